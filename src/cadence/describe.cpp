#include <lssgov/cadence/explanation.hpp>
#include <lssgov/cadence/names.hpp>

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <variant>

namespace lssgov {

namespace {

bilingual unit_words(duration_unit unit, bool one) {
    switch (unit) {
    case duration_unit::days:
        return one ? bilingual{"dag", "day"} : bilingual{"dagar", "days"};
    case duration_unit::weeks:
        return one ? bilingual{"vecka", "week"} : bilingual{"veckor", "weeks"};
    case duration_unit::months:
        return one ? bilingual{"månad", "month"} : bilingual{"månader", "months"};
    case duration_unit::years:
        break;
    }
    return one ? bilingual{"år", "year"} : bilingual{"år", "years"};
}

bilingual period_words(period_kind kind) {
    switch (kind) {
    case period_kind::month:
        return {"kalendermånad", "calendar month"};
    case period_kind::quarter:
        return {"kvartal", "quarter"};
    case period_kind::tertial:
        return {"tertial", "tertial"};
    case period_kind::half_year:
        return {"halvår", "half-year"};
    case period_kind::year:
        return {"kalenderår", "calendar year"};
    case period_kind::mandate_period:
        break;
    }
    return {"mandatperiod", "mandate period"};
}

/// "a", "a and b", "a, b and c".
bilingual listed(const std::vector<bilingual>& parts) {
    bilingual joined;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool is_last = i + 1 == parts.size();
        joined.swedish += (i == 0 ? "" : is_last ? " och " : ", ") + parts[i].swedish;
        joined.english += (i == 0 ? "" : is_last ? " and " : ", ") + parts[i].english;
    }
    return joined;
}

std::string share_words(share part, const char* percent) {
    const std::int64_t hundredfold = std::int64_t{100} * part.numerator;
    const bool is_whole_percent = hundredfold % part.denominator == 0;
    return is_whole_percent ? fmt::format("{}{}", hundredfold / part.denominator, percent)
                            : fmt::format("{}/{}", part.numerator, part.denominator);
}

/// "every month", "every 12 months".
std::string every_in_english(duration length) {
    return length.count() == 1 ? unit_words(length.unit(), true).english : describe(length).english;
}

/// What the rule counts: follow-ups, or the events of the kind it names.
bilingual counted_by(const rule& told) {
    if (told.event_kind == "follow-up") {
        return {"uppföljningarna", "follow-up"};
    }
    const bilingual kind = quoted_name(told.event_kind);
    return {"händelser av slaget " + kind.swedish, kind.english};
}

bilingual words(const interval_cadence& kind, const rule& told) {
    const duration first = kind.lengths.front().length;
    const std::string swedish = describe(first).swedish;
    const std::string english = every_in_english(first);
    const bilingual counted = counted_by(told);
    bilingual text =
        kind.renewed == renewal::by_completion
            ? bilingual{fmt::format("högst {} mellan {}, räknat från den senaste", swedish, counted.swedish),
                  fmt::format("at least every {}, counted from the latest {}", english, counted.english)}
            : bilingual{fmt::format("minst en gång i varje period om {}, räknat från första dagen", swedish),
                  fmt::format("at least once every {}, counted from the first day", english)};
    for (std::size_t i = 1; i < kind.lengths.size(); ++i) {
        const std::string from = to_string(*kind.lengths[i].from);
        text.swedish += fmt::format("; från {} {}", from, describe(kind.lengths[i].length).swedish);
        text.english += fmt::format("; from {} every {}", from, every_in_english(kind.lengths[i].length));
    }
    return text;
}

/// What has to be there: a follow-up, an event of the kind the rule names, or a named date.
bilingual asked_for_by(const rule& told) {
    if (is_met_by_date(told)) {
        const bilingual named_date = quoted_name(met_by(told));
        return {"datumet " + named_date.swedish, "the date " + named_date.english};
    }
    if (told.event_kind == "follow-up") {
        return {"uppföljning", "a follow-up"};
    }
    const bilingual kind = quoted_name(told.event_kind);
    return {"händelsen " + kind.swedish, "the event " + kind.english};
}

/// "; from 2022-01-01 within 2 months", for each change of a length.
bilingual changes_within(const std::vector<dated_length>& lengths) {
    bilingual text;
    for (std::size_t i = 1; i < lengths.size(); ++i) {
        const std::string from = to_string(*lengths[i].from);
        text.swedish += fmt::format("; från {} inom {}", from, describe(lengths[i].length).swedish);
        text.english += fmt::format("; from {} within {}", from, describe(lengths[i].length).english);
    }
    return text;
}

bilingual words(const within_cadence& kind, const rule& told) {
    const bilingual what = asked_for_by(told);
    const bilingual length = describe(kind.lengths.front().length);
    const bilingual changes = changes_within(kind.lengths);
    const bilingual anchor = quoted_name(told.anchor);
    return {fmt::format("{} inom {} från datumet {}{}", what.swedish, length.swedish, anchor.swedish,
                changes.swedish),
        fmt::format(
            "{} within {} of the date {}{}", what.english, length.english, anchor.english, changes.english)};
}

/// "at the latest 30 days before the end".
bilingual span_before_end(const dated_window& one) {
    bilingual text{"senast på ärendets sista dag", "at the latest on the case's last day"};
    if (one.lead > 0) {
        const bilingual lead = describe(days(one.lead));
        text = {fmt::format("senast {} före ärendets sista dag", lead.swedish),
            fmt::format("at the latest {} before the case's last day", lead.english)};
    }
    if (one.window.value_or(0) > 0) {
        const bilingual window = describe(days(*one.window));
        text.swedish += fmt::format(", tidigast {} före den", window.swedish);
        text.english += fmt::format(", at the earliest {} before it", window.english);
    }
    return text;
}

bilingual words(const before_end_cadence& kind, const rule& told) {
    const bilingual what = asked_for_by(told);
    const bilingual first = span_before_end(kind.windows.front());
    bilingual text{what.swedish + " " + first.swedish, what.english + " " + first.english};
    for (std::size_t i = 1; i < kind.windows.size(); ++i) {
        const std::string from = to_string(*kind.windows[i].from);
        const bilingual changed = span_before_end(kind.windows[i]);
        text.swedish += fmt::format("; slutar det {} eller senare {}", from, changed.swedish);
        text.english += fmt::format("; where it ends on {} or later, {}", from, changed.english);
    }
    return text;
}

bilingual words(const response_cadence& kind, const rule& told) {
    const bilingual what = asked_for_by(told);
    const bilingual length = describe(kind.lengths.front().length);
    const bilingual changes = changes_within(kind.lengths);
    const bilingual trigger = quoted_name(kind.trigger);
    return {fmt::format("{} inom {} efter varje {}{}", what.swedish, length.swedish, trigger.swedish,
                changes.swedish),
        fmt::format(
            "{} within {} of each {}{}", what.english, length.english, trigger.english, changes.english)};
}

bilingual words(const period_cadence& kind, const rule&) {
    const bilingual period = period_words(kind.periods.kind());
    bilingual text = kind.times == 1
                         ? bilingual{fmt::format("minst en gång per {}", period.swedish),
                               fmt::format("at least once in each {}", period.english)}
                         : bilingual{fmt::format("minst {} gånger per {}", kind.times, period.swedish),
                               fmt::format("at least {} times in each {}", kind.times, period.english)};
    if (kind.require_partial) {
        text.swedish += ", även när skyldigheten börjar mitt i";
        text.english += ", also where the duty begins in the middle of it";
    }
    return text;
}

/// " (from 10 days before to 1 day after)", or less where one of them is none.
bilingual room_words(const dates_cadence& kind) {
    const auto so_many = [](int count) { return describe(days(count)); };
    if (kind.before > 0 && kind.after > 0) {
        return {fmt::format(" (från {} före till {} efter)", so_many(kind.before).swedish,
                    so_many(kind.after).swedish),
            fmt::format(
                " (from {} before to {} after)", so_many(kind.before).english, so_many(kind.after).english)};
    }
    if (kind.before > 0) {
        return {fmt::format(" (tidigast {} före)", so_many(kind.before).swedish),
            fmt::format(" (up to {} before)", so_many(kind.before).english)};
    }
    if (kind.after > 0) {
        return {fmt::format(" (senast {} efter)", so_many(kind.after).swedish),
            fmt::format(" (up to {} after)", so_many(kind.after).english)};
    }
    return {};
}

bilingual words(const dates_cadence& kind, const rule&) {
    std::vector<bilingual> dates;
    for (const yearly_date when : kind.dates) {
        dates.push_back(describe(when));
    }
    const bilingual all = listed(dates);
    const bilingual room = room_words(kind);
    return {"varje år " + all.swedish + room.swedish, "each year on " + all.english + room.english};
}

bilingual words(const coverage_cadence& kind, const rule&) {
    const bilingual period = period_words(kind.periods.kind());
    return {fmt::format("minst {} varje {}", share_words(kind.of_cases, " %"), period.swedish),
        fmt::format("at least {} in each {}", share_words(kind.of_cases, "%"), period.english)};
}

} // namespace

bilingual describe(const rule& told) {
    bilingual text = std::visit([&told](const auto& kind) { return words(kind, told); }, told.kind);
    if (told.roll) {
        text.swedish +=
            "; är sista dagen en lördag, helgdag, midsommarafton, julafton eller nyårsafton gäller "
            "nästa vardag";
        text.english += "; a due day on a closed day moves to the next working day";
    }
    return text;
}

bilingual describe(duration length) {
    const bilingual unit = unit_words(length.unit(), length.count() == 1);
    return {fmt::format("{} {}", length.count(), unit.swedish),
        fmt::format("{} {}", length.count(), unit.english)};
}

bilingual describe(yearly_date when) {
    static constexpr std::array swedish{"januari", "februari", "mars", "april", "maj", "juni", "juli",
        "augusti", "september", "oktober", "november", "december"};
    static constexpr std::array english{"January", "February", "March", "April", "May", "June", "July",
        "August", "September", "October", "November", "December"};
    const auto month = static_cast<std::size_t>(when.month - 1);
    return {
        fmt::format("den {} {}", when.day, swedish[month]), fmt::format("{} {}", when.day, english[month])};
}

bilingual describe(kept_answer answer) {
    switch (answer) {
    case kept_answer::yes:
        return {"hållen", "kept"};
    case kept_answer::no:
        return {"inte hållen", "not kept"};
    case kept_answer::unknown:
        return {"okänt", "unknown"};
    case kept_answer::not_applicable:
        break;
    }
    return {"gäller inte", "not applicable"};
}

bilingual describe(case_state state) {
    switch (state) {
    case case_state::not_applicable:
        break;
    case case_state::unknown:
        return {"okänt", "unknown"};
    case case_state::ended:
        return {"avslutad", "ended"};
    case case_state::done:
        return {"klar", "done"};
    case case_state::overdue:
        return {"försenad", "overdue"};
    case case_state::due_soon:
        return {"snart dags", "due soon"};
    case case_state::on_time:
        return {"i tid", "on time"};
    }
    return {"gäller inte", "not applicable"};
}

bilingual describe(coverage_answer answer) {
    switch (answer) {
    case coverage_answer::kept:
        return {"hållen", "kept"};
    case coverage_answer::broken:
        return {"inte hållen", "not kept"};
    case coverage_answer::still_possible:
        return {"fortfarande möjlig", "still possible"};
    case coverage_answer::excused:
        return {"inte nådd men ursäktad enligt beslut", "not reached but excused by decision"};
    case coverage_answer::no_longer_possible:
        return {"inte längre möjlig", "no longer possible"};
    case coverage_answer::unknown:
        return {"okänt", "unknown"};
    case coverage_answer::not_applicable:
        break;
    }
    return {"gäller inte", "not applicable"};
}

bilingual describe(force binding) {
    switch (binding) {
    case force::shall:
        return {"ska (lag eller föreskrift)", "shall (statute or regulation)"};
    case force::should:
        return {"bör (råd eller rekommendation)", "should (advice or recommendation)"};
    case force::may:
        return {"får", "may"};
    case force::local:
        break;
    }
    return {"kommunens egen regel eller rutin", "the municipality's own rule or routine"};
}

bilingual describe(stated said) {
    switch (said) {
    case stated::kept:
        return {"hålls", "is kept"};
    case stated::not_kept:
        return {"hålls inte", "is not kept"};
    case stated::partly_kept:
        break;
    }
    return {"hålls delvis", "is kept in part"};
}

bilingual describe(basis rests_on) {
    switch (rests_on) {
    case basis::interview:
        return {"intervjuer", "interviews"};
    case basis::document_review:
        return {"dokumentgranskning", "document review"};
    case basis::minutes:
        return {"protokoll", "minutes"};
    case basis::register_data:
        return {"registeruppgifter", "register data"};
    case basis::not_stated:
        break;
    }
    return {"grund inte angiven", "basis not stated"};
}

} // namespace lssgov
