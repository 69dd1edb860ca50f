// Why is a verdict what it is? Each day is told with how it was reached, so that anyone can check it by hand.
//
// A plan is to be renewed every sixth month, counted from 31 August 2024. February has no 31st, so the first
// due day is the 28th; the second is 31 August again, since due days are counted from the first day and never
// from each other. The first renewal came late. The third never came, but the committee had decided that the
// rule rests: that excuses the breach, and the plan is overdue all the same.

#include <lssgov/cadence/explanation.hpp>

#include <iostream>

using namespace lssgov;

int main() {
    const rule each_half_year = at_least_every(months(6))
                                    .anchored()
                                    .named("plan-half-yearly", "The plan is renewed every sixth month")
                                    .event("plan renewed")
                                    .from("started")
                                    .by(force::local, {"Norrby routine 2019", "§ 4"});

    const one_case plan =
        one_case("P-3").on("started", make_date(2024, 8, 31)).event("plan renewed", make_date(2025, 3, 10));

    context known;
    known.suspensions.push_back({.rule = "plan-half-yearly",
        .decided_by = "the committee",
        .decided_on = make_date(2025, 12, 12),
        .from = make_date(2026, 1, 1),
        .to = make_date(2026, 6, 30),
        .reason = "the case system is replaced"});

    const explanation why = explain(plan, each_half_year, as_of(2026, 3, 15), known);
    std::cout << to_text(why, language::english) << "\n\n" << to_text(why, language::swedish) << '\n';
}
