#include "cases_words.hpp"
#include "shown_cells.hpp"
#include "text_table.hpp"
#include "wrap.hpp"

#include <lssgov/report/cases_text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <utility>

namespace lssgov::report {

namespace {

using words::phrase;

constexpr std::size_t label_width = 20;

/// More groups than these are no page.
constexpr std::size_t most_groups = 10;

/// Tenths of a per cent, rounded to the nearest; 0 only for none and 1000 only for all.
std::int64_t tenths_of_percent(std::int64_t part, std::int64_t of) {
    const std::int64_t rounded = (2000 * part + of) / (2 * of);
    const std::int64_t least = part == 0 ? 0 : 1;
    const std::int64_t most = part == of ? 1000 : 999;
    return std::clamp(rounded, least, most);
}

/// Writes one page in one language.
class page {
public:
    page(std::ostream& out, const case_check& checked, language tongue, case_ids ids)
        : out_(out), checked_(checked), tongue_(tongue), shows_ids_(ids == case_ids::shown) {}

    void write() {
        out_ << say(words::title, to_string(checked_.on.day)) << "\n\n";
        if (checked_.is_for_the_public()) {
            write_line(words::suppressed, say(words::suppressed_below, checked_.hidden_below));
        } else {
            write_input();
        }
        write_context();
        for (const rule_outcome& one : checked_.outcomes) {
            write_rule(one);
        }
    }

private:
    // --- words --------------------------------------------------------------------------------------------

    template <typename... Values>
    [[nodiscard]] std::string say(const phrase& text, const Values&... values) const {
        const char* form = tongue_ == language::swedish ? text.swedish : text.english;
        return fmt::format(fmt::runtime(form), values...);
    }

    [[nodiscard]] std::string count(
        const std::optional<std::int64_t>& number, const words::counted& of) const {
        return fmt::format("{} {}", cell_text(number), say(number == 1 ? of.one : of.many));
    }

    [[nodiscard]] std::string percent(std::int64_t part, std::int64_t of) const {
        const std::int64_t tenths = tenths_of_percent(part, of);
        return fmt::format("{}{}{}", tenths / 10, tongue_ == language::swedish ? ',' : '.', tenths % 10);
    }

    [[nodiscard]] std::string labelled(const std::string& grouping, const std::string& label) const {
        return label.empty() ? say(words::no_label, grouping) : label;
    }

    void write_line(const phrase& label, const std::string& text) {
        out_ << wrapped(filled("  " + say(label), label_width), text);
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
            write_account(one);
        }
        std::string events = count(checked_.events, words::events);
        if (checked_.later_events > 0) {
            events += say(words::later_events, checked_.later_events);
        }
        write_line(words::read, fmt::format("{}, {}, {}", count(checked_.cases, words::cases), events,
                                    count(std::ssize(checked_.outcomes), words::rules)));
        write_unasked();
        for (const odd_cases& one : checked_.odd) {
            write_odd(one);
        }
    }

    void write_context() {
        for (const event_register& one : checked_.known.registers) {
            write_line(words::registers, fmt::format("{}: {}", one.event_kind, covered_by(one)));
        }
        for (const suspension& one : checked_.known.suspensions) {
            write_suspension(one);
        }
    }

    void write_account(const row_account& one) {
        std::string told =
            say(words::account_sum, one.file, one.rows, one.taken, one.rejected, one.known_later);
        if (one.repeated > 0) {
            told += say(words::repeated_rows, one.repeated);
        }
        write_line(words::account, told);
    }

    void write_unasked() {
        std::vector<std::string> kinds;
        kinds.reserve(checked_.unasked.size());
        for (const auto& [kind, events] : checked_.unasked) {
            kinds.push_back(fmt::format("{} ({})", kind, events));
        }
        if (!kinds.empty()) {
            write_line(words::unasked, fmt::format("{}", fmt::join(kinds, ", ")));
        }
    }

    void write_odd(const odd_cases& one) {
        write_line(words::odd, fmt::format("{}: {}{}", say(odd_words(one.what)),
                                   count(one.count, words::cases), named(one.first, one.count)));
    }

    [[nodiscard]] static const phrase& odd_words(oddity what) {
        switch (what) {
        case oddity::before_application:
            return words::before_application;
        case oddity::executed_before_decided:
            return words::executed_before_decided;
        case oddity::end_before_start:
            return words::end_before_start;
        case oddity::executed_after_end:
            return words::executed_after_end;
        case oddity::event_after_end:
            break;
        }
        return words::event_after_end;
    }

    [[nodiscard]] std::string covered_by(const event_register& one) const {
        if (one.never_holds) {
            return say(words::no_days);
        }
        return days(one.known_from, one.known_to);
    }

    [[nodiscard]] std::string days(const std::optional<date>& first, const std::optional<date>& last) const {
        if (!first && !last) {
            return say(words::all_days);
        }
        std::string told = first ? say(words::from, to_string(*first)) : std::string();
        if (last) {
            told += (first ? " " : "") + say(words::to, to_string(*last));
        }
        return told;
    }

    void write_suspension(const suspension& one) {
        std::string told = say(words::at_rest, one.rule, to_string(one.from), to_string(one.to),
            to_string(one.decided_on), one.decided_by);
        write_line(words::suspensions, one.reason.empty() ? told : told + ": " + one.reason);
    }

    // --- a rule -------------------------------------------------------------------------------------------

    void write_rule(const rule_outcome& one) {
        out_ << '\n' << wrapped(one.asked.id + ": ", one.asked.title);
        write_line(words::rule, describe(one.asked).in(tongue_));
        for (const applicability& condition : one.asked.applies_to) {
            write_line(words::applies_to, fmt::format("{} {}", condition.grouping,
                                              fmt::join(condition.labels, say(words::alternatively))));
        }
        if (one.asked.in_force_from || one.asked.in_force_to) {
            write_line(words::in_force, days(one.asked.in_force_from, one.asked.in_force_to));
        }
        write_source(one.asked);
        if (!checked_.is_for_the_public()) {
            write_what_meets(one);
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

    void write_what_meets(const rule_outcome& one) {
        const bool is_date = is_met_by_date(one.asked);
        const std::string& what = met_by(one.asked);
        const std::string found = say(is_date ? words::of_date : words::of_kind, what);
        const std::string none = say(is_date ? words::none_of_date : words::none_of_kind, what);
        write_line(is_date ? words::asks_for_date : words::asks_for,
            one.occurs ? fmt::format("{} {}", one.events, found) : none);
    }

    void write_source(const rule& asked) {
        const source& where = asked.origin;
        const std::string cited =
            where.section.empty() ? where.document : fmt::format("{}, {}", where.document, where.section);
        const std::string binding = describe(asked.binding).in(tongue_);
        write_line(words::source, cited.empty() ? binding : cited + "; " + binding);
    }

    void write_sums(const shown_sums& sums) {
        const std::string judged = cell_text(sums.judged());
        write_line(words::kept, kept_by(sums));
        write_line(words::judged, say(words::judged_sum, sums.text(tally_cell::yes),
                                      sums.text(tally_cell::no), sums.text(tally_cell::unknown), judged));
        write_line(words::all_cases, say(words::cases_sum, judged, sums.text(tally_cell::not_applicable),
                                         sums.text(tally_cell::cases)));
        write_line(words::state, states_of(sums));
        write_line(words::missed, missed_in(sums));
    }

    [[nodiscard]] std::string kept_by(const shown_sums& sums) const {
        const auto kept = sums.bounds();
        if (!kept) {
            return cell_text(std::nullopt);
        }
        if (kept->judged == 0) {
            return say(words::none_judged);
        }
        const std::string least = percent(kept->least, kept->judged);
        return kept->least == kept->most ? say(words::kept_exactly, kept->least, kept->judged, least)
                                         : say(words::kept_between, kept->least, kept->most, kept->judged,
                                               least, percent(kept->most, kept->judged));
    }

    /// The states that have cases, and their sum.
    [[nodiscard]] std::string states_of(const shown_sums& sums) const {
        std::vector<std::string> parts;
        for (std::size_t i = 0; i < case_state_count; ++i) {
            const auto which = static_cast<tally_cell>(place_of(tally_cell::state_not_applicable) + i);
            if (sums.cell(which) != 0) {
                parts.push_back(
                    fmt::format("{} {}", sums.text(which), describe(static_cast<case_state>(i)).in(tongue_)));
            }
        }
        return parts.empty() ? "0"
                             : fmt::format("{} = {}", fmt::join(parts, " + "), sums.text(tally_cell::cases));
    }

    [[nodiscard]] std::string missed_in(const shown_sums& sums) const {
        std::string told = count(sums.cell(tally_cell::breaches), words::breaches);
        if (sums.cell(tally_cell::excused) != 0) {
            told += ", " + count(sums.cell(tally_cell::excused), words::excused);
        }
        told += "; " + count(sums.cell(tally_cell::days_late), words::days_late);
        if (sums.cell(tally_cell::days_overdue) != 0) {
            told += "; " + say(words::open_now, count(sums.cell(tally_cell::days_overdue), words::days));
        }
        return told;
    }

    void write_oldest(const rule_outcome& one) {
        const phrase* label = &words::oldest;
        static constexpr phrase nothing{"", ""};
        for (const overdue_case& late : one.oldest) {
            const std::string id = shows_ids_ ? late.case_id + ": " : std::string();
            write_line(*label, fmt::format("{}{}, {}", id, say(words::due, to_string(late.due)),
                                   count(late.days, words::days_overdue)));
            label = &nothing;
        }
    }

    void write_reports(const rule_outcome& one) {
        if (!one.reports || one.reports->breaches == 0) {
            return;
        }
        const missing_reports& told = *one.reports;
        std::string text = say(words::reports_sum, told.reported, told.missing, told.unknown, told.breaches);
        if (told.cases > 0) {
            text += "; " + say(words::not_reported, count(told.cases, words::cases)) +
                    named(told.first, told.cases);
        }
        write_line(words::reports, text);
    }

    // --- groups -------------------------------------------------------------------------------------------

    /// All groups where they are few, else the worst of them.
    void write_groups(const rule_outcome& one) {
        if (checked_.grouped_by.empty()) {
            return;
        }
        const bool are_few = one.groups.size() <= most_groups;
        text_table table({column_side::left, column_side::right, column_side::right, column_side::right,
            column_side::right, column_side::right, column_side::right, column_side::right,
            column_side::right});
        table.add({say(are_few ? words::by_group : words::worst_by_group, checked_.grouped_by),
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
            add_group(table, indent + labelled(checked_.grouped_by, group.label), {group.sums, group.hidden});
        }
    }

    void add_worst_groups(text_table& table, const rule_outcome& one) const {
        for (const group_outcome* group : worst_groups(one, most_groups)) {
            add_group(table, group->label, {group->sums, group->hidden});
        }
    }

    void add_group(text_table& table, const std::string& label, const shown_sums& sums) const {
        table.add({label, sums.text(tally_cell::cases), sums.text(tally_cell::yes), sums.text(tally_cell::no),
            sums.text(tally_cell::unknown), sums.text(tally_cell::not_applicable),
            sums.text(tally_cell::state_overdue), sums.text(tally_cell::days_late), share_kept(sums)});
    }

    [[nodiscard]] std::string share_kept(const shown_sums& sums) const {
        const auto kept = sums.bounds();
        if (!kept) {
            return cell_text(std::nullopt);
        }
        if (kept->judged == 0) {
            return "-";
        }
        const std::string least = percent(kept->least, kept->judged);
        return kept->least == kept->most ? fmt::format("{} %", least)
                                         : fmt::format("{}-{} %", least, percent(kept->most, kept->judged));
    }

    void write_difference(const rule_outcome& one) {
        const group_comparison* told = shown_difference(one);
        if (told == nullptr) {
            return;
        }
        std::string text = say(words::certainly_below, told->worst.group, told->worst.most,
            told->worst.judged, percent(told->worst.most, told->worst.judged), told->best.group,
            told->best.least, told->best.judged, percent(told->best.least, told->best.judged));
        if (told->compared > 2) {
            text += "; " + say(words::all_below, told->below_best, told->compared);
        }
        out_ << '\n' << wrapped(filled("  " + say(words::difference), label_width), text);
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
        table.add({is_grouped ? say(words::by_group, checked_.quotas_grouped_by) : say(words::quotas),
            say(words::column_period), say(words::column_cases), say(words::column_needed),
            say(words::column_followed_up), say(words::column_lacking), say(words::column_answer)});
        const partition& periods = std::get<coverage_cadence>(one.asked.kind).periods;
        for (const coverage_verdict& quota : one.quotas) {
            table.add(
                {is_grouped ? labelled(checked_.quotas_grouped_by, quota.group) : say(words::everything),
                    periods.label(quota.within),
                    std::to_string(quota.cases.least) + (quota.cases.exact ? "" : "+"),
                    std::to_string(quota.needed), std::to_string(quota.followed_up),
                    std::to_string(quota.lacking), describe(quota.answer).in(tongue_)});
        }
        out_ << '\n' << table.lines(2);
    }

    std::ostream& out_;
    const case_check& checked_;
    language tongue_;
    bool shows_ids_;
};

} // namespace

void cases_text(std::ostream& out, const case_check& checked, language tongue, case_ids ids) {
    page(out, checked, tongue, ids).write();
}

void explanations_text(std::ostream& out, std::span<const explanation> told, language tongue) {
    const char* between = "";
    for (const explanation& one : told) {
        out << between << to_text(one, tongue) << '\n';
        between = "\n";
    }
}

} // namespace lssgov::report
