#pragma once

// How each type of value is written in a file.

#include "load/table_reader.hpp"
#include "load/words.hpp"

#include <fmt/format.h>

#include <array>
#include <concepts>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace lssgov::load {

/// A value to read into. The day of a fact that has one stands there until the file's day is read; where
/// there is none to read, the model is not handed out.
template <typename T>
T blank() {
    return T();
}

[[nodiscard]] partial_date unread_day();

template <>
inline partial_date blank() {
    return unread_day();
}

template <>
inline duration blank() {
    return years(1);
}

template <>
struct readable<std::string> {
    static std::string form() { return "a string in quotes"; }

    static bool read(const value_reader& value, std::string& into);
};

template <>
struct readable<bool> {
    static std::string form() { return "true or false"; }

    static bool read(const value_reader& value, bool& into);
};

template <>
struct readable<int> {
    static std::string form() { return "a whole number"; }

    static bool read(const value_reader& value, int& into);
};

template <>
struct readable<truth> {
    static std::string form() { return "true, false or \"unknown\""; }

    static bool read(const value_reader& value, truth& into);
};

template <>
struct readable<date> {
    static std::string form() { return "a date without quotes, such as 2021-02-24"; }

    static bool read(const value_reader& value, date& into);
};

template <>
struct readable<partial_date> {
    static std::string form() {
        return "a date without quotes, or \"2014\", \"2023-T1\" or \"2016-02\" in quotes";
    }

    static bool read(const value_reader& value, partial_date& into);
};

template <>
struct readable<duration> {
    static std::string form() { return "a duration such as \"12 months\", \"3 years\" or \"30 days\""; }

    static bool read(const value_reader& value, duration& into);
};

template <>
struct readable<decimal> {
    static std::string form() { return "the number in quotes, as the table has it: \"0.73\""; }

    static bool read(const value_reader& value, decimal& into);
};

/// A figure of a table, or an empty cell.
template <>
struct readable<std::optional<decimal>> {
    static std::string form() { return readable<decimal>::form() + ", or \"\" where it is missing"; }

    static bool read(const value_reader& value, std::optional<decimal>& into);
};

template <>
struct readable<source> {
    static std::string form() { return "the document and the section: [\"document-id\", \"section\"]"; }

    static bool read(const value_reader& value, source& into);
};

template <>
struct readable<share> {
    static std::string form() { return "a share such as \"30 %\" or \"3/10\""; }

    static bool read(const value_reader& value, share& into);
};

template <>
struct readable<yearly_date> {
    static std::string form() { return "a month and a day, such as \"03-31\""; }

    static bool read(const value_reader& value, yearly_date& into);
};

template <>
struct readable<std::map<std::string, std::string>> {
    static std::string form() { return "a table of strings, such as { \"Norr\" = \"LSS\" }"; }

    static bool read(const value_reader& value, std::map<std::string, std::string>& into);
};

/// The text of a value that must be a string; null, and a problem, where it is none.
[[nodiscard]] const std::string* text_of(const value_reader& value, const std::string& form);

/// Refuses a word that is none of the words allowed.
bool refuse_word(
    const value_reader& value, const std::string& written, const std::vector<std::string_view>& allowed);

/// "one of "need", "risk""
[[nodiscard]] std::string one_of(const std::vector<std::string_view>& words);

template <has_words Enum>
struct readable<Enum> {
    static std::string form() { return one_of(texts()); }

    static bool read(const value_reader& value, Enum& into) {
        const std::string* written = text_of(value, form());
        if (written == nullptr) {
            return false;
        }
        for (const word<Enum>& one : vocabulary<Enum>::words) {
            if (one.text == *written) {
                into = one.meaning;
                return true;
            }
        }
        return refuse_word(value, *written, texts());
    }

private:
    static std::vector<std::string_view> texts() {
        std::vector<std::string_view> found;
        found.reserve(vocabulary<Enum>::words.size());
        for (const word<Enum>& one : vocabulary<Enum>::words) {
            found.push_back(one.text);
        }
        return found;
    }
};

/// A struct that has a function read_table(table_reader&, T&).
template <typename T>
concept table_struct = requires(table_reader& in, T& into) { read_table(in, into); };

/// The reader of a table that stands in another one.
[[nodiscard]] table_reader reader_of(const value_reader& value, const toml::table& table);

template <table_struct T>
struct readable<T> {
    static std::string form() { return "a table"; }

    static bool read(const value_reader& value, T& into) {
        const toml::table* table = value.node().as_table();
        if (table == nullptr) {
            return value.refuse_type(form());
        }
        table_reader in = reader_of(value, *table);
        read_table(in, into);
        return in.finish();
    }
};

/// Refuses one table where a list of them is expected.
bool refuse_single_table(const value_reader& value);

template <typename T>
struct readable<std::vector<T>> {
    static std::string form() {
        return table_struct<T> ? "a list of tables"
                               : "a list in brackets; each element is " + readable<T>::form();
    }

    /// Elements that cannot be read are there, blank, so that the others keep their places.
    static bool read(const value_reader& value, std::vector<T>& into) {
        if (table_struct<T> && value.node().is_table()) {
            into.push_back(blank<T>());
            readable<T>::read(value.element(value.node(), 0), into.back());
            return refuse_single_table(value);
        }
        const toml::array* list = value.node().as_array();
        if (list == nullptr) {
            return value.refuse_type(form());
        }
        bool is_sound = true;
        into.reserve(list->size());
        for (std::size_t i = 0; i < list->size(); ++i) {
            into.push_back(blank<T>());
            is_sound = readable<T>::read(value.element(*list->get(i), i), into.back()) && is_sound;
        }
        return is_sound;
    }
};

template <has_words T>
struct readable<std::set<T>> {
    static std::string form() { return readable<std::vector<T>>::form(); }

    static bool read(const value_reader& value, std::set<T>& into) {
        std::vector<T> list;
        const bool is_sound = readable<std::vector<T>>::read(value, list);
        into.insert(list.begin(), list.end());
        return is_sound;
    }
};

} // namespace lssgov::load
