// Intrinsics: natives that only the prelude sees. A table a file, listed in intrinsics.cpp.
#pragma once

#include <span>

#include "runtime/native.h"

namespace hognose::builtins {

std::span<const runtime::NativeSpec> machine_intrinsics();
std::span<const runtime::NativeSpec> generator_intrinsics();

}  // namespace hognose::builtins
