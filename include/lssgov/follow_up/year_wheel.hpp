#pragma once

/// The year wheel: what falls when in a year.
///
/// Every committee draws one, by hand, and forgets the duties that stand in another document. Here all
/// recurring duties of a model become dated occurrences for any year, statutory and local told apart.
///
/// The hard question is the duty that has a cadence and no day: "at least every twelve months", counted from
/// a day that nobody gives. It falls in the year, and when is not known. So it is listed without a day; none
/// is invented. One that is counted from a known day falls by the follow-ups made before the year, and after
/// the last of them on the days it would if each were done on its last day.
///
///     for (const auto& one : year_wheel(model, 2021)) ... // 2021-08-31: interim report (local)

#include <lssgov/export.hpp>
#include <lssgov/model/municipality.hpp>

#include <optional>
#include <vector>

namespace lssgov {

struct wheel_entry {
    std::optional<date> due{}; ///< the last day in time; absent where the document gives no day to count from
    const duty* of = nullptr;
    const rule* by = nullptr;
    force binding =
        force::local; ///< of the rule, or of the statutory rule it carries out where that binds more
};

/// The occurrences of a year, as the cadence engine counts them, by day, then in the order of the duties;
/// those without a day come last. A duty falls only in the rule's life and from the last day on which it can
/// have begun; its things are not told apart. The pointers point into `model`.
///
/// @throws date_out_of_range if the year is not 1900..2199
/// Complexity: linear in the duties and their occurrences.
[[nodiscard]] LSSGOV_API std::vector<wheel_entry> year_wheel(const municipality& model, int year);

} // namespace lssgov
