#include "../all_checks.hpp"

#include <lssgov/cadence/explanation.hpp>

#include <fmt/format.h>

#include <map>

namespace lssgov::checks {

namespace {

/// Why a document's validity is what it is. Documents of one kind with the same answer are told together.
enum class validity {
    lapsed,
    start_unknown, // holds for a time from a start that is not stated
    end_uncertain, // whether it has lapsed depends on a day known to the month or year only
    in_force,
    not_stated,
};

/// Whether a length from a day has run out: its last day is the day before the step.
truth has_run_out(date from, duration length, as_of on) {
    const std::optional<date> first_after = try_step(from, length, 1);
    return truth_of(first_after && *first_after <= on.day);
}

/// Whether the last day has passed; unknown where that depends on which day it was.
truth has_lapsed(const steering_document& one, as_of on) {
    if (one.valid_to) {
        return before(*one.valid_to, on.day);
    }
    if (!one.valid_from || !one.valid_for) {
        return truth::unknown;
    }
    const truth if_earliest = has_run_out(one.valid_from->earliest(), *one.valid_for, on);
    const truth if_latest = has_run_out(one.valid_from->latest(), *one.valid_for, on);
    return if_earliest == if_latest ? if_earliest : truth::unknown;
}

validity validity_of(const steering_document& one, as_of on) {
    if (!one.valid_to && !one.valid_for) {
        return validity::not_stated;
    }
    if (!one.valid_to && !one.valid_from) {
        return validity::start_unknown;
    }
    switch (has_lapsed(one, on)) {
    case truth::yes:
        return validity::lapsed;
    case truth::unknown:
        return validity::end_uncertain;
    case truth::no:
        break;
    }
    return validity::in_force;
}

outcome outcome_of(validity how) {
    switch (how) {
    case validity::lapsed:
        return outcome::does_not_hold;
    case validity::in_force:
        return outcome::holds;
    case validity::start_unknown:
    case validity::end_uncertain:
    case validity::not_stated:
        break;
    }
    return outcome::unknown;
}

bilingual words(validity how, const steering_document& one) {
    if (how == validity::lapsed) {
        return {"har slutat gälla", "has lapsed"};
    }
    if (how == validity::in_force) {
        return {"gäller", "in force"};
    }
    if (how == validity::end_uncertain) {
        return {"giltigheten är okänd, eftersom dagen inte är känd",
            "validity unknown, since the day is not known"};
    }
    const bilingual length = one.valid_for ? describe(*one.valid_for) : bilingual{};
    return {fmt::format("gäller i {}, men från när anges inte: giltigheten är okänd", length.swedish),
        fmt::format("holds for {}, but from when is not stated: validity unknown", length.english)};
}

/// "; reviderad 2023-05-25", where a revision is known by then.
bilingual revision_words(const steering_document& one, as_of on) {
    if (!one.revised_on || !seen_by(*one.revised_on, on)) {
        return {};
    }
    const std::string day = to_string(*one.revised_on);
    return {"; reviderad " + day, "; revised " + day};
}

using documents = std::vector<const steering_document*>;

void tell(validity how, const documents& alike, const reading& read, const check_description& about,
    findings& found) {
    const steering_document& first = *alike.front();
    const bilingual answer = words(how, first);
    const bilingual revised = revision_words(first, read.on());
    const std::string kind = read.name_of(first.kind);
    const std::string subject = alike.size() == 1 ? first.id : first.kind;
    const bilingual documents_counted =
        counted(alike.size(), {"dokument", "document"}, {"dokument", "documents"});
    finding made = make_finding(about, outcome_of(how), read, subject,
        alike.size() == 1
            ? bilingual{fmt::format("{}: {}{}.", first.title, answer.swedish, revised.swedish),
                  fmt::format("{}: {}{}.", first.title, answer.english, revised.english)}
            : bilingual{fmt::format("{}, {}: {}.", kind, documents_counted.swedish, answer.swedish),
                  fmt::format("{}, {}: {}.", kind, documents_counted.english, answer.english)});
    for (const steering_document* one : alike) {
        const bilingual when = revision_words(*one, read.on());
        made.evidence.push_back({{one->title + when.swedish, one->title + when.english}, one->origin});
    }
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    std::map<std::pair<std::string, validity>, documents> alike;
    for (const steering_document& one : read.model().documents) {
        const bool has_begun = read.may_have_begun(one.valid_from);
        const validity how = validity_of(one, read.on());
        const std::string& told_as = one.kind.empty() ? one.id : one.kind; // without a kind: by itself
        if (has_begun && how != validity::not_stated) {
            alike[{told_as, how}].push_back(&one);
        }
    }
    for (const auto& [key, told] : alike) {
        tell(key.second, told, read, about, found);
    }
}

} // namespace

const check& document_validity() {
    static const check made{
        {"document-validity", severity::warning,
            {"Gäller styrdokumenten?", "Are the steering documents in force?"},
            {"Ett dokument vars giltighet ingen känner kan ha slutat gälla utan att någon märkt det.",
                "A document whose validity nobody knows may have lapsed without anyone noticing."},
            {"Skriv in i dokumentet från vilken dag det gäller, och pröva det innan tiden går ut.",
                "Write into the document from which day it holds, and review it before the time runs out."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
