#pragma once

// A second opinion on what is asked once, or once for each time something happens: within, before end and
// response. As in oracle.hpp it is written from the definitions, day by day, and shares no code with the
// engine.

#include "cadence/oracle.hpp"

#include <limits>
#include <map>

namespace lssgov::test::oracle {

/// Something that is asked for from one day to another.
struct asked_once {
    int opens = 0;
    int due = 0;
};

struct book_of_once {
    diary book{};                        // of what meets the rule
    int begins = 0;                      // the first day on which something may meet it
    std::multimap<int, asked_once> asks; // by the day on which it is asked
    int warning_days = 0;
    std::set<int> hiding{};             // days in the duty period on which a trigger may hide
    std::map<int, int> due_of_hidden{}; // and when it would be due
};

/// Lives from day to day, with what is open in one hand and what may hide in the other.
class life_of_once {
public:
    explicit life_of_once(const book_of_once& all) : all_(all), book_(all.book) {}

    verdict lived() {
        for (int day = all_.begins; day <= book_.last(); ++day) {
            live(day);
        }
        for (const pending& one : open_) {
            told_.days_late += one.counts ? book_.last() - one.asked.due : 0;
        }
        const bool hidden = has_unknown_ || !all_.hiding.empty();
        told_.kept = told_.breaches > 0 ? kept_answer::no : hidden ? kept_answer::unknown : kept_answer::yes;
        if (!book_.events.empty()) {
            told_.last_event = date_of(*book_.events.rbegin());
        }
        stand();
        return told_;
    }

private:
    enum class how { waits, late, unknown };

    struct pending {
        asked_once asked;
        int asked_on = 0;
        how is = how::waits;
        bool counts = false; // late and not excused
    };

    void live(int day) {
        for (pending& one : open_) {
            if (one.asked.due == day - 1) {
                pass_due_day(one, day);
            }
        }
        const auto [begin, end] = all_.asks.equal_range(day);
        for (auto at = begin; at != end; ++at) {
            open_.push_back({at->second, day});
        }
        if (all_.hiding.contains(day)) {
            maybe_.insert(day);
        }
        if (book_.events.contains(day)) {
            answer_on(day);
        }
    }

    void pass_due_day(pending& one, int day) {
        for (int seen = one.asked.opens; seen < day; ++seen) {
            if (!book_.covered(seen)) {
                one.is = how::unknown;
                has_unknown_ = true;
                return;
            }
        }
        one.is = how::late;
        one.counts = !book_.excused(day);
        ++(one.counts ? told_.breaches : told_.excused);
    }

    /// An event answers what has opened. What opens later, such as a window, waits on.
    void answer_on(int day) {
        maybe_.clear();
        std::erase_if(open_, [&](const pending& one) {
            if (day < one.asked.opens) {
                return false;
            }
            told_.days_late += one.counts ? day - one.asked.due : 0;
            return true;
        });
    }

    /// The earliest due day of those that stand so; none: far away.
    [[nodiscard]] const pending* earliest(how which) const {
        const pending* found = nullptr;
        for (const pending& one : open_) {
            if (one.is == which && (found == nullptr || one.asked.due < found->asked.due)) {
                found = &one;
            }
        }
        return found;
    }

    [[nodiscard]] bool may_be_asked_unseen() const {
        int first_waiting = std::numeric_limits<int>::max();
        for (const pending& one : open_) {
            first_waiting = one.is == how::waits ? std::min(first_waiting, one.asked_on) : first_waiting;
        }
        return std::any_of(maybe_.begin(), maybe_.end(),
            [&](int day) { return day < first_waiting && all_.due_of_hidden.at(day) < book_.end; });
    }

    [[nodiscard]] bool is_blind(const pending& one) const {
        bool has_come = false;
        for (int day = one.asked.opens; day <= book_.last(); ++day) {
            has_come = true;
            if (book_.covered(day)) {
                return false;
            }
        }
        return has_come;
    }

    void stand() {
        if (book_.end < book_.asked) {
            told_.state = case_state::ended;
            return;
        }
        if (const pending* late = earliest(how::late)) {
            told_.state = case_state::overdue;
            told_.next_due = date_of(late->asked.due);
            told_.days_overdue = book_.asked - late->asked.due;
            return;
        }
        if (earliest(how::unknown) != nullptr || may_be_asked_unseen()) {
            told_.state = case_state::unknown;
            return;
        }
        const pending* next = earliest(how::waits);
        if (next == nullptr || next->asked.due >= book_.end) {
            told_.state = case_state::done;
            return;
        }
        if (is_blind(*next)) {
            told_.state = case_state::unknown;
            return;
        }
        told_.next_due = date_of(next->asked.due);
        const bool soon = all_.warning_days > 0 && next->asked.due - book_.asked <= all_.warning_days;
        told_.state = soon ? case_state::due_soon : case_state::on_time;
    }

    const book_of_once& all_;
    const diary& book_;
    verdict told_{};
    std::vector<pending> open_{};
    std::set<int> maybe_{};
    bool has_unknown_ = false;
};

inline duration length_then(const std::vector<dated_length>& lengths, int day) {
    duration found = lengths.front().length;
    for (const dated_length& one : lengths) {
        found = one.from && number_of(*one.from) <= day ? one.length : found;
    }
    return found;
}

inline std::set<int> days_of_kind(const one_case& followed, const std::string& kind, int from, int to) {
    std::set<int> found;
    for (const case_event& one : followed.events) {
        if (one.kind == kind && from <= number_of(one.day) && number_of(one.day) <= to) {
            found.insert(number_of(one.day));
        }
    }
    return found;
}

inline void ask(book_of_once& all, int on, int opens, int due) {
    if (due <= last_day_there_is()) {
        all.asks.insert({on, {opens, due}});
    }
}

inline void fill(book_of_once& all, const within_cadence& asked, const one_case& followed, const rule& by) {
    const int anchor = number_of(*named(followed, by.anchor));
    all.begins = anchor;
    all.book.events = days_of_kind(followed, by.event_kind, anchor, all.book.last());
    if (!asked.to_date.empty()) {
        all.book.events.clear();
        const std::optional<date> done = named(followed, asked.to_date);
        if (done && number_of(*done) <= all.book.last()) {
            all.book.events.insert(number_of(*done));
        }
    }
    const bool is_done_before = !all.book.events.empty() && *all.book.events.begin() < anchor;
    const int first = all.book.first;
    if (!is_done_before) {
        ask(all, anchor, anchor, all.book.moved(steps_later(first, length_then(asked.lengths, first), 1)));
    }
}

/// False where the case is asked nothing.
inline bool fill(book_of_once& all, const before_end_cadence& asked, const one_case& followed, const rule&) {
    const std::optional<date> last_day = named(followed, "valid_to");
    if (!last_day) {
        return false;
    }
    const int end = number_of(*last_day);
    dated_window then = asked.windows.front();
    for (const dated_window& one : asked.windows) {
        then = one.from && number_of(*one.from) <= end ? one : then;
    }
    const int due = all.book.moved(end - then.lead);
    const int first = all.book.first;
    const int opens = then.window ? std::max(first, end - *then.window) : first;
    ask(all, first, opens, due);
    return due >= first;
}

/// False where the case is asked nothing.
inline bool fill(book_of_once& all, const response_cadence& asked, const one_case& followed, const rule&,
    const diary& triggers) {
    for (const int day : days_of_kind(followed, asked.trigger, all.book.first, all.book.last())) {
        ask(all, day, day, all.book.moved(steps_later(day, length_then(asked.lengths, day), 1)));
    }
    for (int day = all.book.first; day <= all.book.last(); ++day) {
        if (!triggers.covered(day)) {
            all.hiding.insert(day);
            all.due_of_hidden[day] = steps_later(day, length_then(asked.lengths, day), 1);
        }
    }
    const bool has_trigger = !days_of_kind(followed, asked.trigger, all.book.first, all.book.last()).empty();
    return has_trigger || !all.hiding.empty();
}

/// What the register of a kind, or of a named date, covers.
inline void cover(diary& book, const context& known, const std::string& kind) {
    book.holds = true;
    book.known_from = book.first - 1'000'000;
    book.known_to = last_day_there_is() + 1'000'000;
    for (const event_register& one : known.registers) {
        if (one.event_kind == kind) {
            book.holds = !one.never_holds;
            book.known_from = number_or(one.known_from, book.known_from);
            book.known_to = number_or(one.known_to, book.known_to);
        }
    }
}

/// The verdict, for a rule of one of these kinds that applies to the case.
inline verdict judge_once(const one_case& followed, const rule& asked, as_of on, const context& known = {}) {
    const std::optional<date> anchor = named(followed, asked.anchor);
    if (!anchor) {
        return {.kept = kept_answer::unknown, .state = case_state::unknown};
    }
    book_of_once all;
    diary& book = all.book;
    book.first = std::max(number_of(*anchor), number_or(asked.in_force_from, number_of(*anchor)));
    book.end = std::min(number_or(named(followed, "valid_to"), last_day_there_is()),
        number_or(asked.in_force_to, last_day_there_is()));
    book.asked = number_of(on.day);
    book.roll = asked.roll;
    if (book.first > book.last()) {
        return {};
    }
    all.begins = book.first;
    all.warning_days = asked.warning_days;
    book.events = days_of_kind(followed, asked.event_kind, book.first, book.last());
    cover(book, known, asked.event_kind);
    for (const suspension& one : known.suspensions) {
        if (one.rule == asked.id && number_of(one.decided_on) <= book.asked) {
            book.rests.push_back(one);
        }
    }
    bool is_asked = true;
    if (const auto* limit = std::get_if<within_cadence>(&asked.kind)) {
        cover(book, known, limit->to_date.empty() ? asked.event_kind : limit->to_date);
        fill(all, *limit, followed, asked);
    } else if (const auto* end = std::get_if<before_end_cadence>(&asked.kind)) {
        is_asked = fill(all, *end, followed, asked);
    } else {
        const auto& answers = std::get<response_cadence>(asked.kind);
        diary triggers = book;
        cover(triggers, known, answers.trigger);
        is_asked = fill(all, answers, followed, asked, triggers);
    }
    return is_asked ? life_of_once(all).lived() : verdict{};
}

} // namespace lssgov::test::oracle
