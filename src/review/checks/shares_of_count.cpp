#include "../all_checks.hpp"

#include <lssgov/model/decimal.hpp>

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

/// Whether some whole number out of `count` is, rounded to the decimals printed, the percentage printed.
/// Halves may have been rounded either way.
bool is_possible(const decimal& printed, int count) {
    const std::int64_t unit = power_of_ten(printed.decimals);
    const std::int64_t below = printed.digits * count / (100 * unit); // where any number is, it or the next
    for (const std::int64_t n : {below, below + 1}) {
        // |100 n / count - printed| <= half a unit, in whole numbers
        const std::int64_t twice_off = 2 * (100 * n * unit - printed.digits * count);
        if (0 <= n && n <= count && twice_off <= count && -twice_off <= count) {
            return true;
        }
    }
    return false;
}

/// Whether some whole number out of `count` is the percentage printed where the decimals are cut off: 66.6
/// of 3.
bool is_possible_cut_off(const decimal& printed, int count) {
    if (printed.digits < 0) {
        return false;
    }
    const std::int64_t whole = 100 * power_of_ten(printed.decimals);
    const std::int64_t n = (printed.digits * count + whole - 1) / whole; // the least that is not below
    return n <= count && whole * n < (printed.digits + 1) * count;
}

/// The shares that no whole number gives rightly rounded.
struct wrong_shares {
    std::vector<decimal> impossible{};
    std::vector<decimal> cut_off{}; ///< some whole number gives them, cut off

    [[nodiscard]] bool is_none() const { return impossible.empty() && cut_off.empty(); }
};

wrong_shares wrong_in(const figures& one, int count) {
    wrong_shares wrong;
    for (const std::optional<decimal>& part : one.parts) {
        if (part && !is_possible(*part, count)) {
            (is_possible_cut_off(*part, count) ? wrong.cut_off : wrong.impossible).push_back(*part);
        }
    }
    return wrong;
}

std::string list_of(const std::vector<decimal>& shares, language tongue) {
    std::vector<std::string> texts;
    for (const decimal& share : shares) {
        texts.push_back(to_string(share, tongue));
    }
    return joined(texts, tongue == language::swedish ? " och " : " and ");
}

/// A sentence for each kind of share there is.
bilingual words(const wrong_shares& wrong, int count) {
    if (wrong.is_none()) {
        return {fmt::format(" andelarna är möjliga för {}.", count),
            fmt::format(" the shares are possible for {}.", count)};
    }
    bilingual told;
    if (!wrong.impossible.empty()) {
        told.swedish = fmt::format(" {} % kan inte vara andelar av {}; inget helt antal ger dem.",
            list_of(wrong.impossible, language::swedish), count);
        told.english = fmt::format(" {}% cannot be shares of {}; no whole number gives them.",
            list_of(wrong.impossible, language::english), count);
    }
    if (!wrong.cut_off.empty()) {
        told.swedish += fmt::format(" {} % av {} är möjligt bara avkortat, inte avrundat.",
            list_of(wrong.cut_off, language::swedish), count);
        told.english += fmt::format(" {}% of {} is possible only cut off, not rounded.",
            list_of(wrong.cut_off, language::english), count);
    }
    return told;
}

void tell(
    const figures& one, int count, const reading& read, const check_description& about, findings& found) {
    const wrong_shares wrong = wrong_in(one, count);
    const bilingual told = words(wrong, count);
    finding made =
        make_finding(about, wrong.is_none() ? outcome::holds : outcome::does_not_hold, read, one.id,
            {fmt::format("{}:{}", one.title, told.swedish), fmt::format("{}:{}", one.title, told.english)});
    // a share that is cut off was computed of the right thing
    made.weight = wrong.impossible.empty() && !wrong.cut_off.empty() ? severity::note : about.weight;
    made.evidence.push_back({same(one.note.empty() ? one.title : one.note), one.origin});
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const figures& one : read.model().printed_figures) {
        if (one.kind == figures_kind::shares_of_count && one.count && read.knows(one.origin)) {
            tell(one, *one.count, read, about, found);
        }
    }
}

} // namespace

const check& shares_of_count() {
    static const check made{
        {"shares-of-count", severity::warning,
            {"Kan andelarna komma av antalet?", "Can the shares come of the count?"},
            {"En andel av ett antal kan bara anta vissa värden. En som inte är möjlig räknades på något "
             "annat.",
                "A share of a count can only take some values. One that is impossible was computed of "
                "something else."},
            {"Kontrollera vad andelarna är räknade på.", "Check what the shares were computed of."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
