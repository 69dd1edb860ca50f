#pragma once

// What the acceptance tests share: a municipality's model, read once from its file, and its review as of a
// day, by default the day that the model is described as of. Texts are looked for in English, as the checks
// write them around the document's own words.

#include <lssgov/error.hpp>
#include <lssgov/load/municipality.hpp>
#include <lssgov/review/catalogue.hpp>
#include <lssgov/review/review.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace lssgov::acceptance {

/// The model in a file under examples/data. Throws where it has problems; each file is read once.
inline const municipality& model_in(const std::string& file) {
    static std::map<std::string, municipality> models;
    const auto known = models.find(file);
    if (known != models.end()) {
        return known->second;
    }
    auto loaded = load::municipality("examples/data/" + file);
    if (!loaded) {
        throw error(to_text(loaded.problems()));
    }
    return models.emplace(file, *loaded).first->second;
}

inline bool says(const finding& one, const std::string& text) {
    return one.message.english.find(text) != std::string::npos;
}

/// All evidence of a finding, an item on each line.
inline std::string evidence_of(const finding& one) {
    std::string text;
    for (const evidence_item& item : one.evidence) {
        text += item.text.english + "\n";
    }
    return text;
}

inline bool rests_on(const finding& one, const std::string& text) {
    return evidence_of(one).find(text) != std::string::npos;
}

inline std::set<std::string> sections_of(const finding& one) {
    std::set<std::string> sections;
    for (const evidence_item& item : one.evidence) {
        sections.insert(item.origin.section);
    }
    return sections;
}

inline std::set<std::string> subjects_of(const std::vector<finding>& all) {
    std::set<std::string> subjects;
    for (const finding& one : all) {
        subjects.insert(one.subject);
    }
    return subjects;
}

/// The thing of that id in a list of the model.
template <typename Things>
const auto& with_id(const Things& things, const std::string& id) {
    const auto found =
        std::find_if(things.begin(), things.end(), [&id](const auto& one) { return one.id == id; });
    if (found == things.end()) {
        throw error("The model has no '" + id + "'.");
    }
    return *found;
}

/// A fixture: what the review of one municipality says.
class review_of : public testing::Test {
protected:
    explicit review_of(const std::string& file) : file_(file) {}

    [[nodiscard]] const municipality& model() const { return model_in(file_); }

    [[nodiscard]] as_of day() const { return as_of(*model().described_as_of); }

    [[nodiscard]] std::vector<finding> everything() const { return review(model(), day()).findings; }

    [[nodiscard]] std::vector<finding> findings_of(const std::string& check, as_of on) const {
        return review(model(), on, {.checks = {check}}).findings;
    }

    [[nodiscard]] std::vector<finding> findings_of(const std::string& check) const {
        return findings_of(check, day());
    }

    [[nodiscard]] std::vector<finding> findings_about(
        const std::string& check, const std::string& subject, as_of on) const {
        std::vector<finding> found = findings_of(check, on);
        std::erase_if(found, [&subject](const finding& one) { return one.subject != subject; });
        return found;
    }

    [[nodiscard]] std::vector<finding> findings_about(
        const std::string& check, const std::string& subject) const {
        return findings_about(check, subject, day());
    }

    /// The one finding of a check about a subject.
    [[nodiscard]] finding only(const std::string& check, const std::string& subject, as_of on) const {
        const std::vector<finding> found = findings_about(check, subject, on);
        EXPECT_EQ(found.size(), 1U) << check << " " << subject;
        return found.empty() ? finding{} : found.front();
    }

    [[nodiscard]] finding only(const std::string& check, const std::string& subject) const {
        return only(check, subject, day());
    }

    /// How many findings of each check do not hold; checks without one are left out.
    [[nodiscard]] std::map<std::string, int> failing() const {
        std::map<std::string, int> counts;
        for (const finding& one : everything()) {
            counts[one.check] += one.result == outcome::does_not_hold;
        }
        std::erase_if(counts, [](const auto& entry) { return entry.second == 0; });
        return counts;
    }

    /// Every finding cites document and section; where it rests on a rule, so does the rule.
    void expect_sources() const {
        for (const finding& one : everything()) {
            EXPECT_FALSE(one.evidence.empty()) << one.check << " " << one.subject;
            for (const evidence_item& item : one.evidence) {
                EXPECT_NO_THROW(with_id(model().sources, item.origin.document)) << one.check;
                EXPECT_FALSE(item.origin.section.empty()) << one.check << " " << one.subject;
            }
            const bool asks_by_rule = one.check == "duty-kept" || one.check == "quota-kept" ||
                                      one.check == "interim-report-period" ||
                                      one.check == "required-document";
            EXPECT_TRUE(one.rule || !asks_by_rule) << one.check << " " << one.subject;
            EXPECT_FALSE(one.rule && one.rule->origin.section.empty()) << one.check << " " << one.subject;
        }
    }

private:
    std::string file_;
};

} // namespace lssgov::acceptance
