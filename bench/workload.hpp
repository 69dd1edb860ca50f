#pragma once

// The workload that the engine is measured by, made once for each size.
//
// The cases are generated with their right answers, so whoever times an engine compares first. There is one
// unit for each thousand cases, at least ten: a set of ten times as many cases has the same shape.

#include "examples/support/generated_cases.hpp"

#include <lssgov/cadence/case_set.hpp>
#include <lssgov/cadence/rule.hpp>
#include <lssgov/cadence/tally.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lssgov::bench {

/// The last day of the generated cases, of which the answers are known.
inline as_of last_day() {
    return as_of(examples::generated_shape{}.to);
}

inline examples::generated_shape shape_of(case_number count) {
    return {.cases = count, .units = 290}; // as many as the country has municipalities
}

struct workload {
    examples::generated_cases made;
    case_set cases; ///< borrows of what was made

    explicit workload(case_number count)
        : made(examples::generate(shape_of(count))), cases(examples::as_case_set(made)) {}

    workload(const workload&) = delete;
    workload& operator=(const workload&) = delete;
};

inline const workload& workload_of(std::int64_t count) {
    static std::map<std::int64_t, workload> made;
    return made.try_emplace(count, static_cast<case_number>(count)).first->second;
}

/// Events of the kind that the rule looks at; none where it is met by a named date.
inline std::size_t events_for(const rule& asked, const case_set& cases) {
    const event_column* const events = cases.events(asked.event_kind);
    return is_met_by_date(asked) || events == nullptr ? 0 : events->days.size();
}

/// Each event once for each rule that looks at it.
inline std::size_t events_for(const std::vector<rule>& rules, const case_set& cases) {
    std::size_t sum = 0;
    for (const rule& one : rules) {
        sum += events_for(one, cases);
    }
    return sum;
}

/// Whether rows by unit are the known answers of some of the rules: each row, and no answer without a row.
inline bool are_known(
    const std::vector<tally_row>& rows, const workload& asked, const std::vector<rule>& some) {
    std::map<std::pair<std::string_view, std::string_view>, const tally_row*> by_name;
    for (const tally_row& row : rows) {
        by_name[{row.rule, row.group}] = &row;
    }
    const std::vector<rule> rules = examples::workload_rules();
    const tally_row no_cases{};
    for (const rule& one : some) {
        const auto number = static_cast<std::size_t>(std::ranges::find(rules, one) - rules.begin());
        for (label_number unit = 0; unit < asked.made.unit_labels.size(); ++unit) {
            const auto found = by_name.find({one.id, asked.made.unit_labels[unit]});
            const tally_row& row = found == by_name.end() ? no_cases : *found->second;
            if (examples::answer_of(row) != asked.made.known.of(number, unit)) {
                return false;
            }
        }
    }
    return true;
}

/// 10^4 to 10^6 cases; 10^7, which take four gigabytes and half a minute to make, where LSSGOV_BENCH_LARGE
/// is set.
inline void sizes(benchmark::internal::Benchmark* asked) {
    asked->ArgName("cases")->Arg(10'000)->Arg(100'000)->Arg(1'000'000);
    if (std::getenv("LSSGOV_BENCH_LARGE") != nullptr) {
        asked->Arg(10'000'000);
    }
}

} // namespace lssgov::bench
