// Internal control, self-inspection, audits and waivers.

#include "model/validation.hpp"

#include <lssgov/model/wording.hpp>

#include <fmt/format.h>

#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace lssgov::validation {

namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2199;

void check_measures(checker& checked, const model_place& above, const std::vector<measure>& measures) {
    for (std::size_t i = 0; i < measures.size(); ++i) {
        const model_place here = above.item("measures", i);
        checked.optional_reference(here.field("owner"), measures[i].owner, to_unit);
        if (measures[i].done_on && measures[i].done == truth::no) {
            checked.error(
                here.field("done"), "it is not done, and has a day when it was", "leave out one of them");
        }
    }
}

/// What each word of each scale means: "what does this word mean there?" without walking the scales.
template <typename Meaning>
using meanings = std::map<std::pair<std::string_view, std::string_view>, Meaning>;

template <typename Meaning, typename Scale>
meanings<Meaning> meanings_of(const std::vector<Scale>& scales) {
    meanings<Meaning> found;
    for (const Scale& scale : scales) {
        for (const auto& grade : scale.grades) {
            found.emplace(std::pair(std::string_view(scale.id), std::string_view(grade.word)), grade.means);
        }
    }
    return found;
}

/// Whether a scale is there and has grades; that it has not is told elsewhere.
template <typename Scale>
bool has_grades(
    const checker& checked, const std::string& id, fact_kind kind, const std::vector<Scale>& scales) {
    const known_id* found = checked.find(id);
    return found != nullptr && found->kind == kind && !scales[found->index].grades.empty();
}

/// A control is performed or its outcome is that it was not.
void check_performed(
    checker& checked, const model_place& here, const control_point& one, outcome_meaning means) {
    const bool says_not_performed = means == outcome_meaning::not_performed;
    const bool says_nothing = means == outcome_meaning::cannot_be_assessed;
    const bool agrees = one.performed == truth::no    ? says_not_performed || says_nothing
                        : one.performed == truth::yes ? !says_not_performed
                                                      : true;
    if (!agrees) {
        checked.error(here.field("performed"),
            fmt::format("it was {}performed, and the outcome {} means that it was{}",
                one.performed == truth::no ? "not " : "", in_quotes(one.outcome),
                says_not_performed ? " not" : ""),
            "correct one of them");
    }
}

void check_outcome(checker& checked, const model_place& here, const control_point& one,
    const meanings<outcome_meaning>& known) {
    const bool is_graded = !one.outcome.empty() && has_grades(checked, one.scale, fact_kind::outcome_scale,
                                                       checked.model().outcome_scales);
    const auto found = known.find({one.scale, one.outcome});
    if (is_graded && found == known.end()) {
        checked.error(here.field("outcome"),
            fmt::format("{} is no grade of the scale {}", in_quotes(one.outcome), in_quotes(one.scale)),
            "write one of its grades, or leave it out where none is given");
    }
    if (is_graded && found != known.end()) {
        check_performed(checked, here, one, found->second);
    }
}

void check_sample_size(checker& checked, const model_place& here, const control_point& one) {
    const bool is_wrong_sample =
        one.sample && (one.sample->taken < 0 || (one.sample->of && *one.sample->of < one.sample->taken));
    if (is_wrong_sample) {
        checked.error(here.field("sample"), "the sample is larger than what it is taken from, or below 0",
            "correct one of the numbers");
    }
}

void check_points(checker& checked, const model_place& plan, const std::vector<control_point>& points,
    const meanings<outcome_meaning>& known) {
    for (std::size_t i = 0; i < points.size(); ++i) {
        const control_point& one = points[i];
        const model_place here = plan.item("point", i);
        checked.identity(here, one.id);
        checked.optional_reference(here.field("risk"), one.risk, to_risk);
        checked.optional_reference(here.field("rule"), one.rule, to_rule);
        checked.optional_reference(here.field("responsible"), one.responsible, to_unit);
        checked.optional_reference(here.field("carried_out_by"), one.carried_out_by, to_unit);
        checked.optional_reference(here.field("reports_to"), one.reports_to, to_unit);
        checked.references(here.field("guards"), one.guards, to_anything);
        checked.optional_reference(here.field("scale"), one.scale, to_outcome_scale);
        check_outcome(checked, here, one, known);
        check_sample_size(checked, here, one);
        check_measures(checked, here, one.measures);
        checked.origin(here, one.origin);
    }
}

void check_steps_of_plan(checker& checked, const model_place& plan, const std::vector<plan_step>& steps) {
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const model_place here = plan.item("step", i);
        if (steps[i].done_on && steps[i].says == stated::not_kept) {
            checked.error(here.field("says"), "it is said not to be done, and has a day when it was",
                "leave out one of them");
        }
        if (const std::optional<source>& told_in = steps[i].told_in) {
            checked.reference(here.field("told_in"), told_in->document, to_source_document);
        }
        checked.origin(here, steps[i].origin);
    }
}

/// A scale has grades, and no word twice.
template <typename Grade>
void check_grades(checker& checked, const model_place& here, const std::vector<Grade>& grades) {
    if (grades.empty()) {
        checked.error(
            here.field("grades"), "the scale has no grades", "list its words, each with its meaning");
    }
    std::set<std::string> words;
    for (std::size_t i = 0; i < grades.size(); ++i) {
        if (!words.insert(grades[i].word).second) {
            checked.error(here.item("grades", i).field("word"),
                fmt::format("{} is there already", in_quotes(grades[i].word)), "give each word once");
        }
    }
}

/// Words for the steps of a scale: none, or one for each step.
void check_steps(checker& checked, const model_place& at, const std::vector<std::string>& words, int size) {
    if (!words.empty() && words.size() != static_cast<std::size_t>(size)) {
        checked.error(at, fmt::format("there are {} words for {} steps", words.size(), size),
            "give one for each step, or none");
    }
}

void check_bands(
    checker& checked, const model_place& scale, const std::vector<risk_band>& bands, int largest) {
    for (std::size_t i = 0; i < bands.size(); ++i) {
        if (bands[i].from < 1 || bands[i].from > largest) {
            checked.error(scale.item("bands", i).field("from"),
                fmt::format("the band begins at {}, and the values are 1 to {}", bands[i].from, largest),
                "begin it at one of the values");
        }
        if (i > 0 && bands[i].from <= bands[i - 1].from) {
            checked.error(scale.item("bands", i).field("from"),
                fmt::format(
                    "the band begins at {}, and the one before at {}", bands[i].from, bands[i - 1].from),
                "list the bands lowest first");
        }
    }
}

void check_risk_value(checker& checked, const model_place& at, const std::optional<risk_value>& value,
    const std::string& scale) {
    if (value && scale.empty()) {
        checked.error(at, "the risk has a value and no scale", "name the risk scale it is on");
    }
    const known_id* found = checked.find(scale);
    if (!value || found == nullptr || found->kind != fact_kind::risk_scale) {
        return;
    }
    const int size = checked.model().risk_scales[found->index].size;
    const bool is_on_it = value->likelihood >= 1 && value->likelihood <= size && value->consequence >= 1 &&
                          value->consequence <= size;
    if (!is_on_it) {
        checked.error(at,
            fmt::format("{} x {} is not on the scale, which has {} steps", value->likelihood,
                value->consequence, size),
            "give steps of the scale");
    }
}

/// Whether a round was reported is said of the unit it is to be reported to.
void check_reported(checker& checked, const model_place& here, const self_inspection& one) {
    if (one.reported != truth::unknown && one.reports_to.empty()) {
        checked.error(here.field("reported"), "it says whether the round was reported, and not to whom",
            "name the unit that is to get the result in reports_to");
    }
    const bool is_denied = one.reported == truth::no && !one.reports_to.empty();
    if (is_denied && one.reported_to == one.reports_to) {
        checked.error(here.field("reported"),
            fmt::format("it was not reported, and {} got the result", in_quotes(one.reported_to)),
            "correct one of them");
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

void check_status(checker& checked, const model_place& here, const recommendation_follow_up& one,
    const meanings<recommendation_status>& known) {
    checked.optional_reference(here.field("scale"), one.scale, to_status_scale);
    checked.optional_reference(here.field("concerns"), one.concerns, to_unit_or_group);
    checked.origin(here, one.origin);
    if (!has_grades(checked, one.scale, fact_kind::status_scale, checked.model().status_scales)) {
        return;
    }
    const auto found = known.find({one.scale, one.as_written});
    if (found == known.end()) {
        checked.error(here.field("as_written"),
            fmt::format("{} is no word of the scale {}", in_quotes(one.as_written), in_quotes(one.scale)),
            "write one of its words");
    } else if (found->second != one.status) {
        checked.error(here.field("status"),
            fmt::format(
                "{} means another status on the scale {}", in_quotes(one.as_written), in_quotes(one.scale)),
            "write the status that the scale has for the word");
    }
}

/// A bound that is no day is told elsewhere, and bounds nothing.
date bound_or(const std::optional<date>& bound, date otherwise) {
    return bound && is_in_calendar(*bound) ? *bound : otherwise;
}

/// The first day a report can be of, and the last; the ends of the calendar where nothing tells.
date first_day_of(const audit& one) {
    return one.day ? one.day->earliest() : bound_or(one.no_earlier_than, first_calendar_day());
}

date last_day_of(const audit& one) {
    return one.day ? one.day->latest() : bound_or(one.no_later_than, last_calendar_day());
}

/// Nothing is answered or followed up before the report that asks for it.
void check_days_since(
    checker& checked, const model_place& here, const audit& report, const recommendation& one) {
    const date first = first_day_of(report);
    if (one.answered_on && one.answered_on->latest() < first) {
        checked.error(here.field("answered_on"),
            fmt::format("the answer, {}, is before the report, {}", to_string(*one.answered_on),
                to_string(report.day.value_or(first))),
            "correct the day of the answer or of the audit");
    }
    for (std::size_t i = 0; i < one.followed_up.size(); ++i) {
        const partial_date& day = one.followed_up[i].day;
        if (day.latest() < first) {
            checked.error(here.item("followed_up", i).field("day"),
                fmt::format("the follow-up, {}, is before the report, {}", to_string(day),
                    to_string(report.day.value_or(first))),
                "correct the day of the follow-up or of the audit");
        }
    }
}

void check_recommendations(checker& checked, const model_place& in_audit, const audit& report,
    const meanings<recommendation_status>& known) {
    const std::vector<recommendation>& recommendations = report.recommendations;
    for (std::size_t i = 0; i < recommendations.size(); ++i) {
        const recommendation& one = recommendations[i];
        const model_place here = in_audit.item("recommendation", i);
        checked.identity(here, one.id);
        check_addressees(checked, here, one.addressed);
        checked.optional_reference(here.field("repeats"), one.repeats, to_recommendation);
        checked.references(here.field("concerns"), one.concerns, to_anything);
        check_measures(checked, here, one.measures);
        for (std::size_t j = 0; j < one.followed_up.size(); ++j) {
            check_status(checked, here.item("followed_up", j), one.followed_up[j], known);
        }
        check_days_since(checked, here, report, one);
        checked.origin(here, one.origin);
    }
}

/// A report has a day or bounds for it, not both, and the bounds in their order.
void check_bounds_of_day(checker& checked, const model_place& here, const audit& one) {
    if (one.day && (one.no_earlier_than || one.no_later_than)) {
        checked.error(here.field("day"), "the audit has a day and bounds for it as well",
            "give the day alone, or the bounds where it is not known");
    }
    const date first = one.no_earlier_than.value_or(first_calendar_day());
    const date last = one.no_later_than.value_or(last_calendar_day());
    checked.day(here.field("no_earlier_than"), first);
    checked.day(here.field("no_later_than"), last);
    if (is_in_calendar(first) && is_in_calendar(last)) {
        checked.in_order(here.field("no_later_than"), partial_date(first), partial_date(last));
    }
}

/// An audit that follows up itself would be followed up without anybody having looked.
void check_follows_up(checker& checked) {
    std::vector<const audit*> audits;
    for (const audit& one : checked.model().audits) {
        audits.push_back(&one);
    }
    for_each_cycle(audits, &audit::follows_up, [&checked](std::size_t i) {
        const model_place here{nullptr, "audit", i};
        checked.error(here.field("follows_up"), "the audit follows up itself, directly or through others",
            "name an earlier audit");
    });
}

/// A recommendation is made again in a later report than the one that made it.
void check_repeats_earlier(checker& checked) {
    const std::vector<audit>& audits = checked.model().audits;
    std::map<std::string_view, const audit*> made_in;
    for (const audit& report : audits) {
        for (const recommendation& one : report.recommendations) {
            made_in.emplace(one.id, &report);
        }
    }
    const auto check_one = [&](const model_place& at, const audit& report, const recommendation& one) {
        const auto found = made_in.find(one.repeats);
        if (one.repeats.empty() || found == made_in.end()) {
            return;
        }
        const audit& named = *found->second;
        const char* remedy = "name a recommendation of an earlier audit";
        if (&named == &report) {
            checked.error(at, fmt::format("{} stands in the same audit", in_quotes(one.repeats)), remedy);
        } else if (last_day_of(report) < first_day_of(named)) {
            checked.error(at, fmt::format("{} stands in a later audit", in_quotes(one.repeats)), remedy);
        }
    };
    for (std::size_t i = 0; i < audits.size(); ++i) {
        for (std::size_t j = 0; j < audits[i].recommendations.size(); ++j) {
            const model_place in_audit{nullptr, "audit", i};
            const model_place here = in_audit.item("recommendation", j);
            check_one(here.field("repeats"), audits[i], audits[i].recommendations[j]);
        }
    }
}

/// Recommendations that repeat one another have no latest one, and none would be told.
void check_repeats(checker& checked) {
    std::vector<const recommendation*> all;
    std::vector<std::pair<std::size_t, std::size_t>> places; // of the audit, and in it
    const std::vector<audit>& audits = checked.model().audits;
    for (std::size_t i = 0; i < audits.size(); ++i) {
        for (std::size_t j = 0; j < audits[i].recommendations.size(); ++j) {
            all.push_back(&audits[i].recommendations[j]);
            places.emplace_back(i, j);
        }
    }
    bool is_in_ring = false;
    for_each_cycle(all, &recommendation::repeats, [&](std::size_t i) {
        is_in_ring = true;
        const model_place in_audit{nullptr, "audit", places[i].first};
        const model_place here = in_audit.item("recommendation", places[i].second);
        checked.error(here.field("repeats"), "the recommendation repeats itself, directly or through others",
            "name the earlier recommendation that it makes again");
    });
    if (!is_in_ring) { // in a ring each is both earlier and later
        check_repeats_earlier(checked);
    }
}

} // namespace

void check_risk_scales(checker& checked) {
    constexpr int least_steps = 2;
    constexpr int most_steps = 10;
    const std::vector<risk_scale>& scales = checked.model().risk_scales;
    for (std::size_t i = 0; i < scales.size(); ++i) {
        const risk_scale& one = scales[i];
        const model_place here{nullptr, "risk_scale", i};
        checked.identity(here, one.id);
        const bool is_sized = least_steps <= one.size && one.size <= most_steps;
        if (!is_sized) {
            checked.error(
                here.field("size"), fmt::format("the scale has {} steps", one.size), "give 2 to 10 steps");
        }
        check_steps(checked, here.field("likelihood_words"), one.likelihood_words, one.size);
        check_steps(checked, here.field("consequence_words"), one.consequence_words, one.size);
        const int most = is_sized ? one.size : most_steps;
        check_bands(checked, here, one.bands, most * most);
        checked.origin(here, one.origin);
    }
}

void check_risks(checker& checked) {
    const std::vector<risk>& risks = checked.model().risks;
    for (std::size_t i = 0; i < risks.size(); ++i) {
        const risk& one = risks[i];
        const model_place here{nullptr, "risk", i};
        checked.identity(here, one.id);
        checked.optional_reference(here.field("scale"), one.scale, to_risk_scale);
        check_risk_value(checked, here.field("inherent"), one.inherent, one.scale);
        check_risk_value(checked, here.field("remaining"), one.remaining, one.scale);
        check_measures(checked, here, one.measures);
        checked.optional_reference(here.field("accepted_by"), one.accepted_by, to_unit);
        checked.origin(here, one.origin);
    }
}

void check_outcome_scales(checker& checked) {
    const std::vector<outcome_scale>& scales = checked.model().outcome_scales;
    for (std::size_t i = 0; i < scales.size(); ++i) {
        const model_place here{nullptr, "outcome_scale", i};
        checked.identity(here, scales[i].id);
        check_grades(checked, here, scales[i].grades);
        checked.origin(here, scales[i].origin);
    }
}

void check_control_plans(checker& checked) {
    const std::vector<control_plan>& plans = checked.model().control_plans;
    const auto known = meanings_of<outcome_meaning>(checked.model().outcome_scales);
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
        check_steps_of_plan(checked, here, one.steps);
        check_points(checked, here, one.points, known);
    }
}

void check_self_inspections(checker& checked) {
    const std::vector<self_inspection>& inspections = checked.model().self_inspections;
    for (std::size_t i = 0; i < inspections.size(); ++i) {
        const self_inspection& one = inspections[i];
        const model_place here{nullptr, "self_inspection", i};
        checked.identity(here, one.id);
        checked.reference(here.field("concerns"), one.concerns, to_unit);
        checked.optional_reference(here.field("reports_to"), one.reports_to, to_unit);
        checked.optional_reference(here.field("reported_to"), one.reported_to, to_unit);
        check_reported(checked, here, one);
        checked.origin(here, one.origin);
    }
}

void check_samples(checker& checked) {
    const std::vector<sample>& samples = checked.model().samples;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const sample& one = samples[i];
        const model_place here{nullptr, "sample", i};
        checked.identity(here, one.id);
        checked.optional_reference(here.field("concerns"), one.concerns, to_what_a_sample_concerns);
        if (one.of < 1) {
            checked.error(here.field("of"), fmt::format("{} were looked through", one.of),
                "give 1 or more; a sample of nothing shows nothing");
        }
        const bool is_more = one.of >= 1 && one.of < one.found;
        if (one.found < 0 || is_more) {
            checked.error(here.field("found"), fmt::format("{} were found of {}", one.found, one.of),
                "give 0 or more, and no more than were looked through");
        }
        checked.origin(here, one.origin);
    }
}

void check_status_scales(checker& checked) {
    const std::vector<status_scale>& scales = checked.model().status_scales;
    for (std::size_t i = 0; i < scales.size(); ++i) {
        const model_place here{nullptr, "status_scale", i};
        checked.identity(here, scales[i].id);
        check_grades(checked, here, scales[i].grades);
        checked.origin(here, scales[i].origin);
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
    const auto known = meanings_of<recommendation_status>(checked.model().status_scales);
    for (std::size_t i = 0; i < audits.size(); ++i) {
        const audit& one = audits[i];
        const model_place here{nullptr, "audit", i};
        checked.identity(here, one.id);
        checked.optional_reference(here.field("follows_up"), one.follows_up, to_audit);
        checked.reference(here.field("audited"), one.audited, to_unit);
        check_bounds_of_day(checked, here, one);
        checked.origin(here, one.origin);
        check_opinions(checked, here, one.opinions);
        check_judgements(checked, here, one.judgements);
        check_recommendations(checked, here, one, known);
    }
    check_follows_up(checked);
    check_repeats(checked);
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
