# check_cases: what it prints, where, and how it ends. What must come of the six cases, of the rows that cannot be
# read and of the curve was written by hand.

set(expected ${golden}/check_cases)
set(data tests/golden/check_cases)
set(six --rules ${data}/six/rules.toml --cases ${data}/six/cases.csv --events ${data}/six/events.csv)
set(norrby examples/data/norrby)
set(norrby --rules ${norrby}/rules.toml --cases ${norrby}/cases.csv --events ${norrby}/events.csv)

function(expect_check name exit_code stdout stderr)
    set(expect_stderr "")
    if(stderr)
        set(expect_stderr EXPECT_STDERR ${expected}/${stderr})
    endif()
    set(expect_stdout ${silence})
    if(stdout)
        set(expect_stdout ${expected}/${stdout})
    endif()
    add_golden_test(
        NAME check_cases.${name}
        COMMAND check_cases ${ARGN}
        EXPECT_STDOUT ${expect_stdout} ${expect_stderr}
        EXPECT_EXIT ${exit_code})
endfunction()

# What was asked for, and found.
expect_check(six_cases_by_unit 1 six_by_unit_en.txt "" ${six} --as-of 2021-02-24 --by unit --lang en)
expect_check(six_cases_in_swedish 1 six_sv.txt "" ${six} --as-of 2021-02-24)
expect_check(six_cases_as_json 1 six_by_unit.json "" ${six} --as-of 2021-02-24 --by unit --format json)
expect_check(six_cases_as_csv 1 six_by_unit.csv "" ${six} --as-of 2021-02-24 --by unit --format csv)
expect_check(six_cases_with_ids 1 six_with_ids_en.txt "" ${six} --as-of 2021-02-24 --lang en --with-ids)
expect_check(norrby_in_swedish 1 norrby_sv.txt "" ${norrby} --as-of 2025-06-30)
expect_check(norrby_by_validity 1 norrby_by_validity_en.txt "" ${norrby} --as-of 2025-06-30 --by validity --lang en)

# What may be shown to the public: the tallies, without small counts and what would tell them.
set(public ${norrby} --as-of 2025-06-30 --by unit --suppress-below 5)
expect_check(for_the_public_in_swedish 1 norrby_public_sv.txt "" ${public})
expect_check(for_the_public_in_english 1 norrby_public_en.txt "" ${public} --lang en)
expect_check(for_the_public_as_json 1 norrby_public.json "" ${public} --format json)
expect_check(for_the_public_as_csv 1 norrby_public.csv "" ${public} --format csv)
expect_check(for_the_public_without_ids 2 "" public_with_ids.txt ${public} --with-ids)
expect_check(for_the_public_without_explanations 2 "" public_explained.txt ${public} --explain N-0001)

# What gives exit code 1: nothing is broken yet on this day, and something is unknown.
expect_check(clean_when_nothing_is_broken 0 six_early_sv.txt "" ${six} --as-of 2019-01-10)
expect_check(fails_on_unknown_when_asked 1 six_early_sv.txt "" ${six} --as-of 2019-01-10 --fail-on unknown)
expect_check(never_fails_when_asked 0 six_sv.txt "" ${six} --as-of 2021-02-24 --fail-on never)

# Explanations.
expect_check(explains_a_case_under_a_rule 0 explain_en.txt "" ${six} --as-of 2021-02-24 --lang en --explain S-1:yearly)
expect_check(explains_a_case_under_all_rules 0 explain_all_sv.txt "" ${six} --as-of 2021-02-24 --explain S-3)
expect_check(explains_as_json 0 explain.json "" ${six} --as-of 2021-02-24 --format json --explain S-4:yearly)

# Pages, but for their style, which all pages share.
function(expect_page name page)
    add_test(
        NAME check_cases.${name}
        COMMAND
            sh -c
            [[cd "$0"; shift; "$@" --as-of 2021-02-24 --format html | sed '/<style>/,/<\/style>/d' | cmp - "$EXPECTED"]]
            ${PROJECT_SOURCE_DIR} - $<TARGET_FILE:check_cases> ${six} ${ARGN})
    set_tests_properties(check_cases.${name} PROPERTIES ENVIRONMENT EXPECTED=${expected}/${page})
endfunction()
expect_page(six_cases_as_a_page six_by_unit_en.html --by unit --lang en)
expect_page(explains_as_a_page explain_sv.html --explain S-1)

# Each verdict as a line.
add_test(
    NAME check_cases.writes_verdicts
    COMMAND
        sh -c [[rm -f verdicts.csv; "$0" "$@" >/dev/null; cmp verdicts.csv "$EXPECTED"]] $<TARGET_FILE:check_cases>
        --rules ${PROJECT_SOURCE_DIR}/${data}/six/rules.toml --cases ${PROJECT_SOURCE_DIR}/${data}/six/cases.csv
        --events ${PROJECT_SOURCE_DIR}/${data}/six/events.csv --as-of 2021-02-24 --verdicts verdicts.csv
    WORKING_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})
set_tests_properties(check_cases.writes_verdicts PROPERTIES ENVIRONMENT EXPECTED=${expected}/six_verdicts.csv)
expect_check(cannot_write_verdicts 4 "" cannot_write.txt ${six} --as-of 2021-02-24 --verdicts no/folder/v.csv)

# As JSON, and for Excel: what a name would make it run, it must not.
add_test(
    NAME check_cases.writes_verdicts_as_json
    COMMAND
        sh -c
        [[rm -f "$MADE/verdicts.json"; cd "$0"; "$@" --as-of 2021-02-24 --verdicts "$MADE/verdicts.json" >/dev/null; cmp "$MADE/verdicts.json" "$EXPECTED"]]
        ${PROJECT_SOURCE_DIR} $<TARGET_FILE:check_cases> ${six})
set_tests_properties(
    check_cases.writes_verdicts_as_json
    PROPERTIES ENVIRONMENT "EXPECTED=${expected}/six_verdicts.json;MADE=${CMAKE_CURRENT_BINARY_DIR}")
set(formulas --rules ${data}/six/rules.toml --cases ${data}/formulas/cases.csv --events ${data}/formulas/events.csv
             --as-of 2021-02-24)
expect_check(sums_for_excel 0 formulas_by_unit.csv "" ${formulas} --format csv --by unit --csv swedish-excel)
expect_check(unknown_profile 2 "" unknown_profile.txt ${formulas} --csv excel)
add_test(
    NAME check_cases.writes_for_excel_what_python_reads
    COMMAND
        sh -c
        [[cd "$0"; "$@" --verdicts "$MADE/plain.csv" >/dev/null && "$@" --csv swedish-excel --verdicts "$MADE/excel.csv" >/dev/null && cmp "$MADE/excel.csv" "$EXPECTED" && "$PYTHON" tests/report/read_csv.py "$MADE/plain.csv" "$MADE/excel.csv" 14]]
        ${PROJECT_SOURCE_DIR} $<TARGET_FILE:check_cases> ${formulas})
set_tests_properties(
    check_cases.writes_for_excel_what_python_reads
    PROPERTIES ENVIRONMENT
               "EXPECTED=${expected}/formulas_verdicts.csv;MADE=${CMAKE_CURRENT_BINARY_DIR};PYTHON=${LSSGOV_PYTHON}")

# Work lists. What must be on that of the six cases was written by hand.
set(work ${six} --as-of 2021-02-24 --work-list "Område A")
expect_check(work_of_an_area 1 six_work_sv.txt "" ${work})
expect_check(work_of_an_area_in_english 1 six_work_en.txt "" ${work} --lang en)
expect_check(work_as_csv 1 six_work.csv "" ${work} --format csv)
expect_check(work_for_excel 1 six_work_excel.csv "" ${work} --format csv --csv swedish-excel)
expect_check(work_as_a_calendar 1 six_work.ics "" ${work} --format ics)
expect_check(work_that_fails_nothing 0 six_work_sv.txt "" ${work} --fail-on never)
expect_check(work_of_this_day_alone 0 six_no_work.txt "" ${six} --as-of 2021-02-24 --work-list private --by regime --days 0)
expect_check(no_work_as_a_calendar 0 six_no_work.ics "" ${six} --as-of 2021-02-24 --work-list private --by regime --days 0
             --format ics)
expect_check(work_of_an_unknown_unit 2 "" work_of_norrr.txt ${six} --as-of 2021-02-24 --work-list Norrr)
expect_check(work_as_json 2 "" work_as_json.txt ${work} --format json)
expect_check(work_by_nothing 2 "" work_by_rule.txt ${work} --by rule)
expect_check(work_for_the_public 2 "" work_for_the_public.txt ${work} --suppress-below 5)
expect_check(a_calendar_of_sums 2 "" calendar_of_sums.txt ${six} --as-of 2021-02-24 --format ics)
expect_check(days_without_a_work_list 2 "" days_alone.txt ${six} --as-of 2021-02-24 --days 30)

expect_check(work_of_no_unit 0 six_work_without_unit.txt "" ${six} --as-of 2021-02-24 --without-unit)
expect_check(work_of_no_unit_for_the_public 2 "" without_unit_for_the_public.txt ${six} --as-of 2021-02-24
             --without-unit --suppress-below 5)

# An option that would do nothing is refused.
set(asked ${six} --as-of 2021-02-24)
expect_check(unused_format_of_an_explanation 2 "" unused_format.txt ${asked} --explain S-1 --format csv)
expect_check(unused_grouping_of_an_explanation 2 "" unused_grouping.txt ${asked} --explain S-1 --by unit)
expect_check(unused_ids_of_an_explanation 2 "" unused_ids_explained.txt ${asked} --explain S-1 --with-ids)
expect_check(unused_failing_of_an_explanation 2 "" unused_failing.txt ${asked} --explain S-1 --fail-on never)
expect_check(unused_ids_of_a_work_list 2 "" unused_ids_of_work.txt ${work} --with-ids)
expect_check(unused_ids_in_csv 2 "" unused_ids_in_csv.txt ${asked} --format csv --with-ids)
expect_check(unused_language_of_csv 2 "" unused_language.txt ${asked} --format csv --lang en)
expect_check(unused_language_of_json 2 "" unused_language.txt ${asked} --format json --lang en)
expect_check(unused_profile 2 "" unused_profile.txt ${asked} --csv swedish-excel)
expect_check(unused_profile_of_json 2 "" unused_profile.txt ${asked} --csv rfc4180 --verdicts v.json)
expect_check(unused_threads_of_gaps 2 "" gaps_need_no_cases.txt --rules ${data}/rows/gaps.toml --as-of 2025-06-30 --gaps
             --threads 2)

# The conventions of programs.
expect_check(help 0 help.txt "" --help)
add_test(NAME check_cases.version COMMAND check_cases --version)
set_tests_properties(check_cases.version PROPERTIES PASS_REGULAR_EXPRESSION "^${PROJECT_VERSION}\n$")
expect_check(no_day 2 "" no_day.txt ${six})
expect_check(impossible_day 2 "" impossible_day.txt ${six} --as-of 2021-02-29)
expect_check(unknown_option 2 "" unknown_option.txt ${six} --as-of 2021-02-24 --colour)
expect_check(an_option_twice 2 "" option_twice.txt ${six} --as-of 2021-02-24 --explain S-1 --explain S-2)
expect_check(unknown_format 2 "" unknown_format.txt ${six} --as-of 2021-02-24 --format xlsx)
expect_check(unknown_grouping 2 "" unknown_grouping.txt ${six} --as-of 2021-02-24 --by enhet)
expect_check(unknown_case 2 "" unknown_case.txt ${six} --as-of 2021-02-24 --explain S-7)
expect_check(unknown_rule 2 "" unknown_rule.txt ${six} --as-of 2021-02-24 --explain S-1:monthly)
expect_check(quota_of_a_case 2 "" quota_of_a_case.txt ${six} --as-of 2021-02-24 --explain S-1:half)

# What cannot be read, and what has problems.
set(rules --rules ${data}/six/rules.toml)
expect_check(problems_in_tables 3 "" bad_tables.txt ${rules} --cases ${data}/bad/cases.csv --events ${data}/bad/events.csv
             --as-of 2021-02-24)
expect_check(problems_in_rules 3 "" bad_rules.txt --rules ${data}/bad/rules.toml --cases ${data}/six/cases.csv
             --events ${data}/six/events.csv --as-of 2021-02-24)
expect_check(missing_tables 3 "" missing_tables.txt ${rules} --cases no/cases.csv --events no/events.csv
             --as-of 2021-02-24)
expect_check(nothing_on_standard_input 3 "" nothing_on_stdin.txt ${rules} --cases - --events ${data}/six/events.csv
             --as-of 2021-02-24)
expect_check(rules_without_a_rule 3 "" no_rules.txt --rules ${data}/bad/no_rules.toml --cases ${data}/six/cases.csv
             --events ${data}/six/events.csv --as-of 2021-02-24)
expect_check(a_roll_before_the_holidays_are_held 3 "" rolled_too_early.txt --rules ${data}/bad/rolled.toml --cases
             ${data}/bad/early_cases.csv --events ${data}/bad/no_events.csv --as-of 2021-02-24)

# Rows that cannot be read: nothing is checked, unless they are accepted, and then they are written down.
set(rows ${rules} --cases ${data}/rows/cases.csv --events ${data}/rows/events.csv --as-of 2021-02-24)
expect_check(rows_that_cannot_be_read 3 "" rejected_rows.txt ${rows})
expect_check(accepting_needs_a_file 2 "" accepting_needs_a_file.txt ${rows} --accept-rejects)
expect_check(rows_are_left_out_when_accepted 1 accepted_rows_en.txt accepted_rows.txt ${rows} --accept-rejects --rejects
             /dev/null --lang en)
expect_check(rejects_that_cannot_be_written 4 "" cannot_write_rejects.txt ${rows} --accept-rejects --rejects no/folder/r.csv)
expect_check(no_name_of_a_file 2 "" no_name_of_a_file.txt ${rows} --mapping=)
add_test(
    NAME check_cases.writes_rejects
    COMMAND sh -c [[rm -f rejects.csv; cd "$0"; shift; "$@" 2>/dev/null; cmp "$REJECTS" "$EXPECTED"]]
            ${PROJECT_SOURCE_DIR} - $<TARGET_FILE:check_cases> ${rows} --rejects ${CMAKE_CURRENT_BINARY_DIR}/rejects.csv)
set_tests_properties(
    check_cases.writes_rejects PROPERTIES ENVIRONMENT
                                          "EXPECTED=${expected}/rejects.csv;REJECTS=${CMAKE_CURRENT_BINARY_DIR}/rejects.csv")
add_test(
    NAME check_cases.writes_rejects_and_the_curve_for_excel
    COMMAND
        sh -c
        [[cd "$0"; "$1" --csv swedish-excel $ROWS --rejects "$MADE/rejects_excel.csv" 2>/dev/null; "$1" --csv swedish-excel $SIX --by rule --curve "$MADE/curve_excel.csv" >/dev/null; cmp "$MADE/rejects_excel.csv" "$EXPECTED" && grep -q '^yearly;;;2021-02-21;1' "$MADE/curve_excel.csv"]]
        ${PROJECT_SOURCE_DIR} $<TARGET_FILE:check_cases>)
string(JOIN " " rows_in_words ${rows})
string(JOIN " " six_in_words ${six} --as-of 2021-02-24)
set_tests_properties(
    check_cases.writes_rejects_and_the_curve_for_excel
    PROPERTIES ENVIRONMENT "EXPECTED=${expected}/rejects_excel.csv;MADE=${CMAKE_CURRENT_BINARY_DIR};ROWS=${rows_in_words};SIX=${six_in_words}")

# Other layouts, and what was known when.
set(wide examples/data/norrby_wide)
expect_check(a_wide_file 1 norrby_wide_sv.txt norrby_wide_read.txt --rules ${wide}/rules.toml --cases ${wide}/cases.csv
             --mapping ${wide}/mapping.toml --as-of 2025-06-30 --by unit)
expect_check(a_wide_file_in_the_readme 1 norrby_wide_en.txt norrby_wide_read.txt --rules ${wide}/rules.toml --cases
             ${wide}/cases.csv --mapping ${wide}/mapping.toml --as-of 2025-06-30 --lang en)
expect_check(no_events_anywhere 3 "" no_events_anywhere.txt ${rules} --cases ${data}/six/cases.csv --as-of 2021-02-24)
expect_check(a_mapping_that_is_wrong 3 "" wrong_mapping.txt ${six} --as-of 2021-02-24 --mapping ${data}/rows/mapping.toml)
expect_check(what_was_known_on_a_day 1 known_at_en.txt known_at.txt ${rules} --cases ${data}/six/cases.csv --events
             ${data}/rows/recorded.csv --as-of 2021-02-24 --known-at 2020-12-31 --lang en --by rule)

expect_check(what_was_known_of_a_wide_file 1 norrby_wide_known_en.txt norrby_wide_known.txt --rules ${wide}/rules.toml
             --cases ${wide}/cases.csv --mapping ${wide}/mapping.toml --as-of 2025-06-30 --known-at 2024-01-01 --lang en
             --by rule)

# Persons.
expect_check(personal_identity_numbers 3 "" personal_numbers.txt ${rules} --cases ${data}/rows/persons.csv --events
             ${data}/rows/no_events.csv --as-of 2021-02-24)
expect_check(personal_identity_numbers_allowed 1 persons_allowed_en.txt persons_allowed.txt ${rules} --cases ${data}/rows/persons.csv --events
             ${data}/rows/no_events.csv --as-of 2021-02-24 --allow-personal-identity-numbers --lang en --by rule)

# From the rules alone.
expect_check(no_gaps 0 no_gaps_sv.txt "" --rules examples/data/norrby/rules.toml --as-of 2025-06-30 --gaps)
expect_check(gaps 1 gaps_sv.txt "" --rules ${data}/rows/gaps.toml --as-of 2025-06-30 --gaps)

# Curves, and threads that change nothing.
add_test(
    NAME check_cases.writes_the_curve
    COMMAND
        sh -c
        [[cd "$0"; shift; "$@" --curve "$MADE/curve.csv" --by rule >/dev/null; grep -E '^rule|^yearly.*(2019-01-(15|16|31)|2019-02-01|2021-02-2[01])' "$MADE/curve.csv" | cmp - "$EXPECTED"]]
        ${PROJECT_SOURCE_DIR} - $<TARGET_FILE:check_cases> ${six} --as-of 2021-02-24)
set_tests_properties(check_cases.writes_the_curve PROPERTIES ENVIRONMENT
                                                             "EXPECTED=${expected}/six_curve.csv;MADE=${CMAKE_CURRENT_BINARY_DIR}")
expect_check(the_same_on_three_threads 1 norrby_sv.txt "" ${norrby} --as-of 2025-06-30 --threads 3)

# What would destroy what is read, or read it twice.
expect_check(two_outputs_in_one_file 2 "" two_outputs.txt ${six} --as-of 2021-02-24 --verdicts no/v.csv --curve ./no/v.csv)
expect_check(nothing_to_explain 2 "" nothing_to_explain.txt ${six} --as-of 2021-02-24 --explain "")
expect_check(gaps_that_fail_nothing 0 gaps_sv.txt "" --rules ${data}/rows/gaps.toml --as-of 2025-06-30 --gaps --fail-on never)
expect_check(gaps_by_nothing 2 "" gaps_need_no_cases.txt --rules ${data}/rows/gaps.toml --as-of 2025-06-30 --gaps --by unit)
expect_check(gaps_need_no_cases 2 "" gaps_need_no_cases.txt ${six} --as-of 2021-02-24 --gaps)
expect_check(names_that_nobody_has 0 misspelt_names.csv misspelt_names.txt --rules ${data}/rows/misspelt.toml --cases ${data}/six/cases.csv
             --events ${data}/six/events.csv --as-of 2021-02-24 --format csv --by rule)
expect_check(verdicts_over_an_input 2 "" verdicts_over_input.txt ${six} --as-of 2021-02-24 --verdicts
             ${data}/six/cases.csv)
expect_check(two_standard_inputs 2 "" two_standard_inputs.txt --rules ${data}/six/rules.toml --cases - --events -
             --as-of 2021-02-24)
expect_check(shown_in_the_readme 0 norrby_explained.txt "" --rules examples/data/norrby/rules.toml --cases
             examples/data/norrby/cases.csv --events examples/data/norrby/events.csv --as-of 2025-06-30 --lang en
             --explain N-0282:decision-follow-up)
