// What a report costs after the check: the history behind its pictures, and the page itself. The sums of the
// check are compared with the known answers first, and the last day of the history with those sums.

#include "timing.hpp"
#include "workload.hpp"

#include <lssgov/report/cases_html.hpp>

#include <fmt/format.h>

#include <sstream>

namespace {

using namespace lssgov;
using namespace lssgov::bench;

/// Cases that were checked, with the months behind them.
struct reported {
    const workload& of;
    std::vector<rule> rules = examples::workload_rules();
    report::case_check checked;
    report::case_history past;

    explicit reported(std::int64_t count)
        : of(workload_of(count)), checked(report::check_cases(of.cases, rules, last_day(), by("unit"))),
          past(make_history()) {}

    [[nodiscard]] report::case_history make_history() const {
        return report::history_of(of.cases, rules, last_day(), by("unit"));
    }

    [[nodiscard]] std::string page() const {
        std::ostringstream out;
        report::cases_html(out, checked, past, {}, language::swedish);
        return out.str();
    }

    [[nodiscard]] bool is_known() const {
        std::vector<tally_row> rows;
        for (const report::rule_outcome& one : checked.outcomes) {
            for (const report::group_outcome& group : one.groups) {
                rows.push_back(group.sums);
            }
        }
        return are_known(rows, of, rules);
    }

    /// The workload knows no suspension, so none of the overdue is excused.
    [[nodiscard]] bool ends_as_checked() const {
        return std::ranges::equal(
            past.rules, checked.outcomes, [](const auto& months, const report::rule_outcome& now) {
                return months.all.back() == now.sums.in_state(case_state::overdue);
            });
    }
};

const reported& reported_of(std::int64_t count) {
    static std::map<std::int64_t, reported> made;
    return made.try_emplace(count, count).first->second;
}

/// The report of so many cases; none where an answer is wrong, and nothing is timed.
const reported* checked_report(benchmark::State& state) {
    const reported& found = reported_of(state.range(0));
    if (found.is_known() && found.ends_as_checked()) {
        return &found;
    }
    state.SkipWithError("the answers are not those that are known");
    return nullptr;
}

void history(benchmark::State& state) {
    const reported* const found = checked_report(state);
    for (auto _ : state) {
        benchmark::DoNotOptimize(found->make_history());
    }
    count_cases(state, found != nullptr ? found->of.cases.size() : 0, 0);
}

void page(benchmark::State& state) {
    const reported* const found = checked_report(state);
    for (auto _ : state) {
        benchmark::DoNotOptimize(found->page());
    }
    state.counters["bytes"] = found != nullptr ? static_cast<double>(found->page().size()) : 0;
}

BENCHMARK(history)->Apply(sizes)->Apply(with_spread);
BENCHMARK(page)->Apply(sizes)->Apply(with_spread);

} // namespace
