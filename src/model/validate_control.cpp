// Internal control, self-inspection, audits and waivers.

#include "model/validation.hpp"

#include <lssgov/model/wording.hpp>

#include <fmt/format.h>

namespace lssgov::validation {

namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2199;

void check_points(checker& checked, const model_place& plan, const std::vector<control_point>& points) {
    for (std::size_t i = 0; i < points.size(); ++i) {
        const control_point& one = points[i];
        const model_place here = plan.item("point", i);
        checked.identity(here, one.id);
        checked.optional_reference(here.field("responsible"), one.responsible, to_unit);
        checked.origin(here, one.origin);
    }
}

void check_opinions(checker& checked, const model_place& in_audit, const std::vector<opinion>& opinions) {
    for (std::size_t i = 0; i < opinions.size(); ++i) {
        const opinion& one = opinions[i];
        const model_place here = in_audit.item("opinion", i);
        checked.identity(here, one.id);
        checked.reference(here.field("scale"), one.scale, to_scale);
        checked.grade_on_scale(here.field("grade"), one.grade, one.scale);
        checked.references(here.field("concerns"), one.concerns, to_anything);
        checked.origin(here, one.origin);
    }
}

void check_judgements(
    checker& checked, const model_place& in_audit, const std::vector<judgement>& judgements) {
    for (std::size_t i = 0; i < judgements.size(); ++i) {
        const judgement& one = judgements[i];
        const model_place here = in_audit.item("judgement", i);
        checked.identity(here, one.id);
        checked.references(here.field("concerns"), one.concerns, to_anything);
        checked.origin(here, one.origin);
    }
}

void check_addressees(
    checker& checked, const model_place& recommended, const std::vector<addressee>& addressed) {
    for (std::size_t i = 0; i < addressed.size(); ++i) {
        const model_place here = recommended.item("addressed", i);
        checked.references(here.field("units"), addressed[i].units, to_unit);
        checked.origin(here, addressed[i].origin);
    }
}

void check_recommendations(
    checker& checked, const model_place& in_audit, const std::vector<recommendation>& recommendations) {
    for (std::size_t i = 0; i < recommendations.size(); ++i) {
        const recommendation& one = recommendations[i];
        const model_place here = in_audit.item("recommendation", i);
        checked.identity(here, one.id);
        check_addressees(checked, here, one.addressed);
        checked.references(here.field("concerns"), one.concerns, to_anything);
        for (std::size_t j = 0; j < one.followed_up.size(); ++j) {
            checked.origin(here.item("followed_up", j), one.followed_up[j].origin);
        }
        checked.origin(here, one.origin);
    }
}

} // namespace

void check_control_plans(checker& checked) {
    const std::vector<control_plan>& plans = checked.model().control_plans;
    for (std::size_t i = 0; i < plans.size(); ++i) {
        const control_plan& one = plans[i];
        const model_place here{nullptr, "control_plan", i};
        checked.identity(here, one.id);
        checked.reference(here.field("committee"), one.committee, to_unit);
        if (one.year < first_year || one.year > last_year) {
            checked.error(
                here.field("year"), fmt::format("the year is {}", one.year), "give a year from 1900 to 2199");
        }
        checked.origin(here, one.origin);
        check_points(checked, here, one.points);
    }
}

void check_self_inspections(checker& checked) {
    const std::vector<self_inspection>& inspections = checked.model().self_inspections;
    for (std::size_t i = 0; i < inspections.size(); ++i) {
        const self_inspection& one = inspections[i];
        const model_place here{nullptr, "self_inspection", i};
        checked.identity(here, one.id);
        checked.reference(here.field("concerns"), one.concerns, to_unit);
        checked.optional_reference(here.field("reported_to"), one.reported_to, to_unit);
        checked.origin(here, one.origin);
    }
}

void check_scales(checker& checked) {
    const std::vector<opinion_scale>& scales = checked.model().scales;
    for (std::size_t i = 0; i < scales.size(); ++i) {
        const opinion_scale& one = scales[i];
        const model_place here{nullptr, "scale", i};
        checked.identity(here, one.id);
        const bool is_grade =
            one.acceptable_from >= 0 && static_cast<std::size_t>(one.acceptable_from) < one.grades.size();
        if (one.grades.empty()) {
            checked.error(here.field("grades"), "the scale has no grades", "list its grades, worst first");
        } else if (!is_grade) {
            checked.error(here.field("acceptable_from"),
                fmt::format("acceptable_from is {}, and the scale has {} grades", one.acceptable_from,
                    one.grades.size()),
                "give the index of the first grade that is no criticism; the worst grade has index 0");
        }
        checked.origin(here, one.origin);
    }
}

void check_audits(checker& checked) {
    const std::vector<audit>& audits = checked.model().audits;
    for (std::size_t i = 0; i < audits.size(); ++i) {
        const audit& one = audits[i];
        const model_place here{nullptr, "audit", i};
        checked.identity(here, one.id);
        checked.reference(here.field("audited"), one.audited, to_unit);
        checked.origin(here, one.origin);
        check_opinions(checked, here, one.opinions);
        check_judgements(checked, here, one.judgements);
        check_recommendations(checked, here, one.recommendations);
    }
}

void check_waivers(checker& checked) {
    const std::vector<waiver>& waivers = checked.model().waivers;
    for (std::size_t i = 0; i < waivers.size(); ++i) {
        const waiver& one = waivers[i];
        const model_place here{nullptr, "waiver", i};
        if (one.check.empty()) {
            checked.error(here.field("check"), "the waiver names no check", "give the id of the check");
        }
        const bool is_known = one.subject == checked.model().id || checked.find(one.subject) != nullptr;
        if (!is_known) {
            checked.warning(here.field("subject"),
                fmt::format("nothing has the id {}, so the waiver meets no finding", in_quotes(one.subject)),
                "give the id of what the finding is about");
        }
        if (one.reason.empty()) {
            checked.error(
                here.field("reason"), "the waiver has no reason", "say why the finding is lived with");
        }
        checked.day(here.field("expires"), one.expires);
    }
}

} // namespace lssgov::validation
