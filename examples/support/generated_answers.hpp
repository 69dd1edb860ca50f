#pragma once

// What is right for a generated case, from the days that were made for it.

#include "calendar_table.hpp"
#include "generated_cases.hpp"
#include "generated_decisions.hpp"
#include "generated_work.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace lssgov::examples {

inline constexpr std::size_t workload_rule_count = 5;

/// What is right for one case under one rule.
struct case_answer {
    bool applies = true;
    int breaches = 0;
    std::int64_t days_late = 0;
    bool overdue = false;
};

/// By number in workload_rules().
using case_answers = std::array<case_answer, workload_rule_count>;

[[nodiscard]] case_answers answers_for(
    const generated_decision& decision, const generated_work& work, const calendar_table& calendar);

void add(known_answer& sum, const case_answer& one);

} // namespace lssgov::examples
