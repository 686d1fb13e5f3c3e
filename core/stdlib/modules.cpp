#include "stdlib/modules.h"

namespace hognose::stdlib {

using runtime::ModuleSpec;

#define MODULES(MODULE) \
  MODULE(math_module)   \
  MODULE(sys_module)

#define MODULE(name) extern const ModuleSpec name;
MODULES(MODULE)
#undef MODULE

std::span<const ModuleSpec* const> native_modules() {
  static constexpr const ModuleSpec* kModules[] = {
#define MODULE(name) &name,
      MODULES(MODULE)
#undef MODULE
  };
  return kModules;
}

}  // namespace hognose::stdlib
