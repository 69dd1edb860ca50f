# Everything a user of lssgov may choose. Read before project(), so PROJECT_IS_TOP_LEVEL is not known yet.

if(CMAKE_SOURCE_DIR STREQUAL CMAKE_CURRENT_SOURCE_DIR)
    set(lssgov_is_top_level ON)
else()
    set(lssgov_is_top_level OFF)
endif()

option(LSSGOV_FILES "Build lssgov::files: the rooms load and report (toml++, nlohmann/json)" ON)
option(LSSGOV_INSTALL "Write install rules" ${lssgov_is_top_level})
option(LSSGOV_DEVELOPER_MODE "Build tests, examples and benchmarks, and check that every header stands alone" OFF)
option(LSSGOV_TESTS "Build the tests" ${LSSGOV_DEVELOPER_MODE})
option(LSSGOV_EXAMPLES "Build the example programs" ${LSSGOV_DEVELOPER_MODE})
option(LSSGOV_BENCH "Build the benchmarks" ${LSSGOV_DEVELOPER_MODE})
option(LSSGOV_FUZZ "Build the programs that try the loaders with made-up input (clang, libFuzzer)" OFF)
set(LSSGOV_GTEST_SOURCE "" CACHE PATH "Build GoogleTest from this folder (thread sanitizer) instead of using the installed one")
