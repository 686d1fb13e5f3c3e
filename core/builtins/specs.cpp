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

extern const runtime::DirectSpec max_direct, min_direct, sorted_direct, zip_direct, enumerate_direct, range_direct,
    format_method_direct;

std::span<const runtime::DirectSpec* const> direct_natives() {
  static constexpr const runtime::DirectSpec* kDirect[] = {
      &max_direct, &min_direct, &sorted_direct, &zip_direct, &enumerate_direct, &range_direct, &format_method_direct};
  return kDirect;
}

}  // namespace hognose::builtins
