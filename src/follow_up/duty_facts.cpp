#include "duty_facts.hpp"
#include "lookup.hpp"

#include <lssgov/error.hpp>
#include <lssgov/follow_up/seen_by.hpp>
#include <lssgov/law/statutory_rule.hpp>

#include <algorithm>
#include <variant>

namespace lssgov::follow_up_room {

namespace {

/// Whether a fact about a duty speaks of one of the things the duty concerns. Empty: of all of them.
bool speaks_of(const std::string& fact_concerns, const std::string& thing) {
    return fact_concerns.empty() || fact_concerns == thing;
}

/// The facts of a duty that speak of one of its things, in the order of the model.
template <typename Fact>
std::vector<const Fact*> speaking_of(
    const std::multimap<std::string, const Fact*>& facts, const duty& one, const std::string& thing) {
    std::vector<const Fact*> found;
    const auto [begin, end] = facts.equal_range(one.id);
    for (auto at = begin; at != end; ++at) {
        if (speaks_of(at->second->concerns, thing)) {
            found.push_back(at->second);
        }
    }
    return found;
}

/// Whether what a statement speaks of lies in the time asked about: begun by then, and not over before the
/// duty is known to hold.
bool is_about_the_duty(const statement& said, const duty& one, as_of on) {
    const bool is_later = said.about_from && on_or_before(*said.about_from, on.day) == truth::no;
    const bool is_earlier =
        said.about_to && one.known_since && before(*said.about_to, one.known_since->earliest()) == truth::yes;
    return !is_later && !is_earlier;
}

} // namespace

duty_facts::duty_facts(const municipality& known, as_of on, const case_facts* known_cases)
    : duty_facts(known) {
    cases = known_cases;
    if (cases != nullptr && cases->on != on) {
        throw error("The cases are as of " + to_string(cases->on.day) + " and the duties as of " +
                    to_string(on.day) + ": ask both of one day.");
    }
    if (cases != nullptr) {
        labels = join_labels(model, *cases);
    }
}

duty_facts::duty_facts(const municipality& known) : model(known) {
    for (const follow_up& one : model.follow_ups) {
        follow_ups.emplace(one.duty, &one);
    }
    for (const statement& one : model.statements) {
        statements.emplace(one.duty, &one);
    }
    for (const known_span& one : model.known_spans) {
        known_spans.emplace(one.duty, &one);
    }
    for (const duty_suspension& one : model.suspensions) {
        suspensions.emplace(one.duty, &one);
    }
    for (const rule& one : model.rules) {
        rules.emplace(one.id, &one);
    }
    for (const unit& one : model.units) {
        if (!one.part_of.empty()) {
            units.parents.emplace(one.id, one.part_of);
        }
    }
    for (const unit_group& one : model.unit_groups) {
        units.parents.emplace(one.id, one.below);
    }
}

const rule* duty_facts::rule_of(const duty& one) const {
    const auto found = rules.find(one.rule);
    return found == rules.end() ? nullptr : found->second;
}

const case_fact* duty_facts::seen_in_cases(const duty& one, const std::string& thing) const {
    if (cases == nullptr || one.case_rule.empty()) {
        return nullptr;
    }
    const bool is_unit =
        find_by_id(model.units, thing) != nullptr || find_by_id(model.unit_groups, thing) != nullptr;
    if (!is_unit) {
        return cases->find(one.case_rule);
    }
    const auto label = labels.label_of.find(thing);
    return label == labels.label_of.end() ? nullptr : cases->find(one.case_rule, label->second);
}

const rule* duty_facts::rule_of(const duty& one, const std::string& thing) const {
    return seen_in_cases(one, thing) == nullptr ? rule_of(one) : cases->find_rule(one.case_rule);
}

std::vector<const follow_up*> duty_facts::done_for(const duty& one, const std::string& thing) const {
    std::vector<const follow_up*> done = speaking_of(follow_ups, one, thing);
    std::erase_if(done, [](const follow_up* each) { return each->result != follow_up_result::done; });
    return done;
}

std::vector<known_days> duty_facts::known_days_for(
    const duty& one, const std::string& thing, as_of on) const {
    std::vector<const known_span*> spans = speaking_of(known_spans, one, thing);
    std::erase_if(spans,
        [&](const known_span* span) { return rests_on_word({span}) && !is_known(model, span->origin, on); });
    std::stable_sort(spans.begin(), spans.end(),
        [](const known_span* a, const known_span* b) { return a->from < b->from; });
    std::vector<known_days> known;
    for (const known_span* span : spans) {
        const bool touches = !known.empty() && days_between(known.back().days.last, span->from) <= 1;
        if (!touches) {
            known.push_back({{span->from, span->to}, {}});
        }
        known.back().days.last = std::max(known.back().days.last, span->to);
        known.back().by.push_back(span);
    }
    return known;
}

std::vector<const statement*> duty_facts::said_of(const duty& one, const std::string& thing, as_of on) const {
    std::vector<const statement*> said = speaking_of(statements, one, thing);
    std::erase_if(said, [&](const statement* each) {
        const std::optional<partial_date> when = day_of(model, *each);
        return (when && !seen_by(*when, on)) || !is_about_the_duty(*each, one, on);
    });
    return said;
}

std::vector<std::string> things_of(const duty& one) {
    return one.concerns.empty() ? std::vector<std::string>{""} : one.concerns;
}

bool is_quota(const rule* asked) {
    return asked != nullptr && std::holds_alternative<coverage_cadence>(asked->kind);
}

rule in_life_of_law(rule made, const duty& one) {
    const std::string& id = one.carries_out.empty() ? made.carries_out : one.carries_out;
    const statutory_rule* law = find_statutory_rule(id);
    if (law != nullptr && law->in_force_from) {
        made.in_force_from = std::max(made.in_force_from.value_or(*law->in_force_from), *law->in_force_from);
    }
    if (law != nullptr && law->in_force_to) {
        made.in_force_to = std::min(made.in_force_to.value_or(*law->in_force_to), *law->in_force_to);
    }
    return made;
}

days_between_ends time_of(const municipality& model, const statement& said, as_of on) {
    const std::optional<partial_date> made = day_of(model, said);
    date last = made ? std::min(made->latest(), on.day) : on.day;
    last = said.about_to ? std::min(said.about_to->latest(), last) : last;
    return {said.about_from ? said.about_from->earliest() : first_calendar_day(), last};
}

combined_answer combine_with_words(
    const municipality& model, const std::vector<const statement*>& said, const seen_events& seen, as_of on) {
    std::vector<stated> words;
    std::vector<days_between_ends> not_kept;
    bool is_against_events = false;
    for (const statement* one : said) {
        const days_between_ends time = time_of(model, *one, on);
        const bool is_of_other_days =
            seen.kept == kept_answer::yes && seen.is_told_of && !seen.is_told_of(time);
        if (one->says != stated::kept && !is_of_other_days) {
            words.push_back(one->says);
            not_kept.push_back(time);
            is_against_events = is_against_events || (seen.is_kept_in && seen.is_kept_in(time));
        }
    }
    const bool nothing_against = not_kept.empty() && seen.kept != kept_answer::no;
    for (const statement* one : said) {
        const days_between_ends time = time_of(model, *one, on);
        const auto is_same_time = [&](const days_between_ends& other) { return other.overlaps(time); };
        const bool is_disputed = std::any_of(not_kept.begin(), not_kept.end(), is_same_time) ||
                                 (seen.kept == kept_answer::no && seen.is_broken_in(time));
        const bool covers_all = time.first <= seen.first_asked && seen.last_asked <= time.last;
        if (one->says == stated::kept && (is_disputed || (nothing_against && covers_all))) {
            words.push_back(stated::kept);
        }
    }
    combined_answer answer = combine(seen.kept, words);
    answer.contradicted = answer.contradicted || is_against_events;
    return answer;
}

bool rests_on_word(const std::vector<const known_span*>& spans) {
    return std::any_of(spans.begin(), spans.end(),
        [](const known_span* span) { return span->rests_on != basis::register_data; });
}

} // namespace lssgov::follow_up_room
