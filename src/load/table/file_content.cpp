#include "load/table/file_content.hpp"

#include "load/file.hpp"

#include <cstddef>
#include <limits>
#include <utility>

#ifdef __unix__
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace lssgov::load {

namespace {

#ifdef __unix__

/// A file that is open, until this ends.
class open_file {
public:
    explicit open_file(const std::string& name) : number_(::open(name.c_str(), O_RDONLY | O_CLOEXEC)) {}

    ~open_file() {
        if (number_ >= 0) {
            ::close(number_);
        }
    }

    open_file(const open_file&) = delete;
    open_file& operator=(const open_file&) = delete;

    /// The bytes of a regular file that has any; else nothing.
    [[nodiscard]] file_content mapped() const {
        struct stat seen{};
        if (number_ < 0 || ::fstat(number_, &seen) != 0 || seen.st_size <= 0) {
            return {};
        }
        const auto size = static_cast<std::size_t>(seen.st_size);
        void* const bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, number_, 0);
        if (bytes == MAP_FAILED) {
            return {};
        }
        std::shared_ptr<const void> held(bytes, [size](void* mapped) { ::munmap(mapped, size); });
        return {{static_cast<const char*>(bytes), size}, std::move(held), std::nullopt};
    }

private:
    int number_;
};

/// A pipe is not even opened: who writes into it must find one reader, and not two in turn.
file_content mapped(const std::string& name) {
    struct stat seen{};
    const bool is_regular = ::stat(name.c_str(), &seen) == 0 && S_ISREG(seen.st_mode);
    return is_regular ? open_file(name).mapped() : file_content();
}

#else

file_content mapped(const std::string& /*name*/) {
    return {};
}

#endif

file_content holding(std::string bytes) {
    const auto held = std::make_shared<const std::string>(std::move(bytes));
    return {*held, held, std::nullopt};
}

} // namespace

file_content content_of(const std::string& name) {
    const std::string path = name == "-" ? "/dev/stdin" : name;
    if (file_content found = mapped(path); found.held) {
        return found;
    }
    file_bytes read = read_file(path, std::numeric_limits<std::size_t>::max());
    if (read.failure) {
        read.failure->at.file = name;
    }
    file_content found = holding(std::move(read.bytes));
    found.failure = std::move(read.failure);
    return found;
}

file_content copy_of(std::string_view text) {
    return holding(std::string(text));
}

} // namespace lssgov::load
