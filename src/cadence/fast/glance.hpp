#pragma once

// What can be told of a block of cases without a walk.
//
// Most cases are plain: the register covers their duty period, nothing of them is absent, all their events
// lie in it, and what was done late, if anything, is the last thing asked. Those are settled here by a fixed
// number of comparisons. There is no branch on what a case says: a processor guesses a branch, and cases are
// not to be guessed. So a block is gone through step by step, each step a short loop over columns that
// compilers turn into vector instructions. What is not settled holds numbers of no meaning, and is walked.

#include "event_marks.hpp"
#include "plan.hpp"
#include "walk.hpp"

#include <array>
#include <cstdint>

namespace lssgov::fast {

inline constexpr case_number block_size = 1024;

class glance {
public:
    using column = std::array<std::int32_t, block_size>;

    /// @param leaves_late  settles no case with a breach
    glance(const plan& asked, bool leaves_late) : asked_(asked), leaves_late_(leaves_late) {}

    /// Looks at the cases [from, to), of a plan that has a quick way; to - from <= block_size.
    void look(case_number from, case_number to);

    /// Whether a case that is not settled can be counted out, by place in the block.
    [[nodiscard]] bool can_count_out(std::size_t place) const;

    /// The result of such a case. @param list  takes its breaches, if it is not null
    [[nodiscard]] result counted_out(std::size_t place, breach_list* list) const;

    // All by place in the block. The duty period, and whether a case is plain so far:
    column first{};
    column end{};
    column last{};     ///< the earlier of its end and as_of
    column is_plain{}; ///< 0 or 1; told of rules that look at all events

    // What it comes to, where it is settled:
    column is_settled{}; ///< 0 or 1
    column kept{};       ///< kept_answer
    column state{};      ///< case_state
    column next_due{};
    column days_overdue{};
    column breaches{};
    column days_late{};
    column last_event{};

private:
    void find_duty_periods();
    void find_ends();
    void ask_conditions();
    void find_events();
    void look_at_completion();
    void look_at_periods();
    void look_at_named_date();
    void look_at_end();
    void roll_due_days();
    void ask_nothing_unless(const column& is_asked);
    void judge_once(const column& answered);
    void tell();

    const plan& asked_;
    bool leaves_late_;
    event_marks marks_;
    case_number from_ = 0;
    std::size_t count_ = 0;
    column ends_{};        ///< valid_to, or never
    column first_event_{}; ///< never where there is none
    column due_{};         ///< what is asked on the last day; never where nothing is
    column is_late_{};     ///< 0 or 1: it is
};

} // namespace lssgov::fast
