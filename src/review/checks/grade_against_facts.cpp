#include "../all_checks.hpp"
#include "../case_answers.hpp"

#include <lssgov/control/evidence.hpp>
#include <lssgov/follow_up/duty_answers.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace lssgov::checks {

namespace {

/// Something that a control guards and that was not done or not kept, with where it says so.
struct failing_fact {
    std::string what;
    bilingual text;
    source origin;
};

void add_self_inspection(const reading& read, const std::string& id, std::vector<failing_fact>& facts) {
    for (const self_inspection& one : read.model().self_inspections) {
        if (one.id == id && one.done == truth::no && read.knows(one.origin)) {
            const std::string name = read.name_of(one.concerns);
            facts.push_back({one.topic,
                {fmt::format("{}, {}: inte genomförd", one.topic, name),
                    fmt::format("{}, {}: not carried out", one.topic, name)},
                one.origin});
        }
    }
}

void add_duty(
    const std::vector<duty_answer>& answers, const std::string& id, std::vector<failing_fact>& facts) {
    for (const duty_answer& answer : answers) {
        const bool is_broken =
            answer.of->id == id && answer.by_cases == nullptr && answer.combined.kept == kept_answer::no;
        if (is_broken && !answer.said.empty()) {
            const evidence_item said = statement_as_evidence(*answer.said.front());
            facts.push_back({answer.of->title,
                {fmt::format("{}: {}", answer.of->title, said.text.swedish),
                    fmt::format("{}: {}", answer.of->title, said.text.english)},
                said.origin});
        } else if (is_broken) {
            facts.push_back({answer.of->title,
                {answer.of->title + ": hålls inte", answer.of->title + ": not kept"}, answer.of->origin});
        }
    }
}

void add_control(const reading& read, const std::string& id, std::vector<failing_fact>& facts) {
    for (const control_plan& plan : read.model().control_plans) {
        for (const control_point& point : plan.points) {
            const bool is_missed = meaning_of(read.model(), point) == outcome_meaning::not_performed;
            if (point.id == id && is_missed && read.knows(point.origin)) {
                facts.push_back({point.area,
                    {point.area + ": inte genomförd", point.area + ": not performed"}, point.origin});
            }
        }
    }
}

void add_requirement(const reading& read, const std::string& id, std::vector<failing_fact>& facts) {
    for (const document_requirement& one : read.model().requirements) {
        if (one.id == id && read.has(one) == truth::no) {
            facts.push_back({one.title, {one.title + ": saknas", one.title + ": is missing"}, one.origin});
        }
    }
}

void add_judgement(const reading& read, const std::string& id, std::vector<failing_fact>& facts) {
    for (const audit& report : read.model().audits) {
        for (const judgement& said : report.judgements) {
            const bool speaks =
                std::find(said.concerns.begin(), said.concerns.end(), id) != said.concerns.end();
            if (said.critical && said.about == judged_aspect::carried_out && speaks &&
                is_out(read.model(), report, read.on())) {
                facts.push_back({read.name_of(id), same(said.text), said.origin});
            }
        }
    }
}

/// The time that a grade speaks of: the year of its plan, up to the day asked about.
period time_of(const control_plan& plan, as_of on) {
    const period year = partition::yearly().containing(make_date(plan.year, 1, 1));
    return {year.first, std::min(year.last, on.day)};
}

void add_cases(const std::vector<case_answer>& answers, std::vector<failing_fact>& facts) {
    for (const case_answer& answer : answers) {
        if (answer.kept != kept_answer::no) {
            continue;
        }
        for (const evidence_item& item : answer.told) {
            facts.push_back({answer.title,
                {fmt::format("{}: {}", answer.title, item.text.swedish),
                    fmt::format("{}: {}", answer.title, item.text.english)},
                item.origin});
        }
    }
}

std::vector<failing_fact> failing_facts(
    const reading& read, const std::vector<duty_answer>& answers, const control_point& point) {
    std::vector<failing_fact> facts;
    for (const std::string& id : point.guards) {
        add_self_inspection(read, id, facts);
        add_duty(answers, id, facts);
        add_control(read, id, facts);
        add_requirement(read, id, facts);
        add_judgement(read, id, facts);
    }
    return facts;
}

evidence_item grade_as_evidence(const control_point& point) {
    const std::string grounds = point.grounds.empty() ? "" : ". " + point.grounds;
    return {{fmt::format("Utfall: {}{}", point.outcome, grounds),
                fmt::format("Grade: {}{}", point.outcome, grounds)},
        point.origin};
}

void tell(const control_point& point, const std::vector<failing_fact>& facts, const reading& read,
    const check_description& about, findings& found) {
    std::vector<std::string> names;
    for (const failing_fact& fact : facts) {
        if (std::find(names.begin(), names.end(), fact.what) == names.end()) {
            names.push_back(fact.what);
        }
    }
    finding made = make_finding(about, outcome::does_not_hold, read, point.id,
        {fmt::format("{}: utfallet är \"{}\", men av det som kontrollen ska säkra är detta inte gjort: {}.",
             point.area, point.outcome, joined(names)),
            fmt::format("{}: graded \"{}\", but of what the control is to secure this was not done: {}.",
                point.area, point.outcome, joined(names))});
    made.evidence.push_back(grade_as_evidence(point));
    for (const failing_fact& fact : facts) {
        made.evidence.push_back(
            {{"Mot detta: " + fact.text.swedish, "Against it: " + fact.text.english}, fact.origin});
    }
    found.push_back(std::move(made));
}

/// A good grade that nothing contradicts: the cases bear it out, or do not tell.
void tell_of_cases(const control_point& point, const std::vector<case_answer>& answers, const reading& read,
    const check_description& about, findings& found) {
    const kept_answer kept = together(answers);
    if (kept == kept_answer::not_applicable) {
        return;
    }
    const bilingual borne = borne_out_words(kept);
    finding made = make_finding(about, outcome_of(kept), read, point.id,
        {fmt::format("{}: utfallet är \"{}\", {}.", point.area, point.outcome, borne.swedish),
            fmt::format("{}: graded \"{}\", {}.", point.area, point.outcome, borne.english)});
    made.evidence.push_back(grade_as_evidence(point));
    for (const case_answer& one : answers) {
        made.evidence.insert(made.evidence.end(), one.told.begin(), one.told.end());
    }
    found.push_back(std::move(made));
}

/// Holds one good grade against all that is known of what its control guards.
void look_at(const control_point& point, const period& time, const duty_knowledge& known, const reading& read,
    const check_description& about, findings& found) {
    const std::vector<case_answer> answers = case_answers(read, known, point.guards, time);
    std::vector<failing_fact> facts = failing_facts(read, known.duties, point);
    add_cases(answers, facts);
    if (facts.empty()) {
        tell_of_cases(point, answers, read, about, found);
    } else {
        tell(point, facts, read, about, found);
    }
}

void run(const reading& read, const check_description& about, findings& found) {
    const duty_knowledge known{read.duties(), read.quotas()};
    for (const control_plan& plan : read.model().control_plans) {
        for (const control_point& point : plan.points) {
            const bool is_good = meaning_of(read.model(), point) == outcome_meaning::no_deviation;
            if (is_good && read.knows(point.origin)) {
                look_at(point, time_of(plan, read.on()), known, read, about, found);
            }
        }
    }
}

} // namespace

const check& grade_against_facts() {
    static const check made{
        {"grade-against-facts", severity::error,
            {"Stämmer betyget med det som kontrollen ska säkra?",
                "Does the grade agree with what the control is to secure?"},
            {"Ett gott betyg på något som inte blev gjort döljer bristen för den som läser betyget.",
                "A good grade on something that was not done hides the gap from whoever reads the grade."},
            {"Red ut vad betyget vilar på, och rätta det ena eller det andra.",
                "Find out what the grade rests on, and correct the one or the other."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
