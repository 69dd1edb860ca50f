// Any bytes as a municipality's file. What is read is valid, and can be reviewed and told, with cases beside
// it and without.

#include "expect.hpp"
#include "toml_fuzz.hpp"

#include <lssgov/follow_up/case_facts.hpp>
#include <lssgov/load/municipality.hpp>
#include <lssgov/model/validate.hpp>
#include <lssgov/report/review_json.hpp>
#include <lssgov/report/review_text.hpp>
#include <lssgov/review/review.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <sstream>
#include <utility>
#include <vector>

namespace {

using namespace lssgov;
using fuzz::expect;

constexpr std::array units{"Navet", "unit", "a"};

/// One decision that is late, one that was followed up and one without a day, in units by names that a model
/// may have, under a rule of each sort, called as models call them.
case_facts few_cases() {
    case_set_builder made;
    const std::size_t decided = made.named_date("decided");
    const std::size_t unit = made.grouping("unit");
    for (const char* name : units) {
        const case_number one = made.add(name);
        made.in(one, unit, made.label(unit, name));
    }
    made.on(0, decided, make_date(2019, 1, 1));
    made.on(1, decided, make_date(2020, 1, 1));
    made.event(1, made.event_kind("follow-up"), make_date(2020, 12, 31));
    const std::vector<rule> rules{at_least_every(months(12)).named("decision-follow-up", "Varje beslut"),
        per_period(partition::yearly()).named("implementation-plan", "Varje plan"),
        coverage({3, 10}, partition::yearly()).named("file-review", "Var tredje akt")};
    return facts_of_cases(std::move(made).build(), rules, as_of(2021, 2, 24), {}, "the register");
}

void expect_reviewable(const municipality& model, const review_options& beside) {
    const review_result result = review(model, as_of(2021, 2, 24), beside);
    expect(result.findings == review(model, as_of(2021, 2, 24), beside).findings,
        "a review twice finds the same");
    std::ostringstream out;
    report::review_text(out, result, language::swedish);
    report::review_json(out, result);
    expect(out.good() && !out.str().empty(), "a review can be told");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto read = load::municipality_text(text, "m");
    expect(read || !read.problems().empty(), "there is a model, or it is said why there is none");
    fuzz::expect_helpful(read.problems(), text);
    if (read) {
        static const review_options with_cases{.cases = few_cases()};
        expect(!has_error(validate(*read)), "what is read is valid");
        expect_reviewable(*read, {});
        expect_reviewable(*read, with_cases);
    }
    return 0;
}
