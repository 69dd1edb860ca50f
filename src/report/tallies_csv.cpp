#include "csv_writer.hpp"

#include <lssgov/report/tallies_csv.hpp>

#include <ostream>
#include <string>

namespace lssgov::report {

namespace {

/// "yearly,unit,Norr,"
std::string whose(const std::string& rule, const std::string& grouping, const std::string& group) {
    return csv_field(rule) + ',' + csv_field(grouping) + ',' + csv_field(group) + ',';
}

void write_head(csv_writer& out) {
    out.text("rule,grouping,group,parent,depth");
    for (std::size_t i = 0; i < tally_cell_count; ++i) {
        out.comma();
        out.text(name_of(static_cast<tally_cell>(i)));
    }
    out.end_line();
}

void write_cells(csv_writer& out, const tally_row& sums, const hidden_cells& hidden) {
    for (std::size_t i = 0; i < tally_cell_count; ++i) {
        out.comma();
        if (const auto count = cell_of(sums, hidden, static_cast<tally_cell>(i))) {
            out.number(*count);
        }
    }
    out.end_line();
}

void write_rule(csv_writer& out, const rule_outcome& one, const std::string& grouping) {
    out.text(whose(one.asked.id, "", ""));
    out.text(",0");
    write_cells(out, one.sums, one.hidden);
    for (const group_outcome& group : one.groups) {
        out.text(whose(one.asked.id, grouping, group.label));
        out.field(group.parent);
        out.comma();
        out.number(group.depth);
        write_cells(out, group.sums, group.hidden);
    }
}

void write_days(csv_writer& out, const curve_row& row) {
    const std::string begin = whose(row.rule, row.grouping, row.group);
    day_number day = number_of(row.from);
    for (const std::uint32_t open : row.open) {
        out.text(begin);
        out.day(day++);
        out.comma();
        out.number(open);
        out.end_line();
    }
}

void write_months(csv_writer& out, const curve_row& row) {
    const std::string begin = whose(row.rule, row.grouping, row.group);
    for (const curve_month& month : row.months) {
        out.text(begin);
        out.day(number_of(month.days.first));
        out.comma();
        out.day(number_of(month.days.last));
        for (const std::uint32_t count : {month.open, month.begun, month.closed}) {
            out.comma();
            out.number(count);
        }
        out.end_line();
    }
}

} // namespace

void tallies_csv(std::ostream& out, const case_check& checked) {
    csv_writer table(out);
    write_head(table);
    for (const rule_outcome& one : checked.outcomes) {
        if (!one.is_quota()) {
            write_rule(table, one, checked.grouped_by);
        }
    }
    table.finish();
}

void curve_csv(std::ostream& out, std::span<const curve_row> rows) {
    csv_writer table(out);
    table.text("rule,grouping,group,day,open");
    table.end_line();
    for (const curve_row& row : rows) {
        write_days(table, row);
    }
    table.finish();
}

void curve_months_csv(std::ostream& out, std::span<const curve_row> rows) {
    csv_writer table(out);
    table.text("rule,grouping,group,first,last,open,begun,closed");
    table.end_line();
    for (const curve_row& row : rows) {
        write_months(table, row);
    }
    table.finish();
}

} // namespace lssgov::report
