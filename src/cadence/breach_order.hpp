#pragma once

// The order in which breaches are told.

#include <lssgov/cadence/breaches.hpp>

#include <tuple>

namespace lssgov {

/// By case, then by first late day; what else there is to tell decides where both are the same.
inline bool comes_first(const case_breach& a, const case_breach& b) {
    const auto key = [](const case_breach& one) {
        return std::tuple(one.which, one.first_late, one.closed, one.is_excused);
    };
    return key(a) < key(b);
}

} // namespace lssgov
