#pragma once

// Where the reader of cases and the slow one differ.

#include "load/slow_reader.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov::test {

struct two_tables {
    std::string_view cases;
    std::string_view events;
};

/// Rejects are accepted, and so are ids of any kind.
inline load::case_reading read(
    const two_tables& from, const std::optional<date>& known_at = std::nullopt, unsigned threads = 1) {
    return load::cases_from_text({from.cases, "c"}, {from.events, "e"},
        {.known_at = known_at,
            .accept_rejects = true,
            .allow_personal_identity_numbers = true,
            .how = {.threads = threads}});
}

inline bool is_plain_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

inline std::string difference(const load::file_account& fast, const slow_file& slow) {
    const auto counts_of = [](std::uint64_t rows, std::uint64_t taken, std::size_t rejected,
                               std::uint64_t later, std::uint64_t blank) {
        std::ostringstream told;
        told << rows << " rows, " << taken << " taken, " << rejected << " rejected, " << later << " later, "
             << blank << " blank lines";
        return told.str();
    };
    const std::string one =
        counts_of(fast.rows, fast.taken, fast.rejected, fast.recorded_later, fast.blank_lines);
    const std::string other =
        counts_of(slow.rows, slow.taken, slow.rejects.size(), slow.later, slow.blank_lines);
    if (one != other) {
        return fast.file + ": " + one + "; slowly: " + other;
    }
    const bool is_1252 = fast.encoding == load::text_encoding::windows_1252;
    return is_1252 == slow.is_1252 && fast.delimiter == slow.delimiter
               ? ""
               : fast.file + ": another encoding or delimiter";
}

inline std::string told(const slow_reject& one) {
    return std::to_string(one.line) + ":" + std::to_string(one.column) + " " +
           std::string(to_string(one.reason)) + ": " + one.row +
           (one.other_line == 0 ? "" : ", against line " + std::to_string(one.other_line));
}

inline std::string difference(const load::reject& fast, const slow_reject& slow) {
    slow_reject as_slow{fast.at.line, fast.at.column, fast.reason, fast.row};
    as_slow.row = is_plain_ascii(slow.row) ? as_slow.row : slow.row; // else it is told in UTF-8
    const std::string other = "line " + std::to_string(slow.other_line);
    as_slow.other_line = slow.other_line == 0 || fast.text.ends_with(other) ? slow.other_line : -1;
    return as_slow == slow ? "" : fast.at.file + ":" + told(as_slow) + "; slowly: " + told(slow);
}

inline std::string difference_of_rejects(const load::case_reading& fast, const slow_reading& slow) {
    std::vector<slow_reject> expected = slow.cases.rejects;
    expected.insert(expected.end(), slow.events.rejects.begin(), slow.events.rejects.end());
    const std::vector<load::reject> found = fast.rejects(0, fast.reject_count());
    if (found.size() != expected.size()) {
        return "not as many rejects are told as there are";
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        const std::string here = difference(found[i], expected[i]);
        if (!here.empty()) {
            return here;
        }
    }
    return "";
}

inline std::string difference_of_cases(const load::case_reading& fast, const std::vector<one_case>& slow) {
    if (fast->size() != slow.size()) {
        return "another number of cases";
    }
    for (case_number i = 0; i < fast->size(); ++i) {
        if (fast->at(i) != slow[i]) {
            return "case " + slow[i].id + " is another";
        }
    }
    return "";
}

/// Where the two readings differ; empty where they do not.
inline std::string difference(const load::case_reading& fast, const slow_reading& slow) {
    if (has_error(fast.problems()) != slow.is_refused) {
        return slow.is_refused ? "only slowly it is refused" : to_text(fast.problems());
    }
    if (slow.is_refused) {
        return "";
    }
    for (const std::string& found :
        {difference(fast.cases_file(), slow.cases), difference(fast.events_file(), slow.events)}) {
        if (!found.empty()) {
            return found;
        }
    }
    const std::string of_rejects = difference_of_rejects(fast, slow);
    return of_rejects.empty() ? difference_of_cases(fast, slow.all) : of_rejects;
}

inline std::string difference(const two_tables& from, const std::optional<date>& known_at = std::nullopt) {
    return difference(read(from, known_at), read_slowly(from.cases, from.events, known_at));
}

} // namespace lssgov::test
