#include "../all_checks.hpp"

#include <lssgov/follow_up/duty_answers.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace lssgov::checks {

namespace {

/// One finding for a duty: the levels at which it is said not to be followed up, each named.
void tell(const duty& one, const std::vector<const duty_answer*>& without, const reading& read,
    const check_description& about, findings& found) {
    const auto names = [&](language tongue) {
        std::vector<std::string> levels;
        for (const duty_answer* answer : without) {
            levels.push_back(read.name_with_level(answer->concerns, tongue));
        }
        return joined(levels);
    };
    finding made = make_finding(about, outcome::does_not_hold, read, one.id,
        {fmt::format(
             "{}: sker inte på dessa nivåer, enligt uppgift: {}.", one.title, names(language::swedish)),
            fmt::format(
                "{}: not done at these levels, as stated: {}.", one.title, names(language::english))});
    made.as_stated = true;
    for (const duty_answer* answer : without) {
        for (const statement* said : answer->said) {
            const evidence_item item = statement_as_evidence(*said);
            const bool is_told =
                std::find(made.evidence.begin(), made.evidence.end(), item) != made.evidence.end();
            if (!is_told) {
                made.evidence.push_back(item);
            }
        }
    }
    found.push_back(std::move(made));
}

/// Of duties whose cadence nobody has set: those with one are told as kept or not.
void run(const reading& read, const check_description& about, findings& found) {
    const std::vector<duty_answer> answers = read.duties();
    for (const duty& one : read.model().duties) {
        std::vector<const duty_answer*> without;
        for (const duty_answer& answer : answers) {
            const bool is_without = answer.of == &one && answer.by == nullptr && one.concerns.size() > 1 &&
                                    answer.combined.kept == kept_answer::no && !answer.combined.in_part;
            if (is_without) {
                without.push_back(&answer);
            }
        }
        if (!without.empty()) {
            tell(one, without, read, about, found);
        }
    }
}

} // namespace

const check& level_without_follow_up() {
    static const check made{
        {"level-without-follow-up", severity::warning,
            {"Följs det upp på alla nivåer?", "Is it followed up at all levels?"},
            {"Det som bara följs upp ute på enheten når aldrig den som kan ändra förutsättningarna.",
                "What is followed up at the unit only never reaches those who can change its conditions."},
            {"Bestäm vad varje nivå ska följa upp, och hur ofta.",
                "Decide what each level is to follow up, and how often."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
