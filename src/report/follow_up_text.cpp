#include "text_table.hpp"
#include "wrap.hpp"

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/follow_up/ladder.hpp>
#include <lssgov/follow_up/year_wheel.hpp>
#include <lssgov/model/wording.hpp>
#include <lssgov/report/follow_up_text.hpp>

#include <fmt/format.h>

#include <map>
#include <ostream>
#include <string>

namespace lssgov::report {

namespace {

bilingual level_words(std::optional<unit_level> level) {
    if (!level) {
        return {"Nivå inte angiven", "Level not stated"};
    }
    switch (*level) {
    case unit_level::council:
        return {"Fullmäktige", "Council"};
    case unit_level::executive_board:
        return {"Styrelse", "Executive board"};
    case unit_level::committee:
        return {"Nämnd", "Committee"};
    case unit_level::administration:
        return {"Förvaltning", "Administration"};
    case unit_level::area:
        return {"Område", "Area"};
    case unit_level::department:
        return {"Avdelning", "Department"};
    case unit_level::unit:
        return {"Enhet", "Unit"};
    case unit_level::employee:
        break;
    }
    return {"Medarbetare", "Employee"};
}

/// The names of units, groups and whatever else a duty can concern.
class names {
public:
    explicit names(const municipality& model) {
        add(model.units);
        add(model.unit_groups);
        add(model.case_groups);
        add(model.goal_kinds);
        add(model.indicators);
        for (const steering_document& one : model.documents) {
            names_.emplace(one.id, one.title);
        }
        for (const goal& one : model.goals) {
            names_.emplace(one.id, one.text);
        }
    }

    [[nodiscard]] std::string of(const std::string& id) const {
        const auto found = names_.find(id);
        return id.empty() ? "-" : found == names_.end() ? id : found->second;
    }

private:
    template <typename Things>
    void add(const Things& things) {
        for (const auto& one : things) {
            names_.emplace(one.id, one.name);
        }
    }

    std::map<std::string, std::string> names_;
};

std::string cadence_words(const rule* by, language tongue) {
    return by == nullptr ? "-" : describe(*by).in(tongue);
}

void write_row(std::ostream& out, const ladder_row& row, const names& called, language tongue) {
    const bool is_swedish = tongue == language::swedish;
    const std::string owner = row.of->owner.empty() ? row.of->owner_outside : called.of(row.of->owner);
    const std::string evidence = row.has_evidence ? (is_swedish ? "finns" : "at hand") : "-";
    out << wrapped("  ", fmt::format("{}: {}", called.of(row.concerns), row.of->title));
    out << wrapped(is_swedish ? "      hur ofta:   " : "      how often:  ", cadence_words(row.by, tongue));
    out << wrapped(is_swedish ? "      av vem:     " : "      by whom:    ", owner.empty() ? "-" : owner);
    out << wrapped(is_swedish ? "      till vem:   " : "      to whom:    ", called.of(row.of->reports_to));
    out << wrapped(is_swedish ? "      underlag:   " : "      evidence:   ", evidence);
}

} // namespace

void ladder_text(std::ostream& out, const municipality& model, as_of on, language tongue) {
    const bool is_swedish = tongue == language::swedish;
    const ladder_table table = whole_ladder(model, on);
    const names called(model);
    out << (is_swedish ? "Vem följer upp vad: " : "Who follows up what: ") << model.name
        << (is_swedish ? ", per " : ", as of ") << to_string(on.day) << '\n';
    std::optional<std::optional<unit_level>> level;
    for (const ladder_row& row : table.rows) {
        if (level != row.level) {
            level = row.level;
            out << '\n' << level_words(row.level).in(tongue) << '\n';
        }
        write_row(out, row, called, tongue);
    }
    for (const unit_level without : table.levels_without) {
        out << '\n'
            << level_words(without).in(tongue) << '\n'
            << (is_swedish ? "  Ingen uppföljning är beskriven.\n" : "  No follow-up is described.\n");
    }
}

void year_wheel_text(std::ostream& out, const municipality& model, int year, language tongue) {
    const bool is_swedish = tongue == language::swedish;
    const names called(model);
    out << (is_swedish ? "Årshjul " : "Year wheel ") << year << ": " << model.name << "\n\n";
    text_table table({column_side::left, column_side::left, column_side::left});
    for (const wheel_entry& one : year_wheel(model, year)) {
        const std::string day = one.due      ? to_string(*one.due)
                                : is_swedish ? "dag inte angiven"
                                             : "day not stated";
        const std::string kind =
            one.is_statutory ? (is_swedish ? "lag" : "statute") : (is_swedish ? "egen" : "local");
        table.add({day, kind, fmt::format("{} ({})", one.of->title, called.of(one.of->owner))});
    }
    out << table.lines(0);
}

} // namespace lssgov::report
