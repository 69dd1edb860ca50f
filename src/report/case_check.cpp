#include "run_parts.hpp"
#include "shown_cells.hpp"
#include "tally_tree.hpp"

#include <lssgov/cadence/verdicts.hpp>
#include <lssgov/report/case_check.hpp>

#include <algorithm>
#include <utility>
#include <variant>

namespace lssgov::report {

namespace {

/// Enough for several threads, and for their verdicts a few megabytes.
constexpr std::size_t cases_judged_at_once = std::size_t{1} << 17;

// Groups ---------------------------------------------------------------------------------------------------

/// The rows of a grouping as a tree: each label after the one above it, else in their order.
class label_tree {
public:
    label_tree(std::span<const tally_row> rows, const std::map<std::string, std::string>& parents) {
        for (const tally_row& row : rows) {
            const auto found = parents.find(row.group);
            below_[found == parents.end() ? std::string() : found->second].push_back(&row);
        }
    }

    [[nodiscard]] std::vector<group_outcome> in_order() const {
        std::vector<group_outcome> listed;
        list_below("", 0, listed);
        return listed;
    }

private:
    /// The cases without a label stand at the top, with nothing below them.
    void list_below(const std::string& parent, int depth, std::vector<group_outcome>& listed) const {
        const auto found = below_.find(parent);
        if (found == below_.end()) {
            return;
        }
        for (const tally_row* row : found->second) {
            listed.push_back({row->group, parent, depth, *row});
            if (!row->group.empty()) {
                list_below(row->group, depth + 1, listed);
            }
        }
    }

    std::map<std::string, std::vector<const tally_row*>> below_;
};

/// The rows of labels with none below them: they do not overlap.
std::vector<tally_row> lowest_of(const std::vector<group_outcome>& groups) {
    std::vector<tally_row> rows;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (!has_groups_below(groups, i)) {
            rows.push_back(groups[i].sums);
        }
    }
    return rows;
}

// The longest overdue --------------------------------------------------------------------------------------

/// Keeps the longest overdue of the cases it hears of, in their order; of the same length the first.
class longest_overdue {
public:
    void hear(case_number first, const verdict_columns& told) {
        for (case_number i = 0; i < told.size(); ++i) {
            if (told.days_overdue[i] > least_) {
                take({first + i, told.days_overdue[i]});
            }
        }
    }

    [[nodiscard]] std::vector<overdue_case> named_in(const case_set& cases, as_of on) const {
        std::vector<overdue_case> named;
        for (const entry& one : kept_) {
            named.push_back({std::string(cases.id(one.which)), add_days(on.day, -one.days), one.days});
        }
        return named;
    }

private:
    struct entry {
        case_number which;
        int days;
    };

    void take(entry one) {
        const auto at = std::find_if(
            kept_.begin(), kept_.end(), [&one](const entry& other) { return other.days < one.days; });
        kept_.insert(at, one);
        if (kept_.size() > shown_overdue) {
            kept_.pop_back();
        }
        least_ = kept_.size() == shown_overdue ? kept_.back().days : 0;
    }

    std::vector<entry> kept_; ///< the longest first
    int least_ = 0;           ///< who is overdue no longer is not kept
};

// Events ---------------------------------------------------------------------------------------------------

/// The days of a column that come no later than a day.
std::int64_t count_seen(std::span<const day_number> days, as_of on) {
    const day_number last = number_of(on.day);
    return std::count_if(
        days.begin(), days.end(), [last](day_number day) { return day != absent_day && day <= last; });
}

/// The events of each kind there is, and how many of them are seen.
std::map<std::string, std::int64_t> count_events(const case_set& cases, case_check& checked) {
    std::map<std::string, std::int64_t> seen;
    for (const event_column& column : cases.columns().events) {
        const auto days = column.of_all();
        if (!days.empty()) {
            seen[column.kind] = count_seen(days, checked.on);
            checked.events += std::ssize(days);
            checked.later_events += std::ssize(days) - seen[column.kind];
        }
    }
    return seen;
}

/// The dates of the cases with this name: whether there are any, and how many are seen.
void count_dates(const case_set& cases, as_of on, const std::string& name, rule_outcome& outcome) {
    outcome.occurs = cases.earliest(name) != absent_day;
    outcome.events = outcome.occurs ? count_seen(cases.dates(name)->days, on) : 0;
}

/// Counts what meets the rule, and takes the kinds of event it asks for from those that no rule does.
void count_what_meets(const case_set& cases, const std::map<std::string, std::int64_t>& seen,
    case_check& checked, rule_outcome& outcome) {
    const rule& asked = outcome.asked;
    if (const auto* answers = std::get_if<response_cadence>(&asked.kind)) {
        checked.unasked.erase(answers->trigger);
    }
    if (is_met_by_date(asked)) {
        count_dates(cases, checked.on, met_by(asked), outcome);
        return;
    }
    const auto events = seen.find(asked.event_kind);
    outcome.occurs = events != seen.end();
    outcome.events = outcome.occurs ? events->second : 0;
    checked.unasked.erase(asked.event_kind);
}

// The whole ------------------------------------------------------------------------------------------------

/// Asks each question of all cases, and writes down what is answered.
class questioning {
public:
    questioning(
        const case_set& cases, std::span<const rule> rules, case_check& checked, const run_options& how)
        : cases_(cases), rules_(rules), checked_(checked), judged_(count_judged(rules)),
          done_(how, cases.size() * (2 * judged_ + count_reported(cases, rules))) {}

    void ask() {
        ask_rules();
        ask_tally();
        ask_overdue();
        ask_reports();
        checked_.odd = find_odd_cases(cases_, checked_.on);
        done_.finish();
    }

private:
    static bool is_judged(const rule& one) { return !std::holds_alternative<coverage_cadence>(one.kind); }

    static std::size_t count_judged(std::span<const rule> rules) {
        return static_cast<std::size_t>(std::count_if(rules.begin(), rules.end(), is_judged));
    }

    static bool is_to_be_reported(const rule& one) { return asks_for_reports(one, report_kind); }

    /// The rules whose misses are to be reported.
    static std::size_t count_reported(const case_set& cases, std::span<const rule> rules) {
        return knows_of_reports(cases, rules, report_kind)
                   ? static_cast<std::size_t>(std::count_if(rules.begin(), rules.end(), is_to_be_reported))
                   : 0;
    }

    void ask_rules() {
        checked_.unasked = count_events(cases_, checked_);
        const std::map<std::string, std::int64_t> seen = checked_.unasked;
        for (const rule& asked : rules_) {
            rule_outcome outcome{.asked = asked};
            count_what_meets(cases_, seen, checked_, outcome);
            checked_.outcomes.push_back(std::move(outcome));
        }
        std::erase_if(checked_.unasked, [](const auto& kind) { return kind.second == 0; });
    }

    /// The sums of all rules by both groupings come from one run. Every rule counts all cases, so each has as
    /// many rows.
    void ask_tally() {
        std::vector<by> groupings{by{}};
        if (is_grouped()) {
            groupings.push_back(by(checked_.grouped_by).with_ancestors());
        }
        const std::vector<tally_row> rows = tally(
            cases_, rules_, checked_.on, groupings, checked_.known, done_.next(cases_.size() * judged_));
        const std::size_t in_rule = judged_ == 0 ? 0 : rows.size() / judged_;
        std::span<const tally_row> left = rows;
        for (rule_outcome& one : checked_.outcomes) {
            if (one.is_quota()) {
                one.quotas = check_coverage(
                    cases_, one.asked, checked_.on, by(checked_.quotas_grouped_by), checked_.known);
            } else {
                sum_up(left.first(in_rule), one);
                left = left.subspan(in_rule);
            }
        }
    }

    /// @param rows  of one rule: that of all cases first, if there is a case
    void sum_up(std::span<const tally_row> rows, rule_outcome& outcome) const {
        outcome.sums.rule = outcome.asked.id;
        if (rows.empty()) {
            return;
        }
        outcome.sums = rows.front();
        if (is_grouped()) {
            outcome.groups =
                label_tree(rows.subspan(1), parents_in(checked_.known, checked_.grouped_by)).in_order();
            outcome.difference = compare_groups(lowest_of(outcome.groups));
        }
    }

    void ask_overdue() {
        for (rule_outcome& one : checked_.outcomes) {
            if (one.sums.in_state(case_state::overdue) > 0) {
                one.oldest = oldest_under(one.asked);
            } else if (!one.is_quota()) {
                static_cast<void>(done_.next(cases_.size()));
            }
        }
    }

    std::vector<overdue_case> oldest_under(const rule& asked) {
        longest_overdue longest;
        for (std::size_t i = 0; i < slices_of(cases_, cases_judged_at_once); ++i) {
            const case_set slice = slice_of(cases_, i, cases_judged_at_once);
            verdicts_into(answers_, slice, asked, checked_.on, checked_.known, done_.next(slice.size()));
            longest.hear(static_cast<case_number>(i * cases_judged_at_once), answers_);
        }
        return longest.named_in(cases_, checked_.on);
    }

    /// They come in the order of the rules that are asked; none where nothing knows of reports.
    void ask_reports() {
        std::vector<missing_reports> told = find_missing_reports(cases_, rules_, checked_.on, report_kind,
            checked_.known, done_.next(cases_.size() * count_reported(cases_, rules_)));
        auto next = told.begin();
        for (rule_outcome& one : checked_.outcomes) {
            if (next != told.end() && is_to_be_reported(one.asked)) {
                one.reports = std::move(*next++);
            }
        }
    }

    [[nodiscard]] bool is_grouped() const { return !checked_.grouped_by.empty(); }

    const case_set& cases_;
    std::span<const rule> rules_;
    case_check& checked_;
    std::size_t judged_;
    progress_of_parts done_;
    verdict_columns answers_; ///< of a slice
};

} // namespace

case_check check_cases(const case_set& cases, std::span<const rule> rules, as_of on, const by& grouped,
    const context& known, const run_options& how, const std::optional<by>& quotas) {
    case_check checked{.on = on,
        .grouped_by = grouped.grouping,
        .quotas_grouped_by = quotas.value_or(grouped).grouping,
        .cases = static_cast<std::int64_t>(cases.size()),
        .known = known};
    std::erase_if(checked.known.suspensions, [on](const suspension& one) { return on.day < one.decided_on; });
    questioning(cases, rules, checked, how).ask();
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
