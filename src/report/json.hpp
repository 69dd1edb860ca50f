#pragma once

// What all JSON reports write alike.

#include <lssgov/cadence/rule.hpp>
#include <lssgov/cadence/source.hpp>
#include <lssgov/language.hpp>
#include <lssgov/report/provenance.hpp>

#include <nlohmann/json.hpp>

namespace lssgov::report {

using json = nlohmann::ordered_json; // keys stand in the order they were written

[[nodiscard]] json shown(const bilingual& text);
[[nodiscard]] json shown(const source& where);

/// Version, files and their hashes; a hash that is not told is null.
[[nodiscard]] json shown(const provenance& from);
[[nodiscard]] const char* word_for(force binding);

} // namespace lssgov::report
