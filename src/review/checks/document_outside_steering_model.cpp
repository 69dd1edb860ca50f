#include "../all_checks.hpp"

#include <lssgov/cadence/explanation.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace lssgov::checks {

namespace {

bool is_outside(const municipality& model, const steering_document& one) {
    return std::any_of(model.document_kinds.begin(), model.document_kinds.end(),
        [&one](const document_kind& kind) { return kind.id == one.kind && !kind.in_steering_model; });
}

/// What it steers all the same, and how that is known.
bilingual steered_words(const steering_document& one, const reading& read) {
    if (one.steers.empty()) {
        return {};
    }
    const std::string steered = joined(read.names_of(one.steers));
    const bilingual ground = describe(one.steers_rests_on);
    return {fmt::format(" Dokumentet styr ändå: {} ({}).", steered, ground.swedish),
        fmt::format(" The document steers all the same: {} ({}).", steered, ground.english)};
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const steering_document& one : read.model().documents) {
        const bool is_in_use = read.may_have_begun(one.valid_from) && !read.has_ended(one.valid_to);
        if (!is_in_use || !is_outside(read.model(), one)) {
            continue;
        }
        const std::string kind = read.name_of(one.kind);
        const bilingual steered = steered_words(one, read);
        finding made = make_finding(about, outcome::does_not_hold, read, one.id,
            {fmt::format(
                 "{}: dokumenttypen \"{}\" finns inte i styrmodellen.{}", one.title, kind, steered.swedish),
                fmt::format("{}: the steering model has no document of the kind \"{}\".{}", one.title, kind,
                    steered.english)});
        made.evidence.push_back({same(one.title), one.origin});
        for (const document_kind& listed : read.model().document_kinds) {
            if (listed.id == one.kind) {
                made.evidence.push_back(
                    {{"Styrmodellen saknar: " + kind, "The steering model lacks: " + kind}, listed.origin});
            }
        }
        found.push_back(std::move(made));
    }
}

} // namespace

const check& document_outside_steering_model() {
    static const check made{
        {"document-outside-steering-model", severity::warning,
            {"Känner styrmodellen till dokumentet?", "Does the steering model know the document?"},
            {"Ett dokument som styr utan att styrmodellen känner till det kan säga emot det som gäller, och "
             "ingen vet vilket som går före.",
                "A document that steers without the steering model knowing of it can contradict what holds, "
                "and nobody knows which goes first."},
            {"Ta in dokumenttypen i styrmodellen, eller låt dokumentets mål gå upp i ett som finns där.",
                "Take the kind of document into the steering model, or move its goals into one that is "
                "there."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
