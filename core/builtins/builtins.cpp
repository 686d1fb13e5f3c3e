// The builtins module: functions, types, exceptions and constants, put together once per interpreter.
#include "builtins/builtins.h"

#include "builtins/common.h"
#include "builtins/functions.h"
#include "builtins/intrinsics.h"

namespace hognose::builtins {

using namespace runtime;
using bytecode::Special;

namespace {

void add(Interpreter& vm, Dict* dict, std::span<const NativeSpec> table, Value module) {
  for (const NativeSpec& row : table)
    (void)dict_set_str(vm, dict, intern(vm, row.name), make_native(vm, &row, nullptr, Value(), module));
}

}  // namespace

void install_builtins(Interpreter& vm) {
  Dict* dict = vm.builtins;
  Value name = vm.names.builtins;
  auto set = [&](Special special, Value value) { (void)dict_set_str(vm, dict, special_str(vm, special), value); };
  set(Special::kName, name);
  set(Special::kDoc, Value::none());
  set(Special::kPackage, vm.empty_str);
  set(Special::kLoader, Value::none());
  set(Special::kSpec, Value::none());
  add(vm, dict, object_functions(), name);
  add(vm, dict, iteration_functions(), name);
  add(vm, dict, code_functions(), name);
  auto put = [&](const char* key, Value value) { (void)dict_set_str(vm, dict, intern(vm, key), value); };
  put("None", Value::none());
  put("True", Value::true_());
  put("False", Value::false_());
  put("Ellipsis", Value::ellipsis());
  put("NotImplemented", Value::not_implemented());
  put("__debug__", Value::true_());
  Type* types[] = {vm.types.object,    vm.types.type,        vm.types.int_,          vm.types.bool_,
                   vm.types.float_,    vm.types.complex,     vm.types.str,           vm.types.bytes,
                   vm.types.bytearray, vm.types.tuple,       vm.types.list,          vm.types.dict,
                   vm.types.set,       vm.types.frozenset,   vm.types.range,         vm.types.slice,
                   vm.types.property,  vm.types.classmethod, vm.types.staticmethod,  vm.types.super,
                   vm.types.reversed,  vm.types.map,         vm.types.filter,        vm.types.zip,
                   vm.types.enumerate, vm.types.memoryview,  vm.types.base_exception};
  for (Type* type : types) (void)dict_set_str(vm, dict, type->name, type);
#define EXCEPTION(field, text, base) (void)dict_set_str(vm, dict, vm.types.field->name, vm.types.field);
#include "runtime/exceptions.def"
#undef EXCEPTION
  Module* module = static_cast<Module*>(vm.heap.allocate(Kind::kModule, vm.types.module, sizeof(Module)));
  module->dict = dict;
  (void)dict_set_str(vm, vm.modules, vm.names.builtins, module);
  put("EnvironmentError", vm.types.os_error);
  put("IOError", vm.types.os_error);
}

void install_intrinsics(Interpreter& vm) {
  (void)dict_set_str(vm, vm.prelude_globals, special_str(vm, Special::kName), vm.names.builtins);
#define INTRINSICS(table) add(vm, vm.prelude_globals, table(), Value());
#include "builtins/intrinsics.def"
#undef INTRINSICS
}

}  // namespace hognose::builtins
