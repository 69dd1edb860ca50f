# Proves that check_rooms.cmake passes a sound tree and finds each breach in an unsound one.
#
#   cmake -DCHECK=<check_rooms.cmake> -DWORK=<folder to write in> -P check_rooms_test.cmake

cmake_minimum_required(VERSION 3.25)

set(faults "")

# A tree of one sound file and one more file, as given.
function(run_check path text)
    file(REMOVE_RECURSE ${WORK})
    file(WRITE ${WORK}/include/lssgov/calendar/date.hpp
         "#include <boost/date_time/gregorian/gregorian_types.hpp>\n// no system_clock here\n")
    file(WRITE ${WORK}/${path} "#include <vector>\n${text}\nint lifetime(int);\n")
    execute_process(
        COMMAND ${CMAKE_COMMAND} -DROOT=${WORK} -P ${CHECK}
        RESULT_VARIABLE code
        OUTPUT_VARIABLE output
        ERROR_VARIABLE output)
    string(REGEX REPLACE "[ \n]+" " " output "${output}")
    set(code ${code} PARENT_SCOPE)
    set(output "${output}" PARENT_SCOPE)
endfunction()

function(expect_sound path text)
    run_check(${path} "${text}")
    if(NOT code EQUAL 0)
        set(faults "${faults}\n  sound, but refused: ${path}: ${text}: ${output}" PARENT_SCOPE)
    endif()
endfunction()

function(expect_breach path text message)
    run_check(${path} "${text}")
    string(FIND "${output}" "${path}: ${message}" at)
    if(code EQUAL 0 OR at EQUAL -1)
        set(faults "${faults}\n  not found: ${path}: ${message}: ${output}" PARENT_SCOPE)
    endif()
endfunction()

expect_sound(include/lssgov/cadence/x.hpp "#include <lssgov/calendar/date.hpp>")
expect_sound(include/lssgov/model/x.hpp "#include <lssgov/cadence/rule.hpp>\n#include <lssgov/error.hpp>")
expect_sound(src/review/checks/x.cpp "#include <lssgov/follow_up/ladder.hpp>\n#include <fmt/core.h>")
expect_sound(include/lssgov/goals/x.hpp "#include <boost/graph/graph_traits.hpp>")
expect_sound(src/load/x.cpp "#include <toml++/toml.h>")
expect_sound(src/load/x.cpp "#include <openssl/evp.h>")
expect_sound(src/report/x.cpp "#include <nlohmann/json.hpp>\n#include <lssgov/review/finding.hpp>")
expect_sound(src/cadence/reference/x.cpp "#include \"../kernel.hpp\"\n#include \"cadence/kernel.hpp\"")
expect_sound(src/cadence/x.cpp "auto t = lifetime(0); // not time(nullptr)")

expect_breach(include/lssgov/calendar/x.hpp "#include <lssgov/cadence/rule.hpp>" "calendar may not include cadence")
expect_breach(src/calendar/x.cpp "#include \"lssgov/model/goal.hpp\"" "calendar may not include model")
expect_breach(src/cadence/x.cpp "#include <lssgov/model/goal.hpp>" "cadence may not include model")
expect_breach(include/lssgov/model/x.hpp "#include <lssgov/law/catalogue.hpp>" "model may not include law")
expect_breach(src/law/x.cpp "#include <lssgov/model/duty.hpp>" "law may not include model")
expect_breach(src/goals/x.cpp "#include <lssgov/control/risk.hpp>" "goals may not include control")
expect_breach(src/control/x.cpp "#include <lssgov/law/catalogue.hpp>" "control may not include law")
expect_breach(src/follow_up/x.cpp "#include <lssgov/goals/graph.hpp>" "follow_up may not include goals")
expect_breach(src/review/checks/x.cpp "#include <lssgov/report/text.hpp>" "review may not include report")
expect_breach(src/load/x.cpp "#include <lssgov/review/finding.hpp>" "load may not include review")
expect_breach(src/report/x.cpp "#  include <lssgov/load/csv.hpp>" "report may not include load")
expect_breach(include/lssgov/x.hpp "#include <lssgov/calendar/date.hpp>" "root may not include calendar")
expect_breach(src/attic/x.cpp "" "there is no room attic")

expect_breach(src/review/x.cpp "#include \"cadence/kernel.hpp\"" "review may not include a private header of cadence")
expect_breach(src/cadence/x.cpp "#include \"../calendar/date.hpp\"" "cadence may not include a private header of calendar")

expect_breach(src/model/x.cpp "#include <boost/graph/adjacency_list.hpp>" "only goals may include Boost.Graph")
expect_breach(src/report/x.cpp "#include <toml++/toml.h>" "only load may include toml++")
expect_breach(src/load/x.cpp "#include <nlohmann/json.hpp>" "only report may include nlohmann/json")
expect_breach(src/report/x.cpp "#include <openssl/evp.h>" "only the sources of load may include OpenSSL")
expect_breach(include/lssgov/load/x.hpp "#include <openssl/evp.h>" "only the sources of load may include OpenSSL")
expect_breach(include/lssgov/report/x.hpp "#include <fmt/format.h>" "a public header may not include fmt")
expect_breach(include/lssgov/calendar/x.hpp "#include <boost/date_time/gregorian/gregorian.hpp>"
              "a public header may include gregorian_types.hpp only")

expect_breach(src/cadence/x.cpp "auto now = std::chrono::system_clock::now();" "the library reads no clock")
expect_breach(src/report/x.cpp "auto now = std::time(nullptr);" "the library reads no clock")
expect_breach(src/report/x.cpp "const auto now= time(NULL);" "the library reads no clock")
expect_breach(include/lssgov/calendar/x.hpp "auto d = boost::gregorian::day_clock::local_day();"
              "the library reads no clock")

if(faults)
    message(FATAL_ERROR "check_rooms.cmake is wrong about:${faults}")
endif()
