#include "csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace lssgov::load {

csv_reader::csv_reader(std::string_view text, complaints& faults) : text_(text), faults_(faults) {}

bool csv_reader::next(csv_record& record, std::size_t most) {
    if (at_ >= text_.size()) {
        return false;
    }
    const std::size_t start = at_;
    const std::size_t faults_before = faults_.count();
    record.line = line_;
    record.count = 0;
    do {
        const std::size_t nth = record.count++;
        if (nth < most && nth >= record.fields.size()) {
            record.fields.emplace_back();
        }
        read_field(nth < most ? record.fields[nth] : dropped_);
    } while (pass(','));
    record.fields.resize(std::min(record.count, most));
    record.blank = at_ == start;
    record.sound = faults_.count() == faults_before;
    pass('\r');
    if (pass('\n')) {
        ++line_;
        line_start_ = at_;
    }
    return true;
}

void csv_reader::read_field(csv_field& field) {
    field.text.clear();
    field.line = line_;
    field.column = column_of(at_);
    if (pass('"')) {
        read_quoted(field);
    } else {
        read_unquoted(field);
    }
    if (field.text.size() > longest_field) {
        field.text.clear();
        faults_.add(field.line, field.column, fmt::format("the field is longer than {} bytes", longest_field),
            "shorten it, or look for a quotation mark that is never closed");
    }
}

void csv_reader::read_quoted(csv_field& field) {
    do {
        const std::size_t quote = text_.find('"', at_);
        if (quote == std::string_view::npos) {
            field.text.clear();
            pass_lines_to(text_.size());
            faults_.add(field.line, field.column, "the quotation mark that stands here is never closed",
                "close it; inside a field write a quotation mark twice");
            return;
        }
        // The first of two quotation marks belongs to the text, the second opens what follows.
        const bool is_doubled = quote + 1 < text_.size() && text_[quote + 1] == '"';
        keep(field, is_doubled ? quote + 1 : quote);
        pass_lines_to(quote + 1);
    } while (pass('"'));
    refuse_text_after_quote();
}

void csv_reader::read_unquoted(csv_field& field) {
    const std::size_t end = end_of_plain_text();
    const std::size_t quote = text_.substr(at_, end - at_).find('"');
    if (quote != std::string_view::npos) {
        faults_.add(line_, column_of(at_ + quote),
            "a quotation mark stands inside a field that has none around it",
            "put quotation marks around the whole field and write those inside it twice");
    }
    keep(field, end);
    at_ = end;
}

void csv_reader::refuse_text_after_quote() {
    const std::size_t end = end_of_plain_text();
    if (end != at_) {
        faults_.add(line_, column_of(at_), "text stands after the closing quotation mark",
            "end the field at the quotation mark; inside a field write a quotation mark twice");
    }
    at_ = end;
}

/// Adds the text from here to `end` to a field; of a field that is too long, no more than shows that it is.
void csv_reader::keep(csv_field& field, std::size_t end) const {
    const std::size_t room = longest_field + 1 - field.text.size();
    field.text.append(text_.substr(at_, std::min(end - at_, room)));
}

void csv_reader::pass_lines_to(std::size_t end) {
    const std::string_view before_end = text_.substr(0, end);
    for (std::size_t feed = before_end.find('\n', at_); feed < end; feed = before_end.find('\n', feed + 1)) {
        ++line_;
        line_start_ = feed + 1;
    }
    at_ = end;
}

bool csv_reader::pass(char wanted) {
    const bool stands_here = at_ < text_.size() && text_[at_] == wanted;
    at_ += stands_here ? 1 : 0;
    return stands_here;
}

/// Where the text that is not in quotation marks ends: at a comma, at the end of the line or of all.
std::size_t csv_reader::end_of_plain_text() const {
    std::size_t end = at_;
    while (end < text_.size() && text_[end] != ',' && text_[end] != '\n') {
        ++end;
    }
    const bool ends_line = end < text_.size() && text_[end] == '\n';
    return ends_line && end > at_ && text_[end - 1] == '\r' ? end - 1 : end;
}

int csv_reader::column_of(std::size_t at) const {
    constexpr std::size_t most = std::numeric_limits<int>::max() - 1;
    return static_cast<int>(std::min(at - line_start_, most)) + 1;
}

} // namespace lssgov::load
