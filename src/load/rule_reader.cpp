// A rule. Its kind says which further keys it has.

#include "load/facts.hpp"

#include <lssgov/model/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace lssgov::load {

namespace {

/// Days before the end of a case, written as a duration in days or weeks.
struct day_count {
    int days = 0;
};

/// The changes of a rule, as the file has them: they say `within`, or `lead` and `window`.
struct dated_limit {
    dated_length value;
};

struct dated_lead {
    dated_window value{};
};

void read_table(table_reader& in, dated_limit& into);
void read_table(table_reader& in, dated_lead& into);

} // namespace

template <>
inline dated_limit blank() {
    return {blank<dated_length>()};
}

template <>
struct readable<day_count> {
    static std::string form() { return "a number of days, such as \"30 days\""; }

    static bool read(const value_reader& value, day_count& into) {
        const std::string* text = text_of(value, form());
        if (text == nullptr) {
            return false;
        }
        const std::optional<duration> length = try_parse_duration(*text);
        if (*text != "0 days" && (!length || length->total_days() == 0)) {
            return value.refuse_value(in_quotes(*text), "write " + form());
        }
        into.days = length ? length->total_days() : 0;
        return true;
    }
};

namespace {

/// A key that only some kinds of rule have.
struct key_of_kind {
    std::string_view key;
    std::array<rule_kind, 4> kinds; ///< those that have it; the first more than once where they are fewer

    [[nodiscard]] bool belongs_to(rule_kind asked) const {
        return std::find(kinds.begin(), kinds.end(), asked) != kinds.end();
    }
};

constexpr std::array<rule_kind, 4> only(rule_kind one) {
    return {one, one, one, one};
}

constexpr std::array<rule_kind, 4> either(rule_kind one, rule_kind other) {
    return {one, one, one, other};
}

constexpr std::array keys_of_kinds = std::to_array<key_of_kind>({
    {"every", only(rule_kind::at_least_every)},
    {"renewed", only(rule_kind::at_least_every)},
    {"changes", {rule_kind::at_least_every, rule_kind::within, rule_kind::before_end, rule_kind::response}},
    {"period", either(rule_kind::per_period, rule_kind::coverage)},
    {"first_day", either(rule_kind::per_period, rule_kind::coverage)},
    {"times", only(rule_kind::per_period)},
    {"partial", only(rule_kind::per_period)},
    {"within", either(rule_kind::within, rule_kind::response)},
    {"to", only(rule_kind::within)},
    {"lead", only(rule_kind::before_end)},
    {"window", only(rule_kind::before_end)},
    {"dates", only(rule_kind::on_dates)},
    {"before", only(rule_kind::on_dates)},
    {"after", only(rule_kind::on_dates)},
    {"trigger", only(rule_kind::response)},
    {"share", only(rule_kind::coverage)},
});

constexpr std::size_t most_dates = 366; // more days no year has

std::string_view word_for(rule_kind kind) {
    return vocabulary<rule_kind>::words[static_cast<std::size_t>(kind)].text;
}

/// Reports keys that are right in another kind of rule.
void refuse_keys_of_other_kinds(table_reader& in, rule_kind kind) {
    for (const key_of_kind& one : keys_of_kinds) {
        if (!one.belongs_to(kind)) {
            in.refuse_key(one.key,
                fmt::format("a rule of kind \"{}\" has no key \"{}\"", word_for(kind), one.key),
                fmt::format("remove it, or write kind = \"{}\"", word_for(one.kinds.front())));
        }
    }
}

partition made(period_kind kind, date first_day) {
    switch (kind) {
    case period_kind::month:
        return partition::monthly();
    case period_kind::quarter:
        return partition::quarterly();
    case period_kind::tertial:
        return partition::by_tertial();
    case period_kind::half_year:
        return partition::half_yearly();
    case period_kind::year:
        return partition::yearly();
    case period_kind::mandate_period:
        return partition::mandate_periods(first_day);
    }
    return partition::yearly();
}

/// The keys period and first_day. Calendar years where they cannot be read.
partition read_periods(table_reader& in) {
    period_kind kind = period_kind::year;
    date first_day = first_calendar_day();
    in.required("period", kind);
    if (kind == period_kind::mandate_period) {
        in.required("first_day", first_day);
    } else {
        in.refuse_key("first_day", "only mandate periods have a first day",
            "remove it, or write period = \"mandate period\"");
    }
    return made(kind, first_day);
}

cadence_kind read_interval(table_reader& in) {
    interval_cadence cadence{{blank<dated_length>()}};
    in.required("every", cadence.lengths.front().length);
    in.optional("renewed", cadence.renewed);
    std::vector<dated_length> changes;
    if (in.optional("changes", changes)) {
        cadence.lengths.insert(cadence.lengths.end(), changes.begin(), changes.end());
    }
    return cadence;
}

cadence_kind read_per_period(table_reader& in) {
    partial_period partial = partial_period::ignore;
    period_cadence cadence{read_periods(in)};
    in.optional("times", cadence.times);
    in.optional("partial", partial);
    cadence.require_partial = partial == partial_period::require;
    return cadence;
}

/// The keys within and changes.
std::vector<dated_length> read_limits(table_reader& in) {
    std::vector<dated_length> lengths{blank<dated_length>()};
    in.required("within", lengths.front().length);
    std::vector<dated_limit> changes;
    in.optional("changes", changes);
    for (const dated_limit& one : changes) {
        lengths.push_back(one.value);
    }
    return lengths;
}

/// A limit says what is to be done: a named date, or an event.
cadence_kind read_within(table_reader& in, rule& into) {
    within_cadence cadence{read_limits(in), {}};
    std::optional<std::string> to;
    const bool is_read = in.optional("to", to);
    cadence.to_date = to.value_or(std::string());
    if (!is_read) {
        in.pass("event");
    } else if (!to) {
        in.required("event", into.event_kind);
    } else if (to->empty()) {
        in.refuse_value_of("to", "to cannot be empty", "name a date of the case, such as \"executed\"");
    } else {
        in.refuse_key("event", "what is to be done is a named date or an event, and both are given",
            "remove it, or remove to");
    }
    return cadence;
}

/// The keys lead and window.
void read_window(table_reader& in, dated_window& into) {
    day_count lead;
    std::optional<day_count> window;
    in.required("lead", lead);
    in.optional("window", window);
    into.lead = lead.days;
    if (window) {
        into.window = window->days;
    }
}

cadence_kind read_before_end(table_reader& in) {
    before_end_cadence cadence{{dated_window{}}};
    read_window(in, cadence.windows.front());
    std::vector<dated_lead> changes;
    in.optional("changes", changes);
    for (const dated_lead& one : changes) {
        cadence.windows.push_back(one.value);
    }
    return cadence;
}

/// A trigger that cannot be read is told as that, and not as none.
cadence_kind read_response(table_reader& in) {
    response_cadence cadence{"not read", read_limits(in)};
    if (!in.required("trigger", cadence.trigger)) {
        cadence.trigger = "not read"; // so that the rule is not blamed for it a second time
    }
    return cadence;
}

cadence_kind read_on_dates(table_reader& in) {
    dates_cadence cadence{{yearly_date{}}};
    std::vector<yearly_date> dates;
    const bool is_read = in.required("dates", dates);
    if (is_read && dates.size() <= most_dates) {
        cadence.dates = std::move(dates);
    } else if (is_read) {
        in.refuse_value_of("dates", fmt::format("dates cannot be a list of {}", dates.size()),
            "name each day of the year once");
    }
    in.optional("before", cadence.before);
    in.optional("after", cadence.after);
    return cadence;
}

cadence_kind read_coverage(table_reader& in) {
    coverage_cadence cadence{{}, read_periods(in)};
    in.required("share", cadence.of_cases);
    return cadence;
}

/// A within rule reads its event as well, for it must have one where it is not met by a named date.
cadence_kind read_cadence(table_reader& in, rule_kind kind, rule& into) {
    switch (kind) {
    case rule_kind::at_least_every:
        return read_interval(in);
    case rule_kind::per_period:
        return read_per_period(in);
    case rule_kind::within:
        return read_within(in, into);
    case rule_kind::before_end:
        return read_before_end(in);
    case rule_kind::on_dates:
        return read_on_dates(in);
    case rule_kind::response:
        return read_response(in);
    case rule_kind::coverage:
        return read_coverage(in);
    }
    return {};
}

/// Where the kind is not known, the keys of all kinds are.
void pass_keys_of_all_kinds(table_reader& in) {
    for (const key_of_kind& one : keys_of_kinds) {
        in.pass(one.key);
    }
}

void read_table(table_reader& in, dated_limit& into) {
    date from = first_calendar_day();
    in.required("from", from);
    in.required("within", into.value.length);
    into.value.from = from;
}

void read_table(table_reader& in, dated_lead& into) {
    date from = first_calendar_day();
    in.required("from", from);
    read_window(in, into.value);
    into.value.from = from;
}

} // namespace

void read_table(table_reader& in, applicability& into) {
    in.required("grouping", into.grouping);
    in.required("labels", into.labels);
}

void read_table(table_reader& in, dated_length& into) {
    date from = first_calendar_day();
    in.required("from", from);
    in.required("every", into.length);
    into.from = from;
}

void read_table(table_reader& in, rule& into) {
    in.required("id", into.id);
    in.required("title", into.title);
    rule_kind kind = rule_kind::at_least_every;
    into.kind = interval_cadence{{blank<dated_length>()}};
    if (in.required("kind", kind)) {
        into.kind = read_cadence(in, kind, into);
        refuse_keys_of_other_kinds(in, kind);
    } else {
        pass_keys_of_all_kinds(in);
    }
    if (kind != rule_kind::within) {
        in.optional("event", into.event_kind);
    }
    in.optional("from", into.anchor);
    in.optional("only", into.applies_to);
    in.optional("force", into.binding);
    in.optional("carries_out", into.carries_out);
    in.optional("in_force_from", into.in_force_from);
    in.optional("in_force_to", into.in_force_to);
    in.optional("warning_days", into.warning_days);
    std::optional<roll_to> roll;
    in.optional("roll", roll);
    into.roll = roll.has_value();
    in.required("source", into.origin);
}

} // namespace lssgov::load
