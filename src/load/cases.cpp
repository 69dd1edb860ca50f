#include <lssgov/load/cases.hpp>
#include <lssgov/load/sha256.hpp>

#include "csv_field.hpp"
#include "load/mapping_fault.hpp"
#include "load/table/case_table.hpp"
#include "load/table/column_plan.hpp"
#include "load/table/event_table.hpp"
#include "load/table/reject_words.hpp"
#include "load/table/table_file.hpp"
#include "load/table/word_list.hpp"

#include <lssgov/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <ostream>
#include <utility>

namespace lssgov::load {

namespace {

constexpr std::array<std::string_view, 5> usual_dates{
    "applied", "decided", "executed", "executed_to", "valid_to"};

void check_call(const reading_options& options) {
    for (const std::string& name : options.dates) {
        if (name.empty() || name == "case_id") {
            throw error("A named date needs a column name of its own, other than case_id.");
        }
    }
    if (const std::string fault = fault_of(options.mapping); !fault.empty()) {
        throw error(fault);
    }
}

std::uint64_t bytes_of_rows(const table_file& file) {
    return std::accumulate(file.pieces.begin(), file.pieces.end(), std::uint64_t{0},
        [](std::uint64_t sum, const cut_piece& one) { return sum + (one.end - one.begin); });
}

/// Progress of one of two files, as part of both.
run_options part_of(const run_options& how, std::uint64_t before, std::uint64_t all) {
    run_options part{.threads = how.threads, .stop = how.stop};
    if (how.progress) {
        part.progress = [tell = how.progress, before, all](
                            std::uint64_t done, std::uint64_t) { tell(before + done, all); };
    }
    return part;
}

} // namespace

// What came of reading
// ---------------------------------------------------------------------------------------

struct case_reading::parts {
    std::vector<problem> problems{};
    table_file cases_file{};
    table_file events_file{};
    case_table cases{};
    event_table events{};
    std::uint64_t events_in_cases = 0;
    std::optional<case_set> set{};

    /// Adds up the rejects of both files.
    template <typename Sum>
    [[nodiscard]] std::uint64_t count_rejects(Sum is_counted) const {
        const auto in = [&is_counted](const std::vector<reject_mark>& marks) {
            return static_cast<std::uint64_t>(std::count_if(marks.begin(), marks.end(), is_counted));
        };
        return in(cases.rejects) + in(events.rejects);
    }
};

case_reading::case_reading(std::unique_ptr<const parts> read) : parts_(std::move(read)) {}

case_reading::case_reading(case_reading&&) noexcept = default;
case_reading& case_reading::operator=(case_reading&&) noexcept = default;
case_reading::~case_reading() = default;

case_reading::operator bool() const {
    return parts_->set.has_value();
}

const case_set& case_reading::operator*() const {
    const std::optional<case_set>& set = parts_->set;
    if (!set) {
        throw error("There are no cases: a file has problems or rejects. Ask with if (reading) first.");
    }
    return *set;
}

const case_set* case_reading::operator->() const {
    return &**this;
}

const std::vector<problem>& case_reading::problems() const {
    return parts_->problems;
}

const file_account& case_reading::cases_file() const {
    return parts_->cases_file.account;
}

const file_account& case_reading::events_file() const {
    return parts_->events_file.account;
}

std::uint64_t case_reading::events_in_cases() const {
    return parts_->events_in_cases;
}

std::uint64_t case_reading::later_in_cases() const {
    return parts_->cases.later_events;
}

std::string case_reading::cases_sha256() const {
    return sha256(parts_->cases_file.content.text);
}

std::string case_reading::events_sha256() const {
    return events_file().file.empty() ? std::string() : sha256(parts_->events_file.content.text);
}

std::uint64_t case_reading::reject_count() const {
    return parts_->cases.rejects.size() + parts_->events.rejects.size();
}

std::uint64_t case_reading::reject_count(reject_reason why) const {
    return parts_->count_rejects([why](const reject_mark& one) { return one.reason == why; });
}

void case_reading::for_each_reject(
    std::size_t first, std::size_t at_most, const std::function<void(const reject&)>& hear) const {
    const std::vector<reject_mark>& in_cases = parts_->cases.rejects;
    const std::vector<reject_mark>& in_events = parts_->events.rejects;
    const std::size_t end = first + std::min(at_most, reject_count() - std::min(first, reject_count()));
    if (first < std::min(end, in_cases.size())) {
        reject_teller teller(parts_->cases_file, parts_->cases_file);
        for (std::size_t i = first; i < std::min(end, in_cases.size()); ++i) {
            hear(teller.tell(in_cases[i]));
        }
    }
    if (end > in_cases.size()) {
        reject_teller teller(parts_->events_file, parts_->cases_file);
        for (std::size_t i = std::max(first, in_cases.size()); i < end; ++i) {
            hear(teller.tell(in_events[i - in_cases.size()]));
        }
    }
}

std::vector<reject> case_reading::rejects(std::size_t first, std::size_t at_most) const {
    std::vector<reject> told;
    for_each_reject(first, at_most, [&told](const reject& one) { told.push_back(one); });
    return told;
}

// Reading
// ----------------------------------------------------------------------------------------------------

class case_reader {
public:
    case_reader(const reading_options& options, bool has_events)
        : options_(options), has_events_(has_events), made_(std::make_unique<case_reading::parts>()) {}

    case_reading read(const std::string& cases_name, file_content cases, const std::string& events_name,
        file_content events) {
        open(made_->cases_file, cases_name, std::move(cases));
        if (has_events_) {
            open(made_->events_file, events_name, std::move(events));
        }
        if (!has_error(made_->problems)) {
            plan();
        }
        if (!has_error(made_->problems)) {
            read_rows();
        }
        const bool may_go_on =
            made_->cases.rejects.size() + made_->events.rejects.size() == 0 || options_.accept_rejects;
        if (!has_error(made_->problems) && may_go_on) {
            make_set();
        }
        return case_reading(std::move(made_));
    }

private:
    void open(table_file& file, const std::string& name, file_content content) {
        file = open_table(name, std::move(content), options_.mapping, options_.how, made_->problems);
        if (std::any_of(file.columns.begin(), file.columns.end(), names_a_person)) {
            complain(file, "the first line holds a personal identity number: it is no header",
                "write the names of the columns as the first line");
        }
        if (file.is_utf8_after_all) {
            complain(file, "the mapping says Windows-1252, and all of the file can be read as UTF-8",
                "remove encoding from [file] of the mapping: the encoding of each file is found by itself");
            made_->problems.back().severity = problem_severity::warning;
        }
        if (file.is_guessed_1252) {
            complain(file, "the file is not UTF-8; it was read as Windows-1252",
                "save it as UTF-8, or name the encoding in a mapping");
            made_->problems.back().severity = problem_severity::warning;
        }
    }

    void plan() {
        case_plan_ = plan_cases(made_->cases_file, options_, made_->problems);
        if (has_events_) {
            event_plan_ = plan_events(made_->events_file, options_, made_->problems);
        } else if (case_plan_.events.empty()) {
            complain(made_->cases_file,
                "there are no events: no file of events is named, and no column holds "
                "their days",
                "name a file of events, or say in a mapping which columns "
                "of the cases hold days of events");
        }
        refuse_values_of_nothing();
        if (case_plan_.events.size() > most_kinds) {
            complain(made_->cases_file,
                fmt::format("{} columns hold days of events", case_plan_.events.size()),
                fmt::format("keep to {}, and write further events in a file of events", most_kinds));
        }
    }

    /// A table of values whose grouping is misspelt would leave the values as they stand.
    void refuse_values_of_nothing() {
        for (const auto& [grouping, values] : options_.mapping.values) {
            const auto is_of = [&name = grouping](const named_column& one) { return one.name == name; };
            if (grouping != "kind" &&
                std::none_of(case_plan_.groupings.begin(), case_plan_.groupings.end(), is_of)) {
                complain(made_->cases_file,
                    fmt::format("the mapping has values for {}, and no column is called so", grouping),
                    "correct the name in [values], or name the column in groupings of [cases]");
            }
        }
    }

    void complain(const table_file& file, std::string what, std::string remedy) {
        made_->problems.push_back(file.problem_of_all(std::move(what), std::move(remedy)));
    }

    void read_rows() {
        const std::uint64_t in_cases = bytes_of_rows(made_->cases_file);
        const std::uint64_t all = in_cases + bytes_of_rows(made_->events_file);
        made_->cases = read_cases(made_->cases_file, case_plan_, options_, part_of(options_.how, 0, all));
        if (has_events_) {
            made_->events = read_events(made_->events_file, event_plan_, made_->cases, options_,
                part_of(options_.how, in_cases, all));
        }
        refuse_identity_numbers();
        if (made_->cases.ids.size() > most_cases) {
            complain(made_->cases_file, "there are more than 4 294 967 294 cases", "read them in parts");
        }
        made_->events_in_cases = made_->cases.events.whose.size();
        add_events_of(made_->cases, case_plan_, made_->events);
        made_->cases.events = {};
        if (made_->events.kinds.size() > most_kinds) {
            complain(has_events_ ? made_->events_file : made_->cases_file,
                fmt::format("there are {} kinds of event", made_->events.kinds.size()),
                fmt::format("check which column holds the kind, or keep to {} by a mapping", most_kinds));
        }
    }

    void refuse_identity_numbers() {
        if (options_.allow_personal_identity_numbers) {
            return;
        }
        refuse_ids(made_->cases_file, made_->cases.identity_numbers, made_->cases.first_identity_number);
        refuse_ids(made_->events_file, made_->events.identity_numbers, made_->events.first_identity_number);
        const std::vector<std::string>& kinds = made_->events.kinds;
        if (std::any_of(kinds.begin(), kinds.end(), names_a_person)) {
            complain(made_->events_file, "kinds of event are personal identity numbers",
                "check which column holds the kind, for kinds are shown in sums; where these are none of "
                "persons, allow them (check_cases --allow-personal-identity-numbers)");
        }
        for (const std::string& grouping : made_->cases.groupings_of_identity_numbers) {
            complain(made_->cases_file,
                fmt::format("the column of {} has labels that are personal identity numbers", grouping),
                "leave the column out, for labels are shown in sums; where these are none of persons, allow "
                "them (check_cases --allow-personal-identity-numbers)");
        }
    }

    void refuse_ids(const table_file& file, std::uint64_t count, std::uint64_t first_row) {
        if (count == 0) {
            return;
        }
        problem told = file.problem_at(first_row,
            fmt::format("{} case id{} personal identity number{}; the first stands on this line", count,
                count == 1 ? " is a" : "s are", count == 1 ? "" : "s"),
            "use case numbers; where these are none of persons, allow them "
            "(check_cases --allow-personal-identity-numbers)");
        told.at.column = 0;
        made_->problems.push_back(std::move(told));
    }

    void make_set() {
        case_table& cases = made_->cases;
        case_columns lent{
            .count = cases.ids.size(), .id_text = cases.ids.texts(), .id_begins = cases.ids.begins()};
        for (std::size_t i = 0; i < case_plan_.dates.size(); ++i) {
            lent.dates.push_back({case_plan_.dates[i].name, cases.dates[i]});
        }
        for (std::size_t i = 0; i < case_plan_.groupings.size(); ++i) {
            lent.groups.push_back({case_plan_.groupings[i].name, cases.label_texts[i], cases.labels[i]});
        }
        if (!case_plan_.constants.empty()) {
            cases.labels.emplace_back(cases.ids.size(), 0); // the first and only label of each
        }
        for (const auto& [grouping, label] : case_plan_.constants) {
            lent.groups.push_back({grouping, {label}, cases.labels.back()});
        }
        cases.ids.forget_places();
        event_table& events = made_->events;
        made_->set = case_set::grouped(std::move(lent),
            {events.kinds, events.events.whose, events.events.kind_of, events.events.days},
            {.threads = options_.how.threads, .stop = options_.how.stop});
        events.events = {};
    }

    const reading_options& options_;
    bool has_events_;
    case_plan case_plan_{};
    event_plan event_plan_{};
    std::unique_ptr<case_reading::parts> made_;
};

std::vector<std::string> named_dates(std::span<const rule> rules) {
    std::vector<std::string> names(usual_dates.begin(), usual_dates.end());
    const auto add = [&names](const std::string& name) {
        if (name != "case_id" && !name.empty() &&
            std::find(names.begin(), names.end(), name) == names.end()) {
            names.push_back(name);
        }
    };
    for (const rule& one : rules) {
        add(one.anchor);
        if (is_met_by_date(one)) {
            add(met_by(one));
        }
    }
    return names;
}

case_reading cases(
    const std::string& cases_file, const std::string& events_file, const reading_options& options) {
    check_call(options);
    const bool has_events = !events_file.empty();
    return case_reader(options, has_events)
        .read(cases_file, content_of(cases_file), events_file,
            has_events ? content_of(events_file) : file_content());
}

case_reading cases_from_text(
    const table_text& cases_table, const table_text& events_table, const reading_options& options) {
    check_call(options);
    return case_reader(options, !events_table.name.empty())
        .read(cases_table.name, copy_of(cases_table.text), events_table.name, copy_of(events_table.text));
}

// Telling
// ----------------------------------------------------------------------------------------------------

std::string to_text(const case_reading& read, std::size_t at_most) {
    std::string told;
    for (const reject& one : read.rejects(0, at_most)) {
        told += to_string(problem{.at = one.at, .text = one.text, .remedy = one.remedy}) + '\n';
    }
    if (read.reject_count() > at_most) {
        told += fmt::format("{} more, {} in all\n", read.reject_count() - at_most, read.reject_count());
    }
    return told;
}

void rejects_csv(std::ostream& out, const case_reading& read, csv_profile as) {
    const auto text = [as](std::string_view field) { return csv_quoted(csv_guarded(field, as)); };
    out << csv_head("file,line,column,reason,text,remedy,row", as);
    read.for_each_reject(0, read.reject_count(), [&](const reject& one) {
        out << fmt::format("{1}{0}{2}{0}{3}{0}{4}{0}{5}{0}{6}{0}{7}\r\n", separator_of(as), text(one.at.file),
            one.at.line, one.at.column, to_string(one.reason), text(one.text), text(one.remedy),
            text(one.row));
    });
}

} // namespace lssgov::load
