#include "column_order.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iterator>

namespace lssgov::report {

namespace {

constexpr int rounds = 8;
constexpr std::int64_t column_length = 1'000'000;

struct seat {
    std::size_t column = 0;
    std::size_t row = 0;
    std::int64_t at = 0; ///< how far down its column, of column_length
};

using seats = std::vector<seat>;

seats seats_of(const boxes_in_columns& drawn) {
    seats found(drawn.group_of.size());
    for (std::size_t column = 0; column < drawn.columns.size(); ++column) {
        const std::vector<std::size_t>& boxes = drawn.columns[column];
        for (std::size_t row = 0; row < boxes.size(); ++row) {
            const auto half = static_cast<std::int64_t>(2 * row + 1);
            found[boxes[row]] = {
                column, row, half * column_length / static_cast<std::int64_t>(2 * boxes.size())};
        }
    }
    return found;
}

/// The mean place of those a box is joined to in that column; its own where there are none.
std::int64_t wish_of(std::size_t box, std::size_t column, const boxes_in_columns& drawn, const seats& now) {
    std::int64_t sum = 0;
    std::int64_t count = 0;
    for (const auto& [from, to] : drawn.lines) {
        const bool is_end = from == box || to == box;
        const std::size_t other = from == box ? to : from;
        if (is_end && now[other].column == column) {
            sum += now[other].at;
            ++count;
        }
    }
    return count == 0 ? now[box].at : sum / count;
}

using wishes = std::vector<std::int64_t>; // by box

void sort_column(
    std::vector<std::size_t>& boxes, const std::vector<std::size_t>& group_of, const wishes& wished) {
    std::vector<std::size_t> passing;
    std::copy_if(boxes.begin(), boxes.end(), std::back_inserter(passing),
        [&](std::size_t box) { return group_of[box] == no_group; });
    std::erase_if(boxes, [&](std::size_t box) { return group_of[box] == no_group; });
    std::stable_sort(boxes.begin(), boxes.end(), [&](std::size_t a, std::size_t b) {
        return std::pair(group_of[a], wished[a]) < std::pair(group_of[b], wished[b]);
    });
    std::stable_sort(
        passing.begin(), passing.end(), [&](std::size_t a, std::size_t b) { return wished[a] < wished[b]; });
    for (const std::size_t box : passing) {
        const auto below = std::find_if(
            boxes.begin(), boxes.end(), [&](std::size_t other) { return wished[other] > wished[box]; });
        boxes.insert(below, box);
    }
}

/// Orders one column by the column beside it.
void order_by(boxes_in_columns& drawn, std::size_t column, std::size_t beside) {
    const seats now = seats_of(drawn);
    wishes wished(drawn.group_of.size(), 0);
    for (const std::size_t box : drawn.columns[column]) {
        wished[box] = wish_of(box, beside, drawn, now);
    }
    sort_column(drawn.columns[column], drawn.group_of, wished);
}

void sweep_right(boxes_in_columns& drawn) {
    for (std::size_t column = 1; column < drawn.columns.size(); ++column) {
        order_by(drawn, column, column - 1);
    }
}

void sweep_left(boxes_in_columns& drawn) {
    for (std::size_t column = drawn.columns.size(); column-- > 1;) {
        order_by(drawn, column - 1, column);
    }
}

/// How far all lines together lead up or down.
std::int64_t slant_of(const boxes_in_columns& drawn) {
    const seats now = seats_of(drawn);
    std::int64_t sum = 0;
    for (const auto& [from, to] : drawn.lines) {
        sum += std::abs(now[from].at - now[to].at);
    }
    return sum;
}

} // namespace

std::size_t crossings(const boxes_in_columns& drawn) {
    const seats now = seats_of(drawn);
    std::size_t count = 0;
    for (std::size_t i = 0; i < drawn.lines.size(); ++i) {
        const seat& from = now[drawn.lines[i].first];
        const seat& to = now[drawn.lines[i].second];
        for (std::size_t j = 0; j < i; ++j) {
            const seat& other_from = now[drawn.lines[j].first];
            const seat& other_to = now[drawn.lines[j].second];
            const bool is_beside = from.column == other_from.column;
            const bool is_above = from.row < other_from.row && to.row > other_to.row;
            const bool is_below = from.row > other_from.row && to.row < other_to.row;
            count += is_beside && (is_above || is_below) ? 1U : 0U;
        }
    }
    return count;
}

boxes_in_columns with_few_crossings(boxes_in_columns drawn) {
    boxes_in_columns best = drawn;
    std::pair least(crossings(best), slant_of(best));
    for (int round = 0; round < 2 * rounds; ++round) {
        round % 2 == 0 ? sweep_right(drawn) : sweep_left(drawn);
        const std::pair now(crossings(drawn), slant_of(drawn));
        if (now < least) {
            least = now;
            best = drawn;
        }
    }
    return best;
}

} // namespace lssgov::report
