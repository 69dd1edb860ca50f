#include <lssgov/report/case_history.hpp>

#include <lssgov/cadence/curve.hpp>
#include <lssgov/error.hpp>

#include <algorithm>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>

namespace lssgov::report {

namespace {

/// So many calendar months that end with the day.
period months_up_to(date last, int months) {
    constexpr int in_year = 12;
    constexpr int first_year = 1900;
    const int here = (static_cast<int>(last.year()) - first_year) * in_year + last.month() - 1;
    const int first = std::max(here - (months - 1), 0);
    return {make_date(first_year + first / in_year, first % in_year + 1, 1), last};
}

bool is_in(date day, const period& range) {
    return range.first <= day && day <= range.last;
}

/// Changes of a rule, of which those in a range of days are kept.
class changes_in {
public:
    explicit changes_in(const period& range) : range_(range) {}

    std::vector<rule_change> of(const rule& asked) && {
        add(asked.in_force_from, {.day = range_.first, .what = change_kind::begins});
        std::visit([this](const auto& kind) { add_lengths(kind); }, asked.kind);
        if (asked.in_force_to && is_in(*asked.in_force_to, range_)) {
            add(add_days(*asked.in_force_to, 1), {.day = range_.first, .what = change_kind::lapses});
        }
        std::stable_sort(found_.begin(), found_.end(),
            [](const rule_change& a, const rule_change& b) { return a.day < b.day; });
        return std::move(found_);
    }

private:
    template <typename Kind>
    void add_lengths(const Kind& kind) {
        if constexpr (requires { kind.lengths; }) {
            for (const dated_length& one : kind.lengths) {
                add(one.from, {.day = range_.first, .what = change_kind::alters, .length = one.length});
            }
        } else if constexpr (requires { kind.windows; }) {
            for (const dated_window& one : kind.windows) {
                add(one.from, {.day = range_.first, .what = change_kind::alters});
            }
        }
    }

    void add(const std::optional<date>& day, rule_change what) {
        if (day && is_in(*day, range_)) {
            what.day = *day;
            found_.push_back(what);
        }
    }

    period range_;
    std::vector<rule_change> found_;
};

std::vector<suspension> suspensions_in(
    const period& range, const std::string& rule_id, const context& known) {
    std::vector<suspension> found;
    for (const suspension& one : known.suspensions) {
        const bool is_seen = one.rule == rule_id && one.decided_on <= range.last;
        if (is_seen && one.from <= range.last && range.first <= one.to) {
            found.push_back(one);
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const suspension& a, const suspension& b) {
        return std::tie(a.from, a.to) < std::tie(b.from, b.to);
    });
    return found;
}

std::vector<std::int64_t> month_ends_of(const curve_row& row) {
    std::vector<std::int64_t> open;
    open.reserve(row.months.size());
    for (const curve_month& one : row.months) {
        open.push_back(one.open);
    }
    return open;
}

std::vector<date> month_ends_in(const period& range) {
    std::vector<date> ends;
    const partition monthly = partition::monthly();
    for (date day = range.first; day <= range.last;) {
        const date last = monthly.containing(day).last;
        ends.push_back(std::min(last, range.last));
        if (ends.back() == range.last) {
            break;
        }
        day = add_days(last, 1);
    }
    return ends;
}

} // namespace

case_history history_of(const case_set& cases, std::span<const rule> rules, as_of on, const by& grouped,
    const context& known, const run_options& how, int months) {
    if (months < 1) {
        throw error("A history has at least one month.");
    }
    const period range = months_up_to(on.day, months);
    case_history made{
        .first = range.first, .month_ends = month_ends_in(range), .grouped_by = grouped.grouping};
    std::vector<rule> judged;
    std::copy_if(rules.begin(), rules.end(), std::back_inserter(judged),
        [](const rule& one) { return !std::holds_alternative<coverage_cadence>(one.kind); });
    std::vector<by> groupings{by{}};
    if (!grouped.grouping.empty()) {
        groupings.emplace_back(grouped.grouping);
    }
    for (std::size_t i = 0; i < judged.size(); ++i) {
        const rule& asked = judged[i];
        rule_history one{.rule = asked.id,
            .all = std::vector<std::int64_t>(made.month_ends.size()),
            .changes = changes_in(range).of(asked),
            .suspensions = suspensions_in(range, asked.id, known)};
        for (const curve_row& row :
            curve(cases, std::span(&asked, 1), range, groupings, known, part_of_run(i, judged.size(), how))) {
            if (row.grouping.empty()) {
                one.all = month_ends_of(row);
            } else {
                one.groups.push_back({row.group, month_ends_of(row)});
            }
        }
        made.rules.push_back(std::move(one));
    }
    return made;
}

} // namespace lssgov::report
