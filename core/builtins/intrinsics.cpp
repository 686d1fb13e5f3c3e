#include "builtins/intrinsics.h"

#include "builtins/builtins.h"
#include "runtime/attributes.h"

namespace hognose::builtins {

using namespace runtime;

void install_intrinsics(Interpreter& vm) {
  const std::span<const NativeSpec> tables[] = {
      machine_intrinsics(),
      generator_intrinsics(),
  };
  for (const std::span<const NativeSpec>& table : tables) {
    for (const NativeSpec& row : table) {
      (void)dict_set_str(vm, vm.prelude_globals, intern(vm, row.name), make_native(vm, &row, nullptr, Value(), Value()));
    }
  }
}

}  // namespace hognose::builtins
