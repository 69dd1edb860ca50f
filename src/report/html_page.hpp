#pragma once

// The frame of a page, and the parts that several pages have: links, tables, figures.

#include "html.hpp"
#include "speaker.hpp"

#include <lssgov/report/provenance.hpp>

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov::report {

/// Writes what stands in a place of the page.
using html_part = std::function<void(html_writer&)>;

/// A whole page: one file that holds its style, wants no script and asks nothing of the net. The title is its
/// heading; `body` stands below it, and in the foot the version of the library and what the page was made of.
void write_page(std::ostream& out, const speaker& speaks, const std::string& title, const provenance& from,
    const html_part& body);

/// A link within the page: "#" and the id it leads to.
void link_to(html_writer& page, std::string_view id, std::string_view words);

/// An id made of words that may hold anything: "unit-" and "Hus A" give "unit-Hus-A". Different words give
/// different ids.
[[nodiscard]] std::string id_of(std::string_view prefix, std::string_view words);

enum class cell_side {
    text,
    number,
    unbroken, ///< a day or an id: on one line
    prose,    ///< long text: has room also where the table then scrolls
};

enum class row_kind { part, total };

struct table_cell {
    std::string words{};
    std::string leads_to{}; ///< an id of the page; empty: nowhere
    std::string id{};       ///< of the cell, where something leads to it
};

/// A table that scrolls by itself where it is too wide. The first cell of a row is its heading.
class html_table {
public:
    html_table(html_writer& page, std::string_view caption, const std::vector<std::string>& headings,
        std::vector<cell_side> sides);
    html_table(const html_table&) = delete;
    html_table& operator=(const html_table&) = delete;

    /// @param cells  as many as there are headings
    /// @param id     of the row; a total has one
    void row(const std::vector<table_cell>& cells, std::string_view id = {}, row_kind kind = row_kind::part);

    /// Must be called after the last row.
    void end();

private:
    html_writer& page_;
    std::vector<cell_side> sides_;
};

/// A picture with its name, and what it says in words or a table, for those who cannot see it, have a narrow
/// page or want the numbers. On a narrow page the words stand alone if `needs_room`.
struct picture_frame {
    std::string id;
    std::string title;
    std::string description;   ///< what the picture shows
    std::string without{};     ///< what is said instead where a narrow page leaves it out; empty: the same
    std::string how_to_read{}; ///< of its lines and shades; stands with the picture and goes with it
    int width = 0;             ///< in units of the drawing; about as many pixels on a wide page
    int height = 0;
    bool needs_room = true;
    bool has_links = false; ///< whether something in the drawing leads elsewhere
};

/// @param draw      the shapes, in a viewBox from 0 0 to width height
/// @param in_words  the same in words; may write nothing if the description says all
void write_picture(
    html_writer& page, const picture_frame& frame, const html_part& draw, const html_part& in_words);

/// Words in lines of about that many units of width, for letters of that size; at most so many lines, the
/// last with an ellipsis where words are left out.
[[nodiscard]] std::vector<std::string> lines_of(
    std::string_view words, int width, int letter_size, std::size_t at_most);

/// Text in a drawing, line below line. The whole text is its title where lines leave something out.
struct drawn_text {
    int x = 0;
    int y = 0; ///< the base of the first line
    int width = 0;
    int letter_size = 12;
    std::size_t at_most = 3;
    std::string_view style = ""; ///< a class of the style sheet: strong, faint, on-dark
    std::string_view anchor = "start";
};

/// @returns how many lines there are
std::size_t draw_text(html_writer& drawing, const drawn_text& where, std::string_view words);

} // namespace lssgov::report
