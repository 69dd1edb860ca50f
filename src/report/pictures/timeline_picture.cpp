#include "timeline_picture.hpp"

#include "../html_page.hpp"
#include "../palette.hpp"
#include "axis.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace lssgov::report {

namespace {

/// Days on which breaches were open; one without an end to its days stays a mark.
struct bar {
    date from;
    date to;
    bool is_excused = false;
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

/// A diamond, of which the inside says what came of the day.
void draw_diamond(html_writer& drawing, int x, int y, std::string_view inside, std::string_view edge,
    std::string_view dashes = "none") {
    drawing.leaf("path", {{"d", fmt::format("M{} {}l7 8l-7 8l-7 -8z", x, y - 8)}, {"fill", inside},
                             {"stroke", edge}, {"stroke-width", 2}, {"stroke-dasharray", dashes}});
}

void draw_stroke(html_writer& drawing, const std::string& path, std::string_view colour) {
    drawing.leaf("path", {{"d", path}, {"fill", "none"}, {"stroke", colour}, {"stroke-width", 2}});
}

void draw_met(html_writer& drawing, int x, int y) {
    draw_diamond(drawing, x, y, palette::holds, palette::holds);
    draw_stroke(drawing, fmt::format("M{} {}l2 3l4 -6", x - 3, y), palette::paper);
}

void draw_missed(html_writer& drawing, int x, int y) {
    draw_diamond(drawing, x, y, palette::paper, palette::fails);
    draw_stroke(drawing, fmt::format("M{0} {1}l6 6M{0} {2}l6 -6", x - 3, y - 3, y + 3), palette::fails);
}

void draw_missed_but_excused(html_writer& drawing, int x, int y) {
    drawing.leaf("circle", {{"cx", x}, {"cy", y}, {"r", 7}, {"fill", palette::paper},
                               {"stroke", palette::fails}, {"stroke-width", 2}});
    draw_stroke(drawing, fmt::format("M{} {}l6 -6", x - 3, y + 3), palette::fails);
}

void draw_coming(html_writer& drawing, int x, int y) {
    draw_diamond(drawing, x, y, palette::paper, palette::ink);
}

void draw_not_asked(html_writer& drawing, int x, int y) {
    draw_diamond(drawing, x, y, palette::paper, palette::rule_line, palette::dashes[2]);
    draw_stroke(drawing, fmt::format("M{} {}h18", x - 9, y), palette::ink);
}

void draw_uncovered(html_writer& drawing, int x, int y) {
    drawing.leaf("rect",
        {{"x", x - 8}, {"y", y - 8}, {"width", 16}, {"height", 16}, {"fill", palette::unknown_paper},
            {"stroke", palette::unknown}, {"stroke-width", 2}, {"stroke-dasharray", palette::dashes[2]}});
    drawing.element("text", "?",
        {{"x", x}, {"y", y + 5}, {"font-size", 13}, {"text-anchor", "middle"}, {"class", "strong"}});
}

constexpr int bar_height = 11;

void draw_breach(html_writer& drawing, int x, int y, int long_as) {
    drawing.leaf(
        "rect", {{"x", x}, {"y", y}, {"width", long_as}, {"height", bar_height}, {"fill", palette::fails}});
}

void draw_excused(html_writer& drawing, int x, int y, int long_as) {
    drawing.leaf("rect", {{"x", x + 1}, {"y", y + 1}, {"width", std::max(long_as - 2, 2)},
                             {"height", bar_height - 2}, {"fill", palette::paper}, {"stroke", palette::fails},
                             {"stroke-width", 2}, {"stroke-dasharray", palette::dashes[1]}});
}

void draw_rest(html_writer& drawing, const std::string& hatch, int x, int y, int wide, int high) {
    drawing.leaf("rect", {{"x", x}, {"y", y}, {"width", wide}, {"height", high},
                             {"fill", "url(#" + hatch + ")"}, {"stroke", palette::rule_line}});
}

void draw_hatch(html_writer& drawing, const std::string& name) {
    drawing.open("pattern", {{"id", name}, {"width", 8}, {"height", 8}, {"patternUnits", "userSpaceOnUse"},
                                {"patternTransform", "rotate(45)"}});
    drawing.leaf("line",
        {{"x1", 0}, {"y1", 0}, {"x2", 0}, {"y2", 8}, {"stroke", palette::rule_line}, {"stroke-width", 2}});
    drawing.close();
}

void draw_duty(html_writer& drawing, int from, int to, int y) {
    drawing.leaf("line", {{"x1", from}, {"y1", y}, {"x2", to}, {"y2", y}, {"stroke", palette::rule_line},
                             {"stroke-width", 2}});
    for (const int x : {from, to}) {
        drawing.leaf("line", {{"x1", x}, {"y1", y - 7}, {"x2", x}, {"y2", y + 7},
                                 {"stroke", palette::rule_line}, {"stroke-width", 2}});
    }
}

/// "yearly: Each year"; the id alone where there is no title.
std::string titled(const std::string& id, const std::string& title) {
    return title.empty() ? id : id + ": " + title;
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

/// The last day at the end of which a breach was open: the one before it was ended, or the last of the duty.
/// One of a calendar period does not stay open: nothing can mend it.
date last_open(const explained_day& breach, date end_of_duty) {
    if (!breach.stays_open) {
        return breach.day;
    }
    return breach.ended ? add_days(*breach.ended, -1) : end_of_duty;
}

/// Excused or not, in the order in which they begin. What was done on the first late day has none.
std::vector<bar> bars_of(const explanation& told, as_of on, bool excused) {
    const date end_of_duty = day_of(told, day_role::duty_ends).value_or(on.day);
    std::vector<bar> bars;
    for (const explained_day& one : told.days) {
        if (one.role != day_role::breach_begins || one.is_excused != excused) {
            continue;
        }
        const date until = last_open(one, end_of_duty);
        if (one.day <= until) {
            bars.push_back({one.day, until, excused});
        }
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

std::string span_of(date from, date to) {
    return from == to ? to_string(from) : to_string(from) + "–" + to_string(to);
}

using draw_at = void (*)(html_writer&, int, int);

/// How a due day is drawn, what it is called in the key, and in the words that tell how many there are.
struct due_mark {
    due_outcome came;
    bool is_excused;
    const words::phrase* name;
    draw_at draw;
};

constexpr std::array due_marks{
    due_mark{due_outcome::met, false, &words::key_due_met, draw_met},
    due_mark{due_outcome::missed, false, &words::key_due_missed, draw_missed},
    due_mark{due_outcome::missed, true, &words::key_due_excused, draw_missed_but_excused},
    due_mark{due_outcome::not_asked, false, &words::key_due_not_asked, draw_not_asked},
    due_mark{due_outcome::coming, false, &words::key_due_coming, draw_coming},
};

/// The due days that have this mark.
std::vector<date> due_days(const explanation& told, const due_mark& mark) {
    std::vector<date> found;
    for (const explained_day& one : told.days) {
        if (one.role == day_role::due && one.outcome == mark.came && one.is_excused == mark.is_excused) {
            found.push_back(one.day);
        }
    }
    return found;
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
            .description = speaks_.say(
                words::timeline_says, to_string(days_.shown().first), to_string(days_.shown().last)),
            .how_to_read = speaks_.say(words::timeline_reads, to_string(on_.day)),
            .width = width,
            .height = bottom() + key_rows * key_line + 20};
        write_picture(
            page, frame, [this](html_writer& drawing) { draw(drawing); },
            [this](html_writer& below) { write_words(below); });
    }

private:
    [[nodiscard]] std::string hatch() const { return id_ + "-hatch"; }

    [[nodiscard]] int bottom() const { return head_height + static_cast<int>(lanes_.size()) * lane_height; }

    /// What the lanes show, for who does not see them; the days themselves stand in the tables.
    void write_words(html_writer& page) const {
        page.open("ul");
        for (const explanation* lane : lanes_) {
            page.element("li", lane->rule_id + ": " + words_of(*lane) + ".");
        }
        page.close();
    }

    [[nodiscard]] std::string words_of(const explanation& lane) const {
        std::vector<std::string> parts;
        const auto add = [&](const words::phrase& what, std::size_t count) {
            if (count > 0) {
                parts.push_back(speaks_.say(words::so_many, speaks_.say(what), count));
            }
        };
        for (const due_mark& one : due_marks) {
            add(*one.name, due_days(lane, one).size());
        }
        add(words::key_uncovered, days_of(lane, day_role::uncovered).size());
        for (const bar& one : joined(bars_of(lane, on_, false))) {
            parts.push_back(speaks_.say(words::key_breach) + " " + span_of(one.from, one.to));
        }
        for (const bar& one : joined(bars_of(lane, on_, true))) {
            parts.push_back(speaks_.say(words::key_excused) + " " + span_of(one.from, one.to));
        }
        for (const suspension& rest : lane.rests) {
            parts.push_back(speaks_.say(
                words::lane_rests, span_of(rest.from, rest.to), to_string(rest.decided_on), rest.decided_by));
        }
        return parts.empty() ? speaks_.say(words::lane_without_due_days)
                             : fmt::format("{}", fmt::join(parts, "; "));
    }

    void draw(html_writer& drawing) const {
        draw_hatch(drawing, hatch());
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
            titled(lane.rule_id, lane.rule_title));
        draw_text(drawing,
            {.x = 4, .y = y + 22 + 17 * static_cast<int>(lines), .width = left - 24, .at_most = 2},
            speaks_.say(describe(lane.answer.kept)) + "; " + speaks_.say(describe(lane.answer.state)));
        draw_days(drawing, lane, y);
    }

    void draw_days(html_writer& drawing, const explanation& lane, int y) const {
        draw_rests(drawing, lane, y);
        if (const auto begins = day_of(lane, day_role::duty_begins)) {
            const date ends = day_of(lane, day_role::duty_ends).value_or(on_.day);
            draw_duty(drawing, days_.beginning_of(*begins), days_.end_of(ends), y + duty_at);
        }
        draw_bars(drawing, joined(bars_of(lane, on_, false)), y + breach_at);
        draw_bars(drawing, joined(bars_of(lane, on_, true)), y + excused_at);
        for (const due_mark& one : due_marks) {
            draw_each(drawing, due_days(lane, one), *one.name, y + due_at, one.draw);
        }
        draw_each(
            drawing, days_of(lane, day_role::uncovered), words::key_uncovered, y + due_at, draw_uncovered);
        draw_each(
            drawing, days_of(lane, day_role::trigger), words::key_trigger, y + trigger_at, draw_trigger);
        draw_each(drawing, days_of(lane, day_role::event), words::key_event, y + duty_at, draw_event);
        draw_each(drawing, days_of(lane, day_role::breach_ends), words::key_event, y + duty_at, draw_event);
    }

    /// The days shown on which the rule rests.
    void draw_rests(html_writer& drawing, const explanation& lane, int y) const {
        for (const suspension& rest : lane.rests) {
            const int x = days_.beginning_of(rest.from);
            const int wide = std::max(days_.end_of(rest.to) - x, 2);
            with_title(drawing, span_of(rest.from, rest.to) + ": " + speaks_.say(words::key_rest),
                [&](html_writer& shape) { draw_rest(shape, hatch(), x, y + 6, wide, lane_height - 12); });
        }
    }

    void draw_bars(html_writer& drawing, const std::vector<bar>& bars, int y) const {
        for (const bar& one : bars) {
            const int x = days_.beginning_of(one.from);
            const int wide = std::max(days_.end_of(one.to) - x, 4);
            const words::phrase& what = one.is_excused ? words::key_excused : words::key_breach;
            with_title(
                drawing, span_of(one.from, one.to) + ": " + speaks_.say(what), [&](html_writer& shape) {
                    (one.is_excused ? draw_excused : draw_breach)(shape, x, y, wide);
                });
        }
    }

    void draw_each(html_writer& drawing, const std::vector<date>& days, const words::phrase& what, int y,
        draw_at draw_one) const {
        for (const date day : days) {
            with_title(drawing, to_string(day) + ": " + speaks_.say(what),
                [&](html_writer& shape) { draw_one(shape, days_.end_of(day), y); });
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
        int next = 0;
        const auto add = [&](const words::phrase& what, const std::function<void(int, int)>& draw_one) {
            constexpr int apart = 350;
            const int x = 4 + next % key_beside * apart;
            const int y = bottom() + 34 + next / key_beside * key_line;
            draw_one(x, y);
            drawing.element("text", speaks_.say(what), {{"x", x + 34}, {"y", y}, {"font-size", 13}});
            ++next;
        };
        for (const due_mark& one : due_marks) {
            add(*one.name, [&](int x, int y) { one.draw(drawing, x + 12, y - 4); });
        }
        add(words::key_uncovered, [&](int x, int y) { draw_uncovered(drawing, x + 12, y - 4); });
        add(words::key_event, [&](int x, int y) { draw_event(drawing, x + 12, y - 4); });
        add(words::key_trigger, [&](int x, int y) { draw_trigger(drawing, x + 12, y - 4); });
        add(words::key_breach, [&](int x, int y) { draw_breach(drawing, x, y - 11, 24); });
        add(words::key_excused, [&](int x, int y) { draw_excused(drawing, x, y - 11, 24); });
        add(words::key_rest, [&](int x, int y) { draw_rest(drawing, hatch(), x, y - 12, 24, 16); });
        add(words::key_duty, [&](int x, int y) { draw_duty(drawing, x, x + 24, y - 4); });
        add(words::key_asked, [&](int x, int y) {
            drawing.leaf(
                "line", {{"x1", x}, {"y1", y - 4}, {"x2", x + 24}, {"y2", y - 4}, {"stroke", palette::ink},
                            {"stroke-width", 2}, {"stroke-dasharray", palette::dashes[1]}});
        });
    }

    static constexpr int width = 1080;
    static constexpr int left = 230;
    static constexpr int right = 1050;
    static constexpr int head_height = 34;
    static constexpr int lane_height = 84;
    static constexpr int key_line = 24;
    static constexpr int key_beside = 3;
    static constexpr int key_rows = 5;
    static constexpr std::size_t most_day_labels = 9;

    // Where things stand in a lane, from its top.
    static constexpr int due_at = 22;
    static constexpr int trigger_at = 36; ///< its tip on the duty
    static constexpr int duty_at = 42;
    static constexpr int breach_at = 52;
    static constexpr int excused_at = breach_at + bar_height + 3; ///< below, since both may be open at once

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
