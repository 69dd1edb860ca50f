#pragma once

/// Where a fact or a rule stands.
///
/// Nothing in the library is said without one: a finding that cannot be looked up convinces nobody.
///
///     const source in_law{"SFS 1993:387", "10 §"};
///     const source in_audit{"kpmg-2021", "3.5.1"};

#include <string>

namespace lssgov {

struct source {
    std::string document{}; ///< in a model: the id of one of its source documents; in law: the act
    std::string section{};  ///< section number, or the heading where the document has no numbers

    bool operator==(const source&) const = default;

    bool operator<(const source& other) const {
        return document != other.document ? document < other.document : section < other.section;
    }
};

/// How strongly a rule binds. A *should* that is missed is never reported as a breach of law.
enum class force {
    shall,  ///< statute or regulation demands it
    should, ///< general advice, or an auditor's recommendation
    may,    ///< a right to act, not a duty
    local,  ///< the municipality's own rule
};

} // namespace lssgov
