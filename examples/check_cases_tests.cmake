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

# The conventions of programs.
expect_check(help 0 help.txt "" --help)
add_test(NAME check_cases.version COMMAND check_cases --version)
set_tests_properties(check_cases.version PROPERTIES PASS_REGULAR_EXPRESSION "^${PROJECT_VERSION}\n$")
expect_check(no_day 2 "" no_day.txt ${six})
expect_check(impossible_day 2 "" impossible_day.txt ${six} --as-of 2021-02-29)
expect_check(unknown_option 2 "" unknown_option.txt ${six} --as-of 2021-02-24 --colour)
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
add_test(
    NAME check_cases.writes_rejects
    COMMAND sh -c [[rm -f rejects.csv; cd "$0"; shift; "$@" 2>/dev/null; cmp "$REJECTS" "$EXPECTED"]]
            ${PROJECT_SOURCE_DIR} - $<TARGET_FILE:check_cases> ${rows} --rejects ${CMAKE_CURRENT_BINARY_DIR}/rejects.csv)
set_tests_properties(
    check_cases.writes_rejects PROPERTIES ENVIRONMENT
                                          "EXPECTED=${expected}/rejects.csv;REJECTS=${CMAKE_CURRENT_BINARY_DIR}/rejects.csv")

# Other layouts, and what was known when.
set(wide examples/data/norrby_wide)
expect_check(a_wide_file 1 norrby_wide_sv.txt norrby_wide_read.txt --rules ${wide}/rules.toml --cases ${wide}/cases.csv
             --mapping ${wide}/mapping.toml --as-of 2025-06-30 --by unit)
expect_check(a_wide_file_in_the_readme 1 norrby_wide_en.txt norrby_wide_read.txt --rules ${wide}/rules.toml --cases
             ${wide}/cases.csv --mapping ${wide}/mapping.toml --as-of 2025-06-30 --lang en)
expect_check(no_events_anywhere 3 "" no_events_anywhere.txt ${rules} --cases ${data}/six/cases.csv --as-of 2021-02-24)
expect_check(a_mapping_that_is_wrong 3 "" wrong_mapping.txt ${six} --as-of 2021-02-24 --mapping ${data}/rows/mapping.toml)
expect_check(what_was_known_on_a_day 1 known_at_en.txt "" ${rules} --cases ${data}/six/cases.csv --events
             ${data}/rows/recorded.csv --as-of 2021-02-24 --known-at 2020-12-31 --lang en --by rule)

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
