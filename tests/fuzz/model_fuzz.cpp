// Any bytes as a municipality's file. What is read is valid, and can be reviewed and told.

#include "expect.hpp"
#include "toml_fuzz.hpp"

#include <lssgov/load/municipality.hpp>
#include <lssgov/model/validate.hpp>
#include <lssgov/report/review_json.hpp>
#include <lssgov/report/review_text.hpp>
#include <lssgov/review/review.hpp>

#include <cstddef>
#include <cstdint>
#include <sstream>

namespace {

using namespace lssgov;
using fuzz::expect;

void expect_reviewable(const municipality& model) {
    expect(!has_error(validate(model)), "what is read is valid");
    const review_result result = review(model, as_of(2021, 2, 24));
    expect(result.findings == review(model, as_of(2021, 2, 24)).findings, "a review twice finds the same");
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
        expect_reviewable(*read);
    }
    return 0;
}
