#include "check_columns.hpp"

#include "all_hold.hpp"

#include <lssgov/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_set>

namespace lssgov {

namespace {

template <typename Column>
void refuse_twins(const std::vector<Column>& columns, std::string Column::* name, const char* what) {
    std::set<std::string_view> met;
    for (const Column& one : columns) {
        if (!met.insert(one.*name).second) {
            refuse_columns(fmt::format("two columns of the {} \"{}\"; put them together.", what, one.*name));
        }
    }
}

/// The first text that stands twice; null where none does.
const std::string* find_twin(const std::vector<std::string>& texts) {
    std::unordered_set<std::string_view> met;
    const auto twin = std::find_if(
        texts.begin(), texts.end(), [&met](const std::string& one) { return !met.insert(one).second; });
    return twin == texts.end() ? nullptr : &*twin;
}

void check_length(std::size_t length, std::size_t wanted, const std::string& column) {
    if (length != wanted) {
        refuse_columns(fmt::format("{} has {} entries where {} are asked for.", column, length, wanted));
    }
}

// --- dates and labels -------------------------------------------------------------------------------------

bool is_day_or_absent(day_number day) {
    return day == absent_day || is_day(day);
}

void check_dates(const date_column& column, std::size_t count) {
    const std::string name = fmt::format("the date \"{}\"", column.name);
    check_length(column.days.size(), count, name);
    if (all_hold(column.days, [](day_number day) { return is_day_or_absent(day); })) {
        return;
    }
    const auto wrong = std::find_if_not(column.days.begin(), column.days.end(), is_day_or_absent);
    refuse_columns(
        fmt::format("{} of case {} is the number {}, which is no day of 1900 to 2199. Count days from "
                    "1970-01-01, and write the smallest number for no day.",
            name, wrong - column.days.begin(), *wrong));
}

void check_labels(const label_column& column, std::size_t count) {
    const std::string name = fmt::format("the grouping \"{}\"", column.grouping);
    check_length(column.label_of.size(), count, name);
    if (const std::string* twin = find_twin(column.labels)) {
        refuse_columns(
            fmt::format("{} has the label \"{}\" twice; give all its cases one number.", name, *twin));
    }
    const auto end = static_cast<label_number>(column.labels.size());
    const auto is_sound = [end](label_number one) { return one == no_label || one < end; };
    if (all_hold(column.label_of, is_sound)) {
        return;
    }
    const auto wrong = std::find_if_not(column.label_of.begin(), column.label_of.end(), is_sound);
    refuse_columns(fmt::format("{} gives case {} the label {}, and there are {} labels.", name,
        wrong - column.label_of.begin(), *wrong, column.labels.size()));
}

// --- events -----------------------------------------------------------------------------------------------

template <typename Number>
bool never_falls(std::span<const Number> numbers) {
    std::uint32_t falls = 0;
    for (std::size_t i = 1; i < numbers.size(); ++i) {
        falls |= numbers[i] < numbers[i - 1] ? 1U : 0U;
    }
    return falls == 0;
}

/// Where a column of begins says that the entries of each case stand; the first is 0 and the last is all.
template <typename Number>
void check_begins(
    std::span<const Number> begins, std::size_t count, std::size_t entries, const std::string& name) {
    check_length(begins.size(), count + 1, "where " + name + " begin");
    if (begins.front() != 0 || begins.back() != entries || !never_falls(begins)) {
        refuse_columns(
            fmt::format("where {} begin must rise from 0 to {}, the number of them.", name, entries));
    }
}

/// What can be seen of a column of days without knowing where cases begin.
struct look {
    std::uint32_t falls = 0;   ///< how many days are not later than the one before
    std::uint32_t outside = 0; ///< not 0 if a day is none of the calendar
};

look look_at(std::span<const day_number> days) {
    look seen{.outside = days.empty() || is_day(days.front()) ? 0U : 1U};
    for (std::size_t i = 1; i < days.size(); ++i) {
        seen.falls += days[i] <= days[i - 1] ? 1U : 0U;
        seen.outside |= is_day(days[i]) ? 0U : 1U;
    }
    return seen;
}

/// On how many of those places a case begins.
std::uint32_t count_falls_between_cases(const event_column& column) {
    std::uint32_t falls = 0;
    for (std::size_t i = 1; i + 1 < column.begins.size(); ++i) {
        const std::uint32_t begin = column.begins[i];
        const bool is_between = begin != 0 && begin != column.begins[i + 1];
        falls += is_between && column.days[begin] <= column.days[begin - 1] ? 1U : 0U;
    }
    return falls;
}

bool is_sound(std::span<const day_number> days_of_case) {
    const look seen = look_at(days_of_case);
    return seen.falls == 0 && seen.outside == 0;
}

std::size_t first_unsound_case(const event_column& column) {
    std::size_t i = 0;
    while (is_sound(column.days.subspan(column.begins[i], column.begins[i + 1] - column.begins[i]))) {
        ++i;
    }
    return i;
}

void check_events(const event_column& column, std::size_t count) {
    const std::string name = fmt::format("the events \"{}\"", column.kind);
    check_begins(column.begins, count, column.days.size(), name);
    const look seen = look_at(column.days);
    if (seen.outside != 0 || seen.falls != count_falls_between_cases(column)) {
        refuse_columns(fmt::format("{} of case {} must be days of 1900 to 2199 that rise, each day once.",
            name, first_unsound_case(column)));
    }
}

} // namespace

void refuse_columns(const std::string& text) {
    throw error("The columns are no case set: " + text);
}

void check_columns(const case_columns& lent) {
    refuse_twins(lent.dates, &date_column::name, "date");
    refuse_twins(lent.groups, &label_column::grouping, "grouping");
    refuse_twins(lent.events, &event_column::kind, "kind of event");
    if (!lent.id_begins.empty()) {
        check_begins(lent.id_begins, lent.count, lent.id_text.size(), "the ids");
    }
    for (const date_column& one : lent.dates) {
        check_dates(one, lent.count);
    }
    for (const label_column& one : lent.groups) {
        check_labels(one, lent.count);
    }
    for (const event_column& one : lent.events) {
        check_events(one, lent.count);
    }
}

void check_columns(const case_columns& lent, const ungrouped_events& events) {
    if (!lent.events.empty()) {
        refuse_columns("they have the events \"" + lent.events.front().kind +
                       "\" grouped already; give all events ungrouped, or borrow all.");
    }
    check_columns(lent);
    if (const std::string* twin = find_twin(events.kinds)) {
        refuse_columns(
            fmt::format("the kind of event \"{}\" has two numbers; give all its events one.", *twin));
    }
    check_length(events.whose.size(), events.days.size(), "whose the events are");
    if (!events.kind_of.empty()) {
        check_length(events.kind_of.size(), events.days.size(), "of what kind the events are");
    }
}

} // namespace lssgov
