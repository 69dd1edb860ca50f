#pragma once

/// Audits: the questions asked, the opinions given, what was recommended, and to whom.
///
/// An opinion is a word on an ordered scale, and the scale is data: auditors do not share one. Opinions on
/// different scales are never compared. A recommendation stays open until a later follow-up closes it; an
/// answer does not. A report that carries no day may still lie between two that are known: it is no older
/// than what it quotes, and no younger than the answer to it.
///
///     opinion_scale{.id = "kpmg", .grades = {"inte", "delvis", "i huvudsak", "ja"}, ...}  // worst first
///     recommendation{.id = "r1", .text = "...", .addressed = {{"committee", {"doc", "1"}}}, ...}

#include <lssgov/cadence/source.hpp>
#include <lssgov/cadence/statement.hpp>
#include <lssgov/calendar/partial_date.hpp>
#include <lssgov/language.hpp>
#include <lssgov/model/internal_control.hpp>

#include <optional>
#include <string>
#include <vector>

namespace lssgov {

/// An ordered scale of grades, worst first.
struct opinion_scale {
    std::string id{};
    std::vector<std::string> grades{}; ///< in the words of the document
    int acceptable_from = 0;           ///< index of the first grade that is no criticism
    std::string note{};                ///< who set the order, where the document does not
    source origin{};
};

/// How sure the auditor is.
enum class assurance {
    not_stated,
    limited,
    reasonable,
};

/// What the auditor answers to a question of the audit.
struct opinion {
    std::string id{};
    std::string question{};
    std::string scale{}; ///< id of an opinion scale
    std::string grade{}; ///< one of its grades; empty: cannot be given
    std::string text{};  ///< the opinion in short, in the language of the document
    assurance level = assurance::not_stated;
    bool overall = false;                ///< the overall opinion of the audit
    std::vector<std::string> concerns{}; ///< ids of what it speaks of, where the model holds that
    source origin{};
};

/// What a judgement is about, so that a check can set it beside what it found itself.
enum class judged_aspect {
    other,
    how_often,   ///< the cadence that is set, or not set
    how_chosen,  ///< the choice of what is followed up
    carried_out, ///< whether it was done, and to what extent
};

/// A judgement of the auditor's that is no answer to a question: "the number of goals is somewhat too large".
struct judgement {
    std::string id{};
    bool critical = true;
    judged_aspect about = judged_aspect::other;
    basis rests_on = basis::not_stated; ///< what the auditors were told, where it is no judgement of theirs
    std::string text{};
    std::vector<std::string> concerns{}; ///< ids of what it speaks of
    source origin{};
};

/// Whom a recommendation is addressed to, in one place of the document.
struct addressee {
    std::vector<std::string> units{}; ///< ids of units
    std::string as_written{};         ///< the words used
    source origin{};
};

/// What became of a recommendation, as a later audit found it.
enum class recommendation_status {
    done,
    partly_done,
    not_done,
};

/// A word for a status, and what it means.
struct status_grade {
    std::string word{};
    recommendation_status means = recommendation_status::not_done;
};

/// The words one document has for what became of a recommendation. Words of different scales are not
/// compared; what they mean is.
struct status_scale {
    std::string id{};
    std::vector<status_grade> grades{};
    source origin{};
};

struct recommendation_follow_up {
    partial_date day;
    recommendation_status status = recommendation_status::not_done;
    std::string scale{};      ///< id of a status scale; empty where the status is on none
    std::string as_written{}; ///< the word used; on the scale where there is one
    std::string concerns{};   ///< id of the unit it is said of; empty: of all
    std::string by{};         ///< who says so; empty: the auditors
    std::string text{};
    source origin{};
};

/// Whether the auditors recommend something or criticise something. Both stand until they are seen to.
enum class recommendation_kind {
    recommendation,
    criticism,
};

struct recommendation {
    std::string id{};
    recommendation_kind kind = recommendation_kind::recommendation;
    std::string repeats{}; ///< id of the earlier recommendation that it makes again
    std::string text{};
    std::vector<addressee> addressed{};        ///< one for each place where it stands
    std::vector<std::string> concerns{};       ///< ids of duties, documents, ... it is about
    std::optional<partial_date> answered_on{}; ///< the audited body's answer
    std::string answer{};
    std::optional<source> answer_source{}; ///< where it stands; absent: where the recommendation does
    std::optional<partial_date> answer_due{};
    std::vector<measure> measures{};
    std::vector<recommendation_follow_up> followed_up{};
    source origin{};
};

struct audit {
    std::string id{};
    std::string follows_up{}; ///< id of the earlier audit that it follows up
    std::string title{};
    std::string auditor{};
    std::string audited{};                 ///< id of the unit audited
    std::optional<partial_date> day{};     ///< the day of the report; absent where it carries none
    std::optional<date> no_earlier_than{}; ///< for a report without a day: the first it can be of
    std::optional<date> no_later_than{};   ///< and the last; both included
    std::vector<opinion> opinions{};
    std::vector<judgement> judgements{};
    std::vector<recommendation> recommendations{};
    source origin{};
};

} // namespace lssgov
