// Messages as JSON, for --json.
#pragma once

#include <string_view>

#include "nlohmann/json.hpp"

namespace hognose::cli {

// Tuples and sets become arrays, bytes arrays of numbers, dicts whose keys are not all strings arrays of pairs; nan and inf become null; what has
// no counterpart (functions, shared cycles) becomes its repr.
nlohmann::ordered_json message_to_json(std::string_view message);

}  // namespace hognose::cli
