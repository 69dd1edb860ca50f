#include "provenance_words.hpp"

#include <fmt/format.h>

namespace lssgov::report {

namespace {

const words::phrase& words_for(input_role role) {
    switch (role) {
    case input_role::model:
        return words::role_model;
    case input_role::rules:
        return words::role_rules;
    case input_role::mapping:
        return words::role_mapping;
    case input_role::cases:
        return words::role_cases;
    case input_role::events:
        break;
    }
    return words::role_events;
}

} // namespace

std::string file_words(const input_file& one, const speaker& speaks) {
    return fmt::format("{}: {}", speaks.say(words_for(one.role)), one.name);
}

std::vector<std::string> left_out_words(const provenance& from, const speaker& speaks) {
    std::vector<std::string> told;
    for (const input_file& one : from.inputs) {
        if (one.rows_left_out > 0) {
            told.push_back(
                speaks.say(words::file_without_rows, one.name, speaks.count(one.rows_left_out, words::rows)));
        }
    }
    return told;
}

std::vector<std::string> provenance_lines(const provenance& from, const speaker& speaks) {
    std::vector<std::string> lines;
    for (const input_file& one : from.inputs) {
        lines.push_back(file_words(one, speaks) + (one.sha256.empty() ? "" : ", SHA-256 " + one.sha256));
    }
    if (from.known_at) {
        lines.push_back(speaks.say(words::known_at_day, to_string(*from.known_at)));
    }
    return lines;
}

} // namespace lssgov::report
