#pragma once

// How libFuzzer changes the input of a program that reads TOML.

#include "line_edits.hpp"

extern "C" std::size_t LLVMFuzzerCustomMutator(
    std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
    return lssgov::fuzz::changed(data, size, most, seed, "=,[]{}");
}
