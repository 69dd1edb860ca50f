#pragma once

// What a model knows of its duties, sorted by duty once, so that each duty finds its own without a search of
// all; and what people said of one, with the time they spoke of.

#include <lssgov/cadence/context.hpp>
#include <lssgov/cadence/statement.hpp>
#include <lssgov/calendar/as_of.hpp>
#include <lssgov/follow_up/case_facts.hpp>
#include <lssgov/model/municipality.hpp>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace lssgov::follow_up_room {

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

/// Days of which every follow-up is known, and what says so.
struct known_days {
    days_between_ends days;
    std::vector<const known_span*> by;
};

struct duty_facts {
    const municipality& model;
    std::multimap<std::string, const follow_up*> follow_ups;
    std::multimap<std::string, const statement*> statements;
    std::multimap<std::string, const known_span*> known_spans;
    std::multimap<std::string, const duty_suspension*> suspensions;
    std::map<std::string, const rule*> rules;
    grouping units{"unit", {}};
    const case_facts* cases = nullptr; ///< null where none are known
    joined_labels labels{};            ///< of the cases

    explicit duty_facts(const municipality& known);
    /// @throws error if the cases are as of another day
    duty_facts(const municipality& known, as_of on, const case_facts* known_cases);

    /// The rule of a duty; null where no cadence is set.
    [[nodiscard]] const rule* rule_of(const duty& one) const;

    /// The cases that answer for a duty and one of its things; null where none do. They answer where a label
    /// is the thing, or the thing is no unit, whether the rule asks anything of them or not.
    [[nodiscard]] const case_fact* seen_in_cases(const duty& one, const std::string& thing) const;

    /// The rule by which a duty is judged for one of its things: that of the cases where they answer. It
    /// alone says whether quota_answers or duty_answers are of the thing.
    [[nodiscard]] const rule* rule_of(const duty& one, const std::string& thing) const;

    /// The follow-ups of a duty that were done, of one of its things, in the order of the model.
    [[nodiscard]] std::vector<const follow_up*> done_for(const duty& one, const std::string& thing) const;

    /// The days whose follow-ups are all known by then, of a duty and one of its things: its known spans,
    /// those that overlap or touch put together. First days first.
    [[nodiscard]] std::vector<known_days> known_days_for(
        const duty& one, const std::string& thing, as_of on) const;

    /// What was said by then of a duty and one of its things, and is about the duty: neither about days still
    /// to come nor about days over before the duty is known to hold. In the order of the model.
    [[nodiscard]] std::vector<const statement*> said_of(
        const duty& one, const std::string& thing, as_of on) const;
};

/// The things a duty concerns; one empty name where it names none, so that it is asked about all the same.
[[nodiscard]] std::vector<std::string> things_of(const duty& one);

/// Whether a duty's rule is a quota of a group.
[[nodiscard]] bool is_quota(const rule* asked);

/// The rule within the life of the statutory rule that it, or the duty, carries out: what the law no longer
/// asks is not asked.
[[nodiscard]] rule in_life_of_law(rule made, const duty& one);

/// The days a statement speaks of, up to as_of and to the day it was made. Where it names none, all of them.
[[nodiscard]] days_between_ends time_of(const municipality& model, const statement& said, as_of on);

/// What to hold words against: what the events say, whether that is told of some days or only of others,
/// whether a breach was certainly seen in some days, whether the duty was certainly kept in them, and the
/// days that can have been missed by as_of.
struct seen_events {
    kept_answer kept = kept_answer::unknown;
    std::function<bool(const days_between_ends&)> is_told_of{}; ///< empty: of all days
    std::function<bool(const days_between_ends&)> is_broken_in;
    std::function<bool(const days_between_ends&)> is_kept_in;
    date first_asked; ///< the first day that the duty asks about; of a period, the first whole one
    date last_asked;
};

/// The answer of words and events. Words that the duty is not kept answer always, but where the events say
/// that it is kept and tell nothing of the days spoken of; "kept" answers where it speaks of all the days
/// that can have been missed, and nothing is said or seen against it. Words contradict what was said or seen
/// of the same days only.
[[nodiscard]] combined_answer combine_with_words(
    const municipality& model, const std::vector<const statement*>& said, const seen_events& seen, as_of on);

/// Whether "broken" rests on a word: somebody said that nothing was done.
[[nodiscard]] bool rests_on_word(const std::vector<const known_span*>& spans);

} // namespace lssgov::follow_up_room
