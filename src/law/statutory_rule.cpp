#include "rule_lists.hpp"

#include <lssgov/calendar/date.hpp>
#include <lssgov/error.hpp>
#include <lssgov/law/statutory_rule.hpp>

#include <algorithm>
#include <iterator>
#include <vector>

namespace lssgov {

namespace {

std::vector<statutory_rule> all_by_id() {
    std::vector<statutory_rule> all;
    for (const auto list : {law::administrative_procedure, law::local_government, law::lss_lex_sarah,
             law::lss_records, law::lss_supervision, law::lss_support, law::lss_unexecuted_decisions,
             law::quality, law::register_control, law::social_insurance, law::social_services}) {
        std::ranges::move(list(), std::back_inserter(all));
    }
    std::ranges::sort(all, {}, &statutory_rule::id);
    return all;
}

} // namespace

std::span<const statutory_rule> statutory_rules() {
    static const std::vector<statutory_rule> by_id = all_by_id();
    return by_id;
}

const statutory_rule* find_statutory_rule(std::string_view id) {
    const auto rules = statutory_rules();
    const auto found = std::ranges::find(rules, id, &statutory_rule::id);
    return found == rules.end() ? nullptr : &*found;
}

validity validity_on(const statutory_rule& rule, date day) {
    if (!is_in_calendar(day)) {
        throw date_out_of_range("What is law is known only for days from 1900-01-01 to 2199-12-31.");
    }
    const bool not_yet = rule.in_force_from && day < *rule.in_force_from;
    const bool no_longer = rule.in_force_to && *rule.in_force_to < day;
    if (not_yet || no_longer) {
        return validity::not_in_force;
    }
    const bool was_read = rule.text_read && *rule.text_read <= day;
    return rule.in_force_from || was_read ? validity::in_force : validity::not_verified;
}

std::vector<const statutory_rule*> rules_in_force(const source& provision, date day) {
    std::vector<const statutory_rule*> found;
    for (const statutory_rule& rule : statutory_rules()) {
        if (validity_on(rule, day) == validity::in_force && rule.origin == provision) {
            found.push_back(&rule);
        }
    }
    return found;
}

std::string_view to_string(validity known) {
    switch (known) {
    case validity::in_force:
        return "in_force";
    case validity::not_in_force:
        return "not_in_force";
    case validity::not_verified:
        break;
    }
    return "not_verified";
}

} // namespace lssgov
