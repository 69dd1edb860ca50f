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

/// Of lengths, or of windows: the first holds from the beginning, and each other from a later day.
template <typename Dated>
void add_faults_of_changes(const std::vector<Dated>& values, std::vector<std::string>& found) {
    if (values.empty()) {
        found.emplace_back("it says no length: give it one, such as 12 months");
        return;
    }
    if (values.front().from) {
        found.emplace_back("its first length must hold from the beginning, without a first day");
    }
    for (std::size_t i = 1; i < values.size(); ++i) {
        const std::optional<date>& from = values[i].from;
        const std::optional<date>& before = values[i - 1].from;
        if (!from || !is_in_calendar(*from) || (before && *from <= *before)) {
            found.emplace_back("its changed lengths must each have a first day, later than the one before");
        }
    }
}

void add_faults(const interval_cadence& kind, const rule&, std::vector<std::string>& found) {
    add_faults_of_changes(kind.lengths, found);
}

void add_faults(const within_cadence& kind, const rule& checked, std::vector<std::string>& found) {
    add_faults_of_changes(kind.lengths, found);
    if (!kind.to_date.empty() && kind.to_date == checked.anchor) {
        found.emplace_back("it is counted from the same named date as it is done by");
    }
}

bool is_wrong(const dated_window& one) {
    const int most = one.window.value_or(one.lead);
    return one.lead < 0 || most < one.lead || most > max_count(duration_unit::days);
}

void add_faults(const before_end_cadence& kind, const rule&, std::vector<std::string>& found) {
    add_faults_of_changes(kind.windows, found);
    if (std::any_of(kind.windows.begin(), kind.windows.end(), is_wrong)) {
        found.emplace_back("its lead must be 0 days or more, and its window at least the lead");
    }
}

void add_faults(const response_cadence& kind, const rule& checked, std::vector<std::string>& found) {
    add_faults_of_changes(kind.lengths, found);
    if (kind.trigger.empty()) {
        found.emplace_back("it names no kind of event that asks for an answer");
    } else if (kind.trigger == checked.event_kind) {
        found.emplace_back("what asks for an answer and what answers are the same kind of event");
    }
}

void add_faults(const period_cadence& kind, const rule&, std::vector<std::string>& found) {
    if (kind.times < 1) {
        found.emplace_back("it asks for fewer than one follow-up in a period");
    }
}

void add_faults(const dates_cadence& kind, const rule&, std::vector<std::string>& found) {
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

void add_faults(const coverage_cadence& kind, const rule&, std::vector<std::string>& found) {
    const share part = kind.of_cases;
    if (part.denominator < 1 || part.numerator < 1 || part.numerator > part.denominator) {
        found.emplace_back("its share must be more than nothing and at most the whole");
    }
}

bool has_due_days(const cadence_kind& kind) {
    return !std::holds_alternative<period_cadence>(kind) && !std::holds_alternative<coverage_cadence>(kind);
}

/// The lengths of a rule that has them; null where its kind has none.
std::vector<dated_length>* lengths_of(rule& changed) {
    if (auto* interval = std::get_if<interval_cadence>(&changed.kind)) {
        return &interval->lengths;
    }
    if (auto* limit = std::get_if<within_cadence>(&changed.kind)) {
        return &limit->lengths;
    }
    auto* answer = std::get_if<response_cadence>(&changed.kind);
    return answer == nullptr ? nullptr : &answer->lengths;
}

int in_days(duration length) {
    if (length.total_days() == 0) {
        throw error(
            "What is asked before the end of a case is counted in days, not in " + to_string(length) + ".");
    }
    return length.total_days();
}

void refuse_if_any(const std::vector<std::string>& found) {
    if (!found.empty()) {
        throw error("This rule cannot be used: " + found.front() + ".");
    }
}

void refuse_if_faulty(const rule& made) {
    refuse_if_any(faults(made));
}

/// Of lengths only: a response may still lack its trigger.
void refuse_wrong_changes(const std::vector<dated_length>& lengths) {
    std::vector<std::string> found;
    add_faults_of_changes(lengths, found);
    refuse_if_any(found);
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
    if (auto* end = std::get_if<before_end_cadence>(&kind)) {
        end->windows.push_back({first_day, in_days(length), std::nullopt});
        refuse_if_faulty(*this);
        return *this;
    }
    std::vector<dated_length>* lengths = lengths_of(*this);
    if (lengths == nullptr) {
        throw error("Only a rule made by at_least_every, within, before_end or response has a length that "
                    "can change.");
    }
    lengths->push_back({first_day, length});
    refuse_wrong_changes(*lengths);
    return *this;
}

rule& rule::becoming(date first_day, duration lead, duration window) {
    kind_of<before_end_cadence>(*this, "Only a rule made by before_end has a window that can change.")
        .windows.push_back({first_day, in_days(lead), in_days(window)});
    refuse_if_faulty(*this);
    return *this;
}

rule& rule::to_date(std::string named_date) {
    kind_of<within_cadence>(*this, "Only a rule made by within is met by a named date.").to_date =
        std::move(named_date);
    return *this;
}

rule& rule::trigger(std::string of_kind) {
    kind_of<response_cadence>(*this, "Only a rule made by response has a trigger.").trigger =
        std::move(of_kind);
    return *this;
}

rule& rule::carrying_out(std::string statutory_rule) {
    carries_out = std::move(statutory_rule);
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

rule within(duration length) {
    rule made;
    made.kind = within_cadence{{{std::nullopt, length}}, {}};
    return made;
}

rule before_end(duration lead) {
    rule made;
    made.kind = before_end_cadence{{{std::nullopt, in_days(lead), std::nullopt}}};
    return made;
}

rule before_end(duration lead, duration window) {
    rule made;
    made.kind = before_end_cadence{{{std::nullopt, in_days(lead), in_days(window)}}};
    refuse_if_faulty(made);
    return made;
}

rule response(duration length) {
    rule made;
    made.kind = response_cadence{{}, {{std::nullopt, length}}};
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
    std::visit([&](const auto& kind) { add_faults(kind, checked, found); }, checked.kind);
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

bool is_met_by_date(const rule& asked) {
    const auto* limit = std::get_if<within_cadence>(&asked.kind);
    return limit != nullptr && !limit->to_date.empty();
}

const std::string& met_by(const rule& asked) {
    return is_met_by_date(asked) ? std::get<within_cadence>(asked.kind).to_date : asked.event_kind;
}

duration length_on(const std::vector<dated_length>& lengths, date day) {
    duration in_force = lengths.front().length;
    for (const dated_length& change : lengths) {
        if (change.from && *change.from <= day) {
            in_force = change.length;
        }
    }
    return in_force;
}

} // namespace lssgov
