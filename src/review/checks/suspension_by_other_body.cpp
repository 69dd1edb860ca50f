#include "../all_checks.hpp"

#include <lssgov/follow_up/duty_answers.hpp>

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

void tell(const duty& one, const duty_suspension& rests, const reading& read, const check_description& about,
    findings& found) {
    const std::string by = read.name_of(rests.decided_by);
    const std::string owner = read.name_of(one.owner);
    const std::string from = to_string(rests.from);
    const std::string to = to_string(rests.to);
    finding made = make_finding(about, outcome::does_not_hold, read, one.id,
        {fmt::format("{}: {} har beslutat att skyldigheten vilar {} till {}, men {} svarar för den. Beslutet "
                     "ursäktar inget.",
             one.title, by, from, to, owner),
            fmt::format("{}: {} decided that the duty rests {} to {}, but {} answers for it. The decision "
                        "excuses nothing.",
                one.title, by, from, to, owner)});
    const std::string decided = to_string(rests.decided_on);
    const std::string reason = rests.reason.empty() ? "" : ": " + rests.reason;
    made.evidence.push_back(
        {{fmt::format("Beslut {}{}", decided, reason), fmt::format("Decision of {}{}", decided, reason)},
            rests.origin});
    made.evidence.push_back({same(one.title), one.origin});
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const duty& one : read.model().duties) {
        for (const duty_suspension& rests : read.model().suspensions) {
            const bool is_in_time = rests.duty == one.id && rests.decided_on <= read.on().day;
            if (is_in_time && !is_decided_by_owner(read.model(), one, rests)) {
                tell(one, rests, read, about, found);
            }
        }
    }
}

} // namespace

const check& suspension_by_other_body() {
    static const check made{
        {"suspension-by-other-body", severity::warning,
            {"Har den som äger regeln beslutat att den vilar?",
                "Did the body that owns the rule decide that it rests?"},
            {"Bara den som svarar för en skyldighet, eller ett organ över den, kan besluta att den vilar. "
             "Annars ursäktar den som ska följas upp sig själv.",
                "Only the body that answers for a duty, or one above it, can decide that it rests. Otherwise "
                "those who are followed up excuse themselves."},
            {"Låt rätt organ ta ställning, eller gör uppföljningen.",
                "Let the right body decide, or do the follow-up."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
