#include "all_checks.hpp"

#include <lssgov/error.hpp>
#include <lssgov/law/statutory_rule.hpp>
#include <lssgov/model/validate.hpp>
#include <lssgov/review/review.hpp>

#include <algorithm>
#include <set>
#include <tuple>

namespace lssgov {

namespace {

void refuse_problems(const municipality& model) {
    for (const problem& one : validate(model)) {
        if (one.severity == problem_severity::error) {
            throw error("The model cannot be reviewed: " + one.path + ": " + one.text + " " + one.remedy);
        }
    }
}

void refuse_another_day(as_of on, const review_options& options) {
    if (options.cases && options.cases->on != on) {
        throw error("The review is as of " + to_string(on.day) + " and the cases as of " +
                    to_string(options.cases->on.day) + ": ask both of one day.");
    }
}

/// The checks asked for, in the order of the catalogue.
std::vector<const checks::check*> chosen(const std::vector<std::string>& ids) {
    for (const std::string& id : ids) {
        if (find_check(id) == nullptr) {
            throw error("There is no check '" + id + "': see the catalogue for those there are.");
        }
    }
    std::vector<const checks::check*> found;
    for (const checks::check* one : checks::all()) {
        if (ids.empty() || std::find(ids.begin(), ids.end(), one->about.id) != ids.end()) {
            found.push_back(one);
        }
    }
    return found;
}

bool can_be_waived(const finding& found) {
    return found.result == outcome::does_not_hold || found.result == outcome::unknown;
}

/// The waiver that lasts longest counts, so that a renewed one is not told as expired.
void apply_waivers(const municipality& model, as_of on, finding& found) {
    const waiver* longest = nullptr;
    for (const waiver& one : model.waivers) {
        const bool meant = one.check == found.check && one.subject == found.subject;
        if (meant && (longest == nullptr || longest->expires < one.expires)) {
            longest = &one;
        }
    }
    if (longest == nullptr || !can_be_waived(found)) {
        return;
    }
    (longest->expires < on.day ? found.expired_waiver : found.waived) = *longest;
}

/// Only the documents that findings cite are told.
void keep_cited(review_result& result) {
    std::set<std::string> cited;
    for (const finding& one : result.findings) {
        if (one.rule) {
            cited.insert(one.rule->origin.document);
        }
        for (const evidence_item& item : one.evidence) {
            cited.insert(item.origin.document);
        }
    }
    std::erase_if(result.sources, [&cited](const source_document& one) { return !cited.contains(one.id); });
}

/// The acts that findings cite stand among the sources, beside the documents that the model was written from.
void add_acts(review_result& result) {
    for (const finding& one : result.findings) {
        const auto is_listed = [&one](const source_document& each) {
            return each.id == one.rule->origin.document;
        };
        if (!one.rule || std::any_of(result.sources.begin(), result.sources.end(), is_listed)) {
            continue;
        }
        const statutory_rule* law = find_statutory_rule(one.rule->id);
        if (law != nullptr) {
            result.sources.push_back({.id = law->origin.document,
                .title = law->citation.swedish,
                .issuer = law->origin.document.starts_with("SFS") ? "Svensk författningssamling"
                                                                  : "Socialstyrelsen"});
        }
    }
}

void sort_findings(std::vector<finding>& found) {
    const auto rank = [](const finding& one) { return std::tie(one.result, one.weight, one.check); };
    std::stable_sort(found.begin(), found.end(),
        [&rank](const finding& a, const finding& b) { return rank(a) < rank(b); });
}

} // namespace

review_result review(const municipality& model, as_of on, const review_options& options) {
    const std::vector<const checks::check*> asked = chosen(options.checks);
    refuse_problems(model);
    refuse_another_day(on, options);
    review_result result{.municipality_name = model.name,
        .on = on.day,
        .described_as_of = model.described_as_of,
        .sources = model.sources};
    const checks::reading read(model, on, options.cases ? &*options.cases : nullptr);
    if (options.cases) {
        result.sources.push_back({.id = read.cases_id(), .title = options.cases->name});
    }
    for (const checks::check* one : asked) {
        result.checks.push_back(one->about.id);
        one->run(read, one->about, result.findings);
    }
    for (finding& found : result.findings) {
        apply_waivers(model, on, found);
    }
    sort_findings(result.findings);
    keep_cited(result);
    add_acts(result);
    return result;
}

std::size_t count_failing(const review_result& result, severity at_least) {
    return static_cast<std::size_t>(
        std::count_if(result.findings.begin(), result.findings.end(), [at_least](const finding& one) {
            return one.result == outcome::does_not_hold && !one.waived && one.weight <= at_least;
        }));
}

} // namespace lssgov
