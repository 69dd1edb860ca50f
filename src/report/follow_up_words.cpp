#include "follow_up_words.hpp"

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/follow_up/seen_by.hpp>

#include <fmt/format.h>

#include <algorithm>
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
std::string last_known(const ladder_row& row, const speaker& speaks) {
    if (row.last_done) {
        return speaks.say(words::followed_up_on, to_string(*row.last_done));
    }
    if (row.last_said != nullptr) {
        return speaks.say(words::only_said, speaks.say(describe(row.last_said->says)));
    }
    return speaks.say(words::no_evidence);
}

std::string overdue_words(const duty_answer& holds, const speaker& speaks) {
    const std::optional<date> due = holds.seen ? holds.seen->next_due : std::nullopt;
    return due ? speaks.say(words::overdue_since, to_string(*due)) : speaks.say(words::overdue_alone);
}

/// That it is kept though something was missed, for a decision excuses it; empty where that is not so.
std::string excused_words(const duty_answer& holds, const speaker& speaks) {
    const int excused = holds.seen ? holds.seen->excused : 0;
    const bool is_kept = holds.combined.kept == kept_answer::yes;
    return is_kept && excused > 0 ? speaks.say(words::kept_with_excused, excused) : "";
}

/// How it stands, where the last that is known does not say it. What is excused is not done, and can be
/// overdue.
std::string standing_of(const ladder_row& row, const duty_answer& holds, const speaker& speaks) {
    std::string excused = excused_words(holds, speaks);
    if (is_overdue(row)) {
        const std::string overdue = overdue_words(holds, speaks);
        return excused.empty() ? overdue : fmt::format("{}; {}", excused, overdue);
    }
    if (!excused.empty()) {
        return excused;
    }
    const bool is_said = !row.last_done && row.last_said != nullptr;
    switch (holds.combined.kept) {
    case kept_answer::no:
        return is_said && row.last_said->says != stated::kept ? "" : speaks.say(describe(stated::not_kept));
    case kept_answer::yes:
        return row.last_done ? speaks.say(describe(stated::kept)) : "";
    case kept_answer::unknown:
        return row.last_done && row.by != nullptr ? speaks.say(words::not_known_whether_kept) : "";
    case kept_answer::not_applicable:
        break;
    }
    return "";
}

/// The earlier periods in which a quota was broken: those that words alone say so of, or the others.
std::string broken_words(const ladder_row& row, const rule& by, bool as_stated, const speaker& speaks) {
    const partition& periods = std::get<coverage_cadence>(by.kind).periods;
    std::vector<std::string> labels;
    for (const quota_answer& one : row.broken) {
        if (one.is_as_stated() == as_stated) {
            labels.push_back(periods.label(one.verdict.within));
        }
    }
    if (labels.empty()) {
        return "";
    }
    const std::string told = speaks.say(words::quota_broken_in, fmt::format("{}", fmt::join(labels, ", ")));
    return "; " + (as_stated ? speaks.say(words::as_stated, told) : told);
}

/// How the quota stood when its last period was over, and when it was broken before.
std::string quota_words(const ladder_row& row, const quota_answer& quota, const speaker& speaks) {
    const std::string told = speaks.say(
        words::quota_to, to_string(quota.verdict.within.last), speaks.say(describe(quota.combined.kept)));
    return (quota.is_as_stated() ? speaks.say(words::as_stated, told) : told) +
           broken_words(row, *quota.by, false, speaks) + broken_words(row, *quota.by, true, speaks);
}

/// Whether nothing more is known of a quota than what was said.
bool rests_on_word_alone(const ladder_row& row, const quota_answer& quota) {
    const bool is_open = quota.is_as_stated() || quota.combined.kept == kept_answer::unknown;
    return is_open && !was_broken(row) && !row.last_done && row.last_said != nullptr;
}

/// What the cases say, and where they are not at hand, that they would.
std::string evidence_in_cases(const ladder_row& row, const speaker& speaks) {
    if (row.holds && row.holds->by_cases != nullptr) {
        const std::string said = row.last_said == nullptr ? ""
                                                          : speaks.say(words::said_besides,
                                                                speaks.say(describe(row.last_said->says)));
        return speaks.say(words::by_the_cases, speaks.say(describe(row.holds->by_cases->kept()))) + said;
    }
    if (row.quota && row.quota->by_cases != nullptr) {
        return speaks.say(words::by_the_cases, quota_words(row, *row.quota, speaks));
    }
    const words::phrase& nothing = row.by == nullptr ? words::only_in_the_cases : words::no_cases_of_it;
    return row.last_done || row.last_said != nullptr ? last_known(row, speaks) : speaks.say(nothing);
}

std::string evidence_of(const ladder_row& row, const speaker& speaks) {
    if (is_of_cases(row)) {
        return evidence_in_cases(row, speaks);
    }
    std::string last = last_known(row, speaks);
    if (row.quota) {
        const bool is_word = rests_on_word_alone(row, *row.quota);
        return is_word ? last : fmt::format("{}; {}", last, quota_words(row, *row.quota, speaks));
    }
    const std::string standing = row.holds ? standing_of(row, *row.holds, speaks) : "";
    if (standing.empty()) {
        return last;
    }
    const bool is_word = row.holds && row.holds->is_as_stated() && row.last_done;
    return fmt::format("{}; {}", last, is_word ? speaks.say(words::as_stated, standing) : standing);
}

std::string cadence_of(const ladder_row& row, const speaker& speaks) {
    if (row.by == nullptr) {
        return row.of->case_rule.empty() ? speaks.say(words::not_stated)
                                         : speaks.say(words::in_the_cases_by, row.of->case_rule);
    }
    const std::string cadence = speaks.say(describe(*row.by));
    return is_of_cases(row) ? speaks.say(words::by_rule_of_cases, cadence, row.of->case_rule) : cadence;
}

/// A day before the year is named where it is known, and of what is overdue the last that it can be.
std::string day_words_before_year(const wheel_entry& entry, date due_before, const speaker& speaks) {
    const std::string day = to_string(due_before);
    if (entry.is_overdue) {
        return speaks.say(entry.is_latest ? words::overdue_since_at_latest : words::overdue_since, day);
    }
    return entry.is_latest ? speaks.say(words::before_the_year_on_no_known_day)
                           : speaks.say(words::due_before_the_year, day);
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

bool is_overdue(const ladder_row& row) {
    return row.holds && row.holds->seen && row.holds->seen->state == case_state::overdue;
}

bool was_broken(const ladder_row& row) {
    return std::any_of(
        row.broken.begin(), row.broken.end(), [](const quota_answer& one) { return !one.is_as_stated(); });
}

bool is_of_cases(const ladder_row& row) {
    return !row.of->case_rule.empty() && (row.by == nullptr || row.by->id != row.of->rule);
}

std::string ladder_words::what() const {
    return after_what_it_concerns(concerned, title);
}

ladder_words words_of(const ladder_row& row, const names& called, const speaker& speaks) {
    const duty& one = *row.of;
    const std::string receiver = one.reports_to.empty() ? one.reports_to_outside : called.of(one.reports_to);
    return {.concerned = row.concerns.empty() ? "" : called.of(row.concerns),
        .title = one.title,
        .how_often = cadence_of(row, speaks),
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

std::string wheel_view_words(
    const municipality& model, int year, std::optional<as_of> known, const speaker& speaks) {
    return speaks.say(words::wheel_view, to_string(wheel_known(model, year, known).day));
}

std::string wheel_day_words(const wheel_entry& entry, const speaker& speaks) {
    if (entry.due_before) {
        return day_words_before_year(entry, *entry.due_before, speaks);
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
