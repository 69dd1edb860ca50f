#pragma once

/// Why a verdict is what it is, day by day.
///
/// A date that nobody can check by hand will not be believed, and should not be. So each due day says how it
/// was reached: the day counted from, how many steps, whether the month had no such day, whether it was moved
/// from a closed day. Each breach says its days, and the last line says the one thing that would have met the
/// first of them. It speaks of that one alone: who is late twice has two things to do.
///
///     for (const auto& line : explain(decision, yearly, as_of(2021, 2, 24)).days)
///         std::cout << to_string(line.day) << "  " << line.how.english << '\n';

#include <lssgov/cadence/check.hpp>
#include <lssgov/cadence/coverage.hpp>
#include <lssgov/cadence/statement.hpp>
#include <lssgov/language.hpp>

#include <string>
#include <vector>

namespace lssgov {

/// What a day in an explanation is.
enum class day_role {
    duty_begins,   ///< first day of the duty period
    duty_ends,     ///< last day of the duty period, where it is over by as_of
    trigger,       ///< an event that asks for an answer
    event,         ///< an event that counted, or the named date that says it is done
    due,           ///< a due day
    breach_begins, ///< the first late day
    breach_ends,   ///< the event that ended a breach
    uncovered,     ///< a due day or period that the register cannot answer for
    asked_about,   ///< as_of
};

/// What came of a due day.
enum class due_outcome {
    none,      ///< it is no due day
    met,       ///< done in time
    missed,    ///< not done in time: a breach
    not_asked, ///< the duty ends on it or before it, so nobody asks
    coming,    ///< still to come, or the day itself
};

struct explained_day {
    date day;
    day_role role;
    bilingual how{};                         ///< one sentence: how the day was reached and what it means
    due_outcome outcome = due_outcome::none; ///< of a day with the role due
    bool is_excused = false;                 ///< of a breach that begins or ends, and of a due day missed
    std::optional<date> ended{};             ///< of a breach that begins: the event that ended it
    bool stays_open = false; ///< of a breach that begins: until something ends it; a missed period does not

    bool operator==(const explained_day&) const = default;
};

struct explanation {
    std::string case_id{};
    std::string rule_id{};
    std::string rule_title{};
    bilingual rule_text{}; ///< the rule in words
    source rule_source{};
    verdict answer{};             ///< the same as check() gives
    bilingual conclusion{};       ///< the verdict in one sentence
    bilingual asks_nothing{};     ///< why the rule asks nothing of the case; empty where it does, or may
    bilingual next_due_reached{}; ///< how answer.next_due was reached: "12 months after 2024-05-21"
    bilingual excuse{};      ///< why the breach that is open at next_due is excused; empty where it is not
    bilingual why_unknown{}; ///< what is lacking, where the state is unknown; empty where it is not
    std::vector<explained_day> days{}; ///< in the order of days
    std::vector<suspension> rests{};   ///< of the rule, known by as_of, with days of the duty; by first day
    bilingual would_have_met{};        ///< what would have met the first unexcused miss; empty without one
};

/// Explains check() with the same arguments. Throws as check() does. Complexity: as check().
[[nodiscard]] LSSGOV_API explanation explain(
    const one_case& followed, const rule& asked, as_of on, const context& known = {});

/// The explanation as lines of text, the last one without a line feed after it.
[[nodiscard]] LSSGOV_API std::string to_text(const explanation& told, language tongue);

/// A rule in words: "at least every 12 months, counted from the latest follow-up".
[[nodiscard]] LSSGOV_API bilingual describe(const rule& told);

/// Words for what a person reads: "12 months", "due soon", "kept". to_string() gives the names for programs.
[[nodiscard]] LSSGOV_API bilingual describe(duration length);
[[nodiscard]] LSSGOV_API bilingual describe(yearly_date when);
[[nodiscard]] LSSGOV_API bilingual describe(kept_answer answer);
[[nodiscard]] LSSGOV_API bilingual describe(case_state state);
[[nodiscard]] LSSGOV_API bilingual describe(coverage_answer answer);
[[nodiscard]] LSSGOV_API bilingual describe(force binding);
[[nodiscard]] LSSGOV_API bilingual describe(stated said);
[[nodiscard]] LSSGOV_API bilingual describe(basis rests_on);

} // namespace lssgov
