#include "../all_checks.hpp"

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/law/statutory_rule.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace lssgov::checks {

namespace {

bilingual missing_words(const document_requirement& asked) {
    return asked.met_by.empty()
               ? bilingual{"saknas", "is missing"}
               : bilingual{"finns, men gäller inte den här dagen", "is there, but not in force on this day"};
}

/// Who asks for it: somebody named, else the law that it carries out, else nobody but the document itself.
rule_cited rule_of(const document_requirement& asked) {
    const source where = asked.asked_in.value_or(asked.origin);
    const std::string& who = asked.on_whose_word;
    if (!who.empty()) {
        const bool is_advice = asked.binding == force::should || asked.binding == force::may;
        const bilingual says = is_advice ? bilingual{"efterfrågas av " + who, "asked for by " + who}
                                         : bilingual{"krävs enligt " + who, "demanded by " + who};
        return {asked.id, asked.title, says, where, asked.binding};
    }
    if (const statutory_rule* law = find_statutory_rule(asked.carries_out)) {
        return {law->id, law->citation.swedish, law->text, law->origin, law->binding};
    }
    return {asked.id, asked.title, same(asked.title), where, asked.binding};
}

void tell(const document_requirement& asked, truth there, const reading& read, const check_description& about,
    findings& found) {
    const std::string holder = read.name_of(asked.holder);
    const bool is_word = asked.met_by.empty() && asked.present.has_value() && there != truth::unknown;
    const bilingual answer =
        there == truth::yes  ? bilingual{"finns", "is there"}
        : there == truth::no ? missing_words(asked)
                             : bilingual{"framgår inte av underlaget", "cannot be told from what is at hand"};
    const outcome result = there == truth::yes  ? outcome::holds
                           : there == truth::no ? outcome::does_not_hold
                                                : outcome::unknown;
    finding made = make_finding(about, result, read, asked.id,
        {fmt::format(
             "{} ({}): {}{}.", asked.title, holder, answer.swedish, is_word ? ", enligt uppgift" : ""),
            fmt::format(
                "{} ({}): {}{}.", asked.title, holder, answer.english, is_word ? ", as stated" : "")});
    made.as_stated = asked.met_by.empty() && asked.present.has_value();
    made.rule = rule_of(asked);
    made.weight = weight_of(made.rule->binding);
    made.evidence.push_back({same(asked.title), asked.origin});
    if (!asked.note.empty()) {
        made.evidence.push_back({{"Läst så: " + asked.note, "Read so: " + asked.note}, asked.origin});
    }
    if (asked.decided_on && seen_by(*asked.decided_on, read.on())) {
        const std::string day = to_string(*asked.decided_on);
        made.evidence.push_back({{fmt::format("Beslut {} att upprätta: {}", day, asked.decision),
                                     fmt::format("Decided {} to draw it up: {}", day, asked.decision)},
            asked.origin});
    }
    for (const steering_document& one : read.model().documents) {
        if (std::find(asked.met_by.begin(), asked.met_by.end(), one.id) != asked.met_by.end()) {
            made.evidence.push_back({same(one.title), one.origin});
        }
    }
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const document_requirement& asked : read.model().requirements) {
        const bool is_law_alone =
            asked.on_whose_word.empty() && find_statutory_rule(asked.carries_out) != nullptr;
        if (is_law_alone && read.is_lapsed_law(asked.carries_out)) {
            continue; // the law does not ask for it on this day
        }
        const truth there = read.has(asked);
        const bool is_verdict = there == truth::no && is_law_alone && rule_of(asked).binding == force::shall;
        const bool is_not_verified = read.law_on_day(asked.carries_out) == validity::not_verified;
        tell(asked, is_verdict && is_not_verified ? truth::unknown : there, read, about, found);
    }
}

} // namespace

const check& required_document() {
    static const check made{
        {"required-document", severity::error,
            {"Finns de styrdokument som behövs?", "Are the steering documents that are needed there?"},
            {"Utan beslutade riktlinjer beror det på handläggaren hur en person bedöms.",
                "Without adopted guidelines it depends on the case officer how a person is assessed."},
            {"Upprätta dokumentet och låt rätt organ anta det.",
                "Draw up the document and have the right body adopt it."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
