#include "goal_layout.hpp"

#include "column_order.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace lssgov::report {

namespace {

constexpr int column_gap = 64;
constexpr int narrow_gap = 42;
constexpr std::size_t many_columns = 6;
constexpr int widest = 300;
constexpr int width_of_kinds = 136; ///< of a column without goals
constexpr int box_gap = 12;
constexpr int loop_height = 10;   ///< half of it, of a goal that derives from itself
constexpr int passage_height = 4; ///< of a line that passes through a column

int gap_between(std::size_t columns) {
    return columns < many_columns ? column_gap : narrow_gap;
}

/// The line from box to box with the passages it takes through columns on its way.
struct routed_line {
    const goal_line* of;
    std::vector<std::size_t> passages; ///< as boxes after those of the map
    bool runs_back;
};

class goal_layout {
public:
    goal_layout(const goal_map& map, const std::vector<int>& heights) : map_(map), heights_(heights) {
        made_.column_widths = column_widths(map);
        for (const goal_box& one : map.boxes) {
            columns_.push_back(one.column);
        }
        drawn_.columns.resize(map.columns.size());
        add_boxes();
        for (const goal_line& one : map.lines) {
            add_line(one);
        }
        drawn_ = with_few_crossings(std::move(drawn_));
    }

    laid_goals make() {
        set_width();
        place_columns();
        for (const routed_line& one : routed_) {
            made_.lines.push_back(line_of(one));
        }
        made_.boxes.resize(map_.boxes.size());
        return std::move(made_);
    }

private:
    void add_boxes() {
        for (std::size_t box = 0; box < map_.boxes.size(); ++box) {
            const std::vector<const goal_kind*>& kinds = map_.columns[columns_[box]].kinds;
            const auto kind = std::find(kinds.begin(), kinds.end(), map_.boxes[box].kind);
            drawn_.columns[columns_[box]].push_back(box);
            drawn_.group_of.push_back(static_cast<std::size_t>(std::distance(kinds.begin(), kind)));
        }
        for (std::vector<std::size_t>& column : drawn_.columns) {
            std::stable_sort(column.begin(), column.end(),
                [this](std::size_t a, std::size_t b) { return drawn_.group_of[a] < drawn_.group_of[b]; });
        }
    }

    /// The last column of those, and the first of these: a line of kinds spans what is between.
    [[nodiscard]] std::size_t column_after(const std::vector<std::size_t>& boxes) const {
        std::size_t column = 0;
        for (const std::size_t box : boxes) {
            column = std::max(column, columns_[box]);
        }
        return column;
    }

    [[nodiscard]] std::size_t column_before(const std::vector<std::size_t>& boxes) const {
        std::size_t column = columns_[boxes.front()];
        for (const std::size_t box : boxes) {
            column = std::min(column, columns_[box]);
        }
        return column;
    }

    void join(const std::vector<std::size_t>& from, const std::vector<std::size_t>& to) {
        for (const std::size_t a : from) {
            for (const std::size_t b : to) {
                if (columns_[a] + 1 == columns_[b]) {
                    drawn_.lines.emplace_back(a, b);
                }
            }
        }
    }

    void add_line(const goal_line& one) {
        const std::size_t first = column_after(one.from);
        const std::size_t last = column_before(one.to);
        routed_line routed{&one, {}, last <= first};
        std::vector<std::size_t> from = one.from;
        for (std::size_t column = first + 1; column < last; ++column) {
            const std::size_t passage = add_passage(column);
            routed.passages.push_back(passage);
            join(from, {passage});
            from = {passage};
        }
        if (!routed.runs_back) {
            join(from, one.to);
        }
        routed_.push_back(std::move(routed));
    }

    std::size_t add_passage(std::size_t column) {
        const std::size_t passage = columns_.size();
        columns_.push_back(column);
        drawn_.columns[column].push_back(passage);
        drawn_.group_of.push_back(no_group);
        return passage;
    }

    void set_width() {
        const std::size_t columns = map_.columns.size();
        int x = bracket_room;
        for (const int width : made_.column_widths) {
            made_.column_x.push_back(x);
            x += width + gap_between(columns);
        }
        made_.width = x - gap_between(columns) + 2 * bracket_room;
    }

    [[nodiscard]] int height_of(std::size_t box) const {
        return box < heights_.size() ? heights_[box] : passage_height;
    }

    [[nodiscard]] int height_of_column(std::size_t column) const {
        int height = -box_gap;
        for (const std::size_t box : drawn_.columns[column]) {
            height += height_of(box) + box_gap;
        }
        return height;
    }

    /// The longest column is placed first, without holes; then those beside it, one after the other.
    void place_columns() {
        made_.boxes.resize(columns_.size());
        std::size_t longest = 0;
        for (std::size_t column = 0; column < drawn_.columns.size(); ++column) {
            longest = height_of_column(column) > height_of_column(longest) ? column : longest;
            made_.height = std::max(made_.height, height_of_column(column));
        }
        place_column(longest, std::nullopt);
        for (std::size_t column = longest; column-- > 0;) {
            place_column(column, column + 1);
        }
        for (std::size_t column = longest + 1; column < drawn_.columns.size(); ++column) {
            place_column(column, column - 1);
        }
    }

    /// The mean height of the goals that a box is joined to in a column; kinds without goals stand beside the
    /// first goal of the kind that they are joined to. Absent where it is joined to nothing there.
    [[nodiscard]] std::optional<int> wish_of(std::size_t box, std::size_t beside) const {
        const bool is_goal = box < map_.boxes.size() && map_.boxes[box].of != nullptr;
        std::vector<int> heights;
        for (const auto& [from, to] : drawn_.lines) {
            const std::size_t other = from == box ? to : from;
            if ((from == box || to == box) && columns_[other] == beside) {
                heights.push_back(made_.boxes[other].middle());
            }
        }
        if (heights.empty()) {
            return std::nullopt;
        }
        return is_goal ? std::accumulate(heights.begin(), heights.end(), 0) / static_cast<int>(heights.size())
                       : *std::min_element(heights.begin(), heights.end());
    }

    void place_column(std::size_t column, std::optional<std::size_t> beside) {
        const std::vector<std::size_t>& order = drawn_.columns[column];
        int free_from = 0;
        for (const std::size_t box : order) {
            const std::optional<int> wish = beside ? wish_of(box, *beside) : std::nullopt;
            const int height = height_of(box);
            const int y = std::max(free_from, wish ? *wish - height / 2 : free_from);
            made_.boxes[box] = {made_.column_x[column], y, height};
            free_from = y + height + box_gap;
        }
        int free_to = made_.height;
        for (std::size_t i = order.size(); i-- > 0;) {
            laid_box& box = made_.boxes[order[i]];
            box.y = std::min(box.y, free_to - box.height);
            free_to = box.y - box_gap;
        }
    }

    /// Where a line meets a box: in its middle; or boxes that it takes together: in that of the highest.
    [[nodiscard]] int meeting_of(const std::vector<std::size_t>& boxes) const {
        int highest = made_.boxes[boxes.front()].middle();
        for (const std::size_t box : boxes) {
            highest = std::min(highest, made_.boxes[box].middle());
        }
        return highest;
    }

    [[nodiscard]] int right_of(std::size_t column) const {
        return made_.column_x[column] + made_.column_widths[column];
    }

    [[nodiscard]] laid_line line_back(const routed_line& routed) const {
        const std::size_t from = routed.of->from.front();
        const std::size_t to = routed.of->to.front();
        const bool is_beside = columns_[from] == columns_[to];
        const int apart = from == to ? loop_height : 0;
        const int start = is_beside ? right_of(columns_[from]) : made_.column_x[columns_[from]];
        return {.of = routed.of,
            .by = {{start, made_.boxes[from].middle() - apart},
                {right_of(columns_[to]), made_.boxes[to].middle() + apart}},
            .runs_back = true};
    }

    [[nodiscard]] laid_line line_of(const routed_line& routed) const {
        if (routed.runs_back) {
            return line_back(routed);
        }
        const std::vector<std::size_t>& from = routed.of->from;
        const std::vector<std::size_t>& to = routed.of->to;
        const int from_bracket = from.size() > 1 ? bracket_room : 0;
        const int to_bracket = to.size() > 1 ? bracket_room : 0;
        laid_line line{.of = routed.of};
        line.by.push_back({right_of(column_after(from)) + from_bracket, meeting_of(from)});
        for (const std::size_t passage : routed.passages) {
            const laid_box& box = made_.boxes[passage];
            line.by.push_back({box.x, box.middle()});
            line.by.push_back({right_of(columns_[passage]), box.middle()});
        }
        line.by.push_back({made_.column_x[column_before(to)] - to_bracket, meeting_of(to)});
        return line;
    }

    const goal_map& map_;
    const std::vector<int>& heights_;
    std::vector<std::size_t> columns_; ///< of each box and passage
    boxes_in_columns drawn_;
    std::vector<routed_line> routed_;
    laid_goals made_;
};

} // namespace

std::vector<int> column_widths(const goal_map& map) {
    const std::size_t columns = map.columns.size();
    std::vector<int> widths(columns, width_of_kinds);
    for (const goal_box& one : map.boxes) {
        if (one.of != nullptr) {
            widths[one.column] = 0;
        }
    }
    const auto wide = static_cast<int>(std::count(widths.begin(), widths.end(), 0));
    const int narrow = static_cast<int>(columns) - wide;
    const int gaps = static_cast<int>(columns - 1) * gap_between(columns);
    const int room = goals_width - 3 * bracket_room - gaps - narrow * width_of_kinds;
    std::replace(widths.begin(), widths.end(), 0, wide == 0 ? 0 : std::min(widest, room / wide));
    return widths;
}

laid_goals lay_out(const goal_map& map, const std::vector<int>& heights) {
    return goal_layout(map, heights).make();
}

} // namespace lssgov::report
