#pragma once

// How the example programs end. The numbers are a contract: scripts and schedulers read nothing else.

namespace lssgov::examples {

enum class exit_code {
    clean = 0,          ///< the question was answered, and there is nothing to act on
    findings = 1,       ///< the question was answered, and there is something to act on
    wrong_use = 2,      ///< the command line cannot be understood; nothing was done
    unusable_input = 3, ///< a file cannot be read or has problems; there is no answer
    internal_error = 4, ///< a fault of the program's own, or the answer cannot be written
};

[[nodiscard]] constexpr int number(exit_code how) {
    return static_cast<int>(how);
}

/// For the end of --help. The words for 1 are the program's own: what it finds, and what asks for another
/// line.
inline constexpr const char* other_exit_codes =
    "  2  the command line cannot be understood\n"
    "  3  a file cannot be read or has problems: there is no answer\n"
    "  4  internal error, or the answer cannot be written\n";

} // namespace lssgov::examples
