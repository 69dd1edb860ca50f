#include "months.hpp"

namespace lssgov::fast {

month_table::month_table() {
    for (int month = 0; month < count; ++month) {
        starts_[static_cast<std::size_t>(month)] = number_of(make_date(1900 + month / 12, month % 12 + 1, 1));
    }
    starts_.back() = last_day_number + 1;
}

const month_table& month_table::calendar() {
    static const month_table table;
    return table;
}

} // namespace lssgov::fast
