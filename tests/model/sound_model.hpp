#pragma once

#include <lssgov/model/municipality.hpp>

namespace lssgov::test {

/// A small municipality with at least one fact in each list, and nothing wrong in it.
inline municipality sound_model() {
    const source here{"report", "1"};
    municipality model;
    model.id = "norrby";
    model.name = "Norrby";
    model.described_as_of = make_date(2021, 2, 24);
    model.sources = {{"report", "Granskning", "Revisorerna", partial_date::in_year(2021)}};
    model.units = {
        {.id = "council", .name = "Fullmäktige", .level = unit_level::council, .origin = here},
        {.id = "committee",
            .name = "Omsorgsnämnden",
            .level = unit_level::committee,
            .part_of = "council",
            .origin = here},
        {.id = "home",
            .name = "Gruppboende",
            .level = unit_level::unit,
            .part_of = "committee",
            .origin = here},
    };
    model.unit_groups = {
        {.id = "homes", .name = "Boenden", .below = "committee", .level = unit_level::unit, .origin = here}};
    model.case_groups = {{.id = "not-executed", .name = "Ej verkställda beslut", .origin = here}};
    model.functions = {{.id = "quality-unit",
        .name = "Kvalitetsenheten",
        .purpose = "uppföljning",
        .owner = "committee",
        .origin = here}};
    model.goal_kinds = {
        {.id = "vision", .name = "Vision", .set_by = "council", .origin = here},
        {.id = "process-goal", .name = "Processmål", .derives_from = {"vision"}, .origin = here},
    };
    model.goals = {
        {.id = "all-thrive", .text = "Alla trivs", .kind = "vision", .origin = here},
        {.id = "good-homes",
            .text = "Goda bostäder",
            .kind = "process-goal",
            .derives_from = {"all-thrive"},
            .concerns = {"home", "homes"},
            .document = "plan",
            .origin = here},
    };
    model.document_kinds = {{.id = "plan-kind", .name = "Plan", .origin = here}};
    model.documents = {{.id = "plan",
        .title = "Verksamhetsplan",
        .kind = "plan-kind",
        .adopted_by = "committee",
        .steers = {"process-goal", "home"},
        .origin = here}};
    model.requirements = {{.id = "must-plan",
        .title = "Verksamhetsplan",
        .holder = "committee",
        .met_by = {"plan"},
        .origin = here}};
    model.indicators = {{.id = "satisfied",
        .name = "Nöjda",
        .serves = {"good-homes"},
        .target = indicator_target{target_direction::at_least, {90, 0}},
        .values = {{own_series, "2020", decimal{885, 1}}, {own_series, "2021", std::nullopt}},
        .origin = here}};
    model.printed_figures = {
        {.id = "survey",
            .title = "Enkät",
            .kind = figures_kind::shares_of_count,
            .count = 57,
            .parts = {decimal{41}, decimal{44}},
            .origin = here},
        {.id = "all-goals",
            .title = "Målen",
            .kind = figures_kind::parts_of_whole,
            .parts = {decimal{2}, std::nullopt},
            .whole = decimal{6},
            .origin = here},
    };
    model.rules = {
        at_least_every(months(12)).named("yearly", "Varje år").from("known_since").by(force::local, here)};
    model.duties = {
        {.id = "follow-homes",
            .title = "Boenden följs upp",
            .concerns = {"home", "homes"},
            .rule = "yearly",
            .owner = "committee",
            .reports_to = "council",
            .origin = here},
        {.id = "report-homes",
            .title = "Brister rapporteras",
            .follows_from = "follow-homes",
            .origin = here},
    };
    model.statements = {{.id = "said", .duty = "follow-homes", .concerns = "home", .origin = here}};
    model.follow_ups = {{.id = "visit",
        .duty = "follow-homes",
        .concerns = "home",
        .day = partial_date::in_month(2020, 5),
        .origin = here}};
    model.known_spans = {{.duty = "follow-homes",
        .concerns = "homes",
        .from = make_date(2020, 1, 1),
        .to = make_date(2020, 12, 31),
        .origin = here}};
    model.suspensions = {{.duty = "follow-homes",
        .decided_by = "committee",
        .decided_on = make_date(2020, 3, 1),
        .from = make_date(2020, 4, 1),
        .to = make_date(2020, 6, 30),
        .reason = "pandemin",
        .origin = here}};
    model.risk_scales = {{.id = "risk-scale",
        .size = 4,
        .likelihood_words = {"osannolik", "mindre sannolik", "möjlig", "sannolik"},
        .bands = {{.from = 1, .word = "låg"}, {.from = 9, .word = "hög"}},
        .origin = here}};
    model.risks = {{.id = "leak",
        .text = "Uppgifter röjs",
        .scale = "risk-scale",
        .inherent = risk_value{3, 4},
        .remaining = risk_value{1, 4},
        .measures = {{.text = "Utbildning", .owner = "council"}},
        .accepted_by = "council",
        .origin = here}};
    model.outcome_scales = {{.id = "outcomes",
        .grades = {{"godkänd", outcome_meaning::no_deviation}, {"ej utförd", outcome_meaning::not_performed},
            {"går ej att bedöma", outcome_meaning::cannot_be_assessed}},
        .origin = here}};
    model.control_plans = {{.id = "control",
        .title = "Internkontrollplan",
        .committee = "committee",
        .year = 2021,
        .steps = {{.what = plan_act::reported_to_committee,
            .due = make_date(2022, 2, 28),
            .done_on = make_date(2022, 2, 15),
            .origin = here}},
        .points = {{.id = "gdpr",
            .area = "GDPR",
            .risk = "leak",
            .sample = sample_size{5, 20},
            .rule = "yearly",
            .responsible = "home",
            .carried_out_by = "home",
            .reports_to = "committee",
            .guards = {"hygiene"},
            .performed = truth::yes,
            .scale = "outcomes",
            .outcome = "godkänd",
            .measures = {{.text = "Ny rutin", .owner = "home"}},
            .origin = here}},
        .origin = here}};
    model.self_inspections = {{.id = "hygiene",
        .topic = "Hygien",
        .concerns = "home",
        .period = partial_date::in_year(2020),
        .reports_to = "committee",
        .reported = truth::yes,
        .reported_to = "committee",
        .origin = here}};
    model.samples = {{.id = "files-looked-through",
        .title = "Genomförandeplaner i akten",
        .concerns = "follow-homes",
        .of = 15,
        .found = 1,
        .origin = here}};
    model.scales = {{.id = "scale", .grades = {"nej", "delvis", "ja"}, .acceptable_from = 2, .origin = here}};
    model.status_scales = {{.id = "statuses",
        .grades = {{"ja", recommendation_status::done}, {"nej", recommendation_status::not_done}},
        .origin = here}};
    model.audits = {
        {.id = "audit",
            .follows_up = "earlier-audit",
            .title = "Granskning",
            .audited = "committee",
            .day = make_date(2021, 2, 24),
            .opinions = {{.id = "overall",
                .question = "Är styrningen god?",
                .scale = "scale",
                .grade = "delvis",
                .concerns = {"follow-homes"},
                .origin = here}},
            .judgements =
                {{.id = "many-goals", .text = "Många mål", .concerns = {"good-homes"}, .origin = here}},
            .recommendations = {{.id = "follow-more",
                .repeats = "follow-earlier",
                .text = "Följ upp mer",
                .addressed = {{.units = {"committee"}, .as_written = "nämnden", .origin = here}},
                .concerns = {"follow-homes"},
                .measures = {{.text = "Ny plan", .owner = "committee"}},
                .followed_up = {{.day = partial_date::in_year(2023),
                    .scale = "statuses",
                    .as_written = "nej",
                    .concerns = "homes",
                    .origin = here}},
                .origin = here}},
            .origin = here},
        {.id = "earlier-audit",
            .title = "Förra granskningen",
            .audited = "committee",
            .recommendations = {{.id = "follow-earlier", .text = "Följ upp", .origin = here}},
            .origin = here},
    };
    model.waivers = {
        {"duty-without-owner", "follow-homes", "ses över", "committee", make_date(2021, 12, 31)}};
    return model;
}

} // namespace lssgov::test
