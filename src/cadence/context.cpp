#include "context_faults.hpp"

#include <lssgov/cadence/context.hpp>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace lssgov {

namespace {

const grouping* find_grouping(const context& known, const std::string& name) {
    const auto found = std::find_if(known.groupings.begin(), known.groupings.end(),
        [&name](const grouping& one) { return one.name == name; });
    return found == known.groupings.end() ? nullptr : &*found;
}

using labels_met = std::set<std::string_view>;

/// @param sound  labels that do not lie below themselves; those met on the way are added
bool has_cycle_from(const grouping& checked, const std::string& label, labels_met& sound) {
    labels_met met;
    for (auto up = checked.parents.find(label); up != checked.parents.end() && !sound.contains(up->first);
        up = checked.parents.find(up->second)) {
        if (!met.insert(up->first).second) {
            return true;
        }
    }
    sound.merge(met);
    return false;
}

void add_faults(const grouping& checked, std::vector<std::string>& found) {
    if (checked.name.empty()) {
        found.emplace_back("there is a grouping without a name");
    }
    if (std::any_of(
            checked.labels.begin(), checked.labels.end(), [](const auto& one) { return one.empty(); })) {
        found.push_back("in the grouping '" + checked.name + "' there is a label without a text");
        return;
    }
    labels_met sound;
    for (const auto& [label, parent] : checked.parents) {
        if (label.empty() || parent.empty()) {
            found.push_back("in the grouping '" + checked.name + "' there is a label without a text");
            return;
        }
        if (has_cycle_from(checked, label, sound)) {
            found.push_back(
                "in the grouping '" + checked.name + "' the label '" + label + "' lies below itself");
            return;
        }
    }
}

void add_faults(const event_register& checked, std::vector<std::string>& found) {
    const auto is_no_day = [](const std::optional<date>& day) { return day && !is_in_calendar(*day); };
    if (is_no_day(checked.known_from) || is_no_day(checked.known_to)) {
        found.push_back("the register of '" + checked.event_kind + "' has a day outside the calendar");
    } else if (checked.known_from && checked.known_to && *checked.known_to < *checked.known_from) {
        found.push_back("the register of '" + checked.event_kind + "' ends before it begins");
    }
}

void add_faults(const suspension& checked, std::vector<std::string>& found) {
    if (!is_in_calendar(checked.decided_on) || !is_in_calendar(checked.from) || !is_in_calendar(checked.to)) {
        found.push_back(
            "the suspension of '" + checked.rule + "' lacks a day, or has one outside the calendar");
    } else if (checked.to < checked.from) {
        found.push_back("the suspension of '" + checked.rule + "' ends before it begins");
    }
}

} // namespace

event_register event_register::covering(
    std::string kind, std::optional<date> first, std::optional<date> last) {
    return {std::move(kind), false, first, last};
}

event_register event_register::never_holding(std::string kind) {
    return {std::move(kind), true, std::nullopt, std::nullopt};
}

std::vector<std::string> faults_without_groupings(const context& checked) {
    std::vector<std::string> found;
    std::set<std::string> kinds;
    for (const event_register& one : checked.registers) {
        if (!kinds.insert(one.event_kind).second) {
            found.push_back("there are two registers for the kind of event '" + one.event_kind + "'");
        }
        add_faults(one, found);
    }
    for (const suspension& one : checked.suspensions) {
        add_faults(one, found);
    }
    return found;
}

std::vector<std::string> faults(const context& checked) {
    std::vector<std::string> found = faults_without_groupings(checked);
    std::set<std::string> names;
    for (const grouping& one : checked.groupings) {
        if (!names.insert(one.name).second) {
            found.push_back("there are two groupings named '" + one.name + "'");
        }
        add_faults(one, found);
    }
    return found;
}

bool is_within(const context& known, const std::string& grouping_name, const std::string& label,
    const std::string& ancestor) {
    if (label == ancestor) {
        return true;
    }
    const std::vector<std::string> above = ancestors(known, grouping_name, label);
    return std::find(above.begin(), above.end(), ancestor) != above.end();
}

std::vector<std::string> ancestors(
    const context& known, const std::string& grouping_name, const std::string& label) {
    std::vector<std::string> above;
    const grouping* labels = find_grouping(known, grouping_name);
    if (labels == nullptr) {
        return above;
    }
    auto up = labels->parents.find(label);
    for (std::size_t steps = labels->parents.size(); steps > 0 && up != labels->parents.end(); --steps) {
        above.push_back(up->second);
        up = labels->parents.find(up->second);
    }
    return above;
}

} // namespace lssgov
