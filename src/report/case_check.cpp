#include <lssgov/report/case_check.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace lssgov::report {

namespace {

// Groups ---------------------------------------------------------------------------------------------------

using label_sums = std::map<std::string, tally_row>;

std::string label_of(const one_case& followed, const std::string& grouping_name) {
    const auto found = followed.groups.find(grouping_name);
    return found == followed.groups.end() ? std::string() : found->second;
}

const std::map<std::string, std::string>& parents_in(const context& known, const std::string& grouping_name) {
    static const std::map<std::string, std::string> none;
    const auto found = std::find_if(known.groupings.begin(), known.groupings.end(),
        [&grouping_name](const grouping& one) { return one.name == grouping_name; });
    return found == known.groupings.end() ? none : found->parents;
}

/// The labels of a grouping as a tree, each with the sums of all below it.
class label_tree {
public:
    label_tree(const label_sums& own, const std::map<std::string, std::string>& parents) : parents_(parents) {
        for (const auto& [label, sums] : own) {
            add(label, sums);
        }
    }

    [[nodiscard]] std::vector<group_outcome> in_order() const {
        std::vector<group_outcome> listed;
        list_below("", 0, listed);
        return listed;
    }

private:
    [[nodiscard]] std::string parent_of(const std::string& label) const {
        const auto found = parents_.find(label);
        return found == parents_.end() ? std::string() : found->second;
    }

    void add(const std::string& label, const tally_row& sums) {
        std::string at = label;
        do {
            tally_row& row = sums_[at];
            row.rule = sums.rule;
            row.grouping = sums.grouping;
            row.group = at;
            row += sums;
            below_[parent_of(at)].insert(at);
            at = parent_of(at);
        } while (!at.empty());
    }

    /// The cases without a label stand at the top, with nothing below them.
    void list_below(const std::string& parent, int depth, std::vector<group_outcome>& listed) const {
        const auto found = below_.find(parent);
        if (found == below_.end()) {
            return;
        }
        for (const std::string& label : found->second) {
            listed.push_back({label, parent, depth, sums_.at(label)});
            if (!label.empty()) {
                list_below(label, depth + 1, listed);
            }
        }
    }

    const std::map<std::string, std::string>& parents_;
    std::map<std::string, tally_row> sums_;
    std::map<std::string, std::set<std::string>> below_;
};

// Rules ----------------------------------------------------------------------------------------------------

/// Longest overdue first; of the same length in the order of the cases.
std::vector<overdue_case> longest_overdue(
    std::span<const one_case> cases, const std::vector<verdict>& verdicts, as_of on) {
    std::vector<std::size_t> overdue;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        if (verdicts[i].state == case_state::overdue) {
            overdue.push_back(i);
        }
    }
    const auto shown = std::min(overdue.size(), shown_overdue);
    std::partial_sort(overdue.begin(), overdue.begin() + static_cast<std::ptrdiff_t>(shown), overdue.end(),
        [&verdicts](std::size_t a, std::size_t b) {
            return std::pair(-verdicts[a].days_overdue, a) < std::pair(-verdicts[b].days_overdue, b);
        });
    std::vector<overdue_case> oldest;
    oldest.reserve(shown);
    for (std::size_t i = 0; i < shown; ++i) {
        const int days = verdicts[overdue[i]].days_overdue;
        oldest.push_back({cases[overdue[i]].id, add_days(on.day, -days), days});
    }
    return oldest;
}

void judge_cases(rule_outcome& outcome, const case_check& checked) {
    label_sums by_label;
    outcome.sums.rule = outcome.asked.id;
    for (const one_case& followed : checked.cases) {
        const verdict answer = check(followed, outcome.asked, checked.on, checked.known);
        outcome.verdicts.push_back(answer);
        outcome.sums.add(answer);
        if (!checked.grouped_by.empty()) {
            tally_row& row = by_label[label_of(followed, checked.grouped_by)];
            row.rule = outcome.asked.id;
            row.grouping = checked.grouped_by;
            row.add(answer);
        }
    }
    outcome.groups = label_tree(by_label, parents_in(checked.known, checked.grouped_by)).in_order();
    outcome.oldest = longest_overdue(checked.cases, outcome.verdicts, checked.on);
}

// Events ---------------------------------------------------------------------------------------------------

/// The dates of the cases with this name: whether there are any, and how many are seen.
void count_dates(const case_check& checked, const std::string& name, rule_outcome& outcome) {
    for (const one_case& followed : checked.cases) {
        const auto found = followed.dates.find(name);
        const bool has_date = found != followed.dates.end();
        outcome.occurs = outcome.occurs || has_date;
        outcome.events += has_date && found->second <= checked.on.day ? 1 : 0;
    }
}

/// Counts all events, and gives how many are seen of each kind there is.
std::map<std::string, std::int64_t> count_events(case_check& checked) {
    std::map<std::string, std::int64_t> seen;
    for (const one_case& followed : checked.cases) {
        checked.events += static_cast<std::int64_t>(followed.events.size());
        for (const case_event& one : followed.events) {
            const bool is_later = checked.on.day < one.day;
            checked.later_events += is_later ? 1 : 0;
            seen[one.kind] += is_later ? 0 : 1;
        }
    }
    return seen;
}

// Odd cases -------------------------------------------------------------------------------------------------

/// A named date that has come by as_of; nothing is known of later ones.
std::optional<date> seen_date(const one_case& followed, const std::string& name, as_of on) {
    const auto found = followed.dates.find(name);
    const bool is_seen = found != followed.dates.end() && found->second <= on.day;
    return is_seen ? std::optional(found->second) : std::nullopt;
}

bool comes_before(const std::optional<date>& first, const std::optional<date>& second) {
    return first && second && *first < *second;
}

bool is_odd(const one_case& followed, oddity what, as_of on) {
    const std::optional<date> decided = seen_date(followed, "decided", on);
    const std::optional<date> ends = seen_date(followed, "valid_to", on);
    switch (what) {
    case oddity::executed_before_decided:
        return comes_before(seen_date(followed, "executed", on), decided);
    case oddity::executed_after_end:
        return comes_before(ends, seen_date(followed, "executed_to", on));
    case oddity::end_before_start:
        break;
    }
    return comes_before(ends, decided);
}

std::vector<odd_cases> find_odd(std::span<const one_case> cases, as_of on) {
    std::vector<odd_cases> all;
    for (const oddity what :
        {oddity::executed_before_decided, oddity::executed_after_end, oddity::end_before_start}) {
        odd_cases found{.what = what};
        for (const one_case& followed : cases) {
            const bool is_meant = is_odd(followed, what, on);
            found.count += is_meant ? 1 : 0;
            if (is_meant && found.first.size() < shown_overdue) {
                found.first.push_back(followed.id);
            }
        }
        if (found.count > 0) {
            all.push_back(std::move(found));
        }
    }
    return all;
}

/// Counts what meets the rule, and takes the kinds of event it asks for from those that no rule does.
void count_what_meets(
    case_check& checked, const std::map<std::string, std::int64_t>& seen, rule_outcome& outcome) {
    const rule& asked = outcome.asked;
    if (const auto* answers = std::get_if<response_cadence>(&asked.kind)) {
        checked.unasked.erase(answers->trigger);
    }
    if (is_met_by_date(asked)) {
        count_dates(checked, met_by(asked), outcome);
        return;
    }
    const auto events = seen.find(asked.event_kind);
    outcome.occurs = events != seen.end();
    outcome.events = outcome.occurs ? events->second : 0;
    checked.unasked.erase(asked.event_kind);
}

} // namespace

case_check check_cases(std::span<const one_case> cases, std::span<const rule> rules, as_of on,
    const by& grouped, const context& known) {
    case_check checked{.on = on, .grouped_by = grouped.grouping, .cases = cases, .known = known};
    std::erase_if(checked.known.suspensions, [on](const suspension& one) { return on.day < one.decided_on; });
    checked.unasked = count_events(checked);
    const std::map<std::string, std::int64_t> seen = checked.unasked;
    for (const rule& asked : rules) {
        rule_outcome outcome{.asked = asked};
        count_what_meets(checked, seen, outcome);
        if (outcome.is_quota()) {
            outcome.quotas = check_coverage(cases, asked, on, grouped, checked.known);
        } else {
            judge_cases(outcome, checked);
        }
        checked.outcomes.push_back(std::move(outcome));
    }
    std::erase_if(checked.unasked, [](const auto& kind) { return kind.second == 0; });
    checked.odd = find_odd(cases, on);
    return checked;
}

std::vector<explanation> explain_case(
    const one_case& followed, std::span<const rule> rules, as_of on, const context& known) {
    std::vector<explanation> told;
    for (const rule& asked : rules) {
        if (!std::holds_alternative<coverage_cadence>(asked.kind)) {
            told.push_back(explain(followed, asked, on, known));
        }
    }
    return told;
}

std::string_view name_of(oddity what) {
    switch (what) {
    case oddity::executed_before_decided:
        return "executed_before_decided";
    case oddity::executed_after_end:
        return "executed_after_end";
    case oddity::end_before_start:
        break;
    }
    return "end_before_start";
}

bool has_broken(const case_check& checked) {
    const auto is_broken = [](const coverage_verdict& quota) {
        return quota.answer == coverage_answer::broken || quota.answer == coverage_answer::no_longer_possible;
    };
    return std::any_of(checked.outcomes.begin(), checked.outcomes.end(), [&](const rule_outcome& one) {
        return one.sums.no > 0 || std::any_of(one.quotas.begin(), one.quotas.end(), is_broken);
    });
}

bool has_unknown(const case_check& checked) {
    const auto is_unknown = [](const coverage_verdict& quota) {
        return quota.answer == coverage_answer::unknown;
    };
    return std::any_of(checked.outcomes.begin(), checked.outcomes.end(), [&](const rule_outcome& one) {
        return one.sums.unknown > 0 || std::any_of(one.quotas.begin(), one.quotas.end(), is_unknown);
    });
}

} // namespace lssgov::report
