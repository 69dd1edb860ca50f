#pragma once

/// Many cases at once, as columns.
///
/// A hundred million events are followed up by running down arrays, not by asking each case for its map of
/// dates. So a set keeps one column of days for each named date, one of numbers for each grouping, and for
/// each kind of event the days of all cases, case after case, with the place where each case's begin. Cases
/// and labels are dense numbers; their texts stand apart, and no kernel reads them.
///
/// The hard question is who owns the columns. Somebody who already has them - from a file that is mapped, a
/// database, another library - must not pay for a copy, and somebody who has events in any order must get
/// them grouped. So a set is *borrowed*, from columns that are already grouped and that outlive it;
/// or *grouped*, from columns of which those of the cases are borrowed, and the events come in any order;
/// or *built* by case_set_builder, which takes anything in any order, one at a time. It never changes.
///
///     case_set_builder building;
///     const auto followed = building.event_kind("follow-up");
///     const auto decided = building.named_date("decided");
///     const auto d17 = building.add("D-17");
///     building.on(d17, decided, make_date(2019, 3, 1));
///     building.event(d17, followed, make_date(2020, 2, 20));
///     const case_set cases = std::move(building).build();
///
/// Memory: four bytes for each event, and for each case four for each named date, each grouping and each kind
/// of event; the texts of ids apart.

#include <lssgov/cadence/one_case.hpp>
#include <lssgov/cadence/run_options.hpp>
#include <lssgov/calendar/day_number.hpp>
#include <lssgov/export.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov {

/// The number of a case in its set, from 0.
using case_number = std::uint32_t;

/// A set has no more cases than this; more are several sets.
inline constexpr std::size_t most_cases = std::numeric_limits<case_number>::max() - 1;

/// The number of a label in its grouping, from 0.
using label_number = std::uint32_t;

/// A case without a label in a grouping.
inline constexpr label_number no_label = std::numeric_limits<label_number>::max();

/// A named date of every case: absent_day where a case has none.
struct date_column {
    std::string name{};
    std::span<const day_number> days{};
};

/// The label of every case in one grouping: no_label where a case has none.
struct label_column {
    std::string grouping{};
    std::vector<std::string> labels{}; ///< by number
    std::span<const label_number> label_of{};
};

/// The events of one kind, grouped by case: those of case i are days[begins[i]] to days[begins[i + 1]],
/// without the last, by rising day and each day once.
struct event_column {
    std::string kind{};
    std::span<const std::uint32_t> begins{}; ///< one more than there are cases
    std::span<const day_number> days{};      ///< in a slice of a set, those of all its cases

    /// The days of the cases that `begins` speaks of, case after case.
    [[nodiscard]] std::span<const day_number> of_all() const {
        return begins.empty() ? days : days.subspan(begins.front(), begins.back() - begins.front());
    }
};

/// Events in any order, those of all kinds together: the case whose[i] had an event of the kind
/// kinds[kind_of[i]] on days[i].
struct ungrouped_events {
    std::vector<std::string> kinds{};
    std::span<const case_number> whose{};
    std::span<const std::uint8_t> kind_of{}; ///< may be empty: every event is of the first kind
    std::span<const day_number> days{};
};

/// All columns of a set. Names are unique among dates, among groupings and among kinds.
struct case_columns {
    std::size_t count = 0;
    std::string_view id_text{}; ///< the ids one after another
    std::span<const std::uint64_t>
        id_begins{}; ///< one more than there are cases; empty where cases have no ids
    std::vector<date_column> dates{};
    std::vector<label_column> groups{};
    std::vector<event_column> events{};
};

/// How many bytes a set needs.
struct case_set_memory {
    std::uint64_t columns = 0; ///< days, labels of cases and where events begin
    std::uint64_t ids = 0;     ///< the texts of ids, and where they begin
};

class LSSGOV_API case_set {
public:
    /// A set over columns that somebody else owns, which must stay as they are while the set is used.
    ///
    /// @throws error if a column has another length than `count` asks for, a name stands twice, a day is
    /// outside the calendar, a label stands twice in its grouping, a label number has no label, or the days
    /// of a case do not rise
    ///
    /// Complexity: linear in the columns.
    [[nodiscard]] static case_set borrowed(case_columns lent);

    /// A set that owns its events and borrows everything else. The events are copied and sorted by case and
    /// day, and several of one kind on one day become one. `how` says on how many threads: the set is the
    /// same at any number. Of progress nothing is told.
    ///
    /// @throws error if `lent` has events, if borrowed would throw one for its other columns, if the columns
    /// of the events differ in length, or if a kind stands twice; and for the first event that is of a case
    /// or a kind that there is not, or on no day of the calendar
    /// @throws cancelled if the run was stopped
    ///
    /// Complexity: linear in the columns. While it runs it needs four bytes for each event given, and room to
    /// sort a few thousand neighbouring cases at a time.
    [[nodiscard]] static case_set grouped(
        case_columns lent, const ungrouped_events& events, const run_options& how = {});

    [[nodiscard]] std::size_t size() const { return columns_.count; }

    [[nodiscard]] const case_columns& columns() const { return columns_; }

    /// The column with that name; null where there is none. Complexity: linear in the columns.
    [[nodiscard]] const date_column* dates(std::string_view name) const;
    [[nodiscard]] const label_column* groups(std::string_view grouping) const;
    [[nodiscard]] const event_column* events(std::string_view kind) const;

    /// The earliest day in the column of that name; absent_day where there is none. Found when the set was
    /// made.
    [[nodiscard]] day_number earliest(std::string_view name) const;

    /// The id of a case; empty where the cases have none. @throws error if there is no such case
    [[nodiscard]] std::string_view id(case_number which) const;

    /// One case by itself, for the questions asked of single cases. @throws error if there is no such case
    /// Complexity: its events.
    [[nodiscard]] one_case at(case_number which) const;

    /// Some neighbouring cases as a set, the first of them as case 0: for who goes through a large set part
    /// by part. Nothing is copied but the texts of the labels. The slice borrows what this set borrows, and
    /// keeps alive what it owns. Its ids and events begin where they stand in the whole set.
    ///
    /// @throws error if there are no such cases
    /// Complexity: linear in its cases and in the labels of the set.
    [[nodiscard]] case_set slice(case_number first, std::size_t count) const;

    /// Of a slice: of its own cases.
    [[nodiscard]] case_set_memory memory() const;

private:
    friend class case_set_builder;
    struct storage;

    case_set(case_columns columns, std::shared_ptr<const storage> owned);

    case_columns columns_;
    std::vector<day_number> earliest_{};   ///< by date column
    std::shared_ptr<const storage> owned_; ///< null where all columns are borrowed
};

/// Takes cases, dates, labels and events in any order, and groups them.
class LSSGOV_API case_set_builder {
public:
    case_set_builder();
    ~case_set_builder();
    case_set_builder(case_set_builder&&) noexcept;
    case_set_builder& operator=(case_set_builder&&) noexcept;

    /// Numbers for the names that are used often; the same name gives the same number.
    [[nodiscard]] std::size_t named_date(std::string_view name);
    [[nodiscard]] std::size_t grouping(std::string_view name);
    [[nodiscard]] std::size_t event_kind(std::string_view kind);

    /// The number of a label in a grouping; the same label gives the same number.
    [[nodiscard]] label_number label(std::size_t grouping, std::string_view label);

    /// A new case. Ids need not be unique; who needs that asks before.
    case_number add(std::string_view id);

    /// A named date of a case; the last one given holds.
    void on(case_number which, std::size_t named_date, date day);

    /// The label of a case; the last one given holds.
    void in(case_number which, std::size_t grouping, label_number label);

    /// An event of a case. Several of one kind on one day count as one.
    void event(case_number which, std::size_t event_kind, date day);

    /// The set of all that was given; the builder is then empty. Every function above @throws error on a
    /// number that it did not give out. Complexity: linear in cases and columns, and in events but for the
    /// sorting of each case's own.
    [[nodiscard]] case_set build() &&;

private:
    struct parts;
    std::unique_ptr<parts> parts_;
};

} // namespace lssgov
