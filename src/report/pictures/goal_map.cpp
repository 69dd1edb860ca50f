#include "goal_map.hpp"

#include <lssgov/follow_up/seen_by.hpp>
#include <lssgov/goals/goal_graph.hpp>
#include <lssgov/goals/kind_chain.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace lssgov::report {

namespace {

using optional_level = std::optional<unit_level>;
using id_set = std::set<std::string, std::less<>>;

/// Levels from the top; what is not stated comes last.
int rank_of(optional_level level) {
    return level ? static_cast<int>(*level) : static_cast<int>(unit_level::employee) + 1;
}

/// The goal kinds, tops first, and which are above which.
class kinds_in_order {
public:
    explicit kinds_in_order(const municipality& model) {
        std::map<std::string, const goal_kind*, std::less<>> by_id;
        for (const goal_kind& one : model.goal_kinds) {
            by_id.emplace(one.id, &one);
        }
        for (const chained_kind& one : kind_chain(model).kinds) {
            add(*by_id.at(one.kind));
        }
    }

    [[nodiscard]] const std::vector<const goal_kind*>& all() const { return order_; }

    /// The kind with this id; null where the model has none.
    [[nodiscard]] const goal_kind* find(std::string_view id) const {
        const auto found =
            std::find_if(order_.begin(), order_.end(), [id](const goal_kind* one) { return one->id == id; });
        return found == order_.end() ? nullptr : *found;
    }

    /// Those above it, directly or through others; of a circle, those that come before it.
    [[nodiscard]] const id_set& above(const std::string& kind) const { return above_.at(kind); }

private:
    void add(const goal_kind& one) {
        order_.push_back(&one);
        id_set& above = above_[one.id];
        for (const std::string& parent : one.derives_from) {
            const auto known = above_.find(parent);
            if (known != above_.end() && parent != one.id) {
                above.insert(known->second.begin(), known->second.end());
                above.insert(parent);
            }
        }
    }

    std::vector<const goal_kind*> order_;
    std::map<std::string, id_set, std::less<>> above_;
};

using levels_by_id = std::map<std::string, unit_level, std::less<>>;

template <typename Units>
void add_levels(const Units& units, levels_by_id& levels) {
    for (const auto& one : units) {
        if (one.level) {
            levels.emplace(one.id, *one.level);
        }
    }
}

optional_level find_level(const levels_by_id& levels, const std::string& unit) {
    const auto found = levels.find(unit);
    return found == levels.end() ? std::nullopt : optional_level(found->second);
}

/// The highest level among the units that the goal names.
optional_level level_named(const levels_by_id& levels, const goal& one) {
    optional_level highest;
    for (const std::string& unit : one.concerns) {
        const optional_level level = find_level(levels, unit);
        if (level && rank_of(level) < rank_of(highest)) {
            highest = level;
        }
    }
    return highest;
}

std::vector<std::string> without_itself(const goal& one) {
    std::vector<std::string> parents = one.derives_from;
    std::erase(parents, one.id);
    return parents;
}

class map_maker {
public:
    map_maker(const municipality& model, as_of on)
        : model_(model), on_(on), graph_(model, on), kinds_(model), orphans_(as_set(graph_.orphans())) {
        add_levels(model.units, levels_);
        add_levels(model.unit_groups, levels_);
        made_.is_complete = model.is_complete(list_of::goals);
        made_.goals = graph_.size();
    }

    goal_map make() {
        std::vector<const goal_kind*> kinds = kinds_.all();
        std::stable_partition(
            kinds.begin(), kinds.end(), [](const goal_kind* kind) { return kind->in_steering_model; });
        kinds.push_back(nullptr);
        for (const goal_kind* kind : kinds) {
            add_boxes(kind);
        }
        set_columns();
        add_goal_lines();
        add_kind_lines();
        add_units();
        return std::move(made_);
    }

private:
    static id_set as_set(const std::vector<std::string>& ids) { return {ids.begin(), ids.end()}; }

    /// The goals of a kind, or the kind itself; of no kind, those whose kind the model does not have.
    void add_boxes(const goal_kind* kind) {
        const std::size_t before = made_.boxes.size();
        for (const goal& one : model_.goals) {
            if (kinds_.find(one.kind) == kind && graph_.contains(one.id) && !box_of_.contains(one.id)) {
                box_of_.emplace(one.id, made_.boxes.size());
                made_.boxes.push_back({.of = &one, .kind = kind, .gaps = gaps_of(one)});
                placed_.push_back(level_of(one, kind));
            }
        }
        if (kind != nullptr && made_.boxes.size() == before) {
            made_.boxes.push_back({.is_of_other_days = is_listed(*kind), .kind = kind});
            placed_.push_back(find_level(levels_, kind->set_by));
        }
    }

    [[nodiscard]] bool is_listed(const goal_kind& kind) const {
        return std::any_of(model_.goals.begin(), model_.goals.end(),
            [&kind](const goal& one) { return one.kind == kind.id; });
    }

    /// Of who sets such goals, or of the units that it names where those lie lower.
    [[nodiscard]] optional_level level_of(const goal& one, const goal_kind* kind) const {
        const optional_level set_at = kind == nullptr ? std::nullopt : find_level(levels_, kind->set_by);
        const optional_level named = level_named(levels_, one);
        const bool goes_by_name = named && (!set_at || rank_of(named) > rank_of(set_at));
        return goes_by_name ? named : set_at;
    }

    [[nodiscard]] std::vector<gap_kind> gaps_of(const goal& one) const {
        std::vector<gap_kind> gaps;
        const cover_reason reason = graph_.cover(one.id).reason;
        if (reason == cover_reason::in_cycle) {
            gaps.push_back(gap_kind::in_cycle);
        } else if (reason == cover_reason::nothing_derives) {
            gaps.push_back(gap_kind::nothing_derives);
        } else if (reason == cover_reason::chain_breaks) {
            gaps.push_back(gap_kind::chain_breaks);
        }
        if (orphans_.contains(one.id)) {
            gaps.push_back(
                without_itself(one).empty() ? gap_kind::hangs_on_nothing : gap_kind::above_has_lapsed);
        }
        return gaps;
    }

    using depths = std::map<const goal_kind*, std::size_t>;

    /// Of each kind, how many of those that stand on a level lie above it, at most, in one chain.
    [[nodiscard]] depths depths_among(const std::set<const goal_kind*>& here) const {
        depths found;
        for (const goal_kind* one : kinds_.all()) {
            std::size_t depth = 0;
            for (const std::string& id : kinds_.above(one->id)) {
                const goal_kind* above = kinds_.find(id);
                depth = std::max(depth, found[above] + (here.contains(above) ? 1 : 0));
            }
            found[one] = depth;
        }
        return found;
    }

    using column_key = std::pair<int, std::size_t>; // rank of the level, depth in it

    [[nodiscard]] std::vector<column_key> column_keys() const {
        std::map<int, std::set<const goal_kind*>> kinds_at;
        for (std::size_t box = 0; box < made_.boxes.size(); ++box) {
            kinds_at[rank_of(placed_[box])].insert(made_.boxes[box].kind);
        }
        std::map<int, depths> depths_at;
        for (const auto& [rank, kinds] : kinds_at) {
            depths_at[rank] = depths_among(kinds);
        }
        std::vector<column_key> keys;
        for (std::size_t box = 0; box < made_.boxes.size(); ++box) {
            const int rank = rank_of(placed_[box]);
            keys.emplace_back(rank, depths_at[rank][made_.boxes[box].kind]);
        }
        return keys;
    }

    void set_columns() {
        const std::vector<column_key> keys = column_keys();
        const std::set<column_key> sorted(keys.begin(), keys.end());
        made_.columns.resize(sorted.size());
        for (std::size_t box = 0; box < keys.size(); ++box) {
            const auto before = std::distance(sorted.begin(), sorted.find(keys[box]));
            put_in_column(box, static_cast<std::size_t>(before));
        }
    }

    void put_in_column(std::size_t box, std::size_t column) {
        goal_column& into = made_.columns[column];
        const goal_kind* kind = made_.boxes[box].kind;
        made_.boxes[box].column = column;
        into.level = placed_[box];
        if (kind != nullptr && std::find(into.kinds.begin(), into.kinds.end(), kind) == into.kinds.end()) {
            into.kinds.push_back(kind);
        }
    }

    void add_goal_lines() {
        for (const auto& [id, box] : box_of_) {
            for (const std::string& parent : graph_.parents(id)) {
                const std::size_t above = box_of_.at(parent);
                made_.boxes[box].parents.push_back(above);
                made_.lines.push_back({{above}, {box}});
            }
        }
        std::sort(made_.lines.begin(), made_.lines.end(), [](const goal_line& a, const goal_line& b) {
            return std::pair(a.from, a.to) < std::pair(b.from, b.to);
        });
    }

    [[nodiscard]] std::vector<std::size_t> boxes_of(const goal_kind& kind) const {
        std::vector<std::size_t> boxes;
        for (std::size_t box = 0; box < made_.boxes.size(); ++box) {
            if (made_.boxes[box].kind == &kind) {
                boxes.push_back(box);
            }
        }
        return boxes;
    }

    /// Whether a kind derives from another one also through a third.
    [[nodiscard]] bool follows(const goal_kind& kind, const std::string& parent) const {
        return std::any_of(kind.derives_from.begin(), kind.derives_from.end(), [&](const std::string& other) {
            return kinds_.above(kind.id).contains(other) && kinds_.above(other).contains(parent);
        });
    }

    void add_kind_lines() {
        for (const goal_kind* kind : kinds_.all()) {
            for (const std::string& parent : kind->derives_from) {
                const goal_kind* above = kinds_.find(parent);
                if (above != nullptr && above != kind && !follows(*kind, parent)) {
                    add_kind_line(*above, *kind);
                }
            }
        }
    }

    void add_kind_line(const goal_kind& above, const goal_kind& below) {
        const goal_line line{boxes_of(above), boxes_of(below), true};
        const bool is_listed =
            made_.boxes[line.from.front()].of != nullptr && made_.boxes[line.to.front()].of != nullptr;
        if (!is_listed) {
            made_.lines.push_back(line);
        }
    }

    [[nodiscard]] bool has_ended(const unit& one) const {
        return one.valid_to && one.valid_to->latest() < on_.day;
    }

    /// In the order of the model, which goes from the top down.
    template <typename Units>
    void add_unreached(const Units& units, const id_set& without) {
        for (const auto& one : units) {
            if (without.contains(one.id)) {
                made_.units.push_back({one.id});
            }
        }
    }

    void add_units() {
        const bool is_known_to_lack = made_.is_complete && made_.goals > 0;
        const id_set without = is_known_to_lack ? as_set(graph_.units_without_goal()) : id_set();
        add_unreached(model_.units, without);
        add_unreached(model_.unit_groups, without);
        for (const unit& one : model_.units) {
            const bool is_said = one.has_own_goals && !*one.has_own_goals && !has_ended(one) &&
                                 is_known(model_, one.own_goals_source.value_or(one.origin), on_);
            if (is_said && !without.contains(one.id)) {
                made_.units.push_back({one.id, true});
            }
        }
    }

    const municipality& model_;
    as_of on_;
    goal_graph graph_;
    kinds_in_order kinds_;
    id_set orphans_;
    levels_by_id levels_;
    std::map<std::string, std::size_t, std::less<>> box_of_; ///< of each goal, by id
    std::vector<optional_level> placed_;                     ///< level of each box
    goal_map made_;
};

} // namespace

goal_map map_of_goals(const municipality& model, as_of on) {
    return map_maker(model, on).make();
}

} // namespace lssgov::report
