#define TOML_IMPLEMENTATION
#include "load/toml.hpp"
