#pragma once

/// What a person calls the things of a model.
///
/// Ids are for models; nobody reads "lss-units" in a report. The hard question is what to show where an id is
/// all there is: then the id itself, so that a text never has a hole.
///
///     names(model).of("committee")   // "Omsorgsnämnden"

#include <lssgov/export.hpp>
#include <lssgov/language.hpp>
#include <lssgov/model/municipality.hpp>

#include <string>
#include <utility>
#include <vector>

namespace lssgov {

/// The names, titles and texts of everything in a model that has an id. Keeps nothing of the model.
class LSSGOV_API names {
public:
    explicit names(const municipality& model);

    /// The name of whatever has that id, or the id itself. Complexity: log n.
    [[nodiscard]] std::string of(const std::string& id) const;

private:
    std::vector<std::pair<std::string, std::string>> by_id_; // sorted
};

/// A level of the organisation in words, without a capital: "nämnd", "committee".
[[nodiscard]] LSSGOV_API bilingual describe(unit_level level);

} // namespace lssgov
