#pragma once

/// What came of reading a file: the value, or everything that is wrong with it.
///
/// The hard question is the file that is half right. A model with one wrong reference is not handed out: what
/// is computed from it would be believed. So there is a value only where there is no error, and then there
/// may still be warnings. But all problems are told at once, so that a file is mended in one round.
///
///     const auto norrby = load::municipality("norrby.toml");
///     if (!norrby) {
///         std::cerr << to_text(norrby.problems());
///         return norrby.was_parsed() ? 1 : 3;
///     }
///     std::cout << norrby->name << '\n';
///
/// Two kinds of failure are told apart. A file that cannot be opened, is not text in UTF-8 or is no TOML was
/// not parsed, and has one problem. A file that was parsed and has errors has them all, in the order of its
/// lines.

#include <lssgov/error.hpp>
#include <lssgov/model/problem.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lssgov {

namespace load {

/// The largest file that is read, in bytes: 64 MiB. A larger one is refused before it is parsed.
inline constexpr std::size_t most_bytes = std::size_t{64} * 1024 * 1024;

/// The most values, keys and tables of one file together. A file with more is refused before it is parsed.
inline constexpr std::size_t most_values = 2'000'000;

/// The deepest nesting of tables and lists in one another. A file with more is refused before it is parsed.
inline constexpr int most_levels = 32;

} // namespace load

template <typename Value>
class loaded {
public:
    /// A value that was read, with what warnings there are, and the hash of the bytes it was read from.
    /// @throws error if one of the problems is an error
    [[nodiscard]] static loaded with(Value value, std::vector<problem> warnings, std::string sha256 = {}) {
        if (has_error(warnings)) {
            throw error("A value with errors is not handed out.");
        }
        loaded made(std::move(value), std::move(warnings), true);
        made.sha256_ = std::move(sha256);
        return made;
    }

    /// A file that was parsed and has errors.
    [[nodiscard]] static loaded with_errors(std::vector<problem> problems) {
        return loaded(std::nullopt, std::move(problems), true);
    }

    /// A file that cannot be read, or is no TOML.
    [[nodiscard]] static loaded not_parsed(problem why) {
        return loaded(std::nullopt, {std::move(why)}, false);
    }

    /// Whether there is a value.
    [[nodiscard]] explicit operator bool() const { return value_.has_value(); }

    /// Whether the file could be read and is TOML, whatever stands in it.
    [[nodiscard]] bool was_parsed() const { return was_parsed_; }

    /// All problems, in the order of lines; where there is a value, warnings only.
    [[nodiscard]] const std::vector<problem>& problems() const& { return problems_; }

    [[nodiscard]] std::vector<problem> problems() && { return std::move(problems_); }

    /// The SHA-256 of the file as it was read, see sha256.hpp; empty where there is no value.
    [[nodiscard]] const std::string& sha256() const { return sha256_; }

    /// The value. @throws error if there is none
    [[nodiscard]] const Value& operator*() const& { return checked(*this); }

    [[nodiscard]] Value& operator*() & { return checked(*this); }

    [[nodiscard]] Value&& operator*() && { return std::move(checked(*this)); }

    [[nodiscard]] const Value* operator->() const { return &checked(*this); }

    [[nodiscard]] Value* operator->() { return &checked(*this); }

private:
    loaded(std::optional<Value> value, std::vector<problem> problems, bool was_parsed)
        : value_(std::move(value)), problems_(std::move(problems)), was_parsed_(was_parsed) {}

    template <typename Self>
    static auto& checked(Self& self) {
        if (!self.value_) {
            throw error("There is no value: the file has errors. Ask for it with if (loaded) first.");
        }
        return *self.value_;
    }

    std::optional<Value> value_;
    std::vector<problem> problems_;
    bool was_parsed_;
    std::string sha256_;
};

} // namespace lssgov
