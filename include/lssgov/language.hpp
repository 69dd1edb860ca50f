#pragma once

#include <string>

namespace lssgov {

/// The languages a person can be answered in. Data keep the language of their document.
enum class language {
    swedish, ///< plain Swedish, in the words of the audits
    english, ///< English, in the words of the field
};

/// One text in both languages, so that no language can be forgotten.
struct bilingual {
    std::string swedish{};
    std::string english{};

    [[nodiscard]] const std::string& in(language tongue) const {
        return tongue == language::swedish ? swedish : english;
    }

    bool operator==(const bilingual&) const = default;
};

} // namespace lssgov
