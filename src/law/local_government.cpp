#include "rule_lists.hpp"

#include <lssgov/law/interim_report.hpp>

namespace lssgov::law {

/// The Local Government Act (KL) and the Local Government Accounting Act (LKBR): who answers for control,
/// what the council steers by, and the days of the financial year.
std::vector<statutory_rule> local_government() {
    constexpr act local{"SFS 2017:725", "kommunallagen (2017:725)", "Local Government Act (2017:725)"};
    constexpr act accounting{"SFS 2018:597", "lagen (2018:597) om kommunal bokföring och redovisning",
        "Local Government Accounting Act (2018:597)"};
    return {
        {
            .id = "KL-5-3",
            .title = {"Fullmäktige ska varje mandatperiod anta ett program för alla utförare",
                "The council shall for each term of office adopt a programme for all providers"},
            .text = {"Där privata utförare anlitas ska fullmäktige för varje mandatperiod anta ett program "
                     "med mål och riktlinjer för alla som utför uppgiften, de egna enheterna också. Där ska "
                     "stå hur målen och riktlinjerna följs upp. Så lyder paragrafen enligt lagen 2024:247.",
                "Where private providers are used, the council shall for each term of office adopt a "
                "programme with goals and guidelines for all who carry out the task, its own units too. It "
                "shall say how the goals and guidelines are followed up. This is the wording of Act "
                "2024:247."},
            .citation = local.cited("5 kap. 3 §", "chapter 5, section 3"),
            .origin = local.section("5 kap. 3 §"),
            .binding = force::shall,
        },
        {
            .id = "KL-6-1",
            .title = {"Styrelsen ska ha uppsikt över nämnderna",
                "The executive board shall supervise the committees"},
            .text = {"Styrelsen ska leda och samordna förvaltningen och ha uppsikt över vad de andra "
                     "nämnderna gör. Ingen tid anges.",
                "The executive board shall lead and coordinate the administration and keep watch over what "
                "the other committees do. No interval is given."},
            .citation = local.cited("6 kap. 1 §", "chapter 6, section 1"),
            .origin = local.section("6 kap. 1 §"),
            .binding = force::shall,
        },
        // The section was reworded by Act (2025:374). The text says what both wordings have in common and
        // then what the later one added, so a review of an earlier year may cite it too.
        {
            .id = "KL-6-6",
            .title = {"Nämnden svarar för verksamheten och för en tillräcklig intern kontroll",
                "The committee answers for its activities and for sufficient internal control"},
            .text =
                {"Nämnden ska se till att verksamheten bedrivs i enlighet med fullmäktiges mål och "
                 "riktlinjer och med lag, och att den interna kontrollen är tillräcklig. Sedan den 1 juli "
                 "2025 (lagen 2025:374) anger paragrafen syftet: för att förebygga fel och oegentligheter.",
                    "The committee shall see to it that its activities follow the council's goals and "
                    "guidelines and the law, and that internal control is sufficient. Since 1 July 2025 (Act "
                    "2025:374) the section states the purpose: to prevent errors and irregularities."},
            .citation = local.cited("6 kap. 6 §", "chapter 6, section 6"),
            .origin = local.section("6 kap. 6 §"),
            .binding = force::shall,
            .in_force_from = make_date(2018, 1, 1),
            .text_read = make_date(2025, 7, 1),
        },
        {
            .id = "KL-10-8",
            .title = {"Verksamhet hos privata utförare ska kontrolleras och följas upp",
                "Activities handed over to private providers shall be controlled and followed up"},
            .text = {"Har en uppgift genom avtal lämnats till en privat utförare ska kommunen kontrollera "
                     "och följa upp hur den sköts. Ingen tid anges; hur ofta bestämmer kommunen.",
                "Where a task was handed over to a private provider by contract, the municipality shall "
                "control and follow up how it is done. No interval is given; how often is for the "
                "municipality to say."},
            .citation = local.cited("10 kap. 8 §", "chapter 10, section 8"),
            .origin = local.section("10 kap. 8 §"),
            .binding = force::shall,
        },
        {
            .id = "KL-11-6",
            .title = {"Budgeten ska ha en plan för året, med mål, och en plan för tre år",
                "The budget shall hold a plan for the year, with goals, and a plan for three years"},
            .text = {"I budgeten ska det finnas en plan för årets verksamhet, med mål och riktlinjer, och en "
                     "ekonomisk plan för tre år, där budgetåret är det första.",
                "The budget shall hold a plan for the activities of the year, with goals and guidelines, and "
                "a financial plan for three years, of which the budget year is the first."},
            .citation = local.cited("11 kap. 6 §", "chapter 11, section 6"),
            .origin = local.section("11 kap. 6 §"),
            .binding = force::shall,
        },
        {
            .id = "KL-11-8",
            .title = {"Styrelsen ska ha ett budgetförslag före utgången av oktober",
                "The executive board shall have a budget proposal before the end of October"},
            .text = {"Styrelsen ska ha ett förslag till budget klart före utgången av oktober. Finns "
                     "särskilda skäl får det bli november, men skattesatsen ska föreslås i oktober ändå.",
                "The executive board shall have a proposal for the budget ready before the end of October. "
                "For special reasons it may be November, but the tax rate shall be proposed in October all "
                "the same."},
            .citation = local.cited("11 kap. 8 §", "chapter 11, section 8"),
            .origin = local.section("11 kap. 8 §"),
            .binding = force::shall,
        },
        {
            .id = "KL-11-10",
            .title = {"Fullmäktige ska fastställa budgeten före utgången av november",
                "The council shall fix the budget before the end of November"},
            .text = {"Fullmäktige ska fastställa budgeten före utgången av november. Under valår är det det "
                     "nyvalda fullmäktige som gör det.",
                "The council shall fix the budget before the end of November. In election years it is the "
                "newly elected council that does so."},
            .citation = local.cited("11 kap. 10 §", "chapter 11, section 10"),
            .origin = local.section("11 kap. 10 §"),
            .binding = force::shall,
        },
        {
            .id = "KL-11-16",
            .title = {"Delårsrapporten ska lämnas till fullmäktige och revisorerna inom två månader",
                "The interim report shall be handed to the council and the auditors within two months"},
            .text = {"Styrelsen ska lämna delårsrapporten till fullmäktige och revisorerna inom två månader "
                     "från slutet av den tid som den gäller: en rapport till och med den 30 juni senast den "
                     "30 augusti. Är den sista dagen en lördag, en helgdag eller midsommar-, jul- eller "
                     "nyårsafton räcker nästa vardag (lagen 1930:173, 2 §). Fullmäktige ska behandla minst "
                     "en delårsrapport om året.",
                "The executive board shall hand the interim report to the council and the auditors within "
                "two months of the end of the time it is for: a report up to 30 June on 30 August at the "
                "latest. Where the last day is a Saturday, a holiday or Midsummer, Christmas or New Year's "
                "Eve, the next working day will do (Act 1930:173, section 2). The council shall deal with at "
                "least one interim report a year."},
            .citation = local.cited("11 kap. 16 §", "chapter 11, section 16"),
            .origin = local.section("11 kap. 16 §"),
            .binding = force::shall,
        },
        {
            .id = "KL-11-20",
            .title = {"Årsredovisningen ska lämnas till fullmäktige och revisorerna senast den 15 april",
                "The annual report shall be handed to the council and the auditors by 15 April"},
            .text = {"Årsredovisningen ska lämnas till fullmäktige och revisorerna så snart det går, och "
                     "senast den 15 april året efter.",
                "The annual report shall be handed to the council and the auditors as soon as possible, and "
                "on 15 April of the next year at the latest."},
            .citation = local.cited("11 kap. 20 §", "chapter 11, section 20"),
            .origin = local.section("11 kap. 20 §"),
            .binding = force::shall,
        },
        {
            .id = "KL-12",
            .title = {"Revisorerna ska varje år granska all verksamhet och lämna en berättelse",
                "The auditors shall every year audit all activities and give a report"},
            .text =
                {"Revisorerna ska varje år granska all verksamhet, och då även om nämndernas interna "
                 "kontroll är tillräcklig. De ska bedöma om delårsrapportens och årsredovisningens resultat "
                 "stämmer med fullmäktiges mål, och varje år lämna en revisionsberättelse till fullmäktige.",
                    "The auditors shall every year audit all activities, and in this also whether the "
                    "committees' internal control is sufficient. They shall judge whether the results in the "
                    "interim report and the annual report agree with the council's goals, and give the "
                    "council an audit report every year."},
            .citation = local.cited("12 kap. 1, 2 och 12 §§", "chapter 12, sections 1, 2 and 12"),
            .origin = local.section("12 kap. 1, 2 och 12 §§"),
            .binding = force::shall,
        },
        {
            .id = interim_report_rule,
            .title = {"Minst en delårsrapport om året, för minst hälften och högst två tredjedelar av året",
                "At least one interim report a year, for at least half and at most two thirds of the year"},
            .text = {"Minst en gång under räkenskapsåret ska en delårsrapport upprättas för tiden från "
                     "räkenskapsårets början. Minst en rapport ska omfatta minst hälften och högst två "
                     "tredjedelar av räkenskapsåret, alltså en period som slutar tidigast den 30 juni och "
                     "senast den 31 augusti.",
                "At least once in the financial year an interim report shall be made for the time from the "
                "start of the year. At least one report shall cover at least half and at most two thirds of "
                "the financial year: a period that ends on 30 June at the earliest and on 31 August at the "
                "latest."},
            .citation = accounting.cited("13 kap. 1 §", "chapter 13, section 1"),
            .origin = accounting.section("13 kap. 1 §"),
            .binding = force::shall,
            .in_force_from = make_date(2019, 1, 1),
        },
    };
}

} // namespace lssgov::law
