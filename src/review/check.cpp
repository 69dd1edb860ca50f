#include "check.hpp"

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/follow_up/duty_answers.hpp>
#include <lssgov/law/statutory_rule.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace lssgov::checks {

namespace {

using named = std::pair<std::string, std::string>;

template <typename Things>
void add_names(const Things& things, std::vector<named>& names) {
    for (const auto& one : things) {
        names.emplace_back(one.id, one.name);
    }
}

template <typename Things>
void add_titles(const Things& things, std::vector<named>& names) {
    for (const auto& one : things) {
        names.emplace_back(one.id, one.title);
    }
}

std::vector<named> all_names(const municipality& model) {
    std::vector<named> names;
    add_names(model.units, names);
    add_names(model.unit_groups, names);
    add_names(model.case_groups, names);
    add_names(model.functions, names);
    add_names(model.goal_kinds, names);
    add_names(model.document_kinds, names);
    add_names(model.indicators, names);
    add_titles(model.sources, names);
    add_titles(model.documents, names);
    add_titles(model.requirements, names);
    add_titles(model.rules, names);
    add_titles(model.duties, names);
    add_titles(model.printed_figures, names);
    add_titles(model.samples, names);
    add_titles(model.control_plans, names);
    add_titles(model.audits, names);
    for (const goal& one : model.goals) {
        names.emplace_back(one.id, one.text);
    }
    for (const risk& one : model.risks) {
        names.emplace_back(one.id, one.text);
    }
    for (const self_inspection& one : model.self_inspections) {
        names.emplace_back(one.id, one.topic);
    }
    for (const control_plan& plan : model.control_plans) {
        for (const control_point& one : plan.points) {
            names.emplace_back(one.id, one.area);
        }
    }
    for (const audit& report : model.audits) {
        for (const recommendation& one : report.recommendations) {
            names.emplace_back(one.id, one.text);
        }
        for (const opinion& one : report.opinions) {
            names.emplace_back(one.id, one.question);
        }
        for (const judgement& one : report.judgements) {
            names.emplace_back(one.id, one.text);
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

bilingual level_words(unit_level level) {
    switch (level) {
    case unit_level::council:
        return {"fullmäktige", "council"};
    case unit_level::executive_board:
        return {"styrelse", "executive board"};
    case unit_level::committee:
        return {"nämnd", "committee"};
    case unit_level::administration:
        return {"förvaltning", "administration"};
    case unit_level::area:
        return {"område", "area"};
    case unit_level::department:
        return {"avdelning", "department"};
    case unit_level::unit:
        return {"enhet", "unit"};
    case unit_level::employee:
        break;
    }
    return {"medarbetare", "employee"};
}

} // namespace

reading::reading(const municipality& model, as_of on) : model_(model), on_(on), names_(all_names(model)) {
    for (const goal& one : model.goals) {
        goals_.emplace(one.id, &one);
    }
    for (const unit& one : model.units) {
        levels_.emplace(one.id, one.level);
    }
    for (const unit_group& one : model.unit_groups) {
        levels_.emplace(one.id, one.level);
    }
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

std::string reading::name_of(const std::string& id) const {
    const auto found = std::lower_bound(names_.begin(), names_.end(), id,
        [](const named& one, const std::string& key) { return one.first < key; });
    return found == names_.end() || found->first != id ? id : found->second;
}

std::string reading::name_with_level(const std::string& id, language tongue) const {
    const auto level = levels_.find(id);
    return level == levels_.end()
               ? name_of(id)
               : fmt::format("{} ({})", name_of(id), level_words(level->second).in(tongue));
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
    bilingual says = describe(asked);
    if (const statutory_rule* law = find_statutory_rule(asked.carries_out)) {
        says.swedish += fmt::format(" (utför {})", law->citation.swedish);
        says.english += fmt::format(" (carries out {})", law->citation.english);
    }
    return {asked.id, asked.title, says, asked.origin, asked.binding};
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
        return from.empty() ? bilingual{} : bilingual{" om " + from, " of " + from};
    }
    if (to.empty()) {
        return {" om tiden från " + from, " of the time from " + from};
    }
    if (from.empty()) {
        return {" om tiden till " + to, " of the time to " + to};
    }
    return {fmt::format(" om tiden {} till {}", from, to), fmt::format(" of the time {} to {}", from, to)};
}

evidence_item statement_as_evidence(const statement& said) {
    const bilingual word = describe(said.says);
    const bilingual ground = describe(said.rests_on);
    const bilingual time = time_words(said);
    const std::string by = said.by.empty() ? std::string() : ", " + said.by;
    const std::string text = said.text.empty() ? "" : ". " + said.text;
    const bilingual reason =
        said.reason.empty() ? bilingual{}
                            : bilingual{fmt::format(". Skäl: {} (förklarar, ursäktar inte)", said.reason),
                                  fmt::format(". Reason: {} (explains, does not excuse)", said.reason)};
    return {{fmt::format("Uppgift ({}{}){}: {}{}{}", ground.swedish, by, time.swedish, word.swedish, text,
                 reason.swedish),
                fmt::format("Statement ({}{}){}: {}{}{}", ground.english, by, time.english, word.english,
                    text, reason.english)},
        said.origin};
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

void add_judgements(
    const std::vector<std::string>& ids, judged_aspect about, const reading& read, finding& made) {
    for (const audit& report : read.model().audits) {
        for (const judgement& said : report.judgements) {
            const bool speaks = std::find_first_of(said.concerns.begin(), said.concerns.end(), ids.begin(),
                                    ids.end()) != said.concerns.end();
            if (speaks && said.about == about && is_out(read.model(), report, read.on())) {
                made.evidence.push_back({{fmt::format("Omdöme av {}: {}", report.auditor, said.text),
                                             fmt::format("Judgement by {}: {}", report.auditor, said.text)},
                    said.origin});
            }
        }
    }
}

bilingual same(const std::string& text) {
    return {text, text};
}

} // namespace lssgov::checks
