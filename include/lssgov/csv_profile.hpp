#pragma once

/// The two kinds of CSV that are written: one for programs, one for people who open it in Excel.
///
///     rfc4180:        case_id,rule,...        commas, CR LF, UTF-8 without byte order mark
///     swedish_excel:  case_id;rule;...        semicolons, CR LF, UTF-8 with byte order mark
///
/// Both put quotation marks around a field that needs them, write days as YYYY-MM-DD and counts as digits
/// without groups. Decimals, where a table has any, have a point in the first and a comma in the second.
///
/// The hard question is the cell that a spreadsheet runs. Excel takes a text that begins with = + - or @ for
/// a formula, quotation marks or not, and a formula can fetch and send. So in the profile for Excel such a
/// text gets an apostrophe before it. That changes the text, which is why the profile for programs does
/// nothing of the sort:
///
///     =HYPERLINK("...")   becomes   '=HYPERLINK("...")
///
/// A text is dangerous by its first letter that is no blank: readers differ in whether they cut blanks off,
/// and full-width signs and the minus sign of typography are taken for the plain ones in some languages of
/// Excel. Tabs and line breaks at the beginning are guarded against as such. What is a number or a day by its
/// column is no text, and is left alone. A text that begins with an apostrophe already stays as it is, so
/// that the guard cannot be told from the text afterwards: who wants the texts back takes rfc4180.
///
/// Excel's other habit is to read a text of digits as a number. One that begins with a nought would lose it,
/// and of one longer than 15 digits the last would become noughts: another case's id. Such texts get the same
/// apostrophe, for ="0180" would be a formula. Other texts that Excel takes for something else - 1E5, 1-2 -
/// stay as they are: import the column as text, or take rfc4180.
///
/// Sources: RFC 4180; OWASP, CSV Injection.

namespace lssgov {

enum class csv_profile {
    rfc4180,       ///< as RFC 4180 says
    swedish_excel, ///< as Excel in Swedish reads it, and runs nothing
};

} // namespace lssgov
