#include "../all_checks.hpp"

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/model/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace lssgov::checks {

namespace {

/// The word that may have been meant, with the words around it; empty where none is near.
bilingual what_may_be_meant(const std::string& wrong, const std::vector<std::string_view>& known) {
    const std::optional<std::string_view> near = nearest(wrong, known);
    return near ? bilingual{fmt::format(" Närmast är {}.", in_quotes(*near)),
                      fmt::format(" The nearest is {}.", in_quotes(*near))}
                : bilingual{};
}

bilingual number_of_cases(std::int64_t n) {
    return counted(static_cast<std::size_t>(n), {"ärende", "case"}, {"ärenden", "cases"});
}

/// The names and ids that a label could have.
std::vector<std::string_view> names_of_units(const municipality& model) {
    std::vector<std::string_view> names;
    const auto add = [&names](const auto& one) { names.insert(names.end(), {one.name, one.id}); };
    std::for_each(model.units.begin(), model.units.end(), add);
    std::for_each(model.unit_groups.begin(), model.unit_groups.end(), add);
    return names;
}

void tell_rule_not_known(
    const duty& one, const reading& read, const check_description& about, findings& found) {
    std::vector<std::string_view> ids;
    for (const rule& each : read.cases()->rules) {
        ids.emplace_back(each.id);
    }
    const std::string wrong = in_quotes(one.case_rule);
    const bilingual meant = what_may_be_meant(one.case_rule, ids);
    finding made = make_finding(about, outcome::does_not_hold, read, one.id,
        {fmt::format("{}: mäts med ärendenas regel {}, men någon sådan regel finns inte.{}", one.title, wrong,
             meant.swedish),
            fmt::format("{}: measured by the rule {} of the cases, but there is no such rule.{}", one.title,
                wrong, meant.english)});
    made.weight = severity::error;
    made.evidence.push_back({same(one.title), one.origin});
    found.push_back(std::move(made));
}

/// The cadence of a duty, said twice and differently: the cases then measure something else.
void tell_rules_differ(const duty& one, const rule& stated, const rule& measured, const reading& read,
    const check_description& about, findings& found) {
    const bilingual says = describe(stated);
    const bilingual measures = describe(measured);
    finding made = make_finding(about, outcome::does_not_hold, read, one.id,
        {fmt::format("{}: regeln är \"{}\", men ärendena mäts mot \"{}\".", one.title, says.swedish,
             measures.swedish),
            fmt::format("{}: the rule is \"{}\", but the cases are measured by \"{}\".", one.title,
                says.english, measures.english)});
    made.evidence.push_back({same(stated.title), stated.origin});
    made.evidence.push_back({same(measured.title), {read.cases_id(), measured.id}});
    found.push_back(std::move(made));
}

void look_at_rule(const duty& one, const reading& read, const check_description& about, findings& found) {
    const rule* measured = read.cases()->find_rule(one.case_rule);
    if (measured == nullptr) {
        tell_rule_not_known(one, read, about, found);
        return;
    }
    const std::vector<rule>& rules = read.model().rules;
    const auto stated =
        std::find_if(rules.begin(), rules.end(), [&one](const rule& each) { return each.id == one.rule; });
    if (stated != rules.end() && stated->kind != measured->kind) {
        tell_rules_differ(one, *stated, *measured, read, about, found);
    }
}

/// A unit of which the cases know nothing: there are none, or it is called something else there.
void look_at_units(const duty& one, const joined_labels& labels, const reading& read,
    const check_description& about, findings& found) {
    std::vector<std::string> without;
    for (const std::string& thing : one.concerns) {
        if (!read.origin_of_unit(thing).document.empty() && !labels.label_of.contains(thing)) {
            without.push_back(thing);
        }
    }
    if (without.empty()) {
        return;
    }
    const std::string names = joined(read.names_of(without));
    finding made = make_finding(about, outcome::does_not_hold, read, one.id,
        {fmt::format("{}: inga ärenden hör till {}.", one.title, names),
            fmt::format("{}: no cases belong to {}.", one.title, names)});
    made.evidence.push_back({same(one.title), one.origin});
    for (const std::string& thing : without) {
        made.evidence.push_back({same(read.name_of(thing)), read.origin_of_unit(thing)});
    }
    found.push_back(std::move(made));
}

bilingual why(unjoined reason) {
    switch (reason) {
    case unjoined::no_such_unit:
        return {
            "ingen enhet i modellen har det namnet eller id:t", "no unit of the model has that name or id"};
    case unjoined::several_units:
        return {"flera enheter i modellen har det namnet", "several units of the model have that name"};
    case unjoined::several_labels:
        break;
    }
    return {"en annan etikett är samma enhet, och då räknas ingen av dem till den",
        "another label is the same unit, and then neither is counted as it"};
}

void tell_label(const labelled_cases& one, unjoined reason, const reading& read,
    const check_description& about, findings& found) {
    const bilingual cases = number_of_cases(one.cases);
    const bilingual because = why(reason);
    const bilingual meant = reason == unjoined::no_such_unit
                                ? what_may_be_meant(one.label, names_of_units(read.model()))
                                : bilingual{};
    const std::string label = in_quotes(one.label);
    finding made = make_finding(about, outcome::does_not_hold, read, one.label,
        {fmt::format("Etiketten {} ({}): {}.{}", label, cases.swedish, because.swedish, meant.swedish),
            fmt::format("The label {} ({}): {}.{}", label, cases.english, because.english, meant.english)});
    made.evidence.push_back({{fmt::format("{} med etiketten {} eller en under den", cases.swedish, label),
                                 fmt::format("{} with the label {} or one below it", cases.english, label)},
        {read.cases_id(), std::string(unit_grouping)}});
    found.push_back(std::move(made));
}

void tell_without_unit(const reading& read, const check_description& about, findings& found) {
    const bilingual cases = number_of_cases(read.cases()->without_unit);
    finding made = make_finding(about, outcome::does_not_hold, read, read.cases_id(),
        {fmt::format("{} saknar enhet, och räknas bara med där alla ärenden räknas.", cases.swedish),
            fmt::format("{} without a unit: counted only where all cases are.", cases.english)});
    made.weight = severity::note;
    made.evidence.push_back({{fmt::format("{} av {} saknar enhet", cases.swedish, read.cases()->cases),
                                 fmt::format("{} of {} without a unit", cases.english, read.cases()->cases)},
        {read.cases_id(), std::string(unit_grouping)}});
    found.push_back(std::move(made));
}

/// The rules of the cases that no duty names: what they show is held against nothing.
std::vector<const rule*> rules_without_duty(const reading& read) {
    std::set<std::string> named;
    for (const duty& one : read.model().duties) {
        named.insert(one.case_rule);
    }
    std::vector<const rule*> without;
    for (const rule& one : read.cases()->rules) {
        if (!named.contains(one.id)) {
            without.push_back(&one);
        }
    }
    return without;
}

void tell_rules_without_duty(const std::vector<const rule*>& without, const reading& read,
    const check_description& about, findings& found) {
    finding made = make_finding(about, outcome::does_not_hold, read, read.cases_id(),
        without.size() == 1 ? bilingual{"Ingen skyldighet i modellen mäts med denna regel.",
                                  "No duty of the model is measured by this rule of the cases."}
                            : bilingual{"Ingen skyldighet i modellen mäts med dessa regler.",
                                  "No duty of the model is measured by these rules of the cases."});
    made.weight = severity::note;
    for (const rule* one : without) {
        made.evidence.push_back({same(one->title), {read.cases_id(), one->id}});
    }
    found.push_back(std::move(made));
}

/// Where there are no cases nothing is joined, and nothing said of the duties that they should measure.
void tell_no_cases(const reading& read, const check_description& about, findings& found) {
    finding made = make_finding(about, outcome::unknown, read, read.cases_id(),
        {"Det finns inga ärenden, så om de hör ihop med modellen går inte att säga.",
            "There are no cases, so whether they belong with the model cannot be told."});
    const std::string day = to_string(read.on().day);
    made.evidence.push_back({{"0 ärenden till och med " + day, "0 cases until " + day},
        {read.cases_id(), std::string(unit_grouping)}});
    found.push_back(std::move(made));
}

void tell_all_joined(const reading& read, const check_description& about, findings& found) {
    const case_facts& facts = *read.cases();
    const bilingual cases = number_of_cases(facts.cases);
    const bilingual events =
        counted(static_cast<std::size_t>(facts.events), {"händelse", "event"}, {"händelser", "events"});
    const bilingual labels = counted(facts.labels.size(), {"etikett för enheter", "label of units"},
        {"etiketter för enheter", "labels of units"});
    const auto measured = std::count_if(read.model().duties.begin(), read.model().duties.end(),
        [](const duty& one) { return !one.case_rule.empty(); });
    const bilingual duties = counted(static_cast<std::size_t>(measured), {"skyldighet mäts", "duty measured"},
        {"skyldigheter mäts", "duties measured"});
    finding made = make_finding(about, outcome::holds, read, read.cases_id(),
        {fmt::format(
             "Ärendena hör ihop med modellen: {}, {}, {}.", cases.swedish, labels.swedish, duties.swedish),
            fmt::format("The cases belong with the model: {}, {}, {}.", cases.english, labels.english,
                duties.english)});
    const std::string day = to_string(facts.on.day);
    made.evidence.push_back({{fmt::format("{} och {} till och med {}", cases.swedish, events.swedish, day),
                                 fmt::format("{} and {} until {}", cases.english, events.english, day)},
        {read.cases_id(), std::string(unit_grouping)}});
    found.push_back(std::move(made));
}

void look_at_duties(
    const joined_labels& labels, const reading& read, const check_description& about, findings& found) {
    for (const duty& one : read.model().duties) {
        if (!one.case_rule.empty()) {
            look_at_rule(one, read, about, found);
            look_at_units(one, labels, read, about, found);
        }
    }
}

void look_at_labels(
    const joined_labels& labels, const reading& read, const check_description& about, findings& found) {
    for (const labelled_cases& one : read.cases()->labels) {
        const auto left = labels.left.find(one.label);
        if (left != labels.left.end()) {
            tell_label(one, left->second, read, about, found);
        }
    }
    if (read.cases()->without_unit > 0 && !read.cases()->labels.empty()) {
        tell_without_unit(read, about, found);
    }
}

void run(const reading& read, const check_description& about, findings& found) {
    if (read.cases() == nullptr) {
        return;
    }
    const std::size_t before = found.size();
    const joined_labels labels = join_labels(read.model(), *read.cases());
    look_at_duties(labels, read, about, found);
    look_at_labels(labels, read, about, found);
    const std::vector<const rule*> without = rules_without_duty(read);
    if (!without.empty()) {
        tell_rules_without_duty(without, read, about, found);
    }
    if (read.cases()->cases == 0) {
        tell_no_cases(read, about, found);
    } else if (found.size() == before) {
        tell_all_joined(read, about, found);
    }
}

} // namespace

const check& cases_joined() {
    static const check made{
        {"cases-joined", severity::warning,
            {"Hör ärendena ihop med modellen?", "Do the cases belong with the model?"},
            {"Ett namn som stavas olika på två ställen gör att ärenden inte hålls mot något, och ingen "
             "saknar dem.",
                "A name that is spelt differently in two places leaves cases held against nothing, and "
                "nobody "
                "misses them."},
            {"Låt skyldigheten nämna regeln (case_rule), ge varje ärende en enhet (kolumnen unit, eller den "
             "som översätts till den), och kalla enheterna lika i modellen och i ärendena.",
                "Let the duty name the rule (case_rule), give each case a unit (the column unit, or the one "
                "mapped to it), and call the units alike in the model and in the cases."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
