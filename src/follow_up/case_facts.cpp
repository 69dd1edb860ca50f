#include <lssgov/cadence/verdicts.hpp>
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
            throw error(one.id.empty()
                            ? "A rule of the cases has no id: give it one, by which a duty can name it."
                            : "Two rules of the cases have the id '" + one.id +
                                  "': give each its own, by which a duty can name it.");
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

/// All cases, and those of each label: the cases without a label are told among all only.
std::vector<by> groupings_of(const case_set& cases) {
    std::vector<by> asked{by{}};
    if (cases.groups(unit_grouping) != nullptr) {
        asked.push_back(by(std::string(unit_grouping)).with_ancestors());
    }
    return asked;
}

/// The facts of one rule by label; of all cases under the empty one.
using facts_by_label = std::map<std::string, case_fact>;

facts_by_label noughts(const rule& asked, const std::vector<labelled_cases>& labels) {
    facts_by_label facts;
    facts[""].rule = asked.id;
    for (const labelled_cases& one : labels) {
        case_fact& fact = facts[one.label];
        fact.rule = asked.id;
        fact.label = one.label;
    }
    return facts;
}

/// Whether a row is of cases without a label: they are no unit.
template <typename Row>
bool is_of_unlabelled(const Row& row) {
    return !row.grouping.empty() && row.group.empty();
}

void add_quotas(
    const case_set& cases, const rule& asked, as_of on, const context& known, facts_by_label& facts) {
    for (const by& grouped : groupings_of(cases)) {
        for (coverage_verdict& one : check_coverage(cases, asked, on, grouped, known)) {
            if (grouped.grouping.empty() || !one.group.empty()) {
                facts[one.group].quotas.push_back(std::move(one));
            }
        }
    }
}

/// On which days a rule asks something of the cases of each label: on those of the duty periods of the cases
/// that are judged.
class asked_days {
public:
    asked_days(const case_set& cases, const rule& asked, const period& days, const context& known)
        : rule_(asked), days_(days), begins_(cases.dates(asked.anchor)), ends_(cases.dates("valid_to")),
          units_(cases.groups(unit_grouping)),
          counts_of_label_(units_ == nullptr ? 0 : units_->labels.size()) {
        counts_[""] = nobody();
        for (std::size_t i = 0; i < counts_of_label_.size(); ++i) {
            const std::string& label = units_->labels[i];
            counts_of_label_[i].push_back(&counts_.try_emplace(label, nobody()).first->second);
            for (const std::string& above : ancestors(known, std::string(unit_grouping), label)) {
                counts_of_label_[i].push_back(&counts_.try_emplace(above, nobody()).first->second);
            }
        }
    }

    void find(const verdict_columns& answers) {
        for (case_number i = 0; i < answers.size(); ++i) {
            if (answers.kept[i] != static_cast<std::uint8_t>(kept_answer::not_applicable)) {
                count(i);
            }
        }
    }

    /// Runs of days, by rising day.
    [[nodiscard]] std::vector<period> of(const std::string& label) const {
        std::vector<period> runs;
        const auto found = counts_.find(label);
        if (found == counts_.end()) {
            return runs;
        }
        std::int64_t asked = 0;
        for (std::size_t at = 0; at + 1 < found->second.size(); ++at) {
            const bool was_asked = asked > 0;
            asked += found->second[at];
            if (!was_asked && asked > 0) {
                runs.push_back({first_day_at(at), days_.last});
            } else if (was_asked && asked == 0) {
                runs.back().last = add_days(first_day_at(at), -1);
            }
        }
        return runs;
    }

private:
    /// By how many cases more than on the day before something is asked. The first entry stands for all days
    /// before those looked at, the last for the day after.
    using changes = std::vector<std::int32_t>;

    [[nodiscard]] changes nobody() const {
        return changes(static_cast<std::size_t>(days_between(days_.first, days_.last)) + 3);
    }

    [[nodiscard]] date first_day_at(std::size_t entry) const {
        const date begins =
            entry == 0 ? first_calendar_day() : add_days(days_.first, static_cast<int>(entry) - 1);
        return std::max(begins, rule_.in_force_from.value_or(begins));
    }

    [[nodiscard]] std::size_t entry_of(date day) const {
        return static_cast<std::size_t>(std::max(0, days_between(days_.first, day) + 1));
    }

    [[nodiscard]] static std::optional<date> day_of(const date_column* column, case_number which) {
        return column == nullptr ? std::nullopt : to_date(column->days[which]);
    }

    void count(case_number which) {
        const date begins = std::max(day_of(begins_, which).value_or(first_calendar_day()),
            rule_.in_force_from.value_or(first_calendar_day()));
        const date ends = std::min(
            {day_of(ends_, which).value_or(days_.last), rule_.in_force_to.value_or(days_.last), days_.last});
        if (ends < begins) {
            return;
        }
        const auto add = [first = entry_of(begins), after = entry_of(ends) + 1](changes& counts) {
            ++counts[first];
            --counts[after];
        };
        add(counts_.at(""));
        if (units_ != nullptr && units_->label_of[which] != no_label) {
            for (changes* const counts : counts_of_label_[units_->label_of[which]]) {
                add(*counts);
            }
        }
    }

    const rule& rule_;
    period days_;
    const date_column* begins_; ///< null where no case has that day
    const date_column* ends_;
    const label_column* units_;
    std::map<std::string, changes> counts_{};
    std::vector<std::vector<changes*>> counts_of_label_; ///< by number: of the label and those above it
};

/// The first day on which the clock of a rule can start, where the register says so.
std::optional<date> clock_starts(const rule& asked, const context& known) {
    const auto* kind = std::get_if<interval_cadence>(&asked.kind);
    if (kind == nullptr || kind->renewed != renewal::by_completion) {
        return std::nullopt;
    }
    const auto found = std::find_if(known.registers.begin(), known.registers.end(),
        [&asked](const event_register& one) { return one.event_kind == met_by(asked); });
    return found == known.registers.end() ? std::nullopt : found->known_from;
}

/// The breaches of calendar periods by the day they began on: the first day of the next period, of which no
/// month has two.
std::vector<missed_periods> missed_periods_of(const curve_row& days, const rule& asked) {
    std::vector<missed_periods> missed;
    const auto* kind = std::get_if<period_cadence>(&asked.kind);
    for (const curve_month& one : days.months) {
        if (kind != nullptr && one.begun > 0) {
            missed.push_back({kind->periods.containing(one.days.last).first, one.begun});
        }
    }
    return missed;
}

/// The sums of each label, its days, and what was asked when.
void add_sums(const case_set& cases, const rule& asked, const period& days, const context& known,
    const run_options& how, facts_by_label& facts) {
    const as_of on(days.last);
    const std::span<const rule> only(&asked, 1);
    for (tally_row& row : tally(cases, only, on, groupings_of(cases), known, how)) {
        if (!is_of_unlabelled(row)) {
            facts[row.group].sums = std::move(row);
        }
    }
    for (curve_row& row : curve(cases, only, days, groupings_of(cases), known, how)) {
        if (!is_of_unlabelled(row)) {
            case_fact& fact = facts[row.group];
            fact.days = std::move(row);
            fact.missed = missed_periods_of(fact.days, asked);
        }
    }
    asked_days when(cases, asked, days, known);
    when.find(verdicts(cases, asked, on, known, {.threads = how.threads, .stop = how.stop}));
    for (auto& [label, fact] : facts) {
        fact.asked = when.of(label);
        fact.judged_from = clock_starts(asked, known);
    }
}

/// Adds the facts of one rule, of all cases first, then by label.
void add_facts(const case_set& cases, const rule& asked, const period& days, const context& known,
    const run_options& how, case_facts& all) {
    facts_by_label facts = noughts(asked, all.labels);
    if (std::holds_alternative<coverage_cadence>(asked.kind)) {
        add_quotas(cases, asked, as_of(days.last), known, facts);
    } else {
        add_sums(cases, asked, days, known, how, facts);
    }
    for (auto& [label, fact] : facts) {
        all.facts.push_back(std::move(fact));
    }
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

/// The first of some days on which anything was asked; empty where nothing was.
std::optional<date> first_asked_in(const std::vector<period>& asked, const period& within) {
    const auto found = std::find_if(
        asked.begin(), asked.end(), [&within](const period& run) { return within.first <= run.last; });
    if (found == asked.end() || within.last < found->first) {
        return std::nullopt;
    }
    return std::max(found->first, within.first);
}

/// What the cases say of days on which none is seen broken.
kept_answer kept_unless_broken(const case_fact& fact, const period& within) {
    const std::optional<date> first = first_asked_in(fact.asked, within);
    if (!first) {
        return kept_answer::not_applicable;
    }
    const bool is_judged = !fact.judged_from || *fact.judged_from <= *first;
    return is_judged && fact.kept() == kept_answer::yes ? kept_answer::yes : kept_answer::unknown;
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
    const std::optional<period> looked_at = within_curve(days, within);
    if (!looked_at) {
        return std::nullopt;
    }
    const auto begin = days.open.begin() + days_between(days.from, looked_at->first);
    const auto end = days.open.begin() + days_between(days.from, looked_at->last) + 1;
    const auto most = std::max_element(begin, end);
    if (*most == 0) {
        return std::nullopt;
    }
    return overdue_count{add_days(days.from, static_cast<int>(most - days.open.begin())), *most};
}

std::int64_t case_fact::missed_in(const period& within) const {
    std::int64_t breaches = 0;
    for (const missed_periods& one : missed) {
        const bool is_in = within.first < one.first_late && one.first_late <= with_day_after(within).last;
        breaches += is_in ? one.breaches : 0;
    }
    return breaches;
}

bool case_fact::is_broken_in(const period& within) const {
    return most_overdue(with_day_after(within)) || missed_in(within) > 0;
}

kept_answer case_fact::kept_in(const period& within) const {
    return is_broken_in(within) ? kept_answer::no : kept_unless_broken(*this, within);
}

kept_answer case_fact::kept_at_end_of(date day) const {
    const period only{day, day};
    return most_overdue(only) ? kept_answer::no : kept_unless_broken(*this, only);
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
        add_facts(cases, one, days, known, how, facts);
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
