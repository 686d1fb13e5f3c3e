// BaseExceptionGroup and ExceptionGroup: their rows; what they do is in prelude/exceptions.py.
#include "builtins/exceptions.h"
#include "builtins/functions.h"
#include "builtins/intrinsics.h"

namespace hognose::builtins {

using namespace runtime;

namespace {

Result new_(Interpreter& vm, Value* args) { return vm.tail_prelude("group_new"_prelude, {args[0], args[1]}); }
Result str(Interpreter& vm, Value* args) { return vm.tail_prelude("group_str"_prelude, {args[0]}); }
Result repr(Interpreter& vm, Value* args) { return vm.tail_prelude("group_repr"_prelude, {args[0]}); }
Result derive(Interpreter& vm, Value* args) {
  return vm.tail_call(vm.types.base_exception_group, {field_of(vm, args[0], vm.names.message), args[1]});
}
Result split(Interpreter& vm, Value* args) {
  return vm.tail_prelude("group_split"_prelude, {args[0], args[1], Value::true_()});
}
Result subgroup(Interpreter& vm, Value* args) {
  return vm.tail_prelude("group_split"_prelude, {args[0], args[1], Value::false_()});
}
Result class_getitem(Interpreter& vm, Value* args) { return vm.tail_call(vm.types.generic_alias, {args[0], args[1]}); }

Result readonly(Interpreter& vm, Value, Value) { return vm.raise(vm.types.attribute_error, "readonly attribute"); }

// _make_group(cls, args, message, exceptions)
Result make_group(Interpreter& vm, Value* args) {
  Value group = vm.make_exception(args[0].as<Type>(), args[1].as<Tuple>());
  set_field(vm, group, vm.names.message, args[2]);
  set_field(vm, group, vm.names.exceptions, args[3]);
  return group;
}

constexpr NativeSpec kMethods[] = {
    {"__new__", new_, "cls, *args, **kwargs", Binding::kStaticMethod},
    {"__init__", exception_init, "self, *args, **kwargs"},
    {"__str__", str, "self, /"},
    {"__repr__", repr, "self, /"},
    {"derive", derive, "self, excs, /"},
    {"split", split, "self, matcher_value, /"},
    {"subgroup", subgroup, "self, matcher_value, /"},
    {"__class_getitem__", class_getitem, "cls, item, /", Binding::kClassMethod},
};
constexpr GetSetSpec kGetSets[] = {{"message", get_field<&Interpreter::Names::message>, readonly},
                                   {"exceptions", get_field<&Interpreter::Names::exceptions>, readonly}};
constexpr NativeSpec kIntrinsics[] = {{"_make_group", make_group, "cls, args, message, exceptions, /"}};

}  // namespace

extern const TypeSpec base_exception_group_spec{"BaseExceptionGroup",
                                                Kind::kException,
                                                kTypeBaseAllowed,
                                                kMethods,
                                                kGetSets,
                                                {},
                                                "A combination of multiple unrelated exceptions."};
std::span<const NativeSpec> group_intrinsics() { return kIntrinsics; }

}  // namespace hognose::builtins
