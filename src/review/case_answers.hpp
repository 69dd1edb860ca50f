#pragma once

// What the cases say of duties in the time that a grade speaks of.

#include "check.hpp"

#include <string>
#include <vector>

namespace lssgov::checks {

/// What is known of the duties, asked for once.
struct duty_knowledge {
    std::vector<duty_answer> duties;
    std::vector<quota_answer> quotas;
};

/// What the cases say of one duty and one of its things.
struct case_answer {
    kept_answer kept = kept_answer::unknown;
    std::string title;               ///< of the duty
    std::vector<evidence_item> told; ///< never empty
};

/// What the cases say of those duties among `ids` that cases answer for, in some days, both ends included;
/// nothing where the days are turned, that is, not begun by the day asked about.
///
/// As case_fact::kept_in() says: not applicable where no case was asked anything in those days. A quota
/// speaks of the days in which its period ends, and of the period that is running while they do.
[[nodiscard]] std::vector<case_answer> case_answers(const reading& read, const duty_knowledge& known,
    const std::vector<std::string>& ids, const period& time);

/// The same of how things stood at the end of a day, as case_fact::kept_at_end_of() says.
[[nodiscard]] std::vector<case_answer> case_answers_at_end_of(
    const reading& read, const duty_knowledge& known, const std::vector<std::string>& ids, date day);

/// What they say together: broken where one is; else unknown where one does not tell; not applicable where
/// none is asked.
[[nodiscard]] kept_answer together(const std::vector<case_answer>& answers);

/// "and the cases bear it out", or that they contradict it or do not settle it.
[[nodiscard]] bilingual borne_out_words(kept_answer kept);

} // namespace lssgov::checks
