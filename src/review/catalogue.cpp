#include "all_checks.hpp"

#include <lssgov/review/catalogue.hpp>

#include <algorithm>

namespace lssgov {

std::span<const check_description> catalogue() {
    static const std::vector<check_description> descriptions = [] {
        std::vector<check_description> made;
        for (const checks::check* one : checks::all()) {
            made.push_back(one->about);
        }
        return made;
    }();
    return descriptions;
}

const check_description* find_check(std::string_view id) {
    const std::span<const check_description> all = catalogue();
    const auto found =
        std::find_if(all.begin(), all.end(), [id](const check_description& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

std::string_view to_string(outcome result) {
    switch (result) {
    case outcome::does_not_hold:
        return "does_not_hold";
    case outcome::unknown:
        return "unknown";
    case outcome::undecided:
        return "undecided";
    case outcome::holds:
        return "holds";
    case outcome::not_applicable:
        break;
    }
    return "not_applicable";
}

std::string_view to_string(severity weight) {
    switch (weight) {
    case severity::error:
        return "error";
    case severity::warning:
        return "warning";
    case severity::note:
        break;
    }
    return "note";
}

} // namespace lssgov
