#include <lssgov/control/dormant_topics.hpp>

#include <map>
#include <set>
#include <string>
#include <utility>

namespace lssgov {

namespace {

using rounds = std::span<const self_inspection* const>;

bool is_held(const self_inspection& one) {
    return one.period && (one.planned == truth::yes || one.done == truth::yes);
}

bool is_later(const self_inspection& one, const self_inspection& than) {
    return than.period->latest() < one.period->earliest();
}

/// The one of two that begins first, or last; the other where there is only one.
const self_inspection* earlier_of(const self_inspection* a, const self_inspection* b) {
    const bool is_b = a == nullptr || (b != nullptr && b->period->earliest() < a->period->earliest());
    return is_b ? b : a;
}

const self_inspection* later_of(const self_inspection* a, const self_inspection* b) {
    const bool is_b = a == nullptr || (b != nullptr && a->period->earliest() < b->period->earliest());
    return is_b ? b : a;
}

/// What is known of one topic at one unit.
struct topic_facts {
    const self_inspection* first = nullptr; ///< of its rounds
    const self_inspection* last = nullptr;
    const self_inspection* denied = nullptr; ///< the last entry that says it was not planned

    void add(const topic_facts& more) {
        first = earlier_of(first, more.first);
        last = later_of(last, more.last);
        denied = later_of(denied, more.denied);
    }
};

/// All rounds by unit and topic, so that each topic finds its own without a walk through all.
class round_index {
public:
    round_index(const municipality& model, rounds known, as_of on)
        : is_complete_(model.is_complete(list_of::self_inspections)) {
        for (const unit& one : model.units) {
            above_.emplace(one.id, one.part_of);
        }
        for (const self_inspection* one : known) {
            add(*one, on);
        }
    }

    [[nodiscard]] topic_of_rounds judge(const self_inspection& topic) const {
        const topic_facts facts = facts_of(topic);
        topic_of_rounds judged{.last = facts.last};
        if (facts.denied != nullptr && is_later(*facts.denied, *facts.last)) {
            judged.later = facts.denied;
            judged.is_dormant = truth::yes;
            return judged;
        }
        judged.later = round_after(*facts.last, topic.concerns);
        const bool is_left_out = judged.later != nullptr && is_complete_;
        const bool came_back = judged.later == nullptr && is_later(*facts.last, *facts.first);
        judged.is_dormant = is_left_out ? truth::yes : came_back ? truth::no : truth::unknown;
        return judged;
    }

private:
    void add(const self_inspection& one, as_of on) {
        if (!one.period) {
            return;
        }
        const bool has_begun = one.period->earliest() <= on.day;
        topic_facts& facts = topics_[{one.concerns, one.topic}];
        if (is_held(one)) {
            facts.add({&one, &one, nullptr});
            const self_inspection*& latest = latest_begun_[one.concerns];
            latest = has_begun ? later_of(latest, &one) : latest;
        } else if (one.planned == truth::no && has_begun) {
            facts.add({nullptr, nullptr, &one});
        }
    }

    /// Of the topic at its unit and at those above.
    [[nodiscard]] topic_facts facts_of(const self_inspection& topic) const {
        topic_facts facts;
        std::string unit = topic.concerns;
        while (!unit.empty()) {
            const auto found = topics_.find({unit, topic.topic});
            facts.add(found == topics_.end() ? topic_facts{} : found->second);
            const auto parent = above_.find(unit);
            unit = parent == above_.end() ? "" : parent->second;
        }
        return facts;
    }

    /// A round of the unit after another; null where none has begun.
    [[nodiscard]] const self_inspection* round_after(
        const self_inspection& last, const std::string& unit) const {
        const self_inspection* latest = latest_begun_.at(unit);
        return latest != nullptr && is_later(*latest, last) ? latest : nullptr;
    }

    bool is_complete_;
    std::map<std::string, std::string> above_;
    std::map<std::pair<std::string, std::string>, topic_facts> topics_; // by unit and topic
    std::map<std::string, const self_inspection*> latest_begun_;        // by unit
};

} // namespace

std::vector<topic_of_rounds> topics_of_earlier_rounds(
    const municipality& model, std::span<const self_inspection* const> known, as_of on) {
    const round_index index(model, known, on);
    std::set<std::pair<std::string, std::string>> told;
    std::vector<topic_of_rounds> topics;
    for (const self_inspection* one : known) {
        if (!is_held(*one) || !told.emplace(one->concerns, one->topic).second) {
            continue;
        }
        const topic_of_rounds judged = index.judge(*one);
        if (judged.later != nullptr || judged.is_dormant == truth::no) {
            topics.push_back(judged);
        }
    }
    return topics;
}

} // namespace lssgov
