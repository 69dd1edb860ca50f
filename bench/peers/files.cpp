#include "files.hpp"

#include "examples/support/generated_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <optional>
#include <string_view>

namespace lssgov::peers {

namespace {

/// A text file; what cannot be written throws.
class text_file {
public:
    explicit text_file(const std::string& name) : file_(name, std::ios::binary) {
        file_.exceptions(std::ios::failbit | std::ios::badbit);
    }

    void line(std::string_view text) { file_ << text << '\n'; }

    void add(std::string_view text) { file_ << text; }

    void close() { file_.close(); }

private:
    std::ofstream file_;
};

std::string text(const std::optional<date>& day) {
    return day ? to_string(*day) : std::string();
}

std::string json_of(const timing& one) {
    return fmt::format(R"(  {{"who": "{}", "what": "{}", "threads": {}, "seconds": [{:.6f}]}})", one.who,
        one.what, one.threads, fmt::join(one.seconds, ", "));
}

} // namespace

std::string line_of(const verdict& one) {
    return fmt::format("{},{},{},{},{},{},{},{}", to_string(one.kept), to_string(one.state),
        text(one.next_due), one.days_overdue, one.breaches, one.excused, one.days_late, text(one.last_event));
}

std::string line_of(const tally_row& row) {
    return fmt::format("{},{},{},{},{},{},{},{},{},{},{},{}", row.rule, row.group, row.cases, row.yes, row.no,
        row.unknown, row.not_applicable, fmt::join(row.states, ","), row.breaches, row.excused, row.days_late,
        row.days_overdue);
}

file_names files_in(const std::string& folder) {
    return {folder + "/cases.csv", folder + "/events.csv"};
}

void write_cases(const std::string& folder, const examples::generated_cases& made) {
    const auto write = [](const std::string& name, std::string_view bytes) {
        text_file file(name);
        file.add(bytes);
        file.close();
    };
    const file_names names = files_in(folder);
    write(names.cases, examples::cases_file(made));
    write(names.events, examples::events_file(made));
}

void write_verdicts(
    const std::string& folder, const std::vector<rule>& rules, const std::vector<verdict_columns>& by_rule) {
    text_file file(folder + "/verdicts.csv");
    file.line("rule,case_id,kept,state,next_due,days_overdue,breaches,excused,days_late,last_event");
    for (std::size_t rule = 0; rule < rules.size(); ++rule) {
        for (case_number which = 0; which < by_rule[rule].size(); ++which) {
            file.line(fmt::format("{},{},{}", rules[rule].id, which, line_of(by_rule[rule].at(which))));
        }
    }
    file.close();
}

void write_tally(const std::string& folder, const std::vector<tally_row>& rows) {
    text_file file(folder + "/tally.csv");
    file.line("rule,unit,cases,yes,no,unknown,not_applicable,in_not_applicable,in_unknown,in_ended,in_done,"
              "in_overdue,in_due_soon,in_on_time,breaches,excused,days_late,days_overdue");
    for (const tally_row& row : rows) {
        file.line(line_of(row));
    }
    file.close();
}

void write_times(const std::string& folder, const std::vector<timing>& times) {
    std::vector<std::string> lines(times.size());
    std::transform(times.begin(), times.end(), lines.begin(), json_of);
    text_file file(folder + "/times.json");
    file.line(fmt::format("[\n{}\n]", fmt::join(lines, ",\n")));
    file.close();
}

} // namespace lssgov::peers
