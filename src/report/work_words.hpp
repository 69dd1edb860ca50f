#pragma once

// What a work list is called.

#include "speaker.hpp"

#include <lssgov/cadence/names.hpp>
#include <lssgov/report/work_list.hpp>

#include <string>

namespace lssgov::report {

/// The label, or words for none: "(utan enhet)".
[[nodiscard]] inline std::string name_of_list(const work_list& list, const speaker& speaks) {
    return list.label.empty() ? speaks.say(words::no_label, speaks.say(words_for_name(list.grouping)))
                              : list.label;
}

/// How to read it. What lies below a label is always included; it is said where somebody may wonder.
[[nodiscard]] inline std::string reading_of(const work_list& list, const speaker& speaks) {
    const std::string reading = speaks.say(words::work_reading, to_string(list.until));
    const bool is_of_unit = list.grouping == "unit" && !list.label.empty();
    return is_of_unit ? reading + ' ' + speaks.say(words::work_with_units_below) : reading;
}

} // namespace lssgov::report
