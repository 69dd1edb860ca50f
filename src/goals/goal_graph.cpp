#include "goals/hierarchy.hpp"

#include <lssgov/error.hpp>
#include <lssgov/goals/goal_graph.hpp>

#include <fmt/format.h>

#include <map>
#include <set>
#include <utility>

namespace lssgov {

namespace {

using goals_detail::first_by_id;
using goals_detail::hierarchy;
using goals_detail::met_node;
using goals_detail::node;
using goals_detail::row;

/// What a goal's kind says of the goal.
struct kind_facts {
    bool activity = false;
    bool derives_from_another = false;
};

/// A unit or a unit group.
struct place {
    std::string id;
    std::string above;
    std::optional<unit_level> level;
    regime run_by;
    bool group;    ///< a unit group: known only as a set
    bool may_lack; ///< there is such a unit (or a member of such a group) that ought to have a goal
};

/// Where a unit lies that may be one of a group: right what the group is, right below what it is below.
using group_class = std::pair<std::optional<unit_level>, regime>;

/// Whether a unit may be one of a group; a level that is not stated may be any.
bool may_be_of(const place& one, const group_class& group) {
    const bool same_level = !one.level || !group.first || one.level == group.first;
    return !one.group && same_level && one.run_by == group.second;
}

/// What goals and units have in common: a validity known in part.
template <typename Valid>
bool known_not_to_hold(const Valid& thing, const std::optional<date>& on) {
    if (!on) {
        return false;
    }
    const bool ended = thing.valid_to && before(*thing.valid_to, *on) == truth::yes;
    const bool to_come = thing.valid_from && on_or_before(*thing.valid_from, *on) == truth::no;
    return ended || to_come;
}

std::vector<const goal*> goals_held(const municipality& model, const std::optional<date>& on) {
    auto held = first_by_id(model.goals);
    std::erase_if(held, [&](const goal* g) { return known_not_to_hold(*g, on); });
    return held;
}

std::vector<row> rows_of(const std::vector<const goal*>& goals) {
    std::vector<row> rows;
    rows.reserve(goals.size());
    for (const goal* g : goals) {
        rows.push_back({g->id, g->derives_from});
    }
    return rows;
}

kind_facts facts_of(const goal_kind& kind) {
    const auto is_other = [&](const std::string& above) { return above != kind.id; };
    return {kind.stage == goal_stage::activity, std::ranges::any_of(kind.derives_from, is_other)};
}

std::vector<kind_facts> facts_by_goal(const municipality& model, const std::vector<const goal*>& goals) {
    std::map<std::string_view, kind_facts> by_kind;
    for (const goal_kind& kind : model.goal_kinds) {
        by_kind.emplace(kind.id, facts_of(kind));
    }
    std::vector<kind_facts> facts(goals.size());
    for (std::size_t i = 0; i < goals.size(); ++i) {
        const auto known = by_kind.find(goals[i]->kind);
        facts[i] = known == by_kind.end() ? kind_facts{} : known->second;
    }
    return facts;
}

/// The units, then the groups, in the order of the model.
std::vector<place> places_of(const municipality& model, const std::optional<date>& on) {
    std::vector<place> places;
    places.reserve(model.units.size() + model.unit_groups.size());
    for (const unit& u : model.units) {
        const bool may_lack = u.level != unit_level::council && !known_not_to_hold(u, on);
        places.push_back({u.id, u.part_of, u.level, u.run_by, false, may_lack});
    }
    for (const unit_group& g : model.unit_groups) {
        places.push_back({g.id, g.below, g.level, g.run_by, true, g.count != 0});
    }
    return places;
}

std::vector<place> first_places(const std::vector<place>& all) {
    std::vector<place> first;
    for (const place* p : first_by_id(all)) {
        first.push_back(*p);
    }
    return first;
}

std::vector<row> rows_of(const std::vector<place>& places) {
    std::vector<row> rows;
    rows.reserve(places.size());
    for (const place& p : places) {
        rows.push_back({p.id, {p.above}});
    }
    return rows;
}

/// The goals that concern each place, ascending; twice where a goal names the place twice.
std::vector<std::vector<node>> goals_by_place(
    const std::vector<const goal*>& goals, const hierarchy& organisation) {
    std::vector<std::vector<node>> concerning(organisation.size());
    for (node g = 0; g < goals.size(); ++g) {
        for (const std::string& unit : goals[g]->concerns) {
            if (const auto at = organisation.find(unit)) {
                concerning[*at].push_back(g);
            }
        }
    }
    return concerning;
}

cover_reason cover_from_below(const hierarchy& goals, const std::vector<cover_reason>& known, node at) {
    const auto covered = [&](node child) { return goal_cover{{}, known[child]}.covered(); };
    const auto children = goals.children(at);
    if (children.empty()) {
        return cover_reason::nothing_derives;
    }
    return std::ranges::all_of(children, covered) ? cover_reason::broken_down : cover_reason::chain_breaks;
}

/// One pass: every goal after those that derive from it.
std::vector<cover_reason> covers_of(const hierarchy& goals, const std::vector<kind_facts>& facts) {
    std::vector<cover_reason> covers(goals.size(), cover_reason::in_cycle);
    for (const node at : goals.lowest_first()) {
        covers[at] = facts[at].activity ? cover_reason::activity : cover_from_below(goals, covers, at);
    }
    return covers;
}

} // namespace

struct goal_graph::parts {
    parts(const municipality& model, const std::optional<date>& on)
        : parts(model, on, goals_held(model, on)) {}

    parts(const municipality& model, const std::optional<date>& on, const std::vector<const goal*>& held)
        : goals(rows_of(held)), facts(facts_by_goal(model, held)), covers(covers_of(goals, facts)),
          places(first_places(places_of(model, on))), organisation(rows_of(places)),
          concerning(goals_by_place(held, organisation)) {}

    [[nodiscard]] node goal_at(std::string_view id) const;
    [[nodiscard]] node place_at(std::string_view id) const;
    [[nodiscard]] bool hangs_on_another(node at) const;
    [[nodiscard]] bool breaks_at(node at) const;
    [[nodiscard]] std::vector<bool> reached() const;
    [[nodiscard]] std::vector<bool> maybe_in_concerned_group() const;
    [[nodiscard]] std::vector<std::string> lacking(bool reached_from_above) const;

    hierarchy goals;
    std::vector<kind_facts> facts;    // by goal
    std::vector<cover_reason> covers; // by goal
    std::vector<place> places;        // by place
    hierarchy organisation;
    std::vector<std::vector<node>> concerning; // by place
};

namespace {

template <typename Nodes>
std::vector<std::string> ids_of(const hierarchy& from, const Nodes& nodes) {
    std::vector<std::string> ids;
    for (const node at : nodes) {
        ids.push_back(from.id(at));
    }
    return ids;
}

std::vector<related_goal> related(const hierarchy& goals, const std::vector<met_node>& steps) {
    std::vector<related_goal> found;
    found.reserve(steps.size());
    for (const met_node& s : steps) {
        found.push_back({goals.id(s.at), s.steps});
    }
    return found;
}

} // namespace

node goal_graph::parts::goal_at(std::string_view id) const {
    if (const auto at = goals.find(id)) {
        return *at;
    }
    throw error(fmt::format("the goal graph has no goal \"{}\": ask for one of goals()", id));
}

node goal_graph::parts::place_at(std::string_view id) const {
    if (const auto at = organisation.find(id)) {
        return *at;
    }
    throw error(fmt::format(
        "the goal graph has no unit or unit group \"{}\": ask for one of the model it was built from", id));
}

bool goal_graph::parts::hangs_on_another(node at) const {
    return std::ranges::any_of(goals.parents(at), [at](node parent) { return parent != at; });
}

bool goal_graph::parts::breaks_at(node at) const {
    return covers[at] == cover_reason::nothing_derives || covers[at] == cover_reason::in_cycle;
}

std::vector<bool> goal_graph::parts::reached() const {
    std::vector<node> concerned;
    for (node at = 0; at < places.size(); ++at) {
        if (!concerning[at].empty()) {
            concerned.push_back(at);
        }
    }
    return organisation.at_or_below(concerned);
}

std::vector<bool> goal_graph::parts::maybe_in_concerned_group() const {
    std::map<group_class, std::set<node>> right_below; // what lies beside the groups that goals concern
    for (node at = 0; at < places.size(); ++at) {
        if (!places[at].group || !places[at].may_lack || concerning[at].empty()) {
            continue;
        }
        auto& beside = right_below[{places[at].level, places[at].run_by}];
        for (const node above : organisation.parents(at)) {
            const auto children = organisation.children(above);
            beside.insert(children.begin(), children.end());
        }
    }
    std::vector<bool> maybe(places.size());
    for (const auto& [what, tops] : right_below) {
        const auto below = organisation.at_or_below({tops.begin(), tops.end()});
        for (node at = 0; at < places.size(); ++at) {
            maybe[at] = maybe[at] || (below[at] && may_be_of(places[at], what));
        }
    }
    return maybe;
}

std::vector<std::string> goal_graph::parts::lacking(bool reached_from_above) const {
    const auto reaches = reached();
    const auto maybe = maybe_in_concerned_group();
    std::vector<std::string> ids;
    for (node at = 0; at < places.size(); ++at) {
        const bool asked = places[at].may_lack && !maybe[at];
        if (asked && concerning[at].empty() && reaches[at] == reached_from_above) {
            ids.push_back(places[at].id);
        }
    }
    return ids;
}

goal_graph::goal_graph(const municipality& model)
    : parts_(std::make_shared<const parts>(model, std::nullopt)) {}

goal_graph::goal_graph(const municipality& model, as_of on)
    : parts_(std::make_shared<const parts>(model, on.day)) {}

goal_graph::~goal_graph() = default;

std::size_t goal_graph::size() const {
    return parts_->goals.size();
}

std::vector<std::string> goal_graph::goals() const {
    return parts_->goals.ids();
}

bool goal_graph::contains(std::string_view goal) const {
    return parts_->goals.find(goal).has_value();
}

std::vector<std::string> goal_graph::children(std::string_view goal) const {
    return ids_of(parts_->goals, parts_->goals.children(parts_->goal_at(goal)));
}

std::vector<std::string> goal_graph::parents(std::string_view goal) const {
    return ids_of(parts_->goals, parts_->goals.parents(parts_->goal_at(goal)));
}

std::vector<related_goal> goal_graph::breakdown(std::string_view goal) const {
    return related(parts_->goals, parts_->goals.below(parts_->goal_at(goal)));
}

std::vector<related_goal> goal_graph::justification(std::string_view goal) const {
    return related(parts_->goals, parts_->goals.above(parts_->goal_at(goal)));
}

goal_cover goal_graph::cover(std::string_view goal) const {
    return {std::string(goal), parts_->covers[parts_->goal_at(goal)]};
}

std::vector<goal_cover> goal_graph::cover_of_all() const {
    std::vector<goal_cover> all;
    all.reserve(size());
    for (node at = 0; at < size(); ++at) {
        all.push_back({parts_->goals.id(at), parts_->covers[at]});
    }
    return all;
}

std::vector<std::string> goal_graph::breaks(std::string_view goal) const {
    const node asked = parts_->goal_at(goal);
    const auto ends = [this](node at) { return parts_->facts[at].activity || parts_->goals.in_cycle(at); };
    std::set<node> found;
    if (parts_->breaks_at(asked)) {
        found.insert(asked);
    }
    for (const met_node& s : parts_->goals.below(asked, ends)) {
        if (parts_->breaks_at(s.at)) {
            found.insert(s.at);
        }
    }
    return ids_of(parts_->goals, found);
}

std::vector<std::string> goal_graph::orphans() const {
    std::vector<std::string> found;
    for (node at = 0; at < size(); ++at) {
        if (parts_->facts[at].derives_from_another && !parts_->hangs_on_another(at)) {
            found.push_back(parts_->goals.id(at));
        }
    }
    return found;
}

std::vector<std::vector<std::string>> goal_graph::cycles() const {
    std::vector<std::vector<std::string>> named;
    for (const auto& cycle : parts_->goals.cycles()) {
        named.push_back(ids_of(parts_->goals, cycle));
    }
    return named;
}

std::vector<reaching_goal> goal_graph::goals_reaching(std::string_view unit) const {
    const node asked = parts_->place_at(unit);
    std::vector<node> way{asked};
    for (const met_node& s : parts_->organisation.above(asked)) {
        way.push_back(s.at);
    }
    std::map<node, node> nearest; // goal -> the first place on the way up that it concerns
    for (const node at : way) {
        for (const node goal : parts_->concerning[at]) {
            nearest.emplace(goal, at);
        }
    }
    std::vector<reaching_goal> found;
    for (const auto& [goal, place] : nearest) {
        found.push_back({parts_->goals.id(goal), parts_->organisation.id(place)});
    }
    return found;
}

std::vector<std::string> goal_graph::units_without_goal() const {
    return parts_->lacking(false);
}

std::vector<std::string> goal_graph::units_without_own_goal() const {
    return parts_->lacking(true);
}

} // namespace lssgov
