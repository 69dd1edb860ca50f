#include "reference/trace.hpp"
#include "rows.hpp"

#include <lssgov/cadence/tally.hpp>

#include <map>
#include <variant>

namespace lssgov {

namespace {

void tally_rule(std::span<const one_case> cases, const rule& asked, as_of on, const by& grouped,
    const context& known, std::vector<tally_row>& rows) {
    std::map<std::string, tally_row> by_group;
    for (const one_case& followed : cases) {
        const verdict answer = reference::walk(followed, asked, on, known).answer;
        for (const std::string& group : labels_of(followed, grouped, known)) {
            tally_row& row = by_group[group];
            row.rule = asked.id;
            row.grouping = grouped.grouping;
            row.group = group;
            row.add(answer);
        }
    }
    for (auto& [group, row] : by_group) {
        rows.push_back(std::move(row));
    }
}

} // namespace

void tally_row::add(const verdict& one) {
    ++cases;
    yes += one.kept == kept_answer::yes;
    no += one.kept == kept_answer::no;
    unknown += one.kept == kept_answer::unknown;
    not_applicable += one.kept == kept_answer::not_applicable;
    ++states[static_cast<std::size_t>(one.state)];
    breaches += one.breaches;
    excused += one.excused;
    days_late += one.days_late;
    days_overdue += one.days_overdue;
}

tally_row& tally_row::operator+=(const tally_row& other) {
    cases += other.cases;
    yes += other.yes;
    no += other.no;
    unknown += other.unknown;
    not_applicable += other.not_applicable;
    for (std::size_t i = 0; i < states.size(); ++i) {
        states[i] += other.states[i];
    }
    breaches += other.breaches;
    excused += other.excused;
    days_late += other.days_late;
    days_overdue += other.days_overdue;
    return *this;
}

std::vector<tally_row> tally(std::span<const one_case> cases, std::span<const rule> rules, as_of on,
    const by& grouped, const context& known) {
    std::vector<tally_row> rows;
    for (const rule& asked : rules) {
        reference::refuse_faults(asked, known);
        if (!std::holds_alternative<coverage_cadence>(asked.kind)) {
            tally_rule(cases, asked, on, grouped, known, rows);
        }
    }
    return rows;
}

void merge(std::span<const tally_row> part, std::vector<tally_row>& all) {
    merge_rows(part, all);
}

} // namespace lssgov
