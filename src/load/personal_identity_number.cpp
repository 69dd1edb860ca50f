#include <lssgov/load/personal_identity_number.hpp>

#include <algorithm>
#include <array>
#include <cstddef>

namespace lssgov::load {

namespace {

constexpr std::size_t date_digits = 6;
constexpr std::size_t century_digits = 2;
constexpr std::size_t last_digits = 4;
constexpr std::size_t shortest = date_digits + last_digits;
constexpr std::size_t longest = century_digits + shortest + 1; // with a sign before the last four
constexpr int added_to_day = 60;                               // in co-ordination numbers

bool is_one_digit(char one) {
    return '0' <= one && one <= '9';
}

std::string_view without_blanks(std::string_view text) {
    constexpr std::string_view blanks = " \t";
    const std::size_t first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// The number of two digits.
int two_at(std::string_view text, std::size_t at) {
    return 10 * (text[at] - '0') + (text[at + 1] - '0');
}

bool is_leap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/// 0 for a month that there is not.
int days_in(int month, bool leap) {
    constexpr std::array lengths{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || 12 < month) {
        return 0;
    }
    return lengths[static_cast<std::size_t>(month)] + (month == 2 && leap ? 1 : 0);
}

/// Whether six digits are YYMMDD, or so with 60 added to the day.
bool is_birth_date(std::string_view six, bool leap) {
    const int day = two_at(six, 4);
    const int born = day > added_to_day ? day - added_to_day : day;
    return 1 <= born && born <= days_in(two_at(six, 2), leap);
}

/// Every other digit counts double, from the first on, and two digits as their sum; all ten come out at a
/// multiple of ten.
bool has_control_digit(std::string_view six, std::string_view four) {
    int sum = 0;
    bool doubled = true;
    for (const std::string_view part : {six, four}) {
        for (const char one : part) {
            const int digit = one - '0';
            sum += doubled ? 2 * digit - (digit > 4 ? 9 : 0) : digit;
            doubled = !doubled;
        }
    }
    return sum % 10 == 0;
}

/// @param front  YYMMDD or YYYYMMDD
/// @param back   the last four
bool are_parts_of_one(std::string_view front, std::string_view back) {
    if (front.size() == date_digits) {
        return is_birth_date(front, two_at(front, 0) % 4 == 0) && has_control_digit(front, back);
    }
    const int century = two_at(front, 0);
    const int year = 100 * century + two_at(front, century_digits);
    const std::string_view six = front.substr(century_digits);
    return 18 <= century && century <= 21 && is_birth_date(six, is_leap(year)) &&
           has_control_digit(six, back);
}

} // namespace

bool is_personal_identity_number(std::string_view text) noexcept {
    const std::string_view bare = without_blanks(text);
    if (bare.size() < shortest || longest < bare.size() || !is_one_digit(bare.front())) {
        return false;
    }
    const std::string_view back = bare.substr(bare.size() - last_digits);
    std::string_view front = bare.substr(0, bare.size() - last_digits);
    if (front.back() == '-' || front.back() == '+' || front.back() == ' ') {
        front.remove_suffix(1);
    }
    if (front.size() != date_digits && front.size() != century_digits + date_digits) {
        return false;
    }
    const bool is_all_digits = std::all_of(front.begin(), front.end(), is_one_digit) &&
                               std::all_of(back.begin(), back.end(), is_one_digit);
    return is_all_digits && are_parts_of_one(front, back);
}

} // namespace lssgov::load
