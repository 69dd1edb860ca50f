#include <lssgov/review/case_findings.hpp>

#include <algorithm>
#include <array>
#include <span>

namespace lssgov {

namespace {

constexpr std::array all_oddities{oddity::before_application, oddity::executed_before_decided,
    oddity::end_before_start, oddity::executed_after_end, oddity::event_after_end};

/// The days of a named date; none where the set has no such date.
std::span<const day_number> days_of(const case_set& cases, std::string_view name) {
    const date_column* column = cases.dates(name);
    return column == nullptr ? std::span<const day_number>{} : column->days;
}

/// In what ways each case is odd: a bit for each oddity.
class oddities {
public:
    oddities(const case_set& cases, as_of on) : cases_(cases), on_(number_of(on.day)), found_(cases.size()) {}

    void find() {
        const auto applied = days_of(cases_, "applied");
        const auto decided = days_of(cases_, "decided");
        const auto executed = days_of(cases_, "executed");
        const auto ends = days_of(cases_, "valid_to");
        mark_turned(oddity::before_application, decided, applied);
        mark_turned(oddity::before_application, executed, applied);
        mark_turned(oddity::executed_before_decided, executed, decided);
        mark_turned(oddity::end_before_start, ends, decided);
        mark_turned(oddity::end_before_start, ends, executed);
        mark_turned(oddity::executed_after_end, ends, days_of(cases_, "executed_to"));
        for (const event_column& column : cases_.columns().events) {
            mark_events_before(applied, column);
            mark_events_after(ends, column);
        }
    }

    [[nodiscard]] odd_cases told(oddity what) const {
        odd_cases made{.what = what};
        for (case_number i = 0; i < found_.size(); ++i) {
            const bool is_meant = (found_[i] & bit(what)) != 0;
            made.count += is_meant ? 1 : 0;
            if (is_meant && made.first.size() < named_cases) {
                made.first.emplace_back(cases_.id(i));
            }
        }
        return made;
    }

private:
    static std::uint8_t bit(oddity what) {
        return static_cast<std::uint8_t>(1U << static_cast<unsigned>(what));
    }

    void mark(oddity what, std::size_t which, bool is_meant) {
        found_[which] = static_cast<std::uint8_t>(found_[which] | (is_meant ? bit(what) : 0U));
    }

    /// Marks the cases in which what should come last comes first. A day that is absent is the smallest
    /// number.
    void mark_turned(oddity what, std::span<const day_number> first, std::span<const day_number> second) {
        for (std::size_t i = 0; i < std::min(first.size(), second.size()); ++i) {
            const bool are_seen = first[i] != absent_day && second[i] <= on_;
            mark(what, i, are_seen && first[i] < second[i]);
        }
    }

    void mark_events_before(std::span<const day_number> applied, const event_column& column) {
        for (std::size_t i = 0; i < applied.size(); ++i) {
            const bool can_be = column.begins[i] < column.begins[i + 1] && applied[i] <= on_;
            mark(oddity::before_application, i, can_be && column.days[column.begins[i]] < applied[i]);
        }
    }

    void mark_events_after(std::span<const day_number> ends, const event_column& column) {
        for (std::size_t i = 0; i < ends.size(); ++i) {
            const bool can_be = column.begins[i] < column.begins[i + 1] && ends[i] != absent_day;
            mark(oddity::event_after_end, i, can_be && is_any_in(column, i, ends[i]));
        }
    }

    /// Whether a case has an event later than a day that is seen.
    [[nodiscard]] bool is_any_in(const event_column& column, std::size_t which, day_number after) const {
        const std::uint32_t stop = column.begins[which + 1];
        if (column.days[stop - 1] <= after) {
            return false;
        }
        const auto days = column.days.subspan(column.begins[which], stop - column.begins[which]);
        return *std::upper_bound(days.begin(), days.end(), after) <= on_;
    }

    const case_set& cases_;
    day_number on_;
    std::vector<std::uint8_t> found_;
};

} // namespace

std::vector<odd_cases> find_odd_cases(const case_set& cases, as_of on) {
    oddities found(cases, on);
    found.find();
    std::vector<odd_cases> told;
    for (const oddity what : all_oddities) {
        odd_cases one = found.told(what);
        if (one.count > 0) {
            told.push_back(std::move(one));
        }
    }
    return told;
}

std::string_view name_of(oddity what) {
    switch (what) {
    case oddity::before_application:
        return "before_application";
    case oddity::executed_before_decided:
        return "executed_before_decided";
    case oddity::end_before_start:
        return "end_before_start";
    case oddity::executed_after_end:
        return "executed_after_end";
    case oddity::event_after_end:
        break;
    }
    return "event_after_end";
}

} // namespace lssgov
