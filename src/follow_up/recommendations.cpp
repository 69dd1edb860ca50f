#include <lssgov/follow_up/recommendations.hpp>
#include <lssgov/follow_up/seen_by.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace lssgov {

namespace {

/// A recommendation and the audit it stands in.
struct made_in {
    const audit* in;
    const recommendation* what;
};

using recommendations_by_id = std::map<std::string, made_in>;

recommendations_by_id known_by(const municipality& model, as_of on) {
    recommendations_by_id known;
    for (const audit& report : model.audits) {
        if (!is_out(model, report, on)) {
            continue;
        }
        for (const recommendation& asked : report.recommendations) {
            known.emplace(asked.id, made_in{&report, &asked});
        }
    }
    return known;
}

using follow_ups = std::vector<const recommendation_follow_up*>;

std::set<std::string> units_of(const recommendation& asked) {
    std::set<std::string> units;
    for (const addressee& to : asked.addressed) {
        units.insert(to.units.begin(), to.units.end());
    }
    return units;
}

/// The follow-ups of each level that may be its last: none of that level or of all certainly came later. One
/// of all gives way to a later one of each unit addressed, too.
std::map<std::string, follow_ups> last_by_level(const recommendation& asked, as_of on) {
    std::map<std::string, date> newest; // no follow-up that lies wholly before this day is the last
    for (const recommendation_follow_up& one : asked.followed_up) {
        if (seen_by(one.day, on)) {
            date& known = newest.try_emplace(one.concerns, one.day.earliest()).first->second;
            known = std::max(known, one.day.earliest());
        }
    }
    const std::set<std::string> units = units_of(asked);
    const auto is_told_of_each_after = [&](date day) {
        return !units.empty() && std::all_of(units.begin(), units.end(), [&](const std::string& unit) {
            const auto found = newest.find(unit);
            return found != newest.end() && day < found->second;
        });
    };
    const auto of_all = newest.find("");
    std::map<std::string, follow_ups> last;
    for (const recommendation_follow_up& one : asked.followed_up) {
        const date day = one.day.latest();
        const bool is_overtaken = one.concerns.empty() ? is_told_of_each_after(day)
                                                       : of_all != newest.end() && day < of_all->second;
        if (seen_by(one.day, on) && !is_overtaken && newest.at(one.concerns) <= day) {
            last[one.concerns].push_back(&one);
        }
    }
    return last;
}

bool is_agreed(const follow_ups& words) {
    return std::all_of(words.begin(), words.end(),
        [&words](const recommendation_follow_up* one) { return one->status == words.front()->status; });
}

bool is_any_done(const follow_ups& words) {
    return std::any_of(words.begin(), words.end(),
        [](const recommendation_follow_up* one) { return one->status == recommendation_status::done; });
}

/// Done where every level says so and no unit is left, not done where every level does, else done in part.
std::optional<recommendation_status> status_over_levels(const recommendation_state& state) {
    if (state.by_level.empty() || !state.disputed.empty()) {
        return std::nullopt;
    }
    const recommendation_status first = state.by_level.begin()->second;
    const bool is_same = std::all_of(state.by_level.begin(), state.by_level.end(),
        [first](const auto& entry) { return entry.second == first; });
    const bool is_left = first == recommendation_status::done && state.is_told_in_part;
    return is_same && !is_left ? first : recommendation_status::partly_done;
}

void add_status(const recommendation& asked, as_of on, recommendation_state& state) {
    const std::map<std::string, follow_ups> last = last_by_level(asked, on);
    for (const auto& [level, words] : last) {
        if (is_agreed(words)) {
            state.by_level.emplace(level, words.front()->status);
        } else {
            state.disputed.insert(state.disputed.end(), words.begin(), words.end());
        }
    }
    const std::set<std::string> units = units_of(asked);
    const bool is_by_level = !last.empty() && !last.contains("");
    std::copy_if(units.begin(), units.end(), std::back_inserter(state.untold),
        [&](const std::string& unit) { return is_by_level && !last.contains(unit); });
    state.is_told_in_part = is_by_level && (units.empty() || !state.untold.empty());
    state.may_be_done =
        !last.empty() && !state.is_told_in_part &&
        std::all_of(last.begin(), last.end(), [](const auto& entry) { return is_any_done(entry.second); });
    state.latest = status_over_levels(state);
}

/// The audits that made it before, latest first. A chain that runs in a ring ends where it meets itself.
std::vector<const audit*> earlier_audits(const recommendation& asked, const recommendations_by_id& known) {
    std::vector<const audit*> earlier;
    std::set<std::string> met{asked.id};
    std::string next = asked.repeats;
    while (met.insert(next).second) {
        const auto found = known.find(next);
        if (found == known.end()) {
            break;
        }
        earlier.push_back(found->second.in);
        next = found->second.what->repeats;
    }
    return earlier;
}

/// Days since a report. One without a day may be of any day it can be of up to as_of, which it is out by.
std::optional<day_bounds> age_of(const audit& report, as_of on) {
    if (report.day) {
        return age_on(*report.day, on.day);
    }
    if (!report.no_earlier_than) {
        return std::nullopt;
    }
    const date last = std::min(report.no_later_than.value_or(on.day), on.day);
    return day_bounds{days_between(last, on.day), days_between(*report.no_earlier_than, on.day)};
}

/// Where a report without a day is known only to be no later than one: the days it is at least old.
std::optional<int> least_age_of(const audit& report, as_of on) {
    if (report.day || report.no_earlier_than || !report.no_later_than || on.day < *report.no_later_than) {
        return std::nullopt;
    }
    return days_between(*report.no_later_than, on.day);
}

bool is_answer_known(const municipality& model, const recommendation& asked, as_of on) {
    if (asked.answered_on) {
        return seen_by(*asked.answered_on, on);
    }
    const bool is_there = !asked.answer.empty() || asked.answer_source;
    return is_there && is_known(model, asked.answer_source.value_or(asked.origin), on);
}

/// Whether a day came after another: yes or no where their whole spans agree.
truth after(const partial_date& one, const partial_date& other) {
    return other.latest() < one.earliest()    ? truth::yes
           : one.latest() <= other.earliest() ? truth::no
                                              : truth::unknown;
}

/// Nothing is late before it was due. An answer without a day is only known to be there by some day.
truth is_answer_late(const recommendation_state& state, as_of on) {
    const recommendation& asked = *state.what;
    const truth is_due = asked.answer_due ? before(*asked.answer_due, on.day) : truth::no;
    if (is_due == truth::no) {
        return truth::no;
    }
    if (asked.answered_on && asked.answered_on->earliest() <= on.day) {
        return after(*asked.answered_on, *asked.answer_due);
    }
    if (!state.is_answered) {
        return is_due;
    }
    const date last = state.answered_by ? std::min(state.answered_by->latest(), on.day) : on.day;
    return last <= asked.answer_due->earliest() ? truth::no : truth::unknown;
}

void add_answer(const municipality& model, as_of on, recommendation_state& state) {
    const recommendation& asked = *state.what;
    state.is_answered = is_answer_known(model, asked, on);
    if (state.is_answered && !asked.answered_on) {
        state.answered_by = day_of(model, asked.answer_source.value_or(asked.origin));
    }
    state.is_answer_late = is_answer_late(state, on);
    state.is_answer_overdue = !state.is_answered && state.is_answer_late == truth::yes;
}

/// From the first report that made it, which came before any answer to it.
void add_age(as_of on, recommendation_state& state) {
    const audit& first = state.earlier.empty() ? *state.in : *state.earlier.back();
    const recommendation& asked = *state.what;
    state.age = age_of(first, on);
    state.least_age = least_age_of(first, on);
    if (state.age && state.is_answered && asked.answered_on) {
        const int since_answer = age_on(*asked.answered_on, on.day).least;
        state.age->least = std::min(std::max(state.age->least, since_answer), state.age->most);
    }
}

recommendation_state state_of(
    const municipality& model, const made_in& made, const recommendations_by_id& known, as_of on) {
    recommendation_state state{
        .in = made.in, .what = made.what, .earlier = earlier_audits(*made.what, known)};
    add_answer(model, on, state);
    add_age(on, state);
    add_status(*made.what, on, state);
    return state;
}

} // namespace

std::vector<recommendation_state> all_recommendation_states(const municipality& model, as_of on) {
    const recommendations_by_id known = known_by(model, on);
    std::vector<recommendation_state> states;
    for (const audit& report : model.audits) {
        for (const recommendation& asked : report.recommendations) {
            const auto found = known.find(asked.id);
            if (found != known.end()) {
                states.push_back(state_of(model, found->second, known, on));
            }
        }
    }
    return states;
}

std::vector<recommendation_state> recommendation_states(const municipality& model, as_of on) {
    std::vector<recommendation_state> states = all_recommendation_states(model, on);
    std::set<std::string> repeated;
    for (const recommendation_state& one : states) {
        repeated.insert(one.what->repeats);
    }
    std::erase_if(
        states, [&repeated](const recommendation_state& one) { return repeated.contains(one.what->id); });
    return states;
}

std::vector<recommendation_state> open_recommendations(const municipality& model, as_of on) {
    std::vector<recommendation_state> states = recommendation_states(model, on);
    std::erase_if(states, [](const recommendation_state& one) { return !one.is_open(); });
    return states;
}

bool is_addressed_differently(const recommendation& asked) {
    std::set<std::set<std::string>> addressees;
    for (const addressee& one : asked.addressed) {
        addressees.insert(std::set<std::string>(one.units.begin(), one.units.end()));
    }
    return addressees.size() > 1;
}

} // namespace lssgov
