#include "csv_writer.hpp"

#include <lssgov/report/work_list.hpp>

namespace lssgov::report {

namespace {

void write_work(csv_writer& out, const work_item& one, language tongue) {
    out.field(one.case_id);
    out.separator();
    out.field(one.rule_id);
    out.separator();
    out.field(one.rule_title);
    out.separator();
    out.day(number_of(one.due));
    out.separator();
    out.number(one.days_overdue);
    out.separator();
    if (!one.is_overdue()) {
        out.number(one.days_left);
    }
    out.separator();
    out.day(number_of(one.last_event));
    out.separator();
    out.field(one.reason.in(tongue));
    out.separator();
    out.field(one.is_overdue() ? "overdue" : "coming");
    out.end_line();
}

void write_unknown(csv_writer& out, const unknown_item& one, language tongue) {
    out.field(one.case_id);
    out.separator();
    out.field(one.rule_id);
    out.separator();
    out.field(one.rule_title);
    constexpr int without_days = 5; // due, days_overdue, days_left and last_event are empty; then the reason
    for (int i = 0; i < without_days; ++i) {
        out.separator();
    }
    out.field(one.why.in(tongue));
    out.separator();
    out.field("unknown");
    out.end_line();
}

} // namespace

void work_list_csv(std::ostream& out, const work_list& list, language tongue, csv_profile as) {
    csv_writer table(out, as);
    table.head("case_id,rule,title,due,days_overdue,days_left,last_event,reason,state");
    for (const work_item& one : list.items) {
        write_work(table, one, tongue);
    }
    for (const unknown_item& one : list.unknown) {
        write_unknown(table, one, tongue);
    }
    table.finish();
}

} // namespace lssgov::report
