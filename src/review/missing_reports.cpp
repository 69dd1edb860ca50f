#include <lssgov/cadence/breaches.hpp>
#include <lssgov/review/case_findings.hpp>
#include <lssgov/review/missing_reports.hpp>

#include <algorithm>
#include <iterator>
#include <variant>

namespace lssgov {

namespace {

/// The reports of each case, and the days on which their absence is evidence.
class reports {
public:
    reports(const case_set& cases, const std::string& kind, as_of on, const context& known)
        : column_(cases.events(kind)), on_(number_of(on.day)) {
        const auto meant = std::find_if(known.registers.begin(), known.registers.end(),
            [&kind](const event_register& one) { return one.event_kind == kind; });
        if (meant != known.registers.end()) {
            is_blind_ = meant->never_holds || meant->known_to.value_or(on.day) < on.day;
            known_from_ = number_of(meant->known_from.value_or(first_calendar_day()));
        }
    }

    /// Whether one has come on a day or later.
    [[nodiscard]] bool has_from(case_number which, day_number first) const {
        if (column_ == nullptr) {
            return false;
        }
        const std::uint32_t begin = column_->begins[which];
        const auto days = column_->days.subspan(begin, column_->begins[which + 1] - begin);
        const auto found = std::lower_bound(days.begin(), days.end(), first);
        return found != days.end() && *found <= on_;
    }

    /// Whether the register covers every day from this one to as_of.
    [[nodiscard]] bool are_known_from(day_number first) const { return !is_blind_ && known_from_ <= first; }

private:
    const event_column* column_;
    day_number on_;
    bool is_blind_ = false;
    day_number known_from_ = first_day_number;
};

class report_counter {
public:
    report_counter(const case_set& cases, const reports& reported, missing_reports& told)
        : cases_(cases), reported_(reported), told_(told) {}

    void count(const case_breach& one) {
        ++told_.breaches;
        if (reported_.has_from(one.which, one.first_late)) {
            ++told_.reported;
        } else if (reported_.are_known_from(one.first_late)) {
            ++told_.missing;
            note_case(one.which);
        } else {
            ++told_.unknown;
        }
    }

private:
    /// Breaches come case by case.
    void note_case(case_number which) {
        if (told_.cases > 0 && which == noted_) {
            return;
        }
        noted_ = which;
        ++told_.cases;
        if (told_.first.size() < named_cases) {
            told_.first.emplace_back(cases_.id(which));
        }
    }

    const case_set& cases_;
    const reports& reported_;
    missing_reports& told_;
    case_number noted_ = 0;
};

bool speaks_of(const rule& one, const std::string& kind) {
    const auto* answers = std::get_if<response_cadence>(&one.kind);
    return (!is_met_by_date(one) && one.event_kind == kind) ||
           (answers != nullptr && answers->trigger == kind);
}

} // namespace

bool asks_for_reports(const rule& asked, const std::string& report_kind) {
    const bool is_asked_again = std::holds_alternative<interval_cadence>(asked.kind) ||
                                std::holds_alternative<period_cadence>(asked.kind) ||
                                std::holds_alternative<dates_cadence>(asked.kind) ||
                                std::holds_alternative<before_end_cadence>(asked.kind);
    return is_asked_again && asked.event_kind != report_kind;
}

bool knows_of_reports(const case_set& cases, std::span<const rule> rules, const std::string& report_kind) {
    const event_column* column = cases.events(report_kind);
    return (column != nullptr && !column->of_all().empty()) ||
           std::any_of(rules.begin(), rules.end(),
               [&report_kind](const rule& one) { return speaks_of(one, report_kind); });
}

missing_reports count_reports(const case_set& cases, const rule& asked, as_of on,
    const std::string& report_kind, const context& known, const run_options& how) {
    const reports reported(cases, report_kind, on, known);
    missing_reports told{.rule = asked.id};
    report_counter counter(cases, reported, told);
    for (const case_breach& one : breaches(cases, asked, on, known, how)) {
        if (!one.is_excused) {
            counter.count(one);
        }
    }
    return told;
}

std::vector<missing_reports> find_missing_reports(const case_set& cases, std::span<const rule> rules,
    as_of on, const std::string& report_kind, const context& known, const run_options& how) {
    std::vector<rule> asked;
    if (knows_of_reports(cases, rules, report_kind)) {
        std::copy_if(rules.begin(), rules.end(), std::back_inserter(asked),
            [&report_kind](const rule& one) { return asks_for_reports(one, report_kind); });
    }
    std::vector<missing_reports> told;
    for (const rule& one : asked) {
        told.push_back(
            count_reports(cases, one, on, report_kind, known, part_of_run(told.size(), asked.size(), how)));
    }
    return told;
}

} // namespace lssgov
