#pragma once

// Marks that are told apart by their shape, and the legend that names them. All have their middle in a point.

#include "report/html.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov::report {

enum class mark_shape {
    warning,      ///< a full triangle with an exclamation mark
    warning_far,  ///< an empty triangle: what is wrong stands further on
    question,     ///< a circle with a question mark
    ring,         ///< a thick ring
    full_circle,  ///< with a tick
    speech,       ///< a speech bubble
    empty_circle, ///< dashed, with nothing in it
    box,          ///< a frame
    dashed_box,   ///< a frame of dashes
    line,         ///< a line with an arrowhead
    dashed_line,  ///< the same in dashes
};

/// The mark, about 16 units high and wide; lines are longer.
void draw_mark(html_writer& drawing, mark_shape shape, int x, int y);

/// A little square, circle, diamond or pentagon that holds a number.
enum class number_shape { square, circle, diamond, pentagon };

void draw_number(html_writer& drawing, number_shape shape, int x, int y, std::string_view number);

/// A straight line of so many units of width.
void draw_line(html_writer& drawing, int x1, int y1, int x2, int y2, std::string_view colour, int width = 1);

/// About how wide the words are in letters of that size.
[[nodiscard]] int width_of_words(std::string_view words, int letter_size);

/// What the marks mean, in rows from left to right.
class legend {
public:
    legend(int x, int width) : left_(x), right_(x + width) {}

    void add(mark_shape shape, std::string words);

    /// The height of its rows.
    [[nodiscard]] int height() const;

    void draw(html_writer& drawing, int y) const;

private:
    struct item {
        mark_shape shape;
        std::string words;
        int x;
        int row;
    };

    int left_;
    int right_;
    std::vector<item> items_;
    int next_x_ = 0;
    int row_ = 0;
};

} // namespace lssgov::report
