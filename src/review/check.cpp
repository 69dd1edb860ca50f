#include "check.hpp"

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/follow_up/duty_answers.hpp>
#include <lssgov/law/statutory_rule.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace lssgov::checks {

namespace {

/// "cases", or the first of "cases-2", "cases-3", ... that is no source document of the model.
std::string free_source_id(const municipality& model) {
    const auto is_taken = [&model](const std::string& id) {
        return std::any_of(model.sources.begin(), model.sources.end(),
            [&id](const source_document& one) { return one.id == id; });
    };
    std::string id = "cases";
    for (int n = 2; is_taken(id); ++n) {
        id = fmt::format("cases-{}", n);
    }
    return id;
}

} // namespace

reading::reading(const municipality& model, as_of on, const case_facts* cases)
    : model_(model), on_(on), cases_(cases), cases_id_(free_source_id(model)), names_(model) {
    for (const goal& one : model.goals) {
        goals_.emplace(one.id, &one);
    }
    const auto add_level = [this](const auto& one) {
        if (one.level) {
            levels_.emplace(one.id, *one.level);
        }
    };
    std::for_each(model.units.begin(), model.units.end(), add_level);
    std::for_each(model.unit_groups.begin(), model.unit_groups.end(), add_level);
}

const goal& reading::goal_of(const std::string& id) const {
    return *goals_.at(id);
}

source reading::origin_of_unit(const std::string& id) const {
    for (const unit& one : model_.units) {
        if (one.id == id) {
            return one.origin;
        }
    }
    for (const unit_group& one : model_.unit_groups) {
        if (one.id == id) {
            return one.origin;
        }
    }
    return {};
}

std::optional<validity> reading::law_on_day(const std::string& carries_out) const {
    const statutory_rule* law = find_statutory_rule(carries_out);
    return law == nullptr ? std::nullopt : std::optional(validity_on(*law, on_.day));
}

bool reading::is_complete(list_of list) const {
    const bool is_described = !model_.described_as_of || *model_.described_as_of <= on_.day;
    return is_described && model_.is_complete(list);
}

bool reading::may_have_begun(const std::optional<partial_date>& from) const {
    return !from || on_or_before(*from, on_.day) != truth::no;
}

bool reading::has_ended(const std::optional<partial_date>& to) const {
    return to && before(*to, on_.day) == truth::yes;
}

const audit* reading::followed_up_by(const audit& report) const {
    for (const audit& later : model_.audits) {
        if (later.follows_up == report.id && is_out(model_, later, on_)) {
            return &later;
        }
    }
    return nullptr;
}

bool reading::has_heard(const statement& said) const {
    const std::optional<partial_date> when = day_of(model_, said);
    return !when || seen_by(*when, on_);
}

truth reading::holds(const steering_document& one) const {
    if (has_ended(one.valid_to)) {
        return truth::no;
    }
    return one.valid_from      ? on_or_before(*one.valid_from, on_.day)
           : knows(one.origin) ? truth::yes
                               : truth::unknown;
}

truth reading::has(const document_requirement& asked) const {
    if (!knows(asked.origin)) {
        return truth::unknown;
    }
    truth met = truth::no;
    for (const steering_document& one : model_.documents) {
        const bool meets = std::find(asked.met_by.begin(), asked.met_by.end(), one.id) != asked.met_by.end();
        const truth now = meets ? holds(one) : truth::no;
        met = now == truth::yes || met == truth::no ? now : met;
    }
    if (!asked.met_by.empty()) {
        return met;
    }
    return asked.present                     ? truth_of(*asked.present)
           : is_complete(list_of::documents) ? truth::no
                                             : truth::unknown;
}

std::string reading::name_with_level(const std::string& id, language tongue) const {
    std::string name = name_of(id);
    const auto found = levels_.find(id);
    if (found == levels_.end()) {
        return name;
    }
    const std::string level = describe(found->second).in(tongue);
    const bool is_told = tongue == language::swedish && name.find(level) != std::string::npos;
    return is_told ? name : fmt::format("{} ({})", name, level);
}

std::optional<unit_level> reading::level_of(const std::string& id) const {
    const auto found = levels_.find(id);
    return found == levels_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> reading::names_of(const std::vector<std::string>& ids) const {
    std::vector<std::string> names;
    names.reserve(ids.size());
    for (const std::string& id : ids) {
        names.push_back(name_of(id));
    }
    return names;
}

control_plan known_part(const control_plan& plan, const reading& read) {
    control_plan known = plan;
    std::erase_if(known.points, [&read](const control_point& point) { return !read.knows(point.origin); });
    return known;
}

finding make_finding(const check_description& about, outcome result, const reading& read,
    const std::string& subject, bilingual message) {
    finding made;
    made.check = about.id;
    made.result = result;
    made.weight = about.weight;
    made.subject = subject;
    made.subject_name = read.name_of(subject);
    made.message = std::move(message);
    return made;
}

outcome outcome_of(kept_answer kept) {
    switch (kept) {
    case kept_answer::yes:
        return outcome::holds;
    case kept_answer::no:
        return outcome::does_not_hold;
    case kept_answer::unknown:
        return outcome::unknown;
    case kept_answer::not_applicable:
        break;
    }
    return outcome::not_applicable;
}

bilingual words_of(const combined_answer& answer) {
    if (answer.in_part) {
        return {"hålls bara delvis", "kept only in part"};
    }
    switch (answer.kept) {
    case kept_answer::yes:
        return {"hålls", "kept"};
    case kept_answer::no:
        return {"hålls inte", "not kept"};
    case kept_answer::unknown:
    case kept_answer::not_applicable:
        break;
    }
    return describe(answer.kept);
}

severity weight_of(force binding) {
    switch (binding) {
    case force::shall:
    case force::local:
        return severity::error;
    case force::should:
        return severity::warning;
    case force::may:
        break;
    }
    return severity::note;
}

rule_cited cite(const rule& asked) {
    rule told = asked;
    if (auto* periods = std::get_if<period_cadence>(&told.kind)) {
        periods->require_partial = false; // how it is counted, and no words of the rule
    }
    bilingual says = describe(told);
    force binding = asked.binding;
    if (const statutory_rule* law = find_statutory_rule(asked.carries_out)) {
        binding =
            asked.binding == force::shall ? law->binding : asked.binding; // as law it binds as the law does
        const auto caution = [law](language tongue) {
            const std::string& text = law->caution.in(tongue);
            return text.empty() ? text : "; " + text;
        };
        says.swedish += fmt::format(" (grundas på {}{})", law->citation.swedish, caution(language::swedish));
        says.english += fmt::format(" (rests on {}{})", law->citation.english, caution(language::english));
    }
    return {asked.id, asked.title, says, asked.origin, binding};
}

bilingual counted(std::size_t n, const bilingual& one, const bilingual& many) {
    const bilingual& word = n == 1 ? one : many;
    return {fmt::format("{} {}", n, word.swedish), fmt::format("{} {}", n, word.english)};
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    return fmt::format("{}", fmt::join(parts, between));
}

bilingual time_words(const statement& said) {
    const std::string from = said.about_from ? to_string(*said.about_from) : "";
    const std::string to = said.about_to ? to_string(*said.about_to) : "";
    if (from == to) {
        return from.empty() ? bilingual{} : bilingual{" för " + from, " of " + from};
    }
    if (to.empty()) {
        return {" för tiden från " + from, " of the time from " + from};
    }
    if (from.empty()) {
        return {" för tiden till och med " + to, " of the time to " + to};
    }
    return {fmt::format(" för tiden {} till och med {}", from, to),
        fmt::format(" of the time {} to {}", from, to)};
}

evidence_item statement_as_evidence(const statement& said) {
    const bilingual word = describe(said.says);
    const bilingual ground = describe(said.rests_on);
    const bilingual time = time_words(said);
    const std::string by = said.by.empty() ? std::string() : ", " + said.by;
    const std::string text = said.text.empty() ? "" : ". " + said.text;
    const bilingual reason =
        said.reason.empty()
            ? bilingual{}
            : bilingual{fmt::format(". Skäl, som förklarar men inte ursäktar: {}", said.reason),
                  fmt::format(". Reason, which explains and does not excuse: {}", said.reason)};
    return {{fmt::format("Uppgift ({}{}){}: {}{}{}", ground.swedish, by, time.swedish, word.swedish, text,
                 reason.swedish),
                fmt::format("Statement ({}{}){}: {}{}{}", ground.english, by, time.english, word.english,
                    text, reason.english)},
        said.origin};
}

namespace {

/// Which cases, as of when, and since when the rule asks.
bilingual cases_meant(const case_fact& fact, const reading& read) {
    const std::string day = to_string(read.on().day);
    const std::string of = fact.label.empty() ? "" : ", " + fact.label;
    const rule* asked = read.cases()->find_rule(fact.rule);
    if (asked == nullptr || !asked->in_force_from || read.on().day < *asked->in_force_from) {
        return {"Ärendena per " + day + of, "The cases as of " + day + of};
    }
    const std::string since = to_string(*asked->in_force_from);
    return {fmt::format("Ärendena {} till {}{}", since, day, of),
        fmt::format("The cases from {} to {}{}", since, day, of)};
}

} // namespace

bilingual share_kept(const tally_row& sums) {
    if (sums.unknown == 0) {
        return {fmt::format("{} av {}", sums.yes, sums.judged()),
            fmt::format("{} of {}", sums.yes, sums.judged())};
    }
    const std::int64_t most = sums.yes + sums.unknown;
    return {fmt::format("mellan {} och {} av {}", sums.yes, most, sums.judged()),
        fmt::format("between {} and {} of {}", sums.yes, most, sums.judged())};
}

evidence_item cases_as_evidence(const case_fact& fact, const reading& read) {
    const tally_row& sums = fact.sums;
    const bilingual of = cases_meant(fact, read);
    const std::int64_t overdue = sums.in_state(case_state::overdue);
    return {{fmt::format("{}: hållen i {} + inte hållen i {} + okänt i {} = {} bedömda, av {}. Missade "
                         "uppföljningar: {} utan ursäkt, {} ursäktade. Försenade nu: {}",
                 of.swedish, sums.yes, sums.no, sums.unknown, sums.judged(), sums.cases, sums.breaches,
                 sums.excused, overdue),
                fmt::format("{}: kept in {} + not kept in {} + unknown in {} = {} judged, of {}. Breaches: "
                            "{} unexcused, {} excused. Overdue now: {}",
                    of.english, sums.yes, sums.no, sums.unknown, sums.judged(), sums.cases, sums.breaches,
                    sums.excused, overdue)},
        {read.cases_id(), fact.rule}};
}

evidence_item cases_as_evidence(const quota_answer& answer, const reading& read) {
    const coverage_verdict& seen = answer.verdict;
    const std::string label = std::get<coverage_cadence>(answer.by->kind).periods.label(seen.within);
    const std::string day = to_string(read.on().day);
    const std::string of = seen.group.empty() ? "" : ", " + seen.group;
    const bilingual said = describe(seen.answer);
    const bilingual least = seen.cases.exact ? bilingual{} : bilingual{"minst ", "at least "};
    return {
        {fmt::format("Ärendena per {}{}, {}: {}{} hela perioden, {}{} behöver en uppföljning, {} har en: {}",
             day, of, label, least.swedish, seen.cases.least, least.swedish, seen.needed, seen.followed_up,
             said.swedish),
            fmt::format(
                "The cases as of {}{}, {}: {}{} in the whole period, {}{} need a follow-up, {} have one: {}",
                day, of, label, least.english, seen.cases.least, least.english, seen.needed, seen.followed_up,
                said.english)},
        {read.cases_id(), seen.rule}};
}

namespace {

/// "2020-01-01 - 2020-12-31", or "until 2020-12-31" where all time before is meant; and which cases.
bilingual days_meant(const case_fact& fact, const period& within) {
    const std::string last = to_string(within.last);
    const std::string of = fact.label.empty() ? "" : ", " + fact.label;
    if (within.first <= first_calendar_day()) {
        return {"till och med " + last + of, "until " + last + of};
    }
    return same(fmt::format("{} - {}{}", to_string(within.first), last, of));
}

} // namespace

std::vector<evidence_item> days_as_evidence(
    const case_fact& fact, const period& within, const reading& read) {
    std::vector<evidence_item> told;
    const bilingual when = days_meant(fact, within);
    const source origin{read.cases_id(), fact.rule};
    if (const std::int64_t missed = fact.missed_in(within); missed > 0) {
        told.push_back(
            {{fmt::format("Missade uppföljningar av perioder som tog slut {}: {}", when.swedish, missed),
                 fmt::format("Breaches of periods that ended {}: {}", when.english, missed)},
                origin});
    }
    if (const std::optional<overdue_count> most = fact.most_overdue(within)) {
        const std::string day = to_string(most->day);
        told.push_back(
            {{fmt::format(
                  "Flest ärenden försenade på en gång {}: {}, den {}", when.swedish, most->cases, day),
                 fmt::format("Most cases overdue at once {}: {}, on {}", when.english, most->cases, day)},
                origin});
    }
    return told;
}

evidence_item span_as_evidence(const known_span& span, as_of on) {
    const bilingual ground = describe(span.rests_on);
    const std::string from = to_string(span.from);
    const std::string to = to_string(std::min(span.to, on.day));
    return {{fmt::format("Alla uppföljningar är kända {} till {} ({})", from, to, ground.swedish),
                fmt::format("All follow-ups are known {} to {} ({})", from, to, ground.english)},
        span.origin};
}

void add_suspensions(const duty& one, const reading& read, finding& made) {
    for (const duty_suspension& rests : read.model().suspensions) {
        const bool is_in_time = rests.duty == one.id && rests.decided_on <= read.on().day;
        if (!is_in_time || !is_decided_by_owner(read.model(), one, rests)) {
            continue;
        }
        const std::string from = to_string(rests.from);
        const std::string to = to_string(rests.to);
        const std::string decided = to_string(rests.decided_on);
        const std::string by = read.name_of(rests.decided_by);
        const std::string reason = rests.reason.empty() ? "" : ": " + rests.reason;
        made.evidence.push_back(
            {{fmt::format("Regeln vilar {} till {} enligt beslut {} av {}{}", from, to, decided, by, reason),
                 fmt::format(
                     "The rule rests {} to {} by decision of {} on {}{}", from, to, by, decided, reason)},
                rests.origin});
    }
}

void add_note(const duty& one, finding& made) {
    if (!one.note.empty()) {
        made.evidence.push_back({{"Läst så: " + one.note, "Read so: " + one.note}, one.origin});
    }
}

bilingual status_words(recommendation_status status) {
    switch (status) {
    case recommendation_status::done:
        return {"åtgärdad", "done"};
    case recommendation_status::partly_done:
        return {"delvis åtgärdad", "partly done"};
    case recommendation_status::not_done:
        break;
    }
    return {"inte åtgärdad", "not done"};
}

bilingual disputed_words(const recommendation_state& state) {
    std::vector<std::string> swedish;
    std::vector<std::string> english;
    for (const recommendation_follow_up* one : state.disputed) {
        const bilingual status = status_words(one->status);
        const std::string day = to_string(one->day);
        swedish.push_back(fmt::format("{} {}", status.swedish, day));
        english.push_back(fmt::format("{} {}", status.english, day));
    }
    return {joined(swedish), joined(english)};
}

bilingual whose(const judgement& said, const audit& report) {
    const bool is_their_own = said.rests_on == basis::not_stated;
    if (is_their_own && report.auditor.empty()) {
        return {"Bedömning (av vem anges inte)", "Judgement (auditor not stated)"};
    }
    if (is_their_own) {
        return {"Bedömning av " + report.auditor, "Judgement by " + report.auditor};
    }
    const bilingual auditor =
        report.auditor.empty() ? bilingual{"revisorerna", "the auditors"} : same(report.auditor);
    const bilingual ground = describe(said.rests_on);
    return {fmt::format("Uppgift till {} ({})", auditor.swedish, ground.swedish),
        fmt::format("Told to {} ({})", auditor.english, ground.english)};
}

void add_judgements(
    const std::vector<std::string>& ids, judged_aspect about, const reading& read, finding& made) {
    for (const audit& report : read.model().audits) {
        for (const judgement& said : report.judgements) {
            const bool speaks = std::find_first_of(said.concerns.begin(), said.concerns.end(), ids.begin(),
                                    ids.end()) != said.concerns.end();
            if (speaks && said.about == about && is_out(read.model(), report, read.on())) {
                const bilingual by = whose(said, report);
                made.evidence.push_back(
                    {{by.swedish + ": " + said.text, by.english + ": " + said.text}, said.origin});
            }
        }
    }
}

bilingual same(const std::string& text) {
    return {text, text};
}

} // namespace lssgov::checks
