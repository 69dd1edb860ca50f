#pragma once

/// A finding: what a check says about one thing, and why anyone should believe it.
///
/// Every finding carries its evidence and the section where each piece stands, and, where it rests on a rule,
/// the rule with its source and its force: a *should* that is missed is never told as a breach of law. What
/// holds is said too. An auditor who reads only faults cannot tell a sound house from an unread one.

#include <lssgov/cadence/source.hpp>
#include <lssgov/export.hpp>
#include <lssgov/language.hpp>
#include <lssgov/model/waiver.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov {

/// What a check found about its subject.
enum class outcome {
    does_not_hold,  ///< a gap, a breach, a contradiction
    unknown,        ///< the documents cannot answer
    undecided,      ///< asked for, and the time for it has not run out
    holds,          ///< looked at, and in order
    not_applicable, ///< nothing to look at, as stated
};

/// How much a finding that does not hold weighs.
enum class severity {
    error,   ///< something that shall be done is not, or facts contradict each other
    warning, ///< something that governance needs is lacking
    note,    ///< worth knowing
};

/// The rule that a finding rests on.
struct rule_cited {
    std::string id{};
    std::string title{};
    bilingual says{}; ///< the cadence in words; empty where the rule is no cadence
    source origin{};
    force binding = force::local;

    bool operator==(const rule_cited&) const = default;
};

/// One fact that a finding rests on, in the words of its document or of the check.
struct evidence_item {
    bilingual text{};
    source origin{};

    bool operator==(const evidence_item&) const = default;
};

struct finding {
    std::string check{}; ///< id of the check
    outcome result = outcome::does_not_hold;
    severity weight = severity::warning;
    std::string subject{};                 ///< id of what it is about
    std::string subject_name{};            ///< its name, in the language of the document
    bilingual message{};                   ///< one or two sentences
    bool as_stated = false;                ///< rests on somebody's word alone
    std::vector<evidence_item> evidence{}; ///< never empty; each with its source
    std::optional<rule_cited> rule{};
    std::optional<waiver> waived{};         ///< the waiver that holds for it
    std::optional<waiver> expired_waiver{}; ///< a waiver that held once

    bool operator==(const finding&) const = default;
};

/// "does_not_hold", "error", ...: the names used in output for programs.
[[nodiscard]] LSSGOV_API std::string_view to_string(outcome result);
[[nodiscard]] LSSGOV_API std::string_view to_string(severity weight);

} // namespace lssgov
