#include "questions.hpp"

#include "../reference/trace.hpp"

#include <algorithm>
#include <numeric>
#include <variant>

namespace lssgov::fast {

namespace {

row_order row_order_of(const case_set& cases, const by& asked) {
    const label_column* column = asked.grouping.empty() ? nullptr : cases.groups(asked.grouping);
    row_order made{.asked = asked, .label_of = {}, .labels = {""}};
    if (column != nullptr) {
        made.label_of = column->label_of;
        made.labels.insert(made.labels.end(), column->labels.begin(), column->labels.end());
    }
    made.order.resize(made.labels.size());
    std::iota(made.order.begin(), made.order.end(), std::size_t{0});
    std::sort(made.order.begin(), made.order.end(),
        [&made](std::size_t a, std::size_t b) { return made.labels[a] < made.labels[b]; });
    return made;
}

} // namespace

std::vector<row_order> row_orders(const case_set& cases, const std::vector<by>& asked) {
    std::vector<row_order> made;
    for (const by& one : asked) {
        made.push_back(row_order_of(cases, one));
    }
    return made;
}

std::vector<rule> judged_rules(std::span<const rule> rules, const context& known) {
    std::vector<rule> made;
    for (const rule& one : rules) {
        reference::refuse_faults(one, known);
        if (!std::holds_alternative<coverage_cadence>(one.kind)) {
            made.push_back(one);
        }
    }
    return made;
}

std::vector<plan> plans_of(
    const case_set& cases, const std::vector<rule>& rules, as_of on, const context& known) {
    std::vector<plan> plans;
    for (const rule& asked : rules) {
        plans.emplace_back(cases, asked, on, known);
    }
    return plans;
}

} // namespace lssgov::fast
