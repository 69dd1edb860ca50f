// Pictures of a model: what stands in the drawing and in the words below it, each thing once in both.

#include "cadence/sets.hpp"
#include "report/html_page.hpp"
#include "report/pictures/circle.hpp"
#include "report/pictures/column_order.hpp"
#include "report/pictures/goal_layout.hpp"
#include "report/pictures/goal_map.hpp"
#include "report/pictures/goals_picture.hpp"
#include "report/pictures/ladder_picture.hpp"
#include "report/pictures/wheel_picture.hpp"

#include <lssgov/error.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <ostream>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace lssgov::report {

void PrintTo(const point& at, std::ostream* out) { // NOLINT(readability-identifier-naming)
    *out << at.x << ' ' << at.y;
}

namespace {

using strings = std::vector<std::string>;

const source here{"plan", "2"};
const as_of day{2025, 6, 30};

// Reading a page -------------------------------------------------------------------------------------------

using picture = std::function<void(html_writer&, const speaker&)>;

std::string made_by(const picture& draw, language tongue = language::swedish) {
    html_writer page;
    draw(page, speaker(tongue));
    return page.made(); // throws where an element is open
}

std::string goals_of(const municipality& model, language tongue = language::swedish) {
    return made_by(
        [&](html_writer& page, const speaker& speaks) { goals_picture(page, model, day, speaks); }, tongue);
}

std::string ladder_of(
    const municipality& model, language tongue = language::swedish, const case_facts* cases = nullptr) {
    return made_by(
        [&](html_writer& page, const speaker& speaks) { ladder_picture(page, model, day, cases, speaks); },
        tongue);
}

std::string wheel_of(const municipality& model, language tongue = language::swedish) {
    return made_by(
        [&](html_writer& page, const speaker& speaks) { wheel_picture(page, model, day, speaks); }, tongue);
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++found;
    }
    return found;
}

/// The text without its tags, one blank between words.
std::string plain(const std::string& html) {
    const std::string words = std::regex_replace(html, std::regex("<[^>]*>"), " ");
    const std::string single = std::regex_replace(words, std::regex("\\s+"), " ");
    return std::regex_replace(single, std::regex("^ | $"), "");
}

std::string drawing_in(const std::string& html) {
    const std::size_t from = html.find("<svg");
    return from == std::string::npos ? "" : html.substr(from, html.find("</svg>") - from);
}

std::string words_below(const std::string& html) {
    return html.substr(html.find("</svg>"));
}

/// What stands in each group of the drawing, without its tags.
strings groups_in(const std::string& html) {
    strings found;
    const std::string drawing = drawing_in(html);
    for (std::size_t at = drawing.find("<g>"); at != std::string::npos; at = drawing.find("<g>", at + 1)) {
        found.push_back(plain(drawing.substr(at, drawing.find("</g>", at) - at)));
    }
    return found;
}

bool has_group(const std::string& html, const std::string& words) {
    const strings groups = groups_in(html);
    return std::count(groups.begin(), groups.end(), words) == 1;
}

/// The rows of a table, cells divided by a bar.
strings rows_in(const std::string& html) {
    strings rows;
    const std::string all = html.substr(html.find("<tbody>"));
    const std::string body = std::regex_replace(all, std::regex("</?span[^>]*>"), "");
    for (std::size_t at = body.find("<tr>"); at != std::string::npos; at = body.find("<tr>", at + 1)) {
        const std::string row = body.substr(at, body.find("</tr>", at) - at);
        rows.push_back(plain(std::regex_replace(row, std::regex("</t[hd]>"), " | ")));
    }
    return rows;
}

/// Attributes that are ids stand once, and what refers to one finds it.
void expect_sound_ids(const std::string& html) {
    std::set<std::string> ids;
    const std::regex id(" id=\"([^\"]*)\"");
    for (std::sregex_iterator at(html.begin(), html.end(), id), end; at != end; ++at) {
        EXPECT_TRUE(ids.insert((*at)[1]).second) << (*at)[1];
    }
    const std::regex link("href=\"#([^\"]*)\"");
    for (std::sregex_iterator at(html.begin(), html.end(), link), end; at != end; ++at) {
        EXPECT_TRUE(ids.contains((*at)[1])) << (*at)[1];
    }
}

// A model of goals -----------------------------------------------------------------------------------------

goal a_goal(const char* id, const char* text, const char* kind, strings derives_from = {}) {
    return {.id = id, .text = text, .kind = kind, .derives_from = std::move(derives_from), .origin = here};
}

/// Council, committee, department and unit; aims of the council, aims of the committee, and activities.
municipality town() {
    municipality model;
    model.name = "Byn";
    model.complete = {list_of::goals};
    model.units = {{.id = "council", .name = "Fullmäktige", .level = unit_level::council},
        {.id = "committee", .name = "Nämnden", .level = unit_level::committee, .part_of = "council"},
        {.id = "office", .name = "Kontoret", .level = unit_level::department, .part_of = "committee"},
        {.id = "house", .name = "Huset", .level = unit_level::unit, .part_of = "office"}};
    model.goal_kinds = {{.id = "aim", .name = "syfte", .set_by = "council", .origin = here},
        {.id = "goal", .name = "nämndmål", .set_by = "committee", .derives_from = {"aim"}, .origin = here},
        {.id = "act",
            .name = "aktivitet",
            .stage = goal_stage::activity,
            .set_by = "committee",
            .derives_from = {"goal"},
            .origin = here}};
    return model;
}

/// One goal of each sort: covered, broken, loose, and one above that the break shows in.
municipality town_with_gaps() {
    municipality model = town();
    model.goals = {a_goal("top", "Topp", "aim"), a_goal("whole", "Hel", "goal", {"top"}),
        a_goal("broken", "Bruten", "goal", {"top"}), a_goal("done", "Görs", "act", {"whole"}),
        a_goal("loose", "Lös", "act")};
    model.goals.back().concerns = {"committee"};
    return model;
}

municipality town_in_a_ring() {
    municipality model = town();
    model.goals = {a_goal("x", "Ett", "goal", {"y"}), a_goal("y", "Två", "goal", {"x"}),
        a_goal("z", "Tre", "aim", {"z"}), a_goal("a", "Fyra", "act", {"x", "z"}),
        a_goal("b", "Fem", "aim", {"a"})};
    return model;
}

/// As many goals as asked: one of the council, and activities of units that derive from it.
municipality town_of(std::size_t goals) {
    municipality model = town();
    model.goals = {a_goal("top", "Topp", "aim")};
    while (model.goals.size() < goals) {
        const std::string id = "a" + std::to_string(model.goals.size());
        model.goals.push_back(a_goal(id.c_str(), id.c_str(), "act", {"top"}));
    }
    return model;
}

// Goals ----------------------------------------------------------------------------------------------------

TEST(goals_picture_test, each_goal_stands_once_in_the_drawing_with_its_gaps) {
    const std::string html = goals_of(town_with_gaps());
    EXPECT_TRUE(has_group(html, "Topp Kedjan bryts längre ned"));
    EXPECT_TRUE(has_group(html, "Hel"));
    EXPECT_TRUE(has_group(html, "Bruten ! Bryts inte ned"));
    EXPECT_TRUE(has_group(html, "Görs"));
    EXPECT_TRUE(has_group(html, "Lös Gäller Nämnden ! Hänger inte på något mål"));
    EXPECT_EQ(groups_in(html).size(), 6U); // the legend too
    EXPECT_TRUE(has(html, "5 mål; 2 med en egen lucka, 1 med en lucka längre ned."));
}

TEST(goals_picture_test, each_goal_stands_once_in_the_list_below_what_it_derives_from) {
    const std::string words = plain(words_below(goals_of(town_with_gaps())));
    EXPECT_EQ(words, "Topp – syfte [plan, 2] Kedjan bryts längre ned Hel – nämndmål [plan, 2] "
                     "Görs – aktivitet [plan, 2] Bruten – nämndmål [plan, 2] Bryts inte ned "
                     "Lös – aktivitet. Gäller Nämnden [plan, 2] Hänger inte på något mål");
    const std::string html = goals_of(town_with_gaps());
    const std::size_t top = html.find("<li id=\"goal-top\">");
    EXPECT_LT(top, html.find("<ul class=\"goals\"><li id=\"goal-whole\">"));
    EXPECT_TRUE(has(html, "<ul class=\"goals\"><li id=\"goal-done\">"));
}

TEST(goals_picture_test, gaps_are_told_in_english_too) {
    const std::string html = goals_of(town_with_gaps(), language::english);
    EXPECT_TRUE(has_group(html, "Topp The chain breaks further down"));
    EXPECT_TRUE(has_group(html, "Bruten ! Not broken down"));
    EXPECT_TRUE(has_group(html, "Lös For Nämnden ! Hangs on no goal"));
    EXPECT_TRUE(has(html, "5 goals; 2 with a gap of their own, 1 with a gap further down."));
}

TEST(goals_picture_test, what_a_list_that_is_not_whole_does_not_hold_is_a_question_and_no_gap) {
    municipality model = town_with_gaps();
    model.complete.clear();
    const std::string html = goals_of(model);
    EXPECT_TRUE(has_group(html, "Topp ? Kedjan inte återgiven hela vägen ned"));
    EXPECT_TRUE(has_group(html, "Bruten ? Nedbrytning inte återgiven"));
    EXPECT_TRUE(has_group(html, "Lös Gäller Nämnden ? Mål ovanför inte återgivet"));
    EXPECT_TRUE(
        has(html, "5 mål; 0 med en egen lucka, 3 där dokumenten inte säger allt. Dokumenten återger inte"));
    EXPECT_FALSE(has(html, "lucka längre ned"));
}

TEST(goals_picture_test, goals_in_a_circle_are_drawn_and_told_once) {
    const std::string html = goals_of(town_in_a_ring());
    EXPECT_TRUE(has_group(html, "Ett Härleds ur sig självt, i en ring"));
    EXPECT_TRUE(has_group(html, "Två Härleds ur sig självt, i en ring"));
    EXPECT_TRUE(has_group(html, "Tre Härleds ur sig självt, i en ring"));
    EXPECT_TRUE(has_group(html, "Fyra"));
    for (const char* id : {"x", "y", "z", "a", "b"}) {
        EXPECT_EQ(count(html, std::string("id=\"goal-") + id + "\""), 1U) << id;
    }
    EXPECT_TRUE(has(html, "Härleds också ur <a href=\"#goal-x\">Ett</a>"));
    expect_sound_ids(html);
}

TEST(goals_picture_test, a_goal_of_several_stands_below_the_first_and_names_the_others) {
    municipality model = town_with_gaps();
    model.goals[3].derives_from = {"whole", "broken"};
    const std::string html = goals_of(model);
    EXPECT_EQ(count(html, "id=\"goal-done\""), 1U);
    EXPECT_TRUE(has(html, "Härleds också ur <a href=\"#goal-broken\">Bruten</a>"));
}

TEST(goals_picture_test, sixty_goals_are_drawn_and_sixty_one_are_a_list) {
    EXPECT_TRUE(has(goals_of(town_of(60)), "<svg"));
    const std::string list = goals_of(town_of(61));
    EXPECT_FALSE(has(list, "<svg"));
    EXPECT_EQ(count(list, "<li id=\"goal-"), 61U);
    EXPECT_TRUE(has(list, "<p class=\"faint\">61 mål; 0 med en egen lucka.</p>"));
}

TEST(goals_picture_test, a_long_chain_is_told_without_end_of_lists_in_lists) {
    municipality model = town();
    model.goals = {a_goal("g0", "Mål 0", "aim")};
    for (int i = 1; i < 3000; ++i) {
        const std::string id = "g" + std::to_string(i);
        model.goals.push_back(a_goal(id.c_str(), id.c_str(), "goal", {"g" + std::to_string(i - 1)}));
    }
    const std::string html = goals_of(model);
    EXPECT_EQ(count(html, "<li id=\"goal-"), 3000U);
    EXPECT_EQ(count(html, "<ul"), 11U); // nine of goals, one of kinds, one of units
    EXPECT_TRUE(has(html, "Härleds ur <a href=\"#goal-g8\">g8</a>"));
    expect_sound_ids(html);
}

TEST(goals_picture_test, no_text_of_the_model_is_taken_for_a_tag) {
    municipality model = town_with_gaps();
    model.name = "<b>&\"";
    model.units[1].name = "<i>&\"";
    model.goal_kinds[0].name = "<u>&\"";
    model.goals[0].text = "<b>&\"";
    model.goals[0].id = "<p>\"";
    for (goal& one : model.goals) {
        std::replace(
            one.derives_from.begin(), one.derives_from.end(), std::string("top"), std::string("<p>\""));
    }
    const std::string html = goals_of(model);
    EXPECT_FALSE(has(html, "<b>") || has(html, "<i>") || has(html, "<u>"));
    EXPECT_TRUE(has_group(html, "&lt;b&gt;&amp;&quot; Kedjan bryts längre ned"));
    EXPECT_TRUE(has(html, "id=\"goal-_3cp_3e_22\""));
}

TEST(goals_picture_test, a_kind_without_goals_is_a_box_and_says_why) {
    municipality model = town();
    model.goals = {a_goal("top", "Topp", "aim"), a_goal("old", "Förr", "goal", {"top"})};
    model.goals[1].valid_to = make_date(2024, 12, 31);
    const std::string complete = goals_of(model);
    EXPECT_TRUE(has_group(complete, "nämndmål ! Inga gäller den här dagen"));
    EXPECT_TRUE(has_group(complete, "aktivitet ! Inga satta"));
    EXPECT_FALSE(has(complete, "Förr"));
    model.complete.clear();
    const std::string open = goals_of(model);
    EXPECT_TRUE(has_group(open, "nämndmål ? Ingen återgiven gäller den här dagen"));
    EXPECT_TRUE(has_group(open, "aktivitet ? Inga återgivna"));
    EXPECT_EQ(count(plain(words_below(open)), "aktivitet [plan, 2] Inga återgivna"), 1U);
}

TEST(goals_picture_test, kinds_in_a_circle_and_goals_of_no_known_kind_are_drawn) {
    municipality model = town();
    model.goal_kinds[0].derives_from = {"goal"};
    model.goals = {a_goal("lost", "Vilse", "elsewhere")};
    const std::string html = goals_of(model);
    EXPECT_TRUE(has_group(html, "syfte ! Inga satta"));
    EXPECT_TRUE(has_group(html, "nämndmål ! Inga satta"));
    EXPECT_TRUE(has_group(html, "Vilse ! Bryts inte ned"));
    EXPECT_TRUE(has(words_below(html), "Vilse<span class=\"faint\"> – slag inte angivet [plan, 2]</span>"));
}

TEST(goals_picture_test, a_goal_whose_goal_above_has_lapsed_is_not_said_to_hang_on_none) {
    municipality model = town_with_gaps();
    model.goals[0].valid_to = make_date(2024, 12, 31);
    const std::string html = goals_of(model);
    EXPECT_TRUE(has_group(html, "Hel ? Målet ovanför gäller inte den här dagen"));
}

TEST(goals_picture_test, units_that_no_goal_reaches_or_that_are_said_to_have_none_are_named) {
    municipality model = town_with_gaps();
    model.goals[4].concerns = {"house"};
    model.units[3].has_own_goals = false;
    const std::string html = goals_of(model);
    EXPECT_TRUE(has_group(html, "Nämnden ! Inga mål når enheten"));
    EXPECT_TRUE(has_group(html, "Kontoret ! Inga mål når enheten"));
    EXPECT_TRUE(has_group(html, "Huset ! Inga egna mål, enligt uppgift"));
    EXPECT_TRUE(has(plain(words_below(html)), "Enheter utan mål Nämnden: Inga mål når enheten"));
    model.complete.clear();
    EXPECT_FALSE(has(goals_of(model), "Inga mål når enheten"));
}

TEST(goals_picture_test, of_very_many_units_without_goals_sixteen_are_drawn_and_all_are_listed) {
    municipality model = town_with_gaps();
    for (int i = 0; i < 20; ++i) {
        model.units.push_back(
            {.id = "u" + std::to_string(i), .name = "Hus", .level = unit_level::unit, .part_of = "council"});
    }
    const std::string html = goals_of(model);
    EXPECT_EQ(count(drawing_in(html), ">Hus</tspan>"), 16U);
    EXPECT_TRUE(has(drawing_in(html), "Enheter utan mål (4 till står i listan)"));
    EXPECT_EQ(count(words_below(html), "<li>Hus: "), 20U);
}

TEST(goals_picture_test, without_goals_and_kinds_there_is_a_sentence) {
    municipality model;
    EXPECT_EQ(goals_of(model), "<p id=\"goals\">Beskrivningen återger inga mål och inga slag av mål.</p>\n");
    EXPECT_EQ(goals_of(model, language::english),
        "<p id=\"goals\">The model lists no goals and no kinds of goals.</p>\n");
}

TEST(goals_picture_test, the_same_model_gives_the_same_bytes_and_ids_are_there_once) {
    for (const municipality& model : {town_with_gaps(), town_in_a_ring(), town_of(60), town_of(61)}) {
        for (const language tongue : {language::swedish, language::english}) {
            EXPECT_EQ(goals_of(model, tongue), goals_of(model, tongue));
            expect_sound_ids(goals_of(model, tongue));
        }
    }
}

// Where goals stand ----------------------------------------------------------------------------------------

std::size_t column_of(const goal_map& map, const std::string& id) {
    for (const goal_box& one : map.boxes) {
        if (one.of != nullptr && one.of->id == id) {
            return one.column;
        }
    }
    return map.columns.size();
}

TEST(goal_map_test, columns_go_by_level_and_in_a_level_by_what_derives_from_what) {
    municipality model = town_with_gaps();
    model.goals[4].concerns = {"house"};
    const goal_map map = map_of_goals(model, day);
    ASSERT_EQ(map.columns.size(), 4U);
    EXPECT_EQ(map.columns[0].level, unit_level::council);
    EXPECT_EQ(map.columns[1].level, unit_level::committee);
    EXPECT_EQ(map.columns[2].level, unit_level::committee);
    EXPECT_EQ(map.columns[3].level, unit_level::unit);
    EXPECT_EQ(column_of(map, "top"), 0U);
    EXPECT_EQ(column_of(map, "whole"), 1U);
    EXPECT_EQ(column_of(map, "done"), 2U);
    EXPECT_EQ(column_of(map, "loose"), 3U); // by the unit that it names
}

TEST(goal_map_test, the_highest_of_the_units_named_counts_and_none_lifts_a_goal) {
    municipality model = town_with_gaps();
    model.goals[3].concerns = {"house", "office"};
    model.goals[2].concerns = {"council"};
    const goal_map map = map_of_goals(model, day);
    EXPECT_EQ(map.columns[column_of(map, "done")].level, unit_level::department);
    EXPECT_EQ(map.columns[column_of(map, "broken")].level, unit_level::committee);
}

TEST(goal_map_test, a_level_that_nobody_states_stands_last) {
    municipality model = town_with_gaps();
    model.goal_kinds[1].set_by.clear();
    const goal_map map = map_of_goals(model, day);
    EXPECT_EQ(map.columns.back().level, std::nullopt);
    EXPECT_EQ(column_of(map, "whole"), map.columns.size() - 1);
}

TEST(goal_map_test, lines_between_kinds_are_there_only_where_goals_are_not_and_do_not_repeat_each_other) {
    municipality model = town();
    model.goal_kinds[2].derives_from = {"goal", "aim"};
    model.goals = {a_goal("top", "Topp", "aim")};
    const goal_map map = map_of_goals(model, day); // boxes: top, goal, act
    ASSERT_EQ(map.lines.size(), 2U);
    EXPECT_EQ(map.lines[0].from, std::vector<std::size_t>{0});
    EXPECT_EQ(map.lines[0].to, std::vector<std::size_t>{1});
    EXPECT_EQ(map.lines[1].from, std::vector<std::size_t>{1});
    EXPECT_EQ(map.lines[1].to, std::vector<std::size_t>{2});
    EXPECT_TRUE(map.lines[0].is_of_kinds && map.lines[1].is_of_kinds);
}

TEST(column_order_test, lines_that_need_not_cross_do_not) {
    const boxes_in_columns crossed{{{0, 1, 2}, {3, 4, 5}}, {0, 0, 0, 0, 0, 0}, {{0, 5}, {1, 4}, {2, 3}}};
    EXPECT_EQ(crossings(crossed), 3U);
    const boxes_in_columns better = with_few_crossings(crossed);
    EXPECT_EQ(crossings(better), 0U);
    EXPECT_EQ(better.columns[1], (std::vector<std::size_t>{5, 4, 3}));
}

TEST(column_order_test, boxes_of_a_group_stay_together) {
    const boxes_in_columns drawn{{{0, 1, 2}, {3, 4, 5}}, {0, 0, 0, 0, 0, 1}, {{0, 5}, {1, 4}, {2, 3}}};
    EXPECT_EQ(with_few_crossings(drawn).columns[1].back(), 5U);
}

TEST(goal_layout_test, boxes_of_a_column_do_not_overlap_and_lie_in_the_drawing) {
    municipality model = town_of(60);
    for (std::size_t i = 1; i < model.goals.size(); ++i) {
        model.goals[i].kind = i % 4 == 0 ? "goal" : "act";
        model.goals[i].derives_from = {i % 4 == 0 ? "top" : "a" + std::to_string(i / 4 * 4)};
        model.goals[i].concerns = {i % 3 == 0 ? "house" : "office"};
    }
    const goal_map map = map_of_goals(model, day);
    const std::vector<int> heights(map.boxes.size(), 40);
    const laid_goals laid = lay_out(map, heights);
    EXPECT_LE(laid.width, goals_width);
    for (std::size_t a = 0; a < map.boxes.size(); ++a) {
        EXPECT_GE(laid.boxes[a].y, 0);
        EXPECT_LE(laid.boxes[a].y + 40, laid.height);
        for (std::size_t b = 0; b < a; ++b) {
            const bool is_beside = map.boxes[a].column == map.boxes[b].column;
            EXPECT_TRUE(!is_beside || std::abs(laid.boxes[a].y - laid.boxes[b].y) >= 40) << a << ' ' << b;
        }
    }
}

TEST(goal_layout_test, a_line_over_a_column_passes_between_its_boxes) {
    municipality model = town_with_gaps();
    model.goals[3].derives_from = {"top"}; // an activity, from two columns before
    const goal_map map = map_of_goals(model, day);
    const laid_goals laid = lay_out(map, std::vector<int>(map.boxes.size(), 40));
    const auto far = std::find_if(
        laid.lines.begin(), laid.lines.end(), [](const laid_line& one) { return one.by.size() == 4; });
    ASSERT_NE(far, laid.lines.end());
    EXPECT_EQ(far->by[1].y, far->by[2].y);
    for (std::size_t box = 0; box < map.boxes.size(); ++box) {
        const bool is_in_way = map.boxes[box].column == 1 && laid.boxes[box].y <= far->by[1].y &&
                               far->by[1].y <= laid.boxes[box].y + 40;
        EXPECT_FALSE(is_in_way) << box;
    }
}

// The ladder -----------------------------------------------------------------------------------------------

/// Three duties: one done on a day, one that is said to be kept, one of which nothing is known.
municipality town_with_duties() {
    municipality model = town();
    model.rules = {per_period(partition::yearly()).named("yearly", "Varje år").from("known_since")};
    model.duties = {{.id = "a",
                        .title = "Mål",
                        .concerns = {"committee"},
                        .rule = "yearly",
                        .owner = "committee",
                        .reports_to = "council",
                        .known_since = make_date(2020, 1, 1),
                        .origin = here},
        {.id = "b", .title = "Ekonomi", .concerns = {"committee"}, .owner_outside = "Länet", .origin = here},
        {.id = "c", .title = "Besök", .concerns = {"house"}, .origin = here}};
    model.follow_ups = {{.id = "done", .duty = "a", .day = make_date(2024, 5, 2), .origin = here}};
    model.statements = {{.id = "said", .duty = "b", .says = stated::not_kept, .origin = here}};
    model.functions = {{.id = "f", .name = "Samordnaren", .purpose = "uppföljning", .origin = here}};
    return model;
}

TEST(ladder_picture_test, each_duty_stands_once_in_the_band_of_its_level) {
    const std::string html = ladder_of(town_with_duties());
    const strings groups = groups_in(html);
    ASSERT_EQ(groups.size(), 5U); // four levels and the legend
    EXPECT_EQ(groups[0], "Fullmäktige Ingen uppföljning av den här nivån är återgiven.");
    EXPECT_EQ(groups[1],
        "Nämnd Nämnden Mål minst en gång per kalenderår ? följdes upp 2024-05-02; om det "
        "hålls är inte känt Nämnden Ekonomi hur ofta: inte angivet bara uppgift: hålls inte");
    EXPECT_EQ(groups[2], "Avdelning Ingen uppföljning av den här nivån är återgiven.");
    EXPECT_EQ(groups[3], "Enhet Huset Besök hur ofta: inte angivet inget underlag");
}

TEST(ladder_picture_test, the_table_says_the_same_and_who_answers_and_who_is_told) {
    const strings rows = rows_in(ladder_of(town_with_duties()));
    ASSERT_EQ(rows.size(), 5U);
    EXPECT_EQ(rows[1], "Nämnd | Nämnden: Mål | minst en gång per kalenderår | Nämnden | Fullmäktige | "
                       "följdes upp 2024-05-02; om det hålls är inte känt |");
    EXPECT_EQ(rows[2], "Nämnd | Nämnden: Ekonomi | inte angivet | Länet | inte angivet | "
                       "bara uppgift: hålls inte |");
    EXPECT_EQ(rows[4], "Enhet | Huset: Besök | inte angivet | inte angivet | inte angivet | inget |");
    EXPECT_TRUE(
        has(ladder_of(town_with_duties()), "<li>uppföljning: Samordnaren; ansvarig: inte angivet</li>"));
}

/// What the first row of the table says is evidence.
std::string first_evidence(const municipality& model, const case_facts* cases = nullptr) {
    const std::string row = rows_in(ladder_of(model, language::swedish, cases)).at(1);
    const std::size_t end = row.rfind(" |");
    const std::size_t begin = row.rfind("| ", end - 1) + 2;
    return row.substr(begin, end - begin);
}

/// One duty, each year, of which every follow-up to 2025-06-30 is known.
municipality town_with_one_duty(rule asked) {
    municipality model = town_with_duties();
    model.rules = {asked.named("yearly", "").from("known_since")};
    model.duties.resize(1);
    model.statements.clear();
    model.known_spans = {{.duty = "a",
        .from = make_date(2020, 1, 1),
        .to = make_date(2025, 6, 30),
        .rests_on = basis::register_data,
        .origin = here}};
    return model;
}

TEST(ladder_picture_test, what_was_done_once_has_a_tick_only_where_the_duty_is_kept) {
    municipality model = town_with_one_duty(at_least_every(months(12)));
    model.duties[0].known_since = make_date(2024, 1, 1); // done 2024-05-02, due again 2025-05-02
    EXPECT_EQ(first_evidence(model), "följdes upp 2024-05-02; försenat sedan 2025-05-02");
    EXPECT_TRUE(has(groups_in(ladder_of(model))[1], "! följdes upp 2024-05-02; försenat sedan 2025-05-02"));
    model.follow_ups[0].day = make_date(2024, 7, 1);
    EXPECT_EQ(first_evidence(model), "följdes upp 2024-07-01; hålls");
    EXPECT_FALSE(has(groups_in(ladder_of(model))[1], "!"));
    model.duties[0].known_since = make_date(2023, 6, 1); // due 2024-06-01: a month late, and on time since
    EXPECT_EQ(first_evidence(model), "följdes upp 2024-07-01; hålls inte");
    EXPECT_TRUE(has(groups_in(ladder_of(model))[1], "! följdes upp 2024-07-01; hålls inte"));
    model.follow_ups.clear();
    EXPECT_EQ(first_evidence(model), "inget; försenat sedan 2024-06-01");
    model.statements = {{.id = "said", .duty = "a", .says = stated::kept, .origin = here}};
    EXPECT_EQ(first_evidence(model), "bara uppgift: hålls; försenat sedan 2024-06-01");
}

TEST(ladder_picture_test, a_miss_that_is_excused_is_told_beside_what_is_overdue) {
    municipality model = town_with_one_duty(at_least_every(months(12)));
    model.duties[0].known_since = make_date(2024, 2, 1);
    model.follow_ups.clear(); // due 2025-02-01
    model.suspensions = {{.duty = "a",
        .decided_by = "committee",
        .decided_on = make_date(2025, 1, 1),
        .from = make_date(2025, 1, 15),
        .to = make_date(2025, 12, 31),
        .origin = here}};
    EXPECT_EQ(first_evidence(model), "inget; hålls, 1 ursäktad enligt beslut; försenat sedan 2025-02-01");
    EXPECT_TRUE(has(plain(ladder_of(model, language::english)),
        "none; is kept, 1 excused by decision; overdue since 2025-02-01"));
    model.follow_ups = {{.id = "late", .duty = "a", .day = make_date(2025, 4, 1), .origin = here}};
    EXPECT_EQ(first_evidence(model), "följdes upp 2025-04-01; hålls, 1 ursäktad enligt beslut");
}

TEST(ladder_picture_test, a_quota_names_the_earlier_periods_it_was_broken_in) {
    municipality model = town_with_one_duty(coverage({30, 100}, partition::yearly())); // done 2024-05-02
    model.duties[0].known_since = make_date(2022, 1, 1);
    model.follow_ups.push_back({.id = "first", .duty = "a", .day = make_date(2022, 3, 1), .origin = here});
    EXPECT_EQ(first_evidence(model), "följdes upp 2024-05-02; kvoten till 2024-12-31: hållen; bruten 2023");
    EXPECT_TRUE(has(groups_in(ladder_of(model))[1], "! följdes"));
    model.follow_ups.pop_back();
    EXPECT_EQ(
        first_evidence(model), "följdes upp 2024-05-02; kvoten till 2024-12-31: hållen; bruten 2022, 2023");
    model.known_spans[0].rests_on = basis::minutes; // somebody said that no more was done
    EXPECT_EQ(first_evidence(model),
        "följdes upp 2024-05-02; kvoten till 2024-12-31: hållen; bruten 2022, 2023, enligt uppgift");
    EXPECT_FALSE(has(groups_in(ladder_of(model))[1], "! följdes"));
}

TEST(ladder_picture_test, a_duty_without_a_cadence_that_was_done_has_no_tick_and_no_word_of_being_kept) {
    municipality model = town_with_one_duty(at_least_every(months(12)));
    model.duties[0].rule.clear();
    EXPECT_EQ(first_evidence(model), "följdes upp 2024-05-02");
    EXPECT_TRUE(has(groups_in(ladder_of(model))[1], "? följdes upp 2024-05-02"));
}

TEST(ladder_picture_test, a_quota_tells_its_last_period_that_is_over) {
    municipality model = town_with_one_duty(coverage({30, 100}, partition::yearly()));
    model.duties[0].known_since = make_date(2023, 6, 1); // 2024 is its first whole year
    EXPECT_EQ(first_evidence(model), "följdes upp 2024-05-02; kvoten till 2024-12-31: hållen");
    EXPECT_FALSE(has(groups_in(ladder_of(model))[1], "?"));
    model.follow_ups[0].day = make_date(2023, 5, 2);
    EXPECT_EQ(first_evidence(model), "följdes upp 2023-05-02; kvoten till 2024-12-31: inte hållen");
    EXPECT_TRUE(has(groups_in(ladder_of(model))[1], "! följdes"));
}

TEST(ladder_picture_test,
    what_the_cases_measure_names_their_rule_and_with_them_what_it_says_and_what_they_say) {
    municipality model = town_with_one_duty(at_least_every(months(12)));
    model.duties[0].rule.clear();
    model.duties[0].case_rule = "visits";
    model.duties[0].concerns = {"house"};
    model.follow_ups.clear();
    EXPECT_EQ(rows_in(ladder_of(model)).back(), "Enhet | Huset: Mål | mäts i ärendena, regel visits | "
                                                "Nämnden | Fullmäktige | inget här: mäts i ärendena |");
    EXPECT_TRUE(has(plain(ladder_of(model, language::english)), "measured in the cases, rule visits"));
    const std::vector cases{one_case("A").on("decided", make_date(2019, 1, 1)).in("unit", "house")};
    const std::vector<rule> rules{at_least_every(months(12)).named("visits", "Besök").from("decided")};
    const case_facts facts = facts_of_cases(test::set_of(cases), rules, day, {}, "ärenden");
    EXPECT_EQ(rows_in(ladder_of(model, language::swedish, &facts)).back(),
        "Enhet | Huset: Mål | högst 12 månader mellan uppföljningarna, räknat från den senaste (mäts i "
        "ärendena, "
        "regel visits) | Nämnden | Fullmäktige | enligt ärendena: inte hållen |");
    EXPECT_TRUE(
        has(groups_in(ladder_of(model, language::swedish, &facts)).at(3), "! enligt ärendena: inte hållen"));
    model.statements = {{.id = "said", .duty = "a", .says = stated::kept, .origin = here}};
    EXPECT_TRUE(has(rows_in(ladder_of(model, language::swedish, &facts)).back(),
        "| enligt ärendena: inte hållen; uppgift: hålls |"));
    model.statements.clear();
    model.duties[0].concerns = {"office"}; // no case is there
    EXPECT_TRUE(has(rows_in(ladder_of(model, language::swedish, &facts)).at(2), "| inga ärenden |"));
}

TEST(ladder_picture_test, above_eighty_rows_there_is_the_table_alone_and_without_any_a_sentence) {
    municipality model = town_with_duties();
    while (model.duties.size() < 80) {
        model.duties.push_back(
            {.id = "d" + std::to_string(model.duties.size()), .title = "Nr", .origin = here});
    }
    EXPECT_EQ(count(drawing_in(ladder_of(model)), ">Nr</tspan>"), 77U);
    model.duties.push_back({.id = "more", .title = "Nr", .origin = here});
    EXPECT_FALSE(has(ladder_of(model), "<svg"));
    EXPECT_EQ(rows_in(ladder_of(model)).size(), 83U); // and two levels without
    EXPECT_EQ(
        ladder_of(town()), "<p id=\"ladder\">Beskrivningen återger inga skyldigheter att följa upp.</p>\n");
}

TEST(ladder_picture_test, it_is_escaped_in_both_languages_and_the_same_each_time) {
    municipality model = town_with_duties();
    model.duties[0].title = "<b>&\"";
    for (const language tongue : {language::swedish, language::english}) {
        const std::string html = ladder_of(model, tongue);
        EXPECT_FALSE(has(html, "<b>"));
        EXPECT_EQ(count(html, "&lt;b&gt;&amp;&quot;"), 2U); // drawn, and in the table
        EXPECT_EQ(html, ladder_of(model, tongue));
        expect_sound_ids(html);
    }
    EXPECT_TRUE(has(ladder_of(model, language::english), "followed up 2024-05-02"));
}

// The wheel ------------------------------------------------------------------------------------------------

TEST(circle_test, points_lie_clockwise_from_the_top) {
    const point middle{500, 500};
    EXPECT_EQ(on_circle(middle, 100, 0), (point{500, 400}));
    EXPECT_EQ(on_circle(middle, 100, 90'000), (point{600, 500}));
    EXPECT_EQ(on_circle(middle, 100, 180'000), (point{500, 600}));
    EXPECT_EQ(on_circle(middle, 100, 270'000), (point{400, 500}));
    EXPECT_EQ(on_circle(middle, 1000, 30'000), (point{1000, -366}));
    EXPECT_EQ(on_circle(middle, 1000, -30'000), (point{0, -366}));
    EXPECT_EQ(on_circle(middle, 1000, 405'000), (point{1207, -207})); // 45 degrees and a turn
}

duty a_yearly(const char* id, const char* title, const char* rule) {
    return {.id = id,
        .title = title,
        .rule = rule,
        .owner = "committee",
        .known_since = make_date(2020, 1, 1),
        .origin = here};
}

/// By statute half-yearly, by advice yearly, by own rule yearly, and one that counts from no known day.
municipality town_with_a_year() {
    municipality model = town();
    model.rules = {
        per_period(partition::half_yearly()).named("half", "").from("known_since").by(force::shall, here),
        per_period(partition::yearly()).named("year", "").from("known_since").by(force::should, here),
        per_period(partition::yearly()).named("own", "").from("known_since").by(force::local, here),
        at_least_every(months(12)).named("rolling", "").from("known_since").by(force::local, here)};
    model.duties = {a_yearly("d", "Egen", "own"), a_yearly("r", "Rullande", "rolling"),
        a_yearly("s", "Lagens", "half"), a_yearly("q", "Rådets", "year")};
    model.duties[1].known_since.reset();
    model.duties[1].owner.clear();
    return model;
}

TEST(wheel_picture_test, each_occurrence_has_a_number_in_the_drawing_and_a_row_in_the_table) {
    const std::string html = wheel_of(town_with_a_year());
    EXPECT_TRUE(has_group(html, "2025-06-30 Lagens 1"));
    EXPECT_TRUE(has_group(html, "2025-12-31 Egen 2"));
    EXPECT_TRUE(has_group(html, "2025-12-31 Lagens 3"));
    EXPECT_TRUE(has_group(html, "2025-12-31 Rådets 4"));
    EXPECT_EQ(groups_in(html).size(), 4U);
    EXPECT_EQ(rows_in(html),
        (strings{"1 | 2025-06-30 | lag | Lagens | Nämnden |", "2 | 2025-12-31 | egen | Egen | Nämnden |",
            "3 | 2025-12-31 | lag | Lagens | Nämnden |", "4 | 2025-12-31 | råd | Rådets | Nämnden |",
            "– | dag inte angiven | egen | Rullande | inte angivet |"}));
}

TEST(wheel_picture_test, how_a_duty_binds_is_told_by_shape_and_in_the_key) {
    const std::string html = wheel_of(town_with_a_year());
    const std::string drawing = drawing_in(html);
    const auto shape_of = [&drawing](const std::string& title) {
        const std::size_t from = drawing.find("</title>", drawing.find("<title>" + title)) + 9;
        return drawing.substr(from, 60);
    };
    EXPECT_TRUE(has(shape_of("2025-06-30 Lagens"), "h 20 v 18 h -20 Z"));
    EXPECT_TRUE(has(shape_of("2025-12-31 Rådets"), "circle"));
    EXPECT_TRUE(has(shape_of("2025-12-31 Egen"), "l 13 12 l -13 12 l -13 -12 Z"));
    EXPECT_TRUE(has(drawing, ">lag: ska<"));
    EXPECT_TRUE(has(drawing, ">allmänt råd: bör<"));
    EXPECT_TRUE(has(drawing, ">egen regel<"));
    EXPECT_FALSE(has(drawing, ">får<"));
}

std::vector<point> marks_in(const std::string& html) {
    std::vector<point> marks;
    const std::string drawing = drawing_in(html);
    const std::regex mark("</title>[^]*?<text x=\"(\\d+)\" y=\"(\\d+)\"");
    for (std::sregex_iterator at(drawing.begin(), drawing.end(), mark), end; at != end; ++at) {
        marks.push_back({std::stoi((*at)[1]), std::stoi((*at)[2])});
    }
    return marks;
}

/// Two houses visited within two years: one was missed in 2024, the other falls in 2025; and one each sixth
/// month.
municipality town_with_visits() {
    municipality model = town();
    model.rules = {at_least_every(months(24)).named("visit", "").from("known_since").by(force::local, here),
        at_least_every(months(4)).named("talk", "").from("known_since").by(force::local, here)};
    model.units.push_back({.id = "hut", .name = "Stugan", .level = unit_level::unit, .part_of = "office"});
    model.duties = {a_yearly("v", "Besök", "visit"), a_yearly("t", "Samtal", "talk")};
    model.duties[0].concerns = {"house", "hut"};
    model.duties[1].concerns = {"house"};
    model.follow_ups = {
        {.id = "1", .duty = "v", .concerns = "house", .day = make_date(2022, 11, 15), .origin = here},
        {.id = "2", .duty = "v", .concerns = "hut", .day = make_date(2023, 3, 1), .origin = here},
        {.id = "3", .duty = "t", .concerns = "house", .day = make_date(2024, 12, 10), .origin = here}};
    model.known_spans = {{.duty = "v",
        .from = make_date(2020, 1, 1),
        .to = make_date(2024, 12, 31),
        .rests_on = basis::register_data,
        .origin = here}};
    return model;
}

TEST(wheel_picture_test, what_is_overdue_as_the_year_begins_stands_first_and_has_no_mark) {
    const std::string html = wheel_of(town_with_visits());
    EXPECT_EQ(rows_in(html),
        (strings{"– | försenat sedan 2024-11-15 | egen | Huset: Besök, räknat från 2022-11-15 | Nämnden |",
            "1 | 2025-03-01 | egen | Stugan: Besök, räknat från 2023-03-01 | Nämnden |",
            "2 | 2025-04-10 | egen | Huset: Samtal, räknat från 2024-12-10; på nytt under året, räknat från "
            "den dag det görs | Nämnden |"}));
    EXPECT_TRUE(
        has(html, "Formen säger vad som binder. Sett från 2025-06-30; vad som gjorts senare syns inte."));
    EXPECT_EQ(groups_in(html).size(), 2U);
    EXPECT_TRUE(has_group(html, "2025-03-01 Stugan: Besök, räknat från 2023-03-01 1"));
    EXPECT_TRUE(has(plain(drawing_in(html)), "Försenat när året börjar: 1, överst i tabellen"));
    EXPECT_TRUE(has(plain(wheel_of(town_with_visits(), language::english)),
        "– overdue since 2024-11-15 local Huset: Besök, counted from 2022-11-15 Nämnden"));
}

TEST(wheel_picture_test, a_day_before_the_year_of_which_nobody_knows_is_told_as_that) {
    municipality model = town_with_visits();
    model.known_spans.clear();
    model.duties.pop_back();
    const std::string html = wheel_of(model);
    EXPECT_EQ(rows_in(html)[0],
        "– | 2024-11-15, före året; om det är gjort är inte känt | egen | Huset: Besök, "
        "räknat från 2022-11-15 | Nämnden |");
    EXPECT_FALSE(has(html, "örsenat"));
}

TEST(wheel_picture_test, where_all_is_overdue_there_is_the_table_and_no_word_of_days_not_stated) {
    municipality model = town_with_visits();
    model.duties.pop_back();
    model.duties[0].concerns = {"house"};
    const std::string html = wheel_of(model);
    EXPECT_FALSE(has(html, "<svg"));
    EXPECT_TRUE(has(html,
        "Inget av det här har en känd dag under året. Sett från 2025-06-30; vad som gjorts senare syns "
        "inte."));
}

TEST(wheel_picture_test, the_end_of_the_year_and_its_beginning_lie_on_their_own_sides_of_a_line) {
    municipality model = town();
    model.rules = {on_dates({{1, 1}}).named("first", "").from("known_since"),
        per_period(partition::yearly()).named("year", "").from("known_since")};
    for (int i = 0; i < 12; ++i) {
        model.duties.push_back(a_yearly(("f" + std::to_string(i)).c_str(), "F", "first"));
        model.duties.push_back(a_yearly(("y" + std::to_string(i)).c_str(), "Y", "year"));
    }
    const std::string html = wheel_of(model);
    const std::regex turn("<line x1=\"(\\d+)\" y1=\"\\d+\" x2=\"(\\d+)\" y2=\"\\d+\" stroke=\"[^\"]*\" "
                          "stroke-width=\"3\"");
    std::smatch line;
    const std::string drawing = drawing_in(html);
    ASSERT_TRUE(std::regex_search(drawing, line, turn));
    EXPECT_EQ(line[1], line[2]); // upright
    const std::vector<point> marks = marks_in(html);
    ASSERT_EQ(marks.size(), 24U);
    for (std::size_t i = 0; i < marks.size(); ++i) { // in the order of days: first those of January
        const int beside = marks[i].x - std::stoi(line[1]);
        EXPECT_GE(i < 12 ? beside : -beside, 13) << i;
    }
    EXPECT_TRUE(has(plain(drawing), "Strecket överst är årsskiftet: året börjar till höger om det."));
}

TEST(wheel_picture_test, marks_never_lie_over_each_other) {
    municipality model = town();
    model.rules = {per_period(partition::monthly()).named("month", "").from("known_since"),
        per_period(partition::yearly()).named("year", "").from("known_since")};
    for (int i = 0; i < 4; ++i) {
        model.duties.push_back(a_yearly(("m" + std::to_string(i)).c_str(), "M", "month"));
    }
    for (int i = 0; i < 72; ++i) {
        model.duties.push_back(a_yearly(("y" + std::to_string(i)).c_str(), "Y", "year"));
    }
    const std::vector<point> marks = marks_in(wheel_of(model));
    ASSERT_EQ(marks.size(), 120U);
    for (std::size_t a = 0; a < marks.size(); ++a) {
        for (std::size_t b = 0; b < a; ++b) {
            const int x = marks[a].x - marks[b].x;
            const int y = marks[a].y - marks[b].y;
            EXPECT_GE(x * x + y * y, 26 * 26) << a << ' ' << b;
        }
    }
}

TEST(wheel_picture_test, above_two_hundred_marks_there_is_the_table_alone) {
    municipality model = town();
    model.rules = {per_period(partition::yearly()).named("year", "").from("known_since")};
    for (int i = 0; i < 200; ++i) {
        model.duties.push_back(a_yearly(("y" + std::to_string(i)).c_str(), "Y", "year"));
    }
    EXPECT_EQ(marks_in(wheel_of(model)).size(), 200U);
    model.duties.push_back(a_yearly("more", "Y", "year"));
    EXPECT_FALSE(has(wheel_of(model), "<svg"));
    EXPECT_EQ(rows_in(wheel_of(model)).size(), 201U);
}

TEST(wheel_picture_test, where_nothing_has_a_day_there_is_the_table_and_where_nothing_falls_a_sentence) {
    municipality model = town_with_a_year();
    model.duties = {model.duties[1]};
    EXPECT_FALSE(has(wheel_of(model), "<svg"));
    EXPECT_EQ(rows_in(wheel_of(model)), strings{"– | dag inte angiven | egen | Rullande | inte angivet |"});
    EXPECT_EQ(
        wheel_of(town()), "<p id=\"year-wheel\">Inget återkommande i beskrivningen faller under 2025.</p>\n");
}

TEST(wheel_picture_test, it_is_escaped_in_both_languages_and_the_same_each_time) {
    municipality model = town_with_a_year();
    model.duties[0].title = "<b>&\"";
    for (const language tongue : {language::swedish, language::english}) {
        const std::string html = wheel_of(model, tongue);
        EXPECT_FALSE(has(html, "<b>"));
        EXPECT_EQ(count(html, "&lt;b&gt;&amp;&quot;"), 2U);
        EXPECT_EQ(html, wheel_of(model, tongue));
        expect_sound_ids(html);
    }
    EXPECT_TRUE(has(wheel_of(model, language::english), "statute: shall"));
}

TEST(model_pictures_test, each_picture_that_narrow_pages_leave_out_has_a_sentence_that_is_true_without_it) {
    const auto sentence = [](const std::string& html, const std::string& of) {
        const std::string begin = "<p class=\"faint " + of + "\">";
        const std::size_t from = html.find(begin);
        return from == std::string::npos
                   ? ""
                   : html.substr(from + begin.size(), html.find("</p>", from) - from - begin.size());
    };
    const std::string goals = goals_of(town_with_gaps());
    EXPECT_EQ(sentence(goals, "narrow"), "5 mål; 2 med en egen lucka, 1 med en lucka längre ned.");
    EXPECT_TRUE(has(goals, "class=\"faint drawn\">Mål i spalter"));
    EXPECT_EQ(
        sentence(ladder_of(town_with_duties()), "narrow"), "Vad som följs upp, nivå för nivå, uppifrån.");
    EXPECT_EQ(sentence(wheel_of(town_with_visits()), "narrow"),
        "Årets dagar i ordning, räknade ur reglerna. Sett från 2025-06-30; vad som gjorts senare syns inte.");
}

} // namespace
} // namespace lssgov::report
