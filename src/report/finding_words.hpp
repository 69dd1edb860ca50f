#pragma once

// What text and HTML say of findings in the same words.

#include "speaker.hpp"

#include <lssgov/cadence/source.hpp>
#include <lssgov/review/finding.hpp>
#include <lssgov/review/review.hpp>

#include <array>
#include <string>
#include <vector>

namespace lssgov::report {

/// In the order in which a reader meets them.
inline constexpr std::array all_outcomes{
    outcome::does_not_hold, outcome::unknown, outcome::undecided, outcome::holds, outcome::not_applicable};
inline constexpr std::array all_weights{severity::error, severity::warning, severity::note};

[[nodiscard]] const words::phrase& heading_of(outcome result);
[[nodiscard]] const words::phrase& weight_word(severity weight);

/// What failing findings that are not waived weigh, and those that are: the parts of a review's failures.
struct failing_part {
    words::phrase word;
    std::vector<const finding*> findings;
};

/// The parts by weight, each there though it may be empty; the waived last, only if there are any.
[[nodiscard]] std::vector<failing_part> failing_parts(const review_result& result);

/// What the check asks, and its id: "Is it settled ...? (unit-reached-only-by-quota)".
[[nodiscard]] std::string asked_by(const std::string& check_id, const speaker& speaks);

/// "At least every 12 months. The municipality's own rule or routine."
[[nodiscard]] std::string rule_words(const rule_cited& rule, const speaker& speaks);

/// "Reason (decided by, until day)".
[[nodiscard]] std::string waiver_words(const waiver& why, const speaker& speaks);

/// Title, issuer and day of a source.
[[nodiscard]] std::string source_words(const source_document& one);

} // namespace lssgov::report
