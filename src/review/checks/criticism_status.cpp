#include "../all_checks.hpp"

#include <lssgov/follow_up/recommendations.hpp>

#include <fmt/format.h>

#include <map>

namespace lssgov::checks {

namespace {

struct counts {
    int done = 0;
    int partly = 0;
    int not_done = 0;
    int not_followed_up = 0;
};

void count(const recommendation_state& state, counts& of_report) {
    of_report.done += state.latest == recommendation_status::done;
    of_report.partly += state.latest == recommendation_status::partly_done;
    of_report.not_done += state.latest == recommendation_status::not_done;
    of_report.not_followed_up += !state.latest;
}

/// The latest follow-up of the whole that is known by then; null where it has none.
const recommendation_follow_up* latest_of(const recommendation& one, as_of on) {
    const recommendation_follow_up* latest = nullptr;
    for (const recommendation_follow_up& each : one.followed_up) {
        const bool is_later = latest == nullptr || latest->day.latest() <= each.day.latest();
        latest = each.concerns.empty() && seen_by(each.day, on) && is_later ? &each : latest;
    }
    return latest;
}

/// A point, with what was found of it and where that stands.
evidence_item point_as_evidence(const recommendation& one, as_of on) {
    const recommendation_follow_up* latest = latest_of(one, on);
    if (latest == nullptr) {
        return {same(one.text), one.origin};
    }
    const bilingual status = status_words(latest->status);
    const std::string word = latest->as_written.empty() ? "" : fmt::format(" \"{}\"", latest->as_written);
    const bilingual by = latest->by.empty()
                             ? bilingual{}
                             : bilingual{", enligt " + latest->by, ", by the word of " + latest->by};
    return {{fmt::format("{}: {}{}{}", one.text, status.swedish, word, by.swedish),
                fmt::format("{}: {}{}{}", one.text, status.english, word, by.english)},
        latest->origin};
}

void tell(const audit& report, const counts& seen, const reading& read, const check_description& about,
    findings& found) {
    const bool is_left = seen.partly + seen.not_done + seen.not_followed_up > 0;
    finding made = make_finding(about, is_left ? outcome::does_not_hold : outcome::holds, read, report.id,
        {fmt::format("{}: åtgärdade {}, delvis åtgärdade {}, inte åtgärdade {}, inte uppföljda {}.",
             report.title, seen.done, seen.partly, seen.not_done, seen.not_followed_up),
            fmt::format("{}: done {}, partly done {}, not done {}, not followed up {}.", report.title,
                seen.done, seen.partly, seen.not_done, seen.not_followed_up)});
    made.as_stated = true;
    for (const recommendation& one : report.recommendations) {
        made.evidence.push_back(point_as_evidence(one, read.on()));
    }
    found.push_back(std::move(made));
}

/// Only of reports that have been followed up: of a new one nothing is to be counted yet.
void run(const reading& read, const check_description& about, findings& found) {
    std::map<const audit*, counts> by_report;
    for (const recommendation_state& state : recommendation_states(read.model(), read.on())) {
        count(state, by_report[state.in]);
    }
    for (const audit& report : read.model().audits) {
        const auto seen = by_report.find(&report);
        const bool is_followed_up =
            seen != by_report.end() && seen->second.done + seen->second.partly + seen->second.not_done > 0;
        if (is_followed_up) {
            tell(report, seen->second, read, about, found);
        }
    }
}

} // namespace

const check& criticism_status() {
    static const check made{
        {"criticism-status", severity::note,
            {"Hur mycket av tidigare kritik är åtgärdad?", "How much of earlier criticism has been seen to?"},
            {"Räknat rapport för rapport syns vad som står kvar. Ord på olika skalor läggs inte ihop.",
                "Counted report by report one sees what is left. Words of different scales are not merged."},
            {"Åtgärda det som står kvar.", "See to what is left."}, {"SFS 2017:725", "12 kap. 1 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
