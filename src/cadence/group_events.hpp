#pragma once

// Events in any order, brought together by kind and case.
//
// To write each event where its case has its place would be one jump through memory for each, and waiting for
// memory is then all that is done. So the rows are first spread over some hundred buckets, each of the events
// of one kind for a run of neighbouring cases: so few places are written at a time that all of them stay in
// the caches, and a row becomes one key of four bytes (key_sorter.hpp). A bucket is then small enough to be
// sorted where it stands.
//
// Rows are counted and spread in ranges of a fixed length, buckets are sorted one by one, and ranges and
// buckets are what threads share. A sorted bucket is the same whatever order its keys came in, so the answer
// is the same at any number of threads.

#include "day_buffer.hpp"

#include <lssgov/cadence/case_set.hpp>
#include <lssgov/cadence/run_options.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lssgov {

/// The events of one kind, as event_column has them.
struct grouped_events {
    std::vector<std::uint32_t> begins;
    day_buffer days;
};

/// The events of each kind, in the order of the kinds. The three columns must be of one length.
///
/// @throws error if a case, a kind or a day of a row is none; that of the first such row
/// @throws cancelled if the run was stopped
/// Complexity: linear in rows and in cases for each kind, but for cases with events by the ten thousand.
[[nodiscard]] std::vector<grouped_events> group_events(
    const ungrouped_events& given, std::size_t cases, const run_options& how);

} // namespace lssgov
