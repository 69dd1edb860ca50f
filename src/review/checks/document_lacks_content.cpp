#include "../all_checks.hpp"

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

void run(const reading& read, const check_description& about, findings& found) {
    for (const steering_document& one : read.model().documents) {
        const bool is_in_use = read.may_have_begun(one.valid_from) && !read.has_ended(one.valid_to);
        if (one.lacks.empty() || !is_in_use || !read.knows(one.origin)) {
            continue;
        }
        const std::string list = joined(one.lacks, "; ");
        finding made = make_finding(about, outcome::does_not_hold, read, one.id,
            {fmt::format("{}: saknar {}.", one.title, list), fmt::format("{}: lacks {}.", one.title, list)});
        made.as_stated = true;
        const std::string by = one.lacks_on_whose_word;
        made.evidence.push_back(
            {by.empty() ? same(one.title) : bilingual{"Enligt " + by, "According to " + by}, one.origin});
        found.push_back(std::move(made));
    }
}

} // namespace

const check& document_lacks_content() {
    static const check made{
        {"document-lacks-content", severity::warning,
            {"Säger dokumentet det som det ska?", "Does the document say what it should?"},
            {"Ett dokument som finns men saknar det väsentliga ger sken av styrning.",
                "A document that is there and lacks the essential gives the look of steering."},
            {"Skriv in det som saknas.", "Write in what is missing."}, {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
