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

void tell(const figures& one, int count, const std::vector<decimal>& impossible, const reading& read,
    const check_description& about, findings& found) {
    const auto list_in = [&impossible](language tongue, const char* between) {
        std::vector<std::string> texts;
        for (const decimal& share : impossible) {
            texts.push_back(to_string(share, tongue));
        }
        return joined(texts, between);
    };
    const std::string list = list_in(language::swedish, " och ");
    const std::string english = list_in(language::english, " and ");
    finding made = impossible.empty()
                       ? make_finding(about, outcome::holds, read, one.id,
                             {fmt::format("{}: andelarna är möjliga för {}.", one.title, count),
                                 fmt::format("{}: the shares are possible for {}.", one.title, count)})
                       : make_finding(about, outcome::does_not_hold, read, one.id,
                             {fmt::format("{}: {} % kan inte vara andelar av {}; inget helt antal ger dem.",
                                  one.title, list, count),
                                 fmt::format("{}: {}% cannot be shares of {}; no whole number gives them.",
                                     one.title, english, count)});
    made.evidence.push_back({same(one.note.empty() ? one.title : one.note), one.origin});
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const figures& one : read.model().printed_figures) {
        if (one.kind != figures_kind::shares_of_count || !one.count || !read.knows(one.origin)) {
            continue;
        }
        const int count = *one.count;
        std::vector<decimal> impossible;
        for (const std::optional<decimal>& part : one.parts) {
            if (part && !is_possible(*part, count)) {
                impossible.push_back(*part);
            }
        }
        tell(one, count, impossible, read, about, found);
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
