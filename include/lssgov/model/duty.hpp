#pragma once

/// Duties: a rule applied to something, and what is known of how it was done.
///
/// A duty without a rule is a duty whose cadence nobody has set; that is a finding, not a mistake in the
/// model. A duty without an owner is one that nobody has to answer for.
///
/// The hard question is silence. An audit report is no register: that it mentions no follow-up does not mean
/// there was none. So in a model the absence of a follow-up counts only for the days that a *known span*
/// covers - where the document says that nothing, or nothing else, was done. Elsewhere it is unknown, and
/// what people said (a statement) is all there is.
///
///     duty{.id = "economy", .title = "Ekonomin följs upp månadsvis", .topic = duty_topic::economy,
///          .concerns = {"committee"}, .rule = "monthly", .owner = "committee", ...}
///
/// A duty about people's decisions is kept or broken in each of them, and they are no facts of the model:
/// they stand in a register. Which of its rules measures the duty is said by `case_rule`.
///
/// A cancelled follow-up is a fact with a reason: neither a follow-up nor an excuse.
///
/// A duty may concern a group of units that are not known one by one. Each follow-up of a group is then of
/// another unit, so a unit that was followed up twice in a period of its quota is listed once.

#include <lssgov/cadence/source.hpp>
#include <lssgov/cadence/statement.hpp>
#include <lssgov/calendar/partial_date.hpp>

#include <optional>
#include <string>
#include <vector>

namespace lssgov {

/// What a duty is about, so that checks need not read titles.
enum class duty_topic {
    goals,               ///< follow-up of goals and commitments
    interim_report,      ///< delårsrapport
    annual_report,       ///< årsredovisning, verksamhetsberättelse
    economy,             ///< follow-up of the economy
    operations,          ///< follow-up of units and providers (verksamhetsuppföljning)
    individual_decision, ///< follow-up of a person's decision
    quality_report,      ///< kvalitetsberättelse
    patient_safety_report,
    self_inspection,  ///< egenkontroll, the provider's
    internal_control, ///< intern kontroll, the committee's
    cooperation,      ///< with other bodies
    planning,         ///< a plan to be made
    other,
};

/// How what is followed up is chosen, where not all of it is.
enum class selection_basis {
    need,
    at_random,
    risk, ///< from a risk analysis
};

/// What a document says of how often, where it gives no rule.
enum class stated_cadence {
    none,       ///< nothing is settled, and that is the gap
    not_stated, ///< the document does not go into it; no gap follows
};

struct duty {
    std::string id{};
    std::string title{};
    duty_topic topic = duty_topic::other;
    std::vector<std::string>
        concerns{};             ///< ids of what is followed up: units, unit groups, goals, documents, ...
    std::string rule{};         ///< id of its cadence rule; empty: no cadence is set
    std::string case_rule{};    ///< id of the rule of the cases that measures it, in their own file of rules;
                                ///< empty: no cases do
    std::string trigger{};      ///< what makes the duty fall, where it falls by events and not by time
    std::string follows_from{}; ///< id of the duty whose being missed makes this one fall
    std::vector<std::string> described_in{}; ///< ids of the documents, there or required, that are to say
                                             ///< how it is done; empty where none is named
    std::string owner{};                     ///< id of the unit that answers for it; empty: nobody is named
    std::string owner_outside{};             ///< a body outside the municipality that answers for it
    stated_cadence cadence = stated_cadence::none; ///< for duties without a rule: what is said of how often
    std::string carries_out{};        ///< id of the statutory rule that it carries out; empty: none is named
    std::string reports_to{};         ///< id of the unit that gets the result; empty where not stated
    std::string reports_to_outside{}; ///< a body outside the municipality that gets it
    std::vector<selection_basis>
        selection{};              ///< how units are chosen; empty where not stated or all are followed up
    force binding = force::local; ///< for duties without a rule; with a rule, the rule's own force holds
    std::string note{};           ///< what the model takes the document to mean, where it leaves a choice
    std::optional<partial_date> known_since{}; ///< the duty is known to hold from this day; it may be older
    source origin{};
};

/// A statement of somebody's that a duty is kept or not.
struct statement {
    std::string id{};
    std::string duty{};
    std::string concerns{}; ///< id of the one thing among the duty's it speaks of; empty: all of them
    stated says = stated::kept;
    basis rests_on = basis::not_stated;
    std::string by{};                         ///< who said it; empty where not stated
    std::string text{};                       ///< what was said, in short, in the language of the document
    std::string reason{};                     ///< why it was not kept; it explains and excuses nothing
    std::optional<partial_date> about_from{}; ///< the time spoken of, where stated: from this day, or from
                                              ///< the first day of this month or year
    std::optional<partial_date> about_to{};   ///< to this day, or the last day of this month or year
    std::optional<partial_date> said_on{};    ///< absent: the day of the document it stands in
    source origin{};
};

/// What became of one follow-up.
enum class follow_up_result {
    done,
    cancelled, ///< planned and called off; has a reason
};

struct follow_up {
    std::string id{};
    std::string duty{};
    std::string concerns{}; ///< id of what was, or was to be, followed up; empty: all the duty concerns
    partial_date day;       ///< when it was done, or was to be done
    follow_up_result result = follow_up_result::done;
    std::string title{};  ///< what was planned or done, where stated
    std::string reason{}; ///< why it was cancelled
    std::string outcome{};
    source origin{};
};

/// Days for which the model knows of every follow-up of a duty: absence inside is absence. How it knows is
/// `rests_on`: a duty that is broken because somebody said that nothing was done is broken *as stated*; only
/// register data are more than a word.
struct known_span {
    std::string duty{};
    std::string concerns{}; ///< id of the one thing it speaks of; empty: all of them
    date from;              ///< first day, included
    date to;                ///< last day, included
    basis rests_on = basis::not_stated;
    source origin{};
};

/// A decision that a duty's rule rests. See `suspension` in the cadence room; here with its source.
struct duty_suspension {
    std::string duty{};
    std::string decided_by{}; ///< id of the unit that owns the rule
    date decided_on;
    date from; ///< first day, included
    date to;   ///< last day, included
    std::string reason{};
    source origin{};
};

} // namespace lssgov
