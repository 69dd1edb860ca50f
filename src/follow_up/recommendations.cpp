#include <lssgov/follow_up/recommendations.hpp>
#include <lssgov/follow_up/seen_by.hpp>

#include <algorithm>
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

/// What the latest follow-up of each level found. Days are compared by the latest day they can be.
std::map<std::string, recommendation_status> latest_by_level(const recommendation& asked, as_of on) {
    std::map<std::string, const recommendation_follow_up*> latest;
    for (const recommendation_follow_up& one : asked.followed_up) {
        const recommendation_follow_up*& known = latest[one.concerns];
        const bool is_later = known == nullptr || known->day.latest() <= one.day.latest();
        known = seen_by(one.day, on) && is_later ? &one : known;
    }
    const auto whole = latest.find("");
    const recommendation_follow_up* of_all = whole == latest.end() ? nullptr : whole->second;
    std::map<std::string, recommendation_status> found;
    for (const auto& [level, one] : latest) {
        const bool is_overtaken =
            one != nullptr && of_all != nullptr && one->day.latest() < of_all->day.earliest();
        if (one != nullptr && !is_overtaken) {
            found.emplace(level, one->status);
        }
    }
    return found;
}

/// Done where every level says so, not done where every level does, else done in part.
std::optional<recommendation_status> latest_status(const recommendation& asked, as_of on) {
    const auto found = latest_by_level(asked, on);
    if (found.empty()) {
        return std::nullopt;
    }
    const recommendation_status first = found.begin()->second;
    const bool is_agreed =
        std::all_of(found.begin(), found.end(), [first](const auto& entry) { return entry.second == first; });
    return is_agreed ? first : recommendation_status::partly_done;
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

recommendation_state state_of(const made_in& made, const recommendations_by_id& known, as_of on) {
    const recommendation& asked = *made.what;
    recommendation_state state{.in = made.in, .what = &asked, .earlier = earlier_audits(asked, known)};
    const audit& first = state.earlier.empty() ? *made.in : *state.earlier.back();
    state.is_answered = asked.answered_on && seen_by(*asked.answered_on, on);
    state.age = age_of(first, on);
    if (state.age && state.is_answered) { // the report came before any answer to it
        state.age->least = std::max(state.age->least, age_on(*asked.answered_on, on.day).least);
    }
    state.is_answer_overdue =
        !state.is_answered && asked.answer_due && before(*asked.answer_due, on.day) == truth::yes;
    state.latest = latest_status(asked, on);
    return state;
}

} // namespace

std::vector<recommendation_state> recommendation_states(const municipality& model, as_of on) {
    const recommendations_by_id known = known_by(model, on);
    std::set<std::string> repeated;
    for (const auto& [id, made] : known) {
        repeated.insert(made.what->repeats);
    }
    std::vector<recommendation_state> states;
    for (const audit& report : model.audits) {
        for (const recommendation& asked : report.recommendations) {
            const auto found = known.find(asked.id);
            if (found != known.end() && !repeated.contains(asked.id)) {
                states.push_back(state_of(found->second, known, on));
            }
        }
    }
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
