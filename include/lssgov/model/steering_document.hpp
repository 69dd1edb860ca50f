#pragma once

/// Steering documents: what is adopted, by whom, for how long, and what ought to be there.
///
/// The hard question is the document that is not in the list. It is missing only where somebody says so, or
/// where the list is complete; otherwise it is not listed, and nothing follows. A *requirement* says which
/// document somebody must hold, on whose word, and what is said of it.
///
///     document_requirement{.id = "guidelines", .title = "Riktlinjer för handläggning av LSS", .holder =
///     "committee",
///                          .present = false, .binding = force::should, ...}
///
/// A document that holds for three years from a start that nobody wrote down has a validity that is unknown.

#include <lssgov/cadence/source.hpp>
#include <lssgov/cadence/statement.hpp>
#include <lssgov/calendar/duration.hpp>
#include <lssgov/calendar/partial_date.hpp>

#include <optional>
#include <string>
#include <vector>

namespace lssgov {

/// A kind of document that the adopted steering model knows.
struct document_kind {
    std::string id{};
    std::string name{}; ///< in the words of the steering model
    bool in_steering_model = true;
    source origin{};
};

struct steering_document {
    std::string id{};
    std::string title{};
    std::string kind{};       ///< id of its document kind; empty where not stated
    std::string adopted_by{}; ///< id of a unit; empty where not stated
    std::optional<partial_date> adopted_on{};
    std::string decision{}; ///< "§ 22"
    std::optional<partial_date> revised_on{};
    std::string note{}; ///< what more the document says of it, in short
    std::optional<partial_date> valid_from{};
    std::optional<partial_date> valid_to{};    ///< last day, where stated
    std::optional<duration> valid_for{};       ///< length of validity, where that is what is stated
    std::vector<std::string> steers{};         ///< ids of the goal kinds, documents and units it steers
    basis steers_rests_on = basis::not_stated; ///< how it is known what the document steers
    std::vector<std::string> lacks{};  ///< content that it is said to lack, in the words of the source
    std::string lacks_on_whose_word{}; ///< who says so
    std::string activity{};            ///< the activity whose goals it holds; empty when it holds none
    source origin{};
};

/// A document that somebody must, or should, hold.
struct document_requirement {
    std::string id{};
    std::string title{};
    std::string holder{};              ///< id of the unit or unit group that must hold it
    std::vector<std::string> met_by{}; ///< ids of steering documents that meet it
    std::optional<bool> present{};     ///< what the source says; absent: nothing
    force binding = force::should;
    std::string on_whose_word{};              ///< who asks for it: an act, an auditor
    std::optional<source> asked_in{};         ///< where they ask; absent: where the rest of it stands
    std::optional<partial_date> decided_on{}; ///< when it was decided to draw it up
    std::string decision{};                   ///< that decision, in short
    std::string carries_out{};                ///< id of the statutory rule it rests on; empty: none is named
    std::string note{}; ///< what the model takes the document to mean, where it leaves a choice
    source origin{};
};

} // namespace lssgov
