#pragma once

// What cases_text says, in both languages. Braces take the values, in the same order in both.

namespace lssgov::report::words {

struct phrase {
    const char* swedish;
    const char* english;
};

/// One and many.
struct counted {
    phrase one;
    phrase many;
};

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
    "Antal under {0} visas inte utan som två punkter, och så även andra tal där de annars kunde räknas fram. "
    "Kvoter, händelser, rader, längst försenade, avvikelserapporter och ärenden att pröva är utelämnade.",
    "Counts below {0} are shown as two dots, and so are others where they could else be worked out. Quotas, "
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
inline constexpr phrase of_date{"av \"{}\"", "of \"{}\""};
inline constexpr phrase none_of_date{
    "inget ärende har \"{}\": stavas det så?", "no case has \"{}\": is it spelled so?"};

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
    "{} bedömda + {} inte tillämpliga = {}", "{} judged + {} not applicable = {}"};
inline constexpr phrase state{"Läge", "State"};
inline constexpr phrase missed{"Missat", "Missed"};
inline constexpr counted excused{
    {"ursäktad därutöver", "more excused"}, {"ursäktade därutöver", "more excused"}};
inline constexpr phrase open_now{"försenat nu: {} sammanlagt", "overdue now: {} in all"};

inline constexpr phrase oldest{"Längst försenade", "Longest overdue"};
inline constexpr phrase due{"senast {}", "due {}"};

inline constexpr phrase reports{"Rapporterat", "Reported"};
inline constexpr phrase reports_sum{"{} rapporterade som avvikelse + {} utan rapport + {} okänt = {}",
    "{} reported as a deviation + {} without a report + {} unknown = {}"};
inline constexpr phrase not_reported{"utan rapport i {}", "without a report in {}"};

inline constexpr phrase by_group{"Per {}", "By {}"};
inline constexpr phrase worst_by_group{"Sämst per {}", "Worst by {}"};
inline constexpr phrase only_worst{
    "Av {} grupper visas högst tio: de där störst andel av de bedömda ärendena inte är hållen, bland dem med "
    "minst {} bedömda. Alla står i CSV och JSON.",
    "Of {} groups at most ten are shown: those where the largest share of the judged cases is not kept, "
    "among "
    "those with at least {} judged. All of them stand in CSV and JSON."};
inline constexpr phrase only_worst_shown{
    "Av {} grupper visas högst tio, och bara sådana där inget är dolt: de där störst andel av de bedömda "
    "ärendena inte är hållen, bland dem med minst {} bedömda. Alla står i CSV och JSON.",
    "Of {} groups at most ten are shown, and only such where nothing is hidden: those where the largest "
    "share of the judged cases is not kept, among those with at least {} judged. All of them stand in CSV "
    "and JSON."};
inline constexpr phrase difference{"Skillnad", "Difference"};
inline constexpr phrase certainly_below{
    "{} (högst {} av {} hållna, {} %) ligger säkert under {} (minst {} av {}, {} %)",
    "{} (at most {} of {} kept, {} %) lies certainly below {} (at least {} of {}, {} %)"};
inline constexpr phrase all_below{"sammanlagt gör {} av {} grupper det", "in all {} of {} groups do"};
inline constexpr phrase no_label{"(utan {})", "(no {})"};
inline constexpr phrase everything{"Alla", "All"};
inline constexpr phrase column_cases{"ärenden", "cases"};
inline constexpr phrase column_kept{"hållen", "kept"};
inline constexpr phrase column_not_kept{"ej hållen", "not kept"};
inline constexpr phrase column_unknown{"okänt", "unknown"};
inline constexpr phrase column_not_applicable{"gäller ej", "n/a"};
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

} // namespace lssgov::report::words
