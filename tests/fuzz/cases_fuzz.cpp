// Any bytes as options, a table of cases and a table of events: the parts stand one after another with the
// byte 0x1E, the record separator, between them.

#include "expect.hpp"
#include "line_edits.hpp"

#include <lssgov/load/cases.hpp>

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <utility>

namespace {

using namespace lssgov;
using fuzz::expect;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// What stands before the next separator; the rest is what stands after it.
std::string_view next_part(std::string_view& rest) {
    const std::size_t end = std::min(rest.find('\x1E'), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

struct input {
    load::case_columns columns{};
    std::string_view cases;
    std::string_view events;
};

input input_of(std::string_view bytes) {
    input made;
    const std::string_view options = next_part(bytes);
    if (options.find('f') != std::string_view::npos) {
        made.columns.dates = {"decided"};
    }
    made.cases = next_part(bytes);
    made.events = bytes;
    return made;
}

auto read(const input& from, std::string_view cases) {
    return load::cases_from_text({cases, "c"}, {from.events, "e"}, from.columns);
}

void expect_helpful(const std::vector<problem>& problems, const input& from) {
    for (const problem& one : problems) {
        expect(one.at.file == "c" || one.at.file == "e", "a problem names its file");
        fuzz::expect_helpful({one}, one.at.file == "c" ? from.cases : from.events);
    }
}

void expect_cases(const std::vector<one_case>& cases, std::string_view text) {
    const auto lines = std::count(text.begin(), text.end(), '\n');
    expect(static_cast<std::ptrdiff_t>(cases.size()) <= lines, "a case has a line below the header");
    std::set<std::string_view> ids;
    for (const one_case& one : cases) {
        expect(!one.id.empty() && ids.insert(one.id).second, "a case has an id of its own");
    }
}

} // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(
    std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
    return lssgov::fuzz::changed(data, size, most, seed, ",;\t\x1E");
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const input from = input_of({reinterpret_cast<const char*>(data), size});
    const auto once = read(from, from.cases);
    expect(once || !once.problems().empty(), "there are cases, or it is said why there are none");
    expect_helpful(once.problems(), from);
    if (once) {
        expect_cases(*once, from.cases);
    }
    if (once && !from.cases.starts_with(byte_order_mark)) {
        const auto marked = read(from, std::string(byte_order_mark) + std::string(from.cases));
        expect(marked && *marked == *once, "a byte order mark changes nothing");
    }
    return 0;
}
