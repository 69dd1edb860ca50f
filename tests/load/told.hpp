#pragma once

#include <lssgov/load/municipality.hpp>
#include <lssgov/load/rules.hpp>

#include <string>
#include <string_view>

namespace lssgov::test {

/// What every municipality's file must have. Stands last, so that a test counts its lines from 1.
inline constexpr std::string_view rest_of_file = R"(
[municipality]
id = "norrby"
name = "Norrby"
[[source]]
id = "report"
title = "Granskning"
)";

/// The problems of a municipality's file "t" that has these tables and the rest, as a person sees them.
inline std::string told(std::string_view tables) {
    const std::string text = std::string(tables) + std::string(rest_of_file);
    return to_text(load::municipality_text(text, "t").problems());
}

/// The problems of a rules file "t".
inline std::string told_of_rules(std::string_view text) {
    return to_text(load::rules_text(text, "t").problems());
}

} // namespace lssgov::test
