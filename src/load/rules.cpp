#include <lssgov/load/rules.hpp>

#include "load/document.hpp"
#include "load/facts.hpp"

#include <lssgov/model/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace lssgov::load {

namespace {

void add_error(std::vector<problem>& found, std::string path, std::string text, std::string remedy) {
    found.push_back({problem_severity::error, std::move(path), place(), std::move(text), std::move(remedy)});
}

void check_rule(const rule& checked, const std::string& path, std::vector<problem>& found) {
    for (const std::string& fault : faults(checked)) {
        add_error(found, path, fmt::format("the rule {} cannot be used: {}", in_quotes(checked.id), fault),
            "correct the rule");
    }
    if (checked.origin.document.empty()) {
        add_error(found, path + ".source", "the source names no document", "name the act or the document");
    }
    if (checked.origin.section.empty()) {
        found.push_back({problem_severity::warning, path + ".source", place(), "the source names no section",
            "name the section or the heading it stands under"});
    }
}

/// The rules one by one; each id once. Gives the ids.
std::set<std::string_view> check_rules(const std::vector<rule>& rules, std::vector<problem>& found) {
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const std::string path = fmt::format("rule[{}]", i);
        if (rules[i].id.empty()) {
            add_error(found, path + ".id", "the id is empty", "give it an id of its own");
        } else if (!ids.insert(rules[i].id).second) {
            add_error(found, path + ".id",
                fmt::format("{} is already the id of a rule", in_quotes(rules[i].id)),
                "give each its own id");
        }
        check_rule(rules[i], path, found);
    }
    return ids;
}

void add_faults(
    const context& part, const std::string& path, std::string_view remedy, std::vector<problem>& found) {
    for (const std::string& fault : faults(part)) {
        add_error(found, path, fault, std::string(remedy));
    }
}

void check_suspensions(const std::vector<suspension>& suspensions, const std::set<std::string_view>& ids,
    problem_log& log, std::vector<problem>& found) {
    const std::vector<std::string_view> known(ids.begin(), ids.end());
    for (std::size_t i = 0; i < suspensions.size(); ++i) {
        const suspension& one = suspensions[i];
        const std::string path = fmt::format("suspension[{}]", i);
        if (!ids.contains(one.rule)) {
            const std::optional<std::string_view> near = log.near_word(one.rule, known);
            add_error(found, path + ".rule", fmt::format("no rule has the id {}", in_quotes(one.rule)),
                near ? "write " + in_quotes(*near) : "name a rule of this file");
        }
        add_faults({{}, {one}, {}}, path, "correct the days", found);
    }
}

void check_registers(const std::vector<event_register>& registers, std::vector<problem>& found) {
    std::set<std::string_view> kinds;
    for (std::size_t i = 0; i < registers.size(); ++i) {
        const event_register& one = registers[i];
        const std::string path = fmt::format("register[{}]", i);
        if (!kinds.insert(one.event_kind).second) {
            add_error(found, path + ".event",
                fmt::format("there is already a register of the event {}", in_quotes(one.event_kind)),
                "make them one");
        }
        add_faults({{one}, {}, {}}, path, "correct the days", found);
    }
}

void check_groupings(const std::vector<grouping>& groupings, std::vector<problem>& found) {
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < groupings.size(); ++i) {
        const grouping& one = groupings[i];
        const std::string path = fmt::format("grouping[{}]", i);
        if (!names.insert(one.name).second) {
            add_error(found, path + ".name",
                fmt::format("there is already a grouping with the name {}", in_quotes(one.name)),
                "make them one");
        }
        add_faults({{}, {}, {{one.name, one.parents, {}}}}, path + ".parents",
            "give one of the labels another parent, or none", found);
        if (std::find(one.labels.begin(), one.labels.end(), "") != one.labels.end()) {
            add_error(found, path + ".labels", "a label has no text", "give each label a text");
        }
    }
}

std::vector<problem> check(const rule_book& book, problem_log& log) {
    std::vector<problem> found;
    const std::set<std::string_view> ids = check_rules(book.rules, found);
    check_registers(book.known.registers, found);
    check_suspensions(book.known.suspensions, ids, log, found);
    check_groupings(book.known.groupings, found);
    return found;
}

rule_book read_rule_book(const toml::table& root, problem_log& log) {
    rule_book book;
    table_reader in(root, "", "", log);
    in.optional("rule", book.rules);
    in.optional("register", book.known.registers);
    in.optional("suspension", book.known.suspensions);
    in.optional("grouping", book.known.groupings);
    in.finish();
    if (!log.is_full()) {
        add_unsaid(log, root, check(book, log));
    }
    return book;
}

} // namespace

loaded<rule_book> rules(const std::filesystem::path& path) {
    return load_file<rule_book>(path, read_rule_book);
}

loaded<rule_book> rules_text(std::string_view text, std::string_view file_name) {
    return load_text<rule_book>(text, file_name, read_rule_book);
}

} // namespace lssgov::load
