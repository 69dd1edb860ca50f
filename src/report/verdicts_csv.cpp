#include "csv_writer.hpp"
#include "in_turn.hpp"
#include "run_parts.hpp"

#include <lssgov/cadence/verdicts.hpp>
#include <lssgov/report/verdicts_csv.hpp>

#include <algorithm>
#include <array>
#include <memory>
#include <ostream>
#include <string>
#include <variant>
#include <vector>

namespace lssgov::report {

namespace {

constexpr std::size_t kept_answers = 4;

/// Enough that making a rule ready costs nothing beside them; few, so that their lines stay near the
/// processor.
constexpr std::size_t cases_in_slice = std::size_t{1} << 13;

/// ",yes,on_time,": both answers and the commas around them, by both.
class answer_texts {
public:
    answer_texts() {
        for (std::size_t kept = 0; kept < kept_answers; ++kept) {
            for (std::size_t state = 0; state < case_state_count; ++state) {
                text(kept, state) = ',' + std::string(to_string(static_cast<kept_answer>(kept))) + ',' +
                                    std::string(to_string(static_cast<case_state>(state))) + ',';
            }
        }
    }

    [[nodiscard]] const std::string& of(std::size_t kept, std::size_t state) const {
        return texts_[kept * case_state_count + state];
    }

private:
    std::string& text(std::size_t kept, std::size_t state) { return texts_[kept * case_state_count + state]; }

    std::array<std::string, kept_answers * case_state_count> texts_;
};

/// A rule that has a verdict for each case, and those of the slice that is written.
struct written_rule {
    const rule* asked;
    std::string id; ///< as a field, after a comma
    verdict_columns answers{};
};

std::vector<written_rule> rules_with_verdicts(std::span<const rule> rules) {
    std::vector<written_rule> made;
    for (const rule& one : rules) {
        if (!std::holds_alternative<coverage_cadence>(one.kind)) {
            made.push_back({&one, ',' + csv_field(one.id)});
        }
    }
    return made;
}

void put_line(csv_lines& lines, const written_rule& under, case_number which, const answer_texts& texts) {
    const verdict_columns& told = under.answers;
    lines.text(under.id);
    lines.text(texts.of(told.kept[which], told.state[which]));
    lines.day(told.next_due[which]);
    lines.comma();
    lines.number(told.days_overdue[which]);
    lines.comma();
    lines.number(told.breaches[which]);
    lines.comma();
    lines.number(told.excused[which]);
    lines.comma();
    lines.number(told.days_late[which]);
    lines.comma();
    lines.day(told.last_event[which]);
    lines.end_line();
}

/// What the table is made of.
struct table_question {
    const case_set& cases;
    std::vector<written_rule> rules;
    as_of on;
    const context& known;
    answer_texts texts{};
};

/// Finds the verdicts of a slice of the cases and puts them in lines.
class slice_worker : public part_worker {
public:
    slice_worker(const table_question& asked, std::ostream& out)
        : asked_(asked), rules_(asked.rules), out_(out) {}

    void make(std::size_t part) override {
        const case_set slice = slice_of(asked_.cases, part, cases_in_slice);
        for (written_rule& one : rules_) {
            verdicts_into(one.answers, slice, *one.asked, asked_.on, asked_.known);
        }
        lines_.clear();
        for (case_number i = 0; i < slice.size(); ++i) {
            const std::string id = csv_field(slice.id(i));
            for (const written_rule& one : rules_) {
                lines_.text(id);
                put_line(lines_, one, i, asked_.texts);
            }
        }
    }

    bool write() override {
        const std::string_view made = lines_.all();
        return out_.write(made.data(), static_cast<std::streamsize>(made.size())).good();
    }

private:
    const table_question& asked_;
    std::vector<written_rule> rules_;
    std::ostream& out_;
    csv_lines lines_;
};

void refuse_faults(const table_question& asked) {
    verdict_columns none;
    for (const written_rule& one : asked.rules) {
        verdicts_into(none, asked.cases.slice(0, 0), *one.asked, asked.on, asked.known);
    }
}

} // namespace

void verdicts_csv(std::ostream& out, const case_set& cases, std::span<const rule> rules, as_of on,
    const context& known, const run_options& how) {
    const table_question asked{.cases = cases, .rules = rules_with_verdicts(rules), .on = on, .known = known};
    refuse_faults(asked);
    const std::uint64_t all = std::uint64_t{asked.rules.size()} * cases.size();
    const auto told = [&](std::size_t slices) {
        if (how.progress) {
            how.progress(std::min<std::uint64_t>(all, asked.rules.size() * slices * cases_in_slice), all);
        }
    };
    out << "case_id,rule,kept,state,next_due,days_overdue,breaches,excused,days_late,last_event\r\n";
    write_in_turn(
        slices_of(cases, cases_in_slice), how, [&] { return std::make_unique<slice_worker>(asked, out); },
        told);
    out.flush();
}

} // namespace lssgov::report
