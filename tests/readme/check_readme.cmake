# The README shows what the programs really print, and code that really builds: each file named here stands in
# it, to the letter, at the end of a block.
#
# cmake -D README=<file> -D "SHOWN=<file>;<file>..." -P check_readme.cmake

file(READ ${README} readme)
foreach(shown IN LISTS SHOWN)
    file(READ ${shown} text)
    string(STRIP "${text}" text)
    string(FIND "${readme}" "\n${text}\n```" at)
    if(at EQUAL -1)
        message(SEND_ERROR "${README} does not show ${shown} as it is now: copy it there.")
    endif()
endforeach()
