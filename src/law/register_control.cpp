#include "rule_lists.hpp"

namespace lssgov::law {

/// Extracts from the police's registers before somebody is taken on. For children's services under LSS they
/// are a duty, for adults at home and for leading posts a power.
std::vector<statutory_rule> register_control() {
    constexpr act children{"SFS 2010:479",
        "lagen (2010:479) om registerkontroll av personal som utför vissa insatser åt barn med "
        "funktionshinder",
        "Act on Register Checks of Staff who Provide Certain Services for Children with Functional "
        "Impairments (2010:479)"};
    constexpr act at_home{"SFS 2026:43",
        "lagen (2026:43) om registerkontroll vid arbete i hemmet åt äldre personer eller vuxna personer med "
        "funktionsnedsättning",
        "Act on Register Checks for Work in the Home of Older Persons or Adults with Functional Impairments "
        "(2026:43)"};
    constexpr act leading_posts{"SFS 2026:44",
        "lagen (2026:44) om registerkontroll vid anställning till ledande befattningar i kommuner",
        "Act on Register Checks for Leading Posts in Municipalities (2026:44)"};
    return {
        {
            .id = "LSS-28-REG-OLD",
            .title = {"Registerkontroll före anställning för barn: utdraget högst ett år gammalt (till och "
                      "med 2026-02-28)",
                "Register check before hiring for children: the extract at most a year old (until "
                "2026-02-28)"},
            .text = {"Den som ger stöd och service åt barn enligt LSS fick till och med den 28 februari 2026 "
                     "inte anställa någon för det utan att först ha sett ett utdrag ur belastningsregistret, "
                     "högst ett år gammalt. Den som hade slutat hos samma arbetsgivare för mindre än ett år "
                     "sedan behövde inte kontrolleras igen. Utdraget ska sparas i minst två år.",
                "Whoever gives support and service to children under LSS was not, until 28 February 2026, to "
                "hire anybody for it without first having seen an extract from the criminal records "
                "register, at most a year old. Somebody who had left the same employer less than a year ago "
                "needed no new check. The extract shall be kept for at least two years."},
            .citation = children.cited("1, 3 och 4 §§", "sections 1, 3 and 4"),
            .origin = children.section("1, 3 och 4 §§"),
            .binding = force::shall,
            .in_force_to = make_date(2026, 2, 28),
        },
        {
            .id = "LSS-28-REG",
            .title = {"Registerkontroll före anställning för barn: utdragen högst sex månader gamla",
                "Register check before hiring for children: the extracts at most six months old"},
            .text = {"Den som ger stöd och service åt barn enligt LSS får från och med den 1 mars 2026 "
                     "(lagen 2026:48) inte anställa någon för det utan att först ha sett utdrag ur både "
                     "belastnings- och misstankeregistret, högst sex månader gamla. Den som slutade hos "
                     "samma arbetsgivare för mindre än ett år sedan behöver inte kontrolleras igen. Utdragen "
                     "ska sparas i minst två år.",
                "Whoever gives support and service to children under LSS is not, from 1 March 2026 (Act "
                "2026:48), to hire anybody for it without first having seen extracts from both the criminal "
                "records register and the register of suspects, at most six months old. Somebody who left "
                "the same employer less than a year ago needs no new check. The extracts shall be kept for "
                "at least two years."},
            .citation = children.cited("1, 3 och 4 §§", "sections 1, 3 and 4"),
            .origin = children.section("1, 3 och 4 §§"),
            .binding = force::shall,
            .in_force_from = make_date(2026, 3, 1),
        },
        {
            .id = "LAG-2026:43",
            .title = {"Kommunen får begära registerutdrag av den som ska arbeta hemma hos vuxna",
                "The municipality may ask for register extracts of those who will work in adults' homes"},
            .text = {"Den som ska ge insatser i hemmet åt äldre eller åt vuxna med funktionsnedsättning, där "
                     "korttidsvistelse räknas in, får ombes att visa registerutdrag, högst sex månader "
                     "gamla. Det enda som får antecknas är att utdraget har visats. Det är en rätt för "
                     "kommunen och andra utförare, ingen plikt.",
                "Whoever is to give services in the home to older persons or to adults with functional "
                "impairments, short stays included, may be asked to show register extracts, at most six "
                "months old. All that may be noted is that the extract was shown. It is a right of the "
                "municipality and other providers, no duty."},
            .citation = at_home.cited("1, 4 och 5 §§", "sections 1, 4 and 5"),
            .origin = at_home.section("1, 4 och 5 §§"),
            .binding = force::may,
        },
        {
            .id = "LAG-2026:44",
            .title = {"Kommunen får begära registerutdrag av den som ska få en ledande befattning",
                "The municipality may ask for a register extract of those offered a leading post"},
            .text = {"Den som erbjuds en ledande befattning i kommunen får ombes att visa ett utdrag ur "
                     "belastningsregistret, högst sex månader gammalt. Det enda som får antecknas är att "
                     "utdraget har visats.",
                "Whoever is offered a leading post in the municipality may be asked to show an extract from "
                "the criminal records register, at most six months old. All that may be noted is that the "
                "extract was shown."},
            .citation = leading_posts.cited("1, 4 och 5 §§", "sections 1, 4 and 5"),
            .origin = leading_posts.section("1, 4 och 5 §§"),
            .binding = force::may,
        },
    };
}

} // namespace lssgov::law
