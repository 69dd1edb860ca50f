#include "../all_checks.hpp"

#include <lssgov/model/decimal.hpp>

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

/// The share of the first part in the second, in tenths of the printed unit, cut off: 28 of 32 is 875.
std::int64_t tenths_of(const figures& one) {
    const decimal& part = *one.parts[0];
    const decimal& of = *one.parts[1];
    const std::int64_t scale = 1000 * power_of_ten(one.whole->decimals);
    return scale * part.digits * power_of_ten(of.decimals) / (of.digits * power_of_ten(part.decimals));
}

bilingual words(const figures& one, const char* swedish, const char* english) {
    const auto told = [&](language tongue, const char* verdict) {
        return fmt::format("{}: {} / {}, {} % - {}.", one.title, to_string(*one.parts[0], tongue),
            to_string(*one.parts[1], tongue), to_string(*one.whole, tongue), verdict);
    };
    return {told(language::swedish, swedish), told(language::english, english)};
}

void tell(const figures& one, const reading& read, const check_description& about, findings& found) {
    const std::int64_t tenths = tenths_of(one);
    const bool is_rounded = (tenths + 5) / 10 == one.whole->digits;
    const bool is_cut = tenths / 10 == one.whole->digits;
    finding made = make_finding(about, is_rounded ? outcome::holds : outcome::does_not_hold, read, one.id,
        is_rounded ? words(one, "rätt avrundat", "rightly rounded")
        : is_cut   ? words(one, "avkortat, inte avrundat", "cut off, not rounded")
                   : words(one, "stämmer inte", "is not right"));
    made.evidence.push_back({same(one.note.empty() ? one.title : one.note), one.origin});
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const figures& one : read.model().printed_figures) {
        const bool is_whole = one.kind == figures_kind::share && one.parts[0] && one.parts[1];
        if (is_whole && one.parts[1]->digits > 0 && read.knows(one.origin)) {
            tell(one, read, about, found);
        }
    }
}

} // namespace

const check& printed_share() {
    static const check made{
        {"printed-share", severity::note, {"Är andelen rätt avrundad?", "Is the share rounded rightly?"},
            {"En andel som är avkortad i stället för avrundad är fel med en enhet, och alltid åt samma håll.",
                "A share that is cut off instead of rounded is wrong by one unit, and always in the same "
                "direction."},
            {"Avrunda till närmaste, och skriv vad andelen är räknad på.",
                "Round to the nearest, and write what the share is of."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
