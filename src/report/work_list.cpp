#include "run_parts.hpp"
#include "speaker.hpp"
#include "verdict_rows.hpp"

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/report/work_list.hpp>

#include <algorithm>
#include <tuple>
#include <utility>
#include <variant>

namespace lssgov::report {

namespace {

constexpr std::size_t cases_in_part = std::size_t{1} << 16;

/// A row before its reason is known.
struct found_row {
    day_number due;
    case_number which;
    std::size_t rule;

    bool operator<(const found_row& other) const {
        return std::tie(due, which, rule) < std::tie(other.due, other.which, other.rule);
    }
};

bool is_in_context(const context& known, const std::string& grouping_name, const std::string& label) {
    const auto knows = [&label](const grouping& one) {
        const auto is_it = [&label](const auto& link) { return link.first == label || link.second == label; };
        return std::any_of(one.parents.begin(), one.parents.end(), is_it) ||
               std::find(one.labels.begin(), one.labels.end(), label) != one.labels.end();
    };
    return std::any_of(known.groupings.begin(), known.groupings.end(),
        [&](const grouping& one) { return one.name == grouping_name && knows(one); });
}

/// Which cases are a unit's, by their labels; or which have none.
class wanted_labels {
public:
    /// @param column  null: no case has a label
    wanted_labels(const label_column* column, const context& known, const std::string& grouping,
        const std::string& label)
        : column_(column), wants_none_(label.empty()) {
        if (column == nullptr) {
            return;
        }
        within_.reserve(column->labels.size());
        for (const std::string& one : column->labels) {
            within_.push_back(!wants_none_ && is_within(known, grouping, one, label));
        }
    }

    [[nodiscard]] bool hold(case_number which) const {
        const label_number label = column_ == nullptr ? no_label : column_->label_of[which];
        return label == no_label ? wants_none_ : within_[label];
    }

private:
    const label_column* column_;
    bool wants_none_;
    std::vector<bool> within_; ///< by number of a label
};

date last_day_looked_for(as_of on, int days) {
    return add_days(on.day, std::min(days, last_day_number - number_of(on.day)));
}

class list_maker {
public:
    list_maker(const case_set& cases, std::span<const rule> rules, const context& known,
        const run_options& how, work_list& made)
        : cases_(cases), rules_(rules), known_(known), how_(how), made_(made) {}

    void make() {
        refuse_faults({cases_, rules_, made_.on, known_});
        find_quotas();
        const label_column* column = cases_.groups(made_.grouping);
        if (column != nullptr || made_.label.empty()) {
            find_rows(wanted_labels(column, known_, made_.grouping, made_.label));
        }
        std::sort(rows_.begin(), rows_.end());
        for (const found_row& one : rows_) {
            add_item(one);
        }
        std::sort(unknown_.begin(), unknown_.end());
        for (const auto& [which, asked] : unknown_) {
            add_unknown(which, rules_[asked]);
        }
    }

private:
    void find_quotas() {
        for (const rule& one : rules_) {
            if (std::holds_alternative<coverage_cadence>(one.kind)) {
                made_.quotas.push_back({one.id, one.title, describe(one)});
            }
        }
    }

    void find_rows(const wanted_labels& wanted) {
        const std::size_t parts = slices_of(cases_, cases_in_part);
        const std::uint64_t all = std::uint64_t{rules_.size()} * cases_.size();
        for (std::size_t part = 0; part < parts; ++part) {
            find_rows_of(part, wanted);
            if (how_.progress) {
                how_.progress(std::min<std::uint64_t>(all, rules_.size() * (part + 1) * cases_in_part), all);
            }
        }
    }

    void find_rows_of(std::size_t part, const wanted_labels& of_unit) {
        const case_set slice = slice_of(cases_, part, cases_in_part);
        const auto first = static_cast<case_number>(part * cases_in_part);
        std::vector<case_number> wanted;
        for (case_number i = 0; i < slice.size(); ++i) {
            if (of_unit.hold(first + i)) {
                wanted.push_back(i);
            }
        }
        made_.cases += static_cast<std::int64_t>(wanted.size());
        for (std::size_t i = 0; i < rules_.size() && !wanted.empty(); ++i) {
            if (!std::holds_alternative<coverage_cadence>(rules_[i].kind)) {
                find_rows_under(i, slice, first, wanted);
            }
        }
    }

    void find_rows_under(
        std::size_t asked, const case_set& slice, case_number first, const std::vector<case_number>& wanted) {
        verdicts_into(
            answers_, slice, rules_[asked], made_.on, known_, {.threads = how_.threads, .stop = how_.stop});
        const day_number until = number_of(made_.until);
        for (const case_number i : wanted) {
            const day_number due = answers_.next_due[i];
            if (due != absent_day && due <= until) {
                rows_.push_back({due, first + i, asked});
            }
            if (answers_.state[i] == static_cast<std::uint8_t>(case_state::unknown)) {
                unknown_.emplace_back(first + i, asked);
            }
        }
    }

    void add_item(const found_row& one) {
        if (how_.stop.stop_requested()) {
            throw cancelled();
        }
        const rule& asked = rules_[one.rule];
        const explanation told = explain(cases_.at(one.which), asked, made_.on, known_);
        const date due = add_days(made_.on.day, one.due - number_of(made_.on.day));
        made_.items.push_back({.case_id = told.case_id,
            .rule_id = asked.id,
            .rule_title = asked.title,
            .due = due,
            .days_overdue = told.answer.days_overdue,
            .days_left = std::max(0, days_between(made_.on.day, due)),
            .last_event = told.answer.last_event,
            .reason = {reason(told, due, language::swedish), reason(told, due, language::english)}});
    }

    void add_unknown(case_number which, const rule& asked) {
        if (how_.stop.stop_requested()) {
            throw cancelled();
        }
        explanation told = explain(cases_.at(which), asked, made_.on, known_);
        made_.unknown.push_back(
            {std::move(told.case_id), asked.id, asked.title, std::move(told.why_unknown)});
    }

    [[nodiscard]] std::string reason(const explanation& told, date due, language tongue) const {
        const speaker speaks(tongue);
        const std::string when = to_string(due);
        const std::string reached = speaks.say(told.next_due_reached);
        const int left = days_between(made_.on.day, due);
        if (left > 0) {
            return speaks.say(words::work_left_reason, when, reached, speaks.count(left, words::days));
        }
        if (left == 0) {
            return speaks.say(words::work_last_day_reason, when, reached);
        }
        const std::string late =
            speaks.say(words::work_late_reason, when, reached, speaks.count(-left, words::days));
        const std::string excuse = speaks.say(told.excuse);
        return excuse.empty() ? late : late + speaks.say(words::work_excused, excuse);
    }

    const case_set& cases_;
    std::span<const rule> rules_;
    const context& known_;
    const run_options& how_;
    work_list& made_;
    verdict_columns answers_;
    std::vector<found_row> rows_;
    std::vector<std::pair<case_number, std::size_t>> unknown_; ///< with the number of the rule
};

} // namespace

std::int64_t work_list::overdue() const {
    return std::count_if(items.begin(), items.end(), [](const work_item& one) { return one.is_overdue(); });
}

bool is_label(
    const case_set& cases, const std::string& grouping, const std::string& label, const context& known) {
    const label_column* column = cases.groups(grouping);
    const bool is_of_case = column != nullptr && std::find(column->labels.begin(), column->labels.end(),
                                                     label) != column->labels.end();
    return label.empty() || is_of_case || is_in_context(known, grouping, label);
}

work_list work_list_of(const case_set& cases, std::span<const rule> rules, as_of on,
    const std::string& grouping, const std::string& label, int days, const context& known,
    const run_options& how) {
    if (days < 0) {
        throw error("A work list needs a number of days ahead that is not negative.");
    }
    if (!is_label(cases, grouping, label, known)) {
        throw error("There is no \"" + label + "\" in \"" + grouping + "\".");
    }
    work_list made{.grouping = grouping, .label = label, .on = on, .until = last_day_looked_for(on, days)};
    list_maker(cases, rules, known, how, made).make();
    return made;
}

} // namespace lssgov::report
