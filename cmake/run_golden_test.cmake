# Runs the program named after "--" and compares what it wrote. See golden_test.cmake.

cmake_minimum_required(VERSION 3.25)

set(command "")
set(after_dashes FALSE)
math(EXPR last "${CMAKE_ARGC} - 1")
foreach(i RANGE ${last})
    if(after_dashes)
        list(APPEND command "${CMAKE_ARGV${i}}")
    elseif(CMAKE_ARGV${i} STREQUAL "--")
        set(after_dashes TRUE)
    endif()
endforeach()

file(MAKE_DIRECTORY ${OUTPUT_DIR})
file(WRITE ${OUTPUT_DIR}/nothing "")
if(NOT DEFINED EXPECT_STDERR)
    set(EXPECT_STDERR ${OUTPUT_DIR}/nothing)
endif()

execute_process(
    COMMAND ${command}
    INPUT_FILE /dev/null
    OUTPUT_FILE ${OUTPUT_DIR}/stdout
    ERROR_FILE ${OUTPUT_DIR}/stderr
    RESULT_VARIABLE exit_code)

set(faults "")
if(NOT exit_code STREQUAL EXPECT_EXIT)
    list(APPEND faults "exit code ${exit_code}, expected ${EXPECT_EXIT}")
endif()
foreach(stream stdout stderr)
    string(TOUPPER ${stream} name)
    execute_process(
        COMMAND diff -u --label expected ${EXPECT_${name}} --label ${stream} ${OUTPUT_DIR}/${stream}
        RESULT_VARIABLE differs)
    if(differs)
        list(APPEND faults "${stream} differs from ${EXPECT_${name}}")
    endif()
endforeach()
if(faults)
    list(JOIN faults "\n" text)
    message(FATAL_ERROR "${text}\nWhat it wrote is in ${OUTPUT_DIR}")
endif()
