#include "shapes.hpp"

#include "report/palette.hpp"
#include "report/wrap.hpp"

#include <fmt/format.h>

#include <utility>

namespace lssgov::report {

namespace {

constexpr int legend_row = 24;
constexpr int legend_letter = 12;
constexpr int legend_mark = 44; ///< room for the longest mark and the blank after it
constexpr int between_items = 24;

struct look {
    std::string_view fill;
    std::string_view line;
    std::string_view dashes = "none";
    std::string_view width = "1.5";
};

void draw_path(html_writer& drawing, const std::string& path, const look& drawn) {
    drawing.leaf("path", {{"d", path}, {"fill", drawn.fill}, {"stroke", drawn.line},
                             {"stroke-width", drawn.width}, {"stroke-dasharray", drawn.dashes}});
}

void draw_circle(html_writer& drawing, int x, int y, int radius, const look& drawn) {
    drawing.leaf("circle", {{"cx", x}, {"cy", y}, {"r", radius}, {"fill", drawn.fill}, {"stroke", drawn.line},
                               {"stroke-width", drawn.width}, {"stroke-dasharray", drawn.dashes}});
}

void draw_frame(html_writer& drawing, int x, int y, const look& drawn) {
    drawing.leaf("rect",
        {{"x", x - 12}, {"y", y - 7}, {"width", 24}, {"height", 14}, {"rx", 2}, {"fill", drawn.fill},
            {"stroke", drawn.line}, {"stroke-width", drawn.width}, {"stroke-dasharray", drawn.dashes}});
}

void draw_sign(html_writer& drawing, int x, int y, std::string_view sign, std::string_view style) {
    drawing.element("text", sign,
        {{"x", x}, {"y", y + 4}, {"font-size", 11}, {"text-anchor", "middle"}, {"class", style}});
}

std::string triangle(int x, int y) {
    return fmt::format("M {} {} L {} {} L {} {} Z", x, y - 8, x + 9, y + 7, x - 9, y + 7);
}

void draw_warning(html_writer& drawing, int x, int y) {
    draw_path(drawing, triangle(x, y), {palette::fails, palette::fails});
    draw_sign(drawing, x, y + 1, "!", "strong on-dark");
}

void draw_question(html_writer& drawing, int x, int y) {
    draw_circle(drawing, x, y, 8, {palette::unknown_paper, palette::unknown});
    draw_sign(drawing, x, y, "?", "strong");
}

void draw_full_circle(html_writer& drawing, int x, int y) {
    draw_circle(drawing, x, y, 8, {palette::series.front(), palette::series.front()});
    draw_path(drawing, fmt::format("M {} {} l 3 3 l 5 -6", x - 4, y), {"none", palette::paper, "none", "2"});
}

void draw_speech(html_writer& drawing, int x, int y) {
    draw_path(drawing, fmt::format("M {} {} h 17 v 11 h -8 l -5 5 v -5 h -4 Z", x - 8, y - 8),
        {palette::unknown_paper, palette::unknown});
    draw_path(drawing, fmt::format("M {} {} h 9 M {} {} h 6", x - 4, y - 4, x - 4, y - 1),
        {"none", palette::unknown, "none", "1"});
}

void draw_arrow(html_writer& drawing, int x, int y, std::string_view dashes) {
    draw_path(drawing, fmt::format("M {} {} h 30", x - 15, y), {"none", palette::rule_line, dashes});
    draw_path(drawing, fmt::format("M {} {} l -7 -4 v 8 Z", x + 18, y),
        {palette::rule_line, palette::rule_line, "none", "0"});
}

} // namespace

void draw_mark(html_writer& drawing, mark_shape shape, int x, int y) {
    switch (shape) {
    case mark_shape::warning:
        return draw_warning(drawing, x, y);
    case mark_shape::warning_far:
        return draw_path(drawing, triangle(x, y), {palette::paper, palette::fails, "none", "2"});
    case mark_shape::question:
        return draw_question(drawing, x, y);
    case mark_shape::ring:
        return draw_circle(drawing, x, y, 6, {palette::paper, palette::fails, "none", "4"});
    case mark_shape::full_circle:
        return draw_full_circle(drawing, x, y);
    case mark_shape::speech:
        return draw_speech(drawing, x, y);
    case mark_shape::empty_circle:
        return draw_circle(drawing, x, y, 7, {palette::paper, palette::faint_ink, "3 2"});
    case mark_shape::box:
        return draw_frame(drawing, x, y, {palette::paper, palette::rule_line});
    case mark_shape::dashed_box:
        return draw_frame(drawing, x, y, {palette::tinted_paper, palette::rule_line, "5 3"});
    case mark_shape::line:
        return draw_arrow(drawing, x, y, "none");
    case mark_shape::dashed_line:
        return draw_arrow(drawing, x, y, "5 3");
    }
}

void draw_number(html_writer& drawing, number_shape shape, int x, int y, std::string_view number) {
    switch (shape) {
    case number_shape::square:
        draw_path(
            drawing, fmt::format("M {} {} h 20 v 18 h -20 Z", x - 10, y - 9), {palette::ink, palette::ink});
        return draw_sign(drawing, x, y, number, "on-dark");
    case number_shape::circle:
        draw_circle(drawing, x, y, 10, {palette::steps[1], palette::ink});
        break;
    case number_shape::diamond:
        draw_path(drawing, fmt::format("M {} {} l 13 12 l -13 12 l -13 -12 Z", x, y - 12),
            {palette::paper, palette::ink});
        break;
    case number_shape::pentagon:
        draw_path(drawing, fmt::format("M {} {} h 20 v 11 l -10 9 l -10 -9 Z", x - 10, y - 9),
            {palette::paper, palette::ink, "3 2"});
        break;
    }
    draw_sign(drawing, x, y, number, "t");
}

void draw_line(html_writer& drawing, int x1, int y1, int x2, int y2, std::string_view colour, int width) {
    drawing.leaf("line",
        {{"x1", x1}, {"y1", y1}, {"x2", x2}, {"y2", y2}, {"stroke", colour}, {"stroke-width", width}});
}

int width_of_words(std::string_view words, int letter_size) {
    constexpr int thousandths = 600;
    return static_cast<int>(letters_in(words)) * letter_size * thousandths / 1000;
}

void legend::add(mark_shape shape, std::string words) {
    const int width = legend_mark + width_of_words(words, legend_letter) + between_items;
    if (next_x_ == 0) {
        next_x_ = left_;
    }
    if (next_x_ > left_ && next_x_ + width > right_) {
        next_x_ = left_;
        ++row_;
    }
    items_.push_back({shape, std::move(words), next_x_, row_});
    next_x_ += width;
}

int legend::height() const {
    return items_.empty() ? 0 : (row_ + 1) * legend_row;
}

void legend::draw(html_writer& drawing, int y) const {
    drawing.open("g");
    for (const item& one : items_) {
        const int middle = y + one.row * legend_row + legend_row / 2;
        draw_mark(drawing, one.shape, one.x + legend_mark / 2 - 2, middle);
        drawing.element(
            "text", one.words, {{"x", one.x + legend_mark}, {"y", middle + 4}, {"font-size", legend_letter}});
    }
    drawing.close();
}

} // namespace lssgov::report
