#include "csv_writer.hpp"

#include <lssgov/report/tallies_csv.hpp>

#include <ostream>
#include <string>

namespace lssgov::report {

namespace {

/// "yearly,unit,Norr,"
std::string whose(
    const std::string& rule, const std::string& grouping, const std::string& group, csv_profile as) {
    const char separator = separator_of(as);
    return csv_field(rule, as) + separator + csv_field(grouping, as) + separator + csv_field(group, as) +
           separator;
}

std::string names_of_cells() {
    std::string names;
    for (std::size_t i = 0; i < tally_cell_count; ++i) {
        names += ',' + std::string(name_of(static_cast<tally_cell>(i)));
    }
    return names;
}

void write_cells(csv_writer& out, const tally_row& sums, const hidden_cells& hidden) {
    for (std::size_t i = 0; i < tally_cell_count; ++i) {
        out.separator();
        if (const auto count = cell_of(sums, hidden, static_cast<tally_cell>(i))) {
            out.number(*count);
        }
    }
    out.end_line();
}

void write_rule(csv_writer& out, const rule_outcome& one, const std::string& grouping, csv_profile as) {
    out.text(whose(one.asked.id, "", "", as));
    out.separator();
    out.number(0);
    write_cells(out, one.sums, one.hidden);
    for (const group_outcome& group : one.groups) {
        out.text(whose(one.asked.id, grouping, group.label, as));
        out.field(group.parent);
        out.separator();
        out.number(group.depth);
        write_cells(out, group.sums, group.hidden);
    }
}

void write_days(csv_writer& out, const curve_row& row, csv_profile as) {
    const std::string begin = whose(row.rule, row.grouping, row.group, as);
    day_number day = number_of(row.from);
    for (const std::uint32_t open : row.open) {
        out.text(begin);
        out.day(day++);
        out.separator();
        out.number(open);
        out.end_line();
    }
}

} // namespace

void tallies_csv(std::ostream& out, const case_check& checked, csv_profile as) {
    csv_writer table(out, as);
    table.head("rule,grouping,group,parent,depth" + names_of_cells());
    for (const rule_outcome& one : checked.outcomes) {
        if (!one.is_quota()) {
            write_rule(table, one, checked.grouped_by, as);
        }
    }
    table.finish();
}

void curve_csv(std::ostream& out, std::span<const curve_row> rows, csv_profile as) {
    csv_writer table(out, as);
    table.head("rule,grouping,group,day,open");
    for (const curve_row& row : rows) {
        write_days(table, row, as);
    }
    table.finish();
}

} // namespace lssgov::report
