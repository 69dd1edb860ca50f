#include "generated_units.hpp"

#include <algorithm>
#include <cstdint>

namespace lssgov::examples {

namespace {

using count_by_service = std::array<int, national_services.size()>;

constexpr std::array manners{
    manner{72, {75, 20, 1, 45, 3, 1500}, {75, 20, 1, 30, 1, 800}},       // nearly in time
    manner{18, {60, 1, 12, 120, 7, 1500}, {50, 1, 5, 90, 4, 800}},       // late now and then
    manner{10, {120, 30, 30, 300, 22, 1500}, {90, 20, 20, 200, 14, 800}} // when somebody calls
};

bool needs_more(std::size_t one, std::size_t other, const count_by_service& dealt) {
    return std::int64_t{national_services[one].in_the_country} * dealt[other] >
           std::int64_t{national_services[other].in_the_country} * dealt[one];
}

/// The service that has fewest units for its cases.
std::size_t neediest(const count_by_service& dealt) {
    std::size_t found = 0;
    for (std::size_t service = 1; service < dealt.size(); ++service) {
        found = needs_more(service, found, dealt) ? service : found;
    }
    return found;
}

const manner& any_manner(number_source& random) {
    int rest = random.between(1, 100);
    std::size_t chosen = 0;
    while (rest > manners[chosen].percent_of_units) {
        rest -= manners[chosen++].percent_of_units;
    }
    return manners[chosen];
}

/// Some units have months of nothing.
std::optional<day_range> any_backlog(const day_range& days, number_source& random) {
    if (!random.chance(12)) {
        return std::nullopt;
    }
    const day_number begins = random.between(days.first, days.last);
    return day_range{begins, begins + random.between(90, 240)};
}

/// From a flat in a stairwell to the largest of the city: most have less than half of the mean.
int any_weight(number_source& random) {
    return random.chance(5) ? 2 : 10'000 / random.between(8, 400);
}

} // namespace

unit_list::unit_list(int count, const day_range& days, number_source& random) {
    deal(count);
    for (generated_unit& one : units_) {
        one.is_private = random.chance(national_services[one.service].number == 2 ? 50 : 22);
        one.ways = &any_manner(random);
        one.backlog = any_backlog(days, random);
    }
    weigh(random);
}

/// One unit for each service, and each further one to the neediest.
void unit_list::deal(int count) {
    count_by_service dealt{};
    for (int i = 0; i < count; ++i) {
        const auto nth = static_cast<std::size_t>(i);
        const std::size_t service = nth < dealt.size() ? nth : neediest(dealt);
        ++dealt[service];
        units_.push_back({.service = service, .is_private = false, .ways = nullptr, .backlog = {}});
    }
}

void unit_list::weigh(number_source& random) {
    for (label_number unit = 0; unit < units_.size(); ++unit) {
        share& able = shares_[units_[unit].service];
        const int sum_before = able.up_to.empty() ? 0 : able.up_to.back();
        able.units.push_back(unit);
        able.up_to.push_back(sum_before + any_weight(random));
    }
}

label_number unit_list::any_for(std::size_t service, number_source& random) const {
    const share& able = shares_[service % std::min(shares_.size(), units_.size())];
    const int drawn = random.between(1, able.up_to.back());
    const auto place = std::lower_bound(able.up_to.begin(), able.up_to.end(), drawn) - able.up_to.begin();
    return able.units[static_cast<std::size_t>(place)];
}

} // namespace lssgov::examples
