#include "case_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lssgov::report {

using words::phrase;

std::string case_words::labelled(const std::string& of, const std::string& label) const {
    return label.empty() ? say(words::no_label, grouping(of)) : label;
}

// What must be known before any number ---------------------------------------------------------------------

std::vector<std::string> case_words::left_out(const case_check& checked) const {
    std::vector<std::string> told;
    for (const row_account& one : checked.accounts) {
        if (one.rejected > 0) {
            told.push_back(say(words::rows_left_out, one.file, speaks_.count(one.rejected, words::rows)));
        }
    }
    if (!told.empty() && !checked.rejects_file.empty()) {
        told.push_back(say(words::rows_listed_in, checked.rejects_file));
    }
    if (checked.lacks_rows) {
        told.push_back(say(words::some_rows_left_out));
    }
    return told;
}

std::string case_words::nothing_checked(const case_check& checked) const {
    if (!checked.is_for_the_public() && checked.cases == 0) {
        return say(words::no_cases);
    }
    const auto asks_nothing = [&checked](const rule_outcome& one) {
        return one.is_quota() ? !checked.is_for_the_public() && one.quotas.empty()
                              : shown_sums(one.sums, one.hidden).judged() == 0;
    };
    const bool is_nothing = std::all_of(checked.outcomes.begin(), checked.outcomes.end(), asks_nothing);
    return is_nothing ? say(words::no_case_under_any_rule) : std::string();
}

// What the answer rests on ---------------------------------------------------------------------------------

std::string case_words::account(const row_account& one) const {
    const std::string told =
        say(words::account_sum, one.file, one.rows, one.taken, one.rejected, one.known_later);
    return one.repeated > 0 ? told + say(words::repeated_rows, one.repeated) : told;
}

std::string case_words::read(const case_check& checked) const {
    std::string events = speaks_.count(checked.events, words::events);
    if (checked.later_events > 0) {
        events += say(words::later_events, checked.later_events);
    }
    return fmt::format("{}, {}, {}", speaks_.count(checked.cases, words::cases), events,
        speaks_.count(std::ssize(checked.outcomes), words::rules));
}

std::string case_words::unasked(const std::map<std::string, std::int64_t>& kinds) const {
    std::vector<std::string> parts;
    parts.reserve(kinds.size());
    for (const auto& [kind, events] : kinds) {
        parts.push_back(fmt::format("{}: {}", event_kind(kind), speaks_.number(events)));
    }
    return fmt::format("{}", fmt::join(parts, ", "));
}

std::string case_words::odd(oddity what) const {
    switch (what) {
    case oddity::before_application:
        return say(words::before_application);
    case oddity::executed_before_decided:
        return say(words::executed_before_decided);
    case oddity::end_before_start:
        return say(words::end_before_start);
    case oddity::executed_after_end:
        return say(words::executed_after_end);
    case oddity::event_after_end:
        break;
    }
    return say(words::event_after_end);
}

std::string case_words::covered_by(const event_register& one) const {
    return one.never_holds ? say(words::no_days) : days(one.known_from, one.known_to);
}

std::string case_words::days(const std::optional<date>& first, const std::optional<date>& last) const {
    if (!first && !last) {
        return say(words::all_days);
    }
    std::string told = first ? say(words::from, to_string(*first)) : std::string();
    if (last) {
        told += (first ? " " : "") + say(words::to, to_string(*last));
    }
    return told;
}

std::string case_words::at_rest(const suspension& one) const {
    const std::string told = say(words::at_rest, one.rule, to_string(one.from), to_string(one.to),
        to_string(one.decided_on), one.decided_by);
    return one.reason.empty() ? told : told + ": " + one.reason;
}

// A rule ---------------------------------------------------------------------------------------------------

std::string case_words::applies_to(const applicability& condition) const {
    return fmt::format(
        "{} {}", grouping(condition.grouping), fmt::join(condition.labels, say(words::alternatively)));
}

std::string case_words::cited(const rule& asked) const {
    const source& where = asked.origin;
    const std::string told =
        where.section.empty() ? where.document : fmt::format("{}, {}", where.document, where.section);
    const std::string binding = say(describe(asked.binding));
    return told.empty() ? binding : told + "; " + binding;
}

const phrase& case_words::what_meets_label(const rule_outcome& one) const {
    return is_met_by_date(one.asked) ? words::asks_for_date : words::asks_for;
}

std::string case_words::what_meets(const rule_outcome& one) const {
    const bool is_date = is_met_by_date(one.asked);
    const std::string& what = met_by(one.asked);
    const std::string name = say(is_date ? quoted_name(what) : name_in_words(what));
    const std::string found = say(is_date ? words::of_date : words::of_kind, name);
    return one.occurs ? fmt::format("{} {}", speaks_.number(one.events), found)
                      : say(is_date ? words::none_of_date : words::none_of_kind, name);
}

std::string case_words::kept_by(const shown_sums& sums) const {
    const auto kept = sums.bounds();
    if (!kept) {
        return speaks_.number(std::nullopt);
    }
    if (kept->judged == 0) {
        return say(words::none_judged);
    }
    const std::string least = speaks_.percent(kept->least, kept->judged);
    return kept->least == kept->most ? say(words::kept_exactly, kept->least, kept->judged, least)
                                     : say(words::kept_between, kept->least, kept->most, kept->judged, least,
                                           speaks_.percent(kept->most, kept->judged));
}

std::string case_words::judged(const shown_sums& sums) const {
    return say(words::judged_sum, cell(sums, tally_cell::yes), cell(sums, tally_cell::no),
        cell(sums, tally_cell::unknown), speaks_.number(sums.judged()));
}

std::string case_words::all_cases(const shown_sums& sums) const {
    return say(words::cases_sum, speaks_.number(sums.judged()), cell(sums, tally_cell::not_applicable),
        cell(sums, tally_cell::cases));
}

std::string case_words::states(const shown_sums& sums) const {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < case_state_count; ++i) {
        const auto which = static_cast<tally_cell>(place_of(tally_cell::state_not_applicable) + i);
        if (sums.cell(which) != 0) {
            parts.push_back(
                fmt::format("{} {}", cell(sums, which), say(describe(static_cast<case_state>(i)))));
        }
    }
    return parts.empty() ? "0"
                         : fmt::format("{} = {}", fmt::join(parts, " + "), cell(sums, tally_cell::cases));
}

std::string case_words::missed(const shown_sums& sums) const {
    std::string told = speaks_.count(sums.cell(tally_cell::breaches), words::breaches);
    if (sums.cell(tally_cell::excused) != 0) {
        told += ", " + say(words::besides, speaks_.count(sums.cell(tally_cell::excused), words::excused));
    }
    told += "; " + speaks_.count(sums.cell(tally_cell::days_late), words::days_late);
    if (sums.cell(tally_cell::days_overdue) != 0) {
        told += "; " + say(words::open_now, speaks_.count(sums.cell(tally_cell::days_overdue), words::days));
    }
    return told;
}

std::string case_words::share_kept(const shown_sums& sums) const {
    const auto kept = sums.bounds();
    if (!kept) {
        return speaks_.number(std::nullopt);
    }
    if (kept->judged == 0) {
        return "-";
    }
    const std::string least = speaks_.percent(kept->least, kept->judged);
    return kept->least == kept->most
               ? fmt::format("{} %", least)
               : fmt::format("{}-{} %", least, speaks_.percent(kept->most, kept->judged));
}

std::string case_words::reports(const missing_reports& told) const {
    const std::string text =
        say(words::reports_sum, told.reported, told.missing, told.unknown, told.breaches);
    return told.cases > 0 ? text + "; " + say(words::not_reported, speaks_.count(told.cases, words::cases))
                          : text;
}

std::string case_words::difference(const group_comparison& told) const {
    const std::string text = say(words::certainly_below, told.worst.group, told.worst.most, told.worst.judged,
        speaks_.percent(told.worst.most, told.worst.judged), told.best.group, told.best.least,
        told.best.judged, speaks_.percent(told.best.least, told.best.judged));
    return told.compared > 2 ? text + "; " + say(words::all_below, told.below_best, told.compared) : text;
}

} // namespace lssgov::report
