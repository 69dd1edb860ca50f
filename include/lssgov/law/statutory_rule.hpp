#pragma once

/// Statutory rules: what the law asks of a municipality's governance, compiled in, each with its source.
///
/// A finding that rests on law must say which law, which section, and how strongly it binds. Here stand the
/// provisions that the reviews cite. They are a selection, not the law: what is not here is not thereby
/// allowed.
///
/// The hard question is time. Sections are reworded, and a copy of a statute holds for a day. So a rule tells
/// which day's wording was read, and gives days of force only where the source gives them. A day that is
/// absent is not known here; it does not mean "always".
///
///     const statutory_rule* control = find_statutory_rule("KL-6-6");
///     control->citation.swedish;   // "kommunallagen (2017:725) 6 kap. 6 §"
///     control->binding;            // force::shall
///
/// Source: the acts named in each rule (Svensk författningssamling).

#include <lssgov/cadence/source.hpp>
#include <lssgov/calendar/date.hpp>
#include <lssgov/export.hpp>
#include <lssgov/language.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace lssgov {

struct statutory_rule {
    std::string id;     ///< stable: the act's short name, chapter and section, "KL-6-6"
    bilingual title;    ///< one line
    bilingual text;     ///< what the provision says, in our words
    bilingual citation; ///< act and section, as it is cited in running text
    source origin;      ///< the same, for machines: "SFS 2017:725", "6 kap. 6 §"
    force binding = force::shall;
    std::optional<date> in_force_from; ///< first day in force; absent where not known here
    std::optional<date> in_force_to;   ///< last day in force; absent while it is in force
    std::optional<date> text_read; ///< the consolidated wording of this day was read; absent where not known
};

/// All statutory rules compiled in, by id. Valid as long as the program runs. Constant.
[[nodiscard]] LSSGOV_API std::span<const statutory_rule> statutory_rules();

/// The rule with this id; nullptr when there is none. Complexity: linear in the rules.
[[nodiscard]] LSSGOV_API const statutory_rule* find_statutory_rule(std::string_view id);

} // namespace lssgov
