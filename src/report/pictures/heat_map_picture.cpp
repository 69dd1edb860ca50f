#include "heat_map_picture.hpp"

#include "../html_page.hpp"
#include "../palette.hpp"

#include <lssgov/cadence/names.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>
#include <vector>

namespace lssgov::report {

namespace {

std::int64_t most_of(const group_history& one) {
    return *std::max_element(one.overdue.begin(), one.overdue.end());
}

/// The worst groups first.
std::vector<const group_history*> worst_first(const std::vector<group_history>& groups) {
    std::vector<const group_history*> found;
    for (const group_history& one : groups) {
        found.push_back(&one);
    }
    const auto weight = [](const group_history* one) {
        return std::pair(
            one->overdue.back(), std::accumulate(one->overdue.begin(), one->overdue.end(), std::int64_t{0}));
    };
    std::stable_sort(found.begin(), found.end(),
        [&weight](const auto* a, const auto* b) { return weight(b) < weight(a); });
    found.resize(std::min(found.size(), most_heat_rows));
    return found;
}

class heat_map {
public:
    heat_map(const speaker& speaks, const case_history& past, const rule_history& one, std::string id,
        const group_place& leads_to)
        : speaks_(speaks), past_(past), one_(one), id_(std::move(id)), leads_to_(leads_to),
          rows_(worst_first(one.groups)) {
        for (const group_history* row : rows_) {
            most_ = std::max(most_, most_of(*row));
        }
        constexpr int per_digit = 7;
        const int digits = static_cast<int>(std::to_string(most_).size());
        cell_width_ = std::max(narrowest_cell, digits * per_digit + 5);
        const auto room = static_cast<std::size_t>(cells_width / cell_width_);
        first_ = past.month_ends.size() - std::min(past.month_ends.size(), room);
    }

    void write(html_writer& page) const {
        if (most_ == 0) {
            return;
        }
        const auto columns = static_cast<int>(past_.month_ends.size() - first_);
        const picture_frame frame{.id = id_,
            .title = speaks_.say(words::heat_title, grouping()),
            .description = described(),
            .how_to_read = speaks_.say(words::heat_reads),
            .width = label_width + std::max(columns * cell_width_, cells_width / 2),
            .height = head_height + static_cast<int>(rows_.size()) * cell_height + key_height,
            .has_links = true};
        write_picture(
            page, frame, [this](html_writer& drawing) { draw(drawing); },
            [this](html_writer& below) { write_table(below); });
    }

private:
    [[nodiscard]] std::string grouping() const { return speaks_.say(words_for_name(past_.grouped_by)); }

    [[nodiscard]] std::string described() const {
        const std::string all = speaks_.say(
            words::heat_says, to_string(past_.month_ends[first_]), to_string(past_.month_ends.back()));
        return rows_.size() == one_.groups.size()
                   ? all
                   : all + " " + speaks_.say(words::heat_worst, std::ssize(one_.groups), std::ssize(rows_));
    }

    [[nodiscard]] std::string label_of(const group_history& row) const {
        return row.label.empty() ? speaks_.say(words::no_label, grouping()) : row.label;
    }

    void draw(html_writer& drawing) const {
        draw_months(drawing);
        int y = head_height;
        for (const group_history* row : rows_) {
            draw_label(drawing, *row, y);
            for (std::size_t i = first_; i < past_.month_ends.size(); ++i) {
                draw_cell(drawing, row->overdue[i], x_of(i), y);
            }
            y += cell_height;
        }
        draw_key(drawing, y + key_height / 2);
    }

    [[nodiscard]] int x_of(std::size_t month) const {
        return label_width + static_cast<int>(month - first_) * cell_width_;
    }

    /// The number of each month, and over the first of each year the year.
    void draw_months(html_writer& drawing) const {
        for (std::size_t i = first_; i < past_.month_ends.size(); ++i) {
            const date end = past_.month_ends[i];
            const bool is_first = i == first_ || end.month() == 1;
            const bool has_room = i != first_ || end.month() < 11; // else the next year stands too near
            if (is_first && has_room) {
                drawing.element("text", std::to_string(static_cast<int>(end.year())),
                    {{"x", x_of(i) + 2}, {"y", 14}, {"font-size", 12}, {"class", "strong"}});
            }
            drawing.element("text", fmt::format("{:02}", static_cast<int>(end.month())),
                {{"x", x_of(i) + cell_width_ / 2}, {"y", 32}, {"font-size", letter_size},
                    {"text-anchor", "middle"}});
        }
    }

    void draw_label(html_writer& drawing, const group_history& row, int y) const {
        const std::string place = leads_to_(row.label);
        if (!place.empty()) {
            drawing.open("a", {{"href", "#" + place}});
        }
        draw_text(drawing,
            {.x = label_width - 8, .y = y + 15, .width = label_width - 12, .at_most = 1, .anchor = "end"},
            label_of(row));
        if (!place.empty()) {
            drawing.close();
        }
    }

    void draw_cell(html_writer& drawing, std::int64_t count, int x, int y) const {
        const std::size_t shade = shade_of(count);
        drawing.leaf("rect", {{"x", x}, {"y", y}, {"width", cell_width_}, {"height", cell_height},
                                 {"fill", palette::steps.at(shade)}, {"stroke", palette::paper}});
        drawing.element("text", std::to_string(count),
            {{"x", x + cell_width_ / 2}, {"y", y + 15}, {"font-size", letter_size}, {"text-anchor", "middle"},
                {"class", palette::on_steps.at(shade) == palette::paper ? "on-dark" : "t"}});
    }

    /// 0 for nothing; the largest count has the darkest.
    [[nodiscard]] std::size_t shade_of(std::int64_t count) const {
        return static_cast<std::size_t>((count * shades + most_ - 1) / most_);
    }

    /// Which counts each shade stands for; shades without any are left out.
    void draw_key(html_writer& drawing, int y) const {
        constexpr int swatch = 16;
        constexpr int apart = 120;
        int x = label_width;
        std::int64_t least = 0;
        for (std::int64_t shade = 0; shade <= shades; ++shade) {
            const std::int64_t last = most_ * shade / shades;
            if (last < least) {
                continue;
            }
            drawing.leaf("rect", {{"x", x}, {"y", y - swatch + 3}, {"width", swatch}, {"height", swatch},
                                     {"fill", palette::steps.at(static_cast<std::size_t>(shade))},
                                     {"stroke", palette::rule_line}});
            drawing.element("text",
                least == last ? speaks_.number(last)
                              : fmt::format("{}–{}", speaks_.number(least), speaks_.number(last)),
                {{"x", x + swatch + 6}, {"y", y}, {"font-size", 12}});
            x += apart;
            least = last + 1;
        }
    }

    void write_table(html_writer& page) const {
        std::vector<std::string> headings{grouping()};
        std::vector<cell_side> sides{cell_side::text};
        for (std::size_t i = first_; i < past_.month_ends.size(); ++i) {
            headings.push_back(to_string(past_.month_ends[i]));
            sides.push_back(cell_side::number);
        }
        page.open("details");
        page.element("summary", speaks_.say(words::as_table));
        html_table table(page, speaks_.say(words::heat_title, grouping()), headings, sides);
        for (const group_history* row : rows_) {
            std::vector<table_cell> cells{{.words = label_of(*row), .leads_to = leads_to_(row->label)}};
            for (std::size_t i = first_; i < past_.month_ends.size(); ++i) {
                cells.push_back({speaks_.number(row->overdue[i])});
            }
            table.row(cells);
        }
        table.end();
        page.close();
    }

    static constexpr int label_width = 190;
    static constexpr int cells_width = 936;
    static constexpr int cell_height = 22;
    static constexpr int head_height = 40;
    static constexpr int key_height = 50;
    static constexpr int letter_size = 11;
    static constexpr int narrowest_cell = 26;
    static constexpr std::int64_t shades = palette::steps.size() - 1; ///< besides that of nothing

    const speaker& speaks_;
    const case_history& past_;
    const rule_history& one_;
    std::string id_;
    const group_place& leads_to_;
    std::vector<const group_history*> rows_;
    std::int64_t most_ = 0;
    int cell_width_ = narrowest_cell;
    std::size_t first_ = 0; ///< the first month that is shown
};

} // namespace

void heat_map_picture(html_writer& page, const speaker& speaks, const case_history& past,
    const rule_history& one, const std::string& id, const group_place& leads_to) {
    heat_map(speaks, past, one, id, leads_to).write(page);
}

} // namespace lssgov::report
