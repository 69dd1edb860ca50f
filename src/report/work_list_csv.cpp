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
    out.end_line();
}

} // namespace

void work_list_csv(std::ostream& out, const work_list& list, language tongue, csv_profile as) {
    csv_writer table(out, as);
    table.head("case_id,rule,title,due,days_overdue,days_left,last_event,reason");
    for (const work_item& one : list.items) {
        write_work(table, one, tongue);
    }
    table.finish();
}

} // namespace lssgov::report
