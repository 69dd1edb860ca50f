#include "calendar/day_table.hpp"
#include "calendar/text.hpp"

#include <lssgov/calendar/duration.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace lssgov {

namespace {

std::string_view plural(duration_unit unit) {
    switch (unit) {
    case duration_unit::days:
        return "days";
    case duration_unit::weeks:
        return "weeks";
    case duration_unit::months:
        return "months";
    case duration_unit::years:
        return "years";
    }
    return {};
}

std::string_view unit_name(duration_unit unit, int count) {
    const std::string_view name = plural(unit);
    return count == 1 ? name.substr(0, name.size() - 1) : name;
}

std::optional<duration_unit> unit_named(std::string_view name, int count) {
    using enum duration_unit;
    for (const duration_unit unit : {days, weeks, months, years}) {
        if (name == unit_name(unit, count)) {
            return unit;
        }
    }
    return std::nullopt;
}

/// Number and unit as written, before they are held against the calendar.
struct written_duration {
    int count;
    duration_unit unit;
};

/// A number from 1 on, without sign or leading zero; more than nine digits are no number of ours.
std::optional<int> read_count(std::string_view digits) {
    const bool is_short = !digits.empty() && digits.size() <= 9;
    if (!is_short || digits.front() == '0' || !std::ranges::all_of(digits, calendar_text::is_digit)) {
        return std::nullopt;
    }
    return calendar_text::number(digits);
}

std::optional<written_duration> read_duration(std::string_view written) {
    const std::size_t space = written.find(' ');
    if (space == std::string_view::npos) {
        return std::nullopt;
    }
    const std::optional<int> count = read_count(written.substr(0, space));
    if (!count) {
        return std::nullopt;
    }
    const std::optional<duration_unit> unit = unit_named(written.substr(space + 1), *count);
    return unit ? std::optional(written_duration{*count, *unit}) : std::nullopt;
}

void require_not_negative(int count) {
    if (count < 0) {
        throw error(
            fmt::format("Time is counted forwards from its anchor, not {} times. Give 0 or more.", count));
    }
}

std::optional<int> days_after(int day, std::int64_t count) {
    if (count >= day_table::day_count - day) {
        return std::nullopt;
    }
    return day + static_cast<int>(count);
}

std::optional<int> stepped(int anchor, duration every, int k) {
    require_not_negative(k);
    if (every.total_months() > 0) {
        return day_table::months_after(anchor, std::int64_t{every.total_months()} * k);
    }
    return days_after(anchor, std::int64_t{every.total_days()} * k);
}

} // namespace

int max_count(duration_unit unit) {
    switch (unit) {
    case duration_unit::days:
        return day_table::day_count - 1;
    case duration_unit::weeks:
        return (day_table::day_count - 1) / 7;
    case duration_unit::months:
        return day_table::month_count - 1;
    case duration_unit::years:
        return (day_table::month_count - 1) / 12;
    }
    return 0;
}

duration::duration(int count, duration_unit unit) : count_(count), unit_(unit) {
    if (count < 1 || count > max_count(unit)) {
        throw error(
            fmt::format("{} {} is not a duration here. Give 1 to {}.", count, plural(unit), max_count(unit)));
    }
}

int duration::total_months() const {
    switch (unit_) {
    case duration_unit::months:
        return count_;
    case duration_unit::years:
        return count_ * 12;
    case duration_unit::days:
    case duration_unit::weeks:
        break;
    }
    return 0;
}

int duration::total_days() const {
    switch (unit_) {
    case duration_unit::days:
        return count_;
    case duration_unit::weeks:
        return count_ * 7;
    case duration_unit::months:
    case duration_unit::years:
        break;
    }
    return 0;
}

duration days(int count) {
    return {count, duration_unit::days};
}

duration weeks(int count) {
    return {count, duration_unit::weeks};
}

duration months(int count) {
    return {count, duration_unit::months};
}

duration years(int count) {
    return {count, duration_unit::years};
}

bool is_same_step(duration a, duration b) {
    return a.total_months() == b.total_months() && a.total_days() == b.total_days();
}

std::optional<duration> try_parse_duration(std::string_view text) {
    const std::optional<written_duration> written = read_duration(text);
    if (!written || written->count > max_count(written->unit)) {
        return std::nullopt;
    }
    return duration(written->count, written->unit);
}

duration parse_duration(std::string_view text) {
    const std::optional<written_duration> written = read_duration(text);
    if (!written) {
        throw error(calendar_text::quoted(text) +
                    " is not a duration. Write a number, a space and days, weeks, months or years, "
                    "for example \"12 months\" or \"1 year\".");
    }
    return {written->count, written->unit};
}

std::string to_string(duration length) {
    return fmt::format("{} {}", length.count(), unit_name(length.unit(), length.count()));
}

date add_months(date day, int count) {
    const int from = day_table::day_of(day);
    require_not_negative(count);
    const std::optional<int> reached = day_table::months_after(from, count);
    if (!reached) {
        throw date_out_of_range(fmt::format(
            "{} months after {} is later than 2199-12-31, the last day of the calendar. Add fewer.", count,
            to_string(day)));
    }
    return day_table::date_of(*reached);
}

std::optional<date> try_step(date anchor, duration every, int k) {
    const std::optional<int> reached = stepped(day_table::day_of(anchor), every, k);
    return reached ? std::optional(day_table::date_of(*reached)) : std::nullopt;
}

date step(date anchor, duration every, int k) {
    const std::optional<date> reached = try_step(anchor, every, k);
    if (!reached) {
        throw date_out_of_range(
            fmt::format("{} + {} x {} is later than 2199-12-31, the last day of the calendar. Where that "
                        "may happen, ask try_step.",
                to_string(anchor), k, to_string(every)));
    }
    return *reached;
}

bool is_rounded_to_month_end(date anchor, duration every, int k) {
    const day_table::year_month_day reached = day_table::written(day_table::day_of(step(anchor, every, k)));
    const day_table::year_month_day from = day_table::written(day_table::day_of(anchor));
    return every.total_months() > 0 && reached.day_of_month != from.day_of_month;
}

} // namespace lssgov
