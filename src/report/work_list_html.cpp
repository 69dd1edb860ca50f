#include "html_page.hpp"
#include "provenance_words.hpp"
#include "speaker.hpp"
#include "work_words.hpp"

#include <lssgov/report/work_list.hpp>

namespace lssgov::report {

namespace {

class work_page {
public:
    work_page(html_writer& page, const work_list& list, const provenance& from, const speaker& speaks)
        : page_(page), list_(list), from_(from), speaks_(speaks), until_(to_string(list.until)) {}

    void write() {
        page_.element("p", reading_of(list_, speaks_));
        page_.element("p", say(words::work_names_cases), {{"class", "faint"}});
        for (const std::string& sentence : left_out_words(from_, speaks_)) {
            page_.element("p", sentence, {{"class", "unknown word"}});
        }
        write_counts();
        write_rows("overdue", say(words::work_overdue), true, say(words::work_nothing_overdue));
        write_rows(
            "upcoming", say(words::work_upcoming, until_), false, say(words::work_nothing_upcoming, until_));
        write_unknown();
        write_quotas();
    }

private:
    template <typename... Values>
    [[nodiscard]] std::string say(const Values&... values) const {
        return speaks_.say(values...);
    }

    [[nodiscard]] std::int64_t count(bool overdue) const {
        const auto all = static_cast<std::int64_t>(list_.items.size());
        return overdue ? list_.overdue() : all - list_.overdue();
    }

    void write_counts() {
        page_.open("ul", {{"class", "answers"}});
        write_count("fails", "overdue", count(true), say(words::work_overdue));
        write_count("holds", "upcoming", count(false), say(words::work_upcoming, until_));
        write_count("unknown", "unknown", std::ssize(list_.unknown), say(words::work_unknown));
        page_.close();
    }

    void write_count(
        std::string_view style, std::string_view leads_to, std::int64_t count, const std::string& what) {
        page_.open("li", {{"class", style}});
        page_.element("span", speaks_.number(count), {{"class", "many"}});
        link_to(page_, leads_to, what);
        page_.close();
    }

    void write_rows(std::string_view id, const std::string& heading, bool overdue, const std::string& none) {
        page_.element("h2", heading, {{"id", id}});
        if (count(overdue) == 0) {
            page_.element("p", none);
            return;
        }
        html_table table(page_, say(words::work_caption, heading, speaks_.count(count(overdue), words::rows)),
            {say(words::column_due), say(words::column_case), say(words::column_rule),
                say(overdue ? words::column_days_overdue : words::column_days_left),
                say(words::column_last_event), say(words::column_reason)},
            {cell_side::unbroken, cell_side::unbroken, cell_side::prose, cell_side::number,
                cell_side::unbroken, cell_side::prose});
        for (const work_item& one : list_.items) {
            if (one.is_overdue() == overdue) {
                write_row(table, one);
            }
        }
        table.end();
    }

    void write_row(html_table& table, const work_item& one) {
        table.row({{to_string(one.due)}, {one.case_id}, {one.rule_title},
            {speaks_.number(one.is_overdue() ? one.days_overdue : one.days_left)},
            {one.last_event ? to_string(*one.last_event) : std::string()}, {say(one.reason)}});
    }

    void write_unknown() {
        page_.element("h2", say(words::work_unknown), {{"id", "unknown"}});
        if (list_.unknown.empty()) {
            page_.element("p", say(words::work_nothing_unknown));
            return;
        }
        page_.element("p", say(words::work_unknown_text));
        html_table table(page_, say(words::work_unknown),
            {say(words::column_case), say(words::column_rule), say(words::column_reason)},
            {cell_side::unbroken, cell_side::prose, cell_side::prose});
        for (const unknown_item& one : list_.unknown) {
            table.row({{one.case_id}, {one.rule_title}, {say(one.why)}});
        }
        table.end();
    }

    void write_quotas() {
        if (list_.quotas.empty()) {
            return;
        }
        page_.element("h2", say(words::work_quotas));
        page_.element("p", say(words::work_quotas_text));
        page_.open("ul");
        for (const unit_quota& one : list_.quotas) {
            page_.element("li", one.rule_title + ": " + say(one.says));
        }
        page_.close();
    }

    html_writer& page_;
    const work_list& list_;
    const provenance& from_;
    const speaker& speaks_;
    std::string until_;
};

} // namespace

void work_list_html(std::ostream& out, const work_list& list, const provenance& from, language tongue) {
    const speaker speaks(tongue);
    write_page(out, speaks, speaks.say(words::work_title, name_of_list(list, speaks), to_string(list.on.day)),
        from, [&](html_writer& page) { work_page(page, list, from, speaks).write(); });
}

} // namespace lssgov::report
