#include <lssgov/law/interim_report.hpp>
#include <lssgov/law/statutory_rule.hpp>

#include <algorithm>
#include <vector>

namespace lssgov {

namespace {

/// The section was reworded by Act (2025:374). The text says what both wordings have in common and then what
/// the later one added, so a review of an earlier year may cite it too.
statutory_rule committees_internal_control() {
    return {
        .id = "KL-6-6",
        .title = {.swedish = "Nämnden svarar för verksamheten och för en tillräcklig intern kontroll",
            .english = "The committee answers for its activities and for sufficient internal control"},
        .text = {.swedish = "Nämnden ska se till att verksamheten bedrivs i enlighet med fullmäktiges mål "
                            "och riktlinjer och med lag, och att den interna kontrollen är tillräcklig. "
                            "Sedan den 1 juli 2025 (lagen 2025:374) anger paragrafen syftet: för att "
                            "förebygga fel och oegentligheter.",
            .english =
                "The committee shall see to it that its activities follow the council's goals and guidelines "
                "and the law, and that internal control is sufficient. Since 1 July 2025 (Act 2025:374) the "
                "section states the purpose: to prevent errors and irregularities."},
        .citation = {.swedish = "kommunallagen (2017:725) 6 kap. 6 §",
            .english = "Local Government Act (2017:725) chapter 6, section 6"},
        .origin = {.document = "SFS 2017:725", .section = "6 kap. 6 §"},
        .binding = force::shall,
        .in_force_from = make_date(2018, 1, 1),
        .in_force_to = std::nullopt,
        .text_read = make_date(2025, 7, 1),
    };
}

statutory_rule interim_report() {
    return {
        .id = interim_report_rule,
        .title = {.swedish =
                      "Minst en delårsrapport om året, för minst hälften och högst två tredjedelar av året",
            .english =
                "At least one interim report a year, for at least half and at most two thirds of the year"},
        .text = {.swedish =
                     "Minst en gång under räkenskapsåret ska en delårsrapport upprättas för tiden från "
                     "räkenskapsårets början. Minst en rapport ska omfatta minst hälften och högst två "
                     "tredjedelar av räkenskapsåret, alltså en period som slutar tidigast den 30 juni och "
                     "senast den 31 augusti.",
            .english =
                "At least once in the financial year an interim report shall be made for the time from the "
                "start of the year. At least one report shall cover at least half and at most two thirds of "
                "the financial year: a period that ends on 30 June at the earliest and on 31 August at the "
                "latest."},
        .citation = {.swedish = "lagen (2018:597) om kommunal bokföring och redovisning 13 kap. 1 §",
            .english = "Local Government Accounting Act (2018:597) chapter 13, section 1"},
        .origin = {.document = "SFS 2018:597", .section = "13 kap. 1 §"},
        .binding = force::shall,
        .in_force_from = make_date(2019, 1, 1),
        .in_force_to = std::nullopt,
        .text_read = std::nullopt,
    };
}

} // namespace

std::span<const statutory_rule> statutory_rules() {
    static const std::vector<statutory_rule> by_id{committees_internal_control(), interim_report()};
    return by_id;
}

const statutory_rule* find_statutory_rule(std::string_view id) {
    const auto rules = statutory_rules();
    const auto found = std::ranges::find(rules, id, &statutory_rule::id);
    return found == rules.end() ? nullptr : &*found;
}

} // namespace lssgov
