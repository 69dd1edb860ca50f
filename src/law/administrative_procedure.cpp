#include "rule_lists.hpp"

namespace lssgov::law {

/// The Administrative Procedure Act (FL): how long a case may take, and how long one has to appeal.
std::vector<statutory_rule> administrative_procedure() {
    constexpr act procedure{
        "SFS 2017:900", "förvaltningslagen (2017:900)", "Administrative Procedure Act (2017:900)"};
    return {
        {
            .id = "FL-11",
            .title = {"Den som väntar på beslut ska få veta att och varför det dröjer",
                "Whoever waits for a decision shall be told that it is delayed, and why"},
            .text = {"Tror myndigheten att beslutet i ett ärende som en part har tagit upp kommer att bli "
                     "väsentligt försenat, ska den säga det till parten och ange varför.",
                "Where the authority thinks that the decision in a case brought by a party will be "
                "materially delayed, it shall tell the party so, and why."},
            .citation = procedure.cited("11 §", "section 11"),
            .origin = procedure.section("11 §"),
            .binding = force::shall,
        },
        {
            .id = "FL-12",
            .title = {"Efter sex månader kan parten begära beslut, och ska få svar inom fyra veckor",
                "After six months the party may ask for a decision, and shall have an answer in four weeks"},
            .text =
                {"Är ett ärende, som en part har tagit upp, inte avgjort i första instans inom sex månader, "
                 "kan parten skriftligen begära att det avgörs. Det går en gång i varje ärende. Myndigheten "
                 "ska inom fyra veckor från det att begäran kom in antingen avgöra ärendet eller avslå "
                 "begäran i ett särskilt beslut, som får överklagas. Är den sista dagen en lördag, en "
                 "helgdag eller midsommar-, jul- eller nyårsafton räcker nästa vardag (lagen 1930:173, 2 §).",
                    "Where a case brought by a party is not decided in first instance within six months, the "
                    "party may ask in writing that it be decided. That can be done once in each case. Within "
                    "four weeks of receiving the request the authority shall either decide the case or "
                    "refuse the request in a separate decision, which may be appealed. Where the last day is "
                    "a Saturday, a holiday or Midsummer, Christmas or New Year's Eve, the next working day "
                    "will do (Act 1930:173, section 2)."},
            .citation = procedure.cited("12 §", "section 12"),
            .origin = procedure.section("12 §"),
            .binding = force::shall,
        },
        {
            .id = "FL-44",
            .title = {"Ett överklagande ska ha kommit in inom tre veckor",
                "An appeal shall have come in within three weeks"},
            .text = {"Ett överklagande ska ha kommit in inom tre veckor från den dag då den som överklagar "
                     "fick del av beslutet. För en part som företräder det allmänna räknas tiden från "
                     "beslutsdagen. Är den sista dagen en lördag, en helgdag eller midsommar-, jul- eller "
                     "nyårsafton räcker nästa vardag (lagen 1930:173, 2 §).",
                "An appeal shall have come in within three weeks of the day on which the appellant received "
                "the decision. For a party that represents the public the time runs from the day of the "
                "decision. Where the last day is a Saturday, a holiday or Midsummer, Christmas or New Year's "
                "Eve, the next working day will do (Act 1930:173, section 2)."},
            .citation = procedure.cited("44 §", "section 44"),
            .origin = procedure.section("44 §"),
            .binding = force::shall,
        },
    };
}

} // namespace lssgov::law
