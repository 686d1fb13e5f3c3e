#include "stdlib/modules.h"

namespace hognose::stdlib {

using runtime::ModuleSpec;

#define MODULE(name) extern const ModuleSpec name;
#include "stdlib/modules.def"
#undef MODULE

std::span<const ModuleSpec* const> native_modules() {
  static constexpr const ModuleSpec* kModules[] = {
#define MODULE(name) &name,
#include "stdlib/modules.def"
#undef MODULE
  };
  return kModules;
}

}  // namespace hognose::stdlib
