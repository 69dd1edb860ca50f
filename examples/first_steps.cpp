// Three decisions, one rule: the verdict of the first, day by day, and the tally by unit.

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/cadence/tally.hpp>

#include <iostream>

using namespace lssgov;

int main() {
    const rule yearly =
        at_least_every(months(12)).named("yearly", "Decisions are followed up").from("decided");
    const std::vector<one_case> decisions{one_case("D-17")
                                              .in("unit", "Norr")
                                              .on("decided", make_date(2019, 3, 1))
                                              .event("follow-up", make_date(2020, 2, 20)),
        one_case("D-18").in("unit", "Norr").on("decided", make_date(2020, 6, 1)),
        one_case("D-19").in("unit", "Söder")}; // nobody knows when it was decided

    std::cout << to_text(explain(decisions[0], yearly, as_of(2021, 2, 24)), language::english) << "\n\n";
    for (const tally_row& row : tally(decisions, std::vector{yearly}, as_of(2021, 2, 24), by("unit"))) {
        std::cout << row.group << ": kept " << row.yes << " to " << row.yes + row.unknown << " of "
                  << row.judged() << ", overdue " << row.in_state(case_state::overdue) << '\n';
    }
}
