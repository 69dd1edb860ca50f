#include "reference/trace.hpp"

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/cadence/names.hpp>
#include <lssgov/calendar/working_day.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

namespace lssgov {

namespace {

using reference::demand;
using reference::fate;
using reference::trace;

/// Writes one explanation from one walk.
class teller {
public:
    teller(const one_case& followed, const rule& asked, as_of on, const context& known, explanation& told)
        : followed_(followed), asked_(asked), on_(on), known_(known),
          walk_(reference::walk(followed, asked, on, known)), told_(told) {}

    void tell() {
        told_.answer = walk_.answer;
        if (walk_.applies == trace::asks::no) {
            told_.asks_nothing = why_nothing();
        }
        if (walk_.answer.state == case_state::unknown) {
            told_.why_unknown = why_unknown();
        }
        told_.conclusion = conclusion();
        if (!walk_.days) {
            return;
        }
        tell_beginning();
        tell_rests();
        tell_events();
        for (const demand& one : walk_.demands) {
            tell_demand(one);
        }
        tell_end();
        tell_next_due();
        const auto by_day = [](const explained_day& a, const explained_day& b) {
            return std::pair(a.day, a.role) < std::pair(b.day, b.role);
        };
        std::stable_sort(told_.days.begin(), told_.days.end(), by_day);
        told_.would_have_met = remedy();
    }

private:
    explained_day& add(date day, day_role role, bilingual how) {
        return told_.days.emplace_back(explained_day{day, role, std::move(how)});
    }

    void tell_beginning() {
        const std::string anchored = to_string(*walk_.anchor_day);
        const bilingual anchor = quoted_name(asked_.anchor);
        if (walk_.days->first == *walk_.anchor_day) {
            add(walk_.days->first, day_role::duty_begins,
                {fmt::format("Skyldigheten börjar: ärendets datum {}.", anchor.swedish),
                    fmt::format("The duty begins: the case's date {}.", anchor.english)});
            return;
        }
        add(walk_.days->first, day_role::duty_begins,
            {fmt::format("Skyldigheten börjar: regeln trädde i kraft (ärendets datum {} är {}).",
                 anchor.swedish, anchored),
                fmt::format("The duty begins: the rule came into force (the case's date {} is {}).",
                    anchor.english, anchored)});
    }

    /// The decisions by which the rule rests on days of the duty.
    void tell_rests() {
        std::copy_if(known_.suspensions.begin(), known_.suspensions.end(), std::back_inserter(told_.rests),
            [this](const suspension& one) {
                const bool is_seen = is_of(one, asked_.id) && one.decided_on <= on_.day;
                return is_seen && one.from <= walk_.days->last && walk_.days->first <= one.to;
            });
        std::stable_sort(told_.rests.begin(), told_.rests.end(),
            [](const suspension& a, const suspension& b) { return a.from < b.from; });
    }

    static bool is_of(const suspension& one, const std::string& rule_id) {
        return !rule_id.empty() && one.rule == rule_id;
    }

    void tell_events() {
        for (const date day : walk_.events) {
            const bilingual named_date = quoted_name(met_by(asked_));
            const bilingual kind = name_in_words(asked_.event_kind);
            const bilingual what = is_met_by_date(asked_)
                                       ? bilingual{fmt::format("Ärendets datum {}.", named_date.swedish),
                                             fmt::format("The case's date {}.", named_date.english)}
                                       : bilingual{fmt::format("Händelse: {}.", kind.swedish),
                                             fmt::format("Event: {}.", kind.english)};
            add(day, day_role::event, what);
        }
        if (const auto* answers = std::get_if<response_cadence>(&asked_.kind)) {
            tell_triggers(answers->trigger);
        }
    }

    void tell_triggers(const std::string& trigger) {
        const bilingual quoted = quoted_name(trigger);
        const bilingual kind = name_in_words(trigger);
        if (walk_.hides_from) {
            add(*walk_.hides_from, day_role::uncovered,
                {fmt::format("Registret täcker inte alla dagar från och med denna: händelser {} kan saknas.",
                     quoted.swedish),
                    fmt::format("The register does not cover all days from this one on: events {} may be "
                                "lacking.",
                        quoted.english)});
        }
        for (const date day : walk_.triggers) {
            add(day, day_role::trigger,
                {fmt::format("Händelse som ska besvaras: {}.", kind.swedish),
                    fmt::format("Event to be answered: {}.", kind.english)});
        }
    }

    void tell_end() {
        if (walk_.days->end < on_.day) {
            const bool lapsed = asked_.in_force_to == walk_.days->end;
            const bilingual valid_to = quoted_name("valid_to");
            add(walk_.days->end, day_role::duty_ends,
                lapsed ? bilingual{"Skyldigheten slutar: regelns sista dag.",
                             "The duty ends: the last day of the rule."}
                       : bilingual{fmt::format("Skyldigheten slutar: ärendets datum {}.", valid_to.swedish),
                             fmt::format("The duty ends: the case's date {}.", valid_to.english)});
        }
        add(on_.day, day_role::asked_about,
            {"Per den här dagen: " + told_.conclusion.swedish,
                "As of this day: " + told_.conclusion.english});
    }

    void tell_next_due() {
        const auto next = std::find_if(walk_.demands.begin(), walk_.demands.end(), [this](const demand& one) {
            return one.due == told_.answer.next_due && one.became != fate::met && !one.answered;
        });
        if (next != walk_.demands.end()) {
            told_.next_due_reached = reached(*next);
            told_.excuse = next->excused ? rests(excuse_of(*next)) : bilingual{};
        }
    }

    [[nodiscard]] static bilingual rests(const suspension& why) {
        return {fmt::format("regeln vilar {} till {} enligt beslut {} av {}", to_string(why.from),
                    to_string(why.to), to_string(why.decided_on), why.decided_by),
            fmt::format("the rule rests {} to {} by decision of {} on {}", to_string(why.from),
                to_string(why.to), why.decided_by, to_string(why.decided_on))};
    }

    /// The Swedish name as it stands in a sentence: small letters, but for the name of a person.
    [[nodiscard]] static std::string within_sentence(const holiday& closed) {
        std::string name(closed.swedish);
        const bool is_capital = 'A' <= name.front() && name.front() <= 'Z' && !name.starts_with("Kristi");
        name.front() = static_cast<char>(is_capital ? name.front() - 'A' + 'a' : name.front());
        return name;
    }

    /// How the due day was reached: counted from what, how far, rounded, moved.
    [[nodiscard]] bilingual reached(const demand& one) const {
        bilingual how = one.length         ? reached_in_steps(one, *one.length)
                        : one.yearly_day   ? reached_from_date(one, *one.yearly_day)
                        : one.counted_back ? reached_from_end(one, *one.counted_back)
                                           : reached_in_period(one);
        if (one.due != one.unrolled) {
            const std::string from = to_string(one.unrolled);
            const holiday closed = *closed_day(one.unrolled);
            how.swedish +=
                fmt::format(", flyttad från {} ({}) till nästa vardag", from, within_sentence(closed));
            how.english += fmt::format(", moved from {} ({}) to the next working day", from, closed.english);
        }
        return how;
    }

    [[nodiscard]] bilingual reached_in_steps(const demand& one, duration step) const {
        const bilingual length = describe(step);
        const std::string times = one.steps == 1 ? std::string() : fmt::format("{} x ", one.steps);
        const std::string from = to_string(one.from);
        const bilingual why = why_from(one.from);
        bilingual how{fmt::format("{}{} efter {}{}", times, length.swedish, from, why.swedish),
            fmt::format("{}{} after {}{}", times, length.english, from, why.english)};
        if (one.month_end) {
            const int lacking = one.from.day().as_number();
            how.swedish += fmt::format(", månadens sista dag eftersom månaden saknar dag {}", lacking);
            how.english += fmt::format(", the month's last day since the month has no day {}", lacking);
        }
        return how;
    }

    /// Why a day is counted from that is neither the first of the duty nor a follow-up.
    [[nodiscard]] bilingual why_from(date from) const {
        if (const auto* answers = std::get_if<response_cadence>(&asked_.kind)) {
            const bilingual trigger = quoted_name(answers->trigger);
            return {fmt::format(" ({})", trigger.swedish), fmt::format(" ({})", trigger.english)};
        }
        if (from == walk_.days->first) {
            return {};
        }
        if (std::get<interval_cadence>(asked_.kind).renewed == renewal::anchored) {
            return {" (då längden ändrades)", " (when the length changed)"};
        }
        const bool is_event = std::binary_search(walk_.events.begin(), walk_.events.end(), from);
        return is_event ? bilingual{} : bilingual{" (registrets första dag)", " (the register's first day)"};
    }

    [[nodiscard]] static bilingual reached_from_date(const demand& one, date yearly_day) {
        bilingual how{to_string(yearly_day), to_string(yearly_day)};
        if (one.month_end) {
            how.swedish += ", eftersom året saknar 29 februari";
            how.english += ", since the year has no 29 February";
        }
        if (one.unrolled != yearly_day) {
            const bilingual after = describe(days(days_between(yearly_day, one.unrolled)));
            how = {after.swedish + " efter " + how.swedish, after.english + " after " + how.english};
        }
        if (one.opens != yearly_day) {
            add_opening(one, how);
        }
        return how;
    }

    [[nodiscard]] bilingual reached_from_end(const demand& one, date end) const {
        const int lead = days_between(one.unrolled, end);
        const bilingual valid_to = quoted_name("valid_to");
        bilingual how{to_string(end) + ", ärendets datum " + valid_to.swedish,
            to_string(end) + ", the case's date " + valid_to.english};
        if (lead > 0) {
            const bilingual before = describe(days(lead));
            how = {before.swedish + " före " + how.swedish, before.english + " before " + how.english};
        }
        if (one.opens != walk_.days->first) {
            add_opening(one, how);
        }
        return how;
    }

    static void add_opening(const demand& one, bilingual& how) {
        how.swedish += fmt::format(" (händelser räknas från {})", to_string(one.opens));
        how.english += fmt::format(" (events count from {})", to_string(one.opens));
    }

    [[nodiscard]] static bilingual reached_in_period(const demand& one) {
        return {fmt::format("slutet av perioden {} till {}", to_string(one.opens), to_string(one.due)),
            fmt::format("the end of the period {} to {}", to_string(one.opens), to_string(one.due))};
    }

    void tell_demand(const demand& one) {
        const bilingual how = reached(one);
        const bilingual outcome = outcome_of(one);
        explained_day& due = add(one.due, one.became == fate::unseen ? day_role::uncovered : day_role::due,
            {fmt::format("Sista dag: {}. {}", how.swedish, outcome.swedish),
                fmt::format("Due: {}. {}", how.english, outcome.english)});
        due.outcome = kind_of_outcome(one);
        due.is_excused = one.excused;
        if (one.became == fate::late) {
            tell_breach(one);
        }
    }

    [[nodiscard]] due_outcome kind_of_outcome(const demand& one) const {
        switch (one.became) {
        case fate::met:
            return due_outcome::met;
        case fate::late:
            return due_outcome::missed;
        case fate::waiting:
            return is_asked_for(one) ? due_outcome::coming : due_outcome::not_asked;
        case fate::unseen:
            break;
        }
        return due_outcome::none;
    }

    /// Nothing can be late on the last day of the duty or after it.
    [[nodiscard]] bool is_asked_for(const demand& waiting) const { return waiting.due < walk_.days->end; }

    [[nodiscard]] bilingual outcome_of(const demand& one) const {
        const std::string so_far = fmt::format("{}/{}", one.seen, times_asked());
        const bool is_counted = times_asked() > 1;
        const bilingual seen =
            is_counted ? bilingual{fmt::format(" Gjort: {}.", so_far), fmt::format(" Done: {}.", so_far)}
                       : bilingual{};
        switch (one.became) {
        case fate::waiting:
            return waiting(one, seen);
        case fate::late:
            return {"Missad." + seen.swedish, "Missed." + seen.english};
        case fate::unseen:
            return {"Okänt: registret täcker inte hela tiden." + seen.swedish,
                "Unknown: the register does not cover all of the time." + seen.english};
        case fate::met:
            break;
        }
        return one.answered ? bilingual{fmt::format("Hållen {}.", to_string(*one.answered)),
                                  fmt::format("Met on {}.", to_string(*one.answered))}
                            : bilingual{"Hållen." + seen.swedish, "Met." + seen.english};
    }

    [[nodiscard]] bilingual waiting(const demand& one, const bilingual& seen) const {
        if (!is_asked_for(one)) {
            const date end = walk_.days->end;
            return {fmt::format("Efterfrågas inte: skyldigheten slutar {}.", to_string(end)),
                fmt::format("Not asked for: the duty ends on {}.", to_string(end))};
        }
        return {"Inte försenad." + seen.swedish, "Not late." + seen.english};
    }

    void tell_breach(const demand& one) {
        bilingual first = {"Första dagen för sent.", "The first late day."};
        if (one.excused) {
            const bilingual why = rests(excuse_of(one));
            first.swedish += fmt::format(" Ursäktad: {}.", why.swedish);
            first.english += fmt::format(" Excused: {}.", why.english);
        }
        if (walk_.counts_lateness && !one.answered) {
            const std::string last = to_string(walk_.days->last);
            const bilingual late = days_late_on(walk_.days->last, one);
            first.swedish += fmt::format(" Inte gjort {}: {} för sent.", last, late.swedish);
            first.english += fmt::format(" Not done on {}: {} late.", last, late.english);
        }
        explained_day& begins = add(add_days(one.due, 1), day_role::breach_begins, std::move(first));
        begins.is_excused = one.excused;
        begins.ended = walk_.counts_lateness ? one.answered : std::nullopt;
        begins.stays_open = walk_.counts_lateness;
        if (walk_.counts_lateness && one.answered) {
            const std::string due = to_string(one.due);
            const bilingual late = days_late_on(*one.answered, one);
            add(*one.answered, day_role::breach_ends,
                {fmt::format("Gjort {} för sent (sista dag {}).", late.swedish, due),
                    fmt::format("Done {} late (due {}).", late.english, due)})
                .is_excused = one.excused;
        }
    }

    /// "1 day", "17 days".
    [[nodiscard]] static bilingual days_late_on(date day, const demand& one) {
        return describe(days(days_between(one.due, day)));
    }

    [[nodiscard]] const suspension& excuse_of(const demand& one) const {
        const date first_late = add_days(one.due, 1);
        return *std::find_if(known_.suspensions.begin(), known_.suspensions.end(), [&](const suspension& s) {
            return s.rule == asked_.id && s.decided_on <= on_.day && s.from <= first_late &&
                   first_late <= s.to;
        });
    }

    [[nodiscard]] int times_asked() const {
        const auto* periods = std::get_if<period_cadence>(&asked_.kind);
        return periods == nullptr ? 1 : periods->times;
    }

    [[nodiscard]] bilingual conclusion() const {
        if (walk_.applies == trace::asks::cannot_say) {
            return {fmt::format("okänt: {}.", told_.why_unknown.swedish),
                fmt::format("unknown: {}.", told_.why_unknown.english)};
        }
        const verdict& v = walk_.answer;
        if (!walk_.days) {
            return {fmt::format("regeln kräver ingenting i ärendet: {}.", told_.asks_nothing.swedish),
                fmt::format("the rule asks nothing of this case: {}.", told_.asks_nothing.english)};
        }
        bilingual kept = describe(v.kept);
        if (v.excused > 0) {
            kept.swedish += fmt::format(" (ursäktat: {})", v.excused);
            kept.english += fmt::format(" (excused: {})", v.excused);
        }
        const bilingual state = describe(v.state);
        bilingual text{fmt::format("{}; läge: {}", kept.swedish, state.swedish),
            fmt::format("{}; state: {}", kept.english, state.english)};
        if (v.state == case_state::unknown) {
            text.swedish += fmt::format(" ({})", told_.why_unknown.swedish);
            text.english += fmt::format(" ({})", told_.why_unknown.english);
        }
        if (v.state == case_state::overdue) {
            const bilingual late = describe(days(v.days_overdue));
            text.swedish += fmt::format(" sedan {}, {}", to_string(*v.next_due), late.swedish);
            text.english += fmt::format(" since {}, {}", to_string(*v.next_due), late.english);
        } else if (v.next_due) {
            text.swedish += fmt::format(", nästa senast {}", to_string(*v.next_due));
            text.english += fmt::format(", next due {}", to_string(*v.next_due));
        }
        return {text.swedish + ".", text.english + "."};
    }

    [[nodiscard]] bilingual why_unknown() const {
        if (walk_.applies == trace::asks::cannot_say) {
            const bilingual missing = quoted_name(walk_.missing);
            return {fmt::format("ärendet saknar {}, som regeln behöver", missing.swedish),
                fmt::format("the case lacks {}, which the rule needs", missing.english)};
        }
        const auto* answers = std::get_if<response_cadence>(&asked_.kind);
        const bool hides_trigger = answers != nullptr && walk_.hides_from;
        const bilingual kind = quoted_name(hides_trigger ? answers->trigger : met_by(asked_));
        return {fmt::format("registret över {} täcker inte alla dagar som behövs", kind.swedish),
            fmt::format("the register of {} does not cover all days that are needed", kind.english)};
    }

    // --- why nothing is asked ---

    [[nodiscard]] bilingual why_nothing() const {
        const auto failed = std::find_if(asked_.applies_to.begin(), asked_.applies_to.end(),
            [this](const applicability& condition) { return fails(condition); });
        if (failed != asked_.applies_to.end()) {
            return applies_elsewhere(*failed);
        }
        const date first = std::max(*walk_.anchor_day, asked_.in_force_from.value_or(first_calendar_day()));
        const std::optional<date> valid_to = reference::named_date(followed_, "valid_to");
        const date end = std::min(
            valid_to.value_or(last_calendar_day()), asked_.in_force_to.value_or(last_calendar_day()));
        if (end < first) {
            return ends_before(first, end, valid_to == end);
        }
        return on_.day < first ? begins_later(first) : why_this_kind_asks_nothing(first, valid_to);
    }

    [[nodiscard]] bool fails(const applicability& condition) const {
        const auto label = followed_.groups.find(condition.grouping);
        return label != followed_.groups.end() &&
               std::none_of(condition.labels.begin(), condition.labels.end(), [&](const std::string& wanted) {
                   return is_within(known_, condition.grouping, label->second, wanted);
               });
    }

    [[nodiscard]] bilingual applies_elsewhere(const applicability& condition) const {
        const bilingual grouping = name_in_words(condition.grouping);
        const std::string& label = followed_.groups.at(condition.grouping);
        return {fmt::format("den gäller där {} är \"{}\", och ärendet har \"{}\"", grouping.swedish,
                    fmt::join(condition.labels, "\" eller \""), label),
            fmt::format("it applies where {} is \"{}\", and the case has \"{}\"", grouping.english,
                fmt::join(condition.labels, "\" or \""), label)};
    }

    [[nodiscard]] static bilingual ends_before(date first, date end, bool is_end_of_case) {
        const bilingual valid_to = quoted_name("valid_to");
        const bilingual what = is_end_of_case ? bilingual{"ärendets datum " + valid_to.swedish,
                                                    "the case's date " + valid_to.english}
                                              : bilingual{"regelns sista dag", "the last day of the rule"};
        return {fmt::format("{} är {}, innan skyldigheten skulle ha börjat {}", what.swedish, to_string(end),
                    to_string(first)),
            fmt::format("{} is {}, before the duty would have begun on {}", what.english, to_string(end),
                to_string(first))};
    }

    [[nodiscard]] bilingual begins_later(date first) const {
        const std::string begins = to_string(first);
        const std::string on = to_string(on_.day);
        if (first != *walk_.anchor_day) {
            return {fmt::format("den träder i kraft {}, efter {}", begins, on),
                fmt::format("it comes into force on {}, after {}", begins, on)};
        }
        const bilingual anchor = quoted_name(asked_.anchor);
        return {fmt::format("ärendets datum {} är {}, efter {}", anchor.swedish, begins, on),
            fmt::format("the case's date {} is {}, after {}", anchor.english, begins, on)};
    }

    [[nodiscard]] bilingual why_this_kind_asks_nothing(
        date first, const std::optional<date>& valid_to) const {
        if (const auto* answers = std::get_if<response_cadence>(&asked_.kind)) {
            const bilingual trigger = quoted_name(answers->trigger);
            return {fmt::format("det finns ingen händelse {} att besvara", trigger.swedish),
                fmt::format("there is no event {} to be answered", trigger.english)};
        }
        if (valid_to) {
            return {fmt::format("sista dagen i tid ligger före {}, då skyldigheten börjar", to_string(first)),
                fmt::format("the last day in time lies before {}, when the duty begins", to_string(first))};
        }
        const bilingual end = quoted_name("valid_to");
        return {fmt::format("ärendet har inget datum {} att räkna från", end.swedish),
            fmt::format("the case has no date {} to count from", end.english)};
    }

    [[nodiscard]] bilingual remedy() const {
        const auto missed = std::find_if(walk_.demands.begin(), walk_.demands.end(),
            [](const demand& one) { return one.became == fate::late && !one.excused; });
        if (missed == walk_.demands.end()) {
            return {};
        }
        if (is_met_by_date(asked_)) {
            const bilingual named_date = quoted_name(met_by(asked_));
            return {fmt::format("Datumet {} senast {}.", named_date.swedish, to_string(missed->due)),
                fmt::format("The date {} on {} at the latest.", named_date.english, to_string(missed->due))};
        }
        const bilingual when = span_of(*missed);
        const bilingual kind = quoted_name(asked_.event_kind);
        const int lacking = times_asked() - missed->seen;
        if (lacking == 1 && missed->seen == 0) {
            return {fmt::format("Händelsen {} {}.", kind.swedish, when.swedish),
                fmt::format("The event {} {}.", kind.english, when.english)};
        }
        const bilingual count = describe(days(lacking));
        const bool is_more = missed->seen > 0;
        return {fmt::format("Händelsen {} på {}{}, {}.", kind.swedish, is_more ? "ytterligare " : "",
                    count.swedish, when.swedish),
            fmt::format("The event {} on {}{}, {}.", kind.english, is_more ? "another " : "", count.english,
                when.english)};
    }

    /// "on 2021-01-15", "from 2020-01-16 to 2021-01-15".
    [[nodiscard]] static bilingual span_of(const demand& one) {
        const std::string from = to_string(one.opens);
        const std::string to = to_string(one.due);
        return one.opens == one.due ? bilingual{"den " + to, "on " + to}
                                    : bilingual{fmt::format("från {} till {}", from, to),
                                          fmt::format("from {} to {}", from, to)};
    }

    const one_case& followed_;
    const rule& asked_;
    as_of on_;
    const context& known_;
    trace walk_;
    explanation& told_;
};

} // namespace

explanation explain(const one_case& followed, const rule& asked, as_of on, const context& known) {
    reference::refuse_coverage(asked);
    reference::refuse_faults_of_question(asked, known);
    explanation told;
    told.case_id = followed.id;
    told.rule_id = asked.id;
    told.rule_title = asked.title;
    told.rule_text = describe(asked);
    told.rule_source = asked.origin;
    teller(followed, asked, on, known, told).tell();
    return told;
}

std::string to_text(const explanation& told, language tongue) {
    const bool is_swedish = tongue == language::swedish;
    const char* between = told.rule_id.empty() ? "" : " ";
    std::string text =
        fmt::format("{}{}{}: {}\n", told.case_id, between, told.rule_id, told.conclusion.in(tongue));
    text += fmt::format("{}: {}", is_swedish ? "Regel" : "Rule", told.rule_text.in(tongue));
    if (!told.rule_source.document.empty()) {
        const char* comma = told.rule_source.section.empty() ? "" : ", ";
        text += fmt::format(" [{}{}{}]", told.rule_source.document, comma, told.rule_source.section);
    }
    for (const explained_day& line : told.days) {
        text += fmt::format("\n  {}  {}", to_string(line.day), line.how.in(tongue));
    }
    if (!told.would_have_met.in(tongue).empty()) {
        text += fmt::format("\n{}: {}",
            is_swedish ? "För det första missade hade det räckt med"
                       : "What would have met the first one missed",
            told.would_have_met.in(tongue));
    }
    return text;
}

} // namespace lssgov
