#include "../all_checks.hpp"

#include <lssgov/law/statutory_rule.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace lssgov::checks {

namespace {

/// What makes the duty fall, where that is an event; empty where it falls by time.
std::string trigger_of(const duty& one, const municipality& model) {
    if (!one.trigger.empty()) {
        return one.trigger;
    }
    const auto asked = std::find_if(
        model.rules.begin(), model.rules.end(), [&one](const rule& each) { return each.id == one.rule; });
    const auto* answers = asked == model.rules.end() ? nullptr : std::get_if<response_cadence>(&asked->kind);
    return answers == nullptr ? std::string() : answers->trigger;
}

/// Whether a document, there or required, of that id is there.
truth is_there(const std::string& id, const reading& read) {
    for (const document_requirement& asked : read.model().requirements) {
        if (asked.id == id) {
            return read.has(asked);
        }
    }
    const auto& documents = read.model().documents;
    const auto found = std::find_if(
        documents.begin(), documents.end(), [&id](const steering_document& one) { return one.id == id; });
    return found == documents.end() ? truth::no : read.holds(*found);
}

/// Whether anything says how it is done: one that is there is enough.
truth is_described(const duty& one, const reading& read) {
    truth answer = truth::no;
    for (const std::string& id : one.described_in) {
        const truth there = is_there(id, read);
        if (there == truth::yes) {
            return truth::yes;
        }
        answer = there == truth::unknown ? truth::unknown : answer;
    }
    return answer;
}

outcome outcome_of(truth described) {
    switch (described) {
    case truth::yes:
        return outcome::holds;
    case truth::no:
        return outcome::does_not_hold;
    case truth::unknown:
        break;
    }
    return outcome::unknown;
}

bilingual words(truth described) {
    switch (described) {
    case truth::yes:
        return {"det finns en rutin som säger hur det görs", "there is a routine that says how it is done"};
    case truth::no:
        return {"rutinen som ska säga hur det görs saknas",
            "the routine that is to say how it is done is missing"};
    case truth::unknown:
        break;
    }
    return {"om rutinen som ska säga hur det görs finns framgår inte",
        "whether the routine that is to say how it is done is there is not told"};
}

/// Where the routine is asked for, or stands. It does one or the other: validate() has seen to it.
source origin_of(const std::string& id, const municipality& model) {
    for (const document_requirement& one : model.requirements) {
        if (one.id == id) {
            return one.origin;
        }
    }
    return std::find_if(model.documents.begin(), model.documents.end(), [&id](const steering_document& one) {
        return one.id == id;
    })->origin;
}

void tell(const duty& one, const std::string& trigger, const reading& read, const check_description& about,
    findings& found) {
    const truth described = is_described(one, read);
    const bilingual answer = words(described);
    const std::string routines = joined(read.names_of(one.described_in));
    finding made = make_finding(about, outcome_of(described), read, one.id,
        {fmt::format("{}: faller av händelser, och {} ({}).", one.title, answer.swedish, routines),
            fmt::format("{}: falls by events, and {} ({}).", one.title, answer.english, routines)});
    if (const statutory_rule* law = find_statutory_rule(one.carries_out)) {
        made.rule = rule_cited{law->id, law->citation.swedish, law->text, law->origin, law->binding};
    }
    made.evidence.push_back({{"Utlöses av: " + trigger, "Falls when: " + trigger}, one.origin});
    for (const std::string& id : one.described_in) {
        made.evidence.push_back({same(read.name_of(id)), origin_of(id, read.model())});
    }
    found.push_back(std::move(made));
}

/// A duty of which no routine is named is not told: that a document names none is no gap.
void run(const reading& read, const check_description& about, findings& found) {
    for (const duty& one : read.model().duties) {
        if (one.described_in.empty() || !read.knows(one.origin) || read.is_lapsed_law(one.carries_out)) {
            continue;
        }
        const std::string trigger = trigger_of(one, read.model());
        if (!trigger.empty()) {
            tell(one, trigger, read, about, found);
        }
    }
}

} // namespace

const check& event_duty_without_routine() {
    static const check made{
        {"event-duty-without-routine", severity::warning,
            {"Finns en rutin för det som faller av händelser?",
                "Is there a routine for what falls by events?"},
            {"Det som inte återkommer i tiden finns i ingen plan. Utan rutin beror det på den enskilde om "
             "någon vet vad som ska göras när det händer.",
                "What does not recur in time is in no plan. Without a routine it depends on individuals "
                "whether anyone knows what to do when it happens."},
            {"Skriv en rutin: vem som gör vad när det händer, och hur det syns att det är gjort.",
                "Write a routine: who does what when it happens, and how it shows that it was done."},
            {"SOSFS 2011:9", "4 kap."}},
        run};
    return made;
}

} // namespace lssgov::checks
