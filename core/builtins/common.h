// Small things that many natives need: conversions of arguments, ways into the prelude.
#pragma once

#include "runtime/attributes.h"
#include "runtime/frames.h"
#include "runtime/interpreter.h"
#include "runtime/operators.h"

namespace hognose::builtins {

// The value as an int by __index__. kNeedsPython: __index__ is Python's. kError: TypeError "'X' object cannot be interpreted as an integer".
runtime::Found to_index(runtime::Interpreter& vm, runtime::Value value, runtime::Value* out);
// The same as a machine integer; OverflowError "Python int too large to convert to C <what>" when too large.
runtime::Found to_int64(runtime::Interpreter& vm, runtime::Value value, int64_t* out, const char* what = "ssize_t");
// The value as a double: float, int, native __float__ or __index__. kError: TypeError "must be real number, not X".
runtime::Found to_double(runtime::Interpreter& vm, runtime::Value value, double* out);
// Calls `function` again with args[position] converted by the special method in Python (kIndex, kFloat).
runtime::Result again_with(runtime::Interpreter& vm, runtime::Value function, const runtime::Value* args, size_t count,
                           size_t position, bytecode::Special special);
// The builtin function of this name, for again_with.
runtime::Value builtin(runtime::Interpreter& vm, const char* name);
// The native method of a type, for again_with.
runtime::Value method_of(runtime::Interpreter& vm, runtime::Type* type, const char* name);
// A Result for a Found that has no Python way left.
inline runtime::Result failure(runtime::Interpreter& vm, runtime::Found found) {
  if (vm.meter.tripped() != support::Limit::kNone) return vm.limit();
  return runtime::found_failure(vm, found);
}
// type(value).__special__(value, more...): native at once, else a tail call. Empty method: answers not_implemented().
runtime::Result call_special(runtime::Interpreter& vm, bytecode::Special special, runtime::Value self,
                             std::initializer_list<runtime::Value> more = {});
template <typename T>
runtime::Result made(runtime::Interpreter& vm, T* object) {
  return object == nullptr ? vm.no_memory() : runtime::Result(object);
}
inline runtime::Str* special_str(runtime::Interpreter& vm, bytecode::Special special) {
  return vm.special_names[static_cast<int>(special)];
}

}  // namespace hognose::builtins
