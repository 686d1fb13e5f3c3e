// The tables of the builtin types: one row each in specs.cpp, matched to runtime/types.def by name.
#pragma once

#include <span>

#include "runtime/native.h"

namespace hognose::builtins {

[[nodiscard]] std::span<const runtime::TypeSpec* const> builtin_type_specs();
// The natives that have a shorter way for calls with positional arguments only.
[[nodiscard]] std::span<const runtime::DirectSpec* const> direct_natives();

}  // namespace hognose::builtins
