#pragma once

// The statutory rules, list by list. Each list is one source file of the same name; statutory_rule.cpp puts
// them together. Where to find a rule by its id:
//
//     LSS-10 ... LSS-17              lss_support.cpp                plans, needs, decisions, contracts
//     LSS-21C, -23C, -23G, LSSF-12   lss_records.cpp                what is weeded, and when
//     LSS-23 ... LSS-26, LSSF-11     lss_supervision.cpp            notices, permits, the inspectorate
//     LSS-24                         lss_lex_sarah.cpp              abuses and neglect
//     LSS-28A ... LSS-28I            lss_unexecuted_decisions.cpp   the special fee, and the reports
//     LSS-28-REG, LAG-               register_control.cpp           extracts from the police's registers
//     FL-                            administrative_procedure.cpp
//     KL-, LKBR-                     local_government.cpp
//     PSL-, SOSFS-                   quality.cpp
//     SFB-                           social_insurance.cpp
//     SoL-                           social_services.cpp
//
// Left out, because they were known from memory only and not read in any source:
//
//     SOSFS-2011:5-2M    two months for the investigation of a lex Sarah notice (SOSFS 2011:5)
//     SOSFS-2011:9-5:2   self-inspection as often as is needed (SOSFS 2011:9, 5 kap. 2 §)

#include <lssgov/calendar/date.hpp>
#include <lssgov/law/statutory_rule.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace lssgov::law {

std::vector<statutory_rule> administrative_procedure();
std::vector<statutory_rule> local_government();
std::vector<statutory_rule> lss_lex_sarah();
std::vector<statutory_rule> lss_records();
std::vector<statutory_rule> lss_supervision();
std::vector<statutory_rule> lss_support();
std::vector<statutory_rule> lss_unexecuted_decisions();
std::vector<statutory_rule> quality();
std::vector<statutory_rule> register_control();
std::vector<statutory_rule> social_insurance();
std::vector<statutory_rule> social_services();

/// An act, an ordinance or a regulation as it is cited.
struct act {
    std::string_view document; ///< "SFS 1993:387"
    std::string_view swedish;
    std::string_view english;

    /// The citation in running text: "kommunallagen (2017:725) 6 kap. 6 §".
    [[nodiscard]] bilingual cited(std::string_view swedish_place, std::string_view english_place) const {
        return {std::string(swedish).append(" ").append(swedish_place),
            std::string(english).append(" ").append(english_place)};
    }

    [[nodiscard]] source section(std::string_view place) const {
        return {std::string(document), std::string(place)};
    }
};

inline constexpr act lss{"SFS 1993:387", "lagen (1993:387) om stöd och service till vissa funktionshindrade",
    "Act concerning Support and Service for Persons with Certain Functional Impairments (1993:387)"};

inline constexpr act lss_ordinance{"SFS 1993:1090",
    "förordningen (1993:1090) om stöd och service till vissa funktionshindrade",
    "Ordinance on Support and Service for Persons with Certain Functional Impairments (1993:1090)"};

/// LSS with all amendments to Act (2025:416), and its ordinance, as in force on this day.
inline date lss_of_2025() {
    return make_date(2025, 7, 1);
}

/// LSS with Act (2025:1298), which came into force on this day.
inline date lss_of_2026() {
    return make_date(2026, 1, 1);
}

} // namespace lssgov::law
