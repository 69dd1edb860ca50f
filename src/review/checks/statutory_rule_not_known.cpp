#include "../all_checks.hpp"

#include <lssgov/law/statutory_rule.hpp>
#include <lssgov/model/wording.hpp>

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

/// A fact that names a statutory rule, and where it does.
struct naming {
    const std::string& id;
    const std::string& title;
    const std::string& statute;
    const source& origin;
    std::string_view list; ///< as in the file format
    std::size_t index;
};

/// The known id that may have been meant, with the words around it; empty where none is near.
bilingual what_may_be_meant(const std::string& wrong) {
    std::vector<std::string_view> ids;
    for (const statutory_rule& one : statutory_rules()) {
        ids.push_back(one.id);
    }
    const std::optional<std::string_view> near = nearest(wrong, ids);
    return near ? bilingual{fmt::format(" Närmast är {}.", in_quotes(*near)),
                      fmt::format(" The nearest is {}.", in_quotes(*near))}
                : bilingual{};
}

void tell(const naming& one, const reading& read, const check_description& about, findings& found) {
    const std::string wrong = in_quotes(one.statute);
    const bilingual meant = what_may_be_meant(one.statute);
    finding made = make_finding(about, outcome::does_not_hold, read, one.id,
        {fmt::format("{}: sägs utföra {}, men ingen lagregel med det id:t är känd.{}", one.title, wrong,
             meant.swedish),
            fmt::format("{}: said to carry out {}, but no statutory rule has that id.{}", one.title, wrong,
                meant.english)});
    const std::string place = fmt::format("{}[{}].carries_out", one.list, one.index);
    made.evidence.push_back({{fmt::format("{}; i modellen: {}", one.title, place),
                                 fmt::format("{}; in the model: {}", one.title, place)},
        one.origin});
    found.push_back(std::move(made));
}

template <typename Facts>
void look_in(const Facts& facts, std::string_view list, const reading& read, const check_description& about,
    findings& found) {
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const auto& one = facts[i];
        if (!one.carries_out.empty() && find_statutory_rule(one.carries_out) == nullptr) {
            tell({one.id, one.title, one.carries_out, one.origin, list, i}, read, about, found);
        }
    }
}

/// A slip in the model is one on every day, so what was known by then is not asked.
void run(const reading& read, const check_description& about, findings& found) {
    look_in(read.model().requirements, "requirement", read, about, found);
    look_in(read.model().rules, "rule", read, about, found);
    look_in(read.model().duties, "duty", read, about, found);
}

} // namespace

const check& statutory_rule_not_known() {
    static const check made{
        {"statutory-rule-not-known", severity::error,
            {"Är varje lagregel som modellen hänvisar till känd?",
                "Is each statutory rule that the model refers to known?"},
            {"En hänvisning som inte leder någonstans gör att en skyldighet i lag läses som en egen regel, "
             "och att ingen ser när lagen ändras.",
                "A reference that leads nowhere makes a duty by law read as a rule of one's own, and nobody "
                "sees when the law changes."},
            {"Rätta carries_out till ett id som står i include/lssgov/law, eller stryk det.",
                "Correct carries_out to an id that stands in include/lssgov/law, or remove it."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
