#pragma once

// The work list of a unit as check_cases answers with it, and what to say where there is no such unit.

#include <lssgov/cadence/case_set.hpp>
#include <lssgov/cadence/context.hpp>
#include <lssgov/csv_profile.hpp>
#include <lssgov/language.hpp>
#include <lssgov/model/wording.hpp>
#include <lssgov/report/calendars.hpp>
#include <lssgov/report/work_list.hpp>

#include <algorithm>
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov::examples {

enum class work_form { text, csv, html, ics };

/// How a work list is to be written.
struct work_manner {
    work_form form = work_form::text;
    language tongue = language::swedish;
    csv_profile csv = csv_profile::rfc4180;
    report::provenance made_of{}; ///< for the foot of a page, and the description of a calendar
};

inline void write_work_list(std::ostream& out, const report::work_list& list, const work_manner& how) {
    switch (how.form) {
    case work_form::text:
        return report::work_list_text(out, list, how.tongue, how.made_of);
    case work_form::csv:
        return report::work_list_csv(out, list, how.tongue, how.csv);
    case work_form::html:
        return report::work_list_html(out, list, how.made_of, how.tongue);
    case work_form::ics:
        return report::due_days_ics(out, list, how.made_of, how.tongue);
    }
}

/// Every label that there is in a grouping: of the cases, and of the context.
[[nodiscard]] inline std::set<std::string> all_labels(
    const case_set& cases, const context& known, const std::string& grouping_name) {
    std::set<std::string> labels;
    if (const label_column* column = cases.groups(grouping_name)) {
        labels.insert(column->labels.begin(), column->labels.end());
    }
    for (const grouping& one : known.groupings) {
        if (one.name != grouping_name) {
            continue;
        }
        labels.insert(one.labels.begin(), one.labels.end());
        for (const auto& [label, parent] : one.parents) {
            labels.insert({label, parent});
        }
    }
    return labels;
}

/// Those that are spelled nearly so or hold what was written.
[[nodiscard]] inline std::vector<std::string> near_labels(
    const std::set<std::string>& labels, const std::string& wanted) {
    const std::vector<std::string_view> words(labels.begin(), labels.end());
    const auto near = nearest(wanted, words);
    std::vector<std::string> found;
    std::copy_if(labels.begin(), labels.end(), std::back_inserter(found), [&](const std::string& one) {
        return (near && one == *near) || (!wanted.empty() && one.find(wanted) != std::string::npos);
    });
    return found;
}

/// "a, b or c"; of more than ten, the first ten and how many more there are.
[[nodiscard]] inline std::string listed(const std::vector<std::string>& names, const std::string& last) {
    constexpr std::size_t most_told = 10;
    const std::size_t told =
        names.size() <= most_told + 1 ? names.size() : most_told; // one is named, not counted
    std::string all;
    for (std::size_t i = 0; i < told; ++i) {
        const bool ends = i + 1 == told && told == names.size();
        all += (i == 0 ? "" : ends ? " " + last + " " : ", ") + names[i];
    }
    return told == names.size() ? all : all + " and " + std::to_string(names.size() - told) + " more";
}

/// "there is no 'Nor' in 'unit'; did you mean Norr or Norra sidan?"
[[nodiscard]] inline std::string no_such_label(
    const case_set& cases, const context& known, const std::string& grouping, const std::string& wanted) {
    const std::set<std::string> labels = all_labels(cases, known, grouping);
    const std::vector<std::string> near = near_labels(labels, wanted);
    const std::string told = "there is no '" + wanted + "' in '" + grouping + "'";
    const std::string without = "\nCases that have none are listed by --without-unit.";
    if (!near.empty()) {
        return told + "; did you mean " + listed(near, "or") + "?" + without;
    }
    const std::vector<std::string> all(labels.begin(), labels.end());
    return all.empty() ? told + ", and no other name" + without
                       : told + "; there are: " + listed(all, "and") + "." + without;
}

} // namespace lssgov::examples
