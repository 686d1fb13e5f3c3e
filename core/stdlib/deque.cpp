// collections.deque. What compares items or takes any iterable goes on in the prelude (prelude/collections.py).
#include "stdlib/deque.h"

#include <algorithm>

namespace hognose::stdlib {

using namespace runtime;
using namespace builtins;
using bytecode::Special;

namespace {

Deque* deque_of(Value self) { return static_cast<Deque*>(self.as<NativeData>()->data()); }

constexpr NativeDataClass kDequeClass = {"deque",
                                         [](Object* object, Marker& marker) {
                                           Deque* deque = deque_of(object);
                                           for (uint32_t i = 0; i < deque->length; ++i) marker.visit(deque->at(i));
                                         },
                                         [](Interpreter& vm, Object* object) {
                                           Deque* deque = deque_of(object);
                                           if (deque->items != nullptr)
                                             vm.heap.free_buffer(deque->items, deque->capacity * sizeof(Value));
                                         }};

template <Prelude function, size_t count>
Result forward(Interpreter& vm, Value* args) {
  return vm.tail_call(vm.prelude_function(function), args, count);
}

Result deque_new(Interpreter& vm, Value* args) {
  NativeData* object = static_cast<NativeData*>(
      allocate_for(vm, args[0].as<Type>(), Kind::kNativeData, sizeof(NativeData) + sizeof(Deque)));
  object->data_class = &kDequeClass;
  deque_of(object)->maximum = -1;
  return Value(object);
}

bool grow(Interpreter& vm, Deque* deque) {
  if (deque->length < deque->capacity) return true;
  uint32_t capacity = deque->capacity == 0 ? 8 : deque->capacity * 2;
  Value* items = static_cast<Value*>(vm.heap.allocate_buffer(capacity * sizeof(Value)));
  if (items == nullptr) return false;
  for (uint32_t i = 0; i < deque->length; ++i) items[i] = deque->at(i);
  if (deque->items != nullptr) vm.heap.free_buffer(deque->items, deque->capacity * sizeof(Value));
  deque->items = items;
  deque->capacity = capacity;
  deque->head = 0;
  return true;
}

void drop_first(Deque* deque) {
  deque->head = (deque->head + 1) & (deque->capacity - 1);
  --deque->length;
}

bool push(Interpreter& vm, Deque* deque, Value item, bool left) {
  if (deque->maximum == 0) return true;
  if (!grow(vm, deque)) return false;
  ++deque->changes;
  if (left) {
    if (deque->length == deque->maximum) --deque->length;
    deque->head = (deque->head - 1) & (deque->capacity - 1);
    ++deque->length;
    deque->at(0) = item;
  } else {
    if (deque->length == deque->maximum) drop_first(deque);
    ++deque->length;
    deque->at(deque->length - 1) = item;
  }
  return true;
}

template <bool left>
Result append(Interpreter& vm, Value* args) {
  return push(vm, deque_of(args[0]), args[1], left) ? Result::none() : vm.no_memory();
}

template <bool left>
Result pop(Interpreter& vm, Value* args) {
  Deque* deque = deque_of(args[0]);
  if (deque->length == 0) return vm.raise(vm.types.index_error, "pop from an empty deque");
  ++deque->changes;
  Value item = deque->at(left ? 0 : deque->length - 1);
  if (left)
    drop_first(deque);
  else
    --deque->length;
  return item;
}

template <bool left>
Result extend(Interpreter& vm, Value* args) {
  Deque* deque = deque_of(args[0]);
  NativeIteration items(vm, args[1]);
  if (!items.possible() || is_Iterator(args[1])) {
    return vm.tail_prelude("deque_extend"_prelude, {args[0], args[1], Value::boolean(left)});
  }
  // Room first: an extension that does not fit must not have begun.
  int64_t wanted = items.length_hint() + deque->length;
  if (deque->maximum >= 0 && wanted > deque->maximum) wanted = deque->maximum;
  if (!vm.heap.reserve(static_cast<uint64_t>(wanted < (1 << 27) ? wanted : 1 << 27) * 3 * sizeof(Value)))
    return vm.no_memory();
  Value item;
  while (items.next(&item)) {
    if (!vm.charge(1)) return vm.limit();
    if (!push(vm, deque, item, left)) return vm.no_memory();
  }
  return items.failed() ? items.failure() : Result::none();
}

Result clear(Interpreter&, Value* args) {
  Deque* deque = deque_of(args[0]);
  if (deque->length > 0) ++deque->changes;
  deque->length = deque->head = 0;
  return Result::none();
}

Result deque_init(Interpreter& vm, Value* args) {
  Deque* deque = deque_of(args[0]);
  deque->maximum = -1;
  if (!args[2].is_none()) {
    int64_t maximum;
    if (!is_int_or_bool(args[2])) return vm.raise(vm.types.type_error, "an integer is required");
    Found found = to_int64(vm, args[2], &maximum);
    if (found != Found::kYes) return failure(vm, found);
    if (maximum < 0) return vm.raise(vm.types.value_error, "maxlen must be non-negative");
    deque->maximum = maximum;
  }
  (void)clear(vm, args);
  return args[1].is_unbound() ? Result::none() : extend<false>(vm, args);
}

Result length(Interpreter& vm, Value* args) { return make_int(vm, deque_of(args[0])->length); }

// The item that an index means; nullptr: *out says why not.
Value* item_at(Interpreter& vm, Value* args, Prelude slow, size_t count, Result* out) {
  Deque* deque = deque_of(args[0]);
  int64_t index;
  Found found = sequence_index(vm, args[1], deque->length, &index);
  if (found == Found::kNeedsPython) {
    *out = vm.tail_call(vm.prelude_function(slow), args, count);
    return nullptr;
  }
  if (found == Found::kNo) {
    *out = vm.raise(vm.types.type_error, "sequence index must be integer, not '{}'", type_name(args[1]));
    return nullptr;
  }
  if (found != Found::kYes) {
    *out = index_failure(vm, found, args[1], "", "deque index out of range");
    return nullptr;
  }
  return &deque->at(static_cast<uint32_t>(index));
}
Result getitem(Interpreter& vm, Value* args) {
  Result out = Result::none();
  Value* item = item_at(vm, args, "deque_get"_prelude, 2, &out);
  return item == nullptr ? out : Result(*item);
}
Result setitem(Interpreter& vm, Value* args) {
  Result out = Result::none();
  Value* item = item_at(vm, args, "deque_set"_prelude, 3, &out);
  if (item != nullptr) *item = args[2];
  return out;
}
Result delitem(Interpreter& vm, Value* args) {
  Result out = Result::none();
  Value* item = item_at(vm, args, "deque_delete"_prelude, 2, &out);
  if (item == nullptr) return out;
  Deque* deque = deque_of(args[0]);
  if (!vm.charge(1 + deque->length / 8)) return vm.limit();
  uint32_t i = (static_cast<uint32_t>(item - deque->items) - deque->head) & (deque->capacity - 1);
  for (; i + 1 < deque->length; ++i) deque->at(i) = deque->at(i + 1);
  --deque->length;
  ++deque->changes;
  return Result::none();
}

Result insert(Interpreter& vm, Value* args) {
  Deque* deque = deque_of(args[0]);
  int64_t index;
  Found found = to_int64(vm, args[1], &index);
  if (found == Found::kNeedsPython)
    return again_with(vm, method_of(vm, vm.type_of(args[0]), "insert"), args, 3, 1, Special::kIndex);
  if (found != Found::kYes) return failure(vm, found);
  if (deque->length == deque->maximum) return vm.raise(vm.types.index_error, "deque already at its maximum size");
  if (!vm.charge(1 + deque->length / 8)) return vm.limit();
  if (index < 0) index += deque->length;
  if (index < 0) index = 0;
  if (!push(vm, deque, args[2], false)) return vm.no_memory();
  for (uint32_t i = deque->length - 1; i > index; --i) {
    deque->at(i) = deque->at(i - 1);
    deque->at(i - 1) = args[2];
  }
  return Result::none();
}

Result rotate(Interpreter& vm, Value* args) {
  Deque* deque = deque_of(args[0]);
  int64_t n;
  Found found = to_int64(vm, args[1], &n);
  if (found == Found::kNeedsPython)
    return again_with(vm, method_of(vm, vm.type_of(args[0]), "rotate"), args, 2, 1, Special::kIndex);
  if (found != Found::kYes) return failure(vm, found);
  if (deque->length < 2) return Result::none();
  ++deque->changes;
  n %= deque->length;
  if (n < 0) n += deque->length;
  if (n * 2 > deque->length) n -= deque->length;
  if (!vm.charge(1 + (n < 0 ? -n : n))) return vm.limit();
  for (; n > 0; --n) {
    Value item = deque->at(deque->length - 1);
    deque->head = (deque->head - 1) & (deque->capacity - 1);
    deque->at(0) = item;
  }
  for (; n < 0; ++n) {
    Value item = deque->at(0);
    deque->head = (deque->head + 1) & (deque->capacity - 1);
    deque->at(deque->length - 1) = item;
  }
  return Result::none();
}

Result reverse(Interpreter& vm, Value* args) {
  Deque* deque = deque_of(args[0]);
  if (!vm.charge(1 + deque->length / 8)) return vm.limit();
  for (uint32_t i = 0; i < deque->length / 2; ++i) {
    Value other = deque->at(deque->length - 1 - i);
    deque->at(deque->length - 1 - i) = deque->at(i);
    deque->at(i) = other;
  }
  return Result::none();
}

Result class_getitem(Interpreter& vm, Value* args) {
  GenericAlias* alias =
      static_cast<GenericAlias*>(vm.heap.allocate(Kind::kGenericAlias, vm.types.generic_alias, sizeof(GenericAlias)));
  alias->origin = args[0];
  alias->args = is_Tuple(args[1]) ? args[1].as<Tuple>() : make_tuple(vm, {args[1]});
  return Value(alias);
}

Result get_maximum(Interpreter& vm, Value self) {
  int64_t maximum = deque_of(self)->maximum;
  return maximum < 0 ? Value::none() : make_int(vm, maximum);
}

// --- iterators -----------------------------------------------------------------------------------------------------------------

struct Walk {
  Value deque;
  uint32_t left;
  uint32_t changes;
};
Walk* walk_of(Value self) { return static_cast<Walk*>(self.as<NativeData>()->data()); }
constexpr NativeDataClass kWalkClass = {
    "deque_iterator", [](Object* object, Marker& marker) { marker.visit(walk_of(object)->deque); }, nullptr};

Result make_walk(Interpreter& vm, Type* type, Value deque, int64_t index) {
  NativeData* object =
      static_cast<NativeData*>(vm.heap.allocate(Kind::kNativeData, type, sizeof(NativeData) + sizeof(Walk)));
  object->data_class = &kWalkClass;
  int64_t length = deque_of(deque)->length;
  *walk_of(object) = {deque, static_cast<uint32_t>(length - std::clamp(index, int64_t{0}, length)),
                      deque_of(deque)->changes};
  return Value(object);
}
Type* walk_type(Interpreter& vm, const char* key) { return dict_get_str(vm, vm.registry, intern(vm, key)).as<Type>(); }
Result iter(Interpreter& vm, Value* args) {
  return make_walk(vm, walk_type(vm, "_collections._deque_iterator"), args[0], 0);
}
Result reversed(Interpreter& vm, Value* args) {
  return make_walk(vm, walk_type(vm, "_collections._deque_reverse_iterator"), args[0], 0);
}

template <bool backwards>
Result walk_next(Interpreter& vm, Value* args) {
  Walk* walk = walk_of(args[0]);
  Deque* deque = deque_of(walk->deque);
  if (backwards && walk->left == 0) return Result::stop();
  if (walk->changes != deque->changes) {
    walk->left = 0;
    return vm.raise(vm.types.runtime_error, "deque mutated during iteration");
  }
  if (walk->left == 0) return Result::stop();
  uint32_t left = walk->left--;
  return deque->at(backwards ? left - 1 : deque->length - left);
}
Result walk_length_hint(Interpreter& vm, Value* args) { return make_int(vm, walk_of(args[0])->left); }
Result walk_reduce(Interpreter& vm, Value* args) {
  Walk* walk = walk_of(args[0]);
  Value index = Value::small_int(int64_t{deque_of(walk->deque)->length} - walk->left);
  return made(vm, make_tuple(vm, {vm.type_of(args[0]), make_tuple(vm, {walk->deque, index})}));
}
// cls(deque, index=0): a new one behind the first items. Named arguments are not looked at, as in CPython.
Result walk_new(Interpreter& vm, Value* args) {
  Tuple* given = args[1].as<Tuple>();
  if (given->length == 0 || given->length > 2) {
    return vm.raise(vm.types.type_error, "function takes at {} ({} given)",
                    given->length == 0 ? "least 1 argument" : "most 2 arguments", given->length);
  }
  Value deque = given->items()[0];
  if (vm.type_of(deque)->instance_kind != Kind::kNativeData || deque.as<NativeData>()->data_class != &kDequeClass)
    return vm.raise(vm.types.type_error, "argument 1 must be collections.deque, not {}", type_name(deque));
  int64_t index = 0;
  Found found = given->length == 1 ? Found::kYes : to_int64(vm, given->items()[1], &index);
  return found == Found::kYes ? make_walk(vm, args[0].as<Type>(), deque, index) : failure(vm, found);
}
Result walk_self(Interpreter&, Value* args) { return args[0]; }

constexpr NativeSpec kDequeMethods[] = {
    {"__new__", deque_new, "cls, /, *args, **kwargs", Binding::kStaticMethod},
    {"__init__", deque_init, "self, iterable=?, maxlen=None"},
    {"append", append<false>, "self, item, /"},
    {"appendleft", append<true>, "self, item, /"},
    {"pop", pop<false>, "self, /"},
    {"popleft", pop<true>, "self, /"},
    {"extend", extend<false>, "self, iterable, /"},
    {"extendleft", extend<true>, "self, iterable, /"},
    {"clear", clear, "self, /"},
    {"insert", insert, "self, index, value, /"},
    {"rotate", rotate, "self, n=1, /"},
    {"reverse", reverse, "self, /"},
    {"copy", forward<"deque_copy"_prelude, 1>, "self, /"},
    {"__copy__", forward<"deque_copy"_prelude, 1>, "self, /"},
    {"count", forward<"deque_count"_prelude, 2>, "self, value, /"},
    {"index", forward<"deque_index"_prelude, 4>, "self, value, start=0, stop=2147483647, /"},
    {"remove", forward<"deque_remove"_prelude, 2>, "self, value, /"},
    {"__len__", length, "self, /"},
    {"__getitem__", getitem, "self, index, /"},
    {"__setitem__", setitem, "self, index, value, /"},
    {"__delitem__", delitem, "self, index, /"},
    {"__contains__", forward<"deque_contains"_prelude, 2>, "self, value, /"},
    {"__iter__", iter, "self, /"},
    {"__reversed__", reversed, "self, /"},
    {"__add__", forward<"deque_add"_prelude, 2>, "self, value, /"},
    {"__iadd__", forward<"deque_iadd"_prelude, 2>, "self, value, /"},
    {"__mul__", forward<"deque_mul"_prelude, 2>, "self, value, /"},
    {"__rmul__", forward<"deque_mul"_prelude, 2>, "self, value, /"},
    {"__imul__", forward<"deque_imul"_prelude, 2>, "self, value, /"},
    {"__eq__", forward<"deque_eq"_prelude, 2>, "self, value, /"},
    {"__ne__", forward<"deque_ne"_prelude, 2>, "self, value, /"},
    {"__lt__", forward<"deque_lt"_prelude, 2>, "self, value, /"},
    {"__le__", forward<"deque_le"_prelude, 2>, "self, value, /"},
    {"__gt__", forward<"deque_gt"_prelude, 2>, "self, value, /"},
    {"__ge__", forward<"deque_ge"_prelude, 2>, "self, value, /"},
    {"__repr__", forward<"deque_repr"_prelude, 1>, "self, /"},
    {"__reduce__", forward<"deque_reduce"_prelude, 1>, "self, /"},
    {"__class_getitem__", class_getitem, "cls, item, /", Binding::kClassMethod},
};
constexpr GetSetSpec kDequeGetSets[] = {{"maxlen", get_maximum}};
constexpr ConstantSpec kDequeConstants[] = {{"__hash__", [](Interpreter&) { return Value::none(); }}};

constexpr NativeSpec kIteratorMethods[] = {{"__new__", walk_new, "cls, /, *args, **ignored", Binding::kStaticMethod},
                                           {"__iter__", walk_self, "self, /"},
                                           {"__next__", walk_next<false>, "self, /"},
                                           {"__length_hint__", walk_length_hint, "self, /"},
                                           {"__reduce__", walk_reduce, "self, /"}};
constexpr NativeSpec kReverseIteratorMethods[] = {
    {"__new__", walk_new, "cls, /, *args, **ignored", Binding::kStaticMethod},
    {"__iter__", walk_self, "self, /"},
    {"__next__", walk_next<true>, "self, /"},
    {"__length_hint__", walk_length_hint, "self, /"},
    {"__reduce__", walk_reduce, "self, /"}};

}  // namespace

const TypeSpec deque_spec = {"deque",
                             Kind::kNativeData,
                             kTypeBaseAllowed | kTypeSequencePattern | kTypeWeakReferable,
                             kDequeMethods,
                             kDequeGetSets,
                             kDequeConstants,
                             "A list-like sequence optimized for data accesses near its endpoints."};
const TypeSpec deque_iterator_spec = {"_deque_iterator", Kind::kNativeData, 0, kIteratorMethods, {}, {}, nullptr};
const TypeSpec deque_reverse_iterator_spec = {
    "_deque_reverse_iterator", Kind::kNativeData, 0, kReverseIteratorMethods, {}, {}, nullptr};

}  // namespace hognose::stdlib
