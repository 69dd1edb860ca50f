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

} // namespace lssgov::report
