#include "ical_writer.hpp"

#include "visible.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace lssgov::report {

namespace {

constexpr std::size_t most_octets = 75; // of a line, without its end

bool is_inside_letter(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// How many octets of the text go on a line: no more than fit, and no letter in part. Bytes that are no
/// letters at all are cut anywhere.
std::size_t fitting(std::string_view text, std::size_t room) {
    if (text.size() <= room) {
        return text.size();
    }
    std::size_t end = room;
    while (end > 0 && is_inside_letter(text[end])) {
        --end;
    }
    return end > 0 ? end : room;
}

/// YYYYMMDD.
std::string compact(date day) {
    std::string text = to_string(day);
    std::erase(text, '-');
    return text;
}

/// The text as a value: \ ; and , have a \ before them, a line break is \n, a tab becomes a blank. What
/// nobody would see is written out: a title can hold a mark that turns the rest of the line.
std::string ical_text(std::string_view raw) {
    const std::string text = visible(raw);
    std::string escaped;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool is_end_of_pair = c == '\n' && i > 0 && text[i - 1] == '\r';
        if (c == '\r' || c == '\n') {
            escaped += is_end_of_pair ? "" : "\\n";
        } else if (c == '\\' || c == ';' || c == ',') {
            escaped += {'\\', c};
        } else {
            escaped += c == '\t' ? ' ' : c;
        }
    }
    return escaped;
}

} // namespace

ical_writer::ical_writer(std::ostream& out, std::string_view what) : out_(out) {
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line(fmt::format("PRODID:-//lssgov//{}//EN", what));
    line("CALSCALE:GREGORIAN");
}

void ical_writer::text(std::string_view name, std::string_view value) {
    line(fmt::format("{}:{}", name, ical_text(value)));
}

void ical_writer::entry(const ical_entry& one) {
    line("BEGIN:VEVENT");
    text("UID", one.uid);
    line(fmt::format("DTSTAMP:{}T000000Z", compact(one.known_on)));
    line(fmt::format("DTSTART;VALUE=DATE:{}", compact(one.day)));
    text("SUMMARY", one.summary);
    text("DESCRIPTION", one.description);
    std::string categories;
    for (const std::string& category : one.categories) {
        categories += (categories.empty() ? "" : ",") + ical_text(category);
    }
    line("CATEGORIES:" + categories);
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
}

void ical_writer::end() {
    line("END:VCALENDAR");
    out_.flush();
}

void ical_writer::line(std::string_view content) {
    std::size_t taken = fitting(content, most_octets);
    out_ << content.substr(0, taken) << "\r\n";
    for (content.remove_prefix(taken); !content.empty(); content.remove_prefix(taken)) {
        taken = fitting(content, most_octets - 1); // a blank before it
        out_ << ' ' << content.substr(0, taken) << "\r\n";
    }
}

std::string uid_part(std::string_view words) {
    std::string made;
    for (const char c : words) {
        const bool is_plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                              c == '-' || c == '.' || c == '_';
        made += is_plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return made;
}

} // namespace lssgov::report
