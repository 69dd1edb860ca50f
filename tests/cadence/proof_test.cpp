// The fast engine against the reference engine on large generated case sets: every field of every verdict,
// and the sums by group, on one thread and on two.
//
// The sets come in chunks by number, so that any of them can be asked again by itself:
//
//     LSSGOV_PROOF_CASES=100000000 cadence_test --gtest_filter='proof.*'   # so many cases, on all cores
//     LSSGOV_PROOF_CHUNK=1234 cadence_test --gtest_filter='proof.*'        # this chunk only

#include "cadence/any_case_set.hpp"
#include "support/print_cadence.hpp"

#include <lssgov/cadence/verdicts.hpp>

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <map>
#include <mutex>
#include <thread>

namespace lssgov {
namespace {

using test::any_case_set;
using test::kind_asked;
using test::many_cases;
using test::question;

// --- chunks
// -------------------------------------------------------------------------------------------------

constexpr unsigned kind_count = std::size(test::all_kinds);

kind_asked kind_of(unsigned chunk) {
    return test::all_kinds[chunk % kind_count];
}

/// Of sixteen sets of a kind one is of more cases than a thread takes at a time, and two are of several
/// blocks: 228,000 cases in all. The others are small, so that there are many rules.
int size_of(unsigned chunk) {
    const unsigned round = chunk / kind_count % 16;
    return round == 5 ? 17'000 : round == 2 || round == 10 ? 4'500 : 200;
}

many_cases cases_of(unsigned chunk) {
    return any_case_set(kind_of(chunk), 20'261'122 + chunk).next(size_of(chunk));
}

// --- what was really asked
// ----------------------------------------------------------------------------------

/// How often each answer was given, and by which sets.
struct answer_counts {
    std::array<std::uint64_t, 4> kept{};
    std::array<std::uint64_t, case_state_count> states{};
    std::uint64_t late = 0;    ///< cases
    std::uint64_t excused = 0; ///< cases
    std::uint64_t refused = 0; ///< cases whose due days nobody can move
    std::uint64_t cases = 0;
    std::uint64_t wholly_covered = 0; ///< cases of sets without register and suspension

    void hear(const verdict& told) {
        ++kept[static_cast<std::size_t>(told.kept)];
        ++states[static_cast<std::size_t>(told.state)];
        late += told.days_late > 0 ? 1 : 0;
        excused += told.excused > 0 ? 1 : 0;
        ++cases;
    }
};

// --- one chunk
// ----------------------------------------------------------------------------------------------

/// What the reference engine says, case by case. Cases that it refuses are taken out of the set.
struct reference_answers {
    std::vector<verdict> told;
    std::string refused; ///< what it said of the first
};

reference_answers ask_reference(many_cases& asked) {
    reference_answers made;
    std::vector<one_case> judged;
    for (one_case& each : asked.cases) {
        try {
            made.told.push_back(check(each, asked.asked, asked.on, asked.known));
            judged.push_back(std::move(each));
        } catch (const date_out_of_range& refusal) {
            made.refused = made.refused.empty() ? refusal.what() : made.refused;
        }
    }
    asked.cases = std::move(judged);
    return made;
}

std::string refusal_of(const case_set& cases, const many_cases& asked, unsigned threads) {
    try {
        static_cast<void>(verdicts(cases, asked.asked, asked.on, asked.known, {.threads = threads}));
    } catch (const date_out_of_range& refusal) {
        return refusal.what();
    }
    return {};
}

std::string question_of(const many_cases& asked, std::size_t which) {
    return ::testing::PrintToString(question{asked.cases[which], asked.asked, asked.on, asked.known});
}

/// The first verdict that differs; empty where none does.
std::string difference_of(
    const verdict_columns& quick, const std::vector<verdict>& slow, const many_cases& asked) {
    if (quick.size() != slow.size()) {
        return "as many verdicts as cases were asked for";
    }
    for (std::size_t i = 0; i < slow.size(); ++i) {
        const verdict one = quick.at(static_cast<case_number>(i));
        if (one != slow[i]) {
            return "fast: " + ::testing::PrintToString(one) +
                   "\nreference: " + ::testing::PrintToString(slow[i]) + '\n' + question_of(asked, i);
        }
    }
    return {};
}

/// The sums of verdicts that somebody else gave, by the definitions.
std::vector<tally_row> rows_of(const many_cases& asked, const std::vector<verdict>& told, const by& grouped) {
    std::map<std::string, tally_row> rows;
    for (std::size_t i = 0; i < told.size(); ++i) {
        const auto label = asked.cases[i].groups.find(grouped.grouping);
        rows[label == asked.cases[i].groups.end() ? "" : label->second].add(told[i]);
    }
    if (grouped.ancestors) {
        const std::map<std::string, tally_row> own = rows;
        for (const auto& [label, row] : own) {
            for (const std::string& above : ancestors(asked.known, grouped.grouping, label)) {
                rows[above] += row;
            }
        }
    }
    std::vector<tally_row> made;
    for (auto& [label, row] : rows) {
        row.rule = asked.asked.id;
        row.grouping = grouped.grouping;
        row.group = label;
        made.push_back(std::move(row));
    }
    return made;
}

std::string difference_of_sums(
    const case_set& cases, const many_cases& asked, const std::vector<verdict>& slow) {
    const std::vector<by> groupings{by(), by("unit"), by("unit").with_ancestors(), by("service")};
    std::vector<tally_row> wanted;
    for (const by& grouped : groupings) {
        const std::vector<tally_row> rows = rows_of(asked, slow, grouped);
        wanted.insert(wanted.end(), rows.begin(), rows.end());
    }
    for (const unsigned threads : {1U, 2U}) {
        const auto quick =
            tally(cases, std::span(&asked.asked, 1), asked.on, groupings, asked.known, {.threads = threads});
        if (quick != wanted) {
            return "sums, fast: " + ::testing::PrintToString(quick) +
                   "\nreference: " + ::testing::PrintToString(wanted);
        }
    }
    return {};
}

/// What differs in a set; empty where nothing does.
std::string difference_in(many_cases asked, answer_counts& counts) {
    const case_set all = test::set_of(asked.cases);
    const reference_answers slow = ask_reference(asked);
    counts.refused += all.size() - asked.cases.size();
    for (const unsigned threads : {1U, 2U}) {
        const std::string refused = refusal_of(all, asked, threads);
        if (refused != slow.refused) {
            return "fast refuses: " + refused + "\nreference: " + slow.refused;
        }
    }
    const case_set cases = slow.refused.empty() ? all : test::set_of(asked.cases);
    for (const unsigned threads : {1U, 2U}) {
        const verdict_columns quick =
            verdicts(cases, asked.asked, asked.on, asked.known, {.threads = threads});
        const std::string found = difference_of(quick, slow.told, asked);
        if (!found.empty()) {
            return found;
        }
    }
    for (const verdict& one : slow.told) {
        counts.hear(one);
    }
    const bool is_covered = asked.known.registers.empty() && asked.known.suspensions.empty();
    counts.wholly_covered += is_covered ? slow.told.size() : 0;
    return difference_of_sums(cases, asked, slow.told);
}

// --- all chunks
// ---------------------------------------------------------------------------------------------

/// Goes through the chunks by number until so many cases are asked or one differs.
class proof {
public:
    explicit proof(std::uint64_t cases) : wanted_(cases) {}

    void run(unsigned threads) {
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < threads; ++i) {
            others.emplace_back([this] { go_on(); });
        }
        go_on();
    }

    void run_only(unsigned chunk) { ask(chunk); }

    [[nodiscard]] const std::string& difference() const { return difference_; }

    /// By kind.
    [[nodiscard]] const std::array<answer_counts, kind_count>& counts() const { return counts_; }

private:
    static constexpr std::uint64_t cases_between_lines = 1'000'000;

    void go_on() {
        while (const std::optional<unsigned> chunk = take()) {
            ask(*chunk);
        }
    }

    std::optional<unsigned> take() {
        const std::scoped_lock guard(mutex_);
        if (taken_ >= wanted_ || !difference_.empty()) {
            return std::nullopt;
        }
        taken_ += static_cast<std::uint64_t>(size_of(next_));
        if (taken_ / cases_between_lines != (taken_ - 1) / cases_between_lines || taken_ % 100'000 == 0) {
            show_progress();
        }
        return next_++;
    }

    void show_progress() const {
        if (taken_ >= cases_between_lines) {
            std::cerr << "proof: " << taken_ << " of " << wanted_ << " cases, chunk " << next_ << std::endl;
        }
    }

    void ask(unsigned chunk) {
        answer_counts counts;
        std::string found = difference_in(cases_of(chunk), counts);
        const std::scoped_lock guard(mutex_);
        add(counts, counts_[chunk % kind_count]);
        if (!found.empty() && difference_.empty()) {
            difference_ = "LSSGOV_PROOF_CHUNK=" + std::to_string(chunk) + '\n' + found;
        }
    }

    static void add(const answer_counts& part, answer_counts& all) {
        for (std::size_t i = 0; i < part.kept.size(); ++i) {
            all.kept[i] += part.kept[i];
        }
        for (std::size_t i = 0; i < part.states.size(); ++i) {
            all.states[i] += part.states[i];
        }
        all.late += part.late;
        all.excused += part.excused;
        all.refused += part.refused;
        all.cases += part.cases;
        all.wholly_covered += part.wholly_covered;
    }

    std::uint64_t wanted_;
    std::mutex mutex_;
    std::uint64_t taken_ = 0;
    unsigned next_ = 0;
    std::string difference_;
    std::array<answer_counts, kind_count> counts_{};
};

std::uint64_t number_from(const char* text) {
    return text == nullptr ? 0 : std::strtoull(text, nullptr, 10);
}

void show(const answer_counts& one, std::size_t kind) {
    std::cerr << "kind " << kind << ": " << one.cases << " cases, wholly covered " << one.wholly_covered
              << ", kept";
    for (const std::uint64_t count : one.kept) {
        std::cerr << ' ' << count;
    }
    std::cerr << ", states";
    for (const std::uint64_t count : one.states) {
        std::cerr << ' ' << count;
    }
    std::cerr << ", late " << one.late << ", excused " << one.excused << ", refused " << one.refused << '\n';
}

/// That the sets ask what they should: each kind gives each answer it can give, and none of them seldom.
void expect_variety(const answer_counts& told, kind_asked kind) {
    const std::uint64_t some = told.cases / 200;
    for (const std::uint64_t count : told.kept) {
        EXPECT_GT(count, some);
    }
    const bool is_of_current = kind == kind_asked::period || kind == kind_asked::dates;
    for (std::size_t i = 0; i < told.states.size(); ++i) {
        const bool can_be = !is_of_current || i != static_cast<std::size_t>(case_state::overdue);
        EXPECT_EQ(told.states[i] > some / 4, can_be) << to_string(static_cast<case_state>(i));
    }
    EXPECT_EQ(told.late > some, kind != kind_asked::period);
    EXPECT_GT(told.excused, some / 4);
    EXPECT_EQ(told.refused > 0, kind != kind_asked::period);
    EXPECT_GT(told.wholly_covered, told.cases / 3);
}

TEST(proof, the_fast_engine_gives_what_the_reference_gives) {
    constexpr std::uint64_t in_passing = 228'000;
    const std::uint64_t wanted = number_from(std::getenv("LSSGOV_PROOF_CASES"));
    const char* only = std::getenv("LSSGOV_PROOF_CHUNK");
    proof running(wanted > 0 ? wanted : in_passing);
    if (only != nullptr) {
        running.run_only(static_cast<unsigned>(number_from(only)));
    } else {
        running.run(wanted > 0 ? std::max(1U, std::thread::hardware_concurrency()) : 1);
    }
    ASSERT_EQ(running.difference(), "");
    for (std::size_t i = 0; i < kind_count && only == nullptr; ++i) {
        SCOPED_TRACE(i);
        if (wanted > 0) {
            show(running.counts()[i], i);
        }
        expect_variety(running.counts()[i], test::all_kinds[i]);
    }
}

} // namespace
} // namespace lssgov
