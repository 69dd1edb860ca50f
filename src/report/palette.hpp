#pragma once

// The colours of pages and pictures.
//
// No colour says anything alone: beside it stands a word, a shape or a pattern, so that a page can be read in
// black and white and by the colour-blind. Text has a contrast of 4.5 or more to what it stands on, lines and
// shapes one of 3 (WCAG 2.1 AA); a test counts.

#include <array>

namespace lssgov::report::palette {

inline constexpr const char* ink = "#1b1b1b";
inline constexpr const char* faint_ink = "#595959";
inline constexpr const char* paper = "#ffffff";
inline constexpr const char* tinted_paper = "#f3f5f7";
inline constexpr const char* rule_line = "#767676";
inline constexpr const char* link = "#0b4f8a";

/// What does not hold, what is unknown, what holds; each also a text colour on paper.
inline constexpr const char* fails = "#9a3412";
inline constexpr const char* fails_paper = "#fdf0e9";
inline constexpr const char* unknown = "#5b4a8a";
inline constexpr const char* unknown_paper = "#f2f0f8";
inline constexpr const char* holds = "#0f5f4a";
inline constexpr const char* holds_paper = "#eaf5f1";

/// Lines of several series, told apart by their dashes as well. After Okabe and Ito, darkened.
inline constexpr std::array series{"#0b4f8a", "#9a3412", "#0f5f4a", "#7a5c00", "#7b2d6b", "#1b1b1b"};
inline constexpr std::array dashes{"none", "7 3", "2 3", "10 3 2 3", "1 4", "14 4"};

/// Five steps of a quantity, light to dark; ink on the first three, paper on the others.
inline constexpr std::array steps{"#f3f5f7", "#cfe0ee", "#93bbdb", "#2f6fa5", "#123f66"};
inline constexpr std::array on_steps{ink, ink, ink, paper, paper};

} // namespace lssgov::report::palette
