#pragma once

// Functions whose loops are worth compiling twice: for any machine, and for one with 256-bit vectors, the
// choice made when the program starts. Both do the same. Where compiler, system or a sanitizer does not go
// along, there is the first only.

#if defined(__x86_64__) && defined(__gnu_linux__) && defined(__GNUC__) && !defined(__clang__) &&             \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define LSSGOV_VECTOR_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define LSSGOV_VECTOR_CLONES
#endif
