#include "provenance_words.hpp"
#include "speaker.hpp"
#include "text_foot.hpp"
#include "visible.hpp"
#include "work_words.hpp"
#include "wrap.hpp"

#include <lssgov/report/work_list.hpp>

#include <ostream>
#include <sstream>

namespace lssgov::report {

namespace {

class work_lines {
public:
    work_lines(std::ostream& out, const work_list& list, const provenance& from, language tongue)
        : out_(out), list_(list), from_(from), speaks_(tongue) {}

    void write() {
        const std::string until = to_string(list_.until);
        const auto rows = static_cast<std::int64_t>(list_.items.size());
        out_ << say(words::work_title, name_of_list(list_, speaks_), to_string(list_.on.day)) << '\n'
             << wrapped("", reading_of(list_, speaks_)) << say(words::work_names_cases) << "\n\n"
             << say(words::work_sum, speaks_.count(list_.cases, words::cases), list_.overdue(), until,
                    rows - list_.overdue(), std::ssize(list_.unknown))
             << '\n';
        for (const std::string& sentence : left_out_words(from_, speaks_)) {
            out_ << wrapped("", sentence);
        }
        write_rows(say(words::work_overdue), true, say(words::work_nothing_overdue));
        write_rows(say(words::work_upcoming, until), false, say(words::work_nothing_upcoming, until));
        write_unknown();
        write_quotas();
    }

private:
    template <typename... Values>
    [[nodiscard]] std::string say(const Values&... values) const {
        return speaks_.say(values...);
    }

    void write_rows(const std::string& heading, bool overdue, const std::string& none) {
        const bool has_any =
            overdue ? list_.overdue() > 0 : !list_.items.empty() && !list_.items.back().is_overdue();
        out_ << '\n' << (has_any ? heading : none) << '\n';
        for (const work_item& one : list_.items) {
            if (one.is_overdue() == overdue) {
                write_row(one);
            }
        }
    }

    void write_row(const work_item& one) {
        const std::string begin = "  " + to_string(one.due) + "  ";
        out_ << wrapped(begin, one.case_id + ": " + one.rule_title)
             << wrapped(std::string(begin.size(), ' '), one.reason.in(speaks_.tongue()));
    }

    void write_unknown() {
        if (list_.unknown.empty()) {
            return;
        }
        out_ << '\n' << say(words::work_unknown) << '\n' << wrapped("  ", say(words::work_unknown_text));
        for (const unknown_item& one : list_.unknown) {
            out_ << wrapped("  - ", one.case_id + ": " + one.rule_title)
                 << wrapped("    ", one.why.in(speaks_.tongue()));
        }
    }

    void write_quotas() {
        if (list_.quotas.empty()) {
            return;
        }
        out_ << '\n' << say(words::work_quotas) << '\n' << wrapped("  ", say(words::work_quotas_text));
        for (const unit_quota& one : list_.quotas) {
            out_ << wrapped("  - ", one.rule_title + ": " + say(one.says));
        }
    }

    std::ostream& out_;
    const work_list& list_;
    const provenance& from_;
    speaker speaks_;
};

} // namespace

void work_list_text(std::ostream& out, const work_list& list, language tongue, const provenance& from) {
    std::ostringstream text;
    work_lines(text, list, from, tongue).write();
    out << visible(text.str()) << text_foot(speaker(tongue), from);
}

} // namespace lssgov::report
