#include "follow_up_words.hpp"
#include "ical_writer.hpp"
#include "speaker.hpp"

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/follow_up/year_wheel.hpp>
#include <lssgov/model/names.hpp>
#include <lssgov/report/calendars.hpp>

#include <fmt/format.h>

namespace lssgov::report {

namespace {

class wheel_calendar {
public:
    wheel_calendar(const municipality& model, int year, language tongue)
        : model_(model), year_(year), called_(model), speaks_(tongue),
          known_on_(model.described_as_of.value_or(make_date(year, 1, 1))) {}

    void write(std::ostream& out) const {
        const std::vector<wheel_entry> wheel = year_wheel(model_, year_);
        ical_writer calendar(out, "year wheel");
        calendar.text("X-WR-CALNAME", speaks_.say(words::wheel_title, year_, model_.name));
        if (const std::string undated = titles_without_day(wheel); !undated.empty()) {
            calendar.text("X-WR-CALDESC", speaks_.say(words::calendar_undated, undated));
        }
        for (const wheel_entry& one : wheel) {
            if (const std::optional<date> day = day_of(one)) {
                calendar.entry(entry_of(one, *day));
            }
        }
        calendar.end();
    }

private:
    /// What is overdue stands on the day that has passed.
    static std::optional<date> day_of(const wheel_entry& one) {
        return one.is_overdue ? one.due_before : one.due;
    }

    [[nodiscard]] std::string titles_without_day(const std::vector<wheel_entry>& wheel) const {
        std::string titles;
        for (const wheel_entry& one : wheel) {
            if (!day_of(one)) {
                titles += (titles.empty() ? "" : "; ") + title_without_day(one);
            }
        }
        return titles;
    }

    [[nodiscard]] std::string title_without_day(const wheel_entry& one) const {
        const std::string title = duty_words(one, called_);
        return one.due_before ? fmt::format("{} ({})", title, wheel_day_words(one, speaks_)) : title;
    }

    [[nodiscard]] ical_entry entry_of(const wheel_entry& one, date day) const {
        const std::string what = wheel_words_with_owner(one, called_, speaks_);
        return {.uid = uid_of(one, day),
            .day = day,
            .known_on = known_on_,
            .summary = one.is_overdue ? speaks_.say(words::calendar_overdue, what) : what,
            .description = description_of(one),
            .categories = {speaks_.say(binding_words(one.binding))}};
    }

    [[nodiscard]] std::string uid_of(const wheel_entry& one, date day) const {
        const std::string& whose = model_.id.empty() ? model_.name : model_.id;
        const std::string thing = one.concerns.empty() ? "" : uid_part(one.concerns) + '/';
        return fmt::format("{}/{}/{}{}@lssgov", uid_part(whose), uid_part(one.of->id), thing, to_string(day));
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
    names called_;
    speaker speaks_;
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

} // namespace

void year_wheel_ics(std::ostream& out, const municipality& model, int year, language tongue) {
    wheel_calendar(model, year, tongue).write(out);
}

void due_days_ics(std::ostream& out, const work_list& list, language tongue) {
    const speaker speaks(tongue);
    ical_writer calendar(out, "due days");
    calendar.text("X-WR-CALNAME", speaks.say(words::calendar_work_title, list.label, to_string(list.on.day)));
    for (const work_item& one : list.items) {
        calendar.entry(entry_of(one, list.on.day, speaks));
    }
    calendar.end();
}

} // namespace lssgov::report
