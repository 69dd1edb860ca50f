#pragma once

// Three-valued truth.
//
// Documents know some days only to the month, registers know some months only in part. A question to them can
// have the answer "it cannot be seen", and that answer must survive every further step: an unknown that turns
// into no is an accusation, one that turns into yes is a whitewash. So unknown is a value, and the
// connectives are Kleene's: they give an answer only where the unknown part could not change it.
//
//     no && unknown   // no: whatever the unknown is
//     yes && unknown  // unknown
//     yes || unknown  // yes
//
// The operators are `!`, `&&` and `||` (or `not`, `and`, `or`). Unlike those of bool they always evaluate
// both sides.
//
// Source: S. C. Kleene, Introduction to Metamathematics (1952), § 64, strong connectives.

namespace lssgov {

/// An answer that may be out of sight.
enum class truth {
    no,      ///< it is not so
    yes,     ///< it is so
    unknown, ///< what is known allows both
};

/// yes for true, no for false.
[[nodiscard]] constexpr truth truth_of(bool value) noexcept {
    return value ? truth::yes : truth::no;
}

/// yes for no, no for yes, unknown for unknown.
[[nodiscard]] constexpr truth operator!(truth value) noexcept {
    if (value == truth::unknown) {
        return truth::unknown;
    }
    return value == truth::yes ? truth::no : truth::yes;
}

/// no if either is no, else unknown if either is unknown, else yes.
[[nodiscard]] constexpr truth operator&&(truth a, truth b) noexcept {
    if (a == truth::no || b == truth::no) {
        return truth::no;
    }
    return a == truth::unknown || b == truth::unknown ? truth::unknown : truth::yes;
}

/// yes if either is yes, else unknown if either is unknown, else no.
[[nodiscard]] constexpr truth operator||(truth a, truth b) noexcept {
    return !(!a && !b);
}

} // namespace lssgov
