#include "../all_checks.hpp"

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

void run(const reading& read, const check_description& about, findings& found) {
    for (const follow_up& one : read.model().follow_ups) {
        if (one.result != follow_up_result::cancelled || !seen_by(one.day, read.on())) {
            continue;
        }
        const std::string duty = read.name_of(one.duty);
        const std::string title = one.title.empty() ? duty : one.title;
        finding made = make_finding(about, outcome::does_not_hold, read, one.duty,
            {fmt::format("{}, {}: inställd. Skäl: {}.", title, to_string(one.day), one.reason),
                fmt::format("{}, {}: cancelled. Reason: {}.", title, to_string(one.day), one.reason)});
        made.evidence.push_back({same(duty), one.origin});
        found.push_back(std::move(made));
    }
}

} // namespace

const check& follow_up_cancelled() {
    static const check made{
        {"follow-up-cancelled", severity::note,
            {"Vilka uppföljningar ställdes in?", "Which follow-ups were called off?"},
            {"En inställd uppföljning är varken genomförd eller ursäktad: ett skäl förklarar, bara ett "
             "beslut av den som äger regeln ursäktar.",
                "A cancelled follow-up is neither done nor excused: a reason explains, only a decision by "
                "the body that owns the rule excuses."},
            {"Besluta om en ny tid, eller låt den som äger regeln besluta att den vilar.",
                "Set a new time, or let the body that owns the rule decide that it rests."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
