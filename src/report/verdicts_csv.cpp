#include <lssgov/report/verdicts_csv.hpp>

#include <fmt/format.h>

#include <iterator>
#include <ostream>

namespace lssgov::report {

namespace {

std::string field(const std::string& text) {
    if (text.find_first_of("\",\r\n") == std::string::npos) {
        return text;
    }
    std::string quoted = "\"";
    for (const char c : text) {
        quoted += c;
        if (c == '"') {
            quoted += c;
        }
    }
    return quoted + '"';
}

std::string field(const std::optional<date>& day) {
    return day ? to_string(*day) : std::string();
}

} // namespace

void verdicts_csv(std::ostream& out, const case_check& checked) {
    out << "case_id,rule,kept,state,next_due,days_overdue,breaches,excused,days_late,last_event\r\n";
    for (std::size_t i = 0; i < checked.cases.size(); ++i) {
        const std::string id = field(checked.cases[i].id);
        for (const rule_outcome& outcome : checked.outcomes) {
            if (outcome.is_quota()) {
                continue;
            }
            const verdict& one = outcome.verdicts[i];
            out << fmt::format("{},{},{},{},{},{},{},{},{},{}\r\n", id, field(outcome.asked.id),
                to_string(one.kept), to_string(one.state), field(one.next_due), one.days_overdue,
                one.breaches, one.excused, one.days_late, field(one.last_event));
        }
    }
}

} // namespace lssgov::report
