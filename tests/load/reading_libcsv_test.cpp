// The reader of cases against libcsv (R. Gamble, Debian's libcsv-dev), on tables that are sound by RFC 4180.
//
// On tables that are not sound the two differ, and mean to:
//
//                                         libcsv, strict                  here
//     a quotation mark inside a field     stops; nothing after it         a reject; the next row is read
//     text after a closing one            stops                           a reject
//     one that is never closed            all that follows, or an error   a reject; the next line is a row
//     a carriage return alone             ends the row                    part of the field, where most
//     reject spaces around a field               dropped, unless told            part of the field rows of
//     another number of fields    as they are                     a reject

#include "cadence/dice.hpp"

#include <lssgov/load/cases.hpp>

#include <csv.h>
#include <gtest/gtest.h>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lssgov::test {
namespace {

using rows = std::vector<std::vector<std::string>>;

/// A parser of libcsv, until this ends.
class libcsv {
public:
    explicit libcsv(char delimiter) {
        csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI);
        csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
        csv_set_space_func(&parser_, [](unsigned char) { return 0; });
    }

    ~libcsv() { csv_free(&parser_); }

    libcsv(const libcsv&) = delete;
    libcsv& operator=(const libcsv&) = delete;

    /// The fields of a text without a byte order mark. Empty where it finds fault with it.
    std::optional<rows> read(const std::string& text) {
        const bool is_read =
            csv_parse(&parser_, text.data(), text.size(), take_field, end_row, this) == text.size() &&
            csv_fini(&parser_, take_field, end_row, this) == 0;
        return is_read ? std::optional(found_) : std::nullopt;
    }

    [[nodiscard]] const rows& found() const { return found_; }

private:
    static void take_field(void* bytes, std::size_t size, void* self) {
        const auto* const text = static_cast<const char*>(bytes);
        static_cast<libcsv*>(self)->row_.emplace_back(text, text + size);
    }

    static void end_row(int, void* self) {
        auto* const me = static_cast<libcsv*>(self);
        me->found_.push_back(std::move(me->row_));
        me->row_.clear();
    }

    csv_parser parser_{};
    std::vector<std::string> row_;
    rows found_;
};

/// With letters that mean something to a table.
std::string any_text(dice& thrown) {
    std::string made;
    for (int left = thrown.number(0, 8); left > 0; --left) {
        made += static_cast<char>(thrown.pick({'a', 'b', ' ', '"', ',', ';', '0', '\''}));
    }
    return made;
}

std::string any_free_text(dice& thrown) {
    return any_text(thrown) + (thrown.one_in(3) ? "\r\n\"\n\t" + any_text(thrown) : "");
}

std::string in_marks(const std::string& text) {
    std::string quoted = "\"";
    for (const char c : text) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + "\"";
}

/// By RFC 4180: in quotation marks where it must be, and now and then where it need not.
std::string written(const rows& table, char delimiter, dice& thrown) {
    const std::string line_end = thrown.one_in(2) ? "\r\n" : "\n";
    std::string text;
    for (const std::vector<std::string>& row : table) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool must_be = row[i].find_first_of("\"\r\n\t,;") != std::string::npos;
            text += i == 0 ? "" : std::string(1, delimiter);
            text += must_be || thrown.one_in(4) ? in_marks(row[i]) : row[i];
        }
        text += line_end;
    }
    return thrown.one_in(2) ? text : text.substr(0, text.size() - line_end.size());
}

rows any_cases(dice& thrown) {
    rows made{{"case_id", "unit", "service", "my \"group\""}};
    for (int i = thrown.number(1, 20); i > 0; --i) {
        made.push_back({any_text(thrown) + "#" + std::to_string(i), any_text(thrown), any_text(thrown),
            any_text(thrown)});
    }
    return made;
}

/// Of those cases, each on a day of its own.
rows any_events(const rows& cases, dice& thrown) {
    rows made{{"case_id", "outcome", "kind", "date"}};
    for (int i = thrown.number(0, 20); i > 0; --i) {
        const auto which = static_cast<std::size_t>(thrown.number(1, static_cast<int>(cases.size()) - 1));
        made.push_back({cases[which][0], any_free_text(thrown), any_text(thrown) + "x",
            to_string(add_days(make_date(2021, 1, 1), i))});
    }
    return made;
}

/// The cases that libcsv's fields make. What is empty is absent; a case's events stand by kind, then by day.
std::vector<one_case> cases_of(const rows& cases, const rows& events) {
    std::vector<one_case> made;
    for (std::size_t i = 1; i < cases.size(); ++i) {
        one_case& one = made.emplace_back(cases[i][0]);
        for (std::size_t column = 1; column < cases[i].size(); ++column) {
            if (!cases[i][column].empty()) {
                one.in(cases[0][column], cases[i][column]);
            }
        }
        std::set<std::pair<std::string, std::string>> of_case;
        for (std::size_t at = 1; at < events.size(); ++at) {
            if (events[at][0] == one.id) {
                of_case.insert({events[at][2], events[at][3]});
            }
        }
        for (const auto& [kind, day] : of_case) {
            one.event(kind, parse_date(day));
        }
    }
    return made;
}

load::case_reading read(const std::string& cases, const std::string& events) {
    return load::cases_from_text({cases, "c"}, {events, "e"});
}

TEST(reading_beside_libcsv, sound_tables_have_the_same_fields) {
    for (unsigned seed = 1; seed <= 1000; ++seed) {
        dice thrown(seed);
        const rows made_cases = any_cases(thrown);
        const rows made_events = any_events(made_cases, thrown);
        const auto delimiter = static_cast<char>(thrown.pick({',', ';', '\t'}));
        const std::string cases = written(made_cases, delimiter, thrown);
        const std::string events = written(made_events, delimiter, thrown);
        const std::optional<rows> of_cases = libcsv(delimiter).read(cases);
        const std::optional<rows> of_events = libcsv(delimiter).read(events);
        ASSERT_EQ(of_cases, made_cases) << seed;
        ASSERT_EQ(of_events, made_events) << seed;
        const auto found = read(cases, events);
        ASSERT_TRUE(found) << seed << to_text(found.problems()) << load::to_text(found) << cases << events;
        const std::vector<one_case> expected = cases_of(*of_cases, *of_events);
        ASSERT_EQ(found->size(), expected.size());
        for (case_number i = 0; i < found->size(); ++i) {
            ASSERT_EQ(found->at(i), expected[i]) << seed;
        }
    }
}

constexpr std::string_view no_events = "case_id,kind,date\n";

TEST(reading_beside_libcsv, where_libcsv_stops_the_next_row_is_read) {
    for (const std::string wrong : {"N-1,No\"rr\n", "N-1,\"Norr\" x\n"}) {
        const std::string cases = "case_id,unit\n" + wrong + "N-2,Syd\n";
        libcsv other(',');
        EXPECT_FALSE(other.read(cases));
        EXPECT_EQ(other.found().size(), 1U); // the header
        const auto found = read(cases, std::string(no_events));
        EXPECT_EQ(found.cases_file().rejected, 1U);
        EXPECT_EQ(found.cases_file().taken, 1U);
    }
}

TEST(reading_beside_libcsv, where_libcsv_takes_all_that_follows_a_quotation_mark_a_line_is_lost_and_no_more) {
    const std::string cases = "case_id,unit\nN-1,\"Norr\nN-2,Syd\nN-3,Syd\n";
    libcsv other(',');
    EXPECT_FALSE(other.read(cases));
    EXPECT_EQ(other.found().size(), 1U);
    const auto found = read(cases, std::string(no_events));
    EXPECT_EQ(found.reject_count(load::reject_reason::unclosed_quote), 1U);
    EXPECT_EQ(found.cases_file().taken, 2U);
}

TEST(reading_beside_libcsv, a_carriage_return_alone_ends_a_row_there_and_none_here) {
    const std::string cases = "case_id,unit\nN-1,No\rN-2,Syd\n";
    EXPECT_EQ(libcsv(',').read(cases), (rows{{"case_id", "unit"}, {"N-1", "No"}, {"N-2", "Syd"}}));
    const auto found = read(cases, std::string(no_events));
    EXPECT_EQ(found.cases_file().rows, 1U);
    EXPECT_EQ(found.reject_count(load::reject_reason::wrong_field_count), 1U);
}

} // namespace
} // namespace lssgov::test
