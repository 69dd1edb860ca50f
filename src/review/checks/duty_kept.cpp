#include "../all_checks.hpp"

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/follow_up/duty_answers.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace lssgov::checks {

namespace {

/// Things of one duty that got the same answer are told together.
using together = std::vector<const duty_answer*>;
using answer_key =
    std::tuple<const duty*, kept_answer, bool, bool, bool, case_state, std::optional<date>, int>;

answer_key key_of(const duty_answer& one) {
    const case_state state = one.seen ? one.seen->state : case_state::unknown;
    const std::optional<date> due = one.seen ? one.seen->next_due : std::nullopt;
    const int excused = one.seen ? one.seen->excused : 0;
    return {one.of, one.combined.kept, one.is_as_stated(), one.combined.as_stated, one.combined.in_part,
        state, due, excused};
}

outcome outcome_of(kept_answer kept) {
    switch (kept) {
    case kept_answer::yes:
        return outcome::holds;
    case kept_answer::no:
        return outcome::does_not_hold;
    case kept_answer::unknown:
        return outcome::unknown;
    case kept_answer::not_applicable:
        break;
    }
    return outcome::not_applicable;
}

/// What the answer rests on: words alone, events, or nothing.
bilingual ground_of(const duty_answer& one) {
    if (one.combined.kept == kept_answer::not_applicable) {
        return {": det finns inget att följa upp.", ": there is nothing to follow up."};
    }
    if (one.combined.as_stated) {
        return {", enligt uppgift. Inga daterade uppföljningar finns i underlaget.",
            ", as stated. No dated follow-ups are at hand."};
    }
    if (one.is_as_stated()) {
        return {", enligt uppgift: någon har sagt att inga fler uppföljningar gjordes.",
            ", as stated: somebody said that no more follow-ups were done."};
    }
    if (one.seen && one.seen->excused > 0) {
        return {fmt::format(", med {} missad men ursäktad enligt beslut.", one.seen->excused),
            fmt::format(", with {} missed but excused by decision.", one.seen->excused)};
    }
    if (one.combined.kept != kept_answer::unknown) {
        return {", enligt uppföljningarna i underlaget.", ", by the follow-ups at hand."};
    }
    return one.said.empty()
               ? bilingual{". Varken uppföljningar eller uppgifter i underlaget svarar.",
                     ". Neither follow-ups nor statements at hand answer."}
               : bilingual{". Uppgifterna säger emot varandra.", ". The statements contradict each other."};
}

bilingual standing(const duty_answer& one) {
    if (!one.seen || one.combined.as_stated || one.seen->state == case_state::unknown) {
        return {};
    }
    const bilingual state = describe(one.seen->state);
    if (!one.seen->next_due) {
        return {fmt::format(" Läge: {}.", state.swedish), fmt::format(" State: {}.", state.english)};
    }
    const std::string due = to_string(*one.seen->next_due);
    return one.seen->state == case_state::overdue
               ? bilingual{fmt::format(" Läge: försenad, skulle ha gjorts senast {}.", due),
                     fmt::format(" State: overdue, was due {}.", due)}
               : bilingual{fmt::format(" Läge: {}, nästa senast {}.", state.swedish, due),
                     fmt::format(" State: {}, next due {}.", state.english, due)};
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
    const bilingual kept = one.combined.in_part ? bilingual{"hållen bara delvis", "kept only in part"}
                                                : describe(one.combined.kept);
    const bilingual ground = ground_of(one);
    const bilingual state = standing(one);
    bilingual text{fmt::format("{}: {}{}{}", one.of->title, kept.swedish, ground.swedish, state.swedish),
        fmt::format("{}: {}{}{}", one.of->title, kept.english, ground.english, state.english)};
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

/// What says that no more was done, where that is what breaks the duty.
void add_span(const duty_answer& one, finding& made) {
    if (one.span != nullptr && one.seen && one.seen->kept == kept_answer::no) {
        add(span_as_evidence(*one.span), made);
    }
}

void add_statements(const duty_answer& one, finding& made) {
    for (const statement* said : one.said) {
        add(statement_as_evidence(*said), made);
    }
}

void add_follow_ups(const duty_answer& one, const reading& read, finding& made) {
    for (const follow_up& done : read.model().follow_ups) {
        const bool meant =
            done.duty == one.of->id && (done.concerns.empty() || done.concerns == one.concerns);
        if (meant && done.result == follow_up_result::done && seen_by(done.day, read.on())) {
            const std::string what = done.title.empty() ? read.name_of(one.concerns) : done.title;
            add({{fmt::format("Uppföljning {}. {}", to_string(done.day), what),
                     fmt::format("Follow-up {}. {}", to_string(done.day), what)},
                    done.origin},
                made);
        }
    }
}

void add_suspensions(const duty_answer& one, finding& made, const reading& read) {
    for (const duty_suspension& rests : read.model().suspensions) {
        const bool is_in_time = rests.duty == one.of->id && rests.decided_on <= read.on().day;
        if (is_in_time && is_decided_by_owner(read.model(), *one.of, rests)) {
            const std::string from = to_string(rests.from);
            const std::string to = to_string(rests.to);
            const std::string decided = to_string(rests.decided_on);
            const std::string by = read.name_of(rests.decided_by);
            add({{fmt::format("Regeln vilar {} till {} enligt beslut {} av {}: {}", from, to, decided, by,
                      rests.reason),
                     fmt::format("The rule rests {} to {} by decision of {} on {}: {}", from, to, by, decided,
                         rests.reason)},
                    rests.origin},
                made);
        }
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
        make_finding(about, outcome_of(one.combined.kept), read, one.of->id, message_for(answers, read));
    made.weight = one.combined.in_part ? severity::warning : weight_of(one.by->binding);
    made.as_stated = one.is_as_stated();
    made.rule = cite(*one.by);
    made.evidence.push_back({same(one.of->title), one.of->origin});
    for (const duty_answer* each : answers) {
        add_empty_group(*each, made, read);
        add_suspensions(*each, made, read);
        add_span(*each, made);
        add_statements(*each, made);
        add_follow_ups(*each, read, made);
    }
    add_judgements({one.of->id}, judged_aspect::carried_out, read, made);
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    const std::vector<duty_answer> answers = duty_answers(read.model(), read.on());
    std::map<answer_key, together> alike;
    for (const duty_answer& one : answers) {
        if (one.by != nullptr) {
            alike[key_of(one)].push_back(&one);
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
