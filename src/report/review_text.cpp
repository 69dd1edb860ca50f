#include "finding_words.hpp"
#include "text_foot.hpp"
#include "visible.hpp"
#include "wrap.hpp"

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/report/review_text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <sstream>
#include <string>
#include <vector>

namespace lssgov::report {

namespace {

constexpr std::size_t margin_width = 10;

std::string cited(const source& where) {
    return fmt::format("[{}, {}]", where.document, where.section);
}

/// Writes one review in one language.
class writer {
public:
    writer(std::ostream& out, const review_result& result, language tongue)
        : out_(out), result_(result), speaks_(tongue) {}

    void write() {
        out_ << say(words::review_title, result_.municipality_name, to_string(result_.on)) << "\n\n";
        write_day_of_description();
        write_summary();
        for (const outcome result : all_outcomes) {
            write_section(result);
        }
        write_sources();
    }

private:
    template <typename... Values>
    [[nodiscard]] std::string say(const Values&... values) const {
        return speaks_.say(values...);
    }

    template <typename Condition>
    [[nodiscard]] auto count(Condition condition) const {
        return std::count_if(result_.findings.begin(), result_.findings.end(), condition);
    }

    /// Asked about a day before the one that the description holds for, most is unknown, and should be.
    /// Without such a day nothing is.
    void write_day_of_description() {
        if (!result_.described_as_of) {
            out_ << wrapped("  ", say(words::described_on_no_day, to_string(result_.on))) << '\n';
        } else if (*result_.described_as_of > result_.on) {
            out_ << wrapped("  ", say(words::described_later, to_string(*result_.described_as_of))) << '\n';
        }
    }

    void write_summary() {
        for (const outcome result : all_outcomes) {
            const auto all = count([result](const finding& one) { return one.result == result; });
            const std::string detail =
                result == outcome::does_not_hold && all > 0 ? weights() : std::string();
            out_ << fmt::format("  {}{:>4}{}\n", filled(say(heading_of(result)), 18), all, detail);
        }
        out_ << '\n';
    }

    /// How the findings that do not hold are divided; the parts add up to their number.
    [[nodiscard]] std::string weights() const {
        std::vector<std::string> parts;
        for (const failing_part& one : failing_parts(result_)) {
            parts.push_back(fmt::format("{} {}", say(one.word), one.findings.size()));
        }
        return fmt::format("   ({})", fmt::join(parts, ", "));
    }

    void write_heading(const words::phrase& text) {
        const std::string heading = say(text);
        out_ << heading << '\n' << std::string(letters_in(heading), '-') << '\n';
    }

    /// What stands before a text of a finding.
    [[nodiscard]] std::string margin(const words::phrase& label) const {
        return filled("  " + say(label) + ": ", margin_width);
    }

    void write_section(outcome result) {
        if (count([result](const finding& one) { return one.result == result; }) == 0) {
            return;
        }
        write_heading(heading_of(result));
        for (const finding& one : result_.findings) {
            if (one.result == result) {
                write_finding(one);
            }
        }
        out_ << '\n';
    }

    void write_finding(const finding& one) {
        const bool is_failing = one.result == outcome::does_not_hold;
        const std::string weight = is_failing ? say(weight_word(one.weight)) + "  " : std::string();
        const std::string waived = one.waived ? "  " + say(words::waived_mark) : "";
        out_ << '\n'
             << weight << asked_by(one.check, speaks_) << waived << '\n'
             << wrapped("  ", say(one.message));
        if (one.rule) {
            write_rule(*one.rule);
        }
        write_evidence(one);
        write_waiver(one);
        if (is_failing) {
            write_remedy(one);
        }
    }

    void write_rule(const rule_cited& rule) {
        out_ << wrapped(
            margin(words::finding_rule), fmt::format("{} {}", rule_words(rule, speaks_), cited(rule.origin)));
    }

    void write_evidence(const finding& one) {
        std::string label = margin(words::ground);
        for (const evidence_item& item : one.evidence) {
            out_ << wrapped(label, fmt::format("{} {}", say(item.text), cited(item.origin)));
            label.assign(margin_width, ' ');
        }
    }

    void write_waiver(const finding& one) {
        if (one.waived) {
            out_ << wrapped(margin(words::waived), waiver_words(*one.waived, speaks_));
        }
        if (one.expired_waiver) {
            out_ << wrapped(margin(words::waiver_expired), waiver_words(*one.expired_waiver, speaks_));
        }
    }

    void write_remedy(const finding& one) {
        if (const check_description* check = find_check(one.check)) {
            out_ << wrapped(margin(words::remedy), say(check->remedy));
        }
    }

    void write_sources() {
        if (result_.sources.empty()) {
            return;
        }
        write_heading(words::sources);
        for (const source_document& one : result_.sources) {
            out_ << wrapped(fmt::format("  {}: ", one.id), source_words(one));
        }
    }

    std::ostream& out_;
    const review_result& result_;
    speaker speaks_;
};

} // namespace

void review_text(std::ostream& out, const review_result& result, language tongue, const provenance& from) {
    std::ostringstream text;
    writer(text, result, tongue).write();
    out << visible(text.str()) << text_foot(speaker(tongue), from);
}

void catalogue_text(std::ostream& out, language tongue) {
    for (const check_description& one : catalogue()) {
        out << filled(one.id, 32) << one.title.in(tongue) << '\n';
    }
}

void check_text(std::ostream& out, const check_description& check, language tongue) {
    const speaker speaks(tongue);
    const auto tell = [&](const words::phrase& label, const std::string& text) {
        out << wrapped(filled("  " + speaks.say(label) + ": ", margin_width), text);
    };
    out << check.id << '\n';
    tell(words::asks, speaks.say(check.title));
    tell(words::weight, speaks.say(weight_word(check.weight)));
    tell(words::why, speaks.say(check.rationale));
    tell(words::remedy, speaks.say(check.remedy));
    tell(words::source, fmt::format("{}, {}", check.origin.document, check.origin.section));
}

} // namespace lssgov::report
