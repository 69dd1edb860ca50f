#include "../all_checks.hpp"

#include <lssgov/follow_up/recommendations.hpp>

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

bilingual days_words(int days) {
    return counted(static_cast<std::size_t>(days), {"dag", "day"}, {"dagar", "days"});
}

bilingual age_words(const recommendation_state& state) {
    if (!state.age && !state.least_age) {
        return {"ålder okänd", "age unknown"};
    }
    if (!state.age) {
        const bilingual least = days_words(*state.least_age);
        return {"minst " + least.swedish, "at least " + least.english};
    }
    return state.age->least == state.age->most
               ? days_words(state.age->least)
               : bilingual{fmt::format("{} till {} dagar", state.age->least, state.age->most),
                     fmt::format("{} to {} days", state.age->least, state.age->most)};
}

/// ": åtgärdad vid Bostäder, om Omsorgsnämnden sägs inget": where nothing is told of the whole.
bilingual level_words(const recommendation_state& state, const reading& read) {
    if (!state.is_told_in_part) {
        return {};
    }
    std::vector<std::string> swedish;
    std::vector<std::string> english;
    for (const auto& [level, status] : state.by_level) {
        const bilingual words = status_words(status);
        const std::string name = read.name_of(level);
        swedish.push_back(fmt::format("{} vid {}", words.swedish, name));
        english.push_back(fmt::format("{} at {}", words.english, name));
    }
    const std::string left = joined(read.names_of(state.untold));
    return {fmt::format(": {}, om {} sägs inget", joined(swedish), left.empty() ? "resten" : left),
        fmt::format(": {}, not told of {}", joined(english), left.empty() ? "the rest" : left)};
}

bilingual latest_words(const recommendation_state& state, const reading& read) {
    if (!state.disputed.empty()) {
        const bilingual against = disputed_words(state);
        return {"uppföljningarnas dagar säger inte vilken som är den senaste: " + against.swedish,
            "the days of the follow-ups do not tell which is the later: " + against.english};
    }
    if (state.latest) {
        const bilingual status = status_words(*state.latest);
        const bilingual levels = level_words(state, read);
        return {"vid senaste uppföljningen " + status.swedish + levels.swedish,
            "at the last follow-up " + status.english + levels.english};
    }
    return state.is_answered ? bilingual{"besvarad, inte följd upp", "answered, not followed up"}
                             : bilingual{"inget svar i underlaget", "no answer at hand"};
}

/// "2019", or what is known of a day that is not.
bilingual day_words(const audit& report) {
    if (report.day) {
        return same(to_string(*report.day));
    }
    bilingual words{"okänd dag", "a day not known"};
    if (report.no_earlier_than) {
        const std::string first = to_string(*report.no_earlier_than);
        words.swedish += ", tidigast " + first;
        words.english += ", no earlier than " + first;
    }
    if (report.no_later_than) {
        const std::string last = to_string(*report.no_later_than);
        words.swedish += ", senast " + last;
        words.english += ", no later than " + last;
    }
    return words;
}

/// "öppen sedan 2019 (1177 till 1541 dagar)": when it was first made, and how long ago that is.
bilingual since_words(const recommendation_state& state) {
    const bilingual day = day_words(state.earlier.empty() ? *state.in : *state.earlier.back());
    const bilingual age = age_words(state);
    const bilingual opened =
        state.is_open() ? bilingual{"öppen sedan", "open since"} : bilingual{"lämnad", "made"};
    return {fmt::format("{} {} ({})", opened.swedish, day.swedish, age.swedish),
        fmt::format("{} {} ({})", opened.english, day.english, age.english)};
}

void add_follow_ups(const recommendation_state& state, const reading& read, finding& made) {
    for (const recommendation_follow_up& one : state.what->followed_up) {
        if (!seen_by(one.day, read.on())) {
            continue;
        }
        const bilingual status = status_words(one.status);
        const std::string day = to_string(one.day);
        const std::string of = one.concerns.empty() ? "" : ", " + read.name_of(one.concerns);
        const std::string by = one.by.empty() ? "" : ", " + one.by;
        const std::string word = one.as_written.empty() ? "" : fmt::format(" \"{}\"", one.as_written);
        const std::string text = one.text.empty() ? "" : ". " + one.text;
        made.evidence.push_back(
            {{fmt::format("Uppföljd {}{}{}: {}{}{}", day, of, by, status.swedish, word, text),
                 fmt::format("Followed up {}{}{}: {}{}{}", day, of, by, status.english, word, text)},
                one.origin});
    }
}

/// "2020-02-28", or what is known of an answer's day.
bilingual answer_day_words(const recommendation_state& state) {
    if (state.what->answered_on) {
        return same(to_string(*state.what->answered_on));
    }
    if (!state.answered_by) {
        return {"(dag okänd)", "(day not known)"};
    }
    const std::string last = to_string(*state.answered_by);
    return {
        fmt::format("(dag okänd, senast {})", last), fmt::format("(day not known, no later than {})", last)};
}

void add_answer(const recommendation_state& state, finding& made) {
    const recommendation& asked = *state.what;
    if (state.is_answered && !asked.answer.empty()) {
        const bilingual day = answer_day_words(state);
        made.evidence.push_back({{fmt::format("Svar {}: {}", day.swedish, asked.answer),
                                     fmt::format("Answer {}: {}", day.english, asked.answer)},
            asked.answer_source.value_or(asked.origin)});
    }
}

/// Unknown where it depends on which of the follow-ups is the last.
outcome outcome_of(const recommendation_state& state) {
    if (!state.is_open()) {
        return outcome::holds;
    }
    return !state.disputed.empty() && state.may_be_done ? outcome::unknown : outcome::does_not_hold;
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const recommendation_state& state : recommendation_states(read.model(), read.on())) {
        const bilingual latest = latest_words(state, read);
        const bilingual since = since_words(state);
        const std::string& text = state.what->text;
        finding made = make_finding(about, outcome_of(state), read, state.what->id,
            {fmt::format("{}: {}, {}.", text, since.swedish, latest.swedish),
                fmt::format("{}: {}, {}.", text, since.english, latest.english)});
        made.as_stated = !state.is_open();
        made.evidence.push_back({same(state.in->title), state.what->origin});
        for (const addressee& to : state.what->addressed) {
            made.evidence.push_back(
                {{"Riktad till: " + to.as_written, "Addressed to: " + to.as_written}, to.origin});
        }
        add_answer(state, made);
        add_follow_ups(state, read, made);
        found.push_back(std::move(made));
    }
}

} // namespace

const check& recommendation_open() {
    static const check made{
        {"recommendation-open", severity::warning,
            {"Är rekommendationerna åtgärdade?", "Have the recommendations been acted on?"},
            {"En rekommendation är öppen tills en uppföljning har funnit den åtgärdad. Ett svar är ingen "
             "åtgärd.",
                "A recommendation is open until a follow-up has found it done. An answer is no measure."},
            {"Åtgärda, visa vad som gjorts och låt det följas upp.",
                "Act, show what was done and have it followed up."},
            {"SFS 2017:725", "12 kap. 1 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
