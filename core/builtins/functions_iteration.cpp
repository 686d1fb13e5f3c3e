// The builtin functions that iterate, and the lazy iterator types map, filter, zip, enumerate, reversed.
//
// Natives walk builtin containers themselves. An iterator of whatever kind goes to the prelude when the items may need Python: nothing of
// it may be consumed before that is known. map, filter, zip and enumerate are generators written in Python (iterators.py) whose type
// pointer is changed: FOR_LOOP runs them as it runs any generator.
#include <cmath>

#include "builtins/common.h"
#include "builtins/containers.h"
#include "builtins/functions.h"
#include "builtins/intrinsics.h"

namespace hognose::builtins {

using namespace runtime;
using bytecode::Special;

namespace {

Result all_any(Interpreter& vm, Value iterable, bool any, Prelude slow) {
  if (!is_Iterator(iterable)) {
    NativeIteration items(vm, iterable);
    if (items.possible()) {
      Value item;
      while (items.next(&item)) {
        if (!vm.charge(1)) return vm.limit();
        Found truth = truth_of(vm, item);
        if (truth == Found::kNeedsPython) return vm.tail_prelude(slow, {iterable});
        if (truth != Found::kYes && truth != Found::kNo) return failure(vm, truth);
        if ((truth == Found::kYes) == any) return Value::boolean(any);
      }
      if (items.failed()) return items.failure();
      return Value::boolean(!any);
    }
  }
  return vm.tail_prelude(slow, {iterable});
}

Result all_(Interpreter& vm, Value* args) { return all_any(vm, args[0], false, "all_of"_prelude); }
Result any_(Interpreter& vm, Value* args) { return all_any(vm, args[0], true, "any_of"_prelude); }

Result iter_(Interpreter& vm, Value* args) {
  if (!args[1].is_unbound()) {
    if (!is_callable(vm, args[0])) return vm.raise(vm.types.type_error, "iter(v, w): v must be callable");
    Iterator* iterator = make_iterator(vm, vm.types.callable_iterator, Iterator::Over::kCallable, args[0], 0, 0, 1);
    iterator->sentinel = args[1];
    return Value(iterator);
  }
  if (is_Generator(args[0]) && !(args[0].as_object()->type->type_flags & kTypeHeap) &&
      args[0].as<Generator>()->flavor == Generator::Flavor::kGenerator) {
    return args[0];
  }
  Result result = get_iterator(vm, args[0]);
  if (result.code() == Result::Code::kTailCall) return vm.tail_prelude("iter_of"_prelude, {args[0]});
  return result;
}

Result resume(Interpreter& vm, Value generator, Interpreter::Resume mode, Value value) {
  Result result = vm.tail_call(generator, {value});
  vm.tail_resume = mode;
  return result;
}

Result next_(Interpreter& vm, Value* args) {
  Value iterator = args[0];
  bool has_default = !args[1].is_unbound();
  Result result = Result::raise();
  if (is_Generator(iterator) && iterator.as<Generator>()->flavor == Generator::Flavor::kGenerator &&
      !(iterator.as_object()->type->type_flags & kTypeHeap)) {
    if (has_default) return vm.tail_prelude("next_or"_prelude, {iterator, args[1]});
    return resume(vm, iterator, Interpreter::Resume::kSend, Value::none());
  }
  if (is_Iterator(iterator) && !(iterator.as_object()->type->type_flags & kTypeHeap)) {
    result = iterator_next(vm, iterator.as<Iterator>());
    if (result.code() == Result::Code::kTailCall && has_default) {
      vm.tail_resume = Interpreter::Resume::kNone;
      return vm.tail_prelude("next_or"_prelude, {iterator, args[1]});
    }
  } else {
    if (special_of(vm, iterator, Special::kNext).is_empty()) {
      return vm.raise(vm.types.type_error, "'{}' object is not an iterator", type_name(iterator));
    }
    if (has_default && !is_Native(special_of(vm, iterator, Special::kNext))) {
      return vm.tail_prelude("next_or"_prelude, {iterator, args[1]});
    }
    result = call_special(vm, Special::kNext, iterator);
    if (result.code() == Result::Code::kTailCall && has_default) {
      vm.tail_resume = Interpreter::Resume::kNone;
      return vm.tail_prelude("next_or"_prelude, {iterator, args[1]});
    }
  }
  if (!has_default) return result;
  if (result.code() == Result::Code::kStop) return args[1];
  if (result.is_raise() && vm.is_instance(vm.pending, vm.types.stop_iteration)) {
    vm.pending = Value();
    return args[1];
  }
  return result;
}

// Whether `item` takes the place of the best one so far.
Found is_better(Interpreter& vm, Value best, Value item, bool max, bool* better) {
  if (both_small_ints(best, item)) {
    *better = max ? best.as_small_int() < item.as_small_int() : item.as_small_int() < best.as_small_int();
    return Found::kYes;
  }
  return max ? less_values(vm, best, item, better) : less_values(vm, item, best, better);
}

Result extreme_of(Interpreter& vm, Value iterable, Value key, Value default_value, bool max) {
  if (key.is_none() && !is_Iterator(iterable)) {
    NativeIteration items(vm, iterable);
    Value best, item;
    bool possible = items.possible();
    while (possible && items.next(&item)) {
      if (!vm.charge(1)) return vm.limit();
      if (best.is_empty()) {
        best = item;
        continue;
      }
      bool better = false;
      Found found = is_better(vm, best, item, max, &better);
      if (found == Found::kNeedsPython) {
        possible = false;
      } else if (found == Found::kError || found == Found::kNoMemory) {
        return failure(vm, found);
      } else if (better) {
        best = item;
      }
    }
    if (possible) {
      if (items.failed()) return items.failure();
      if (!best.is_empty()) return best;
      if (!default_value.is_unbound()) return default_value;
      return vm.raise(vm.types.value_error, "{}() iterable argument is empty", max ? "max" : "min");
    }
  }
  Value defaults = default_value.is_unbound() ? Value(vm.empty_tuple) : Value(make_tuple(vm, {default_value}));
  return vm.tail_prelude(max ? "max_of"_prelude : "min_of"_prelude, {iterable, key, defaults});
}

Result extreme(Interpreter& vm, Value* args, bool max) {
  const char* name = max ? "max" : "min";
  Value default_value = args[1];
  Tuple* values = args[2].as<Tuple>();
  if (values->length == 0) return vm.raise(vm.types.type_error, "{} expected at least 1 argument, got 0", name);
  if (values->length > 1 && !default_value.is_unbound()) {
    return vm.raise(vm.types.type_error, "Cannot specify a default for {}() with multiple positional arguments", name);
  }
  Value iterable = values->length == 1 ? values->items()[0] : Value(values);
  return extreme_of(vm, iterable, args[0], default_value, max);
}

Result extreme_direct(Interpreter& vm, Value* args, uint32_t count, bool max) {
  if (count == 0) return Value();
  if (count == 1) return extreme_of(vm, args[0], Value::none(), Value::unbound(), max);
  if (!vm.charge(count)) return vm.limit();
  Value best = args[0];
  for (uint32_t i = 1; i < count; ++i) {
    bool better = false;
    Found found = is_better(vm, best, args[i], max, &better);
    if (found == Found::kNeedsPython) return Value();
    if (found == Found::kError || found == Found::kNoMemory) return failure(vm, found);
    if (better) best = args[i];
  }
  return best;
}

Result max_(Interpreter& vm, Value* args) { return extreme(vm, args, true); }
Result min_(Interpreter& vm, Value* args) { return extreme(vm, args, false); }

// A sum of floats with the rounding errors kept apart (Neumaier), as CPython adds them.
struct CompensatedSum {
  double high = 0, low = 0;
  void add(double x) {
    double t = high + x;
    if (std::fabs(high) >= std::fabs(x))
      low += (high - t) + x;
    else
      low += (x - t) + high;
    high = t;
  }
  double result() const { return low != 0 && std::isfinite(low) ? high + low : high; }
};

Result sum_(Interpreter& vm, Value* args) {
  Value iterable = args[0], start = args[1];
  bool number = (is_int_or_bool(start) && !start.is_object()) || start.is_number();
  if (is_Iterator(iterable) || !number) return vm.tail_prelude("sum_of"_prelude, {iterable, start});
  NativeIteration items(vm, iterable);
  if (!items.possible()) return vm.tail_prelude("sum_of"_prelude, {iterable, start});
  Value item;
  Value total = start.is_bool() ? Value::small_int(start.is_true()) : start;
  bool more = items.next(&item);
  if (!more && !items.failed()) return start;
  while (more && !total.is_number()) {
    if (!vm.charge(1)) return vm.limit();
    if (both_small_ints(total, item)) {
      int64_t sum = total.as_small_int() + item.as_small_int();
      total = Value::fits_small_int(sum) ? Value::small_int(sum) : make_int(vm, sum);
    } else if (is_int_or_bool(item) && !(item.is_object() && item.as_object()->type != vm.types.int_)) {
      Result sum = int_binary(vm, bytecode::kAdd, total, item);
      if (!sum.is_value()) return sum;
      total = sum.value();
    } else if (item.is_number()) {
      Result converted = int_to_float(vm, total);
      if (!converted.is_value()) return converted;
      // Only what comes after the first sum of floats is compensated.
      total = Value::number(converted.value().as_number() + item.as_number());
    } else {
      return vm.tail_prelude("sum_of"_prelude, {iterable, start});
    }
    more = items.next(&item);
  }
  if (more) {
    CompensatedSum sum;
    sum.high = total.as_number();
    do {
      if (!vm.charge(1)) return vm.limit();
      if (item.is_number()) {
        sum.add(item.as_number());
      } else if (is_int_or_bool(item) && !(item.is_object() && item.as_object()->type != vm.types.int_)) {
        Result converted = int_to_float(vm, item);
        if (!converted.is_value()) return converted;
        sum.add(converted.value().as_number());
      } else {
        return vm.tail_prelude("sum_of"_prelude, {iterable, start});
      }
    } while (items.next(&item));
    total = Value::number(sum.result());
  }
  if (items.failed()) return items.failure();
  return total;
}

Result sorted_(Interpreter& vm, Value* args) {
  // key, reverse, *iterable, **others: list.sort complains about those
  uint32_t given = args[2].as<Tuple>()->length;
  if (given != 1) return vm.raise(vm.types.type_error, "sorted expected 1 argument, got {}", given);
  Value others = args[3].as<Dict>()->count == 0 ? Value::none() : args[3];
  return vm.tail_prelude("sorted_of"_prelude, {args[2].as<Tuple>()->items()[0], args[0], args[1], others});
}

Result max_direct_(Interpreter& vm, Value* args, uint32_t count) { return extreme_direct(vm, args, count, true); }
Result min_direct_(Interpreter& vm, Value* args, uint32_t count) { return extreme_direct(vm, args, count, false); }

Result sorted_direct_(Interpreter& vm, Value* args, uint32_t count) {
  if (count != 1) return Value();
  return vm.tail_prelude("sorted_of"_prelude, {args[0], Value::none(), Value::false_(), Value::none()});
}

Result aiter_(Interpreter& vm, Value* args) {
  if (special_of(vm, args[0], Special::kAIter).is_empty()) {
    return vm.raise(vm.types.type_error, "'{}' object is not an async iterable", type_name(args[0]));
  }
  return vm.tail_prelude("aiter_of"_prelude, {args[0]});
}

Result anext_(Interpreter& vm, Value* args) {
  if (special_of(vm, args[0], Special::kANext).is_empty()) {
    return vm.raise(vm.types.type_error, "'{}' object is not an async iterator", type_name(args[0]));
  }
  if (args[1].is_unbound()) return call_special(vm, Special::kANext, args[0]);
  return vm.tail_prelude("anext_or"_prelude, {args[0], args[1]});
}

constexpr NativeSpec kFunctions[] = {
    {"aiter", aiter_, "async_iterable, /"},
    {"all", all_, "iterable, /"},
    {"anext", anext_, "async_iterator, default=?, /"},
    {"any", any_, "iterable, /"},
    {"iter", iter_, "object, sentinel=?, /"},
    {"max", max_, "*args, key=None, default=?"},
    {"min", min_, "*args, key=None, default=?"},
    {"next", next_, "iterator, default=?, /"},
    {"sorted", sorted_, "*iterable, key=None, reverse=False, **others"},
    {"sum", sum_, "iterable, /, start=0"},
};

// --- the lazy iterator types ---------------------------------------------------------------------------------------------------

Result self_(Interpreter&, Value* args) { return args[0]; }
Result generator_next(Interpreter& vm, Value* args) {
  if (is_Iterator(args[0])) return iterator_next(vm, args[0].as<Iterator>());
  return resume(vm, args[0], Interpreter::Resume::kSend, Value::none());
}

Result map_new(Interpreter& vm, Value* args) {
  // cls, strict, *iterables
  Tuple* items = args[2].as<Tuple>();
  if (items->length < 2) return vm.raise(vm.types.type_error, "map() must have at least two arguments.");
  return vm.tail_prelude("map_new"_prelude, {args[0], items, args[1]});
}

Result filter_new(Interpreter& vm, Value* args) {
  return vm.tail_prelude("filter_new"_prelude, {args[0], args[1], args[2]});
}

// zip and enumerate of iterables that need no Python are iterators in C++; all others are the prelude's.
Result zip_natively(Interpreter& vm, const Value* iterables, uint32_t count, bool strict) {
  Tuple* parts = make_tuple(vm, nullptr, count);
  if (parts == nullptr) return vm.no_memory();
  for (uint32_t i = 0; i < count; ++i) {
    Iterator* part = iterator_for_native_use(vm, iterables[i], false);
    if (part == nullptr) return Value();
    parts->items()[i] = part;
  }
  return Value(make_iterator(vm, vm.types.zip, Iterator::Over::kZip, parts, strict, 0, 0));
}

Result zip_new(Interpreter& vm, Value* args) {
  Tuple* iterables = args[2].as<Tuple>();
  if (args[0] == Value(vm.types.zip) && args[1].is_bool() && iterables->length > 0) {
    Result result = zip_natively(vm, iterables->items(), iterables->length, args[1].is_true());
    if (!result.is_value() || !result.value().is_empty()) return result;
  }
  return vm.tail_prelude("zip_new"_prelude, {args[0], args[2], args[1]});
}

Result zip_direct_(Interpreter& vm, Value* args, uint32_t count) {
  return count > 1 ? zip_natively(vm, args + 1, count - 1, false) : Value();
}

constexpr int64_t kFarFromTheEnd = int64_t{1} << 40;  // no program counts on from here beyond the unboxed ints

Result enumerate_direct_(Interpreter& vm, Value* args, uint32_t count) {
  Value start = count == 3 ? args[2] : Value::small_int(0);
  if (count < 2 || count > 3 || !start.is_small_int() || start.as_small_int() >= kFarFromTheEnd) return Value();
  Iterator* part = iterator_for_native_use(vm, args[1], true);
  if (part == nullptr) return Value();
  return Value(make_iterator(vm, vm.types.enumerate, Iterator::Over::kEnumerate, part, start.as_small_int(), 0, 0));
}

// enumerate(iterable, start=0): with complaints of its own.
Result enumerate_new(Interpreter& vm, Value* call) {
  Tuple* given = call[1].as<Tuple>();
  Dict* names = call[2].as<Dict>();
  Value args[3] = {call[0], Value(), Value::small_int(0)};
  if (given->length + names->count > 2) {
    return vm.raise(vm.types.type_error, "enumerate() takes at most 2 arguments ({} given)",
                    given->length + names->count);
  }
  for (uint32_t i = 0; i < given->length; ++i) args[i + 1] = given->items()[i];
  for (int64_t entry = dict_next(names, 0); entry >= 0; entry = dict_next(names, entry + 1)) {
    Str* name = names->entries[entry].key.as<Str>();
    bool iterable = str_equals(name, "iterable");
    if ((!iterable && !str_equals(name, "start")) || (iterable && given->length > 0)) {
      return vm.raise(vm.types.type_error, "'{}' is an invalid keyword argument for enumerate()", name);
    }
    args[iterable ? 1 : 2] = names->entries[entry].value;
  }
  if (args[1].is_empty()) {
    return names->count == 0 ? vm.raise(vm.types.type_error, "enumerate() missing required argument 'iterable'")
                             : vm.raise(vm.types.type_error, "'start' is an invalid keyword argument for enumerate()");
  }
  Value start;
  Found found = to_index(vm, args[2], &start);
  if (found == Found::kNeedsPython)
    return again_with(vm, method_of(vm, vm.types.enumerate, "__new__"), args, 3, 2, Special::kIndex);
  if (found != Found::kYes) return failure(vm, found);
  if (args[0] == Value(vm.types.enumerate) && start.is_small_int() && start.as_small_int() < kFarFromTheEnd) {
    Iterator* part = iterator_for_native_use(vm, args[1], true);
    if (part != nullptr)
      return Value(make_iterator(vm, vm.types.enumerate, Iterator::Over::kEnumerate, part, start.as_small_int(), 0, 0));
  }
  return vm.tail_prelude("enumerate_new"_prelude, {args[0], args[1], start});
}

Result reversed_new(Interpreter& vm, Value* args) {
  Value sequence = args[1];
  if (is_Str(sequence) && sequence.as_object()->type == vm.types.str) {
    return Value(make_iterator(vm, args[0].as<Type>(), Iterator::Over::kStrReversed, sequence,
                               int64_t{sequence.as<Str>()->length} - 1, 0, -1));
  }
  if (is_Tuple(sequence) && sequence.as_object()->type == vm.types.tuple) {
    return Value(make_iterator(vm, args[0].as<Type>(), Iterator::Over::kTupleReversed, sequence,
                               int64_t{sequence.as<Tuple>()->length} - 1, 0, -1));
  }
  Value method = special_of(vm, sequence, Special::kReversed);
  if (method.is_empty()) {
    bool possible = !special_of(vm, sequence, Special::kGetItem).is_empty() && !is_Dict(sequence);
    if (possible) return vm.tail_prelude("reversed_new"_prelude, {args[0], sequence});
    method = Value::none();
  }
  if (method.is_none()) return vm.raise(vm.types.type_error, "'{}' object is not reversible", type_name(sequence));
  return call_special(vm, Special::kReversed, sequence);
}

Result iterator_next_(Interpreter& vm, Value* args) { return iterator_next(vm, args[0].as<Iterator>()); }

Result reversed_length_hint(Interpreter& vm, Value* args) {
  Iterator* iterator = args[0].as<Iterator>();
  return make_int(vm, iterator->source.is_empty() ? 0 : iterator->index + 1);
}

// What copy needs of map, filter, zip and enumerate: the class and what it was made of. The arguments of their generator are where they were.
Result lazy_reduce(Interpreter& vm, Value* args) {
  Value type = vm.type_of(args[0]);
  if (is_Iterator(args[0])) {
    Iterator* iterator = args[0].as<Iterator>();
    if (iterator->over == Iterator::Over::kEnumerate && !iterator->source.is_empty())
      return made(vm, make_tuple(vm, {type, make_tuple(vm, {iterator->source, make_int(vm, iterator->index)})}));
    Value parts = is_Tuple(iterator->source) ? iterator->source : Value(vm.empty_tuple);
    return made(vm,
                iterator->index != 0 ? make_tuple(vm, {type, parts, Value::true_()}) : make_tuple(vm, {type, parts}));
  }
  Generator* generator = args[0].as<Generator>();
  bool over = generator->registers == nullptr || generator->state == Generator::State::kFinished;
  if (!over && generator->state == Generator::State::kRunning)
    return vm.raise(vm.types.value_error, "generator already executing");
  return vm.tail_prelude(
      "lazy_reduce"_prelude,
      {type, over ? vm.empty_str : generator->code->name,
       over ? vm.empty_tuple : make_tuple(vm, generator->registers, generator->code->parameter_count)});
}

// What map and zip have as their state: whether they are strict.
Result set_strict(Interpreter& vm, Value* args) {
  Found found = truth_of(vm, args[1]);
  if (found == Found::kNeedsPython) {
    return vm.tail_prelude("with_truth"_prelude,
                           {method_of(vm, vm.type_of(args[0]), "__setstate__"), args[0], args[1]});
  }
  if (found != Found::kYes && found != Found::kNo) return failure(vm, found);
  if (is_Iterator(args[0])) {
    args[0].as<Iterator>()->index = found == Found::kYes;
  } else {
    Generator* generator = args[0].as<Generator>();
    if (generator->registers != nullptr)
      generator->registers[generator->code->parameter_count - 1] = Value::boolean(found == Found::kYes);
  }
  return Result::none();
}

constexpr NativeSpec kMapMethods[] = {
    {"__new__", map_new, "cls, /, *iterables, strict=False", Binding::kStaticMethod},
    {"__iter__", self_, "self, /"},
    {"__next__", generator_next, "self, /"},
    {"__reduce__", lazy_reduce, "self, /"},
    {"__setstate__", set_strict, "self, state, /"},
};
constexpr NativeSpec kFilterMethods[] = {
    {"__new__", filter_new, "cls, function, iterable, /", Binding::kStaticMethod},
    {"__iter__", self_, "self, /"},
    {"__next__", generator_next, "self, /"},
    {"__reduce__", lazy_reduce, "self, /"},
};
constexpr NativeSpec kZipMethods[] = {
    {"__new__", zip_new, "cls, /, *iterables, strict=False", Binding::kStaticMethod},
    {"__iter__", self_, "self, /"},
    {"__next__", generator_next, "self, /"},
    {"__reduce__", lazy_reduce, "self, /"},
    {"__setstate__", set_strict, "self, state, /"},
};
Result class_getitem(Interpreter& vm, Value* args) {
  GenericAlias* alias =
      static_cast<GenericAlias*>(vm.heap.allocate(Kind::kGenericAlias, vm.types.generic_alias, sizeof(GenericAlias)));
  alias->origin = args[0];
  alias->args = is_Tuple(args[1]) ? args[1].as<Tuple>() : make_tuple(vm, {args[1]});
  return Value(alias);
}

constexpr NativeSpec kEnumerateMethods[] = {
    {"__new__", enumerate_new, "cls, /, *args, **kwargs", Binding::kStaticMethod},
    {"__iter__", self_, "self, /"},
    {"__next__", generator_next, "self, /"},
    {"__reduce__", lazy_reduce, "self, /"},
    {"__class_getitem__", class_getitem, "cls, item, /", Binding::kClassMethod},
};
constexpr NativeSpec kReversedMethods[] = {
    {"__new__", reversed_new, "cls, sequence, /", Binding::kStaticMethod},
    {"__iter__", self_, "self, /"},
    {"__next__", iterator_next_, "self, /"},
    {"__length_hint__", reversed_length_hint, "self, /"},
    {"__reduce__", iterator_reduce, "self, /"},
    {"__setstate__", iterator_set_state, "self, state, /"},
};

// _with_type(generator, cls)
Result with_type(Interpreter&, Value* args) {
  args[0].as_object()->type = args[1].as<Type>();
  return args[0];
}

// _with_place(generator, place): for tee, whose copies begin where it stands.
Result with_place(Interpreter&, Value* args) {
  args[0].as<Generator>()->name = args[1];
  return args[0];
}

Result make_reversed(Interpreter& vm, Value* args) {
  int64_t length = int_clamped(args[2]);
  Iterator* iterator =
      make_iterator(vm, args[0].as<Type>(), Iterator::Over::kSequenceReversed, args[1], length - 1, 0, -1);
  return Value(iterator);
}

Result add_compensated(Interpreter& vm, Value* args) {
  // (high, low) + x for floats and ints: the steps of sum() over an iterator.
  Tuple* state = args[0].as<Tuple>();
  CompensatedSum sum{state->items()[0].as_number(), state->items()[1].as_number()};
  double x;
  Found found = to_double(vm, args[1], &x);
  if (found != Found::kYes) return failure(vm, found);
  sum.add(x);
  return made(vm, make_tuple(vm, {Value::number(sum.high), Value::number(sum.low)}));
}

Result end_compensated(Interpreter&, Value* args) {
  Tuple* state = args[0].as<Tuple>();
  CompensatedSum sum{state->items()[0].as_number(), state->items()[1].as_number()};
  return Value::number(sum.result());
}

// The position of a _SequenceIterator-like Iterator for the prelude's __next__ of the old sequence protocol.
constexpr NativeSpec kIntrinsics[] = {
    {"_with_type", with_type, "generator, cls, /"},
    {"_with_place", with_place, "generator, place, /"},
    {"_make_reversed", make_reversed, "cls, sequence, length, /"},
    {"_add_compensated", add_compensated, "state, x, /"},
    {"_end_compensated", end_compensated, "state, /"},
};

}  // namespace

extern const DirectSpec max_direct, min_direct, sorted_direct, zip_direct, enumerate_direct;
const DirectSpec max_direct = {max_, max_direct_};
const DirectSpec min_direct = {min_, min_direct_};
const DirectSpec sorted_direct = {sorted_, sorted_direct_};
const DirectSpec zip_direct = {zip_new, zip_direct_};
const DirectSpec enumerate_direct = {enumerate_new, enumerate_direct_};

std::span<const NativeSpec> iteration_functions() { return kFunctions; }
std::span<const NativeSpec> iteration_intrinsics() { return kIntrinsics; }

extern const TypeSpec map_spec;
extern const TypeSpec filter_spec;
extern const TypeSpec zip_spec;
extern const TypeSpec enumerate_spec;
extern const TypeSpec reversed_spec;
const TypeSpec map_spec = {"map",
                           Kind::kGenerator,
                           0,
                           kMapMethods,
                           {},
                           {},
                           "Make an iterator that computes the function using arguments from\neach of the iterables."};
const TypeSpec filter_spec = {"filter",
                              Kind::kGenerator,
                              0,
                              kFilterMethods,
                              {},
                              {},
                              "Return an iterator yielding those items of iterable for which function(item)\nis true."};
const TypeSpec zip_spec = {
    "zip", Kind::kGenerator, 0, kZipMethods, {}, {}, "Yields tuples of one item from each of the iterables."};
const TypeSpec enumerate_spec = {
    "enumerate", Kind::kGenerator, 0, kEnumerateMethods, {}, {}, "Return an enumerate object."};
const TypeSpec reversed_spec = {"reversed",
                                Kind::kIterator,
                                0,
                                kReversedMethods,
                                {},
                                {},
                                "Return a reverse iterator over the values of the given sequence."};

}  // namespace hognose::builtins
