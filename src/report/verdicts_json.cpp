#include "json.hpp"
#include "verdict_rows.hpp"

#include <lssgov/calendar/date.hpp>
#include <lssgov/report/verdicts_json.hpp>

namespace lssgov::report {

namespace {

constexpr int verdicts_version = 1;

/// The text as JSON. Bytes that are no UTF-8 become U+FFFD.
std::string json_text(std::string_view text) {
    const auto is_plain = [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; };
    if (std::all_of(text.begin(), text.end(), is_plain)) {
        return '"' + std::string(text) + '"';
    }
    return json(text).dump(-1, ' ', false, json::error_handler_t::replace);
}

struct json_form {
    static constexpr std::string_view begins_row = ",\n    [";
    static constexpr std::string_view ends_row = "]";
    static constexpr std::string_view between_rows = ",";

    [[nodiscard]] static csv_lines lines() { return csv_lines(csv_profile::rfc4180); }

    [[nodiscard]] static char separator() { return ','; }

    [[nodiscard]] static std::string field(std::string_view text) { return json_text(text); }

    static void put_day(csv_lines& lines, day_number day) {
        if (day == absent_day) {
            lines.text("null");
            return;
        }
        lines.text("\"");
        lines.day(day);
        lines.text("\"");
    }
};

std::string columns() {
    std::string names = "\"" + std::string(verdict_column_names) + "\"";
    for (std::size_t at = names.find(','); at != std::string::npos; at = names.find(',', at + 4)) {
        names.replace(at, 1, "\", \"");
    }
    return names;
}

} // namespace

void verdicts_json(std::ostream& out, const case_set& cases, std::span<const rule> rules, as_of on,
    const context& known, const run_options& how, const provenance& from) {
    const verdicts_question asked{cases, rules, on, known};
    refuse_faults(asked);
    out << "{\n  \"schema_version\": " << verdicts_version << ",\n  \"as_of\": \"" << to_string(on.day)
        << "\",\n  \"columns\": [" << columns() << "],\n";
    if (!from.inputs.empty()) {
        out << "  \"made_of\": " << shown(from).dump(-1, ' ', false, json::error_handler_t::replace) << ",\n";
    }
    out << "  \"rows\": [";
    write_verdict_rows(out, asked, json_form(), how);
    out << "\n  ]\n}\n";
    out.flush();
}

} // namespace lssgov::report
