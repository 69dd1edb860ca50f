#include "text_foot.hpp"

#include "role_words.hpp"
#include "visible.hpp"

#include <lssgov/version.hpp>

#include <fmt/format.h>

namespace lssgov::report {

std::string text_foot(const speaker& speaks, const provenance& from) {
    if (from.inputs.empty()) {
        return {};
    }
    std::string made = "\n" + speaks.say(words::text_made_by, version()) + "\n";
    for (const input_file& one : from.inputs) {
        made += fmt::format("  {}: {}", speaks.say(words_for(one.role)), one.name);
        made += one.sha256.empty() ? "\n" : ", SHA-256 " + one.sha256 + "\n";
    }
    if (from.known_at) {
        made += "  " + speaks.say(words::known_at_day, to_string(*from.known_at)) + "\n";
    }
    return visible(made);
}

} // namespace lssgov::report
