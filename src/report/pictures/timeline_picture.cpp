#include "timeline_picture.hpp"

#include "../html_page.hpp"
#include "../palette.hpp"
#include "axis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace lssgov::report {

namespace {

/// Days on which a breach was open; one without an end to its days stays a mark.
struct bar {
    date from;
    date to;
};

// The shapes, each around a point
// ----------------------------------------------------------------------------

/// A shape with the day it stands for.
void with_title(html_writer& drawing, const std::string& title, const html_part& shape) {
    drawing.open("g");
    drawing.element("title", title);
    shape(drawing);
    drawing.close();
}

void draw_event(html_writer& drawing, int x, int y) {
    drawing.leaf(
        "circle", {{"cx", x}, {"cy", y}, {"r", 5}, {"fill", palette::series[0]}, {"stroke", palette::paper}});
}

void draw_trigger(html_writer& drawing, int x, int y) {
    drawing.leaf("path", {{"d", fmt::format("M{} {}l-7 -12h14z", x, y + 5)}, {"fill", palette::series[4]},
                             {"stroke", palette::paper}});
}

void draw_due(html_writer& drawing, int x, int y) {
    drawing.leaf("path", {{"d", fmt::format("M{} {}l6 7l-6 7l-6 -7z", x, y - 7)}, {"fill", palette::paper},
                             {"stroke", palette::ink}, {"stroke-width", 2}});
}

void draw_uncovered(html_writer& drawing, int x, int y) {
    drawing.leaf("rect",
        {{"x", x - 8}, {"y", y - 8}, {"width", 16}, {"height", 16}, {"fill", palette::unknown_paper},
            {"stroke", palette::unknown}, {"stroke-width", 2}, {"stroke-dasharray", palette::dashes[2]}});
    drawing.element("text", "?",
        {{"x", x}, {"y", y + 5}, {"font-size", 13}, {"text-anchor", "middle"}, {"class", "strong"}});
}

void draw_breach(html_writer& drawing, int x, int y, int long_as) {
    drawing.leaf("rect", {{"x", x}, {"y", y}, {"width", long_as}, {"height", 14}, {"fill", palette::fails}});
}

void draw_duty(html_writer& drawing, int from, int to, int y) {
    drawing.leaf("line", {{"x1", from}, {"y1", y}, {"x2", to}, {"y2", y}, {"stroke", palette::rule_line},
                             {"stroke-width", 2}});
    for (const int x : {from, to}) {
        drawing.leaf("line", {{"x1", x}, {"y1", y - 7}, {"x2", x}, {"y2", y + 7},
                                 {"stroke", palette::rule_line}, {"stroke-width", 2}});
    }
}

// Days
// -------------------------------------------------------------------------------------------------------

std::optional<date> day_of(const explanation& told, day_role role) {
    const auto found = std::find_if(
        told.days.begin(), told.days.end(), [role](const explained_day& one) { return one.role == role; });
    return found == told.days.end() ? std::nullopt : std::optional(found->day);
}

std::vector<date> days_of(const explanation& told, day_role role) {
    std::vector<date> found;
    for (const explained_day& one : told.days) {
        if (one.role == role) {
            found.push_back(one.day);
        }
    }
    return found;
}

/// Whether a breach stays open. One of a calendar period does not: nothing can mend it.
bool stays_open(const explanation& told) {
    return told.answer.days_late > 0 || told.answer.state == case_state::overdue ||
           day_of(told, day_role::breach_ends);
}

/// The breaches end in the order in which they begin; one that has not ended lasts as long as the duty.
std::vector<bar> bars_of(const explanation& told, as_of on) {
    const std::vector<date> begins = days_of(told, day_role::breach_begins);
    const std::vector<date> ends = days_of(told, day_role::breach_ends);
    const date last = day_of(told, day_role::duty_ends).value_or(on.day);
    std::vector<bar> bars;
    for (std::size_t i = 0; i < begins.size(); ++i) {
        const date until = i < ends.size() ? ends[i] : last;
        bars.push_back({begins[i], stays_open(told) ? std::max(begins[i], until) : begins[i]});
    }
    return bars;
}

/// Breaches that are open at once, or from one day to the next, as one: somebody who looks asks when anything
/// was open. The bars are in the order in which they begin, and so are those made of them.
std::vector<bar> joined(const std::vector<bar>& bars) {
    std::vector<bar> made;
    for (const bar& one : bars) {
        if (made.empty() || add_days(made.back().to, 1) < one.from) {
            made.push_back(one);
        } else {
            made.back().to = std::max(made.back().to, one.to);
        }
    }
    return made;
}

/// From the first day told of to the last, the day asked about among them.
period days_told(std::span<const explanation* const> lanes, as_of on) {
    period all{on.day, on.day};
    for (const explanation* lane : lanes) {
        for (const explained_day& one : lane->days) {
            all.first = std::min(all.first, one.day);
            all.last = std::max(all.last, one.day);
        }
    }
    return all;
}

class timeline {
public:
    timeline(const speaker& speaks, std::vector<const explanation*> lanes, as_of on, std::string id)
        : speaks_(speaks), lanes_(std::move(lanes)), on_(on), id_(std::move(id)),
          days_(days_told(lanes_, on), left, right) {}

    void write(html_writer& page) const {
        const std::string& name = lanes_.front()->case_id;
        const picture_frame frame{.id = id_,
            .title = speaks_.say(words::timeline_title, name),
            .description = speaks_.say(words::timeline_says, to_string(days_.shown().first),
                to_string(days_.shown().last), to_string(on_.day)),
            .width = width,
            .height = head_height + static_cast<int>(lanes_.size()) * lane_height + 3 * key_line + 20};
        write_picture(page, frame, [this](html_writer& drawing) { draw(drawing); }, [](html_writer&) {});
    }

private:
    [[nodiscard]] int bottom() const { return head_height + static_cast<int>(lanes_.size()) * lane_height; }

    void draw(html_writer& drawing) const {
        draw_years(drawing);
        int y = head_height;
        for (const explanation* lane : lanes_) {
            draw_lane(drawing, *lane, y);
            y += lane_height;
        }
        draw_day_asked(drawing);
        draw_key(drawing);
    }

    void draw_years(html_writer& drawing) const {
        for (const date day : days_.ticks(most_day_labels)) {
            const int x = days_.beginning_of(day);
            drawing.leaf("line", {{"x1", x}, {"y1", 22}, {"x2", x}, {"y2", bottom()},
                                     {"stroke", palette::rule_line}, {"stroke-width", "0.5"}});
            drawing.element("text", to_string(day).substr(0, 7),
                {{"x", x}, {"y", 15}, {"font-size", 13}, {"text-anchor", "middle"}});
        }
    }

    void draw_lane(html_writer& drawing, const explanation& lane, int y) const {
        drawing.leaf(
            "line", {{"x1", 0}, {"y1", y}, {"x2", right}, {"y2", y}, {"stroke", palette::rule_line}});
        const std::size_t lines = draw_text(drawing,
            {.x = 4, .y = y + 20, .width = left - 24, .letter_size = 13, .at_most = 2, .style = "strong"},
            lane.rule_id);
        draw_text(drawing,
            {.x = 4, .y = y + 22 + 17 * static_cast<int>(lines), .width = left - 24, .at_most = 2},
            speaks_.say(describe(lane.answer.kept)) + "; " + speaks_.say(describe(lane.answer.state)));
        draw_days(drawing, lane, y);
    }

    void draw_days(html_writer& drawing, const explanation& lane, int y) const {
        if (const auto begins = day_of(lane, day_role::duty_begins)) {
            const date ends = day_of(lane, day_role::duty_ends).value_or(on_.day);
            draw_duty(drawing, days_.beginning_of(*begins), days_.end_of(ends), y + duty_at);
        }
        for (const bar& one : joined(bars_of(lane, on_))) {
            const int x = days_.beginning_of(one.from);
            with_title(drawing, span_of(one), [&](html_writer& shape) {
                draw_breach(shape, x, y + breach_at, std::max(days_.end_of(one.to) - x, 4));
            });
        }
        draw_each(drawing, lane, day_role::due, y + due_at, draw_due);
        draw_each(drawing, lane, day_role::uncovered, y + due_at, draw_uncovered);
        draw_each(drawing, lane, day_role::trigger, y + trigger_at, draw_trigger);
        draw_each(drawing, lane, day_role::event, y + duty_at, draw_event);
        draw_each(drawing, lane, day_role::breach_ends, y + duty_at, draw_event);
    }

    [[nodiscard]] std::string span_of(const bar& one) const {
        const std::string from = to_string(one.from);
        return one.from == one.to ? from : from + "–" + to_string(one.to);
    }

    void draw_each(html_writer& drawing, const explanation& lane, day_role role, int y,
        const std::function<void(html_writer&, int, int)>& draw_one) const {
        for (const date day : days_of(lane, role)) {
            with_title(
                drawing, to_string(day), [&](html_writer& shape) { draw_one(shape, days_.end_of(day), y); });
        }
    }

    void draw_day_asked(html_writer& drawing) const {
        const int x = days_.end_of(on_.day);
        drawing.leaf(
            "line", {{"x1", x}, {"y1", 22}, {"x2", x}, {"y2", bottom() + 6}, {"stroke", palette::ink},
                        {"stroke-width", 2}, {"stroke-dasharray", palette::dashes[1]}});
    }

    /// What each shape means, three beside each other.
    void draw_key(html_writer& drawing) const {
        const std::array<std::pair<const words::phrase*, std::function<void(int, int)>>, 7> key{{
            {&words::key_event, [&](int x, int y) { draw_event(drawing, x + 12, y - 4); }},
            {&words::key_due, [&](int x, int y) { draw_due(drawing, x + 12, y - 4); }},
            {&words::key_breach, [&](int x, int y) { draw_breach(drawing, x, y - 11, 24); }},
            {&words::key_uncovered, [&](int x, int y) { draw_uncovered(drawing, x + 12, y - 4); }},
            {&words::key_trigger, [&](int x, int y) { draw_trigger(drawing, x + 12, y - 4); }},
            {&words::key_duty, [&](int x, int y) { draw_duty(drawing, x, x + 24, y - 4); }},
            {&words::key_asked,
                [&](int x, int y) {
                    drawing.leaf("line",
                        {{"x1", x}, {"y1", y - 4}, {"x2", x + 24}, {"y2", y - 4}, {"stroke", palette::ink},
                            {"stroke-width", 2}, {"stroke-dasharray", palette::dashes[1]}});
                }},
        }};
        constexpr int beside = 3;
        constexpr int apart = 350;
        for (int i = 0; i < static_cast<int>(key.size()); ++i) {
            const int x = 4 + i % beside * apart;
            const int y = bottom() + 34 + i / beside * key_line;
            key.at(static_cast<std::size_t>(i)).second(x, y);
            drawing.element("text", speaks_.say(*key.at(static_cast<std::size_t>(i)).first),
                {{"x", x + 34}, {"y", y}, {"font-size", 13}});
        }
    }

    static constexpr int width = 1080;
    static constexpr int left = 230;
    static constexpr int right = 1050;
    static constexpr int head_height = 34;
    static constexpr int lane_height = 84;
    static constexpr int key_line = 24;
    static constexpr std::size_t most_day_labels = 9;

    // Where things stand in a lane, from its top.
    static constexpr int due_at = 22;
    static constexpr int trigger_at = 36; ///< its tip on the duty
    static constexpr int duty_at = 42;
    static constexpr int breach_at = 56;

    const speaker& speaks_;
    std::vector<const explanation*> lanes_;
    as_of on_;
    std::string id_;
    day_axis days_;
};

} // namespace

void timeline_picture(html_writer& page, const speaker& speaks, std::span<const explanation> told, as_of on,
    const std::string& id) {
    std::vector<const explanation*> lanes;
    for (const explanation& one : told) {
        if (!one.days.empty()) {
            lanes.push_back(&one);
        }
    }
    if (!lanes.empty()) {
        timeline(speaks, std::move(lanes), on, id).write(page);
    }
}

} // namespace lssgov::report
