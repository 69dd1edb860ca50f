#pragma once

// Counts as people read them, some of them hidden; and what may be said of groups with hidden counts.

#include <lssgov/report/case_check.hpp>
#include <lssgov/report/tally_cells.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace lssgov::report {

/// The sums of a rule or a group, as far as they are shown.
class shown_sums {
public:
    /// Both outlive it.
    shown_sums(const tally_row& sums, const hidden_cells& hidden) : sums_(sums), hidden_(hidden) {}

    [[nodiscard]] std::optional<std::int64_t> cell(tally_cell which) const {
        return cell_of(sums_, hidden_, which);
    }

    [[nodiscard]] std::optional<std::int64_t> judged() const { return judged_of(sums_, hidden_); }

    /// How many kept it; empty where any of the judged is hidden.
    [[nodiscard]] std::optional<kept_bounds> bounds() const {
        const auto all = judged();
        return all ? std::optional(kept_bounds{sums_.group, sums_.yes, sums_.yes + sums_.unknown, *all})
                   : std::nullopt;
    }

private:
    const tally_row& sums_;
    const hidden_cells& hidden_;
};

/// Whether any label stands right below that of a group in the list.
[[nodiscard]] bool has_groups_below(const std::vector<group_outcome>& groups, std::size_t which);

/// At most so many of the groups that have a label, none below them, enough judged cases, some of these not
/// kept, and nothing hidden: first those with the largest share not kept; of equal shares those with more
/// cases not kept, then in their order.
[[nodiscard]] std::vector<const group_outcome*> worst_groups(const rule_outcome& outcome, std::size_t most);

/// The groups that differ for certain; null where there are none, or something of them is hidden.
[[nodiscard]] const group_comparison* shown_difference(const rule_outcome& outcome);

} // namespace lssgov::report
