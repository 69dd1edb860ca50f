#include <lssgov/control/risk_bands.hpp>

#include <algorithm>

namespace lssgov {

const risk_band* band_of(const risk_scale& scale, const risk_value& value) {
    const risk_band* found = nullptr;
    for (const risk_band& one : scale.bands) {
        found = one.from <= value.value() ? &one : found;
    }
    return found;
}

std::optional<risk_value> value_that_counts(const risk& valued, risk_response response) {
    const bool is_accepted = response == risk_response::accept;
    const std::optional<risk_value>& first = is_accepted ? valued.remaining : valued.inherent;
    return first ? first : is_accepted ? valued.inherent : valued.remaining;
}

bool is_enough(const risk_band& band, risk_response response) {
    const auto leads_to = [&band](risk_response one) {
        return std::find(band.leads_to.begin(), band.leads_to.end(), one) != band.leads_to.end();
    };
    return band.leads_to.empty() || leads_to(risk_response::accept) || leads_to(response);
}

} // namespace lssgov
