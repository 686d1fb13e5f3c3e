// Slow paths of the loop: each handles one instruction completely, for any operands.
#include "runtime/loop_slow.h"

#include <string>

#include "runtime/attributes.h"
#include "runtime/code.h"
#include "runtime/operators.h"
#include "runtime/state.h"

namespace hognose::runtime {

using bytecode::Instruction;
using bytecode::Opcode;
using bytecode::Special;

namespace {

Str* special_str(Interpreter& vm, Special special) { return vm.special_names[static_cast<int>(special)]; }

Step name_error(Interpreter& vm, Type* type, const char* format, Str* name) {
  (void)vm.raise(type, format, name);
  if (is_Exception(vm.pending)) (void)set_own_attribute(vm, vm.pending.as_object(), vm.names.name, name);
  return unwind(vm);
}

// At the beginning of an instruction.
Step safepoint(Interpreter& vm) {
  if (vm.slice_requested && vm.state->retry_at == nullptr) {
    vm.slice_requested = false;
    vm.heap.forget_request();
    ++vm.meter.fuel;  // the instruction will run, and be charged, again
    vm.exit = LoopExit::kSliced;
    return Step::kExit;
  }
  if (vm.state->retry_at != nullptr) {
    if (vm.state->retry_at != vm.frame().pc + 1) {  // else this is the instruction that is being run again
      vm.state->retry_at = nullptr;
      vm.heap.forget_request();
    } else if (vm.meter.fuel > 0) {
      return Step::kContinue;
    }
    if (vm.meter.fuel > 0 && !vm.heap.wants_collection()) return Step::kContinue;
  }
  if (vm.meter.fuel <= 0) {
    if (!vm.meter.poll()) {
      vm.exit = LoopExit::kLimit;
      return Step::kExit;
    }
    // Leaving here also gives a wasm engine the chance to enter the loop again in optimised code: it has no on-stack replacement.
    // The instruction will run, and be charged, again.
    ++vm.meter.fuel;
    vm.exit = LoopExit::kSliced;
    if (!vm.heap.wants_collection() && !vm.meter.over_memory()) return Step::kExit;
    --vm.meter.fuel;
  }
  if (vm.heap.stressed_enough(vm.frame().pc)) return Step::kContinue;
  vm.heap.collect();
  if (vm.meter.over_memory()) {
    vm.meter.trip(support::Limit::kMemory);
    vm.exit = LoopExit::kLimit;
    return Step::kExit;
  }
  if (vm.state->finalizers.empty() && vm.state->dead_references.empty()) return Step::kContinue;
  // What waits for dead objects runs in a frame above this one; the instruction runs again when it is done.
  if (vm.recursion_base != 0) return Step::kContinue;
  Function* run = vm.prelude_function("run_finalizers"_prelude);
  if (call_any(vm, run, {nullptr, 0, nullptr}, 0, OnReturn::kDiscard) == Step::kExit) return Step::kExit;
  if (vm.frame().function == run) vm.set_recursion_base(vm.depth());  // not when the recursion limit was met
  vm.exit = LoopExit::kSliced;
  return Step::kExit;
}

}  // namespace

Step after_safepoint(Interpreter& vm) {
  --vm.frame().pc;
  if (safepoint(vm) == Step::kExit) return Step::kExit;
  Frame& frame = vm.frame();
  const Instruction& i = *frame.pc++;
  switch (i.op) {
    case bytecode::kJumpBack: frame.pc += i.signed_bc(); return Step::kContinue;
    case bytecode::kForLoop:
    case bytecode::kForIter: return slow_for(vm, vm.registers(frame)[i.a]);
    default: return slow_call(vm, i);
  }
}

Step push_failed(Interpreter& vm) {
  if (vm.meter.tripped() != support::Limit::kNone) {
    vm.exit = LoopExit::kLimit;
    return Step::kExit;
  }
  return unwind(vm);
}

Step raise_unbound_local(Interpreter& vm, uint16_t local) {
  Str* name = intern(vm, vm.frame().code->unit->local_names[local]);
  return complete(vm,
                  vm.raise(vm.types.unbound_local_error,
                           "cannot access local variable '{}' where it is not associated with a value", name),
                  0);
}

Step raise_unbound_free(Interpreter& vm, uint16_t free_variable) {
  Str* name = intern(vm, vm.frame().code->unit->free_names[free_variable]);
  return name_error(vm, vm.types.name_error,
                    "cannot access free variable '{}' where it is not associated with a value in enclosing scope",
                    name);
}

Result slow_load_global(Interpreter& vm, InlineCache& cache) {
  Frame& frame = vm.frame();
  int64_t entry = dict_find_str(frame.globals, cache.name);
  if (entry >= 0) {
    cache.version = dict_keys_version(vm, frame.globals);
    cache.slot = static_cast<uint32_t>(entry);
    cache.state = 0;
    return frame.globals->entries[entry].value;
  }
  if (frame.globals->type->type_flags & kTypeHeap) {  // annotationlib runs annotations with names of its own
    Value missing = special_of(vm, frame.globals, Special::kMissing);
    if (!missing.is_empty()) return vm.tail_call(missing, {Value(frame.globals), Value(cache.name)});
  }
  entry = dict_find_str(frame.builtins, cache.name);
  if (entry >= 0) {
    cache.version = dict_keys_version(vm, frame.globals);
    cache.version2 = dict_keys_version(vm, frame.builtins);
    cache.slot = static_cast<uint32_t>(entry);
    cache.state = 1;
    return frame.builtins->entries[entry].value;
  }
  if (frame.globals ==
      vm.prelude_globals) {  // prelude functions know each other by name; each is made when it is first asked for
    if (Function* function = vm.prelude_function(cache.name)) {
      if (!dict_set_str(vm, vm.prelude_globals, cache.name, function)) return vm.no_memory();
      return Value(function);
    }
  }
  (void)vm.raise(vm.types.name_error, "name '{}' is not defined", cache.name);
  if (is_Exception(vm.pending)) (void)set_own_attribute(vm, vm.pending.as_object(), vm.names.name, cache.name);
  return Result::raise();
}

Step slow_store_global(Interpreter& vm, InlineCache& cache, Value value) {
  Frame& frame = vm.frame();
  if (!dict_set_str(vm, frame.globals, cache.name, value)) return complete(vm, vm.no_memory(), 0);
  int64_t entry = dict_find_str(frame.globals, cache.name);
  if (entry >= 0) {
    cache.version = dict_keys_version(vm, frame.globals);
    cache.slot = static_cast<uint32_t>(entry);
    cache.state = 0;
  }
  return Step::kContinue;
}

namespace {

// Looks for an attribute that an inline cache may remember: a slot of an instance with a shape.
bool cache_slot(Interpreter& vm, InlineCache& cache, Instance* instance) {
  Type* type = instance->type;
  if (instance->shape == nullptr) return false;
  if ((type_flags_of(vm, type) & kTypeCustomGetAttribute)) return false;
  Value found = type_lookup(vm, type, cache.name);
  bool member = is_Member(found) && vm.is_subtype(type, found.as<Member>()->owner);
  int64_t slot = shape_find(vm, instance->shape, member ? found.as<Member>()->slot : cache.name);
  if (slot < 0 || instance->slots[slot].is_empty()) return false;
  if (!found.is_empty() && found.is_object()) {
    switch (found.as_object()->kind) {
      case Kind::kFunction:
      case Kind::kNative:
      case Kind::kStr:
      case Kind::kTuple:
      case Kind::kList:
      case Kind::kDict: break;
      case Kind::kMember:
        if (!member) return false;
        break;
      default: return false;  // perhaps a data descriptor
    }
  }
  cache.shape = instance->shape;
  cache.next_shape = instance->shape;
  cache.version = type->version;
  cache.slot = static_cast<uint32_t>(slot);
  return true;
}

}  // namespace

namespace {

// What an inline cache has found (`state`), beyond what the loop itself looks at. With kSlot, kStore and kMethod, shape and version stand where
// the loop compares them; with the others they are in next_shape and version2, and the loop finds nothing.
enum CacheState : uint32_t {
  kCachedModule = 2,
  kCachedSlot,
  kCachedStore,
  kCachedMethod,
  kCachedClassValue,  // an instance has it from its class as it is
  kCachedProperty,
  kCachedOfClass,  // an attribute of a class asked for by the class
};

InlineCache& shared_cache(Interpreter& vm, const InlineCache& cache, const Shape* shape, CacheState state) {
  size_t place =
      (reinterpret_cast<uintptr_t>(shape) >> 4) + (reinterpret_cast<uintptr_t>(cache.name) >> 5) + size_t{state} * 61;
  return vm.state->known().shared[place % Interpreter::State::Caches::kCount];
}

// A value that a class hands to its instances, and to whoever asks the class, as it is: no descriptor.
bool is_plain_value(Interpreter& vm, Value value) {
  if (!value.is_object()) return true;
  Object* object = value.as_object();
  switch (object->kind) {
    case Kind::kStr:
    case Kind::kInt:
    case Kind::kFloat:
    case Kind::kBytes:
    case Kind::kTuple:
    case Kind::kList:
    case Kind::kDict:
    case Kind::kSet: return !(object->type->type_flags & kTypeHeap);
    case Kind::kType: return object->type == vm.types.type;
    default: return false;
  }
}

// An attribute of an instance that its class provides.
bool cache_class_attribute(Interpreter& vm, InlineCache& cache, Instance* instance) {
  Type* type = instance->type;
  uint32_t flags = type_flags_of(vm, type);
  if ((flags & kTypeCustomGetAttribute) || shape_find(vm, instance->shape, cache.name) >= 0) return false;
  Value found = type_lookup(vm, type, cache.name);
  if (found.is_empty()) return false;
  if (is_Property(found) && found.as_object()->type == vm.types.property && !(flags & kTypeHasGetAttr)) {
    cache.state = kCachedProperty;
  } else if (is_plain_value(vm, found) && cache.name != special_str(vm, Special::kDict) &&
             cache.name != special_str(vm, Special::kClass)) {
    cache.state = kCachedClassValue;
  } else {
    return false;
  }
  cache.shape = nullptr;
  cache.version = 0;
  cache.next_shape = instance->shape;
  cache.version2 = type->version;
  cache.value = found;
  return true;
}

bool cache_attribute_of_class(Interpreter& vm, InlineCache& cache, Type* type) {
  if (type->type != vm.types.type || !type_lookup(vm, vm.types.type, cache.name).is_empty()) return false;
  Value found = type_lookup(vm, type, cache.name);
  if (found.is_empty() || (!is_Function(found) && !is_plain_value(vm, found))) return false;
  cache.state = kCachedOfClass;
  cache.version = 0;
  cache.version2 = type->version;
  cache.value = found;
  return true;
}

// Whether the cache, or the one it shares with others, knows the attribute of this instance without a slot.
bool knows_class_attribute(Interpreter& vm, InlineCache& cache, Instance* instance) {
  auto fits = [&](const InlineCache& c) {
    return (c.state == kCachedClassValue || c.state == kCachedProperty) && c.next_shape == instance->shape &&
           c.version2 == instance->type->version;
  };
  if (fits(cache)) return true;
  const InlineCache& shared = shared_cache(vm, cache, instance->shape, kCachedClassValue);
  if (shared.name != cache.name || !fits(shared)) return false;
  cache = shared;
  return true;
}

// The attribute, but for properties: these are left in the cache, and the result is empty.
Result load_attribute(Interpreter& vm, InlineCache& cache, Value value) {
  if (is_Instance(value) && value.as<Instance>()->shape != nullptr) {
    Instance* instance = value.as<Instance>();
    InlineCache& shared = shared_cache(vm, cache, instance->shape, kCachedSlot);
    if (shared.name == cache.name && shared.state == kCachedSlot && shared.shape == instance->shape &&
        shared.version == instance->type->version) {
      cache = shared;
      return instance->slots[cache.slot];
    }
    if (!knows_class_attribute(vm, cache, instance)) {
      if (cache_slot(vm, cache, instance)) {
        cache.state = kCachedSlot;
        shared = cache;
        return instance->slots[cache.slot];
      }
      if (!cache_class_attribute(vm, cache, instance)) return get_attribute(vm, value, cache.name);
      shared_cache(vm, cache, instance->shape, kCachedClassValue) = cache;
    }
    return cache.state == kCachedProperty ? Value() : cache.value;
  }
  if (is_Type(value)) {
    Type* type = value.as<Type>();
    if (cache.state == kCachedOfClass && cache.version2 == type->version) return cache.value;
    if (cache_attribute_of_class(vm, cache, type)) return cache.value;
  }
  if (is_Module(value)) {
    Dict* dict = value.as<Module>()->dict;
    if (cache.state == kCachedModule && cache.version2 != 0 && dict->keys_version == cache.version2)
      return dict->entries[cache.slot].value;
    int64_t entry = dict_find_str(dict, cache.name);
    if (entry >= 0 && cache.name != special_str(vm, Special::kDict) && cache.name != special_str(vm, Special::kClass)) {
      cache.state = kCachedModule;
      cache.version = 0;
      cache.shape = nullptr;
      cache.version2 = dict_keys_version(vm, dict);
      cache.slot = static_cast<uint32_t>(entry);
      return dict->entries[entry].value;
    }
  }
  return get_attribute(vm, value, cache.name);
}

}  // namespace

namespace {

// Calls a function of one parameter that needs no binding.
Step call_with_one(Interpreter& vm, Function* function, Value argument, uint16_t destination, OnReturn on_return) {
  Value* base = make_room(vm, stack_top(vm), 1);
  if (base == nullptr) return push_failed(vm);
  *base = argument;
  return push_frame(vm, function->code, function, function->globals, base, destination, on_return, Value())
             ? Step::kContinue
             : push_failed(vm);
}

}  // namespace

Step slow_load_attr(Interpreter& vm, InlineCache& cache, Value value, uint16_t destination) {
  Result result = load_attribute(vm, cache, value);
  if (!result.is_value()) return complete(vm, result, destination);
  if (!result.value().is_empty()) {
    vm.registers(vm.frame())[destination] = result.value();
    return Step::kContinue;
  }
  Value getter = cache.value.as<Property>()->getter;
  if (!is_Function(getter) || getter.as<Function>()->code->plain_arguments != 1)
    return complete(vm, get_attribute(vm, value, cache.name), destination);
  if (!vm.charge(1)) return complete(vm, Result::limit(), destination);
  return call_with_one(vm, getter.as<Function>(), value, destination, OnReturn::kStore);
}

Step slow_store_attr(Interpreter& vm, InlineCache& cache, Value object, Value value) {
  if (is_Instance(object)) {
    Instance* instance = object.as<Instance>();
    Type* type = instance->type;
    InlineCache& shared = shared_cache(vm, cache, instance->shape, kCachedStore);
    if (shared.name == cache.name && shared.state == kCachedStore && shared.shape == instance->shape &&
        shared.version == type->version && shared.slot < instance->capacity) {
      cache = shared;
      instance->slots[cache.slot] = value;
      instance->shape = cache.next_shape;
      return Step::kContinue;
    }
    if (instance->shape != nullptr && !(type_flags_of(vm, type) & kTypeCustomSetAttr)) {
      Value found = type_lookup(vm, type, cache.name);
      bool member = is_Member(found) && vm.is_subtype(type, found.as<Member>()->owner);
      bool plain =
          found.is_empty()
              ? (type->type_flags & kTypeHasDict) != 0 && cache.name != special_str(vm, Special::kDict) &&
                    cache.name != special_str(vm, Special::kClass)
              : member || ((type->type_flags & kTypeHasDict) &&
                           !(is_Property(found) || is_GetSet(found) || is_Member(found) || is_Instance(found)) &&
                           !is_kind(found, Kind::kNativeData));
      if (plain) {
        Shape* before = instance->shape;
        Str* name = member ? found.as<Member>()->slot : cache.name;
        if (!set_own_attribute(vm, instance, name, value)) return complete(vm, vm.no_memory(), 0);
        if (instance->shape != nullptr) {
          int64_t slot = shape_find(vm, instance->shape, name);
          cache.shape = before;
          cache.next_shape = instance->shape;
          cache.version = type->version;
          cache.slot = static_cast<uint32_t>(slot);
          cache.state = kCachedStore;
          shared_cache(vm, cache, before, kCachedStore) = cache;
        }
        return Step::kContinue;
      }
    }
  }
  return complete(vm, set_attribute(vm, object, cache.name, value), 0, OnReturn::kDiscard);
}

namespace {

// The method that super() finds for an object; empty: none, or something that needs the whole protocol.
Value find_above(Interpreter& vm, Super* super, Str* name) {
  Type* type = super->self_type;
  if (type == nullptr || name == special_str(vm, Special::kClass)) return Value();
  if (super->self.is_object() && super->self.as_object() == type) return Value();
  const Tuple* mro = type->mro;
  uint32_t i = 0;
  vm.meter.fuel -= mro->length >> 4;
  while (i < mro->length && mro->items()[i].as_object() != super->this_class) ++i;
  for (++i; i < mro->length; ++i) {
    Value found = dict_get_str(vm, type_dict(vm, mro->items()[i].as<Type>()), name);
    if (found.is_empty()) continue;
    if (is_Function(found)) return found;
    if (!is_Native(found)) return Value();
    Native* native = found.as<Native>();
    bool method = native->self.is_empty() && native->owner != nullptr && native->spec->binding == Binding::kMethod &&
                  vm.is_subtype(type, native->owner);
    if (method) (void)native_signature(vm, native);
    return method ? found : Value();
  }
  return Value();
}

}  // namespace

Step slow_load_method(Interpreter& vm, InlineCache& cache, Value value, uint16_t destination) {
  Type* type = vm.type_of(value);
  Value* r = vm.registers(vm.frame());
  const Shape* shape = is_Instance(value) ? value.as<Instance>()->shape : nullptr;
  if (shape != nullptr) {
    const InlineCache& shared = shared_cache(vm, cache, shape, kCachedMethod);
    if (shared.name == cache.name && shared.state == kCachedMethod && shared.shape == shape &&
        shared.version == type->version) {
      cache = shared;
      r[destination] = cache.value;
      r[destination + 1] = value;
      return Step::kContinue;
    }
  }
  bool special_protocol = is_Type(value) || is_Super(value) || is_Module(value) || is_GenericAlias(value);
  bool custom = (type->type_flags & kTypeHeap) && (type_flags_of(vm, type) & kTypeCustomGetAttribute);
  if (!special_protocol && !custom) {
    Value found = type_lookup(vm, type, cache.name);
    bool method =
        is_Function(found) ||
        (is_Native(found) && found.as<Native>()->self.is_empty() && found.as<Native>()->owner != nullptr &&
         vm.is_subtype(type, found.as<Native>()->owner) && found.as<Native>()->spec->binding == Binding::kMethod);
    if (method) {
      bool may_shadow = value.is_object() && has_own_attributes(value.as_object());
      if (!may_shadow || own_attribute(vm, value.as_object(), cache.name).is_empty()) {
        if (value.is_object()) {
          Object* object = value.as_object();
          if (object->kind == Kind::kInstance && static_cast<Instance*>(object)->shape != nullptr) {
            cache.shape = static_cast<Instance*>(object)->shape;
            cache.version = type->version;
            cache.value = found;
            cache.state = kCachedMethod;
            shared_cache(vm, cache, shape, kCachedMethod) = cache;
          } else if (!may_shadow && object->kind != Kind::kInstance) {
            cache.shape = nullptr;
            cache.version = type->version;
            cache.value = found;
          }
        }
        if (is_Native(found)) (void)native_signature(vm, found.as<Native>());
        r[destination] = found;
        r[destination + 1] = value;
        return Step::kContinue;
      }
    }
  }
  if (is_Super(value) && type == vm.types.super) {
    Value found = find_above(vm, value.as<Super>(), cache.name);
    if (!found.is_empty()) {
      r[destination] = found;
      r[destination + 1] = value.as<Super>()->self;
      return Step::kContinue;
    }
  }
  if (is_Module(value) || is_Type(value)) {
    Result result = load_attribute(vm, cache, value);
    if (result.is_value()) {
      if (is_Native(result.value())) (void)native_signature(vm, result.value().as<Native>());
      r[destination] = result.value();
      r[destination + 1] = Value::unbound();
      return Step::kContinue;
    }
    return complete(vm, result, destination, OnReturn::kLoadMethod);
  }
  return complete(vm, get_attribute(vm, value, cache.name), destination, OnReturn::kLoadMethod);
}

Result slow_load_subscr(Interpreter& vm, Value container, Value key) {
  if (container.is_object()) {
    Object* object = container.as_object();
    if (object->type == vm.types.dict) {
      Value value;
      Found found = dict_get(vm, static_cast<Dict*>(object), key, &value);
      if (found == Found::kYes) return value;
      if (found != Found::kNo && found != Found::kNeedsPython) return found_failure(vm, found);
    } else if (object->type == vm.types.str && key.is_small_int()) {
      Str* str = static_cast<Str*>(object);
      int64_t index = key.as_small_int();
      if (index < 0) index += str->length;
      if (static_cast<uint64_t>(index) < str->length)
        return Value(str_from_code_point(vm, str->at(static_cast<uint32_t>(index))));
    }
  }
  return get_item(vm, container, key);
}

Step slow_store_subscr(Interpreter& vm, Value container, Value key, Value value) {
  if (container.is_object() && container.as_object()->type == vm.types.dict) {
    Found found = dict_set(vm, container.as<Dict>(), key, value);
    if (found == Found::kYes || found == Found::kNo) return Step::kContinue;
    if (found != Found::kNeedsPython) return complete(vm, found_failure(vm, found), 0);
  }
  return complete(vm, set_item(vm, container, key, value), 0, OnReturn::kDiscard);
}

Step slow_binary(Interpreter& vm) {
  Value a, b;
  Opcode operation = operator_operands(vm, &a, &b);
  uint16_t destination = vm.frame().pc[-1].a;
  if ((operation == bytecode::kAdd || operation == bytecode::kInplaceAdd) && is_Str(a) && is_Str(b) &&
      a.as_object()->type == vm.types.str && b.as_object()->type == vm.types.str) {
    // `s = s + piece` is known by a short piece; a += says by itself that the text grows.
    bool grows = operation == bytecode::kInplaceAdd || a.as<Str>()->length / 8 > b.as<Str>()->length;
    Str* sum = grows ? str_append(vm, a.as<Str>(), b.as<Str>()) : str_concat(vm, a.as<Str>(), b.as<Str>());
    if (sum == nullptr) return complete(vm, vm.no_memory(), destination);
    vm.registers(vm.frame())[destination] = sum;
    return Step::kContinue;
  }
  int phase = 0;
  Result result = binary_from(vm, operation, a, b, &phase);
  return complete(vm, result, destination, OnReturn::kBinary, Value::small_int(phase));
}

namespace {

// Comparison of builtin values that needs no lookup of methods; kNeedsPython: take the long way.
Found quick_compare(Interpreter& vm, Opcode operation, Value a, Value b) {
  if (is_float(a) || is_float(b)) {
    if (a.is_small_int() && b.is_number()) a = Value::number(static_cast<double>(a.as_small_int()));
    if (b.is_small_int() && a.is_number()) b = Value::number(static_cast<double>(b.as_small_int()));
    if (a.is_number() && b.is_number()) {
      double x = a.as_number(), y = b.as_number();
      bool answer = operation == bytecode::kLt   ? x < y
                    : operation == bytecode::kLe ? x <= y
                    : operation == bytecode::kEq ? x == y
                    : operation == bytecode::kNe ? x != y
                    : operation == bytecode::kGt ? x > y
                                                 : x >= y;
      return answer ? Found::kYes : Found::kNo;
    }
    return Found::kNeedsPython;
  }
  if (is_Str(a) && is_Str(b) && a.as_object()->type == vm.types.str && b.as_object()->type == vm.types.str) {
    vm.meter.fuel -= (a.as<Str>()->length < b.as<Str>()->length ? a.as<Str>()->length : b.as<Str>()->length) >> 8;
    if (operation == bytecode::kEq || operation == bytecode::kNe) {
      bool equal = a == b || str_equal(a.as<Str>(), b.as<Str>());
      return equal == (operation == bytecode::kEq) ? Found::kYes : Found::kNo;
    }
    int order = str_compare(a.as<Str>(), b.as<Str>());
    bool answer = operation == bytecode::kLt   ? order < 0
                  : operation == bytecode::kLe ? order <= 0
                  : operation == bytecode::kGt ? order > 0
                                               : order >= 0;
    return answer ? Found::kYes : Found::kNo;
  }
  if (a.is_none() || b.is_none()) {
    Value other = a.is_none() ? b : a;
    bool plain = !other.is_object() || !(other.as_object()->type->type_flags & kTypeHeap);
    if (plain && operation == bytecode::kEq) return a == b ? Found::kYes : Found::kNo;
    if (plain && operation == bytecode::kNe) return a == b ? Found::kNo : Found::kYes;
  }
  return Found::kNeedsPython;
}

}  // namespace

Step slow_compare(Interpreter& vm) {
  Value a, b;
  Opcode operation = operator_operands(vm, &a, &b);
  Frame& frame = vm.frame();
  const Instruction& i = frame.pc[-1];
  Found quick = quick_compare(vm, operation, a, b);
  if (quick == Found::kNeedsPython) {
    int phase = 0;
    Result result = compare_from(vm, operation, a, b, &phase);
    return complete(vm, result, i.a, OnReturn::kBinary, Value::small_int(phase));
  }
  if (!is_compare_jump(i.op)) {
    vm.registers(frame)[i.a] = Value::boolean(quick == Found::kYes);
  } else if (jumps_on(static_cast<Opcode>(i.op), quick == Found::kYes)) {
    frame.pc += i.imm_c();
  }
  return Step::kContinue;
}

Step slow_not(Interpreter& vm, Value value, uint16_t destination) {
  return deliver(vm, value, destination, OnReturn::kNot, Value());
}
Step slow_branch(Interpreter& vm, Value value) { return deliver(vm, value, 0, OnReturn::kBranch, Value()); }

namespace {

// A pair that is made only to be taken apart by the next instruction goes to its two registers at once.
Step next_of_builtin(Interpreter& vm, Iterator* iterator) {
  Frame& frame = vm.frame();
  const Instruction i = frame.pc[-1];
  Value* r = vm.registers(frame);
  const Instruction* body = i.op == bytecode::kForLoop ? frame.pc + i.imm_c() : frame.pc;
  Result result = Result::none();
  if (body->op == bytecode::kUnpack && body->b == i.b && body->c == 2 && i.b >= frame.code->n_locals) {
    Value pair[2];
    if (iterator_next_pair(vm, iterator, pair, &result)) {
      if (!result.is_value()) return complete(vm, result, 0, OnReturn::kForNext);
      r[body->a] = pair[0];
      r[body->a + 1] = pair[1];
      frame.pc = body + 1;
      return Step::kContinue;
    }
  }
  result = iterator_next(vm, iterator);
  if (!result.is_value()) return complete(vm, result, 0, OnReturn::kForNext);
  r[i.b] = result.value();
  frame.pc = body;
  return Step::kContinue;
}

}  // namespace

Step slow_for(Interpreter& vm, Value iterator) {
  if (is_Generator(iterator)) {
    Generator* generator = iterator.as<Generator>();
    if (!(generator->type->type_flags & kTypeHeap) && generator->flavor == Generator::Flavor::kGenerator) {
      return next_of_generator(vm, generator);
    }
  }
  if (is_Iterator(iterator)) return next_of_builtin(vm, iterator.as<Iterator>());
  Value next = special_of(vm, iterator, Special::kNext);
  if (next.is_empty())
    return complete(vm, vm.raise(vm.types.type_error, "'{}' object is not an iterator", type_name(iterator)), 0);
  if (is_Native(next)) {
    return complete(vm, call_native(vm, next.as<Native>(), &iterator, 1, nullptr), 0, OnReturn::kForNext);
  }
  if (is_Function(next)) {
    Function* function = next.as<Function>();
    if (function->code->plain_arguments == 1) return call_with_one(vm, function, iterator, 0, OnReturn::kForNext);
  }
  return call_any(vm, next, {&iterator, 1, nullptr}, 0, OnReturn::kForNext);
}

Step slow_list_append(Interpreter& vm, List* list, Value value) {
  if (list_append(vm, list, value)) return Step::kContinue;
  return complete(vm, vm.no_memory(), 0);
}

}  // namespace hognose::runtime
