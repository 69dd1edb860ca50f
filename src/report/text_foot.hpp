#pragma once

// The last paragraph of a report in text: what it was made of, so that it can be made again.

#include "speaker.hpp"

#include <lssgov/report/provenance.hpp>

#include <string>

namespace lssgov::report {

/// An empty line, the version and a line for each file with its hash; nothing where no file is told. Hashes
/// and paths are not broken, so that they can be found and compared.
[[nodiscard]] std::string text_foot(const speaker& speaks, const provenance& from);

} // namespace lssgov::report
