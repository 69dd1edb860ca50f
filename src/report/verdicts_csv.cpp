#include "verdict_rows.hpp"

#include <lssgov/report/verdicts_csv.hpp>

namespace lssgov::report {

namespace {

class csv_form {
public:
    static constexpr std::string_view begins_row = "";
    static constexpr std::string_view ends_row = "\r\n";
    static constexpr std::string_view between_rows = "";

    explicit csv_form(csv_profile as) : profile_(as) {}

    [[nodiscard]] csv_lines lines() const { return csv_lines(profile_); }

    [[nodiscard]] char separator() const { return separator_of(profile_); }

    [[nodiscard]] std::string field(std::string_view text) const { return csv_field(text, profile_); }

    static void put_day(csv_lines& lines, day_number day) { lines.day(day); }

private:
    csv_profile profile_;
};

} // namespace

void verdicts_csv(std::ostream& out, const case_set& cases, std::span<const rule> rules, as_of on,
    const context& known, const run_options& how, csv_profile as) {
    const verdicts_question asked{cases, rules, on, known};
    refuse_faults(asked);
    out << csv_head(verdict_column_names, as);
    write_verdict_rows(out, asked, csv_form(as), how);
    out.flush();
}

} // namespace lssgov::report
