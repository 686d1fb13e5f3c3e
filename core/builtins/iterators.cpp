// The iterators over builtin containers: one table for all.
#include "builtins/containers.h"

namespace hognose::builtins {

using namespace runtime;
using Over = Iterator::Over;

namespace {

Result next(Interpreter& vm, Value* args) { return iterator_next(vm, args[0].as<Iterator>()); }

Result length_hint(Interpreter& vm, Value* args) {
  Iterator* iterator = args[0].as<Iterator>();
  if (iterator->over == Over::kSequence && !iterator->source.is_empty() && iterator->index == 0 &&
      !special_of(vm, iterator->source, bytecode::Special::kLen).is_empty())
    return vm.tail_prelude("len_of"_prelude, {iterator->source});
  int64_t left = expected_items(vm, args[0]);
  if (left > 0 && iterator->over == Over::kSet && iterator->stop != left) left = 0;
  return Value::small_int(left < 0 ? 0 : left);
}

bool is_indexed(Over over) {
  return over == Over::kList || over == Over::kTuple || over == Over::kStr || over == Over::kBytes ||
         over == Over::kByteArray || over == Over::kSequence;
}
bool is_reversed(Over over) {
  return over == Over::kListReversed || over == Over::kTupleReversed || over == Over::kStrReversed ||
         over == Over::kSequenceReversed;
}

}  // namespace

// What copy and pickle need: iter() or reversed() of the sequence and the position, or iter() of a list of what is left. The iterator
// itself stays where it is.
Result iterator_reduce(Interpreter& vm, Value* args) {
  Iterator* iterator = args[0].as<Iterator>();
  Over over = iterator->over;
  bool reversed = is_reversed(over);
  Value builtin = dict_get_str(vm, vm.builtins, intern(vm, reversed ? "reversed" : "iter"));
  if (over == Over::kRange && iterator->source.is_empty()) {
    int64_t stop = iterator->index + expected_items(vm, args[0]) * iterator->step;
    Tuple* limits = make_tuple(vm, {make_int(vm, iterator->index), make_int(vm, stop), make_int(vm, iterator->step)});
    return vm.tail_prelude("range_reduce"_prelude, {builtin, limits});
  }
  if (iterator->source.is_empty()) {
    Value nothing = over == Over::kStr ? Value(vm.empty_str)
                    : (is_indexed(over) && over != Over::kList) || over == Over::kCallable ||
                            (reversed && over != Over::kListReversed)
                        ? Value(vm.empty_tuple)
                        : Value(make_list(vm, nullptr, 0));
    return result_of(vm, make_tuple(vm, {builtin, make_tuple(vm, {nothing})}));
  }
  if (over == Over::kCallable)
    return result_of(vm, make_tuple(vm, {builtin, make_tuple(vm, {iterator->source, iterator->sentinel})}));
  if (over == Over::kRange) {
    Range* range = iterator->source.as<Range>();
    return vm.tail_prelude("range_reduce"_prelude,
                           {builtin, make_tuple(vm, {iterator->sentinel, range->stop, range->step})});
  }
  if (is_indexed(over) || reversed) {
    return result_of(vm,
                     make_tuple(vm, {builtin, make_tuple(vm, {iterator->source}), Value::small_int(iterator->index)}));
  }
  Iterator* copy =
      make_iterator(vm, iterator->type, over, iterator->source, iterator->index, iterator->stop, iterator->step);
  copy->exhausted = iterator->exhausted;
  copy->sentinel = iterator->sentinel;
  return vm.tail_prelude("iterator_reduce"_prelude, {copy});
}

Result iterator_set_state(Interpreter& vm, Value* args) {
  Iterator* iterator = args[0].as<Iterator>();
  int64_t index;
  if (!is_int(args[1]) || !int_as_int64(args[1], &index))
    return vm.raise(vm.types.type_error, "an integer is required");
  if (is_indexed(iterator->over) && !iterator->source.is_empty()) iterator->index = index < 0 ? 0 : index;
  if (is_reversed(iterator->over) && !iterator->source.is_empty()) {
    int64_t length = native_length(vm, iterator->source);
    int64_t last = length < 0 ? index : length - 1;
    iterator->index = index < -1 ? -1 : index > last ? last : index;
  }
  return Result::none();
}

namespace {

constexpr NativeSpec kMethods[] = {
    {"__iter__", return_self, "self, /"},
    {"__next__", next, "self, /"},
    {"__length_hint__", length_hint, "self, /"},
    {"__reduce__", iterator_reduce, "self, /"},
    {"__setstate__", iterator_set_state, "self, state, /"},
};
// Those of dicts and sets have no position to be set.
constexpr NativeSpec kUnorderedMethods[] = {
    {"__iter__", return_self, "self, /"},
    {"__next__", next, "self, /"},
    {"__length_hint__", length_hint, "self, /"},
    {"__reduce__", iterator_reduce, "self, /"},
};
constexpr NativeSpec kPlainMethods[] = {
    {"__iter__", return_self, "self, /"},
    {"__next__", next, "self, /"},
};

}  // namespace

#define ITERATOR_SPEC(name, methods) \
  extern const TypeSpec name##_spec; \
  const TypeSpec name##_spec = {#name, Kind::kIterator, 0, methods, {}, {}, nullptr};

ITERATOR_SPEC(list_iterator, kMethods)
ITERATOR_SPEC(list_reverseiterator, kMethods)
ITERATOR_SPEC(tuple_iterator, kMethods)
ITERATOR_SPEC(str_iterator, kMethods)
ITERATOR_SPEC(str_ascii_iterator, kMethods)
ITERATOR_SPEC(bytes_iterator, kMethods)
ITERATOR_SPEC(bytearray_iterator, kMethods)
ITERATOR_SPEC(range_iterator, kMethods)
ITERATOR_SPEC(dict_keyiterator, kUnorderedMethods)
ITERATOR_SPEC(dict_valueiterator, kUnorderedMethods)
ITERATOR_SPEC(dict_itemiterator, kUnorderedMethods)
ITERATOR_SPEC(dict_reversekeyiterator, kUnorderedMethods)
ITERATOR_SPEC(dict_reversevalueiterator, kUnorderedMethods)
ITERATOR_SPEC(dict_reverseitemiterator, kUnorderedMethods)
ITERATOR_SPEC(set_iterator, kUnorderedMethods)

extern const TypeSpec iterator_spec, callable_iterator_spec, memory_iterator_spec;
const TypeSpec iterator_spec = {"iterator", Kind::kIterator, 0, kMethods, {}, {}, nullptr};
const TypeSpec callable_iterator_spec = {"callable_iterator", Kind::kIterator, 0, kUnorderedMethods, {}, {}, nullptr};
const TypeSpec memory_iterator_spec = {"memory_iterator", Kind::kIterator, 0, kPlainMethods, {}, {}, nullptr};

}  // namespace hognose::builtins
