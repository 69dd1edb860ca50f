#include "../all_checks.hpp"

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

/// Whether it was taken by then. One said to be taken, with no day, was; one that nothing is said of may be.
truth is_taken(const measure& one, as_of on) {
    return one.done_on ? on_or_before(*one.done_on, on.day) : one.done;
}

/// Whether it should have been taken by then and was not.
truth is_overdue(const measure& one, as_of on) {
    const truth taken = is_taken(one, on);
    const truth passed = one.due ? before(*one.due, on.day) : truth::no;
    if (passed == truth::no || taken == truth::yes) {
        return truth::no;
    }
    return passed == truth::yes && taken == truth::no ? truth::yes : truth::unknown;
}

bilingual words_of(const measure& one, truth overdue, const reading& read) {
    const std::string due = one.due ? to_string(*one.due) : "";
    const bilingual owner = one.owner.empty() ? bilingual{"ingen ansvarig anges", "no owner is named"}
                                              : bilingual{"ansvarig: " + read.name_of(one.owner),
                                                    "owner: " + read.name_of(one.owner)};
    const bilingual told = overdue == truth::yes
                               ? bilingual{"är inte gjord", "has not been taken"}
                               : bilingual{"om den är försenad är okänt", "whether it is late is unknown"};
    return {
        fmt::format("{}: skulle vara gjord senast {}; {} ({}).", one.text, due, told.swedish, owner.swedish),
        fmt::format("{}: was due {}; {} ({}).", one.text, due, told.english, owner.english)};
}

void tell(const std::string& subject, const std::vector<measure>& measures, const source& origin,
    const reading& read, const check_description& about, findings& found) {
    for (const measure& one : measures) {
        const truth overdue = is_overdue(one, read.on());
        if (overdue == truth::no || !read.knows(origin)) {
            continue;
        }
        const outcome result = overdue == truth::yes ? outcome::does_not_hold : outcome::unknown;
        finding made = make_finding(about, result, read, subject, words_of(one, overdue, read));
        made.evidence.push_back({same(one.text), origin});
        found.push_back(std::move(made));
    }
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const control_plan& plan : read.model().control_plans) {
        for (const control_point& point : plan.points) {
            tell(point.id, point.measures, point.origin, read, about, found);
        }
    }
    for (const risk& one : read.model().risks) {
        tell(one.id, one.measures, one.origin, read, about, found);
    }
    for (const recommendation_state& state : all_recommendation_states(read.model(), read.on())) {
        tell(state.what->id, state.what->measures, state.what->origin, read, about, found);
    }
}

} // namespace

const check& measure_overdue() {
    static const check made{
        {"measure-overdue", severity::warning,
            {"Är åtgärderna gjorda i tid?", "Are the measures taken in time?"},
            {"En åtgärd vars dag har gått, och som inte är gjord, lämnar bristen eller risken som den var.",
                "A measure whose day has passed untaken leaves the gap or the risk as it was."},
            {"Genomför åtgärden, eller besluta om en ny dag och om vad som gäller till dess.",
                "Take the measure, or decide a new day and what holds until then."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
