// The iterators over builtin containers: one table for all.
#include "builtins/containers.h"

namespace hognose::builtins {

using namespace runtime;
using Over = Iterator::Over;

namespace {

Result next(Interpreter& vm, Value* args) { return iterator_next(vm, args[0].as<Iterator>()); }

Result length_hint(Interpreter& vm, Value* args) {
  Iterator* iterator = args[0].as<Iterator>();
  int64_t left = expected_items(vm, args[0]);
  if (left > 0 && iterator->over == Over::kSet && iterator->stop != left) left = 0;
  return Value::small_int(left < 0 ? 0 : left);
}

bool is_indexed(Over over) {
  return over == Over::kList || over == Over::kTuple || over == Over::kStr || over == Over::kBytes ||
         over == Over::kByteArray;
}

// What copy and pickle need: iter() of the sequence and the position, or of a list of what is left.
Result reduce(Interpreter& vm, Value* args) {
  Iterator* iterator = args[0].as<Iterator>();
  if (!is_indexed(iterator->over) || iterator->source.is_empty())
    return vm.tail_prelude("iterator_reduce"_prelude, {args[0]});
  Value iter = dict_get_str(vm, vm.builtins, intern(vm, "iter"));
  return result_of(vm, make_tuple(vm, {iter, make_tuple(vm, {iterator->source}), Value::small_int(iterator->index)}));
}

Result set_state(Interpreter& vm, Value* args) {
  Iterator* iterator = args[0].as<Iterator>();
  int64_t index;
  if (!is_int(args[1]) || !int_as_int64(args[1], &index))
    return vm.raise(vm.types.type_error, "an integer is required");
  if (is_indexed(iterator->over) && !iterator->source.is_empty()) iterator->index = index < 0 ? 0 : index;
  return Result::none();
}

constexpr NativeSpec kMethods[] = {
    {"__iter__", return_self, "self, /"},          {"__next__", next, "self, /"},
    {"__length_hint__", length_hint, "self, /"},   {"__reduce__", reduce, "self, /"},
    {"__setstate__", set_state, "self, state, /"},
};
constexpr NativeSpec kPlainMethods[] = {
    {"__iter__", return_self, "self, /"},
    {"__next__", next, "self, /"},
};

}  // namespace

#define ITERATOR_SPEC(name)          \
  extern const TypeSpec name##_spec; \
  const TypeSpec name##_spec = {#name, Kind::kIterator, 0, kMethods, {}, {}, nullptr};

ITERATOR_SPEC(list_iterator)
ITERATOR_SPEC(list_reverseiterator)
ITERATOR_SPEC(tuple_iterator)
ITERATOR_SPEC(str_iterator)
ITERATOR_SPEC(str_ascii_iterator)
ITERATOR_SPEC(bytes_iterator)
ITERATOR_SPEC(bytearray_iterator)
ITERATOR_SPEC(range_iterator)
ITERATOR_SPEC(dict_keyiterator)
ITERATOR_SPEC(dict_valueiterator)
ITERATOR_SPEC(dict_itemiterator)
ITERATOR_SPEC(dict_reversekeyiterator)
ITERATOR_SPEC(dict_reversevalueiterator)
ITERATOR_SPEC(dict_reverseitemiterator)
ITERATOR_SPEC(set_iterator)

extern const TypeSpec iterator_spec, callable_iterator_spec, memory_iterator_spec;
const TypeSpec iterator_spec = {"iterator", Kind::kIterator, 0, kMethods, {}, {}, nullptr};
const TypeSpec callable_iterator_spec = {"callable_iterator", Kind::kIterator, 0, kPlainMethods, {}, {}, nullptr};
const TypeSpec memory_iterator_spec = {"memory_iterator", Kind::kIterator, 0, kPlainMethods, {}, {}, nullptr};

}  // namespace hognose::builtins
