#pragma once

/// What a report was made of, so that it can be made again.
///
/// A report that is read in two years must say what it rests on: which files, to the byte, which day, which
/// version of the library. It says so in its foot, and reads no clock: the same files give the same bytes.
/// The hash of a file is its SHA-256, as sha256sum prints it, so that anybody can hold a file against it.
///
///     report::provenance from{{{report::input_role::model, "eskilstuna.toml", eskilstuna.sha256()}}};
///     report::review_html(std::cout, model, found, from, language::swedish);

#include <lssgov/calendar/date.hpp>
#include <lssgov/export.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov::report {

/// What a file is to a report.
enum class input_role { model, rules, mapping, cases, events };

struct input_file {
    input_role role = input_role::model;
    std::string name{};             ///< as it was asked for
    std::string sha256{};           ///< 64 hexadecimal digits; empty: not told
    std::int64_t rows_left_out = 0; ///< could not be read, and are not in the report

    bool operator==(const input_file&) const = default;
};

struct provenance {
    std::vector<input_file> inputs{};
    std::optional<date> known_at{}; ///< events recorded later are not seen; absent: all are

    bool operator==(const provenance&) const = default;
};

/// The same without the hashes of cases and events and without counts of rows. On a page for the public
/// hashes would let somebody who guesses what is hidden see whether the guess is right.
[[nodiscard]] LSSGOV_FILES_API provenance for_the_public(provenance from);

/// "model", "rules", "mapping", "cases", "events": the names used in output for programs.
[[nodiscard]] LSSGOV_FILES_API std::string_view name_of(input_role role);

} // namespace lssgov::report
