#include "generated_cases.hpp"

namespace lssgov::examples {

case_set as_case_set(const generated_cases& made, const run_options& how) {
    const case_columns lent{.count = made.unit.size(),
        .dates = {{"decided", made.decided}, {"executed", made.executed}, {"valid_to", made.valid_to}},
        .groups = {{"unit", made.unit_labels, made.unit}, {"service", made.service_labels, made.service},
            {"regime", made.regime_labels, made.regime}}};
    return case_set::grouped(lent,
        {.kinds = made.kinds, .whose = made.event_case, .kind_of = made.event_kind, .days = made.event_day},
        how);
}

} // namespace lssgov::examples
