#pragma once

/// Somebody's word that a duty is kept.
///
/// Audits are full of it: "in practice only when called for". It is not an event: it gives no dates, no
/// counts and no days late. It answers *kept*, as stated, and every text that rests on it says so. Where the
/// events tell otherwise, both are shown: events are what was done, statements what was said.
///
///     const stated said[] = {stated::not_kept};
///     combine(kept_answer::unknown, said)   // no, as stated

#include <lssgov/cadence/source.hpp>
#include <lssgov/cadence/verdict.hpp>
#include <lssgov/export.hpp>

#include <optional>
#include <span>

namespace lssgov {

/// What is said of a duty.
enum class stated {
    kept,
    not_kept,
    partly_kept, ///< kept in part is not kept: it answers `no`, and the text says "in part"
};

/// What the word rests on.
enum class basis {
    interview,
    document_review,
    minutes,
    register_data, ///< somebody's reading of a register that is not at hand
    not_stated,
};

/// What follows from the events seen and the words said about one duty.
struct combined_answer {
    kept_answer kept = kept_answer::unknown;
    bool as_stated = false;    ///< the answer rests on words alone
    bool in_part = false;      ///< the words say "in part"
    bool contradicted = false; ///< a statement and the events, or two statements, disagree
    bool operator==(const combined_answer&) const = default;
};

/// Events go before words: where the events answer yes or no, that is the answer, and a statement that says
/// otherwise makes it contradicted. Where the events cannot answer, the statements do, as stated; where they
/// disagree among themselves the answer is unknown. Not applicable stays not applicable.
[[nodiscard]] LSSGOV_API combined_answer combine(kept_answer seen, std::span<const stated> said);

[[nodiscard]] LSSGOV_API std::string_view to_string(stated said);
[[nodiscard]] LSSGOV_API std::string_view to_string(basis rests_on);

} // namespace lssgov
