#pragma once

// toml++, declared here for the room and compiled once, in toml.cpp. Errors come as values, not exceptions.

#define TOML_HEADER_ONLY 0
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0

#include <toml++/toml.h>
