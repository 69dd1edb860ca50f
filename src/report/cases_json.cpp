#include "json.hpp"
#include "shown_cells.hpp"

#include <lssgov/report/cases_json.hpp>

#include <ostream>
#include <utility>

namespace lssgov::report {

namespace {

using report::shown;
using report::word_for;

constexpr int schema_version = 2;

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

json shown(const std::optional<std::int64_t>& count) {
    return count ? json(*count) : json(nullptr);
}

json states_of(const shown_sums& sums) {
    json states = json::object();
    for (std::size_t i = 0; i < case_state_count; ++i) {
        const auto which = static_cast<tally_cell>(place_of(tally_cell::state_not_applicable) + i);
        states[std::string(to_string(static_cast<case_state>(i)))] = shown(sums.cell(which));
    }
    return states;
}

json shown(const shown_sums& sums) {
    const auto cell = [&sums](tally_cell which) { return shown(sums.cell(which)); };
    return json{{"cases", cell(tally_cell::cases)}, {"judged", shown(sums.judged())},
        {"yes", cell(tally_cell::yes)}, {"no", cell(tally_cell::no)}, {"unknown", cell(tally_cell::unknown)},
        {"not_applicable", cell(tally_cell::not_applicable)}, {"states", states_of(sums)},
        {"breaches", cell(tally_cell::breaches)}, {"excused", cell(tally_cell::excused)},
        {"days_late", cell(tally_cell::days_late)}, {"days_overdue", cell(tally_cell::days_overdue)}};
}

json shown(const group_outcome& group) {
    return json{{"label", group.label}, {"parent", group.parent}, {"depth", group.depth},
        {"sums", shown(shown_sums(group.sums, group.hidden))}};
}

json shown(const overdue_case& one, case_ids ids) {
    json object = json::object();
    if (ids == case_ids::shown) {
        object["case_id"] = one.case_id;
    }
    object["due"] = to_string(one.due);
    object["days_overdue"] = one.days;
    return object;
}

json shown(const missing_reports& one, case_ids ids) {
    json object{{"breaches", one.breaches}, {"reported", one.reported}, {"missing", one.missing},
        {"unknown", one.unknown}, {"cases", one.cases}};
    if (ids == case_ids::shown) {
        object["first"] = one.first;
    }
    return object;
}

json shown(const kept_bounds& one) {
    return json{{"label", one.group}, {"least", one.least}, {"most", one.most}, {"judged", one.judged}};
}

json shown(const group_comparison& one) {
    return json{{"compared", one.compared}, {"below_best", one.below_best}, {"worst", shown(one.worst)},
        {"best", shown(one.best)}};
}

json shown(const row_account& one) {
    return json{{"file", one.file}, {"rows", one.rows}, {"taken", one.taken}, {"rejected", one.rejected},
        {"known_later", one.known_later}, {"repeated", one.repeated}};
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

json overdue_of(const rule_outcome& outcome, case_ids ids) {
    json list = json::array();
    for (const overdue_case& one : outcome.oldest) {
        list.push_back(shown(one, ids));
    }
    return list;
}

json basics_of(const rule& asked) {
    return json{{"id", asked.id}, {"title", asked.title}, {"says", shown(describe(asked))},
        {"source", shown(asked.origin)}, {"force", word_for(asked.binding)},
        {"applies_to", list_of(asked.applies_to, shown)}, {"in_force_from", shown(asked.in_force_from)},
        {"in_force_to", shown(asked.in_force_to)}, {"event", met_by(asked)}};
}

/// What is more than a tally is left out for the public.
json unless_public(const case_check& checked, json told) {
    return checked.is_for_the_public() ? json(nullptr) : std::move(told);
}

json shown(const case_check& checked, const rule_outcome& outcome, case_ids ids) {
    json object = basics_of(outcome.asked);
    object["event_occurs"] = unless_public(checked, outcome.occurs);
    object["events"] = unless_public(checked, outcome.events);
    if (outcome.is_quota()) {
        object["quotas"] = unless_public(checked, quotas_of(outcome));
        return object;
    }
    const group_comparison* difference = shown_difference(outcome);
    object["sums"] = shown(shown_sums(outcome.sums, outcome.hidden));
    object["groups"] = list_of(outcome.groups, shown);
    object["certain_difference"] = difference == nullptr ? json(nullptr) : shown(*difference);
    object["longest_overdue"] = unless_public(checked, overdue_of(outcome, ids));
    object["deviation_reports"] = outcome.reports ? shown(*outcome.reports, ids) : json(nullptr);
    return object;
}

json rules_of(const case_check& checked, case_ids ids) {
    json list = json::array();
    for (const rule_outcome& one : checked.outcomes) {
        list.push_back(shown(checked, one, ids));
    }
    return list;
}

json odd_cases_of(const case_check& checked, case_ids ids) {
    json list = json::array();
    for (const odd_cases& one : checked.odd) {
        json object{{"what", name_of(one.what)}, {"cases", one.count}};
        if (ids == case_ids::shown) {
            object["first"] = one.first;
        }
        list.push_back(std::move(object));
    }
    return list;
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

json shown_grouping(const std::string& name) {
    return name.empty() ? json(nullptr) : json(name);
}

} // namespace

void cases_json(std::ostream& out, const case_check& checked, case_ids ids, const provenance& from) {
    json document{{"schema_version", schema_version}, {"as_of", to_string(checked.on.day)},
        {"grouped_by", shown_grouping(checked.grouped_by)},
        {"quotas_grouped_by", shown_grouping(checked.quotas_grouped_by)}};
    if (checked.is_for_the_public()) {
        document["hidden_below"] = checked.hidden_below;
    }
    document["rows"] = unless_public(checked, list_of(checked.accounts, shown));
    document["cases"] = unless_public(checked, checked.cases);
    document["events"] = unless_public(checked, checked.events);
    document["events_after_as_of"] = unless_public(checked, checked.later_events);
    document["not_asked_for"] = unless_public(checked, unasked_of(checked));
    document["odd_cases"] = unless_public(checked, odd_cases_of(checked, ids));
    document["registers"] = list_of(checked.known.registers, shown);
    document["suspensions"] = list_of(checked.known.suspensions, shown);
    document["rules"] = rules_of(checked, ids);
    if (!from.inputs.empty()) {
        document["made_of"] = shown(checked.is_for_the_public() ? for_the_public(from) : from);
    }
    out << document.dump(2) << '\n';
}

void explanations_json(
    std::ostream& out, std::span<const explanation> told, as_of on, const provenance& from) {
    json explanations = json::array();
    for (const explanation& one : told) {
        explanations.push_back(shown(one));
    }
    json document{{"schema_version", schema_version}, {"as_of", to_string(on.day)},
        {"explanations", std::move(explanations)}};
    if (!from.inputs.empty()) {
        document["made_of"] = shown(from);
    }
    out << document.dump(2) << '\n';
}

} // namespace lssgov::report
