#include "builtins/common.h"

namespace hognose::builtins {

using namespace runtime;
using bytecode::Special;

namespace {

// A native conversion method's result, or kNeedsPython.
Found convert(Interpreter& vm, Value value, Special special, Value* out) {
  Value method = special_of(vm, value, special);
  if (method.is_empty()) return Found::kNo;
  if (!is_Native(method)) return Found::kNeedsPython;
  Result result = call_native(vm, method.as<Native>(), &value, 1, nullptr);
  if (result.code() == Result::Code::kTailCall) return Found::kNeedsPython;
  if (!result.is_value()) return result.code() == Result::Code::kRetry ? Found::kNoMemory : Found::kError;
  *out = result.value();
  return Found::kYes;
}

}  // namespace

Found to_index(Interpreter& vm, Value value, Value* out) {
  if (is_int_or_bool(value)) {
    *out = plain_int(vm, value);
    return Found::kYes;
  }
  Found found = value.is_object() ? convert(vm, value, Special::kIndex, out) : Found::kNo;
  if (found != Found::kNo) return found;
  (void)vm.raise(vm.types.type_error, "'{}' object cannot be interpreted as an integer", type_name(value));
  return Found::kError;
}

Found to_int64(Interpreter& vm, Value value, int64_t* out, const char* what) {
  Value index;
  Found found = to_index(vm, value, &index);
  if (found != Found::kYes) return found;
  if (int_as_int64(index, out)) return Found::kYes;
  (void)vm.raise(vm.types.overflow_error, "Python int too large to convert to C {}", what);
  return Found::kError;
}

Found to_double(Interpreter& vm, Value value, double* out) {
  if (is_float(value)) {
    *out = float_value(value);
    return Found::kYes;
  }
  if (value.is_small_int()) {
    *out = static_cast<double>(value.as_small_int());
    return Found::kYes;
  }
  Value index;
  if (value.is_object() && !is_Int(value)) {
    Found found = convert(vm, value, Special::kFloat, &index);
    if (found == Found::kYes && is_float(index)) {
      *out = float_value(index);
      return Found::kYes;
    }
    if (found != Found::kNo) return found;
    found = convert(vm, value, Special::kIndex, &index);
    if (found != Found::kYes && found != Found::kNo) return found;
  } else if (is_int_or_bool(value)) {
    index = value;
  }
  if (index.is_empty()) {
    (void)vm.raise(vm.types.type_error, "must be real number, not {}", type_name(value));
    return Found::kError;
  }
  Result result = int_to_float(vm, index);
  if (!result.is_value()) return Found::kError;
  *out = result.value().as_number();
  return Found::kYes;
}

Result again_with(Interpreter& vm, Value function, const Value* args, size_t count, size_t position, Special special) {
  Tuple* tuple = make_tuple(vm, args, count);
  if (tuple == nullptr) return vm.no_memory();
  Value kind = special_str(vm, special);
  if (special == Special::kFloat && special_of(vm, args[position], Special::kFloat).is_empty())
    kind = special_str(vm, Special::kIndex);
  return vm.tail_prelude("again_with"_prelude,
                         {function, tuple, Value::small_int(static_cast<int64_t>(position)), kind});
}

Value builtin(Interpreter& vm, const char* name) { return dict_get_str(vm, vm.builtins, intern(vm, name)); }

Value method_of(Interpreter& vm, Type* type, const char* name) {
  Value found = type_lookup(vm, type, intern(vm, name));
  if (is_StaticMethod(found)) return found.as<StaticMethod>()->function;
  if (is_ClassMethod(found)) {
    Result bound = bind_attribute(vm, found, Value(), type);
    return bound.is_value() ? bound.value() : found;
  }
  return found;
}

Result call_special(Interpreter& vm, Special special, Value self, std::initializer_list<Value> more) {
  Value method = special_of(vm, self, special);
  if (method.is_empty()) return Value::not_implemented();
  Value args[4] = {self};
  uint32_t count = 1;
  for (Value value : more) args[count++] = value;
  if (is_Native(method)) return call_native(vm, method.as<Native>(), args, count, nullptr);
  return call_python_method(vm, method, args, count);
}

}  // namespace hognose::builtins
