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
#include <vector>

namespace lssgov::fast {

inline constexpr case_number block_size = 1024;

/// A breach and whose it is.
struct noted_breach {
    case_number which;
    breach what;
};

/// A settled case has one of ten pairs of answers: kept or not, and five states that a case that is asked of
/// can be in; but for one that kept all and is overdue, which needs an excuse and is walked. In its place
/// stand those of which nothing is asked.
inline constexpr std::size_t settled_cells = 10;

struct settled_answers {
    kept_answer kept;
    case_state state;
};

[[nodiscard]] settled_answers answers_of(std::size_t cell);

class glance {
public:
    using column = std::array<std::int32_t, block_size>;

    /// @param tells_each  settles no case of which it cannot tell each breach
    glance(const plan& asked, bool tells_each);

    /// Looks at the cases [from, to), of a plan that has a quick way; to - from <= block_size.
    void look(case_number from, case_number to);

    /// Lets memory bring the columns of cases that will be looked at next.
    void fetch(case_number from, case_number to) const;

    /// The breaches of settled cases but each one's last, where each is to be told.
    [[nodiscard]] const std::vector<noted_breach>& earlier_breaches() const { return earlier_breaches_; }

    // By place in the block what a case comes to, where it is settled:
    column is_settled{}; ///< 0 or 1
    column cell{};       ///< the pair of answers, see answers_of
    column kept{};       ///< kept_answer
    column state{};      ///< case_state
    column next_due{};
    column days_overdue{};
    column breaches{};
    column days_late{};
    column last_event{};
    // its last breach, where each is told:
    column late_due{}; ///< never where there is none
    column late_until{};
    column is_late{}; ///< 0 or 1: it is open

private:
    void find_duty_periods();
    void find_ends();
    void ask_conditions();
    void find_events();
    void settle_if_events_lie_inside();
    void look_at_completion();
    void judge_last();
    void count_out_others();
    void count_out(std::size_t place);
    void add_late(std::size_t place, std::uint32_t first, std::uint64_t wide);
    void add_breach(std::size_t place, day due, day closed);
    void look_at_periods();
    void count_missed();
    void look_at_named_date();
    void look_at_end();
    void roll_due_days();
    void ask_nothing_unless_asked();
    void judge_once();
    void tell();

    const plan& asked_;
    bool tells_each_;
    bool leaves_late_; ///< no case with a breach is settled
    event_marks marks_;
    std::vector<noted_breach> earlier_breaches_;
    case_number from_ = 0;
    std::size_t count_ = 0;
    column ends_{};        ///< valid_to, or never
    column first_{};       ///< of the duty period
    column end_{};         ///< of the duty period
    column last_{};        ///< the earlier of its end and as_of
    column is_plain_{};    ///< 0 or 1; of rules that look at all events
    column is_asked_{};    ///< 0 or 1: the rule has a due day for it; of the rule before the end
    column first_event_{}; ///< never where there is none
    column clock_{};       ///< the last event; where there is none, the first day of the duty period
    column first_due_{};   ///< counted from the first day of the duty period
    column answered_{};    ///< the day that meets the only demand; never where none does
    column due_{};         ///< what is asked on the last day; never where nothing is
    column scratch_{};
    // Numbers of calendar periods:
    column running_{};
    column asked_from_{};
    column period_of_first_{}; ///< of the first event
    column period_of_last_{};  ///< of the last event
    column met_later_{};       ///< how many have an event, after that of the first event
};

} // namespace lssgov::fast
