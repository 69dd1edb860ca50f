#pragma once

// What a run over a case set is asked: rules made ready, and groupings by number of label.

#include "plan.hpp"

#include <lssgov/cadence/tally.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace lssgov::fast {

/// A grouping of the set, and where each of its rows belongs.
struct row_order {
    by asked;
    std::span<const label_number> label_of; ///< empty: all cases are in one row
    std::vector<std::string> labels{};      ///< by row; the first is of the cases without a label
    std::vector<std::size_t> order{};       ///< the rows by rising label

    [[nodiscard]] std::size_t rows() const { return labels.size(); }

    [[nodiscard]] std::size_t row_of(case_number which) const {
        // No label is the largest number, and one more is 0: the cases without come first.
        return label_of.empty() ? 0 : static_cast<label_number>(label_of[which] + 1);
    }
};

[[nodiscard]] std::vector<row_order> row_orders(const case_set& cases, const std::vector<by>& asked);

/// The rules that have a verdict for each case. @throws error if a rule or the context has faults
[[nodiscard]] std::vector<rule> judged_rules(std::span<const rule> rules, const context& known);

[[nodiscard]] std::vector<plan> plans_of(
    const case_set& cases, const std::vector<rule>& rules, as_of on, const context& known);

} // namespace lssgov::fast
