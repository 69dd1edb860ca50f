#include "lookup.hpp"

#include <lssgov/follow_up/ladder.hpp>

#include <map>
#include <set>
#include <variant>

namespace lssgov {

namespace {

using follow_up_room::find_by_id;

void put_on(rung& where, const duty& one, const municipality& model) {
    const rule* asked = find_by_id(model.rules, one.rule);
    if (asked == nullptr) {
        where.without_rule.push_back(&one);
    } else if (std::holds_alternative<coverage_cadence>(asked->kind)) {
        where.by_quota.push_back(&one);
    } else {
        where.by_cadence.push_back(&one);
    }
}

} // namespace

std::vector<rung> ladder(const municipality& model, duty_topic topic) {
    std::map<std::string, rung> reached;
    for (const duty& one : model.duties) {
        if (one.topic != topic) {
            continue;
        }
        for (const std::string& id : one.concerns) {
            reached[id].concerns = id;
            put_on(reached[id], one, model);
        }
    }
    std::vector<rung> rungs;
    const auto take = [&](const std::string& id) {
        if (const auto found = reached.find(id); found != reached.end()) {
            rungs.push_back(std::move(found->second));
        }
    };
    for (const unit& one : model.units) {
        take(one.id);
    }
    for (const unit_group& one : model.unit_groups) {
        take(one.id);
    }
    return rungs;
}

std::optional<int> stated_count(const municipality& model, const std::string& id) {
    const unit_group* group = find_by_id(model.unit_groups, id);
    return group == nullptr ? std::optional(1) : group->count;
}

} // namespace lssgov
