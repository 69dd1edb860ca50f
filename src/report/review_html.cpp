#include "finding_words.hpp"
#include "html_page.hpp"
#include "pictures/goals_picture.hpp"
#include "pictures/ladder_picture.hpp"
#include "pictures/wheel_picture.hpp"

#include <lssgov/report/review_html.hpp>
#include <lssgov/review/catalogue.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace lssgov::report {

namespace {

/// The class of the style sheet by which an answer is told apart from the others.
std::string_view class_of(outcome result) {
    switch (result) {
    case outcome::does_not_hold:
        return "fails";
    case outcome::unknown:
    case outcome::undecided:
        return "unknown";
    case outcome::holds:
    case outcome::not_applicable:
        break;
    }
    return "holds";
}

std::string section_id(outcome result) {
    return fmt::format("findings-{}", to_string(result));
}

std::string part_id(std::size_t part) {
    return fmt::format("weight-{}", part + 1);
}

std::string source_id(std::string_view document) {
    return id_of("source-", document);
}

class review_page {
public:
    review_page(html_writer& page, const municipality& model, const review_result& result,
        const case_facts* cases, const speaker& speaks)
        : page_(page), model_(model), result_(result), cases_(cases), speaks_(speaks) {
        for (const source_document& one : result.sources) {
            listed_.insert(one.id);
        }
    }

    void write() {
        write_day_of_description();
        write_what_was_asked();
        write_summary();
        write_contents();
        for (const outcome one : all_outcomes) {
            write_section(one);
        }
        write_pictures();
        write_sources();
    }

private:
    template <typename... Values>
    [[nodiscard]] std::string say(const Values&... values) const {
        return speaks_.say(values...);
    }

    [[nodiscard]] std::vector<const finding*> found(outcome result) const {
        std::vector<const finding*> all;
        for (const finding& one : result_.findings) {
            if (one.result == result) {
                all.push_back(&one);
            }
        }
        return all;
    }

    void write_day_of_description() {
        if (!result_.described_as_of) {
            page_.element("p", say(words::described_on_no_day, to_string(result_.on)));
        } else if (*result_.described_as_of > result_.on) {
            page_.element("p", say(words::described_later, to_string(*result_.described_as_of)));
        }
    }

    /// What was not asked is not in order for that.
    void write_what_was_asked() {
        if (result_.checks.size() < catalogue().size()) {
            page_.element("p",
                say(words::only_some_checks, result_.checks.size(), catalogue().size(),
                    fmt::format("{}", fmt::join(result_.checks, ", "))),
                {{"class", "word"}});
        }
    }

    void write_summary() {
        page_.open("ul", {{"class", "answers"}});
        for (const outcome one : all_outcomes) {
            write_answer(one);
        }
        page_.close();
    }

    /// How many findings give that answer, and what they weigh. What is nought leads nowhere.
    void write_answer(outcome result) {
        const std::size_t count = found(result).size();
        page_.open("li", {{"class", class_of(result)}});
        page_.open("span", {{"class", "many"}});
        write_count(section_id(result), count);
        page_.close();
        page_.element("span", say(heading_of(result)), {{"class", "word"}});
        if (result == outcome::does_not_hold && count > 0) {
            write_weights();
        }
        page_.close();
    }

    void write_count(const std::string& id, std::size_t count) {
        const std::string words = speaks_.number(static_cast<std::int64_t>(count));
        count == 0 ? page_.text(words) : link_to(page_, id, words);
    }

    void write_weights() {
        const std::vector<failing_part> parts = failing_parts(result_);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            page_.leaf("br");
            page_.text(say(parts[i].word) + " ");
            write_count(part_id(i), parts[i].findings.size());
        }
    }

    void write_contents() {
        page_.open("nav", {{"aria-label", say(words::contents)}});
        page_.open("ul");
        for (const outcome one : all_outcomes) {
            if (!found(one).empty()) {
                write_entry(section_id(one), heading_of(one));
            }
        }
        write_entry("pictures", words::pictures);
        if (!result_.sources.empty()) {
            write_entry("sources", words::sources);
        }
        page_.close();
        page_.close();
    }

    void write_entry(const std::string& id, const words::phrase& heading) {
        page_.open("li");
        link_to(page_, id, say(heading));
        page_.close();
    }

    /// What the documents say of goals and follow-up, as known on the day of the review.
    void write_pictures() {
        const as_of on(result_.on);
        page_.open("section", {{"id", "pictures"}});
        page_.element("h2", say(words::pictures));
        goals_picture(page_, model_, on, speaks_);
        ladder_picture(page_, model_, on, cases_, speaks_);
        wheel_picture(page_, model_, on, speaks_);
        page_.close();
    }

    void write_section(outcome result) {
        const std::vector<const finding*> all = found(result);
        if (all.empty()) {
            return;
        }
        page_.open("section", {{"id", section_id(result)}});
        page_.element("h2", say(heading_of(result)));
        if (result == outcome::does_not_hold) {
            write_by_weight();
        } else {
            write_findings(all, "h3");
        }
        page_.close();
    }

    void write_by_weight() {
        const std::vector<failing_part> parts = failing_parts(result_);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (!parts[i].findings.empty()) {
                page_.element("h3", say(parts[i].word), {{"id", part_id(i)}});
                write_findings(parts[i].findings, "h4");
            }
        }
    }

    /// @param heading  the level below that of the part they stand in
    void write_findings(const std::vector<const finding*>& all, std::string_view heading) {
        for (const finding* one : all) {
            write_finding(*one, heading);
        }
    }

    void write_finding(const finding& one, std::string_view heading) {
        page_.open("article", {{"class", class_of(one.result)}, {"id", finding_id(one)}});
        page_.open(heading);
        write_weight(one);
        page_.text(asked_by(one.check, speaks_));
        page_.close();
        page_.element("p", say(one.message));
        page_.open("dl");
        write_rule(one);
        write_evidence(one);
        write_waiver(one);
        write_remedy(one);
        page_.close();
        page_.close();
    }

    [[nodiscard]] std::string finding_id(const finding& one) const {
        return fmt::format("finding-{}", &one - result_.findings.data() + 1);
    }

    void write_weight(const finding& one) {
        if (one.result == outcome::does_not_hold) {
            page_.element("span", say(weight_word(one.weight)), {{"class", "fails word"}});
            page_.text(" ");
        }
        if (one.waived) {
            page_.text(say(words::waived_mark) + " ");
        }
    }

    void write_term(const words::phrase& term, const html_part& meaning) {
        page_.element("dt", say(term));
        page_.open("dd");
        meaning(page_);
        page_.close();
    }

    void write_source_of(const source& where) {
        const std::string cited = fmt::format("[{}, {}]", where.document, where.section);
        page_.text(" ");
        listed_.contains(where.document) ? link_to(page_, source_id(where.document), cited)
                                         : page_.text(cited);
    }

    void write_rule(const finding& one) {
        if (one.rule) {
            write_term(words::finding_rule, [&](html_writer& page) {
                page.text(rule_words(*one.rule, speaks_));
                write_source_of(one.rule->origin);
            });
        }
    }

    void write_evidence(const finding& one) {
        if (one.evidence.empty()) {
            return;
        }
        page_.element("dt", say(words::ground));
        for (const evidence_item& item : one.evidence) {
            page_.open("dd");
            page_.text(say(item.text));
            write_source_of(item.origin);
            page_.close();
        }
    }

    void write_waiver(const finding& one) {
        const auto tell = [&](const words::phrase& term, const waiver& why) {
            write_term(term, [&](html_writer& page) { page.text(waiver_words(why, speaks_)); });
        };
        if (one.waived) {
            tell(words::waived, *one.waived);
        }
        if (one.expired_waiver) {
            tell(words::waiver_expired, *one.expired_waiver);
        }
    }

    void write_remedy(const finding& one) {
        const check_description* check = find_check(one.check);
        if (one.result == outcome::does_not_hold && check != nullptr) {
            write_term(words::remedy, [&](html_writer& page) { page.text(say(check->remedy)); });
        }
    }

    void write_sources() {
        if (result_.sources.empty()) {
            return;
        }
        page_.open("section", {{"id", "sources"}});
        page_.element("h2", say(words::sources));
        page_.open("ul");
        for (const source_document& one : result_.sources) {
            page_.element(
                "li", fmt::format("{}: {}", one.id, source_words(one)), {{"id", source_id(one.id)}});
        }
        page_.close();
        page_.close();
    }

    html_writer& page_;
    const municipality& model_;
    const review_result& result_;
    const case_facts* cases_; ///< null: none are known
    const speaker& speaks_;
    std::set<std::string, std::less<>> listed_; ///< ids of the sources that the page lists
};

} // namespace

void review_html(std::ostream& out, const municipality& model, const review_result& result,
    const provenance& from, language tongue, const case_facts* cases) {
    const speaker speaks(tongue);
    const std::string title = speaks.say(words::review_title, result.municipality_name, to_string(result.on));
    write_page(out, speaks, title, from,
        [&](html_writer& page) { review_page(page, model, result, cases, speaks).write(); });
}

} // namespace lssgov::report
