#include "../all_checks.hpp"

#include <lssgov/error.hpp>
#include <lssgov/law/interim_report.hpp>
#include <lssgov/law/statutory_rule.hpp>

#include <fmt/format.h>

#include <variant>

namespace lssgov::checks {

namespace {

bilingual day_words(const std::vector<yearly_date>& days) {
    std::vector<std::string> texts;
    for (const yearly_date day : days) {
        texts.push_back(fmt::format("{:02}-{:02}", day.month, day.day));
    }
    return same(joined(texts));
}

bilingual message_for(const interim_reports& reports) {
    const bilingual meeting = day_words(reports.meeting);
    const bilingual others = day_words(reports.others);
    if (!reports.met()) {
        return {fmt::format("Ingen delårsrapport gäller den tid som lagen kräver (slut 06-30 till 08-31); "
                            "rapporterna är per {}.",
                    others.swedish),
            fmt::format("No interim report is for the time the act asks for (ending 06-30 to 08-31); the "
                        "reports are per {}.",
                others.english)};
    }
    bilingual text{
        fmt::format("Delårsrapporten per {} uppfyller lagens krav (slut 06-30 till 08-31).", meeting.swedish),
        fmt::format("The interim report per {} is the one the act asks for (ending 06-30 to 08-31).",
            meeting.english)};
    if (!reports.others.empty()) {
        text.swedish += fmt::format(" Den per {} skulle inte ensam räcka.", others.swedish);
        text.english += fmt::format(" The one per {} alone would not suffice.", others.english);
    }
    return text;
}

rule_cited cited_law() {
    const statutory_rule* law = find_statutory_rule(interim_report_rule);
    if (law == nullptr) {
        throw error("The statutory rule of interim reports is not compiled in.");
    }
    return {law->id, law->citation.swedish, law->text, law->origin, law->binding};
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const duty& one : read.model().duties) {
        for (const rule& asked : read.model().rules) {
            const auto* dates = std::get_if<dates_cadence>(&asked.kind);
            if (one.topic != duty_topic::interim_report || one.rule != asked.id || dates == nullptr) {
                continue;
            }
            const interim_reports reports = check_interim_reports(dates->dates);
            finding made = make_finding(about, reports.met() ? outcome::holds : outcome::does_not_hold, read,
                one.id, message_for(reports));
            made.rule = cited_law();
            made.evidence.push_back({same(asked.title), asked.origin});
            found.push_back(std::move(made));
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
