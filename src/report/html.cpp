#include "html.hpp"

#include "visible.hpp"

#include <lssgov/error.hpp>

#include <algorithm>
#include <array>

namespace lssgov::report {

namespace {

/// After these a line ends, so that a page can be read as text and compared line by line.
constexpr std::array ends_line{"html", "head", "title", "style", "body", "header", "main", "footer", "nav",
    "section", "h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "dl", "dt", "dd", "figure", "figcaption", "div",
    "table", "caption", "thead", "tbody", "tr", "svg", "g", "desc", "meta", "article", "details", "summary"};

bool is_line_end(std::string_view tag) {
    return std::find(ends_line.begin(), ends_line.end(), tag) != ends_line.end();
}

std::string_view escape_of(char c) {
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return {};
    }
}

} // namespace

std::string escaped(std::string_view text) {
    std::string made;
    made.reserve(text.size());
    const std::string seen = visible(text);
    for (const char& c : seen) {
        const std::string_view other = escape_of(c);
        made += other.empty() ? std::string_view(&c, 1) : other;
    }
    return made;
}

void html_writer::tag(std::string_view name, attributes with) {
    made_ += '<';
    made_ += name;
    for (const attribute& one : with) {
        made_ += ' ';
        made_ += one.name;
        made_ += "=\"";
        made_ += escaped(one.value);
        made_ += '"';
    }
}

void html_writer::open(std::string_view name, attributes with) {
    tag(name, with);
    made_ += '>';
    open_.emplace_back(name);
}

void html_writer::close() {
    if (open_.empty()) {
        throw error("No element is open that could be closed.");
    }
    made_ += "</" + open_.back() + '>';
    if (is_line_end(open_.back())) {
        made_ += '\n';
    }
    open_.pop_back();
}

void html_writer::text(std::string_view words) {
    made_ += escaped(words);
}

void html_writer::element(std::string_view name, std::string_view words, attributes with) {
    open(name, with);
    text(words);
    close();
}

void html_writer::leaf(std::string_view name, attributes with) {
    tag(name, with);
    made_ += "/>";
    if (is_line_end(name) || !open_.empty()) {
        made_ += '\n';
    }
}

const std::string& html_writer::made() const {
    if (!open_.empty()) {
        throw error("The element " + open_.back() + " is still open.");
    }
    return made_;
}

} // namespace lssgov::report
