#include <lssgov/control/dormant_topics.hpp>

#include <map>
#include <set>
#include <string>
#include <utility>

namespace lssgov {

namespace {

using rounds = std::span<const self_inspection* const>;

bool is_held(const self_inspection& one) {
    return one.planned == truth::yes || one.done == truth::yes;
}

bool is_later(const dated_round& one, const dated_round& than) {
    return than.period.latest() < one.period.earliest();
}

using maybe_round = std::optional<dated_round>;

/// The one of two that begins first, or last; the other where there is only one.
maybe_round earlier_of(const maybe_round& a, const maybe_round& b) {
    return !a || (b && b->period.earliest() < a->period.earliest()) ? b : a;
}

maybe_round later_of(const maybe_round& a, const maybe_round& b) {
    return !a || (b && a->period.earliest() < b->period.earliest()) ? b : a;
}

/// What is known of one topic at one unit.
struct topic_facts {
    maybe_round first{}; ///< of its rounds
    maybe_round last{};
    maybe_round denied{}; ///< the last entry that says it was not planned

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

    [[nodiscard]] topic_of_rounds judge(const dated_round& topic) const {
        const topic_facts facts = facts_of(*topic.of);
        const dated_round last = facts.last.value_or(topic);
        const dated_round first = facts.first.value_or(topic);
        if (facts.denied && is_later(*facts.denied, last)) {
            return {last, facts.denied, truth::yes};
        }
        const maybe_round later = round_after(last, topic.of->concerns);
        const bool is_left_out = later && is_complete_;
        const bool comes_back = !later && is_later(last, first);
        return {last, later, is_left_out ? truth::yes : comes_back ? truth::no : truth::unknown};
    }

private:
    void add(const self_inspection& one, as_of on) {
        if (!one.period) {
            return;
        }
        const dated_round round{&one, *one.period};
        const bool has_begun = round.period.earliest() <= on.day;
        topic_facts& facts = topics_[{one.concerns, one.topic}];
        if (is_held(one)) {
            facts.add({.first = round, .last = round});
            maybe_round& latest = latest_begun_[one.concerns];
            latest = has_begun ? later_of(latest, round) : latest;
        } else if (one.planned == truth::no && has_begun) {
            facts.add({.denied = round});
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

    /// A round of the unit after another; absent where none has begun.
    [[nodiscard]] maybe_round round_after(const dated_round& last, const std::string& unit) const {
        const maybe_round& latest = latest_begun_.at(unit);
        return latest && is_later(*latest, last) ? latest : std::nullopt;
    }

    bool is_complete_;
    std::map<std::string, std::string> above_;
    std::map<std::pair<std::string, std::string>, topic_facts> topics_; // by unit and topic
    std::map<std::string, maybe_round> latest_begun_;                   // by unit
};

} // namespace

std::vector<topic_of_rounds> topics_of_earlier_rounds(
    const municipality& model, std::span<const self_inspection* const> known, as_of on) {
    const round_index index(model, known, on);
    std::set<std::pair<std::string, std::string>> told;
    std::vector<topic_of_rounds> topics;
    for (const self_inspection* one : known) {
        if (!one->period || !is_held(*one) || !told.emplace(one->concerns, one->topic).second) {
            continue;
        }
        const topic_of_rounds judged = index.judge({one, *one->period});
        if (judged.later || judged.is_dormant == truth::no) {
            topics.push_back(judged);
        }
    }
    return topics;
}

} // namespace lssgov
