// What a user of the library writes first. Told the version it should find, it ends 0 when all is well.

#include "files.hpp"

#include <lssgov/calendar/date.hpp>
#include <lssgov/error.hpp>
#include <lssgov/version.hpp>

#include <iostream>
#include <string_view>

namespace {

bool a_date_survives_the_way_there_and_back() {
    return lssgov::to_string(lssgov::parse_date("2019-03-01")) == "2019-03-01";
}

bool an_error_can_be_caught_by_its_type() {
    try {
        static_cast<void>(lssgov::parse_date("2023-02-31"));
    } catch (const lssgov::invalid_date&) {
        return true;
    }
    return false;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2 || lssgov::version() != std::string_view(argv[1])) {
        std::cerr << "this is version " << lssgov::version() << '\n';
        return 1;
    }
    return a_date_survives_the_way_there_and_back() && an_error_can_be_caught_by_its_type() && files_work()
               ? 0
               : 2;
}
