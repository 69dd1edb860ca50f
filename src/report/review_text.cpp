#include "wrap.hpp"

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/report/review_text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <vector>

namespace lssgov::report {

namespace {

constexpr std::array all_outcomes{
    outcome::does_not_hold, outcome::unknown, outcome::undecided, outcome::holds, outcome::not_applicable};
constexpr std::array all_weights{severity::error, severity::warning, severity::note};

bilingual heading_of(outcome result) {
    switch (result) {
    case outcome::does_not_hold:
        return {"Håller inte", "Does not hold"};
    case outcome::unknown:
        return {"Okänt", "Unknown"};
    case outcome::undecided:
        return {"Inte avgjort än", "Not decided yet"};
    case outcome::holds:
        return {"Håller", "Holds"};
    case outcome::not_applicable:
        break;
    }
    return {"Inte tillämpligt", "Not applicable"};
}

bilingual word_for(severity weight) {
    switch (weight) {
    case severity::error:
        return {"FEL", "ERROR"};
    case severity::warning:
        return {"VARNING", "WARNING"};
    case severity::note:
        break;
    }
    return {"NOTERING", "NOTE"};
}

std::string cited(const source& where) {
    return fmt::format("[{}, {}]", where.document, where.section);
}

/// Writes one review in one language.
class writer {
public:
    writer(std::ostream& out, const review_result& result, language tongue)
        : out_(out), result_(result), tongue_(tongue) {}

    void write() {
        out_ << (is_swedish() ? "Granskning av styrning och uppföljning: "
                              : "Review of governance and follow-up: ")
             << result_.municipality_name << (is_swedish() ? ", per " : ", as of ") << to_string(result_.on)
             << "\n\n";
        write_day_of_description();
        write_summary();
        for (const outcome result : all_outcomes) {
            write_section(result);
        }
        write_sources();
    }

private:
    [[nodiscard]] bool is_swedish() const { return tongue_ == language::swedish; }

    [[nodiscard]] std::string text(const bilingual& both) const { return both.in(tongue_); }

    template <typename Condition>
    [[nodiscard]] auto count(Condition condition) const {
        return std::count_if(result_.findings.begin(), result_.findings.end(), condition);
    }

    /// Asked about a day before the one that the description holds for, most is unknown, and should be.
    void write_day_of_description() {
        if (!result_.described_as_of || *result_.described_as_of <= result_.on) {
            return;
        }
        const std::string day = to_string(*result_.described_as_of);
        out_ << wrapped("  ",
                    is_swedish()
                        ? fmt::format("Beskrivningen gäller {}. Det som den säger utan att nämna en dag "
                                      "är inte känt tidigare.",
                              day)
                        : fmt::format("The description holds for {}. What it says without naming a day "
                                      "is not known earlier.",
                              day))
             << '\n';
    }

    void write_summary() {
        for (const outcome result : all_outcomes) {
            const auto all = count([result](const finding& one) { return one.result == result; });
            const std::string detail =
                result == outcome::does_not_hold && all > 0 ? weights() : std::string();
            out_ << fmt::format("  {}{:>4}{}\n", filled(text(heading_of(result)), 18), all, detail);
        }
        out_ << '\n';
    }

    /// How the findings that do not hold are divided; the parts add up to their number.
    [[nodiscard]] std::string weights() const {
        std::vector<std::string> parts;
        for (const severity weight : all_weights) {
            const auto n = count([weight](const finding& one) {
                return one.result == outcome::does_not_hold && !one.waived && one.weight == weight;
            });
            parts.push_back(fmt::format("{} {}", text(word_for(weight)), n));
        }
        const auto waived =
            count([](const finding& one) { return one.result == outcome::does_not_hold && one.waived; });
        if (waived > 0) {
            parts.push_back(fmt::format("{} {}", is_swedish() ? "UNDANTAGNA" : "WAIVED", waived));
        }
        return fmt::format("   ({})", fmt::join(parts, ", "));
    }

    void write_section(outcome result) {
        if (count([result](const finding& one) { return one.result == result; }) == 0) {
            return;
        }
        const std::string heading = text(heading_of(result));
        out_ << heading << '\n' << std::string(letters_in(heading), '-') << '\n';
        for (const finding& one : result_.findings) {
            if (one.result == result) {
                write_finding(one);
            }
        }
        out_ << '\n';
    }

    void write_finding(const finding& one) {
        const bool is_failing = one.result == outcome::does_not_hold;
        const std::string weight = is_failing ? text(word_for(one.weight)) + "  " : std::string();
        const std::string waived = one.waived ? (is_swedish() ? "  (undantagen)" : "  (waived)") : "";
        out_ << '\n' << weight << asked_by(one.check) << waived << '\n' << wrapped("  ", text(one.message));
        if (one.rule) {
            write_rule(*one.rule);
        }
        write_evidence(one);
        write_waiver(one);
        if (is_failing) {
            write_remedy(one);
        }
    }

    /// What the check asks, and its id.
    [[nodiscard]] std::string asked_by(const std::string& id) const {
        const check_description* check = find_check(id);
        return check == nullptr ? id : fmt::format("{} ({})", text(check->title), id);
    }

    void write_rule(const rule_cited& rule) {
        const std::string says = text(rule.says);
        out_ << wrapped(is_swedish() ? "  Regel:  " : "  Rule:   ",
            fmt::format("{} {} {}", as_sentence(says.empty() ? rule.title : says),
                as_sentence(text(describe(rule.binding))), cited(rule.origin)));
    }

    /// With a capital first and a full stop last. Letters beyond ASCII stay as they are.
    [[nodiscard]] static std::string as_sentence(std::string words) {
        if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') {
            words.front() = static_cast<char>(words.front() - 'a' + 'A');
        }
        const bool is_closed = !words.empty() && (words.back() == '.' || words.back() == '?');
        return is_closed ? words : words + '.';
    }

    void write_evidence(const finding& one) {
        const char* label = is_swedish() ? "  Grund:  " : "  Ground: ";
        for (const evidence_item& item : one.evidence) {
            out_ << wrapped(label, fmt::format("{} {}", text(item.text), cited(item.origin)));
            label = "          ";
        }
    }

    void write_waiver(const finding& one) {
        if (one.waived) {
            out_ << wrapped(is_swedish() ? "  Undantagen: " : "  Waived: ", waiver_words(*one.waived));
        }
        if (one.expired_waiver) {
            out_ << wrapped(is_swedish() ? "  Undantaget har gått ut: " : "  Its waiver has expired: ",
                waiver_words(*one.expired_waiver));
        }
    }

    [[nodiscard]] std::string waiver_words(const waiver& why) const {
        return fmt::format("{} ({}, {} {})", why.reason, why.decided_by,
            is_swedish() ? "till och med" : "until", to_string(why.expires));
    }

    void write_remedy(const finding& one) {
        if (const check_description* check = find_check(one.check)) {
            out_ << wrapped(is_swedish() ? "  Åtgärd: " : "  Remedy: ", text(check->remedy));
        }
    }

    void write_sources() {
        if (result_.sources.empty()) {
            return;
        }
        out_ << (is_swedish() ? "Källor\n------\n" : "Sources\n-------\n");
        for (const source_document& one : result_.sources) {
            std::vector<std::string> about;
            if (!one.issuer.empty()) {
                about.push_back(one.issuer);
            }
            if (one.day) {
                about.push_back(to_string(*one.day));
            }
            const std::string words =
                about.empty() ? one.title : fmt::format("{}. {}", one.title, fmt::join(about, ", "));
            out_ << wrapped(fmt::format("  {}: ", one.id), words);
        }
    }

    std::ostream& out_;
    const review_result& result_;
    language tongue_;
};

} // namespace

void review_text(std::ostream& out, const review_result& result, language tongue) {
    writer(out, result, tongue).write();
}

void catalogue_text(std::ostream& out, language tongue) {
    for (const check_description& one : catalogue()) {
        out << filled(one.id, 32) << one.title.in(tongue) << '\n';
    }
}

void check_text(std::ostream& out, const check_description& check, language tongue) {
    const bool is_swedish = tongue == language::swedish;
    out << check.id << '\n';
    out << wrapped(is_swedish ? "  Fråga:  " : "  Asks:   ", check.title.in(tongue));
    out << wrapped(is_swedish ? "  Tyngd:  " : "  Weight: ", word_for(check.weight).in(tongue));
    out << wrapped(is_swedish ? "  Varför: " : "  Why:    ", check.rationale.in(tongue));
    out << wrapped(is_swedish ? "  Åtgärd: " : "  Remedy: ", check.remedy.in(tongue));
    out << wrapped(is_swedish ? "  Källa:  " : "  Source: ",
        fmt::format("{}, {}", check.origin.document, check.origin.section));
}

} // namespace lssgov::report
