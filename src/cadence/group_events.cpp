#include "group_events.hpp"

#include "all_hold.hpp"
#include "check_columns.hpp"
#include "fast/pieces.hpp"
#include "key_sorter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <numeric>
#include <utility>

namespace lssgov {

namespace {

// Measured: the places of so many buckets stay in the caches, and so does the sorting of one bucket.
constexpr std::size_t most_buckets = 512;
constexpr std::size_t events_in_bucket = 16'384;

constexpr std::size_t rows_in_chunk = 4'096; // they stay in the first cache between two looks at them
constexpr std::size_t fewest_rows_in_range = 524'288; // a new range misses the caches once for each bucket
constexpr std::size_t most_ranges = 64;

/// No key: its day is after the calendar.
constexpr event_key no_key = std::numeric_limits<event_key>::max();

/// Some rows one after another.
struct rows {
    std::size_t first;
    std::span<const case_number> whose;
    std::span<const std::uint8_t> kind_of;
    std::span<const day_number> days;
};

// --- checks -----------------------------------------------------------------------------------------------

/// Numbers are compared in their own width: so more of them are compared at once.
template <typename Number>
bool all_are_below(std::span<const Number> numbers, std::size_t count) {
    const std::size_t last = std::min<std::size_t>(count - 1, std::numeric_limits<Number>::max());
    return count > 0 &&
           all_hold(numbers, [end = static_cast<Number>(last)](Number one) { return one <= end; });
}

bool all_are_sound(const rows& some, std::size_t cases, std::size_t kinds) {
    return all_are_below(some.whose, cases) && all_are_below(some.kind_of, kinds) &&
           all_hold(some.days, [](day_number one) { return is_day(one); });
}

/// Rows of which at least one is not sound: says what the first of them has.
[[noreturn]] void refuse_first(const rows& some, std::size_t cases, std::size_t kinds) {
    std::size_t i = 0;
    while (some.whose[i] < cases && some.kind_of[i] < kinds && is_day(some.days[i])) {
        ++i;
    }
    const std::string event = fmt::format("event {}, counted from 0,", some.first + i);
    if (some.whose[i] >= cases) {
        refuse_columns(
            fmt::format("{} is of case {}, and there are {} cases. Number the cases from 0, in the "
                        "order of their columns.",
                event, some.whose[i], cases));
    }
    if (some.kind_of[i] >= kinds) {
        refuse_columns(
            fmt::format("{} is of kind {}, and there are {} kinds. Number the kinds from 0, in the "
                        "order of their names.",
                event, some.kind_of[i], kinds));
    }
    refuse_columns(fmt::format(
        "{} is on the number {}, which is no day of 1900 to 2199. Count days from 1970-01-01, and "
        "leave out an event without a day.",
        event, some.days[i]));
}

// --- the plan ---------------------------------------------------------------------------------------------

std::size_t parts_of(std::size_t whole, std::size_t part) {
    return whole / part + (whole % part != 0 ? 1 : 0);
}

/// How many bits of the number of a case its keys keep; the others say which bucket.
int choose_case_bits(std::size_t cases, std::size_t kinds, std::size_t events) {
    const std::size_t wanted = std::clamp<std::size_t>(events / events_in_bucket, 1, most_buckets);
    int bits = most_case_bits;
    while (bits > 0 && parts_of(cases, std::size_t{1} << (bits - 1)) * kinds <= wanted) {
        --bits;
    }
    return bits;
}

/// Into what the rows and the cases are cut. A bucket is a kind and a block of neighbouring cases.
struct cut {
    std::size_t cases;
    std::size_t kinds;
    int case_bits;
    std::size_t blocks;
    std::size_t rows_in_range;
    std::size_t ranges;

    cut(std::size_t all_cases, std::size_t all_kinds, std::size_t events)
        : cases(all_cases), kinds(all_kinds), case_bits(choose_case_bits(cases, kinds, events)),
          blocks(parts_of(cases, cases_in_block())),
          rows_in_range(std::max(fewest_rows_in_range, parts_of(events, most_ranges))),
          ranges(parts_of(events, rows_in_range)) {}

    [[nodiscard]] std::size_t cases_in_block() const { return std::size_t{1} << case_bits; }

    [[nodiscard]] std::size_t buckets() const { return kinds * blocks; }

    [[nodiscard]] std::size_t bucket_of(std::uint8_t kind, case_number whose) const {
        return kind * blocks + (whose >> case_bits);
    }

    /// Its number among those of its block.
    [[nodiscard]] std::uint32_t near_case(case_number whose) const {
        return whose & static_cast<std::uint32_t>(cases_in_block() - 1);
    }
};

// --- the work ---------------------------------------------------------------------------------------------

/// Does so many tasks, whose numbers `work` is told. Nobody hears of progress: it would be told in cases.
void run_tasks(std::size_t count, const run_options& how,
    const std::function<void(unsigned worker, std::size_t task)>& work) {
    fast::run_pieces(count, 1, {.threads = how.threads, .progress = {}, .stop = how.stop},
        [&work](unsigned worker, const fast::piece& one) { work(worker, one.rule); });
}

/// Each day once for each case, written over its sorted keys; how many there are. `ends`, which is all 0,
/// then says for each case after how many of them its own end.
std::uint32_t keep_days(std::span<event_key> keys, std::span<std::uint32_t> ends) {
    std::uint32_t kept = 0;
    event_key last = no_key;
    for (const event_key key : keys) {
        keys[kept] = static_cast<std::uint32_t>(day_in(key)); // a twin is written over by the next one
        kept += key != last ? 1 : 0;
        ends[case_in(key)] = kept;
        last = key;
    }
    std::uint32_t end = 0; // of the case before, for a case without events
    for (std::uint32_t& one : ends) {
        end = std::max(end, one);
        one = end;
    }
    return kept;
}

class event_grouping {
public:
    event_grouping(const ungrouped_events& given, std::size_t cases, const run_options& how)
        : given_(given), how_(how), by_(cases, given.kinds.size(), given.days.size()),
          counts_(by_.ranges * by_.buckets()), next_(counts_.size()), buckets_(by_.buckets()) {}

    std::vector<grouped_events> run() {
        run_tasks(by_.ranges, how_, [this](unsigned, std::size_t range) { count(range); });
        lay_out();
        run_tasks(by_.ranges, how_, [this](unsigned, std::size_t range) { spread(range); });
        std::vector<key_sorter> sorters(fast::worker_count(how_));
        run_tasks(by_.buckets(), how_,
            [this, &sorters](unsigned worker, std::size_t number) { settle(number, sorters[worker]); });
        run_tasks(by_.kinds, how_, [this](unsigned, std::size_t kind) { close_up(kind); });
        return std::move(made_);
    }

private:
    /// First the keys of its events, then as many days as are kept.
    struct bucket {
        std::span<event_key> keys;
        std::uint32_t kept = 0;
    };

    /// Does `work` for the rows of a range, some at a time.
    template <typename Work>
    void for_rows(std::size_t range, const Work& work) const {
        static constexpr std::array<std::uint8_t, rows_in_chunk> of_first_kind{};
        const std::size_t end = std::min((range + 1) * by_.rows_in_range, given_.days.size());
        for (std::size_t from = range * by_.rows_in_range; from < end; from += rows_in_chunk) {
            const std::size_t length = std::min(rows_in_chunk, end - from);
            const auto kind_of = given_.kind_of.empty() ? std::span(of_first_kind).first(length)
                                                        : given_.kind_of.subspan(from, length);
            work(rows{from, given_.whose.subspan(from, length), kind_of, given_.days.subspan(from, length)});
        }
    }

    /// How many rows of a range belong in each bucket.
    void count(std::size_t range) {
        std::size_t* const counts = counts_.data() + range * by_.buckets();
        for_rows(range, [by = by_, counts](const rows& some) {
            if (!all_are_sound(some, by.cases, by.kinds)) {
                refuse_first(some, by.cases, by.kinds);
            }
            for (std::size_t i = 0; i < some.days.size(); ++i) {
                ++counts[by.bucket_of(some.kind_of[i], some.whose[i])];
            }
        });
    }

    /// The buckets of a kind stand one after another, and in each bucket its keys from each range.
    void lay_out() {
        made_.reserve(by_.kinds);
        for (std::size_t kind = 0; kind < by_.kinds; ++kind) {
            made_.push_back({std::vector<std::uint32_t>(by_.cases + 1), day_buffer(events_of(kind))});
            event_key* place = made_.back().days.keys().data();
            for (std::size_t i = kind * by_.blocks; i < (kind + 1) * by_.blocks; ++i) {
                event_key* const begin = place;
                for (std::size_t j = i; j < counts_.size(); j += by_.buckets()) {
                    next_[j] = place;
                    place += counts_[j];
                }
                buckets_[i].keys = {begin, place};
            }
        }
    }

    [[nodiscard]] std::size_t events_of(std::size_t kind) const {
        std::size_t sum = 0;
        for (std::size_t range = 0; range < by_.ranges; ++range) {
            const auto first =
                counts_.begin() + static_cast<std::ptrdiff_t>(range * by_.buckets() + kind * by_.blocks);
            sum = std::accumulate(first, first + static_cast<std::ptrdiff_t>(by_.blocks), sum);
        }
        if (sum > std::numeric_limits<std::uint32_t>::max()) {
            throw error(
                "More than 4,294,967,295 events of one kind are too many for one set: split the cases.");
        }
        return sum;
    }

    /// Writes the rows of a range into their buckets, as keys.
    void spread(std::size_t range) {
        event_key** const next = next_.data() + range * by_.buckets();
        for_rows(range, [by = by_, next](const rows& some) {
            for (std::size_t i = 0; i < some.days.size(); ++i) {
                event_key*& place = next[by.bucket_of(some.kind_of[i], some.whose[i])];
                *place++ = key_of(by.near_case(some.whose[i]), some.days[i]);
            }
        });
    }

    /// Sorts a bucket and drops its twins.
    void settle(std::size_t number, key_sorter& sorter) {
        bucket& one = buckets_[number];
        sorter.sort(one.keys);
        one.kept = keep_days(one.keys, ends_of(number / by_.blocks, number % by_.blocks));
    }

    /// Where the events of each case of a block end.
    std::span<std::uint32_t> ends_of(std::size_t kind, std::size_t block) {
        const std::size_t first = block * by_.cases_in_block();
        return std::span(made_[kind].begins)
            .subspan(1 + first, std::min(by_.cases_in_block(), by_.cases - first));
    }

    /// Moves the days of a kind up to each other, over the places of twins.
    void close_up(std::size_t kind) {
        day_buffer& days = made_[kind].days;
        std::uint32_t end = 0;
        for (std::size_t block = 0; block < by_.blocks; ++block) {
            const bucket& one = buckets_[kind * by_.blocks + block];
            if (days.keys().data() + end != one.keys.data()) {
                std::copy_n(one.keys.data(), one.kept, days.keys().data() + end);
            }
            for (std::uint32_t& each : ends_of(kind, block)) {
                each += end;
            }
            end += one.kept;
        }
        days.cut(end);
    }

    const ungrouped_events& given_;
    const run_options& how_;
    cut by_;
    std::vector<std::size_t> counts_; ///< by range, then bucket
    std::vector<event_key*> next_;    ///< as counts_
    std::vector<bucket> buckets_;     ///< by kind, then block
    std::vector<grouped_events> made_;
};

} // namespace

std::vector<grouped_events> group_events(
    const ungrouped_events& given, std::size_t cases, const run_options& how) {
    return event_grouping(given, cases, how).run();
}

} // namespace lssgov
