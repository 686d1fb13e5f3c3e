// Intrinsics of prelude/machine.py: what the machine's slow paths ask for and a guest never sees.
#include <string>

#include "builtins/intrinsics.h"
#include "runtime/attributes.h"
#include "runtime/operators.h"
#include "runtime/state.h"

namespace hognose::builtins {

using namespace runtime;
using bytecode::Special;

namespace {

// _type_lookup(cls, name): the attribute by the MRO without binding; None when there is none. One that is None can't be called, but for those
// by which a class says that it is not to be hashed, iterated over and so on.
Result type_lookup_(Interpreter& vm, Value* args) {
  Str* name = intern(vm, args[1].as<Str>());
  Value found = type_lookup(vm, args[0].as<Type>(), name);
  if (found.is_empty()) return Value::none();
  if (found.is_none()) {
    bool says_no = false;
    for (Special special : {Special::kHash, Special::kIter, Special::kContains, Special::kReversed})
      says_no = says_no || name == vm.special_names[static_cast<int>(special)];
    if (name == vm.special_names[static_cast<int>(Special::kBool)]) {
      return vm.raise(vm.types.type_error, "'{}' cannot be interpreted as a boolean", name_of(args[0].as<Type>()));
    }
    if (!says_no) return vm.raise(vm.types.type_error, "'NoneType' object is not callable");
  }
  return found;
}

Result unwrap_static(Interpreter&, Value* args) {
  return is_StaticMethod(args[0]) ? args[0].as<StaticMethod>()->function : args[0];
}

// _bind(attribute, instance): the descriptor protocol.
Result bind(Interpreter& vm, Value* args) { return bind_attribute(vm, args[0], args[1], vm.type_of(args[1])); }

// _isinstance(value, cls or tuple of classes): by the MRO alone.
Result isinstance(Interpreter& vm, Value* args) {
  if (is_Type(args[1])) return Value::boolean(vm.is_instance(args[0], args[1].as<Type>()));
  Tuple* classes = args[1].as<Tuple>();
  bool found = false;
  for (uint32_t i = 0; i < classes->length; ++i)
    found = found || vm.is_instance(args[0], classes->items()[i].as<Type>());
  return Value::boolean(found);
}

Result type_name_(Interpreter& vm, Value* args) {
  Str* text = make_str(vm, vm.text("{}", type_name(args[0])));
  return text == nullptr ? vm.no_memory() : Result(text);
}

// _index(value): an int as operator.index gives it, natively for ints and as a call of __index__ else.
Result index(Interpreter& vm, Value* args) {
  if (is_int_or_bool(args[0])) return args[0];
  Value method = special_of(vm, args[0], Special::kIndex);
  if (method.is_empty())
    return vm.raise(vm.types.type_error, "'{}' object cannot be interpreted as an integer", type_name(args[0]));
  return call_python_method(vm, method, args, 1);
}

Result list_append_(Interpreter& vm, Value* args) {
  return list_append(vm, args[0].as<List>(), args[1]) ? Result::none() : vm.no_memory();
}

// _callable_display_name(f): as CPython names a callee in errors about ** arguments.
Result callable_display_name(Interpreter& vm, Value* args) {
  Value callee = args[0];
  std::string name;
  if (is_BoundMethod(callee)) callee = callee.as<BoundMethod>()->function;
  if (is_Function(callee)) {
    Function* function = callee.as<Function>();
    if (is_Str(function->module)) name = to_utf8(function->module.as<Str>()) + ".";
    if (is_Str(function->qualname)) name += to_utf8(function->qualname.as<Str>());
    name += "()";
  } else if (is_Type(callee)) {
    Type* type = callee.as<Type>();
    if (is_Str(type->module) && !str_equals(type->module.as<Str>(), "builtins"))
      name = to_utf8(type->module.as<Str>()) + ".";
    name += to_utf8(type->qualname) + "()";
  } else if (is_Native(callee)) {
    Native* native = callee.as<Native>();
    if (native->owner != nullptr) name = to_utf8(native->owner->qualname) + ".";
    name += to_utf8(native->name) + "()";
  } else {
    name = to_utf8(vm.type_of(callee)->name) + " object";
  }
  Str* text = make_str(vm, name);
  return text == nullptr ? vm.no_memory() : Result(text);
}

// _known_length(value): for the message of unpacking; None unless it is a dict or another builtin with a length.
Result known_length(Interpreter& vm, Value* args) {
  int64_t length = is_Dict(args[0]) || is_List(args[0]) || is_Tuple(args[0]) ? native_length(vm, args[0]) : -1;
  return length < 0 ? Value::none() : Value::small_int(length);
}

Result iterator_source(Interpreter&, Value* args) { return args[0].as<Iterator>()->source; }
Result iterator_sentinel(Interpreter&, Value* args) { return args[0].as<Iterator>()->sentinel; }
Result iterator_advance(Interpreter&, Value* args) {
  Iterator* iterator = args[0].as<Iterator>();
  int64_t index = iterator->index;
  iterator->index += iterator->over == Iterator::Over::kSequenceReversed ? -1 : 1;
  return Value::small_int(index);
}
Result iterator_finish(Interpreter&, Value* args) {
  args[0].as<Iterator>()->source = Value();
  args[0].as<Iterator>()->exhausted = 1;
  return Result::none();
}

Result is_coroutine(Interpreter&, Value* args) {
  return Value::boolean(is_Generator(args[0]) && args[0].as<Generator>()->flavor == Generator::Flavor::kCoroutine);
}

// _next_finalizer(): (callback, reference) of a dead weak reference, (None, object) of an object whose __del__ is due, (False, object) of a
// generator to close or a view to release, or None.
Result next_finalizer(Interpreter& vm, Value*) {
  Interpreter::State& state = *vm.state;
  bool none = state.dead_references.empty() && state.finalizers.empty();
  if (none || vm.recursion_base == 0) vm.set_recursion_base(none ? 0 : vm.depth());
  if (!state.dead_references.empty()) {
    WeakRef* reference = state.dead_references.take();
    Tuple* pair = make_tuple(vm, {reference->callback, Value(reference)});
    reference->callback = Value::none();
    return pair == nullptr ? vm.no_memory() : Result(pair);
  }
  if (state.finalizers.empty()) return Result::none();
  Object* object = state.finalizers.take();
  bool closes = object->kind == Kind::kGenerator || object->kind == Kind::kMemoryView;
  Tuple* pair = make_tuple(vm, {closes ? Value::false_() : Value::none(), Value(object)});
  return pair == nullptr ? vm.no_memory() : Result(pair);
}

// _queue_finalizers(objects): the program ends. These are the first to go, in this order, then all others.
Result queue_finalizers(Interpreter& vm, Value* args) {
  const List* first = args[0].as<List>();
  for (uint32_t i = 0; i < first->length; ++i) {
    if (first->items[i].is_object()) queue_finalizer(vm, first->items[i].as_object());
  }
  vm.heap.queue_all_finalizers();
  return Result::none();
}

// _set_weakref_hash(reference, hash)
Result set_weakref_hash(Interpreter&, Value* args) {
  int64_t hash;
  if (int_as_int64(args[1], &hash)) args[0].as<WeakRef>()->hash = hash;
  return args[1];
}

// _restarred(old, alias): alias, unpacked as old is.
Result restarred(Interpreter&, Value* args) {
  if (is_GenericAlias(args[0]) && is_GenericAlias(args[1]) && args[0].as<GenericAlias>()->starred)
    args[1].as<GenericAlias>()->starred = true;
  return args[1];
}

// _make_union(parts): a union of these and no others; they are flat and differ.
Result make_union_(Interpreter& vm, Value* args) {
  Union* result = static_cast<Union*>(vm.heap.allocate(Kind::kUnion, vm.types.union_, sizeof(Union)));
  result->args = args[0].as<Tuple>();
  return Value(result);
}

Result modules(Interpreter& vm, Value*) { return Value(vm.modules); }

}  // namespace

constexpr NativeSpec kMachineIntrinsics[] = {
    {"_type_lookup", type_lookup_, "cls, name, /"},
    {"_unwrap_static", unwrap_static, "value, /"},
    {"_bind", bind, "attribute, instance, /"},
    {"_isinstance", isinstance, "value, cls, /"},
    {"_type_name", type_name_, "value, /"},
    {"_index", index, "value, /"},
    {"_list_append", list_append_, "list, item, /"},
    {"_callable_display_name", callable_display_name, "callee, /"},
    {"_known_length", known_length, "value, /"},
    {"_iterator_source", iterator_source, "iterator, /"},
    {"_iterator_sentinel", iterator_sentinel, "iterator, /"},
    {"_iterator_advance", iterator_advance, "iterator, /"},
    {"_iterator_finish", iterator_finish, "iterator, /"},
    {"_is_coroutine", is_coroutine, "value, /"},
    {"_modules", modules, ""},
    {"_next_finalizer", next_finalizer, ""},
    {"_queue_finalizers", queue_finalizers, "objects, /"},
    {"_set_weakref_hash", set_weakref_hash, "reference, hash, /"},
    {"_restarred", restarred, "old, alias, /"},
    {"_make_union", make_union_, "parts, /"},
};

std::span<const NativeSpec> machine_intrinsics() { return kMachineIntrinsics; }

}  // namespace hognose::builtins
