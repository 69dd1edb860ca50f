// Any bytes as options, a table of cases and a table of events: the parts stand one after another with the
// byte 0x1E, the record separator, between them.

#include "expect.hpp"
#include "line_edits.hpp"
#include "load/slow_difference.hpp"

#include <lssgov/load/cases.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
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
    load::reading_options options{};
    bool is_plain = true; ///< named dates, columns, days and encoding are those of no mapping
    std::string_view cases;
    std::string_view events;
};

/// Options are letters: rejects are accepted, another set of named dates, a day of knowledge, a mapping of a
/// wide file, another format of days, an encoding that is said.
input input_of(std::string_view bytes) {
    input made;
    const std::string_view options = next_part(bytes);
    const auto has = [options](char letter) { return options.find(letter) != std::string_view::npos; };
    made.options.accept_rejects = has('a');
    made.options.allow_personal_identity_numbers = has('p');
    if (has('f')) {
        made.options.dates = {"decided"};
    }
    if (has('k')) {
        made.options.known_at = make_date(2021, 6, 30);
    }
    if (has('w')) {
        made.options.mapping.cases = load::case_mapping{.dates = {{"decided", "decided"}},
            .constants = {{"regime", "own"}},
            .events = {{"follow-up", {"executed", "valid_to"}}}};
    }
    if (has('d')) {
        made.options.mapping.date_format = "D.M.YYYY";
    }
    if (has('1')) {
        made.options.mapping.encoding = load::text_encoding::windows_1252;
    }
    made.is_plain = !has('f') && !has('w') && !has('d') && !has('1');
    made.cases = next_part(bytes);
    made.events = bytes;
    return made;
}

load::case_reading read(const input& from, std::string_view cases) {
    return load::cases_from_text({cases, "c"}, {from.events, "e"}, from.options);
}

void expect_that_rows_add_up(const load::file_account& account, std::string_view text) {
    const auto lines = static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n')) + 1;
    expect(account.rows == account.taken + account.rejected + account.recorded_later, "rows add up");
    expect(account.rows + account.blank_lines <= lines, "there are no more rows than lines");
}

void expect_helpful(const load::case_reading& found) {
    for (const problem& one : found.problems()) {
        expect(one.at.file == "c" || one.at.file == "e", "a problem names its file");
        expect(!one.text.empty() && !one.remedy.empty(), "a problem says what to do");
    }
    std::uint64_t told = 0;
    found.for_each_reject(0, found.reject_count(), [&told](const load::reject& one) {
        ++told;
        expect(one.at.line > 1, "a reject stands on a line below the header");
        expect(!one.text.empty() && !one.remedy.empty(), "a reject says what to do");
    });
    expect(told == found.reject_count(), "every reject is told");
    expect(told == found.cases_file().rejected + found.events_file().rejected, "rejects are counted by file");
}

void expect_cases(const load::case_reading& found) {
    expect(found->size() == found.cases_file().taken, "each row that was taken is a case");
    std::set<std::string_view> ids;
    for (case_number i = 0; i < found->size(); ++i) {
        expect(!found->id(i).empty() && ids.insert(found->id(i)).second, "a case has an id of its own");
    }
    std::uint64_t events = 0;
    for (const event_column& one : found->columns().events) {
        events += one.days.size();
    }
    expect(events <= found.events_file().taken + found.events_in_cases(), "each event has a row or a field");
}

void expect_as_slowly(const input& from) {
    const std::string found = test::difference({from.cases, from.events}, from.options.known_at);
    if (!found.empty()) {
        std::fprintf(stderr, "%s\n", found.c_str());
    }
    expect(found.empty(), "a slow reader reads the same");
}

bool are_equal(const load::case_reading& one, const load::case_reading& other) {
    if (one->size() != other->size()) {
        return false;
    }
    for (case_number i = 0; i < one->size(); ++i) {
        if (one->at(i) != other->at(i)) {
            return false;
        }
    }
    return true;
}

/// A byte order mark changes nothing, unless it speaks against the encoding that is said.
void expect_as_marked(const input& from, const load::case_reading& unmarked) {
    const std::string text = std::string(byte_order_mark) + std::string(from.cases);
    const load::case_reading marked = read(from, text);
    if (from.options.mapping.encoding == load::text_encoding::windows_1252) {
        expect(!marked && has_error(marked.problems()), "a byte order mark is UTF-8, whatever is said");
    } else {
        expect(are_equal(unmarked, marked), "a byte order mark changes nothing");
    }
}

} // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(
    std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
    return lssgov::fuzz::changed(data, size, most, seed, ",;\t\x1E");
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const input from = input_of({reinterpret_cast<const char*>(data), size});
    const load::case_reading once = read(from, from.cases);
    expect(once || has_error(once.problems()) || once.reject_count() > 0,
        "there are cases, or it is said why there are none");
    expect_that_rows_add_up(once.cases_file(), from.cases);
    expect_that_rows_add_up(once.events_file(), from.events);
    expect_helpful(once);
    if (once) {
        expect_cases(once);
    }
    if (once && !from.cases.starts_with(byte_order_mark)) {
        expect_as_marked(from, once);
    }
    if (from.is_plain) {
        expect_as_slowly(from);
    }
    return 0;
}
