# The two library targets. A room is a folder: its sources and headers are found, not listed.

include(${CMAKE_CURRENT_LIST_DIR}/warnings.cmake)

# lssgov_add_library(<target> ROOMS <room>...)
function(lssgov_add_library target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" ROOMS)
    add_library(${target})
    foreach(room IN LISTS arg_ROOMS)
        file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${room}/*.cpp)
        file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/include/lssgov/${room}/*.hpp)
        target_sources(
            ${target}
            PRIVATE ${sources}
            PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/include FILES ${headers})
    endforeach()
    target_compile_features(${target} PUBLIC cxx_std_20)
    target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/src)
    set_target_properties(
        ${target}
        PROPERTIES CXX_EXTENSIONS OFF
                   CXX_VISIBILITY_PRESET hidden
                   VISIBILITY_INLINES_HIDDEN ON
                   VERSION ${PROJECT_VERSION}
                   SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR}
                   VERIFY_INTERFACE_HEADER_SETS ${LSSGOV_DEVELOPER_MODE})
    lssgov_use_warnings(${target})
endfunction()

# What stands in no room: errors, the export macros, the version.
function(lssgov_add_root_files target)
    file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/*.cpp)
    file(GLOB headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/include/lssgov/*.hpp)
    set(lssgov_visible "")
    if(BUILD_SHARED_LIBS)
        set(lssgov_visible [[__attribute__((visibility("default")))]])
    endif()
    configure_file(${PROJECT_SOURCE_DIR}/cmake/export.hpp.in ${PROJECT_BINARY_DIR}/include/lssgov/export.hpp @ONLY)
    target_sources(
        ${target}
        PRIVATE ${sources}
        PUBLIC FILE_SET HEADERS
               BASE_DIRS ${PROJECT_SOURCE_DIR}/include ${PROJECT_BINARY_DIR}/include
               FILES ${headers} ${PROJECT_BINARY_DIR}/include/lssgov/export.hpp)
    set_source_files_properties(
        ${PROJECT_SOURCE_DIR}/src/version.cpp PROPERTIES COMPILE_DEFINITIONS LSSGOV_VERSION="${PROJECT_VERSION}")
endfunction()
