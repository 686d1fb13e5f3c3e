#include "stdlib/modules.h"

namespace hognose::stdlib {

std::span<const runtime::ModuleSpec* const> native_modules() { return {}; }

}  // namespace hognose::stdlib
