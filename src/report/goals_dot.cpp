#include "speaker.hpp"
#include "wrap.hpp"

#include <lssgov/goals/goal_graph.hpp>
#include <lssgov/goals/kind_chain.hpp>
#include <lssgov/report/goals_dot.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ostream>
#include <set>
#include <vector>

namespace lssgov::report {

namespace {

constexpr std::size_t letters_in_line = 32; // letters of a line

/// An id as DOT takes it: between quotation marks. The prefix keeps goals and kinds apart.
std::string quoted(std::string_view prefix, std::string_view id) {
    std::string made = '"' + std::string(prefix);
    for (const char c : id) {
        made += c == '"' || c == '\\' ? std::string{'\\', c} : std::string(1, c);
    }
    return made + '"';
}

/// Letters as they stand in a label: no escape, no entity, no line break of their own.
std::string in_label(std::string_view text) {
    std::string made;
    for (const char c : text) {
        const bool is_control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
        made += c == '"' || c == '\\' ? std::string{'\\', c}
                : c == '&'            ? std::string("&amp;")
                                      : std::string(1, is_control ? ' ' : c);
    }
    return made;
}

/// The text in lines of a label, each ended by a line break of DOT.
std::string label_lines(std::string_view text) {
    std::string made;
    std::string line;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!line.empty() && letters_in(line) + letters_in(word) >= letters_in_line) {
            made += in_label(line) + "\\n";
            line.clear();
        }
        line += (line.empty() ? "" : " ") + std::string(word);
    }
    return made + in_label(line);
}

/// A goal's shape and line: a gap that is known has corners, one that only may be there a dashed line.
std::string shape_of(cover_reason reason, bool is_known) {
    switch (reason) {
    case cover_reason::nothing_derives:
        return is_known ? "octagon" : "box, style=dashed";
    case cover_reason::chain_breaks:
        return is_known ? "hexagon" : "box, style=dashed";
    case cover_reason::in_cycle:
        return "doubleoctagon";
    case cover_reason::activity:
    case cover_reason::broken_down:
        break;
    }
    return "box";
}

const words::phrase& gap_words(kind_break_reason reason) {
    switch (reason) {
    case kind_break_reason::in_cycle:
        return words::graph_kind_in_cycle;
    case kind_break_reason::hangs_on_nothing:
        return words::graph_kind_hangs;
    case kind_break_reason::ends_before_activity:
        break;
    }
    return words::graph_kind_ends;
}

class dot_graph {
public:
    dot_graph(std::ostream& out, const municipality& model, as_of on, language tongue)
        : out_(out), model_(model), on_(on), speaks_(tongue), is_whole_(model.is_complete(list_of::goals)),
          goals_(model, on), chain_(kind_chain(model)) {
        for (const goal_kind& one : model.goal_kinds) {
            kinds_.emplace(one.id, &one);
        }
        for (const goal& one : model.goals) {
            texts_.emplace(one.id, &one);
        }
        for (const std::string& one : goals_.orphans()) {
            orphans_.insert(one);
        }
        for (const std::string& id : goals_.goals()) {
            by_kind_[kinds_.contains(texts_.at(id)->kind) ? texts_.at(id)->kind : ""].push_back(id);
        }
    }

    void write() {
        const std::string title = in_label(speaks_.say(words::graph_title, model_.name, to_string(on_.day))) +
                                  "\\n" + in_label(speaks_.say(words::graph_reading));
        out_ << "digraph goals {\n"
             << "  graph [rankdir=LR, labelloc=t, fontname=\"sans-serif\", label=\"" << title << "\"];\n"
             << "  node [shape=box, fontname=\"sans-serif\", fontsize=11];\n"
             << "  edge [color=\"#444444\"];\n";
        for (const chained_kind& one : chain_.kinds) {
            write_rank(one);
        }
        write_goals_without_kind();
        write_kind_links();
        write_goal_links();
        out_ << "}\n";
    }

private:
    /// A kind as a heading, and its goals on the same rank and within the same dotted line.
    void write_rank(const chained_kind& one) {
        open_rank(one.kind);
        out_ << "    " << quoted("kind:", one.kind)
             << " [shape=" << (gaps_of(one.kind).empty() ? "underline" : "octagon") << ", label=\""
             << kind_label(one) << "\"];\n";
        const auto goals = by_kind_.find(one.kind);
        if (goals != by_kind_.end()) {
            write_goals(goals->second);
        }
        out_ << "  }\n";
    }

    void open_rank(std::string_view kind) {
        out_ << "  subgraph " << quoted("cluster:", kind) << " { rank=same; style=dotted; label=\"\";\n";
    }

    void write_goals_without_kind() {
        const auto goals = by_kind_.find("");
        if (goals == by_kind_.end()) {
            return;
        }
        open_rank("");
        out_ << "    \"no kind\" [shape=underline, label=\"" << label_lines(speaks_.say(words::no_kind))
             << "\"];\n";
        write_goals(goals->second);
        out_ << "  }\n";
    }

    [[nodiscard]] std::vector<kind_break> gaps_of(const std::string& kind) const {
        std::vector<kind_break> gaps;
        std::copy_if(chain_.breaks.begin(), chain_.breaks.end(), std::back_inserter(gaps),
            [&kind](const kind_break& one) { return one.kind == kind; });
        return gaps;
    }

    [[nodiscard]] std::string kind_label(const chained_kind& one) const {
        const goal_kind& kind = *kinds_.at(one.kind);
        std::string label = label_lines(kind.name.empty() ? kind.id : kind.name);
        const auto add = [&](const words::phrase& what) { label += "\\n" + label_lines(speaks_.say(what)); };
        if (!one.in_steering_model) {
            add(words::kind_outside);
        }
        for (const kind_break& gap : gaps_of(one.kind)) {
            add(gap_words(gap.reason));
        }
        if (!by_kind_.contains(one.kind)) {
            add(words::kind_without_goals);
        }
        return label;
    }

    void write_goals(const std::vector<std::string>& ids) {
        for (const std::string& id : ids) {
            const bool is_orphan = orphans_.contains(id);
            const goal_cover cover = goals_.cover(id);
            out_ << "    " << quoted("goal:", id) << " [shape=" << shape_of(cover.reason, is_whole_)
                 << (is_orphan ? ", peripheries=2" : "") << ", label=\"" << goal_label(id, cover, is_orphan)
                 << "\"];\n";
        }
    }

    [[nodiscard]] std::string goal_label(
        const std::string& id, const goal_cover& cover, bool is_orphan) const {
        const std::string& text = texts_.at(id)->text;
        std::string label = label_lines(text.empty() ? id : text);
        const auto add = [&](const words::phrase& what) { label += "\\n" + label_lines(speaks_.say(what)); };
        const auto add_either = [&](const words::known_or_not& what) {
            add(is_whole_ ? what.known : what.unknown);
        };
        if (is_orphan) {
            add_either(words::graph_orphan);
        }
        if (cover.reason == cover_reason::nothing_derives) {
            add_either(words::graph_nothing_derives);
        }
        if (cover.reason == cover_reason::chain_breaks) {
            add_either(words::graph_chain_breaks);
        }
        if (cover.reason == cover_reason::in_cycle) {
            add(words::graph_in_cycle);
        }
        return label;
    }

    void write_kind_links() {
        for (const chained_kind& one : chain_.kinds) {
            const std::vector<std::string>& above = kinds_.at(one.kind)->derives_from;
            for (const std::string& parent : std::set(above.begin(), above.end())) {
                if (kinds_.contains(parent)) {
                    write_link("kind:", parent, one.kind, " [style=dashed]");
                }
            }
        }
    }

    void write_goal_links() {
        for (const std::string& id : goals_.goals()) {
            for (const std::string& child : goals_.children(id)) {
                write_link("goal:", id, child, "");
            }
        }
    }

    void write_link(
        std::string_view prefix, std::string_view from, std::string_view to, std::string_view style) {
        out_ << "  " << quoted(prefix, from) << " -> " << quoted(prefix, to) << style << ";\n";
    }

    std::ostream& out_;
    const municipality& model_;
    as_of on_;
    speaker speaks_;
    bool is_whole_; ///< whether absence from the list of goals is evidence
    goal_graph goals_;
    chain_of_kinds chain_;
    std::map<std::string, const goal_kind*> kinds_;
    std::map<std::string, const goal*> texts_;
    std::set<std::string> orphans_;
    std::map<std::string, std::vector<std::string>> by_kind_; ///< ids of goals; "": of no kind of the model
};

} // namespace

void goals_dot(std::ostream& out, const municipality& model, as_of on, language tongue) {
    dot_graph(out, model, on, tongue).write();
}

} // namespace lssgov::report
