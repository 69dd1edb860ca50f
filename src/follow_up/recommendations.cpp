#include <lssgov/follow_up/recommendations.hpp>
#include <lssgov/follow_up/seen_by.hpp>

#include <algorithm>
#include <set>

namespace lssgov {

namespace {

/// What the latest follow-up known by then found. Days are compared by the latest day they can be.
std::optional<recommendation_status> latest_status(const recommendation& asked, as_of on) {
    const recommendation_follow_up* latest = nullptr;
    for (const recommendation_follow_up& one : asked.followed_up) {
        const bool is_later = latest == nullptr || latest->day.latest() <= one.day.latest();
        if (seen_by(one.day, on) && is_later) {
            latest = &one;
        }
    }
    return latest == nullptr ? std::nullopt : std::optional(latest->status);
}

} // namespace

std::vector<open_recommendation> open_recommendations(const municipality& model, as_of on) {
    std::vector<open_recommendation> open;
    for (const audit& report : model.audits) {
        if (!seen_by(report.day, on)) {
            continue;
        }
        for (const recommendation& asked : report.recommendations) {
            const std::optional<recommendation_status> latest = latest_status(asked, on);
            if (latest == recommendation_status::done) {
                continue;
            }
            const bool is_answered = asked.answered_on && seen_by(*asked.answered_on, on);
            open.push_back({&report, &asked, age_on(report.day, on.day), is_answered, latest});
        }
    }
    return open;
}

bool is_addressed_differently(const recommendation& asked) {
    std::set<std::set<std::string>> addressees;
    for (const addressee& one : asked.addressed) {
        addressees.insert(std::set<std::string>(one.units.begin(), one.units.end()));
    }
    return addressees.size() > 1;
}

} // namespace lssgov
