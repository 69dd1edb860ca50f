#include "../all_checks.hpp"

#include <lssgov/control/risk_bands.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace lssgov::checks {

namespace {

using decision = lssgov::risk_response; // its name here is that of another check

bilingual words(decision response) {
    switch (response) {
    case decision::accept:
        return {"accepteras", "accepted"};
    case decision::measure:
        return {"åtgärdas", "treated"};
    case decision::control:
        break;
    }
    return {"kontrolleras", "controlled"};
}

bilingual decided_words(decision response) {
    switch (response) {
    case decision::accept:
        return {"accepterad", "accepted"};
    case decision::measure:
        return {"ska åtgärdas", "to be treated"};
    case decision::control:
        break;
    }
    return {"ska kontrolleras", "to be controlled"};
}

/// "ska åtgärdas eller kontrolleras": what the band asks for, or allows.
bilingual demands(const risk_band& band) {
    std::vector<std::string> swedish;
    std::vector<std::string> english;
    for (const decision one : band.leads_to) {
        swedish.push_back(words(one).swedish);
        english.push_back(words(one).english);
    }
    const bool may_be_accepted = is_enough(band, decision::accept);
    return {(may_be_accepted ? "får " : "ska ") + joined(swedish, " eller "),
        (may_be_accepted ? "may be " : "is to be ") + joined(english, " or ")};
}

const risk_scale* scale_of(const municipality& model, const risk& one) {
    const auto found = std::find_if(model.risk_scales.begin(), model.risk_scales.end(),
        [&one](const risk_scale& scale) { return scale.id == one.scale; });
    return found == model.risk_scales.end() ? nullptr : &*found;
}

bool is_controlled(const municipality& model, const risk& one) {
    const auto guards = [&one](const control_point& point) { return point.risk == one.id; };
    return std::any_of(
        model.control_plans.begin(), model.control_plans.end(), [&guards](const control_plan& plan) {
            return std::any_of(plan.points.begin(), plan.points.end(), guards);
        });
}

/// What is decided; a control point decides it too. Empty where nothing is, which another check tells.
std::optional<decision> decided(const reading& read, const risk& one) {
    const bool has_passed =
        one.response == decision::accept && one.accepted_until && read.has_ended(one.accepted_until);
    if (has_passed) {
        return std::nullopt;
    }
    if (one.response) {
        return one.response;
    }
    return is_controlled(read.model(), one) ? std::optional(decision::control) : std::nullopt;
}

/// "3 x 4 (möjlig x allvarlig)": with the words of the scale, where it has them.
std::string in_words(const risk_value& value, const risk_scale& scale) {
    std::string numbers = fmt::format("{} x {}", value.likelihood, value.consequence);
    if (scale.likelihood_words.empty() || scale.consequence_words.empty()) {
        return numbers;
    }
    const auto word = [](const std::vector<std::string>& words, int step) {
        return words[static_cast<std::size_t>(step) - 1];
    };
    return fmt::format("{} ({} x {})", numbers, word(scale.likelihood_words, value.likelihood),
        word(scale.consequence_words, value.consequence));
}

/// What a response is held against.
struct demand {
    const risk_scale* scale;
    const risk_band* band;
    risk_value value;
    decision response;
};

void tell(const risk& one, const demand& asked, const reading& read, const check_description& about,
    findings& found) {
    const outcome result = is_enough(*asked.band, asked.response) ? outcome::holds : outcome::does_not_hold;
    const bilingual answer = decided_words(asked.response);
    const bilingual demanded = demands(*asked.band);
    finding made = make_finding(about, result, read, one.id,
        {fmt::format("{}: värde {}, i bandet \"{}\", som {}. Beslut: {}.", one.text, asked.value.value(),
             asked.band->word, demanded.swedish, answer.swedish),
            fmt::format("{}: value {}, in the band \"{}\", which {}. Decided: {}.", one.text,
                asked.value.value(), asked.band->word, demanded.english, answer.english)});
    const std::string product = in_words(asked.value, *asked.scale);
    made.evidence.push_back({{fmt::format("Sannolikhet x konsekvens: {}", product),
                                 fmt::format("Likelihood x consequence: {}", product)},
        one.origin});
    made.evidence.push_back(
        {{fmt::format("Bandet \"{}\" börjar vid {}", asked.band->word, asked.band->from),
             fmt::format("The band \"{}\" begins at {}", asked.band->word, asked.band->from)},
            asked.scale->origin});
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const risk& one : read.model().risks) {
        const risk_scale* scale = scale_of(read.model(), one);
        const std::optional<decision> response = decided(read, one);
        if (scale == nullptr || !response || !read.knows(one.origin)) {
            continue;
        }
        const std::optional<risk_value> value = value_that_counts(one, *response);
        if (!value) {
            continue;
        }
        const risk_band* band = band_of(*scale, *value);
        if (band != nullptr && !band->leads_to.empty()) {
            tell(one, {scale, band, *value, *response}, read, about, found);
        }
    }
}

} // namespace

const check& risk_band_response() {
    static const check made{
        {"risk-band-response", severity::warning,
            {"Får varje risk det svar som dess värde kräver?",
                "Does each risk get the response that its value demands?"},
            {"Skalan säger vad som ska ske med en risk av en viss storlek. En stor risk som bara accepteras "
             "gör skalan till prydnad.",
                "The scale says what is to be done about a risk of some size. A large risk that is merely "
                "accepted makes the scale an ornament."},
            {"Besluta det som bandet kräver, eller bedöm risken på nytt.",
                "Decide what the band demands, or assess the risk again."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
