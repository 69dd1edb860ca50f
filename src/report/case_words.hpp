#pragma once

// What the pages say of checked cases, sentence by sentence, so that text and HTML say the same.

#include "shown_cells.hpp"
#include "speaker.hpp"

#include <lssgov/cadence/names.hpp>
#include <lssgov/report/case_check.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lssgov::report {

class case_words {
public:
    explicit case_words(language tongue) : speaks_(tongue) {}

    [[nodiscard]] const speaker& speaks() const { return speaks_; }

    [[nodiscard]] std::string cell(const shown_sums& sums, tally_cell which) const {
        return speaks_.number(sums.cell(which));
    }

    /// "enhet": what a grouping is called.
    [[nodiscard]] std::string grouping(const std::string& name) const { return say(words_for_name(name)); }

    /// The label, or words for none.
    [[nodiscard]] std::string labelled(const std::string& grouping, const std::string& label) const;

    // --- what must be known before any number ---

    /// Rows that are not in the numbers, a sentence for each file.
    [[nodiscard]] std::vector<std::string> left_out(const case_check& checked) const;
    /// That there is nothing to answer, and why; empty where there is something, or nobody is to know.
    [[nodiscard]] std::string nothing_checked(const case_check& checked) const;

    // --- what the answer rests on ---

    [[nodiscard]] std::string account(const row_account& one) const;
    /// Cases, events and rules that were read.
    [[nodiscard]] std::string read(const case_check& checked) const;
    /// Kinds of event with their numbers; empty where there are none.
    [[nodiscard]] std::string unasked(const std::map<std::string, std::int64_t>& kinds) const;
    [[nodiscard]] std::string odd(oddity what) const;

    [[nodiscard]] std::string event_kind(const std::string& name) const { return say(name_in_words(name)); }

    [[nodiscard]] std::string covered_by(const event_register& one) const;
    [[nodiscard]] std::string days(const std::optional<date>& first, const std::optional<date>& last) const;
    [[nodiscard]] std::string at_rest(const suspension& one) const;

    // --- a rule ---

    [[nodiscard]] std::string applies_to(const applicability& condition) const;
    [[nodiscard]] std::string cited(const rule& asked) const;
    [[nodiscard]] const words::phrase& what_meets_label(const rule_outcome& one) const;
    [[nodiscard]] std::string what_meets(const rule_outcome& one) const;
    [[nodiscard]] std::string kept_by(const shown_sums& sums) const;
    [[nodiscard]] std::string judged(const shown_sums& sums) const;
    [[nodiscard]] std::string all_cases(const shown_sums& sums) const;
    /// The states that have cases, and their sum.
    [[nodiscard]] std::string states(const shown_sums& sums) const;
    [[nodiscard]] std::string missed(const shown_sums& sums) const;
    /// "33,3-66,7 %"; a dash where no case is judged.
    [[nodiscard]] std::string share_kept(const shown_sums& sums) const;
    [[nodiscard]] std::string reports(const missing_reports& told) const;
    [[nodiscard]] std::string difference(const group_comparison& told) const;

private:
    template <typename... Values>
    [[nodiscard]] std::string say(const Values&... values) const {
        return speaks_.say(values...);
    }

    speaker speaks_;
};

} // namespace lssgov::report
