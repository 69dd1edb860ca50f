#include "case_words.hpp"
#include "provenance_words.hpp"
#include "shown_cells.hpp"
#include "text_foot.hpp"
#include "text_table.hpp"
#include "visible.hpp"
#include "wrap.hpp"

#include <lssgov/report/cases_text.hpp>

#include <fmt/format.h>

#include <ostream>
#include <sstream>
#include <utility>

namespace lssgov::report {

namespace {

using words::phrase;

/// More groups than these are no page.
constexpr std::size_t most_groups = 10;

/// Writes one page in one language.
class page {
public:
    page(std::ostream& out, const case_check& checked, language tongue, case_ids ids)
        : out_(out), checked_(checked), says_(tongue), shows_ids_(ids == case_ids::shown) {}

    void write() {
        out_ << say(words::title, to_string(checked_.on.day)) << "\n\n";
        if (checked_.is_for_the_public()) {
            write_line(words::suppressed, say(words::suppressed_below, checked_.hidden_below - 1));
        } else {
            write_input();
        }
        write_context();
        if (const std::string nothing = says_.nothing_checked(checked_); !nothing.empty()) {
            out_ << '\n' << wrapped("", nothing);
        }
        for (const rule_outcome& one : checked_.outcomes) {
            write_rule(one);
        }
    }

private:
    // --- words --------------------------------------------------------------------------------------------

    template <typename... Values>
    [[nodiscard]] std::string say(const Values&... values) const {
        return says_.speaks().say(values...);
    }

    [[nodiscard]] std::string number(const std::optional<std::int64_t>& value) const {
        return says_.speaks().number(value);
    }

    [[nodiscard]] std::string count(
        const std::optional<std::int64_t>& value, const words::counted& of) const {
        return says_.speaks().count(value, of);
    }

    void write_line(const phrase& label, const std::string& text) { write_line(say(label), text); }

    void write_line(const std::string& label, const std::string& text) {
        out_ << wrapped(filled("  " + label, label_width), text);
    }

    /// " (A, B, ...)", where ids are shown.
    [[nodiscard]] std::string named(const std::vector<std::string>& first, std::int64_t of) const {
        const char* more = of > std::ssize(first) ? ", ..." : "";
        return shows_ids_ && !first.empty() ? fmt::format(" ({}{})", fmt::join(first, ", "), more)
                                            : std::string();
    }

    // --- what the answer rests on -------------------------------------------------------------------------

    void write_input() {
        for (const row_account& one : checked_.accounts) {
            write_line(words::account, says_.account(one));
        }
        write_line(words::read, says_.read(checked_));
        if (!checked_.unasked.empty()) {
            write_line(words::unasked, says_.unasked(checked_.unasked));
        }
        for (const odd_cases& one : checked_.odd) {
            write_line(words::odd, fmt::format("{}: {}{}", says_.odd(one.what),
                                       count(one.count, words::cases), named(one.first, one.count)));
        }
    }

    void write_context() {
        for (const event_register& one : checked_.known.registers) {
            write_line(words::registers,
                fmt::format("{}: {}", says_.event_kind(one.event_kind), says_.covered_by(one)));
        }
        for (const suspension& one : checked_.known.suspensions) {
            write_line(words::suspensions, says_.at_rest(one));
        }
    }

    // --- a rule -------------------------------------------------------------------------------------------

    void write_rule(const rule_outcome& one) {
        out_ << '\n' << wrapped(one.asked.id + ": ", one.asked.title);
        write_line(words::rule, say(describe(one.asked)));
        for (const applicability& condition : one.asked.applies_to) {
            write_line(words::applies_to, says_.applies_to(condition));
        }
        if (one.asked.in_force_from || one.asked.in_force_to) {
            write_line(words::in_force, says_.days(one.asked.in_force_from, one.asked.in_force_to));
        }
        write_line(words::source, says_.cited(one.asked));
        if (!checked_.is_for_the_public()) {
            write_line(says_.what_meets_label(one), says_.what_meets(one));
        }
        if (one.is_quota()) {
            write_quotas(one);
        } else {
            write_sums({one.sums, one.hidden});
            write_oldest(one);
            write_reports(one);
            write_groups(one);
            write_difference(one);
        }
    }

    void write_sums(const shown_sums& sums) {
        write_line(words::kept, says_.kept_by(sums));
        write_line(words::judged, says_.judged(sums));
        write_line(words::all_cases, says_.all_cases(sums));
        write_line(words::state, says_.states(sums));
        write_line(words::missed, says_.missed(sums));
    }

    void write_oldest(const rule_outcome& one) {
        std::string label = say(words::oldest);
        for (const overdue_case& late : one.oldest) {
            const std::string id = shows_ids_ ? late.case_id + ": " : std::string();
            write_line(label, fmt::format("{}{}, {}", id, say(words::due, to_string(late.due)),
                                  count(late.days, words::days_overdue)));
            label.clear();
        }
    }

    void write_reports(const rule_outcome& one) {
        if (one.reports && one.reports->breaches > 0) {
            write_line(
                words::reports, says_.reports(*one.reports) + named(one.reports->first, one.reports->cases));
        }
    }

    // --- groups -------------------------------------------------------------------------------------------

    /// All groups where they are few, else the worst of them.
    void write_groups(const rule_outcome& one) {
        if (checked_.grouped_by.empty()) {
            return;
        }
        const bool are_few = one.groups.size() <= most_groups;
        if (!are_few && checked_.is_for_the_public() && worst_groups(one, most_groups).empty()) {
            const std::string none =
                say(words::none_shown_whole, says_.grouping(checked_.grouped_by), one.groups.size());
            out_ << '\n' << wrapped("  ", none);
            return;
        }
        text_table table({column_side::left, column_side::right, column_side::right, column_side::right,
            column_side::right, column_side::right, column_side::right, column_side::right,
            column_side::right});
        table.add(
            {say(are_few ? words::by_group : words::worst_by_group, says_.grouping(checked_.grouped_by)),
                say(words::column_cases), say(words::column_kept), say(words::column_not_kept),
                say(words::column_unknown), say(words::column_not_applicable), say(words::column_overdue),
                say(words::column_days_late), say(words::column_share)});
        if (are_few) {
            add_all_groups(table, one);
        } else {
            add_worst_groups(table, one);
        }
        add_group(table, say(words::everything), {one.sums, one.hidden});
        out_ << '\n' << table.lines(2);
        if (!are_few) {
            const phrase& which = checked_.is_for_the_public() ? words::only_worst_shown : words::only_worst;
            out_ << '\n' << wrapped("  ", say(which, one.groups.size(), fewest_judged));
        }
    }

    void add_all_groups(text_table& table, const rule_outcome& one) const {
        for (const group_outcome& group : one.groups) {
            const std::string indent(static_cast<std::size_t>(2 * group.depth), ' ');
            add_group(
                table, indent + says_.labelled(checked_.grouped_by, group.label), {group.sums, group.hidden});
        }
    }

    void add_worst_groups(text_table& table, const rule_outcome& one) const {
        for (const group_outcome* group : worst_groups(one, most_groups)) {
            add_group(table, group->label, {group->sums, group->hidden});
        }
    }

    void add_group(text_table& table, const std::string& label, const shown_sums& sums) const {
        table.add({label, says_.cell(sums, tally_cell::cases), says_.cell(sums, tally_cell::yes),
            says_.cell(sums, tally_cell::no), says_.cell(sums, tally_cell::unknown),
            says_.cell(sums, tally_cell::not_applicable), says_.cell(sums, tally_cell::state_overdue),
            says_.cell(sums, tally_cell::days_late), says_.share_kept(sums)});
    }

    void write_difference(const rule_outcome& one) {
        const group_comparison* told = shown_difference(one);
        if (told == nullptr) {
            return;
        }
        out_ << '\n' << wrapped(filled("  " + say(words::difference), label_width), says_.difference(*told));
    }

    // --- quotas -------------------------------------------------------------------------------------------

    void write_quotas(const rule_outcome& one) {
        if (one.quotas.empty()) {
            write_line(
                words::quotas, say(checked_.is_for_the_public() ? words::quotas_left_out : words::no_quota));
            return;
        }
        const bool is_grouped = !checked_.quotas_grouped_by.empty();
        text_table table({column_side::left, column_side::left, column_side::right, column_side::right,
            column_side::right, column_side::right, column_side::left});
        table.add({is_grouped ? say(words::by_group, says_.grouping(checked_.quotas_grouped_by))
                              : say(words::quotas),
            say(words::column_period), say(words::column_cases), say(words::column_needed),
            say(words::column_followed_up), say(words::column_lacking), say(words::column_answer)});
        const partition& periods = std::get<coverage_cadence>(one.asked.kind).periods;
        for (const coverage_verdict& quota : one.quotas) {
            table.add({is_grouped ? says_.labelled(checked_.quotas_grouped_by, quota.group)
                                  : say(words::everything),
                periods.label(quota.within), number(quota.cases.least) + (quota.cases.exact ? "" : "+"),
                number(quota.needed), number(quota.followed_up), number(quota.lacking),
                say(describe(quota.answer))});
        }
        out_ << '\n' << table.lines(2);
    }

    static constexpr std::size_t label_width = 20;

    std::ostream& out_;
    const case_check& checked_;
    case_words says_;
    bool shows_ids_;
};

} // namespace

void cases_text(
    std::ostream& out, const case_check& checked, language tongue, case_ids ids, const provenance& from) {
    std::ostringstream text;
    page(text, checked, tongue, ids).write();
    out << visible(text.str())
        << text_foot(speaker(tongue), checked.is_for_the_public() ? for_the_public(from) : from);
}

void explanations_text(
    std::ostream& out, std::span<const explanation> told, language tongue, const provenance& from) {
    const speaker speaks(tongue);
    const char* between = "";
    for (const std::string& sentence : left_out_words(from, speaks)) {
        out << sentence << '\n';
        between = "\n";
    }
    for (const explanation& one : told) {
        out << between << visible(to_text(one, tongue)) << '\n';
        between = "\n";
    }
    out << text_foot(speaks, from);
}

} // namespace lssgov::report
