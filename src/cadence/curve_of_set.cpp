#include "curve_rows.hpp"
#include "fast/breach_notes.hpp"
#include "fast/judge.hpp"
#include "fast/pieces.hpp"
#include "fast/questions.hpp"
#include "rows.hpp"

#include <lssgov/cadence/curve.hpp>

#include <algorithm>
#include <iterator>
#include <numeric>

namespace lssgov {

namespace {

using fast::breach_notes;
using fast::day;
using fast::noted_breach;

/// The days of a curve as numbers.
class curve_days {
public:
    explicit curve_days(const period& range)
        : first_(number_of(range.first)), last_(number_of(range.last)), empty_(empty_curve(range)) {
        std::uint32_t month = 0;
        for (const curve_month& one : empty_.months) {
            month_of_.insert(month_of_.end(),
                static_cast<std::size_t>(days_between(one.days.first, one.days.last)) + 1, month++);
        }
    }

    [[nodiscard]] day first() const { return first_; }

    [[nodiscard]] day last() const { return last_; }

    [[nodiscard]] bool hold(day one) const { return first_ <= one && one <= last_; }

    [[nodiscard]] std::size_t place(day one) const { return static_cast<std::size_t>(one - first_); }

    [[nodiscard]] std::size_t month(day one) const { return month_of_[place(one)]; }

    /// A row with nothing counted.
    [[nodiscard]] const curve_row& empty() const { return empty_; }

private:
    day first_;
    day last_;
    curve_row empty_;
    std::vector<std::uint32_t> month_of_;
};

/// Counts breaches into a row. While it counts, `open` holds how many more cases
/// there are than on the day before; a sum makes days of them.
class row_counter {
public:
    row_counter(const curve_days& days, curve_row& row) : days_(days), row_(row) { row_ = days.empty(); }

    void count(const noted_breach& noted) {
        if (noted.which != counted_) {
            counted_ = noted.which;
            counted_to_ = days_.first() - 1;
        }
        // A case counts once for a day.
        const day from = std::max(noted.what.due, counted_to_) + 1;
        const day to = std::min(noted.what.last_open(), days_.last());
        if (from <= to) {
            ++row_.open[days_.place(from)];
            counted_to_ = to;
        }
        if (from <= to && to < days_.last()) {
            --row_.open[days_.place(to + 1)]; // modulo 2^32
        }
        count_months(noted.what);
    }

    void finish() {
        std::partial_sum(row_.open.begin(), row_.open.end(), row_.open.begin());
        close_months(row_);
    }

private:
    void count_months(const fast::breach& one) {
        const bool is_begun = days_.hold(one.due + 1);
        if (is_begun) {
            ++row_.months[days_.month(one.due + 1)].begun;
        }
        if (is_begun && one.days_late() > 0) {
            ++row_.lateness[lateness_step(one.days_late())];
        }
        if (one.is_closed && one.days_late() > 0 && days_.hold(one.until)) {
            ++row_.months[days_.month(one.until)].closed;
        }
    }

    const curve_days& days_;
    curve_row& row_;
    case_number counted_ = static_cast<case_number>(-1);
    day counted_to_ = 0;
};

/// Breaches in the order of the rows that they belong to.
class notes_by_row {
public:
    notes_by_row(const std::vector<breach_notes>& notes, const fast::row_order& grouped)
        : begins_(grouped.rows() + 1) {
        for_each(notes, [&](const noted_breach& one) { ++begins_[grouped.row_of(one.which) + 1]; });
        std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
        sorted_.resize(begins_.back());
        std::vector<std::size_t> next(begins_.begin(), begins_.end() - 1);
        for_each(notes, [&](const noted_breach& one) { sorted_[next[grouped.row_of(one.which)]++] = one; });
    }

    [[nodiscard]] std::span<const noted_breach> of(std::size_t row) const {
        return std::span(sorted_).subspan(begins_[row], begins_[row + 1] - begins_[row]);
    }

private:
    template <typename Does>
    static void for_each(const std::vector<breach_notes>& notes, Does does) {
        for (const breach_notes& of_worker : notes) {
            std::for_each(of_worker.all().begin(), of_worker.all().end(), does);
        }
    }

    std::vector<std::size_t> begins_;
    std::vector<noted_breach> sorted_;
};

/// A grouping, and its rows that have cases, by rising label: the same for all rules.
struct counted_grouping {
    fast::row_order by_label;
    std::vector<std::size_t> rows;
};

counted_grouping with_cases(const case_set& cases, fast::row_order grouped) {
    std::vector<bool> has_cases(grouped.rows());
    for (case_number i = 0; i < cases.size(); ++i) {
        has_cases[grouped.row_of(i)] = true;
    }
    counted_grouping made{std::move(grouped), {}};
    std::copy_if(made.by_label.order.begin(), made.by_label.order.end(), std::back_inserter(made.rows),
        [&has_cases](std::size_t row) { return has_cases[row]; });
    return made;
}

/// The breaches of one rule, for each worker its own.
std::vector<breach_notes> breaches_under(const fast::plan& asked, std::size_t cases, const run_options& how) {
    const std::size_t in_piece = fast::piece_size({&asked, 1});
    std::vector<fast::breach_list> lists(fast::worker_count(how, 1, cases, in_piece));
    std::vector<breach_notes> notes(lists.begin(), lists.end());
    const auto work = [&](unsigned worker, const fast::piece& one) {
        fast::judge(asked, &lists[worker]).each(one.from, one.to, notes[worker]);
    };
    fast::run_pieces(1, cases, how, work, in_piece);
    return notes;
}

std::vector<curve_row> rows_of(const rule& asked, const counted_grouping& grouped,
    const std::vector<breach_notes>& notes, const curve_days& days, const run_options& how) {
    const notes_by_row sorted(notes, grouped.by_label);
    std::vector<curve_row> rows(grouped.rows.size());
    const run_options quietly{.threads = how.threads, .progress = {}, .stop = how.stop};
    constexpr std::size_t rows_in_piece = 16;
    const auto count = [&](unsigned, const fast::piece& one) {
        for (std::size_t i = one.from; i < one.to; ++i) {
            row_counter counter(days, rows[i]);
            for (const noted_breach& each : sorted.of(grouped.rows[i])) {
                counter.count(each);
            }
            counter.finish();
            rows[i].rule = asked.id;
            rows[i].grouping = grouped.by_label.asked.grouping;
            rows[i].group = grouped.by_label.labels[grouped.rows[i]];
        }
    };
    fast::run_pieces(1, rows.size(), quietly, count, rows_in_piece);
    return rows;
}

} // namespace

std::vector<curve_row> curve(const case_set& cases, std::span<const rule> rules, const period& range,
    const std::vector<by>& grouped, const context& known, const run_options& how) {
    refuse_turned(range);
    const std::vector<rule> judged = fast::judged_rules(rules, known);
    const std::vector<fast::plan> plans = fast::plans_of(cases, judged, as_of(range.last), known);
    std::vector<counted_grouping> groupings;
    for (fast::row_order& one : fast::row_orders(cases, grouped)) {
        groupings.push_back(with_cases(cases, std::move(one)));
    }
    if (judged.empty() && how.progress) {
        how.progress(0, 0);
    }
    const curve_days days(range);
    std::vector<curve_row> all;
    for (std::size_t i = 0; i < judged.size(); ++i) {
        const std::vector<breach_notes> notes =
            breaches_under(plans[i], cases.size(), part_of_run(i, judged.size(), how));
        for (const counted_grouping& one : groupings) {
            std::vector<curve_row> rows = rows_of(judged[i], one, notes, days, how);
            if (one.by_label.asked.ancestors) {
                rows = rolled_up(rows, known);
            }
            std::move(rows.begin(), rows.end(), std::back_inserter(all));
        }
    }
    return all;
}

std::vector<curve_row> curve(const case_set& cases, std::span<const rule> rules, const period& range,
    const by& grouped, const context& known, const run_options& how) {
    return curve(cases, rules, range, std::vector<by>{grouped}, known, how);
}

} // namespace lssgov
