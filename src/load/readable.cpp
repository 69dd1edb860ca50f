#include "load/readable.hpp"

#include <lssgov/model/wording.hpp>

#include <limits>
#include <utility>

namespace lssgov::load {

namespace {

constexpr const char* calendar_remedy =
    "give a day from 1900-01-01 to 2199-12-31; leave it out where there is none or it is not known";

std::string written(const toml::date& day) {
    return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

/// A number of per cent, "30 %" or "12.5 %", as a share. Empty for anything else.
std::optional<share> per_cent(std::string_view text) {
    if (!text.ends_with('%')) {
        return std::nullopt;
    }
    text.remove_suffix(1);
    if (text.ends_with(' ')) {
        text.remove_suffix(1);
    }
    const std::optional<decimal> number = try_parse_decimal(text);
    constexpr int most_decimals = 4;
    constexpr std::int64_t most_digits = 1'000'000; // 100 % with four decimals
    if (!number || number->decimals > most_decimals || number->digits > most_digits) {
        return std::nullopt;
    }
    int whole = 100;
    for (int i = 0; i < number->decimals; ++i) {
        whole *= 10;
    }
    return share{static_cast<int>(number->digits), whole};
}

/// A number from 0 to 999999, digits only.
std::optional<int> small_number(std::string_view text) {
    constexpr std::size_t most_digits = 6;
    const std::optional<decimal> number = try_parse_decimal(text);
    const bool is_plain = !text.empty() && text.front() >= '0' && text.size() <= most_digits;
    return number && is_plain && number->decimals == 0 ? std::optional(static_cast<int>(number->digits))
                                                       : std::nullopt;
}

/// A fraction, "3/10". Empty for anything else.
std::optional<share> fraction(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) {
        return std::nullopt;
    }
    const std::optional<int> numerator = small_number(text.substr(0, slash));
    const std::optional<int> denominator = small_number(text.substr(slash + 1));
    return numerator && denominator ? std::optional(share{*numerator, *denominator}) : std::nullopt;
}

/// A month and a day, "03-31", that some year has: 2000 was a leap year. Empty for anything else.
std::optional<yearly_date> month_and_day(std::string_view text) {
    if (!try_parse_date("2000-" + std::string(text))) {
        return std::nullopt;
    }
    const auto number = [text](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
    return yearly_date{number(0), number(3)};
}

} // namespace

partial_date unread_day() {
    return first_calendar_day();
}

std::string one_of(const std::vector<std::string_view>& words) {
    std::string list;
    for (const std::string_view word : words) {
        list += fmt::format("{}\"{}\"", list.empty() ? "" : ", ", word);
    }
    return words.size() == 1 ? list : "one of " + list;
}

const std::string* text_of(const value_reader& value, const std::string& form) {
    const toml::value<std::string>* text = value.node().as_string();
    if (text == nullptr) {
        value.refuse_type(form);
        return nullptr;
    }
    return &text->get();
}

bool refuse_word(
    const value_reader& value, const std::string& written, const std::vector<std::string_view>& allowed) {
    const std::optional<std::string_view> near = nearest(written, allowed);
    const std::string guess = near ? fmt::format("perhaps \"{}\"; ", *near) : "";
    return value.refuse_value(in_quotes(written), fmt::format("write {}{}", guess, one_of(allowed)));
}

table_reader reader_of(const value_reader& value, const toml::table& table) {
    const std::string& outer = value.table().title();
    const std::size_t brackets = outer.starts_with("[[") ? 2 : 1;
    const std::string prefix =
        outer.starts_with('[') ? outer.substr(brackets, outer.size() - 2 * brackets) + "." : "";
    const bool is_listed = value.name() != value.key();
    std::string title(value.key());
    if (!table.is_inline()) {
        title = is_listed ? fmt::format("[[{}{}]]", prefix, value.key())
                          : fmt::format("[{}{}]", prefix, value.key());
    }
    return {table, std::move(title), value.path(), value.table().log()};
}

bool refuse_single_table(const value_reader& value) {
    const bool is_inline = value.node().as_table()->is_inline();
    return value.refuse(fmt::format("{} is one table, where a list of them is expected", value.key()),
        is_inline ? fmt::format("put it in brackets: {} = [{{ ... }}]", value.key())
                  : fmt::format("write [[{}]]", value.key()));
}

bool readable<std::string>::read(const value_reader& value, std::string& into) {
    const std::string* text = text_of(value, form());
    if (text == nullptr) {
        return false;
    }
    into = *text;
    return true;
}

bool readable<bool>::read(const value_reader& value, bool& into) {
    const toml::value<bool>* found = value.node().as_boolean();
    if (found == nullptr) {
        return value.refuse_type(form());
    }
    into = found->get();
    return true;
}

bool readable<int>::read(const value_reader& value, int& into) {
    const toml::value<std::int64_t>* found = value.node().as_integer();
    if (found == nullptr) {
        return value.refuse_type(form());
    }
    constexpr std::int64_t most = std::numeric_limits<int>::max();
    if (found->get() > most || found->get() < -most) {
        return value.refuse_value(fmt::format("{}", found->get()), "write a number nearer to zero");
    }
    into = static_cast<int>(found->get());
    return true;
}

bool readable<truth>::read(const value_reader& value, truth& into) {
    const toml::value<bool>* found = value.node().as_boolean();
    if (found != nullptr) {
        into = truth_of(found->get());
        return true;
    }
    const std::string* text = text_of(value, form());
    if (text == nullptr) {
        return false;
    }
    into = truth::unknown;
    return *text == "unknown" || value.refuse_value(in_quotes(*text), "write " + form());
}

bool readable<date>::read(const value_reader& value, date& into) {
    const toml::value<toml::date>* found = value.node().as_date();
    if (found == nullptr) {
        return value.refuse_type(form());
    }
    const toml::date day = found->get();
    const std::optional<date> made = try_make_date(day.year, day.month, day.day);
    if (!made) {
        return value.refuse_value(written(day), calendar_remedy);
    }
    into = *made;
    return true;
}

bool readable<partial_date>::read(const value_reader& value, partial_date& into) {
    if (value.node().is_date()) {
        date day = into.earliest();
        const bool is_read = readable<date>::read(value, day);
        into = day;
        return is_read;
    }
    const std::string* text = text_of(value, form());
    if (text == nullptr) {
        return false;
    }
    const std::optional<partial_date> made = try_parse_partial_date(*text);
    if (!made) {
        return value.refuse_value(in_quotes(*text), fmt::format("write {}, from 1900 to 2199", form()));
    }
    into = *made;
    return true;
}

bool readable<duration>::read(const value_reader& value, duration& into) {
    const std::string* text = text_of(value, form());
    if (text == nullptr) {
        return false;
    }
    const std::optional<duration> made = try_parse_duration(*text);
    if (!made) {
        return value.refuse_value(in_quotes(*text), "write " + form());
    }
    into = *made;
    return true;
}

bool readable<decimal>::read(const value_reader& value, decimal& into) {
    if (const toml::value<std::int64_t>* whole = value.node().as_integer()) {
        into = {whole->get(), 0};
        return true;
    }
    const std::string* text = text_of(value, form());
    if (text == nullptr) {
        return false;
    }
    const std::optional<decimal> made = try_parse_decimal(*text);
    if (!made) {
        return value.refuse_value(in_quotes(*text), "write " + form());
    }
    into = *made;
    return true;
}

bool readable<std::optional<decimal>>::read(const value_reader& value, std::optional<decimal>& into) {
    const std::string* written = value.node().is_string() ? &value.node().ref<std::string>() : nullptr;
    if (written != nullptr && written->empty()) {
        into.reset();
        return true;
    }
    into = decimal{};
    return readable<decimal>::read(value, *into);
}

bool readable<source>::read(const value_reader& value, source& into) {
    const toml::array* list = value.node().as_array();
    if (list == nullptr) {
        return value.refuse_type(form());
    }
    if (list->size() != 2) {
        return value.refuse_value(fmt::format("a list of {}", list->size()), "write " + form());
    }
    const bool has_document = readable<std::string>::read(value.element(*list->get(0), 0), into.document);
    return readable<std::string>::read(value.element(*list->get(1), 1), into.section) && has_document;
}

bool readable<share>::read(const value_reader& value, share& into) {
    const std::string* text = text_of(value, form());
    if (text == nullptr) {
        return false;
    }
    const std::optional<share> made = per_cent(*text) ? per_cent(*text) : fraction(*text);
    const bool is_share = made && made->numerator >= 1 && made->numerator <= made->denominator;
    if (!is_share) {
        return value.refuse_value(
            in_quotes(*text), fmt::format("write {}: more than nothing, at most the whole", form()));
    }
    into = *made;
    return true;
}

bool readable<yearly_date>::read(const value_reader& value, yearly_date& into) {
    const std::string* text = text_of(value, form());
    if (text == nullptr) {
        return false;
    }
    const std::optional<yearly_date> made = month_and_day(*text);
    if (!made) {
        return value.refuse_value(in_quotes(*text), "write " + form());
    }
    into = *made;
    return true;
}

bool readable<std::map<std::string, std::string>>::read(
    const value_reader& value, std::map<std::string, std::string>& into) {
    const toml::table* table = value.node().as_table();
    if (table == nullptr) {
        return value.refuse_type(form());
    }
    const table_reader in = reader_of(value, *table);
    bool is_sound = true;
    for (const auto& [key, node] : *table) {
        const value_reader entry(node, in, key.str());
        std::string text;
        if (readable<std::string>::read(entry, text)) {
            into.insert_or_assign(std::string(key.str()), std::move(text));
        } else {
            is_sound = false;
        }
    }
    return is_sound;
}

} // namespace lssgov::load
