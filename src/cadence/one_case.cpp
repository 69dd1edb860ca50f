#include <lssgov/cadence/one_case.hpp>
#include <lssgov/calendar/day_number.hpp>

#include <utility>

namespace lssgov {

one_case::one_case(std::string identity) : id(std::move(identity)) {}

one_case& one_case::in(std::string grouping, std::string label) {
    groups.insert_or_assign(std::move(grouping), std::move(label));
    return *this;
}

one_case& one_case::on(std::string named_date, date day) {
    static_cast<void>(number_of(day)); // throws where it is no day of the calendar
    dates.insert_or_assign(std::move(named_date), day);
    return *this;
}

one_case& one_case::event(std::string kind, date day, std::string outcome) {
    static_cast<void>(number_of(day)); // throws where it is no day of the calendar
    events.push_back({std::move(kind), day, std::move(outcome)});
    return *this;
}

} // namespace lssgov
