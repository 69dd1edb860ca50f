#include "rule_lists.hpp"

namespace lssgov::law {

/// The Social Services Act (SoL) of 2025. It is not the law of services under LSS; it stands here for the
/// committees that answer for both, and because its rules are taken for those of LSS. It came into force on
/// 1 July 2025 and was read with all amendments to Act (2025:1501), of 15 January 2026.
std::vector<statutory_rule> social_services() {
    constexpr act services{"SFS 2025:400", "socialtjänstlagen (2025:400)", "Social Services Act (2025:400)"};
    const date first_day = make_date(2025, 7, 1);
    const date read_as_of = make_date(2026, 1, 15);
    return {
        {
            .id = "SoL-5-2",
            .title = {"Kvaliteten ska följas upp, utvecklas och säkras löpande och med system",
                "Quality shall be followed up, developed and assured systematically and continually"},
            .text = {"Nämnden ska löpande och med system följa upp verksamheten, utveckla den och se till "
                     "att kvaliteten håller. Ingen tid anges.",
                "The committee shall, systematically and continually, follow up its activities, develop them "
                "and see to it that the quality lasts. No interval is given."},
            .citation = services.cited("5 kap. 2 §", "chapter 5, section 2"),
            .origin = services.section("5 kap. 2 §"),
            .binding = force::shall,
            .in_force_from = first_day,
            .text_read = read_as_of,
        },
        {
            .id = "SoL-14-9",
            .title = {"Ett beslut som gäller tills vidare får ändras om förhållandena har ändrats väsentligt",
                "A decision until further notice may be changed where circumstances have changed materially"},
            .text = {"Ett gynnande beslut enligt SoL som gäller tills vidare får ändras till den enskildes "
                     "nackdel om förhållandena har ändrats väsentligt. Det gäller inte beslut tills vidare "
                     "från tiden före den 1 juli 2025. Någon motsvarighet i LSS har inte hittats.",
                "A favourable decision under SoL that holds until further notice may be changed to the "
                "person's disadvantage where circumstances have changed materially. This does not go for "
                "such decisions of before 1 July 2025. No counterpart in LSS was found."},
            .citation = services.cited("14 kap. 9 §", "chapter 14, section 9"),
            .origin = services.section("14 kap. 9 §"),
            .binding = force::may,
            .in_force_from = first_day,
            .text_read = read_as_of,
        },
        {
            .id = "SoL-15-9",
            .title = {"Utförare ska på begäran lämna uppgifter till nämnden för kvalitet och uppföljning",
                "Providers shall on request give the committee data for quality and follow-up"},
            .text = {"Den som utför insatser enligt SoL, även en enskild utförare, ska när nämnden begär det "
                     "lämna de uppgifter som den behöver för att säkra kvaliteten, följa upp och utvärdera. "
                     "Om det gäller även insatser enligt LSS är inte klarlagt här.",
                "Whoever provides services under SoL, private providers included, shall when the committee "
                "asks give it the data that it needs to assure quality, follow up and evaluate. Whether this "
                "goes also for services under LSS is not settled here."},
            .citation = services.cited("15 kap. 9 §", "chapter 15, section 9"),
            .origin = services.section("15 kap. 9 §"),
            .binding = force::shall,
            .in_force_from = first_day,
            .text_read = read_as_of,
        },
        {
            .id = "SoL-22-13",
            .title = {"Ett barns vård utanför hemmet ska övervägas minst var sjätte månad",
                "A child's care outside the home shall be considered at least every six months"},
            .text =
                {"För ett barn som vårdas utanför det egna hemmet enligt SoL ska nämnden minst en gång var "
                 "sjätte månad överväga om vården fortfarande behövs. Det gäller inte boende enligt LSS.",
                    "For a child in care outside its own home under SoL, the committee shall at least once "
                    "every six months consider whether the care is still needed. This does not go for "
                    "housing under LSS."},
            .citation = services.cited("22 kap. 13 §", "chapter 22, section 13"),
            .origin = services.section("22 kap. 13 §"),
            .binding = force::shall,
            .in_force_from = first_day,
            .text_read = read_as_of,
        },
        {
            .id = "SoL-34",
            .title = {"Beslut enligt SoL som inte är verkställda rapporteras på samma sätt som enligt LSS",
                "Decisions under SoL that are not executed are reported in the same way as under LSS"},
            .text = {"Också enligt SoL ska beslut som inte är verkställda inom tre månader rapporteras varje "
                     "kvartal, till samma mottagare, och en insats som inte ges inom skälig tid kan ge "
                     "kommunen en särskild avgift, om ansökan har delgetts inom två år. Avgiften är från och "
                     "med den 1 januari 2026 lägst 15 000 och högst 1 500 000 kronor; för beslut från tiden "
                     "före gäller de äldre beloppen. Till skillnad från LSS finns ett undantag när den "
                     "enskilde har bett att få vänta (6 §).",
                "Under SoL too, decisions not executed within three months shall be reported every quarter, "
                "to the same recipients, and a service not given within reasonable time can cost the "
                "municipality a special fee, if the application was served within two years. The fee is from "
                "1 January 2026 at least 15,000 and at most 1,500,000 kronor; for decisions of before then "
                "the older amounts hold. Unlike LSS there is an exception where the person has asked to wait "
                "(section 6)."},
            .citation = services.cited("34 kap. 1-10 §§", "chapter 34, sections 1-10"),
            .origin = services.section("34 kap. 1-10 §§"),
            .binding = force::shall,
            .in_force_from = first_day,
            .text_read = read_as_of,
        },
    };
}

} // namespace lssgov::law
