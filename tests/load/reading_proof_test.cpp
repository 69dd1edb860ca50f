// The reader of cases against a slow one that shares nothing with it: on tables made by dice, on a small
// example cut at every byte, and on the same with bytes changed.
//
//     LSSGOV_PROOF_FLIPS=1000000 load_test --gtest_filter='reading_proof.*'   # so many changed bytes

#include "load/made_tables.hpp"
#include "load/slow_difference.hpp"
#include "load/table/table_cut.hpp"
#include "support/day.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <sstream>

namespace lssgov::test {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool is_sanitized = true;
#else
constexpr bool is_sanitized = false;
#endif

constexpr unsigned in_passing(unsigned many) {
    return is_sanitized ? many / 10 : many;
}

two_tables texts_of(const made_tables& made) {
    return {made.cases, made.events};
}

// Tables made by dice ---------------------------------------------------------------------------------------

/// What the tables had in them, so that they ask what they should.
struct variety {
    std::map<std::string, int> seen{};

    void look_at(const slow_reading& read) {
        ++seen[read.is_refused ? "refused" : "read"];
        for (const slow_file* file : {&read.cases, &read.events}) {
            ++seen[std::string("delimiter ") + file->delimiter];
            seen["taken"] += static_cast<int>(file->taken);
            seen["later"] += static_cast<int>(file->later);
            seen["blank"] += static_cast<int>(file->blank_lines);
            seen["1252"] += file->is_1252 ? 1 : 0;
            for (const slow_reject& one : file->rejects) {
                ++seen[std::string(to_string(one.reason))];
            }
        }
    }
};

TEST(reading_proof, tables_made_by_dice_are_read_as_slowly) {
    variety told;
    for (unsigned seed = 1; seed <= in_passing(20'000); ++seed) {
        dice thrown(seed);
        const made_tables made = any_tables(thrown, thrown.number(0, 12), thrown.number(0, 20));
        const std::optional<date> known_at =
            thrown.one_in(3) ? std::optional(make_date(2022, 6, 30)) : std::nullopt;
        const slow_reading slow = read_slowly(made.cases, made.events, known_at);
        told.look_at(slow);
        ASSERT_EQ(difference(read(texts_of(made), known_at), slow), "") << "seed " << seed << "\n"
                                                                        << made.cases << "\n---\n"
                                                                        << made.events;
    }
    for (std::size_t i = 1; i <= load::reject_reason_count; ++i) {
        const auto why = static_cast<load::reject_reason>(i);
        const bool is_of_mapping = why == load::reject_reason::unmapped_value;
        EXPECT_EQ(told.seen[std::string(to_string(why))] > 0, !is_of_mapping) << to_string(why);
    }
    for (const char* what : {"refused", "read", "taken", "later", "blank", "1252", "delimiter ,",
             "delimiter ;", "delimiter \t"}) {
        EXPECT_GT(told.seen[what], static_cast<int>(in_passing(20'000) / 1000)) << what;
    }
}

/// All that a reading says: the set by its columns, the rejects and the account.
std::string all_of(const load::case_reading& read) {
    std::ostringstream out;
    const auto numbers = [&out](const auto& column) {
        for (const auto& one : column) {
            out << one << ' ';
        }
        out << '\n';
    };
    const case_columns& columns = read->columns();
    out << columns.id_text << '\n';
    numbers(columns.id_begins);
    for (const date_column& one : columns.dates) {
        out << one.name << ": ";
        numbers(one.days);
    }
    for (const label_column& one : columns.groups) {
        out << one.grouping << ": ";
        numbers(one.labels);
        numbers(one.label_of);
    }
    for (const event_column& one : columns.events) {
        out << one.kind << ": ";
        numbers(one.begins);
        numbers(one.days);
    }
    rejects_csv(out, read);
    for (const load::file_account* one : {&read.cases_file(), &read.events_file()}) {
        numbers(std::vector{one->rows, one->taken, one->rejected, one->recorded_later, one->blank_lines});
    }
    return out.str();
}

/// Any other byte; in one of three, one that means something to a table.
void flip_a_byte(std::string& text, dice& thrown) {
    char& byte = text[static_cast<std::size_t>(thrown.number(0, static_cast<int>(text.size()) - 1))];
    const char before = byte;
    while (byte == before) {
        byte = static_cast<char>(thrown.one_in(3) ? thrown.pick({'"', ',', ';', '\n', '\r', '-', '0', '\0'})
                                                  : thrown.number(0, 255));
    }
}

/// Files of several pieces, with some changed bytes.
TEST(reading_proof, long_tables_are_read_as_slowly_and_alike_on_any_number_of_threads) {
    int were_read = 0;
    for (unsigned seed = 1; seed <= in_passing(5) + 1; ++seed) {
        dice thrown(seed);
        made_tables made = any_tables(thrown, 8000, 16'000);
        for (int i = 0; i < 20; ++i) {
            flip_a_byte(i % 2 == 0 ? made.cases : made.events, thrown);
        }
        const auto found = read(texts_of(made), make_date(2023, 1, 1));
        ASSERT_EQ(difference(found, read_slowly(made.cases, made.events, make_date(2023, 1, 1))), "") << seed;
        were_read += found ? 1 : 0;
        for (const unsigned threads : {2U, 3U, 8U}) {
            const auto again = read(texts_of(made), make_date(2023, 1, 1), threads);
            ASSERT_EQ(static_cast<bool>(found), static_cast<bool>(again));
            ASSERT_TRUE(!found || all_of(found) == all_of(again)) << seed << " on " << threads;
        }
    }
    EXPECT_GT(were_read, 0);
}

// Pieces ----------------------------------------------------------------------------------------------------

/// Rows of all pieces, as a text that shows each field and where the row stands.
std::string rows_in_pieces(const std::string& text, char delimiter, std::size_t columns, std::size_t bytes) {
    const load::table_cut cut = load::cut_table(text, 0, delimiter, {}, bytes);
    std::string told =
        std::to_string(cut.bytes.characters) + " and " + std::to_string(cut.bytes.invalid) + "\n";
    std::vector<load::reject_mark> rejects;
    std::uint64_t blank_lines = 0;
    std::size_t at = 0;
    for (const load::cut_piece& piece : cut.pieces) {
        EXPECT_EQ(piece.begin, at);
        EXPECT_GT(piece.end, piece.begin);
        at = piece.end;
        load::split_rows rows;
        const std::size_t before = rejects.size();
        rows.split(text, piece, delimiter, columns, rejects);
        EXPECT_LE(rows.size() + rejects.size() - before + rows.blank_lines(), piece.lines);
        for (std::size_t row = 0; row < rows.size(); ++row) {
            told += std::to_string(rows.origin(row));
            for (std::size_t column = 0; column < columns; ++column) {
                told += "|" + std::string(rows.field(row, column));
            }
            told += "|\n";
        }
        blank_lines += rows.blank_lines();
    }
    EXPECT_EQ(at, text.size());
    for (const load::reject_mark& one : rejects) {
        told += std::to_string(one.row) + " " + std::string(to_string(one.reason)) + "\n";
    }
    return told + std::to_string(blank_lines) + " blank lines\n";
}

TEST(reading_proof, a_table_in_small_pieces_has_the_rows_that_it_has_in_one) {
    for (unsigned seed = 1; seed <= in_passing(1500); ++seed) {
        dice thrown(seed);
        const made_tables made = any_tables(thrown, 6, 8);
        const std::string text = made.events;
        for (const char delimiter : {',', ';'}) {
            const auto columns = static_cast<std::size_t>(thrown.number(1, 5));
            const std::string whole = rows_in_pieces(text, delimiter, columns, text.size());
            for (std::size_t bytes = 1; bytes <= 64; ++bytes) {
                ASSERT_EQ(rows_in_pieces(text, delimiter, columns, bytes), whole) << seed << ", " << bytes;
            }
        }
    }
}

/// What looked for the end of the line anew at each mark would take hours here.
TEST(reading_proof, a_long_line_of_quotation_marks_is_cut_in_one_pass) {
    std::string line = "case_id,unit\n";
    for (unsigned i = 0; i < in_passing(20'000'000); i += 3) {
        line += "\"\",";
    }
    const auto found = read({line, "case_id,kind,date\n"});
    EXPECT_EQ(found.reject_count(load::reject_reason::wrong_field_count), 1U);
}

/// Also where the last of them is one of two quotation marks that stand for one.
TEST(reading_proof, quoted_fields_about_as_long_as_they_may_be_are_read_as_slowly) {
    for (const std::string last : {"x", "\"\"", "\"\"x"}) {
        for (std::size_t length = load::longest_quoted_field - 4; length <= load::longest_quoted_field + 4;
            ++length) {
            const made_tables made{"case_id\nN-1\n", "case_id,kind,date,outcome\nN-1,a,2021-01-01,\"" +
                                                         std::string(length - last.size(), 'x') + last +
                                                         "\"\nN-1,a,2021-01-02,\"y\"\n"};
            const auto found = read(texts_of(made));
            EXPECT_EQ(difference(found, read_slowly(made.cases, made.events)), "") << length << last;
            EXPECT_EQ(found.events_file().taken == 2, length <= load::longest_quoted_field);
        }
    }
}

// Cut short -------------------------------------------------------------------------------------------------

const made_tables& small_example() {
    static const made_tables example{"case_id;decided;valid_to;unit;service\r\n"
                                     "0180;2021-03-01;;\"Norr; \"\"A\"\"\";9 § 10\r\n"
                                     "0181;20210512;20230511;Åsen;9 § 4\r\n"
                                     "\r\n"
                                     "0182;;2022-02-30;Syd;\r\n"
                                     "0183;2020-02-29;;;x\"y\r\n"
                                     "N-2022-000184;1900-01-01;2199-12-31;\"Syd\";\"9 § 4\"\r\n"
                                     "0181;2021-05-12;;Syd;\r\n",
        "case_id,kind,date,recorded,outcome\n"
        "0180,follow-up,2022-02-14,2022-02-20,\"well\nand \"\"good\"\"\"\n"
        "0181,follow-up,20220520,,\n"
        "0182,follow-up,2022-05-20,,late\n"
        "N-2022-000184,\"plan, new\",2022-05-20,20220521,\n"
        "0180,follow-up,2022-02-14,,again\n"
        "0189,follow-up,2022-02-14,,\n"
        "N-2022-000184,follow-up,2022-01-01\n"};
    return example;
}

TEST(reading_proof, the_small_example_is_read_as_by_hand) {
    const auto found = read(texts_of(small_example()));
    ASSERT_TRUE(found) << to_text(found.problems());
    EXPECT_EQ(difference(texts_of(small_example())), "");
    EXPECT_EQ(found->size(), 3U);
    EXPECT_EQ(found->at(0), one_case("0180")
                                .on("decided", day("2021-03-01"))
                                .in("unit", "Norr; \"A\"")
                                .in("service", "9 § 10")
                                .event("follow-up", day("2022-02-14")));
    EXPECT_EQ(found.cases_file().rejected, 3U);
    EXPECT_EQ(found.events_file().taken, 4U);
    EXPECT_EQ(found.events_file().rejected, 3U);
}

TEST(reading_proof, files_cut_at_every_byte_are_read_as_slowly) {
    const made_tables& whole = small_example();
    for (std::size_t end = 0; end <= whole.cases.size(); ++end) {
        ASSERT_EQ(difference({whole.cases.substr(0, end), whole.events}), "") << "cases, " << end;
    }
    for (std::size_t end = 0; end <= whole.events.size(); ++end) {
        ASSERT_EQ(difference({whole.cases, whole.events.substr(0, end)}), "") << "events, " << end;
    }
}

// Changed bytes ---------------------------------------------------------------------------------------------

/// Nothing is lost that was not touched: the slow reader has each row, taken or among the rejects.
TEST(reading_proof, no_changed_byte_costs_a_row_or_a_crash) {
    const char* asked = std::getenv("LSSGOV_PROOF_FLIPS");
    const unsigned long flips = asked != nullptr ? std::strtoul(asked, nullptr, 10) : in_passing(200'000);
    dice thrown(1993);
    made_tables flipped = small_example();
    for (unsigned long i = 0; i < flips; ++i) {
        if (i % 4 == 0) { // one changed byte, then up to four
            flipped = small_example();
        }
        flip_a_byte(thrown.one_in(2) ? flipped.cases : flipped.events, thrown);
        ASSERT_EQ(difference(texts_of(flipped)), "") << i << "\n"
                                                     << flipped.cases << "\n---\n"
                                                     << flipped.events;
    }
}

} // namespace
} // namespace lssgov::test
