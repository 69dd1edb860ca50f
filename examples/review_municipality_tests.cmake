# review_municipality: what it prints, where, and how it ends.

set(eskilstuna examples/data/eskilstuna/eskilstuna.toml)
set(expected ${golden}/review_municipality)

function(expect_review name exit_code stdout stderr)
    set(expect_stderr "")
    if(stderr)
        set(expect_stderr EXPECT_STDERR ${expected}/${stderr})
    endif()
    set(expect_stdout ${silence})
    if(stdout)
        set(expect_stdout ${expected}/${stdout})
    endif()
    add_golden_test(
        NAME review_municipality.${name}
        COMMAND review_municipality ${ARGN}
        EXPECT_STDOUT ${expect_stdout} ${expect_stderr}
        EXPECT_EXIT ${exit_code})
endfunction()

# What was asked for, and found.
expect_review(eskilstuna_in_swedish 1 eskilstuna_sv.txt "" ${eskilstuna})
expect_review(eskilstuna_in_english 1 eskilstuna_en.txt "" ${eskilstuna} --lang en)
expect_review(eskilstuna_as_json 1 eskilstuna.json "" ${eskilstuna} --format json)
expect_review(eskilstuna_half_a_year_before 0 eskilstuna_2020_06_30.txt "" ${eskilstuna} --as-of 2020-06-30)
expect_review(two_checks_only 1 eskilstuna_two_checks.txt "" ${eskilstuna} --checks duty-kept,quota-kept --lang en)
expect_review(shown_in_the_readme 0 eskilstuna_shown.txt "" ${eskilstuna} --lang en --checks
              required-document,unit-reached-only-by-quota)
expect_review(who_follows_up_what 0 eskilstuna_ladder.txt "" ${eskilstuna} --ladder)
expect_review(what_falls_when 0 eskilstuna_year_wheel_en.txt "" ${eskilstuna} --year-wheel 2021 --lang en)
expect_review(what_falls_when_as_a_calendar 0 eskilstuna_year_wheel.ics "" ${eskilstuna} --year-wheel 2021 --format ics)
expect_review(a_year_before_all_duties_as_a_calendar 0 norrby_empty_wheel_en.ics "" examples/data/norrby/norrby.toml --year-wheel 2019 --lang en
              --format ics)
expect_review(goals_as_a_graph 0 eskilstuna_goals.dot "" ${eskilstuna} --goals)
expect_review(many_goals_as_a_graph 0 sodertalje_goals.dot "" examples/data/sodertalje/sodertalje.toml --goals)
expect_review(goals_as_json 2 "" goals_as_json.txt ${eskilstuna} --goals --format json)
expect_review(a_calendar_of_findings 2 "" calendar_of_findings.txt ${eskilstuna} --format ics)
expect_review(a_year_as_json 2 "" wheel_as_json.txt ${eskilstuna} --year-wheel 2021 --format json)
expect_review(two_pictures_at_once 2 "" two_pictures.txt ${eskilstuna} --goals --ladder)
expect_review(tells_the_ladder_as_text_only 2 "" ladder_as_json.txt ${eskilstuna} --ladder --format json)
expect_review(a_year_outside_the_calendar 2 "" year_outside.txt ${eskilstuna} --year-wheel 2200)
expect_review(never_fails_when_asked 0 eskilstuna_en.txt "" ${eskilstuna} --lang en --fail-on never)
expect_review(clean_below_the_weight 0 eskilstuna_owner.txt "" ${eskilstuna} --checks duty-without-owner --lang en)
expect_review(fails_from_the_weight 1 eskilstuna_owner.txt "" ${eskilstuna} --checks duty-without-owner --lang en
              --fail-on warning)

# The fictitious one, with facts that the documents do not have: a control that cannot be assessed, risks with
# values, a plan that runs.
set(norrby examples/data/norrby/norrby.toml)
expect_review(norrby_in_swedish 1 norrby_sv.txt "" ${norrby})
expect_review(norrby_in_english 1 norrby_en.txt "" ${norrby} --lang en)
expect_review(norrby_what_falls_when 0 norrby_year_wheel_en.txt "" ${norrby} --year-wheel 2026 --lang en)
expect_review(norrby_what_falls_when_as_known_earlier 0 norrby_year_wheel_2024_en.txt "" ${norrby} --year-wheel 2024 --as-of
              2024-06-30 --lang en)
expect_review(norrby_what_falls_when_as_a_calendar 0 norrby_year_wheel.ics "" ${norrby} --year-wheel 2026 --format ics)
expect_review(norrby_goals_in_english 0 norrby_goals_en.dot "" ${norrby} --goals --lang en)

# The same held against its cases: a word and a grade that they contradict, one that they bear out, one that they
# cannot tell of. Of another day they are sums of that day.
set(cases --cases examples/data/norrby)
expect_review(norrby_with_cases_in_swedish 1 norrby_cases_sv.txt "" ${norrby} ${cases})
expect_review(norrby_with_cases_in_english 1 norrby_cases_en.txt "" ${norrby} ${cases} --lang en)
expect_review(norrby_with_cases_as_json 1 norrby_cases.json "" ${norrby} ${cases} --format json --checks
              cases-joined,grade-against-facts,statement-against-events)
expect_review(norrby_with_cases_a_year_before 1 norrby_cases_2024_06_30.txt "" ${norrby} ${cases} --as-of 2024-06-30
              --checks cases-joined,duty-kept,grade-against-facts,statement-against-events)
expect_review(cases_shown_in_the_readme 1 norrby_cases_shown.txt "" ${norrby} ${cases} --lang en --checks
              grade-against-facts)
expect_review(cases_that_are_called_otherwise 1 misspelt_sv.txt "" ${norrby} --checks cases-joined --cases
              tests/golden/review_municipality/misspelt --fail-on warning)
expect_review(cases_that_are_called_otherwise_in_english 1 misspelt_en.txt "" ${norrby} --checks cases-joined --cases
              tests/golden/review_municipality/misspelt --fail-on warning --lang en)

# The catalogue.
expect_review(lists_checks 0 list_checks_en.txt "" --list-checks --lang en)
expect_review(explains_a_check 0 explain_duty_kept.txt "" --explain duty-kept)

# The conventions of programs.
expect_review(help 0 help.txt "" --help)
add_test(NAME review_municipality.version COMMAND review_municipality --version)
set_tests_properties(review_municipality.version PROPERTIES PASS_REGULAR_EXPRESSION "^${PROJECT_VERSION}\n$")
expect_review(unknown_option 2 "" unknown_option.txt ${eskilstuna} --colour)
expect_review(lists_checks_as_text_only 2 "" list_as_json.txt --list-checks --format json)
expect_review(lists_checks_of_no_model 2 "" list_and_model.txt ${eskilstuna} --list-checks)
expect_review(explains_one_check_at_a_time 2 "" explain_and_checks.txt --explain duty-kept --checks quota-kept)
expect_review(a_year_fails_nobody 2 "" wheel_fails.txt ${eskilstuna} --year-wheel 2021 --fail-on warning)
expect_review(json_has_both_languages 2 "" json_in_english.txt ${eskilstuna} --format json --lang en)
expect_review(unknown_check 2 "" unknown_check.txt ${eskilstuna} --checks duty-kept,nonsense)
expect_review(explain_unknown_check 2 "" unknown_check.txt --explain nonsense)
expect_review(impossible_day 2 "" impossible_day.txt ${eskilstuna} --as-of 2021-02-29)
expect_review(no_model 2 "" no_model.txt)
expect_review(no_day 2 "" no_day.txt tests/golden/review_municipality/no_day.toml)

# What cannot be read, and what has problems.
expect_review(missing_file 3 "" missing_file.txt no/such/file.toml)
expect_review(folder 3 "" folder.txt examples/data)
expect_review(syntax_error 3 "" syntax_error.txt tests/golden/review_municipality/syntax_error.toml)
expect_review(folder_without_cases 3 "" folder_without_cases.txt ${norrby} --cases examples/data/norrby_mended)
expect_review(cases_with_wrong_rules 3 "" wrong_rules.txt ${norrby} --cases
              tests/golden/review_municipality/wrong_rules)
expect_review(cases_that_cannot_be_read 3 "" wrong_cases.txt ${norrby} --cases
              tests/golden/review_municipality/wrong_cases)
expect_review(a_mapping_beside_the_cases 1 mapped_cases.txt "" ${norrby} --checks cases-joined --cases
              tests/golden/review_municipality/mapped_cases)
expect_review(cases_rolled_too_early 3 "" rolled_cases.txt ${norrby} --cases
              tests/golden/review_municipality/rolled_cases)
expect_review(cases_are_for_the_review 2 "" cases_and_ladder.txt ${norrby} ${cases} --ladder)
expect_review(problems 3 "" problems.txt tests/golden/review_municipality/problems.toml)
