#pragma once

/// Whether groups differ for certain.
///
/// Time-limited decisions are followed up more than open-ended ones; one unit is worse than the others. Such
/// sentences are made from shares, and where much is unknown the shares may say nothing: 40 per cent kept at
/// least, and 90 at most, is not less than 60.
///
/// The hard question is when a difference is one. The share kept of a group lies between yes / judged and
/// (yes + unknown) / judged. Two groups differ for certain when the upper bound of one lies below the lower
/// bound of the other: then no answer to what is unknown could turn them. That is no statistics, and says
/// nothing of chance; therefore groups with few judged cases are left out. All comparisons are of fractions
/// of whole numbers, exactly; no ratio is rounded.
///
///     const auto rows = tally(cases, std::span(&yearly, 1), on, by("unit"));
///     if (const auto told = compare_groups(rows))
///         std::cout << told->worst.group << " certainly below " << told->best.group << '\n';

#include <lssgov/cadence/tally.hpp>
#include <lssgov/export.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace lssgov {

/// The share kept of a group: at least `least` of `judged`, at most `most`.
struct kept_bounds {
    std::string group{};
    std::int64_t least = 0;
    std::int64_t most = 0;
    std::int64_t judged = 0;

    bool operator==(const kept_bounds&) const = default;
};

/// Groups that differ for certain.
struct group_comparison {
    std::string rule{};
    std::string grouping{};
    std::int64_t compared = 0;   ///< groups with enough judged cases
    std::int64_t below_best = 0; ///< of these, the ones whose upper bound lies below the best group's lower
    kept_bounds worst{};         ///< the smallest upper bound
    kept_bounds best{};          ///< the largest lower bound

    bool operator==(const group_comparison&) const = default;
};

/// Groups with fewer judged cases are not compared, unless another number is asked for.
inline constexpr std::int64_t fewest_judged = 5;

/// Whether `part` of `whole` is a smaller share than `other` of `other_whole`, exactly, whatever their size.
/// @throws error if a whole is not above 0, or a part below 0
/// Complexity: logarithmic in the numbers.
[[nodiscard]] LSSGOV_API bool is_smaller_share(
    std::int64_t part, std::int64_t whole, std::int64_t other, std::int64_t other_whole);

/// Compares the groups of one rule and one grouping. Of groups with equal bounds the first is named. Rows
/// without a label are no group and are passed over. Rows that overlap, of a label and of one above it, may
/// be compared like others; give those of one level to have parts compared with parts.
///
/// Empty where no two groups differ for certain.
/// @throws error if the rows are of different rules or groupings, or `fewest` is below 1
/// Complexity: linear in the rows.
[[nodiscard]] LSSGOV_API std::optional<group_comparison> compare_groups(
    std::span<const tally_row> rows, std::int64_t fewest = fewest_judged);

} // namespace lssgov
