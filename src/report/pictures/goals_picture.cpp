#include "goals_picture.hpp"

#include "goal_layout.hpp"
#include "goal_map.hpp"
#include "goal_words.hpp"
#include "report/follow_up_words.hpp"
#include "report/html_page.hpp"
#include "report/palette.hpp"
#include "shapes.hpp"
#include "words_alone.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace lssgov::report {

namespace {

constexpr std::size_t most_goals = 60;
constexpr std::size_t most_columns = 8;
constexpr std::size_t many_boxes = 20; ///< in a picture; with more, each has fewer lines
constexpr int goal_padding = 8;
constexpr int goal_letter = 12;
constexpr int goal_line_height = 15;
constexpr int goal_small_letter = 11;
constexpr int goal_mark_room = 20;
constexpr int above_mark = 4;
constexpr int level_letter = 13;
constexpr std::size_t most_kind_lines = 4;
constexpr int legend_gap = 16;
constexpr int least_bow = 24; ///< how far a line leads out and back on the same side
constexpr int most_bow = 50;
constexpr int unit_height = 40;
constexpr int unit_heading = 26;
constexpr int unit_gap_width = 12;
constexpr std::size_t units_in_a_line = 4;
constexpr std::size_t most_units = 16; ///< drawn; all stand in the list

/// A part of a box: some lines in one style, after a mark or none.
struct box_text {
    std::string words;
    std::string_view style;
    int size = goal_letter;
    std::size_t at_most = 3;
    mark_shape shape = mark_shape::warning;
    bool has_mark = false;
};

int room_in(const box_text& text, int box_width) {
    const int room = box_width - 2 * goal_padding - (text.has_mark ? goal_mark_room : 0);
    return text.style == "strong" || text.has_mark ? room * 88 / 100 : room;
}

int lines_in(const box_text& text, int box_width) {
    return static_cast<int>(lines_of(text.words, room_in(text, box_width), text.size, text.at_most).size());
}

using box_texts = std::vector<box_text>;

int height_of(const box_texts& texts, int box_width) {
    int lines = 0;
    for (const box_text& one : texts) {
        lines += lines_in(one, box_width);
    }
    const auto marks =
        std::count_if(texts.begin(), texts.end(), [](const box_text& one) { return one.has_mark; });
    return lines * goal_line_height + static_cast<int>(marks) * above_mark + goal_padding + 6;
}

box_text marked(const gap_mark& mark, const speaker& speaks) {
    return {.words = speaks.say(mark.words),
        .style = mark.style,
        .size = goal_small_letter,
        .at_most = 6,
        .shape = mark.shape,
        .has_mark = true};
}

class goals_drawing {
public:
    goals_drawing(const goal_map& map, const names& called, const speaker& speaks)
        : map_(map), called_(called), speaks_(speaks), column_widths_(column_widths(map)),
          legend_(0, goals_width) {
        std::vector<int> heights;
        for (const goal_box& one : map.boxes) {
            texts_.push_back(texts_of(one));
            heights.push_back(height_of(texts_.back(), column_widths_[one.column]));
        }
        laid_ = lay_out(map, heights);
        level_height_ = level_height();
        head_height_ = level_height_ + kinds_height();
        add_legend();
    }

    [[nodiscard]] int width() const { return map_.units.empty() ? laid_.width : goals_width; }

    [[nodiscard]] int height() const { return legend_top() + legend_.height(); }

    void draw(html_writer& drawing) const {
        draw_heads(drawing);
        for (const laid_line& one : laid_.lines) {
            draw_line_of(drawing, one);
        }
        for (std::size_t box = 0; box < map_.boxes.size(); ++box) {
            draw_box(drawing, box);
        }
        draw_units(drawing);
        legend_.draw(drawing, legend_top());
    }

private:
    [[nodiscard]] bool is_alone(const goal_box& box) const {
        return map_.columns[box.column].kinds.size() < 2;
    }

    /// Whether the steering model knows it stands in the heading.
    [[nodiscard]] std::string short_name(const goal_kind* kind) const {
        return kind == nullptr ? kind_words(kind, speaks_) : called_.of(kind->id);
    }

    [[nodiscard]] std::size_t goal_lines() const { return map_.boxes.size() > many_boxes ? 3 : 5; }

    [[nodiscard]] box_texts texts_of(const goal_box& box) const {
        if (box.of == nullptr) {
            return {{.words = kind_words(box.kind, speaks_), .style = "t", .size = goal_small_letter},
                marked(mark_of_empty_kind(box, map_.is_complete), speaks_)};
        }
        box_texts texts;
        if (!is_alone(box)) {
            texts.push_back(
                {.words = short_name(box.kind), .style = "faint", .size = goal_small_letter, .at_most = 2});
        }
        texts.push_back({.words = box.of->text.empty() ? box.of->id : box.of->text,
            .style = "t",
            .at_most = goal_lines()});
        const std::string concerned = concern_words(*box.of, called_, speaks_);
        texts.push_back({.words = concerned, .style = "faint", .size = goal_small_letter, .at_most = 2});
        for (const gap_kind gap : box.gaps) {
            texts.push_back(marked(mark_of(gap, map_.is_complete), speaks_));
        }
        return texts;
    }

    /// The kinds of a column stand below its level.
    [[nodiscard]] std::string kinds_in(const goal_column& column) const {
        std::string names;
        for (const goal_kind* kind : column.kinds) {
            names += (names.empty() ? "" : ", ") + kind_words(kind, speaks_);
        }
        return names;
    }

    [[nodiscard]] int kinds_height() const {
        std::size_t lines = 0;
        for (std::size_t column = 0; column < map_.columns.size(); ++column) {
            const std::string kinds = kinds_in(map_.columns[column]);
            lines = std::max(
                lines, lines_of(kinds, column_widths_[column], goal_small_letter, most_kind_lines).size());
        }
        return static_cast<int>(lines) * goal_line_height + 14;
    }

    /// Columns of one level have one heading together.
    struct heading {
        std::size_t first; ///< column
        int x;
        int width;

        [[nodiscard]] int room() const { return (width - 2 * goal_padding) * 88 / 100; }
    };

    [[nodiscard]] std::vector<heading> headings() const {
        std::vector<heading> all;
        for (std::size_t column = 0; column < map_.columns.size(); ++column) {
            const int x = laid_.column_x[column];
            if (column == 0 || map_.columns[column].level != map_.columns[column - 1].level) {
                all.push_back({column, x, 0});
            }
            all.back().width = x + column_widths_[column] - all.back().x;
        }
        return all;
    }

    [[nodiscard]] int level_height() const {
        std::size_t lines = 1;
        for (const heading& one : headings()) {
            const std::string level = heading_of(map_.columns[one.first].level, speaks_);
            lines = std::max(lines, lines_of(level, one.room(), level_letter, 2).size());
        }
        return static_cast<int>(lines) * goal_line_height + 11;
    }

    void draw_heads(html_writer& drawing) const {
        for (const heading& one : headings()) {
            drawing.leaf("rect", {{"x", one.x}, {"y", 0}, {"width", one.width}, {"height", level_height_},
                                     {"fill", palette::steps.back()}});
            draw_text(drawing,
                {.x = one.x + goal_padding,
                    .y = 18,
                    .width = one.room(),
                    .letter_size = level_letter,
                    .at_most = 2,
                    .style = "strong on-dark"},
                heading_of(map_.columns[one.first].level, speaks_));
        }
        for (std::size_t column = 0; column < map_.columns.size(); ++column) {
            draw_text(drawing,
                {.x = laid_.column_x[column],
                    .y = level_height_ + goal_line_height,
                    .width = column_widths_[column],
                    .letter_size = goal_small_letter,
                    .at_most = most_kind_lines,
                    .style = "faint"},
                kinds_in(map_.columns[column]));
        }
    }

    /// Right, and then left, of boxes that a line takes together.
    void draw_bracket(html_writer& drawing, const std::vector<std::size_t>& boxes, int x, int turn) const {
        if (boxes.size() < 2) {
            return;
        }
        int top = laid_.height;
        int bottom = 0;
        for (const std::size_t box : boxes) {
            top = std::min(top, laid_.boxes[box].y);
            bottom = std::max(bottom, laid_.boxes[box].y + laid_.boxes[box].height);
        }
        drawing.leaf("path", {{"d", fmt::format("M {} {} h {} V {} h {}", x - turn, head_height_ + top, turn,
                                        head_height_ + bottom, -turn)},
                                 {"fill", "none"}, {"stroke", palette::rule_line}, {"stroke-width", "1.5"}});
    }

    void draw_line_of(html_writer& drawing, const laid_line& line) const {
        if (line.runs_back) {
            return draw_back(drawing, line);
        }
        draw_bracket(drawing, line.of->from, line.by.front().x, bracket_room - 6);
        draw_bracket(drawing, line.of->to, line.by.back().x, 6 - bracket_room);
        draw_way(drawing, way(line), line.of->is_of_kinds, palette::rule_line);
        draw_head(drawing, line.by.back(), -7, palette::rule_line);
    }

    /// Goals that derive from each other are told apart; others may stand before what they derive from.
    void draw_back(html_writer& drawing, const laid_line& line) const {
        const auto is_in_ring = [this](std::size_t box) {
            const std::vector<gap_kind>& gaps = map_.boxes[box].gaps;
            return std::find(gaps.begin(), gaps.end(), gap_kind::in_cycle) != gaps.end();
        };
        const bool is_ring = is_in_ring(line.of->from.front()) && is_in_ring(line.of->to.front());
        const std::string_view colour = is_ring ? palette::fails : palette::rule_line;
        draw_way(drawing, way_back(line), line.of->is_of_kinds, colour);
        draw_head(drawing, line.by.back(), 7, colour);
    }

    static void draw_way(
        html_writer& drawing, const std::string& path, bool is_of_kinds, std::string_view colour) {
        drawing.leaf("path", {{"d", path}, {"fill", "none"}, {"stroke", colour}, {"stroke-width", "1.5"},
                                 {"stroke-dasharray", is_of_kinds ? "5 3" : "none"}});
    }

    void draw_head(html_writer& drawing, point end, int turn, std::string_view colour) const {
        drawing.leaf("path", {{"d", fmt::format("M {} {} l {} -4 v 8 Z", end.x, head_height_ + end.y, turn)},
                                 {"fill", colour}});
    }

    [[nodiscard]] std::string way(const laid_line& line) const {
        std::string path = fmt::format("M {} {}", line.by.front().x, head_height_ + line.by.front().y);
        for (std::size_t i = 1; i < line.by.size(); i += 2) {
            const point from = line.by[i - 1];
            const point to = line.by[i];
            const int middle = (from.x + to.x) / 2;
            path += fmt::format(" C {} {} {} {} {} {}", middle, head_height_ + from.y, middle,
                head_height_ + to.y, to.x, head_height_ + to.y);
            if (i + 1 < line.by.size()) {
                path += fmt::format(" H {}", line.by[i + 1].x);
            }
        }
        return path;
    }

    /// A bow on the right side of a column, or a line from left to right against the others.
    [[nodiscard]] std::string way_back(const laid_line& line) const {
        const point from = line.by.front();
        const point to = line.by.back();
        const bool is_bow = from.x == to.x;
        const int bow = from.x + std::min(most_bow, least_bow + std::abs(from.y - to.y) / 16);
        const int middle = (from.x + to.x) / 2;
        return fmt::format("M {} {} C {} {} {} {} {} {}", from.x, head_height_ + from.y,
            is_bow ? bow : middle, head_height_ + from.y, is_bow ? bow : middle, head_height_ + to.y, to.x,
            head_height_ + to.y);
    }

    [[nodiscard]] static bool fails(const box_texts& texts) {
        return std::any_of(
            texts.begin(), texts.end(), [](const box_text& one) { return one.style == "fails"; });
    }

    void draw_box(html_writer& drawing, std::size_t box) const {
        const laid_box& at = laid_.boxes[box];
        const int width = column_widths_[map_.boxes[box].column];
        const bool is_goal = map_.boxes[box].of != nullptr;
        const bool is_gap = fails(texts_[box]);
        drawing.open("g");
        drawing.leaf("rect",
            {{"x", at.x}, {"y", head_height_ + at.y}, {"width", width}, {"height", at.height}, {"rx", 3},
                {"fill", is_gap    ? palette::fails_paper
                         : is_goal ? palette::paper
                                   : palette::tinted_paper},
                {"stroke", is_gap ? palette::fails : palette::rule_line}, {"stroke-width", is_gap ? 2 : 1},
                {"stroke-dasharray", is_goal ? "none" : "5 3"}});
        int y = head_height_ + at.y + goal_padding + 9;
        for (const box_text& one : texts_[box]) {
            y += one.has_mark ? above_mark : 0;
            y += draw_box_text(drawing, one, at.x + goal_padding, y, width) * goal_line_height;
        }
        drawing.close();
    }

    static int draw_box_text(html_writer& drawing, const box_text& text, int x, int y, int box_width) {
        if (text.words.empty()) {
            return 0;
        }
        if (text.has_mark) {
            draw_mark(drawing, text.shape, x + goal_mark_room / 2 - 2, y - 4);
        }
        return static_cast<int>(draw_text(drawing,
            {.x = x + (text.has_mark ? goal_mark_room : 0),
                .y = y,
                .width = room_in(text, box_width),
                .letter_size = text.size,
                .at_most = text.at_most,
                .style = text.style},
            text.words));
    }

    [[nodiscard]] std::size_t drawn_units() const { return std::min(map_.units.size(), most_units); }

    [[nodiscard]] int units_top() const { return head_height_ + laid_.height + legend_gap; }

    [[nodiscard]] int legend_top() const {
        const std::size_t lines = (drawn_units() + units_in_a_line - 1) / units_in_a_line;
        const int above = lines == 0 ? 0 : unit_heading + unit_gap_width;
        return units_top() + above + static_cast<int>(lines) * (unit_height + unit_gap_width);
    }

    /// Units without goals stand below, for no line leads to them.
    void draw_units(html_writer& drawing) const {
        if (map_.units.empty()) {
            return;
        }
        const std::size_t left_out = map_.units.size() - drawn_units();
        const std::string title = speaks_.say(words::units_without);
        draw_text(drawing,
            {.x = 0, .y = units_top() + 20, .width = goals_width, .letter_size = 13, .style = "strong"},
            left_out == 0 ? title : speaks_.say(words::units_and_more, title, left_out));
        const int step = (goals_width + unit_gap_width) / static_cast<int>(units_in_a_line);
        for (std::size_t i = 0; i < drawn_units(); ++i) {
            const int x = 1 + static_cast<int>(i % units_in_a_line) * step;
            const int row = static_cast<int>(i / units_in_a_line);
            draw_unit(drawing, map_.units[i], x,
                units_top() + unit_heading + unit_gap_width + row * (unit_height + unit_gap_width),
                step - unit_gap_width - 2);
        }
    }

    void draw_unit(html_writer& drawing, const unit_gap& gap, int x, int y, int width) const {
        drawing.open("g");
        drawing.leaf("rect",
            {{"x", x}, {"y", y}, {"width", width}, {"height", unit_height}, {"rx", 14},
                {"fill", palette::fails_paper}, {"stroke", palette::fails}, {"stroke-dasharray", "5 3"}});
        draw_text(drawing,
            {.x = x + 14,
                .y = y + 16,
                .width = width - 24,
                .letter_size = goal_letter,
                .at_most = 1,
                .style = "t"},
            called_.of(gap.unit));
        box_text words = marked(mark_of(gap), speaks_);
        words.at_most = 1;
        draw_box_text(drawing, words, x + 14, y + 32, width);
        drawing.close();
    }

    [[nodiscard]] bool has_line(bool of_kinds) const {
        return std::any_of(map_.lines.begin(), map_.lines.end(),
            [of_kinds](const goal_line& one) { return one.is_of_kinds == of_kinds; });
    }

    [[nodiscard]] std::set<mark_shape> marks_shown() const {
        std::set<mark_shape> shown;
        for (const box_texts& texts : texts_) {
            for (const box_text& one : texts) {
                if (one.has_mark) {
                    shown.insert(one.shape);
                }
            }
        }
        if (!map_.units.empty()) {
            shown.insert(mark_shape::warning);
        }
        return shown;
    }

    void add_legend() {
        if (has_line(false)) {
            legend_.add(mark_shape::line, speaks_.say(words::legend_derives));
        }
        if (has_line(true)) {
            legend_.add(mark_shape::dashed_line, speaks_.say(words::legend_kind_derives));
        }
        const std::set<mark_shape> shown = marks_shown();
        using meaning = std::pair<mark_shape, const words::phrase*>;
        const std::array meanings{meaning(mark_shape::warning, &words::legend_gap),
            meaning(mark_shape::warning_far, &words::legend_gap_below),
            meaning(mark_shape::ring, &words::legend_ring),
            meaning(mark_shape::question, &words::legend_question)};
        for (const auto& [shape, told] : meanings) {
            if (shown.contains(shape)) {
                legend_.add(shape, speaks_.say(*told));
            }
        }
    }

    const goal_map& map_;
    const names& called_;
    const speaker& speaks_;
    std::vector<int> column_widths_;
    std::vector<box_texts> texts_;
    laid_goals laid_;
    int level_height_ = 0;
    int head_height_ = 0;
    legend legend_;
};

/// What the gaps of a goal come to: one that is its own goes before one further down, and what is certain
/// before what the documents leave open.
enum class gap_sum { none, own, below, open };

gap_sum sum_of(const goal_box& box, bool is_complete) {
    gap_sum sum = gap_sum::none;
    for (const gap_kind gap : box.gaps) {
        const bool is_certain = std::string_view(mark_of(gap, is_complete).style) == "fails";
        if (is_certain && gap != gap_kind::chain_breaks) {
            return gap_sum::own;
        }
        sum = is_certain || sum == gap_sum::below ? gap_sum::below : gap_sum::open;
    }
    return sum;
}

/// How many goals there are, and how many have gaps; each is counted once.
std::string counts_of(const goal_map& map, const speaker& speaks) {
    const auto with = [&map](gap_sum sum) {
        return std::count_if(map.boxes.begin(), map.boxes.end(),
            [&](const goal_box& box) { return sum_of(box, map.is_complete) == sum; });
    };
    const std::string goals = speaks.count(static_cast<std::int64_t>(map.goals), words::goals);
    std::string counts = speaks.say(words::goals_with_own_gap, goals, with(gap_sum::own));
    if (const auto below = with(gap_sum::below); below > 0) {
        counts += speaks.say(words::goals_with_gap_below, below);
    }
    if (const auto open = with(gap_sum::open); open > 0) {
        counts += speaks.say(words::goals_with_question, open);
    }
    counts += '.';
    return map.is_complete ? counts : fmt::format("{} {}", counts, speaks.say(words::goals_not_complete));
}

} // namespace

std::string goal_anchor(std::string_view goal) {
    return id_of("goal-", goal);
}

void goals_picture(html_writer& page, const municipality& model, as_of on, const speaker& speaks) {
    const std::string id = "goals";
    const goal_map map = map_of_goals(model, on);
    if (map.boxes.empty()) {
        write_sentence_alone(page, id, speaks.say(words::no_goals));
        return;
    }
    const names called(model);
    const std::string title = speaks.say(words::goals_title, model.name, to_string(on.day));
    const std::string counts = counts_of(map, speaks);
    const auto in_words = [&](html_writer& into) { write_goal_list(into, map, called, speaks); };
    if (map.goals > most_goals || map.columns.size() > most_columns) {
        write_words_alone(page, id, title, counts, in_words);
        return;
    }
    const goals_drawing drawn(map, called, speaks);
    const picture_frame frame{.id = id,
        .title = title,
        .description = fmt::format("{} {}", speaks.say(words::goals_description), counts),
        .without = counts,
        .width = drawn.width(),
        .height = drawn.height()};
    write_picture(page, frame, [&](html_writer& into) { drawn.draw(into); }, in_words);
}

} // namespace lssgov::report
