#include "words_alone.hpp"

namespace lssgov::report {

void write_sentence_alone(html_writer& page, std::string_view id, const std::string& sentence) {
    page.element("p", sentence, {{"id", id}});
}

void write_words_alone(html_writer& page, std::string_view id, const std::string& title,
    const std::string& description, const html_part& in_words) {
    page.open("figure", {{"id", id}});
    page.element("figcaption", title);
    page.element("p", description, {{"class", "faint"}});
    in_words(page);
    page.close();
}

} // namespace lssgov::report
