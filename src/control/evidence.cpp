#include <lssgov/control/evidence.hpp>

namespace lssgov {

namespace {

void count(truth performed, evidence& seen) {
    seen.performed += performed == truth::yes;
    seen.not_performed += performed == truth::no;
    seen.not_known += performed == truth::unknown;
}

} // namespace

std::optional<outcome_meaning> meaning_of(const municipality& model, const control_point& point) {
    for (const outcome_scale& scale : model.outcome_scales) {
        for (const outcome_grade& grade : scale.grades) {
            if (scale.id == point.scale && grade.word == point.outcome) {
                return grade.means;
            }
        }
    }
    return point.performed == truth::no ? std::optional(outcome_meaning::not_performed) : std::nullopt;
}

truth performed(const municipality& model, const control_point& point) {
    if (point.performed != truth::unknown) {
        return point.performed;
    }
    const std::optional<outcome_meaning> meaning = meaning_of(model, point);
    if (!meaning || *meaning == outcome_meaning::cannot_be_assessed) {
        return truth::unknown;
    }
    return truth_of(*meaning != outcome_meaning::not_performed);
}

outcome_counts outcomes_of(const municipality& model, const control_plan& plan) {
    outcome_counts counts;
    for (const control_point& point : plan.points) {
        if (const auto meaning = meaning_of(model, point)) {
            ++counts.by_meaning[static_cast<std::size_t>(*meaning)];
        } else {
            ++(point.outcome.empty() ? counts.not_stated : counts.meaning_not_known);
        }
    }
    return counts;
}

evidence evidence_of(const municipality& model, const control_plan& plan) {
    evidence seen;
    for (const control_point& point : plan.points) {
        count(performed(model, point), seen);
    }
    return seen;
}

evidence evidence_of(std::span<const self_inspection* const> rounds) {
    evidence seen;
    for (const self_inspection* round : rounds) {
        count(round->done, seen);
    }
    return seen;
}

} // namespace lssgov
