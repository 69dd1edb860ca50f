// Tallies for the public. Nothing here trusts the witnesses that the hiding rests on: an attacker who knows
// every sum tries to find each hidden small count, by search. He has what was printed, and nothing else.

#include "cadence/dice.hpp"
#include "cadence/sets.hpp"
#include "report/printed_rows.hpp"
#include "support/day.hpp"
#include "support/message_of.hpp"

#include <lssgov/error.hpp>
#include <lssgov/report/suppression.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>

namespace lssgov::report {
namespace {

using test::dice;
using test::printed_row;

// Tables --------------------------------------------------------------------------------------------------

/// A tally by one grouping, with its total, and the labels above each.
struct table {
    std::vector<tally_row> totals;
    std::vector<tally_row> groups;
    context known;
};

verdict answer(kept_answer kept, case_state state, int breaches = 0, int days_overdue = 0) {
    verdict made{.kept = kept, .state = state, .days_overdue = days_overdue, .breaches = breaches};
    made.days_late = 3 * breaches;
    return made;
}

const verdict kept_on_time = answer(kept_answer::yes, case_state::on_time);
const verdict kept_ended = answer(kept_answer::yes, case_state::ended);
const verdict broken_overdue = answer(kept_answer::no, case_state::overdue, 1, 3);
const verdict broken_on_time = answer(kept_answer::no, case_state::on_time, 2);
const verdict unseen = answer(kept_answer::unknown, case_state::unknown);
const verdict unseen_on_time = answer(kept_answer::unknown, case_state::on_time);
const verdict unasked{};

/// So many verdicts of each kind.
using verdicts_of_group = std::vector<std::pair<int, verdict>>;

/// The rows of one rule: what each label has itself, summed up along the parents.
void add_rule(const std::string& rule, const std::map<std::string, verdicts_of_group>& own, table& into) {
    const auto& parents = into.known.groupings.front().parents;
    tally_row total{.rule = rule};
    std::map<std::string, tally_row> rows;
    for (const auto& [label, verdicts] : own) {
        tally_row sums;
        for (const auto& [count, one] : verdicts) {
            for (int i = 0; i < count; ++i) {
                sums.add(one);
            }
        }
        total += sums;
        rows[label] += sums;
        for (auto up = parents.find(label); up != parents.end(); up = parents.find(up->second)) {
            rows[up->second] += sums;
        }
    }
    into.totals.push_back(total);
    for (auto& [label, row] : rows) {
        row.rule = rule;
        row.grouping = "unit";
        row.group = label;
        into.groups.push_back(row);
    }
}

table table_of(const std::map<std::string, std::string>& parents,
    const std::vector<std::map<std::string, verdicts_of_group>>& rules) {
    table made;
    made.known.groupings.push_back({"unit", parents});
    for (std::size_t i = 0; i < rules.size(); ++i) {
        add_rule("rule " + std::to_string(i), rules[i], made);
    }
    return made;
}

/// The labels above one.
int depth_of(const table& of, const std::string& label) {
    const auto& parents = of.known.groupings.front().parents;
    int depth = 0;
    for (auto up = parents.find(label); up != parents.end(); up = parents.find(up->second)) {
        ++depth;
    }
    return depth;
}

group_outcome outcome_of(const table& of, const tally_row& row) {
    const auto& parents = of.known.groupings.front().parents;
    const auto up = parents.find(row.group);
    return {row.group, up == parents.end() ? std::string() : up->second, depth_of(of, row.group), row};
}

/// The table as if it came of cases.
case_check check_of(const table& of) {
    case_check checked{.on = as_of(2025, 6, 30), .grouped_by = "unit", .known = of.known};
    for (const tally_row& total : of.totals) {
        rule_outcome outcome{.asked = at_least_every(months(12)).named(total.rule, "")};
        outcome.sums = total;
        for (const tally_row& row : of.groups) {
            if (row.rule == total.rule) {
                outcome.groups.push_back(outcome_of(of, row));
            }
        }
        checked.outcomes.push_back(outcome);
    }
    return checked;
}

std::vector<printed_row> suppressed(const table& of, std::int64_t least) {
    return test::rows_of_csv(test::csv_of(for_the_public(check_of(of), least)));
}

const printed_row& row_of(const std::vector<printed_row>& rows, const std::string& group, int rule = 0) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const printed_row& one) {
        return one.rule == "rule " + std::to_string(rule) && one.group == group &&
               one.is_total == (group == "total");
    });
    if (found == rows.end()) {
        throw error("There is no row of " + group);
    }
    return *found;
}

const printed_row& total_of(const std::vector<printed_row>& rows) {
    return *std::find_if(rows.begin(), rows.end(), [](const printed_row& one) { return one.is_total; });
}

const tally_row* true_row(const table& of, const printed_row& shown) {
    const std::vector<tally_row>& among = shown.is_total ? of.totals : of.groups;
    const auto found = std::find_if(among.begin(), among.end(),
        [&](const tally_row& one) { return one.rule == shown.rule && one.group == shown.group; });
    return found == among.end() ? nullptr : &*found;
}

int hidden_in(const printed_row& row) {
    return static_cast<int>(
        std::count_if(row.cells.begin(), row.cells.end(), [](const auto& one) { return !one; }));
}

bool is_count(std::size_t column) {
    return column <= static_cast<std::size_t>(tally_cell::excused);
}

// The attacker --------------------------------------------------------------------------------------------

/// Whole numbers between bounds, sums of them that are known to be nought, and what they are in truth.
class sums {
public:
    std::size_t add(std::int64_t least, std::int64_t most, std::int64_t truth) {
        numbers_.push_back({least, most});
        truth_.push_back(truth);
        of_number_.emplace_back();
        return numbers_.size() - 1;
    }

    /// whole = the sum of the parts
    void add_up(std::size_t whole, const std::vector<std::size_t>& parts) {
        sums_.push_back({{whole, -1}});
        for (const std::size_t part : parts) {
            sums_.back().push_back({part, 1});
        }
        for (const auto& [number, sign] : sums_.back()) {
            of_number_[number].push_back(sums_.size() - 1);
        }
    }

    /// Narrows the bounds of all as far as each sum by itself can.
    void narrow() {
        std::vector<std::size_t> all(sums_.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        EXPECT_TRUE(narrow(numbers_, std::move(all))) << "the truth itself does not add up";
    }

    /// Whether all can be so that this number lies between these bounds. Nothing where the search gives up.
    [[nodiscard]] std::optional<bool> can_be(
        std::size_t number, std::int64_t least, std::int64_t most) const {
        const range asked{std::max(numbers_[number].least, least), std::min(numbers_[number].most, most)};
        std::optional<bool> found;
        for (std::size_t turn = 0; turn < 8 && !found; ++turn) {
            int patience = 4'000;
            found = search(numbers_, number, asked, {turn, patience});
        }
        return found;
    }

private:
    struct range {
        std::int64_t least;
        std::int64_t most;
    };

    using sum = std::vector<std::pair<std::size_t, int>>;

    /// Narrows as far as these sums by themselves can, and those that follow. False where nothing is left of
    /// a number.
    [[nodiscard]] bool narrow(std::vector<range>& tried, std::vector<std::size_t> open) const {
        std::vector<bool> is_open(sums_.size(), false);
        for (const std::size_t one : open) {
            is_open[one] = true;
        }
        while (!open.empty()) {
            const std::size_t one = open.back();
            open.pop_back();
            is_open[one] = false;
            std::vector<std::size_t> changed;
            if (!narrow(sums_[one], tried, changed)) {
                return false;
            }
            for (const std::size_t number : changed) {
                for (const std::size_t next : of_number_[number]) {
                    if (!is_open[next]) {
                        is_open[next] = true;
                        open.push_back(next);
                    }
                }
            }
        }
        return true;
    }

    [[nodiscard]] static bool narrow(
        const sum& one, std::vector<range>& tried, std::vector<std::size_t>& changed) {
        std::int64_t least = 0;
        std::int64_t most = 0;
        for (const auto& [number, sign] : one) {
            least += sign > 0 ? tried[number].least : -tried[number].most;
            most += sign > 0 ? tried[number].most : -tried[number].least;
        }
        for (const auto& [number, sign] : one) {
            range& at = tried[number];
            const range before = at;
            const std::int64_t other_least = least - (sign > 0 ? at.least : -at.most);
            const std::int64_t other_most = most - (sign > 0 ? at.most : -at.least);
            at.least = std::max(at.least, sign > 0 ? -other_most : other_least);
            at.most = std::min(at.most, sign > 0 ? -other_least : other_most);
            if (at.most < at.least) {
                return false;
            }
            if (at.least != before.least || at.most != before.most) {
                changed.push_back(number);
                least = other_least + (sign > 0 ? at.least : -at.most);
                most = other_most + (sign > 0 ? at.most : -at.least);
            }
        }
        return true;
    }

    /// The truth, as near as the bounds let it be.
    [[nodiscard]] std::int64_t nearest(const range& at, std::size_t number) const {
        return std::clamp(truth_[number], at.least, at.most);
    }

    /// Which numbers are looked at first, and how many more are tried.
    struct effort {
        std::size_t turn;
        int& patience;
    };

    /// A number that can still be several, in a sum that does not come out if each number is as near to the
    /// truth as it can, and what would mend the sum; none where all come out.
    [[nodiscard]] std::optional<std::pair<std::size_t, std::int64_t>> to_mend(
        const std::vector<range>& tried, std::size_t turn) const {
        for (const sum& one : sums_) {
            std::int64_t off = 0;
            for (const auto& [number, sign] : one) {
                off += sign * nearest(tried[number], number);
            }
            for (std::size_t i = 0; i < one.size(); ++i) {
                const auto [number, sign] = one[(i + turn) % one.size()];
                if (off != 0 && tried[number].least < tried[number].most) {
                    return std::pair(number, nearest(tried[number], number) - sign * off);
                }
            }
        }
        return std::nullopt;
    }

    /// Whether it can be that a number lies between these bounds and all others between theirs.
    [[nodiscard]] std::optional<bool> search(
        std::vector<range> tried, std::size_t changed, range to, effort left) const {
        tried[changed] = to;
        if (to.most < to.least || !narrow(tried, of_number_[changed])) {
            return false;
        }
        const auto mended = to_mend(tried, left.turn);
        if (!mended) {
            return true;
        }
        const auto [number, wish] = *mended;
        for (const std::int64_t value : by_distance(tried[number], wish)) {
            if (--left.patience < 0) {
                return std::nullopt;
            }
            const std::optional<bool> found = search(tried, number, {value, value}, left);
            if (!found || *found) {
                return found;
            }
        }
        return false;
    }

    [[nodiscard]] static std::vector<std::int64_t> by_distance(const range& among, std::int64_t wish) {
        std::vector<std::int64_t> values(static_cast<std::size_t>(among.most - among.least + 1));
        std::iota(values.begin(), values.end(), among.least);
        std::stable_sort(values.begin(), values.end(),
            [wish](auto a, auto b) { return std::abs(a - wish) < std::abs(b - wish); });
        return values;
    }

    std::vector<range> numbers_;
    std::vector<std::int64_t> truth_;
    std::vector<sum> sums_;
    std::vector<std::vector<std::size_t>> of_number_;
};

/// Knows what is shown and how everything adds up, which labels have cases of their own beside those below,
/// that each group has a case, and of which groups with none below them a rule asks nothing, or nothing that
/// can be answered; and whether what is unknown under a rule is both an answer and a state.
class attacker {
public:
    attacker(const table& of, const std::vector<printed_row>& rows, std::int64_t least) : least_(least) {
        for (const printed_row& one : rows) {
            add(one, *true_row(of, one));
        }
        find_tied();
        for (auto& [place, row] : of_row_) {
            know_tied(place.first, row);
        }
        know_alike();
        for (const auto& [place, row] : of_row_) {
            add_up_row(row);
            want_sums_of_row(row, place.first + " " + place.second);
            know_sums(row);
            if (!below_.contains(place)) {
                know_given(row);
            }
            add_up_tree(place);
        }
        known_.narrow();
    }

    /// The hidden small counts that can be found, and the small sums of several hidden ones: the judged of a
    /// row, what is hidden of its answers and of its states, two of these, and what is hidden of a count in
    /// the groups below the same label. Those of labels' own cases beside those below, which are not printed,
    /// are looked for too.
    [[nodiscard]] std::vector<std::string> found() const {
        std::vector<std::string> all;
        for (const auto& [number, name] : wanted_) {
            const std::int64_t truth = truths_.at(number);
            const std::optional<bool> lower = known_.can_be(number, 0, truth - 1);
            if (lower == true) {
                continue;
            }
            const std::optional<bool> higher = known_.can_be(number, truth + 1, 1'000'000);
            if (higher != true) {
                all.push_back(name + (lower == false && higher == false ? "" : " (given up)"));
            }
        }
        return all;
    }

private:
    using row_numbers = std::array<std::size_t, tally_cell_count>;
    using key = std::pair<std::string, std::string>; ///< rule and place

    static std::string name_of(const printed_row& one) { return one.is_total ? "total" : "/" + one.group; }

    void add(const printed_row& one, const tally_row& truth) {
        const key at{one.rule, name_of(one)};
        row_numbers& numbers = of_row_[at];
        for (std::size_t i = 0; i < tally_cell_count; ++i) {
            const std::int64_t value = count_in(truth, static_cast<tally_cell>(i));
            const std::int64_t most = value + 2 * least_ + 20; // nobody needs more to be in doubt
            numbers[i] = one.cells[i] ? number(value, value, value) : hidden(i, most, value);
            want(numbers[i], i, value, !one.cells[i], one.rule + " " + one.group + " " + std::to_string(i));
        }
        if (!one.is_total) {
            const std::string above = one.depth == 0 ? "total" : "/" + one.parent;
            below_[{one.rule, above}].push_back(at);
        }
        same_cases(name_of(one), numbers[0]);
    }

    std::size_t hidden(std::size_t column, std::int64_t most, std::int64_t truth) {
        const std::size_t made = number(column == 0 ? 1 : 0, most, truth);
        hidden_.insert(made);
        return made;
    }

    std::size_t number(std::int64_t least, std::int64_t most, std::int64_t truth) {
        truths_.push_back(truth);
        return known_.add(least, most, truth);
    }

    void want(std::size_t number, std::size_t column, std::int64_t value, bool is_hidden, std::string name) {
        if (is_hidden && is_count(column) && 0 < value && value < least_) {
            wanted_.emplace_back(number, std::move(name));
        }
    }

    /// A sum of several, where it is small and some of it is hidden; of one there is, that is looked for
    /// already.
    void want_sum(const std::vector<std::size_t>& parts, const std::string& name) {
        std::int64_t truth = 0;
        int some = 0;
        bool is_any_hidden = false;
        for (const std::size_t one : parts) {
            truth += truths_[one];
            some += truths_[one] > 0 ? 1 : 0;
            is_any_hidden = is_any_hidden || hidden_.contains(one);
        }
        if (is_any_hidden && some > 1 && truth < least_) {
            const std::size_t sum = number(0, truth + 2 * least_ + 20, truth);
            known_.add_up(sum, parts);
            wanted_.emplace_back(sum, name);
        }
    }

    void want_sums_of_row(const row_numbers& row, const std::string& name) {
        want_sum({row[1], row[2], row[3]}, name + " judged");
        for (const auto& [first, last] : {std::pair(1U, 4U), std::pair(5U, 11U)}) {
            std::vector<std::size_t> hidden;
            for (std::size_t i = first; i <= last; ++i) {
                for (const std::size_t other : hidden) {
                    if (hidden_.contains(row[i])) {
                        want_sum({other, row[i]}, name + " two");
                    }
                }
                if (hidden_.contains(row[i])) {
                    hidden.push_back(row[i]);
                }
            }
            want_sum(hidden, name + " all hidden of " + std::to_string(first));
        }
    }

    /// Where nobody is shown not to have kept it, there is no breach; nor are there days of nobody overdue.
    void know_sums(const row_numbers& row) {
        know_nought(row[place_of(tally_cell::no)], row[place_of(tally_cell::breaches)]);
        know_nought(row[place_of(tally_cell::no)], row[place_of(tally_cell::days_late)]);
        know_nought(row[place_of(tally_cell::state_overdue)], row[place_of(tally_cell::days_overdue)]);
    }

    void know_nought(std::size_t count, std::size_t sum) {
        if (!hidden_.contains(count) && truths_[count] == 0) {
            known_.add_up(sum, {count});
        }
    }

    /// The cases of a group are the same under each rule.
    void same_cases(const std::string& place, std::size_t cases) {
        const auto [at, is_new] = cases_of_.try_emplace(place, cases);
        if (!is_new) {
            known_.add_up(at->second, {cases});
        }
    }

    void add_up_row(const row_numbers& row) {
        known_.add_up(row[0], {row[1], row[2], row[3], row[4]});
        known_.add_up(row[0], {row[5], row[6], row[7], row[8], row[9], row[10], row[11]});
    }

    void find_tied() {
        for (const auto& [place, row] : of_row_) {
            const bool is_both = truths_[row[place_of(tally_cell::unknown)]] ==
                                 truths_[row[place_of(tally_cell::state_unknown)]];
            const auto at = is_tied_.try_emplace(place.first, true).first;
            at->second = at->second && is_both;
        }
    }

    void know_tied(const std::string& rule, row_numbers& row) {
        know_same(tally_cell::not_applicable, tally_cell::state_not_applicable, row);
        if (is_tied_.at(rule)) {
            know_same(tally_cell::unknown, tally_cell::state_unknown, row);
        }
    }

    /// One number in two places; an equation would make the search longer.
    void know_same(tally_cell answer, tally_cell state, row_numbers& row) {
        std::size_t& one = row[place_of(answer)];
        std::size_t& other = row[place_of(state)];
        known_.add_up(one, {other});
        if (hidden_.contains(one) && hidden_.contains(other)) {
            other = one;
        }
    }

    /// Under two rules that ask nothing of the same cases, and of which the same have ended, there are as
    /// many in each group.
    void know_alike() {
        for (auto one = of_row_.begin(); one != of_row_.end(); ++one) {
            for (auto other = std::next(one); other != of_row_.end(); ++other) {
                const bool is_same_group = one->first.second == other->first.second;
                if (is_same_group && are_alike(one->first.first, other->first.first, 4)) {
                    known_.add_up(one->second[4], {other->second[4]});
                    if (are_alike(one->first.first, other->first.first, 7)) {
                        known_.add_up(one->second[7], {other->second[7]});
                    }
                }
            }
        }
    }

    [[nodiscard]] bool are_alike(const std::string& one, const std::string& other, std::size_t column) const {
        return std::all_of(of_row_.begin(), of_row_.end(), [&](const auto& row) {
            const auto& [place, numbers] = row;
            return place.first != one ||
                   truths_[numbers[column]] == truths_[of_row_.at({other, place.second})[column]];
        });
    }

    void add_up_tree(const key& above) {
        const auto below = below_.find(above);
        if (below == below_.end()) {
            return;
        }
        row_numbers left{};
        for (std::size_t i = 0; i < tally_cell_count; ++i) {
            std::vector<std::size_t> parts;
            std::int64_t own = truths_[of_row_[above][i]];
            for (const key& one : below->second) {
                parts.push_back(of_row_[one][i]);
                own -= truths_[parts.back()];
            }
            if (i == 0 && own == 0) {
                left[0] = no_own;
            }
            if (left[0] != no_own) {
                left[i] = hidden(i, own + 2 * least_ + 20, own);
                want(left[i], i, own, true, above.first + " own of " + above.second + std::to_string(i));
                parts.push_back(left[i]);
            }
            known_.add_up(of_row_[above][i], parts);
            want_sum_of_family(i, parts, above.first + " below " + above.second + " " + std::to_string(i));
        }
        if (left[0] != no_own) {
            know_tied(above.first, left);
            add_up_row(left);
            know_given(left);
            same_cases(above.second + "'s own", left[0]);
        }
    }

    void want_sum_of_family(std::size_t column, std::vector<std::size_t> parts, const std::string& name) {
        std::erase_if(parts, [this](std::size_t one) { return !hidden_.contains(one); });
        if (is_count(column)) {
            want_sum(parts, name);
        }
    }

    /// All cases of the group have this one answer, and everybody knows it.
    void know_given(const row_numbers& row) {
        for (const tally_cell answer : {tally_cell::not_applicable, tally_cell::unknown}) {
            if (truths_[row[0]] == truths_[row[place_of(answer)]]) {
                known_.add_up(row[0], {row[place_of(answer)]});
            }
        }
    }

    static constexpr std::size_t no_own = static_cast<std::size_t>(-1);

    std::int64_t least_;
    sums known_;
    std::vector<std::int64_t> truths_;
    std::vector<std::pair<std::size_t, std::string>> wanted_;
    std::map<key, row_numbers> of_row_;
    std::map<key, std::vector<key>> below_;
    std::map<std::string, std::size_t> cases_of_;
    std::set<std::size_t> hidden_;
    std::map<std::string, bool> is_tied_; ///< by rule
};

std::vector<std::string> found_in(const table& of, const std::vector<printed_row>& rows, std::int64_t least) {
    return attacker(of, rows, least).found();
}

/// The rows with the small counts hidden, and nothing else.
std::vector<printed_row> only_small_hidden(const table& of, std::int64_t least) {
    std::vector<printed_row> rows = test::rows_of_csv(test::csv_of(check_of(of)));
    for (printed_row& row : rows) {
        for (std::size_t i = 0; i < tally_cell_count; ++i) {
            const std::int64_t value = *row.cells[i];
            if (is_count(i) && 0 < value && value < least) {
                row.cells[i].reset();
            }
        }
    }
    return rows;
}

// By hand -------------------------------------------------------------------------------------------------

const std::map<std::string, std::string> one_area{{"Norr", "Boende"}, {"Syd", "Boende"}};

/// 30 cases in the north and 20 in the south, of which these were not kept.
table north_and_south(int north, int south) {
    return table_of(one_area, {{{"Norr", {{30 - north, kept_on_time}, {north, broken_on_time}}},
                                  {"Syd", {{20 - south, kept_on_time}, {south, broken_on_time}}}}});
}

TEST(suppression, leaves_everything_where_nothing_is_small) {
    const table of = north_and_south(10, 5);
    for (const printed_row& row : suppressed(of, 5)) {
        EXPECT_EQ(hidden_in(row), 0) << row.group;
        EXPECT_EQ(row.at(tally_cell::no), count_in(*true_row(of, row), tally_cell::no));
    }
}

TEST(suppression, comes_in_the_order_of_the_tree_with_the_total_first) {
    const std::vector<printed_row> rows = suppressed(north_and_south(10, 5), 5);
    ASSERT_EQ(rows.size(), 4U);
    EXPECT_TRUE(rows[0].is_total);
    EXPECT_EQ(rows[1].group, "Boende");
    EXPECT_EQ(rows[1].depth, 0);
    EXPECT_EQ(rows[2].group, "Norr");
    EXPECT_EQ(rows[2].parent, "Boende");
    EXPECT_EQ(rows[2].depth, 1);
    EXPECT_EQ(rows[3].group, "Syd");
}

// 2 of 20 were not kept in the south. In its row the 18 that were kept must go with them, and so must both in
// the north, for the area is shown. The states say nothing of it.
TEST(suppression, hides_a_small_count_and_the_three_that_would_tell_it) {
    const std::vector<printed_row> rows = suppressed(north_and_south(10, 2), 5);
    for (const char* group : {"Norr", "Syd"}) {
        const printed_row& row = row_of(rows, group);
        EXPECT_FALSE(row.at(tally_cell::yes)) << group;
        EXPECT_FALSE(row.at(tally_cell::no)) << group;
        EXPECT_FALSE(row.at(tally_cell::breaches)) << group;
        EXPECT_FALSE(row.at(tally_cell::days_late)) << group;
        EXPECT_TRUE(row.at(tally_cell::cases)) << group;
        EXPECT_EQ(row.at(tally_cell::unknown), 0) << group;
        EXPECT_TRUE(row.at(tally_cell::state_on_time)) << group;
        EXPECT_TRUE(row.at(tally_cell::days_overdue)) << group;
    }
    EXPECT_EQ(hidden_in(row_of(rows, "Boende")), 0);
    EXPECT_EQ(hidden_in(total_of(rows)), 0);
}

TEST(suppression, shows_a_count_of_exactly_the_least_and_hides_one_below_it) {
    EXPECT_EQ(row_of(suppressed(north_and_south(10, 5), 5), "Syd").at(tally_cell::no), 5);
    EXPECT_FALSE(row_of(suppressed(north_and_south(10, 4), 5), "Syd").at(tally_cell::no));
    EXPECT_FALSE(row_of(suppressed(north_and_south(10, 5), 6), "Syd").at(tally_cell::no));
}

TEST(suppression, shows_noughts_and_a_group_that_is_all_alike) {
    const std::vector<printed_row> rows = suppressed(north_and_south(0, 20), 5);
    EXPECT_EQ(row_of(rows, "Norr").at(tally_cell::no), 0);
    EXPECT_EQ(row_of(rows, "Syd").at(tally_cell::no), 20);
    EXPECT_EQ(row_of(rows, "Syd").at(tally_cell::yes), 0);
}

TEST(suppression, hides_a_small_group_and_one_beside_it_under_every_rule) {
    const std::map<std::string, verdicts_of_group> first{
        {"A", {{3, kept_on_time}}}, {"B", {{20, kept_on_time}}}, {"C", {{30, kept_on_time}}}};
    const table of = table_of({}, {first, first});
    const std::vector<printed_row> rows = suppressed(of, 5);
    for (const int rule : {0, 1}) {
        EXPECT_EQ(hidden_in(row_of(rows, "A", rule)), 16);
        EXPECT_EQ(hidden_in(row_of(rows, "B", rule)), 16) << "the smallest beside it";
        EXPECT_EQ(hidden_in(row_of(rows, "C", rule)), 0);
    }
}

// Two groups of one case each would be told by their sum, 2, since each has a case.
TEST(suppression, takes_a_third_group_where_two_of_one_case_would_tell_each_other) {
    const table of =
        table_of({}, {{{"A", {{1, kept_on_time}}}, {"B", {{1, kept_on_time}}}, {"C", {{30, kept_on_time}}}}});
    EXPECT_EQ(hidden_in(row_of(suppressed(of, 5), "C")), 16);
}

TEST(suppression, hides_the_total_where_there_is_no_other_group) {
    const table of = table_of({}, {{{"A", {{28, kept_on_time}, {2, broken_on_time}}}}});
    const std::vector<printed_row> rows = suppressed(of, 5);
    EXPECT_FALSE(total_of(rows).at(tally_cell::no));
    EXPECT_FALSE(total_of(rows).at(tally_cell::yes));
    EXPECT_EQ(total_of(rows).at(tally_cell::cases), 30);
}

TEST(suppression, without_groups_guards_the_totals) {
    table of = table_of({}, {{{"A", {{28, kept_on_time}, {2, broken_on_time}}}}});
    of.groups.clear();
    const std::vector<printed_row> rows = suppressed(of, 5);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_FALSE(rows[0].at(tally_cell::no));
    EXPECT_FALSE(rows[0].at(tally_cell::yes));
    EXPECT_EQ(found_in(of, rows, 5), std::vector<std::string>{});
}

// Boende has 2 cases of no unit of it: the area less its units would tell them.
TEST(suppression, guards_the_cases_of_a_label_that_belong_to_none_below_it) {
    const table of = table_of(one_area,
        {{{"Boende", {{2, kept_on_time}}}, {"Norr", {{30, kept_on_time}}}, {"Syd", {{20, kept_on_time}}}}});
    const std::vector<printed_row> rows = suppressed(of, 5);
    EXPECT_EQ(hidden_in(row_of(rows, "Syd")), 16);
    EXPECT_EQ(hidden_in(row_of(rows, "Norr")), 0);
    EXPECT_EQ(hidden_in(row_of(rows, "Boende")), 0);
}

TEST(suppression, hides_what_does_not_apply_as_an_answer_and_as_a_state) {
    const table of = table_of(
        {}, {{{"A", {{28, kept_on_time}, {2, unasked}}}, {"B", {{20, kept_on_time}, {10, unasked}}}}});
    const std::vector<printed_row> rows = suppressed(of, 5);
    EXPECT_FALSE(row_of(rows, "A").at(tally_cell::not_applicable));
    EXPECT_FALSE(row_of(rows, "A").at(tally_cell::state_not_applicable));
    EXPECT_FALSE(row_of(rows, "A").at(tally_cell::state_on_time));
}

// Nothing is asked of 2 of A, under both rules. If that were hidden beside B under the one and beside C under
// the other, each would tell the other.
TEST(suppression, hides_what_two_rules_say_alike_of_the_same_groups) {
    const table of =
        table_of({}, {{{"A", {{28, kept_on_time}, {2, unasked}}}, {"B", {{20, kept_on_time}, {10, unasked}}},
                          {"C", {{50, broken_overdue}, {20, unasked}}}},
                         {{"A", {{28, broken_overdue}, {2, unasked}}},
                             {"B", {{10, kept_on_time}, {10, kept_ended}, {10, unasked}}},
                             {"C", {{48, broken_overdue}, {2, kept_ended}, {20, unasked}}}}});
    const std::vector<printed_row> rows = suppressed(of, 5);
    EXPECT_FALSE(row_of(rows, "A", 0).at(tally_cell::not_applicable));
    for (const char* group : {"A", "B", "C"}) {
        EXPECT_EQ(row_of(rows, group, 0).at(tally_cell::not_applicable),
            row_of(rows, group, 1).at(tally_cell::not_applicable))
            << group;
    }
}

// 1 was not kept and 1 could not be seen: hidden together they would still be told to be 2 at most. So the 98
// that were kept are hidden with them, though that hides more.
TEST(suppression, hides_so_many_together_that_they_are_not_small) {
    const table of = table_of({}, {{{"A", {{98, kept_on_time}, {1, broken_on_time}, {1, unseen}}},
                                      {"B", {{50, kept_on_time}, {10, broken_on_time}, {10, unseen}}}}});
    const printed_row row = row_of(suppressed(of, 5), "A");
    EXPECT_FALSE(row.at(tally_cell::yes));
    EXPECT_FALSE(row.at(tally_cell::no));
    EXPECT_FALSE(row.at(tally_cell::unknown));
}

// 9 that could not be seen are enough beside the 2 that were not kept: the 89 that were kept are shown.
TEST(suppression, hides_the_smaller_of_two_that_would_do) {
    const table of =
        table_of({}, {{{"A", {{89, kept_on_time}, {2, broken_on_time}, {9, unseen_on_time}}},
                         {"B", {{50, kept_on_time}, {10, broken_on_time}, {10, unseen_on_time}}}}});
    for (const char* group : {"A", "B"}) {
        const printed_row row = row_of(suppressed(of, 5), group);
        EXPECT_TRUE(row.at(tally_cell::yes)) << group;
        EXPECT_FALSE(row.at(tally_cell::no)) << group;
        EXPECT_FALSE(row.at(tally_cell::unknown)) << group;
    }
}

// 1 was kept and 2 were not, of 35 of whom the other 32 are not asked. That 3 are judged is a count as well,
// so how many are not asked is hidden with them.
TEST(suppression, hides_how_many_are_judged_where_they_are_few) {
    const table of = table_of({}, {{{"A", {{1, kept_on_time}, {2, broken_on_time}, {32, unasked}}},
                                      {"B", {{20, kept_on_time}, {20, broken_on_time}, {20, unasked}}}}});
    const printed_row row = row_of(suppressed(of, 5), "A");
    EXPECT_EQ(row.at(tally_cell::cases), 35);
    EXPECT_FALSE(row.at(tally_cell::yes));
    EXPECT_FALSE(row.at(tally_cell::no));
    EXPECT_FALSE(row.at(tally_cell::not_applicable));
    EXPECT_FALSE(row.at(tally_cell::state_not_applicable));
    EXPECT_EQ(row.at(tally_cell::unknown), 0);
}

// 2 are overdue and 1 is due soon: 400 less the 397 on time would tell that they are 3.
TEST(suppression, hides_a_large_count_of_a_total_rather_than_a_small_sum) {
    const table of =
        table_of({}, {{{"A", {{397, kept_on_time}, {2, answer(kept_answer::yes, case_state::overdue, 0, 2)},
                                 {1, answer(kept_answer::yes, case_state::due_soon)}}}}});
    const printed_row total = total_of(suppressed(of, 5));
    EXPECT_EQ(total.at(tally_cell::cases), 400);
    EXPECT_EQ(total.at(tally_cell::yes), 400);
    EXPECT_FALSE(total.at(tally_cell::state_overdue));
    EXPECT_FALSE(total.at(tally_cell::state_due_soon));
    EXPECT_FALSE(total.at(tally_cell::state_on_time));
}

// 1 of A and 1 of B were not kept. The two would do for each other, but the area less C would tell that they
// are 2: so C is hidden with them.
TEST(suppression, hides_so_many_groups_together_that_they_are_not_small) {
    const table of = table_of({},
        {{{"A", {{20, kept_on_time}, {1, broken_on_time}}}, {"B", {{20, kept_on_time}, {1, broken_on_time}}},
            {"C", {{50, kept_on_time}, {30, broken_on_time}}}}});
    const std::vector<printed_row> rows = suppressed(of, 5);
    for (const char* group : {"A", "B", "C"}) {
        EXPECT_FALSE(row_of(rows, group).at(tally_cell::no)) << group;
    }
    EXPECT_EQ(total_of(rows).at(tally_cell::no), 32);
}

// Nobody of the north is overdue, and that is shown: so there are no such days. Who has broken nothing has no
// breaches.
TEST(suppression, shows_that_there_is_nothing_of_nobody) {
    const verdict done = answer(kept_answer::yes, case_state::done);
    const table of = table_of({}, {{{"A", {{2, unseen}, {30, kept_on_time}, {2, done}}},
                                      {"B", {{20, unseen}, {30, kept_on_time}, {20, done}}}}});
    const printed_row row = row_of(suppressed(of, 5), "A");
    EXPECT_FALSE(row.at(tally_cell::unknown));
    EXPECT_FALSE(row.at(tally_cell::state_done));
    EXPECT_EQ(row.at(tally_cell::no), 0);
    EXPECT_EQ(row.at(tally_cell::breaches), 0);
    EXPECT_EQ(row.at(tally_cell::days_late), 0);
    EXPECT_EQ(row.at(tally_cell::state_overdue), 0);
    EXPECT_EQ(row.at(tally_cell::days_overdue), 0);
}

// The rows of tally() and those of a checked set of cases are the same table.
TEST(suppression, takes_the_rows_of_the_engine) {
    const std::vector<rule> rules{at_least_every(months(12)).named("yearly", "Each year"),
        coverage({30, 100}, partition::yearly()).named("quota", "A third"),
        within(months(3)).named("executed", "In three months").to_date("executed")};
    std::vector<one_case> of;
    for (int i = 0; i < 40; ++i) {
        of.push_back(one_case("N-" + std::to_string(i)).on("decided", make_date(2024, 1 + i % 12, 1)));
        of.back().in("unit", i < 3 ? "Norr" : i < 20 ? "Syd" : "Navet");
    }
    context known;
    known.groupings.push_back({"unit", one_area});
    const as_of on(2025, 2, 24);
    const case_check checked = for_the_public(check_cases(test::set_of(of), rules, on, by("unit"), known), 5);
    const std::vector<public_tally> tallies = suppress_below(
        5, tally(of, rules, on), tally(of, rules, on, by("unit").with_ancestors(), known), known);
    ASSERT_EQ(tallies.size(), 2U) << "a quota is no tally";
    ASSERT_EQ(checked.outcomes.size(), 3U);
    for (const auto& [outcome, one] : {std::pair(0U, 0U), std::pair(2U, 1U)}) {
        EXPECT_EQ(checked.outcomes[outcome].sums, tallies[one].sums);
        EXPECT_EQ(checked.outcomes[outcome].hidden, tallies[one].hidden);
    }
    const std::vector<printed_row> rows = test::rows_of_csv(test::csv_of(checked));
    ASSERT_EQ(rows.size(), 10U) << "two rules of the total, the area, its units and another";
    EXPECT_EQ(rows[0].rule, "yearly");
    EXPECT_EQ(rows[0].at(tally_cell::cases), 40);
    EXPECT_EQ(rows[5].rule, "executed");
    EXPECT_EQ(rows[2].group, "Norr");
    EXPECT_EQ(hidden_in(rows[2]), 16) << "3 cases";
    EXPECT_EQ(hidden_in(rows[3]), 16) << "the other unit of the area";
    EXPECT_EQ(rows[4].group, "Navet");
    EXPECT_EQ(rows[4].at(tally_cell::cases), 20);
}

// Wrong calls ---------------------------------------------------------------------------------------------

TEST(suppression, of_rows_that_do_not_add_up_is_refused) {
    const table sound = north_and_south(10, 2);
    EXPECT_EQ(test::message_of<error>([&] {
        table of = sound;
        ++of.groups[1].yes;
        (void)suppress_below(5, of.totals, of.groups, of.known);
    }),
        "The tally cannot be made safe for the public: the row of the rule 'rule 0' and the group 'Norr' "
        "does "
        "not add up to its cases; give it as tally() gave it.");
    EXPECT_THROW(
        {
            table of = sound;
            of.groups.erase(of.groups.begin());
            (void)suppress_below(5, of.totals, of.groups, of.known);
        },
        error)
        << "the area is not there";
    EXPECT_THROW(
        {
            table of = sound;
            of.totals.clear();
            (void)suppress_below(5, of.totals, of.groups, of.known);
        },
        error);
    EXPECT_THROW(
        {
            table of = sound;
            of.totals.push_back(of.totals.front());
            (void)suppress_below(5, of.totals, of.groups, of.known);
        },
        error);
    EXPECT_THROW(
        {
            table of = sound;
            of.groups.push_back(of.groups.back());
            (void)suppress_below(5, of.totals, of.groups, of.known);
        },
        error);
    EXPECT_THROW(
        {
            table of = sound;
            of.groups[1] += of.groups[2];
            (void)suppress_below(5, of.totals, of.groups, of.known);
        },
        error)
        << "the units have more than the area";
    EXPECT_THROW(
        {
            table of = sound;
            add_rule("rule 1", {{"Norr", {{50, kept_on_time}}}}, of);
            (void)suppress_below(5, of.totals, of.groups, of.known);
        },
        error)
        << "other cases under another rule";
}

TEST(suppression, of_less_than_two_is_refused) {
    const table of = north_and_south(10, 2);
    for (const std::int64_t least : {-1, 0, 1}) {
        EXPECT_EQ(
            test::message_of<error>([&] { (void)suppress_below(least, of.totals, of.groups, of.known); }),
            "No count above nought is below " + std::to_string(least) +
                ": ask for 2 or more to be the least.");
    }
}

TEST(suppression, of_rows_by_two_groupings_is_refused) {
    table of = north_and_south(10, 2);
    tally_row by_service = of.totals.front();
    by_service.grouping = "service";
    by_service.group = "9 § 9";
    of.groups.push_back(by_service);
    EXPECT_EQ(test::message_of<error>([&] { (void)suppress_below(5, of.totals, of.groups, of.known); }),
        "The tally cannot be made safe for the public: there are rows by 'unit' and by 'service'; give those "
        "of one grouping at a time.");
}

TEST(suppression, of_nothing_is_nothing) {
    EXPECT_TRUE(suppress_below(5, {}, {}).empty());
}

// Against an attacker -------------------------------------------------------------------------------------

/// Some labels in up to three levels, and verdicts of a few kinds; some groups are very small.
class random_table {
public:
    explicit random_table(unsigned seed, int most_labels = 11)
        : dice_(seed), knows_all_gaps_(dice_.one_in(2)) {
        add_labels(dice_.number(1, most_labels));
        std::map<std::string, int> sizes;
        for (const std::string& label : labels_) {
            if (!has_below(label) || dice_.one_in(3)) {
                sizes[label] = dice_.one_in(3) ? dice_.number(1, 4) : dice_.number(1, 30);
            }
        }
        std::vector<std::map<std::string, verdicts_of_group>> rules;
        for (int rule = dice_.number(1, 3); rule > 0; --rule) {
            std::map<std::string, verdicts_of_group> own;
            for (const auto& [label, size] : sizes) {
                own[label] = some_verdicts(size);
            }
            if (!rules.empty() && dice_.one_in(3)) {
                own = in_force_alike(rules.back());
            }
            rules.push_back(own);
        }
        made = table_of(parents_, rules);
    }

    table made;

private:
    void add_labels(int count) {
        for (int i = 0; i < count; ++i) {
            labels_.push_back("unit " + std::to_string(i));
            if (i > 0 && !dice_.one_in(3)) {
                const std::string above = labels_[static_cast<std::size_t>(dice_.number(0, i - 1))];
                if (depth_of(above) < 2) {
                    parents_[labels_.back()] = above;
                }
            }
        }
    }

    [[nodiscard]] int depth_of(const std::string& label) const {
        const auto found = parents_.find(label);
        return found == parents_.end() ? 0 : 1 + depth_of(found->second);
    }

    [[nodiscard]] bool has_below(const std::string& label) const {
        return std::any_of(
            parents_.begin(), parents_.end(), [&](const auto& one) { return one.second == label; });
    }

    verdicts_of_group some_verdicts(int size) {
        static const std::vector<verdict> kinds{kept_on_time, kept_ended, broken_overdue, broken_on_time,
            unseen, unasked, answer(kept_answer::yes, case_state::overdue, 0, 2), unseen_on_time};
        const int last = knows_all_gaps_ ? 6 : 7;
        const auto usual = static_cast<std::size_t>(dice_.number(0, last));
        const int others = dice_.pick({0, 1, 3, 10});
        verdicts_of_group all;
        for (int i = 0; i < size; ++i) {
            const bool is_other = dice_.number(0, 9) < others;
            verdict one = kinds[is_other ? static_cast<std::size_t>(dice_.number(0, last)) : usual];
            one.excused = dice_.one_in(20) ? 1 : 0;
            all.emplace_back(1, one);
        }
        return all;
    }

    /// Other answers to a rule that asks nothing of the same cases, and under which the same have ended.
    std::map<std::string, verdicts_of_group> in_force_alike(std::map<std::string, verdicts_of_group> like) {
        for (auto& [label, verdicts] : like) {
            for (auto& [count, one] : verdicts) {
                const bool has_ended = one.state == case_state::ended;
                if (has_ended && dice_.one_in(2)) {
                    one = answer(kept_answer::no, case_state::ended, 1);
                } else if (!has_ended && one.kept != kept_answer::not_applicable) {
                    one = std::vector{kept_on_time, broken_overdue, unseen}.at(
                        static_cast<std::size_t>(dice_.number(0, 2)));
                }
            }
        }
        return like;
    }

    dice dice_;
    bool knows_all_gaps_; ///< no answer is unknown but where the state is
    std::vector<std::string> labels_;
    std::map<std::string, std::string> parents_;
};

// With all that sanitizers look at, the attacker needs thirty times as long; each attack is looked at the
// same way.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr unsigned attacks = 200;
#else
constexpr unsigned attacks = 2000;
#endif

TEST(suppression, no_hidden_small_count_can_be_found) {
    unsigned with_hidden = 0;
    for (unsigned seed = 0; seed < attacks; ++seed) {
        const random_table random(seed);
        const std::int64_t least = 2 + seed % 5;
        const std::vector<printed_row> rows = suppressed(random.made, least);
        ASSERT_EQ(found_in(random.made, rows, least), std::vector<std::string>{})
            << "seed " << seed << ", below " << least;
        with_hidden +=
            std::any_of(rows.begin(), rows.end(), [](const printed_row& one) { return hidden_in(one) > 0; });
    }
    EXPECT_GT(with_hidden, attacks / 2);
}

TEST(suppression, no_hidden_small_count_can_be_found_among_many_groups) {
    for (unsigned seed = 0; seed < 12; ++seed) {
        const random_table random(seed, 40);
        const std::int64_t least = 2 + seed % 9;
        ASSERT_EQ(found_in(random.made, suppressed(random.made, least), least), std::vector<std::string>{})
            << "seed " << seed << ", below " << least;
    }
}

// The attacker reads CSV. Whoever reads JSON has the same.
TEST(suppression, json_tells_what_csv_tells) {
    for (unsigned seed = 0; seed < 300; ++seed) {
        const case_check shown = for_the_public(check_of(random_table(seed).made), 5);
        const std::string json = test::json_of(shown);
        ASSERT_EQ(test::rows_of_json(json), test::rows_of_csv(test::csv_of(shown))) << seed;
    }
}

TEST(suppression, json_tells_the_judged_only_where_all_of_them_are_shown) {
    int hidden = 0;
    for (unsigned seed = 0; seed < 300; ++seed) {
        const auto document =
            nlohmann::json::parse(test::json_of(for_the_public(check_of(random_table(seed).made), 5)));
        for (const auto& rule : document.at("rules")) {
            for (const auto& group : rule.at("groups")) {
                const auto& sums = group.at("sums");
                const bool is_hidden =
                    sums.at("yes").is_null() || sums.at("no").is_null() || sums.at("unknown").is_null();
                ASSERT_EQ(sums.at("judged").is_null(), is_hidden) << seed;
                hidden += is_hidden ? 1 : 0;
            }
        }
    }
    EXPECT_GT(hidden, 300);
}

std::string in_text(const std::optional<std::int64_t>& count) {
    return count ? std::to_string(*count) : "..";
}

/// What a line of groups must begin with, by what CSV tells of the group; the share comes after it.
std::string line_of(const printed_row& row) {
    std::string line = row.group;
    for (const tally_cell which : {tally_cell::cases, tally_cell::yes, tally_cell::no, tally_cell::unknown,
             tally_cell::not_applicable, tally_cell::state_overdue, tally_cell::days_late}) {
        line += ' ' + in_text(row.at(which));
    }
    return line;
}

bool tells_share(const printed_row& row) {
    return row.at(tally_cell::yes) && row.at(tally_cell::no) && row.at(tally_cell::unknown);
}

/// The lines of a page that tell of a group, each run of spaces as one.
std::vector<std::string> group_lines(const std::string& page) {
    std::istringstream in(page);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        std::istringstream words(line);
        std::string joined;
        for (std::string word; words >> word;) {
            joined += (joined.empty() ? "" : " ") + word;
        }
        if (joined.starts_with("unit ")) {
            lines.push_back(joined);
        }
    }
    return lines;
}

TEST(suppression, the_text_tells_no_more_than_csv_tells) {
    int lines_seen = 0;
    for (unsigned seed = 0; seed < 300; ++seed) {
        const case_check shown = for_the_public(check_of(random_table(seed, 10).made), 5);
        std::vector<printed_row> rows = test::rows_of_csv(test::csv_of(shown));
        std::erase_if(rows, [](const printed_row& one) { return one.is_total; });
        const std::vector<std::string> lines = group_lines(test::text_of(shown, language::english));
        ASSERT_EQ(lines.size(), rows.size()) << seed;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::string told = line_of(rows[i]);
            ASSERT_EQ(lines[i].substr(0, told.size()), told) << seed;
            const std::string share = lines[i].substr(told.size());
            ASSERT_EQ(share != " ..", tells_share(rows[i])) << seed;
            ++lines_seen;
        }
    }
    EXPECT_GT(lines_seen, 1000);
}

// No writer can tell what is not there.
TEST(suppression, a_hidden_count_is_nought_in_what_is_given_to_the_writers) {
    int hidden = 0;
    for (unsigned seed = 0; seed < 300; ++seed) {
        for (const rule_outcome& one : for_the_public(check_of(random_table(seed).made), 5).outcomes) {
            for (const group_outcome& group : one.groups) {
                for (std::size_t i = 0; i < tally_cell_count; ++i) {
                    const bool is_hidden = group.hidden.test(i);
                    hidden += is_hidden ? 1 : 0;
                    ASSERT_TRUE(!is_hidden || count_in(group.sums, static_cast<tally_cell>(i)) == 0) << seed;
                }
            }
        }
    }
    EXPECT_GT(hidden, 1000);
}

TEST(suppression, the_attacker_finds_small_counts_that_are_hidden_alone) {
    int found = 0;
    for (unsigned seed = 0; seed < 100; ++seed) {
        const random_table random(seed);
        found += found_in(random.made, only_small_hidden(random.made, 5), 5).empty() ? 0 : 1;
    }
    EXPECT_GT(found, 60);
}

// What was kept and what was not is hidden in both groups, and neither can be found. But 35 less the 32 that
// are not asked are 3.
TEST(suppression, the_attacker_finds_small_sums_of_counts_that_are_hidden) {
    const table of = table_of({}, {{{"A", {{1, kept_on_time}, {2, broken_on_time}, {32, unasked}}},
                                      {"B", {{20, kept_on_time}, {20, broken_on_time}, {20, unasked}}}}});
    std::vector<printed_row> rows = only_small_hidden(of, 5);
    for (printed_row& row : rows) {
        row.cells[place_of(tally_cell::yes)].reset();
        row.cells[place_of(tally_cell::no)].reset();
        row.cells[place_of(tally_cell::breaches)].reset();
        row.cells[place_of(tally_cell::state_on_time)].reset();
        row.cells[place_of(tally_cell::state_due_soon)].reset();
    }
    const std::vector<std::string> found = found_in(of, rows, 5);
    EXPECT_NE(std::find(found.begin(), found.end(), "rule 0 /A judged"), found.end());
    EXPECT_NE(std::find(found.begin(), found.end(), "rule 0 /A all hidden of 1"), found.end());
}

TEST(suppression, hides_every_small_count_and_shows_no_other_number_than_the_true_one) {
    for (unsigned seed = 0; seed < 300; ++seed) {
        const random_table random(seed);
        for (const printed_row& row : suppressed(random.made, 5)) {
            for (std::size_t i = 0; i < tally_cell_count; ++i) {
                const std::int64_t truth = count_in(*true_row(random.made, row), static_cast<tally_cell>(i));
                const bool is_small = is_count(i) && 0 < truth && truth < 5;
                ASSERT_TRUE(!row.cells[i] || (*row.cells[i] == truth && !is_small)) << seed;
            }
        }
    }
}

/// Whether some label has cases of no label below it.
bool has_own_cases(const table& of) {
    const auto& parents = of.known.groupings.front().parents;
    std::map<std::pair<std::string, std::string>, std::int64_t> left;
    for (const tally_row& row : of.groups) {
        left[{row.rule, row.group}] += row.cases;
        if (const auto up = parents.find(row.group); up != parents.end()) {
            left[{row.rule, up->second}] -= row.cases;
        }
    }
    return std::any_of(of.groups.begin(), of.groups.end(), [&](const tally_row& row) {
        const std::int64_t own = left[{row.rule, row.group}];
        return 0 < own && own < row.cases;
    });
}

/// Whether as many have ended in each group under this rule as under one of those.
bool is_alike_to_any(const table& of, const std::string& rule, const std::set<std::string>& others) {
    std::map<std::string, std::map<std::string, std::int64_t>> ended;
    for (const tally_row& row : of.groups) {
        ended[row.rule][row.group] = row.in_state(case_state::ended);
    }
    return std::any_of(
        others.begin(), others.end(), [&](const std::string& one) { return ended[one] == ended[rule]; });
}

TEST(suppression, hides_nothing_under_a_rule_where_no_count_is_small) {
    unsigned without = 0;
    for (unsigned seed = 0; seed < attacks; ++seed) {
        const random_table random(seed);
        const std::vector<printed_row> small = only_small_hidden(random.made, 2);
        std::set<std::string> rules;
        bool has_small_group = false;
        for (const printed_row& row : small) {
            has_small_group = has_small_group || !row.at(tally_cell::cases);
            if (hidden_in(row) > 0) {
                rules.insert(row.rule);
            }
        }
        for (const tally_row& row : random.made.totals) {
            if (is_alike_to_any(random.made, row.rule, rules)) {
                rules.insert(row.rule);
            }
        }
        for (const printed_row& row : suppressed(random.made, 2)) {
            if (has_own_cases(random.made) || has_small_group || rules.contains(row.rule)) {
                continue;
            }
            ASSERT_EQ(hidden_in(row), 0) << seed;
            ++without;
        }
    }
    EXPECT_GT(without, attacks / 20);
}

/// Units of 5 to 80 cases each in four areas, under eight rules.
table like_a_municipality() {
    dice d(1);
    std::map<std::string, std::string> parents;
    std::map<std::string, int> sizes;
    for (int i = 0; i < 30; ++i) {
        const std::string unit = "unit " + std::to_string(i);
        parents[unit] = "area " + std::to_string(i % 4);
        sizes[unit] = d.number(5, 80);
    }
    std::vector<std::map<std::string, verdicts_of_group>> rules(8);
    for (auto& own : rules) {
        for (const auto& [unit, size] : sizes) {
            const int broken = d.number(3, 25);
            for (int i = 0; i < size; ++i) {
                const int draw = d.number(0, 49);
                own[unit].emplace_back(1, draw < broken / 2    ? broken_overdue
                                          : draw < broken      ? broken_on_time
                                          : draw < broken + 2  ? unseen
                                          : draw < broken + 10 ? kept_ended
                                                               : kept_on_time);
            }
        }
    }
    return table_of(parents, rules);
}

TEST(suppression, hides_less_than_three_counts_for_each_small_one) {
    const table of = like_a_municipality();
    const std::vector<printed_row> rows = suppressed(of, 5);
    std::map<int, std::pair<int, int>> hidden_and_all; // by depth; the total at -1
    int small = 0;
    int hidden = 0;
    for (const printed_row& row : rows) {
        const tally_row& truth = *true_row(of, row);
        auto& [hidden_here, all_here] = hidden_and_all[row.is_total ? -1 : row.depth];
        for (std::size_t i = 0; i <= static_cast<std::size_t>(tally_cell::excused); ++i) {
            const std::int64_t value = count_in(truth, static_cast<tally_cell>(i));
            small += 0 < value && value < 5 ? 1 : 0;
            hidden += row.cells[i] ? 0 : 1;
            hidden_here += row.cells[i] ? 0 : 1;
            ++all_here;
        }
    }
    EXPECT_GT(small, 300);
    EXPECT_LT(hidden, 3 * small);
    EXPECT_EQ(hidden_and_all[-1].first, 0) << "nothing of the totals";
    EXPECT_LT(hidden_and_all[0].first * 10, hidden_and_all[0].second) << "less than a tenth of the areas";
    EXPECT_LT(hidden_and_all[1].first * 2, hidden_and_all[1].second) << "less than half of the units";
}

TEST(suppression, is_the_same_each_time_and_in_any_order_of_the_groups) {
    for (unsigned seed = 0; seed < 100; ++seed) {
        table of = random_table(seed).made;
        const std::vector<printed_row> first = suppressed(of, 5);
        EXPECT_EQ(suppressed(of, 5), first);
        dice(seed).shuffle(of.groups);
        EXPECT_EQ(suppressed(of, 5), first) << seed;
    }
}

} // namespace
} // namespace lssgov::report
