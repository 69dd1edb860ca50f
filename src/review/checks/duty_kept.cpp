#include "../all_checks.hpp"
#include "../duty_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

namespace lssgov::checks {

namespace {

/// Things of one duty that got the same answer are told together.
using together = std::vector<const duty_answer*>;
using answer_key = std::tuple<const duty*, const case_fact*, kept_answer, bool, bool, bool, case_state,
    std::optional<date>, int, bool>;

answer_key key_of(const duty_answer& one, const reading& read) {
    const case_state state = one.seen ? one.seen->state : case_state::unknown;
    const std::optional<date> due = one.seen ? one.seen->next_due : std::nullopt;
    const int excused = one.seen ? one.seen->excused : 0;
    return {one.of, one.by_cases, one.combined.kept, one.is_as_stated(), one.combined.as_stated,
        one.combined.in_part, state, due, excused, period_to_come(one, read).has_value()};
}

std::vector<std::string> things_in(const together& answers, const reading& read, language tongue) {
    std::vector<std::string> names;
    for (const duty_answer* one : answers) {
        if (!one->concerns.empty()) {
            names.push_back(read.name_with_level(one->concerns, tongue));
        }
    }
    return names;
}

bilingual message_for(const together& answers, const reading& read) {
    const duty_answer& one = *answers.front();
    const bilingual kept = kept_words(one, read);
    const bilingual ground = ground_of(one, read);
    const bilingual state = standing(one);
    const bilingual to_come = words_of_period_to_come(one, read);
    bilingual text{fmt::format("{}: {}{}{}{}", one.of->title, kept.swedish, ground.swedish, state.swedish,
                       to_come.swedish),
        fmt::format(
            "{}: {}{}{}{}", one.of->title, kept.english, ground.english, state.english, to_come.english)};
    const std::vector<std::string> things = things_in(answers, read, language::swedish);
    if (!things.empty()) {
        text.swedish += fmt::format(" Gäller: {}.", joined(things));
        text.english += fmt::format(" Concerns: {}.", joined(things_in(answers, read, language::english)));
    }
    return text;
}

void add(const evidence_item& item, finding& made) {
    if (std::find(made.evidence.begin(), made.evidence.end(), item) == made.evidence.end()) {
        made.evidence.push_back(item);
    }
}

/// What says that no more was done, where events were what answered.
void add_spans(const duty_answer& one, const reading& read, finding& made) {
    if (!one.combined.as_stated && one.combined.kept != kept_answer::unknown) {
        for (const known_span* span : one.spans) {
            add(span_as_evidence(*span, read.on()), made);
        }
    }
}

void add_cases(const duty_answer& one, const reading& read, finding& made) {
    if (one.by_cases != nullptr) {
        add(cases_as_evidence(*one.by_cases, read), made);
    }
}

void add_statements(const duty_answer& one, finding& made) {
    for (const statement* said : one.said) {
        add(statement_as_evidence(*said), made);
    }
}

void add_follow_ups(const duty_answer& one, const reading& read, finding& made) {
    if (one.by_cases != nullptr) {
        return; // the cases answer, and what the model lists does not count
    }
    for (const follow_up* done : follow_ups_of(one, read)) {
        const std::string what = done->title.empty() ? read.name_of(one.concerns) : done->title;
        add({{fmt::format("Uppföljning {}. {}", to_string(done->day), what),
                 fmt::format("Follow-up {}. {}", to_string(done->day), what)},
                done->origin},
            made);
    }
}

/// That there are none is a fact of the document, and stands where it says so.
void add_empty_group(const duty_answer& one, finding& made, const reading& read) {
    for (const unit_group& group : read.model().unit_groups) {
        if (group.id == one.concerns && group.count == 0) {
            add({{fmt::format("{}: inga, enligt dokumentet", group.name),
                     fmt::format("{}: none, by the document", group.name)},
                    group.origin},
                made);
        }
    }
}

void tell(const together& answers, const reading& read, const check_description& about, findings& found) {
    const duty_answer& one = *answers.front();
    finding made =
        make_finding(about, is_undecided(one, read) ? outcome::undecided : outcome_of(one.combined.kept),
            read, one.of->id, message_for(answers, read));
    rule asked = *one.by;
    asked.carries_out = asked.carries_out.empty() ? one.of->carries_out : asked.carries_out;
    made.rule = cite(asked);
    made.weight = one.combined.in_part ? severity::warning : weight_of(made.rule->binding);
    made.as_stated = one.is_as_stated();
    made.evidence.push_back({same(one.of->title), one.of->origin});
    add_note(*one.of, made);
    if (one.by_cases == nullptr) {
        add_suspensions(*one.of, read, made);
    }
    for (const duty_answer* each : answers) {
        add_empty_group(*each, made, read);
        add_cases(*each, read, made);
        add_spans(*each, read, made);
        add_statements(*each, made);
        add_follow_ups(*each, read, made);
    }
    add_judgements({one.of->id}, judged_aspect::carried_out, read, made);
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    const std::vector<duty_answer> answers = read.duties();
    std::map<answer_key, together> alike;
    for (const duty_answer& one : answers) {
        if (one.by != nullptr) {
            alike[key_of(one, read)].push_back(&one);
        }
    }
    for (const auto& [key, told] : alike) {
        tell(told, read, about, found);
    }
}

} // namespace

const check& duty_kept() {
    static const check made{
        {"duty-kept", severity::error,
            {"Följs skyldigheten så ofta som den ska?", "Is the duty kept as often as it should be?"},
            {"Den som inte följer upp vet inte om personer får det stöd som de har rätt till.",
                "Who does not follow up does not know whether people get the support they are entitled to."},
            {"Gör uppföljningen, eller ändra regeln om den inte går att hålla, och skriv upp när den görs.",
                "Do the follow-up, or change the rule if it cannot be kept, and write down when it is done."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
