#pragma once

/// The graph of goals, for Graphviz.
///
///     review_municipality norrby.toml --goals | dot -Tsvg -o goals.svg
///
/// Kinds of goal stand as headings from the top of the steering model to its activities, each on a rank with
/// its goals and a dotted line around them. An arrow goes from a goal to what derives from it. Where the
/// chain breaks, the goal has another shape and says so in words, so that nothing is told by colour:
///
///     box           what is covered, or is an activity
///     octagon       nothing derives from it, and it is no activity
///     hexagon       something derives from it, and the chain breaks further down
///     doubleoctagon it derives from itself
///     a double line around any of them: it hangs on no goal, though its kind derives from another
///
/// The hard question is a document that tells of kinds and quotes few goals. Where the list of goals is not
/// complete, that nothing listed derives from a goal is no gap: it is unknown, and the goal is a box with a
/// dashed line that says so. What the document does tell is drawn as well: the kinds, what they derive from,
/// with dashed arrows, and their gaps, as octagons; a kind of which no goal is listed says only that.
///
/// Which gaps there are is said by goal_graph.hpp and kind_chain.hpp. Source: the DOT language of Graphviz.

#include <lssgov/calendar/as_of.hpp>
#include <lssgov/export.hpp>
#include <lssgov/language.hpp>
#include <lssgov/model/municipality.hpp>

#include <iosfwd>

namespace lssgov::report {

/// The goals that hold on the day, as goal_graph takes them, and all kinds. Everything stands in the order of
/// kind_chain() and of ids, so equal models give equal bytes whatever the order of their lists. Long texts
/// are whole, in lines. Complexity: n log n in goals, kinds and the links between them.
LSSGOV_FILES_API void goals_dot(std::ostream& out, const municipality& model, as_of on, language tongue);

} // namespace lssgov::report
