#include "ladder_picture.hpp"

#include "report/follow_up_words.hpp"
#include "report/html_page.hpp"
#include "report/palette.hpp"
#include "shapes.hpp"
#include "words_alone.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace lssgov::report {

namespace {

constexpr std::size_t most_drawn = 80;
constexpr int width = 1180;
constexpr int level_width = 170;
constexpr std::size_t in_a_line = 4;
constexpr int gap = 12;
constexpr int box_width = (width - level_width - gap) / static_cast<int>(in_a_line) - gap;
constexpr int padding = 10;
constexpr int letter = 13;
constexpr int small_letter = 12;
constexpr int line_height = 16;
constexpr int text_width = box_width - 2 * padding;
constexpr int bold_width = text_width * 88 / 100;
constexpr int mark_room = 24;
constexpr std::size_t concerned_lines = 3;
constexpr std::size_t title_lines = 6;
constexpr std::size_t cadence_lines = 5;
constexpr std::size_t most_evidence_lines = 3;
constexpr int empty_height = 44;

/// What the events or the cases say, where they answer; words alone leave it unknown.
kept_answer kept_by_events(const ladder_row& row) {
    if (row.quota) {
        return row.quota->is_as_stated() ? kept_answer::unknown : row.quota->combined.kept;
    }
    if (!row.holds) {
        return kept_answer::unknown;
    }
    if (row.holds->by_cases != nullptr) {
        return row.holds->by_cases->kept();
    }
    return row.holds->combined.as_stated ? kept_answer::unknown : row.holds->combined.kept;
}

bool is_by_cases(const ladder_row& row) {
    return (row.holds && row.holds->by_cases != nullptr) || (row.quota && row.quota->by_cases != nullptr);
}

mark_shape mark_of(const ladder_row& row) {
    const kept_answer kept = kept_by_events(row);
    const bool is_measured = row.last_done || is_by_cases(row);
    if (is_overdue(row) || was_broken(row) || kept == kept_answer::no) {
        return mark_shape::warning;
    }
    if (is_measured) {
        return kept == kept_answer::yes ? mark_shape::full_circle : mark_shape::question;
    }
    return row.last_said == nullptr ? mark_shape::empty_circle : mark_shape::speech;
}

/// A duty in its band. In the table a heading says what a word means; here the word must.
struct ladder_box {
    ladder_box(const ladder_row& one, const names& called, const speaker& speaks)
        : row(&one), told(words_of(one, called, speaks)),
          cadence(is_unsettled() ? speaks.say(words::how_often_not_stated) : told.how_often),
          evidence(told.evidence == speaks.say(words::no_evidence) ? speaks.say(words::mark_no_evidence)
                                                                   : told.evidence) {}

    /// Whether nobody says how often.
    [[nodiscard]] bool is_unsettled() const { return row->by == nullptr && !is_of_cases(*row); }

    [[nodiscard]] std::size_t evidence_lines() const {
        return lines_of(evidence, text_width - mark_room, small_letter, most_evidence_lines).size();
    }

    [[nodiscard]] int height() const {
        const std::size_t lines = lines_of(told.concerned, text_width, small_letter, concerned_lines).size() +
                                  lines_of(told.title, bold_width, letter, title_lines).size() +
                                  lines_of(cadence, text_width, small_letter, cadence_lines).size() +
                                  evidence_lines();
        return static_cast<int>(lines) * line_height + 2 * padding + 8;
    }

    const ladder_row* row;
    ladder_words told;
    std::string cadence;
    std::string evidence;
};

struct band {
    std::optional<unit_level> level;
    std::vector<ladder_box> boxes;
};

std::vector<band> bands_of(const ladder_table& table, const names& called, const speaker& speaks) {
    std::vector<band> bands;
    for (const std::optional<unit_level> level : levels_of(table)) {
        bands.push_back({level, {}});
        for (const ladder_row& row : table.rows) {
            if (row.level == level) {
                bands.back().boxes.emplace_back(row, called, speaks);
            }
        }
    }
    return bands;
}

/// The height of the line of boxes that begins with this one: that of its highest.
int line_height_from(const band& one, std::size_t first) {
    int highest = 0;
    for (std::size_t i = first; i < std::min(first + in_a_line, one.boxes.size()); ++i) {
        highest = std::max(highest, one.boxes[i].height());
    }
    return highest;
}

int height_of(const band& one) {
    int height = gap;
    for (std::size_t first = 0; first < one.boxes.size(); first += in_a_line) {
        height += line_height_from(one, first) + gap;
    }
    return one.boxes.empty() ? empty_height : height;
}

class ladder_drawing {
public:
    ladder_drawing(html_writer& drawing, const speaker& speaks) : drawing_(drawing), speaks_(speaks) {}

    /// @returns where the next band begins
    int draw_band(const band& one, int y) {
        const int height = height_of(one);
        const bool is_empty = one.boxes.empty();
        drawing_.open("g");
        drawing_.leaf(
            "rect", {{"x", 1}, {"y", y}, {"width", width - 2}, {"height", height}, {"rx", 4},
                        {"fill", is_empty ? palette::paper : palette::tinted_paper},
                        {"stroke", palette::rule_line}, {"stroke-dasharray", is_empty ? "7 4" : "none"}});
        draw_text(drawing_,
            {.x = padding + 4,
                .y = y + 27,
                .width = (level_width - padding) * 92 / 100,
                .letter_size = letter,
                .style = "strong"},
            heading_of(one.level, speaks_));
        if (is_empty) {
            draw_text(drawing_,
                {.x = level_width + gap,
                    .y = y + 27,
                    .width = width - level_width,
                    .letter_size = letter,
                    .style = "faint"},
                speaks_.say(words::level_without));
        }
        draw_boxes(one, y + gap);
        drawing_.close();
        return y + height + gap;
    }

private:
    void draw_boxes(const band& one, int y) {
        for (std::size_t first = 0; first < one.boxes.size(); first += in_a_line) {
            const int height = line_height_from(one, first);
            for (std::size_t i = first; i < std::min(first + in_a_line, one.boxes.size()); ++i) {
                const int x = level_width + gap + static_cast<int>(i - first) * (box_width + gap);
                draw_box(one.boxes[i], x, y, height);
            }
            y += height + gap;
        }
    }

    void draw_box(const ladder_box& one, int x, int y, int height) {
        drawing_.leaf("rect", {{"x", x}, {"y", y}, {"width", box_width}, {"height", height}, {"rx", 3},
                                  {"fill", palette::paper}, {"stroke", palette::rule_line}});
        int base = y + padding + 12;
        base +=
            write(one.told.concerned, x + padding, base, text_width, small_letter, concerned_lines, "faint");
        base += write(one.told.title, x + padding, base, bold_width, letter, title_lines, "strong") + 4;
        write(one.cadence, x + padding, base, text_width, small_letter, cadence_lines,
            one.is_unsettled() ? "faint" : "t");
        const int last = y + height - padding - 2 - static_cast<int>(one.evidence_lines() - 1) * line_height;
        draw_mark(drawing_, mark_of(*one.row), x + padding + 8, last - 4);
        write(one.evidence, x + padding + mark_room, last, text_width - mark_room, small_letter,
            most_evidence_lines, "t");
    }

    /// @returns the height of what was written
    int write(const std::string& words, int x, int y, int room, int size, std::size_t at_most,
        std::string_view style) {
        const drawn_text where{
            .x = x, .y = y, .width = room, .letter_size = size, .at_most = at_most, .style = style};
        return static_cast<int>(draw_text(drawing_, where, words)) * line_height;
    }

    html_writer& drawing_;
    const speaker& speaks_;
};

legend legend_of(const speaker& speaks) {
    legend made(0, width);
    made.add(mark_shape::full_circle, speaks.say(words::mark_kept));
    made.add(mark_shape::warning, speaks.say(words::mark_not_kept));
    made.add(mark_shape::question, speaks.say(words::mark_not_known));
    made.add(mark_shape::speech, speaks.say(words::mark_said));
    made.add(mark_shape::empty_circle, speaks.say(words::mark_no_evidence));
    return made;
}

void write_table(html_writer& page, const std::vector<band>& bands, const speaker& speaks) {
    const std::string followed_up = speaks.say(words::column_followed_up_duty);
    html_table table(page, speaks.say(words::ladder_in_words),
        {speaks.say(words::column_level), followed_up, speaks.say(words::how_often),
            speaks.say(words::responsible), speaks.say(words::reported_to), speaks.say(words::evidence)},
        std::vector(6, cell_side::text));
    for (const band& one : bands) {
        const std::string level = heading_of(one.level, speaks);
        for (const ladder_box& box : one.boxes) {
            const ladder_words& told = box.told;
            table.row({{level}, {told.what()}, {told.how_often}, {told.responsible}, {told.reported_to},
                {told.evidence}});
        }
        if (one.boxes.empty()) {
            table.row({{level}, {speaks.say(words::level_without)}, {}, {}, {}, {}});
        }
    }
    table.end();
}

void write_functions(
    html_writer& page, const municipality& model, as_of on, const names& called, const speaker& speaks) {
    const std::vector<const standing_function*> known = known_functions(model, on);
    if (known.empty()) {
        return;
    }
    page.element("p", speaks.say(words::functions), {{"class", "word"}});
    page.open("ul");
    for (const standing_function* one : known) {
        page.element("li", fmt::format("{}; {}: {}", function_words(*one), speaks.say(words::responsible),
                               stated_or_not(called.of(one->owner), speaks)));
    }
    page.close();
}

void draw_ladder(html_writer& drawing, const std::vector<band>& bands, const speaker& speaks) {
    ladder_drawing ladder(drawing, speaks);
    int y = 1;
    for (const band& one : bands) {
        y = ladder.draw_band(one, y);
    }
    legend_of(speaks).draw(drawing, y);
}

int whole_height(const std::vector<band>& bands, const speaker& speaks) {
    int height = legend_of(speaks).height() + 1;
    for (const band& one : bands) {
        height += height_of(one) + gap;
    }
    return height;
}

} // namespace

void ladder_picture(
    html_writer& page, const municipality& model, as_of on, const case_facts* cases, const speaker& speaks) {
    const std::string id = "ladder";
    const ladder_table table = whole_ladder(model, on, cases);
    if (table.rows.empty()) {
        write_sentence_alone(page, id, speaks.say(words::no_duties));
        return;
    }
    const names called(model);
    const std::string title = speaks.say(words::ladder_title, model.name, to_string(on.day));
    const std::vector<band> bands = bands_of(table, called, speaks);
    const auto in_words = [&](html_writer& into) {
        write_table(into, bands, speaks);
        write_functions(into, model, on, called, speaks);
    };
    if (table.rows.size() > most_drawn) {
        write_words_alone(page, id, title, speaks.say(words::ladder_words_alone), in_words);
        return;
    }
    const picture_frame frame{.id = id,
        .title = title,
        .description = speaks.say(words::ladder_description),
        .without = speaks.say(words::ladder_words_alone),
        .width = width,
        .height = whole_height(bands, speaks)};
    write_picture(page, frame, [&](html_writer& into) { draw_ladder(into, bands, speaks); }, in_words);
}

} // namespace lssgov::report
