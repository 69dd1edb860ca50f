#include "../all_checks.hpp"

#include <lssgov/follow_up/recommendations.hpp>

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

bilingual age_words(const std::optional<day_bounds>& age) {
    if (!age) {
        return {"ålder okänd", "age unknown"};
    }
    return age->least == age->most
               ? counted(static_cast<std::size_t>(age->least), {"dag", "day"}, {"dagar", "days"})
               : bilingual{fmt::format("{} till {} dagar", age->least, age->most),
                     fmt::format("{} to {} days", age->least, age->most)};
}

bilingual latest_words(const recommendation_state& state) {
    if (state.latest) {
        const bilingual status = status_words(*state.latest);
        return {"vid senaste uppföljningen " + status.swedish, "at the last follow-up " + status.english};
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
    const bilingual age = age_words(state.age);
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

void add_answer(const recommendation_state& state, finding& made) {
    const recommendation& asked = *state.what;
    if (state.is_answered && asked.answered_on && !asked.answer.empty()) {
        const std::string day = to_string(*asked.answered_on);
        made.evidence.push_back(
            {{fmt::format("Svar {}: {}", day, asked.answer), fmt::format("Answer {}: {}", day, asked.answer)},
                asked.answer_source.value_or(asked.origin)});
    }
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const recommendation_state& state : recommendation_states(read.model(), read.on())) {
        const bilingual latest = latest_words(state);
        const bilingual since = since_words(state);
        const std::string& text = state.what->text;
        const outcome result = state.is_open() ? outcome::does_not_hold : outcome::holds;
        finding made = make_finding(about, result, read, state.what->id,
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
