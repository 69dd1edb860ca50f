// The graph of goals in DOT, to the byte: each kind of gap, and texts that would break it.

#include "support/day.hpp"

#include <lssgov/report/goals_dot.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

namespace lssgov {
namespace {

std::string dot_of(const municipality& model, language tongue = language::english) {
    std::ostringstream out;
    report::goals_dot(out, model, as_of(2021, 2, 24), tongue);
    return out.str();
}

goal goal_of(const char* id, const char* kind, std::vector<std::string> derives_from) {
    return {
        .id = id, .text = std::string("Goal ") + id, .kind = kind, .derives_from = std::move(derives_from)};
}

/// Two goals on top, of which one is broken down; a commitment that hangs loose; two that derive from each
/// other.
municipality small_model() {
    municipality made;
    made.name = "Norrby";
    made.complete.insert(list_of::goals);
    made.goal_kinds = {{.id = "top", .name = "mål"},
        {.id = "promise", .name = "åtagande", .stage = goal_stage::commitment, .derives_from = {"top"}},
        {.id = "act", .name = "aktivitet", .stage = goal_stage::activity, .derives_from = {"promise"}}};
    made.goals = {goal_of("t2", "top", {}), goal_of("t1", "top", {}), goal_of("p1", "promise", {"t1"}),
        goal_of("p2", "promise", {}), goal_of("a1", "act", {"p1"}), goal_of("c1", "promise", {"c2"}),
        goal_of("c2", "promise", {"c1"}), goal_of("b1", "promise", {"t1"})};
    return made;
}

const std::string head_of_norrby =
    "digraph goals {\n"
    "  graph [rankdir=LR, labelloc=t, fontname=\"sans-serif\", label=\"Goals and how they are broken down: "
    "Norrby, as of 2021-02-24\\nArrows go from a goal to what derives from it. Dashed arrows are between "
    "kinds "
    "of goal.\"];\n"
    "  node [shape=box, fontname=\"sans-serif\", fontsize=11];\n"
    "  edge [color=\"#444444\"];\n";

TEST(goals_dot_test, each_gap_has_a_shape_and_a_word) {
    EXPECT_EQ(dot_of(small_model()),
        head_of_norrby +
            "  subgraph \"cluster:top\" { rank=same; style=dotted; label=\"\";\n"
            "    \"kind:top\" [shape=underline, label=\"mål\"];\n"
            "    \"goal:t1\" [shape=hexagon, label=\"Goal t1\\nGAP further down the chain\"];\n"
            "    \"goal:t2\" [shape=octagon, label=\"Goal t2\\nGAP: nothing derives from it\"];\n"
            "  }\n"
            "  subgraph \"cluster:promise\" { rank=same; style=dotted; label=\"\";\n"
            "    \"kind:promise\" [shape=underline, label=\"åtagande\"];\n"
            "    \"goal:b1\" [shape=octagon, label=\"Goal b1\\nGAP: nothing derives from it\"];\n"
            "    \"goal:c1\" [shape=doubleoctagon, label=\"Goal c1\\nGAP: derives from itself\"];\n"
            "    \"goal:c2\" [shape=doubleoctagon, label=\"Goal c2\\nGAP: derives from itself\"];\n"
            "    \"goal:p1\" [shape=box, label=\"Goal p1\"];\n"
            "    \"goal:p2\" [shape=octagon, peripheries=2, label=\"Goal p2\\nGAP: derives from no "
            "goal\\nGAP: "
            "nothing derives from it\"];\n"
            "  }\n"
            "  subgraph \"cluster:act\" { rank=same; style=dotted; label=\"\";\n"
            "    \"kind:act\" [shape=underline, label=\"aktivitet\"];\n"
            "    \"goal:a1\" [shape=box, label=\"Goal a1\"];\n"
            "  }\n"
            "  \"kind:top\" -> \"kind:promise\" [style=dashed];\n"
            "  \"kind:promise\" -> \"kind:act\" [style=dashed];\n"
            "  \"goal:c1\" -> \"goal:c2\";\n"
            "  \"goal:c2\" -> \"goal:c1\";\n"
            "  \"goal:p1\" -> \"goal:a1\";\n"
            "  \"goal:t1\" -> \"goal:b1\";\n"
            "  \"goal:t1\" -> \"goal:p1\";\n"
            "}\n");
}

TEST(goals_dot_test, what_is_only_not_listed_is_no_gap) {
    municipality model = small_model();
    model.complete.clear();
    model.goals = {goal_of("t1", "top", {}), goal_of("p1", "promise", {"t1"}), goal_of("p2", "promise", {})};
    const std::string made = dot_of(model);
    EXPECT_EQ(made.find("GAP"), std::string::npos);
    for (const char* line :
        {"\"goal:t1\" [shape=box, style=dashed, label=\"Goal t1\\nUNKNOWN further down the chain\"];",
            "\"goal:p1\" [shape=box, style=dashed, label=\"Goal p1\\nUNKNOWN: nothing listed derives\\nfrom "
            "it\"];",
            "\"goal:p2\" [shape=box, style=dashed, peripheries=2, label=\"Goal p2\\nUNKNOWN: derives from no "
            "listed\\ngoal\\nUNKNOWN: nothing listed derives\\nfrom it\"];",
            "\"kind:act\" [shape=underline, label=\"aktivitet\\nno goals listed\"];"}) {
        EXPECT_NE(made.find(line), std::string::npos) << line << '\n' << made;
    }
}

TEST(goals_dot_test, gaps_in_the_kinds_are_marked_too) {
    municipality model;
    model.name = "Norrby";
    model.goal_kinds = {{.id = "loose", .name = "lösa mål", .derives_from = {"strategy"}},
        {.id = "strategy", .name = "strategi", .in_steering_model = false}};
    EXPECT_EQ(dot_of(model, language::swedish),
        "digraph goals {\n"
        "  graph [rankdir=LR, labelloc=t, fontname=\"sans-serif\", label=\"Mål och hur de bryts ned: Norrby, "
        "per "
        "2021-02-24\\nPilarna går från ett mål till det som härleds ur det. Streckade pilar gäller "
        "målslag.\"];\n"
        "  node [shape=box, fontname=\"sans-serif\", fontsize=11];\n"
        "  edge [color=\"#444444\"];\n"
        "  subgraph \"cluster:strategy\" { rank=same; style=dotted; label=\"\";\n"
        "    \"kind:strategy\" [shape=underline, label=\"strategi\\nutanför styrmodellen\\ninga mål "
        "återgivna\"];\n"
        "  }\n"
        "  subgraph \"cluster:loose\" { rank=same; style=dotted; label=\"\";\n"
        "    \"kind:loose\" [shape=octagon, label=\"lösa mål\\nLUCKA: målslaget härleds inte ur\\nnågot som "
        "styrmodellen känner\\nLUCKA: kedjan slutar före\\naktivitet\\ninga mål återgivna\"];\n"
        "  }\n"
        "  \"kind:strategy\" -> \"kind:loose\" [style=dashed];\n"
        "}\n");
}

TEST(goals_dot_test, texts_cannot_break_out) {
    municipality model;
    model.name = "\"];\n&amp;\\";
    model.goals = {{.id = "a\"b\\", .text = "say \"&lt;\" \\n\tnow"}};
    const std::string made = dot_of(model);
    EXPECT_NE(made.find(": \\\"]; &amp;amp;\\\\, as of"), std::string::npos) << made;
    EXPECT_NE(
        made.find("    \"no kind\" [shape=underline, label=\"(no kind)\"];\n"
                  "    \"goal:a\\\"b\\\\\" [shape=box, style=dashed, label=\"say \\\"&amp;lt;\\\" \\\\n "
                  "now\\nUNKNOWN: nothing listed derives\\nfrom it\"];\n"),
        std::string::npos)
        << made;
}

TEST(goals_dot_test, equal_models_give_equal_bytes) {
    const municipality model = small_model();
    municipality turned = model;
    std::reverse(turned.goals.begin(), turned.goals.end());
    std::reverse(turned.goal_kinds.begin(), turned.goal_kinds.end());
    EXPECT_EQ(dot_of(turned), dot_of(model));
}

} // namespace
} // namespace lssgov
