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
    int disputed = 0;
};

void count(const recommendation_state& state, counts& of_report) {
    of_report.done += state.latest == recommendation_status::done;
    of_report.partly += state.latest == recommendation_status::partly_done;
    of_report.not_done += state.latest == recommendation_status::not_done;
    of_report.not_followed_up += !state.latest && state.disputed.empty();
    of_report.disputed += !state.disputed.empty();
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
evidence_item point_as_evidence(const recommendation_state& state, as_of on) {
    const recommendation& one = *state.what;
    if (!state.disputed.empty()) {
        const bilingual against = disputed_words(state);
        return {
            {fmt::format("{}: dagarna säger inte vilken som är den senaste: {}", one.text, against.swedish),
                fmt::format("{}: the days do not tell which is the later: {}", one.text, against.english)},
            state.disputed.front()->origin};
    }
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

/// Those whose last follow-up cannot be told are counted apart, where there are any.
bilingual disputed_count_words(const counts& seen) {
    return seen.disputed == 0
               ? bilingual{}
               : bilingual{fmt::format(", oklart vilken uppföljning som är den senaste {}", seen.disputed),
                     fmt::format(", not clear which follow-up is the last {}", seen.disputed)};
}

outcome outcome_of(const counts& seen) {
    const bool is_left = seen.partly + seen.not_done + seen.not_followed_up > 0;
    return is_left ? outcome::does_not_hold : seen.disputed > 0 ? outcome::unknown : outcome::holds;
}

using states_of_report = std::vector<recommendation_state>;

void tell(const audit& report, const states_of_report& states, const counts& seen, const reading& read,
    const check_description& about, findings& found) {
    const bilingual disputed = disputed_count_words(seen);
    finding made = make_finding(about, outcome_of(seen), read, report.id,
        {fmt::format("{}: åtgärdade {}, delvis åtgärdade {}, inte åtgärdade {}, inte uppföljda {}{}.",
             report.title, seen.done, seen.partly, seen.not_done, seen.not_followed_up, disputed.swedish),
            fmt::format("{}: done {}, partly done {}, not done {}, not followed up {}{}.", report.title,
                seen.done, seen.partly, seen.not_done, seen.not_followed_up, disputed.english)});
    made.as_stated = true;
    for (const recommendation_state& state : states) {
        made.evidence.push_back(point_as_evidence(state, read.on()));
    }
    found.push_back(std::move(made));
}

/// Each recommendation of a report by its own follow-ups, whether or not a later report makes it again: the
/// parts add up to those listed. Only of reports that have been followed up: of a new one nothing is to be
/// counted yet.
void run(const reading& read, const check_description& about, findings& found) {
    std::map<const audit*, states_of_report> by_report;
    for (const recommendation_state& state : all_recommendation_states(read.model(), read.on())) {
        by_report[state.in].push_back(state);
    }
    for (const audit& report : read.model().audits) {
        counts seen;
        for (const recommendation_state& state : by_report[&report]) {
            count(state, seen);
        }
        if (seen.done + seen.partly + seen.not_done + seen.disputed > 0) {
            tell(report, by_report[&report], seen, read, about, found);
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
