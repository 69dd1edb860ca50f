// One decision, one rule: was it followed up as often as it should have been?
//
// The decision of 1 March 2019 was followed up once, on 20 February 2020. The rule asks for a follow-up at
// least every twelve months, so the next was due on 20 February 2021.

#include <lssgov/cadence/check.hpp>
#include <lssgov/cadence/explanation.hpp>

#include <iostream>

using namespace lssgov;

namespace {

void print(const verdict& v, as_of on) {
    std::cout << "as of " << to_string(on.day) << ": kept " << to_string(v.kept) << ", "
              << to_string(v.state);
    if (v.next_due) {
        std::cout << ", due " << to_string(*v.next_due);
    }
    if (v.days_overdue > 0) {
        std::cout << ", " << v.days_overdue << " days overdue";
    }
    std::cout << '\n';
}

} // namespace

int main() {
    const rule yearly = at_least_every(months(12)).event("follow-up").from("decided").warned(30);
    const one_case decision =
        one_case("D-17").on("decided", make_date(2019, 3, 1)).event("follow-up", make_date(2020, 2, 20));

    std::cout << decision.id << ", " << describe(yearly).english << ":\n";
    for (const as_of on : {as_of(2020, 12, 31), as_of(2021, 2, 1), as_of(2021, 2, 20), as_of(2021, 2, 24)}) {
        print(check(decision, yearly, on), on);
    }
}
