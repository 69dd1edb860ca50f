#include <lssgov/cadence/case_set.hpp>
#include <lssgov/error.hpp>

#include "check_columns.hpp"
#include "group_events.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace lssgov {

namespace {

template <typename Column>
const Column* find_column(
    const std::vector<Column>& columns, std::string Column::* name, std::string_view wanted) {
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const Column& one) { return one.*name == wanted; });
    return found == columns.end() ? nullptr : &*found;
}

/// absent_day where there is none. Days are compared in an order in which absent_day, the smallest number, is
/// the last: each one less, and that of the smallest is the greatest.
day_number earliest_of(std::span<const day_number> days) {
    const auto in_order = [](day_number day) {
        return static_cast<day_number>(static_cast<std::uint32_t>(day) - 1);
    };
    day_number earliest = in_order(absent_day);
    for (const day_number one : days) {
        earliest = std::min(earliest, in_order(one));
    }
    return static_cast<day_number>(static_cast<std::uint32_t>(earliest) + 1);
}

event_column column_of(const std::string& kind, const grouped_events& events) {
    return {kind, events.begins, events.days.days()};
}

} // namespace

/// What a built set owns. The spans of its columns point in here.
struct case_set::storage {
    std::string id_text;
    std::vector<std::uint64_t> id_begins;
    std::vector<std::vector<day_number>> dates;
    std::vector<std::vector<label_number>> groups;
    std::vector<grouped_events> events;
};

case_set::case_set(case_columns columns, std::shared_ptr<const storage> owned)
    : columns_(std::move(columns)), owned_(std::move(owned)) {
    for (const date_column& one : columns_.dates) {
        earliest_.push_back(earliest_of(one.days));
    }
}

case_set case_set::borrowed(case_columns lent) {
    check_columns(lent);
    return {std::move(lent), nullptr};
}

case_set case_set::grouped(case_columns lent, const ungrouped_events& events, const run_options& how) {
    check_columns(lent, events);
    auto owned = std::make_shared<storage>();
    owned->events = group_events(events, lent.count, how);
    for (std::size_t i = 0; i < events.kinds.size(); ++i) {
        lent.events.push_back(column_of(events.kinds[i], owned->events[i]));
    }
    return {std::move(lent), std::move(owned)};
}

const date_column* case_set::dates(std::string_view name) const {
    return find_column(columns_.dates, &date_column::name, name);
}

const label_column* case_set::groups(std::string_view grouping) const {
    return find_column(columns_.groups, &label_column::grouping, grouping);
}

day_number case_set::earliest(std::string_view name) const {
    const date_column* column = dates(name);
    return column == nullptr ? absent_day
                             : earliest_[static_cast<std::size_t>(column - columns_.dates.data())];
}

const event_column* case_set::events(std::string_view kind) const {
    return find_column(columns_.events, &event_column::kind, kind);
}

std::string_view case_set::id(case_number which) const {
    if (which >= size()) {
        throw error(fmt::format("There is no case {}: the set has {}, counted from 0.", which, size()));
    }
    if (columns_.id_begins.empty()) {
        return {};
    }
    const auto begin = columns_.id_begins[which];
    return columns_.id_text.substr(begin, columns_.id_begins[which + 1] - begin);
}

one_case case_set::at(case_number which) const {
    one_case made{std::string(id(which))};
    for (const date_column& one : columns_.dates) {
        if (const auto day = to_date(one.days[which])) {
            made.on(one.name, *day);
        }
    }
    for (const label_column& one : columns_.groups) {
        if (one.label_of[which] != no_label) {
            made.in(one.grouping, one.labels[one.label_of[which]]);
        }
    }
    for (const event_column& one : columns_.events) {
        const auto begin = one.begins[which];
        for (const day_number day : one.days.subspan(begin, one.begins[which + 1] - begin)) {
            made.event(one.kind, *to_date(day));
        }
    }
    return made;
}

case_set case_set::slice(case_number first, std::size_t count) const {
    if (first > size() || count > size() - first) {
        throw error(fmt::format(
            "There are no {} cases from case {} on: the set has {}, counted from 0.", count, first, size()));
    }
    case_columns cut = columns_;
    cut.count = count;
    if (!cut.id_begins.empty()) {
        cut.id_begins = cut.id_begins.subspan(first, count + 1);
    }
    for (date_column& one : cut.dates) {
        one.days = one.days.subspan(first, count);
    }
    for (label_column& one : cut.groups) {
        one.label_of = one.label_of.subspan(first, count);
    }
    for (event_column& one : cut.events) {
        one.begins = one.begins.subspan(first, count + 1);
    }
    return {std::move(cut), owned_};
}

case_set_memory case_set::memory() const {
    case_set_memory needed;
    for (const date_column& one : columns_.dates) {
        needed.columns += one.days.size_bytes();
    }
    for (const label_column& one : columns_.groups) {
        needed.columns += one.label_of.size_bytes();
    }
    for (const event_column& one : columns_.events) {
        needed.columns += one.begins.size_bytes() + one.of_all().size_bytes();
    }
    if (!columns_.id_begins.empty()) {
        const std::uint64_t text = columns_.id_begins.back() - columns_.id_begins.front();
        needed.ids = text + columns_.id_begins.size_bytes();
    }
    return needed;
}

// --- building ---------------------------------------------------------------------------------------------

namespace {

/// Texts with a number each, in the order in which they were first met.
class numbered {
public:
    std::size_t number(std::string_view text) {
        const auto [at, is_new] = numbers_.try_emplace(std::string(text), texts_.size());
        if (is_new) {
            texts_.emplace_back(text);
        }
        return at->second;
    }

    [[nodiscard]] const std::vector<std::string>& texts() const { return texts_; }

private:
    std::unordered_map<std::string, std::size_t> numbers_;
    std::vector<std::string> texts_;
};

struct events_given {
    std::vector<case_number> whose;
    std::vector<day_number> days;
};

} // namespace

struct case_set_builder::parts {
    std::size_t count = 0;
    std::string id_text;
    std::vector<std::uint64_t> id_begins{0};
    numbered date_names;
    numbered groupings;
    numbered kinds;
    std::vector<numbered> labels;                  // by grouping
    std::vector<std::vector<day_number>> dates;    // by name; as long as the last case that has one
    std::vector<std::vector<label_number>> groups; // by grouping; as dates
    std::vector<events_given> events;              // by kind

    void check(std::size_t number, std::size_t count_of, const char* what) const {
        if (number >= count_of) {
            throw error(fmt::format("The builder gave out no {} number {}.", what, number));
        }
    }
};

case_set_builder::case_set_builder() : parts_(std::make_unique<parts>()) {}

case_set_builder::~case_set_builder() = default;
case_set_builder::case_set_builder(case_set_builder&&) noexcept = default;
case_set_builder& case_set_builder::operator=(case_set_builder&&) noexcept = default;

std::size_t case_set_builder::named_date(std::string_view name) {
    const std::size_t number = parts_->date_names.number(name);
    parts_->dates.resize(parts_->date_names.texts().size());
    return number;
}

std::size_t case_set_builder::grouping(std::string_view name) {
    const std::size_t number = parts_->groupings.number(name);
    parts_->labels.resize(parts_->groupings.texts().size());
    parts_->groups.resize(parts_->groupings.texts().size());
    return number;
}

std::size_t case_set_builder::event_kind(std::string_view kind) {
    const std::size_t number = parts_->kinds.number(kind);
    parts_->events.resize(parts_->kinds.texts().size());
    return number;
}

label_number case_set_builder::label(std::size_t grouping, std::string_view label) {
    parts_->check(grouping, parts_->labels.size(), "grouping of");
    if (label.empty()) {
        throw error("A label needs a text: leave a case that has none without a label.");
    }
    return static_cast<label_number>(parts_->labels[grouping].number(label));
}

case_number case_set_builder::add(std::string_view id) {
    if (parts_->count == most_cases) {
        throw error(
            fmt::format("A set has at most {} cases: build another, and merge what they tell.", most_cases));
    }
    parts_->id_text.append(id);
    parts_->id_begins.push_back(parts_->id_text.size());
    return static_cast<case_number>(parts_->count++);
}

void case_set_builder::on(case_number which, std::size_t named_date, date day) {
    parts_->check(which, parts_->count, "case of");
    parts_->check(named_date, parts_->dates.size(), "named date of");
    std::vector<day_number>& column = parts_->dates[named_date];
    if (column.size() <= which) {
        column.resize(parts_->count, absent_day);
    }
    column[which] = number_of(day);
}

void case_set_builder::in(case_number which, std::size_t grouping, label_number label) {
    parts_->check(which, parts_->count, "case of");
    parts_->check(grouping, parts_->groups.size(), "grouping of");
    parts_->check(label, parts_->labels[grouping].texts().size(), "label of");
    std::vector<label_number>& column = parts_->groups[grouping];
    if (column.size() <= which) {
        column.resize(parts_->count, no_label);
    }
    column[which] = label;
}

void case_set_builder::event(case_number which, std::size_t event_kind, date day) {
    parts_->check(which, parts_->count, "case of");
    parts_->check(event_kind, parts_->events.size(), "kind of event of");
    parts_->events[event_kind].whose.push_back(which);
    parts_->events[event_kind].days.push_back(number_of(day));
}

case_set case_set_builder::build() && {
    const auto taken = std::exchange(parts_, std::make_unique<parts>());
    parts& given = *taken;
    auto owned = std::make_shared<case_set::storage>();
    owned->id_text = std::move(given.id_text);
    owned->id_begins = std::move(given.id_begins);
    owned->dates = std::move(given.dates);
    owned->groups = std::move(given.groups);
    case_columns made{.count = given.count, .id_text = owned->id_text, .id_begins = owned->id_begins};
    for (std::size_t i = 0; i < owned->dates.size(); ++i) {
        owned->dates[i].resize(given.count, absent_day);
        made.dates.push_back({given.date_names.texts()[i], owned->dates[i]});
    }
    for (std::size_t i = 0; i < owned->groups.size(); ++i) {
        owned->groups[i].resize(given.count, no_label);
        made.groups.push_back({given.groupings.texts()[i], given.labels[i].texts(), owned->groups[i]});
    }
    for (std::size_t i = 0; i < given.events.size(); ++i) {
        const events_given one = std::exchange(given.events[i], {});
        const std::string& kind = given.kinds.texts()[i];
        owned->events.push_back(
            std::move(group_events({{kind}, one.whose, {}, one.days}, given.count, {}).front()));
        made.events.push_back(column_of(kind, owned->events.back()));
    }
    return {std::move(made), std::move(owned)};
}

} // namespace lssgov
