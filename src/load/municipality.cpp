#include <lssgov/load/municipality.hpp>

#include "load/document.hpp"
#include "load/facts.hpp"

#include <lssgov/model/validate.hpp>

namespace lssgov::load {

namespace {

lssgov::municipality read_municipality(const toml::table& root, problem_log& log) {
    lssgov::municipality model;
    table_reader in(root, "", "", log);
    read_table(in, model);
    in.finish();
    if (!log.is_full()) {
        add_unsaid(log, root, validate(model));
    }
    return model;
}

} // namespace

loaded<lssgov::municipality> municipality(const std::filesystem::path& path) {
    return load_file<lssgov::municipality>(path, read_municipality);
}

loaded<lssgov::municipality> municipality_text(std::string_view text, std::string_view file_name) {
    return load_text<lssgov::municipality>(text, file_name, read_municipality);
}

} // namespace lssgov::load
