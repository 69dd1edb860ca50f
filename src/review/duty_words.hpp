#pragma once

// What a duty's answer is called, and what it rests on: the words of the check duty-kept.

#include "check.hpp"

#include <lssgov/calendar/period.hpp>
#include <lssgov/follow_up/duty_answers.hpp>

#include <optional>
#include <vector>

namespace lssgov::checks {

/// The follow-ups of the duty's thing that were done and are known by then.
[[nodiscard]] std::vector<const follow_up*> follow_ups_of(const duty_answer& one, const reading& read);

/// Whether nothing is decided: a rule for periods of which none is over yet, and the one that runs is not
/// met.
[[nodiscard]] bool is_undecided(const duty_answer& one, const reading& read);

/// The period that runs, where the words that answer are all of days before it and nothing is known to have
/// been done in it: its turn has not come, and the answer does not cover it.
[[nodiscard]] std::optional<period> period_to_come(const duty_answer& one, const reading& read);

/// The answer: "hålls", "inte avgjort än". One that was kept as long as anybody spoke of it is told as kept,
/// and to when.
[[nodiscard]] bilingual kept_words(const duty_answer& one, const reading& read);

/// What the answer rests on: words alone, events, or nothing.
[[nodiscard]] bilingual ground_of(const duty_answer& one, const reading& read);

/// Where it stands by the follow-ups, and when it is due next; empty where they do not say.
[[nodiscard]] bilingual standing(const duty_answer& one);

/// " 2023 T3 (...) is still running"; empty where no period is to come.
[[nodiscard]] bilingual words_of_period_to_come(const duty_answer& one, const reading& read);

} // namespace lssgov::checks
