#pragma once

// What the files are called that a report was made of.

#include "texts.hpp"

#include <lssgov/report/provenance.hpp>

namespace lssgov::report {

[[nodiscard]] inline const words::phrase& words_for(input_role role) {
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

} // namespace lssgov::report
