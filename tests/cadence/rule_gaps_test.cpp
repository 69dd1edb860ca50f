// Gaps between rules: by hand, and against asking for each label and each day.

#include "cadence/dice.hpp"
#include "support/day.hpp"

#include <lssgov/cadence/rule_gaps.hpp>
#include <lssgov/error.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <ostream>
#include <set>

namespace lssgov {

inline void PrintTo(const rule_gap& gap, std::ostream* out) {
    *out << describe(gap).english;
}

namespace {

using test::day;
using test::dice;

const period year_2024{day("2024-01-01"), day("2024-12-31")};

rule yearly() {
    return at_least_every(months(12)).named("yearly", "Each year");
}

rule yearly_from(const char* first) {
    return yearly().in_force(day(first), std::nullopt);
}

rule yearly_until(const char* last) {
    return yearly().in_force(std::nullopt, day(last));
}

/// The sentences of the gaps.
std::vector<std::string> told(
    const std::vector<rule>& rules, const context& known = {}, const period& looked_at = year_2024) {
    std::vector<std::string> sentences;
    for (const rule_gap& one : rule_gaps(rules, known, looked_at)) {
        sentences.push_back(describe(one).english);
    }
    return sentences;
}

using sentences = std::vector<std::string>;

context labelled(const std::string& name, std::vector<std::string> labels) {
    context known;
    known.groupings.push_back({name, {}, std::move(labels)});
    return known;
}

// Days without any rule -----------------------------------------------------------------------------------

TEST(rule_gaps, there_is_none_where_a_rule_without_conditions_is_in_force_all_the_time) {
    EXPECT_EQ(told({yearly()}), sentences{});
    EXPECT_EQ(
        told({yearly(), yearly().only("service", {"9 § 4"})}, labelled("service", {"9 § 9"})), sentences{});
}

TEST(rule_gaps, without_rules_the_gap_is_all_days) {
    EXPECT_EQ(told({}), (sentences{"There is no rule at all from 2024-01-01 to 2024-12-31."}));
}

TEST(rule_gaps, lie_before_a_rule_comes_into_force_and_after_it_lapses) {
    EXPECT_EQ(told({yearly().in_force(day("2024-03-01"), day("2024-10-31"))}),
        (sentences{"There is no rule at all from 2024-01-01 to 2024-02-29.",
            "There is no rule at all from 2024-11-01 to 2024-12-31."}));
}

TEST(rule_gaps, lie_between_a_rule_that_lapses_and_the_next) {
    EXPECT_EQ(told({yearly_until("2024-06-29"), yearly_from("2024-07-01")}),
        (sentences{"There is no rule at all on 2024-06-30."}));
    EXPECT_EQ(told({yearly_until("2024-06-30"), yearly_from("2024-07-01")}), sentences{});
}

TEST(rule_gaps, a_rule_in_force_on_the_first_or_the_last_day_only_fills_that_day) {
    EXPECT_EQ(told({yearly_until("2024-01-01")}),
        (sentences{"There is no rule at all from 2024-01-02 to 2024-12-31."}));
    EXPECT_EQ(told({yearly_from("2024-12-31")}),
        (sentences{"There is no rule at all from 2024-01-01 to 2024-12-30."}));
    EXPECT_EQ(told({yearly_from("2025-01-01")}),
        (sentences{"There is no rule at all from 2024-01-01 to 2024-12-31."}));
    EXPECT_EQ(told({yearly_until("2023-12-31")}),
        (sentences{"There is no rule at all from 2024-01-01 to 2024-12-31."}));
}

TEST(rule_gaps, a_quota_is_a_rule) {
    EXPECT_EQ(told({coverage({30, 100}, partition::yearly())}), sentences{});
}

// One grouping --------------------------------------------------------------------------------------------

TEST(rule_gaps, a_label_that_no_rule_names_has_none) {
    EXPECT_EQ(told({yearly().only("service", {"9 § 4"})}, labelled("service", {"9 § 4", "9 § 9"})),
        (sentences{"There is no rule for service \"9 § 9\" from 2024-01-01 to 2024-12-31."}));
}

TEST(rule_gaps, all_labels_that_no_rule_names_are_told_at_once) {
    const std::vector<rule> rules{yearly().only("unit", {"E"})};
    const auto gaps = rule_gaps(rules, labelled("unit", {"B", "A", "C", "D", "E"}), year_2024);
    ASSERT_EQ(gaps.size(), 1U);
    EXPECT_EQ(gaps[0], (rule_gap{{{"unit", {"A", "B", "C", "D"}, true}}, year_2024}));
    EXPECT_EQ(describe(gaps[0]).english,
        "There is no rule for unit \"A\", \"B\", \"C\" or \"D\" from 2024-01-01 to 2024-12-31.");
}

TEST(rule_gaps, of_many_labels_three_are_shown) {
    const std::vector<rule> rules{yearly().only("unit", {"F"})};
    const auto gaps = rule_gaps(rules, labelled("unit", {"A", "B", "C", "D", "E"}), year_2024);
    ASSERT_EQ(gaps.size(), 1U);
    EXPECT_EQ(describe(gaps[0]).english,
        "There is no rule for unit \"A\", \"B\", \"C\" or 2 others from 2024-01-01 to 2024-12-31.");
    EXPECT_EQ(describe(gaps[0]).swedish,
        "Det finns ingen regel för unit \"A\", \"B\", \"C\" eller 2 andra från 2024-01-01 till 2024-12-31.");
}

TEST(rule_gaps, labels_with_other_days_are_other_gaps) {
    EXPECT_EQ(told({yearly_from("2024-03-01").only("service", {"9 § 4"}),
                  yearly_from("2024-07-01").only("service", {"9 § 9"})}),
        (sentences{"There is no rule at all from 2024-01-01 to 2024-02-29.",
            "There is no rule for service \"9 § 9\" from 2024-03-01 to 2024-06-30."}));
}

TEST(rule_gaps, a_label_that_a_rule_names_but_that_is_without_one_for_a_time_is_not_unnamed) {
    const std::vector<rule> rules{
        yearly().only("service", {"9 § 4"}), yearly_from("2024-02-01").only("service", {"9 § 9"})};
    const auto gaps = rule_gaps(rules, {}, year_2024);
    EXPECT_EQ(gaps,
        (std::vector{rule_gap{{{"service", {"9 § 9"}, false}}, {day("2024-01-01"), day("2024-01-31")}}}));
}

TEST(rule_gaps, a_rule_for_an_area_reaches_the_units_below_it) {
    context known;
    known.groupings.push_back({"unit", {{"Norr", "Boende"}, {"Syd", "Boende"}, {"Navet", "Arbete"}}});
    EXPECT_EQ(told({yearly().only("unit", {"Boende"})}, known),
        (sentences{"There is no rule for unit \"Navet\" from 2024-01-01 to 2024-12-31."}));
}

TEST(rule_gaps, an_area_stands_for_its_units_unless_it_is_itself_among_the_labels) {
    context known;
    known.groupings.push_back({"unit", {{"Norr", "Boende"}, {"Syd", "Boende"}}});
    const std::vector<rule> rules{yearly().only("unit", {"Norr", "Syd"})};
    EXPECT_EQ(told(rules, known), sentences{});
    known.groupings.front().labels = {"Boende"};
    EXPECT_EQ(told(rules, known),
        (sentences{"There is no rule for unit \"Boende\" from 2024-01-01 to 2024-12-31."}));
}

TEST(rule_gaps, all_conditions_of_a_rule_on_one_grouping_must_hold) {
    EXPECT_EQ(told({yearly().only("unit", {"Norr", "Syd"}).only("unit", {"Syd", "Väst"})}),
        (sentences{"There is no rule for unit \"Norr\" or \"Väst\" from 2024-01-01 to 2024-12-31."}));
}

TEST(rule_gaps, a_grouping_that_no_rule_asks_for_has_none) {
    EXPECT_EQ(told({yearly().only("service", {"9 § 4"})}, labelled("unit", {"Norr"})), sentences{});
}

// Several groupings ---------------------------------------------------------------------------------------

TEST(rule_gaps, two_halves_leave_nobody_out) {
    EXPECT_EQ(told({yearly().only("service", {"9 § 4"}).only("regime", {"own"}),
                  yearly().only("service", {"9 § 4"}).only("regime", {"private"})}),
        sentences{});
}

TEST(rule_gaps, a_pair_has_one_where_each_of_its_labels_is_reached) {
    EXPECT_EQ(told({yearly().only("service", {"9 § 4"}).only("regime", {"own"}),
                  yearly().only("service", {"9 § 9"}),
                  yearly_until("2024-06-30").only("service", {"9 § 4"}).only("regime", {"private"})}),
        (sentences{"There is no rule for service \"9 § 4\" and regime \"private\" from 2024-07-01 to "
                   "2024-12-31."}));
}

TEST(rule_gaps, days_told_of_a_label_are_not_told_of_its_pairs) {
    EXPECT_EQ(told({yearly_from("2024-02-01").only("service", {"9 § 4"}).only("regime", {"own"}),
                  yearly_from("2024-03-01").only("service", {"9 § 4"}).only("regime", {"private"}),
                  yearly().only("service", {"9 § 9"})}),
        (sentences{"There is no rule for service \"9 § 4\" from 2024-01-01 to 2024-01-31.",
            "There is no rule for service \"9 § 4\" and regime \"private\" from 2024-02-01 to 2024-02-29."}));
}

// Service 1 in own regime in the north, service 1 in private in the south: each pair is reached, the triples
// (1, own, south) and (1, private, north) are not.
TEST(rule_gaps, a_triple_has_one_where_each_of_its_pairs_is_reached) {
    const std::vector<rule> rules{
        yearly().only("service", {"1"}).only("regime", {"own"}).only("unit", {"north"}),
        yearly().only("service", {"1"}).only("regime", {"private"}).only("unit", {"south"}),
        yearly().only("service", {"2"})};
    EXPECT_EQ(told(rules),
        (sentences{"There is no rule for service \"1\" and regime \"own\" and unit \"south\" from 2024-01-01 "
                   "to 2024-12-31.",
            "There is no rule for service \"1\" and regime \"private\" and unit \"north\" from 2024-01-01 to "
            "2024-12-31."}));
}

// Wrong calls ---------------------------------------------------------------------------------------------

TEST(rule_gaps, of_what_is_faulty_are_refused) {
    rule nameless = yearly();
    nameless.event_kind.clear();
    EXPECT_THROW((void)told({nameless}), error);
    context twice = labelled("unit", {"A"});
    twice.groupings.push_back(twice.groupings.front());
    EXPECT_THROW((void)told({yearly()}, twice), error);
    EXPECT_THROW((void)told({yearly()}, {}, {day("2024-01-02"), day("2024-01-01")}), error);
    EXPECT_THROW((void)told({yearly()}, {}, {date(1899, 12, 31), day("2024-01-01")}), error);
}

// Against asking for each label and each day --------------------------------------------------------------

/// A label of some groupings, and a day.
using labels_chosen = std::map<std::string, std::string>;
using gap_days = std::set<std::pair<labels_chosen, date>>;

const std::vector<std::string> all_groupings{"service", "regime", "unit"};

bool reaches(const rule& one, const labels_chosen& chosen, const context& known, date on) {
    const bool is_in_force =
        (!one.in_force_from || *one.in_force_from <= on) && (!one.in_force_to || on <= *one.in_force_to);
    return is_in_force &&
           std::all_of(one.applies_to.begin(), one.applies_to.end(), [&](const applicability& condition) {
               const auto label = chosen.find(condition.grouping);
               return label == chosen.end() ||
                      std::any_of(condition.labels.begin(), condition.labels.end(), [&](const auto& wanted) {
                          return is_within(known, condition.grouping, label->second, wanted);
                      });
           });
}

bool is_gap(const std::vector<rule>& rules, const labels_chosen& chosen, const context& known, date on) {
    return std::none_of(
        rules.begin(), rules.end(), [&](const rule& one) { return reaches(one, chosen, known, on); });
}

/// Whether none of the tuples with one label less has the gap.
bool is_new(const std::vector<rule>& rules, const labels_chosen& chosen, const context& known, date on) {
    return std::none_of(chosen.begin(), chosen.end(), [&](const auto& one) {
        labels_chosen less = chosen;
        less.erase(one.first);
        return is_gap(rules, less, known, on);
    });
}

/// Every choice of a label, or of none, in each grouping.
std::vector<labels_chosen> all_choices(const std::map<std::string, std::vector<std::string>>& labels) {
    std::vector<labels_chosen> all{{}};
    for (const auto& [name, those] : labels) {
        const std::vector<labels_chosen> before = all;
        for (const labels_chosen& one : before) {
            for (const std::string& label : those) {
                all.push_back(one);
                all.back()[name] = label;
            }
        }
    }
    return all;
}

gap_days asked_one_by_one(const std::vector<rule>& rules, const context& known,
    const std::map<std::string, std::vector<std::string>>& labels, const period& looked_at) {
    gap_days found;
    for (const labels_chosen& chosen : all_choices(labels)) {
        for (date on = looked_at.first; on <= looked_at.last; on = add_days(on, 1)) {
            if (is_gap(rules, chosen, known, on) && is_new(rules, chosen, known, on)) {
                found.insert({chosen, on});
            }
        }
    }
    return found;
}

/// The gaps as single labels and days. Nothing may be told twice.
gap_days spread(const std::vector<rule_gap>& gaps) {
    gap_days found;
    for (const rule_gap& gap : gaps) {
        std::map<std::string, std::vector<std::string>> labels;
        for (const gap_labels& one : gap.of) {
            labels[one.grouping] = one.labels;
        }
        for (const labels_chosen& chosen : all_choices(labels)) {
            for (date on = gap.days.first; chosen.size() == gap.of.size() && on <= gap.days.last;
                on = add_days(on, 1)) {
                EXPECT_TRUE(found.insert({chosen, on}).second) << describe(gap).english;
            }
        }
    }
    return found;
}

/// Whether a gap of the same labels begins on the day after another.
bool has_broken_run(const std::vector<rule_gap>& gaps) {
    return std::any_of(gaps.begin(), gaps.end(), [&](const rule_gap& one) {
        return std::any_of(gaps.begin(), gaps.end(), [&](const rule_gap& next) {
            return one.of == next.of && next.days.first == add_days(one.days.last, 1);
        });
    });
}

class rule_book_maker {
public:
    explicit rule_book_maker(unsigned seed) : dice_(seed) {
        known.groupings.push_back({"unit", {{"u1", "north"}, {"u2", "north"}, {"u3", "south"}}, {"u4"}});
        known.groupings.push_back({"regime", {}, {"own", "private"}});
        known.groupings.push_back({"colour", {}, {"red"}});
        labels["unit"] = {"u1", "u2", "u3", "u4"};
        labels["regime"] = {"own", "private"};
        labels["service"] = {};
        const int count = dice_.number(0, 7);
        for (int i = 0; i < count; ++i) {
            rules.push_back(one());
        }
    }

    std::vector<rule> rules;
    context known;
    std::map<std::string, std::vector<std::string>> labels;

private:
    rule one() {
        rule made = yearly();
        if (dice_.one_in(2)) {
            made.only("service", services());
        }
        if (dice_.one_in(2)) {
            made.only("regime", {dice_.one_in(2) ? "own" : "private"});
        }
        for (int i = 0; i < 2 && dice_.one_in(2); ++i) {
            made.only("unit", units());
        }
        return made.in_force(some_day(1), some_day(15));
    }

    std::vector<std::string> services() {
        std::vector<std::string> some{std::to_string(dice_.number(1, 3))};
        std::vector<std::string>& all = labels["service"];
        if (std::find(all.begin(), all.end(), some.front()) == all.end()) {
            all.push_back(some.front());
        }
        return some;
    }

    std::vector<std::string> units() {
        static const std::vector<std::string> all{"u1", "u2", "u3", "u4", "north", "south"};
        std::vector<std::string> some{all[static_cast<std::size_t>(dice_.number(0, 5))]};
        if (dice_.one_in(2)) {
            some.push_back(all[static_cast<std::size_t>(dice_.number(0, 5))]);
        }
        return some;
    }

    std::optional<date> some_day(int from) {
        return dice_.one_in(2) ? std::nullopt : std::optional(make_date(2024, 1, from + dice_.number(0, 14)));
    }

    dice dice_;
};

TEST(rule_gaps, are_those_found_by_asking_for_each_label_and_each_day) {
    const period looked_at{day("2024-01-04"), day("2024-01-26")};
    int with_gaps = 0;
    for (unsigned seed = 0; seed < 400; ++seed) {
        const rule_book_maker made(seed);
        auto labels = made.labels;
        const std::vector<rule_gap> gaps = rule_gaps(made.rules, made.known, looked_at);
        ASSERT_EQ(spread(gaps), asked_one_by_one(made.rules, made.known, labels, looked_at)) << seed;
        ASSERT_FALSE(has_broken_run(gaps)) << seed;
        with_gaps += gaps.empty() ? 0 : 1;
    }
    EXPECT_GT(with_gaps, 100);
    EXPECT_LT(with_gaps, 400);
}

// Many labels ---------------------------------------------------------------------------------------------

// 40 rules that each name 25 of 1000 units, one of 15 services and one of 3 regimes: no rule reaches all of
// any pair, so whatever is told must still be few sentences.
TEST(rule_gaps, of_a_thousand_units_are_found) {
    std::vector<rule> rules;
    for (int i = 0; i < 40; ++i) {
        std::vector<std::string> units;
        for (int unit = 0; unit < 25; ++unit) {
            units.push_back("unit " + std::to_string((i * 37 + unit * 11) % 1000));
        }
        rules.push_back(yearly()
                .only("unit", units)
                .only("service", {"service " + std::to_string(i % 15)})
                .only("regime", {"regime " + std::to_string(i % 3)}));
        rules.back().in_force(add_days(day("2024-01-01"), i), add_days(day("2024-12-31"), -i));
    }
    context known;
    known.groupings.push_back({"unit", {}, {}});
    for (int unit = 0; unit < 1000; ++unit) {
        known.groupings.front().labels.push_back("unit " + std::to_string(unit));
    }
    const std::vector<rule_gap> gaps = rule_gaps(rules, known, year_2024);
    const auto unnamed = std::find_if(gaps.begin(), gaps.end(),
        [](const rule_gap& one) { return one.of.size() == 1 && one.of[0].unnamed; });
    ASSERT_NE(unnamed, gaps.end());
    EXPECT_EQ(unnamed->days, year_2024);
}

} // namespace
} // namespace lssgov
