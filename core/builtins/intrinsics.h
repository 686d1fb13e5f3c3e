// The functions of intrinsics.def.
#pragma once

#include <span>

#include "runtime/native.h"

namespace hognose::builtins {

#define INTRINSICS(name) std::span<const runtime::NativeSpec> name();
#include "builtins/intrinsics.def"
#undef INTRINSICS

}  // namespace hognose::builtins
