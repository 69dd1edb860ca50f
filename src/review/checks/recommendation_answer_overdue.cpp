#include "../all_checks.hpp"

#include <lssgov/follow_up/recommendations.hpp>

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

/// "1 dag", "15 till 45 dagar": how long after it was due it came.
bilingual lateness_words(const partial_date& answered, const partial_date& due) {
    const int least = age_on(due, answered.earliest()).least;
    const int most = age_on(due, answered.latest()).most;
    return least == most ? counted(static_cast<std::size_t>(least), {"dag", "day"}, {"dagar", "days"})
                         : bilingual{fmt::format("{} till {} dagar", least, most),
                               fmt::format("{} to {} days", least, most)};
}

/// An answer that came after it was due, or one that has not come.
bilingual late_words(const recommendation_state& state) {
    const recommendation& asked = *state.what;
    const std::string due = asked.answer_due ? to_string(*asked.answer_due) : "";
    if (!state.is_answered || !asked.answered_on || !asked.answer_due) {
        return {fmt::format("{}: svar skulle ha lämnats senast {}.", asked.text, due),
            fmt::format("{}: an answer was due {}.", asked.text, due)};
    }
    const std::string day = to_string(*asked.answered_on);
    const bilingual late = lateness_words(*asked.answered_on, *asked.answer_due);
    return {fmt::format("{}: svar skulle ha lämnats senast {} och kom {}, {} för sent.", asked.text, due, day,
                late.swedish),
        fmt::format("{}: an answer was due {} and came {}, {} late.", asked.text, due, day, late.english)};
}

/// Whether the days do not tell if the answer came in time, or if its day has passed.
bilingual unknown_words(const recommendation_state& state, as_of on) {
    const recommendation& asked = *state.what;
    const std::string due = asked.answer_due ? to_string(*asked.answer_due) : "";
    const bool may_be_there = asked.answered_on && asked.answered_on->earliest() <= on.day;
    if (!state.is_answered && !may_be_there) {
        return {fmt::format("{}: svar skulle ha lämnats {}; om dagen har varit är okänt.", asked.text, due),
            fmt::format("{}: an answer was due {}; whether the day has passed is unknown.", asked.text, due)};
    }
    const bilingual day = asked.answered_on ? same(to_string(*asked.answered_on))
                                            : bilingual{"en dag som inte är känd", "a day not known"};
    return {fmt::format("{}: svar skulle ha lämnats senast {}; om svaret av {} kom i tid är okänt.",
                asked.text, due, day.swedish),
        fmt::format("{}: an answer was due {}; whether the answer of {} came in time is unknown.", asked.text,
            due, day.english)};
}

/// An answer that came weighs less than one that is still to come.
void run(const reading& read, const check_description& about, findings& found) {
    for (const recommendation_state& state : recommendation_states(read.model(), read.on())) {
        if (state.is_answer_late == truth::no) {
            continue;
        }
        const bool is_late = state.is_answer_late == truth::yes;
        const outcome result = is_late ? outcome::does_not_hold : outcome::unknown;
        finding made = make_finding(about, result, read, state.what->id,
            is_late ? late_words(state) : unknown_words(state, read.on()));
        made.weight = state.is_answered ? severity::note : about.weight;
        made.evidence.push_back({same(state.in->title), state.what->origin});
        if (state.is_answered && !state.what->answer.empty()) {
            made.evidence.push_back({{"Svar: " + state.what->answer, "Answer: " + state.what->answer},
                state.what->answer_source.value_or(state.what->origin)});
        }
        found.push_back(std::move(made));
    }
}

} // namespace

const check& recommendation_answer_overdue() {
    static const check made{
        {"recommendation-answer-overdue", severity::warning,
            {"Har revisorerna fått svar i tid?", "Have the auditors had their answer in time?"},
            {"Ett svar som uteblir visar att ingen tagit emot rekommendationen.",
                "An answer that does not come shows that nobody has taken the recommendation in."},
            {"Svara, med vad som görs och till när.", "Answer, with what is done and by when."},
            {"SFS 2017:725", "12 kap. 1 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
