// _weakrefs: what _weakref.py rests on.
#include "builtins/common.h"
#include "runtime/state.h"

namespace hognose::stdlib {

using namespace runtime;
using namespace builtins;

namespace {

WeakRef* first_reference(Interpreter& vm, Object* object) {
  return object->flags & kWeakReferenced ? vm.state->first_reference(object) : nullptr;
}

// _peek(reference): the referent without asking the collector.
Result peek(Interpreter& vm, Value* args) {
  if (!is_WeakRef(args[0])) return vm.raise(vm.types.type_error, "expected a weak reference");
  WeakRef* reference = args[0].as<WeakRef>();
  return reference->referent.is_empty() ? Value::none() : reference->referent;
}

Result set_hash(Interpreter& vm, Value* args) {
  if (!is_WeakRef(args[0])) return vm.raise(vm.types.type_error, "expected a weak reference");
  int64_t hash;
  if (int_as_int64(args[1], &hash)) args[0].as<WeakRef>()->hash = hash;
  return args[1];
}

Result get_references(Interpreter& vm, Value* args) {
  List* list = make_list(vm, nullptr, 0);
  if (!args[0].is_object()) return Value(list);
  for (WeakRef* known = first_reference(vm, args[0].as_object()); known != nullptr; known = known->next) {
    if (!list_append(vm, list, known)) return vm.no_memory();
  }
  return Value(list);
}

Result count_references(Interpreter& vm, Value* args) {
  int64_t count = 0;
  if (!args[0].is_object()) return Value::small_int(0);
  for (WeakRef* known = first_reference(vm, args[0].as_object()); known != nullptr; known = known->next) ++count;
  return make_int(vm, count);
}

Result initialize(Interpreter& vm, Module* module) {
  (void)dict_set_str(vm, module->dict, intern(vm, "ref"), vm.types.weakref);
  (void)dict_set_str(vm, module->dict, intern(vm, "ReferenceType"), vm.types.weakref);
  return Result::none();
}

constexpr NativeSpec kFunctions[] = {
    {"getweakrefs", get_references, "object, /"},
    {"getweakrefcount", count_references, "object, /"},
    {"_peek", peek, "reference, /"},
    {"_set_hash", set_hash, "reference, hash, /"},
};

}  // namespace

extern const ModuleSpec weakref_module;
const ModuleSpec weakref_module = {"_weakrefs", kFunctions, {}, initialize};

}  // namespace hognose::stdlib
