#include "load/table/table_file.hpp"

#include "load/table/encoding.hpp"
#include "load/table/reject_words.hpp"

#include <lssgov/model/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace lssgov::load {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::array<char, 3> delimiters{',', ';', '\t'};

/// Pieces and places in them are counted in 32 bits; without a line feed a file cannot be cut.
constexpr std::size_t longest_piece = std::numeric_limits<std::int32_t>::max();

class opening {
public:
    opening(table_file& made, const file_mapping& mapping, std::vector<problem>& problems)
        : made_(made), mapping_(mapping), problems_(problems) {}

    void open(const run_options& how) {
        if (!is_text()) {
            return;
        }
        std::size_t header = 0;
        if (!find_delimiter(header) || !read_header(header)) {
            return;
        }
        table_cut cut = cut_table(made_.text, header_.next(), made_.account.delimiter, how);
        cut.bytes += count_bytes(made_.text.substr(0, header_.next()));
        made_.pieces = std::move(cut.pieces);
        find_encoding(cut.bytes);
        take_columns();
        refuse_long_pieces();
    }

private:
    void refuse(std::size_t byte, std::string what, std::string remedy) {
        problems_.push_back(made_.problem_at(byte, std::move(what), std::move(remedy)));
    }

    void refuse_all(std::string what, std::string remedy) {
        problems_.push_back(made_.problem_of_all(std::move(what), std::move(remedy)));
    }

    /// Whether there is text, and not what a spreadsheet or a program calls so.
    bool is_text() {
        if (made_.content.failure) {
            problems_.push_back(*made_.content.failure);
            return false;
        }
        made_.account.bytes = made_.content.text.size();
        made_.text = made_.content.text;
        if (made_.text.starts_with(utf8_mark)) {
            if (mapping_.encoding == text_encoding::windows_1252) {
                refuse_all("the file is UTF-8, as its first bytes say, and the mapping says Windows-1252",
                    "remove encoding from [file]: the encoding of each file is found by itself");
                return false;
            }
            made_.text.remove_prefix(utf8_mark.size());
        }
        if (made_.text.empty()) {
            refuse_all("the file is empty", "write at least the header, the line of column names");
            return false;
        }
        constexpr std::size_t looked_at = 4096;
        if (made_.text.substr(0, looked_at).find('\0') != nowhere) {
            refuse_all("the file is not text: it has a zero byte",
                "save the table as CSV in UTF-8; Excel calls it \"CSV UTF-8\"");
            return false;
        }
        return true;
    }

    /// From a first line such as `sep=;`, from the mapping, or from the header: that which makes most of it.
    bool find_delimiter(std::size_t& header) {
        if (const std::optional<char> said = said_in_first_line(header)) {
            made_.account.delimiter = *said;
            return true;
        }
        if (mapping_.delimiter) {
            made_.account.delimiter = *mapping_.delimiter;
            return true;
        }
        std::array<std::size_t, delimiters.size()> fields{};
        std::transform(delimiters.begin(), delimiters.end(), fields.begin(), [this, header](char one) {
            header_.read(made_.text, header, one);
            return header_.fault() == no_fault ? header_.fields() : 0;
        });
        const auto most = std::max_element(fields.begin(), fields.end());
        made_.account.delimiter = delimiters[static_cast<std::size_t>(most - fields.begin())];
        if (*most > 1 && std::count(fields.begin(), fields.end(), *most) > 1) {
            refuse(header, "the header can be read with more than one delimiter",
                "name it in a mapping: delimiter under [file], or write a first line such as sep=;");
            return false;
        }
        return true;
    }

    std::optional<char> said_in_first_line(std::size_t& header) {
        constexpr std::string_view word = "sep=";
        const std::string_view line = made_.text.substr(0, made_.text.find('\n'));
        const std::size_t length = line.size() - (line.ends_with('\r') ? 1 : 0);
        const bool is_said =
            line.starts_with(word) && length == word.size() + 1 &&
            std::find(delimiters.begin(), delimiters.end(), line[word.size()]) != delimiters.end();
        if (!is_said) {
            return std::nullopt;
        }
        header = std::min(line.size() + 1, made_.text.size());
        return line[word.size()];
    }

    bool read_header(std::size_t header) {
        header_.read(made_.text, header, made_.account.delimiter);
        if (header_.is_blank()) {
            refuse(header, "the header is empty", "write the column names there");
            return false;
        }
        if (header_.fault() != no_fault) {
            const reject_words said = words_for(header_.fault());
            refuse(header_.fault_place(), std::string(said.text), std::string(said.remedy));
            return false;
        }
        if (made_.text.substr(header, header_.end() - header).find('\r') != nowhere) {
            refuse(header, "a carriage return stands in the header", "end lines with LF, or with CR and LF");
            return false;
        }
        if (header_.fields() > most_columns) {
            refuse(header, fmt::format("the header has {} columns", header_.fields()),
                fmt::format("keep to {} columns", most_columns));
            return false;
        }
        return true;
    }

    /// What is not UTF-8 is Windows-1252 if no character of it could be UTF-8, and each byte stands for
    /// something there.
    void find_encoding(const byte_count& bytes) {
        const bool may_be_1252 = bytes.invalid > 0 && bytes.characters == 0;
        const bool is_asked = mapping_.encoding == text_encoding::windows_1252;
        const bool has_undefined =
            (may_be_1252 || is_asked) && !is_sound(made_.text, text_encoding::windows_1252);
        made_.is_guessed_1252 = !mapping_.encoding && may_be_1252 && !has_undefined;
        made_.is_utf8_after_all = is_asked && bytes.invalid == 0 && bytes.characters > 0;
        made_.account.encoding =
            is_asked || made_.is_guessed_1252 ? text_encoding::windows_1252 : text_encoding::utf8;
        made_.has_bad_bytes =
            made_.account.encoding == text_encoding::windows_1252 ? has_undefined : bytes.invalid > 0;
    }

    void take_columns() {
        for (std::size_t i = 0; i < header_.fields(); ++i) {
            const std::string name = decoded(header_.field(i), made_.account.encoding);
            check_name(name, header_.place(i), is_sound(header_.field(i), made_.account.encoding));
            made_.columns.push_back(name);
            made_.places.push_back(header_.place(i));
        }
    }

    void check_name(const std::string& name, std::size_t at, bool is_sound) {
        if (name.empty()) {
            refuse(at, "the name of the column is empty", "write one");
        } else if (!is_sound) {
            refuse(at, fmt::format("the name of the column {} has bytes that are no text", in_quotes(name)),
                "save the table as CSV in UTF-8; Excel calls it \"CSV UTF-8\"");
        } else if (std::any_of(name.begin(), name.end(), is_control)) {
            refuse(at,
                fmt::format("the name of the column {} has a line break or another control character",
                    in_quotes(name)),
                "write it on one line, in plain letters");
        } else if (made_.column(name)) {
            refuse(at, fmt::format("the column {} stands twice", in_quotes(name)),
                "remove or rename one of them");
        }
    }

    void refuse_long_pieces() {
        const auto is_long = [](const cut_piece& one) { return one.end - one.begin > longest_piece; };
        const auto found = std::find_if(made_.pieces.begin(), made_.pieces.end(), is_long);
        if (found != made_.pieces.end()) {
            refuse(found->begin, "there is no line feed in two gigabytes from here on",
                "end lines with LF, or with CR and LF");
        }
    }

    table_file& made_;
    const file_mapping& mapping_;
    std::vector<problem>& problems_;
    single_row header_;
};

} // namespace

std::optional<std::size_t> table_file::column(std::string_view name) const {
    const auto found = std::find(columns.begin(), columns.end(), name);
    return found == columns.end() ? std::nullopt : std::optional<std::size_t>(found - columns.begin());
}

problem table_file::problem_at(std::size_t byte, std::string what, std::string remedy) const {
    const std::string_view before = text.substr(0, byte);
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::size_t feed = before.rfind('\n');
    const std::size_t in_line = feed == nowhere ? byte : byte - feed - 1;
    return {.at = {account.file, static_cast<int>(lines) + 1, static_cast<int>(in_line) + 1},
        .text = std::move(what),
        .remedy = std::move(remedy)};
}

problem table_file::problem_of_all(std::string what, std::string remedy) const {
    return {.at = {account.file, 0, 0}, .text = std::move(what), .remedy = std::move(remedy)};
}

table_file open_table(std::string name, file_content content, const file_mapping& mapping,
    const run_options& how, std::vector<problem>& problems) {
    table_file made;
    made.account.file = std::move(name);
    made.content = std::move(content);
    made.date_format = mapping.date_format;
    opening(made, mapping, problems).open(how);
    return made;
}

} // namespace lssgov::load
