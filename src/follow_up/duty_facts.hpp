#pragma once

// What a model knows of its duties, sorted by duty once, so that each duty finds its own without a search of
// all; and what people said of one, with the time they spoke of.

#include <lssgov/cadence/context.hpp>
#include <lssgov/cadence/statement.hpp>
#include <lssgov/calendar/as_of.hpp>
#include <lssgov/model/municipality.hpp>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace lssgov::follow_up_room {

struct duty_facts {
    const municipality& model;
    std::multimap<std::string, const follow_up*> follow_ups;
    std::multimap<std::string, const statement*> statements;
    std::multimap<std::string, const known_span*> known_spans;
    std::multimap<std::string, const duty_suspension*> suspensions;
    std::map<std::string, const rule*> rules;
    grouping units{"unit", {}};

    explicit duty_facts(const municipality& known);

    /// The rule of a duty; null where no cadence is set.
    [[nodiscard]] const rule* rule_of(const duty& one) const;

    /// The follow-ups of a duty that were done, of one of its things, in the order of the model.
    [[nodiscard]] std::vector<const follow_up*> done_for(const duty& one, const std::string& thing) const;

    /// The known spans of a duty that speak of one of its things, in the order of the model.
    [[nodiscard]] std::vector<const known_span*> spans_for(const duty& one, const std::string& thing) const;

    /// What was said by then of a duty and one of its things, and is about the duty: neither about days still
    /// to come nor about days over before the duty is known to hold. In the order of the model.
    [[nodiscard]] std::vector<const statement*> said_of(
        const duty& one, const std::string& thing, as_of on) const;
};

/// Whether a duty's rule is a quota of a group.
[[nodiscard]] bool is_quota(const rule* asked);

/// Days in a row, both ends included.
struct days_between_ends {
    date first;
    date last;

    [[nodiscard]] bool overlaps(const days_between_ends& other) const {
        return first <= other.last && other.first <= last;
    }

    [[nodiscard]] bool covers(const days_between_ends& other) const {
        return first <= other.first && other.last <= last;
    }
};

/// The days a statement speaks of, up to as_of. Where it names none, all.
[[nodiscard]] days_between_ends time_of(const statement& said, as_of on);

/// The words that answer, given what the events say. Words that the duty is not kept always do. "Kept" does
/// where it is about the same time as one of those, or as a breach that was seen (`is_broken_in` tells);
/// where there is neither, it does if it speaks of the time up to as_of.
[[nodiscard]] std::vector<stated> words_that_answer(const std::vector<const statement*>& said,
    kept_answer seen, as_of on, const std::function<bool(const days_between_ends&)>& is_broken_in);

/// Whether "broken" rests on a word: somebody said that nothing was done.
[[nodiscard]] bool rests_on_word(const known_span* span);

} // namespace lssgov::follow_up_room
