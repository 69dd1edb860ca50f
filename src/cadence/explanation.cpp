#include "reference/trace.hpp"

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/error.hpp>

#include <fmt/format.h>

#include <algorithm>
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
        : asked_(asked), on_(on), known_(known), walk_(reference::walk(followed, asked, on, known)),
          told_(told) {}

    void tell() {
        told_.answer = walk_.answer;
        told_.conclusion = conclusion();
        if (!walk_.days) {
            return;
        }
        tell_beginning();
        for (const date day : walk_.events) {
            add(day, day_role::event,
                {fmt::format("Händelse: {}.", asked_.event_kind),
                    fmt::format("Event: {}.", asked_.event_kind)});
        }
        for (const demand& one : walk_.demands) {
            tell_demand(one);
        }
        tell_end();
        const auto by_day = [](const explained_day& a, const explained_day& b) {
            return std::pair(a.day, a.role) < std::pair(b.day, b.role);
        };
        std::stable_sort(told_.days.begin(), told_.days.end(), by_day);
        told_.would_have_met = remedy();
    }

private:
    void add(date day, day_role role, bilingual how) { told_.days.push_back({day, role, std::move(how)}); }

    void tell_beginning() {
        const std::string anchored = to_string(*walk_.anchor_day);
        if (walk_.days->first == *walk_.anchor_day) {
            add(walk_.days->first, day_role::duty_begins,
                {fmt::format("Skyldigheten börjar: ärendets datum \"{}\".", asked_.anchor),
                    fmt::format("The duty begins: the case's date \"{}\".", asked_.anchor)});
            return;
        }
        add(walk_.days->first, day_role::duty_begins,
            {fmt::format("Skyldigheten börjar: regeln trädde i kraft (ärendets datum \"{}\" är {}).",
                 asked_.anchor, anchored),
                fmt::format("The duty begins: the rule came into force (the case's date \"{}\" is {}).",
                    asked_.anchor, anchored)});
    }

    void tell_end() {
        if (walk_.days->end < on_.day) {
            const bool lapsed = asked_.in_force_to == walk_.days->end;
            add(walk_.days->end, day_role::duty_ends,
                lapsed ? bilingual{"Skyldigheten slutar: regelns sista dag.",
                             "The duty ends: the last day of the rule."}
                       : bilingual{"Skyldigheten slutar: ärendets datum \"valid_to\".",
                             "The duty ends: the case's date \"valid_to\"."});
        }
        add(on_.day, day_role::asked_about,
            {"Per den här dagen: " + told_.conclusion.swedish,
                "As of this day: " + told_.conclusion.english});
    }

    /// How the due day was reached: counted from what, how far, rounded, moved.
    [[nodiscard]] bilingual reached(const demand& one) const {
        bilingual how;
        if (one.length) {
            const bilingual length = describe(*one.length);
            const std::string times = one.steps == 1 ? std::string() : fmt::format("{} x ", one.steps);
            how = {fmt::format("{}{} efter {}", times, length.swedish, to_string(one.from)),
                fmt::format("{}{} after {}", times, length.english, to_string(one.from))};
        } else {
            how = {
                fmt::format("sista dagen i tiden {} till {}", to_string(one.from), to_string(one.unrolled)),
                fmt::format("last day of {} to {}", to_string(one.from), to_string(one.unrolled))};
        }
        if (one.month_end) {
            how.swedish += ", månadens sista dag eftersom den saknar dagen med samma nummer";
            how.english += ", the month's last day since it lacks the day of that number";
        }
        if (one.due != one.unrolled) {
            how.swedish += fmt::format(", flyttad från {} som inte är vardag", to_string(one.unrolled));
            how.english += fmt::format(", moved from {}, which is no working day", to_string(one.unrolled));
        }
        return how;
    }

    void tell_demand(const demand& one) {
        const bilingual how = reached(one);
        if (one.became == fate::unseen) {
            add(one.due, day_role::uncovered,
                {fmt::format("Sista dag: {}. Ingen händelse finns, men registret täcker inte tiden: okänt.",
                     how.swedish),
                    fmt::format(
                        "Due: {}. No event is there, but the register does not cover the time: unknown.",
                        how.english)});
            return;
        }
        const bilingual outcome = outcome_of(one);
        add(one.due, day_role::due,
            {fmt::format("Sista dag: {}. {}", how.swedish, outcome.swedish),
                fmt::format("Due: {}. {}", how.english, outcome.english)});
        if (one.became == fate::late) {
            tell_breach(one);
        }
    }

    [[nodiscard]] bilingual outcome_of(const demand& one) const {
        if (one.became == fate::waiting) {
            return {"Inte försenad.", "Not late."};
        }
        if (one.became == fate::late) {
            return {"Missad.", "Missed."};
        }
        return one.answered ? bilingual{fmt::format("Hållen {}.", to_string(*one.answered)),
                                  fmt::format("Met on {}.", to_string(*one.answered))}
                            : bilingual{fmt::format("Hållen: {} av {}.", one.seen, times_asked()),
                                  fmt::format("Met: {} of {}.", one.seen, times_asked())};
    }

    void tell_breach(const demand& one) {
        bilingual first = {"Första dagen för sent.", "The first late day."};
        if (one.excused) {
            const suspension& why = excuse_of(one);
            first.swedish += fmt::format(" Ursäktad: regeln vilade {} till {} enligt beslut {} av {}.",
                to_string(why.from), to_string(why.to), to_string(why.decided_on), why.decided_by);
            first.english += fmt::format(" Excused: the rule rested {} to {} by decision of {} on {}.",
                to_string(why.from), to_string(why.to), why.decided_by, to_string(why.decided_on));
        }
        add(add_days(one.due, 1), day_role::breach_begins, std::move(first));
        if (one.answered && walk_.counts_lateness) {
            const int late = days_between(one.due, *one.answered);
            add(*one.answered, day_role::breach_ends,
                {fmt::format("Gjord {} dagar för sent (sista dag {}).", late, to_string(one.due)),
                    fmt::format("Done {} days late (due {}).", late, to_string(one.due))});
        }
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
            return {fmt::format("okänt: ärendet saknar \"{}\", som regeln behöver.", walk_.missing),
                fmt::format("unknown: the case lacks \"{}\", which the rule needs.", walk_.missing)};
        }
        const verdict& v = walk_.answer;
        if (!walk_.days) {
            return {"regeln gäller inte ärendet.", "the rule asks nothing of this case."};
        }
        const bilingual kept = describe(v.kept);
        const bilingual state = describe(v.state);
        bilingual text{fmt::format("{}; läge: {}", kept.swedish, state.swedish),
            fmt::format("{}; state: {}", kept.english, state.english)};
        if (v.state == case_state::overdue) {
            text.swedish += fmt::format(" sedan {}, {} dagar", to_string(*v.next_due), v.days_overdue);
            text.english += fmt::format(" since {}, {} days", to_string(*v.next_due), v.days_overdue);
        } else if (v.next_due) {
            text.swedish += fmt::format(", nästa senast {}", to_string(*v.next_due));
            text.english += fmt::format(", next due {}", to_string(*v.next_due));
        }
        return {text.swedish + ".", text.english + "."};
    }

    [[nodiscard]] bilingual remedy() const {
        const auto missed = std::find_if(walk_.demands.begin(), walk_.demands.end(),
            [](const demand& one) { return one.became == fate::late && !one.excused; });
        if (missed == walk_.demands.end()) {
            return {};
        }
        const int lacking = std::max(1, times_asked() - missed->seen);
        const std::string to = to_string(missed->due);
        if (missed->length) {
            return {fmt::format("En händelse \"{}\" efter {} och senast {}.", asked_.event_kind,
                        to_string(missed->from), to),
                fmt::format(
                    "One event \"{}\" after {} and by {}.", asked_.event_kind, to_string(missed->from), to)};
        }
        return {fmt::format("{} till av händelsen \"{}\" från {} till {}.", lacking, asked_.event_kind,
                    to_string(missed->from), to),
            fmt::format("{} more of the event \"{}\" from {} to {}.", lacking, asked_.event_kind,
                to_string(missed->from), to)};
    }

    const rule& asked_;
    as_of on_;
    const context& known_;
    trace walk_;
    explanation& told_;
};

} // namespace

explanation explain(const one_case& followed, const rule& asked, as_of on, const context& known) {
    if (std::holds_alternative<coverage_cadence>(asked.kind)) {
        throw error("A coverage rule asks something of a group, not of one case: use check_coverage.");
    }
    reference::refuse_faults(asked, known);
    explanation told;
    told.case_id = followed.id;
    told.rule_id = asked.id;
    told.rule_text = describe(asked);
    told.rule_source = asked.origin;
    teller(followed, asked, on, known, told).tell();
    return told;
}

std::string to_text(const explanation& told, language tongue) {
    const bool is_swedish = tongue == language::swedish;
    std::string text = fmt::format("{} {}: {}\n", told.case_id, told.rule_id, told.conclusion.in(tongue));
    text += fmt::format("{}: {}", is_swedish ? "Regel" : "Rule", told.rule_text.in(tongue));
    if (!told.rule_source.document.empty()) {
        text += fmt::format(" [{}, {}]", told.rule_source.document, told.rule_source.section);
    }
    for (const explained_day& line : told.days) {
        text += fmt::format("\n  {}  {}", to_string(line.day), line.how.in(tongue));
    }
    if (!told.would_have_met.in(tongue).empty()) {
        text += fmt::format("\n{}: {}", is_swedish ? "Det hade räckt med" : "What would have met it",
            told.would_have_met.in(tongue));
    }
    return text;
}

} // namespace lssgov
