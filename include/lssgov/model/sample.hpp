#pragma once

/// A sample that somebody looked through: how many have what they should.
///
/// The hard question is what was not found. A file that lacks a plan lacks it, unless the plan is kept
/// somewhere else: then it was not to be found there, and whether it exists is unknown. So 1 of 15 found, the
/// rest kept elsewhere, means between 1 and 15 - not 14 missing.
///
///     sample{.id = "plans", .title = "Genomförandeplaner i akten", .concerns = "plan-yearly", .of = 15,
///            .found = 1, .kept_elsewhere = "hos utföraren", ...}

#include <lssgov/cadence/source.hpp>

#include <string>

namespace lssgov {

struct sample {
    std::string id{};
    std::string title{};
    std::string concerns{};       ///< id of the duty or requirement that says they should have it
    int of = 0;                   ///< looked through
    int found = 0;                ///< had it
    std::string kept_elsewhere{}; ///< where the rest may be; empty: what was not found is missing
    source origin{};
};

} // namespace lssgov
