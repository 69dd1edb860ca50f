#include "rule_lists.hpp"

namespace lssgov::law {

/// LSS §§ 10-17: the individual plan, the municipality's tasks, preliminary rulings, contracts.
std::vector<statutory_rule> lss_support() {
    return {
        {
            .id = "LSS-10-PLAN-OFFER",
            .title = {"Den som beviljas en insats ska erbjudas en individuell plan",
                "Whoever is granted a service shall be offered an individual plan"},
            .text = {"Den som beviljas en insats ska samtidigt erbjudas en individuell plan, som görs "
                     "tillsammans med honom eller henne. Den som inte har någon plan kan när som helst "
                     "begära en.",
                "Whoever is granted a service shall at the same time be offered an individual plan, made "
                "together with him or her. Somebody who has no plan may ask for one at any time."},
            .citation = lss.cited("10 § första stycket", "section 10, first paragraph"),
            .origin = lss.section("10 §"),
            .binding = force::shall,
            .text_read = lss_of_2025(),
        },
        {
            .id = "LSS-10-PLAN-REVIEW",
            .title = {"Den individuella planen ska ses över löpande, minst en gång varje år",
                "The individual plan shall be reviewed continually, at least once every year"},
            .text = {"En individuell plan ska ses över löpande, och minst en gång varje år. Kravet finns "
                     "bara där det finns en plan. Hur ofta ett beslut om en insats ska följas upp säger "
                     "lagen inte, och planen är en annan än utförarens genomförandeplan.",
                "An individual plan shall be reviewed continually, and at least once every year. The demand "
                "exists only where there is a plan. How often a decision on a service is to be followed up, "
                "the act does not say, and the plan is another than the provider's implementation plan."},
            .citation = lss.cited("10 § första stycket", "section 10, first paragraph"),
            .origin = lss.section("10 §"),
            .binding = force::shall,
            .text_read = lss_of_2025(),
        },
        {
            .id = "LSS-10-PLAN-NOTIFY",
            .title = {"Region och kommun ska berätta för varandra om individuella planer",
                "Region and municipality shall tell each other of individual plans"},
            .text = {"När regionen eller kommunen har gjort en individuell plan ska den andra få veta det. "
                     "Ingen tid anges.",
                "When the region or the municipality has made an individual plan, the other shall be told. "
                "No time is given."},
            .citation = lss.cited("10 § andra stycket", "section 10, second paragraph"),
            .origin = lss.section("10 §"),
            .binding = force::shall,
            .text_read = lss_of_2025(),
        },
        {
            .id = "LSS-11A",
            .title = {"Personliga assistenters arbetstid ska redovisas för kommunen varje månad",
                "The working time of personal assistants shall be reported to the municipality every month"},
            .text = {"Arbetsgivaren eller uppdragsgivaren för en personlig assistent ska varje månad, i "
                     "efterskott, redovisa för kommunen hur mycket assistenten har arbetat.",
                "The employer or principal of a personal assistant shall report to the municipality each "
                "month, in arrears, how much the assistant has worked."},
            .citation = lss.cited("11 a § 2", "section 11 a, item 2"),
            .origin = lss.section("11 a §"),
            .binding = force::shall,
            .text_read = lss_of_2025(),
        },
        {
            .id = "LSS-15-FOLLOW",
            .title = {"Kommunen ska följa vilka som omfattas av lagen och vad de behöver",
                "The municipality shall follow whom the act covers and what they need"},
            .text = {"Kommunen ska löpande hålla sig underrättad om vilka personer lagen omfattar och vilket "
                     "stöd de behöver. Ingen tid anges, och det gäller inte uppföljningen av det enskilda "
                     "beslutet.",
                "The municipality shall keep itself informed, continually, of whom the act covers and what "
                "support they need. No interval is given, and this is not the follow-up of the single "
                "decision."},
            .citation = lss.cited("15 § 1", "section 15, item 1"),
            .origin = lss.section("15 §"),
            .binding = force::shall,
            .text_read = lss_of_2025(),
        },
        {
            .id = "LSS-15-FK",
            .title = {"Kommunen ska i tre fall höra av sig till Försäkringskassan",
                "The municipality shall tell the Social Insurance Agency in three cases"},
            .text = {"Kommunen ska höra av sig till Försäkringskassan när den som söker personlig assistans "
                     "kan ha rätt till assistansersättning, när den som har sådan ersättning beviljas något "
                     "annat som kan ändra behovet, och när ersättningen kan antas gå till annat än "
                     "assistans. Ingen tid anges.",
                "The municipality shall tell the Social Insurance Agency when somebody who applies for "
                "personal assistance may be entitled to assistance allowance, when somebody who has the "
                "allowance is granted something else that may change the need, and when the allowance can be "
                "assumed to be used for other things than assistance. No time is given."},
            .citation = lss.cited("15 § 8-10", "section 15, items 8-10"),
            .origin = lss.section("15 §"),
            .binding = force::shall,
            .text_read = lss_of_2025(),
        },
        {
            .id = "LSS-15B",
            .title = {"Den som nekas assistansersättning ska få veta vilka insatser som finns",
                "Whoever is refused assistance allowance shall be told of the services there are"},
            .text = {"När kommunen har fått Försäkringskassans beslut att någon saknar rätt till "
                     "assistansersättning ska den, utan att dröja, berätta för personen vad som krävs för "
                     "insatser enligt 9 §. Det behövs inte om informationen uppenbart är onödig.",
                "When the municipality has received the Social Insurance Agency's decision that somebody is "
                "not entitled to assistance allowance, it shall without delay tell the person what is "
                "required for services under section 9. This is not needed where it is obviously "
                "superfluous."},
            .citation = lss.cited("15 b §", "section 15 b"),
            .origin = lss.section("15 b §"),
            .binding = force::shall,
            .text_read = lss_of_2025(),
        },
        {
            .id = "LSS-16-FB",
            .title = {"Ett förhandsbesked gäller i sex månader från det att insatserna finns att få",
                "A preliminary ruling is valid for six months from when the services can be had"},
            .text = {"Den som tänker flytta till kommunen ska på ansökan få förhandsbesked om sin rätt till "
                     "insatser. Kommunen ska utan att dröja planera och förbereda dem. Beskedet gäller i sex "
                     "månader från den dag då personen kan få insatserna.",
                "Whoever means to move to the municipality shall on application get a preliminary ruling on "
                "the right to services. The municipality shall plan and prepare them without delay. The "
                "ruling is valid for six months from the day when the person can have the services."},
            .citation = lss.cited("16 § andra stycket", "section 16, second paragraph"),
            .origin = lss.section("16 §"),
            .binding = force::shall,
            .text_read = lss_of_2025(),
        },
        {
            .id = "LSS-17-NOTICE",
            .title = {"Värdkommunen ska få veta om avtal om boende hos en enskild utförare",
                "The host municipality shall be told of a contract with a private provider of housing"},
            .text = {"När ett avtal med en enskild utförare innebär att ett boende enligt 9 § 8 eller 9 ges "
                     "i en annan kommun ska den kommunen få veta att avtalet finns. Ingen tid anges.",
                "When a contract with a private provider means that housing under section 9, item 8 or 9, is "
                "given in another municipality, that municipality shall be told of the contract. No time is "
                "given."},
            .citation = lss.cited("17 § första stycket", "section 17, first paragraph"),
            .origin = lss.section("17 §"),
            .binding = force::shall,
            .text_read = lss_of_2025(),
        },
    };
}

} // namespace lssgov::law
