#include <lssgov/cadence/rule.hpp>
#include <lssgov/error.hpp>

#include <algorithm>
#include <array>
#include <type_traits>
#include <utility>

namespace lssgov {

namespace {

template <typename Kind>
Kind& kind_of(rule& changed, const char* what_is_needed) {
    Kind* found = std::get_if<Kind>(&changed.kind);
    if (found == nullptr) {
        throw error(what_is_needed);
    }
    return *found;
}

constexpr int longest_month_has(int month) {
    constexpr std::array days{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[static_cast<std::size_t>(month - 1)];
}

bool is_some_years_day(yearly_date when) {
    return when.month >= 1 && when.month <= 12 && when.day >= 1 && when.day <= longest_month_has(when.month);
}

constexpr int most_days_around = 366;

void add_faults(const interval_cadence& kind, std::vector<std::string>& found) {
    if (kind.lengths.empty()) {
        found.emplace_back("it says no length: give it one, such as 12 months");
        return;
    }
    if (kind.lengths.front().from) {
        found.emplace_back("its first length must hold from the beginning, without a first day");
    }
    for (std::size_t i = 1; i < kind.lengths.size(); ++i) {
        const std::optional<date>& from = kind.lengths[i].from;
        const std::optional<date>& before = kind.lengths[i - 1].from;
        if (!from || !is_in_calendar(*from) || (before && *from <= *before)) {
            found.emplace_back("its changed lengths must each have a first day, later than the one before");
        }
    }
}

void add_faults(const period_cadence& kind, std::vector<std::string>& found) {
    if (kind.times < 1) {
        found.emplace_back("it asks for fewer than one follow-up in a period");
    }
}

void add_faults(const dates_cadence& kind, std::vector<std::string>& found) {
    if (kind.dates.empty()) {
        found.emplace_back("it names no date of the year");
    }
    if (!std::all_of(kind.dates.begin(), kind.dates.end(), is_some_years_day)) {
        found.emplace_back("it names a date that no year has");
    }
    for (std::size_t i = 0; i < kind.dates.size(); ++i) {
        if (std::count(kind.dates.begin(), kind.dates.end(), kind.dates[i]) > 1) {
            found.emplace_back("it names the same date of the year twice");
            break;
        }
    }
    const auto is_outside = [](int days) { return days < 0 || days > most_days_around; };
    if (is_outside(kind.before) || is_outside(kind.after)) {
        found.emplace_back("the days before and after its dates must be 0 to 366");
    }
}

void add_faults(const coverage_cadence& kind, std::vector<std::string>& found) {
    const share part = kind.of_cases;
    if (part.denominator < 1 || part.numerator < 1 || part.numerator > part.denominator) {
        found.emplace_back("its share must be more than nothing and at most the whole");
    }
}

bool has_due_days(const cadence_kind& kind) {
    return std::holds_alternative<interval_cadence>(kind) || std::holds_alternative<dates_cadence>(kind);
}

void refuse_if_faulty(const rule& made) {
    const std::vector<std::string> found = faults(made);
    if (!found.empty()) {
        throw error("This rule cannot be used: " + found.front() + ".");
    }
}

} // namespace

rule& rule::named(std::string new_id, std::string new_title) {
    id = std::move(new_id);
    title = std::move(new_title);
    return *this;
}

rule& rule::event(std::string of_kind) {
    event_kind = std::move(of_kind);
    return *this;
}

rule& rule::from(std::string named_date) {
    anchor = std::move(named_date);
    return *this;
}

rule& rule::anchored() {
    kind_of<interval_cadence>(*this, "Only a rule made by at_least_every can be anchored.").renewed =
        renewal::anchored;
    return *this;
}

rule& rule::becoming(date first_day, duration length) {
    kind_of<interval_cadence>(*this, "Only a rule made by at_least_every has a length that can change.")
        .lengths.push_back({first_day, length});
    refuse_if_faulty(*this);
    return *this;
}

rule& rule::partial_periods_required() {
    kind_of<period_cadence>(*this, "Only a rule made by per_period has partial periods.").require_partial =
        true;
    return *this;
}

rule& rule::only(std::string grouping, std::vector<std::string> any_of) {
    applies_to.push_back({std::move(grouping), std::move(any_of)});
    return *this;
}

rule& rule::by(force how, source where) {
    binding = how;
    origin = std::move(where);
    return *this;
}

rule& rule::in_force(std::optional<date> first_day, std::optional<date> last_day) {
    in_force_from = first_day;
    in_force_to = last_day;
    return *this;
}

rule& rule::warned(int days_before) {
    warning_days = days_before;
    return *this;
}

rule& rule::rolled() {
    roll = true;
    return *this;
}

rule at_least_every(duration length) {
    rule made;
    made.kind = interval_cadence{{{std::nullopt, length}}, renewal::by_completion};
    return made;
}

rule per_period(partition periods, int times) {
    rule made;
    made.kind = period_cadence{periods, times, false};
    refuse_if_faulty(made);
    return made;
}

rule on_dates(std::vector<yearly_date> dates, int before, int after) {
    rule made;
    made.kind = dates_cadence{std::move(dates), before, after};
    refuse_if_faulty(made);
    return made;
}

rule coverage(share of_cases, partition periods) {
    rule made;
    made.kind = coverage_cadence{of_cases, periods};
    refuse_if_faulty(made);
    return made;
}

std::vector<std::string> faults(const rule& checked) {
    std::vector<std::string> found;
    std::visit([&found](const auto& kind) { add_faults(kind, found); }, checked.kind);
    if (checked.event_kind.empty()) {
        found.emplace_back("it names no kind of event");
    }
    if (checked.anchor.empty()) {
        found.emplace_back("it does not say which named date it is counted from");
    }
    if (checked.warning_days < 0) {
        found.emplace_back("its warning days are fewer than none");
    }
    if (checked.roll && !has_due_days(checked.kind)) {
        found.emplace_back("it moves due days from closed days, but calendar periods have none");
    }
    for (const applicability& condition : checked.applies_to) {
        if (condition.grouping.empty() || condition.labels.empty()) {
            found.emplace_back("a condition on what it applies to lacks its grouping or its labels");
        }
    }
    const auto is_no_day = [](const std::optional<date>& day) { return day && !is_in_calendar(*day); };
    if (is_no_day(checked.in_force_from) || is_no_day(checked.in_force_to)) {
        found.emplace_back("it comes into force or lapses on a day outside the calendar");
    } else if (checked.in_force_from && checked.in_force_to &&
               *checked.in_force_to < *checked.in_force_from) {
        found.emplace_back("it lapses before it comes into force");
    }
    return found;
}

duration length_on(const interval_cadence& cadence, date day) {
    duration in_force = cadence.lengths.front().length;
    for (const dated_length& change : cadence.lengths) {
        if (change.from && *change.from <= day) {
            in_force = change.length;
        }
    }
    return in_force;
}

} // namespace lssgov
