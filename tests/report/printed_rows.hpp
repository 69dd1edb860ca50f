#pragma once

// The tallies that stand on a page, read back as a stranger would who has nothing but the page.

#include <lssgov/error.hpp>
#include <lssgov/report/case_check.hpp>
#include <lssgov/report/cases_json.hpp>
#include <lssgov/report/cases_text.hpp>
#include <lssgov/report/tallies_csv.hpp>

#include <nlohmann/json.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace lssgov::test {

/// A line of sums as it was printed.
struct printed_row {
    std::string rule{};
    std::string group{};
    std::string parent{};
    int depth = 0;
    bool is_total = false;
    std::array<std::optional<std::int64_t>, report::tally_cell_count> cells{}; ///< absent: hidden

    [[nodiscard]] const std::optional<std::int64_t>& at(report::tally_cell which) const {
        return cells[report::place_of(which)];
    }

    bool operator==(const printed_row&) const = default;
};

inline std::string csv_of(const report::case_check& checked) {
    std::ostringstream out;
    report::tallies_csv(out, checked);
    return out.str();
}

inline std::string text_of(const report::case_check& checked, language tongue) {
    std::ostringstream out;
    report::cases_text(out, checked, tongue);
    return out.str();
}

inline std::string json_of(const report::case_check& checked) {
    std::ostringstream out;
    report::cases_json(out, checked);
    return out.str();
}

/// The fields of a line. Nothing that is read here needs quotation marks.
inline std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields(1);
    for (const char one : line) {
        if (one == '"') {
            throw error("There are quotation marks in " + line);
        }
        if (one == ',') {
            fields.emplace_back();
        } else if (one != '\r') {
            fields.back() += one;
        }
    }
    return fields;
}

inline printed_row row_of_line(const std::string& line) {
    constexpr std::size_t first_cell = 5;
    const std::vector<std::string> fields = fields_of(line);
    printed_row row{.rule = fields.at(0),
        .group = fields.at(2),
        .parent = fields.at(3),
        .depth = std::stoi(fields.at(4)),
        .is_total = fields.at(1).empty()};
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (const std::string& field = fields.at(first_cell + i); !field.empty()) {
            row.cells[i] = std::stoll(field);
        }
    }
    return row;
}

inline std::vector<printed_row> rows_of_csv(const std::string& csv) {
    std::istringstream in(csv);
    std::vector<printed_row> rows;
    std::string line;
    std::getline(in, line); // the header
    while (std::getline(in, line)) {
        rows.push_back(row_of_line(line));
    }
    return rows;
}

/// The counts of an object of sums, by the names of the cells.
inline void read_sums(const nlohmann::json& sums, printed_row& into) {
    for (std::size_t i = 0; i < into.cells.size(); ++i) {
        const std::string name(name_of(static_cast<report::tally_cell>(i)));
        const nlohmann::json& count =
            name.starts_with("state_") ? sums.at("states").at(name.substr(6)) : sums.at(name);
        if (!count.is_null()) {
            into.cells[i] = count.get<std::int64_t>();
        }
    }
}

inline std::vector<printed_row> rows_of_json(const std::string& text) {
    std::vector<printed_row> rows;
    const nlohmann::json document = nlohmann::json::parse(text);
    for (const nlohmann::json& rule : document.at("rules")) {
        if (!rule.contains("sums")) {
            continue;
        }
        rows.push_back({.rule = rule.at("id"), .is_total = true});
        read_sums(rule.at("sums"), rows.back());
        for (const nlohmann::json& group : rule.at("groups")) {
            rows.push_back({.rule = rule.at("id"),
                .group = group.at("label"),
                .parent = group.at("parent"),
                .depth = group.at("depth")});
            read_sums(group.at("sums"), rows.back());
        }
    }
    return rows;
}

} // namespace lssgov::test
