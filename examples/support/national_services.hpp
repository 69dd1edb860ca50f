#pragma once

// The services that a municipality decides on, 9 § 2 to 10 LSS, in the mix of the country.
//
// How many have each is the national register of 2021 (Socialstyrelsen; persons with services under LSS on 1
// October). How many of the decisions are time-limited is assumed.

#include <array>
#include <cstddef>

namespace lssgov::examples {

/// A service of 9 § LSS.
struct national_service {
    int number; ///< in 9 §
    int in_the_country;
    int time_limited_percent;
};

inline constexpr std::array national_services{
    national_service{2, 4948, 40},
    national_service{3, 6669, 70},
    national_service{4, 17549, 55},
    national_service{5, 4095, 70},
    national_service{6, 8800, 65},
    national_service{7, 4565, 95},
    national_service{8, 872, 30},
    national_service{9, 29551, 5},
    national_service{10, 40064, 15},
};

/// All of them. Constant.
[[nodiscard]] constexpr int services_in_the_country() {
    int all = 0;
    for (const national_service& one : national_services) {
        all += one.in_the_country;
    }
    return all;
}

/// The number in national_services of the service that one of them is, counted from 1 to the last one in the
/// country. Constant.
[[nodiscard]] constexpr std::size_t service_drawn(int one_of_them) {
    std::size_t chosen = 0;
    while (one_of_them > national_services[chosen].in_the_country) {
        one_of_them -= national_services[chosen++].in_the_country;
    }
    return chosen;
}

} // namespace lssgov::examples
