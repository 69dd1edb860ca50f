#include "files.hpp"

#include <lssgov/language.hpp>
#include <lssgov/load/municipality.hpp>
#include <lssgov/report/review_text.hpp>

#include <sstream>

namespace {

bool a_broken_file_is_refused() {
    const auto loaded = lssgov::load::municipality_text("[municipality", "broken.toml");
    return !loaded && !loaded.problems().empty();
}

bool the_checks_can_be_listed() {
    std::ostringstream text;
    lssgov::report::catalogue_text(text, lssgov::language::swedish);
    return !text.str().empty();
}

} // namespace

bool files_work() {
    return a_broken_file_is_refused() && the_checks_can_be_listed();
}
