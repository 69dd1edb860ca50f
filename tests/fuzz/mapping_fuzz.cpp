// Any bytes as a mapping file.

#include "expect.hpp"
#include "toml_fuzz.hpp"

#include <lssgov/load/mapping.hpp>

#include <cstddef>
#include <cstdint>

namespace {

using lssgov::fuzz::expect;

void expect_usable(const lssgov::load::file_mapping& mapping) {
    for (const auto& [grouping, words] : mapping.values) {
        expect(!grouping.empty() && !words.empty(), "a table of values has a name and values");
    }
    if (mapping.events) {
        expect(mapping.events->kind_by_outcome.empty() || mapping.events->outcome.has_value(),
            "kinds by outcome need the outcome");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto once = lssgov::load::mapping_text(text, "m");
    const auto again = lssgov::load::mapping_text(text, "m");
    expect(once || !once.problems().empty(), "there is a mapping, or it is said why there is none");
    expect(once.problems() == again.problems() && bool(once) == bool(again), "twice read is read alike");
    lssgov::fuzz::expect_helpful(once.problems(), text);
    if (once) {
        expect(*once == *again, "twice read is read alike");
        expect_usable(*once);
    }
    return 0;
}
