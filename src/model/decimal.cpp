#include <lssgov/error.hpp>
#include <lssgov/model/decimal.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace lssgov {

namespace {

constexpr int most_decimals = 9;

} // namespace

std::int64_t power_of_ten(int exponent) {
    static constexpr std::array<std::int64_t, most_decimals + 1> powers{
        1, 10, 100, 1000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000};
    if (exponent < 0 || exponent > most_decimals) {
        throw error("A decimal has 0 to 9 decimals.");
    }
    return powers[static_cast<std::size_t>(exponent)];
}

namespace {

constexpr std::size_t most_digits = 18;

/// The whole part and billionths, both with the number's sign: pairs that compare as the numbers do.
std::pair<std::int64_t, std::int64_t> parts(const decimal& number) {
    const std::int64_t one = power_of_ten(number.decimals);
    const std::int64_t rest = number.digits % one;
    return {number.digits / one, rest * power_of_ten(most_decimals - number.decimals)};
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool are_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

std::int64_t number(std::string_view digits) {
    std::int64_t value = 0;
    for (const char c : digits) {
        value = value * 10 + (c - '0');
    }
    return value;
}

std::uint64_t magnitude(std::int64_t value) {
    const auto bits = static_cast<std::uint64_t>(value);
    return value < 0 ? std::uint64_t{0} - bits : bits;
}

/// The number less another, in parts: whole and billionths, neither with more than the other's sign.
std::pair<std::int64_t, std::int64_t> less(
    std::pair<std::int64_t, std::int64_t> a, std::pair<std::int64_t, std::int64_t> b) {
    constexpr std::int64_t billion = 1'000'000'000;
    std::pair<std::int64_t, std::int64_t> left{a.first - b.first, a.second - b.second};
    while (left.second < 0) {
        left = {left.first - 1, left.second + billion};
    }
    while (left.second >= billion) {
        left = {left.first + 1, left.second - billion};
    }
    return left;
}

} // namespace

bool operator==(const decimal& left, const decimal& right) {
    return parts(left) == parts(right);
}

bool operator<(const decimal& left, const decimal& right) {
    return parts(left) < parts(right);
}

bool is_within(const decimal& number, const decimal& of, const decimal& tolerance) {
    const auto above = less(parts(number), parts(of));
    const auto below = less(parts(of), parts(number));
    const auto allowed = less(parts(tolerance), {0, 0});
    return above <= allowed && below <= allowed;
}

std::optional<decimal> try_parse_decimal(std::string_view text) {
    const bool is_negative = !text.empty() && text.front() == '-';
    const bool is_plus = !text.empty() && text.front() == '+';
    text.remove_prefix(is_negative || is_plus ? 1 : 0);

    const std::size_t point = text.find('.');
    const bool has_point = point != std::string_view::npos;
    const std::string_view whole = text.substr(0, point);
    const std::string_view rest = has_point ? text.substr(point + 1) : std::string_view{};
    if (!are_digits(whole) || (has_point && !are_digits(rest))) {
        return std::nullopt;
    }
    if (rest.size() > most_decimals || whole.size() + rest.size() > most_digits) {
        return std::nullopt;
    }
    const int decimals = static_cast<int>(rest.size());
    const std::int64_t digits = number(whole) * power_of_ten(decimals) + number(rest);
    return decimal{is_negative ? -digits : digits, decimals, is_plus};
}

std::string to_string(const decimal& number, language tongue) {
    const auto one = static_cast<std::uint64_t>(power_of_ten(number.decimals));
    const std::uint64_t all = magnitude(number.digits);
    const char* sign = number.digits < 0 ? "-" : number.plus ? "+" : "";
    std::string text = fmt::format("{}{}", sign, all / one);
    if (number.decimals > 0) {
        const char point = tongue == language::swedish ? ',' : '.';
        text += fmt::format("{}{:0{}}", point, all % one, number.decimals);
    }
    return text;
}

} // namespace lssgov
