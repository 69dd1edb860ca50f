#include "../all_checks.hpp"

#include <lssgov/follow_up/recommendations.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace lssgov::checks {

namespace {

using judgements = std::vector<const judgement*>;

/// The first day that the latest "done" can be of.
std::optional<date> last_done(const recommendation& asked, as_of on) {
    std::optional<date> last;
    for (const recommendation_follow_up& one : asked.followed_up) {
        if (one.status == recommendation_status::done && seen_by(one.day, on)) {
            last = std::max(last.value_or(one.day.earliest()), one.day.earliest());
        }
    }
    return last;
}

/// Whether what a report says is certainly older than a day. One of which nothing tells how old it is, is
/// not.
bool is_older(const audit& report, date than) {
    return report.day ? before(*report.day, than) == truth::yes
                      : report.no_later_than && *report.no_later_than < than;
}

/// What was said before it was done, it may have been done about. What a later audit has followed up stands
/// no more.
judgements criticism_of(const reading& read, const recommendation& asked) {
    judgements said;
    const std::optional<date> done = last_done(asked, read.on());
    for (const audit& report : read.model().audits) {
        const bool stands = is_out(read.model(), report, read.on()) &&
                            read.followed_up_by(report) == nullptr && done && !is_older(report, *done);
        for (const judgement& one : report.judgements) {
            const bool speaks =
                std::find(one.concerns.begin(), one.concerns.end(), asked.id) != one.concerns.end();
            if (one.critical && speaks && stands) {
                said.push_back(&one);
            }
        }
    }
    return said;
}

void tell(const recommendation& asked, const judgements& against, const reading& read,
    const check_description& about, findings& found) {
    finding made = make_finding(about, outcome::does_not_hold, read, asked.id,
        {fmt::format("{}: sägs vara åtgärdad, men på annat ställe sägs att kritiken står kvar.", asked.text),
            fmt::format("{}: said to be done, but elsewhere the criticism is said to stand.", asked.text)});
    for (const recommendation_follow_up& one : asked.followed_up) {
        if (one.status == recommendation_status::done && seen_by(one.day, read.on())) {
            const std::string word = one.as_written.empty() ? "" : fmt::format(": \"{}\"", one.as_written);
            const std::string day = to_string(one.day);
            made.evidence.push_back(
                {{fmt::format("Åtgärdad {}{}", day, word), fmt::format("Done {}{}", day, word)}, one.origin});
        }
    }
    for (const judgement* said : against) {
        made.evidence.push_back({{"Mot detta: " + said->text, "Against it: " + said->text}, said->origin});
    }
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const recommendation_state& state : recommendation_states(read.model(), read.on())) {
        const judgements against = state.is_open() ? judgements{} : criticism_of(read, *state.what);
        if (!against.empty()) {
            tell(*state.what, against, read, about, found);
        }
    }
}

} // namespace

const check& remedied_while_criticism_stands() {
    static const check made{
        {"remedied-while-criticism-stands", severity::error,
            {"Är det som sägs vara åtgärdat också det?", "Is what is said to be remedied so?"},
            {"Ett \"ja\" i en tabell stänger en fråga som någon annan fortfarande ser som en brist.",
                "A \"yes\" in a table closes a question that somebody else still sees as a gap."},
            {"Red ut vilket som gäller, och rätta tabellen eller bristen.",
                "Find out which holds, and correct the table or the gap."},
            {"SFS 2017:725", "12 kap. 1 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
