#include "json.hpp"

namespace lssgov::report {

json shown(const bilingual& text) {
    return json{{"sv", text.swedish}, {"en", text.english}};
}

json shown(const source& where) {
    return json{{"document", where.document}, {"section", where.section}};
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
