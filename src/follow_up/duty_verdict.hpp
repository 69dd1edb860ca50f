#pragma once

// What the follow-ups of one duty and one of its things say as of a day, words and cases left out.

#include "duty_facts.hpp"

#include <lssgov/cadence/verdict.hpp>

#include <string>

namespace lssgov::follow_up_room {

/// The duty must have a rule that is no quota. Unknown, and without days, where what is known leaves it open.
[[nodiscard]] verdict verdict_of(
    const duty_facts& facts, const duty& one, const std::string& thing, as_of on);

} // namespace lssgov::follow_up_room
