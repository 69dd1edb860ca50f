#pragma once

// Finding things of a model by their id.

#include <lssgov/model/municipality.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace lssgov::follow_up_room {

template <typename Thing>
const Thing* find_by_id(const std::vector<Thing>& things, const std::string& id) {
    const auto found =
        std::find_if(things.begin(), things.end(), [&id](const Thing& one) { return one.id == id; });
    return found == things.end() ? nullptr : &*found;
}

} // namespace lssgov::follow_up_room
