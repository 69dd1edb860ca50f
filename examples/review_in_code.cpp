// A model built in code, without any file, and reviewed: what holds, and what does not?
//
// Norrby is fictitious. Its committee has said how often decisions are followed up, and nobody cooperates
// with the region by any plan. The only follow-up known came too late.

#include <lssgov/model/validate.hpp>
#include <lssgov/review/review.hpp>

#include <iostream>

using namespace lssgov;

namespace {

municipality norrby() {
    const source routine{"routine", "4"};
    municipality made;
    made.id = "norrby";
    made.name = "Norrby";
    made.sources = {{.id = "routine", .title = "Rutin för uppföljning", .issuer = "Norrby"}};
    made.units = {
        {.id = "committee", .name = "Omsorgsnämnden", .level = unit_level::committee, .origin = routine}};

    rule yearly = at_least_every(months(12)).named("yearly", "Beslut följs upp varje år").from("known_since");
    made.rules = {yearly.by(force::local, routine)};
    made.duties = {{.id = "decisions",
                       .title = "Uppföljning av beslut",
                       .concerns = {"committee"},
                       .rule = "yearly",
                       .owner = "committee",
                       .known_since = make_date(2019, 1, 1),
                       .origin = routine},
        {.id = "region", .title = "Samverkan med regionen", .owner = "committee", .origin = routine}};
    made.follow_ups = {{.id = "f1", .duty = "decisions", .day = make_date(2020, 3, 9), .origin = routine}};
    made.known_spans = {{.duty = "decisions",
        .from = make_date(2019, 1, 1),
        .to = make_date(2020, 6, 30),
        .rests_on = basis::register_data,
        .origin = routine}};
    return made;
}

} // namespace

int main() {
    const municipality model = norrby();
    for (const problem& wrong : validate(model)) {
        std::cerr << to_string(wrong) << '\n';
    }
    const review_result result = review(model, as_of(2020, 6, 30));
    for (const finding& found : result.findings) {
        std::cout << to_string(found.result) << "  " << found.check << ": " << found.message.english << '\n';
    }
}
