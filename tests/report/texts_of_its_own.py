"""Looks that each text a person reads stands in the catalogue: texts_of_its_own.py <folder of the reports' sources>

Swedish letters between quotation marks, or a choice by language, outside texts.hpp are texts that a reader of the
other language might miss.
"""

import pathlib
import re
import sys

LETTERS = re.compile(r'"[^"\n]*[åäöÅÄÖ][^"\n]*"')
CHOICE = re.compile(r"language::(swedish|english)\s*[?&|)]|[.>](swedish|english)\b|is_swedish")
CATALOGUE = "texts.hpp"
# What differs between the languages without being a text: marks of decimals and thousands, names of both in JSON,
# a sentence of the catalogue made in both.
OTHERWISE = {"speaker.cpp", "json.cpp", "cases_json.cpp", "html_page.cpp", "work_list.cpp"}


def faults_in(source):
    for number, line in enumerate(source.read_text().splitlines(), 1):
        code = line.split("//")[0]
        if LETTERS.search(code) or (CHOICE.search(code) and source.name not in OTHERWISE):
            yield f"{source}:{number}: a text outside the catalogue: {line.strip()}"


def main(folder):
    sources = [one for end in ("*.cpp", "*.hpp") for one in sorted(pathlib.Path(folder).rglob(end))]
    faults = [fault for one in sources if one.name != CATALOGUE for fault in faults_in(one)]
    print("\n".join(faults) if faults else f"{len(sources)} sources say nothing of their own")
    return 1 if faults or not sources else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
