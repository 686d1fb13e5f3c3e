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

// What copy and pickle need: iter() of a list of what is left.
Result reduce(Interpreter& vm, Value* args) { return vm.tail_prelude(Prelude::k_iterator_reduce, {args[0]}); }

constexpr NativeSpec kMethods[] = {
    {"__iter__", return_self, "self, /"},
    {"__next__", next, "self, /"},
    {"__length_hint__", length_hint, "self, /"},
    {"__reduce__", reduce, "self, /"},
};
constexpr NativeSpec kPlainMethods[] = {
    {"__iter__", return_self, "self, /"},
    {"__next__", next, "self, /"},
};

}  // namespace

#define ITERATOR_SPEC(name)               \
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
