#include "json.hpp"

#include <lssgov/report/cases_json.hpp>

#include <ostream>
#include <utility>

namespace lssgov::report {

namespace {

using report::shown;
using report::word_for;

constexpr int schema_version = 1;

json shown(const std::optional<date>& day) {
    return day ? json(to_string(*day)) : json(nullptr);
}

const char* word_for(day_role role) {
    switch (role) {
    case day_role::duty_begins:
        return "duty_begins";
    case day_role::duty_ends:
        return "duty_ends";
    case day_role::trigger:
        return "trigger";
    case day_role::event:
        return "event";
    case day_role::due:
        return "due";
    case day_role::breach_begins:
        return "breach_begins";
    case day_role::breach_ends:
        return "breach_ends";
    case day_role::uncovered:
        return "uncovered";
    case day_role::asked_about:
        break;
    }
    return "asked_about";
}

/// A list of what is shown of each value.
template <typename Value>
json list_of(const std::vector<Value>& values, json (*show)(const Value&)) {
    json list = json::array();
    for (const Value& one : values) {
        list.push_back(show(one));
    }
    return list;
}

json states_of(const tally_row& sums) {
    json states = json::object();
    for (std::size_t i = 0; i < sums.states.size(); ++i) {
        states[std::string(to_string(static_cast<case_state>(i)))] = sums.states[i];
    }
    return states;
}

json shown(const tally_row& sums) {
    return json{{"cases", sums.cases}, {"judged", sums.judged()}, {"yes", sums.yes}, {"no", sums.no},
        {"unknown", sums.unknown}, {"not_applicable", sums.not_applicable}, {"states", states_of(sums)},
        {"breaches", sums.breaches}, {"excused", sums.excused}, {"days_late", sums.days_late},
        {"days_overdue", sums.days_overdue}};
}

json shown(const group_outcome& group) {
    return json{{"label", group.label}, {"parent", group.parent}, {"depth", group.depth},
        {"sums", shown(group.sums)}};
}

json shown(const overdue_case& one) {
    return json{{"case_id", one.case_id}, {"due", to_string(one.due)}, {"days_overdue", one.days}};
}

json shown(const event_register& one) {
    return json{{"event", one.event_kind}, {"never_holds", one.never_holds},
        {"known_from", shown(one.known_from)}, {"known_to", shown(one.known_to)}};
}

json shown(const suspension& one) {
    return json{{"rule", one.rule}, {"decided_by", one.decided_by}, {"decided_on", to_string(one.decided_on)},
        {"from", to_string(one.from)}, {"to", to_string(one.to)}, {"reason", one.reason}};
}

json shown(const applicability& one) {
    return json{{"grouping", one.grouping}, {"labels", one.labels}};
}

json shown(const coverage_verdict& quota, const partition& periods) {
    return json{{"group", quota.group}, {"period", periods.label(quota.within)},
        {"first", to_string(quota.within.first)}, {"last", to_string(quota.within.last)},
        {"cases", quota.cases.least}, {"cases_exact", quota.cases.exact}, {"needed", quota.needed},
        {"followed_up", quota.followed_up}, {"lacking", quota.lacking}, {"answer", to_string(quota.answer)}};
}

json quotas_of(const rule_outcome& outcome) {
    const partition& periods = std::get<coverage_cadence>(outcome.asked.kind).periods;
    json quotas = json::array();
    for (const coverage_verdict& one : outcome.quotas) {
        quotas.push_back(shown(one, periods));
    }
    return quotas;
}

json shown(const rule_outcome& outcome) {
    const rule& asked = outcome.asked;
    json object{{"id", asked.id}, {"title", asked.title}, {"says", shown(describe(asked))},
        {"source", shown(asked.origin)}, {"force", word_for(asked.binding)},
        {"applies_to", list_of(asked.applies_to, shown)}, {"in_force_from", shown(asked.in_force_from)},
        {"in_force_to", shown(asked.in_force_to)}, {"event", met_by(asked)}, {"event_occurs", outcome.occurs},
        {"events", outcome.events}};
    if (outcome.is_quota()) {
        object["quotas"] = quotas_of(outcome);
    } else {
        object["sums"] = shown(outcome.sums);
        object["groups"] = list_of(outcome.groups, shown);
        object["longest_overdue"] = list_of(outcome.oldest, shown);
    }
    return object;
}

json shown(const odd_cases& one) {
    return json{{"what", name_of(one.what)}, {"cases", one.count}, {"first", one.first}};
}

json unasked_of(const case_check& checked) {
    json kinds = json::array();
    for (const auto& [kind, events] : checked.unasked) {
        kinds.push_back(json{{"event", kind}, {"events", events}});
    }
    return kinds;
}

json shown(const verdict& one) {
    return json{{"kept", to_string(one.kept)}, {"state", to_string(one.state)},
        {"next_due", shown(one.next_due)}, {"days_overdue", one.days_overdue}, {"breaches", one.breaches},
        {"excused", one.excused}, {"days_late", one.days_late}, {"last_event", shown(one.last_event)}};
}

json shown(const explained_day& one) {
    return json{{"day", to_string(one.day)}, {"role", word_for(one.role)}, {"how", shown(one.how)}};
}

json shown(const explanation& told) {
    const bool has_remedy = !told.would_have_met.english.empty();
    return json{{"case_id", told.case_id}, {"rule", told.rule_id}, {"says", shown(told.rule_text)},
        {"source", shown(told.rule_source)}, {"verdict", shown(told.answer)},
        {"conclusion", shown(told.conclusion)}, {"days", list_of(told.days, shown)},
        {"would_have_met", has_remedy ? shown(told.would_have_met) : json(nullptr)}};
}

} // namespace

void cases_json(std::ostream& out, const case_check& checked) {
    const json document{{"schema_version", schema_version}, {"as_of", to_string(checked.on.day)},
        {"grouped_by", checked.grouped_by.empty() ? json(nullptr) : json(checked.grouped_by)},
        {"cases", std::ssize(checked.cases)}, {"events", checked.events},
        {"events_after_as_of", checked.later_events}, {"not_asked_for", unasked_of(checked)},
        {"odd_cases", list_of(checked.odd, shown)}, {"registers", list_of(checked.known.registers, shown)},
        {"suspensions", list_of(checked.known.suspensions, shown)},
        {"rules", list_of(checked.outcomes, shown)}};
    out << document.dump(2) << '\n';
}

void explanations_json(std::ostream& out, std::span<const explanation> told, as_of on) {
    json explanations = json::array();
    for (const explanation& one : told) {
        explanations.push_back(shown(one));
    }
    const json document{{"schema_version", schema_version}, {"as_of", to_string(on.day)},
        {"explanations", std::move(explanations)}};
    out << document.dump(2) << '\n';
}

} // namespace lssgov::report
