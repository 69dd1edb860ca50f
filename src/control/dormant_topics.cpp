#include <lssgov/control/dormant_topics.hpp>

#include <algorithm>

namespace lssgov {

namespace {

using rounds = std::span<const self_inspection* const>;

bool is_held(const self_inspection& one) {
    return one.period && (one.planned == truth::yes || one.done == truth::yes);
}

bool is_later(const self_inspection& one, const self_inspection& than) {
    return than.period->latest() < one.period->earliest();
}

/// Whether a unit is another one, or lies below it.
bool is_at_or_below(const municipality& model, const std::string& unit, const std::string& above) {
    if (unit == above) {
        return true;
    }
    const auto found = std::find_if(
        model.units.begin(), model.units.end(), [&unit](const auto& each) { return each.id == unit; });
    return found != model.units.end() && !found->part_of.empty() &&
           is_at_or_below(model, found->part_of, above);
}

/// Whether a round is of the topic of another, at its unit or one above.
bool takes_up(const municipality& model, const self_inspection& one, const self_inspection& other) {
    return one.topic == other.topic && is_at_or_below(model, other.concerns, one.concerns);
}

/// The first and the last of the rounds that take up a topic.
struct ends_of_topic {
    const self_inspection* first = nullptr;
    const self_inspection* last = nullptr;
};

ends_of_topic ends_of(const municipality& model, rounds known, const self_inspection& topic) {
    ends_of_topic ends{&topic, &topic};
    for (const self_inspection* one : known) {
        if (!is_held(*one) || !takes_up(model, *one, topic)) {
            continue;
        }
        ends.first = is_later(*ends.first, *one) ? one : ends.first;
        ends.last = is_later(*one, *ends.last) ? one : ends.last;
    }
    return ends;
}

/// Whether an entry is of a round after another that has begun.
bool is_begun_after(const self_inspection& one, const self_inspection& last, as_of on) {
    return one.period && one.period->earliest() <= on.day && is_later(one, last);
}

/// A later entry that says the topic was not planned; null where there is none.
const self_inspection* denied_after(const municipality& model, rounds known, const self_inspection& topic,
    const self_inspection& last, as_of on) {
    const auto found = std::find_if(known.begin(), known.end(), [&](const self_inspection* one) {
        const bool is_denied = one->planned == truth::no && !is_held(*one);
        return is_denied && is_begun_after(*one, last, on) && takes_up(model, *one, topic);
    });
    return found == known.end() ? nullptr : *found;
}

/// A later round of the unit; null where there is none.
const self_inspection* round_after(
    rounds known, const std::string& unit, const self_inspection& last, as_of on) {
    const auto found = std::find_if(known.begin(), known.end(), [&](const self_inspection* one) {
        return is_held(*one) && one->concerns == unit && is_begun_after(*one, last, on);
    });
    return found == known.end() ? nullptr : *found;
}

bool is_first_of_topic(rounds known, const self_inspection& asked) {
    const auto first = std::find_if(known.begin(), known.end(), [&asked](const self_inspection* one) {
        return is_held(*one) && one->topic == asked.topic && one->concerns == asked.concerns;
    });
    return *first == &asked;
}

topic_of_rounds judge(const municipality& model, rounds known, const self_inspection& topic, as_of on) {
    const ends_of_topic ends = ends_of(model, known, topic);
    topic_of_rounds judged{.last = ends.last, .later = denied_after(model, known, topic, *ends.last, on)};
    if (judged.later != nullptr) {
        judged.is_dormant = truth::yes;
        return judged;
    }
    judged.later = round_after(known, topic.concerns, *ends.last, on);
    const bool is_left_out = judged.later != nullptr && model.is_complete(list_of::self_inspections);
    const bool came_back = judged.later == nullptr && is_later(*ends.last, *ends.first);
    judged.is_dormant = is_left_out ? truth::yes : came_back ? truth::no : truth::unknown;
    return judged;
}

} // namespace

std::vector<topic_of_rounds> topics_of_earlier_rounds(
    const municipality& model, std::span<const self_inspection* const> known, as_of on) {
    std::vector<topic_of_rounds> topics;
    for (const self_inspection* one : known) {
        if (!is_held(*one) || !is_first_of_topic(known, *one)) {
            continue;
        }
        const topic_of_rounds judged = judge(model, known, *one, on);
        if (judged.later != nullptr || judged.is_dormant == truth::no) {
            topics.push_back(judged);
        }
    }
    return topics;
}

} // namespace lssgov
