# Two components: lssgov_Runtime (what a built program needs) and lssgov_Development (what building one needs).

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(lssgov_cmake_dir ${CMAKE_INSTALL_LIBDIR}/cmake/lssgov)

# lssgov_install_library(<target> <export>): library, headers and the file that imports them.
function(lssgov_install_library target export)
    install(
        TARGETS ${target}
        EXPORT ${export}
        RUNTIME COMPONENT lssgov_Runtime
        LIBRARY COMPONENT lssgov_Runtime NAMELINK_COMPONENT lssgov_Development
        ARCHIVE COMPONENT lssgov_Development
        FILE_SET HEADERS COMPONENT lssgov_Development)
    install(
        EXPORT ${export}
        NAMESPACE lssgov::
        DESTINATION ${lssgov_cmake_dir}
        COMPONENT lssgov_Development)
endfunction()

# The prefix is found from where the .pc file lies, so it stays right after `cmake --install --prefix`.
function(lssgov_install_pkg_config name)
    configure_file(${PROJECT_SOURCE_DIR}/cmake/${name}.pc.in ${PROJECT_BINARY_DIR}/${name}.pc @ONLY)
    install(
        FILES ${PROJECT_BINARY_DIR}/${name}.pc
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig
        COMPONENT lssgov_Development)
endfunction()

file(RELATIVE_PATH lssgov_prefix_from_pc "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/")
string(REGEX REPLACE "/$" "" lssgov_prefix_from_pc "${lssgov_prefix_from_pc}")
if(BUILD_SHARED_LIBS)
    set(lssgov_pc_requires "")
    set(lssgov_files_pc_requires "")
    set(lssgov_pc_libs "")
else()
    set(lssgov_pc_requires "Requires: fmt")
    set(lssgov_files_pc_requires ", libcrypto")
    set(lssgov_pc_libs " -pthread")
endif()

lssgov_install_library(lssgov lssgov-targets)
lssgov_install_pkg_config(lssgov)
if(LSSGOV_FILES)
    lssgov_install_library(lssgov_files lssgov-files-targets)
    lssgov_install_pkg_config(lssgov-files)
    file(GLOB schemas CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/report/*.schema.json)
    install(
        FILES ${schemas}
        DESTINATION ${CMAKE_INSTALL_DATADIR}/lssgov/schema
        COMPONENT lssgov_Development)
endif()

configure_package_config_file(
    ${PROJECT_SOURCE_DIR}/cmake/lssgov-config.cmake.in ${PROJECT_BINARY_DIR}/lssgov-config.cmake
    INSTALL_DESTINATION ${lssgov_cmake_dir}
    NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/lssgov-config-version.cmake COMPATIBILITY SameMinorVersion)
install(
    FILES ${PROJECT_BINARY_DIR}/lssgov-config.cmake ${PROJECT_BINARY_DIR}/lssgov-config-version.cmake
    DESTINATION ${lssgov_cmake_dir}
    COMPONENT lssgov_Development)
