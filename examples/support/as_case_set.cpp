#include "generated_cases.hpp"

#include <optional>
#include <utility>

namespace lssgov::examples {

namespace {

void give_dates(case_set_builder& building, const char* name, const std::vector<day_number>& column) {
    const std::size_t named = building.named_date(name);
    for (case_number which = 0; which < column.size(); ++which) {
        if (const std::optional<date> day = to_date(column[which])) {
            building.on(which, named, *day);
        }
    }
}

void give_labels(case_set_builder& building, const char* name, const std::vector<std::string>& labels,
    const std::vector<label_number>& column) {
    const std::size_t grouping = building.grouping(name);
    std::vector<label_number> numbers;
    for (const std::string& label : labels) {
        numbers.push_back(building.label(grouping, label));
    }
    for (case_number which = 0; which < column.size(); ++which) {
        building.in(which, grouping, numbers[column[which]]);
    }
}

void give_events(case_set_builder& building, const generated_cases& made) {
    std::vector<std::size_t> kinds;
    for (const std::string& kind : made.kinds) {
        kinds.push_back(building.event_kind(kind));
    }
    for (std::size_t event = 0; event < made.event_day.size(); ++event) {
        if (const std::optional<date> day = to_date(made.event_day[event])) {
            building.event(made.event_case[event], kinds[made.event_kind[event]], *day);
        }
    }
}

} // namespace

case_set as_case_set(const generated_cases& made) {
    case_set_builder building;
    for (std::size_t which = 0; which < made.unit.size(); ++which) {
        building.add(std::to_string(which));
    }
    give_dates(building, "decided", made.decided);
    give_dates(building, "executed", made.executed);
    give_dates(building, "valid_to", made.valid_to);
    give_labels(building, "unit", made.unit_labels, made.unit);
    give_labels(building, "service", made.service_labels, made.service);
    give_labels(building, "regime", made.regime_labels, made.regime);
    give_events(building, made);
    return std::move(building).build();
}

} // namespace lssgov::examples
