#include "../all_checks.hpp"

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/control/plan_steps.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lssgov::checks {

namespace {

constexpr std::array all_acts{
    plan_act::followed_up, plan_act::reported_to_committee, plan_act::reported_to_executive_board};

bilingual words(plan_act act) {
    switch (act) {
    case plan_act::followed_up:
        return {"uppföljning", "follow-up"};
    case plan_act::reported_to_committee:
        return {"rapport till nämnden", "report to the committee"};
    case plan_act::reported_to_executive_board:
        break;
    }
    return {"rapport till styrelsen", "report to the executive board"};
}

outcome outcome_of(step_answer answer) {
    switch (answer) {
    case step_answer::done:
    case step_answer::said_done:
        return outcome::holds;
    case step_answer::done_late:
    case step_answer::said_in_part:
    case step_answer::said_not_done:
        return outcome::does_not_hold;
    case step_answer::not_due:
        return outcome::undecided;
    case step_answer::done_some_time:
    case step_answer::not_known:
        break;
    }
    return outcome::unknown;
}

bool is_word(step_answer answer) {
    return answer == step_answer::said_done || answer == step_answer::said_in_part ||
           answer == step_answer::said_not_done;
}

/// " (senast 2025-02-28)"; empty where no day is set.
bilingual due_words(const plan_step& step) {
    return step.due ? bilingual{fmt::format(" (senast {})", to_string(*step.due)),
                          fmt::format(" (by {})", to_string(*step.due))}
                    : bilingual{};
}

/// Of a step that is not done, or of which only words are known.
bilingual words_without_a_day(step_answer answer) {
    switch (answer) {
    case step_answer::said_done:
        return {"gjord, enligt uppgift", "done, as stated"};
    case step_answer::said_in_part:
        return {"gjord bara delvis, enligt uppgift", "done only in part, as stated"};
    case step_answer::said_not_done:
        return {"inte gjord, enligt uppgift", "not done, as stated"};
    case step_answer::not_due:
        return {"inte gjord än, och tiden har inte gått ut", "not done yet, and the time has not run out"};
    default:
        return {"om den är gjord framgår inte", "whether it was done cannot be told"};
    }
}

bilingual words(step_answer answer, const plan_step& step) {
    const std::string day = step.done_on ? to_string(*step.done_on) : "";
    switch (answer) {
    case step_answer::done:
        return {"gjord " + day, "done " + day};
    case step_answer::done_late:
        return {fmt::format("gjord {}, för sent", day), fmt::format("done {}, too late", day)};
    case step_answer::done_some_time:
        return {fmt::format("gjord {}; om det var i tid framgår inte", day),
            fmt::format("done {}; whether in time cannot be told", day)};
    default:
        return words_without_a_day(answer);
    }
}

/// The step as known by then: the day or the word may stand in a later document.
plan_step as_known(const plan_step& step, const reading& read) {
    plan_step known = step;
    if (step.told_in && !read.knows(*step.told_in)) {
        known.done_on.reset();
        known.says.reset();
        known.told_in.reset();
    }
    return known;
}

evidence_item evidence_of(const control_plan& plan, const plan_step& step, step_answer answer) {
    const bilingual ground = describe(step.rests_on);
    const std::string text = step.text.empty() ? "" : ". " + step.text;
    const source where = step.told_in.value_or(step.origin);
    return is_word(answer) ? evidence_item{{fmt::format("Uppgift ({}){}", ground.swedish, text),
                                               fmt::format("Statement ({}){}", ground.english, text)},
                                 where}
                           : evidence_item{same(plan.title), where};
}

void tell(const control_plan& plan, const plan_step& step, const reading& read,
    const check_description& about, findings& found) {
    const step_answer answer = answer_of(plan, step, read.on());
    const bilingual what = words(step.what);
    const bilingual due = due_words(step);
    const bilingual said = words(answer, step);
    finding made = make_finding(about, outcome_of(answer), read, plan.id,
        {fmt::format("{}: {}{}: {}.", plan.title, what.swedish, due.swedish, said.swedish),
            fmt::format("{}: {}{}: {}.", plan.title, what.english, due.english, said.english)});
    made.as_stated = is_word(answer);
    made.evidence.push_back(evidence_of(plan, step, answer));
    found.push_back(std::move(made));
}

/// Whether a duty of its own asks for it; whether that is kept is told of the duty.
bool is_a_duty(const control_plan& plan, plan_act act, const reading& read) {
    const auto asks = [&](const duty& one) {
        const bool is_of_plan =
            std::find(one.concerns.begin(), one.concerns.end(), plan.id) != one.concerns.end();
        const bool is_to_committee = one.reports_to == plan.committee;
        const bool is_to_board = read.level_of(one.reports_to) == unit_level::executive_board;
        return is_of_plan &&
               (act == plan_act::followed_up || (act == plan_act::reported_to_committee && is_to_committee) ||
                   (act == plan_act::reported_to_executive_board && is_to_board));
    };
    return std::any_of(read.model().duties.begin(), read.model().duties.end(), asks);
}

bool is_told(const control_plan& plan, plan_act act, const reading& read) {
    return is_a_duty(plan, act, read) ||
           std::any_of(plan.steps.begin(), plan.steps.end(),
               [&](const plan_step& step) { return step.what == act && read.knows(step.origin); });
}

/// One finding for all that nothing is said of, when the plan's year is over.
void tell_untold(
    const control_plan& plan, const reading& read, const check_description& about, findings& found) {
    std::vector<std::string> swedish;
    std::vector<std::string> english;
    for (const plan_act act : all_acts) {
        if (!is_told(plan, act, read)) {
            swedish.push_back(words(act).swedish);
            english.push_back(words(act).english);
        }
    }
    if (swedish.empty() || !is_year_over(plan, read.on())) {
        return;
    }
    finding made = make_finding(about, outcome::unknown, read, plan.id,
        {fmt::format("{}: om detta är gjort framgår inte: {}.", plan.title, joined(swedish)),
            fmt::format("{}: whether this was done cannot be told: {}.", plan.title, joined(english))});
    made.evidence.push_back({same(plan.title), plan.origin});
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const control_plan& plan : read.model().control_plans) {
        if (!read.knows(plan.origin)) {
            continue;
        }
        for (const plan_step& step : plan.steps) {
            if (read.knows(step.origin)) {
                tell(plan, as_known(step, read), read, about, found);
            }
        }
        tell_untold(plan, read, about, found);
    }
}

} // namespace

const check& control_plan_followed_up() {
    static const check made{
        {"control-plan-followed-up", severity::warning,
            {"Följs internkontrollplanen upp, och rapporteras den till nämnd och styrelse?",
                "Is the internal-control plan followed up, and reported to the committee and the board?"},
            {"En plan som ingen följer upp är en lista. Nämnden svarar för kontrollen, och styrelsen har "
             "uppsikt över nämnden; båda behöver veta vad den visade.",
                "A plan that nobody follows up is a list. The committee answers for the control, and the "
                "board supervises the committee; both need to know what it showed."},
            {"Följ upp planen, rapportera den och skriv upp när det gjordes.",
                "Follow up the plan, report it and write down when that was done."},
            {"SFS 2017:725", "6 kap. 1 och 6 §§"}},
        run};
    return made;
}

} // namespace lssgov::checks
