#pragma once

// How a check is written: one file in src/review/checks, one object of type `check`, one line in
// all_checks.hpp.

#include <lssgov/calendar/as_of.hpp>
#include <lssgov/follow_up/case_facts.hpp>
#include <lssgov/follow_up/duty_answers.hpp>
#include <lssgov/follow_up/recommendations.hpp>
#include <lssgov/follow_up/seen_by.hpp>
#include <lssgov/law/statutory_rule.hpp>
#include <lssgov/model/municipality.hpp>
#include <lssgov/model/names.hpp>
#include <lssgov/review/catalogue.hpp>
#include <lssgov/review/finding.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lssgov::checks {

/// What a check may look at: the model, the day it is asked for, and what the cases say, where they are
/// known.
class reading {
public:
    reading(const municipality& model, as_of on, const case_facts* cases);

    [[nodiscard]] const municipality& model() const { return model_; }

    [[nodiscard]] as_of on() const { return on_; }

    /// What the cases say; null where none are known.
    [[nodiscard]] const case_facts* cases() const { return cases_; }

    /// What the cases are called among the sources: no source document of the model has that id.
    [[nodiscard]] const std::string& cases_id() const { return cases_id_; }

    [[nodiscard]] std::vector<duty_answer> duties() const { return duty_answers(model_, on_, cases_); }

    [[nodiscard]] std::vector<quota_answer> quotas() const { return quota_answers(model_, on_, cases_); }

    /// Whether a fact from there is known by then.
    [[nodiscard]] bool knows(const source& origin) const { return is_known(model_, origin, on_); }

    /// What is known by then of the statutory rule with that id; empty where there is no such rule, or no id.
    [[nodiscard]] std::optional<validity> law_on_day(const std::string& carries_out) const;

    /// Whether the law no longer, or not yet, asks for what carries it out.
    [[nodiscard]] bool is_lapsed_law(const std::string& carries_out) const {
        return law_on_day(carries_out) == validity::not_in_force;
    }

    /// Whether absence from a list is evidence: declared by the description, for the day it holds for and
    /// later.
    [[nodiscard]] bool is_complete(list_of list) const;

    /// Whether something that holds from a day may have begun by then. Without a day: yes.
    [[nodiscard]] bool may_have_begun(const std::optional<partial_date>& from) const;

    /// Whether something that holds to a day has certainly ended by then. Without a day: no.
    [[nodiscard]] bool has_ended(const std::optional<partial_date>& to) const;

    /// The later audit known by then that follows up an audit; null where none does.
    [[nodiscard]] const audit* followed_up_by(const audit& report) const;

    /// Whether the statement has been made by then.
    [[nodiscard]] bool has_heard(const statement& said) const;

    /// Whether a required document is there: as the listed documents show, else as the source says. One that
    /// nothing is said of is missing where the list of documents is complete. Complexity: linear.
    [[nodiscard]] truth has(const document_requirement& asked) const;

    /// Whether a document is in force. Unknown where its start is not stated and nothing known by then tells
    /// of it, or where it depends on which day it was.
    [[nodiscard]] truth holds(const steering_document& one) const;

    /// The goal with that id, which the goal graph gave. Complexity: log n.
    [[nodiscard]] const goal& goal_of(const std::string& id) const;

    /// Where the unit or unit group with that id stands. Complexity: linear.
    [[nodiscard]] source origin_of_unit(const std::string& id) const;

    /// The name of whatever has that id, or the id itself.
    [[nodiscard]] std::string name_of(const std::string& id) const { return names_.of(id); }

    /// The name, and for a unit its level, where the name does not say it: "LSS boende (avdelning)".
    [[nodiscard]] std::string name_with_level(const std::string& id, language tongue) const;
    /// The level of a unit or unit group; empty for anything else.
    [[nodiscard]] std::optional<unit_level> level_of(const std::string& id) const;
    [[nodiscard]] std::vector<std::string> names_of(const std::vector<std::string>& ids) const;

private:
    const municipality& model_;
    as_of on_;
    const case_facts* cases_;
    std::string cases_id_;
    names names_;
    std::map<std::string, const goal*> goals_;
    std::map<std::string, unit_level> levels_; // of units and unit groups
};

/// A plan with those of its points that are known by then.
[[nodiscard]] control_plan known_part(const control_plan& plan, const reading& read);

using findings = std::vector<finding>;

struct check {
    check_description about;
    void (*run)(const reading& read, const check_description& about, findings& found);
};

/// A finding of a check about a subject. Evidence is added by the caller, at least one item.
[[nodiscard]] finding make_finding(const check_description& about, outcome result, const reading& read,
    const std::string& subject, bilingual message);

/// What a duty's answer is as a finding.
[[nodiscard]] outcome outcome_of(kept_answer kept);

/// A duty's answer in words: "hålls", "hålls inte", "hålls bara delvis", "okänt".
[[nodiscard]] bilingual words_of(const combined_answer& answer);

/// How much it weighs when something that binds so is not kept. A missed *should* is never an error.
[[nodiscard]] severity weight_of(force binding);

/// The rule as a finding cites it.
[[nodiscard]] rule_cited cite(const rule& asked);

/// "1 mål, 2 mål" / "1 goal, 2 goals": the number with the right form of the word.
[[nodiscard]] bilingual counted(std::size_t n, const bilingual& one, const bilingual& many);

/// The texts in one, with `between` between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view between = ", ");

/// The time a statement speaks of, in words; empty where it names none.
[[nodiscard]] bilingual time_words(const statement& said);

/// A statement as evidence: what it rests on, what it says, and its words.
[[nodiscard]] evidence_item statement_as_evidence(const statement& said);

/// How many of the judged cases are kept: "172 av 385", "mellan 70 och 193 av 240".
[[nodiscard]] bilingual share_kept(const tally_row& sums);

/// What the cases say of a rule as of the day, in sums that add up.
[[nodiscard]] evidence_item cases_as_evidence(const case_fact& fact, const reading& read);

/// What the cases say of a quota in one period.
[[nodiscard]] evidence_item cases_as_evidence(const quota_answer& answer, const reading& read);

/// How many breaches of calendar periods ended in some days, both ends included, and how many cases were
/// overdue at most; nothing of what there was none of.
[[nodiscard]] std::vector<evidence_item> days_as_evidence(
    const case_fact& fact, const period& within, const reading& read);

/// A known span as evidence: its days up to as_of, and what it rests on.
[[nodiscard]] evidence_item span_as_evidence(const known_span& span, as_of on);

/// Adds the decisions known by then that a duty rests, where its owner or a body above made them.
void add_suspensions(const duty& one, const reading& read, finding& made);

/// Adds what the model assumes of a duty, where it says so.
void add_note(const duty& one, finding& made);

/// What became of a recommendation, in words.
[[nodiscard]] bilingual status_words(recommendation_status status);

/// The follow-ups that differ and may each be the last: "åtgärdad 2021, inte åtgärdad 2021-06".
[[nodiscard]] bilingual disputed_words(const recommendation_state& state);

/// Whose word a judgement is: the auditors' own, or what they were told.
[[nodiscard]] bilingual whose(const judgement& said, const audit& report);

/// Adds what auditors said by then of one of these ids, in one respect.
void add_judgements(
    const std::vector<std::string>& ids, judged_aspect about, const reading& read, finding& made);

/// The same text in both languages: names and words from the documents.
[[nodiscard]] bilingual same(const std::string& text);

} // namespace lssgov::checks
