#include "rule_lists.hpp"

namespace lssgov::law {

/// LSS §§ 24 b-24 f, lex Sarah: three duties, on three people, with three words for haste and no number.
std::vector<statutory_rule> lss_lex_sarah() {
    return {
        {
            .id = "LSS-24B",
            .title = {"Personalen ska genast rapportera missförhållanden",
                "Staff shall report abuses at once"},
            .text = {"Den som arbetar i verksamheten och märker eller får veta om ett missförhållande, eller "
                     "en påtaglig risk för ett, ska genast rapportera det: till utföraren i yrkesmässig "
                     "enskild verksamhet, annars till nämnden.",
                "Whoever works in the services and notices or learns of an abuse, or of a manifest risk of "
                "one, shall report it at once: to the provider in private services run as a business, else "
                "to the committee."},
            .citation = lss.cited("24 b §", "section 24 b"),
            .origin = lss.section("24 b §"),
            .binding = force::shall,
            .text_read = lss_of_2025(),
        },
        {
            .id = "LSS-24E",
            .title = {"Missförhållanden ska utan dröjsmål dokumenteras, utredas och rättas till",
                "Abuses shall without delay be documented, investigated and put right"},
            .text = {"Ett missförhållande, eller en påtaglig risk för ett, ska utan dröjsmål skrivas ned, "
                     "utredas och rättas till. Utredningen görs färdig även om anmälan till Inspektionen för "
                     "vård och omsorg (IVO) redan har gjorts.",
                "An abuse, or a manifest risk of one, shall without delay be written down, investigated and "
                "put right. The investigation is completed even where the Health and Social Care "
                "Inspectorate (IVO) has been notified already."},
            .citation = lss.cited("24 e §", "section 24 e"),
            .origin = lss.section("24 e §"),
            .binding = force::shall,
            .text_read = lss_of_2025(),
        },
        {
            .id = "LSS-24F",
            .title = {"Allvarliga missförhållanden ska snarast anmälas till IVO",
                "Serious abuses shall be notified to IVO as soon as possible"},
            .text = {"Ett allvarligt missförhållande, eller en påtaglig risk för ett, ska så snart det går "
                     "anmälas till Inspektionen för vård och omsorg (IVO), av nämnden eller av den enskilda "
                     "utföraren, med utredningen bifogad. Att det är allvarligt kan stå klart när rapporten "
                     "kommer, under utredningen eller vid dess slut. Lagen anger inget antal dagar.",
                "A serious abuse, or a manifest risk of one, shall be notified to the Health and Social Care "
                "Inspectorate (IVO) as soon as possible, by the committee or by the private provider, with "
                "the investigation attached. That it is serious may be clear when the report comes, during "
                "the investigation or at its end. The act gives no number of days."},
            .citation = lss.cited("24 f §", "section 24 f"),
            .origin = lss.section("24 f §"),
            .binding = force::shall,
            .text_read = lss_of_2025(),
        },
    };
}

} // namespace lssgov::law
