#include "load/table_reader.hpp"

#include <lssgov/model/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace lssgov::load {

namespace {

std::string_view type_in_words(toml::node_type type) {
    switch (type) {
    case toml::node_type::string:
        return "a string";
    case toml::node_type::integer:
        return "a whole number";
    case toml::node_type::floating_point:
        return "a floating-point number";
    case toml::node_type::boolean:
        return "true or false";
    case toml::node_type::date:
        return "a date";
    case toml::node_type::time:
        return "a time of day";
    case toml::node_type::date_time:
        return "a date with a time of day";
    case toml::node_type::array:
        return "a list";
    default:
        return "a table";
    }
}

} // namespace

value_reader::value_reader(const toml::node& node, const table_reader& table, std::string_view key)
    : node_(&node), table_(&table), key_(key) {}

value_reader value_reader::element(const toml::node& node, std::size_t index) const {
    value_reader one(node, *table_, key_);
    one.index_ = index;
    return one;
}

std::string value_reader::name() const {
    return index_ ? fmt::format("{}[{}]", key_, *index_) : std::string(key_);
}

std::string value_reader::path() const {
    return table_->path_of(name());
}

bool value_reader::refuse_type(const std::string& form) const {
    return refuse(fmt::format("{} cannot be {}", name(), type_in_words(node_->type())), "write " + form);
}

bool value_reader::refuse_value(std::string_view written, std::string remedy) const {
    return refuse(fmt::format("{} cannot be {}", name(), written), std::move(remedy));
}

bool value_reader::refuse(std::string text, std::string remedy) const {
    table_->log().add(
        problem_severity::error, path(), node_->source().begin, std::move(text), std::move(remedy));
    return false;
}

table_reader::table_reader(const toml::table& table, std::string title, std::string path, problem_log& log)
    : table_(&table), title_(std::move(title)), path_(std::move(path)), log_(&log) {}

std::string table_reader::path_of(std::string_view key) const {
    return path_.empty() ? std::string(key) : fmt::format("{}.{}", path_, key);
}

const toml::node* table_reader::find(std::string_view key) {
    known_.push_back(key);
    return table_->get(key);
}

bool table_reader::lacks(std::string_view key, const std::string& form) {
    const bool is_root = title_.empty();
    log_->add(problem_severity::error, path_of(key), is_root ? the_whole_file : table_->source().begin,
        is_root ? fmt::format("there is no table [{}]", key) : fmt::format("{} has no {}", title_, key),
        is_root ? fmt::format("add [{}] and its keys", key) : fmt::format("add {}: {}", key, form));
    is_sound_ = false;
    return false;
}

void table_reader::refuse_key(std::string_view key, const std::string& why, const std::string& remedy) {
    if (table_->contains(key)) {
        known_.push_back(key);
        log_->add(
            problem_severity::error, path_of(key), table_->find(key)->first.source().begin, why, remedy);
        is_sound_ = false;
    }
}

void table_reader::refuse_value_of(std::string_view key, std::string text, std::string remedy) {
    const toml::node* node = find(key);
    if (node != nullptr) {
        is_sound_ = value_reader(*node, *this, key).refuse(std::move(text), std::move(remedy));
    }
}

void table_reader::report_unknown(const toml::key& key) {
    const bool is_root = title_.empty();
    const std::string wrong = in_quotes(key.str());
    const std::optional<std::string_view> near = log_->near_word(key.str(), known_);
    log_->add(problem_severity::error, path_of(key.str()), key.source().begin,
        is_root ? "there is no table " + wrong : fmt::format("{} has no key {}", title_, wrong),
        near ? fmt::format("write {}", *near)
             : fmt::format("remove it; the {} are {}", is_root ? "tables" : "keys", fmt::join(known_, ", ")));
    is_sound_ = false;
}

bool table_reader::finish() {
    for (const auto& [key, node] : *table_) {
        if (std::find(known_.begin(), known_.end(), key.str()) == known_.end()) {
            report_unknown(key);
        }
    }
    return is_sound_;
}

} // namespace lssgov::load
