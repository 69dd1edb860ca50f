#include "../all_checks.hpp"

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/error.hpp>
#include <lssgov/law/interim_report.hpp>
#include <lssgov/law/statutory_rule.hpp>

#include <fmt/format.h>

#include <variant>

namespace lssgov::checks {

namespace {

bilingual day_words(const std::vector<yearly_date>& days) {
    std::vector<std::string> swedish;
    std::vector<std::string> english;
    for (const yearly_date day : days) {
        swedish.push_back(describe(day).swedish);
        english.push_back(describe(day).english);
    }
    return {joined(swedish), joined(english)};
}

bilingual message_for(const interim_reports& reports) {
    const bilingual meeting = day_words(reports.meeting);
    const bilingual others = day_words(reports.others);
    if (!reports.met()) {
        return {
            fmt::format(
                "Ingen delårsrapport gäller den tid som lagen kräver (slut den 30 juni till den 31 augusti); "
                "rapporterna är per {}.",
                others.swedish),
            fmt::format(
                "No interim report is for the time the act asks for (ending 30 June to 31 August); the "
                "reports are per {}.",
                others.english)};
    }
    bilingual text{
        fmt::format("Delårsrapporten per {} uppfyller lagens krav (slut den 30 juni till den 31 augusti).",
            meeting.swedish),
        fmt::format("The interim report per {} is the one the act asks for (ending 30 June to 31 August).",
            meeting.english)};
    if (!reports.others.empty()) {
        text.swedish += fmt::format(" Den per {} skulle inte ensam räcka.", others.swedish);
        text.english += fmt::format(" The one per {} alone would not suffice.", others.english);
    }
    return text;
}

const statutory_rule& the_law() {
    const statutory_rule* law = find_statutory_rule(interim_report_rule);
    if (law == nullptr) {
        throw error("The statutory rule of interim reports is not compiled in.");
    }
    return *law;
}

/// Before the act was in force another one was, which is not held here.
bilingual not_verified(const statutory_rule& law, date first) {
    const std::string from = to_string(first);
    return {fmt::format("Inte prövat för den dagen: {} gäller från {}, och den äldre lagen finns inte här.",
                law.citation.swedish, from),
        fmt::format("Not verified for that day: {} is in force from {}, and the older act is not held here.",
            law.citation.english, from)};
}

void tell(const duty& one, const rule& asked, const dates_cadence& dates, const reading& read,
    const check_description& about, findings& found) {
    const statutory_rule& law = the_law();
    const interim_reports reports = check_interim_reports(dates.dates);
    outcome result = reports.met() ? outcome::holds : outcome::does_not_hold;
    bilingual message = message_for(reports);
    if (law.in_force_from && read.on().day < *law.in_force_from) {
        result = outcome::unknown;
        message = not_verified(law, *law.in_force_from);
    }
    finding made = make_finding(about, result, read, one.id, std::move(message));
    made.rule = rule_cited{law.id, law.citation.swedish, law.text, law.origin, law.binding};
    made.evidence.push_back({same(asked.title), asked.origin});
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const duty& one : read.model().duties) {
        for (const rule& asked : read.model().rules) {
            const auto* dates = std::get_if<dates_cadence>(&asked.kind);
            const bool is_meant = one.topic == duty_topic::interim_report && one.rule == asked.id;
            const bool is_over = asked.in_force_to && *asked.in_force_to < read.on().day;
            if (is_meant && dates != nullptr && !is_over && read.may_have_begun(one.known_since)) {
                tell(one, asked, *dates, read, about, found);
            }
        }
    }
}

} // namespace

const check& interim_report_period() {
    static const check made{{"interim-report-period", severity::error,
                                {"Finns en delårsrapport för den tid som lagen kräver?",
                                    "Is there an interim report for the time the act asks for?"},
                                {"Minst en delårsrapport ska omfatta minst hälften och högst två tredjedelar "
                                 "av året. Fler får göras.",
                                    "At least one interim report shall cover at least half and at most two "
                                    "thirds of the year. More may be made."},
                                {"Upprätta en delårsrapport per en dag från den 30 juni till den 31 augusti.",
                                    "Make an interim report per a day from 30 June to 31 August."},
                                {"SFS 2018:597", "13 kap. 1 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
