#include "../all_checks.hpp"

#include <lssgov/model/decimal.hpp>

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

/// A share as it is printed: part of a whole, and the percentage.
struct share_printed {
    decimal part;
    decimal of;
    decimal percentage;
};

std::optional<share_printed> share_in(const figures& one) {
    if (one.kind != figures_kind::share || one.parts.size() != 2) {
        return std::nullopt;
    }
    const std::optional<decimal>& part = one.parts[0];
    const std::optional<decimal>& of = one.parts[1];
    const std::optional<decimal>& percentage = one.whole;
    return part && of && percentage ? std::optional(share_printed{*part, *of, *percentage}) : std::nullopt;
}

/// The share of the part in the whole, in tenths of the printed unit, cut off towards zero: 28 of 32 is 875,
/// -2 of 3 is -666.
std::int64_t tenths_of(const share_printed& share) {
    const std::int64_t scale = 1000 * power_of_ten(share.percentage.decimals);
    return scale * share.part.digits * power_of_ten(share.of.decimals) /
           (share.of.digits * power_of_ten(share.part.decimals));
}

/// To the nearest unit, halves away from zero: 875 is 88, -875 is -88.
std::int64_t rounded(std::int64_t tenths) {
    return (tenths < 0 ? tenths - 5 : tenths + 5) / 10;
}

bilingual verdict_on(const share_printed& share, std::int64_t tenths, bool is_rounded) {
    if (is_rounded) {
        return {"rätt avrundat", "rightly rounded"};
    }
    return tenths / 10 == share.percentage.digits
               ? bilingual{"avkortat, inte avrundat", "cut off, not rounded"}
               : bilingual{"stämmer inte", "is not right"};
}

void tell(const figures& one, const share_printed& share, const reading& read, const check_description& about,
    findings& found) {
    const std::int64_t tenths = tenths_of(share);
    const bool is_rounded = rounded(tenths) == share.percentage.digits;
    const bilingual verdict = verdict_on(share, tenths, is_rounded);
    const auto told = [&](language tongue) {
        return fmt::format("{}: {} / {}, {} % - {}.", one.title, to_string(share.part, tongue),
            to_string(share.of, tongue), to_string(share.percentage, tongue), verdict.in(tongue));
    };
    finding made = make_finding(about, is_rounded ? outcome::holds : outcome::does_not_hold, read, one.id,
        {told(language::swedish), told(language::english)});
    made.evidence.push_back({same(one.note.empty() ? one.title : one.note), one.origin});
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const figures& one : read.model().printed_figures) {
        const std::optional<share_printed> share = share_in(one);
        if (share && share->of.digits > 0 && read.knows(one.origin)) {
            tell(one, *share, read, about, found);
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
            {"Avrunda till närmaste, en halv bort från noll, och skriv vad andelen är räknad på.",
                "Round to the nearest, halves away from zero, and write what the share is of."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
