#include <lssgov/version.hpp>

namespace lssgov {

std::string_view version() noexcept {
    return LSSGOV_VERSION;
}

} // namespace lssgov
