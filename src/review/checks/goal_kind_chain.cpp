#include "../all_checks.hpp"

#include <lssgov/goals/kind_chain.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace lssgov::checks {

namespace {

bilingual words(kind_break_reason reason) {
    switch (reason) {
    case kind_break_reason::in_cycle:
        return {"härleds ur sig själv", "derives from itself"};
    case kind_break_reason::hangs_on_nothing:
        return {"härleds ur något som styrmodellen inte känner",
            "derives from something the steering model does not know"};
    case kind_break_reason::ends_before_activity:
        break;
    }
    return {"bryts inte ned till aktivitet", "is not broken down to activity"};
}

const goal_kind& kind_with(const municipality& model, const std::string& id) {
    return *std::find_if(model.goal_kinds.begin(), model.goal_kinds.end(),
        [&id](const goal_kind& one) { return one.id == id; });
}

/// The kinds of the steering model, from the top.
std::vector<const goal_kind*> kinds_in(const chain_of_kinds& chain, const reading& read) {
    std::vector<const goal_kind*> kinds;
    for (const chained_kind& one : chain.kinds) {
        if (one.in_steering_model) {
            kinds.push_back(&kind_with(read.model(), one.kind));
        }
    }
    return kinds;
}

bool derives(const goal_kind& below, const goal_kind& above) {
    return std::find(below.derives_from.begin(), below.derives_from.end(), above.id) !=
           below.derives_from.end();
}

/// "vision - mål - aktivitet" where each kind derives from the one before; else each with what it derives
/// from, so that kinds beside each other do not read as one below the other.
bilingual chain_of(const chain_of_kinds& chain, const reading& read) {
    const std::vector<const goal_kind*> kinds = kinds_in(chain, read);
    bool is_line = true;
    std::vector<std::string> names;
    std::vector<std::string> swedish;
    std::vector<std::string> english;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const goal_kind& kind = *kinds[i];
        is_line = is_line && (i == 0 || derives(kind, *kinds[i - 1]));
        names.push_back(kind.name);
        const std::string above = joined(read.names_of(kind.derives_from));
        swedish.push_back(above.empty() ? kind.name : fmt::format("{} (ur {})", kind.name, above));
        english.push_back(above.empty() ? kind.name : fmt::format("{} (from {})", kind.name, above));
    }
    return is_line ? same(joined(names, " - ")) : bilingual{joined(swedish, "; "), joined(english, "; ")};
}

/// Each kind, and each goal that is listed, on the kind it hangs on.
void add_kinds_and_goals(const chain_of_kinds& chain, const reading& read, finding& made) {
    for (const chained_kind& one : chain.kinds) {
        const std::string name = read.name_of(one.kind);
        const goal_kind& kind = kind_with(read.model(), one.kind);
        const bilingual place = one.in_steering_model
                                    ? bilingual{}
                                    : bilingual{" (utanför styrmodellen)", " (outside the steering model)"};
        const std::string note = kind.note.empty() ? "" : " - " + kind.note;
        made.evidence.push_back({{fmt::format("{}{}{}", name, place.swedish, note),
                                     fmt::format("{}{}{}", name, place.english, note)},
            kind.origin});
        for (const goal& listed : read.model().goals) {
            if (listed.kind == one.kind) {
                made.evidence.push_back({same(fmt::format("- {}", listed.text)), listed.origin});
            }
        }
    }
}

void tell_whole(
    const chain_of_kinds& chain, const reading& read, const check_description& about, findings& found) {
    const bilingual names = chain_of(chain, read);
    const std::string& top = chain.kinds.front().kind;
    finding made = make_finding(about, outcome::holds, read, top,
        {fmt::format("Kedjan är hel, uppifrån till aktivitet: {}.", names.swedish),
            fmt::format("The chain is whole, from the top to activity: {}.", names.english)});
    add_kinds_and_goals(chain, read, made);
    found.push_back(std::move(made));
}

void tell_break(const kind_break& one, const reading& read, const check_description& about, findings& found) {
    const std::string name = read.name_of(one.kind);
    const bool is_silence =
        one.reason == kind_break_reason::ends_before_activity && !read.is_complete(list_of::goal_kinds);
    if (is_silence) { // the document names no kind below, and does not say that there is none
        finding made = make_finding(about, outcome::unknown, read, one.kind,
            {fmt::format("Nedanför \"{}\" nämner dokumentet inget slag av mål.", name),
                fmt::format("Below \"{}\" the document names no kind of goal.", name)});
        made.evidence.push_back({same(name), kind_with(read.model(), one.kind).origin});
        found.push_back(std::move(made));
        return;
    }
    const bilingual why = words(one.reason);
    finding made = make_finding(about, outcome::does_not_hold, read, one.kind,
        {fmt::format("Kedjan bryts vid \"{}\", som {}.", name, why.swedish),
            fmt::format("The chain breaks at \"{}\", which {}.", name, why.english)});
    made.evidence.push_back({same(name), kind_with(read.model(), one.kind).origin});
    found.push_back(std::move(made));
}

/// A ring is one break, told once for all its kinds.
void tell_ring(const std::vector<std::string>& ring, const reading& read, const check_description& about,
    findings& found) {
    const std::string names = joined(read.names_of(ring), " - ");
    finding made = make_finding(about, outcome::does_not_hold, read, ring.front(),
        {fmt::format("Kedjan går i ring: {} härleds ur varandra.", names),
            fmt::format("The chain runs in a ring: {} derive from each other.", names)});
    for (const std::string& id : ring) {
        made.evidence.push_back({same(read.name_of(id)), kind_with(read.model(), id).origin});
    }
    found.push_back(std::move(made));
}

/// The rings that break the chain: of more than one kind, all of them in the steering model.
std::vector<std::vector<std::string>> rings_of(const chain_of_kinds& chain) {
    const auto breaks = [&chain](const std::string& kind) {
        return std::find(chain.breaks.begin(), chain.breaks.end(),
                   kind_break{kind, kind_break_reason::in_cycle}) != chain.breaks.end();
    };
    std::vector<std::vector<std::string>> rings = chain.cycles;
    std::erase_if(rings, [&breaks](const std::vector<std::string>& ring) {
        return ring.size() == 1 || !std::all_of(ring.begin(), ring.end(), breaks);
    });
    return rings;
}

void run(const reading& read, const check_description& about, findings& found) {
    const chain_of_kinds chain = kind_chain(read.model());
    if (chain.complete) {
        tell_whole(chain, read, about, found);
    }
    std::set<std::string> told;
    for (const std::vector<std::string>& ring : rings_of(chain)) {
        tell_ring(ring, read, about, found);
        told.insert(ring.begin(), ring.end());
    }
    for (const kind_break& one : chain.breaks) {
        if (one.reason != kind_break_reason::in_cycle || !told.contains(one.kind)) {
            tell_break(one, read, about, found);
        }
    }
}

} // namespace

const check& goal_kind_chain() {
    static const check made{
        {"goal-kind-chain", severity::warning,
            {"Hänger styrmodellens slag av mål ihop från vision till aktivitet?",
                "Do the steering model's kinds of goal hang together from vision to activity?"},
            {"Bryts kedjan når fullmäktiges mål aldrig den verksamhet som ska göra något åt dem.",
                "Where the chain breaks the council's goals never reach the activity that is to do something "
                "about them."},
            {"Bestäm vilket slag av mål som tar vid där kedjan bryts.",
                "Decide which kind of goal takes over where the chain breaks."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
