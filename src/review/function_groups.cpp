#include "function_groups.hpp"

#include <algorithm>

namespace lssgov::checks {

namespace {

/// Whether all name the same, and name something.
bool have_common(const functions& all, std::string standing_function::* field) {
    const std::string& first = all.front()->*field;
    return !first.empty() && std::all_of(all.begin(), all.end(),
                                 [&](const standing_function* one) { return one->*field == first; });
}

} // namespace

std::map<std::string, functions> functions_by_purpose(const reading& read) {
    std::map<std::string, functions> by_purpose;
    for (const standing_function& one : read.model().functions) {
        if (!one.purpose.empty() && read.knows(one.origin)) {
            by_purpose[one.purpose].push_back(&one);
        }
    }
    return by_purpose;
}

bool fall_apart(const functions& of_one_purpose) {
    const bool is_held = have_common(of_one_purpose, &standing_function::owner) ||
                         have_common(of_one_purpose, &standing_function::process);
    return of_one_purpose.size() > 1 && !is_held;
}

} // namespace lssgov::checks
