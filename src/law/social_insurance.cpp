#include "rule_lists.hpp"

namespace lssgov::law {

/// The Social Insurance Code (SFB), chapter 51: the state's assistance allowance, where it meets the
/// municipality.
std::vector<statutory_rule> social_insurance() {
    constexpr act code{
        "SFS 2010:110", "socialförsäkringsbalken (2010:110)", "Social Insurance Code (2010:110)"};
    return {
        {
            .id = "SFB-51-3",
            .title = {"Assistansersättning kräver mer än 20 timmar i veckan för grundläggande behov",
                "Assistance allowance takes more than 20 hours a week for basic needs"},
            .text = {"Rätt till assistansersättning har bara den som i genomsnitt behöver mer än 20 timmar "
                     "personlig assistans i veckan för grundläggande behov. Precis 20 timmar räcker inte: "
                     "till och med 20 är det kommunen som svarar för assistansen, enligt LSS.",
                "Only those are entitled to assistance allowance who on average need more than 20 hours a "
                "week of personal assistance for basic needs. Exactly 20 hours are not enough: up to and "
                "including 20 it is the municipality that is responsible for the assistance, under LSS."},
            .citation = code.cited("51 kap. 3 §", "chapter 51, section 3"),
            .origin = code.section("51 kap. 3 §"),
            .binding = force::shall,
        },
        // The start is that of the code itself. The section was then taken over from the act before it, where
        // the review had stood since 1994; that time is not held here.
        {
            .id = "SFB-51-12-OLD",
            .title = {"Försäkringskassan ska pröva rätten till assistansersättning på nytt vartannat år "
                      "(till och med 2018-03-31)",
                "The Social Insurance Agency shall review the right to assistance allowance every second "
                "year (until 2018-03-31)"},
            .text = {"Till och med den 31 mars 2018 skulle Försäkringskassan pröva rätten till "
                     "assistansersättning på nytt när det hade gått två år sedan den senaste prövningen. "
                     "Plikten togs bort genom lagen 2018:122.",
                "Until 31 March 2018 the Social Insurance Agency was to review the right to assistance "
                "allowance when two years had passed since it was last tried. The duty was taken away by Act "
                "2018:122."},
            .citation = code.cited(
                "51 kap. 12 § (lydelse före 2018:122)", "chapter 51, section 12 (wording before 2018:122)"),
            .origin = code.section("51 kap. 12 §"),
            .binding = force::shall,
            .in_force_from = make_date(2011, 1, 1),
            .in_force_to = make_date(2018, 3, 31),
        },
        {
            .id = "SFB-51-12-NEW",
            .title = {"Rätten till assistansersättning omprövas bara när den har minskat",
                "The right to assistance allowance is reviewed only where it has decreased"},
            .text = {"Försäkringskassan ska ompröva rätten till assistansersättning till den del den har "
                     "minskat därför att den försäkrades förhållanden har ändrats väsentligt. Någon "
                     "återkommande prövning finns inte sedan den 1 april 2018.",
                "The Social Insurance Agency shall review the right to assistance allowance insofar as it "
                "has decreased because the insured person's circumstances have changed materially. There has "
                "been no recurring review since 1 April 2018."},
            .citation =
                code.cited("51 kap. 12 § (lydelse 2018:122)", "chapter 51, section 12 (wording of 2018:122)"),
            .origin = code.section("51 kap. 12 §"),
            .binding = force::shall,
            .in_force_from = make_date(2018, 4, 1),
        },
        {
            .id = "SFB-51-22",
            .title = {"Kommunen ska betala de första 20 assistanstimmarna varje vecka",
                "The municipality shall pay for the first 20 hours of assistance each week"},
            .text =
                {"För den som har assistansersättning ska kommunen stå för kostnaden för veckans första 20 "
                 "assistanstimmar. Försäkringskassan talar om beloppet, och kommunen betalar varje månad.",
                    "For those who have assistance allowance, the municipality shall bear the cost of the "
                    "first 20 hours of assistance of the week. The Social Insurance Agency tells the amount, "
                    "and the municipality pays every month."},
            .citation = code.cited("51 kap. 22 och 23 §§", "chapter 51, sections 22 and 23"),
            .origin = code.section("51 kap. 22 och 23 §§"),
            .binding = force::shall,
        },
    };
}

} // namespace lssgov::law
