#include "../all_checks.hpp"

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

void run(const reading& read, const check_description& about, findings& found) {
    for (const risk& one : read.model().risks) {
        const bool is_above = one.inherent && one.remaining && one.remaining->value() > one.inherent->value();
        if (!is_above || !read.knows(one.origin)) {
            continue;
        }
        finding made = make_finding(about, outcome::does_not_hold, read, one.id,
            {fmt::format("{}: återstående risk {} är större än den ursprungliga, {}.", one.text,
                 one.remaining->value(), one.inherent->value()),
                fmt::format("{}: the remaining risk {} is above the inherent one, {}.", one.text,
                    one.remaining->value(), one.inherent->value())});
        const auto product = [](const risk_value& value) {
            return fmt::format("{} x {}", value.likelihood, value.consequence);
        };
        made.evidence.push_back({{fmt::format("Ursprunglig {}, återstående {} (sannolikhet x konsekvens)",
                                      product(*one.inherent), product(*one.remaining)),
                                     fmt::format("Inherent {}, remaining {} (likelihood x consequence)",
                                         product(*one.inherent), product(*one.remaining))},
            one.origin});
        found.push_back(std::move(made));
    }
}

} // namespace

const check& remaining_above_inherent() {
    static const check made{
        {"remaining-above-inherent", severity::error,
            {"Är den återstående risken lägre än den ursprungliga?",
                "Is the remaining risk below the inherent one?"},
            {"Det som görs åt en risk kan inte göra den större. Då är ett av värdena fel.",
                "What is done about a risk cannot make it larger. One of the values is wrong."},
            {"Bedöm båda värdena på nytt.", "Assess both values again."}, {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
