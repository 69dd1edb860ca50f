#include "load/table/column_plan.hpp"

#include <lssgov/model/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace lssgov::load {

namespace {

/// A name without what people leave to chance: large letters, spaces, hyphens and underscores.
std::string folded(std::string_view name) {
    std::string plain;
    for (const char c : name) {
        if (c != ' ' && c != '-' && c != '_') {
            plain.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
        }
    }
    return plain;
}

/// The columns of a file, and which of them somebody has asked for.
class asked_columns {
public:
    asked_columns(table_file& file, std::vector<problem>& problems) : file_(file), problems_(problems) {}

    /// The column with that name, which must be there.
    std::size_t required(const std::string& name) {
        const std::optional<std::size_t> found = optional(name);
        if (!found) {
            complain_of_missing(name);
        }
        return found.value_or(0);
    }

    std::optional<std::size_t> optional(const std::string& name) {
        const std::optional<std::size_t> found = file_.column(name);
        if (found) {
            asked_.insert(*found);
        }
        return found;
    }

    [[nodiscard]] bool is_asked(std::size_t column) const { return asked_.contains(column); }

    void complain(std::size_t column, std::string what, std::string remedy) {
        problems_.push_back(file_.problem_at(file_.places[column], std::move(what), std::move(remedy)));
    }

    void note_what_is_not_read() {
        for (std::size_t i = 0; i < file_.columns.size(); ++i) {
            if (!asked_.contains(i)) {
                file_.account.columns_not_read.push_back(file_.columns[i]);
            }
        }
    }

private:
    void complain_of_missing(const std::string& name) {
        const std::vector<std::string_view> there(file_.columns.begin(), file_.columns.end());
        const std::optional<std::string_view> near = nearest(name, there);
        const std::size_t header = file_.places.front();
        problems_.push_back(file_.problem_at(header, fmt::format("the column {} is missing", name),
            near ? fmt::format("add it, or say in a mapping that it is called {}", in_quotes(*near))
            : file_.columns.size() == 1
                ? "the header is one column as it was read: check what stands between its names"
                : "add it, with its name in the header, or say in a mapping what it is called"));
    }

    table_file& file_;
    std::vector<problem>& problems_;
    std::set<std::size_t> asked_;
};

void plan_by_mapping(const case_mapping& mapped, asked_columns& columns, case_plan& plan) {
    plan.id = columns.required(mapped.case_id);
    for (const auto& [name, column] : mapped.dates) {
        plan.dates.push_back({name, columns.required(column)});
    }
    for (const auto& [name, column] : mapped.groupings) {
        plan.groupings.push_back({name, columns.required(column)});
    }
    for (const auto& [kind, all] : mapped.events) {
        for (const std::string& column : all) {
            plan.events.push_back({kind, columns.required(column)});
        }
    }
    plan.constants = mapped.constants;
    columns.note_what_is_not_read();
}

void plan_by_mapping(const event_mapping& mapped, asked_columns& columns, event_plan& plan) {
    plan.id = columns.required(mapped.case_id);
    plan.date = columns.required(mapped.date);
    plan.constant_kind = mapped.constant_kind.value_or(std::string());
    if (!mapped.constant_kind) {
        plan.kind = columns.required(mapped.kind);
    }
    if (mapped.recorded) {
        plan.recorded = columns.required(*mapped.recorded);
    }
    if (mapped.outcome) {
        plan.outcome = columns.required(*mapped.outcome);
        plan.kind_by_outcome = mapped.kind_by_outcome;
    }
    columns.note_what_is_not_read();
}

void refuse_other_columns(const table_file& file, asked_columns& columns) {
    constexpr std::array<std::string_view, 5> known{"case_id", "kind", "date", "recorded", "outcome"};
    for (std::size_t i = 0; i < file.columns.size(); ++i) {
        if (columns.is_asked(i)) {
            continue;
        }
        const std::optional<std::string_view> meant = nearest(file.columns[i], known);
        columns.complain(i, fmt::format("the column {} is not known here", in_quotes(file.columns[i])),
            meant ? fmt::format("write {}, or remove the column", *meant)
                  : "keep to case_id, kind, date, recorded and outcome, or say in a mapping what is read");
    }
}

/// A column called Decided would be a grouping, and nobody would be told that the day is missing.
void refuse_slips(const table_file& file, const std::vector<std::string>& dates, asked_columns& columns) {
    std::vector<std::string> known = dates;
    known.emplace_back("case_id");
    for (std::size_t i = 0; i < file.columns.size(); ++i) {
        const std::string& name = file.columns[i];
        if (std::find(known.begin(), known.end(), name) != known.end()) {
            continue;
        }
        const auto meant = std::find_if(known.begin(), known.end(),
            [&name](const std::string& one) { return folded(one) == folded(name); });
        if (meant != known.end()) {
            columns.complain(i, fmt::format("the column {} is written otherwise here", in_quotes(name)),
                fmt::format("write {}; a grouping needs a name that is less like it", *meant));
        }
    }
}

} // namespace

case_plan plan_cases(table_file& file, const reading_options& options, std::vector<problem>& problems) {
    case_plan plan;
    asked_columns columns(file, problems);
    if (options.mapping.cases) {
        plan_by_mapping(*options.mapping.cases, columns, plan);
        return plan;
    }
    plan.id = columns.required("case_id");
    for (std::size_t i = 0; i < file.columns.size(); ++i) {
        const std::string& name = file.columns[i];
        const bool is_date =
            std::find(options.dates.begin(), options.dates.end(), name) != options.dates.end();
        if (name != "case_id") {
            (is_date ? plan.dates : plan.groupings).push_back({name, i});
        }
    }
    refuse_slips(file, options.dates, columns);
    return plan;
}

event_plan plan_events(table_file& file, const reading_options& options, std::vector<problem>& problems) {
    asked_columns columns(file, problems);
    event_plan plan;
    if (options.mapping.events) {
        plan_by_mapping(*options.mapping.events, columns, plan);
        return plan;
    }
    plan.id = columns.required("case_id");
    plan.date = columns.required("date");
    plan.kind = columns.required("kind");
    plan.recorded = columns.optional("recorded");
    static_cast<void>(columns.optional("outcome")); // may stand there, and says nothing here
    refuse_other_columns(file, columns);
    return plan;
}

} // namespace lssgov::load
