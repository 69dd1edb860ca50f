#include "../all_checks.hpp"

#include <lssgov/follow_up/recommendations.hpp>

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

void run(const reading& read, const check_description& about, findings& found) {
    for (const recommendation_state& state : recommendation_states(read.model(), read.on())) {
        const std::optional<partial_date>& answer_due = state.what->answer_due;
        if (!state.is_answer_overdue || !answer_due) {
            continue;
        }
        const std::string due = to_string(*answer_due);
        finding made = make_finding(about, outcome::does_not_hold, read, state.what->id,
            {fmt::format("{}: svar skulle ha lämnats senast {}.", state.what->text, due),
                fmt::format("{}: an answer was due {}.", state.what->text, due)});
        made.evidence.push_back({same(state.in->title), state.what->origin});
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
