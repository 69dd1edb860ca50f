#include "json.hpp"

#include <lssgov/version.hpp>

#include <utility>

namespace lssgov::report {

json shown(const bilingual& text) {
    return json{{"sv", text.swedish}, {"en", text.english}};
}

json shown(const source& where) {
    return json{{"document", where.document}, {"section", where.section}};
}

json shown(const provenance& from) {
    json inputs = json::array();
    for (const input_file& one : from.inputs) {
        json input{{"role", name_of(one.role)}, {"name", one.name},
            {"sha256", one.sha256.empty() ? json(nullptr) : json(one.sha256)}};
        if (one.rows_left_out > 0) {
            input["rows_left_out"] = one.rows_left_out;
        }
        inputs.push_back(std::move(input));
    }
    json made{{"lssgov_version", version()}};
    if (from.known_at) {
        made["known_at"] = to_string(*from.known_at);
    }
    made["inputs"] = std::move(inputs);
    return made;
}

const char* word_for(force binding) {
    switch (binding) {
    case force::shall:
        return "shall";
    case force::should:
        return "should";
    case force::may:
        return "may";
    case force::local:
        break;
    }
    return "local";
}

} // namespace lssgov::report
