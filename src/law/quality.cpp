#include "rule_lists.hpp"

namespace lssgov::law {

/// Quality, patient safety and statistics: one act, and the regulations and general advice of the National
/// Board of Health and Welfare. A regulation binds; general advice does not, and is force::should.
std::vector<statutory_rule> quality() {
    constexpr act patient_safety{
        "SFS 2010:659", "patientsäkerhetslagen (2010:659)", "Patient Safety Act (2010:659)"};
    constexpr act statistics{"SOSFS 2005:21",
        "Socialstyrelsens föreskrifter (SOSFS 2005:21) om kommunens skyldighet att lämna uppgifter till "
        "statistik om stöd och service till vissa funktionshindrade",
        "Regulations of the National Board of Health and Welfare (SOSFS 2005:21) on data for the statistics "
        "of support and service under LSS"};
    constexpr act management{"SOSFS 2011:9",
        "Socialstyrelsens föreskrifter och allmänna råd (SOSFS 2011:9) om ledningssystem för systematiskt "
        "kvalitetsarbete",
        "Regulations and general advice of the National Board of Health and Welfare (SOSFS 2011:9) on "
        "management systems for systematic quality work"};
    constexpr act documentation{"SOSFS 2014:5",
        "Socialstyrelsens föreskrifter och allmänna råd (SOSFS 2014:5) om dokumentation i verksamhet som "
        "bedrivs med stöd av SoL, LVU, LVM och LSS",
        "Regulations and general advice of the National Board of Health and Welfare (SOSFS 2014:5) on "
        "documentation in activities under SoL, LVU, LVM and LSS"};
    return {
        {
            .id = "PSL-3-10",
            .title = {"Den som är vårdgivare ska ha en patientsäkerhetsberättelse senast den 1 mars",
                "Whoever provides health care shall have a patient safety report by 1 March"},
            .text = {"En vårdgivare ska senast den 1 mars varje år ha gjort en patientsäkerhetsberättelse "
                     "för föregående kalenderår. Kommunen omfattas där den är vårdgivare. Berättelsen om "
                     "kvaliteten är en annan: den är ett allmänt råd utan datum.",
                "A provider of health care shall by 1 March every year have made a patient safety report for "
                "the calendar year before. The municipality is covered where it provides health care. The "
                "report on quality is another: it is general advice without a date."},
            .citation = patient_safety.cited("3 kap. 10 §", "chapter 3, section 10"),
            .origin = patient_safety.section("3 kap. 10 §"),
            .binding = force::shall,
        },
        {
            .id = "SOSFS-2005:21",
            .title = {"Uppgifter till LSS-statistiken ska lämnas en gång om året, senast den 25 oktober",
                "Data for the LSS statistics shall be given once a year, by 25 October"},
            .text = {"Kommunen ska en gång om året lämna uppgifter om insatser enligt LSS till "
                     "Socialstyrelsen. De avser läget den 1 oktober och ska ha lämnats senast den 25 "
                     "oktober.",
                "The municipality shall once a year give the National Board of Health and Welfare data on "
                "services under LSS. They are of the state on 1 October and shall be given by 25 October."},
            .citation = statistics.cited("2 §", "section 2"),
            .origin = statistics.section("2 §"),
            .binding = force::shall,
        },
        {
            .id = "SOSFS-2011:9-5:1",
            .title = {"Risker ska bedömas löpande, efter sannolikhet och negativa följder",
                "Risks shall be judged continually, by likelihood and negative consequences"},
            .text = {"Den som driver verksamheten ska löpande bedöma om något kan inträffa som ger brister i "
                     "kvaliteten. För varje sådan händelse ska det uppskattas hur sannolik den är och "
                     "bedömas vilka negativa följder den kan få. Ingen tid anges.",
                "Whoever runs the activity shall continually judge whether something may happen that makes "
                "the quality fail. For each such event its likelihood shall be estimated, and its possible "
                "negative consequences judged. No interval is given."},
            .citation = management.cited("5 kap. 1 §", "chapter 5, section 1"),
            .origin = management.section("5 kap. 1 §"),
            .binding = force::shall,
        },
        {
            .id = "SOSFS-2011:9-7-KB",
            .title = {"En sammanhållen kvalitetsberättelse bör göras varje år",
                "A coherent report on quality should be made every year"},
            .text = {"Den som driver verksamheten bör varje år göra en sammanhållen berättelse om arbetet "
                     "med kvaliteten. Det är ett allmänt råd: inget datum anges, och att berättelsen saknas "
                     "är inget brott mot lag.",
                "Whoever runs the activity should every year make a coherent report on the work for quality. "
                "This is general advice: no date is given, and a report that is missing is no breach of "
                "law."},
            .citation = management.cited("7 kap., allmänna råd", "chapter 7, general advice"),
            .origin = management.section("7 kap., allmänna råd"),
            .binding = force::should,
        },
        {
            .id = "SOSFS-2014:5-GP",
            .title = {"En genomförandeplan för insatsen bör finnas hos utföraren",
                "The provider should have an implementation plan for the service"},
            .text =
                {"Hur en insats utförs bör stå i en genomförandeplan hos utföraren: mål, aktiviteter, vem "
                 "som ansvarar, och när och hur det ska göras. Det är ett allmänt råd. Hur ofta planen ska "
                 "följas upp bestäms lokalt, och den är en annan än den individuella planen i 10 § LSS.",
                    "How a service is carried out should stand in an implementation plan at the provider: "
                    "goals, activities, who is responsible, and when and how it is done. This is general "
                    "advice. How often the plan is followed up is settled locally, and it is another than "
                    "the individual plan of LSS section 10."},
            .citation = documentation.cited("6 kap., allmänna råd (ändrade genom HSLF-FS 2016:89)",
                "chapter 6, general advice (amended by HSLF-FS 2016:89)"),
            .origin = documentation.section("6 kap., allmänna råd"),
            .binding = force::should,
        },
    };
}

} // namespace lssgov::law
