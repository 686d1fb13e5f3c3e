// The native modules, one row each in modules.cpp.
#pragma once

#include <span>

#include "runtime/native.h"

namespace hognose::stdlib {

[[nodiscard]] std::span<const runtime::ModuleSpec* const> native_modules();

}  // namespace hognose::stdlib
