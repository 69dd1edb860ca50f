#include "load/file.hpp"

#include <lssgov/load/loaded.hpp>

#include <array>
#include <fstream>
#include <string_view>
#include <system_error>

namespace lssgov::load {

namespace {

namespace fs = std::filesystem;

file_bytes failure(const fs::path& path, std::string text, std::string remedy) {
    return {
        {}, problem{problem_severity::error, {}, {path.string(), 0, 0}, std::move(text), std::move(remedy)}};
}

std::string bytes_of(std::istream& in, std::size_t at_most) {
    std::string bytes;
    std::array<char, 65536> block{};
    while (bytes.size() <= at_most && in) {
        in.read(block.data(), block.size());
        bytes.append(block.data(), static_cast<std::size_t>(in.gcount()));
    }
    return bytes;
}

} // namespace

file_bytes read_file(const fs::path& path, std::size_t at_most) {
    std::error_code ignored;
    const fs::file_status status = fs::status(path, ignored);
    if (!fs::exists(status)) {
        return failure(path, "there is no such file", "check the name and the folder");
    }
    if (fs::is_directory(status)) {
        return failure(path, "this is a folder, not a file", "name a file in it");
    }
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        return failure(path, "the file cannot be opened", "check that you may read it");
    }
    std::string bytes = bytes_of(in, at_most);
    if (in.bad()) {
        return failure(
            path, "the file cannot be read to its end", "check the disk or the connection it is on");
    }
    return {std::move(bytes), std::nullopt};
}

} // namespace lssgov::load
