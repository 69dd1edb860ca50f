#include "report/joined_counts.hpp"
#include "report/tally_tree.hpp"

#include <lssgov/error.hpp>
#include <lssgov/report/suppression.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <string>
#include <tuple>
#include <utility>

namespace lssgov::report {

namespace {

using mask = std::uint32_t; // a set of columns

constexpr mask bit(std::size_t column) {
    return mask{1} << column;
}

constexpr mask bits(std::size_t first, std::size_t last) {
    return (bit(last + 1) - 1) & ~(bit(first) - 1);
}

constexpr std::size_t cases = place_of(tally_cell::cases);
constexpr std::size_t first_answer = place_of(tally_cell::yes);
constexpr std::size_t not_kept = place_of(tally_cell::no);
constexpr std::size_t unknown = place_of(tally_cell::unknown);
constexpr std::size_t last_answer = place_of(tally_cell::not_applicable);
constexpr std::size_t first_state = place_of(tally_cell::state_not_applicable);
constexpr std::size_t last_state = place_of(tally_cell::state_on_time);
constexpr std::size_t overdue = place_of(tally_cell::state_overdue);
constexpr std::size_t ended = place_of(tally_cell::state_ended);
constexpr std::size_t breaches = place_of(tally_cell::breaches);
constexpr std::size_t excused = place_of(tally_cell::excused);
constexpr std::size_t days_late = place_of(tally_cell::days_late);
constexpr std::size_t days_overdue = place_of(tally_cell::days_overdue);

/// How often a witness is sought for one count; each joins more.
constexpr std::size_t most_turns = 24;

constexpr mask all_columns = bits(cases, days_overdue);
constexpr mask answers = bits(first_answer, last_answer);
constexpr mask states = bits(first_state, last_state);
constexpr mask both_not_applicable = bit(last_answer) | bit(first_state);
constexpr mask both_unknown = bit(unknown) | bit(place_of(tally_cell::state_unknown));

/// The columns that add up to the cases together with this one.
constexpr mask block_of(std::size_t column) {
    return (answers & bit(column)) != 0 ? answers : states;
}

/// The ways of two cases from their groups up to where these lie below the same label. What is hidden on both
/// in these columns can be one more on one of them and one less on the other. With one way only, it goes up
/// to the total, and nothing balances.
struct witness {
    std::size_t from;
    std::size_t top;
    std::size_t other_from;
    std::size_t other_top;
    mask columns;
    std::size_t column = cases;   ///< of the two cases that are exchanged, what the one leaves;
    std::size_t holder = no_node; ///< and where it is. `cases` where one moves
    std::size_t giver = no_node;  ///< where the other case is

    [[nodiscard]] bool is_alone() const { return other_from == no_node; }
};

/// A witness and what it costs; the least is the best.
struct offer {
    witness made;
    int weakness; ///< in how many ways fewer than `least` would be joined
    int hides;    ///< counts that are hidden for it
    std::int64_t hidden_sum;

    [[nodiscard]] bool is_better_than(const std::optional<offer>& other) const {
        return !other || std::tuple(weakness, hides, hidden_sum) <
                             std::tuple(other->weakness, other->hides, other->hidden_sum);
    }
};

class suppression_run {
public:
    suppression_run(const tally_tree& table, std::int64_t least)
        : table_(table), least_(least), hidden_(table.rules.size(), std::vector<mask>(table.nodes.size(), 0)),
          witnessed_(hidden_), free_(table.values) {
        for (const std::vector<tally_values>& rows : table.values) {
            in_rows_.emplace_back(all_counts(rows));
            in_families_.push_back(in_rows_.back());
        }
        find_tied();
        find_shared();
        find_free();
    }

    /// The columns that are hidden, by rule and node.
    [[nodiscard]] std::vector<std::vector<mask>> run() {
        hide_small();
        hide_small_groups();
        for (std::size_t rule = 0; rule < hidden_.size(); ++rule) {
            hide_beside_small(rule);
        }
        for (std::size_t rule = 0; rule < hidden_.size(); ++rule) {
            hide_sums(rule);
        }
        return std::move(hidden_);
    }

private:
    [[nodiscard]] std::int64_t value(std::size_t rule, std::size_t node, std::size_t column) const {
        return table_.values[rule][node][column];
    }

    [[nodiscard]] bool is_small(std::int64_t count) const { return 0 < count && count < least_; }

    [[nodiscard]] bool is_hidden(std::size_t rule, std::size_t node, std::size_t column) const {
        return (hidden_[rule][node] & bit(column)) != 0;
    }

    [[nodiscard]] bool is_witnessed(std::size_t rule, std::size_t node, std::size_t column) const {
        return (witnessed_[rule][node] & bit(column)) != 0;
    }

    /// Whether a small count wants a witness: it has none, or what is joined with it is not enough.
    [[nodiscard]] bool is_bare(std::size_t rule, std::size_t node, std::size_t column) const {
        return is_small(value(rule, node, column)) &&
               (!is_witnessed(rule, node, column) || is_weak_in_row(rule, node, column) ||
                   is_weak_in_family(rule, node, column));
    }

    // What is joined --------------------------------------------------------------------------------------

    [[nodiscard]] static std::vector<std::int64_t> all_counts(const std::vector<tally_values>& rows) {
        std::vector<std::int64_t> counts;
        counts.reserve(rows.size() * tally_cell_count);
        for (const tally_values& row : rows) {
            counts.insert(counts.end(), row.begin(), row.end());
        }
        return counts;
    }

    [[nodiscard]] static std::size_t place(std::size_t node, std::size_t column) {
        return node * tally_cell_count + column;
    }

    /// Fewer than `least` in a row are nobody's secret but where they are all of its cases.
    [[nodiscard]] bool is_weak_in_row(std::size_t rule, std::size_t node, std::size_t column) const {
        const bool is_in_block = ((answers | states) & bit(column)) != 0;
        const std::int64_t sum = in_rows_[rule].sum(place(node, column));
        return is_in_block && sum < least_ && sum < value(rule, node, cases);
    }

    [[nodiscard]] bool is_weak_in_family(std::size_t rule, std::size_t node, std::size_t column) const {
        return node != root_node && in_families_[rule].sum(place(node, column)) < least_;
    }

    /// The columns of a row that are joined with one.
    [[nodiscard]] mask joined_in_row(std::size_t rule, std::size_t node, std::size_t column) const {
        mask joined = bit(column);
        for (std::size_t one = first_answer; one <= last_state; ++one) {
            joined |= in_rows_[rule].are_joined(place(node, column), place(node, one)) ? bit(one) : 0;
        }
        return joined;
    }

    /// Of each block of a row two columns change, or one does with the cases.
    void join_in_row(std::size_t rule, std::size_t node, mask changed) {
        for (const mask block : {answers, states}) {
            const mask some = changed & block;
            const auto first = static_cast<std::size_t>(std::countr_zero(some));
            if (std::has_single_bit(some)) {
                in_rows_[rule].let_free(place(node, first));
            }
            for (std::size_t column = first_answer; column <= last_state; ++column) {
                if ((some & bit(column)) != 0) {
                    in_rows_[rule].join(place(node, first), place(node, column));
                }
            }
        }
    }

    /// Where the ways meet, one is more and the other less; below, those above them change as well.
    void join_in_families(std::size_t rule, const witness& made, mask changed) {
        for (std::size_t column = cases; column <= days_overdue; ++column) {
            if ((changed & bit(column)) == 0) {
                continue;
            }
            on_ways(made, [&](std::size_t node) {
                if (made.is_alone() || (node != made.top && node != made.other_top)) {
                    in_families_[rule].let_free(place(node, column));
                }
            });
            if (!made.is_alone()) {
                in_families_[rule].join(place(made.top, column), place(made.other_top, column));
            }
        }
    }

    // What is an answer and a state -----------------------------------------------------------------------

    /// What does not apply is both. So is what is unknown, unless some is seen otherwise: where no register
    /// has gaps, an answer is unknown only of cases that lack what a rule needs, and so is their state.
    void find_tied() {
        for (const std::vector<tally_values>& rows : table_.values) {
            const bool is_both = std::all_of(rows.begin(), rows.end(), [](const tally_values& row) {
                return row[unknown] == row[place_of(tally_cell::state_unknown)];
            });
            tied_.push_back(is_both ? both_not_applicable | both_unknown : both_not_applicable);
        }
    }

    /// A column and that which always has the same number.
    [[nodiscard]] mask with_tied(std::size_t rule, std::size_t column) const {
        if ((tied_[rule] & bit(column)) == 0) {
            return bit(column);
        }
        return (both_unknown & bit(column)) != 0 ? both_unknown : both_not_applicable;
    }

    // What two rules say alike ----------------------------------------------------------------------------

    /// Rules that are in force on the same days for the same cases ask nothing of the same, and as many have
    /// ended under both. What is hidden of that under one must not be shown under the other.
    void find_shared() {
        shared_.assign(table_.values.size(), std::vector<mask>(table_.values.size(), 0));
        for (std::size_t one = 0; one < shared_.size(); ++one) {
            for (std::size_t other = 0; other < shared_.size(); ++other) {
                const bool is_same = one != other && are_alike(one, other, last_answer);
                shared_[one][other] = is_same ? both_not_applicable : 0;
                shared_[one][other] |= is_same && are_alike(one, other, ended) ? bit(ended) : 0;
            }
        }
    }

    [[nodiscard]] bool are_alike(std::size_t one, std::size_t other, std::size_t column) const {
        return std::equal(table_.values[one].begin(), table_.values[one].end(), table_.values[other].begin(),
            [column](const tally_values& a, const tally_values& b) { return a[column] == b[column]; });
    }

    /// What changes under another rule: what the two say alike, and an answer and a state of the case that is
    /// exchanged with it. Where that has none of its own, it is unknown.
    ///
    /// Say that both rules ask nothing of one case of A, and that it is exchanged with one of B that was kept
    /// and on time under the first. Under the second that one was not kept and is overdue. Then there not
    /// applicable, not kept and overdue are hidden of A and B.
    [[nodiscard]] mask changed_too(std::size_t rule, std::size_t also, const witness& made) const {
        const mask alike = made.columns & shared_[rule][also];
        if (alike == 0 || made.column == cases) {
            return alike;
        }
        const bool is_unasked = (alike & both_not_applicable) != 0;
        const bool has_ended = (alike & bit(ended)) != 0;
        const std::size_t leaf = is_unasked || made.column == ended ? made.giver : made.holder;
        const std::size_t state = has_ended && is_unasked
                                      ? ended
                                      : most_in(also, leaf, states & ~shared_[rule][also] & ~bit(ended));
        if (made.is_alone() || movable(also, leaf, state) > 0) {
            return alike | bit(state) | (is_unasked ? bit(most_in(also, leaf, answers)) : 0);
        }
        const std::size_t opposite = leaf == made.giver ? made.holder : made.giver;
        return alike | both_unknown | (is_unasked ? 0 : bit(most_in(also, opposite, answers)));
    }

    /// Whether everybody knows that what is said alike cannot change, for of a group another rule tells it.
    [[nodiscard]] bool is_refuted(std::size_t rule, const witness& made) const {
        for (std::size_t also = 0; also < hidden_.size(); ++also) {
            const bool is_known = given(also, made.from) != 0 || given(also, made.other_from) != 0;
            if ((made.columns & shared_[rule][also]) != 0 && is_known) {
                return true;
            }
        }
        return false;
    }

    /// What cannot be more of a group, for another rule tells it.
    [[nodiscard]] mask refuted_columns(std::size_t rule, std::size_t node) const {
        mask refuted = 0;
        for (std::size_t also = 0; also < hidden_.size(); ++also) {
            refuted |= given(also, node) != 0 ? shared_[rule][also] : 0;
        }
        return refuted;
    }

    // Groups that everybody knows -------------------------------------------------------------------------

    /// The answer that all cases of a group have, where it is one that a rule may give by itself: it asks
    /// nothing of the group, or the group lacks what it needs. Who knows the rule may know that, so nothing
    /// else can be there than what is there.
    [[nodiscard]] mask given(std::size_t rule, std::size_t node) const {
        const std::int64_t all = value(rule, node, cases);
        if (all > 0 && value(rule, node, last_answer) == all) {
            return both_not_applicable;
        }
        return all > 0 && value(rule, node, unknown) == all ? with_tied(rule, unknown) : 0;
    }

    /// What groups have without those below them that everybody knows.
    void find_free() {
        for (std::size_t rule = 0; rule < free_.size(); ++rule) {
            for (std::size_t i = table_.nodes.size(); i-- > 0;) {
                find_free(rule, i);
            }
        }
    }

    void find_free(std::size_t rule, std::size_t node) {
        tally_values& some = free_[rule][node];
        const bool is_lowest = table_.nodes[node].below.empty();
        if (!is_lowest || given(rule, node) != 0) {
            some.fill(0);
        }
        for (const std::size_t one : table_.nodes[node].below) {
            std::transform(some.begin(), some.end(), free_[rule][one].begin(), some.begin(), std::plus<>());
        }
    }

    /// How many there are that may be others: answers and states that nobody knows, and cases and sums.
    [[nodiscard]] std::int64_t movable(std::size_t rule, std::size_t node, std::size_t column) const {
        return ((answers | states) & bit(column)) != 0 ? free_[rule][node][column]
                                                       : value(rule, node, column);
    }

    // Small counts ----------------------------------------------------------------------------------------

    void hide_small() {
        for (std::size_t rule = 0; rule < hidden_.size(); ++rule) {
            for (std::size_t node = 0; node < table_.nodes.size(); ++node) {
                hide_small(rule, node);
            }
        }
    }

    void hide_small(std::size_t rule, std::size_t node) {
        for (std::size_t column = cases; column <= excused; ++column) {
            if (is_small(value(rule, node, column))) {
                hidden_[rule][node] |= column == cases ? all_columns : bit(column);
            }
        }
        for (const mask both : {both_not_applicable, both_unknown}) {
            if ((hidden_[rule][node] & tied_[rule] & both) != 0) {
                hidden_[rule][node] |= both;
            }
        }
    }

    // Ways ------------------------------------------------------------------------------------------------

    /// The lowest group below a node that has some of a column where the node has any that may move; of
    /// several, one in which it is hidden already, else one that has most.
    [[nodiscard]] std::size_t lowest(std::size_t rule, std::size_t node, std::size_t column) const {
        while (!table_.nodes[node].below.empty()) {
            const std::vector<std::size_t>& below = table_.nodes[node].below;
            const auto rank = [&](std::size_t one) {
                const std::int64_t has = movable(rule, one, column);
                const bool is_known = given(rule, one) != 0;
                return std::tuple(has > 0, may_have(rule, one, column), !is_known,
                    has > 0 && is_hidden(rule, one, column), has);
            };
            node = *std::max_element(below.begin(), below.end(),
                [&rank](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
        }
        return node;
    }

    template <typename Action>
    void on_way(std::size_t from, std::size_t top, const Action& action) const {
        for (std::size_t at = from; at != table_.nodes[top].above; at = table_.nodes[at].above) {
            action(at);
        }
    }

    template <typename Action>
    void on_ways(const witness& made, const Action& action) const {
        on_way(made.from, made.top, action);
        if (!made.is_alone()) {
            on_way(made.other_from, made.other_top, action);
        }
    }

    void accept(std::size_t rule, const witness& made) {
        hide(rule, made, made.columns);
        for (std::size_t also = 0; also < hidden_.size(); ++also) {
            hide(also, made, changed_too(rule, also, made));
        }
    }

    void hide(std::size_t rule, const witness& made, mask changed) {
        on_ways(made, [&](std::size_t node) {
            hidden_[rule][node] |= changed;
            witnessed_[rule][node] |= changed;
            join_in_row(rule, node, changed);
        });
        join_in_families(rule, made, changed);
    }

    /// How many printed counts would be hidden for it.
    [[nodiscard]] int hidden_for(std::size_t rule, const witness& made) const {
        int count = 0;
        on_ways(made, [&](std::size_t node) {
            const mask added = made.columns & ~hidden_[rule][node];
            count += table_.nodes[node].is_printed ? std::popcount(added) : 0;
        });
        return count;
    }

    /// Those beside a node, the smallest first.
    [[nodiscard]] const std::vector<std::size_t>& family_of(std::size_t node) const {
        return table_.nodes[table_.nodes[node].above].below;
    }

    // Small groups ----------------------------------------------------------------------------------------

    /// A case of a small group may belong to one beside it: both are hidden under all rules.
    void hide_small_groups() {
        for (std::size_t node = 0; !hidden_.empty() && node < table_.nodes.size(); ++node) {
            for (std::size_t turn = 0; turn < most_turns && is_bare(0, node, cases); ++turn) {
                accept_for_all_rules(moved_case(node));
            }
        }
    }

    void accept_for_all_rules(const witness& moved) {
        for (std::size_t rule = 0; rule < hidden_.size(); ++rule) {
            accept(rule, moved);
            on_ways(moved, [&](std::size_t node) { hidden_[rule][node] |= all_columns; });
            accept_given(rule, moved);
        }
    }

    /// A case that moves into or out of a group of which the answer is known gets another answer, and so do
    /// the sums of all above the two.
    void accept_given(std::size_t rule, const witness& moved) {
        const mask from = given(rule, moved.from);
        on_way(moved.from, moved.top, [&](std::size_t node) { let_free(rule, node, from); });
        if (moved.is_alone()) {
            return;
        }
        const mask other = given(rule, moved.other_from);
        on_way(moved.other_from, moved.other_top, [&](std::size_t node) { let_free(rule, node, other); });
        if (changes_sums(rule, moved)) {
            on_way(table_.nodes[moved.top].above, root_node, [&](std::size_t node) {
                hidden_[rule][node] |= all_columns & ~bit(cases);
                let_free(rule, node, from | other);
            });
        }
    }

    /// They change with the cases of their group, or those above them do.
    void let_free(std::size_t rule, std::size_t node, mask changed) {
        witnessed_[rule][node] |= changed;
        for (std::size_t column = first_answer; column <= last_state; ++column) {
            if ((changed & bit(column)) != 0) {
                in_rows_[rule].let_free(place(node, column));
                in_families_[rule].let_free(place(node, column));
            }
        }
    }

    /// Whether a case that moves gets another answer, under this rule or one that says something alike.
    [[nodiscard]] bool changes_sums(std::size_t rule, const witness& moved) const {
        for (std::size_t also = 0; also < hidden_.size(); ++also) {
            const bool is_alike =
                (shared_[rule][also] & bit(ended)) != 0 && value(rule, root_node, ended) > 0;
            const bool differs = given(also, moved.from) != given(also, moved.other_from);
            if (differs && (also == rule || is_alike)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the answers of two groups are known, and not the same, under any rule.
    [[nodiscard]] bool are_known_to_differ(std::size_t one, std::size_t other) const {
        for (std::size_t rule = 0; rule < hidden_.size(); ++rule) {
            if (given(rule, one) != given(rule, other)) {
                return true;
            }
        }
        return false;
    }

    /// Who can give a case keeps one, for the groups are named.
    [[nodiscard]] witness moved_case(std::size_t node) const {
        const std::size_t from = lowest(0, node, cases);
        for (std::size_t top = node; top != root_node; top = table_.nodes[top].above) {
            std::optional<offer> best;
            const std::int64_t together = hidden_in_family(0, top, cases);
            for (const std::size_t beside : family_of(top)) {
                const std::size_t other = lowest(0, beside, cases);
                const bool can_give = value(0, from, cases) > 1 || value(0, other, cases) > 1;
                const witness made{from, top, other, beside, bit(cases)};
                const bool is_weak = together + newly_hidden(0, beside, cases) < least_;
                const int weakness = (is_weak ? 1 : 0) + (are_known_to_differ(from, other) ? 1 : 0);
                const offer one{made, weakness, hidden_for(0, made), value(0, beside, cases)};
                if (can_give && is_news(0, top, beside, cases) && one.is_better_than(best)) {
                    best = one;
                }
            }
            if (best) {
                return best->made;
            }
        }
        return {from, root_node, no_node, no_node, bit(cases)};
    }

    /// Whether another of the family is joined with one where that is too little by itself.
    [[nodiscard]] bool is_news(
        std::size_t rule, std::size_t node, std::size_t beside, std::size_t column) const {
        const bool are_joined = in_families_[rule].are_joined(place(node, column), place(beside, column));
        return node != beside && !(are_joined && is_weak_in_family(rule, node, column));
    }

    /// What is hidden of a column in a family together, if it is hidden of this one; not counted further than
    /// to what is enough. Where it is hidden of the one above as well, nobody knows how much that is: then it
    /// is enough.
    [[nodiscard]] std::int64_t hidden_in_family(
        std::size_t rule, std::size_t node, std::size_t column) const {
        if (is_hidden(rule, table_.nodes[node].above, column)) {
            return least_;
        }
        std::int64_t sum = value(rule, node, column);
        for (const std::size_t one : family_of(node)) {
            if (sum >= least_) {
                break;
            }
            const bool counts_in = one != node && is_hidden(rule, one, column);
            sum += counts_in ? value(rule, one, column) : 0;
        }
        return sum;
    }

    [[nodiscard]] std::int64_t newly_hidden(std::size_t rule, std::size_t node, std::size_t column) const {
        return is_hidden(rule, node, column) ? 0 : value(rule, node, column);
    }

    // Answers and states ----------------------------------------------------------------------------------

    void hide_beside_small(std::size_t rule) {
        for (std::size_t node = 0; node < table_.nodes.size(); ++node) {
            for (std::size_t column = first_answer; column <= last_state; ++column) {
                for (std::size_t turn = 0; turn < most_turns && is_bare(rule, node, column); ++turn) {
                    accept(rule, exchange(rule, node, column));
                }
            }
        }
    }

    /// Two cases that change places or answers.
    [[nodiscard]] witness exchange(std::size_t rule, std::size_t node, std::size_t column) const {
        for (std::size_t top = node; top != root_node; top = table_.nodes[top].above) {
            std::optional<offer> best;
            const std::int64_t together = hidden_in_family(rule, top, column);
            for (const std::size_t beside : candidates(rule, top, column)) {
                const pairing two{node, column, top, beside, together};
                add_moved(rule, two, best);
                add_exchanged(rule, two, best);
            }
            if (best) {
                return best->made;
            }
        }
        return changed_answer(rule, node, column);
    }

    /// Of a large family those are looked at in which the column is hidden already, those that have some of
    /// it, and the smallest; none of which everybody knows what is there.
    [[nodiscard]] std::vector<std::size_t> candidates(
        std::size_t rule, std::size_t node, std::size_t column) const {
        constexpr int most_of_each = 8;
        std::array<int, 3> so_far{};
        std::vector<std::size_t> some;
        for (const std::size_t one : family_of(node)) {
            if (so_far[0] == most_of_each && so_far[1] == most_of_each) {
                break;
            }
            const std::size_t kind = is_hidden(rule, one, column)     ? 0
                                     : movable(rule, one, column) > 0 ? 1
                                                                      : 2;
            if (so_far.at(kind) < most_of_each && is_news(rule, node, one, column) &&
                may_have(rule, one, column) && given(rule, lowest(rule, one, column)) == 0) {
                some.push_back(one);
                ++so_far.at(kind);
            }
        }
        return some;
    }

    /// Where nobody is shown to have broken the rule, there is no breach; where nobody is shown to be
    /// overdue, there are no such days.
    [[nodiscard]] bool may_have(std::size_t rule, std::size_t node, std::size_t column) const {
        const std::size_t about = column == days_overdue ? overdue : not_kept;
        const bool is_sum = column == breaches || column == days_late || column == days_overdue;
        return !is_sum || value(rule, node, about) > 0 || is_hidden(rule, node, about);
    }

    /// A small count of a node, and another node beside the way up from it.
    struct pairing {
        std::size_t node;
        std::size_t column;
        std::size_t top;
        std::size_t beside;
        std::int64_t together; ///< hidden in the family of `top`
    };

    /// A case moves from one group to the other, where both are hidden as a whole.
    void add_moved(std::size_t rule, const pairing& two, std::optional<offer>& best) const {
        const mask moving = with_tied(rule, two.column);
        const std::size_t from = lowest(rule, two.node, two.column);
        const std::size_t other = lowest(rule, two.beside, two.column);
        const bool is_free = movable(rule, two.node, two.column) > 0;
        const bool gives = value(rule, from, cases) > 1;
        const bool takes = value(rule, other, cases) > 1 && value(rule, other, two.column) > 0;
        const witness made{from, two.top, other, two.beside, moving};
        bool is_all_hidden = is_free && (gives || takes) && !is_refuted(rule, made);
        on_ways(made, [&](std::size_t node) { is_all_hidden &= is_hidden(rule, node, cases); });
        if (const offer one{made, 0, 0, 0}; is_all_hidden && one.is_better_than(best)) {
            best = one;
        }
    }

    /// One case in the column and one in another column change answers: the latter stands beside, or below
    /// the node while one in the column stands beside.
    void add_exchanged(std::size_t rule, const pairing& two, std::optional<offer>& best) const {
        const mask others = others_of(rule, two.node, two.column);
        for (std::size_t other = first_answer; other <= last_state; ++other) {
            if ((others & bit(other)) == 0) {
                continue;
            }
            if (movable(rule, two.node, two.column) > 0 && movable(rule, two.beside, other) > 0) {
                add(rule, two, other, lowest(rule, two.beside, other), best);
            }
            if (movable(rule, two.beside, two.column) > 0 && movable(rule, two.node, other) > 0) {
                add(rule, two, other, lowest(rule, two.node, other), best);
            }
        }
    }

    /// The columns that one may be exchanged with. What is both an answer and a state hides more, and is one
    /// of them only where the others are too little.
    [[nodiscard]] mask others_of(std::size_t rule, std::size_t node, std::size_t column) const {
        const mask block = block_of(column) & ~bit(column);
        return is_weak_in_row(rule, node, column) ? block & ~joined_in_row(rule, node, column)
                                                  : block & ~tied_[rule];
    }

    /// @param giver  the lowest group in which the case in the other column stands
    void add(std::size_t rule, const pairing& two, std::size_t other, std::size_t giver,
        std::optional<offer>& best) const {
        const bool is_beside = is_below(giver, two.beside);
        const std::size_t from = is_beside ? lowest(rule, two.node, two.column) : giver;
        const std::size_t other_from = is_beside ? giver : lowest(rule, two.beside, two.column);
        const std::size_t holder = is_beside ? from : other_from;
        const bool is_turned = is_told_first(rule, other, two.column);
        const std::size_t asked = is_turned ? holder : giver;
        const witness made{from, two.top, other_from, two.beside, columns(rule, two.column, other, asked),
            is_turned ? other : two.column, is_turned ? giver : holder, asked};
        if (is_refuted(rule, made)) {
            return;
        }
        const std::int64_t sum = newly_hidden(rule, two.node, other) +
                                 newly_hidden(rule, two.beside, two.column) +
                                 newly_hidden(rule, two.beside, other);
        const offer one{made, weakness(rule, two, other), hidden_for(rule, made), sum};
        if (one.is_better_than(best)) {
            best = one;
        }
    }

    /// Of two cases that are exchanged, the one of which nothing is asked comes first, then one of which
    /// nothing can be answered.
    [[nodiscard]] bool is_told_first(std::size_t rule, std::size_t one, std::size_t other) const {
        const auto rank = [this, rule](std::size_t column) {
            return (both_not_applicable & bit(column)) != 0 ? 2 : (tied_[rule] & bit(column)) != 0 ? 1 : 0;
        };
        return rank(one) > rank(other);
    }

    [[nodiscard]] bool is_below(std::size_t node, std::size_t top) const {
        while (node != no_node && node != top) {
            node = table_.nodes[node].above;
        }
        return node == top;
    }

    /// Of a case of which both change, nothing says what else would have been the other: so it is the answer
    /// and the state of one that is there.
    /// @param where  to look for one
    [[nodiscard]] mask columns(std::size_t rule, std::size_t column, std::size_t other, std::size_t where,
        mask possible = all_columns) const {
        const mask changed = with_tied(rule, column) | with_tied(rule, other);
        const bool both_tied = (tied_[rule] & bit(column)) != 0 && (tied_[rule] & bit(other)) != 0;
        if (both_tied || (changed & tied_[rule]) == 0) {
            return changed;
        }
        const mask rest = block_of(column) == answers ? states : answers;
        return changed | bit(most_in(rule, where, rest & possible));
    }

    /// The column of a node that has most, hidden ones first; never one that is an answer and a state.
    [[nodiscard]] std::size_t most_in(std::size_t rule, std::size_t node, mask among) const {
        const auto rank = [&](std::size_t one) {
            const bool is_asked = (among & ~tied_[rule] & bit(one)) != 0;
            const bool has_some = is_asked && movable(rule, node, one) > 0;
            return std::tuple(
                is_asked, has_some, has_some && is_hidden(rule, node, one), movable(rule, node, one));
        };
        std::size_t most = first_answer;
        for (std::size_t one = first_answer; one <= last_state; ++one) {
            most = rank(most) < rank(one) ? one : most;
        }
        return most;
    }

    /// Fewer than `least` hidden together, in the row or in the family, say nearly as much as the count.
    [[nodiscard]] int weakness(std::size_t rule, const pairing& two, std::size_t other) const {
        const std::int64_t in_row = in_rows_[rule].sum(place(two.node, two.column), place(two.node, other));
        const bool is_weak = in_row < least_ && in_row < value(rule, two.node, cases);
        const bool is_weak_beside = two.together + newly_hidden(rule, two.beside, two.column) < least_;
        return (is_weak ? 1 : 0) + (is_weak_beside ? 1 : 0);
    }

    /// Nobody to change with: the case itself, or one of another answer, may have another, and so the total.
    [[nodiscard]] witness changed_answer(std::size_t rule, std::size_t node, std::size_t column) const {
        const bool is_free = movable(rule, node, column) > 0;
        const std::size_t held = is_free ? lowest(rule, node, column) : node;
        const mask possible = ~refuted_columns(rule, held);
        const std::size_t other = most_of_others(rule, node, column, possible);
        const std::size_t from = is_free ? held : lowest(rule, node, other);
        const std::size_t first = is_told_first(rule, other, column) ? other : column;
        return {from, root_node, no_node, no_node, columns(rule, column, other, node, possible), first, from,
            from};
    }

    /// The column that one may be exchanged with of which the node has most: first such as there are, and as
    /// are not both an answer and a state, and hidden ones.
    [[nodiscard]] std::size_t most_of_others(
        std::size_t rule, std::size_t node, std::size_t column, mask possible) const {
        const mask among = others_of(rule, node, column) & possible;
        const auto rank = [&](std::size_t one) {
            const bool is_meant = (among & bit(one)) != 0;
            const bool has_some = is_meant && movable(rule, node, one) > 0;
            const bool is_tied = (tied_[rule] & bit(one)) != 0;
            return std::tuple(is_meant, has_some, !is_tied, has_some && is_hidden(rule, node, one),
                movable(rule, node, one));
        };
        std::size_t most = block_of(column) == answers ? first_answer : first_state;
        for (std::size_t one = first_answer; one <= last_state; ++one) {
            most = rank(most) < rank(one) ? one : most;
        }
        return most;
    }

    // Sums of breaches and days ---------------------------------------------------------------------------

    void hide_sums(std::size_t rule) {
        for (std::size_t node = 0; node < table_.nodes.size(); ++node) {
            mask& one = hidden_[rule][node];
            one |= (one & answers) != 0 ? bit(excused) : 0;
            one |= (one & answers) != 0 && may_have(rule, node, breaches) ? bits(breaches, days_late) : 0;
            one |= (one & states) != 0 && may_have(rule, node, days_overdue) ? bit(days_overdue) : 0;
        }
        for (std::size_t node = 0; node < table_.nodes.size(); ++node) {
            for (std::size_t column = breaches; column <= days_overdue; ++column) {
                for (std::size_t turn = 0; turn < most_turns && is_bare_sum(rule, node, column); ++turn) {
                    accept(rule, moved_sum(rule, node, column));
                }
            }
        }
    }

    [[nodiscard]] bool is_bare_sum(std::size_t rule, std::size_t node, std::size_t column) const {
        const bool is_weak = column <= excused && is_weak_in_family(rule, node, column);
        return is_hidden(rule, node, column) && value(rule, node, column) > 0 &&
               (is_weak || !is_witnessed(rule, node, column));
    }

    /// A breach or a day may be one of another group.
    [[nodiscard]] witness moved_sum(std::size_t rule, std::size_t node, std::size_t column) const {
        const std::size_t from = lowest(rule, node, column);
        for (std::size_t top = node; top != root_node; top = table_.nodes[top].above) {
            std::optional<offer> best;
            const std::int64_t together = hidden_in_family(rule, top, column);
            for (const std::size_t beside : candidates(rule, top, column)) {
                const witness made{from, top, lowest(rule, beside, column), beside, bit(column)};
                const bool is_weak =
                    column <= excused && together + newly_hidden(rule, beside, column) < least_;
                const offer one{made, is_weak ? 1 : 0, hidden_for(rule, made), value(rule, beside, column)};
                if (one.is_better_than(best)) {
                    best = one;
                }
            }
            if (best) {
                return best->made;
            }
        }
        return {from, root_node, no_node, no_node, bit(column)};
    }

    const tally_tree& table_;
    std::int64_t least_;
    std::vector<std::vector<mask>> hidden_;
    std::vector<std::vector<mask>> witnessed_;
    std::vector<std::vector<tally_values>> free_;
    std::vector<std::vector<mask>> shared_;  ///< by two rules, the columns that are alike in each group
    std::vector<mask> tied_;                 ///< by rule, the columns that are an answer and a state
    std::vector<joined_counts> in_rows_;     ///< by rule
    std::vector<joined_counts> in_families_; ///< by rule; a family are those below the same node
};

/// The counts that are not hidden; the others are nought.
tally_row sums_of(const tally_tree& table, std::size_t rule, std::size_t node, mask hidden) {
    tally_row sums{.rule = table.rules[rule], .group = table.nodes[node].label};
    if (node != root_node) {
        sums.grouping = table.grouping;
    }
    for (std::size_t column = 0; column < tally_cell_count; ++column) {
        if ((hidden & bit(column)) == 0) {
            set_count(sums, static_cast<tally_cell>(column), table.values[rule][node][column]);
        }
    }
    return sums;
}

public_tally shown(const tally_tree& table, std::size_t rule, const std::vector<mask>& hidden) {
    public_tally made{.sums = sums_of(table, rule, root_node, hidden[root_node]),
        .hidden = hidden_cells(hidden[root_node])};
    for (std::size_t i = root_node + 1; i < table.nodes.size(); ++i) {
        const tally_node& node = table.nodes[i];
        if (node.is_printed) {
            made.groups.push_back({node.label, table.nodes[node.above].label, node.depth,
                sums_of(table, rule, i, hidden[i]), hidden_cells(hidden[i])});
        }
    }
    return made;
}

} // namespace

std::vector<public_tally> suppress_below(std::int64_t least, std::span<const tally_row> totals,
    std::span<const tally_row> groups, const context& known) {
    if (least < 2) {
        throw error("No count above nought is below " + std::to_string(least) +
                    ": ask for 2 or more to be the least.");
    }
    const tally_tree table = tree_of(totals, groups, known);
    const std::vector<std::vector<mask>> hidden = suppression_run(table, least).run();
    std::vector<public_tally> tallies;
    tallies.reserve(hidden.size());
    for (std::size_t rule = 0; rule < hidden.size(); ++rule) {
        tallies.push_back(shown(table, rule, hidden[rule]));
    }
    return tallies;
}

} // namespace lssgov::report
