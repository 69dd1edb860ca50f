#pragma once

// What must hold of every page: each link leads to a place on the page, no id stands twice, nothing is asked
// of the net, nothing runs, and the language is said. Each gives what is wrong; nothing where nothing is.

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov::test {

/// The values of an attribute, in the order in which they stand.
inline std::vector<std::string> values_of(std::string_view page, std::string_view attribute) {
    const std::string start = " " + std::string(attribute) + "=\"";
    std::vector<std::string> found;
    for (std::size_t at = page.find(start); at != std::string_view::npos; at = page.find(start, at)) {
        at += start.size();
        found.emplace_back(page.substr(at, page.find('"', at) - at));
    }
    return found;
}

/// Links that lead nowhere, and those that lead away from the page.
inline std::vector<std::string> dead_links(std::string_view page) {
    const std::vector<std::string> ids = values_of(page, "id");
    std::vector<std::string> dead;
    for (const std::string& link : values_of(page, "href")) {
        if (!link.starts_with('#') || std::find(ids.begin(), ids.end(), link.substr(1)) == ids.end()) {
            dead.push_back(link);
        }
    }
    return dead;
}

/// Words that another element is named by: aria-labelledby and url(#...) must lead to an id as well.
inline std::vector<std::string> dead_references(std::string_view page) {
    const std::vector<std::string> ids = values_of(page, "id");
    std::vector<std::string> named;
    for (const std::string& names : values_of(page, "aria-labelledby")) {
        for (std::size_t at = 0; at < names.size();) {
            const std::size_t end = std::min(names.find(' ', at), names.size());
            named.push_back(names.substr(at, end - at));
            at = end + 1;
        }
    }
    for (const std::string& fill : values_of(page, "fill")) {
        if (fill.starts_with("url(#")) {
            named.push_back(fill.substr(5, fill.size() - 6));
        }
    }
    std::erase_if(named,
        [&ids](const std::string& one) { return std::find(ids.begin(), ids.end(), one) != ids.end(); });
    return named;
}

inline std::vector<std::string> repeated_ids(std::string_view page) {
    std::map<std::string, int> counts;
    for (const std::string& id : values_of(page, "id")) {
        ++counts[id];
    }
    std::vector<std::string> repeated;
    for (const auto& [id, count] : counts) {
        if (count > 1) {
            repeated.push_back(id);
        }
    }
    return repeated;
}

/// All that is wrong with a page in that language: "sv" or "en".
inline std::vector<std::string> faults_of_page(std::string_view page, std::string_view language) {
    std::vector<std::string> faults;
    const auto add = [&faults](const std::string& what, const std::vector<std::string>& which) {
        for (const std::string& one : which) {
            faults.push_back(what + " " + one);
        }
    };
    add("dead link", dead_links(page));
    add("dead reference", dead_references(page));
    add("repeated id", repeated_ids(page));
    for (const std::string_view never :
        {"<script", "http:", "https:", "src=", "@import", " style=", " onclick=", " onload="}) {
        if (page.find(never) != std::string_view::npos) {
            faults.push_back("the page holds " + std::string(never));
        }
    }
    if (page.find("<html lang=\"" + std::string(language) + "\">") == std::string_view::npos) {
        faults.push_back("no language " + std::string(language));
    }
    return faults;
}

} // namespace lssgov::test
