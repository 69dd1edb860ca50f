"""Validates a JSON document against a JSON Schema (2020-12), and says where it differs.

Usage: validate_json.py SCHEMA DOCUMENT
"""

import json
import sys

import jsonschema

schema = json.load(open(sys.argv[1], encoding="utf-8"))
document = json.load(open(sys.argv[2], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
problems = list(jsonschema.Draft202012Validator(schema).iter_errors(document))
for problem in problems:
    print("/".join(str(part) for part in problem.absolute_path), problem.message)
sys.exit(1 if problems else 0)
