#include <lssgov/cadence/rule_gaps.hpp>

#include <lssgov/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace lssgov {

namespace {

// Sets of rules -------------------------------------------------------------------------------------------

/// Which of the rules, by their number.
class rule_bits {
public:
    explicit rule_bits(std::size_t count) : words_((count + 63) / 64) {}

    void add(std::size_t number) { words_[number / 64] |= std::uint64_t{1} << (number % 64); }

    [[nodiscard]] std::uint64_t word(std::size_t at) const { return words_[at]; }

    [[nodiscard]] std::size_t words() const { return words_.size(); }

    auto operator<=>(const rule_bits&) const = default;

private:
    std::vector<std::uint64_t> words_;
};

// Groupings and the classes of their labels ---------------------------------------------------------------

/// Labels that no rule tells apart.
struct label_class {
    rule_bits admitted_by; ///< rules without a condition on the grouping included
    std::vector<std::string> labels;
    bool unnamed = false;
};

struct gap_grouping {
    std::string name;
    std::vector<label_class> classes;
    rule_bits without_condition; ///< the rules that do not ask for this grouping
};

/// What the rules apply to, rule by rule.
std::vector<const applicability*> conditions_of(std::span<const rule> rules) {
    std::vector<const applicability*> all;
    for (const rule& one : rules) {
        std::transform(one.applies_to.begin(), one.applies_to.end(), std::back_inserter(all),
            [](const applicability& condition) { return &condition; });
    }
    return all;
}

std::vector<std::string> groupings_named_by(std::span<const rule> rules) {
    std::vector<std::string> names;
    for (const applicability* condition : conditions_of(rules)) {
        if (std::find(names.begin(), names.end(), condition->grouping) == names.end()) {
            names.push_back(condition->grouping);
        }
    }
    return names;
}

const grouping& grouping_of(const context& known, const std::string& name) {
    static const grouping none;
    const auto found = std::find_if(known.groupings.begin(), known.groupings.end(),
        [&name](const grouping& one) { return one.name == name; });
    return found == known.groupings.end() ? none : *found;
}

/// The labels to look at, once each.
std::set<std::string> labels_of(const std::string& name, const grouping& known, std::span<const rule> rules) {
    std::set<std::string> labels;
    for (const applicability* condition : conditions_of(rules)) {
        if (condition->grouping == name) {
            labels.insert(condition->labels.begin(), condition->labels.end());
        }
    }
    for (const auto& [label, parent] : known.parents) {
        labels.insert(label);
    }
    for (const auto& [label, parent] : known.parents) {
        labels.erase(parent);
    }
    labels.insert(known.labels.begin(), known.labels.end());
    return labels;
}

/// What the rules ask of one grouping: for each label that is named, the conditions that name it.
class conditions_on {
public:
    conditions_on(const std::string& name, std::span<const rule> rules) : rules_(rules.size()) {
        for (std::size_t i = 0; i < rules.size(); ++i) {
            for (const applicability& condition : rules[i].applies_to) {
                if (condition.grouping == name) {
                    add(i, condition);
                }
            }
        }
    }

    /// @param chain  a label and those above it
    [[nodiscard]] label_class class_of(const std::vector<std::string>& chain) const {
        std::set<std::size_t> met;
        for (const std::string& label : chain) {
            const auto found = naming_.find(label);
            if (found != naming_.end()) {
                met.insert(found->second.begin(), found->second.end());
            }
        }
        label_class made{rule_bits(rules_.size()), {chain.front()}, true};
        for (std::size_t i = 0; i < rules_.size(); ++i) {
            if (std::all_of(
                    rules_[i].begin(), rules_[i].end(), [&](auto one) { return met.contains(one); })) {
                made.admitted_by.add(i);
                made.unnamed = made.unnamed && rules_[i].empty();
            }
        }
        return made;
    }

    [[nodiscard]] rule_bits rules_without() const {
        rule_bits without(rules_.size());
        for (std::size_t i = 0; i < rules_.size(); ++i) {
            if (rules_[i].empty()) {
                without.add(i);
            }
        }
        return without;
    }

private:
    void add(std::size_t rule_number, const applicability& condition) {
        rules_[rule_number].push_back(count_);
        for (const std::string& label : condition.labels) {
            naming_[label].push_back(count_);
        }
        ++count_;
    }

    std::vector<std::vector<std::size_t>> rules_; ///< the numbers of their conditions
    std::map<std::string, std::vector<std::size_t>> naming_;
    std::size_t count_ = 0;
};

std::vector<std::string> chain_of(const std::string& label, const grouping& known) {
    std::vector<std::string> chain{label};
    for (auto up = known.parents.find(label); up != known.parents.end();
        up = known.parents.find(up->second)) {
        chain.push_back(up->second);
    }
    return chain;
}

gap_grouping made_of(const std::string& name, const context& known, std::span<const rule> rules) {
    const grouping& labels = grouping_of(known, name);
    const conditions_on conditions(name, rules);
    std::map<rule_bits, label_class> classes;
    for (const std::string& label : labels_of(name, labels, rules)) {
        label_class one = conditions.class_of(chain_of(label, labels));
        const auto [at, is_new] = classes.try_emplace(one.admitted_by, one);
        if (!is_new) {
            at->second.labels.push_back(label);
        }
    }
    gap_grouping made{name, {}, conditions.rules_without()};
    for (auto& [bits, one] : classes) {
        made.classes.push_back(std::move(one));
    }
    return made;
}

// Days ----------------------------------------------------------------------------------------------------

/// Days in a row on which the same rules are in force.
struct stretch {
    period days;
    rule_bits in_force;
};

bool is_in_force(const rule& one, date day) {
    return (!one.in_force_from || *one.in_force_from <= day) && (!one.in_force_to || day <= *one.in_force_to);
}

/// The days in the period on which a stretch begins.
std::set<date> turns_of(std::span<const rule> rules, const period& looked_at) {
    std::set<date> turns{looked_at.first};
    for (const rule& one : rules) {
        if (one.in_force_from && looked_at.first < *one.in_force_from &&
            *one.in_force_from <= looked_at.last) {
            turns.insert(*one.in_force_from);
        }
        if (one.in_force_to && looked_at.first <= *one.in_force_to && *one.in_force_to < looked_at.last) {
            turns.insert(add_days(*one.in_force_to, 1));
        }
    }
    return turns;
}

std::vector<stretch> stretches_of(std::span<const rule> rules, const period& looked_at) {
    std::vector<stretch> made;
    for (const date turn : turns_of(rules, looked_at)) {
        if (!made.empty()) {
            made.back().days.last = add_days(turn, -1);
        }
        stretch next{{turn, looked_at.last}, rule_bits(rules.size())};
        for (std::size_t i = 0; i < rules.size(); ++i) {
            if (is_in_force(rules[i], turn)) {
                next.in_force.add(i);
            }
        }
        made.push_back(std::move(next));
    }
    return made;
}

// The search ----------------------------------------------------------------------------------------------

/// Goes through the choices of a class in some of the groupings.
class gap_search {
public:
    gap_search(const std::vector<gap_grouping>& groupings, const std::vector<stretch>& stretches)
        : groupings_(groupings), stretches_(stretches) {}

    [[nodiscard]] std::vector<rule_gap> run() {
        look_from(0);
        std::vector<rule_gap> gaps;
        for (auto& [place, gap] : found_) {
            gaps.push_back(std::move(gap));
        }
        std::stable_sort(gaps.begin(), gaps.end(),
            [](const rule_gap& a, const rule_gap& b) { return a.of.size() < b.of.size(); });
        return gaps;
    }

private:
    struct choice {
        std::size_t grouping;
        const label_class* of;
    };

    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    /// Looks at what is chosen, and at each way to choose more from this grouping on.
    void look_from(std::size_t grouping) {
        add_gaps();
        for (std::size_t next = grouping; next < groupings_.size() && !is_settled_from(next); ++next) {
            for (const label_class& one : groupings_[next].classes) {
                chosen_.push_back({next, &one});
                look_from(next + 1);
                chosen_.pop_back();
            }
        }
    }

    /// Whether rules that ask for none of these groupings reach what is chosen on every day: then they reach
    /// whatever more is chosen.
    [[nodiscard]] bool is_settled_from(std::size_t grouping) const {
        return std::all_of(stretches_.begin(), stretches_.end(),
            [this, grouping](const stretch& one) { return is_settled_from(grouping, one); });
    }

    [[nodiscard]] bool is_settled_from(std::size_t grouping, const stretch& days) const {
        for (std::size_t at = 0; at < days.in_force.words(); ++at) {
            const std::uint64_t settled =
                std::accumulate(groupings_.begin() + static_cast<long>(grouping), groupings_.end(),
                    reaching(days, at, none), [at](std::uint64_t left, const gap_grouping& one) {
                        return left & one.without_condition.word(at);
                    });
            if (settled != 0) {
                return true;
            }
        }
        return false;
    }

    /// The rules that reach what is chosen but for one, or but for none.
    [[nodiscard]] std::uint64_t reaching(const stretch& days, std::size_t at, std::size_t but_for) const {
        std::uint64_t left = days.in_force.word(at);
        for (std::size_t i = 0; i < chosen_.size(); ++i) {
            left &= i == but_for ? left : chosen_[i].of->admitted_by.word(at);
        }
        return left;
    }

    [[nodiscard]] bool is_reached(const stretch& days, std::size_t but_for) const {
        for (std::size_t at = 0; at < days.in_force.words(); ++at) {
            if (reaching(days, at, but_for) != 0) {
                return true;
            }
        }
        return false;
    }

    /// A gap of a smaller part is one of each larger part too, so the largest parts are enough.
    [[nodiscard]] bool is_new_gap(const stretch& days) const {
        if (is_reached(days, none)) {
            return false;
        }
        for (std::size_t i = 0; i < chosen_.size(); ++i) {
            if (!is_reached(days, i)) {
                return false;
            }
        }
        return true;
    }

    void add_gaps() {
        std::optional<period> run;
        for (const stretch& one : stretches_) {
            if (is_new_gap(one)) {
                run = period{run ? run->first : one.days.first, one.days.last};
            } else if (run) {
                add(*run);
                run.reset();
            }
        }
        if (run) {
            add(*run);
        }
    }

    /// Choices that differ in the last grouping only, with the same days, are one gap.
    void add(const period& days) {
        key_of_gap key{{}, {}, days};
        for (const choice& one : chosen_) {
            key.groupings.push_back(one.grouping);
            key.labels.push_back(one.of->labels.front());
        }
        if (!chosen_.empty()) {
            key.labels.pop_back();
        }
        const auto [at, is_new] = found_.try_emplace(key, rule_gap{{}, days});
        if (is_new) {
            at->second.of = told();
        } else {
            join(at->second.of.back(), *chosen_.back().of);
        }
    }

    [[nodiscard]] std::vector<gap_labels> told() const {
        std::vector<gap_labels> of;
        for (const choice& one : chosen_) {
            of.push_back({groupings_[one.grouping].name, one.of->labels, one.of->unnamed});
        }
        return of;
    }

    static void join(gap_labels& into, const label_class& more) {
        const auto middle = static_cast<std::ptrdiff_t>(into.labels.size());
        into.labels.insert(into.labels.end(), more.labels.begin(), more.labels.end());
        std::inplace_merge(into.labels.begin(), into.labels.begin() + middle, into.labels.end());
        into.unnamed = into.unnamed && more.unnamed;
    }

    /// The groupings, the first label of each class but the last, and the days.
    struct key_of_gap {
        std::vector<std::size_t> groupings;
        std::vector<std::string> labels;
        period days;

        auto operator<=>(const key_of_gap&) const = default;
    };

    const std::vector<gap_grouping>& groupings_;
    const std::vector<stretch>& stretches_;
    std::vector<choice> chosen_;
    std::map<key_of_gap, rule_gap> found_;
};

void refuse_faults(std::span<const rule> rules, const context& known, const period& looked_at) {
    for (const rule& one : rules) {
        if (const std::vector<std::string> found = faults(one); !found.empty()) {
            throw error("The rule '" + one.id + "' cannot be used: " + found.front() + ".");
        }
    }
    if (const std::vector<std::string> found = faults(known); !found.empty()) {
        throw error("The context cannot be used: " + found.front() + ".");
    }
    if (!is_in_calendar(looked_at.first) || !is_in_calendar(looked_at.last) ||
        looked_at.last < looked_at.first) {
        throw error("Gaps are looked for in days of the calendar, the first not after the last.");
    }
}

// Words ---------------------------------------------------------------------------------------------------

/// "Norr", "Syd", "Väst" or 4 others.
std::string listed(const std::vector<std::string>& labels, std::string_view last, std::string_view more) {
    constexpr std::size_t most_shown = 3;
    const std::size_t shown = labels.size() <= most_shown + 1 ? labels.size() : most_shown;
    std::string text;
    for (std::size_t i = 0; i < shown; ++i) {
        const bool is_last = i + 1 == labels.size();
        text += fmt::format("{}\"{}\"", i == 0 ? "" : is_last ? last : ", ", labels[i]);
    }
    return shown < labels.size() ? text + fmt::format("{}{} {}", last, labels.size() - shown, more) : text;
}

/// service "9 § 4" and regime "private".
bilingual words(const std::vector<gap_labels>& of) {
    bilingual text;
    for (const gap_labels& one : of) {
        text.swedish += text.swedish.empty() ? " för " : " och ";
        text.english += text.english.empty() ? " for " : " and ";
        text.swedish += one.grouping + " " + listed(one.labels, " eller ", "andra");
        text.english += one.grouping + " " + listed(one.labels, " or ", "others");
    }
    return text;
}

bilingual words(const period& days) {
    const std::string first = to_string(days.first);
    const std::string last = to_string(days.last);
    return days.first == days.last ? bilingual{"den " + first, "on " + first}
                                   : bilingual{fmt::format("från {} till {}", first, last),
                                         fmt::format("from {} to {}", first, last)};
}

} // namespace

std::vector<rule_gap> rule_gaps(std::span<const rule> rules, const context& known, const period& looked_at) {
    refuse_faults(rules, known, looked_at);
    std::vector<gap_grouping> groupings;
    for (const std::string& name : groupings_named_by(rules)) {
        groupings.push_back(made_of(name, known, rules));
    }
    const std::vector<stretch> stretches = stretches_of(rules, looked_at);
    return gap_search(groupings, stretches).run();
}

bilingual describe(const rule_gap& gap) {
    const bilingual days = words(gap.days);
    if (gap.of.empty()) {
        return {fmt::format("Det finns ingen regel alls {}.", days.swedish),
            fmt::format("There is no rule at all {}.", days.english)};
    }
    const bilingual whom = words(gap.of);
    return {fmt::format("Det finns ingen regel{} {}.", whom.swedish, days.swedish),
        fmt::format("There is no rule{} {}.", whom.english, days.english)};
}

} // namespace lssgov
