#include "rule_lists.hpp"

namespace lssgov::law {

namespace {

/// What a local rule of "three months to execute" overlooks.
bilingual line_for_reporting() {
    return {"de tre månaderna är en gräns för rapporteringen och ingen respit: beslutet ska verkställas "
            "skyndsamt",
        "the three months are a line for reporting and no grace period: the decision shall be executed "
        "promptly"};
}

} // namespace

/// LSS §§ 28 a-28 i: the special fee for services not provided in time, and the reports of decisions that are
/// not executed. They are two things: the fee knows only a reasonable time, the reports a line of three
/// months.
///
/// What is said of IVO's practice is from its public guidance on reporting, of 2019 and 2020. The reporting
/// periods there (April, July-August, October, January) are practice, not law, and are not compiled in.
std::vector<statutory_rule> lss_unexecuted_decisions() {
    return {
        {
            .id = "LSS-28A",
            .title = {"Den kommun som inte ger en insats inom skälig tid ska betala särskild avgift",
                "A municipality that does not provide a service within reasonable time shall pay a special "
                "fee"},
            .text = {"Har någon rätt till en insats enligt nämndens beslut eller enligt en dom, och kommunen "
                     "inte ger den inom skälig tid, ska kommunen betala en särskild avgift till staten. "
                     "Detsamma gäller när insatsen har avbrutits och inte ges på nytt inom skälig tid. Hur "
                     "lång tid som är skälig anges inte i siffror.",
                "Where somebody is entitled to a service by the committee's decision or by a judgment, and "
                "the municipality does not provide it within reasonable time, the municipality shall pay a "
                "special fee to the state. The same goes where the service was interrupted and is not "
                "provided anew within reasonable time. How long is reasonable is not given in figures."},
            .citation = lss.cited("28 a §", "section 28 a"),
            .origin = lss.section("28 a §"),
            .binding = force::shall,
            .text_read = lss_of_2025(),
        },
        {
            .id = "LSS-28B-OLD",
            .title = {"Särskild avgift: lägst 10 000 och högst 1 000 000 kronor (till och med 2025)",
                "Special fee: at least 10,000 and at most 1,000,000 kronor (until the end of 2025)"},
            .text = {"Till och med den 31 december 2025 bestämdes avgiften till lägst 10 000 och högst 1 000 "
                     "000 kronor, särskilt efter hur länge insatsen hade dröjt och hur allvarligt det var.",
                "Until 31 December 2025 the fee was set to at least 10,000 and at most 1,000,000 kronor, "
                "with regard above all to how long the service had been delayed and how serious that was."},
            .citation = lss.cited("28 b § (lydelse 2008:77)", "section 28 b (wording of 2008:77)"),
            .origin = lss.section("28 b §"),
            .binding = force::shall,
            .fee = fee_range{10'000, 1'000'000},
            .in_force_to = make_date(2025, 12, 31),
            .text_read = lss_of_2025(),
        },
        // Whether decisions of before 2026 keep the old amounts, as they do under SoL, stands in transitional
        // provisions that were not readable. The text says so rather than guess.
        {
            .id = "LSS-28B-NEW",
            .title = {"Särskild avgift: lägst 15 000 och högst 1 500 000 kronor",
                "Special fee: at least 15,000 and at most 1,500,000 kronor"},
            .text = {"Från och med den 1 januari 2026 bestäms avgiften till lägst 15 000 och högst 1 500 000 "
                     "kronor, särskilt efter hur länge insatsen har dröjt och hur allvarligt det är. Om "
                     "beloppen gäller även beslut från tiden före 2026 är inte prövat här: "
                     "övergångsbestämmelserna är inte lästa.",
                "From 1 January 2026 the fee is set to at least 15,000 and at most 1,500,000 kronor, with "
                "regard above all to how long the service has been delayed and how serious that is. Whether "
                "the amounts hold also for decisions of before 2026 is not verified here: the transitional "
                "provisions were not read."},
            .citation = lss.cited("28 b § (lydelse 2025:1298)", "section 28 b (wording of 2025:1298)"),
            .origin = lss.section("28 b §"),
            .binding = force::shall,
            .fee = fee_range{15'000, 1'500'000},
            .in_force_from = lss_of_2026(),
            .text_read = lss_of_2026(),
        },
        {
            .id = "LSS-28D",
            .title = {"Ny särskild avgift får dömas ut om insatsen fortfarande inte ges",
                "A new special fee may be imposed where the service is still not provided"},
            .text = {"Ger kommunen fortfarande inte insatsen sedan den har ålagts att betala särskild "
                     "avgift, får en ny avgift dömas ut.",
                "Where the municipality, having been made to pay a special fee, still does not provide the "
                "service, a new fee may be imposed."},
            .citation = lss.cited("28 d §", "section 28 d"),
            .origin = lss.section("28 d §"),
            .binding = force::may,
            .text_read = lss_of_2025(),
        },
        {
            .id = "LSS-28E",
            .title = {"Särskild avgift får dömas ut bara om kommunen har delgetts ansökan inom två år",
                "A special fee may be imposed only if the municipality was served within two years"},
            .text = {"Ansökan från Inspektionen för vård och omsorg (IVO) ska ha delgetts kommunen inom två "
                     "år för att särskild avgift ska få dömas ut. Tiden räknas från nämndens beslut eller, "
                     "för en dom, från det att den fick laga kraft, och efter ett avbrott från avbrottet.",
                "For a special fee to be imposed, the application by the Health and Social Care Inspectorate "
                "(IVO) shall have been served on the municipality within two years. The time runs from the "
                "committee's decision or, for a judgment, from when it became final and, after an "
                "interruption, from the interruption."},
            .citation = lss.cited("28 e §", "section 28 e"),
            .origin = lss.section("28 e §"),
            .binding = force::may,
            .text_read = lss_of_2025(),
        },
        // The line tests a state, and is no act to be done by a day: it is not moved to the next working day
        // by the Act (1930:173) § 2. That is our reading; the act does not mention section 28 f.
        {
            .id = "LSS-28F-NEW",
            .title =
                {"Beslut som inte är verkställda inom tre månader ska rapporteras till IVO och revisorerna",
                    "Decisions not executed within three months shall be reported to IVO and the auditors"},
            .text = {"Nämnden ska till Inspektionen för vård och omsorg (IVO) och till kommunens revisorer "
                     "rapportera varje gynnande nämndbeslut enligt 9 § som inte är verkställt inom tre "
                     "månader från beslutsdagen, med beslutsdagen, slaget av insats och kort varför det "
                     "dröjer. De tre månaderna är en gräns för rapporteringen och ingen respit: beslutet ska "
                     "verkställas skyndsamt. Är det verkställt på gränsdagen är det inom tiden. Domar "
                     "rapporteras inte. Enligt IVO ska däremot förhandsbesked rapporteras, och ett "
                     "erbjudande som den enskilde tackar nej till avslutar inte ärendet.",
                "The committee shall report to the Health and Social Care Inspectorate (IVO) and to the "
                "municipality's auditors each favourable decision of the committee under section 9 that is "
                "not executed within three months of its date, with that date, the kind of service and in "
                "short why it is delayed. The three months are a line for reporting and no grace period: the "
                "decision shall be executed promptly. Executed on the day of the line it is in time. "
                "Judgments are not reported. According to IVO preliminary rulings are, and a declined offer "
                "does not close the matter."},
            .citation = lss.cited("28 f § första stycket", "section 28 f, first paragraph"),
            .caution = line_for_reporting(),
            .origin = lss.section("28 f §"),
            .binding = force::shall,
            .text_read = lss_of_2025(),
        },
        {
            .id = "LSS-28F-INT",
            .title = {"Beslut som inte verkställs på nytt inom tre månader från ett avbrott ska rapporteras",
                "Decisions not executed anew within three months of an interruption shall be reported"},
            .text = {"Nämnden ska på samma sätt rapportera beslut vars verkställighet har avbrutits och som "
                     "inte är verkställda på nytt inom tre månader från den dag då den avbröts. Inspektionen "
                     "för vård och omsorg (IVO) räknar hit en insats som i minst tre månader har getts bara "
                     "till en del; då rapporteras den del som saknas.",
                "The committee shall report in the same way decisions whose execution was interrupted and "
                "that are not executed anew within three months of the day of the interruption. According to "
                "the Health and Social Care Inspectorate (IVO) a service that has been given only in part "
                "for at least three months counts here; what is reported is the part that is lacking."},
            .citation = lss.cited("28 f § andra stycket", "section 28 f, second paragraph"),
            .caution = line_for_reporting(),
            .origin = lss.section("28 f §"),
            .binding = force::shall,
            .text_read = lss_of_2025(),
        },
        {
            .id = "LSS-28F-CAD",
            .title = {"Rapporteringen till IVO och revisorerna ska ske varje kvartal",
                "The reports to IVO and the auditors shall be made every quarter"},
            .text = {"Rapporteringen ska göras en gång i kvartalet. Dagarna anges inte i lagen; under vilka "
                     "veckor Inspektionen för vård och omsorg (IVO) tar emot rapporterna bestämmer IVO. "
                     "Enligt IVO rapporteras ett beslut varje kvartal tills det är verkställt eller ärendet "
                     "har avslutats av annat skäl, och den som inte har något att rapportera behöver inte "
                     "skicka in något.",
                "The reports shall be made once a quarter. The act gives no days; in which weeks the Health "
                "and Social Care Inspectorate (IVO) receives the reports is for IVO to say. According to IVO "
                "a decision is reported every quarter until it is executed or the matter was closed for "
                "another reason, and whoever has nothing to report need send nothing."},
            .citation = lss.cited("28 f § tredje stycket", "section 28 f, third paragraph"),
            .origin = lss.section("28 f §"),
            .binding = force::shall,
            .text_read = lss_of_2025(),
        },
        {
            .id = "LSS-28G",
            .title = {"När ett rapporterat beslut har verkställts ska det anmälas, med dagen",
                "When a reported decision has been executed this shall be notified, with the day"},
            .text = {"När ett beslut som har rapporterats är verkställt ska nämnden anmäla det till "
                     "Inspektionen för vård och omsorg (IVO) och revisorerna och ange vilken dag det skedde. "
                     "Ingen tid anges; IVO tar emot anmälan när som helst.",
                "When a decision that was reported is executed, the committee shall notify the Health and "
                "Social Care Inspectorate (IVO) and the auditors and give the day on which it was. No time "
                "is given; IVO receives the notice at any time."},
            .citation = lss.cited("28 g §", "section 28 g"),
            .origin = lss.section("28 g §"),
            .binding = force::shall,
            .text_read = lss_of_2025(),
        },
        {
            .id = "LSS-28H",
            .title = {"Fullmäktige ska varje kvartal få statistik över beslut som inte är verkställda",
                "The council shall every quarter get statistics of decisions not executed"},
            .text = {"Nämnden ska en gång i kvartalet lämna en statistikrapport till fullmäktige: hur många "
                     "gynnande beslut som inte är verkställda inom tre månader från beslutet, eller på nytt "
                     "inom tre månader från ett avbrott, vilka slags insatser det gäller, och hur lång tid "
                     "som har gått sedan varje beslut. Rapporten är i antal och nämner inga personer.",
                "The committee shall once a quarter give the council a report in statistics: how many "
                "favourable decisions are not executed within three months of the decision, or anew within "
                "three months of an interruption, what kinds of services they are for, and how long it is "
                "since each decision. The report is in numbers and names no persons."},
            .citation = lss.cited("28 h §", "section 28 h"),
            .origin = lss.section("28 h §"),
            .binding = force::shall,
            .text_read = lss_of_2025(),
        },
        {
            .id = "LSS-28I",
            .title = {"Rapporteringen omfattar även den kommun som verkställer åt en annan",
                "The reports cover also the municipality that executes for another"},
            .text = {"Har hemkommunen bett den kommun där personen vistas att verkställa ett beslut (16 a § "
                     "2), gäller skyldigheten att rapportera till Inspektionen för vård och omsorg (IVO) och "
                     "till kommunfullmäktige även den kommunen.",
                "Where the home municipality has asked the municipality in which the person stays to execute "
                "a decision (section 16 a, item 2), the duty to report to the Health and Social Care "
                "Inspectorate (IVO) and to the council holds for that municipality too."},
            .citation = lss.cited("28 i §", "section 28 i"),
            .origin = lss.section("28 i §"),
            .binding = force::shall,
            .text_read = lss_of_2025(),
        },
    };
}

} // namespace lssgov::law
