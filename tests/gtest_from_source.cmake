# GoogleTest as a part of the build, with the flags of the build: the installed one knows no thread sanitizer.

function(lssgov_add_gtest)
    set(BUILD_GMOCK OFF)
    set(INSTALL_GTEST OFF)
    set(CMAKE_COMPILE_WARNING_AS_ERROR OFF)
    set(CMAKE_POLICY_DEFAULT_CMP0077 NEW)
    add_subdirectory(${LSSGOV_GTEST_SOURCE} ${CMAKE_CURRENT_BINARY_DIR}/googletest EXCLUDE_FROM_ALL SYSTEM)
endfunction()

lssgov_add_gtest()
