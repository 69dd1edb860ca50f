#pragma once

// HTML, and SVG in it, in which nothing stays open and no text is taken for a tag.

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov::report {

/// The text as it stands between tags and between quotation marks, with letters that nobody sees written out:
/// see visible().
[[nodiscard]] std::string escaped(std::string_view text);

struct attribute {
    attribute(std::string_view called, std::string_view text) : name(called), value(text) {}

    template <std::integral Number>
    attribute(std::string_view called, Number number) : name(called), value(std::to_string(number)) {}

    std::string_view name;
    std::string value;
};

/// Writes elements one in another.
///
///     page.open("p", {{"class", "note"}});
///     page.text("Åtgärd & ansvar");
///     page.close();
class html_writer {
public:
    using attributes = std::initializer_list<attribute>;

    /// Opens an element; what is written next is in it until it is closed.
    void open(std::string_view tag, attributes with = {});

    /// Closes the element that was opened last. @throws error if none is open
    void close();

    void text(std::string_view words);

    /// An element with text and nothing else.
    void element(std::string_view tag, std::string_view words, attributes with = {});

    /// An element that holds nothing: a shape of SVG, meta, br.
    void leaf(std::string_view tag, attributes with = {});

    /// Bytes as they are: a style sheet.
    void raw(std::string_view bytes) { made_ += bytes; }

    /// What was written. @throws error if an element is open
    [[nodiscard]] const std::string& made() const;

private:
    void tag(std::string_view name, attributes with);

    std::string made_;
    std::vector<std::string> open_;
};

} // namespace lssgov::report
