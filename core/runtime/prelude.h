// The table of the prelude's functions: prelude.def, by name and by row.
#pragma once

#include "runtime/interpreter.h"

namespace hognose::runtime {

inline constexpr size_t kNoPrelude = SIZE_MAX;

size_t prelude_count();
const char* prelude_name(size_t index);
// The row of a function, or kNoPrelude.
size_t prelude_index(Prelude which);

}  // namespace hognose::runtime
