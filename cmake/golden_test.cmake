# Tests of whole programs: what is printed, to the byte, and the exit code.
#
# add_golden_test(
#     NAME <test> COMMAND <target or program> [<argument>...]
#     EXPECT_STDOUT <file> [EXPECT_STDERR <file>] EXPECT_EXIT <code> [LABELS <label>...])
#
# The program runs in the root of the source tree with an empty standard input. Files are named from the
# calling folder. Without EXPECT_STDERR nothing may be written there. A difference is shown as a diff. No
# argument may hold a semicolon.

set(lssgov_run_golden_test ${CMAKE_CURRENT_LIST_DIR}/run_golden_test.cmake)

function(add_golden_test)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "NAME;EXPECT_STDOUT;EXPECT_STDERR;EXPECT_EXIT" "COMMAND;LABELS")
    if(arg_UNPARSED_ARGUMENTS OR NOT DEFINED arg_NAME OR NOT DEFINED arg_COMMAND OR NOT DEFINED arg_EXPECT_STDOUT
       OR NOT DEFINED arg_EXPECT_EXIT)
        message(FATAL_ERROR "add_golden_test needs NAME, COMMAND, EXPECT_STDOUT and EXPECT_EXIT, and knows nothing "
                            "of: ${arg_UNPARSED_ARGUMENTS}")
    endif()
    list(POP_FRONT arg_COMMAND program)
    if(TARGET ${program})
        set(program $<TARGET_FILE:${program}>)
    endif()
    cmake_path(ABSOLUTE_PATH arg_EXPECT_STDOUT)
    set(expect_stderr "")
    if(DEFINED arg_EXPECT_STDERR)
        cmake_path(ABSOLUTE_PATH arg_EXPECT_STDERR)
        set(expect_stderr -DEXPECT_STDERR=${arg_EXPECT_STDERR})
    endif()
    string(MAKE_C_IDENTIFIER "${arg_NAME}" folder)
    add_test(
        NAME ${arg_NAME}
        COMMAND
            ${CMAKE_COMMAND} -DEXPECT_STDOUT=${arg_EXPECT_STDOUT} ${expect_stderr} -DEXPECT_EXIT=${arg_EXPECT_EXIT}
            -DOUTPUT_DIR=${CMAKE_CURRENT_BINARY_DIR}/golden/${folder} -P ${lssgov_run_golden_test} -- ${program}
            ${arg_COMMAND}
        WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
    set_tests_properties(${arg_NAME} PROPERTIES LABELS "golden;${arg_LABELS}")
endfunction()
