#include <lssgov/cadence/coverage.hpp>
#include <lssgov/cadence/statement.hpp>
#include <lssgov/cadence/verdict.hpp>

#include <algorithm>

namespace lssgov {

std::string_view to_string(kept_answer answer) {
    switch (answer) {
    case kept_answer::yes:
        return "yes";
    case kept_answer::no:
        return "no";
    case kept_answer::unknown:
        return "unknown";
    case kept_answer::not_applicable:
        break;
    }
    return "not_applicable";
}

std::string_view to_string(case_state state) {
    switch (state) {
    case case_state::not_applicable:
        break;
    case case_state::unknown:
        return "unknown";
    case case_state::ended:
        return "ended";
    case case_state::done:
        return "done";
    case case_state::overdue:
        return "overdue";
    case case_state::due_soon:
        return "due_soon";
    case case_state::on_time:
        return "on_time";
    }
    return "not_applicable";
}

kept_answer kept_of(coverage_answer answer) {
    switch (answer) {
    case coverage_answer::kept:
    case coverage_answer::excused:
        return kept_answer::yes;
    case coverage_answer::broken:
    case coverage_answer::no_longer_possible:
        return kept_answer::no;
    case coverage_answer::not_applicable:
        return kept_answer::not_applicable;
    case coverage_answer::still_possible:
    case coverage_answer::unknown:
        break;
    }
    return kept_answer::unknown;
}

std::string_view to_string(coverage_answer answer) {
    switch (answer) {
    case coverage_answer::kept:
        return "kept";
    case coverage_answer::broken:
        return "broken";
    case coverage_answer::still_possible:
        return "still_possible";
    case coverage_answer::excused:
        return "excused";
    case coverage_answer::no_longer_possible:
        return "no_longer_possible";
    case coverage_answer::unknown:
        return "unknown";
    case coverage_answer::not_applicable:
        break;
    }
    return "not_applicable";
}

std::string_view to_string(stated said) {
    switch (said) {
    case stated::kept:
        return "kept";
    case stated::not_kept:
        return "not kept";
    case stated::partly_kept:
        break;
    }
    return "partly kept";
}

std::string_view to_string(basis rests_on) {
    switch (rests_on) {
    case basis::interview:
        return "interview";
    case basis::document_review:
        return "document review";
    case basis::minutes:
        return "minutes";
    case basis::register_data:
        return "register data";
    case basis::not_stated:
        break;
    }
    return "not stated";
}

combined_answer combine(kept_answer seen, std::span<const stated> said) {
    const auto says = [&said](
                          stated word) { return std::find(said.begin(), said.end(), word) != said.end(); };
    const bool says_yes = says(stated::kept);
    const bool says_no = says(stated::not_kept) || says(stated::partly_kept);

    combined_answer answer{.kept = seen};
    answer.contradicted = (says_yes && says_no) || (seen == kept_answer::yes && says_no) ||
                          (seen == kept_answer::no && says_yes);
    if (seen != kept_answer::unknown || says_yes == says_no) {
        return answer;
    }
    answer.kept = says_yes ? kept_answer::yes : kept_answer::no;
    answer.as_stated = true;
    answer.in_part = says_no && !says(stated::not_kept);
    return answer;
}

} // namespace lssgov
