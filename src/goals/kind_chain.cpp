#include "goals/hierarchy.hpp"

#include <lssgov/goals/kind_chain.hpp>

#include <ranges>
#include <set>
#include <string_view>
#include <tuple>

namespace lssgov {

namespace {

using goals_detail::first_by_id;
using goals_detail::hierarchy;
using goals_detail::node;
using goals_detail::row;

using kinds_by_id = std::vector<const goal_kind*>;

hierarchy hierarchy_of(const kinds_by_id& kinds) {
    std::vector<row> rows;
    for (const goal_kind* kind : kinds) {
        rows.push_back({kind->id, kind->derives_from});
    }
    return hierarchy(std::move(rows));
}

kinds_by_id in_steering_model(const kinds_by_id& kinds) {
    kinds_by_id known;
    std::ranges::copy_if(kinds, std::back_inserter(known), &goal_kind::in_steering_model);
    return known;
}

/// The most kinds above, in one chain; absent when one of those right above has no level.
std::optional<int> level_below(
    const hierarchy& chain, const std::vector<std::optional<int>>& levels, node at) {
    int level = 0;
    for (const node parent : chain.parents(at)) {
        const std::optional<int>& above = levels[parent];
        if (!above) {
            return std::nullopt;
        }
        level = std::max(level, *above + 1);
    }
    return level;
}

std::vector<std::optional<int>> levels_of(const hierarchy& chain) {
    std::vector<std::optional<int>> levels(chain.size());
    for (const node at : std::views::reverse(chain.lowest_first())) {
        levels[at] = level_below(chain, levels, at);
    }
    return levels;
}

std::vector<chained_kind> tops_first(const kinds_by_id& kinds, const hierarchy& chain) {
    const auto levels = levels_of(chain);
    std::vector<chained_kind> order;
    for (node at = 0; at < kinds.size(); ++at) {
        const goal_kind& kind = *kinds[at];
        order.push_back({kind.id, kind.stage, kind.in_steering_model, levels[at]});
    }
    std::ranges::sort(order, {}, [](const chained_kind& k) {
        return std::tuple(!k.level.has_value(), k.level, !k.in_steering_model, std::string_view(k.kind));
    });
    return order;
}

/// All breaks at one kind of the steering model, in the order of the reasons.
std::vector<kind_break> breaks_at(const goal_kind& kind, const hierarchy& chain, node at) {
    const bool ends = kind.stage != goal_stage::activity && chain.children(at).empty();
    std::vector<kind_break> found;
    if (chain.in_cycle(at)) {
        found.push_back({kind.id, kind_break_reason::in_cycle});
    }
    if (!kind.derives_from.empty() && chain.parents(at).empty()) {
        found.push_back({kind.id, kind_break_reason::hangs_on_nothing});
    }
    if (ends) {
        found.push_back({kind.id, kind_break_reason::ends_before_activity});
    }
    return found;
}

std::vector<kind_break> breaks_of(const kinds_by_id& known) {
    const hierarchy chain = hierarchy_of(known);
    std::vector<kind_break> found;
    for (node at = 0; at < known.size(); ++at) {
        std::ranges::copy(breaks_at(*known[at], chain, at), std::back_inserter(found));
    }
    return found;
}

std::vector<std::string> without_listed_goals(const municipality& model, const kinds_by_id& kinds) {
    std::set<std::string_view> listed;
    for (const goal& g : model.goals) {
        listed.insert(g.kind);
    }
    std::vector<std::string> without;
    for (const goal_kind* kind : kinds) {
        if (!listed.contains(kind->id)) {
            without.push_back(kind->id);
        }
    }
    return without;
}

std::vector<std::vector<std::string>> cycles_of(const hierarchy& chain) {
    std::vector<std::vector<std::string>> named;
    for (const auto& cycle : chain.cycles()) {
        auto& ids = named.emplace_back();
        std::ranges::transform(cycle, std::back_inserter(ids), [&](node at) { return chain.id(at); });
    }
    return named;
}

} // namespace

chain_of_kinds kind_chain(const municipality& model) {
    const kinds_by_id kinds = first_by_id(model.goal_kinds);
    const kinds_by_id known = in_steering_model(kinds);
    const hierarchy chain = hierarchy_of(kinds);
    chain_of_kinds answer;
    answer.kinds = tops_first(kinds, chain);
    answer.breaks = breaks_of(known);
    answer.complete = !known.empty() && answer.breaks.empty();
    answer.without_listed_goals = without_listed_goals(model, kinds);
    answer.cycles = cycles_of(chain);
    return answer;
}

} // namespace lssgov
