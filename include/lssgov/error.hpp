#pragma once

#include <lssgov/export.hpp>

#include <stdexcept>
#include <string>

namespace lssgov {

/// A wrong call: an argument outside what the function's documentation allows.
///
/// Wrong *data* never throws. A file, a model or a case set with faults gives problems or findings, all of
/// them; only the program that calls the library wrongly gets an exception, and its text says what to do.
class LSSGOV_API error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
    ~error() override;
};

/// A day that is not in the library's calendar: 1900-01-01 to 2199-12-31, both included.
class LSSGOV_API date_out_of_range : public error {
public:
    using error::error;
    ~date_out_of_range() override;
};

/// A text, or a year, month and day, that names no day: 2023-02-31.
class LSSGOV_API invalid_date : public error {
public:
    using error::error;
    ~invalid_date() override;
};

} // namespace lssgov
