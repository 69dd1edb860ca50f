#pragma once

/// Were the municipality's duties kept? Each duty becomes a case for the cadence engine.
///
/// One engine, one meaning of "overdue": what holds for a person's decision holds for a goal, a document and
/// a unit. A duty's subject is the case, its follow-ups are the events, the day since which it is known to
/// hold is the anchor (`known_since`), and the known spans are the register.
///
/// The hard question is the day that is known to the year only. It is never filled in: every day it can be is
/// tried, and where the answers differ, the answer is unknown. A follow-up "in 2020" is first left out and
/// then put on every day of 2020; only what comes out both ways is said.
///
/// A duty rests only by decision of the body that owns it, or of one above that: a decision by another body
/// excuses nothing.
///
/// A unit that came later or has been closed is asked for its own time only: its valid_from and valid_to
/// bound the duty period.
///
/// What people said is combined with what was done by `combine`: events go before words, and words answer
/// only *as stated*. Words have a time too, and it ends on the day they are said. One about days still to
/// come, or over before the duty, is not heard. That the duty was kept until some day in the past does not
/// answer for the time since. "Kept in 2019" is no answer to "not kept in 2020", nor to a breach of 2020:
/// both can be true, and the duty is broken.
///
/// That nothing was done is often somebody's word as well; then what is broken by it is broken *as stated*.
///
/// A duty about people's decisions is answered by the cases, where they are given and the duty names their
/// rule (`case_rule`): it is broken where one case is, and kept where each that is judged is. Then the
/// follow-ups, known spans and suspensions that the model lists itself do not count, and words are held
/// against the cases as they are against events. "Not kept" of days on which nothing was asked of any case,
/// or that the register does not cover, is not contradicted by cases that are kept.
///
///     for (const auto& a : duty_answers(model, as_of(2021, 2, 24)))
///         if (a.combined.kept == kept_answer::no) ...

#include <lssgov/cadence/coverage.hpp>
#include <lssgov/cadence/statement.hpp>
#include <lssgov/cadence/verdict.hpp>
#include <lssgov/calendar/as_of.hpp>
#include <lssgov/export.hpp>
#include <lssgov/follow_up/case_facts.hpp>
#include <lssgov/model/municipality.hpp>

#include <optional>
#include <string>
#include <vector>

namespace lssgov {

/// The answer for one duty and one of the things it concerns.
struct duty_answer {
    const duty* of = nullptr; ///< in the model that was asked
    const rule* by = nullptr; ///< its rule, or that of the cases that answer; null where no cadence is set
    std::string concerns{};   ///< id of the thing; empty where the duty names none
    bool is_exact = true;     ///< false: days known to the month or year only left the numbers open
    std::optional<verdict> seen{};       ///< from events; absent without a rule, or where it cannot be judged
    const case_fact* by_cases = nullptr; ///< the cases that answer; null where none do
    std::vector<const statement*> said{};   ///< statements known by then
    combined_answer combined{};             ///< of both
    std::vector<const known_span*> spans{}; ///< what says that every follow-up of some days is known

    /// Whether the answer rests on words: what was said, or that somebody said nothing was done.
    [[nodiscard]] LSSGOV_API bool is_as_stated() const;

    /// What was done says, without any words: by the cases where they answer, else by the events.
    [[nodiscard]] LSSGOV_API kept_answer kept_by_what_was_done() const;
};

/// One answer for each duty and each thing it concerns, in the order of the model; a thing whose rule, that
/// of the cases where they answer, is a quota is in quota_answers instead. A unit group of which there are
/// none, as stated, is not applicable. The model must have no problems of severity error.
///
/// The pointers point into `model` and `cases`, which must outlive the answers. Null: no cases are known.
/// @throws error if the cases are as of another day
/// Complexity: linear in duties and follow-ups; 366 checks for each day known to the year only.
[[nodiscard]] LSSGOV_API std::vector<duty_answer> duty_answers(
    const municipality& model, as_of on, const case_facts* cases = nullptr);

/// The days a statement speaks of, both ends included, up to as_of and to the day it was made; where it names
/// none, all of them. Turned where it speaks only of days after that.
[[nodiscard]] LSSGOV_API period days_spoken_of(const municipality& model, const statement& said, as_of on);

/// Whether a decision that a duty rests was made by the unit that owns the duty or by one above it. A duty
/// without an owner rests by anybody's decision: who else should make it is not known.
/// Complexity: linear in the units.
[[nodiscard]] LSSGOV_API bool is_decided_by_owner(
    const municipality& model, const duty& one, const duty_suspension& rests);

/// The answer of a quota for one calendar period.
struct quota_answer {
    const duty* of = nullptr;
    const rule* by = nullptr;
    std::vector<std::string> concerns{};    ///< ids of the things it is of; empty where the duty names none
    const case_fact* by_cases = nullptr;    ///< the cases that answer; null where none do
    coverage_verdict verdict;               ///< of all the things together, or of the cases
    std::vector<const statement*> said{};   ///< statements about this period known by then
    combined_answer combined{};             ///< of both; what is still possible is unknown, whatever is said
    std::vector<const known_span*> spans{}; ///< what says that every follow-up of the period is known

    /// Whether the answer rests on words: what was said, or that somebody said nothing was done.
    [[nodiscard]] LSSGOV_API bool is_as_stated() const;
};

/// One answer for each quota and whole calendar period from the first that is certainly within the duty to
/// the one that is running. Periods of which the model knows nothing are unknown.
///
/// A quota is of all that its duty concerns together: listed units count one each in the periods that they
/// exist in the whole of, a unit group counts as many as the document says. A duty that names no units has a
/// number of them that is not stated. Each follow-up of a group is of another unit of it.
///
/// Where cases answer for a thing, its quota is of them: one answer for it alone in each period that has
/// cases, and where none has, not applicable in the one that is running. The things that no cases answer for
/// are judged together by the duty's own rule, if that is a quota. @throws error if the cases are as of
/// another day
[[nodiscard]] LSSGOV_API std::vector<quota_answer> quota_answers(
    const municipality& model, as_of on, const case_facts* cases = nullptr);

} // namespace lssgov
