#include "../all_checks.hpp"

#include <lssgov/follow_up/recommendations.hpp>

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

bilingual age_words(day_bounds age) {
    return age.least == age.most
               ? counted(static_cast<std::size_t>(age.least), {"dag", "day"}, {"dagar", "days"})
               : bilingual{fmt::format("{} till {} dagar", age.least, age.most),
                     fmt::format("{} to {} days", age.least, age.most)};
}

bilingual latest_words(const open_recommendation& open) {
    if (open.latest == recommendation_status::partly_done) {
        return {"senast följd upp: delvis åtgärdad", "last followed up: partly done"};
    }
    if (open.latest == recommendation_status::not_done) {
        return {"senast följd upp: inte åtgärdad", "last followed up: not done"};
    }
    return open.is_answered ? bilingual{"besvarad, inte följd upp", "answered, not followed up"}
                            : bilingual{"inget svar i underlaget", "no answer at hand"};
}

void run(const reading& read, const check_description& about, findings& found) {
    const std::vector<open_recommendation> open = open_recommendations(read.model(), read.on());
    for (const open_recommendation& one : open) {
        const bilingual age = age_words(one.age);
        const bilingual latest = latest_words(one);
        finding made = make_finding(about, outcome::does_not_hold, read, one.what->id,
            {fmt::format("{}: öppen sedan {} ({}), {}.", one.what->text, to_string(one.in->day), age.swedish,
                 latest.swedish),
                fmt::format("{}: open since {} ({}), {}.", one.what->text, to_string(one.in->day),
                    age.english, latest.english)});
        made.evidence.push_back({same(one.in->title), one.what->origin});
        for (const addressee& to : one.what->addressed) {
            made.evidence.push_back(
                {{"Riktad till: " + to.as_written, "Addressed to: " + to.as_written}, to.origin});
        }
        found.push_back(std::move(made));
    }
}

} // namespace

const check& recommendation_open() {
    static const check made{
        {"recommendation-open", severity::warning,
            {"Vilka rekommendationer står kvar?", "Which recommendations still stand?"},
            {"En rekommendation är öppen tills en senare granskning finner den åtgärdad; ett svar stänger "
             "den inte.",
                "A recommendation is open until a later audit finds it done; an answer does not close it."},
            {"Åtgärda, visa vad som gjorts och låt det följas upp.",
                "Act, show what was done, and have it followed up."},
            {"SFS 2017:725", "12 kap. 1 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
