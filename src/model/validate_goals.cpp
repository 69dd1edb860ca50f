// Goals, steering documents and indicators.

#include "model/validation.hpp"

#include <fmt/format.h>

#include <set>
#include <string_view>
#include <utility>

namespace lssgov::validation {

namespace {

constexpr int most_decimals = 9;

void check_decimal(checker& checked, const model_place& at, const decimal& number) {
    constexpr std::int64_t most = 999'999'999'999'999'999;
    if (number.digits < -most || most < number.digits) {
        checked.error(at, "the number has more than 18 digits", "give it at most 18 digits");
    }
    if (number.decimals < 0 || number.decimals > most_decimals) {
        checked.error(
            at, fmt::format("the number has {} decimals", number.decimals), "give it 0 to 9 decimals");
    }
}

/// Of a sound number, so that it can be compared.
bool is_below(const decimal& number, const decimal& other) {
    const auto is_sound = [](const decimal& one) {
        return one.decimals >= 0 && one.decimals <= most_decimals;
    };
    return is_sound(number) && is_sound(other) && number < other;
}

void check_target(checker& checked, const model_place& at, const indicator_target& target) {
    check_decimal(checked, at.field("value"), target.value);
    check_decimal(checked, at.field("upper"), target.upper);
    check_decimal(checked, at.field("tolerance"), target.tolerance);
    if (target.direction == target_direction::between && is_below(target.upper, target.value)) {
        checked.error(at.field("upper"), "the upper end is below the lower", "exchange them");
    }
    if (is_below(target.tolerance, decimal{})) {
        checked.error(at.field("tolerance"), "the tolerance is below 0", "give how far the value may be off");
    }
}

} // namespace

void check_goal_kinds(checker& checked) {
    const std::vector<goal_kind>& kinds = checked.model().goal_kinds;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const goal_kind& one = kinds[i];
        const model_place here{nullptr, "goal_kind", i};
        checked.identity(here, one.id);
        checked.optional_reference(here.field("set_by"), one.set_by, to_unit);
        checked.references(here.field("derives_from"), one.derives_from, to_goal_kind);
        checked.origin(here, one.origin);
    }
}

void check_goals(checker& checked) {
    const std::vector<goal>& goals = checked.model().goals;
    for (std::size_t i = 0; i < goals.size(); ++i) {
        const goal& one = goals[i];
        const model_place here{nullptr, "goal", i};
        checked.identity(here, one.id);
        checked.reference(here.field("kind"), one.kind, to_goal_kind);
        checked.references(here.field("derives_from"), one.derives_from, to_goal);
        checked.references(here.field("concerns"), one.concerns, to_unit_or_group);
        checked.optional_reference(here.field("document"), one.document, to_document);
        checked.in_order(here.field("valid_to"), one.valid_from, one.valid_to);
        checked.origin(here, one.origin);
    }
}

void check_document_kinds(checker& checked) {
    const std::vector<document_kind>& kinds = checked.model().document_kinds;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const model_place here{nullptr, "document_kind", i};
        checked.identity(here, kinds[i].id);
        checked.origin(here, kinds[i].origin);
    }
}

void check_documents(checker& checked) {
    const std::vector<steering_document>& documents = checked.model().documents;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const steering_document& one = documents[i];
        const model_place here{nullptr, "document", i};
        checked.identity(here, one.id);
        checked.optional_reference(here.field("kind"), one.kind, to_document_kind);
        checked.optional_reference(here.field("adopted_by"), one.adopted_by, to_unit);
        checked.in_order(here.field("valid_to"), one.valid_from, one.valid_to);
        checked.references(here.field("steers"), one.steers, to_steered);
        checked.origin(here, one.origin);
    }
}

void check_requirements(checker& checked) {
    const std::vector<document_requirement>& requirements = checked.model().requirements;
    for (std::size_t i = 0; i < requirements.size(); ++i) {
        const document_requirement& one = requirements[i];
        const model_place here{nullptr, "requirement", i};
        checked.identity(here, one.id);
        checked.reference(here.field("holder"), one.holder, to_unit_or_group);
        checked.references(here.field("met_by"), one.met_by, to_document);
        if (one.asked_in) {
            checked.reference(here.field("asked_in"), one.asked_in->document, to_source_document);
        }
        checked.origin(here, one.origin);
    }
}

namespace {

/// Each cell, the same period of the same series, at most once.
void check_cells(checker& checked, const model_place& here, const indicator& one) {
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (std::size_t i = 0; i < one.values.size(); ++i) {
        const indicator_value& value = one.values[i];
        const model_place cell = here.item("values", i);
        check_decimal(checked, cell.field("value"), value.value.value_or(decimal{}));
        if (!seen.emplace(value.series, value.period).second) {
            checked.error(cell,
                fmt::format(
                    "the series \"{}\" has two cells for the period \"{}\"", value.series, value.period),
                "keep the one that the document gives");
        }
    }
}

} // namespace

void check_indicators(checker& checked) {
    const std::vector<indicator>& indicators = checked.model().indicators;
    for (std::size_t i = 0; i < indicators.size(); ++i) {
        const indicator& one = indicators[i];
        const model_place here{nullptr, "indicator", i};
        checked.identity(here, one.id);
        checked.references(here.field("serves"), one.serves, to_goal);
        if (one.target) {
            check_target(checked, here.field("target"), *one.target);
        }
        if (one.target && one.lacks_target) {
            checked.error(here.field("lacks_target"), "the indicator has a target and is said to lack one",
                "leave out the one that the document does not say");
        }
        check_cells(checked, here, one);
        checked.origin(here, one.origin);
    }
}

namespace {

/// How many parts each kind of figures has, and whether it has a whole and a count.
struct figures_form {
    std::size_t least;
    std::size_t most;
    bool has_whole;
    bool has_count;
};

/// Figures are computed with, in whole numbers that must not overflow.
void check_figure(checker& checked, const model_place& at, const decimal& number) {
    constexpr std::int64_t most = 999'999'999;
    constexpr int most_decimals_of_a_figure = 2;
    const bool is_small = -most <= number.digits && number.digits <= most && number.decimals >= 0 &&
                          number.decimals <= most_decimals_of_a_figure;
    if (!is_small) {
        checked.error(at, "the figure is too long", "give at most nine digits and two decimals");
    }
}

figures_form form_of(figures_kind kind) {
    constexpr std::size_t any = ~std::size_t{0};
    switch (kind) {
    case figures_kind::shares_of_count:
        return {1, any, false, true};
    case figures_kind::parts_of_whole:
        return {2, any, true, false};
    case figures_kind::product:
    case figures_kind::difference:
    case figures_kind::share:
        break;
    }
    return {2, 2, true, false};
}

void check_parts(checker& checked, const model_place& here, const figures& one) {
    const figures_form form = form_of(one.kind);
    if (one.parts.size() < form.least || one.parts.size() > form.most) {
        checked.error(here.field("parts"), fmt::format("there are {} parts", one.parts.size()),
            form.most == 2 ? "give two parts" : fmt::format("give at least {}", form.least));
    }
    for (std::size_t i = 0; i < one.parts.size(); ++i) {
        const model_place at = here.item("parts", i);
        check_figure(checked, at, one.parts[i].value_or(decimal{}));
        if (!one.parts[i] && one.kind != figures_kind::parts_of_whole) {
            checked.error(at, "the part is missing, which only a part of a whole may be",
                "give the printed figure, or leave it out");
        }
    }
    const decimal above_nothing{1}; // a missing part is told already
    const decimal of = one.parts.size() == 2 ? one.parts[1].value_or(above_nothing) : above_nothing;
    if (one.kind == figures_kind::share && of.digits <= 0) {
        checked.error(
            here.item("parts", 1), "the share is of nothing", "give what it is a share of, above 0");
    }
}

/// A difference may be stated without its result.
void check_whole(checker& checked, const model_place& here, const figures& one) {
    const bool has_whole = form_of(one.kind).has_whole;
    check_figure(checked, here.field("whole"), one.whole.value_or(decimal{}));
    if (has_whole && !one.whole && one.kind != figures_kind::difference) {
        checked.error(here.field("whole"), "the whole is missing", "give the printed whole");
    }
    if (!has_whole && one.whole) {
        checked.error(here.field("whole"), "figures of this kind have no whole", "leave it out");
    }
}

void check_count(checker& checked, const model_place& here, const figures& one) {
    constexpr int most_count = 1'000'000;
    const model_place at = here.field("count");
    const bool has_count = form_of(one.kind).has_count;
    if (!has_count && one.count) {
        checked.error(at, "figures of this kind have no count", "leave it out");
    }
    if (has_count && !one.count) {
        checked.error(at, "the count is missing", "give how many they are shares of");
    }
    if (has_count && one.count && (*one.count < 1 || *one.count > most_count)) {
        checked.error(at, fmt::format("the count is {}", *one.count), "give 1 to 1000000");
    }
}

} // namespace

void check_figures(checker& checked) {
    const std::vector<figures>& printed = checked.model().printed_figures;
    for (std::size_t i = 0; i < printed.size(); ++i) {
        const figures& one = printed[i];
        const model_place here{nullptr, "figures", i};
        checked.identity(here, one.id);
        check_parts(checked, here, one);
        check_whole(checked, here, one);
        check_count(checked, here, one);
        checked.origin(here, one.origin);
    }
}

} // namespace lssgov::validation
