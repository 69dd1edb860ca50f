// Months added to a million days, and a million dates read, here and with std::chrono. Before either is
// timed, all its answers are compared with those of std::chrono.

#include <lssgov/calendar/date.hpp>
#include <lssgov/calendar/duration.hpp>

#include <benchmark/benchmark.h>

#include <charconv>
#include <chrono>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::size_t days_in_set = 1'000'000;
constexpr int months_added = 3;
constexpr std::uint32_t seed = 1993387;

const sys_days day_zero = std::chrono::year(1900) / 1 / 1;

/// Days since 1900-01-01, spread evenly over 1900 to 2198, the same at every run.
std::vector<int> some_days() {
    std::mt19937 random(seed);
    std::vector<int> days(days_in_set);
    for (int& day : days) {
        day = static_cast<int>(random() % 109'000U);
    }
    return days;
}

std::vector<lssgov::date> as_dates(const std::vector<int>& days) {
    std::vector<lssgov::date> dates;
    for (const int day : days) {
        dates.push_back(lssgov::add_days(lssgov::first_calendar_day(), day));
    }
    return dates;
}

std::vector<sys_days> as_sys_days(const std::vector<int>& days) {
    std::vector<sys_days> dates;
    for (const int day : days) {
        dates.push_back(day_zero + std::chrono::days(day));
    }
    return dates;
}

std::vector<std::string> as_texts(const std::vector<int>& days) {
    std::vector<std::string> texts;
    for (const lssgov::date day : as_dates(days)) {
        texts.push_back(lssgov::to_string(day));
    }
    return texts;
}

bool is_same_day(lssgov::date ours, sys_days theirs) {
    return lssgov::days_between(lssgov::first_calendar_day(), ours) == (theirs - day_zero).count();
}

sys_days chrono_add_months(sys_days from, int count) {
    const year_month_day sum = year_month_day(from) + std::chrono::months(count);
    return sum.ok() ? sum : sum.year() / sum.month() / std::chrono::last;
}

std::optional<int> chrono_number(std::string_view digits) {
    int value = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool is_whole = failure == std::errc() && end == digits.data() + digits.size();
    return is_whole ? std::optional(value) : std::nullopt;
}

std::optional<sys_days> chrono_parse(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const std::optional<int> year = chrono_number(text.substr(0, 4));
    const std::optional<int> month = chrono_number(text.substr(5, 2));
    const std::optional<int> day = chrono_number(text.substr(8, 2));
    if (!year || !month || !day) {
        return std::nullopt;
    }
    const year_month_day read = std::chrono::year(*year) / *month / *day;
    return read.ok() ? std::optional<sys_days>(read) : std::nullopt;
}

void count_items(benchmark::State& state) {
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(days_in_set));
}

bool months_agree(const std::vector<int>& days) {
    const std::vector<lssgov::date> ours = as_dates(days);
    const std::vector<sys_days> theirs = as_sys_days(days);
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (!is_same_day(
                lssgov::add_months(ours[i], months_added), chrono_add_months(theirs[i], months_added))) {
            return false;
        }
    }
    return true;
}

bool parsers_agree(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
        const std::optional<lssgov::date> ours = lssgov::try_parse_date(text);
        const std::optional<sys_days> theirs = chrono_parse(text);
        if (!ours || !theirs || !is_same_day(*ours, *theirs)) {
            return false;
        }
    }
    return true;
}

void add_months_lssgov(benchmark::State& state) {
    const std::vector<int> days = some_days();
    if (!months_agree(days)) {
        state.SkipWithError("lssgov and std::chrono reach different days");
        return;
    }
    const std::vector<lssgov::date> from = as_dates(days);
    std::vector<lssgov::date> to = from;
    for (auto _ : state) {
        for (std::size_t i = 0; i < from.size(); ++i) {
            to[i] = lssgov::add_months(from[i], months_added);
        }
        benchmark::DoNotOptimize(to.data());
        benchmark::ClobberMemory();
    }
    count_items(state);
}

void add_months_chrono(benchmark::State& state) {
    const std::vector<sys_days> from = as_sys_days(some_days());
    std::vector<sys_days> to = from;
    for (auto _ : state) {
        for (std::size_t i = 0; i < from.size(); ++i) {
            to[i] = chrono_add_months(from[i], months_added);
        }
        benchmark::DoNotOptimize(to.data());
        benchmark::ClobberMemory();
    }
    count_items(state);
}

void parse_lssgov(benchmark::State& state) {
    const std::vector<std::string> texts = as_texts(some_days());
    if (!parsers_agree(texts)) {
        state.SkipWithError("lssgov and std::chrono read different days");
        return;
    }
    for (auto _ : state) {
        for (const std::string& text : texts) {
            std::optional<lssgov::date> read = lssgov::try_parse_date(text);
            benchmark::DoNotOptimize(read);
        }
    }
    count_items(state);
}

void parse_chrono(benchmark::State& state) {
    const std::vector<std::string> texts = as_texts(some_days());
    for (auto _ : state) {
        for (const std::string& text : texts) {
            std::optional<sys_days> read = chrono_parse(text);
            benchmark::DoNotOptimize(read);
        }
    }
    count_items(state);
}

BENCHMARK(add_months_lssgov)->Name("add_3_months/1M_days/lssgov")->Unit(benchmark::kMillisecond);
BENCHMARK(add_months_chrono)->Name("add_3_months/1M_days/std_chrono")->Unit(benchmark::kMillisecond);
BENCHMARK(parse_lssgov)->Name("parse/1M_dates/lssgov")->Unit(benchmark::kMillisecond);
BENCHMARK(parse_chrono)->Name("parse/1M_dates/std_chrono")->Unit(benchmark::kMillisecond);

} // namespace
