#include <lssgov/report/provenance.hpp>

namespace lssgov::report {

provenance for_the_public(provenance from) {
    for (input_file& one : from.inputs) {
        if (one.role == input_role::cases || one.role == input_role::events) {
            one.sha256.clear();
            one.rows_left_out = 0;
        }
    }
    return from;
}

std::string_view name_of(input_role role) {
    switch (role) {
    case input_role::model:
        return "model";
    case input_role::rules:
        return "rules";
    case input_role::mapping:
        return "mapping";
    case input_role::cases:
        return "cases";
    case input_role::events:
        break;
    }
    return "events";
}

} // namespace lssgov::report
