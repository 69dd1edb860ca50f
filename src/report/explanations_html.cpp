#include "html_page.hpp"
#include "pictures/timeline_picture.hpp"
#include "provenance_words.hpp"
#include "speaker.hpp"

#include <lssgov/report/cases_html.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace lssgov::report {

namespace {

/// Writes why, in one language.
class why_page {
public:
    why_page(std::span<const explanation> told, as_of on, language tongue)
        : told_(told), on_(on), speaks_(tongue) {}

    void write(std::ostream& out, const provenance& from) const {
        const std::string id = told_.empty() ? std::string() : told_.front().case_id;
        write_page(out, speaks_, speaks_.say(words::why_title, id, to_string(on_.day)), from,
            [&](html_writer& page) {
                for (const std::string& sentence : left_out_words(from, speaks_)) {
                    page.element("p", sentence, {{"class", "unknown word"}});
                }
                write_body(page);
            });
    }

private:
    void write_body(html_writer& page) const {
        const auto asks = [](const explanation& one) {
            return one.answer.kept != kept_answer::not_applicable;
        };
        if (std::none_of(told_.begin(), told_.end(), asks)) {
            page.element("p", speaks_.say(words::nothing_asked));
        }
        write_answers(page);
        timeline_picture(page, speaks_, told_, on_, "timeline");
        for (std::size_t i = 0; i < told_.size(); ++i) {
            write_rule(page, told_[i], id_of_rule(i));
        }
    }

    [[nodiscard]] static std::string id_of_rule(std::size_t which) { return fmt::format("r{}", which + 1); }

    void write_answers(html_writer& page) const {
        html_table table(page, speaks_.say(words::answers, to_string(on_.day)),
            {speaks_.say(words::column_rule), speaks_.say(words::column_answer),
                speaks_.say(words::column_state)},
            {cell_side::text, cell_side::text, cell_side::text});
        for (std::size_t i = 0; i < told_.size(); ++i) {
            table.row({{titled(told_[i]), id_of_rule(i)}, {answer_of(told_[i])},
                {speaks_.say(describe(told_[i].answer.state))}});
        }
        table.end();
    }

    [[nodiscard]] static std::string titled(const explanation& one) {
        return one.rule_title.empty() ? one.rule_id : one.rule_id + ": " + one.rule_title;
    }

    /// Where nothing is asked, also why.
    [[nodiscard]] std::string answer_of(const explanation& one) const {
        const std::string answer = speaks_.say(describe(one.answer.kept));
        const std::string why = speaks_.say(one.asks_nothing);
        return why.empty() ? answer : answer + ": " + why;
    }

    void write_rule(html_writer& page, const explanation& one, const std::string& id) const {
        page.element("h2", titled(one), {{"id", id}});
        page.element("p", speaks_.say(one.conclusion), {{"class", "word"}});
        page.element("p", speaks_.say(words::rule) + ": " + speaks_.say(one.rule_text));
        if (!one.rule_source.document.empty()) {
            const char* between = one.rule_source.section.empty() ? "" : ", ";
            page.element("p", speaks_.say(words::source) + ": " + one.rule_source.document + between +
                                  one.rule_source.section);
        }
        for (const suspension& rest : one.rests) {
            page.element("p", speaks_.say(words::mark_rests, to_string(rest.from), to_string(rest.to),
                                  to_string(rest.decided_on), rest.decided_by));
        }
        write_days(page, one);
        const std::string met = speaks_.say(one.would_have_met);
        if (!met.empty()) {
            page.element("p", speaks_.say(words::would_have_met) + ": " + met);
        }
    }

    void write_days(html_writer& page, const explanation& one) const {
        if (one.days.empty()) {
            return;
        }
        html_table table(page, speaks_.say(words::days_of_rule),
            {speaks_.say(words::column_day), speaks_.say(words::column_what)},
            {cell_side::unbroken, cell_side::text});
        for (const explained_day& line : one.days) {
            table.row({{to_string(line.day)}, {speaks_.say(line.how)}});
        }
        table.end();
    }

    std::span<const explanation> told_;
    as_of on_;
    speaker speaks_;
};

} // namespace

void explanations_html(
    std::ostream& out, std::span<const explanation> told, as_of on, const provenance& from, language tongue) {
    why_page(told, on, tongue).write(out, from);
}

} // namespace lssgov::report
