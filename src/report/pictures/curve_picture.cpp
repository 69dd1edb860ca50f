#include "curve_picture.hpp"

#include "../html_page.hpp"
#include "../palette.hpp"
#include "axis.hpp"

#include <lssgov/cadence/explanation.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace lssgov::report {

namespace {

/// A change or a suspension, as it is drawn.
struct mark {
    date from;
    date to; ///< of a change the same day
    bool is_rest = false;
    std::string words;
};

class curve_drawing {
public:
    curve_drawing(const speaker& speaks, const case_history& past, const rule_history& one, std::string id)
        : speaks_(speaks), past_(past), one_(one), id_(std::move(id)),
          days_({past.first, past.month_ends.back()}, left, right),
          counts_(*std::max_element(one.all.begin(), one.all.end()), bottom, top) {
        for (const suspension& rest : one.suspensions) {
            marks_.push_back({rest.from, rest.to, true, rest_words(rest)});
        }
        for (const rule_change& change : one.changes) {
            marks_.push_back({change.day, change.day, false, change_words(change)});
        }
        std::stable_sort(
            marks_.begin(), marks_.end(), [](const mark& a, const mark& b) { return a.from < b.from; });
    }

    void write(html_writer& page) const {
        const auto highest = std::max_element(one_.all.begin(), one_.all.end());
        if (*highest == 0) {
            page.element(
                "p", speaks_.say(words::never_overdue, to_string(past_.first), last_day()), {{"id", id_}});
            write_marks(page);
            return;
        }
        const std::string when = end_of_month(highest - one_.all.begin());
        const picture_frame frame{.id = id_,
            .title = speaks_.say(words::curve_title),
            .description = speaks_.say(words::curve_says, to_string(past_.first), last_day(), *highest, when,
                one_.all.back(), last_day()),
            .width = width,
            .height = height};
        write_picture(
            page, frame, [this](html_writer& drawing) { draw(drawing); },
            [this](html_writer& below) {
                write_marks(below);
                write_table(below);
            });
    }

private:
    [[nodiscard]] std::string last_day() const { return to_string(past_.month_ends.back()); }

    [[nodiscard]] std::string end_of_month(std::ptrdiff_t which) const {
        return to_string(past_.month_ends.at(static_cast<std::size_t>(which)));
    }

    [[nodiscard]] std::string rest_words(const suspension& rest) const {
        return speaks_.say(words::mark_rests, to_string(rest.from), to_string(rest.to),
            to_string(rest.decided_on), rest.decided_by);
    }

    [[nodiscard]] std::string change_words(const rule_change& change) const {
        const std::string day = to_string(change.day);
        switch (change.what) {
        case change_kind::begins:
            return speaks_.say(words::mark_begins, day);
        case change_kind::lapses:
            return speaks_.say(words::mark_lapses, day);
        case change_kind::alters:
            break;
        }
        return change.length ? speaks_.say(words::mark_alters, day, speaks_.say(describe(*change.length)))
                             : speaks_.say(words::mark_alters_window, day);
    }

    void draw(html_writer& drawing) const {
        draw_grid(drawing);
        draw_marks(drawing);
        draw_line(drawing);
    }

    void draw_grid(html_writer& drawing) const {
        for (const std::int64_t tick : counts_.ticks()) {
            const int y = counts_.of(tick);
            drawing.leaf("line", {{"x1", left}, {"y1", y}, {"x2", right}, {"y2", y},
                                     {"stroke", tick == 0 ? palette::ink : palette::rule_line},
                                     {"stroke-width", tick == 0 ? "1.5" : "0.5"}});
            drawing.element("text", speaks_.number(tick),
                {{"x", left - 8}, {"y", y + 4}, {"font-size", letter_size}, {"text-anchor", "end"}});
        }
        for (const date day : days_.ticks(most_day_labels)) {
            const int x = days_.end_of(last_shown_of_month(day));
            drawing.leaf(
                "line", {{"x1", x}, {"y1", bottom}, {"x2", x}, {"y2", bottom + 6}, {"stroke", palette::ink}});
            drawing.element("text", to_string(day).substr(0, 7),
                {{"x", x}, {"y", bottom + 22}, {"font-size", letter_size}, {"text-anchor", "middle"}});
        }
    }

    /// The name of a month stands where its number does: at its end, or that of what is shown.
    [[nodiscard]] date last_shown_of_month(date first) const {
        return std::min(add_days(add_months(first, 1), -1), days_.shown().last);
    }

    void draw_marks(html_writer& drawing) const {
        const std::string hatch = id_ + "-hatch";
        draw_hatch(drawing, hatch);
        constexpr int apart = 20;
        int last_sign = left - apart;
        for (std::size_t i = 0; i < marks_.size(); ++i) {
            const mark& one = marks_[i];
            const int x = days_.beginning_of(one.from);
            if (one.is_rest) {
                drawing.leaf(
                    "rect", {{"x", x}, {"y", top - 12}, {"width", std::max(days_.end_of(one.to) - x, 2)},
                                {"height", bottom - top + 12}, {"fill", "url(#" + hatch + ")"},
                                {"stroke", palette::rule_line}});
            } else {
                drawing.leaf(
                    "line", {{"x1", x}, {"y1", top - 12}, {"x2", x}, {"y2", bottom}, {"stroke", palette::ink},
                                {"stroke-width", "1.5"}, {"stroke-dasharray", palette::dashes[1]}});
            }
            last_sign = std::max(x, last_sign + apart);
            drawing.leaf("circle", {{"cx", last_sign}, {"cy", top - 24}, {"r", 9}, {"fill", palette::ink}});
            drawing.element("text", speaks_.number(static_cast<std::int64_t>(i) + 1),
                {{"x", last_sign}, {"y", top - 20}, {"font-size", 12}, {"text-anchor", "middle"},
                    {"class", "on-dark strong"}});
        }
    }

    void draw_hatch(html_writer& drawing, const std::string& name) const {
        if (one_.suspensions.empty()) {
            return;
        }
        drawing.open("pattern", {{"id", name}, {"width", 8}, {"height", 8},
                                    {"patternUnits", "userSpaceOnUse"}, {"patternTransform", "rotate(45)"}});
        drawing.leaf("line", {{"x1", 0}, {"y1", 0}, {"x2", 0}, {"y2", 8}, {"stroke", palette::rule_line},
                                 {"stroke-width", 2}});
        drawing.close();
    }

    void draw_line(html_writer& drawing) const {
        std::string points;
        for (std::size_t i = 0; i < one_.all.size(); ++i) {
            points += fmt::format("{}{},{}", points.empty() ? "" : " ", x_of(i), counts_.of(one_.all[i]));
        }
        drawing.leaf("polyline", {{"points", points}, {"fill", "none"}, {"stroke", palette::series[0]},
                                     {"stroke-width", "2.5"}, {"stroke-linejoin", "round"}});
        for (std::size_t i = 0; i < one_.all.size(); ++i) {
            drawing.leaf("circle",
                {{"cx", x_of(i)}, {"cy", counts_.of(one_.all[i])}, {"r", 3}, {"fill", palette::series[0]}});
        }
        const auto highest = std::max_element(one_.all.begin(), one_.all.end());
        const auto highest_at = static_cast<std::size_t>(highest - one_.all.begin());
        const std::size_t last = one_.all.size() - 1;
        draw_number(drawing, last, x_of(last) + 9, counts_.of(one_.all[last]) + 5, "start");
        if (highest_at != last) {
            draw_number(
                drawing, highest_at, x_of(highest_at), counts_.of(one_.all[highest_at]) - 9, "middle");
        }
    }

    void draw_number(html_writer& drawing, std::size_t month, int x, int y, std::string_view anchor) const {
        drawing.element("text", speaks_.number(one_.all[month]),
            {{"x", x}, {"y", y}, {"font-size", 14}, {"text-anchor", anchor}, {"class", "strong"},
                {"stroke", palette::paper}, {"stroke-width", 3}, {"paint-order", "stroke"}});
    }

    [[nodiscard]] int x_of(std::size_t month) const { return days_.end_of(past_.month_ends[month]); }

    void write_marks(html_writer& page) const {
        if (marks_.empty()) {
            return;
        }
        page.open("ol");
        for (const mark& one : marks_) {
            page.element("li", one.words);
        }
        page.close();
    }

    void write_table(html_writer& page) const {
        page.open("details");
        page.element("summary", speaks_.say(words::as_table));
        html_table table(page, speaks_.say(words::curve_title),
            {speaks_.say(words::column_month_end), speaks_.say(words::column_overdue)},
            {cell_side::unbroken, cell_side::number});
        for (std::size_t i = 0; i < one_.all.size(); ++i) {
            table.row({{to_string(past_.month_ends[i])}, {speaks_.number(one_.all[i])}});
        }
        table.end();
        page.close();
    }

    static constexpr int width = 1080;
    static constexpr int left = 64;
    static constexpr int right = 1000; ///< beyond it stands the last number
    static constexpr int top = 44;
    static constexpr int bottom = 284;
    static constexpr int height = 316;
    static constexpr int letter_size = 13;
    static constexpr std::size_t most_day_labels = 13;

    const speaker& speaks_;
    const case_history& past_;
    const rule_history& one_;
    std::string id_;
    day_axis days_;
    count_axis counts_;
    std::vector<mark> marks_;
};

} // namespace

void curve_picture(html_writer& page, const speaker& speaks, const case_history& past,
    const rule_history& one, const std::string& id) {
    curve_drawing(speaks, past, one, id).write(page);
}

} // namespace lssgov::report
