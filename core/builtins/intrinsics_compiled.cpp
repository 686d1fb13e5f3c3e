// Intrinsics of prelude/compiled.py.
#include "builtins/intrinsics.h"
#include "runtime/interpreter.h"

namespace hognose::builtins {

using namespace runtime;

namespace {

// Whether patterns take the value for a sequence or a mapping: flags of its class, set for builtin ones and inherited.
Result is_pattern_sequence(Interpreter& vm, Value* args) {
  return Value::boolean((vm.type_of(args[0])->type_flags & kTypeSequencePattern) != 0);
}

Result is_pattern_mapping(Interpreter& vm, Value* args) {
  return Value::boolean((vm.type_of(args[0])->type_flags & kTypeMappingPattern) != 0);
}

}  // namespace

constexpr NativeSpec kCompiledIntrinsics[] = {
    {"_is_pattern_sequence", is_pattern_sequence, "value, /"},
    {"_is_pattern_mapping", is_pattern_mapping, "value, /"},
};

std::span<const NativeSpec> compiled_intrinsics() { return kCompiledIntrinsics; }

}  // namespace hognose::builtins
