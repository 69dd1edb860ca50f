#include "../all_checks.hpp"

#include <lssgov/follow_up/recommendations.hpp>

#include <fmt/format.h>

#include <map>

namespace lssgov::checks {

namespace {

bilingual places(const recommendation& asked) {
    std::vector<std::string> texts;
    for (const addressee& to : asked.addressed) {
        texts.push_back(fmt::format("{} \"{}\"", to.origin.section, to.as_written));
    }
    return same(joined(texts, "; "));
}

void tell(const audit& report, const std::vector<const recommendation*>& asked, const reading& read,
    const check_description& about, findings& found) {
    const bilingual how_many =
        counted(asked.size(), {"rekommendation", "recommendation"}, {"rekommendationer", "recommendations"});
    const bilingual where = places(*asked.front());
    finding made = make_finding(about, outcome::does_not_hold, read, report.id,
        {fmt::format("{} riktas till olika organ på olika ställen i rapporten: avsnitt {}.", how_many.swedish,
             where.swedish),
            fmt::format("{} addressed to different bodies in different places of the report: {}.",
                how_many.english, where.english)});
    for (const recommendation* one : asked) {
        made.evidence.push_back({same(one->text), one->origin});
    }
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const audit& report : read.model().audits) {
        std::map<std::string, std::vector<const recommendation*>> by_places;
        for (const recommendation& one : report.recommendations) {
            if (is_addressed_differently(one) && is_out(read.model(), report, read.on())) {
                by_places[places(one).english].push_back(&one);
            }
        }
        for (const auto& [where, asked] : by_places) {
            tell(report, asked, read, about, found);
        }
    }
}

} // namespace

const check& recommendation_addressee() {
    static const check made{
        {"recommendation-addressee", severity::note,
            {"Är det klart vem rekommendationen riktas till?",
                "Does the addressee know that the recommendation is theirs?"},
            {"När rapporten riktar samma rekommendation till olika organ kan vart och ett tro att det är det "
             "andras.",
                "When a report addresses the same recommendation to different bodies each may think it is "
                "the other's."},
            {"Låt revisorerna ange vem som ska svara.", "Have the auditors say who is to answer."},
            {"SFS 2017:725", "12 kap. 1 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
