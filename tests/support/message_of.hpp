#pragma once

#include <string>

namespace lssgov::test {

/// The text of the Error that an action throws; "nothing was thrown" if it throws none.
template <class Error, class Action>
std::string message_of(Action action) {
    try {
        action();
    } catch (const Error& problem) {
        return problem.what();
    }
    return "nothing was thrown";
}

} // namespace lssgov::test
