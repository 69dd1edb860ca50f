#include "duty_facts.hpp"

#include <lssgov/follow_up/seen_by.hpp>

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

std::vector<const follow_up*> duty_facts::done_for(const duty& one, const std::string& thing) const {
    std::vector<const follow_up*> done = speaking_of(follow_ups, one, thing);
    std::erase_if(done, [](const follow_up* each) { return each->result != follow_up_result::done; });
    return done;
}

std::vector<const known_span*> duty_facts::spans_for(const duty& one, const std::string& thing) const {
    return speaking_of(known_spans, one, thing);
}

std::vector<const statement*> duty_facts::said_of(const duty& one, const std::string& thing, as_of on) const {
    std::vector<const statement*> said = speaking_of(statements, one, thing);
    std::erase_if(said, [&](const statement* each) {
        const std::optional<partial_date> when = day_of(model, *each);
        return (when && !seen_by(*when, on)) || !is_about_the_duty(*each, one, on);
    });
    return said;
}

bool is_quota(const rule* asked) {
    return asked != nullptr && std::holds_alternative<coverage_cadence>(asked->kind);
}

days_between_ends time_of(const statement& said, as_of on) {
    return {said.about_from ? said.about_from->earliest() : first_calendar_day(),
        said.about_to ? std::min(said.about_to->latest(), on.day) : on.day};
}

std::vector<stated> words_that_answer(const std::vector<const statement*>& said, kept_answer seen, as_of on,
    const std::function<bool(const days_between_ends&)>& is_broken_in) {
    std::vector<stated> words;
    std::vector<days_between_ends> not_kept;
    for (const statement* one : said) {
        if (one->says != stated::kept) {
            words.push_back(one->says);
            not_kept.push_back(time_of(*one, on));
        }
    }
    const bool nothing_against = not_kept.empty() && seen != kept_answer::no;
    for (const statement* one : said) {
        const days_between_ends time = time_of(*one, on);
        const auto is_same_time = [&](const days_between_ends& other) { return other.overlaps(time); };
        const bool is_disputed = std::any_of(not_kept.begin(), not_kept.end(), is_same_time) ||
                                 (seen == kept_answer::no && is_broken_in(time));
        if (one->says == stated::kept && (is_disputed || (nothing_against && time.last == on.day))) {
            words.push_back(stated::kept);
        }
    }
    return words;
}

bool rests_on_word(const known_span* span) {
    return span != nullptr && span->rests_on != basis::register_data;
}

} // namespace lssgov::follow_up_room
