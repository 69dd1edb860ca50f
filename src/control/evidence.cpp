#include <lssgov/control/evidence.hpp>

namespace lssgov {

namespace {

void count(truth performed, evidence& seen) {
    seen.performed += performed == truth::yes;
    seen.not_performed += performed == truth::no;
    seen.not_known += performed == truth::unknown;
}

} // namespace

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
