// "Did you mean": the most similar of some names, by the edit distance that CPython uses.
#pragma once

#include "runtime/interpreter.h"

namespace hognose::host {

// nullptr when none is similar enough.
runtime::Str* most_similar(runtime::Interpreter& vm, runtime::Str* name, runtime::Str* const* candidates, size_t count);

}  // namespace hognose::host
