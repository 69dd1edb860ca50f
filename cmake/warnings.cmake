# The warnings our own code is compiled with. Private: never exported, never seen by a user of the library.

add_library(lssgov_warnings INTERFACE)
target_compile_options(
    lssgov_warnings
    INTERFACE -Wall
              -Wextra
              -Wpedantic
              -Wconversion
              -Wsign-conversion
              -Wshadow
              -Wold-style-cast
              -Woverloaded-virtual
              -Wnon-virtual-dtor
              -Wnull-dereference
              -Wdouble-promotion
              -Wformat=2
              # -Wrestrict of GCC 12 cries at plain std::string assignments (GCC bug 105651)
              $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond;-Wlogical-op;-Wno-restrict>
              # std::stable_sort of libstdc++ 12 uses what it calls deprecated; kernels take & and | for && and ||
              # where a branch would cost more
              $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations;-Wno-bitwise-instead-of-logical>)

# lssgov_use_warnings(<target>...)
function(lssgov_use_warnings)
    foreach(target IN LISTS ARGN)
        target_link_libraries(${target} PRIVATE $<BUILD_INTERFACE:lssgov_warnings>)
    endforeach()
endfunction()
