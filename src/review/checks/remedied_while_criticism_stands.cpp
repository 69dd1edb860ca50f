#include "../all_checks.hpp"

#include <lssgov/follow_up/recommendations.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace lssgov::checks {

namespace {

using judgements = std::vector<const judgement*>;

/// What a later audit has followed up stands no more.
judgements criticism_of(const reading& read, const std::string& id) {
    judgements said;
    for (const audit& report : read.model().audits) {
        for (const judgement& one : report.judgements) {
            const bool speaks = std::find(one.concerns.begin(), one.concerns.end(), id) != one.concerns.end();
            const bool stands =
                is_out(read.model(), report, read.on()) && read.followed_up_by(report) == nullptr;
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
            const std::string word = one.as_written.empty() ? "" : fmt::format(" \"{}\"", one.as_written);
            made.evidence.push_back({{"Åtgärdad:" + word, "Done:" + word}, one.origin});
        }
    }
    for (const judgement* said : against) {
        made.evidence.push_back({{"Mot detta: " + said->text, "Against it: " + said->text}, said->origin});
    }
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const recommendation_state& state : recommendation_states(read.model(), read.on())) {
        const judgements against = criticism_of(read, state.what->id);
        if (!state.is_open() && !against.empty()) {
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
