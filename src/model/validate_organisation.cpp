// The municipality itself, its source documents, units and unit groups.

#include "model/validation.hpp"

#include <lssgov/model/wording.hpp>

#include <fmt/format.h>

namespace lssgov::validation {

namespace {

constexpr std::size_t most_named = 20; // units of one cycle

/// The place in the list of the unit above each unit; nobody where there is none.
std::vector<std::size_t> units_above(const checker& checked) {
    std::vector<std::size_t> above;
    for (const unit& one : checked.model().units) {
        const known_id* found = checked.find(one.part_of);
        const bool is_unit = found != nullptr && found->kind == fact_kind::unit;
        above.push_back(is_unit ? found->index : nobody);
    }
    return above;
}

std::string cycle_in_words(
    const std::vector<unit>& units, const std::vector<std::size_t>& above, std::size_t first) {
    std::string names = in_quotes(units[first].id);
    if (above[first] == first) {
        return names + " lies below itself";
    }
    std::size_t count = 1;
    for (std::size_t next = above[first]; next != first; next = above[next]) {
        ++count;
        if (count <= most_named) {
            names += ", " + in_quotes(units[next].id);
        }
    }
    if (count > most_named) {
        names += fmt::format(", ... ({} units in all)", count);
    }
    return "these units lie below one another, each below the next and the last below the first: " + names;
}

void check_level(checker& checked, const model_place& at, const std::string& id,
    std::optional<unit_level> level, const unit& above) {
    if (!level || !above.level || *level > *above.level) {
        return;
    }
    checked.error(at,
        fmt::format("{} is of the level {} and cannot lie below {}, of the level {}", in_quotes(id),
            word_for(*level), in_quotes(above.id), word_for(*above.level)),
        "correct one of the levels, or name a unit of a higher level");
}

} // namespace

void check_municipality(checker& checked) {
    const model_place here{nullptr, "municipality"};
    if (checked.model().id.empty()) {
        checked.error(here.field("id"), "the id is empty", "give the municipality an id");
    }
    const std::optional<date>& described = checked.model().described_as_of;
    if (described) {
        checked.day(here.field("described_as_of"), *described);
    }
}

void check_sources(checker& checked) {
    const std::vector<source_document>& sources = checked.model().sources;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        checked.identity({nullptr, "source", i}, sources[i].id);
    }
}

void check_units(checker& checked) {
    const std::vector<unit>& units = checked.model().units;
    const std::vector<std::size_t> above = units_above(checked);
    const std::vector<std::size_t> cycle = cycles_of(above);
    for (std::size_t i = 0; i < units.size(); ++i) {
        const unit& one = units[i];
        const model_place here{nullptr, "unit", i};
        const model_place part_of = here.field("part_of");
        checked.identity(here, one.id);
        checked.optional_reference(part_of, one.part_of, to_unit);
        if (one.level == unit_level::employee) {
            checked.error(here.field("level"), "an employee is no unit",
                "make it a unit group, or give it another level");
        }
        if (cycle[i] == i) {
            checked.error(part_of, cycle_in_words(units, above, i), "correct part_of of one of them");
        }
        if (cycle[i] == nobody && above[i] != nobody) {
            check_level(checked, part_of, one.id, one.level, units[above[i]]);
        }
        if (one.own_goals_source) {
            checked.reference(
                here.field("own_goals_source"), one.own_goals_source->document, to_source_document);
        }
        checked.in_order(here.field("valid_to"), one.valid_from, one.valid_to);
        checked.origin(here, one.origin);
    }
}

void check_unit_groups(checker& checked) {
    const std::vector<unit_group>& groups = checked.model().unit_groups;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const unit_group& one = groups[i];
        const model_place here{nullptr, "unit_group", i};
        checked.identity(here, one.id);
        checked.reference(here.field("below"), one.below, to_unit);
        const known_id* above = checked.find(one.below);
        if (above != nullptr && above->kind == fact_kind::unit) {
            check_level(checked, here.field("below"), one.id, one.level, checked.model().units[above->index]);
        }
        if (one.count && *one.count < 0) {
            checked.error(here.field("count"), fmt::format("the count is {}", *one.count),
                "give 0 or more; leave it out where the document gives no number");
        }
        checked.origin(here, one.origin);
    }
}

void check_case_groups(checker& checked) {
    const std::vector<case_group>& groups = checked.model().case_groups;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const model_place here{nullptr, "case_group", i};
        checked.identity(here, groups[i].id);
        checked.origin(here, groups[i].origin);
    }
}

void check_functions(checker& checked) {
    const std::vector<standing_function>& functions = checked.model().functions;
    for (std::size_t i = 0; i < functions.size(); ++i) {
        const standing_function& one = functions[i];
        const model_place here{nullptr, "function", i};
        checked.identity(here, one.id);
        checked.optional_reference(here.field("owner"), one.owner, to_unit);
        checked.origin(here, one.origin);
    }
}

} // namespace lssgov::validation
