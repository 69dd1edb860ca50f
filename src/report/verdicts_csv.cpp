#include "csv_writer.hpp"
#include "run_parts.hpp"

#include <lssgov/cadence/verdicts.hpp>
#include <lssgov/report/verdicts_csv.hpp>

#include <array>
#include <string>
#include <variant>
#include <vector>

namespace lssgov::report {

namespace {

constexpr std::size_t kept_answers = 4;

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

void write_line(csv_writer& out, const written_rule& under, case_number which, const answer_texts& texts) {
    const verdict_columns& told = under.answers;
    out.text(under.id);
    out.text(texts.of(told.kept[which], told.state[which]));
    out.day(told.next_due[which]);
    out.comma();
    out.number(told.days_overdue[which]);
    out.comma();
    out.number(told.breaches[which]);
    out.comma();
    out.number(told.excused[which]);
    out.comma();
    out.number(told.days_late[which]);
    out.comma();
    out.day(told.last_event[which]);
    out.end_line();
}

void write_slice(csv_writer& out, const case_set& slice, const std::vector<written_rule>& rules,
    const answer_texts& texts) {
    for (case_number i = 0; i < slice.size(); ++i) {
        const std::string id = csv_field(slice.id(i));
        for (const written_rule& one : rules) {
            out.text(id);
            write_line(out, one, i, texts);
        }
    }
}

} // namespace

void verdicts_csv(std::ostream& out, const case_set& cases, std::span<const rule> rules, as_of on,
    const context& known, const run_options& how) {
    std::vector<written_rule> asked = rules_with_verdicts(rules);
    for (written_rule& one : asked) {
        verdicts_into(one.answers, cases.slice(0, 0), *one.asked, on, known); // refuses what has faults
    }
    const answer_texts texts;
    csv_writer table(out);
    table.text("case_id,rule,kept,state,next_due,days_overdue,breaches,excused,days_late,last_event\r\n");
    progress_of_parts done(how, asked.size() * cases.size());
    for_each_slice(cases, [&](case_number, const case_set& slice) {
        for (written_rule& one : asked) {
            if (table.is_sound()) {
                verdicts_into(one.answers, slice, *one.asked, on, known, done.next(slice.size()));
            }
        }
        if (table.is_sound()) {
            write_slice(table, slice, asked, texts);
        }
    });
    if (table.finish()) {
        done.finish();
    }
}

} // namespace lssgov::report
