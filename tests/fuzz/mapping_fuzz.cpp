// Any bytes as a mapping file.

#include "expect.hpp"
#include "toml_fuzz.hpp"

#include "load/date_format.hpp"

#include <lssgov/load/mapping.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>

namespace {

using namespace lssgov;
using fuzz::expect;

class columns_used {
public:
    void add(const std::string& column) {
        expect(!column.empty(), "a column has a name");
        expect(used_.insert(column).second, "a column has one use");
    }

private:
    std::set<std::string> used_;
};

void expect_usable(const load::case_mapping& cases) {
    columns_used used;
    used.add(cases.case_id);
    std::set<std::string> names{"case_id"};
    for (const auto* columns : {&cases.dates, &cases.groupings}) {
        for (const auto& [name, column] : *columns) {
            expect(names.insert(name).second, "a name means one thing");
            used.add(column);
        }
    }
    for (const auto& [name, label] : cases.constants) {
        expect(names.insert(name).second && !label.empty(), "a constant has a name of its own and a label");
    }
    for (const auto& [kind, columns] : cases.events) {
        expect(!kind.empty() && !columns.empty(), "a kind of event has columns");
        std::for_each(columns.begin(), columns.end(), [&used](const auto& column) { used.add(column); });
    }
}

void expect_usable(const load::event_mapping& events) {
    columns_used used;
    used.add(events.case_id);
    used.add(events.date);
    if (!events.constant_kind) {
        used.add(events.kind);
    }
    for (const auto& column : {events.recorded, events.outcome}) {
        if (column) {
            used.add(*column);
        }
    }
    expect(events.kind_by_outcome.empty() || events.outcome, "kinds by outcome need the outcome");
    expect(!events.constant_kind || !events.constant_kind->empty(), "a kind is not empty");
}

void expect_usable(const load::file_mapping& mapping) {
    if (mapping.cases) {
        expect_usable(*mapping.cases);
    }
    if (mapping.events) {
        expect_usable(*mapping.events);
    }
    for (const auto& [grouping, words] : mapping.values) {
        expect(!grouping.empty() && !words.empty(), "a table of values has a name and values");
        expect(grouping == "kind" || !mapping.cases || mapping.cases->groupings.contains(grouping),
            "values are those of a grouping");
    }
}

/// A day that is read by a format is a day of the calendar, whatever stands in the field.
void expect_days(const std::string& pattern, std::string_view fields) {
    const auto format = load::date_format::parse(pattern);
    expect(format.has_value(), "a format of days is one");
    for (std::size_t at = 0; at < fields.size(); at += pattern.size()) {
        const load::day_in_field found = format->read(fields.substr(at, pattern.size()));
        expect(is_day(found.day) == (found.fault == load::day_fault::none), "a field has a day or a fault");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto once = load::mapping_text(text, "m");
    const auto again = load::mapping_text(text, "m");
    expect(once || !once.problems().empty(), "there is a mapping, or it is said why there is none");
    expect(once.problems() == again.problems() && bool(once) == bool(again), "twice read is read alike");
    fuzz::expect_helpful(once.problems(), text);
    if (once) {
        expect(*once == *again, "twice read is read alike");
        expect_usable(*once);
    }
    if (once && !once->date_format.empty()) {
        expect_days(once->date_format, text);
    }
    return 0;
}
