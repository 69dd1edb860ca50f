#include "load/table/event_table.hpp"

#include <lssgov/load/personal_identity_number.hpp>
#include <lssgov/model/wording.hpp>

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <utility>

namespace lssgov::load {

namespace {

/// No row that is taken is shorter: an id, a delimiter, a day as YYYYMMD has it, and a line feed.
constexpr std::size_t shortest_row = 10;

/// What one piece of the file held, and where its events stand in the columns.
struct part_of_events {
    unsigned worker = 0;
    std::size_t begin = 0;
    std::size_t count = 0;
    std::uint64_t later = 0;
    std::uint64_t blank_lines = 0;
    std::uint64_t identity_numbers = 0;
    std::uint64_t first_identity_number = 0;
    std::vector<reject_mark> rejects{};
};

/// What an outcome says of its event.
struct outcome_meaning {
    text_number kind = no_text; ///< no_text: that which the row says
    bool is_slip = false;       ///< nearly one that the mapping names, and not that
};

/// Reads pieces, one after another, in one thread.
class event_worker {
public:
    event_worker(const table_file& file, const event_plan& plan, const case_table& cases,
        const reading_options& options)
        : file_(file), plan_(plan), cases_(cases), days_(options.mapping.date_format),
          known_at_(last_known(options)), kinds_(values_of("kind", options), file.account.encoding),
          outcomes_(nullptr, file.account.encoding), ids_(file.account.encoding) {}

    void read(const cut_piece& piece, event_columns& into, part_of_events& part) {
        rows_.split(file_.text, piece, file_.account.delimiter, file_.columns.size(), part.rejects);
        part.blank_lines = rows_.blank_lines();
        faults_.begin(rows_.size());
        if (file_.has_bad_bytes) {
            note_bad_bytes(rows_, file_.columns.size(), file_.account.encoding, faults_);
        }
        read_cases_and_days(part);
        read_recorded();
        read_kinds();
        part.count = faults_.any() || !knows_all() ? put_known(into, part) : put_all(into, part.begin);
        if (faults_.any()) {
            faults_.add_to(part.rejects, rows_);
        }
    }

    [[nodiscard]] const word_list& kinds() const { return kinds_; }

private:
    static const value_table* values_of(const std::string& name, const reading_options& options) {
        const auto found = options.mapping.values.find(name);
        return found == options.mapping.values.end() ? nullptr : &found->second;
    }

    /// While the days of some rows are read, the memory of their cases is on its way.
    void read_cases_and_days(part_of_events& part) {
        constexpr std::size_t at_once = 128;
        const std::span<const std::string_view> ids = ids_.read(rows_, plan_.id);
        std::array<text_key, at_once> keys;
        whose_.resize(ids.size());
        happened_.resize(ids.size());
        for (std::size_t from = 0; from < ids.size(); from += at_once) {
            const std::size_t to = std::min(from + at_once, ids.size());
            cases_.ids.expect_all(ids.subspan(from, to - from), keys.data());
            days_.read(rows_, plan_.date, from, to, happened_.data(), faults_);
            cases_.ids.find_all(ids.subspan(from, to - from), keys.data(), whose_.data() + from);
        }
        for (std::size_t row = 0; row < ids.size(); ++row) {
            if (whose_[row] == no_text) {
                note_stranger(row, ids[row], part);
            }
            if (happened_[row] == absent_day) {
                faults_.note(row, plan_.date, reject_reason::empty_date);
            }
        }
    }

    /// An event of no case.
    void note_stranger(std::size_t row, std::string_view id, part_of_events& part) {
        if (is_personal_identity_number(id)) {
            part.first_identity_number =
                part.identity_numbers == 0 ? rows_.origin(row) : part.first_identity_number;
            ++part.identity_numbers;
        }
        const reject_reason why = fault_of_id(id);
        const text_number rejected = cases_.rejected_ids.find(id);
        if (why != no_fault) {
            faults_.note(row, plan_.id, why);
        } else if (rejected != no_text) {
            faults_.note(row, plan_.id, reject_reason::rejected_case, cases_.rejected_rows[rejected]);
        } else {
            faults_.note(row, plan_.id, reject_reason::unknown_case);
        }
    }

    [[nodiscard]] bool knows_all() const { return known_at_ == last_day_number; }

    /// An event without a recorded day is known on its own.
    void read_recorded() {
        known_ = happened_;
        if (!plan_.recorded) {
            return;
        }
        recorded_.resize(rows_.size());
        days_.read(rows_, *plan_.recorded, recorded_.data(), faults_);
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            known_[row] = recorded_[row] == absent_day ? happened_[row] : recorded_[row];
        }
    }

    void read_kinds() {
        kind_of_.resize(rows_.size());
        if (!plan_.kind) {
            std::fill(kind_of_.begin(), kind_of_.end(), numbered_kind(plan_.constant_kind));
        } else {
            read_kind_column(*plan_.kind);
        }
        if (plan_.outcome) {
            read_outcomes(*plan_.outcome);
        }
    }

    void read_kind_column(std::size_t column) {
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            const std::string_view field = rows_.field(row, column);
            kind_of_[row] = kinds_.number_of(field);
            const reject_reason why =
                field.empty() ? reject_reason::empty_kind : kinds_.at(kind_of_[row]).fault;
            if (why != no_fault) {
                faults_.note(row, column, why);
            }
        }
    }

    /// What was called off is of another kind than what was done.
    void read_outcomes(std::size_t column) {
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            const text_number number = outcomes_.number_of(rows_.field(row, column));
            if (number == meanings_.size()) {
                meanings_.push_back(meaning_of(outcomes_.at(number).meaning));
            }
            const outcome_meaning& meant = meanings_[number];
            kind_of_[row] = meant.kind == no_text ? kind_of_[row] : meant.kind;
            if (meant.is_slip) {
                faults_.note(row, column, reject_reason::unmapped_value);
            }
        }
    }

    /// An outcome that is nearly one of the mapping would count what was called off as done.
    outcome_meaning meaning_of(const std::string& outcome) {
        const auto said = plan_.kind_by_outcome.find(outcome);
        if (said != plan_.kind_by_outcome.end()) {
            return {.kind = numbered_kind(said->second)};
        }
        std::vector<std::string_view> known;
        for (const auto& one : plan_.kind_by_outcome) {
            known.emplace_back(one.first);
        }
        return {.is_slip = nearest(outcome, known).has_value()};
    }

    /// The number of a kind that the mapping names, which is what it is called here.
    text_number numbered_kind(const std::string& kind) { return kinds_.number_of_meaning(kind); }

    std::size_t put_all(event_columns& into, std::size_t at) const {
        const std::size_t count = rows_.size();
        std::copy_n(whose_.data(), count, into.whose.data() + at);
        std::copy_n(happened_.data(), count, into.days.data() + at);
        std::transform(kind_of_.begin(), kind_of_.end(), into.kind_of.data() + at,
            [](text_number kind) { return static_cast<std::uint8_t>(kind); });
        return count;
    }

    std::size_t put_known(event_columns& into, part_of_events& part) {
        std::size_t at = part.begin;
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            const bool is_sound = !faults_.has(row);
            const bool is_known = known_[row] <= known_at_;
            part.later += is_sound && !is_known ? 1 : 0;
            if (is_sound && is_known) {
                into.set(at++, whose_[row], static_cast<std::uint8_t>(kind_of_[row]), happened_[row]);
            }
        }
        return at - part.begin;
    }

    const table_file& file_;
    const event_plan& plan_;
    const case_table& cases_;
    day_reader days_;
    day_number known_at_;
    word_list kinds_;
    word_list outcomes_;
    std::vector<outcome_meaning> meanings_; ///< by number of outcome
    id_reader ids_;
    split_rows rows_;
    row_faults faults_;
    std::vector<case_number> whose_;
    std::vector<text_number> kind_of_;
    std::vector<day_number> happened_;
    std::vector<day_number> recorded_;
    std::vector<day_number> known_;
};

using worker_list = std::vector<std::unique_ptr<event_worker>>;

/// Gives each piece a stretch of the columns that is long enough; gives the end of the last.
std::size_t place_parts(const std::vector<cut_piece>& pieces, std::vector<part_of_events>& parts) {
    std::size_t from = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        parts[i].begin = from;
        const std::size_t most = (pieces[i].end - pieces[i].begin) / shortest_row + 1;
        from += std::min<std::size_t>(pieces[i].lines, most);
    }
    return from;
}

/// Moves the events of a part to their place, if they are not there, and gives their kinds the numbers that
/// hold for all.
void close_up(const part_of_events& part, const std::vector<std::uint32_t>& kind_of, std::size_t to,
    event_columns& events) {
    if (to != part.begin) {
        std::copy_n(events.whose.data() + part.begin, part.count, events.whose.data() + to);
        std::copy_n(events.days.data() + part.begin, part.count, events.days.data() + to);
        std::copy_n(events.kind_of.data() + part.begin, part.count, events.kind_of.data() + to);
    }
    std::uint8_t* const kinds = events.kind_of.data() + to;
    std::transform(kinds, kinds + part.count, kinds,
        [&kind_of](std::uint8_t kind) { return static_cast<std::uint8_t>(kind_of[kind]); });
}

merged_words all_kinds(const worker_list& workers) {
    std::vector<const word_list*> lists;
    for (const auto& worker : workers) {
        lists.push_back(&worker->kinds());
    }
    return merge_words(lists);
}

} // namespace

event_table read_events(table_file& file, const event_plan& plan, const case_table& cases,
    const reading_options& options, const run_options& how) {
    event_table made;
    worker_list workers(worker_count(how, file.pieces.size()));
    for (auto& worker : workers) {
        worker = std::make_unique<event_worker>(file, plan, cases, options);
    }
    std::vector<part_of_events> parts(file.pieces.size());
    made.events.resize(place_parts(file.pieces, parts));
    run_in_pieces(parts.size(), file.text.size(), how, [&](unsigned worker, std::size_t which) {
        parts[which].worker = worker;
        workers[worker]->read(file.pieces[which], made.events, parts[which]);
        return file.pieces[which].end - file.pieces[which].begin;
    });
    merged_words kinds = all_kinds(workers);
    made.kinds = std::move(kinds.words);
    std::size_t taken = 0;
    for (const part_of_events& part : parts) {
        close_up(part, kinds.number_of[part.worker], taken, made.events);
        taken += part.count;
        made.rejects.insert(made.rejects.end(), part.rejects.begin(), part.rejects.end());
        made.first_identity_number =
            made.identity_numbers == 0 ? part.first_identity_number : made.first_identity_number;
        made.identity_numbers += part.identity_numbers;
        file.account.recorded_later += part.later;
        file.account.blank_lines += part.blank_lines;
    }
    made.events.resize(taken);
    file.account.taken = taken;
    file.account.rejected = made.rejects.size();
    file.account.rows = taken + file.account.rejected + file.account.recorded_later;
    return made;
}

void add_events_of(const case_table& cases, const case_plan& plan, event_table& events) {
    std::vector<std::uint8_t> kind_of_column;
    for (const named_column& one : plan.events) {
        const auto found = std::find(events.kinds.begin(), events.kinds.end(), one.name);
        kind_of_column.push_back(static_cast<std::uint8_t>(found - events.kinds.begin()));
        if (found == events.kinds.end()) {
            events.kinds.push_back(one.name);
        }
    }
    const std::size_t before = events.events.whose.size();
    const std::size_t more = cases.events.whose.size();
    events.events.resize(before + more);
    for (std::size_t i = 0; i < more; ++i) {
        events.events.set(
            before + i, cases.events.whose[i], kind_of_column[cases.events.kind_of[i]], cases.events.days[i]);
    }
}

} // namespace lssgov::load
