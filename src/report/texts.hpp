#pragma once

// Every text of every report, in both languages: the one catalogue.
//
// Braces take the values, in the same order in both. A text that lacks a language, or a value in one of
// them, or calls self-inspection (egenkontroll) internal control (intern kontroll), does not compile. A test
// looks that no writer holds texts of its own.

#include <lssgov/language.hpp>

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace lssgov::report::words {

constexpr bool holds_any(std::string_view text, std::initializer_list<std::string_view> parts) {
    return std::any_of(parts.begin(), parts.end(),
        [text](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

constexpr bool names_self_inspection(std::string_view text) {
    return holds_any(text, {"genkontroll", "elf-inspection"});
}

constexpr bool names_internal_control(std::string_view text) {
    return holds_any(
        text, {"ntern kontroll", "nterna kontroll", "nternkontroll", "nternal control", "nternal-control"});
}

/// Whether one text may stand for the other.
constexpr bool says_the_same(std::string_view swedish, std::string_view english) {
    return !swedish.empty() && !english.empty() &&
           std::count(swedish.begin(), swedish.end(), '{') ==
               std::count(english.begin(), english.end(), '{') &&
           names_self_inspection(swedish) == names_self_inspection(english) &&
           names_internal_control(swedish) == names_internal_control(english);
}

class phrase {
public:
    consteval phrase(const char* swedish, const char* english) : swedish_(swedish), english_(english) {
        if (!says_the_same(swedish, english)) {
            throw "the two languages of a text do not say the same";
        }
    }

    [[nodiscard]] constexpr const char* in(language tongue) const {
        return tongue == language::swedish ? swedish_ : english_;
    }

private:
    const char* swedish_;
    const char* english_;
};

/// One and many.
struct counted {
    phrase one;
    phrase many;
};

// --- cases ------------------------------------------------------------------------------------------------

inline constexpr phrase title{"Ärenden kontrollerade per {}", "Cases checked as of {}"};

inline constexpr counted cases{{"ärende", "case"}, {"ärenden", "cases"}};
inline constexpr counted events{{"händelse", "event"}, {"händelser", "events"}};
inline constexpr counted rules{{"regel", "rule"}, {"regler", "rules"}};
inline constexpr counted days{{"dag", "day"}, {"dagar", "days"}};
inline constexpr counted days_late{{"dag för sent", "day late"}, {"dagar för sent", "days late"}};
inline constexpr counted days_overdue{{"dag försenat", "day overdue"}, {"dagar försenat", "days overdue"}};
inline constexpr counted breaches{{"missad uppföljning", "breach"}, {"missade uppföljningar", "breaches"}};

inline constexpr phrase suppressed{"Dolt", "Hidden"};
inline constexpr phrase suppressed_below{
    "Antal från 1 till {0} visas som två punkter. Det gör även andra tal som de annars kunde räknas fram ur. "
    "Kvoter, händelser, rader, längst försenade, avvikelserapporter och ärenden att pröva är utelämnade.",
    "Counts from 1 to {0} are shown as two dots, and so are others from which they could be worked out. "
    "Quotas, "
    "events, rows, the longest overdue, deviation reports and cases to look into are left out."};
inline constexpr phrase quotas_left_out{"utelämnad", "left out"};
inline constexpr phrase read{"Inläst", "Read"};
inline constexpr phrase account{"Rader", "Rows"};
inline constexpr phrase account_sum{"{}: {} rader = {} inlästa + {} avvisade + {} registrerade efter dagen",
    "{}: {} rows = {} taken + {} rejected + {} recorded after the day"};
inline constexpr phrase repeated_rows{
    "; {} av de inlästa upprepar en händelse", "; {} of those taken repeat an event"};
inline constexpr phrase later_events{" ({} efter dagen syns inte)", " ({} after the day, not seen)"};
inline constexpr phrase odd{"Att pröva", "To look into"};
inline constexpr phrase before_application{"beslutat, verkställt eller händelse före ansökan",
    "decided, executed or an event before the application"};
inline constexpr phrase executed_before_decided{
    "verkställdes före beslutet", "executed before it was decided"};
inline constexpr phrase executed_after_end{"beslutet har löpt ut medan insatsen fortfarande verkställdes",
    "the decision ran out while the service went on"};
inline constexpr phrase end_before_start{"beslutet slutar innan det fattades eller verkställdes",
    "the decision ends before it was made or executed"};
inline constexpr phrase event_after_end{
    "händelse efter att beslutet har löpt ut", "an event after the decision had run out"};
inline constexpr phrase unasked{"Efterfrågas inte", "Not asked for"};
inline constexpr phrase registers{"Register", "Registers"};
inline constexpr phrase from{"från {}", "from {}"};
inline constexpr phrase to{"till {}", "to {}"};
inline constexpr phrase all_days{"alla dagar", "all days"};
inline constexpr phrase no_days{"inga dagar", "no days"};
inline constexpr phrase suspensions{"Vilande regler", "Rules at rest"};
inline constexpr phrase at_rest{"{} {} till {}, beslut {} av {}", "{} {} to {}, decided {} by {}"};

inline constexpr phrase rule{"Regel", "Rule"};
inline constexpr phrase applies_to{"Gäller", "Applies to"};
inline constexpr phrase alternatively{" eller ", " or "};
inline constexpr phrase in_force{"I kraft", "In force"};
inline constexpr phrase source{"Källa", "Source"};
inline constexpr phrase of_kind{"av slaget {}", "of the kind {}"};
inline constexpr phrase asks_for{"Händelser", "Events"};
inline constexpr phrase none_of_kind{"inga av slaget {}: stavas det så i händelserna?",
    "none of the kind {}: is it spelled so in the events?"};
inline constexpr phrase asks_for_date{"Datum", "Dates"};
inline constexpr phrase of_date{"av {}", "of {}"};
inline constexpr phrase none_of_date{
    "inget ärende har {}: stavas det så?", "no case has {}: is it spelled so?"};

inline constexpr phrase kept{"Hållen", "Kept"};
inline constexpr phrase kept_between{
    "mellan {} och {} av {} bedömda ({} till {} %)", "between {} and {} of {} judged ({} to {} %)"};
inline constexpr phrase kept_exactly{"{} av {} bedömda ({} %)", "{} of {} judged ({} %)"};
inline constexpr phrase none_judged{"inget ärende är bedömt", "no case is judged"};
inline constexpr phrase judged{"Bedömda", "Judged"};
inline constexpr phrase judged_sum{
    "{} hållen + {} inte hållen + {} okänt = {}", "{} kept + {} not kept + {} unknown = {}"};
inline constexpr phrase all_cases{"Ärenden", "Cases"};
inline constexpr phrase cases_sum{
    "{} bedömda + {} som regeln inte gäller = {}", "{} judged + {} not applicable = {}"};
inline constexpr phrase state{"Läge", "State"};
inline constexpr phrase missed{"Missat", "Missed"};
inline constexpr counted excused{{"ursäktad", "more excused"}, {"ursäktade", "more excused"}};
inline constexpr phrase besides{"därutöver {}", "{}"};
inline constexpr phrase open_now{"försenat nu: {} sammanlagt", "overdue now: {} in all"};

inline constexpr phrase oldest{"Längst försenade", "Longest overdue"};
inline constexpr phrase due{"senast {}", "due {}"};

inline constexpr phrase reports{"Rapporterat", "Reported"};
inline constexpr phrase reports_sum{"{} rapporterade som avvikelse + {} utan rapport + {} okänt = {}",
    "{} reported as a deviation + {} without a report + {} unknown = {}"};
inline constexpr phrase not_reported{"utan rapport i {}", "without a report in {}"};

inline constexpr phrase by_group{"Per {}", "By {}"};
inline constexpr phrase worst_by_group{"Sämst per {}", "Worst by {}"};
inline constexpr phrase only_worst{"Av {} grupper visas högst tio: de där regeln inte är hållen i störst "
                                   "andel av de bedömda ärendena, bland "
                                   "dem med minst {} bedömda. Alla står i CSV och JSON.",
    "Of {} groups at most ten are shown: those where the largest share of the judged cases is not kept, "
    "among "
    "those with at least {} judged. All of them stand in CSV and JSON."};
inline constexpr phrase only_worst_shown{
    "Av {} grupper visas högst tio, och bara sådana där inget är dolt: de där regeln inte är hållen i störst "
    "andel av de bedömda ärendena, bland dem med minst {} bedömda. Alla står i CSV och JSON.",
    "Of {} groups at most ten are shown, and only such where nothing is hidden: those where the largest "
    "share of the judged cases is not kept, among those with at least {} judged. All of them stand in CSV "
    "and JSON."};
inline constexpr phrase none_shown_whole{
    "Per {}: av {} grupper kan ingen där regeln inte är hållen visas hel. Alla står i CSV och JSON.",
    "By {}: of {} groups, none in which the rule is not kept can be shown whole. All of them stand in CSV "
    "and "
    "JSON."};
inline constexpr phrase difference{"Skillnad", "Difference"};
inline constexpr phrase certainly_below{
    "{} (hållen i högst {} av {}, {} %) ligger säkert under {} (minst {} av {}, {} %)",
    "{} (at most {} of {} kept, {} %) lies certainly below {} (at least {} of {}, {} %)"};
inline constexpr phrase all_below{"sammanlagt gör {} av {} grupper det", "in all {} of {} groups do"};
inline constexpr phrase no_label{"(utan {})", "(no {})"};
inline constexpr phrase everything{"Alla", "All"};
inline constexpr phrase column_cases{"ärenden", "cases"};
inline constexpr phrase column_kept{"hållen", "kept"};
inline constexpr phrase column_not_kept{"ej hållen", "not kept"};
inline constexpr phrase column_unknown{"okänt", "unknown"};
inline constexpr phrase column_not_applicable{"gäller inte", "n/a"};
inline constexpr phrase column_share{"andel hållen", "share kept"};
inline constexpr phrase column_overdue{"försenade", "overdue"};
inline constexpr phrase column_days_late{"dagar sent", "days late"};

inline constexpr phrase quotas{"Kvot", "Quota"};
inline constexpr phrase column_period{"period", "period"};
inline constexpr phrase column_needed{"krävs", "needed"};
inline constexpr phrase column_followed_up{"uppföljda", "followed up"};
inline constexpr phrase column_lacking{"saknas", "lacking"};
inline constexpr phrase column_answer{"svar", "answer"};
inline constexpr phrase no_quota{
    "inget ärende är med i en hel period", "no case is there for a whole period"};

// --- findings
// -----------------------------------------------------------------------------------------------

inline constexpr phrase review_title{
    "Granskning av styrning och uppföljning: {}, per {}", "Review of governance and follow-up: {}, as of {}"};
inline constexpr phrase described_later{
    "Beskrivningen gäller {}. Det som den säger utan att nämna en dag är inte känt tidigare.",
    "The description holds for {}. What it says without naming a day is not known earlier."};
inline constexpr phrase described_on_no_day{
    "Beskrivningen säger inte vilken dag den gäller. Det som den säger utan att nämna en dag räknas som känt "
    "per {}.",
    "The description does not say which day it holds for. What it says without naming a day is taken as "
    "known "
    "as of {}."};
inline constexpr phrase only_some_checks{
    "Bara {} av {} kontroller är gjorda: {}. Om det andra säger sidan inget.",
    "Only {} of {} checks were made: {}. Of the rest the page says nothing."};
inline constexpr phrase does_not_hold{"Håller inte", "Does not hold"};
inline constexpr phrase outcome_unknown{"Okänt", "Unknown"};
inline constexpr phrase undecided{"Inte avgjort än", "Not decided yet"};
inline constexpr phrase holds{"Håller", "Holds"};
inline constexpr phrase not_applicable{"Inte tillämpligt", "Not applicable"};
inline constexpr phrase weight_error{"FEL", "ERROR"};
inline constexpr phrase weight_warning{"VARNING", "WARNING"};
inline constexpr phrase weight_note{"NOTERING", "NOTE"};
inline constexpr phrase waived_count{"UNDANTAGNA", "WAIVED"};
inline constexpr phrase waived_mark{"(undantagen)", "(waived)"};
inline constexpr phrase finding_rule{"Regel", "Rule"};
inline constexpr phrase ground{"Grund", "Ground"};
inline constexpr phrase waived{"Undantagen", "Waived"};
inline constexpr phrase waiver_expired{"Undantaget har gått ut", "Its waiver has expired"};
inline constexpr phrase waiver_until{"{} ({}, till och med {})", "{} ({}, until {})"};
inline constexpr phrase remedy{"Åtgärd", "Remedy"};
inline constexpr phrase sources{"Källor", "Sources"};
inline constexpr phrase contents{"Innehåll", "Contents"};
inline constexpr phrase pictures{
    "Bilder av styrning och uppföljning", "Pictures of governance and follow-up"};
inline constexpr phrase asks{"Fråga", "Asks"};
inline constexpr phrase weight{"Tyngd", "Weight"};
inline constexpr phrase why{"Varför", "Why"};

// --- the ladder and the year wheel
// ----------------------------------------------------------------------------

inline constexpr phrase ladder_title{"Vem följer upp vad: {}, per {}", "Who follows up what: {}, as of {}"};
inline constexpr phrase level_not_stated{"Nivå inte angiven", "Level not stated"};
inline constexpr phrase not_stated{"inte angivet", "not stated"};
inline constexpr phrase followed_up_on{"följdes upp {}", "followed up {}"};
inline constexpr phrase no_evidence{"inget", "none"};
inline constexpr phrase only_said{"bara uppgift: {}", "a statement only: {}"};
inline constexpr phrase in_the_cases_by{"mäts i ärendena, regel {}", "measured in the cases, rule {}"};
inline constexpr phrase by_rule_of_cases{
    "{} (mäts i ärendena, regel {})", "{} (measured in the cases, rule {})"};
inline constexpr phrase by_the_cases{"enligt ärendena: {}", "by the cases: {}"};
inline constexpr phrase said_besides{"; uppgift: {}", "; stated: {}"};
inline constexpr phrase quota_to{"kvoten till {}: {}", "the quota to {}: {}"};
inline constexpr phrase quota_broken_in{"bruten {}", "broken {}"};
inline constexpr phrase kept_with_excused{
    "hålls, {} ursäktad enligt beslut", "is kept, {} excused by decision"};
inline constexpr phrase only_in_the_cases{"inget här: mäts i ärendena", "none here: measured in the cases"};
inline constexpr phrase no_cases_of_it{"inga ärenden", "no cases"};
inline constexpr phrase overdue_alone{"försenat", "overdue"};
inline constexpr phrase as_stated{"{}, enligt uppgift", "{}, as stated"};
inline constexpr phrase not_known_whether_kept{
    "om det hålls är inte känt", "whether it is kept is not known"};
inline constexpr phrase how_often{"hur ofta", "how often"};
inline constexpr phrase responsible{"ansvarig", "responsible"};
inline constexpr phrase reported_to{"rapporteras", "reported to"};
inline constexpr phrase evidence{"underlag", "evidence"};
inline constexpr phrase level_without{
    "Ingen uppföljning av den här nivån är återgiven.", "No follow-up of this level is told."};
inline constexpr phrase functions{"Funktioner", "Functions"};
inline constexpr phrase by_statute{"lag", "statute"};
inline constexpr phrase by_advice{"råd", "advice"};
inline constexpr phrase by_permission{"får", "may"};
inline constexpr phrase by_own_rule{"egen", "local"};
inline constexpr phrase times_in_period{", {} gånger i perioden", ", {} times in the period"};
inline constexpr phrase counted_from{", räknat från {}", ", counted from {}"};
inline constexpr phrase again_in_the_year{"; på nytt under året, räknat från den dag det görs",
    "; again in the year, counted from the day it is done"};
inline constexpr phrase overdue_since{"försenat sedan {}", "overdue since {}"};
inline constexpr phrase due_before_the_year{
    "{}, före året; om det är gjort är inte känt", "{}, before the year; whether it is done is not known"};
inline constexpr phrase overdue_since_at_latest{
    "försenat, sedan senast {}", "overdue, since {} at the latest"};
inline constexpr phrase before_the_year_on_no_known_day{
    "före året, dag inte känd; om det är gjort är inte känt",
    "before the year, on a day that is not known; whether it is done is not known"};
inline constexpr phrase wheel_title{"Årshjul {}: {}", "Year wheel {}: {}"};
inline constexpr phrase wheel_reading{"Sista dag i tid, räknad ur reglerna. Inom parentes: den som ansvarar.",
    "Last day in time, counted from the rules. In parentheses: who is responsible."};
inline constexpr phrase wheel_view{
    "Sett från {}; vad som gjorts senare syns inte.", "As known on {}; what was done later is not seen."};
inline constexpr phrase day_not_stated{"dag inte angiven", "day not stated"};

// --- the foot of a page
// ---------------------------------------------------------------------------------------

inline constexpr phrase made_by{"Gjord med lssgov {}. Samma filer ger samma sida; ingen klocka läses.",
    "Made with lssgov {}. The same files give the same page; no clock is read."};
inline constexpr phrase text_made_by{"Gjord med lssgov {} av:", "Made with lssgov {} from:"};
inline constexpr phrase known_at_day{
    "Händelser som registrerats efter {} syns inte.", "Events recorded after {} are not seen."};
inline constexpr phrase role_model{"Beskrivning", "Model"};
inline constexpr phrase role_rules{"Regler", "Rules"};
inline constexpr phrase role_mapping{"Översättning", "Mapping"};
inline constexpr phrase role_cases{"Ärenden", "Cases"};
inline constexpr phrase role_events{"Händelser", "Events"};

// --- the work list ---------------------------------------------------------------------------------------

inline constexpr phrase work_title{"Arbetslista: {}, per {}", "Work list: {}, as of {}"};
inline constexpr phrase work_reading{
    "Det som är försenat, och det som ska vara gjort senast {}. Äldst först. En rad för varje ärende och "
    "regel: det äldsta som inte är gjort.",
    "What is overdue, and what is due by {}. Oldest first. One row for each case and rule: the oldest that "
    "is not done."};
inline constexpr phrase work_with_units_below{"Underliggande enheter är med.", "Units below are included."};
inline constexpr phrase work_names_cases{"Listan namnger ärenden och är till för dem som handlägger dem.",
    "The list names cases and is for those who handle them."};
inline constexpr phrase work_overdue{"Försenat", "Overdue"};
inline constexpr phrase work_upcoming{"Senast {}", "Due by {}"};
inline constexpr phrase work_unknown{"Okänt", "Unknown"};
inline constexpr phrase work_unknown_text{
    "Svar som inte går att ge, eftersom uppgifter saknas: ett ärende under en regel på varje rad.",
    "Answers that cannot be given, for data are lacking: one case under one rule in each row."};
inline constexpr phrase work_nothing_overdue{"Inget är försenat.", "Nothing is overdue."};
inline constexpr phrase work_nothing_upcoming{"Inget ska vara gjort senast {}.", "Nothing is due by {}."};
inline constexpr phrase work_nothing_unknown{
    "Inget ärende saknar uppgifter som listan behöver.", "No case lacks data that the list needs."};
inline constexpr phrase work_quotas{"Kvoter", "Quotas"};
inline constexpr phrase work_quotas_text{
    "Gäller enheten och inte enskilda ärenden, så de ger inga rader här.",
    "Asked of the unit and not of single cases, so they give no rows here."};
inline constexpr phrase work_sum{
    "{}. Försenat: {}. Senast {}: {}. Okänt: {}.", "{}. Overdue: {}. Due by {}: {}. Unknown: {}."};
inline constexpr counted rows{{"rad", "row"}, {"rader", "rows"}};
inline constexpr phrase work_caption{"{}: {}, äldst först", "{}: {}, oldest first"};
inline constexpr phrase work_late_reason{"senast {}: {}, försenad {}", "due {}: {}, {} overdue"};
inline constexpr phrase work_excused{"; ursäktad: {}", "; excused: {}"};
inline constexpr phrase work_left_reason{"senast {}: {}, {} kvar", "due {}: {}, {} left"};
inline constexpr phrase work_last_day_reason{"senast {}: {}, sista dagen", "due {}: {}, the last day"};
inline constexpr phrase column_case{"ärende", "case"};
inline constexpr phrase column_rule{"regel", "rule"};
inline constexpr phrase column_due{"senast", "due"};
inline constexpr phrase column_days_overdue{"dagar försenat", "days overdue"};
inline constexpr phrase column_days_left{"dagar kvar", "days left"};
inline constexpr phrase column_last_event{"senast gjort", "last done"};
inline constexpr phrase column_reason{"skäl", "reason"};

// --- calendars -------------------------------------------------------------------------------------------

inline constexpr phrase calendar_undated{
    "Har ingen känd dag och är inte med: {}.", "Without a known day, and left out: {}."};
inline constexpr phrase calendar_before{
    "Skulle vara gjort före året; om det är gjort är inte känt, så det är inte med: {}.",
    "Due before the year, and left out, for whether it is done is not known: {}."};
inline constexpr phrase calendar_day_not_known{"dag inte känd", "day not known"};
inline constexpr phrase calendar_rule{"Regel: {}", "Rule: {}"};
inline constexpr phrase calendar_source{"Källa: {}", "Source: {}"};
inline constexpr phrase calendar_responsible{"Ansvarig: {}", "Responsible: {}"};
inline constexpr phrase calendar_last_done{"Senast gjort: {}", "Last done: {}"};
inline constexpr phrase calendar_coming{"Kommande", "Coming"};
inline constexpr phrase calendar_overdue{"Försenad: {}", "Overdue: {}"};
inline constexpr phrase calendar_overdue_at_latest{
    "Försenad, sedan senast {}: {}", "Overdue, since {} at the latest: {}"};
inline constexpr phrase calendar_note{"Upplysning", "Note"};
inline constexpr phrase calendar_no_known_day{
    "Inget av det som återkommer har en känd dag under {}.", "None of what recurs has a known day in {}."};
inline constexpr phrase calendar_nothing_due{
    "Inget som är känt är försenat eller ska vara gjort senast {}: {}",
    "Nothing known is overdue or due by {}: {}"};
inline constexpr phrase calendar_unknown{"Okänt: {}", "Unknown: {}"};
inline constexpr phrase calendar_made_by{
    "Gjord med lssgov {}. Samma filer ger samma kalender; ingen klocka läses.",
    "Made with lssgov {}. The same files give the same calendar; no clock is read."};
inline constexpr phrase calendar_work_title{"Sista dag i tid: {}, per {}", "Due days: {}, as of {}"};

// --- the graph of goals ----------------------------------------------------------------------------------

inline constexpr phrase graph_title{
    "Mål och hur de bryts ned: {}, per {}", "Goals and how they are broken down: {}, as of {}"};
inline constexpr phrase graph_reading{
    "Pilarna går från ett mål till det som härleds ur det. Streckade pilar gäller målslag.",
    "Arrows go from a goal to what derives from it. Dashed arrows are between kinds of goal."};

/// What is known, and what only a list that is not complete says.
struct known_or_not {
    phrase known;
    phrase unknown;
};

inline constexpr known_or_not graph_nothing_derives{
    {"LUCKA: inget härleds ur målet", "GAP: nothing derives from it"},
    {"OKÄNT: inget återgivet härleds ur målet", "UNKNOWN: nothing listed derives from it"}};
inline constexpr known_or_not graph_chain_breaks{{"LUCKA längre ned i kedjan", "GAP further down the chain"},
    {"OKÄNT längre ned i kedjan", "UNKNOWN further down the chain"}};
inline constexpr known_or_not graph_orphan{{"LUCKA: härleds inte ur något mål", "GAP: derives from no goal"},
    {"OKÄNT: härleds inte ur något återgivet mål", "UNKNOWN: derives from no listed goal"}};
inline constexpr phrase graph_in_cycle{"LUCKA: härleds ur sig själv", "GAP: derives from itself"};
inline constexpr phrase graph_kind_in_cycle{
    "LUCKA: målslaget härleds ur sig självt", "GAP: the kind derives from itself"};
inline constexpr phrase graph_kind_hangs{"LUCKA: målslaget härleds inte ur något som styrmodellen känner",
    "GAP: the kind derives from nothing that the steering model knows"};
inline constexpr phrase graph_kind_ends{
    "LUCKA: kedjan slutar före aktivitet", "GAP: the chain ends before activities"};
inline constexpr phrase kind_outside{"utanför styrmodellen", "outside the steering model"};
inline constexpr phrase kind_without_goals{"inga mål återgivna", "no goals listed"};
inline constexpr phrase no_kind{"(inget målslag)", "(no kind)"};

// --- the page of checked cases

inline constexpr phrase answers{"Svar per {}", "Answers as of {}"};
inline constexpr phrase answers_explained{"Varje ärende får ett svar under varje regel. Händelser efter {} "
                                          "syns inte. Okänt räknas varken som hållet "
                                          "eller inte.",
    "Each case gets an answer under each rule. Events after {} are not seen. What is unknown counts neither "
    "as "
    "kept nor as not."};
inline constexpr phrase rows_left_out{
    "{}: {} inte med i talen: gick inte att läsa.", "{}: {} not in the numbers: could not be read."};
inline constexpr phrase file_without_rows{
    "{}: {} inte med här: gick inte att läsa.", "{}: {} left out here: could not be read."};
inline constexpr phrase rows_listed_in{"Alla sådana rader står i {}.", "All such rows are listed in {}."};
inline constexpr phrase some_rows_left_out{"Rader som inte gick att läsa är inte med i talen.",
    "Rows that could not be read are not in the numbers."};
inline constexpr phrase no_cases{
    "Inget ärende är inläst: det finns inget att svara på.", "No case was read: there is nothing to answer."};
inline constexpr phrase no_case_under_any_rule{"Ingen regel gäller något av ärendena: inget är bedömt.",
    "No rule applies to any of the cases: nothing is judged."};
inline constexpr phrase answers_not_kept{"svar: inte hållen", "answers: not kept"};
inline constexpr phrase answers_unknown{"svar: okänt", "answers: unknown"};
inline constexpr phrase answers_kept{"svar: hållen", "answers: kept"};
inline constexpr phrase quotas_besides{"därtill {} i kvoter", "besides, {} in quotas"};
inline constexpr phrase rules_heading{"Reglerna", "The rules"};
inline constexpr phrase over_time_heading{"Över tid", "Over time"};
inline constexpr phrase input_heading{"Underlag", "What it rests on"};
inline constexpr phrase column_kept_in{"hållen i", "kept in"};
inline constexpr phrase column_source{"källa", "source"};
inline constexpr phrase quota_kept_exactly{"{} av {} kvoter", "{} of {} quotas"};
inline constexpr phrase quota_kept_between{"mellan {} och {} av {} kvoter", "between {} and {} of {} quotas"};
inline constexpr phrase sums_of_all{"Summor", "Sums"};
inline constexpr phrase states_by_group{"Lägen per {}", "States by {}"};
inline constexpr phrase states_of_all{"Lägen", "States"};
inline constexpr phrase column_breaches{"missade", "breaches"};
inline constexpr phrase column_excused{"ursäktade", "excused"};
inline constexpr phrase column_days_overdue_now{"dagar försenat nu", "days overdue now"};
inline constexpr phrase only_first_quotas{
    "Av {} kvoter visas {}: först de där flest saknas. Alla står i JSON.",
    "Of {} quotas {} are shown: first those that lack most. All of them stand in JSON."};
inline constexpr phrase see_over_time{"Försenade över tid", "Overdue over time"};
inline constexpr phrase no_history_for_the_public{
    "Bilder över tid visas inte för allmänheten: små antal kunde räknas fram ur dem.",
    "Pictures over time are not shown to the public: small counts could be worked out from them."};
inline constexpr phrase history_without_excused{
    "Räknat vid varje månads slut med det som är känt per {}. Ett ärende som är försenat men ursäktat "
    "räknas inte här.",
    "Counted at the end of each month with what is known as of {}. A case that is overdue but excused is not "
    "counted here."};
inline constexpr phrase missed_periods_stay_not_open{
    "Regeln räknas per kalenderperiod. En missad period kan inte tas igen, så ingenting i den blir stående "
    "som försenat.",
    "The rule counts by calendar period. A period that was missed cannot be made up for, so nothing of it "
    "stays overdue."};
inline constexpr phrase missed_dates_stay_open{
    "Regeln gäller bestämda dagar. En missad dag räknas här tills nästa händelse kommer, fast läget då redan "
    "talar om nästa dag.",
    "The rule is of fixed days. A day that was missed counts here until the next event comes, although the "
    "state then speaks of the next day already."};
inline constexpr phrase where_the_cases_are{
    "Vilka ärenden som ligger bakom ett tal står i filen med varje svar, som inte lämnar huset.",
    "Which cases stand behind a number is in the file with each answer, which does not leave the house."};
inline constexpr phrase column_file{"fil", "file"};
inline constexpr phrase column_rows{"rader", "rows"};
inline constexpr phrase column_taken{"inlästa", "taken"};
inline constexpr phrase column_rejected{"avvisade", "rejected"};
inline constexpr phrase column_recorded_later{"registrerade efter dagen", "recorded after the day"};
inline constexpr phrase column_repeated{"varav upprepar en händelse", "of those taken, repeat an event"};
inline constexpr phrase rows_add_up{
    "Så går raderna ihop: rader = inlästa + avvisade + registrerade efter dagen",
    "How the rows add up: rows = taken + rejected + recorded after the day"};
inline constexpr phrase column_register{"register över", "register of"};
inline constexpr phrase column_covers{"dagar som det täcker", "days it covers"};
inline constexpr phrase no_registers{"Inget register är angivet: alla dagar räknas som täckta.",
    "No register is given: all days count as covered."};
inline constexpr phrase column_from{"från", "from"};
inline constexpr phrase column_to{"till", "to"};
inline constexpr phrase column_decided{"beslutat", "decided"};
inline constexpr phrase column_decided_by{"av", "by"};
inline constexpr phrase no_suspensions{"Ingen regel har vilat.", "No rule has rested."};
inline constexpr phrase column_oddity{"vad som ser fel ut", "what looks wrong"};
inline constexpr phrase column_first_ids{"de första", "the first"};
inline constexpr phrase nothing_odd{"Inget ärende ser fel ut.", "No case looks wrong."};

inline constexpr phrase why_title{"Ärendet {} per {}", "The case {} as of {}"};
inline constexpr phrase nothing_asked{
    "Ingen av reglerna kräver något i ärendet.", "None of the rules asks anything of the case."};
inline constexpr phrase column_state{"läge", "state"};
inline constexpr phrase days_of_rule{"Dag för dag", "Day by day"};
inline constexpr phrase column_day{"dag", "day"};
inline constexpr phrase column_what{"vad som gäller den", "what it is"};
inline constexpr phrase would_have_met{
    "För det första missade hade det räckt med", "What would have met the first one missed"};

// --- pictures of checked cases

inline constexpr phrase as_table{"Talen som tabell", "The numbers as a table"};
inline constexpr phrase column_month_end{"månadens slut", "end of month"};
inline constexpr phrase never_overdue{"Inget ärende var försenat vid någon månads slut {} till {}.",
    "No case was overdue at the end of any month {} to {}."};
inline constexpr phrase curve_title{
    "Försenade ärenden vid månadens slut", "Overdue cases at the end of each month"};
inline constexpr phrase curve_says{
    "{} till {}: som mest {} försenade vid en månads slut ({}), {} försenade per {}.",
    "{} to {}: at most {} overdue at the end of a month ({}), {} overdue as of {}."};
inline constexpr phrase mark_begins{"{}: regeln börjar gälla", "{}: the rule comes into force"};
inline constexpr phrase mark_lapses{"{}: regeln gäller inte längre", "{}: the rule is no longer in force"};
inline constexpr phrase mark_alters{"{}: tiden i regeln blir {}", "{}: the length in the rule becomes {}"};
inline constexpr phrase mark_alters_window{
    "{}: dagarna i regeln ändras", "{}: the days in the rule are changed"};
inline constexpr phrase mark_rests{
    "{} till {}: regeln vilar, beslut {} av {}", "{} to {}: the rule rests, decided {} by {}"};
inline constexpr phrase heat_title{"Försenade per {} och månad", "Overdue by {} and month"};
inline constexpr phrase heat_says{"Försenade ärenden vid månadens slut, {} till {}. Flest försenade överst.",
    "Overdue cases at the end of each month, {} to {}. Most overdue first."};
inline constexpr phrase heat_reads{"Ju fler, desto mörkare ruta.", "The more, the darker."};
inline constexpr phrase heat_worst{
    "Av {} grupper visas {}, de med flest försenade.", "Of {} groups {} are shown, those with most overdue."};
inline constexpr phrase timeline_title{"Ärendet {} genom tiden", "The case {} through time"};
inline constexpr phrase timeline_says{"{} till {}. Dagarna står i ord i tabellerna nedanför.",
    "{} to {}. The days stand in words in the tables below."};
inline constexpr phrase timeline_reads{
    "Ett band för varje regel. Streckad lodrät linje: {}.", "A lane for each rule. Dashed upright line: {}."};
inline constexpr phrase so_many{"{}: {}", "{}: {}"};
inline constexpr phrase lane_rests{"regeln vilar {}, beslut {} av {}", "the rule rests {}, decided {} by {}"};
inline constexpr phrase lane_without_due_days{"ingen sista dag", "no due day"};
inline constexpr phrase key_event{"händelse", "event"};
inline constexpr phrase key_due_met{"sista dag, hållen", "due day, met"};
inline constexpr phrase key_due_missed{"sista dag, missad", "due day, missed"};
inline constexpr phrase key_due_excused{"sista dag, missad men ursäktad", "due day, missed but excused"};
inline constexpr phrase key_due_not_asked{"sista dag som inte efterfrågas", "due day that is not asked for"};
inline constexpr phrase key_due_coming{"sista dag, kommande", "due day to come"};
inline constexpr phrase key_breach{"missat, så länge det stod öppet", "missed, as long as it was open"};
inline constexpr phrase key_excused{
    "missat men ursäktat, så länge det stod öppet", "missed but excused, as long as it was open"};
inline constexpr phrase key_rest{"regeln vilar enligt beslut", "the rule rests by decision"};
inline constexpr phrase key_uncovered{"registret kan inte svara", "the register cannot answer"};
inline constexpr phrase key_trigger{"händelse som ska besvaras", "event to be answered"};
inline constexpr phrase key_duty{"tid då regeln gäller ärendet", "time in which the rule holds for the case"};
inline constexpr phrase key_asked{"dagen som frågan gäller", "the day asked about"};

// --- pictures of a model

inline constexpr counted goals{{"mål", "goal"}, {"mål", "goals"}};
inline constexpr phrase goals_title{"Målen: {}, per {}", "The goals: {}, as of {}"};
inline constexpr phrase goals_description{"Mål i spalter, från den högsta nivån till den lägsta.",
    "Goals in columns, from the highest level to the lowest."};
inline constexpr phrase goals_with_own_gap{"{}; {} med en egen lucka", "{}; {} with a gap of their own"};
inline constexpr phrase goals_with_gap_below{", {} med en lucka längre ned", ", {} with a gap further down"};
inline constexpr phrase goals_with_question{
    ", {} där dokumenten inte säger allt", ", {} where the documents do not say all"};
inline constexpr phrase goals_not_complete{
    "Dokumenten återger inte alla mål: det som inte är återgivet kan finnas ändå.",
    "The documents do not list all goals: what is not listed may be there all the same."};
inline constexpr phrase no_goals{"Beskrivningen återger inga mål och inga slag av mål.",
    "The model lists no goals and no kinds of goals."};
inline constexpr phrase kind_unknown{"slag inte angivet", "kind not stated"};
inline constexpr phrase outside_steering_model{
    "{} (utanför styrmodellen)", "{} (outside the steering model)"};
inline constexpr phrase goal_is_for{"Gäller {}", "For {}"};
inline constexpr phrase derives_from{"Härleds ur", "Derives from"};
inline constexpr phrase derives_also{"Härleds också ur", "Derives also from"};
inline constexpr phrase gap_in_cycle{"Härleds ur sig självt, i en ring", "Derives from itself, in a circle"};
inline constexpr phrase gap_nothing_derives{"Bryts inte ned", "Not broken down"};
inline constexpr phrase gap_nothing_listed_below{"Nedbrytning inte återgiven", "Breakdown not listed"};
inline constexpr phrase gap_chain_breaks{"Kedjan bryts längre ned", "The chain breaks further down"};
inline constexpr phrase gap_chain_not_listed{
    "Kedjan inte återgiven hela vägen ned", "Chain not listed all the way down"};
inline constexpr phrase gap_hangs_on_nothing{"Hänger inte på något mål", "Hangs on no goal"};
inline constexpr phrase gap_nothing_listed_above{"Mål ovanför inte återgivet", "Goal above not listed"};
inline constexpr phrase gap_above_has_lapsed{
    "Målet ovanför gäller inte den här dagen", "The goal above does not hold on this day"};
inline constexpr phrase gap_none_set{"Inga satta", "None set"};
inline constexpr phrase gap_none_holds{"Inga gäller den här dagen", "None holds on this day"};
inline constexpr phrase gap_none_listed_holds{
    "Ingen återgiven gäller den här dagen", "None listed holds on this day"};
inline constexpr phrase gap_none_listed{"Inga återgivna", "None listed"};
inline constexpr phrase gap_unit_unreached{"Inga mål når enheten", "No goal reaches the unit"};
inline constexpr phrase gap_no_own_goals{"Inga egna mål, enligt uppgift", "No goals of its own, as stated"};
inline constexpr phrase kinds_without{
    "Slag av mål utan mål i listan", "Kinds of goals without goals in the list"};
inline constexpr phrase units_without{"Enheter utan mål", "Units without goals"};
inline constexpr phrase units_and_more{"{} ({} till står i listan)", "{} ({} more stand in the list)"};
inline constexpr phrase legend_derives{
    "pilen går till det mål som härleds", "the arrow leads to the goal that derives"};
inline constexpr phrase legend_kind_derives{
    "slaget härleds ur ett annat slag", "the kind derives from another kind"};
inline constexpr phrase legend_gap{"lucka", "gap"};
inline constexpr phrase legend_gap_below{"lucka längre ned", "gap further down"};
inline constexpr phrase legend_ring{"i en ring", "in a circle"};
inline constexpr phrase legend_question{"framgår inte", "cannot be told"};

inline constexpr phrase no_duties{
    "Beskrivningen återger inga skyldigheter att följa upp.", "The model tells of no duties to follow up."};
inline constexpr phrase ladder_description{"Ett band för varje nivå, uppifrån; i det vad som följs upp, hur "
                                           "ofta, och vad som visar att det har gjorts.",
    "A band for each level, from the top; in it what is followed up, how often, and what shows that it was "
    "done."};
inline constexpr phrase ladder_words_alone{
    "Vad som följs upp, nivå för nivå, uppifrån.", "What is followed up, level by level, from the top."};
inline constexpr phrase ladder_in_words{"Uppföljningen nivå för nivå", "The follow-up level by level"};
inline constexpr phrase column_level{"nivå", "level"};
inline constexpr phrase column_followed_up_duty{"vad", "what"};
inline constexpr phrase how_often_not_stated{"hur ofta: inte angivet", "how often: not stated"};
inline constexpr phrase mark_kept{"hålls", "kept"};
inline constexpr phrase mark_not_kept{"försenat eller inte hållet", "overdue or not kept"};
inline constexpr phrase mark_not_known{
    "har gjorts eller mätts; om det hålls framgår inte", "was done or measured; whether kept cannot be told"};
inline constexpr phrase mark_said{"bara en uppgift", "a statement only"};
inline constexpr phrase mark_no_evidence{"inget underlag", "no evidence"};

inline constexpr phrase wheel_description{
    "Varje märke är en sista dag i tid, räknad ur reglerna. Formen säger vad som binder.",
    "Each mark is a last day in time, counted from the rules. The shape says what binds."};
inline constexpr phrase wheel_words_alone{
    "Årets dagar i ordning, räknade ur reglerna.", "The days of the year in order, counted from the rules."};
inline constexpr phrase wheel_without_days{
    "Inget av det här har en känd dag under året.", "None of this has a known day in the year."};
inline constexpr phrase wheel_numbers{
    "Siffrorna är de i tabellen, i dagarnas ordning. Märken för samma dag står utanför varandra.",
    "The numbers are those of the table, in the order of days. Marks of one day stand outside each other."};
inline constexpr phrase wheel_turn{"Strecket överst är årsskiftet: året börjar till höger om det.",
    "The line at the top is the turn of the year: the year begins to the right of it."};
inline constexpr phrase wheel_overdue{"Försenat när året börjar: {}, överst i tabellen.",
    "Overdue as the year begins: {}, at the top of the table."};
inline constexpr phrase wheel_reading_table{"Årets dagar", "The days of the year"};
inline constexpr phrase no_occurrences{
    "Inget återkommande i beskrivningen faller under {}.", "Nothing recurring in the model falls in {}."};
inline constexpr phrase column_number{"nr", "no."};
inline constexpr phrase column_last_day{"sista dag i tid", "last day in time"};
inline constexpr phrase column_binding{"bindning", "binding"};
inline constexpr phrase binding_shall{"lag: ska", "statute: shall"};
inline constexpr phrase binding_should{"allmänt råd: bör", "general advice: should"};
inline constexpr phrase binding_may{"får", "may"};
inline constexpr phrase binding_local{"egen regel", "the municipality's own rule"};
inline constexpr phrase month_1{"jan", "Jan"};
inline constexpr phrase month_2{"feb", "Feb"};
inline constexpr phrase month_3{"mars", "Mar"};
inline constexpr phrase month_4{"apr", "Apr"};
inline constexpr phrase month_5{"maj", "May"};
inline constexpr phrase month_6{"juni", "June"};
inline constexpr phrase month_7{"juli", "July"};
inline constexpr phrase month_8{"aug", "Aug"};
inline constexpr phrase month_9{"sep", "Sep"};
inline constexpr phrase month_10{"okt", "Oct"};
inline constexpr phrase month_11{"nov", "Nov"};
inline constexpr phrase month_12{"dec", "Dec"};

} // namespace lssgov::report::words
