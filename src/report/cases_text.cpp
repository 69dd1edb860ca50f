#include "cases_words.hpp"
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
    page(std::ostream& out, const case_check& checked, language tongue)
        : out_(out), checked_(checked), tongue_(tongue) {}

    void write() {
        out_ << say(words::title, to_string(checked_.on.day)) << "\n\n";
        write_ground();
        for (const rule_outcome& one : checked_.outcomes) {
            write_rule(one);
        }
    }

private:
    // Words ------------------------------------------------------------------------------------------------

    template <typename... Values>
    [[nodiscard]] std::string say(const phrase& text, const Values&... values) const {
        const char* form = tongue_ == language::swedish ? text.swedish : text.english;
        return fmt::format(fmt::runtime(form), values...);
    }

    [[nodiscard]] std::string count(std::int64_t number, const words::counted& of) const {
        return fmt::format("{} {}", number, say(number == 1 ? of.one : of.many));
    }

    [[nodiscard]] std::string percent(std::int64_t part, std::int64_t of) const {
        const std::int64_t tenths = tenths_of_percent(part, of);
        return fmt::format("{}{}{}", tenths / 10, tongue_ == language::swedish ? ',' : '.', tenths % 10);
    }

    [[nodiscard]] std::string labelled(const std::string& label) const {
        return label.empty() ? say(words::no_label, checked_.grouped_by) : label;
    }

    void write_line(const phrase& label, const std::string& text) {
        out_ << wrapped(filled("  " + say(label), label_width), text);
    }

    // What the answer rests on
    // -------------------------------------------------------------------------------

    void write_ground() {
        std::string events = count(checked_.events, words::events);
        if (checked_.later_events > 0) {
            events += say(words::later_events, checked_.later_events);
        }
        write_line(words::read, fmt::format("{}, {}, {}", count(std::ssize(checked_.cases), words::cases),
                                    events, count(std::ssize(checked_.outcomes), words::rules)));
        write_unasked();
        for (const odd_cases& one : checked_.odd) {
            write_odd(one);
        }
        for (const event_register& one : checked_.known.registers) {
            write_line(words::registers, fmt::format("{}: {}", one.event_kind, covered_by(one)));
        }
        for (const suspension& one : checked_.known.suspensions) {
            write_suspension(one);
        }
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
        const std::string more = one.count > std::ssize(one.first) ? ", ..." : "";
        write_line(words::odd, fmt::format("{}: {} ({}{})", say(odd_words(one.what)),
                                   count(one.count, words::cases), fmt::join(one.first, ", "), more));
    }

    [[nodiscard]] static const phrase& odd_words(oddity what) {
        switch (what) {
        case oddity::executed_before_decided:
            return words::executed_before_decided;
        case oddity::executed_after_end:
            return words::executed_after_end;
        case oddity::end_before_start:
            break;
        }
        return words::end_before_start;
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

    // A rule -----------------------------------------------------------------------------------------------

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
        write_what_meets(one);
        if (one.is_quota()) {
            write_quotas(one);
        } else {
            write_sums(one.sums);
            write_oldest(one);
            write_groups(one);
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

    void write_sums(const tally_row& sums) {
        write_line(words::kept, kept_by(sums));
        write_line(words::judged, say(words::judged_sum, sums.yes, sums.no, sums.unknown, sums.judged()));
        write_line(words::all_cases, say(words::cases_sum, sums.judged(), sums.not_applicable, sums.cases));
        write_line(words::state, states_of(sums));
        write_line(words::missed, missed_in(sums));
    }

    [[nodiscard]] std::string kept_by(const tally_row& sums) const {
        const std::int64_t judged = sums.judged();
        const std::int64_t most = sums.yes + sums.unknown;
        if (judged == 0) {
            return say(words::none_judged);
        }
        return sums.unknown == 0 ? say(words::kept_exactly, sums.yes, judged, percent(sums.yes, judged))
                                 : say(words::kept_between, sums.yes, most, judged, percent(sums.yes, judged),
                                       percent(most, judged));
    }

    /// The states that have cases, and their sum.
    [[nodiscard]] std::string states_of(const tally_row& sums) const {
        std::vector<std::string> parts;
        for (std::size_t i = 0; i < sums.states.size(); ++i) {
            if (sums.states[i] > 0) {
                parts.push_back(
                    fmt::format("{} {}", sums.states[i], describe(static_cast<case_state>(i)).in(tongue_)));
            }
        }
        return parts.empty() ? "0" : fmt::format("{} = {}", fmt::join(parts, " + "), sums.cases);
    }

    [[nodiscard]] std::string missed_in(const tally_row& sums) const {
        std::string told = count(sums.breaches, words::breaches);
        if (sums.excused > 0) {
            told += ", " + count(sums.excused, words::excused);
        }
        told += "; " + count(sums.days_late, words::days_late);
        if (sums.days_overdue > 0) {
            told += "; " + say(words::open_now, count(sums.days_overdue, words::days));
        }
        return told;
    }

    void write_oldest(const rule_outcome& one) {
        const phrase* label = &words::oldest;
        static constexpr phrase nothing{"", ""};
        for (const overdue_case& late : one.oldest) {
            write_line(*label, fmt::format("{}: {}, {}", late.case_id, say(words::due, to_string(late.due)),
                                   count(late.days, words::days_overdue)));
            label = &nothing;
        }
    }

    // Groups -----------------------------------------------------------------------------------------------

    void write_groups(const rule_outcome& one) {
        if (checked_.grouped_by.empty()) {
            return;
        }
        text_table table({column_side::left, column_side::right, column_side::right, column_side::right,
            column_side::right, column_side::right, column_side::right, column_side::right,
            column_side::right});
        table.add(
            {say(words::by_group, checked_.grouped_by), say(words::column_cases), say(words::column_kept),
                say(words::column_not_kept), say(words::column_unknown), say(words::column_not_applicable),
                say(words::column_overdue), say(words::column_days_late), say(words::column_share)});
        for (const group_outcome& group : one.groups) {
            const std::string indent(static_cast<std::size_t>(2 * group.depth), ' ');
            add_group(table, indent + labelled(group.label), group.sums);
        }
        add_group(table, say(words::everything), one.sums);
        out_ << '\n' << table.lines(2);
    }

    void add_group(text_table& table, const std::string& label, const tally_row& sums) const {
        const auto number = [](std::int64_t n) { return std::to_string(n); };
        table.add({label, number(sums.cases), number(sums.yes), number(sums.no), number(sums.unknown),
            number(sums.not_applicable), number(sums.in_state(case_state::overdue)), number(sums.days_late),
            share_kept(sums)});
    }

    [[nodiscard]] std::string share_kept(const tally_row& sums) const {
        const std::int64_t judged = sums.judged();
        if (judged == 0) {
            return "-";
        }
        const std::string least = percent(sums.yes, judged);
        return sums.unknown == 0 ? fmt::format("{} %", least)
                                 : fmt::format("{}-{} %", least, percent(sums.yes + sums.unknown, judged));
    }

    // Quotas -----------------------------------------------------------------------------------------------

    void write_quotas(const rule_outcome& one) {
        if (one.quotas.empty()) {
            write_line(words::quotas, say(words::no_quota));
            return;
        }
        const bool is_grouped = !checked_.grouped_by.empty();
        text_table table({column_side::left, column_side::left, column_side::right, column_side::right,
            column_side::right, column_side::right, column_side::left});
        table.add({is_grouped ? say(words::by_group, checked_.grouped_by) : say(words::quotas),
            say(words::column_period), say(words::column_cases), say(words::column_needed),
            say(words::column_followed_up), say(words::column_lacking), say(words::column_answer)});
        const partition& periods = std::get<coverage_cadence>(one.asked.kind).periods;
        for (const coverage_verdict& quota : one.quotas) {
            table.add(
                {is_grouped ? labelled(quota.group) : say(words::everything), periods.label(quota.within),
                    std::to_string(quota.cases.least) + (quota.cases.exact ? "" : "+"),
                    std::to_string(quota.needed), std::to_string(quota.followed_up),
                    std::to_string(quota.lacking), describe(quota.answer).in(tongue_)});
        }
        out_ << '\n' << table.lines(2);
    }

    std::ostream& out_;
    const case_check& checked_;
    language tongue_;
};

} // namespace

void cases_text(std::ostream& out, const case_check& checked, language tongue) {
    page(out, checked, tongue).write();
}

void explanations_text(std::ostream& out, std::span<const explanation> told, language tongue) {
    const char* between = "";
    for (const explanation& one : told) {
        out << between << to_text(one, tongue) << '\n';
        between = "\n";
    }
}

} // namespace lssgov::report
