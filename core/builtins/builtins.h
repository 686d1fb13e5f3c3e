// What the other layers use of the builtins.
#pragma once

#include "runtime/interpreter.h"

namespace hognose::builtins {

// Fills vm.builtins: functions, types, exceptions, constants.
void install_builtins(runtime::Interpreter& vm);
// Fills vm.prelude_globals with the intrinsics; before the first prelude function runs.
void install_intrinsics(runtime::Interpreter& vm);

}  // namespace hognose::builtins
