#pragma once

/// A waiver: somebody has decided to live with a finding for a time.
///
/// Waived is shown as waived, never hidden. A waiver has a reason and a last day; after it the finding stands
/// again, and says that its waiver has expired.

#include <lssgov/calendar/date.hpp>

#include <string>

namespace lssgov {

struct waiver {
    std::string check{};   ///< id of the check
    std::string subject{}; ///< id of what the finding is about
    std::string reason{};
    std::string decided_by{};
    date expires; ///< last day on which it holds

    bool operator==(const waiver&) const = default;
};

} // namespace lssgov
