#include "wheel_picture.hpp"

#include "circle.hpp"
#include "report/follow_up_words.hpp"
#include "report/html_page.hpp"
#include "report/palette.hpp"
#include "shapes.hpp"
#include "words_alone.hpp"

#include <lssgov/calendar/date.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov::report {

namespace {

constexpr std::size_t most_marks = 200;
constexpr int inner = 120;      ///< radius of the band of months
constexpr int outer = 190;      ///< and of its outer edge
constexpr int first_ring = 214; ///< of the marks next to the band
constexpr int between_rings = 28;
constexpr int apart = 26; ///< the least distance between the middles of two marks
constexpr int rings = 6;
constexpr int sideways = 2'000; ///< a step to the side, in thousandths of a degree
constexpr int from_turn = 16;   ///< the least distance of a mark's middle from the turn of the year
constexpr int radian = 57'296;  ///< in thousandths of a degree
constexpr int border = 20;
constexpr int key_width = 300;

constexpr std::array months{&words::month_1, &words::month_2, &words::month_3, &words::month_4,
    &words::month_5, &words::month_6, &words::month_7, &words::month_8, &words::month_9, &words::month_10,
    &words::month_11, &words::month_12};

int days_in(int year) {
    return days_between(make_date(year, 1, 1), make_date(year, 12, 31)) + 1;
}

/// Where a day begins, from the top and clockwise.
int angle_of_start(date day) {
    const int year = day.year();
    return days_between(make_date(year, 1, 1), day) * whole_turn / days_in(year);
}

/// The middle of a day.
int angle_of(date day) {
    return angle_of_start(day) + whole_turn / days_in(day.year()) / 2;
}

/// A mark as it lies around a middle in 0 0.
struct placed_mark {
    const wheel_entry* of;
    date day;
    std::size_t number;
    point at;
    int ring;
};

bool is_free(point at, const std::vector<placed_mark>& marks) {
    return std::none_of(marks.begin(), marks.end(), [at](const placed_mark& other) {
        const int x = at.x - other.at.x;
        const int y = at.y - other.at.y;
        return x * x + y * y < apart * apart;
    });
}

/// The angle, or the nearest at which a mark lies on its own side of the turn of the year.
int angle_within_year(int angle, int radius) {
    const int least = from_turn * radian / radius;
    return std::clamp(angle, least, whole_turn - least);
}

/// Outward from the day, then beside it: one step after, one before, two after.
placed_mark place_for(
    const wheel_entry& entry, date day, std::size_t number, const std::vector<placed_mark>& marks) {
    const int angle = angle_of(day);
    for (int step = 0;; ++step) {
        const int aside = (step % 2 == 1 ? 1 : -1) * ((step + 1) / 2) * sideways;
        const int further = step * sideways / whole_turn * rings; // all round it is full
        for (int ring = further; ring < further + rings; ++ring) {
            const int radius = first_ring + ring * between_rings;
            const point at = on_circle({}, radius, angle_within_year(angle + aside, radius));
            if (is_free(at, marks)) {
                return {&entry, day, number, at, ring};
            }
        }
    }
}

std::size_t dated_in(const std::vector<wheel_entry>& wheel) {
    return static_cast<std::size_t>(std::count_if(
        wheel.begin(), wheel.end(), [](const wheel_entry& one) { return one.due.has_value(); }));
}

std::size_t overdue_in(const std::vector<wheel_entry>& wheel) {
    return static_cast<std::size_t>(
        std::count_if(wheel.begin(), wheel.end(), [](const wheel_entry& one) { return one.is_overdue; }));
}

std::vector<placed_mark> marks_of(const std::vector<wheel_entry>& wheel) {
    std::vector<placed_mark> marks;
    for (const wheel_entry& one : wheel) {
        if (one.due) {
            marks.push_back(place_for(one, *one.due, marks.size() + 1, marks));
        }
    }
    return marks;
}

number_shape shape_of(force binding) {
    switch (binding) {
    case force::shall:
        return number_shape::square;
    case force::should:
        return number_shape::circle;
    case force::may:
        return number_shape::pentagon;
    case force::local:
        break;
    }
    return number_shape::diamond;
}

/// What the circle and the marks take, with a border, around a middle in 0 0.
struct extent {
    point least{-outer - border, -outer - border};
    point most{outer + border, outer + border};

    [[nodiscard]] int width() const { return most.x - least.x; }

    [[nodiscard]] int height() const { return most.y - least.y; }
};

extent extent_of(const std::vector<placed_mark>& marks) {
    extent all;
    for (const placed_mark& one : marks) {
        all.least = {std::min(all.least.x, one.at.x - border), std::min(all.least.y, one.at.y - border)};
        all.most = {std::max(all.most.x, one.at.x + border), std::max(all.most.y, one.at.y + border)};
    }
    return all;
}

class wheel_drawing {
public:
    wheel_drawing(html_writer& drawing, int year, const std::vector<placed_mark>& marks, std::size_t overdue,
        const names& called, const speaker& speaks)
        : drawing_(drawing), year_(year), marks_(marks), overdue_(overdue), called_(called), speaks_(speaks),
          space_(extent_of(marks)) {}

    void draw() {
        for (int month = 1; month <= 12; ++month) {
            draw_month(month);
        }
        drawing_.element("text", std::to_string(year_),
            {{"x", middle().x}, {"y", middle().y + 14}, {"font-size", 40}, {"text-anchor", "middle"},
                {"class", "strong"}});
        draw_line(drawing_, middle().x, 2, middle().x, middle().y - inner, palette::ink, 3);
        draw_days();
        for (const placed_mark& one : marks_) {
            draw_mark_of(one);
        }
        draw_key();
    }

private:
    [[nodiscard]] point middle() const { return {-space_.least.x, -space_.least.y}; }

    [[nodiscard]] point at(int distance, int angle) const { return on_circle(middle(), distance, angle); }

    void draw_month(int month) {
        const int from = angle_of_start(make_date(year_, month, 1));
        const int to = month == 12 ? whole_turn : angle_of_start(make_date(year_, month + 1, 1));
        const point a = at(outer, from);
        const point b = at(outer, to);
        const point c = at(inner, to);
        const point d = at(inner, from);
        drawing_.leaf("path", {{"d", fmt::format("M {} {} A {} {} 0 0 1 {} {} L {} {} A {} {} 0 0 0 {} {} Z",
                                         a.x, a.y, outer, outer, b.x, b.y, c.x, c.y, inner, inner, d.x, d.y)},
                                  {"fill", month % 2 == 0 ? palette::steps[1] : palette::tinted_paper},
                                  {"stroke", palette::rule_line}, {"stroke-width", 1}});
        const point middle = at((inner + outer) / 2, (from + to) / 2);
        drawing_.element("text", speaks_.say(*months.at(static_cast<std::size_t>(month) - 1)),
            {{"x", middle.x}, {"y", middle.y + 5}, {"font-size", 14}, {"text-anchor", "middle"}});
    }

    /// A stroke over the edge at each day that has marks, and a line from there to each, through those that
    /// lie between.
    void draw_days() {
        for (std::size_t i = 0; i < marks_.size(); ++i) {
            const int angle = angle_of(marks_[i].day);
            const point from = at(outer - 6, angle);
            const point edge = at(outer + 6, angle);
            draw_line(drawing_, from.x, from.y, edge.x, edge.y, palette::ink, 2);
            const bool goes_on = i > 0 && is_next_in_stack(marks_[i - 1], marks_[i]);
            const point start = goes_on ? place_of(marks_[i - 1]) : edge;
            const point end = place_of(marks_[i]);
            draw_line(drawing_, start.x, start.y, end.x, end.y, palette::rule_line);
        }
    }

    static bool is_next_in_stack(const placed_mark& before, const placed_mark& mark) {
        const int x = before.at.x - mark.at.x;
        const int y = before.at.y - mark.at.y;
        return before.day == mark.day && mark.ring == before.ring + 1 &&
               x * x + y * y < 2 * between_rings * between_rings;
    }

    [[nodiscard]] point place_of(const placed_mark& one) const {
        return {middle().x + one.at.x, middle().y + one.at.y};
    }

    void draw_mark_of(const placed_mark& one) {
        const auto [x, y] = place_of(one);
        drawing_.open("g");
        drawing_.element(
            "title", fmt::format("{} {}", to_string(one.day), wheel_words(*one.of, called_, speaks_)));
        draw_number(drawing_, shape_of(one.of->binding), x, y, std::to_string(one.number));
        drawing_.close();
    }

    /// What the shapes mean, of those that there are, and where the numbers lead.
    void draw_key() {
        const int x = space_.width() + 30;
        int y = 40;
        for (const force binding : {force::shall, force::should, force::may, force::local}) {
            const bool is_there = std::any_of(marks_.begin(), marks_.end(),
                [binding](const placed_mark& one) { return one.of->binding == binding; });
            if (is_there) {
                draw_number(drawing_, shape_of(binding), x, y, "");
                drawing_.element("text", speaks_.say(long_binding_words(binding)),
                    {{"x", x + 24}, {"y", y + 5}, {"font-size", 13}});
                y += 32;
            }
        }
        y = write_below_key(x, y, speaks_.say(words::wheel_numbers));
        y = write_below_key(x, y, speaks_.say(words::wheel_turn));
        if (overdue_ > 0) {
            write_below_key(x, y, speaks_.say(words::wheel_overdue, overdue_), "strong");
        }
    }

    /// @returns where what comes next begins
    int write_below_key(int x, int y, const std::string& text, std::string_view style = "faint") {
        const drawn_text where{.x = x - 10,
            .y = y + 10,
            .width = key_width - 30,
            .letter_size = 13,
            .at_most = 6,
            .style = style};
        return y + 26 + static_cast<int>(draw_text(drawing_, where, text) - 1) * 16;
    }

    static const words::phrase& long_binding_words(force binding) {
        switch (binding) {
        case force::shall:
            return words::binding_shall;
        case force::should:
            return words::binding_should;
        case force::may:
            return words::binding_may;
        case force::local:
            break;
        }
        return words::binding_local;
    }

    html_writer& drawing_;
    int year_;
    const std::vector<placed_mark>& marks_;
    std::size_t overdue_; ///< how many of those without a mark are overdue
    const names& called_;
    const speaker& speaks_;
    extent space_;
};

void write_table(
    html_writer& page, const std::vector<wheel_entry>& wheel, const names& called, const speaker& speaks) {
    html_table table(page, speaks.say(words::wheel_reading_table),
        {speaks.say(words::column_number), speaks.say(words::column_last_day),
            speaks.say(words::column_binding), speaks.say(words::column_followed_up_duty),
            speaks.say(words::responsible)},
        {cell_side::text, cell_side::text, cell_side::text, cell_side::text, cell_side::text});
    std::size_t number = 0;
    for (const wheel_entry& one : wheel) {
        table.row({{one.due ? std::to_string(++number) : "–"}, {wheel_day_words(one, speaks)},
            {speaks.say(binding_words(one.binding))}, {wheel_words(one, called, speaks)},
            {stated_or_not(owner_of(*one.of, called), speaks)}});
    }
    table.end();
}

} // namespace

void wheel_picture(html_writer& page, const municipality& model, as_of on, const speaker& speaks) {
    const std::string id = "year-wheel";
    const int year = on.day.year();
    const std::vector<wheel_entry> wheel = year_wheel(model, year, on);
    if (wheel.empty()) {
        write_sentence_alone(page, id, speaks.say(words::no_occurrences, year));
        return;
    }
    const names called(model);
    const std::string title = speaks.say(words::wheel_title, year, model.name);
    const std::string view = wheel_view_words(model, year, on, speaks);
    const auto with_view = [&](const words::phrase& what) {
        return fmt::format("{} {}", speaks.say(what), view);
    };
    const auto in_words = [&](html_writer& into) { write_table(into, wheel, called, speaks); };
    const std::size_t dated = dated_in(wheel);
    if (dated == 0 || dated > most_marks) {
        const words::phrase& what = dated == 0 ? words::wheel_without_days : words::wheel_words_alone;
        write_words_alone(page, id, title, with_view(what), in_words);
        return;
    }
    const std::vector<placed_mark> marks = marks_of(wheel);
    const extent space = extent_of(marks);
    const picture_frame frame{.id = id,
        .title = title,
        .description = with_view(words::wheel_description),
        .without = with_view(words::wheel_words_alone),
        .width = space.width() + key_width,
        .height = space.height()};
    write_picture(
        page, frame,
        [&](html_writer& into) {
            wheel_drawing(into, year, marks, overdue_in(wheel), called, speaks).draw();
        },
        in_words);
}

} // namespace lssgov::report
