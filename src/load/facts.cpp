#include "load/facts.hpp"

namespace lssgov::load {

namespace {

/// The table [municipality]: what is said of it as a whole. The lists of facts stand beside it.
struct municipality_head {
    lssgov::municipality* of = nullptr;
};

void read_table(table_reader& in, municipality_head& into) {
    in.required("id", into.of->id);
    in.required("name", into.of->name);
    in.optional("described_as_of", into.of->described_as_of);
    in.optional("complete", into.of->complete);
}

} // namespace

void read_table(table_reader& in, lssgov::municipality& into) {
    municipality_head head{&into};
    in.required("municipality", head);
    in.optional("source", into.sources);
    in.optional("unit", into.units);
    in.optional("unit_group", into.unit_groups);
    in.optional("case_group", into.case_groups);
    in.optional("function", into.functions);
    in.optional("goal_kind", into.goal_kinds);
    in.optional("goal", into.goals);
    in.optional("document_kind", into.document_kinds);
    in.optional("document", into.documents);
    in.optional("requirement", into.requirements);
    in.optional("indicator", into.indicators);
    in.optional("figures", into.printed_figures);
    in.optional("rule", into.rules);
    in.optional("duty", into.duties);
    in.optional("statement", into.statements);
    in.optional("follow_up", into.follow_ups);
    in.optional("known_span", into.known_spans);
    in.optional("suspension", into.suspensions);
    in.optional("risk_scale", into.risk_scales);
    in.optional("risk", into.risks);
    in.optional("outcome_scale", into.outcome_scales);
    in.optional("control_plan", into.control_plans);
    in.optional("self_inspection", into.self_inspections);
    in.optional("sample", into.samples);
    in.optional("scale", into.scales);
    in.optional("status_scale", into.status_scales);
    in.optional("audit", into.audits);
    in.optional("waiver", into.waivers);
}

void read_table(table_reader& in, source_document& into) {
    in.required("id", into.id);
    in.required("title", into.title);
    in.optional("issuer", into.issuer);
    in.optional("day", into.day);
}

void read_table(table_reader& in, unit& into) {
    in.required("id", into.id);
    in.required("name", into.name);
    in.optional("level", into.level);
    in.optional("part_of", into.part_of);
    in.optional("run_by", into.run_by);
    in.optional("roles", into.roles);
    in.optional("has_own_goals", into.has_own_goals);
    in.optional("own_goals_rest_on", into.own_goals_rest_on);
    in.optional("own_goals_text", into.own_goals_text);
    in.optional("own_goals_source", into.own_goals_source);
    in.optional("valid_from", into.valid_from);
    in.optional("valid_to", into.valid_to);
    in.required("source", into.origin);
}

void read_table(table_reader& in, unit_group& into) {
    in.required("id", into.id);
    in.required("name", into.name);
    in.required("below", into.below);
    in.optional("level", into.level);
    in.optional("run_by", into.run_by);
    in.optional("count", into.count);
    in.required("source", into.origin);
}

void read_table(table_reader& in, case_group& into) {
    in.required("id", into.id);
    in.required("name", into.name);
    in.required("source", into.origin);
}

void read_table(table_reader& in, standing_function& into) {
    in.required("id", into.id);
    in.required("name", into.name);
    in.required("purpose", into.purpose);
    in.optional("owner", into.owner);
    in.optional("process", into.process);
    in.required("source", into.origin);
}

void read_table(table_reader& in, goal_kind& into) {
    in.required("id", into.id);
    in.required("name", into.name);
    in.optional("stage", into.stage);
    in.optional("set_by", into.set_by);
    in.optional("derives_from", into.derives_from);
    in.optional("runs_for", into.runs_for);
    in.optional("in_steering_model", into.in_steering_model);
    in.optional("note", into.note);
    in.optional("expects", into.expects);
    in.required("source", into.origin);
}

void read_table(table_reader& in, goal& into) {
    in.required("id", into.id);
    in.required("text", into.text);
    in.required("kind", into.kind);
    in.optional("derives_from", into.derives_from);
    in.optional("concerns", into.concerns);
    in.optional("document", into.document);
    in.optional("valid_from", into.valid_from);
    in.optional("valid_to", into.valid_to);
    in.optional("area", into.area);
    in.optional("actions", into.actions);
    in.optional("resource", into.resource);
    in.optional("done_by", into.done_by);
    in.optional("method", into.method);
    in.optional("criterion", into.criterion);
    in.optional("forecast", into.forecast);
    in.required("source", into.origin);
}

void read_table(table_reader& in, document_kind& into) {
    in.required("id", into.id);
    in.required("name", into.name);
    in.optional("in_steering_model", into.in_steering_model);
    in.required("source", into.origin);
}

void read_table(table_reader& in, steering_document& into) {
    in.required("id", into.id);
    in.required("title", into.title);
    in.optional("kind", into.kind);
    in.optional("adopted_by", into.adopted_by);
    in.optional("adopted_on", into.adopted_on);
    in.optional("decision", into.decision);
    in.optional("revised_on", into.revised_on);
    in.optional("note", into.note);
    in.optional("valid_from", into.valid_from);
    in.optional("valid_to", into.valid_to);
    in.optional("valid_for", into.valid_for);
    in.optional("steers", into.steers);
    in.optional("steers_rests_on", into.steers_rests_on);
    in.optional("lacks", into.lacks);
    in.optional("lacks_on_whose_word", into.lacks_on_whose_word);
    in.optional("activity", into.activity);
    in.required("source", into.origin);
}

void read_table(table_reader& in, document_requirement& into) {
    in.required("id", into.id);
    in.required("title", into.title);
    in.required("holder", into.holder);
    in.optional("met_by", into.met_by);
    in.optional("present", into.present);
    in.optional("binding", into.binding);
    in.optional("on_whose_word", into.on_whose_word);
    in.optional("asked_in", into.asked_in);
    in.optional("decided_on", into.decided_on);
    in.optional("decision", into.decision);
    in.optional("carries_out", into.carries_out);
    in.optional("note", into.note);
    in.required("source", into.origin);
}

void read_table(table_reader& in, indicator_value& into) {
    in.required("series", into.series);
    in.required("period", into.period);
    in.optional("value", into.value);
}

void read_table(table_reader& in, indicator_target& into) {
    in.required("direction", into.direction);
    if (into.direction != target_direction::yes && into.direction != target_direction::no) {
        in.required("value", into.value);
    }
    if (into.direction == target_direction::between) {
        in.required("upper", into.upper);
    }
    if (into.direction == target_direction::equal) {
        in.optional("tolerance", into.tolerance);
    }
}

void read_table(table_reader& in, indicator& into) {
    in.required("id", into.id);
    in.required("name", into.name);
    in.optional("measured_in", into.measured_in);
    in.optional("taken_from", into.taken_from);
    in.optional("stands_for", into.stands_for);
    in.optional("serves", into.serves);
    in.optional("target", into.target);
    in.optional("lacks_target", into.lacks_target);
    in.optional("is_result", into.is_result);
    in.optional("values", into.values);
    in.required("source", into.origin);
}

void read_table(table_reader& in, figures& into) {
    in.required("id", into.id);
    in.required("title", into.title);
    in.required("kind", into.kind);
    in.optional("count", into.count);
    in.required("parts", into.parts);
    in.optional("whole", into.whole);
    in.optional("note", into.note);
    in.required("source", into.origin);
}

void read_table(table_reader& in, duty& into) {
    in.required("id", into.id);
    in.required("title", into.title);
    in.optional("topic", into.topic);
    in.optional("concerns", into.concerns);
    in.optional("rule", into.rule);
    in.optional("case_rule", into.case_rule);
    in.optional("owner", into.owner);
    in.optional("trigger", into.trigger);
    in.optional("follows_from", into.follows_from);
    in.optional("described_in", into.described_in);
    in.optional("owner_outside", into.owner_outside);
    in.optional("reports_to_outside", into.reports_to_outside);
    in.optional("cadence", into.cadence);
    in.optional("carries_out", into.carries_out);
    in.optional("reports_to", into.reports_to);
    in.optional("selection", into.selection);
    in.optional("binding", into.binding);
    in.optional("note", into.note);
    in.optional("known_since", into.known_since);
    in.required("source", into.origin);
}

void read_table(table_reader& in, statement& into) {
    in.required("id", into.id);
    in.required("duty", into.duty);
    in.optional("concerns", into.concerns);
    in.required("says", into.says);
    in.optional("rests_on", into.rests_on);
    in.optional("by", into.by);
    in.optional("text", into.text);
    in.optional("reason", into.reason);
    in.optional("about_from", into.about_from);
    in.optional("about_to", into.about_to);
    in.optional("said_on", into.said_on);
    in.required("source", into.origin);
}

void read_table(table_reader& in, follow_up& into) {
    in.required("id", into.id);
    in.required("duty", into.duty);
    in.optional("concerns", into.concerns);
    in.required("day", into.day);
    in.optional("result", into.result);
    in.optional("title", into.title);
    in.optional("reason", into.reason);
    in.optional("outcome", into.outcome);
    in.required("source", into.origin);
}

void read_table(table_reader& in, known_span& into) {
    in.required("duty", into.duty);
    in.optional("concerns", into.concerns);
    in.required("from", into.from);
    in.required("to", into.to);
    in.optional("rests_on", into.rests_on);
    in.required("source", into.origin);
}

void read_table(table_reader& in, duty_suspension& into) {
    in.required("duty", into.duty);
    in.required("decided_by", into.decided_by);
    in.required("decided_on", into.decided_on);
    in.required("from", into.from);
    in.required("to", into.to);
    in.optional("reason", into.reason);
    in.required("source", into.origin);
}

void read_table(table_reader& in, risk_band& into) {
    in.required("from", into.from);
    in.required("word", into.word);
    in.optional("leads_to", into.leads_to);
}

void read_table(table_reader& in, risk_scale& into) {
    in.required("id", into.id);
    const bool has_size = in.required("size", into.size);
    in.optional("likelihood_words", into.likelihood_words);
    in.optional("consequence_words", into.consequence_words);
    in.optional("bands", into.bands);
    in.required("source", into.origin);
    if (!has_size) { // as large as can be, so that no words, bands or values are blamed for it
        constexpr int most_steps = 10;
        into.size = most_steps;
        into.likelihood_words.clear();
        into.consequence_words.clear();
        into.bands.clear();
    }
}

void read_table(table_reader& in, risk_value& into) {
    in.required("likelihood", into.likelihood);
    in.required("consequence", into.consequence);
}

void read_table(table_reader& in, risk& into) {
    in.required("id", into.id);
    in.required("text", into.text);
    in.optional("scale", into.scale);
    in.optional("inherent", into.inherent);
    in.optional("remaining", into.remaining);
    in.optional("response", into.response);
    in.optional("measures", into.measures);
    in.optional("accepted_by", into.accepted_by);
    in.optional("accepted_until", into.accepted_until);
    in.required("source", into.origin);
}

void read_table(table_reader& in, outcome_grade& into) {
    in.required("word", into.word);
    in.required("means", into.means);
}

void read_table(table_reader& in, outcome_scale& into) {
    in.required("id", into.id);
    in.required("grades", into.grades);
    in.required("source", into.origin);
}

void read_table(table_reader& in, sample_size& into) {
    in.required("taken", into.taken);
    in.optional("of", into.of);
}

void read_table(table_reader& in, measure& into) {
    in.required("text", into.text);
    in.optional("owner", into.owner);
    in.optional("due", into.due);
    in.optional("done_on", into.done_on);
    in.optional("done", into.done);
    in.optional("evidence", into.evidence);
}

void read_table(table_reader& in, control_point& into) {
    in.required("id", into.id);
    in.required("area", into.area);
    in.optional("risk", into.risk);
    in.optional("method", into.method);
    in.optional("sample", into.sample);
    in.optional("rule", into.rule);
    in.optional("responsible", into.responsible);
    in.optional("carried_out_by", into.carried_out_by);
    in.optional("reports_to", into.reports_to);
    in.optional("guards", into.guards);
    in.optional("performed", into.performed);
    in.optional("scale", into.scale);
    in.optional("outcome", into.outcome);
    in.optional("grounds", into.grounds);
    in.optional("cause", into.cause);
    in.optional("measures", into.measures);
    in.required("source", into.origin);
}

void read_table(table_reader& in, plan_step& into) {
    in.required("what", into.what);
    in.optional("due", into.due);
    in.optional("done_on", into.done_on);
    in.optional("says", into.says);
    in.optional("rests_on", into.rests_on);
    in.optional("text", into.text);
    in.optional("told_in", into.told_in);
    in.required("source", into.origin);
}

void read_table(table_reader& in, control_plan& into) {
    in.required("id", into.id);
    in.required("title", into.title);
    in.required("committee", into.committee);
    in.required("year", into.year);
    in.optional("adopted", into.adopted);
    in.optional("step", into.steps);
    in.optional("point", into.points);
    in.required("source", into.origin);
}

void read_table(table_reader& in, self_inspection& into) {
    in.required("id", into.id);
    in.required("topic", into.topic);
    in.required("concerns", into.concerns);
    in.optional("period", into.period);
    in.optional("outcome", into.outcome);
    in.optional("planned", into.planned);
    in.optional("done", into.done);
    in.optional("documented", into.documented);
    in.optional("reports_to", into.reports_to);
    in.optional("reported", into.reported);
    in.optional("reported_to", into.reported_to);
    in.required("source", into.origin);
}

void read_table(table_reader& in, sample& into) {
    in.required("id", into.id);
    in.required("title", into.title);
    in.optional("concerns", into.concerns);
    in.required("of", into.of);
    in.required("found", into.found);
    in.optional("kept_elsewhere", into.kept_elsewhere);
    in.required("source", into.origin);
}

void read_table(table_reader& in, status_grade& into) {
    in.required("word", into.word);
    in.required("means", into.means);
}

void read_table(table_reader& in, status_scale& into) {
    in.required("id", into.id);
    in.required("grades", into.grades);
    in.required("source", into.origin);
}

void read_table(table_reader& in, opinion_scale& into) {
    in.required("id", into.id);
    in.required("grades", into.grades);
    in.required("acceptable_from", into.acceptable_from);
    in.optional("note", into.note);
    in.required("source", into.origin);
}

void read_table(table_reader& in, opinion& into) {
    in.required("id", into.id);
    in.required("question", into.question);
    in.required("scale", into.scale);
    in.optional("grade", into.grade);
    in.optional("text", into.text);
    in.optional("assurance", into.level);
    in.optional("overall", into.overall);
    in.optional("concerns", into.concerns);
    in.required("source", into.origin);
}

void read_table(table_reader& in, judgement& into) {
    in.required("id", into.id);
    in.optional("critical", into.critical);
    in.optional("about", into.about);
    in.optional("rests_on", into.rests_on);
    in.required("text", into.text);
    in.optional("concerns", into.concerns);
    in.required("source", into.origin);
}

void read_table(table_reader& in, addressee& into) {
    in.optional("units", into.units);
    in.optional("as_written", into.as_written);
    in.required("source", into.origin);
}

void read_table(table_reader& in, recommendation_follow_up& into) {
    in.required("day", into.day);
    in.required("status", into.status);
    in.optional("scale", into.scale);
    in.optional("as_written", into.as_written);
    in.optional("concerns", into.concerns);
    in.optional("by", into.by);
    in.optional("text", into.text);
    in.required("source", into.origin);
}

void read_table(table_reader& in, recommendation& into) {
    in.required("id", into.id);
    in.required("text", into.text);
    in.optional("kind", into.kind);
    in.optional("repeats", into.repeats);
    in.optional("addressed", into.addressed);
    in.optional("concerns", into.concerns);
    in.optional("answered_on", into.answered_on);
    in.optional("answer", into.answer);
    in.optional("answer_source", into.answer_source);
    in.optional("answer_due", into.answer_due);
    in.optional("measures", into.measures);
    in.optional("followed_up", into.followed_up);
    in.required("source", into.origin);
}

void read_table(table_reader& in, audit& into) {
    in.required("id", into.id);
    in.required("title", into.title);
    in.optional("auditor", into.auditor);
    in.required("audited", into.audited);
    in.optional("follows_up", into.follows_up);
    in.optional("day", into.day);
    in.optional("no_earlier_than", into.no_earlier_than);
    in.optional("no_later_than", into.no_later_than);
    in.optional("opinion", into.opinions);
    in.optional("judgement", into.judgements);
    in.optional("recommendation", into.recommendations);
    in.required("source", into.origin);
}

void read_table(table_reader& in, waiver& into) {
    in.required("check", into.check);
    in.required("subject", into.subject);
    in.required("reason", into.reason);
    in.required("decided_by", into.decided_by);
    in.required("expires", into.expires);
}

void read_table(table_reader& in, event_register& into) {
    in.required("event", into.event_kind);
    in.optional("never_holds", into.never_holds);
    in.optional("known_from", into.known_from);
    in.optional("known_to", into.known_to);
}

void read_table(table_reader& in, suspension& into) {
    in.required("rule", into.rule);
    in.required("decided_by", into.decided_by);
    in.required("decided_on", into.decided_on);
    in.required("from", into.from);
    in.required("to", into.to);
    in.optional("reason", into.reason);
}

void read_table(table_reader& in, grouping& into) {
    in.required("name", into.name);
    std::optional<std::vector<std::string>> labels;
    const bool is_read = in.optional("labels", labels);
    into.labels = labels.value_or(std::vector<std::string>());
    if (is_read && !labels) {
        in.required("parents", into.parents); // a grouping says something of its labels
    } else {
        in.optional("parents", into.parents);
    }
}

} // namespace lssgov::load
