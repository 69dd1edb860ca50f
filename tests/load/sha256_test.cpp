// The hashes by which a file is known again: FIPS 180-4's own examples, and what is read.

#include <lssgov/load/cases.hpp>
#include <lssgov/load/rules.hpp>
#include <lssgov/load/sha256.hpp>

#include <gtest/gtest.h>

namespace {

using namespace lssgov;

TEST(sha256, is_that_of_the_standard) {
    EXPECT_EQ(load::sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(load::sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(load::sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST(sha256, of_a_file_is_of_all_its_bytes) {
    const std::string text = "\xEF\xBB\xBF# nothing but a byte order mark and a remark\n";
    const auto read = load::rules_text(text, "r.toml");
    ASSERT_TRUE(read);
    EXPECT_EQ(read.sha256(), load::sha256(text));
    EXPECT_EQ(load::rules_text("no = ", "r.toml").sha256(), "");
}

TEST(sha256, of_cases_is_there_for_each_file_that_is) {
    const std::string cases = "\xEF\xBB\xBF"
                              "case_id,unit\nA,Norr\n";
    const std::string events = "case_id,kind,date\nA,follow-up,2021-02-03\n";
    const load::case_reading both = load::cases_from_text({cases, "c"}, {events, "e"});
    EXPECT_EQ(both.cases_sha256(), load::sha256(cases));
    EXPECT_EQ(both.events_sha256(), load::sha256(events));
    load::reading_options wide;
    wide.mapping.cases = load::case_mapping{.events = {{"follow-up", {"done"}}}};
    const load::case_reading alone =
        load::cases_from_text({"case_id,done\nA,2021-02-03\n", "c"}, {"", ""}, wide);
    EXPECT_EQ(alone.events_sha256(), "");
}

} // namespace
