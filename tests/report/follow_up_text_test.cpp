// The ladder and the year wheel in text, to the letter.

#include "support/sound_house.hpp"

#include <lssgov/report/follow_up_text.hpp>
#include <lssgov/version.hpp>

#include <gtest/gtest.h>

#include <optional>
#include <sstream>
#include <string>

namespace lssgov::report {
namespace {

using namespace testing_support;

std::string wheel_text(const municipality& model, int year, language tongue = language::english,
    std::optional<as_of> known = std::nullopt, const provenance& from = {}) {
    std::ostringstream out;
    year_wheel_text(out, model, year, tongue, known, from);
    return out.str();
}

std::string ladder_text_of(
    const municipality& model, as_of on, language tongue = language::english, const provenance& from = {}) {
    std::ostringstream out;
    ladder_text(out, model, on, tongue, from);
    return out.str();
}

/// The lines after the empty one that follows the heading.
std::string rows_of(const std::string& wheel) {
    return wheel.substr(wheel.find("\n\n") + 2);
}

/// A name and a title that would write rows of their own, colour the terminal and turn the writing.
municipality house_of_an_attacker() {
    municipality house = sound_house(); // each year, followed up 2020-06-01: due 2021-06-01
    house.name = "Nor\nrby";
    house.duties[0].title = "A\r\n2021-01-01\tB\x1B[2J\u202E"
                            "C";
    house.units[1].name = "Nämn\rden";
    return house;
}

TEST(year_wheel_text_test, no_title_writes_a_row_or_turns_the_writing) {
    const std::string wheel = wheel_text(house_of_an_attacker(), 2021);
    EXPECT_EQ(wheel.substr(0, wheel.find('\n')), "Year wheel 2021: Nor rby");
    EXPECT_EQ(rows_of(wheel), "2021-06-01  local  Nämn den: A  2021-01-01 B<U+001B>[2J<U+202E>C, counted "
                              "from 2020-06-01 (Nämn den)\n");
}

TEST(year_wheel_text_test, it_says_from_which_day_it_is_seen) {
    municipality house = sound_house(); // followed up 2020-06-01
    house.described_as_of = make_date(2025, 6, 30);
    const std::string swedish = wheel_text(house, 2020, language::swedish);
    EXPECT_EQ(swedish.substr(0, swedish.find("\n\n")),
        "Årshjul 2020: Norrby\n"
        "Sista dag i tid, räknad ur reglerna. Inom parentes: den som ansvarar.\n"
        "Sett från 2019-12-31; vad som gjorts senare syns inte.");
    EXPECT_NE(wheel_text(house, 2020, language::english, as_of(2020, 3, 1))
                  .find("\nAs known on 2020-03-01; what was done later is not seen.\n\n"),
        std::string::npos);
}

TEST(year_wheel_text_test, a_day_before_the_year_that_is_not_known_is_not_named) {
    municipality house = sound_house(); // the committee's, each year, its follow-ups known to 2021-02-24
    house.follow_ups[0].day = partial_date::in_month(2020, 2);
    const as_of known(2021, 12, 31);
    EXPECT_EQ(rows_of(wheel_text(house, 2022, language::english, known)),
        "before the year, on a day that is not known; whether it is done is not known  local  "
        "Omsorgsnämnden: Uppföljning (Omsorgsnämnden)\n");
    EXPECT_EQ(rows_of(wheel_text(house, 2022, language::swedish, known)),
        "före året, dag inte känd; om det är gjort är inte känt  egen  "
        "Omsorgsnämnden: Uppföljning (Omsorgsnämnden)\n");
    house.known_spans[0].to = make_date(2021, 12, 31); // nothing was done: overdue since some day of February
    EXPECT_EQ(rows_of(wheel_text(house, 2022, language::english, known)),
        "overdue, since 2021-02-28 at the latest  local  Omsorgsnämnden: Uppföljning (Omsorgsnämnden)\n");
    EXPECT_EQ(rows_of(wheel_text(house, 2022, language::swedish, known)),
        "försenat, sedan senast 2021-02-28  egen  Omsorgsnämnden: Uppföljning (Omsorgsnämnden)\n");
}

TEST(ladder_text_test, no_title_writes_a_row_or_turns_the_writing) {
    const std::string ladder = ladder_text_of(house_of_an_attacker(), day_of_review());
    EXPECT_EQ(ladder.substr(0, ladder.find('\n')), "Who follows up what: Nor rby, as of 2021-02-24");
    EXPECT_NE(ladder.find("\n  Nämn den: A 2021-01-01 B<U+001B>[2J<U+202E>C\n"), std::string::npos);
    EXPECT_EQ(ladder.find('\r'), std::string::npos);
}

TEST(follow_up_text_test, the_foot_says_what_it_was_made_of) {
    const provenance from{{{input_role::model, "norrby.toml", std::string(64, 'a')}}};
    const std::string foot = "\nMade with lssgov " + std::string(version()) +
                             " from:\n  Model: norrby.toml, SHA-256 " + std::string(64, 'a') + "\n";
    const municipality house = sound_house();
    EXPECT_EQ(wheel_text(house, 2021, language::english, std::nullopt, from), wheel_text(house, 2021) + foot);
    EXPECT_EQ(ladder_text_of(house, day_of_review(), language::english, from),
        ladder_text_of(house, day_of_review()) + foot);
}

} // namespace
} // namespace lssgov::report
