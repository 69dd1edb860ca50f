#include "lookup.hpp"

#include <lssgov/follow_up/seen_by.hpp>

#include <algorithm>

namespace lssgov {

namespace {

std::optional<partial_date> day_of_document(const municipality& model, const std::string& id) {
    const auto found = std::find_if(model.sources.begin(), model.sources.end(),
        [&id](const source_document& one) { return one.id == id; });
    const bool has_day = found != model.sources.end() && found->day;
    return has_day ? found->day : std::optional<partial_date>(model.described_as_of);
}

} // namespace

bool seen_by(const partial_date& when, as_of on) {
    return on_or_before(when, on.day) == truth::yes;
}

bool is_before_beginning(const municipality& model, const std::string& thing, const partial_date& when) {
    const unit* found = follow_up_room::find_by_id(model.units, thing);
    return found != nullptr && found->valid_from && when.latest() < found->valid_from->earliest();
}

bool is_out(const municipality& model, const audit& report, as_of on) {
    if (report.day) {
        return seen_by(*report.day, on);
    }
    const bool is_too_early = report.no_earlier_than && on.day < *report.no_earlier_than;
    return !is_too_early && is_known(model, report.origin, on);
}

bool is_known(const municipality& model, const source& origin, as_of on) {
    const std::optional<partial_date> told = day_of_document(model, origin.document);
    return !told || seen_by(*told, on);
}

std::optional<partial_date> day_of(const municipality& model, const source& origin) {
    return day_of_document(model, origin.document);
}

std::optional<partial_date> day_of(const municipality& model, const statement& said) {
    return said.said_on ? said.said_on : day_of_document(model, said.origin.document);
}

} // namespace lssgov
