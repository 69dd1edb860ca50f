#include "follow_up_words.hpp"
#include "speaker.hpp"
#include "text_foot.hpp"
#include "text_table.hpp"
#include "visible.hpp"
#include "wrap.hpp"

#include <lssgov/report/follow_up_text.hpp>

#include <fmt/format.h>

#include <optional>
#include <ostream>
#include <sstream>
#include <string>
#include <vector>

namespace lssgov::report {

namespace {

constexpr std::size_t ladder_label_width = 19;

class ladder_page {
public:
    ladder_page(std::ostream& out, const municipality& model, as_of on, language tongue)
        : out_(out), model_(model), on_(on), called_(model), speaks_(tongue) {}

    void write() {
        const ladder_table table = whole_ladder(model_, on_);
        out_ << speaks_.say(words::ladder_title, in_one_line(model_.name), to_string(on_.day)) << '\n';
        for (const std::optional<unit_level> level : levels_of(table)) {
            write_level(level, table);
        }
        write_functions();
    }

private:
    void write_line(const words::phrase& label, const std::string& text) {
        out_ << wrapped(filled("      " + speaks_.say(label) + ": ", ladder_label_width), text);
    }

    void write_row(const ladder_row& row) {
        const ladder_words told = words_of(row, called_, speaks_);
        out_ << wrapped("  ", told.what());
        write_line(words::how_often, told.how_often);
        write_line(words::responsible, told.responsible);
        write_line(words::reported_to, told.reported_to);
        write_line(words::evidence, told.evidence);
    }

    void write_level(std::optional<unit_level> level, const ladder_table& table) {
        out_ << '\n' << heading_of(level, speaks_) << '\n';
        bool is_empty = true;
        for (const ladder_row& row : table.rows) {
            if (row.level == level) {
                write_row(row);
                is_empty = false;
            }
        }
        if (is_empty) {
            out_ << "  " << speaks_.say(words::level_without) << '\n';
        }
    }

    /// Functions that follow up stand beside the duties: they are told with who answers for them.
    void write_functions() {
        const std::vector<const standing_function*> known = known_functions(model_, on_);
        if (known.empty()) {
            return;
        }
        out_ << '\n' << speaks_.say(words::functions) << '\n';
        for (const standing_function* one : known) {
            out_ << wrapped("  ", function_words(*one));
            write_line(words::responsible, stated_or_not(called_.of(one->owner), speaks_));
        }
    }

    std::ostream& out_;
    const municipality& model_;
    as_of on_;
    names called_;
    speaker speaks_;
};

} // namespace

void ladder_text(
    std::ostream& out, const municipality& model, as_of on, language tongue, const provenance& from) {
    std::ostringstream text;
    ladder_page(text, model, on, tongue).write();
    out << visible(text.str()) << text_foot(speaker(tongue), from);
}

void year_wheel_text(std::ostream& out, const municipality& model, int year, language tongue,
    std::optional<as_of> known, const provenance& from) {
    const speaker speaks(tongue);
    const names called(model);
    out << visible(speaks.say(words::wheel_title, year, in_one_line(model.name))) << '\n'
        << speaks.say(words::wheel_reading) << '\n'
        << wheel_view_words(model, year, known, speaks) << "\n\n";
    text_table table({column_side::left, column_side::left, column_side::left});
    for (const wheel_entry& one : year_wheel(model, year, known)) {
        table.add({wheel_day_words(one, speaks), speaks.say(binding_words(one.binding)),
            wheel_words_with_owner(one, called, speaks)});
    }
    out << table.lines(0) << text_foot(speaks, from);
}

} // namespace lssgov::report
