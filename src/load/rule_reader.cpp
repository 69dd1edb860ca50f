// A rule. Its kind says which further keys it has.

#include "load/facts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lssgov::load {

namespace {

/// A key that only one kind of rule has, or two.
struct key_of_kind {
    std::string_view key;
    rule_kind kind;
    rule_kind or_kind;

    [[nodiscard]] bool belongs_to(rule_kind asked) const { return asked == kind || asked == or_kind; }
};

constexpr std::array keys_of_kinds = std::to_array<key_of_kind>({
    {"every", rule_kind::at_least_every, rule_kind::at_least_every},
    {"renewed", rule_kind::at_least_every, rule_kind::at_least_every},
    {"changes", rule_kind::at_least_every, rule_kind::at_least_every},
    {"period", rule_kind::per_period, rule_kind::coverage},
    {"first_day", rule_kind::per_period, rule_kind::coverage},
    {"times", rule_kind::per_period, rule_kind::per_period},
    {"partial", rule_kind::per_period, rule_kind::per_period},
    {"dates", rule_kind::on_dates, rule_kind::on_dates},
    {"before", rule_kind::on_dates, rule_kind::on_dates},
    {"after", rule_kind::on_dates, rule_kind::on_dates},
    {"share", rule_kind::coverage, rule_kind::coverage},
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
                fmt::format("remove it, or write kind = \"{}\"", word_for(one.kind)));
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

cadence_kind read_cadence(table_reader& in, rule_kind kind) {
    switch (kind) {
    case rule_kind::at_least_every:
        return read_interval(in);
    case rule_kind::per_period:
        return read_per_period(in);
    case rule_kind::on_dates:
        return read_on_dates(in);
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
        into.kind = read_cadence(in, kind);
        refuse_keys_of_other_kinds(in, kind);
    } else {
        pass_keys_of_all_kinds(in);
    }
    in.optional("event", into.event_kind);
    in.optional("from", into.anchor);
    in.optional("only", into.applies_to);
    in.optional("force", into.binding);
    in.optional("in_force_from", into.in_force_from);
    in.optional("in_force_to", into.in_force_to);
    in.optional("warning_days", into.warning_days);
    std::optional<roll_to> roll;
    in.optional("roll", roll);
    into.roll = roll.has_value();
    in.required("source", into.origin);
}

} // namespace lssgov::load
