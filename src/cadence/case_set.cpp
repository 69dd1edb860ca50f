#include <lssgov/cadence/case_set.hpp>
#include <lssgov/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace lssgov {

namespace {

[[noreturn]] void refuse(const std::string& text) {
    throw error("The columns are no case set: " + text);
}

template <typename Column>
void refuse_twins(const std::vector<Column>& columns, std::string Column::* name, const char* what) {
    std::set<std::string_view> met;
    for (const Column& one : columns) {
        if (!met.insert(one.*name).second) {
            refuse(fmt::format("two columns of the {} \"{}\"; put them together.", what, one.*name));
        }
    }
}

void check_length(std::size_t length, std::size_t wanted, const std::string& column) {
    if (length != wanted) {
        refuse(fmt::format("{} has {} entries where {} are asked for.", column, length, wanted));
    }
}

void check_dates(const date_column& column, std::size_t count) {
    const std::string name = fmt::format("the date \"{}\"", column.name);
    check_length(column.days.size(), count, name);
    const auto wrong = std::find_if(column.days.begin(), column.days.end(),
        [](day_number day) { return day != absent_day && !is_day(day); });
    if (wrong != column.days.end()) {
        refuse(fmt::format("{} of case {} is the number {}, which is no day of 1900 to 2199. Count days from "
                           "1970-01-01, and write the smallest number for no day.",
            name, wrong - column.days.begin(), *wrong));
    }
}

void check_labels(const label_column& column, std::size_t count) {
    const std::string name = fmt::format("the grouping \"{}\"", column.grouping);
    check_length(column.label_of.size(), count, name);
    const auto wrong = std::find_if(column.label_of.begin(), column.label_of.end(),
        [&column](label_number label) { return label != no_label && label >= column.labels.size(); });
    if (wrong != column.label_of.end()) {
        refuse(fmt::format("{} gives case {} the label {}, and there are {} labels.", name,
            wrong - column.label_of.begin(), *wrong, column.labels.size()));
    }
}

/// Where a column of begins says that the entries of each case stand; the first is 0 and the last is all.
template <typename Number>
void check_begins(
    std::span<const Number> begins, std::size_t count, std::size_t entries, const std::string& name) {
    check_length(begins.size(), count + 1, "where " + name + " begin");
    const bool is_rising = std::is_sorted(begins.begin(), begins.end());
    if (begins.front() != 0 || begins.back() != entries || !is_rising) {
        refuse(fmt::format("where {} begin must rise from 0 to {}, the number of them.", name, entries));
    }
}

void check_events(const event_column& column, std::size_t count) {
    const std::string name = fmt::format("the events \"{}\"", column.kind);
    check_begins(column.begins, count, column.days.size(), name);
    for (std::size_t i = 0; i < count; ++i) {
        const auto own = column.days.subspan(column.begins[i], column.begins[i + 1] - column.begins[i]);
        const bool is_rising =
            std::adjacent_find(own.begin(), own.end(), std::greater_equal<>()) == own.end();
        const bool is_inside = own.empty() || (is_day(own.front()) && is_day(own.back()));
        if (!is_rising || !is_inside) {
            refuse(
                fmt::format("{} of case {} must be days of 1900 to 2199 that rise, each day once.", name, i));
        }
    }
}

void check_columns(const case_columns& lent) {
    refuse_twins(lent.dates, &date_column::name, "date");
    refuse_twins(lent.groups, &label_column::grouping, "grouping");
    refuse_twins(lent.events, &event_column::kind, "kind of event");
    if (!lent.id_begins.empty()) {
        check_begins(lent.id_begins, lent.count, lent.id_text.size(), "the ids");
    }
    for (const date_column& one : lent.dates) {
        check_dates(one, lent.count);
    }
    for (const label_column& one : lent.groups) {
        check_labels(one, lent.count);
    }
    for (const event_column& one : lent.events) {
        check_events(one, lent.count);
    }
}

template <typename Column>
const Column* find_column(
    const std::vector<Column>& columns, std::string Column::* name, std::string_view wanted) {
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const Column& one) { return one.*name == wanted; });
    return found == columns.end() ? nullptr : &*found;
}

} // namespace

/// What a built set owns. The spans of its columns point in here.
struct case_set::storage {
    std::string id_text;
    std::vector<std::uint64_t> id_begins;
    std::vector<std::vector<day_number>> dates;
    std::vector<std::vector<label_number>> groups;
    std::vector<std::vector<std::uint32_t>> begins;
    std::vector<std::vector<day_number>> events;
};

case_set::case_set(case_columns columns, std::shared_ptr<const storage> owned)
    : columns_(std::move(columns)), owned_(std::move(owned)) {}

case_set case_set::borrowed(case_columns lent) {
    check_columns(lent);
    return {std::move(lent), nullptr};
}

const date_column* case_set::dates(std::string_view name) const {
    return find_column(columns_.dates, &date_column::name, name);
}

const label_column* case_set::groups(std::string_view grouping) const {
    return find_column(columns_.groups, &label_column::grouping, grouping);
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

case_set_memory case_set::memory() const {
    case_set_memory needed;
    for (const date_column& one : columns_.dates) {
        needed.columns += one.days.size_bytes();
    }
    for (const label_column& one : columns_.groups) {
        needed.columns += one.label_of.size_bytes();
    }
    for (const event_column& one : columns_.events) {
        needed.columns += one.begins.size_bytes() + one.days.size_bytes();
    }
    needed.ids = columns_.id_text.size() + columns_.id_begins.size_bytes();
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

struct events_grouped {
    std::vector<std::uint32_t> begins;
    std::vector<day_number> days;
};

/// Where the events of each case begin, by counting them.
std::vector<std::uint32_t> count_begins(const std::vector<case_number>& whose, std::size_t count) {
    std::vector<std::uint32_t> begins(count + 1, 0);
    for (const case_number one : whose) {
        ++begins[one + 1];
    }
    for (std::size_t i = 1; i < begins.size(); ++i) {
        begins[i] += begins[i - 1];
    }
    return begins;
}

/// Each day once for each case, the days moved up to where they now belong.
void keep_each_day_once(events_grouped& made) {
    std::uint32_t end = 0;
    for (std::size_t i = 0; i + 1 < made.begins.size(); ++i) {
        const auto first = made.days.begin() + made.begins[i];
        const auto last = made.days.begin() + made.begins[i + 1];
        std::sort(first, last);
        const auto kept = std::unique(first, last);
        made.begins[i] = end;
        end = static_cast<std::uint32_t>(std::move(first, kept, made.days.begin() + end) - made.days.begin());
    }
    made.begins.back() = end;
    made.days.resize(end);
}

events_grouped grouped(const events_given& given, std::size_t count) {
    if (given.days.size() > std::numeric_limits<std::uint32_t>::max()) {
        throw error("More than 4,294,967,295 events of one kind are too many for one set: split the cases.");
    }
    events_grouped made{count_begins(given.whose, count), std::vector<day_number>(given.days.size())};
    std::vector<std::uint32_t> next(made.begins.begin(), made.begins.end() - 1);
    for (std::size_t i = 0; i < given.days.size(); ++i) {
        made.days[next[given.whose[i]]++] = given.days[i];
    }
    keep_each_day_once(made);
    return made;
}

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
    return static_cast<label_number>(parts_->labels[grouping].number(label));
}

case_number case_set_builder::add(std::string_view id) {
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
    parts& given = *parts_;
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
    owned->begins.reserve(given.events.size());
    owned->events.reserve(given.events.size());
    for (std::size_t i = 0; i < given.events.size(); ++i) {
        events_grouped one = grouped(std::exchange(given.events[i], {}), given.count);
        owned->begins.push_back(std::move(one.begins));
        owned->events.push_back(std::move(one.days));
        made.events.push_back({given.kinds.texts()[i], owned->begins.back(), owned->events.back()});
    }
    return {std::move(made), std::move(owned)};
}

} // namespace lssgov
