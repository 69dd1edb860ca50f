#pragma once

// Generated cases as the two files that a system would export: to be read again, and compared.

#include "generated_cases.hpp"

#include <string>

namespace lssgov::examples {

/// How a file is written. All styles say the same.
struct file_style {
    char delimiter = ',';
    bool is_quoted = false;  ///< quotation marks around every field
    bool has_cr = false;     ///< lines end with CR LF
    bool has_mark = false;   ///< a byte order mark first
    bool is_1252 = false;    ///< Windows-1252 where UTF-8 would be
    bool is_compact = false; ///< days as YYYYMMDD
};

/// The id of a case: "N-0000017".
[[nodiscard]] std::string generated_id(case_number which);

/// "Område 17": a name that is written otherwise in the two encodings.
[[nodiscard]] std::string unit_name(const std::string& label, const file_style& style = {});

/// case_id, unit, decided, executed, valid_to. The units have Swedish names.
[[nodiscard]] std::string cases_file(const generated_cases& made, const file_style& style = {});

/// case_id, kind, date.
[[nodiscard]] std::string events_file(const generated_cases& made, const file_style& style = {});

} // namespace lssgov::examples
