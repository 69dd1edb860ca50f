#include "generated_work.hpp"

#include "generated_seasons.hpp"
#include "national_services.hpp"

#include <optional>

namespace lssgov::examples {

work_source::work_source(const calendar_table& calendar, const unit_list& units, number_source& random)
    : calendar_(calendar), units_(units), random_(random),
      interruption_{number_of(make_date(2020, 3, 15)), number_of(make_date(2020, 8, 31))} {}

/// Each act counts from the one before, the first from the decision, until one is not done any more.
const generated_work& work_source::work_for(const generated_decision& decision) {
    work_.executed = any_execution(decision);
    work_.reviews.clear();
    for (day_number day = any_review(decision, decision.decided); day != absent_day;
        day = any_review(decision, day)) {
        work_.reviews.push_back(day);
    }
    const day_number reassessed = any_reassessment(decision);
    work_.follow_ups.clear();
    for (day_number day = any_follow_up(decision, decision.decided, reassessed); day != absent_day;
        day = any_follow_up(decision, day, reassessed)) {
        work_.follow_ups.push_back(day);
    }
    return work_;
}

/// absent_day where there is none yet, or never will be.
day_number work_source::any_execution(const generated_decision& decision) {
    const day_number drawn = decision.decided + (decision.is_renewal ? 0 : any_waiting(decision.service));
    const bool never = random_.chance(7);
    return never || drawn > decision.last ? absent_day : drawn;
}

/// Days from the decision; longest for a home, 9 § 8 and 9.
int work_source::any_waiting(std::size_t service) {
    const int number = national_services[service].number;
    const bool is_home = number == 8 || number == 9;
    return random_.chance(is_home ? 35 : 13) ? random_.between(80, 420) : random_.between(0, 85);
}

/// The day on which a time-limited decision is planned to be assessed anew; absent_day: not.
day_number work_source::any_reassessment(const generated_decision& decision) {
    const int days = random_.between(10, 100);
    return decision.is_time_limited && random_.chance(75) ? decision.valid_to - days : absent_day;
}

day_number work_source::any_follow_up(
    const generated_decision& decision, day_number counted, day_number reassessed) {
    const pace& usual = units_[decision.unit].ways->follow_ups;
    const day_number planned = calendar_[counted].after_12_months + any_lateness(usual);
    const bool is_reassessed = counted + 60 < reassessed && reassessed < planned;
    return day_of_work(is_reassessed ? reassessed : planned, decision);
}

day_number work_source::any_review(const generated_decision& decision, day_number counted) {
    const pace& usual = units_[decision.unit].ways->reviews;
    return day_of_work(calendar_[counted].after_6_months + any_lateness(usual), decision);
}

/// Days after the due day; below 0 before it.
int work_source::any_lateness(const pace& usual) {
    if (random_.chance(usual.forgotten_percent)) {
        return random_.between(usual.forgotten_most / 10, usual.forgotten_most);
    }
    return random_.chance(usual.slip_percent) ? random_.between(1, usual.slip_most)
                                              : -random_.between(usual.early_least, usual.early_most);
}

/// The day on which what was planned is done; absent_day where the duty is over by then.
day_number work_source::day_of_work(day_number planned, const generated_decision& decision) {
    if (planned > decision.last) {
        return absent_day;
    }
    day_number day = before_holidays(planned, calendar_, random_);
    if (interruption_.holds(day) && random_.chance(20)) {
        day = after(interruption_);
    }
    const std::optional<day_range>& backlog = units_[decision.unit].backlog;
    if (backlog && backlog->holds(day)) {
        day = after(*backlog);
    }
    day = day > decision.last ? day : after_holidays(day, calendar_, random_);
    return day > decision.last ? absent_day : day;
}

/// What was put off is caught up with in two months.
day_number work_source::after(const day_range& rested) {
    return rested.last + random_.between(1, 60);
}

} // namespace lssgov::examples
