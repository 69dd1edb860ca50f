#pragma once

/// Statutory rules: what the law asks of a municipality's governance and of its cases under LSS, compiled in,
/// each with its source.
///
/// A finding that rests on law must say which law, which section, and how strongly it binds. Here stand the
/// provisions on plans, decisions, reporting, records, supervision, budgets and audits that bear on such
/// services. They are a selection, not the law: what is not here is not thereby allowed. A rule that could
/// not be read in a source is left out, however well known it is.
///
/// The hard question is time. Sections are reworded, and a copy of a statute holds for a day. So a rule gives
/// days of force only where the source gives them, and tells which day's wording was read. The answer for a
/// day is one of three: in force, not in force, or *not verified for that day*. The third is given for a day
/// before the reading when no start is known: the rule may have been the same for decades, or a year old.
/// Nobody is found to have broken a rule that was not verified for the day.
///
///     const statutory_rule* review = find_statutory_rule("SFB-51-12-OLD");   // the state's two-year review
///     validity_on(*review, make_date(2016, 5, 20));   // in_force
///     validity_on(*review, make_date(2019, 1, 1));    // not_in_force: its last day was 2018-03-31
///
///     const statutory_rule* plan = find_statutory_rule("LSS-10-PLAN-REVIEW");
///     validity_on(*plan, make_date(2020, 1, 1));      // not_verified: read as of 2025-07-01
///
/// In force is said as far as the readings reach: the latest was of early 2026, and an amendment after it is
/// not seen here. A section with two wordings is two rules; rules_in_force finds the one of a day.
///
/// Some things in the law are easily taken for others, and the texts say so where it matters; where a local
/// rule that carries out such a provision may rest on the mistake, `caution` says it in short. The three
/// months of LSS 28 f are a line for reporting, not a grace period. The yearly review of LSS 10 is of the
/// individual plan; LSS has no interval for following up a decision. The report on quality and the
/// implementation plan are general advice: they *should* be, and one that is missing is no breach of law.
///
/// Source: the acts, ordinances and regulations named in each rule (Svensk författningssamling, SFS, and
/// Socialstyrelsens författningssamling, SOSFS). How months are counted: Act (1930:173).

#include <lssgov/cadence/source.hpp>
#include <lssgov/calendar/date.hpp>
#include <lssgov/export.hpp>
#include <lssgov/language.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov {

/// What a fee may be set to, in whole kronor, both ends included.
struct fee_range {
    std::int64_t least = 0;
    std::int64_t most = 0;

    bool operator==(const fee_range&) const = default;
};

struct statutory_rule {
    std::string id{};     ///< stable: the act's short name, chapter and section, "KL-6-6"
    bilingual title{};    ///< one line
    bilingual text{};     ///< what the provision says, in our words
    bilingual citation{}; ///< act and section, as it is cited in running text
    bilingual caution{};  ///< what it is not, where it is easily taken for that; empty for most
    source origin{};      ///< the same without the paragraph, for machines: "SFS 2017:725", "6 kap. 6 §"
    force binding = force::shall;   ///< a fee or a limit binds as its verb does: it shall, or may, be set
    std::optional<fee_range> fee{}; ///< where the rule gives the range of a fee
    std::optional<date> in_force_from{}; ///< first day in force; absent where not known here
    std::optional<date> in_force_to{};   ///< last day in force; absent where no end is known here
    std::optional<date> text_read{};     ///< the wording of this day was read; absent where not known
};

/// All statutory rules compiled in, by id. Valid as long as the program runs. Constant.
[[nodiscard]] LSSGOV_API std::span<const statutory_rule> statutory_rules();

/// The rule with this id; nullptr when there is none. Complexity: linear in the rules.
[[nodiscard]] LSSGOV_API const statutory_rule* find_statutory_rule(std::string_view id);

/// What is known of a rule on a day.
enum class validity {
    in_force,
    not_in_force, ///< not yet, or no longer
    not_verified, ///< nothing here tells: never a ground to say that the rule was broken, or kept
};

/// What is known of a rule on a day. Days of force are both included. Before a known start and after a known
/// end it is not in force. Between them it is, from the start, or, where no start is known, from the day
/// whose wording was read. Else it is not verified.
/// @throws date_out_of_range if `day` is outside the calendar
/// Complexity: constant.
[[nodiscard]] LSSGOV_API validity validity_on(const statutory_rule& rule, date day);

/// The rules of a provision, such as {"SFS 1993:387", "28 b §"}, that are in force on a day, by id. Those not
/// verified for the day are not among them, so none found does not mean that nothing held.
/// @throws date_out_of_range if `day` is outside the calendar
/// Complexity: linear in the rules.
[[nodiscard]] LSSGOV_API std::vector<const statutory_rule*> rules_in_force(const source& provision, date day);

/// The names used in output: "in_force", "not_in_force", "not_verified".
[[nodiscard]] LSSGOV_API std::string_view to_string(validity known);

} // namespace lssgov
