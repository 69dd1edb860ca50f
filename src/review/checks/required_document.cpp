#include "../all_checks.hpp"

#include <lssgov/cadence/explanation.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace lssgov::checks {

namespace {

/// Whether a document is in force; unknown where its start is not stated and nothing known by then tells of
/// it.
truth is_in_force(const steering_document& one, const reading& read) {
    if (read.has_ended(one.valid_to)) {
        return truth::no;
    }
    return one.valid_from           ? on_or_before(*one.valid_from, read.on().day)
           : read.knows(one.origin) ? truth::yes
                                    : truth::unknown;
}

/// Whether one of the documents that meet it is in force.
truth is_met_now(const document_requirement& asked, const reading& read) {
    truth best = truth::no;
    for (const steering_document& one : read.model().documents) {
        const bool meets = std::find(asked.met_by.begin(), asked.met_by.end(), one.id) != asked.met_by.end();
        const truth now = meets ? is_in_force(one, read) : truth::no;
        best = now == truth::yes || best == truth::no ? now : best;
    }
    return best;
}

/// Whether it is there: as the documents that meet it show, else as the source says.
truth is_there(const document_requirement& asked, const reading& read) {
    if (!asked.met_by.empty()) {
        return is_met_now(asked, read);
    }
    if (!read.knows(asked.origin)) {
        return truth::unknown;
    }
    return asked.present                                  ? truth_of(*asked.present)
           : read.model().is_complete(list_of::documents) ? truth::no
                                                          : truth::unknown;
}

bilingual missing_words(const document_requirement& asked) {
    return asked.met_by.empty()
               ? bilingual{"saknas", "is missing"}
               : bilingual{"finns, men gäller inte den här dagen", "is there, but not in force on this day"};
}

void tell(const document_requirement& asked, truth there, const reading& read, const check_description& about,
    findings& found) {
    const std::string holder = read.name_of(asked.holder);
    const bilingual answer =
        there == truth::yes  ? bilingual{"finns", "is there"}
        : there == truth::no ? missing_words(asked)
                             : bilingual{"framgår inte av underlaget", "cannot be told from what is at hand"};
    const outcome result = there == truth::yes  ? outcome::holds
                           : there == truth::no ? outcome::does_not_hold
                                                : outcome::unknown;
    finding made = make_finding(about, result, read, asked.id,
        {fmt::format("{} ({}): {}.", asked.title, holder, answer.swedish),
            fmt::format("{} ({}): {}.", asked.title, holder, answer.english)});
    made.weight = weight_of(asked.binding);
    made.as_stated = asked.met_by.empty() && asked.present.has_value();
    made.rule = rule_cited{asked.id, asked.title,
        asked.on_whose_word.empty()
            ? same(asked.title)
            : bilingual{"efterfrågas av " + asked.on_whose_word, "asked for by " + asked.on_whose_word},
        asked.asked_in.value_or(asked.origin), asked.binding};
    made.evidence.push_back({same(asked.title), asked.origin});
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
        tell(asked, is_there(asked, read), read, about, found);
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
