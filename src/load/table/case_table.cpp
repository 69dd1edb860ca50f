#include "load/table/case_table.hpp"

#include <lssgov/load/personal_identity_number.hpp>

#include <algorithm>
#include <array>
#include <memory>

namespace lssgov::load {

namespace {

struct id_of_row {
    std::string id;
    std::uint64_t row;
};

struct wide_event {
    std::uint32_t row; ///< of the piece, among those kept
    std::uint8_t kind;
    day_number day;
};

/// What one piece of the file held. Columns have an entry for each row that is kept.
struct part_of_cases {
    unsigned worker = 0;
    std::vector<std::uint64_t> rows{};
    std::string ids{};
    std::vector<std::size_t> id_ends{};
    std::vector<std::vector<day_number>> dates{};
    std::vector<std::vector<text_number>> words{};
    std::vector<wide_event> events{};
    std::vector<reject_mark> rejects{};
    std::vector<id_of_row> rejected_ids{};
    std::uint64_t blank_lines = 0;

    [[nodiscard]] std::string_view id(std::size_t which) const {
        const std::size_t begin = which == 0 ? 0 : id_ends[which - 1];
        return std::string_view(ids).substr(begin, id_ends[which] - begin);
    }
};

/// Drops the entries of faulty rows.
template <typename Entry>
void keep_sound(std::vector<Entry>& entries, const row_faults& faults) {
    std::size_t kept = 0;
    for (std::size_t row = 0; row < entries.size(); ++row) {
        entries[kept] = entries[row];
        kept += faults.has(row) ? 0U : 1U;
    }
    entries.resize(kept);
}

/// Reads pieces, one after another, in one thread.
class case_worker {
public:
    case_worker(const table_file& file, const case_plan& plan, const reading_options& options)
        : file_(file), plan_(plan), days_(options.mapping.date_format), ids_(file.account.encoding) {
        for (const named_column& grouping : plan.groupings) {
            const auto values = options.mapping.values.find(grouping.name);
            const bool has_values =
                values != options.mapping.values.end() && grouping.name != "kind"; // those are of events
            words_.emplace_back(has_values ? &values->second : nullptr, file.account.encoding);
        }
    }

    [[nodiscard]] part_of_cases read(const cut_piece& piece) {
        part_of_cases part;
        rows_.split(file_.text, piece, file_.account.delimiter, file_.columns.size(), part.rejects);
        part.blank_lines = rows_.blank_lines();
        faults_.begin(rows_.size());
        if (file_.has_bad_bytes) {
            note_bad_bytes(rows_, file_.columns.size(), file_.account.encoding, faults_);
        }
        const std::vector<std::string_view>& ids = ids_.read(rows_, plan_.id);
        check_ids(ids);
        read_dates(part);
        read_words(part);
        read_events();
        if (faults_.any()) {
            drop_faulty(ids, part);
        }
        note_ids_of_broken_rows(part);
        take_ids(ids, part);
        take_events(part);
        if (faults_.any()) {
            faults_.add_to(part.rejects, rows_);
        }
        return part;
    }

    [[nodiscard]] const word_list& words(std::size_t grouping) const { return words_[grouping]; }

private:
    void check_ids(const std::vector<std::string_view>& ids) {
        for (std::size_t row = 0; row < ids.size(); ++row) {
            const reject_reason why = fault_of_id(ids[row]);
            if (why != no_fault) {
                faults_.note(row, plan_.id, why);
            }
        }
    }

    void read_dates(part_of_cases& part) {
        for (const named_column& one : plan_.dates) {
            std::vector<day_number>& days = part.dates.emplace_back(rows_.size());
            days_.read(rows_, one.column, days.data(), faults_);
        }
    }

    void read_words(part_of_cases& part) {
        for (std::size_t i = 0; i < plan_.groupings.size(); ++i) {
            const std::size_t column = plan_.groupings[i].column;
            std::vector<text_number>& numbers = part.words.emplace_back(rows_.size());
            for (std::size_t row = 0; row < rows_.size(); ++row) {
                numbers[row] = words_[i].number_of(rows_.field(row, column));
                const reject_reason why = words_[i].at(numbers[row]).fault;
                if (why != no_fault) {
                    faults_.note(row, column, why);
                }
            }
        }
    }

    void read_events() {
        event_days_.resize(plan_.events.size());
        for (std::size_t i = 0; i < plan_.events.size(); ++i) {
            event_days_[i].resize(rows_.size());
            days_.read(rows_, plan_.events[i].column, event_days_[i].data(), faults_);
        }
    }

    void drop_faulty(const std::vector<std::string_view>& ids, part_of_cases& part) {
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            if (faults_.has(row) && !ids[row].empty()) {
                part.rejected_ids.push_back({std::string(ids[row]), rows_.origin(row)});
            }
        }
        for (std::vector<day_number>& days : part.dates) {
            keep_sound(days, faults_);
        }
        for (std::vector<text_number>& numbers : part.words) {
            keep_sound(numbers, faults_);
        }
        for (std::vector<day_number>& days : event_days_) {
            keep_sound(days, faults_);
        }
    }

    /// Rows that are no rows may still show whose they are. Of an id that stands on several rejected rows the
    /// first is told.
    void note_ids_of_broken_rows(part_of_cases& part) {
        for (const reject_mark& one : part.rejects) {
            broken_.read(file_.text, one.row, file_.account.delimiter);
            if (broken_.fields() > plan_.id && !broken_.field(plan_.id).empty()) {
                part.rejected_ids.push_back(
                    {decoded(broken_.field(plan_.id), file_.account.encoding), one.row});
            }
        }
        std::sort(part.rejected_ids.begin(), part.rejected_ids.end(),
            [](const id_of_row& one, const id_of_row& other) { return one.row < other.row; });
    }

    void take_ids(const std::vector<std::string_view>& ids, part_of_cases& part) {
        for (std::size_t row = 0; row < ids.size(); ++row) {
            if (!faults_.has(row)) {
                part.ids += ids[row];
                part.id_ends.push_back(part.ids.size());
                part.rows.push_back(rows_.origin(row));
            }
        }
    }

    void take_events(part_of_cases& part) {
        for (std::size_t i = 0; i < event_days_.size(); ++i) {
            for (std::size_t row = 0; row < event_days_[i].size(); ++row) {
                const day_number day = event_days_[i][row];
                if (day != absent_day) {
                    part.events.push_back(
                        {static_cast<std::uint32_t>(row), static_cast<std::uint8_t>(i), day});
                }
            }
        }
    }

    const table_file& file_;
    const case_plan& plan_;
    day_reader days_;
    id_reader ids_;
    std::vector<word_list> words_; ///< by grouping
    split_rows rows_;
    row_faults faults_;
    std::vector<std::vector<day_number>> event_days_; ///< by column of events
    single_row broken_;
};

/// Puts the parts together, in their order.
class case_gathering {
public:
    case_gathering(const case_plan& plan, std::vector<part_of_cases>& parts, day_number known_at)
        : plan_(plan), parts_(parts), known_at_(known_at) {
        std::size_t rows = 0;
        std::size_t id_bytes = 0;
        std::size_t events = 0;
        for (const part_of_cases& part : parts) {
            rows += part.rows.size();
            id_bytes += part.ids.size();
            events += part.events.size();
        }
        made_.ids.reserve(rows, id_bytes);
        made_.rows.reserve(rows);
        made_.dates.resize(plan.dates.size());
        made_.labels.resize(plan.groupings.size());
        made_.events.resize(events);
    }

    [[nodiscard]] case_table gather(const std::vector<std::unique_ptr<case_worker>>& workers) {
        note_rejected_ids();
        merge_labels(workers);
        for (part_of_cases& part : parts_) {
            take(part);
            part = {};
        }
        made_.events.resize(event_count_);
        return std::move(made_);
    }

private:
    void note_rejected_ids() {
        for (const part_of_cases& part : parts_) {
            for (const id_of_row& one : part.rejected_ids) {
                if (made_.rejected_ids.add(one.id).is_new) {
                    made_.rejected_rows.push_back(one.row);
                    count_identity_number(one.id, one.row);
                }
            }
        }
    }

    void merge_labels(const std::vector<std::unique_ptr<case_worker>>& workers) {
        for (std::size_t i = 0; i < plan_.groupings.size(); ++i) {
            std::vector<const word_list*> lists;
            for (const auto& worker : workers) {
                lists.push_back(&worker->words(i));
            }
            merged_words merged = merge_words(lists);
            for (std::size_t worker = 0; worker < workers.size(); ++worker) {
                mark_empty(*lists[worker], merged.number_of[worker]);
            }
            if (std::any_of(merged.words.begin(), merged.words.end(), names_a_person)) {
                made_.groupings_of_identity_numbers.push_back(plan_.groupings[i].name);
            }
            made_.label_texts.push_back(std::move(merged.words));
            label_of_.push_back(std::move(merged.number_of));
        }
    }

    /// A field without text is no label.
    static void mark_empty(const word_list& words, std::vector<label_number>& label_of) {
        for (text_number i = 0; i < label_of.size(); ++i) {
            if (words.at(i).meaning.empty()) {
                label_of[i] = no_label;
            }
        }
    }

    void take(const part_of_cases& part) {
        number_of_row_.assign(part.rows.size(), no_text);
        std::vector<reject_mark> rejects = part.rejects;
        take_ids(part, rejects);
        for (std::size_t date = 0; date < made_.dates.size(); ++date) {
            append(part.dates[date], made_.dates[date], [](day_number day) { return day; });
        }
        for (std::size_t grouping = 0; grouping < made_.labels.size(); ++grouping) {
            const std::vector<label_number>& label_of = label_of_[grouping][part.worker];
            append(part.words[grouping], made_.labels[grouping],
                [&label_of](text_number word) { return label_of[word]; });
        }
        take_events(part);
        std::sort(rejects.begin(), rejects.end(),
            [](const reject_mark& one, const reject_mark& other) { return one.row < other.row; });
        made_.rejects.insert(made_.rejects.end(), rejects.begin(), rejects.end());
    }

    /// While some are added, the memory for them is on its way.
    void take_ids(const part_of_cases& part, std::vector<reject_mark>& rejects) {
        constexpr std::size_t at_once = 64;
        std::array<std::string_view, at_once> ids;
        std::array<text_key, at_once> keys;
        for (std::size_t from = 0; from < part.rows.size(); from += at_once) {
            const std::size_t count = std::min(at_once, part.rows.size() - from);
            for (std::size_t i = 0; i < count; ++i) {
                ids[i] = part.id(from + i);
            }
            made_.ids.expect_all({ids.data(), count}, keys.data());
            for (std::size_t i = 0; i < count; ++i) {
                take_id(part, from + i, keys[i], rejects);
            }
        }
    }

    void take_id(
        const part_of_cases& part, std::size_t i, const text_key& key, std::vector<reject_mark>& rejects) {
        const std::string_view id = part.id(i);
        const text_index::entry added = made_.ids.add(id, key);
        if (added.is_new) {
            number_of_row_[i] = added.number;
            made_.rows.push_back(part.rows[i]);
            count_identity_number(id, part.rows[i]);
        } else {
            rejects.push_back({.row = part.rows[i],
                .other = made_.rows[added.number],
                .field = static_cast<std::uint16_t>(plan_.id),
                .reason = reject_reason::duplicate_case});
        }
    }

    void count_identity_number(std::string_view id, std::uint64_t row) {
        if (is_personal_identity_number(id)) {
            made_.first_identity_number =
                made_.identity_numbers == 0 ? row : std::min(row, made_.first_identity_number);
            ++made_.identity_numbers;
        }
    }

    /// Adds the entries of the rows that became cases.
    template <typename From, typename To, typename Meaning>
    void append(const std::vector<From>& from, std::vector<To>& to, Meaning meaning) const {
        for (std::size_t i = 0; i < from.size(); ++i) {
            if (number_of_row_[i] != no_text) {
                to.push_back(meaning(from[i]));
            }
        }
    }

    void take_events(const part_of_cases& part) {
        for (const wide_event& one : part.events) {
            const bool is_known = one.day <= known_at_;
            const bool is_of_case = number_of_row_[one.row] != no_text;
            made_.later_events += is_of_case && !is_known ? 1 : 0;
            if (is_of_case && is_known) {
                made_.events.set(event_count_, number_of_row_[one.row], one.kind, one.day);
                ++event_count_;
            }
        }
    }

    const case_plan& plan_;
    std::vector<part_of_cases>& parts_;
    day_number known_at_;
    case_table made_;
    std::vector<std::vector<std::vector<label_number>>> label_of_; ///< by grouping, worker and word
    std::vector<text_number> number_of_row_;                       ///< of the part at hand; no_text: rejected
    std::size_t event_count_ = 0;
};

} // namespace

case_table read_cases(
    table_file& file, const case_plan& plan, const reading_options& options, const run_options& how) {
    std::vector<std::unique_ptr<case_worker>> workers(worker_count(how, file.pieces.size()));
    for (auto& worker : workers) {
        worker = std::make_unique<case_worker>(file, plan, options);
    }
    std::vector<part_of_cases> parts(file.pieces.size());
    run_in_pieces(parts.size(), file.text.size(), how, [&](unsigned worker, std::size_t which) {
        parts[which] = workers[worker]->read(file.pieces[which]);
        parts[which].worker = worker;
        return file.pieces[which].end - file.pieces[which].begin;
    });
    for (const part_of_cases& part : parts) {
        file.account.blank_lines += part.blank_lines;
    }
    case_table made = case_gathering(plan, parts, last_known(options)).gather(workers);
    file.account.taken = made.ids.size();
    file.account.rejected = made.rejects.size();
    file.account.rows = file.account.taken + file.account.rejected;
    return made;
}

} // namespace lssgov::load
