#include <lssgov/error.hpp>
#include <lssgov/follow_up/case_facts.hpp>

#include <algorithm>
#include <set>
#include <utility>
#include <variant>

namespace lssgov {

namespace {

void refuse_nameless(std::span<const rule> rules) {
    std::set<std::string> ids;
    for (const rule& one : rules) {
        if (one.id.empty() || !ids.insert(one.id).second) {
            throw error("Each rule of the cases needs an id of its own, by which a duty can name it: '" +
                        one.id + "' is not.");
        }
    }
}

/// The events on or before the day.
std::int64_t events_seen(const case_set& cases, as_of on) {
    const day_number last = number_of(on.day);
    std::int64_t seen = 0;
    for (const event_column& one : cases.columns().events) {
        seen +=
            std::count_if(one.days.begin(), one.days.end(), [last](day_number day) { return day <= last; });
    }
    return seen;
}

/// How many cases have each label or one below it, and how many have none.
void count_labels(const case_set& cases, const context& known, case_facts& facts) {
    facts.without_unit = facts.cases;
    const label_column* units = cases.groups(unit_grouping);
    if (units == nullptr) {
        return;
    }
    std::vector<std::int64_t> of_label(units->labels.size());
    for (const label_number label : units->label_of) {
        if (label != no_label) {
            ++of_label[label];
            --facts.without_unit;
        }
    }
    std::map<std::string, std::int64_t> counts;
    for (std::size_t i = 0; i < of_label.size(); ++i) {
        if (of_label[i] == 0) {
            continue;
        }
        counts[units->labels[i]] += of_label[i];
        for (const std::string& above : ancestors(known, std::string(unit_grouping), units->labels[i])) {
            counts[above] += of_label[i];
        }
    }
    for (const auto& [label, count] : counts) {
        facts.labels.push_back({label, count});
    }
}

/// From the first day that any case can be asked something to the day asked about.
period days_asked(const case_set& cases, std::span<const rule> rules, as_of on) {
    date first = on.day;
    for (const rule& one : rules) {
        first = std::min(first, to_date(cases.earliest(one.anchor)).value_or(first));
    }
    return {first, on.day};
}

bool is_per_period(const rule& one) {
    return std::holds_alternative<period_cadence>(one.kind);
}

/// All cases, and those of each label: the cases without a label are told among all only.
std::vector<by> groupings_of(const case_set& cases) {
    std::vector<by> asked{by{}};
    if (cases.groups(unit_grouping) != nullptr) {
        asked.push_back(by(std::string(unit_grouping)).with_ancestors());
    }
    return asked;
}

/// The fact that a row belongs to; a new one where there is none yet.
case_fact& fact_for(std::vector<case_fact>& facts, const std::string& rule, const std::string& label) {
    const auto found = std::find_if(facts.begin(), facts.end(),
        [&](const case_fact& one) { return one.rule == rule && one.label == label; });
    if (found != facts.end()) {
        return *found;
    }
    case_fact made;
    made.rule = rule;
    made.label = label;
    return facts.emplace_back(std::move(made));
}

/// Whether a row is of cases without a label: they are no unit.
template <typename Row>
bool is_of_unlabelled(const Row& row) {
    return !row.grouping.empty() && row.group.empty();
}

void add_quotas(
    const case_set& cases, const rule& asked, as_of on, const context& known, std::vector<case_fact>& facts) {
    for (const by& grouped : groupings_of(cases)) {
        for (coverage_verdict& one : check_coverage(cases, asked, on, grouped, known)) {
            if (grouped.grouping.empty() || !one.group.empty()) {
                std::vector<coverage_verdict>& quotas = fact_for(facts, asked.id, one.group).quotas;
                quotas.push_back(std::move(one));
            }
        }
    }
}

/// The facts of one rule, of all cases first, then by label.
std::vector<case_fact> facts_under(const case_set& cases, const rule& asked, const period& days,
    const context& known, const run_options& how) {
    const as_of on(days.last);
    std::vector<case_fact> facts;
    if (std::holds_alternative<coverage_cadence>(asked.kind)) {
        add_quotas(cases, asked, on, known, facts);
        return facts;
    }
    const std::span<const rule> only(&asked, 1);
    for (tally_row& row : tally(cases, only, on, groupings_of(cases), known, how)) {
        if (!is_of_unlabelled(row)) {
            case_fact& fact = fact_for(facts, asked.id, row.group);
            fact.by_period = is_per_period(asked);
            fact.sums = std::move(row);
        }
    }
    for (curve_row& row : curve(cases, only, days, groupings_of(cases), known, how)) {
        if (!is_of_unlabelled(row)) {
            case_fact& fact = fact_for(facts, asked.id, row.group);
            fact.days = std::move(row);
        }
    }
    return facts;
}

/// The days of a curve that lie in some days; empty where none does.
std::optional<period> within_curve(const curve_row& days, const period& asked) {
    if (days.open.empty()) {
        return std::nullopt;
    }
    const date last = add_days(days.from, static_cast<int>(days.open.size()) - 1);
    const period cut{std::max(asked.first, days.from), std::min(asked.last, last)};
    return cut.first <= cut.last ? std::optional(cut) : std::nullopt;
}

/// With the day after: a first late day is the day after what was missed.
period with_day_after(const period& days) {
    return {days.first, days.last < last_calendar_day() ? add_days(days.last, 1) : days.last};
}

/// Whether a calendar period was missed whose last day lies in some days. Its first late day, the day after,
/// is the only one of its month.
bool is_period_missed_in(const curve_row& days, const period& within) {
    return std::any_of(days.months.begin(), days.months.end(), [&within](const curve_month& one) {
        return one.begun > 0 && within.first < one.days.first &&
               one.days.first <= with_day_after(within).last;
    });
}

/// The units and unit groups by id and by name.
struct named_units {
    std::set<std::string> ids;
    std::multimap<std::string, std::string> by_name; // name to id
};

named_units units_of(const municipality& model) {
    named_units found;
    const auto add = [&found](const auto& one) {
        found.ids.insert(one.id);
        found.by_name.emplace(one.name, one.id);
    };
    std::for_each(model.units.begin(), model.units.end(), add);
    std::for_each(model.unit_groups.begin(), model.unit_groups.end(), add);
    return found;
}

} // namespace

kept_answer case_fact::kept() const {
    if (!quotas.empty()) {
        return kept_answer::unknown;
    }
    if (sums.no > 0) {
        return kept_answer::no;
    }
    if (sums.unknown > 0) {
        return kept_answer::unknown;
    }
    return sums.yes > 0 ? kept_answer::yes : kept_answer::not_applicable;
}

std::optional<overdue_count> case_fact::most_overdue(const period& within) const {
    const std::optional<period> asked = within_curve(days, within);
    if (!asked) {
        return std::nullopt;
    }
    const auto begin = days.open.begin() + days_between(days.from, asked->first);
    const auto end = days.open.begin() + days_between(days.from, asked->last) + 1;
    const auto most = std::max_element(begin, end);
    if (*most == 0) {
        return std::nullopt;
    }
    return overdue_count{add_days(days.from, static_cast<int>(most - days.open.begin())), *most};
}

bool case_fact::is_broken_in(const period& within) const {
    return most_overdue(with_day_after(within)) || (by_period && is_period_missed_in(days, within));
}

const rule* case_facts::find_rule(std::string_view id) const {
    const auto found =
        std::find_if(rules.begin(), rules.end(), [id](const rule& one) { return one.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

const case_fact* case_facts::find(std::string_view rule, std::string_view label) const {
    const auto found = std::find_if(facts.begin(), facts.end(),
        [&](const case_fact& one) { return one.rule == rule && one.label == label; });
    return found == facts.end() ? nullptr : &*found;
}

case_facts facts_of_cases(const case_set& cases, std::span<const rule> rules, as_of on, const context& known,
    std::string name, const run_options& how) {
    refuse_nameless(rules);
    case_facts facts{.on = on,
        .name = std::move(name),
        .cases = static_cast<std::int64_t>(cases.size()),
        .events = events_seen(cases, on),
        .rules = {rules.begin(), rules.end()}};
    count_labels(cases, known, facts);
    const period days = days_asked(cases, rules, on);
    for (const rule& one : rules) {
        for (case_fact& fact : facts_under(cases, one, days, known, how)) {
            facts.facts.push_back(std::move(fact));
        }
    }
    return facts;
}

joined_labels join_labels(const municipality& model, const case_facts& facts) {
    const named_units units = units_of(model);
    joined_labels joined;
    std::multimap<std::string, std::string> labels_of; // id of a unit to its labels
    for (const labelled_cases& one : facts.labels) {
        const auto named = units.by_name.equal_range(one.label);
        const auto count = std::distance(named.first, named.second);
        if (units.ids.contains(one.label)) {
            labels_of.emplace(one.label, one.label);
        } else if (count == 1) {
            labels_of.emplace(named.first->second, one.label);
        } else {
            joined.left.emplace(one.label, count == 0 ? unjoined::no_such_unit : unjoined::several_units);
        }
    }
    for (const auto& [unit, label] : labels_of) {
        if (labels_of.count(unit) == 1) {
            joined.label_of.emplace(unit, label);
        } else {
            joined.left.emplace(label, unjoined::several_labels);
        }
    }
    return joined;
}

} // namespace lssgov
