// Rules, duties and what is known of how they were done.

#include "model/validation.hpp"

#include <lssgov/model/wording.hpp>

#include <fmt/format.h>

namespace lssgov::validation {

namespace {

/// The first and last day of a span, both needed.
void check_span(checker& checked, const model_place& fact, date from, date to) {
    checked.day(fact.field("from"), from);
    checked.day(fact.field("to"), to);
    if (is_in_calendar(from) && is_in_calendar(to)) {
        checked.in_order(fact.field("to"), partial_date(from), partial_date(to));
    }
}

/// A duty that follows from itself never falls.
void check_follows_from(checker& checked) {
    std::vector<const duty*> duties;
    for (const duty& one : checked.model().duties) {
        duties.push_back(&one);
    }
    for_each_cycle(duties, &duty::follows_from, [&checked](std::size_t i) {
        const model_place here{nullptr, "duty", i};
        checked.error(here.field("follows_from"), "the duty follows from itself, directly or through others",
            "name the duty whose being missed makes it fall");
    });
}

} // namespace

void check_rules(checker& checked) {
    const std::vector<rule>& rules = checked.model().rules;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const rule& one = rules[i];
        const model_place here{nullptr, "rule", i};
        checked.identity(here, one.id);
        for (const std::string& fault : faults(one)) {
            checked.error(here, fmt::format("the rule {} cannot be used: {}", in_quotes(one.id), fault),
                "correct the rule");
        }
        checked.origin(here, one.origin);
    }
}

void check_duties(checker& checked) {
    const std::vector<duty>& duties = checked.model().duties;
    for (std::size_t i = 0; i < duties.size(); ++i) {
        const duty& one = duties[i];
        const model_place here{nullptr, "duty", i};
        checked.identity(here, one.id);
        checked.references(here.field("concerns"), one.concerns,
            one.case_rule.empty() ? to_followed_up : to_what_cases_are_of);
        checked.optional_reference(here.field("rule"), one.rule, to_rule);
        checked.optional_reference(here.field("follows_from"), one.follows_from, to_duty);
        checked.references(here.field("described_in"), one.described_in, to_document_or_requirement);
        checked.optional_reference(here.field("owner"), one.owner, to_unit_or_group);
        checked.optional_reference(here.field("reports_to"), one.reports_to, to_unit_or_group);
        checked.origin(here, one.origin);
    }
    check_follows_from(checked);
}

void check_statements(checker& checked) {
    const std::vector<statement>& statements = checked.model().statements;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        const statement& one = statements[i];
        const model_place here{nullptr, "statement", i};
        checked.identity(here, one.id);
        checked.reference(here.field("duty"), one.duty, to_duty);
        checked.concern_of_duty(here.field("concerns"), one.concerns, one.duty);
        checked.in_order(here.field("about_to"), one.about_from, one.about_to);
        checked.origin(here, one.origin);
    }
}

void check_follow_ups(checker& checked) {
    const std::vector<follow_up>& follow_ups = checked.model().follow_ups;
    for (std::size_t i = 0; i < follow_ups.size(); ++i) {
        const follow_up& one = follow_ups[i];
        const model_place here{nullptr, "follow_up", i};
        checked.identity(here, one.id);
        checked.reference(here.field("duty"), one.duty, to_duty);
        checked.concern_of_duty(here.field("concerns"), one.concerns, one.duty);
        if (one.result == follow_up_result::cancelled && one.reason.empty()) {
            checked.error(here.field("reason"), "the follow-up was cancelled, and no reason is given",
                "give the reason in the words of the document");
        }
        checked.origin(here, one.origin);
    }
}

void check_known_spans(checker& checked) {
    const std::vector<known_span>& spans = checked.model().known_spans;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const known_span& one = spans[i];
        const model_place here{nullptr, "known_span", i};
        checked.reference(here.field("duty"), one.duty, to_duty);
        checked.concern_of_duty(here.field("concerns"), one.concerns, one.duty);
        check_span(checked, here, one.from, one.to);
        checked.origin(here, one.origin);
    }
}

void check_suspensions(checker& checked) {
    const std::vector<duty_suspension>& suspensions = checked.model().suspensions;
    for (std::size_t i = 0; i < suspensions.size(); ++i) {
        const duty_suspension& one = suspensions[i];
        const model_place here{nullptr, "suspension", i};
        checked.reference(here.field("duty"), one.duty, to_duty);
        checked.reference(here.field("decided_by"), one.decided_by, to_unit);
        checked.day(here.field("decided_on"), one.decided_on);
        check_span(checked, here, one.from, one.to);
        checked.origin(here, one.origin);
    }
}

} // namespace lssgov::validation
