#pragma once

// A small municipality in which everything holds, as of 2021-02-24. Tests break one thing in it at a time.

#include <lssgov/calendar/as_of.hpp>
#include <lssgov/model/municipality.hpp>

namespace lssgov::testing_support {

inline const source here{"house", "1"};

inline as_of day_of_review() {
    return {2021, 2, 24};
}

inline rule yearly_rule(const char* id) {
    rule made = at_least_every(months(12)).named(id, "Följs upp varje år").from("known_since");
    return made.by(force::local, here);
}

/// A duty of the committee's that is followed up yearly, and was: 2020-06-01.
inline void add_kept_duty(municipality& house, const char* id) {
    house.duties.push_back({.id = id,
        .title = "Uppföljning",
        .concerns = {"committee"},
        .rule = "yearly",
        .owner = "committee",
        .known_since = make_date(2020, 1, 1),
        .origin = here});
    house.follow_ups.push_back(
        {.id = std::string(id) + "-done", .duty = id, .day = make_date(2020, 6, 1), .origin = here});
    house.known_spans.push_back({.duty = id,
        .from = make_date(2020, 1, 1),
        .to = make_date(2021, 2, 24),
        .rests_on = basis::register_data,
        .origin = here});
}

inline municipality sound_house() {
    municipality house;
    house.id = "norrby";
    house.name = "Norrby";
    house.complete = {
        list_of::units, list_of::goal_kinds, list_of::goals, list_of::documents, list_of::duties};
    house.sources = {{.id = "house", .title = "Norrby i sin helhet", .issuer = "Norrby"}};
    house.units = {{.id = "council", .name = "Fullmäktige", .level = unit_level::council, .origin = here},
        {.id = "committee",
            .name = "Omsorgsnämnden",
            .level = unit_level::committee,
            .part_of = "council",
            .origin = here},
        {.id = "housing",
            .name = "Bostäder",
            .level = unit_level::department,
            .part_of = "committee",
            .origin = here}};
    house.goal_kinds = {{.id = "vision", .name = "vision", .set_by = "council", .origin = here},
        {.id = "aim", .name = "nämndmål", .set_by = "committee", .derives_from = {"vision"}, .origin = here},
        {.id = "action",
            .name = "aktivitet",
            .stage = goal_stage::activity,
            .set_by = "committee",
            .derives_from = {"aim"},
            .origin = here}};
    house.goals = {{.id = "g-vision", .text = "Alla bestämmer själva", .kind = "vision", .origin = here},
        {.id = "g-aim",
            .text = "Den enskilde väljer",
            .kind = "aim",
            .derives_from = {"g-vision"},
            .origin = here},
        {.id = "g-action",
            .text = "Planera veckan tillsammans",
            .kind = "action",
            .derives_from = {"g-aim"},
            .concerns = {"committee"},
            .origin = here}};
    house.document_kinds = {{.id = "plan", .name = "verksamhetsplan", .origin = here}};
    house.documents = {{.id = "plan-2021",
        .title = "Verksamhetsplan 2021",
        .kind = "plan",
        .adopted_by = "committee",
        .valid_from = make_date(2021, 1, 1),
        .valid_to = make_date(2021, 12, 31),
        .activity = "LSS",
        .origin = here}};
    house.rules = {yearly_rule("yearly")};
    add_kept_duty(house, "duty");
    return house;
}

} // namespace lssgov::testing_support
