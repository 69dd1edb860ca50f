#include <lssgov/error.hpp>

namespace lssgov {

// Out of line, so that each class has its vtable and type information in one place: the library.
error::~error() = default;
date_out_of_range::~date_out_of_range() = default;
invalid_date::~invalid_date() = default;

} // namespace lssgov
