// weakref.ReferenceType: weak references. The collector clears them and queues their callbacks (runtime/gc.cpp).
//
// CPython frees an object when its last reference goes; here that shows at the next collection. So that a program sees a dead
// reference as dead all the same, asking a reference collects first, as long as that stays a small part of the run's work.
#include "builtins/common.h"
#include "builtins/repr.h"
#include "runtime/state.h"

namespace hognose::builtins {

using namespace runtime;

namespace {

bool is_referable(Interpreter& vm, Value value) {
  if (!value.is_object()) return false;
  if (is_Type(value) || is_Native(value) || is_Code(value)) return true;
  return vm.type_of(value)->type_flags & kTypeWeakReferable;
}

WeakRef* first_reference(Interpreter& vm, Object* object) {
  return object->flags & kWeakReferenced ? vm.state->first_reference(object) : nullptr;
}

Result ref_new(Interpreter& vm, Value* args) {
  // cls, object, callback, kwargs
  Type* type = args[0].as<Type>();
  if (!is_referable(vm, args[1]))
    return vm.raise(vm.types.type_error, "cannot create weak reference to '{}' object", type_name(args[1]));
  Object* object = args[1].as_object();
  WeakRef* first = first_reference(vm, object);
  if (type == vm.types.weakref && args[2].is_none()) {
    for (WeakRef* known = first; known != nullptr; known = known->next) {
      if (!vm.charge(1)) return vm.limit();
      if (known->type == type && known->callback.is_none()) return Value(known);
    }
  }
  WeakRef* reference = static_cast<WeakRef*>(allocate_for(vm, type, Kind::kWeakRef, sizeof(WeakRef)));
  reference->referent = args[1];
  reference->callback = args[2];
  reference->hash = -1;
  reference->next = first;
  reference->number = vm.state->references_made++;
  reference->first_number = first == nullptr ? reference->number : first->first_number;
  vm.state->weak_references[object] = reinterpret_cast<uintptr_t>(reference);
  Heap::note_write(object);
  object->flags |= kWeakReferenced;
  return Value(reference);
}

Result ref_init(Interpreter&, Value*) { return Result::none(); }

// The first kFreeCollections questions collect at once; later ones only after a heap's worth of steps.
constexpr int64_t kFreeCollections = 100;
bool wants_prompt_collection(Interpreter& vm, const Value* args) {
  Interpreter::State& state = *vm.state;
  if (state.collected_at == vm.frame().pc && state.collected_count < vm.heap.collections()) {
    state.collected_at = nullptr;
    state.asked_steps = vm.meter.steps();
    return false;
  }
  if (state.asked_count >= kFreeCollections &&
      vm.meter.steps() - state.asked_steps < 4 * static_cast<int64_t>(vm.heap.live_objects()))
    return false;
  ++state.asked_count;
  state.collected_at = vm.frame().pc;
  state.collected_count = vm.heap.collections();
  clear_dead_registers(vm, args);
  return true;
}

Result ref_call(Interpreter& vm, Value* args) {
  WeakRef* reference = args[0].as<WeakRef>();
  if (!reference->referent.is_empty() && wants_prompt_collection(vm, args)) return Result::retry();
  if (!vm.state->dead_references.empty() || !vm.state->finalizers.empty())
    return vm.tail_prelude("finalize_then_ask"_prelude, {args[0]});
  return reference->referent.is_empty() ? Value::none() : reference->referent;
}

Result ref_eq(Interpreter& vm, Value* args) {
  if (!is_WeakRef(args[1])) return Value::not_implemented();
  WeakRef *a = args[0].as<WeakRef>(), *b = args[1].as<WeakRef>();
  if (a->referent.is_empty() || b->referent.is_empty()) return Value::boolean(a == b);
  return compare_operation(vm, bytecode::kEq, a->referent, b->referent);
}

Result ref_hash(Interpreter& vm, Value* args) {
  WeakRef* reference = args[0].as<WeakRef>();
  if (reference->hash != -1) return make_int(vm, reference->hash);
  if (reference->referent.is_empty()) return vm.raise(vm.types.type_error, "weak object has gone away");
  int64_t hash;
  Found found = hash_value(vm, reference->referent, &hash);
  if (found == Found::kNeedsPython) return vm.tail_prelude("weakref_hash"_prelude, {args[0], reference->referent});
  if (found != Found::kYes) return failure(vm, found);
  reference->hash = hash;
  return make_int(vm, hash);
}

Result ref_repr(Interpreter& vm, Value* args) {
  WeakRef* reference = args[0].as<WeakRef>();
  StrBuilder out(vm);
  out.append_ascii("<weakref at ");
  append_address(vm, out, args[0]);
  if (reference->referent.is_empty()) {
    out.append_ascii("; dead>");
  } else {
    out.append_ascii("; to '");
    Type* type = vm.type_of(reference->referent);
    if ((type->type_flags & kTypeHeap) && is_Str(type->module) && !str_equals(type->module.as<Str>(), "__main__")) {
      out.append(type->module.as<Str>());
      out.append('.');
    }
    out.append(type->qualname);
    out.append_ascii("' at ");
    append_address(vm, out, reference->referent);
    out.append('>');
  }
  return made(vm, out.finish());
}

Result get_callback(Interpreter&, Value self) {
  WeakRef* reference = self.as<WeakRef>();
  return reference->referent.is_empty() ? Value::none() : reference->callback;
}

constexpr NativeSpec kRefMethods[] = {
    {"__new__", ref_new, "cls, object, callback=None, /, **kwargs", Binding::kStaticMethod},
    {"__init__", ref_init, "self, object, callback=None, /, **kwargs"},
    {"__call__", ref_call, "self, /"},
    {"__eq__", ref_eq, "self, value, /"},
    {"__hash__", ref_hash, "self, /"},
    {"__repr__", ref_repr, "self, /"},
};
constexpr GetSetSpec kRefGetSets[] = {{"__callback__", get_callback}};

}  // namespace

extern const TypeSpec weakref_spec;
const TypeSpec weakref_spec = {"weakref.ReferenceType", Kind::kWeakRef, 0, kRefMethods, kRefGetSets, {}, nullptr};

}  // namespace hognose::builtins
