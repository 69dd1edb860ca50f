#pragma once

/// What a risk's value demands.
///
/// The bands of a scale are data, and so is what each leads to. The hard question is which of the two values
/// counts. What is to be done about a risk follows from the risk as it is before anything is done, so a
/// measure or a control is held against the inherent value. What is accepted is what is left: an acceptance
/// is held against the remaining one. Where only one value is given, it is that one.
///
///     value_that_counts(risk, risk_response::accept)   // the remaining value
///     band_of(scale, {3, 4})                           // the band of 12
///
/// A band that may be accepted demands nothing: to do more than that is no fault.

#include <lssgov/export.hpp>
#include <lssgov/model/risk.hpp>

#include <optional>

namespace lssgov {

/// The band that a value lies in; null where the scale has none from so low. Complexity: linear in the bands.
[[nodiscard]] LSSGOV_API const risk_band* band_of(const risk_scale& scale, const risk_value& value);

/// The value to hold a response against; empty where the risk has none. Complexity: constant.
[[nodiscard]] LSSGOV_API std::optional<risk_value> value_that_counts(
    const risk& valued, risk_response response);

/// Whether a response is what a band leads to. Complexity: linear in what it leads to.
[[nodiscard]] LSSGOV_API bool is_enough(const risk_band& band, risk_response response);

} // namespace lssgov
