#pragma once

/// The verdicts of many cases at once.
///
/// The same answers as check() gives for each case by itself, to the bit: only the way there is another. The
/// rule, the registers and the suspensions are made ready once, and each case is then walked in integers,
/// without allocation and without looking anything up by name.
///
///     const verdict_columns answers = verdicts(cases, yearly, as_of(2025, 6, 30));
///     answers.at(17);    // the verdict of case 17
///
/// Who wants sums asks for them and does without the columns: tally() of tally.hpp, over a case set.

#include <lssgov/cadence/case_set.hpp>
#include <lssgov/cadence/context.hpp>
#include <lssgov/cadence/rule.hpp>
#include <lssgov/cadence/run_options.hpp>
#include <lssgov/cadence/verdict.hpp>
#include <lssgov/calendar/as_of.hpp>
#include <lssgov/export.hpp>

#include <cstddef>
#include <cstdint>
#include <new>
#include <vector>

namespace lssgov {

/// Memory of that many bytes as the system gives it, in large pages where it has them and they are worth it.
/// @throws std::bad_alloc
[[nodiscard]] LSSGOV_API void* allocate_unwritten(std::size_t bytes);
LSSGOV_API void free_unwritten(void* memory, std::size_t bytes) noexcept;

/// Leaves new entries as they are: each is written by the run that asked for it, by the thread that found it.
template <typename Entry>
struct unwritten_entries {
    using value_type = Entry;

    unwritten_entries() = default;

    template <typename Other>
    explicit unwritten_entries(const unwritten_entries<Other>&) {}

    [[nodiscard]] Entry* allocate(std::size_t count) {
        return static_cast<Entry*>(allocate_unwritten(count * sizeof(Entry)));
    }

    void deallocate(Entry* memory, std::size_t count) noexcept {
        free_unwritten(memory, count * sizeof(Entry));
    }

    void construct(Entry* place) { ::new (static_cast<void*>(place)) Entry; }

    void construct(Entry* place, const Entry& entry) { ::new (static_cast<void*>(place)) Entry(entry); }

    bool operator==(const unwritten_entries&) const = default;
};

/// A vector, but for the time that it would take to fill it with noughts first.
template <typename Entry>
using verdict_column = std::vector<Entry, unwritten_entries<Entry>>;

/// One entry for each case, in the order of the set. Days are numbers, absent_day where a verdict has none.
struct LSSGOV_API verdict_columns {
    verdict_column<std::uint8_t> kept{};  ///< kept_answer
    verdict_column<std::uint8_t> state{}; ///< case_state
    verdict_column<day_number> next_due{};
    verdict_column<std::int32_t> days_overdue{};
    verdict_column<std::int32_t> breaches{};
    verdict_column<std::int32_t> excused{};
    verdict_column<std::int64_t> days_late{};
    verdict_column<day_number> last_event{};

    [[nodiscard]] std::size_t size() const { return kept.size(); }

    /// The verdict of one case. @throws std::out_of_range if there is no such case
    [[nodiscard]] verdict at(case_number which) const;
};

/// The verdict of each case under one rule: what check() gives for the case by itself.
///
/// @throws error if the rule or the context has faults, or the rule is a coverage rule; date_out_of_range as
/// check(); cancelled if the run was stopped
/// Complexity: linear in the cases, their events and the due days of their duty periods.
/// Memory: 30 bytes for each case.
[[nodiscard]] LSSGOV_API verdict_columns verdicts(const case_set& cases, const rule& asked, as_of on,
    const context& known = {}, const run_options& how = {});

/// As above, into columns that are there already: who asks rule after rule saves the memory to be fetched
/// anew. Whatever the columns held is replaced; where an error is thrown they are of no use.
LSSGOV_API void verdicts_into(verdict_columns& made, const case_set& cases, const rule& asked, as_of on,
    const context& known = {}, const run_options& how = {});

} // namespace lssgov
