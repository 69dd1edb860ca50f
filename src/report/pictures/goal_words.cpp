#include "goal_words.hpp"

#include "goals_picture.hpp"
#include "report/html_page.hpp"

#include <lssgov/model/names.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace lssgov::report {

namespace {

/// Deeper goals stand beside each other, and say by a link what they derive from.
constexpr std::size_t deepest = 8;

struct listed_goal {
    std::size_t box;
    std::optional<std::size_t> below; ///< the box that it stands below
    std::size_t depth = 0;
};

std::vector<std::vector<std::size_t>> children_of(const goal_map& map) {
    std::vector<std::vector<std::size_t>> children(map.boxes.size());
    for (std::size_t box = 0; box < map.boxes.size(); ++box) {
        for (const std::size_t parent : map.boxes[box].parents) {
            children[parent].push_back(box);
        }
    }
    return children;
}

/// Each goal once, right after what it stands below.
class goal_order {
public:
    explicit goal_order(const goal_map& map)
        : map_(map), children_(children_of(map)), seen_(map.boxes.size()) {}

    std::vector<listed_goal> make() {
        for (std::size_t box = 0; box < map_.boxes.size(); ++box) {
            if (map_.boxes[box].of != nullptr && map_.boxes[box].parents.empty()) {
                take_all_below(box);
            }
        }
        for (std::size_t box = 0; box < map_.boxes.size(); ++box) { // what hangs on a circle only
            if (map_.boxes[box].of != nullptr) {
                take_all_below(box);
            }
        }
        return std::move(order_);
    }

private:
    void take_all_below(std::size_t top) {
        std::vector<listed_goal> waiting{{top, std::nullopt}};
        while (!waiting.empty()) {
            const listed_goal next = waiting.back();
            waiting.pop_back();
            if (seen_[next.box]) {
                continue;
            }
            seen_[next.box] = true;
            order_.push_back(next);
            const std::vector<std::size_t>& below = children_[next.box];
            for (std::size_t i = below.size(); i-- > 0;) {
                waiting.push_back({below[i], next.box, next.depth + 1});
            }
        }
    }

    const goal_map& map_;
    std::vector<std::vector<std::size_t>> children_;
    std::vector<bool> seen_;
    std::vector<listed_goal> order_;
};

class goal_list {
public:
    goal_list(html_writer& page, const goal_map& map, const names& called, const speaker& speaks)
        : page_(page), map_(map), called_(called), speaks_(speaks) {}

    void write() {
        write_goals();
        write_empty_kinds();
        write_units();
    }

private:
    void write_goals() {
        std::size_t open = 0; // lists
        for (const listed_goal& one : goal_order(map_).make()) {
            const std::size_t wanted = std::min(one.depth, deepest) + 1;
            open < wanted ? page_.open("ul", {{"class", "goals"}}) : close_items(open - wanted);
            open = wanted;
            write_goal(one);
        }
        if (open > 0) {
            close_items(open - 1);
            page_.close();
        }
    }

    /// The item that is open, and so many lists with the items that they stand in.
    void close_items(std::size_t lists) {
        page_.close();
        for (std::size_t i = 0; i < lists; ++i) {
            page_.close();
            page_.close();
        }
    }

    /// Leaves its item open, for the goals below.
    void write_goal(const listed_goal& one) {
        const goal_box& box = map_.boxes[one.box];
        page_.open("li", {{"id", goal_anchor(box.of->id)}});
        page_.text(box.of->text.empty() ? box.of->id : box.of->text);
        const std::string concerned = concern_words(*box.of, called_, speaks_);
        page_.element("span",
            fmt::format(" – {}{}{} [{}, {}]", kind_words(box.kind, speaks_), concerned.empty() ? "" : ". ",
                concerned, box.of->origin.document, box.of->origin.section),
            {{"class", "faint"}});
        write_other_parents(one);
        for (const gap_kind gap : box.gaps) {
            page_.text(gap == box.gaps.front() ? " " : ". ");
            write_mark(mark_of(gap, map_.is_complete));
        }
    }

    void write_mark(const gap_mark& mark) {
        page_.element("span", speaks_.say(mark.words), {{"class", fmt::format("{} word", mark.style)}});
    }

    void write_other_parents(const listed_goal& one) {
        const bool is_too_deep = one.depth > deepest;
        std::vector<std::size_t> others = map_.boxes[one.box].parents;
        std::erase_if(others, [&](std::size_t parent) { return !is_too_deep && parent == one.below; });
        if (others.empty()) {
            return;
        }
        page_.text(". " + speaks_.say(one.below && !is_too_deep ? words::derives_also : words::derives_from));
        for (const std::size_t parent : others) {
            const goal& above = *map_.boxes[parent].of;
            page_.text(parent == others.front() ? " " : ", ");
            link_to(page_, goal_anchor(above.id), above.text.empty() ? above.id : above.text);
        }
        page_.text(".");
    }

    void write_empty_kinds() {
        std::vector<const goal_box*> empty;
        for (const goal_box& box : map_.boxes) {
            if (box.of == nullptr) {
                empty.push_back(&box);
            }
        }
        if (empty.empty()) {
            return;
        }
        page_.element("p", speaks_.say(words::kinds_without), {{"class", "word"}});
        page_.open("ul");
        for (const goal_box* box : empty) {
            write_empty_kind(*box);
        }
        page_.close();
    }

    void write_empty_kind(const goal_box& box) {
        const source& origin = box.kind->origin;
        page_.open("li");
        page_.text(kind_words(box.kind, speaks_));
        page_.element(
            "span", fmt::format(" [{}, {}] ", origin.document, origin.section), {{"class", "faint"}});
        write_mark(mark_of_empty_kind(box, map_.is_complete));
        page_.close();
    }

    void write_units() {
        if (map_.units.empty()) {
            return;
        }
        page_.element("p", speaks_.say(words::units_without), {{"class", "word"}});
        page_.open("ul");
        for (const unit_gap& gap : map_.units) {
            page_.open("li");
            page_.text(called_.of(gap.unit) + ": ");
            write_mark(mark_of(gap));
            page_.close();
        }
        page_.close();
    }

    html_writer& page_;
    const goal_map& map_;
    const names& called_;
    const speaker& speaks_;
};

gap_mark certain(mark_shape shape, const words::phrase& told) {
    return {shape, told, "fails"};
}

gap_mark open_question(const words::phrase& told) {
    return {mark_shape::question, told, "unknown"};
}

} // namespace

gap_mark mark_of(gap_kind gap, bool is_complete) {
    switch (gap) {
    case gap_kind::in_cycle:
        return certain(mark_shape::ring, words::gap_in_cycle);
    case gap_kind::nothing_derives:
        return is_complete ? certain(mark_shape::warning, words::gap_nothing_derives)
                           : open_question(words::gap_nothing_listed_below);
    case gap_kind::chain_breaks:
        return is_complete ? certain(mark_shape::warning_far, words::gap_chain_breaks)
                           : open_question(words::gap_chain_not_listed);
    case gap_kind::hangs_on_nothing:
        return is_complete ? certain(mark_shape::warning, words::gap_hangs_on_nothing)
                           : open_question(words::gap_nothing_listed_above);
    case gap_kind::above_has_lapsed:
        break;
    }
    return open_question(words::gap_above_has_lapsed);
}

gap_mark mark_of_empty_kind(const goal_box& box, bool is_complete) {
    if (is_complete) {
        return certain(
            mark_shape::warning, box.is_of_other_days ? words::gap_none_holds : words::gap_none_set);
    }
    return open_question(box.is_of_other_days ? words::gap_none_listed_holds : words::gap_none_listed);
}

gap_mark mark_of(const unit_gap& gap) {
    return certain(
        mark_shape::warning, gap.is_as_stated ? words::gap_no_own_goals : words::gap_unit_unreached);
}

std::string kind_words(const goal_kind* kind, const speaker& speaks) {
    if (kind == nullptr) {
        return speaks.say(words::kind_unknown);
    }
    const std::string name = kind->name.empty() ? kind->id : kind->name;
    return kind->in_steering_model ? name : speaks.say(words::outside_steering_model, name);
}

std::string concern_words(const goal& one, const names& called, const speaker& speaks) {
    std::string units;
    for (const std::string& id : one.concerns) {
        units += (units.empty() ? "" : ", ") + called.of(id);
    }
    return units.empty() ? units : speaks.say(words::goal_is_for, units);
}

void write_goal_list(html_writer& page, const goal_map& map, const names& called, const speaker& speaks) {
    goal_list(page, map, called, speaks).write();
}

} // namespace lssgov::report
