#include <lssgov/cadence/verdicts.hpp>

#include <cstdlib>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace lssgov {

namespace {

/// A system that hands out memory page by page takes longer for it than a run takes to write it.
constexpr std::size_t large_page = std::size_t{2} * 1024 * 1024;

bool is_worth_large_pages(std::size_t bytes) {
    return bytes >= 2 * large_page;
}

} // namespace

void* allocate_unwritten(std::size_t bytes) {
    if (!is_worth_large_pages(bytes)) {
        return ::operator new(bytes);
    }
    const std::size_t whole_pages = (bytes + large_page - 1) / large_page * large_page;
    void* const memory = std::aligned_alloc(large_page, whole_pages);
    if (memory == nullptr) {
        throw std::bad_alloc();
    }
#ifdef __linux__
    madvise(memory, whole_pages, MADV_HUGEPAGE); // a wish: where it is not granted, nothing is lost
#endif
    return memory;
}

void free_unwritten(void* memory, std::size_t bytes) noexcept {
    if (is_worth_large_pages(bytes)) {
        std::free(memory);
    } else {
        ::operator delete(memory);
    }
}

} // namespace lssgov
