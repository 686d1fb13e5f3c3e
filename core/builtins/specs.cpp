#include "builtins/specs.h"

namespace hognose::builtins {

using runtime::TypeSpec;

#define SPEC(name) extern const TypeSpec name;
#include "builtins/specs.def"
#undef SPEC

std::span<const TypeSpec* const> builtin_type_specs() {
  static constexpr const TypeSpec* kSpecs[] = {
#define SPEC(name) &name,
#include "builtins/specs.def"
#undef SPEC
  };
  return kSpecs;
}

}  // namespace hognose::builtins
