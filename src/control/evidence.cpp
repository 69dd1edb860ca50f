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
    if (point.performed == truth::no) {
        return outcome_meaning::not_performed;
    }
    for (const outcome_scale& scale : model.outcome_scales) {
        for (const outcome_grade& grade : scale.grades) {
            if (scale.id == point.scale && grade.word == point.outcome) {
                return grade.means;
            }
        }
    }
    return std::nullopt;
}

outcome_counts outcomes_of(const municipality& model, const control_plan& plan) {
    outcome_counts counts;
    for (const control_point& point : plan.points) {
        if (const auto meaning = meaning_of(model, point)) {
            ++counts.by_meaning[static_cast<std::size_t>(*meaning)];
        } else {
            ++counts.not_graded;
        }
    }
    return counts;
}

evidence evidence_of(const control_plan& plan) {
    evidence seen;
    for (const control_point& point : plan.points) {
        count(point.performed, seen);
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
