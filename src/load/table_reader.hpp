#pragma once

// Reads one table of a file into one struct. Which keys a struct has is said once, by the function that reads
// it:
//
//     void read_table(table_reader& in, unit& into) {
//         in.required("id", into.id);
//         in.optional("part_of", into.part_of);
//     }
//
// What is asked for is known; whatever else stands in the table is reported. How a type is written is said
// once too, in its `readable`.

#include "load/problem_log.hpp"
#include "load/toml.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov::load {

/// How a type is written: readable<T>::form() in words, for the one who writes; readable<T>::read(value,
/// into), which reports what is wrong and then gives false.
template <typename T>
struct readable;

/// A value to read into. See readable.hpp.
template <typename T>
T blank();

class table_reader;

/// A value in the file, and how to speak of it.
class value_reader {
public:
    value_reader(const toml::node& node, const table_reader& table, std::string_view key);

    [[nodiscard]] const toml::node& node() const { return *node_; }

    [[nodiscard]] const table_reader& table() const { return *table_; }

    [[nodiscard]] std::string_view key() const { return key_; }

    [[nodiscard]] value_reader element(const toml::node& node, std::size_t index) const;

    /// "concerns[2]" in its table, and "duty[0].concerns[2]" in the file.
    [[nodiscard]] std::string name() const;
    [[nodiscard]] std::string path() const;

    /// Report what the value cannot be, and give false: its type; itself, as written; anything.
    bool refuse_type(const std::string& form) const;
    bool refuse_value(std::string_view written, std::string remedy) const;
    bool refuse(std::string text, std::string remedy) const;

private:
    const toml::node* node_;
    const table_reader* table_;
    std::string_view key_;
    std::optional<std::size_t> index_;
};

class table_reader {
public:
    /// `title` is how the file writes the table: "[[unit]]". The root has the title "".
    table_reader(const toml::table& table, std::string title, std::string path, problem_log& log);

    /// Whether there is such a key. It does not become known by it.
    [[nodiscard]] bool has(std::string_view key) const { return table_->contains(key); }

    /// Reads a key that must be there. False where it is not, or cannot be read.
    template <typename T>
    bool required(std::string_view key, T& into) {
        const toml::node* node = find(key);
        return node == nullptr ? lacks(key, readable<T>::form()) : read_node(*node, key, into);
    }

    /// Reads a key that may be absent; then the field keeps its value. False only where it cannot be read.
    template <typename T>
    bool optional(std::string_view key, T& into) {
        const toml::node* node = find(key);
        return node == nullptr || read_node(*node, key, into);
    }

    template <typename T>
    bool optional(std::string_view key, std::optional<T>& into);

    /// Reports a key that may not be there, if it is.
    void refuse_key(std::string_view key, const std::string& why, const std::string& remedy);

    /// Reports the value of a key that is there.
    void refuse_value_of(std::string_view key, std::string text, std::string remedy);

    /// Passes over a key: it may be there, and nothing is read.
    void pass(std::string_view key) { find(key); }

    /// Reports the keys that nobody has asked for. False where anything was wrong in the table.
    bool finish();

    [[nodiscard]] const std::string& title() const { return title_; }

    [[nodiscard]] const std::string& path() const { return path_; }

    [[nodiscard]] problem_log& log() const { return *log_; }

    [[nodiscard]] std::string path_of(std::string_view key) const;

private:
    template <typename T>
    bool read_node(const toml::node& node, std::string_view key, T& into) {
        const bool is_read = readable<T>::read(value_reader(node, *this, key), into);
        is_sound_ = is_sound_ && is_read;
        return is_read;
    }

    /// The value of a key, which is known from now on; null where it is absent.
    const toml::node* find(std::string_view key);
    bool lacks(std::string_view key, const std::string& form);
    void report_unknown(const toml::key& key);

    const toml::table* table_;
    std::string title_;
    std::string path_;
    problem_log* log_;
    std::vector<std::string_view> known_;
    bool is_sound_ = true;
};

template <typename T>
bool table_reader::optional(std::string_view key, std::optional<T>& into) {
    const toml::node* node = find(key);
    if (node == nullptr) {
        return true;
    }
    T value = blank<T>();
    if (!read_node(*node, key, value)) {
        return false;
    }
    into = std::move(value);
    return true;
}

} // namespace lssgov::load
