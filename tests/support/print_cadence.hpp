#pragma once

// How GoogleTest shows the values of the cadence room.

#include "support/print.hpp"

#include <lssgov/cadence/check.hpp>
#include <lssgov/cadence/coverage.hpp>
#include <lssgov/cadence/curve.hpp>
#include <lssgov/cadence/explanation.hpp>
#include <lssgov/cadence/statement.hpp>
#include <lssgov/cadence/tally.hpp>
#include <lssgov/language.hpp>

#include <optional>
#include <ostream>
#include <string_view>

namespace lssgov {

inline void PrintTo(kept_answer answer, std::ostream* out) {
    *out << to_string(answer);
}

inline void PrintTo(case_state state, std::ostream* out) {
    *out << to_string(state);
}

inline void PrintTo(coverage_answer answer, std::ostream* out) {
    *out << to_string(answer);
}

inline void PrintTo(const bilingual& text, std::ostream* out) {
    *out << "sv: " << text.swedish << "\n  en: " << text.english;
}

inline std::string day_or_none(const std::optional<date>& day) {
    return day ? to_string(*day) : "none";
}

inline void PrintTo(const verdict& told, std::ostream* out) {
    *out << "kept " << to_string(told.kept) << ", " << to_string(told.state) << ", next due "
         << day_or_none(told.next_due) << ", days overdue " << told.days_overdue << ", breaches "
         << told.breaches << ", excused " << told.excused << ", days late " << told.days_late
         << ", last event " << day_or_none(told.last_event);
}

inline void PrintTo(const combined_answer& told, std::ostream* out) {
    *out << to_string(told.kept) << (told.as_stated ? ", as stated" : "") << (told.in_part ? ", in part" : "")
         << (told.contradicted ? ", contradicted" : "");
}

inline void PrintTo(const tally_row& row, std::ostream* out) {
    *out << row.rule << " / " << row.group << ": " << row.cases << " cases, yes " << row.yes << ", no "
         << row.no << ", unknown " << row.unknown << ", n/a " << row.not_applicable << ", states";
    for (const std::int64_t count : row.states) {
        *out << ' ' << count;
    }
    *out << ", breaches " << row.breaches << ", excused " << row.excused << ", days late " << row.days_late
         << ", days overdue " << row.days_overdue;
}

inline void PrintTo(const curve_row& row, std::ostream* out) {
    *out << row.rule << " / " << row.grouping << " / " << row.group << ", begun";
    for (const curve_month& month : row.months) {
        *out << ' ' << month.begun << '-' << month.closed;
    }
    *out << ", lateness";
    for (const std::uint32_t count : row.lateness) {
        *out << ' ' << count;
    }
    *out << ", open";
    for (std::size_t i = 0; i < row.open.size(); ++i) {
        const std::uint32_t before = i == 0 ? 0 : row.open[i - 1];
        if (row.open[i] != before) {
            *out << ' ' << to_string(add_days(row.from, static_cast<int>(i))) << ": " << row.open[i];
        }
    }
}

inline std::string_view name_of(day_role role) {
    switch (role) {
    case day_role::duty_begins:
        return "duty begins";
    case day_role::duty_ends:
        return "duty ends";
    case day_role::trigger:
        return "trigger";
    case day_role::event:
        return "event";
    case day_role::due:
        return "due";
    case day_role::breach_begins:
        return "breach begins";
    case day_role::breach_ends:
        return "breach ends";
    case day_role::uncovered:
        return "uncovered";
    case day_role::asked_about:
        return "asked about";
    }
    return "no role";
}

inline void PrintTo(day_role role, std::ostream* out) {
    *out << name_of(role);
}

inline void PrintTo(const explained_day& told, std::ostream* out) {
    *out << to_string(told.day) << ' ' << name_of(told.role) << " (" << told.how.english << ')';
}

} // namespace lssgov
