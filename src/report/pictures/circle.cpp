#include "circle.hpp"

#include <array>
#include <cstdint>

namespace lssgov::report {

namespace {

constexpr int degree = 1000;
constexpr int quarter_turn = whole_turn / 4;
constexpr std::int64_t millionths = 1'000'000;

/// Sines of 0 to 90 degrees, in millionths.
constexpr std::array<int, 91> sines{0, 17'452, 34'899, 52'336, 69'756, 87'156, 104'528, 121'869, 139'173,
    156'434, 173'648, 190'809, 207'912, 224'951, 241'922, 258'819, 275'637, 292'372, 309'017, 325'568,
    342'020, 358'368, 374'607, 390'731, 406'737, 422'618, 438'371, 453'990, 469'472, 484'810, 500'000,
    515'038, 529'919, 544'639, 559'193, 573'576, 587'785, 601'815, 615'661, 629'320, 642'788, 656'059,
    669'131, 681'998, 694'658, 707'107, 719'340, 731'354, 743'145, 754'710, 766'044, 777'146, 788'011,
    798'636, 809'017, 819'152, 829'038, 838'671, 848'048, 857'167, 866'025, 874'620, 882'948, 891'007,
    898'794, 906'308, 913'545, 920'505, 927'184, 933'580, 939'693, 945'519, 951'057, 956'305, 961'262,
    965'926, 970'296, 974'370, 978'148, 981'627, 984'808, 987'688, 990'268, 992'546, 994'522, 996'195,
    997'564, 998'630, 999'391, 999'848, 1'000'000};

/// The sine of 0 to a quarter turn: straight between two degrees.
std::int64_t sine_in_quarter(int angle) {
    const auto at = static_cast<std::size_t>(angle / degree);
    const std::size_t next = at + 1 < sines.size() ? at + 1 : at;
    return sines[at] + static_cast<std::int64_t>(sines[next] - sines[at]) * (angle % degree) / degree;
}

std::int64_t sine(int angle) {
    const int turned = (angle % whole_turn + whole_turn) % whole_turn;
    const int half = turned % (2 * quarter_turn);
    const std::int64_t size = sine_in_quarter(half <= quarter_turn ? half : 2 * quarter_turn - half);
    return turned < 2 * quarter_turn ? size : -size;
}

/// Rounded to the nearest whole, halves away from nothing.
int scaled(int distance, std::int64_t share) {
    const std::int64_t product = distance * share;
    return static_cast<int>((product + (product < 0 ? -millionths : millionths) / 2) / millionths);
}

} // namespace

point on_circle(point middle, int distance, int angle) {
    return {
        middle.x + scaled(distance, sine(angle)), middle.y - scaled(distance, sine(angle + quarter_turn))};
}

} // namespace lssgov::report
