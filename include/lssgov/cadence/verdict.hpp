#pragma once

/// The verdict of one case under one rule: two answers that are never mixed.
///
/// *Kept* looks back: was the duty kept in the whole duty period? *State* looks at where things stand on the
/// day asked about. A decision can be followed up late (kept: no) and be on time today (state: on_time).
/// Unknown is never counted as kept and never as broken.

#include <lssgov/calendar/date.hpp>
#include <lssgov/export.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace lssgov {

/// Was the duty kept?
enum class kept_answer {
    yes,            ///< no unexcused breach, and none can hide
    no,             ///< at least one unexcused breach
    unknown,        ///< none seen, but one could hide
    not_applicable, ///< the rule asks nothing of this case
};

/// Where does it stand on as_of? Exactly one; the first that fits, in this order. Unknown fits only while
/// something is asked: a duty that is over is ended, and one of which no more is asked is done.
enum class case_state {
    not_applicable, ///< the rule asks nothing of this case
    unknown,        ///< what is asked now cannot be seen, and no breach is seen open
    ended,          ///< the duty period was over before as_of
    done,           ///< nothing more will be asked
    overdue,        ///< a breach is open, excused or not
    due_soon,       ///< not late, and the due day is within the rule's warning days
    on_time,        ///< not late
};

inline constexpr int case_state_count = 7;

struct verdict {
    kept_answer kept = kept_answer::not_applicable;
    case_state state = case_state::not_applicable;
    std::optional<date>
        next_due{};             ///< last day in time of what is asked now; when overdue, the oldest missed
    int days_overdue = 0;       ///< days from next_due to as_of when overdue, else 0
    int breaches = 0;           ///< unexcused, the open one included
    int excused = 0;            ///< breaches whose first late day lies in a suspension
    std::int64_t days_late = 0; ///< summed over unexcused breaches; missed calendar periods add none
    std::optional<date> last_event{}; ///< the last that counted: an event in the duty period; see check.hpp
                                      ///< for what is done within a time

    bool operator==(const verdict&) const = default;
};

/// The names used in output: "yes", "due_soon", ...
[[nodiscard]] LSSGOV_API std::string_view to_string(kept_answer answer);
[[nodiscard]] LSSGOV_API std::string_view to_string(case_state state);

} // namespace lssgov
