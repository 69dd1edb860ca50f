#pragma once

// Verdicts row by row, of tables too large for memory: found and written slice by slice, each slice by one
// thread, in the order of the cases. What a row looks like is the form's to say.

#include "csv_writer.hpp"
#include "in_turn.hpp"
#include "run_parts.hpp"

#include <lssgov/cadence/verdicts.hpp>

#include <algorithm>
#include <array>
#include <memory>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lssgov::report {

/// The names of the columns, with commas between them.
inline constexpr std::string_view verdict_column_names =
    "case_id,rule,kept,state,next_due,days_overdue,breaches,excused,days_late,last_event";

inline constexpr std::size_t kept_answer_count = 4;

/// Enough that making a rule ready costs nothing beside them; few, so that their rows stay near the
/// processor.
inline constexpr std::size_t cases_in_slice = std::size_t{1} << 13;

/// A rule that has a verdict for each case, and those of the slice that is written.
struct written_rule {
    const rule* asked;
    std::string id; ///< as a field, after a separator
    verdict_columns answers{};
};

/// What a table is made of.
struct verdicts_question {
    const case_set& cases;
    std::span<const rule> rules;
    as_of on;
    const context& known;
};

/// The rules with verdicts. A form has
/// - lines(), what rows are put in: a csv_lines with the separator of the form
/// - field(text), a text as a field, and put_day(lines, day)
/// - begins_row and ends_row, what stands around a row
/// - between_rows, what stands between two rows
template <typename Form>
std::vector<written_rule> rules_with_verdicts(std::span<const rule> rules, const Form& form) {
    std::vector<written_rule> made;
    for (const rule& one : rules) {
        if (!std::holds_alternative<coverage_cadence>(one.kind)) {
            made.push_back({&one, form.separator() + form.field(one.id)});
        }
    }
    return made;
}

/// ",yes,on_time,": both answers and the separators around them, by both.
template <typename Form>
class answer_texts {
public:
    explicit answer_texts(const Form& form) {
        for (std::size_t kept = 0; kept < kept_answer_count; ++kept) {
            for (std::size_t state = 0; state < case_state_count; ++state) {
                texts_[kept * case_state_count + state] =
                    form.separator() + form.field(to_string(static_cast<kept_answer>(kept))) +
                    form.separator() + form.field(to_string(static_cast<case_state>(state))) +
                    form.separator();
            }
        }
    }

    [[nodiscard]] const std::string& of(std::size_t kept, std::size_t state) const {
        return texts_[kept * case_state_count + state];
    }

private:
    std::array<std::string, kept_answer_count * case_state_count> texts_;
};

/// Finds the verdicts of a slice of the cases and puts them in rows.
template <typename Form>
class slice_worker : public part_worker {
public:
    slice_worker(const verdicts_question& asked, const Form& form, std::ostream& out)
        : asked_(asked), form_(form), texts_(form), rules_(rules_with_verdicts(asked.rules, form)), out_(out),
          lines_(form.lines()) {}

    void make(std::size_t part) override {
        const case_set slice = slice_of(asked_.cases, part, cases_in_slice);
        for (written_rule& one : rules_) {
            verdicts_into(one.answers, slice, *one.asked, asked_.on, asked_.known);
        }
        lines_.clear();
        for (case_number i = 0; i < slice.size(); ++i) {
            const std::string begin = std::string(Form::begins_row) + form_.field(slice.id(i));
            for (const written_rule& one : rules_) {
                lines_.text(begin);
                put(one, i);
            }
        }
        is_first_ = part == 0;
    }

    bool write() override {
        std::string_view made = lines_.all();
        made.remove_prefix(is_first_ ? std::min(made.size(), Form::between_rows.size()) : 0);
        return out_.write(made.data(), static_cast<std::streamsize>(made.size())).good();
    }

private:
    void put(const written_rule& under, case_number which) {
        const verdict_columns& told = under.answers;
        lines_.text(under.id);
        lines_.text(texts_.of(told.kept[which], told.state[which]));
        form_.put_day(lines_, told.next_due[which]);
        lines_.separator();
        lines_.number(told.days_overdue[which]);
        lines_.separator();
        lines_.number(told.breaches[which]);
        lines_.separator();
        lines_.number(told.excused[which]);
        lines_.separator();
        lines_.number(told.days_late[which]);
        lines_.separator();
        form_.put_day(lines_, told.last_event[which]);
        lines_.text(Form::ends_row);
    }

    const verdicts_question& asked_;
    const Form& form_;
    answer_texts<Form> texts_;
    std::vector<written_rule> rules_;
    std::ostream& out_;
    csv_lines lines_;
    bool is_first_ = false;
};

/// @throws error as check() does, if it can be told from the rules and the context
inline void refuse_faults(const verdicts_question& asked) {
    verdict_columns none;
    for (const rule& one : asked.rules) {
        if (!std::holds_alternative<coverage_cadence>(one.kind)) {
            verdicts_into(none, asked.cases.slice(0, 0), one, asked.on, asked.known);
        }
    }
}

/// Writes all rows; nothing before or after them, and nothing between the first and what stands before it.
template <typename Form>
void write_verdict_rows(
    std::ostream& out, const verdicts_question& asked, const Form& form, const run_options& how) {
    const std::size_t rules = rules_with_verdicts(asked.rules, form).size();
    const std::uint64_t all = std::uint64_t{rules} * asked.cases.size();
    const auto told = [&](std::size_t slices) {
        if (how.progress) {
            how.progress(std::min<std::uint64_t>(all, rules * slices * cases_in_slice), all);
        }
    };
    write_in_turn(
        slices_of(asked.cases, cases_in_slice), how,
        [&] { return std::make_unique<slice_worker<Form>>(asked, form, out); }, told);
}

} // namespace lssgov::report
