#include "duty_facts.hpp"
#include "lookup.hpp"

#include <lssgov/follow_up/ladder.hpp>
#include <lssgov/follow_up/seen_by.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>
#include <variant>

namespace lssgov {

namespace {

using namespace follow_up_room;

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

namespace {

using levels_by_id = std::map<std::string, unit_level>;

template <typename Units>
void add_levels(const Units& units, levels_by_id& levels) {
    for (const auto& one : units) {
        if (one.level) {
            levels.emplace(one.id, *one.level);
        }
    }
}

levels_by_id levels_of(const municipality& model) {
    levels_by_id levels;
    add_levels(model.units, levels);
    add_levels(model.unit_groups, levels);
    return levels;
}

std::optional<unit_level> level_of(
    const levels_by_id& levels, const std::string& thing, const std::string& owner) {
    for (const std::string& id : {thing, owner}) {
        if (const auto found = levels.find(id); found != levels.end()) {
            return found->second;
        }
    }
    return std::nullopt;
}

std::optional<partial_date> last_done(
    const duty_facts& facts, const duty& one, const std::string& thing, as_of on) {
    std::optional<partial_date> last;
    for (const follow_up* done : facts.done_for(one, thing)) {
        const bool is_later = !last || last->latest() <= done->day.latest();
        const bool is_of_it = !is_before_beginning(facts.model, thing, done->day);
        last = seen_by(done->day, on) && is_of_it && is_later ? done->day : last;
    }
    return last;
}

/// The last words; those that name no day came, for all that is known, before those that do.
const statement* last_said(const duty_facts& facts, const duty& one, const std::string& thing, as_of on) {
    const auto made = [&facts](const statement* said) {
        const std::optional<partial_date> day = day_of(facts.model, *said);
        return day ? day->latest() : first_calendar_day();
    };
    const statement* last = nullptr;
    for (const statement* said : facts.said_of(one, thing, on)) {
        last = last == nullptr || made(last) <= made(said) ? said : last;
    }
    return last;
}

/// Whether the duty is one that is known by then and still asked.
bool is_asked(const duty& one, const duty_facts& facts, as_of on) {
    const bool is_dated = one.known_since && seen_by(*one.known_since, on);
    const rule* by = facts.rule_of(one);
    const bool has_lapsed = by != nullptr && in_life_of_law(*by, one).in_force_to.value_or(on.day) < on.day;
    return (is_dated || is_known(facts.model, one.origin, on)) && !has_lapsed;
}

/// The answers by duty and thing.
using answers_by_row = std::map<std::pair<const duty*, std::string>, duty_answer>;

answers_by_row answers_of(const municipality& model, as_of on, const case_facts* cases) {
    answers_by_row answers;
    for (duty_answer& one : duty_answers(model, on, cases)) {
        answers.emplace(std::pair(one.of, one.concerns), std::move(one));
    }
    return answers;
}

/// The answers of quotas for the periods that were over, first periods first, by duty and thing.
using quotas_by_row = std::map<std::pair<const duty*, std::string>, std::vector<quota_answer>>;

quotas_by_row quotas_of(const municipality& model, as_of on, const case_facts* cases) {
    quotas_by_row quotas;
    for (const quota_answer& one : quota_answers(model, on, cases)) {
        for (const std::string& thing : one.concerns.empty() ? std::vector<std::string>{""} : one.concerns) {
            if (one.verdict.within.last < on.day) {
                quotas[{one.of, thing}].push_back(one);
            }
        }
    }
    for (auto& [row, answers] : quotas) {
        std::stable_sort(answers.begin(), answers.end(), [](const quota_answer& a, const quota_answer& b) {
            return a.verdict.within.last < b.verdict.within.last;
        });
    }
    return quotas;
}

void tell_quota(const quotas_by_row& quotas, ladder_row& row) {
    const auto found = quotas.find({row.of, row.concerns});
    if (found == quotas.end()) {
        return;
    }
    row.quota = found->second.back();
    std::copy_if(found->second.begin(), found->second.end() - 1, std::back_inserter(row.broken),
        [](const quota_answer& one) { return one.combined.kept == kept_answer::no; });
}

std::optional<duty_answer> answer_in(
    const answers_by_row& answers, const duty& one, const std::string& thing) {
    const auto found = answers.find({&one, thing});
    return found == answers.end() ? std::nullopt : std::optional(found->second);
}

/// How often: by the rule that answers, else by the one that would if there were cases of the thing.
const rule* rule_told(const duty_facts& facts, const duty& one, const std::string& thing) {
    const rule* by = facts.rule_of(one, thing);
    return by == nullptr && facts.cases != nullptr ? facts.cases->find_rule(one.case_rule) : by;
}

void add_rows(const duty& one, const duty_facts& facts, const levels_by_id& levels,
    const answers_by_row& answers, const quotas_by_row& quotas, as_of on, ladder_table& table) {
    for (const std::string& thing : things_of(one)) {
        table.rows.push_back({.level = level_of(levels, thing, one.owner),
            .concerns = thing,
            .of = &one,
            .by = rule_told(facts, one, thing),
            .last_done = last_done(facts, one, thing, on),
            .last_said = last_said(facts, one, thing, on),
            .holds = answer_in(answers, one, thing)});
        tell_quota(quotas, table.rows.back());
    }
}

} // namespace

ladder_table whole_ladder(const municipality& model, as_of on, const case_facts* cases) {
    const duty_facts facts(model, on, cases);
    const answers_by_row answers = answers_of(model, on, cases);
    const quotas_by_row quotas = quotas_of(model, on, cases);
    const levels_by_id levels = levels_of(model);
    ladder_table table;
    for (const duty& one : model.duties) {
        if (is_asked(one, facts, on)) {
            add_rows(one, facts, levels, answers, quotas, on, table);
        }
    }
    const auto rank = [](const ladder_row& row) {
        return row.level ? static_cast<int>(*row.level) : static_cast<int>(unit_level::employee) + 1;
    };
    std::stable_sort(table.rows.begin(), table.rows.end(),
        [&rank](const ladder_row& a, const ladder_row& b) { return rank(a) < rank(b); });
    std::set<unit_level> without;
    for (const auto& [id, level] : levels) {
        without.insert(level);
    }
    for (const ladder_row& row : table.rows) {
        if (row.level) {
            without.erase(*row.level);
        }
    }
    table.levels_without.assign(without.begin(), without.end());
    return table;
}

std::optional<int> stated_count(const municipality& model, const std::string& id) {
    const unit_group* group = find_by_id(model.unit_groups, id);
    return group == nullptr ? std::optional(1) : group->count;
}

} // namespace lssgov
