#include "text_foot.hpp"

#include "provenance_words.hpp"
#include "visible.hpp"

#include <lssgov/version.hpp>

namespace lssgov::report {

std::string text_foot(const speaker& speaks, const provenance& from) {
    if (from.inputs.empty()) {
        return {};
    }
    std::string made = "\n" + speaks.say(words::text_made_by, version()) + "\n";
    for (const std::string& line : provenance_lines(from, speaks)) {
        made += "  " + line + "\n";
    }
    return visible(made);
}

} // namespace lssgov::report
