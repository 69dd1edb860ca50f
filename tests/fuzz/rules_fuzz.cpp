// Any bytes as a rules file. What is read has no faults, and both engines give the same verdict by it.

#include "expect.hpp"
#include "toml_fuzz.hpp"

#include <lssgov/cadence/case_set.hpp>
#include <lssgov/cadence/check.hpp>
#include <lssgov/cadence/coverage.hpp>
#include <lssgov/cadence/verdicts.hpp>
#include <lssgov/load/rules.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>

namespace {

using namespace lssgov;
using fuzz::expect;

constexpr std::size_t most_rules_asked = 4;

/// A case that has what the rule asks for: its dates, its labels, its events.
one_case case_for(const rule& asked) {
    one_case made("A");
    made.on(asked.anchor, make_date(2023, 5, 31)).on("valid_to", make_date(2025, 2, 28));
    for (const applicability& one : asked.applies_to) {
        made.in(one.grouping, one.labels.empty() ? "none" : one.labels.front());
    }
    made.event(asked.event_kind, make_date(2024, 2, 29)).event(asked.event_kind, make_date(2024, 9, 1));
    if (const auto* answered = std::get_if<response_cadence>(&asked.kind)) {
        made.event(answered->trigger, make_date(2023, 12, 24));
    }
    return made;
}

case_set set_of(const one_case& single) {
    case_set_builder building;
    const case_number which = building.add(single.id);
    for (const auto& [name, day] : single.dates) {
        building.on(which, building.named_date(name), day);
    }
    for (const auto& [grouping, label] : single.groups) {
        const auto number = building.grouping(grouping);
        building.in(which, number, building.label(number, label));
    }
    for (const case_event& one : single.events) {
        building.event(which, building.event_kind(one.kind), one.day);
    }
    return std::move(building).build();
}

/// What ask() gives; nothing where a rule that rolls needs holidays before 2005, the one error that is told
/// of.
template <typename Ask>
auto answer_of(const Ask& ask) -> std::optional<decltype(ask())> {
    try {
        return ask();
    } catch (const date_out_of_range&) {
        return std::nullopt;
    }
}

void expect_an_answer(const rule& asked, const context& known) {
    const one_case single = case_for(asked);
    const case_set set = set_of(single);
    const as_of on(2024, 11, 30);
    if (std::holds_alternative<coverage_cadence>(asked.kind)) {
        const std::span<const one_case> one(&single, 1);
        expect(check_coverage(one, asked, on, by{}, known) == check_coverage(set, asked, on, by{}, known),
            "both engines answer alike");
        return;
    }
    expect(answer_of([&] { return check(single, asked, on, known); }) ==
               answer_of([&] { return verdicts(set, asked, on, known).at(0); }),
        "both engines answer alike");
}

void expect_usable(const load::rule_book& book) {
    expect(faults(book.known).empty(), "what is known besides has no faults");
    std::size_t asked = 0;
    for (const rule& one : book.rules) {
        expect(faults(one).empty(), "a rule has no faults");
        if (asked++ < most_rules_asked) {
            expect_an_answer(one, book.known);
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto read = load::rules_text(text, "r");
    expect(read || !read.problems().empty(), "there are rules, or it is said why there are none");
    fuzz::expect_helpful(read.problems(), text);
    if (read) {
        expect_usable(*read);
    }
    return 0;
}
