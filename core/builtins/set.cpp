// set and frozenset
#include "builtins/containers.h"
#include "builtins/repr.h"

namespace hognose::builtins {

using namespace runtime;

namespace {

Set* self_set(Value* args) { return args[0].as<Set>(); }

// Results of operators and of copy() are of the base class, also for subclasses.
Type* base_type(Interpreter& vm, Set* set) { return set->flags & kFrozen ? vm.types.frozenset : vm.types.set; }

// A set is looked for as the frozenset it would be.
Value as_key(Interpreter& vm, Value key) {
  if (!is_Set(key) || (key.as_object()->flags & kFrozen)) return key;
  Set* frozen = set_copy(vm, key.as<Set>(), vm.types.frozenset);
  return frozen == nullptr ? key : Value(frozen);
}

// target |= what `source` gives. kNeedsPython: nothing was consumed, and what was added may be added again.
Found add_all(Interpreter& vm, Set* target, Value source) {
  if (is_Set(source) && has_native_special(vm, source, bytecode::Special::kIter)) {
    if (!vm.charge(source.as<Set>()->used)) return Found::kError;
    return set_merge(vm, target, source.as<Set>());
  }
  if (is_Dict(source) && source.as_object()->type == vm.types.dict) {
    if (!vm.charge(source.as<Dict>()->entries_used)) return Found::kError;
    return set_merge_keys(vm, target, source.as<Dict>());
  }
  if (is_Iterator(source)) return Found::kNeedsPython;
  NativeIteration items(vm, source);
  if (!items.possible()) return Found::kNeedsPython;
  Value item;
  while (items.next(&item)) {
    if (!vm.charge(1)) return Found::kError;
    Found found = set_add(vm, target, item);
    if (found > Found::kYes) return found;
  }
  return items.failed() ? Found::kError : Found::kYes;
}

// `source` as a set or frozenset, itself when it is one. nullptr: *result is the native's answer.
Set* as_set(Interpreter& vm, Value source, Result* result) {
  if (is_Set(source)) return source.as<Set>();
  Set* set = make_set(vm, vm.types.set);
  Found found = add_all(vm, set, source);
  if (found == Found::kYes) return set;
  *result = found == Found::kNeedsPython ? Result::none() : failed(vm, found);
  return nullptr;
}

// What a native makes of a set, for an iterable whose items need Python: the prelude makes the set of them.
Result with_set(Interpreter& vm, Value* args, const char* name) {
  Type* type = args[0].as_object()->flags & kFrozen ? vm.types.frozenset : vm.types.set;
  return vm.tail_prelude("with_set"_prelude, {native_method(vm, type, name), args[0], args[1]});
}

Result fill(Interpreter& vm, Set* set, Value source) {
  if (is_Iterator(source)) {
    List* drained = make_list(vm, nullptr, 0);
    Found found = append_all(vm, drained, source);
    if (found == Found::kYes)
      source = drained;
    else if (found != Found::kNeedsPython)
      return failed(vm, found);
  }
  Found found = add_all(vm, set, source);
  if (found == Found::kYes) return Value(set);
  if (found == Found::kNeedsPython) return vm.tail_prelude("set_fill"_prelude, {set, source});
  return failed(vm, found);
}

Set* allocate(Interpreter& vm, Type* type) {
  Set* set = static_cast<Set*>(allocate_for(vm, type, Kind::kSet, sizeof(Set)));
  set->mask = 7;
  set->hash = -1;
  return set;
}

Result set_new(Interpreter& vm, Value* args) {
  Type* type = args[0].as<Type>();
  if (type == vm.types.set) {
    Tuple* rest = args[1].as<Tuple>();
    if (args[2].as<Dict>()->count > 0) return vm.raise(vm.types.type_error, "set() takes no keyword arguments");
    if (rest->length > 1) return vm.raise(vm.types.type_error, "set expected at most 1 argument, got {}", rest->length);
    Set* set = make_set(vm, type);
    return rest->length == 0 ? Result(set) : fill(vm, set, rest->items()[0]);
  }
  return Value(allocate(vm, type));
}

Result set_init(Interpreter& vm, Value* args) {
  Set* set = self_set(args);
  set_clear(vm, set);
  if (args[1].is_unbound()) return Result::none();
  Result result = fill(vm, set, args[1]);
  if (result.code() == Result::Code::kTailCall) {  // as fill's, but with None for a result
    Tuple* others = make_tuple(vm, &args[1], 1);
    if (others == nullptr) return vm.no_memory();
    return vm.tail_prelude("set_fill_all"_prelude, {set, others, Value::small_int(0), Value::none()});
  }
  return result.is_value() ? Result::none() : result;
}

Result frozenset_new(Interpreter& vm, Value* args) {
  Type* type = args[0].as<Type>();
  Tuple* rest = args[1].as<Tuple>();
  if (type == vm.types.frozenset && args[2].as<Dict>()->count > 0)
    return vm.raise(vm.types.type_error, "frozenset() takes no keyword arguments");
  if (rest->length > 1)
    return vm.raise(vm.types.type_error, "frozenset expected at most 1 argument, got {}", rest->length);
  if (type == vm.types.frozenset && rest->length == 1 && is_Set(rest->items()[0]) &&
      rest->items()[0].as_object()->type == type) {
    return rest->items()[0];
  }
  Set* set = allocate(vm, type);
  set->flags |= kFrozen;
  return rest->length == 0 ? Result(set) : fill(vm, set, rest->items()[0]);
}

Result add(Interpreter& vm, Value* args) {
  Found found = set_add(vm, self_set(args), args[1]);
  if (found <= Found::kYes) return Result::none();
  if (found == Found::kNeedsPython) return vm.tail_prelude("set_store"_prelude, {args[0], args[1]});
  return failed(vm, found);
}

Result contains(Interpreter& vm, Value* args) {
  Value key = as_key(vm, args[1]);
  Found found = set_contains(vm, self_set(args), key);
  if (found == Found::kNeedsPython) return vm.tail_prelude("set_has"_prelude, {args[0], key});
  return truth_result(vm, found);
}

Result discard(Interpreter& vm, Value* args) {
  Value key = as_key(vm, args[1]);
  Found found = set_discard(vm, self_set(args), key);
  if (found <= Found::kYes) return Result::none();
  if (found == Found::kNeedsPython) return vm.tail_prelude("set_drop"_prelude, {args[0], key, Value::false_()});
  return failed(vm, found);
}

Result remove(Interpreter& vm, Value* args) {
  Value key = as_key(vm, args[1]);
  Found found = set_discard(vm, self_set(args), key);
  if (found == Found::kYes) return Result::none();
  if (found == Found::kNo) return vm.raise_value(vm.types.key_error, args[1]);
  if (found == Found::kNeedsPython) return vm.tail_prelude("set_drop"_prelude, {args[0], key, Value::true_()});
  return failed(vm, found);
}

Result pop(Interpreter& vm, Value* args) {
  Value key;
  if (!set_pop(vm, self_set(args), &key))
    return vm.raise_value(vm.types.key_error, make_str(vm, "pop from an empty set"));
  return key;
}

Result clear(Interpreter& vm, Value* args) {
  set_clear(vm, self_set(args));
  return Result::none();
}

Result copy(Interpreter& vm, Value* args) {
  Set* set = self_set(args);
  if (set->type == vm.types.frozenset) return args[0];
  if (!vm.charge(set->used / 4)) return vm.limit();
  return result_of(vm, set_copy(vm, set, base_type(vm, set)));
}

// --- operations: `operation` of the prelude's set_operation --------------------------------------------------------------------

enum Operation { kAnd, kOr, kXor, kMinus };

// Computes a new set. `other` is a set.
Result combine(Interpreter& vm, Set* set, Set* other, Operation operation) {
  Type* type = base_type(vm, set);
  if ((operation == kAnd || operation == kOr) && set == other) return result_of(vm, set_copy(vm, set, type));
  Found found = Found::kYes;
  Set* result;
  switch (operation) {
    case kAnd:
      result = make_set(vm, type);
      found = set_intersect(vm, set, other, result);
      break;
    case kOr:
      if (!vm.charge(int64_t{set->used} + other->used)) return vm.limit();
      result = set_copy(vm, set, type);
      if (result == nullptr) return vm.no_memory();
      found = set_merge(vm, result, other);
      break;
    case kMinus:
      result = make_set(vm, type);
      found = set_subtract(vm, set, other, result);
      break;
    default:
      result = set_copy(vm, other, type);
      if (result == nullptr) return vm.no_memory();
      found = set_toggle_all(vm, result, set);
      break;
  }
  if (found == Found::kYes) return Value(result);
  if (found != Found::kNeedsPython) return failed(vm, found);
  return vm.tail_prelude("set_combine"_prelude, {set, other, make_set(vm, type), Value::small_int(operation)});
}

template <Operation kOperation>
Result operate(Interpreter& vm, Value* args) {
  if (!is_Set(args[1])) return Value::not_implemented();
  return combine(vm, self_set(args), args[1].as<Set>(), kOperation);
}

template <Operation kOperation>
Result operate_reflected(Interpreter& vm, Value* args) {
  if (!is_Set(args[1])) return Value::not_implemented();
  return combine(vm, args[1].as<Set>(), self_set(args), kOperation);
}

// Changes `set`. Not to be done twice, so a native that stops in the middle leaves no trace: it works on a copy where that matters.
Result change(Interpreter& vm, Set* set, Set* other, Operation operation) {
  Found found = Found::kYes;
  switch (operation) {
    case kOr:
      if (!vm.charge(other->used)) return vm.limit();
      found = set_merge(vm, set, other);
      break;
    case kMinus: found = set_remove_all(vm, set, other); break;
    case kAnd: {
      Set* result = make_set(vm, vm.types.set);
      if (set == other) return Result::none();
      found = set_intersect(vm, set, other, result);
      if (found == Found::kYes) set_swap(set, result);
      break;
    }
    case kXor: {
      // Toggling natively needs hashes and native comparisons only; whether they suffice is known after a dry run on a copy.
      if (set != other) {
        Set* trial = set_copy(vm, set, vm.types.set);
        if (trial == nullptr) return vm.no_memory();
        found = set_toggle_all(vm, trial, other);
      }
      if (found == Found::kYes) found = set_toggle_all(vm, set, other);
      break;
    }
  }
  if (found == Found::kYes) return Result::none();
  if (found != Found::kNeedsPython) return failed(vm, found);
  return vm.tail_prelude("set_change"_prelude, {set, other, Value::small_int(operation)});
}

template <Operation kOperation>
Result operate_in_place(Interpreter& vm, Value* args) {
  if (!is_Set(args[1])) return Value::not_implemented();
  Result result = change(vm, self_set(args), args[1].as<Set>(), kOperation);
  if (result.is_value()) return args[0];
  if (result.code() != Result::Code::kTailCall) return result;
  return vm.tail_prelude("set_change"_prelude, {args[0], args[1], Value::small_int(kOperation)});
}

// Methods take any iterables.
Result union_(Interpreter& vm, Value* args) {
  Set* set = self_set(args);
  Tuple* others = args[1].as<Tuple>();
  if (!vm.charge(set->used / 4)) return vm.limit();
  Set* result = set_copy(vm, set, base_type(vm, set));
  if (result == nullptr) return vm.no_memory();
  for (uint32_t i = 0; i < others->length; ++i) {
    Found found = others->items()[i] == args[0] ? Found::kYes : add_all(vm, result, others->items()[i]);
    if (found == Found::kNeedsPython)
      return vm.tail_prelude("set_fill_all"_prelude, {result, others, Value::small_int(i), result});
    if (found != Found::kYes) return failed(vm, found);
  }
  return Value(result);
}

Result update(Interpreter& vm, Value* args) {
  Set* set = self_set(args);
  Tuple* others = args[1].as<Tuple>();
  for (uint32_t i = 0; i < others->length; ++i) {
    Found found = add_all(vm, set, others->items()[i]);
    if (found == Found::kNeedsPython)
      return vm.tail_prelude("set_fill_all"_prelude, {set, others, Value::small_int(i), Value::none()});
    if (found != Found::kYes) return failed(vm, found);
  }
  return Result::none();
}

// set & iterable: in the order of the iterable. kNeedsPython leaves `into` useless.
Found intersect_iterable(Interpreter& vm, Set* set, Value iterable, Set* into) {
  if (is_Set(iterable)) return set_intersect(vm, set, iterable.as<Set>(), into);
  if (is_Iterator(iterable)) return Found::kNeedsPython;
  NativeIteration items(vm, iterable);
  if (!items.possible()) return Found::kNeedsPython;
  Value item;
  while (items.next(&item)) {
    if (!vm.charge(1)) return Found::kError;
    int64_t hash;
    uint32_t position;
    Found found = hash_value(vm, item, &hash);
    if (found == Found::kYes) found = set_find_hashed(vm, set, item, hash, &position);
    if (found == Found::kYes) {
      found = set_add_hashed(vm, into, item, hash);
      if (into->used == set->used) break;
    }
    if (found > Found::kYes) return found;
  }
  return items.failed() ? Found::kError : Found::kYes;
}

Found subtract_iterable(Interpreter& vm, Set* set, Value iterable) {
  if (is_Set(iterable)) return set_remove_all(vm, set, iterable.as<Set>());
  if (is_Iterator(iterable)) return Found::kNeedsPython;
  NativeIteration items(vm, iterable);
  if (!items.possible()) return Found::kNeedsPython;
  Value item;
  while (items.next(&item)) {
    if (!vm.charge(1)) return Found::kError;
    Found found = set_discard(vm, set, item);
    if (found > Found::kYes) return found;
  }
  if (items.failed()) return Found::kError;
  return set_compact(vm, set) ? Found::kYes : Found::kNoMemory;
}

Result intersection(Interpreter& vm, Value* args) {
  Set* set = self_set(args);
  Tuple* others = args[1].as<Tuple>();
  if (others->length == 0) return copy(vm, args);
  Type* type = base_type(vm, set);
  for (uint32_t i = 0; i < others->length; ++i) {
    Set* into = make_set(vm, type);
    Found found = others->items()[i] == Value(set) ? set_merge(vm, into, set)
                                                   : intersect_iterable(vm, set, others->items()[i], into);
    if (found == Found::kNeedsPython)
      return vm.tail_prelude("set_combine_all"_prelude, {set, others, Value::small_int(i), Value::small_int(kAnd)});
    if (found != Found::kYes) return failed(vm, found);
    set = into;
  }
  return Value(set);
}

Result intersection_update(Interpreter& vm, Value* args) {
  Result result = intersection(vm, args);
  if (result.is_value()) {
    Set* done = result.value().as<Set>();
    if (done != self_set(args)) set_swap(self_set(args), done);
    return Result::none();
  }
  if (result.code() != Result::Code::kTailCall) return result;
  return vm.tail_prelude("set_change_all"_prelude, {args[0], args[1], Value::small_int(kAnd)});
}

Result difference(Interpreter& vm, Value* args) {
  Set* set = self_set(args);
  Tuple* others = args[1].as<Tuple>();
  if (others->length == 0) return copy(vm, args);
  Set* result;
  Value first = others->items()[0];
  Found found;
  if (is_Set(first)) {
    result = make_set(vm, base_type(vm, set));
    found = set == first.as<Set>() ? Found::kYes : set_subtract(vm, set, first.as<Set>(), result);
  } else if (is_Dict(first) && first.as_object()->type == vm.types.dict && set->used / 4 <= first.as<Dict>()->count) {
    // What is kept goes into a new table, which decides the order; of a small dict the keys are taken out of a copy, as of any iterable.
    result = make_set(vm, base_type(vm, set));
    found = Found::kYes;
    vm.meter.fuel -= set->mask >> 4;  // free places too
    for (int64_t i = set_next(set, 0); i >= 0 && found <= Found::kYes; i = set_next(set, i + 1)) {
      if (!vm.charge(1)) return vm.limit();
      const SetEntry entry = set->table[i];
      Value value;
      found = dict_get(vm, first.as<Dict>(), entry.key, &value);
      if (found == Found::kNo) found = set_add_hashed(vm, result, entry.key, entry.hash);
    }
    if (found == Found::kNo) found = Found::kYes;
  } else {
    result = set_copy(vm, set, base_type(vm, set));
    if (result == nullptr) return vm.no_memory();
    found = subtract_iterable(vm, result, first);
  }
  for (uint32_t i = 1; i < others->length && found == Found::kYes; ++i)
    found = subtract_iterable(vm, result, others->items()[i]);
  if (found == Found::kNeedsPython)
    return vm.tail_prelude("set_combine_all"_prelude, {set, others, Value::small_int(0), Value::small_int(kMinus)});
  return found == Found::kYes ? Result(result) : failed(vm, found);
}

Result difference_update(Interpreter& vm, Value* args) {
  Tuple* others = args[1].as<Tuple>();
  for (uint32_t i = 0; i < others->length; ++i) {
    Found found = subtract_iterable(vm, self_set(args), others->items()[i]);
    if (found == Found::kNeedsPython)
      return vm.tail_prelude("set_change_all"_prelude, {args[0], args[1], Value::small_int(kMinus)});
    if (found != Found::kYes) return failed(vm, found);
  }
  return Result::none();
}

Result symmetric_difference(Interpreter& vm, Value* args) {
  if (is_Set(args[1])) return combine(vm, self_set(args), args[1].as<Set>(), kXor);
  // The set that is made of the items becomes the result as it is: its table decides the order.
  Set* result = make_set(vm, base_type(vm, self_set(args)));
  Found found = add_all(vm, result, args[1]);
  if (found == Found::kYes) found = set_toggle_all(vm, result, self_set(args));
  if (found == Found::kYes) return Value(result);
  return found == Found::kNeedsPython ? with_set(vm, args, "symmetric_difference") : failed(vm, found);
}

Result symmetric_difference_update(Interpreter& vm, Value* args) {
  Result result = Result::none();
  Set* other = as_set(vm, args[1], &result);
  if (other == nullptr) return result.is_value() ? with_set(vm, args, "symmetric_difference_update") : result;
  return change(vm, self_set(args), other, kXor);
}

// isdisjoint and issuperset of any other iterable: False at the first item of it that is (found) or is not in the set.
Result scan(Interpreter& vm, Value* args, bool found) {
  NativeIteration items(vm, is_Iterator(args[1]) ? Value::none() : args[1]);
  Value item;
  bool native = items.possible();
  while (native && items.next(&item)) {
    if (!vm.charge(1)) return vm.limit();
    Found there = set_contains(vm, self_set(args), item);
    if (there == Found::kNeedsPython) native = false;
    if (there == (found ? Found::kYes : Found::kNo)) return Value::false_();
    if (there > Found::kYes && native) return failed(vm, there);
  }
  if (!native) return vm.tail_prelude("set_scan"_prelude, {args[0], args[1], Value::boolean(found)});
  return items.failed() ? Result::raise() : Result(Value::true_());
}

Result is_disjoint(Interpreter& vm, Value* args) {
  if (!is_Set(args[1])) return scan(vm, args, true);
  Set* other = args[1].as<Set>();
  Set* set = self_set(args);
  if (set->used > other->used) std::swap(set, other);
  vm.meter.fuel -= set->mask >> 4;  // free places too
  for (int64_t i = set_next(set, 0); i >= 0; i = set_next(set, i + 1)) {
    if (!vm.charge(1)) return vm.limit();
    uint32_t position;
    Found found = set_find_hashed(vm, other, set->table[i].key, set->table[i].hash, &position);
    if (found == Found::kYes) return Value::false_();
    if (found == Found::kNeedsPython) return vm.tail_prelude("set_is_disjoint"_prelude, {set, other});
    if (found != Found::kNo) return failed(vm, found);
  }
  return Value::true_();
}

Result subset(Interpreter& vm, Set* set, Set* other) {
  Found found = set_is_subset(vm, set, other);
  if (found == Found::kNeedsPython) return vm.tail_prelude("set_is_subset"_prelude, {set, other});
  return truth_result(vm, found);
}

Result is_subset(Interpreter& vm, Value* args) {
  Set* set = self_set(args);
  if (is_Set(args[1])) return subset(vm, set, args[1].as<Set>());
  Set* common = make_set(vm, vm.types.set);
  Found found = intersect_iterable(vm, set, args[1], common);
  if (found == Found::kNeedsPython) return vm.tail_prelude("set_is_within"_prelude, {set, args[1]});
  return found == Found::kYes ? Result(Value::boolean(common->used == set->used)) : failed(vm, found);
}

Result is_superset(Interpreter& vm, Value* args) {
  return is_Set(args[1]) ? subset(vm, args[1].as<Set>(), self_set(args)) : scan(vm, args, false);
}

template <bytecode::Opcode kOperation>
Result compare(Interpreter& vm, Value* args) {
  if (!is_Set(args[1])) return Value::not_implemented();
  Set* a = self_set(args);
  Set* b = args[1].as<Set>();
  switch (kOperation) {
    case bytecode::kLt: return a->used < b->used ? subset(vm, a, b) : Result(Value::false_());
    case bytecode::kLe: return subset(vm, a, b);
    case bytecode::kGt: return b->used < a->used ? subset(vm, b, a) : Result(Value::false_());
    case bytecode::kGe: return subset(vm, b, a);
    default: break;
  }
  bool negate = kOperation == bytecode::kNe;
  if (a->used != b->used || (a->hash != -1 && b->hash != -1 && a->hash != b->hash)) return Value::boolean(negate);
  Found found = set_is_subset(vm, a, b);
  if (found == Found::kNeedsPython)
    return vm.tail_prelude(negate ? "set_is_no_subset"_prelude : "set_is_subset"_prelude, {a, b});
  if (found > Found::kYes) return failed(vm, found);
  return Value::boolean((found == Found::kYes) != negate);
}

Result length(Interpreter&, Value* args) { return Value::small_int(self_set(args)->used); }

Result iterate(Interpreter& vm, Value* args) {
  return Value(make_iterator(vm, vm.types.set_iterator, Iterator::Over::kSet, args[0], 0, self_set(args)->used, 1));
}

Result hash(Interpreter& vm, Value* args) {
  Set* set = self_set(args);
  if (set->hash == -1) {
    // The native hash of a frozenset needs nothing but the hashes that stand in its table.
    Set* plain = set_copy(vm, set, vm.types.frozenset);
    int64_t value = 0;
    if (plain == nullptr) return vm.no_memory();
    Found found = hash_value(vm, plain, &value);
    if (found != Found::kYes) return failed(vm, found);
    set->hash = value;
  }
  return make_int(vm, set->hash);
}

Result size_of(Interpreter&, Value* args) {
  Set* set = self_set(args);
  return Value::small_int(200 + (set->mask < 8 ? 16 : 16 * (static_cast<int64_t>(set->mask) + 1)));
}

#define SHARED_ROWS                                                                                                   \
  {"__contains__", contains, "self, object, /"}, {"__len__", length, "self, /"}, {"__iter__", iterate, "self, /"},    \
      {"copy", copy, "self, /"}, {"union", union_, "self, *others"}, {"intersection", intersection, "self, *others"}, \
      {"difference", difference, "self, *others"}, {"symmetric_difference", symmetric_difference, "self, other, /"},  \
      {"isdisjoint", is_disjoint, "self, other, /"}, {"issubset", is_subset, "self, other, /"},                       \
      {"issuperset", is_superset, "self, other, /"}, COMPARE_ROWS(compare),                                           \
      {"__and__", operate<kAnd>, "self, value, /"}, {"__or__", operate<kOr>, "self, value, /"},                       \
      {"__xor__", operate<kXor>, "self, value, /"}, {"__sub__", operate<kMinus>, "self, value, /"},                   \
      {"__rand__", operate_reflected<kAnd>, "self, value, /"}, {"__ror__", operate_reflected<kOr>, "self, value, /"}, \
      {"__rxor__", operate_reflected<kXor>, "self, value, /"},                                                        \
      {"__rsub__", operate_reflected<kMinus>, "self, value, /"}, {"__repr__", container_repr, "self, /"},             \
      {"__sizeof__", size_of, "self, /"}, {                                                                           \
    "__class_getitem__", class_getitem, "cls, object, /", Binding::kClassMethod                                       \
  }

constexpr NativeSpec kSetMethods[] = {
    {"__new__", set_new, "cls, *args, **kwargs", Binding::kStaticMethod},
    {"__init__", set_init, "self, iterable=?, /"},
    {"add", add, "self, object, /"},
    {"discard", discard, "self, object, /"},
    {"remove", remove, "self, object, /"},
    {"pop", pop, "self, /"},
    {"clear", clear, "self, /"},
    {"update", update, "self, *others"},
    {"intersection_update", intersection_update, "self, *others"},
    {"difference_update", difference_update, "self, *others"},
    {"symmetric_difference_update", symmetric_difference_update, "self, other, /"},
    {"__iand__", operate_in_place<kAnd>, "self, value, /"},
    {"__ior__", operate_in_place<kOr>, "self, value, /"},
    {"__ixor__", operate_in_place<kXor>, "self, value, /"},
    {"__isub__", operate_in_place<kMinus>, "self, value, /"},
    SHARED_ROWS,
};

constexpr NativeSpec kFrozenSetMethods[] = {
    {"__new__", frozenset_new, "cls, *args, **kwargs", Binding::kStaticMethod},
    {"__hash__", hash, "self, /"},
    SHARED_ROWS,
};

constexpr ConstantSpec kUnhashable[] = {{"__hash__", make_none}};

}  // namespace

extern const TypeSpec set_spec, frozenset_spec;
const TypeSpec set_spec = {
    "set", Kind::kSet, 0, kSetMethods, {}, kUnhashable, "Build an unordered collection of unique elements."};
const TypeSpec frozenset_spec = {"frozenset",
                                 Kind::kSet,
                                 0,
                                 kFrozenSetMethods,
                                 {},
                                 {},
                                 "Build an immutable unordered collection of unique elements."};

}  // namespace hognose::builtins
