#include "rule_lists.hpp"

namespace lssgov::law {

/// LSS §§ 23-26 p and the ordinance § 11: notices and permits, and what the inspectorate (IVO) may and shall
/// do.
std::vector<statutory_rule> lss_supervision() {
    return {
        {
            .id = "LSS-23-NOTIFY-OLD",
            .title = {"Kommunen ska anmäla en verksamhet till IVO innan den börjar (till och med 2025)",
                "The municipality shall notify IVO of an activity before it starts (until the end of 2025)"},
            .text = {"En kommun eller en region som ska driva verksamhet enligt 9 § 2-10 ska anmäla den till "
                     "Inspektionen för vård och omsorg (IVO) innan den börjar. Förändringar nämns inte i den "
                     "lydelse som gällde till och med den 31 december 2025.",
                "A municipality or region that is to run an activity under section 9, items 2-10, shall "
                "notify the Health and Social Care Inspectorate (IVO) of it before it starts. The wording in "
                "force until 31 December 2025 says nothing of changes."},
            .citation = lss.cited("23 § fjärde stycket", "section 23, fourth paragraph"),
            .origin = lss.section("23 §"),
            .binding = force::shall,
            .in_force_to = make_date(2025, 12, 31),
            .text_read = lss_of_2025(),
        },
        {
            .id = "LSS-23-NOTIFY",
            .title =
                {"Kommunen ska anmäla en verksamhet till IVO innan den börjar, och ändringar inom en månad",
                    "The municipality shall notify IVO of an activity before it starts, and of changes "
                    "within a month"},
            .text = {"En kommun eller en region som ska driva verksamhet enligt 9 § 2-10 ska anmäla den till "
                     "Inspektionen för vård och omsorg (IVO) innan den börjar. Från och med den 1 januari "
                     "2026 (lagen 2025:1298) ska också tillfälliga uppehåll, nedläggning och väsentliga "
                     "ändringar anmälas, senast en månad efteråt.",
                "A municipality or region that is to run an activity under section 9, items 2-10, shall "
                "notify the Health and Social Care Inspectorate (IVO) of it before it starts. From 1 January "
                "2026 (Act 2025:1298) temporary stops, closures and material changes shall be notified too, "
                "at the latest one month after them."},
            .citation = lss.cited("23 § fjärde stycket", "section 23, fourth paragraph"),
            .origin = lss.section("23 §"),
            .binding = force::shall,
            .in_force_from = lss_of_2026(),
            .text_read = lss_of_2026(),
        },
        {
            .id = "LSS-23B",
            .title = {"Den som har tillstånd ska anmäla nya ägare och ledare inom en månad",
                "The holder of a permit shall notify changes of owners and managers within a month"},
            .text = {"Ändras den krets av ägare och ledande personer som prövades när en enskild utförare "
                     "fick sitt tillstånd ska det anmälas till Inspektionen för vård och omsorg (IVO) senast "
                     "en månad efter ändringen.",
                "Where the circle of owners and leading persons changes that was tried when a private "
                "provider got its permit, this shall be notified to the Health and Social Care Inspectorate "
                "(IVO) at the latest one month after the change."},
            .citation = lss.cited("23 b §", "section 23 b"),
            .origin = lss.section("23 b §"),
            .binding = force::shall,
            .text_read = lss_of_2025(),
        },
        {
            .id = "LSS-26G",
            .title = {"IVO får återkalla ett tillstånd som inte har använts på sex månader",
                "IVO may withdraw a permit that has not been used for six months"},
            .text = {"Har ett tillstånd stått oanvänt i sex månader i sträck får Inspektionen för vård och "
                     "omsorg (IVO) återkalla det utan att först förelägga utföraren om något. Grunden "
                     "infördes den 1 januari 2026 (lagen 2025:1298).",
                "Where a permit has stood unused for six months in a row, the Health and Social Care "
                "Inspectorate (IVO) may withdraw it without first ordering the provider to do anything. This "
                "ground was brought in on 1 January 2026 (Act 2025:1298)."},
            .citation = lss.cited("26 g § fjärde stycket 2", "section 26 g, fourth paragraph, item 2"),
            .origin = lss.section("26 g §"),
            .binding = force::may,
            .in_force_from = lss_of_2026(),
            .text_read = lss_of_2026(),
        },
        {
            .id = "LSS-26H",
            .title = {"IVO får förbjuda en verksamhet tills vidare i högst sex månader",
                "IVO may ban an activity for the time being, for at most six months"},
            .text = {"Kan ett beslut om återkallelse eller förbud inte väntas in får Inspektionen för vård "
                     "och omsorg (IVO) under tiden förbjuda verksamheten. Det gäller högst sex månader, och "
                     "vid synnerliga skäl högst sex till.",
                "Where a decision to withdraw a permit or to ban cannot be waited for, the Health and Social "
                "Care Inspectorate (IVO) may ban the activity meanwhile. That lasts at most six months and, "
                "for exceptional reasons, at most six more."},
            .citation = lss.cited("26 h §", "section 26 h"),
            .origin = lss.section("26 h §"),
            .binding = force::may,
            .text_read = lss_of_2025(),
        },
        {
            .id = "LSS-26K-P",
            .title = {"Sanktionsavgift för brott mot tillståndets villkor och för utebliven registerkontroll",
                "A penalty fee for breach of a permit's conditions and for register checks not made"},
            .text =
                {"Den som driver verksamhet under tillsyn ska betala sanktionsavgift till staten: lägst 5 "
                 "000 och högst 500 000 kronor för brott mot villkoren i ett tillstånd, och 100 000 kronor "
                 "för varje gång personal för barn tas in utan registerkontroll. Inspektionen för vård och "
                 "omsorg (IVO) bestämmer avgiften. Den ansvarige ska ha fått yttra sig inom två år från "
                 "överträdelsen. Avgiften faller bort fem år efter det att beslutet fick laga kraft.",
                    "Whoever runs an activity under supervision shall pay a penalty fee to the state: at "
                    "least 5,000 and at most 500,000 kronor for breach of the conditions of a permit, and "
                    "100,000 kronor for each time that staff for children is taken on without a register "
                    "check. The Health and Social Care Inspectorate (IVO) sets the fee. Whoever is to pay "
                    "shall have been heard within two years of the breach. The fee lapses five years after "
                    "the decision became final."},
            .citation = lss.cited("26 k-26 p §§", "sections 26 k-26 p"),
            .origin = lss.section("26 k-26 p §§"),
            .binding = force::shall,
            .in_force_from = lss_of_2026(),
            .text_read = lss_of_2026(),
        },
        {
            .id = "LSSF-11",
            .title = {"IVO ska inspektera bostäder för barn och unga minst en gång varje år",
                "IVO shall inspect housing for children and young people at least once every year"},
            .text = {"Inspektionen för vård och omsorg (IVO) ska i sin tillsyn av bostäder med särskild "
                     "service för barn och unga (9 § 8) göra återkommande inspektioner, minst en varje år. "
                     "Plikten är IVO:s, inte kommunens.",
                "The Health and Social Care Inspectorate (IVO) shall, in its supervision of housing with "
                "special service for children and young people (section 9, item 8), make recurring "
                "inspections, at least one every year. The duty is IVO's, not the municipality's."},
            .citation = lss_ordinance.cited("11 §", "section 11"),
            .origin = lss_ordinance.section("11 §"),
            .binding = force::shall,
            .text_read = lss_of_2025(),
        },
    };
}

} // namespace lssgov::law
