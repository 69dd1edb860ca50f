#include "rule_lists.hpp"

namespace lssgov::law {

/// LSS §§ 21 c, 23 c, 23 g and the ordinance § 12: what is weeded from the files, when, and what is kept.
std::vector<statutory_rule> lss_records() {
    return {
        {
            .id = "LSS-21C",
            .title = {"Nämndens personakter ska gallras fem år efter den sista anteckningen",
                "The committee's personal files shall be weeded five years after the last entry"},
            .text = {"Uppgifter i nämndens personakter, som hör till socialtjänstens sammanställningar av "
                     "personuppgifter, ska gallras när det har gått fem år sedan den sista anteckningen. "
                     "Arbetet ska vara klart senast under kalenderåret efter det år då plikten inträdde. Vad "
                     "som ska bevaras står i 21 d §.",
                "What stands in the committee's personal files and belongs to the social services' "
                "compilations of personal data shall be weeded when five years have passed since the last "
                "entry. The work shall be finished at the latest in the calendar year after the one in which "
                "the duty arose. What is to be kept is said in section 21 d."},
            .citation = lss.cited("21 c §", "section 21 c"),
            .origin = lss.section("21 c §"),
            .binding = force::shall,
            .text_read = lss_of_2025(),
        },
        {
            .id = "LSS-23C",
            .title = {"Enskilda utförares personakter ska gallras två år efter den sista anteckningen",
                "Private providers' personal files shall be weeded two years after the last entry"},
            .text = {"I enskild verksamhet ska motsvarande uppgifter sparas och sedan gallras när det har "
                     "gått två år sedan den sista anteckningen. Arbetet ska vara klart senast under "
                     "kalenderåret efter det år då plikten inträdde.",
                "In private services the same kind of data shall be kept, and then weeded when two years "
                "have passed since the last entry. The work shall be finished at the latest in the calendar "
                "year after the one in which the duty arose."},
            .citation = lss.cited("23 c §", "section 23 c"),
            .origin = lss.section("23 c §"),
            .binding = force::shall,
            .text_read = lss_of_2025(),
        },
        {
            .id = "LSS-23G",
            .title = {"Enskilda utförares lex Sarah-handlingar ska gallras efter fem år",
                "Private providers' lex Sarah records shall be weeded after five years"},
            .text = {"Den som yrkesmässigt driver enskild verksamhet ska spara rapporten om ett "
                     "missförhållande, utredningen och det övriga i ärendet, och gallra det när det har gått "
                     "fem år sedan den sista anteckningen.",
                "Whoever runs private services as a business shall keep the report of an abuse, the "
                "investigation and what else belongs to the matter, and weed it when five years have passed "
                "since the last entry."},
            .citation = lss.cited("23 g § andra stycket", "section 23 g, second paragraph"),
            .origin = lss.section("23 g §"),
            .binding = force::shall,
            .text_read = lss_of_2025(),
        },
        {
            .id = "LSSF-12",
            .title = {"För forskningen sparas vissa kommuners och vissa personers handlingar",
                "For research, the records of certain municipalities and certain persons are kept"},
            .text = {"I kommuner och regioner i Östergötlands, Gotlands och Västernorrlands län och i "
                     "Göteborg gallras inga sådana handlingar. I resten av landet sparas de för personer som "
                     "är födda den 5, 15 eller 25 i en månad. Handlingar om boende för barn och unga (9 § 8) "
                     "gallras aldrig; det följer av 21 d § i lagen.",
                "In municipalities and regions of the counties of Östergötland, Gotland and Västernorrland "
                "and in Gothenburg no such records are weeded. In the rest of the country they are kept for "
                "persons born on the 5th, 15th or 25th of a month. Records of housing for children and young "
                "people (section 9, item 8) are never weeded; that follows from section 21 d of the act."},
            .citation = lss_ordinance.cited("12 §", "section 12"),
            .origin = lss_ordinance.section("12 §"),
            .binding = force::shall,
            .text_read = lss_of_2025(),
        },
    };
}

} // namespace lssgov::law
