#include "case_words.hpp"
#include "html_page.hpp"
#include "pictures/curve_picture.hpp"
#include "pictures/heat_map_picture.hpp"

#include <lssgov/error.hpp>
#include <lssgov/report/cases_html.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <utility>

namespace lssgov::report {

namespace {

using words::phrase;

/// Where there are more groups than a page takes, the worst of them.
constexpr std::size_t worst_on_page = 10;

/// Answers to "is it kept?", added up; empty where any part of a sum is hidden.
struct answer_sums {
    std::optional<std::int64_t> not_kept = 0;
    std::optional<std::int64_t> unknown = 0;
    std::optional<std::int64_t> kept = 0;
};

void add_shown(std::optional<std::int64_t>& sum, const std::optional<std::int64_t>& part) {
    sum = sum && part ? std::optional(*sum + *part) : std::nullopt;
}

/// Quotas are left out for the public.
answer_sums quota_answers(const rule_outcome& one, bool is_for_the_public) {
    if (is_for_the_public) {
        return {std::nullopt, std::nullopt, std::nullopt};
    }
    const auto count = [&one](kept_answer asked) {
        return std::count_if(one.quotas.begin(), one.quotas.end(),
            [asked](const coverage_verdict& quota) { return kept_of(quota.answer) == asked; });
    };
    return {count(kept_answer::no), count(kept_answer::unknown), count(kept_answer::yes)};
}

answer_sums case_answers_of(const rule_outcome& one) {
    const shown_sums sums(one.sums, one.hidden);
    return {sums.cell(tally_cell::no), sums.cell(tally_cell::unknown), sums.cell(tally_cell::yes)};
}

/// The class of what is as bad as that; of what is hidden, one that says nothing.
const char* class_of(const answer_sums& told) {
    if (!told.not_kept || !told.unknown) {
        return "untold";
    }
    if (*told.not_kept > 0) {
        return "fails";
    }
    return *told.unknown > 0 ? "unknown" : "holds";
}

/// The ids of one rule's places.
class rule_places {
public:
    explicit rule_places(std::size_t which) : name_(fmt::format("r{}", which + 1)) {}

    [[nodiscard]] const std::string& section() const { return name_; }

    [[nodiscard]] std::string groups() const { return name_ + "-groups"; }

    [[nodiscard]] std::string states() const { return name_ + "-states"; }

    [[nodiscard]] std::string group(std::size_t which) const { return fmt::format("{}-g{}", name_, which); }

    [[nodiscard]] std::string group_states(std::size_t which) const {
        return fmt::format("{}-s{}", name_, which);
    }

    [[nodiscard]] std::string quotas() const { return name_ + "-quotas"; }

    [[nodiscard]] std::string over_time() const { return name_ + "-time"; }

    [[nodiscard]] std::string curve() const { return name_ + "-curve"; }

    [[nodiscard]] std::string heat_map() const { return name_ + "-map"; }

private:
    std::string name_;
};

/// A row of a table of groups: a label or all, and its sums.
struct group_row {
    std::string indent;
    std::string words;
    shown_sums sums;
    std::string id;        ///< of its row among the groups
    std::string states_id; ///< of its row among the states
    row_kind kind = row_kind::part;
};

/// Which groups a page shows, by their places in the list.
std::vector<std::size_t> groups_shown(const rule_outcome& one) {
    std::vector<std::size_t> shown;
    if (one.groups.size() <= most_page_groups) {
        for (std::size_t i = 0; i < one.groups.size(); ++i) {
            shown.push_back(i);
        }
        return shown;
    }
    for (const group_outcome* group : worst_groups(one, worst_on_page)) {
        shown.push_back(static_cast<std::size_t>(group - one.groups.data()));
    }
    return shown;
}

/// The quotas that lack most first, where there are more than a page takes.
std::vector<const coverage_verdict*> quotas_shown(const rule_outcome& one) {
    std::vector<const coverage_verdict*> shown;
    for (const coverage_verdict& quota : one.quotas) {
        shown.push_back(&quota);
    }
    if (shown.size() > most_page_quotas) {
        std::stable_sort(
            shown.begin(), shown.end(), [](const auto* a, const auto* b) { return b->lacking < a->lacking; });
        shown.resize(most_page_quotas);
    }
    return shown;
}

/// Whether a history is of a rule, and has a number for each month.
bool fits(const rule_history& history, const rule& asked, std::size_t months) {
    return history.rule == asked.id && history.all.size() == months &&
           std::all_of(history.groups.begin(), history.groups.end(),
               [months](const group_history& one) { return one.overdue.size() == months; });
}

/// The history of each outcome, in their order; null for a quota, and where there is none.
std::vector<const rule_history*> histories_of(const case_check& checked, const case_history* past) {
    std::vector<const rule_history*> found(checked.outcomes.size());
    if (past == nullptr || checked.is_for_the_public()) {
        return found;
    }
    std::size_t next = 0;
    bool are_same = !past->month_ends.empty() && past->month_ends.back() == checked.on.day &&
                    past->grouped_by == checked.grouped_by;
    for (std::size_t i = 0; are_same && i < found.size(); ++i) {
        const rule& asked = checked.outcomes[i].asked;
        if (!checked.outcomes[i].is_quota()) {
            are_same = next < past->rules.size() && fits(past->rules[next], asked, past->month_ends.size());
            found[i] = are_same ? &past->rules[next++] : nullptr;
        }
    }
    if (!are_same || next != past->rules.size()) {
        throw error("The history must be of the rules, the day and the grouping that were checked: give "
                    "history_of() the same.");
    }
    return found;
}

/// Writes one page in one language.
class cases_page {
public:
    cases_page(const case_check& checked, const case_history* past, language tongue, case_ids ids)
        : checked_(checked), past_(past), histories_(histories_of(checked, past)), says_(tongue),
          shows_ids_(ids == case_ids::shown) {}

    void write(std::ostream& out, const provenance& from) {
        write_page(out, says_.speaks(), say(words::title, to_string(checked_.on.day)), from,
            [this](html_writer& page) {
                page_ = &page;
                write_answers();
                write_contents();
                write_rules();
                for (std::size_t i = 0; i < checked_.outcomes.size(); ++i) {
                    write_rule(i);
                }
                write_over_time();
                write_input();
            });
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

    [[nodiscard]] std::string count(std::int64_t value, const words::counted& of) const {
        return says_.speaks().count(value, of);
    }

    /// A count, and what it leads to; behind none, or a hidden one, there is nothing to see.
    [[nodiscard]] table_cell linked(
        const std::optional<std::int64_t>& value, const std::string& leads_to) const {
        return {number(value), value.value_or(0) == 0 ? std::string() : leads_to};
    }

    [[nodiscard]] answer_sums answers_of(const rule_outcome& one) const {
        return one.is_quota() ? quota_answers(one, checked_.is_for_the_public()) : case_answers_of(one);
    }

    html_writer& page() { return *page_; }

    void write_heading(const std::string& text, std::string_view id) {
        page().element("h2", text, {{"id", id}});
    }

    /// A line of a list of facts; its words are a link where they lead somewhere.
    void write_fact(const phrase& label, const std::string& text, const std::string& leads_to = {}) {
        page().element("dt", say(label));
        page().open("dd");
        leads_to.empty() ? page().text(text) : link_to(page(), leads_to, text);
        page().close();
    }

    [[nodiscard]] static std::string ids_of(const std::vector<std::string>& first, std::int64_t of) {
        return fmt::format("{}{}", fmt::join(first, ", "), of > std::ssize(first) ? ", ..." : "");
    }

    // --- the first screen ---------------------------------------------------------------------------------

    void write_answers() {
        answer_sums cases;
        answer_sums quotas;
        for (const rule_outcome& one : checked_.outcomes) {
            answer_sums& into = one.is_quota() ? quotas : cases;
            const answer_sums part = answers_of(one);
            add_shown(into.not_kept, part.not_kept);
            add_shown(into.unknown, part.unknown);
            add_shown(into.kept, part.kept);
        }
        page().element("p", say(words::answers_explained, to_string(checked_.on.day)));
        if (checked_.is_for_the_public()) {
            page().element("p", say(words::suppressed_below, checked_.hidden_below - 1));
        }
        for (const std::string& sentence : says_.left_out(checked_)) {
            page().element("p", sentence, {{"class", "unknown word"}});
        }
        if (const std::string nothing = says_.nothing_checked(checked_); !nothing.empty()) {
            page().element("p", nothing, {{"class", "unknown word"}});
            return;
        }
        page().open("ul", {{"class", "answers"}});
        write_answer("fails", words::answers_not_kept, cases.not_kept, quotas.not_kept);
        write_answer("unknown", words::answers_unknown, cases.unknown, quotas.unknown);
        write_answer("holds", words::answers_kept, cases.kept, quotas.kept);
        page().close();
    }

    void write_answer(std::string_view kind, const phrase& what, const std::optional<std::int64_t>& answers,
        const std::optional<std::int64_t>& quotas) {
        page().open("li", {{"class", kind}});
        page().open("span", {{"class", "many"}});
        link_to(page(), rules_id, number(answers));
        page().close();
        page().text(" " + say(what));
        if (quotas && *quotas > 0) {
            page().element("div", say(words::quotas_besides, number(quotas)), {{"class", "faint"}});
        }
        page().close();
    }

    void write_contents() {
        page().open("nav");
        page().open("ul");
        write_contents_line(rules_id, say(words::rules_heading));
        for (std::size_t i = 0; i < checked_.outcomes.size(); ++i) {
            write_contents_line(rule_places(i).section(), checked_.outcomes[i].asked.id);
        }
        if (has_over_time()) {
            write_contents_line(over_time_id, say(words::over_time_heading));
        }
        write_contents_line(input_id, say(words::input_heading));
        page().close();
        page().close();
    }

    void write_contents_line(std::string_view id, const std::string& text) {
        page().open("li");
        link_to(page(), id, text);
        page().close();
    }

    // --- all rules ----------------------------------------------------------------------------------------

    void write_rules() {
        write_heading(say(words::rules_heading), rules_id);
        html_table table(page(), say(words::answers, to_string(checked_.on.day)),
            {say(words::column_rule), say(words::column_kept_in), say(words::column_not_kept),
                say(words::column_unknown), say(words::column_overdue), say(words::column_source)},
            {cell_side::text, cell_side::text, cell_side::number, cell_side::number, cell_side::number,
                cell_side::text});
        for (std::size_t i = 0; i < checked_.outcomes.size(); ++i) {
            const rule_outcome& one = checked_.outcomes[i];
            one.is_quota() ? add_quota_rule(table, one, rule_places(i))
                           : add_case_rule(table, one, rule_places(i));
        }
        table.end();
    }

    void add_case_rule(html_table& table, const rule_outcome& one, const rule_places& places) const {
        const shown_sums sums(one.sums, one.hidden);
        table.row({{title_of(one), places.section()}, {says_.kept_by(sums), places.groups()},
            linked(sums.cell(tally_cell::no), places.groups()),
            linked(sums.cell(tally_cell::unknown), places.groups()),
            linked(sums.cell(tally_cell::state_overdue), places.groups()), {says_.cited(one.asked)}});
    }

    void add_quota_rule(html_table& table, const rule_outcome& one, const rule_places& places) const {
        const answer_sums told = answers_of(one);
        table.row({{title_of(one), places.section()},
            {quotas_kept(told), told.kept ? places.quotas() : std::string()},
            linked(told.not_kept, places.quotas()), linked(told.unknown, places.quotas()), {"-"},
            {says_.cited(one.asked)}});
    }

    [[nodiscard]] std::string quotas_kept(const answer_sums& told) const {
        if (!told.kept || !told.unknown || !told.not_kept) {
            return say(words::quotas_left_out);
        }
        const std::int64_t least = *told.kept;
        const std::int64_t most = least + *told.unknown;
        const std::int64_t all = most + *told.not_kept;
        return least == most ? say(words::quota_kept_exactly, least, all)
                             : say(words::quota_kept_between, least, most, all);
    }

    [[nodiscard]] static std::string title_of(const rule_outcome& one) {
        return one.asked.title.empty() ? one.asked.id : one.asked.id + ": " + one.asked.title;
    }

    // --- a rule -------------------------------------------------------------------------------------------

    void write_rule(std::size_t which) {
        const rule_outcome& one = checked_.outcomes[which];
        const rule_places places(which);
        write_heading(title_of(one), places.section());
        page().open("article", {{"class", class_of(answers_of(one))}});
        page().open("dl");
        write_rule_facts(one);
        if (!one.is_quota()) {
            write_sums(one, places);
        }
        page().close();
        page().close();
        if (one.is_quota()) {
            return write_quotas(one, places);
        }
        if (histories_[which] != nullptr) {
            page().open("p");
            link_to(page(), places.over_time(), say(words::see_over_time));
            page().close();
        }
        write_groups(one, places);
        write_oldest(one);
    }

    void write_rule_facts(const rule_outcome& one) {
        write_fact(words::rule, say(describe(one.asked)));
        for (const applicability& condition : one.asked.applies_to) {
            write_fact(words::applies_to, says_.applies_to(condition));
        }
        if (one.asked.in_force_from || one.asked.in_force_to) {
            write_fact(words::in_force, says_.days(one.asked.in_force_from, one.asked.in_force_to));
        }
        write_fact(words::source, says_.cited(one.asked));
        if (!checked_.is_for_the_public()) {
            write_fact(says_.what_meets_label(one), says_.what_meets(one));
        }
    }

    void write_sums(const rule_outcome& one, const rule_places& places) {
        const shown_sums sums(one.sums, one.hidden);
        write_fact(words::kept, says_.kept_by(sums), places.groups());
        write_fact(words::judged, says_.judged(sums), places.groups());
        write_fact(words::all_cases, says_.all_cases(sums), places.groups());
        write_fact(words::state, says_.states(sums), places.states());
        write_fact(words::missed, says_.missed(sums), places.states());
        if (one.reports && one.reports->breaches > 0) {
            write_fact(words::reports, says_.reports(*one.reports) + named(*one.reports), places.states());
        }
        if (const group_comparison* told = shown_difference(one)) {
            write_fact(words::difference, says_.difference(*told), places.groups());
        }
    }

    [[nodiscard]] std::string named(const missing_reports& told) const {
        return shows_ids_ && !told.first.empty() ? fmt::format(" ({})", ids_of(told.first, told.cases))
                                                 : std::string();
    }

    void write_oldest(const rule_outcome& one) {
        if (one.oldest.empty()) {
            return;
        }
        std::vector<std::string> headings{say(words::column_due), say(words::column_days_overdue)};
        std::vector<cell_side> sides{cell_side::unbroken, cell_side::number};
        if (shows_ids_) {
            headings.insert(headings.begin(), say(words::column_case));
            sides.insert(sides.begin(), cell_side::text);
        }
        html_table table(page(), say(words::oldest), headings, sides);
        for (const overdue_case& late : one.oldest) {
            std::vector<table_cell> cells{{to_string(late.due)}, {number(late.days)}};
            if (shows_ids_) {
                cells.insert(cells.begin(), table_cell{late.case_id});
            }
            table.row(cells);
        }
        table.end();
    }

    // --- groups -------------------------------------------------------------------------------------------

    void write_groups(const rule_outcome& one, const rule_places& places) {
        const std::vector<group_row> rows = rows_of(one, places);
        page().open("div", {{"id", places.groups()}});
        write_group_sums(rows);
        write_rest(one);
        page().close();
        page().open("div", {{"id", places.states()}});
        write_group_states(rows);
        page().close();
    }

    /// The groups that are shown, and all cases as the last row.
    [[nodiscard]] std::vector<group_row> rows_of(const rule_outcome& one, const rule_places& places) const {
        std::vector<group_row> rows;
        const bool are_all = one.groups.size() <= most_page_groups;
        for (const std::size_t i : groups_shown(one)) {
            const group_outcome& group = one.groups[i];
            std::string indent;
            for (int above = 0; are_all && above < group.depth; ++above) {
                indent += "\u00A0\u00A0\u00A0"; // not taken away, and not broken at
            }
            rows.push_back({indent, says_.labelled(checked_.grouped_by, group.label),
                {group.sums, group.hidden}, places.group(i), places.group_states(i)});
        }
        rows.push_back({{}, say(words::everything), {one.sums, one.hidden}, places.section() + "-all",
            places.section() + "-all-states", row_kind::total});
        return rows;
    }

    [[nodiscard]] std::string heading_of_groups() const {
        return checked_.grouped_by.empty() ? say(words::sums_of_all) : says_.grouping(checked_.grouped_by);
    }

    void write_group_sums(const std::vector<group_row>& rows) {
        constexpr std::array cells{tally_cell::cases, tally_cell::yes, tally_cell::no, tally_cell::unknown,
            tally_cell::not_applicable, tally_cell::state_overdue, tally_cell::days_late};
        std::vector<std::string> headings{heading_of_groups(), say(words::column_cases),
            say(words::column_kept), say(words::column_not_kept), say(words::column_unknown),
            say(words::column_not_applicable), say(words::column_overdue), say(words::column_days_late),
            say(words::column_share)};
        std::vector<cell_side> sides{cell_side::text};
        sides.resize(headings.size(), cell_side::number);
        html_table table(page(),
            checked_.grouped_by.empty() ? say(words::sums_of_all)
                                        : say(words::by_group, says_.grouping(checked_.grouped_by)),
            headings, sides);
        for (const group_row& row : rows) {
            std::vector<table_cell> line{{row.indent + row.words}};
            for (const tally_cell which : cells) {
                line.push_back(linked(row.sums.cell(which), row.states_id));
            }
            line.push_back({says_.share_kept(row.sums)});
            table.row(line, row.id, row.kind);
        }
        table.end();
    }

    /// Where the groups stand that are not shown.
    void write_rest(const rule_outcome& one) {
        if (one.groups.size() <= most_page_groups) {
            return;
        }
        const bool is_public = checked_.is_for_the_public();
        page().element(
            "p", is_public && groups_shown(one).empty()
                     ? say(words::none_shown_whole, says_.grouping(checked_.grouped_by), one.groups.size())
                     : say(is_public ? words::only_worst_shown : words::only_worst, one.groups.size(),
                           fewest_judged));
    }

    void write_group_states(const std::vector<group_row>& rows) {
        std::vector<std::string> headings{heading_of_groups()};
        for (std::size_t i = 0; i < case_state_count; ++i) {
            headings.push_back(say(describe(static_cast<case_state>(i))));
        }
        for (const phrase* more : {&words::column_cases, &words::column_breaches, &words::column_excused,
                 &words::column_days_late, &words::column_days_overdue_now}) {
            headings.push_back(say(*more));
        }
        std::vector<cell_side> sides{cell_side::text};
        sides.resize(headings.size(), cell_side::number);
        html_table table(page(),
            checked_.grouped_by.empty() ? say(words::states_of_all)
                                        : say(words::states_by_group, says_.grouping(checked_.grouped_by)),
            headings, sides);
        for (const group_row& row : rows) {
            table.row(state_cells(row), row.states_id, row.kind);
        }
        table.end();
    }

    [[nodiscard]] std::vector<table_cell> state_cells(const group_row& row) const {
        std::vector<table_cell> cells{{row.words, row.id}};
        for (std::size_t i = 0; i < case_state_count; ++i) {
            const auto which = static_cast<tally_cell>(place_of(tally_cell::state_not_applicable) + i);
            cells.push_back({says_.cell(row.sums, which)});
        }
        for (const tally_cell which : {tally_cell::cases, tally_cell::breaches, tally_cell::excused,
                 tally_cell::days_late, tally_cell::days_overdue}) {
            cells.push_back({says_.cell(row.sums, which)});
        }
        return cells;
    }

    // --- quotas -------------------------------------------------------------------------------------------

    void write_quotas(const rule_outcome& one, const rule_places& places) {
        page().open("div", {{"id", places.quotas()}});
        if (one.quotas.empty()) {
            page().element("p", say(checked_.is_for_the_public() ? words::quotas_left_out : words::no_quota));
        } else {
            write_quota_table(one);
        }
        page().close();
    }

    void write_quota_table(const rule_outcome& one) {
        const bool is_grouped = !checked_.quotas_grouped_by.empty();
        html_table table(page(),
            is_grouped ? say(words::by_group, says_.grouping(checked_.quotas_grouped_by))
                       : say(words::quotas),
            {is_grouped ? says_.grouping(checked_.quotas_grouped_by) : say(words::quotas),
                say(words::column_period), say(words::column_cases), say(words::column_needed),
                say(words::column_followed_up), say(words::column_lacking), say(words::column_answer)},
            {cell_side::text, cell_side::text, cell_side::number, cell_side::number, cell_side::number,
                cell_side::number, cell_side::text});
        const partition& periods = std::get<coverage_cadence>(one.asked.kind).periods;
        const std::vector<const coverage_verdict*> shown = quotas_shown(one);
        for (const coverage_verdict* quota : shown) {
            table.row({{is_grouped ? says_.labelled(checked_.quotas_grouped_by, quota->group)
                                   : say(words::everything)},
                {periods.label(quota->within)},
                {number(quota->cases.least) + (quota->cases.exact ? "" : "+")}, {number(quota->needed)},
                {number(quota->followed_up)}, {number(quota->lacking)}, {say(describe(quota->answer))}});
        }
        table.end();
        if (shown.size() < one.quotas.size()) {
            page().element("p", say(words::only_first_quotas, one.quotas.size(), shown.size()));
        }
    }

    // --- over time ----------------------------------------------------------------------------------------

    [[nodiscard]] bool has_over_time() const { return checked_.is_for_the_public() || past_ != nullptr; }

    void write_over_time() {
        if (!has_over_time()) {
            return;
        }
        write_heading(say(words::over_time_heading), over_time_id);
        if (checked_.is_for_the_public()) {
            page().element("p", say(words::no_history_for_the_public));
            return;
        }
        page().element("p", say(words::history_without_excused, to_string(checked_.on.day)));
        for (std::size_t i = 0; i < checked_.outcomes.size(); ++i) {
            if (histories_[i] != nullptr) {
                write_history(checked_.outcomes[i], *histories_[i], rule_places(i));
            }
        }
    }

    void write_history(const rule_outcome& one, const rule_history& history, const rule_places& places) {
        page().element("h3", title_of(one), {{"id", places.over_time()}});
        if (std::holds_alternative<period_cadence>(one.asked.kind)) {
            page().element("p", say(words::missed_periods_stay_not_open));
        }
        if (std::holds_alternative<dates_cadence>(one.asked.kind)) {
            page().element("p", say(words::missed_dates_stay_open));
        }
        curve_picture(page(), says_.speaks(), *past_, history, places.curve());
        const std::vector<std::size_t> shown = groups_shown(one);
        heat_map_picture(
            page(), says_.speaks(), *past_, history, places.heat_map(), [&](const std::string& label) {
                const auto found = std::find_if(
                    shown.begin(), shown.end(), [&](std::size_t i) { return one.groups[i].label == label; });
                return found == shown.end() ? std::string() : places.group(*found);
            });
    }

    // --- what it rests on ---------------------------------------------------------------------------------

    void write_input() {
        write_heading(say(words::input_heading), input_id);
        if (!checked_.is_for_the_public()) {
            page().element("p", say(words::read) + ": " + says_.read(checked_) + ".");
            page().element("p", say(words::where_the_cases_are));
            write_accounts();
            write_odd();
        }
        write_registers();
        write_suspensions();
    }

    void write_accounts() {
        if (checked_.accounts.empty()) {
            return;
        }
        html_table table(page(), say(words::rows_add_up),
            {say(words::column_file), say(words::column_rows), say(words::column_taken),
                say(words::column_rejected), say(words::column_recorded_later), say(words::column_repeated)},
            {cell_side::text, cell_side::number, cell_side::number, cell_side::number, cell_side::number,
                cell_side::number});
        for (const row_account& one : checked_.accounts) {
            table.row({{one.file}, {number(one.rows)}, {number(one.taken)}, {number(one.rejected)},
                {number(one.known_later)}, {number(one.repeated)}});
        }
        table.end();
    }

    void write_odd() {
        if (!checked_.unasked.empty()) {
            page().element("p", say(words::unasked) + ": " + says_.unasked(checked_.unasked) + ".");
        }
        if (checked_.odd.empty()) {
            page().element("p", say(words::nothing_odd));
            return;
        }
        std::vector<std::string> headings{say(words::column_oddity), say(words::column_cases)};
        std::vector<cell_side> sides{cell_side::text, cell_side::number};
        if (shows_ids_) {
            headings.push_back(say(words::column_first_ids));
            sides.push_back(cell_side::text);
        }
        html_table table(page(), say(words::odd), headings, sides);
        for (const odd_cases& one : checked_.odd) {
            std::vector<table_cell> cells{{says_.odd(one.what)}, {number(one.count)}};
            if (shows_ids_) {
                cells.push_back({ids_of(one.first, one.count)});
            }
            table.row(cells);
        }
        table.end();
    }

    void write_registers() {
        if (checked_.known.registers.empty()) {
            page().element("p", say(words::no_registers));
            return;
        }
        html_table table(page(), say(words::registers),
            {say(words::column_register), say(words::column_covers)}, {cell_side::text, cell_side::text});
        for (const event_register& one : checked_.known.registers) {
            table.row({{says_.event_kind(one.event_kind)}, {says_.covered_by(one)}});
        }
        table.end();
    }

    void write_suspensions() {
        if (checked_.known.suspensions.empty()) {
            page().element("p", say(words::no_suspensions));
            return;
        }
        html_table table(page(), say(words::suspensions),
            {say(words::column_rule), say(words::column_from), say(words::column_to),
                say(words::column_decided), say(words::column_decided_by), say(words::column_reason)},
            std::vector<cell_side>(6, cell_side::text));
        for (const suspension& one : checked_.known.suspensions) {
            table.row({{one.rule}, {to_string(one.from)}, {to_string(one.to)}, {to_string(one.decided_on)},
                {one.decided_by}, {one.reason}});
        }
        table.end();
    }

    static constexpr const char* rules_id = "rules";
    static constexpr const char* over_time_id = "over-time";
    static constexpr const char* input_id = "input";

    const case_check& checked_;
    const case_history* past_;                   ///< null where there is none
    std::vector<const rule_history*> histories_; ///< by outcome
    case_words says_;
    bool shows_ids_;
    html_writer* page_ = nullptr; ///< while it is written
};

} // namespace

void cases_html(std::ostream& out, const case_check& checked, const std::optional<case_history>& past,
    const provenance& from, language tongue, case_ids ids) {
    cases_page(checked, past ? &*past : nullptr, tongue, ids)
        .write(out, checked.is_for_the_public() ? for_the_public(from) : from);
}

} // namespace lssgov::report
