// Topics of self-inspection that come back, fall asleep, or cannot be told.

#include <lssgov/control/dormant_topics.hpp>

#include <gtest/gtest.h>

namespace {

using namespace lssgov;

const as_of summer_of_2025(2025, 6, 30);

/// Rounds in a municipality with a department and a home below it.
class rounds {
public:
    rounds() {
        model_.units = {{.id = "housing", .level = unit_level::department},
            {.id = "home", .level = unit_level::unit, .part_of = "housing"}};
        model_.complete = {list_of::self_inspections};
    }

    rounds& planned(const char* topic, const char* unit, const char* period, truth planned = truth::yes) {
        model_.self_inspections.push_back({.id = std::to_string(model_.self_inspections.size()),
            .topic = topic,
            .concerns = unit,
            .period = parse_partial_date(period),
            .planned = planned});
        return *this;
    }

    rounds& listed_in_part() {
        model_.complete.clear();
        return *this;
    }

    [[nodiscard]] std::vector<topic_of_rounds> topics(as_of on = summer_of_2025) const {
        std::vector<const self_inspection*> known;
        for (const self_inspection& one : model_.self_inspections) {
            known.push_back(&one);
        }
        return topics_of_earlier_rounds(model_, known, on);
    }

private:
    municipality model_;
};

TEST(dormant_topic, was_in_one_round_and_in_no_later_one) {
    const rounds made = rounds().planned("hygien", "home", "2023").planned("planer", "home", "2024");
    const std::vector<topic_of_rounds> found = made.topics();
    ASSERT_EQ(found.size(), 1U); // of the plans there has been one round only
    EXPECT_EQ(found[0].last.of->topic, "hygien");
    EXPECT_EQ(found[0].later->of->topic, "planer");
    EXPECT_EQ(found[0].is_dormant, truth::yes);
}

TEST(dormant_topic, is_told_with_its_last_round_in_whatever_order_they_stand) {
    const rounds made = rounds()
                            .planned("planer", "home", "2025")
                            .planned("hygien", "home", "2024")
                            .planned("hygien", "home", "2022");
    const std::vector<topic_of_rounds> found = made.topics();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(to_string(found[0].last.period), "2024");
    EXPECT_EQ(to_string(found[0].later->period), "2025");
}

TEST(dormant_topic, is_not_known_where_the_rounds_are_not_listed_in_full) {
    rounds made = rounds().planned("hygien", "home", "2023").planned("planer", "home", "2024");
    const std::vector<topic_of_rounds> found = made.listed_in_part().topics();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].is_dormant, truth::unknown);
}

TEST(dormant_topic, is_one_where_somebody_says_that_it_was_not_planned) {
    rounds made = rounds().planned("hygien", "home", "2023").planned("hygien", "home", "2024", truth::no);
    const std::vector<topic_of_rounds> found = made.listed_in_part().topics();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(to_string(found[0].last.period), "2023");
    EXPECT_EQ(found[0].is_dormant, truth::yes);
}

TEST(dormant_topic, is_not_one_before_a_later_round_has_begun) {
    const rounds made = rounds().planned("hygien", "home", "2023").planned("planer", "home", "2025-H2");
    EXPECT_TRUE(made.topics(as_of(2025, 6, 30)).empty());
    EXPECT_EQ(made.topics(as_of(2025, 7, 1)).size(), 1U);
}

TEST(dormant_topic, is_kept_awake_by_a_plan_for_a_round_to_come) {
    const rounds made = rounds()
                            .planned("hygien", "home", "2023")
                            .planned("planer", "home", "2024")
                            .planned("hygien", "home", "2026");
    const std::vector<topic_of_rounds> found = made.topics();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].is_dormant, truth::no);
    EXPECT_FALSE(found[0].later);
}

TEST(dormant_topic, that_was_denied_and_taken_up_again_since_is_none) {
    const rounds made = rounds()
                            .planned("hygien", "home", "2022")
                            .planned("hygien", "home", "2023", truth::no)
                            .planned("hygien", "home", "2024");
    EXPECT_EQ(made.topics().at(0).is_dormant, truth::no);
}

TEST(dormant_topic, is_kept_awake_by_the_unit_above_and_not_by_the_one_below) {
    const rounds above = rounds()
                             .planned("hygien", "home", "2023")
                             .planned("planer", "home", "2024")
                             .planned("hygien", "housing", "2024");
    EXPECT_EQ(above.topics().at(0).is_dormant, truth::no);
    const rounds below = rounds()
                             .planned("hygien", "housing", "2023")
                             .planned("planer", "housing", "2024")
                             .planned("hygien", "home", "2024");
    EXPECT_EQ(below.topics().at(0).is_dormant, truth::yes);
}

TEST(dormant_topic, is_not_asked_for_by_the_rounds_of_another_unit) {
    EXPECT_TRUE(
        rounds().planned("hygien", "home", "2023").planned("planer", "housing", "2024").topics().empty());
}

TEST(dormant_topic, is_not_asked_for_within_its_own_round) {
    EXPECT_TRUE(
        rounds().planned("hygien", "home", "2024").planned("planer", "home", "2024-T3").topics().empty());
}

TEST(dormant_topic, is_none_that_was_never_planned_or_carried_out) {
    const rounds made =
        rounds().planned("hygien", "home", "2023", truth::unknown).planned("planer", "home", "2024");
    EXPECT_TRUE(made.topics().empty());
}

} // namespace
