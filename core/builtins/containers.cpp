#include "builtins/containers.h"

#include <algorithm>
#include <cstring>

namespace hognose::builtins {

using namespace runtime;
using bytecode::Opcode;
using bytecode::Special;

Items items_of(Value sequence) {
  if (is_List(sequence)) return {sequence.as<List>()->items, sequence.as<List>()->length};
  return {sequence.as<Tuple>()->items(), sequence.as<Tuple>()->length};
}

Result failed(Interpreter& vm, Found found) {
  if (vm.meter.tripped() != support::Limit::kNone) return vm.limit();
  return found_failure(vm, found);
}

Result truth_result(Interpreter& vm, Found found) {
  if (found == Found::kYes || found == Found::kNo) return Value::boolean(found == Found::kYes);
  return failed(vm, found);
}

Value native_method(Interpreter& vm, Type* type, const char* name) {
  Value found = type_lookup(vm, type, intern(vm, name));
  if (is_StaticMethod(found)) return found.as<StaticMethod>()->function;
  return found;
}

Result again_with_index(Interpreter& vm, Type* type, const char* name, const Value* args, size_t count) {
  Tuple* rest = make_tuple(vm, args + 2, count - 2);
  if (rest == nullptr) return vm.no_memory();
  return vm.tail_prelude("with_index"_prelude, {native_method(vm, type, name), args[0], args[1], rest});
}

Result again_with_list(Interpreter& vm, Type* type, const char* name, const Value* args) {
  return vm.tail_prelude("with_list"_prelude, {native_method(vm, type, name), args[0], args[1]});
}

int64_t expected_items(Interpreter& vm, Value iterable) {
  if (!is_Iterator(iterable)) {
    NativeIteration items(vm, iterable);
    return items.possible() ? items.length_hint() : -1;
  }
  Iterator* iterator = iterable.as<Iterator>();
  if (iterator->type->type_flags & kTypeHeap) return -1;
  using Over = Iterator::Over;
  Value source = iterator->source;
  if (iterator->over != Over::kRange && source.is_empty()) return 0;
  auto left = [&](int64_t length) { return std::max<int64_t>(length - iterator->index, 0); };
  switch (iterator->over) {
    case Over::kList: return left(source.as<List>()->length);
    case Over::kTuple: return left(source.as<Tuple>()->length);
    case Over::kStr: return left(source.as<Str>()->length);
    case Over::kBytes: return left(source.as<Bytes>()->length);
    case Over::kByteArray: return left(source.as<ByteArray>()->length);
    case Over::kListReversed:
    case Over::kTupleReversed:
    case Over::kStrReversed: return iterator->index + 1;
    case Over::kRange:
      if (!source.is_empty()) return -1;
      if (iterator->step > 0)
        return iterator->index < iterator->stop ? (iterator->stop - iterator->index - 1) / iterator->step + 1 : 0;
      return iterator->index > iterator->stop ? (iterator->index - iterator->stop - 1) / -iterator->step + 1 : 0;
    case Over::kSet: return source.as<Set>()->used;
    case Over::kDictKeys:
    case Over::kDictValues:
    case Over::kDictItems:
    case Over::kDictKeysReversed:
    case Over::kDictValuesReversed:
    case Over::kDictItemsReversed:
      return iterator->stop == static_cast<int64_t>(source.as<Dict>()->count) ? iterator->step : 0;
    default: return -1;
  }
}

namespace {

// Bytes that each item will cost beyond its place in the list.
size_t cost_of_item(Value iterable) {
  if (is_DictView(iterable) && iterable.as<DictView>()->which == DictView::Which::kItems)
    return sizeof(Tuple) + 2 * sizeof(Value);
  if (is_Str(iterable) && iterable.as<Str>()->width > 1) return sizeof(Str) + 8;
  if (is_Iterator(iterable)) {
    Iterator::Over over = iterable.as<Iterator>()->over;
    if (over == Iterator::Over::kDictItems || over == Iterator::Over::kDictItemsReversed)
      return sizeof(Tuple) + 2 * sizeof(Value);
  }
  return 0;
}

}  // namespace

Found append_all(Interpreter& vm, List* list, Value iterable) {
  int64_t expected = expected_items(vm, iterable);
  if (expected < 0) return Found::kNeedsPython;
  if (expected > INT32_MAX) return Found::kNoMemory;
  size_t cost = cost_of_item(iterable);
  if (cost > 0 && !vm.heap.reserve(cost * static_cast<uint64_t>(expected))) return Found::kNoMemory;
  if (list->items == nullptr && expected > 0) {
    // A new list gets exactly the room that it needs.
    List* fresh = make_list(vm, nullptr, 0, static_cast<size_t>(expected));
    if (fresh == nullptr) return Found::kNoMemory;
    std::swap(list->items, fresh->items);
    std::swap(list->capacity, fresh->capacity);
  } else if (!list_reserve(vm, list, static_cast<size_t>(list->length + expected))) {
    return Found::kNoMemory;
  }
  if (!vm.charge(expected)) return Found::kError;
  if (is_List(iterable) || is_Tuple(iterable)) {
    Items items = items_of(iterable);
    if (expected > 0)
      std::memcpy(static_cast<void*>(list->items + list->length), static_cast<const void*>(items.data),
                  static_cast<size_t>(expected) * sizeof(Value));
    list->length += static_cast<uint32_t>(expected);
    return Found::kYes;
  }
  NativeIteration items(vm, iterable);
  Value item;
  for (int64_t i = 0; i < expected && items.next(&item); ++i) list->items[list->length++] = item;
  if (!items.failed()) (void)items.next(&item);  // an iterator learns that it is at its end
  return items.failed() ? Found::kError : Found::kYes;
}

Found sequence_index(Interpreter& vm, Value key, int64_t length, int64_t* index) {
  Found found = index_of(vm, key, index);
  if (found != Found::kYes) return found;
  if (is_Int(key) && (*index == INT64_MAX || *index == INT64_MIN)) {
    int64_t exact;
    if (!int_as_int64(key, &exact)) return Found::kNoMemory;  // see index_failure
  }
  if (*index < 0) *index += length;
  return *index < 0 || *index >= length ? Found::kError : Found::kYes;
}

Result index_failure(Interpreter& vm, Found found, Value key, const char* type, const char* range_message) {
  if (found == Found::kNo)
    return vm.raise(vm.types.type_error, "{} indices must be integers or slices, not {}", type, type_name(key));
  if (found == Found::kNoMemory)
    return vm.raise(vm.types.index_error, "cannot fit '{}' into an index-sized integer", type_name(key));
  return vm.raise(vm.types.index_error, range_message);
}

Found count_of(Interpreter& vm, Value value, int64_t* count) { return index_of(vm, value, count); }

// --- comparisons ---------------------------------------------------------------------------------------------------------------

Result sequence_compare(Interpreter& vm, Opcode operation, Value a, Value b) {
  if (!is_kind(b, a.as_object()->kind)) return Value::not_implemented();
  Items x = items_of(a);
  Items y = items_of(b);
  bool equality = operation == bytecode::kEq || operation == bytecode::kNe;
  if (equality && x.length != y.length && is_List(a)) return Value::boolean(operation == bytecode::kNe);
  uint32_t common = std::min(x.length, y.length);
  uint32_t i = 0;
  for (; i < common; ++i) {
    if (x.data[i] == y.data[i]) {
      if ((i & 255) == 255 && !vm.charge(16)) return vm.limit();
      continue;
    }
    if (!vm.charge(1)) return vm.limit();
    Found found = equal_values(vm, x.data[i], y.data[i]);
    if (found == Found::kNo) break;
    if (found == Found::kNeedsPython) {
      return vm.tail_prelude("sequence_compare"_prelude,
                             {a, b, Value::small_int(i), Value::small_int(operation - bytecode::kAdd)});
    }
    if (found != Found::kYes) return failed(vm, found);
  }
  if (equality) return Value::boolean((i == common && x.length == y.length) == (operation == bytecode::kEq));
  if (i < common) return compare_operation(vm, operation, x.data[i], y.data[i]);
  switch (operation) {
    case bytecode::kLt: return Value::boolean(x.length < y.length);
    case bytecode::kLe: return Value::boolean(x.length <= y.length);
    case bytecode::kGt: return Value::boolean(x.length > y.length);
    default: return Value::boolean(x.length >= y.length);
  }
}

namespace {

// The first place in [*at, stop) where the sequence has the value. kNeedsPython: *at is where Python must go on.
Found search(Interpreter& vm, Value sequence, Value value, int64_t* at, int64_t stop) {
  Items items = items_of(sequence);
  stop = std::min<int64_t>(stop, items.length);
  for (; *at < stop; ++*at) {
    Value item = items.data[*at];
    if (item == value) return Found::kYes;
    if (item.is_small_int() && value.is_small_int()) {
      if ((*at & 63) == 63 && !vm.charge(16)) return Found::kError;
      continue;
    }
    if (!vm.charge(1)) return Found::kError;
    Found found = equal_values(vm, item, value);
    if (found != Found::kNo) return found;
  }
  return Found::kNo;
}

// The limits of index(value, start, stop).
Found search_limit(Interpreter& vm, Value value, int64_t length, int64_t* limit) {
  Found found = index_of(vm, value, limit);
  if (found == Found::kNo) {
    (void)vm.raise(vm.types.type_error, "slice indices must be integers or have an __index__ method");
    return Found::kError;
  }
  if (found == Found::kYes && *limit < 0) *limit = std::max<int64_t>(*limit + length, 0);
  return found;
}

}  // namespace

Result sequence_contains(Interpreter& vm, Value* args) {
  int64_t at = 0;
  Found found = search(vm, args[0], args[1], &at, INT64_MAX);
  if (found == Found::kNeedsPython)
    return vm.tail_prelude("sequence_contains"_prelude, {args[0], args[1], Value::small_int(at)});
  return truth_result(vm, found);
}

Result sequence_count(Interpreter& vm, Value* args) {
  int64_t count = 0;
  for (int64_t at = 0;; ++at) {
    Found found = search(vm, args[0], args[1], &at, INT64_MAX);
    if (found == Found::kNo) return Value::small_int(count);
    if (found == Found::kNeedsPython) {
      return vm.tail_prelude("sequence_count"_prelude,
                             {args[0], args[1], Value::small_int(at), Value::small_int(count)});
    }
    if (found != Found::kYes) return failed(vm, found);
    ++count;
  }
}

Result sequence_find(Interpreter& vm, Value* args, const char* type_name, Type* type) {
  int64_t length = items_of(args[0]).length;
  int64_t at = 0, stop = length;
  Found found = search_limit(vm, args[2], length, &at);
  if (found == Found::kYes && !args[3].is_unbound()) found = search_limit(vm, args[3], length, &stop);
  if (found == Found::kNeedsPython) {
    Value last = args[3].is_unbound() ? Value::none() : args[3];
    return vm.tail_prelude("sequence_index_limits"_prelude,
                           {native_method(vm, type, "index"), args[0], args[1], args[2], last});
  }
  if (found != Found::kYes) return failed(vm, found);
  found = search(vm, args[0], args[1], &at, stop);
  if (found == Found::kYes) return Value::small_int(at);
  if (found == Found::kNeedsPython) {
    return vm.tail_prelude("sequence_index"_prelude, {args[0], args[1], Value::small_int(at), Value::small_int(stop)});
  }
  if (found != Found::kNo) return failed(vm, found);
  return vm.raise(vm.types.value_error, "{}.index(x): x not in {}", type_name, type_name);
}

Result class_getitem(Interpreter& vm, Value* args) {
  GenericAlias* alias =
      static_cast<GenericAlias*>(vm.heap.allocate(Kind::kGenericAlias, vm.types.generic_alias, sizeof(GenericAlias)));
  alias->origin = args[0];
  alias->args = is_Tuple(args[1]) ? args[1].as<Tuple>() : make_tuple(vm, {args[1]});
  return Value(alias);
}

Result return_self(Interpreter&, Value* args) { return args[0]; }

Value make_none(Interpreter&) { return Value::none(); }

}  // namespace hognose::builtins
