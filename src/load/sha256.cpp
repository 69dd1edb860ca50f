#include <lssgov/load/sha256.hpp>

#include <lssgov/error.hpp>

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>

namespace lssgov::load {

std::string sha256(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1) {
        throw error("The system's library of hashes refuses SHA-256.");
    }
    return fmt::format("{:02x}", fmt::join(digest.data(), digest.data() + length, ""));
}

} // namespace lssgov::load
