#include "json.hpp"

#include <lssgov/report/review_json.hpp>
#include <lssgov/version.hpp>

#include <algorithm>
#include <array>
#include <ostream>

namespace lssgov::report {

namespace {

using report::shown;
using report::word_for;

json shown(const rule_cited& rule) {
    return json{{"id", rule.id}, {"title", rule.title}, {"says", shown(rule.says)},
        {"source", shown(rule.origin)}, {"force", word_for(rule.binding)}};
}

json shown(const waiver& why) {
    return json{{"reason", why.reason}, {"decided_by", why.decided_by}, {"expires", to_string(why.expires)}};
}

json shown(const finding& one) {
    json evidence = json::array();
    for (const evidence_item& item : one.evidence) {
        evidence.push_back(json{{"text", shown(item.text)}, {"source", shown(item.origin)}});
    }
    json object{{"check", one.check}, {"outcome", to_string(one.result)}, {"severity", to_string(one.weight)},
        {"subject", one.subject}, {"subject_name", one.subject_name}, {"message", shown(one.message)},
        {"as_stated", one.as_stated}, {"evidence", std::move(evidence)}};
    if (one.rule) {
        object["rule"] = shown(*one.rule);
    }
    if (one.waived) {
        object["waived"] = shown(*one.waived);
    }
    if (one.expired_waiver) {
        object["expired_waiver"] = shown(*one.expired_waiver);
    }
    return object;
}

json summary_of(const review_result& result) {
    static constexpr std::array outcomes{outcome::does_not_hold, outcome::unknown, outcome::undecided,
        outcome::holds, outcome::not_applicable};
    json counts = json::object();
    for (const outcome each : outcomes) {
        counts[std::string(to_string(each))] = std::count_if(result.findings.begin(), result.findings.end(),
            [each](const finding& one) { return one.result == each; });
    }
    return counts;
}

} // namespace

void review_json(std::ostream& out, const review_result& result, const provenance& from) {
    json sources = json::array();
    for (const source_document& one : result.sources) {
        json object{{"id", one.id}, {"title", one.title}, {"issuer", one.issuer}};
        if (one.day) {
            object["day"] = to_string(*one.day);
        }
        sources.push_back(std::move(object));
    }
    json findings = json::array();
    for (const finding& one : result.findings) {
        findings.push_back(shown(one));
    }
    json document{{"schema_version", 1}, {"lssgov_version", version()},
        {"municipality", result.municipality_name}, {"as_of", to_string(result.on)},
        {"checks", result.checks}, {"summary", summary_of(result)}, {"findings", std::move(findings)},
        {"sources", std::move(sources)}};
    if (!from.inputs.empty()) {
        document["made_of"] = shown(from);
    }
    out << document.dump(2) << '\n';
}

} // namespace lssgov::report
