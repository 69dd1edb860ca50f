#pragma once

/// Whether a text is a Swedish personal identity number.
///
/// Ids are printed: in verdicts, in explanations, in the names of the longest overdue. Where somebody's
/// export uses the personal identity number as the id of a case, all of that is about a person with a name.
/// So such ids are to be seen before anything is done with them.
///
///     is_personal_identity_number("640823-3234")    // true: the last digit is right for the other nine
///     is_personal_identity_number("20240115-T001")  // false: the form of made-up ids in IVO's files
///
/// The hard question is the number that looks like one and is none. The control digit is right for one in ten
/// of all numbers, and the date excludes most of the rest, but not all. Of ten-digit numbers taken at random,
/// 36 525 of 1 000 000 begin with a possible day (a hundred years, 25 of them leap years), and as many with a
/// possible day + 60: 0.73 per cent pass, or one in 137. Of twelve-digit ones 2 x 146 097 of 100 000 000
/// begin so (four hundred years), and one in 3400 passes. Of case numbers that are made of a day and four
/// running digits, one in ten passes. Nothing in the digits tells those from a person's number, so the answer
/// here is yes for them too: whoever refuses ids on it needs a way to say that they are none.
///
/// Whether a number was ever given to anybody cannot be known either. Nor are numbers looked for inside a
/// longer text, or with other signs between the digits than one -, + or blank.
///
/// Source: Population Registration Act (1991:481) 18 § (personal identity number), Act (2022:1697) on
/// co-ordination numbers; the control digit is Luhn's, over the nine digits before it.

#include <lssgov/export.hpp>

#include <string_view>

namespace lssgov::load {

/// Whether a text, but for blanks around it, is YYMMDDNNNN or YYYYMMDDNNNN, with -, + or a blank before the
/// last four or nothing, where the date is possible and the last digit is the control digit of the nine
/// before it.
///
/// In a co-ordination number the day is 60 more. Years with a century are 1800 to 2199; without one, 29
/// February is possible in each year that four divides. Organisation numbers have no month in the place of
/// the month, and so are none; that of a sole trader is the trader's own number, and is one.
/// Complexity: constant but for the blanks; most ids are told by their length or their first character.
[[nodiscard]] LSSGOV_FILES_API bool is_personal_identity_number(std::string_view text) noexcept;

} // namespace lssgov::load
