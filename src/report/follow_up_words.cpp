#include "follow_up_words.hpp"

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/follow_up/seen_by.hpp>

#include <fmt/format.h>

#include <set>
#include <variant>

namespace lssgov::report {

namespace {

/// A word with a capital letter, as a heading has it. Letters beyond ASCII stay as they are.
std::string as_heading(std::string word) {
    if (!word.empty() && word.front() >= 'a' && word.front() <= 'z') {
        word.front() = static_cast<char>(word.front() - 'a' + 'A');
    }
    return word;
}

std::string after_what_it_concerns(const std::string& concerned, const std::string& title) {
    return concerned.empty() ? title : fmt::format("{}: {}", concerned, title);
}

/// The last that is known: what was done goes before what was said, and what was said says whether it is
/// kept.
std::string evidence_of(const ladder_row& row, const speaker& speaks) {
    if (row.last_done) {
        return speaks.say(words::followed_up_on, to_string(*row.last_done));
    }
    return row.last_said == nullptr ? speaks.say(words::no_evidence)
                                    : speaks.say(words::only_said, speaks.say(describe(row.last_said->says)));
}

} // namespace

std::vector<std::optional<unit_level>> levels_of(const ladder_table& table) {
    std::set<unit_level> found(table.levels_without.begin(), table.levels_without.end());
    bool has_none = false;
    for (const ladder_row& row : table.rows) {
        has_none = has_none || !row.level;
        if (row.level) {
            found.insert(*row.level);
        }
    }
    std::vector<std::optional<unit_level>> levels(found.begin(), found.end());
    if (has_none) {
        levels.emplace_back(std::nullopt);
    }
    return levels;
}

std::string heading_of(std::optional<unit_level> level, const speaker& speaks) {
    return level ? as_heading(speaks.say(describe(*level))) : speaks.say(words::level_not_stated);
}

std::string stated_or_not(const std::string& name, const speaker& speaks) {
    return name.empty() ? speaks.say(words::not_stated) : name;
}

std::string ladder_words::what() const {
    return after_what_it_concerns(concerned, title);
}

ladder_words words_of(const ladder_row& row, const names& called, const speaker& speaks) {
    const duty& one = *row.of;
    const std::string receiver = one.reports_to.empty() ? one.reports_to_outside : called.of(one.reports_to);
    return {.concerned = row.concerns.empty() ? "" : called.of(row.concerns),
        .title = one.title,
        .how_often = row.by == nullptr ? speaks.say(words::not_stated) : speaks.say(describe(*row.by)),
        .responsible = stated_or_not(owner_of(one, called), speaks),
        .reported_to = stated_or_not(receiver, speaks),
        .evidence = evidence_of(row, speaks)};
}

std::string function_words(const standing_function& one) {
    return one.purpose.empty() ? one.name : fmt::format("{}: {}", one.purpose, one.name);
}

std::vector<const standing_function*> known_functions(const municipality& model, as_of on) {
    std::vector<const standing_function*> known;
    for (const standing_function& one : model.functions) {
        if (is_known(model, one.origin, on)) {
            known.push_back(&one);
        }
    }
    return known;
}

const words::phrase& binding_words(force binding) {
    switch (binding) {
    case force::shall:
        return words::by_statute;
    case force::should:
        return words::by_advice;
    case force::may:
        return words::by_permission;
    case force::local:
        break;
    }
    return words::by_own_rule;
}

std::string owner_of(const duty& one, const names& called) {
    return one.owner.empty() ? one.owner_outside : called.of(one.owner);
}

std::string wheel_day_words(const wheel_entry& entry, const speaker& speaks) {
    if (entry.due_before) {
        return speaks.say(entry.is_overdue ? words::overdue_since : words::due_before_the_year,
            to_string(*entry.due_before));
    }
    return entry.due ? to_string(*entry.due) : speaks.say(words::day_not_stated);
}

std::string duty_words(const wheel_entry& entry, const names& called) {
    return after_what_it_concerns(entry.concerns.empty() ? "" : called.of(entry.concerns), entry.of->title);
}

std::string wheel_words(const wheel_entry& entry, const names& called, const speaker& speaks) {
    std::string text = duty_words(entry, called);
    const auto* periods = std::get_if<period_cadence>(&entry.by->kind);
    if (periods != nullptr && periods->times > 1) {
        text += speaks.say(words::times_in_period, periods->times);
    }
    if (entry.counted_from) {
        text += speaks.say(words::counted_from, to_string(*entry.counted_from));
    }
    if (entry.is_again) {
        text += speaks.say(words::again_in_the_year);
    }
    return text;
}

std::string wheel_words_with_owner(const wheel_entry& entry, const names& called, const speaker& speaks) {
    const std::string text = wheel_words(entry, called, speaks);
    const std::string owner = owner_of(*entry.of, called);
    return owner.empty() ? text : fmt::format("{} ({})", text, owner);
}

} // namespace lssgov::report
