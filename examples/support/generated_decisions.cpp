#include "generated_decisions.hpp"

#include "generated_seasons.hpp"

#include <lssgov/calendar/duration.hpp>

#include <algorithm>
#include <utility>

namespace lssgov::examples {

namespace {

int any_years(number_source& random) {
    const int drawn = random.between(1, 10);
    return drawn <= 6 ? 1 : drawn <= 9 ? 2 : 3;
}

} // namespace

decision_source::decision_source(const generated_shape& asked, const calendar_table& calendar,
    const unit_list& units, number_source& random)
    : first_day_(asked.from), days_{number_of(asked.from), number_of(asked.to)}, calendar_(calendar),
      units_(units), random_(random) {}

generated_decision decision_source::next() {
    const std::size_t service = service_drawn(random_.between(1, services_in_the_country()));
    const bool is_time_limited = random_.chance(national_services[service].time_limited_percent);
    const beginning begun = begin(service);
    const day_number valid_to = is_time_limited ? any_limit(begun.decided) : any_end(begun.decided);
    const bool has_end = valid_to != absent_day;
    if (is_time_limited && valid_to < days_.last && random_.chance(65)) {
        to_renew_[service] = beginning{begun.unit, valid_to + 1, true};
    }
    return {.unit = begun.unit,
        .service = service,
        .is_renewal = begun.is_renewal,
        .decided = begun.decided,
        .is_time_limited = is_time_limited,
        .valid_to = valid_to,
        .last = has_end ? std::min(valid_to, days_.last) : days_.last,
        .is_running = !has_end || valid_to >= days_.last};
}

/// The renewal that waits, or a new decision.
decision_source::beginning decision_source::begin(std::size_t service) {
    if (const std::optional<beginning> waiting = std::exchange(to_renew_[service], std::nullopt)) {
        return *waiting;
    }
    const label_number unit = units_.any_for(service, random_);
    const day_number decided = after_holidays(any_decision_day(), calendar_, random_);
    return {unit, std::min(days_.last, decided), false};
}

/// More are decided each year than the year before.
day_number decision_source::any_decision_day() {
    const day_number drawn = random_.between(days_.first, days_.last);
    return random_.chance(30) ? std::max(drawn, random_.between(days_.first, days_.last)) : drawn;
}

/// The last of some whole years.
day_number decision_source::any_limit(day_number decided) {
    const date day = add_days(first_day_, decided - days_.first);
    return number_of(step(day, years(any_years(random_)), 1)) - 1;
}

/// Some open-ended decisions have come to their end.
day_number decision_source::any_end(day_number decided) {
    const int days = days_.last - decided;
    return random_.chance(28) ? decided + random_.between(days / 4, days) : absent_day;
}

} // namespace lssgov::examples
