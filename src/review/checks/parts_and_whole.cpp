#include "../all_checks.hpp"

#include <lssgov/model/decimal.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace lssgov::checks {

namespace {

/// The sum, product or difference of the parts, in units of 10^-decimals; absent parts count as nothing.
struct computed {
    std::int64_t value = 0;
    int decimals = 0;
    bool has_missing = false;
};

std::int64_t in_units(const decimal& number, int decimals) {
    return number.digits * power_of_ten(decimals - number.decimals);
}

int most_decimals_of(const figures& one) {
    int most = one.whole ? one.whole->decimals : 0;
    for (const std::optional<decimal>& part : one.parts) {
        most = part ? std::max(most, part->decimals) : most;
    }
    return most;
}

computed compute(const figures& one) {
    computed found{.decimals = most_decimals_of(one)};
    if (one.kind == figures_kind::product) {
        found.value = 1;
        found.decimals = 0;
        for (const std::optional<decimal>& part : one.parts) {
            found.has_missing = found.has_missing || !part;
            found.value *= part ? part->digits : 1;
            found.decimals += part ? part->decimals : 0;
        }
        return found;
    }
    for (std::size_t i = 0; i < one.parts.size(); ++i) {
        const std::optional<decimal>& part = one.parts[i];
        const std::int64_t sign = one.kind == figures_kind::difference && i > 0 ? -1 : 1;
        found.has_missing = found.has_missing || !part;
        found.value += part ? sign * in_units(*part, found.decimals) : 0;
    }
    return found;
}

std::string calculation(const figures& one, language tongue) {
    const char* sign = one.kind == figures_kind::product      ? " x "
                       : one.kind == figures_kind::difference ? " - "
                                                              : " + ";
    std::vector<std::string> parts;
    for (const std::optional<decimal>& part : one.parts) {
        parts.push_back(part ? to_string(*part, tongue) : "?");
    }
    return joined(parts, sign);
}

void tell(const figures& one, const reading& read, const check_description& about, findings& found) {
    const computed result = compute(one);
    const decimal value{result.value, result.decimals};
    const bool is_printed = one.whole.has_value();
    const outcome answer = result.has_missing                   ? outcome::unknown
                           : !is_printed || value == *one.whole ? outcome::holds
                                                                : outcome::does_not_hold;
    const auto words = [&](language tongue) {
        const std::string sum = calculation(one, tongue);
        const std::string whole = to_string(one.whole.value_or(value), tongue);
        const std::string sign = answer == outcome::holds ? "=" : answer == outcome::unknown ? "?=" : "≠";
        return fmt::format("{}: {} {} {}", one.title, sum, sign, whole);
    };
    const auto remark = [&]() -> bilingual {
        if (answer == outcome::holds) {
            return {".", "."};
        }
        if (answer == outcome::unknown) {
            return {"; en del saknas.", "; a part is missing."};
        }
        return {fmt::format("; det blir {}.", to_string(value, language::swedish)),
            fmt::format("; it makes {}.", to_string(value, language::english))};
    }();
    finding made = make_finding(about, answer, read, one.id,
        {words(language::swedish) + remark.swedish, words(language::english) + remark.english});
    made.evidence.push_back({same(one.note.empty() ? one.title : one.note), one.origin});
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const figures& one : read.model().printed_figures) {
        const bool is_meant = one.kind == figures_kind::parts_of_whole || one.kind == figures_kind::product ||
                              one.kind == figures_kind::difference;
        if (is_meant && read.knows(one.origin)) {
            tell(one, read, about, found);
        }
    }
}

} // namespace

const check& parts_and_whole() {
    static const check made{
        {"parts-and-whole", severity::warning, {"Går siffrorna ihop?", "Do the figures add up?"},
            {"Delar som inte blir det hela är ett fel i underlaget, eller ett antagande som ingen har sagt.",
                "Parts that do not make the whole are a fault in the report, or an assumption nobody has "
                "told."},
            {"Räkna om, eller skriv vad som skiljer.", "Compute again, or write what the difference is."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
