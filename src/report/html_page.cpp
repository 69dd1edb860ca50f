#include "html_page.hpp"

#include "palette.hpp"
#include "provenance_words.hpp"
#include "wrap.hpp"

#include <lssgov/version.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <utility>

namespace lssgov::report {

namespace {

constexpr const char* style_sheet = R"(
*,*::before,*::after{box-sizing:border-box}
html{font:100%/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;color:var(--ink);background:var(--paper)}
body{margin:0 auto;max-width:76rem;padding:1rem;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0}
h2{font-size:1.3rem;line-height:1.3;margin:2.2rem 0 .6rem;border-bottom:2px solid var(--ink);padding-bottom:.2rem}
h3{font-size:1.05rem;line-height:1.35;margin:1.4rem 0 .4rem}
p,ul,ol,dl{margin:.5rem 0}
a{color:var(--link)}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
.faint,.faint a{color:var(--faint)}
.answers{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,13rem),1fr));gap:.8rem;list-style:none;padding:0}
.answers li{border:1px solid var(--line);border-left-width:.5rem;padding:.5rem .8rem}
.answers .many{display:block;font-size:2rem;line-height:1.1;font-weight:700}
.fails{border-color:var(--fails)!important}.fails .many,.fails.word{color:var(--fails)}
.unknown{border-color:var(--unknown)!important}.unknown .many,.unknown.word{color:var(--unknown)}
.holds{border-color:var(--holds)!important}.holds .many,.holds.word{color:var(--holds)}
.word{font-weight:700}
article{border:1px solid var(--line);border-left:.5rem solid var(--line);padding:.3rem .9rem .6rem;margin:.8rem 0}
article h3,article h4{margin:.4rem 0;font-size:1rem}
article dl{display:grid;grid-template-columns:6rem 1fr;gap:.15rem .8rem;font-size:.95rem}
article dt{grid-column:1;color:var(--faint)}article dd{grid-column:2;margin:0}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;font-size:.92rem;margin:.6rem 0}
caption{text-align:left;font-weight:700;padding:.2rem 0}
th,td{text-align:left;vertical-align:top;padding:.25rem .7rem .25rem 0;border-bottom:1px solid var(--line);overflow-wrap:normal}
thead th{border-bottom:2px solid var(--ink)}
tbody th{font-weight:400;min-width:6.6rem}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.unbroken{white-space:nowrap}.prose{min-width:14rem}
thead .n{white-space:normal}
.total th,.total td{font-weight:700}
ul.goals{padding-left:1.2rem}
figure{margin:1.2rem 0}
figcaption{font-weight:700}
svg{display:block;max-width:100%;height:auto;font-family:inherit}
svg text{fill:var(--ink)}svg .faint{fill:var(--faint)}svg .strong{font-weight:700}svg .on-dark{fill:var(--paper)}
svg text.fails{fill:var(--fails);font-weight:700}svg text.unknown{fill:var(--unknown);font-weight:700}
svg a text{fill:var(--link);text-decoration:underline}
.wide svg{min-width:44rem}
footer{margin-top:3rem;border-top:1px solid var(--line);font-size:.85rem}
footer code{font-size:.8rem;overflow-wrap:anywhere}
.narrow{display:none}
@media (max-width:44rem){.picture.wide,.drawn{display:none}.narrow{display:block}}
@media (max-width:30rem){article dl{display:block}article dd{margin:0 0 .3rem}}
@media print{
html{font-size:10pt}body{max-width:none;padding:0}
a{color:var(--ink)}nav{display:none}
article,figure,tr{break-inside:avoid}h2,h3,h4{break-after:avoid}
table{font-size:7.5pt}th,td{padding:.15rem .35rem .15rem 0}tbody th{min-width:0}.prose{min-width:0}
.scroll{overflow:visible}.picture.wide,.drawn{display:block}.narrow{display:none}.wide svg{min-width:0}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
)";

std::string style() {
    return fmt::format("\n:root{{--ink:{};--paper:{};--faint:{};--line:{};--link:{};--fails:{};--unknown:{};-"
                       "-holds:{}}}",
               palette::ink, palette::paper, palette::faint_ink, palette::rule_line, palette::link,
               palette::fails, palette::unknown, palette::holds) +
           style_sheet;
}

void write_foot(html_writer& page, const speaker& speaks, const provenance& from) {
    page.open("footer");
    page.element("p", speaks.say(words::made_by, version()));
    if (from.known_at) {
        page.element("p", speaks.say(words::known_at_day, to_string(*from.known_at)));
    }
    page.open("ul");
    for (const input_file& one : from.inputs) {
        page.open("li");
        page.text(file_words(one, speaks));
        if (!one.sha256.empty()) {
            page.text(", SHA-256 ");
            page.element("code", one.sha256);
        }
        page.close();
    }
    page.close();
    page.close();
}

const char* class_of(cell_side side) {
    switch (side) {
    case cell_side::number:
        return "n";
    case cell_side::unbroken:
        return "unbroken";
    case cell_side::prose:
        return "prose";
    case cell_side::text:
        break;
    }
    return "t";
}

/// A letter is about this part of its size wide, in thousandths; capitals and broad letters more.
int width_of(std::string_view words, int letter_size) {
    constexpr int thousandths = 560;
    return static_cast<int>(letters_in(words)) * letter_size * thousandths / 1000;
}

std::string_view next_word(std::string_view& rest) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return word;
}

bool continues_letter(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

void drop_last_letter(std::string& words) {
    while (continues_letter(words.back())) {
        words.pop_back();
    }
    words.pop_back();
}

/// The words, which are UTF-8, without so many letters at their end that an ellipsis has room.
std::string shortened(std::string words, int width, int letter_size) {
    while (!words.empty() && width_of(words + "…", letter_size) > width) {
        drop_last_letter(words);
    }
    return words + "…";
}

/// So many letters of a word, or all of it if it has no more.
std::string_view first_letters(std::string_view word, std::size_t many) {
    std::size_t end = 0;
    for (; end < word.size() && (many > 0 || continues_letter(word[end])); ++end) {
        many -= continues_letter(word[end]) ? 0U : 1U;
    }
    return word.substr(0, end);
}

bool is_digit(char c) {
    return '0' <= c && c <= '9';
}

/// Whether a day stands at the beginning: 2025-04-30.
bool begins_with_day(std::string_view words) {
    constexpr std::string_view form = "0000-00-00";
    const auto fits = [](char wanted, char seen) { return wanted == '0' ? is_digit(seen) : seen == wanted; };
    return words.size() >= form.size() && std::equal(form.begin(), form.end(), words.begin(), fits);
}

/// The length of the first word with the blank after it. A number and its "%" are one word.
std::size_t length_of_word(std::string_view words) {
    std::size_t blank = words.find(' ');
    const bool is_after_number = blank != std::string_view::npos && blank > 0 && is_digit(words[blank - 1]);
    if (is_after_number && words.substr(blank + 1).starts_with('%')) {
        blank = words.find(' ', blank + 1);
    }
    return std::min(blank, words.size() - 1) + 1;
}

void write_unbroken(html_writer& page, std::string_view words) {
    page.element("span", words, {{"class", "unbroken"}});
}

/// A day does not break at its hyphens, nor a number before its "%".
void write_word(html_writer& page, std::string_view word) {
    constexpr std::size_t letters_of_day = 10;
    constexpr std::string_view share = " %";
    const std::size_t before_sign = word.find(share);
    if (before_sign != std::string_view::npos) {
        write_unbroken(page, word.substr(0, before_sign + share.size()));
        word.remove_prefix(before_sign + share.size());
    }
    std::size_t at = 0;
    while (at < word.size()) {
        if (!begins_with_day(word.substr(at))) {
            ++at;
            continue;
        }
        page.text(word.substr(0, at));
        write_unbroken(page, word.substr(at, letters_of_day));
        word.remove_prefix(at + letters_of_day);
        at = 0;
    }
    page.text(word);
}

/// The words; one that would make a column wider than a narrow page may break.
void write_with_breaks(html_writer& page, std::string_view words) {
    constexpr std::size_t most_letters = 32;
    constexpr std::size_t unbroken_letters = 20;
    while (!words.empty()) {
        std::string_view word = words.substr(0, length_of_word(words));
        words.remove_prefix(word.size());
        while (letters_in(word) > most_letters) {
            const std::string_view part = first_letters(word, unbroken_letters);
            page.text(part);
            page.raw("<wbr/>");
            word.remove_prefix(part.size());
        }
        write_word(page, word);
    }
}

void write_words_of_cell(html_writer& page, const table_cell& cell, cell_side side) {
    if (!cell.leads_to.empty()) {
        page.open("a", {{"href", "#" + cell.leads_to}});
    }
    if (side == cell_side::text || side == cell_side::prose) {
        write_with_breaks(page, cell.words);
    } else {
        page.text(cell.words);
    }
    if (!cell.leads_to.empty()) {
        page.close();
    }
}

} // namespace

void write_page(std::ostream& out, const speaker& speaks, const std::string& title, const provenance& from,
    const html_part& body) {
    html_writer page;
    page.raw("<!DOCTYPE html>\n");
    page.open("html", {{"lang", speaks.tongue() == language::swedish ? "sv" : "en"}});
    page.open("head");
    page.leaf("meta", {{"charset", "utf-8"}});
    page.leaf("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    page.element("title", title);
    page.open("style");
    page.raw(style());
    page.close();
    page.close();
    page.open("body");
    page.open("header");
    page.element("h1", title);
    page.close();
    page.open("main");
    body(page);
    page.close();
    write_foot(page, speaks, from);
    page.close();
    page.close();
    out << page.made();
}

void link_to(html_writer& page, std::string_view id, std::string_view words) {
    page.element("a", words, {{"href", "#" + std::string(id)}});
}

std::string id_of(std::string_view prefix, std::string_view words) {
    std::string made(prefix);
    for (const char c : words) {
        const bool is_plain =
            (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
        made += is_plain ? std::string(1, c) : fmt::format("_{:02x}", static_cast<unsigned char>(c));
    }
    return made;
}

html_table::html_table(html_writer& page, std::string_view caption, const std::vector<std::string>& headings,
    std::vector<cell_side> sides)
    : page_(page), sides_(std::move(sides)) {
    page_.open("div", {{"class", "scroll"}, {"tabindex", 0}, {"role", "region"}, {"aria-label", caption}});
    page_.open("table");
    page_.element("caption", caption);
    page_.open("thead");
    page_.open("tr");
    for (std::size_t i = 0; i < headings.size(); ++i) {
        page_.open("th", {{"scope", "col"}, {"class", class_of(sides_.at(i))}});
        write_with_breaks(page_, headings[i]);
        page_.close();
    }
    page_.close();
    page_.close();
    page_.open("tbody");
}

void html_table::row(const std::vector<table_cell>& cells, std::string_view id, row_kind kind) {
    if (kind == row_kind::total) {
        page_.open("tr", {{"id", id}, {"class", "total"}});
    } else {
        id.empty() ? page_.open("tr") : page_.open("tr", {{"id", id}});
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const table_cell& cell = cells[i];
        const cell_side side = sides_.at(i);
        if (i == 0 && side == cell_side::unbroken) {
            page_.open("th", {{"scope", "row"}, {"class", class_of(side)}});
        } else if (i == 0) {
            page_.open("th", {{"scope", "row"}});
        } else {
            page_.open("td", {{"class", class_of(side)}});
        }
        if (!cell.id.empty()) {
            page_.open("span", {{"id", cell.id}});
        }
        write_words_of_cell(page_, cell, side);
        if (!cell.id.empty()) {
            page_.close();
        }
        page_.close();
    }
    page_.close();
}

void html_table::end() {
    page_.close();
    page_.close();
    page_.close();
}

void write_picture(
    html_writer& page, const picture_frame& frame, const html_part& draw, const html_part& in_words) {
    const std::string title_id = frame.id + "-title";
    const std::string text_id = frame.id + "-text";
    page.open("figure", {{"id", frame.id}});
    page.element("figcaption", frame.title, {{"id", title_id}});
    page.element("p", frame.description,
        {{"id", text_id}, {"class", frame.without.empty() ? "faint" : "faint drawn"}});
    if (!frame.without.empty()) {
        page.element("p", frame.without, {{"class", "faint narrow"}});
    }
    page.open("div", {{"class", frame.needs_room ? "picture scroll wide" : "picture"}});
    if (!frame.how_to_read.empty()) {
        page.element("p", frame.how_to_read, {{"class", "faint"}});
    }
    page.open(
        "svg", {{"role", frame.has_links ? "group" : "img"}, {"aria-labelledby", title_id + " " + text_id},
                   {"viewBox", fmt::format("0 0 {} {}", frame.width, frame.height)}, {"width", frame.width},
                   {"height", frame.height}});
    draw(page);
    page.close();
    page.close();
    in_words(page);
    page.close();
}

std::vector<std::string> lines_of(std::string_view words, int width, int letter_size, std::size_t at_most) {
    std::vector<std::string> lines;
    std::string line;
    for (std::string_view rest = words; !rest.empty();) {
        const std::string_view word = next_word(rest);
        const std::string longer = line.empty() ? std::string(word) : fmt::format("{} {}", line, word);
        if (line.empty() || width_of(longer, letter_size) <= width) {
            line = longer;
            continue;
        }
        lines.push_back(std::exchange(line, std::string(word)));
    }
    if (!line.empty()) {
        lines.push_back(line);
    }
    const bool leaves_out = lines.size() > at_most;
    lines.resize(std::min(lines.size(), at_most));
    for (std::string& one : lines) {
        const bool is_last = leaves_out && &one == &lines.back();
        if (is_last || width_of(one, letter_size) > width) {
            one = shortened(one, width, letter_size);
        }
    }
    return lines;
}

std::size_t draw_text(html_writer& drawing, const drawn_text& where, std::string_view words) {
    const std::vector<std::string> lines = lines_of(words, where.width, where.letter_size, where.at_most);
    drawing.open(
        "text", {{"x", where.x}, {"y", where.y}, {"font-size", where.letter_size},
                    {"text-anchor", where.anchor}, {"class", where.style.empty() ? "t" : where.style}});
    if (!lines.empty() && lines.back().ends_with("…")) {
        drawing.element("title", words);
    }
    int y = where.y;
    for (const std::string& one : lines) {
        drawing.element("tspan", one, {{"x", where.x}, {"y", y}});
        y += where.letter_size * 5 / 4;
    }
    drawing.close();
    return lines.size();
}

} // namespace lssgov::report
