#pragma once

/// Who is followed up by no rule at all, and when: found from the rules, before there are any data.
///
/// A rule book is written service by service and changed year by year. What falls between the rules is never
/// late, never broken and never unknown: it does not show in any verdict. So it is looked for by itself.
///
///     for (const rule_gap& one : rule_gaps(rules, known, {make_date(2024, 1, 1), make_date(2024, 12, 31)}))
///     {
///         std::cout << describe(one).english << '\n';
///     }
///     // There is no rule for service "9 § 4" and regime "private" from 2024-07-01 to 2024-12-31.
///
/// The hard question is what a gap is when rules have several conditions: one for a service in own regime and
/// one for private leave nobody out, and one of them alone leaves half of the service out. So labels are
/// looked at together, one of each grouping. A rule *reaches* such a tuple if all its conditions on the
/// groupings of the tuple admit the label, by the label itself or one above it, and it is in force; its
/// conditions on other groupings do not matter. The gap of a tuple is the days on which no rule reaches it.
/// It is told where it is most general: first the days without any rule, then those of single labels, then of
/// pairs, and so on. Days told of a part of a tuple are not told of the tuple again.
///
/// The labels are those that the rules name and that the groupings of the context hold: those with a parent,
/// and `grouping::labels`. A label with others below it stands for them, and is looked at by itself only
/// where it is one of `grouping::labels`. Labels that nobody has named cannot be looked for: put those of the
/// data there. A grouping on which no rule has a condition is left out, for nothing tells its labels apart.
///
/// Any kind of rule counts, quotas too, whatever it asks for. A rule that rests by a suspension is still
/// there.

#include <lssgov/cadence/context.hpp>
#include <lssgov/cadence/rule.hpp>
#include <lssgov/calendar/period.hpp>
#include <lssgov/export.hpp>
#include <lssgov/language.hpp>

#include <span>
#include <string>
#include <vector>

namespace lssgov {

/// Labels of one grouping: the gap is that of each of them.
struct gap_labels {
    std::string grouping{};
    std::vector<std::string> labels{}; ///< in their order as texts; never empty
    bool unnamed = false;              ///< no rule that has a condition on the grouping admits any of them

    bool operator==(const gap_labels&) const = default;
};

struct rule_gap {
    std::vector<gap_labels> of{}; ///< in the order in which the rules first name groupings; empty: everybody
    period days;                  ///< both included, and as many in a row as there are

    bool operator==(const rule_gap&) const = default;
};

/// The gaps in these days. Labels of one grouping with the same days, beside the same others, are one gap: so
/// all units that no rule names are told at once.
///
/// Those of fewer groupings come first, then by the order of groupings, then of the labels in all but the
/// last, then of days.
/// @throws error if a rule or the context has faults, or if the days are none of the calendar
/// Complexity: labels that no rule tells apart are one class; at worst each choice of a class in some of the
/// groupings is looked at, for each day on which a rule begins or ends. A thousand units of which each rule
/// names some, 15 services, 3 regimes and 40 rules are some ten thousand choices.
[[nodiscard]] LSSGOV_API std::vector<rule_gap> rule_gaps(
    std::span<const rule> rules, const context& known, const period& looked_at);

/// A gap in one plain sentence. Of many labels the first three and how many more there are.
[[nodiscard]] LSSGOV_API bilingual describe(const rule_gap& gap);

} // namespace lssgov
