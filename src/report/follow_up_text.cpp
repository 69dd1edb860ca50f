#include "text_table.hpp"
#include "wrap.hpp"

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/follow_up/ladder.hpp>
#include <lssgov/follow_up/seen_by.hpp>
#include <lssgov/follow_up/year_wheel.hpp>
#include <lssgov/model/names.hpp>
#include <lssgov/report/follow_up_text.hpp>

#include <fmt/format.h>

#include <optional>
#include <ostream>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace lssgov::report {

namespace {

/// A word with a capital letter, as a heading has it. Letters beyond ASCII stay as they are.
std::string as_heading(std::string word) {
    if (!word.empty() && word.front() >= 'a' && word.front() <= 'z') {
        word.front() = static_cast<char>(word.front() - 'a' + 'A');
    }
    return word;
}

bilingual heading_of(std::optional<unit_level> level) {
    if (!level) {
        return {"Nivå inte angiven", "Level not stated"};
    }
    const bilingual word = describe(*level);
    return {as_heading(word.swedish), as_heading(word.english)};
}

/// What the document names, or that it names nothing.
bilingual stated_or_not(const std::string& name) {
    return name.empty() ? bilingual{"inte angivet", "not stated"} : bilingual{name, name};
}

bilingual cadence_words(const rule* by) {
    return by == nullptr ? stated_or_not("") : describe(*by);
}

/// The last that is known: what was done goes before what was said, and what was said says whether it is
/// kept.
bilingual evidence_words(const ladder_row& row) {
    if (row.last_done) {
        const std::string day = to_string(*row.last_done);
        return {"följdes upp " + day, "followed up " + day};
    }
    if (row.last_said == nullptr) {
        return {"inget", "none"};
    }
    const bilingual word = describe(row.last_said->says);
    return {"bara uppgift: " + word.swedish, "a statement only: " + word.english};
}

void write_row(std::ostream& out, const ladder_row& row, const names& called, language tongue) {
    const bool is_swedish = tongue == language::swedish;
    const duty& one = *row.of;
    const std::string owner = one.owner.empty() ? one.owner_outside : called.of(one.owner);
    const std::string receiver = one.reports_to.empty() ? one.reports_to_outside : called.of(one.reports_to);
    const std::string what = row.concerns.empty() ? "" : called.of(row.concerns) + ": ";
    out << wrapped("  ", what + one.title);
    out << wrapped(
        is_swedish ? "      hur ofta:    " : "      how often:   ", cadence_words(row.by).in(tongue));
    out << wrapped(
        is_swedish ? "      ansvarig:    " : "      responsible: ", stated_or_not(owner).in(tongue));
    out << wrapped(
        is_swedish ? "      rapporteras: " : "      reported to: ", stated_or_not(receiver).in(tongue));
    out << wrapped(
        is_swedish ? "      underlag:    " : "      evidence:    ", evidence_words(row).in(tongue));
}

void write_level(std::ostream& out, std::optional<unit_level> level, const ladder_table& table,
    const names& called, language tongue) {
    out << '\n' << heading_of(level).in(tongue) << '\n';
    bool is_empty = true;
    for (const ladder_row& row : table.rows) {
        if (row.level == level) {
            write_row(out, row, called, tongue);
            is_empty = false;
        }
    }
    if (is_empty) {
        out << (tongue == language::swedish ? "  Ingen uppföljning av den här nivån är återgiven.\n"
                                            : "  No follow-up of this level is told.\n");
    }
}

/// From the top; a level is told where it has rows, or units and no row.
std::vector<std::optional<unit_level>> levels_of(const ladder_table& table) {
    std::set<unit_level> found(table.levels_without.begin(), table.levels_without.end());
    bool has_none = false;
    for (const ladder_row& row : table.rows) {
        has_none = has_none || !row.level;
        if (row.level) {
            found.insert(*row.level);
        }
    }
    std::vector<std::optional<unit_level>> levels(found.begin(), found.end());
    if (has_none) {
        levels.emplace_back(std::nullopt);
    }
    return levels;
}

/// Functions that follow up stand beside the duties: they are told with who answers for them.
void write_functions(
    std::ostream& out, const municipality& model, as_of on, const names& called, language tongue) {
    std::vector<const standing_function*> known;
    for (const standing_function& one : model.functions) {
        if (is_known(model, one.origin, on)) {
            known.push_back(&one);
        }
    }
    if (known.empty()) {
        return;
    }
    const bool is_swedish = tongue == language::swedish;
    out << (is_swedish ? "\nFunktioner\n" : "\nFunctions\n");
    for (const standing_function* one : known) {
        out << wrapped(
            "  ", one->purpose.empty() ? one->name : fmt::format("{}: {}", one->purpose, one->name));
        out << wrapped(is_swedish ? "      ansvarig:    " : "      responsible: ",
            stated_or_not(called.of(one->owner)).in(tongue));
    }
}

bilingual binding_words(force binding) {
    switch (binding) {
    case force::shall:
        return {"lag", "statute"};
    case force::should:
        return {"råd", "advice"};
    case force::may:
        return {"får", "may"};
    case force::local:
        break;
    }
    return {"egen", "local"};
}

/// What a row of the wheel is about: the duty, how many times, counted from when, and who answers for it.
bilingual wheel_words(const wheel_entry& entry, const names& called) {
    const duty& one = *entry.of;
    bilingual text{one.title, one.title};
    const auto* periods = std::get_if<period_cadence>(&entry.by->kind);
    if (periods != nullptr && periods->times > 1) {
        text.swedish += fmt::format(", {} gånger i perioden", periods->times);
        text.english += fmt::format(", {} times in the period", periods->times);
    }
    if (entry.due && one.known_since && std::holds_alternative<interval_cadence>(entry.by->kind)) {
        const std::string day = to_string(*one.known_since);
        text.swedish += fmt::format(", räknat från {}", day);
        text.english += fmt::format(", counted from {}", day);
    }
    const std::string owner = one.owner.empty() ? one.owner_outside : called.of(one.owner);
    if (!owner.empty()) {
        text.swedish += fmt::format(" ({})", owner);
        text.english += fmt::format(" ({})", owner);
    }
    return text;
}

} // namespace

void ladder_text(std::ostream& out, const municipality& model, as_of on, language tongue) {
    const bool is_swedish = tongue == language::swedish;
    const ladder_table table = whole_ladder(model, on);
    const names called(model);
    out << (is_swedish ? "Vem följer upp vad: " : "Who follows up what: ") << model.name
        << (is_swedish ? ", per " : ", as of ") << to_string(on.day) << '\n';
    for (const std::optional<unit_level> level : levels_of(table)) {
        write_level(out, level, table, called, tongue);
    }
    write_functions(out, model, on, called, tongue);
}

void year_wheel_text(std::ostream& out, const municipality& model, int year, language tongue) {
    const bool is_swedish = tongue == language::swedish;
    const names called(model);
    out << (is_swedish ? "Årshjul " : "Year wheel ") << year << ": " << model.name << '\n'
        << (is_swedish ? "Sista dag i tid, räknad ur reglerna. Inom parentes: den som ansvarar.\n\n"
                       : "Last day in time, counted from the rules. In parentheses: who is responsible.\n\n");
    text_table table({column_side::left, column_side::left, column_side::left});
    for (const wheel_entry& one : year_wheel(model, year)) {
        const std::string day = one.due      ? to_string(*one.due)
                                : is_swedish ? "dag inte angiven"
                                             : "day not stated";
        table.add({day, binding_words(one.binding).in(tongue), wheel_words(one, called).in(tongue)});
    }
    out << table.lines(0);
}

} // namespace lssgov::report
