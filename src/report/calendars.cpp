#include "follow_up_words.hpp"
#include "ical_writer.hpp"
#include "provenance_words.hpp"
#include "speaker.hpp"
#include "work_words.hpp"

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/follow_up/year_wheel.hpp>
#include <lssgov/model/names.hpp>
#include <lssgov/report/calendars.hpp>
#include <lssgov/version.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace lssgov::report {

namespace {

/// One after the other, each on a line of its own; none where it is empty.
std::string below(const std::string& first, const std::string& second) {
    return first.empty() || second.empty() ? first + second : first + '\n' + second;
}

/// What stands in a calendar's description: sentences, and below them what it was made of.
std::string calendar_description(
    const std::string& sentences, const provenance& from, const speaker& speaks) {
    std::string told = sentences;
    for (const std::string& sentence : left_out_words(from, speaks)) {
        told = below(told, sentence);
    }
    told = below(told, speaks.say(words::calendar_made_by, version()));
    for (const std::string& line : provenance_lines(from, speaks)) {
        told = below(told, line);
    }
    return told;
}

class wheel_calendar {
public:
    wheel_calendar(const municipality& model, int year, const provenance& from, language tongue,
        std::optional<as_of> known)
        : model_(model), year_(year), from_(from), called_(model), speaks_(tongue), known_(known),
          known_on_(known ? known->day : model.described_as_of.value_or(make_date(year, 1, 1))) {}

    void write(std::ostream& out) const {
        const std::vector<wheel_entry> wheel = year_wheel(model_, year_, known_);
        const std::string left_out = left_out_words(wheel);
        ical_writer calendar(out, "year wheel");
        calendar.text("X-WR-CALNAME", title());
        calendar.text("X-WR-CALDESC", calendar_description(below(view(), left_out), from_, speaks_));
        for (const wheel_entry& one : wheel) {
            if (const std::optional<date> day = day_of(one)) {
                calendar.entry(entry_of(one, *day));
            }
        }
        if (std::none_of(wheel.begin(), wheel.end(), day_of)) {
            calendar.entry(entry_of_nothing(wheel, left_out));
        }
        calendar.end();
    }

private:
    /// What is overdue stands on the day that has passed.
    static std::optional<date> day_of(const wheel_entry& one) {
        return one.is_overdue ? one.due_before : one.due;
    }

    [[nodiscard]] std::string title() const { return speaks_.say(words::wheel_title, year_, model_.name); }

    [[nodiscard]] std::string view() const { return wheel_view_words(model_, year_, known_, speaks_); }

    /// The name that a municipality has in identities.
    [[nodiscard]] std::string whose() const { return uid_part(model_.id.empty() ? model_.name : model_.id); }

    /// A calendar must hold something.
    [[nodiscard]] ical_entry entry_of_nothing(
        const std::vector<wheel_entry>& wheel, const std::string& left_out) const {
        return {.uid = fmt::format("{}/{}/nothing@lssgov", whose(), year_),
            .day = make_date(year_, 1, 1),
            .known_on = known_on_,
            .summary =
                speaks_.say(wheel.empty() ? words::no_occurrences : words::calendar_no_known_day, year_),
            .description = below(below(title(), view()), left_out),
            .categories = {speaks_.say(words::calendar_note)}};
    }

    /// What stands on no day, in a sentence each for what has none and for what lay before the year; empty
    /// where all stands on one.
    [[nodiscard]] std::string left_out_words(const std::vector<wheel_entry>& wheel) const {
        std::string undated;
        std::string before;
        for (const wheel_entry& one : wheel) {
            if (!day_of(one)) {
                std::string& titles = one.due_before ? before : undated;
                titles += (titles.empty() ? "" : "; ") + title_left_out(one);
            }
        }
        return below(undated.empty() ? "" : speaks_.say(words::calendar_undated, undated),
            before.empty() ? "" : speaks_.say(words::calendar_before, before));
    }

    [[nodiscard]] std::string title_left_out(const wheel_entry& one) const {
        std::string title = duty_words(one, called_);
        if (!one.due_before) {
            return title;
        }
        return fmt::format("{} ({})", title,
            one.is_latest ? speaks_.say(words::calendar_day_not_known) : to_string(*one.due_before));
    }

    [[nodiscard]] std::string summary_of(const wheel_entry& one) const {
        std::string what = wheel_words_with_owner(one, called_, speaks_);
        if (!one.is_overdue || !one.due_before) {
            return what;
        }
        return one.is_latest
                   ? speaks_.say(words::calendar_overdue_at_latest, to_string(*one.due_before), what)
                   : speaks_.say(words::calendar_overdue, what);
    }

    [[nodiscard]] ical_entry entry_of(const wheel_entry& one, date day) const {
        return {.uid = uid_of(one, day),
            .day = day,
            .known_on = known_on_,
            .summary = summary_of(one),
            .description = description_of(one),
            .categories = {speaks_.say(binding_words(one.binding))}};
    }

    [[nodiscard]] std::string uid_of(const wheel_entry& one, date day) const {
        const std::string thing = one.concerns.empty() ? "" : uid_part(one.concerns) + '/';
        return fmt::format("{}/{}/{}{}@lssgov", whose(), uid_part(one.of->id), thing, to_string(day));
    }

    [[nodiscard]] std::string description_of(const wheel_entry& one) const {
        const std::string owner = owner_of(*one.of, called_);
        std::string text = speaks_.say(words::calendar_rule, speaks_.say(describe(*one.by)));
        if (!one.of->origin.document.empty()) {
            text += '\n' + speaks_.say(words::calendar_source, cited(one.of->origin));
        }
        return text + '\n' +
               speaks_.say(
                   words::calendar_responsible, owner.empty() ? speaks_.say(words::not_stated) : owner);
    }

    [[nodiscard]] std::string cited(const source& where) const {
        const std::string document = called_.of(where.document);
        return where.section.empty() ? document : fmt::format("{}, {}", document, where.section);
    }

    const municipality& model_;
    int year_;
    const provenance& from_;
    names called_;
    speaker speaks_;
    std::optional<as_of> known_;
    date known_on_;
};

ical_entry entry_of(const work_item& one, date known_on, const speaker& speaks) {
    const std::string what = fmt::format("{}: {}", one.case_id, one.rule_title);
    const std::string last = one.last_event ? to_string(*one.last_event) : speaks.say(words::no_evidence);
    return {.uid = fmt::format("{}/{}@lssgov", uid_part(one.case_id), uid_part(one.rule_id)),
        .day = one.due,
        .known_on = known_on,
        .summary = one.is_overdue() ? speaks.say(words::calendar_overdue, what) : what,
        .description = speaks.say(one.reason) + '\n' + speaks.say(words::calendar_last_done, last),
        .categories = {speaks.say(one.is_overdue() ? words::work_overdue : words::calendar_coming)}};
}

ical_entry entry_of_nothing(
    const work_list& list, const std::string& title, const std::string& unknown, const speaker& speaks) {
    return {.uid = fmt::format("due-days/{}/nothing@lssgov", uid_part(list.label)),
        .day = list.on.day,
        .known_on = list.on.day,
        .summary = speaks.say(words::calendar_nothing_due, to_string(list.until), name_of_list(list, speaks)),
        .description = below(title, unknown),
        .categories = {speaks.say(words::calendar_note)}};
}

} // namespace

void year_wheel_ics(std::ostream& out, const municipality& model, int year, const provenance& from,
    language tongue, std::optional<as_of> known) {
    wheel_calendar(model, year, from, tongue, known).write(out);
}

void due_days_ics(std::ostream& out, const work_list& list, const provenance& from, language tongue) {
    const speaker speaks(tongue);
    const std::string title =
        speaks.say(words::calendar_work_title, name_of_list(list, speaks), to_string(list.on.day));
    const std::string unknown =
        list.unknown.empty() ? "" : speaks.say(words::calendar_unknown, list.unknown.size());
    ical_writer calendar(out, "due days");
    calendar.text("X-WR-CALNAME", title);
    calendar.text("X-WR-CALDESC", calendar_description(unknown, from, speaks));
    for (const work_item& one : list.items) {
        calendar.entry(entry_of(one, list.on.day, speaks));
    }
    if (list.items.empty()) {
        calendar.entry(entry_of_nothing(list, title, unknown, speaks));
    }
    calendar.end();
}

} // namespace lssgov::report
