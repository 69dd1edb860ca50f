#include "load/date_format.hpp"

#include "load/text_checks.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace lssgov::load {

namespace {

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

constexpr bool stands_for_itself(char c) {
    return !is_digit(c) && !is_control(c);
}

} // namespace

/// What stands for a number.
struct date_format::sign {
    std::string_view text;
    number into;
    std::uint8_t least_digits;
};

/// Adds a run of equal characters. False where it means nothing there.
bool date_format::add(std::string_view run) {
    static constexpr std::string_view letters_of_signs = "YMDhms";
    static constexpr std::array<sign, 8> signs{{
        {"YYYY", &numbers::year, 4},
        {"MM", &numbers::month, 2},
        {"M", &numbers::month, 1},
        {"DD", &numbers::day, 2},
        {"D", &numbers::day, 1},
        {"hh", &numbers::hour, 2},
        {"mm", &numbers::minute, 2},
        {"ss", &numbers::second, 2},
    }};
    if (letters_of_signs.find(run.front()) == std::string_view::npos) {
        parts_.insert(parts_.end(), run.size(), {nullptr, run.front(), 1, 1});
        return stands_for_itself(run.front());
    }
    const auto* const found =
        std::find_if(signs.begin(), signs.end(), [run](const sign& one) { return one.text == run; });
    if (found == signs.end() || has(found->into) || ends_open()) {
        return false;
    }
    const std::uint8_t most_digits = std::max<std::uint8_t>(found->least_digits, 2);
    parts_.push_back({found->into, '\0', found->least_digits, most_digits});
    return true;
}

bool date_format::has(number one) const {
    return std::any_of(parts_.begin(), parts_.end(), [one](const part& p) { return p.into == one; });
}

/// Whether a digit after the last part could be one of its own.
bool date_format::ends_open() const {
    return !parts_.empty() && parts_.back().least_digits < parts_.back().most_digits;
}

bool date_format::is_complete() const {
    const bool has_day = has(&numbers::year) && has(&numbers::month) && has(&numbers::day);
    const bool has_whole_time =
        (has(&numbers::hour) || !has(&numbers::minute)) && (has(&numbers::minute) || !has(&numbers::second));
    return has_day && has_whole_time;
}

std::optional<date_format> date_format::parse(std::string_view pattern) {
    if (pattern.size() > longest_date_format) {
        return std::nullopt;
    }
    date_format made;
    while (!pattern.empty()) {
        const std::size_t length = std::min(pattern.find_first_not_of(pattern.front()), pattern.size());
        if (!made.add(pattern.substr(0, length))) {
            return std::nullopt;
        }
        pattern.remove_prefix(length);
    }
    return made.is_complete() ? std::optional(std::move(made)) : std::nullopt;
}

/// Takes a part from the front of a field. False where it does not stand there.
bool date_format::take(const part& next, std::string_view& field, numbers& found) noexcept {
    if (next.into == nullptr) {
        const bool is_there = !field.empty() && field.front() == next.byte;
        field.remove_prefix(is_there ? 1 : 0);
        return is_there;
    }
    std::size_t digits = 0;
    int value = 0;
    while (digits < next.most_digits && digits < field.size() && is_digit(field[digits])) {
        value = value * 10 + (field[digits] - '0');
        ++digits;
    }
    found.*next.into = value;
    field.remove_prefix(digits);
    return digits >= next.least_digits;
}

day_in_field date_format::day_of(const numbers& found) noexcept {
    const std::chrono::year_month_day day(std::chrono::year(found.year),
        std::chrono::month(static_cast<unsigned>(found.month)),
        std::chrono::day(static_cast<unsigned>(found.day)));
    if (!day.ok() || found.hour > 23 || found.minute > 59 || found.second > 59) {
        return {absent_day, day_fault::no_day};
    }
    const auto since_1970 = std::chrono::sys_days(day).time_since_epoch().count();
    const auto as_number = static_cast<day_number>(since_1970);
    return is_day(as_number) ? day_in_field{as_number, day_fault::none}
                             : day_in_field{absent_day, day_fault::outside_calendar};
}

day_in_field date_format::read(std::string_view field) const noexcept {
    numbers found;
    for (const part& next : parts_) {
        if (!take(next, field, found)) {
            return {absent_day, day_fault::no_day};
        }
    }
    return field.empty() ? day_of(found) : day_in_field{absent_day, day_fault::no_day};
}

} // namespace lssgov::load
