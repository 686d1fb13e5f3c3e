#include "builtins/specs.h"

namespace hognose::builtins {

using runtime::TypeSpec;

#define SPECS(SPEC) \
  SPEC(int_spec)    \
  SPEC(bool_spec)   \
  SPEC(float_spec)  \
  SPEC(complex_spec) \
  SPEC(generator_spec) \
  SPEC(coroutine_spec) \
  SPEC(async_generator_spec) \
  SPEC(async_generator_asend_spec)
  SPEC(map_spec) \
  SPEC(filter_spec) \
  SPEC(zip_spec) \
#define SPECS(SPEC)    \
  SPEC(map_spec)       \
  SPEC(filter_spec)    \
  SPEC(zip_spec)       \
  SPEC(enumerate_spec) \
  SPEC(reversed_spec)

#define SPEC(name) extern const TypeSpec name;
SPECS(SPEC)
#undef SPEC

std::span<const TypeSpec* const> builtin_type_specs() {
  static constexpr const TypeSpec* kSpecs[] = {
#define SPEC(name) &name,
      SPECS(SPEC)
#undef SPEC
  };
  return kSpecs;
}

}  // namespace hognose::builtins
