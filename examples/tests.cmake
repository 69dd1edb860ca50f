# Each program is a test against its expected output, in tests/golden/<program>.

set(golden ${PROJECT_SOURCE_DIR}/tests/golden)
set(silence ${golden}/silence.txt)

foreach(program IN ITEMS check_one_decision explain_verdict review_in_code ask_goal_graph first_steps many_cases)
    add_golden_test(
        NAME examples.${program}
        COMMAND ${program}
        EXPECT_STDOUT ${golden}/examples/${program}.txt
        EXPECT_EXIT 0)
endforeach()

include(review_municipality_tests.cmake)
include(check_cases_tests.cmake OPTIONAL)
