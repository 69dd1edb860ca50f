#include "day_buffer.hpp"

#include <algorithm>
#include <cstdlib>
#include <new>

namespace lssgov {

namespace {

/// Never nothing: malloc and realloc may answer null for it.
std::size_t bytes_of(std::size_t size) {
    return std::max<std::size_t>(size, 1) * sizeof(std::uint32_t);
}

} // namespace

day_buffer::day_buffer(std::size_t size)
    : room_(static_cast<std::uint32_t*>(std::malloc(bytes_of(size)))), size_(size) {
    if (room_ == nullptr) {
        throw std::bad_alloc();
    }
}

std::span<const day_number> day_buffer::days() const {
    return {reinterpret_cast<const day_number*>(room_.get()), size_};
}

void day_buffer::cut(std::size_t size) {
    if (size == size_) {
        return;
    }
    if (void* smaller = std::realloc(room_.get(), bytes_of(size))) { // else the room stays as it is
        // NOLINTNEXTLINE(bugprone-unused-return-value): that room is no longer ours to free
        static_cast<void>(room_.release());
        room_.reset(static_cast<std::uint32_t*>(smaller));
    }
    size_ = size;
}

void day_buffer::release::operator()(std::uint32_t* room) const {
    std::free(room);
}

} // namespace lssgov
