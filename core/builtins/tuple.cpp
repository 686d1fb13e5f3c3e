// tuple
#include <cstring>

#include "builtins/containers.h"
#include "builtins/repr.h"

namespace hognose::builtins {

using namespace runtime;

namespace {

Tuple* self_tuple(Value* args) { return args[0].as<Tuple>(); }

Result tuple_new(Interpreter& vm, Value* args) {
  Type* type = args[0].as<Type>();
  Tuple* rest = args[1].as<Tuple>();
  if (type == vm.types.tuple && args[2].as<Dict>()->count > 0)
    return vm.raise(vm.types.type_error, "tuple() takes no keyword arguments");
  if (rest->length > 1) return vm.raise(vm.types.type_error, "tuple expected at most 1 argument, got {}", rest->length);
  Items items{nullptr, 0};
  if (rest->length == 1) {
    Value source = rest->items()[0];
    if (is_Tuple(source) && source.as_object()->type == vm.types.tuple) {
      if (type == vm.types.tuple) return source;
      items = items_of(source);
    } else {
      List* drained = make_list(vm, nullptr, 0);
      Found found = append_all(vm, drained, source);
      if (found == Found::kNeedsPython)
        return vm.tail_prelude("tuple_new"_prelude, {native_method(vm, vm.types.tuple, "__new__"), type, source});
      if (found != Found::kYes) return failed(vm, found);
      items = items_of(drained);
    }
  }
  if (type == vm.types.tuple) return result_of(vm, make_tuple(vm, items.data, items.length));
  size_t bytes = sizeof(Tuple) + items.length * sizeof(Value);
  if (!vm.heap.reserve(bytes + sizeof(Value))) return vm.no_memory();
  Tuple* tuple = static_cast<Tuple*>(allocate_for(vm, type, Kind::kTuple, bytes));
  tuple->length = items.length;
  vm.meter.fuel -= items.length >> 5;
  if (items.length > 0)
    std::memcpy(static_cast<void*>(tuple->items()), static_cast<const void*>(items.data), items.length * sizeof(Value));
  return Value(tuple);
}

Result length(Interpreter&, Value* args) { return Value::small_int(self_tuple(args)->length); }

Result get_item(Interpreter& vm, Value* args) {
  Tuple* tuple = self_tuple(args);
  if (is_Slice(args[1])) {
    int64_t start, stop, step, count;
    Found found = slice_indices(vm, args[1].as<Slice>(), tuple->length, &start, &stop, &step, &count);
    if (found == Found::kNeedsPython) return again_with_index(vm, vm.types.tuple, "__getitem__", args, 2);
    if (found != Found::kYes) return failed(vm, found);
    if (!vm.charge(count / 16)) return vm.limit();
    if (step == 1) {
      if (count == tuple->length && tuple->type == vm.types.tuple) return args[0];
      return result_of(vm, make_tuple(vm, tuple->items() + start, static_cast<size_t>(count)));
    }
    Tuple* part = make_tuple(vm, nullptr, static_cast<size_t>(count));
    if (part == nullptr) return vm.no_memory();
    for (int64_t i = 0; i < count; ++i) part->items()[i] = tuple->items()[start + i * step];
    return Value(part);
  }
  int64_t at;
  Found found = sequence_index(vm, args[1], tuple->length, &at);
  if (found == Found::kYes) return tuple->items()[at];
  if (found == Found::kNeedsPython) return again_with_index(vm, vm.types.tuple, "__getitem__", args, 2);
  return index_failure(vm, found, args[1], "tuple", "tuple index out of range");
}

Result add(Interpreter& vm, Value* args) {
  Tuple* a = self_tuple(args);
  if (!is_Tuple(args[1]))
    return vm.raise(vm.types.type_error, "can only concatenate tuple (not \"{}\") to tuple", type_name(args[1]));
  Tuple* b = args[1].as<Tuple>();
  if (b->length == 0 && a->type == vm.types.tuple) return args[0];
  if (a->length == 0 && b->type == vm.types.tuple) return args[1];
  size_t total = size_t{a->length} + b->length;
  if (!vm.charge(static_cast<int64_t>(total / 16))) return vm.limit();
  Tuple* sum = make_tuple(vm, nullptr, total);
  if (sum == nullptr) return vm.no_memory();
  if (total == 0) return Value(sum);
  std::memcpy(static_cast<void*>(sum->items()), static_cast<const void*>(a->items()), a->length * sizeof(Value));
  std::memcpy(static_cast<void*>(sum->items() + a->length), static_cast<const void*>(b->items()),
              b->length * sizeof(Value));
  return Value(sum);
}

Result multiply(Interpreter& vm, Value* args) {
  Tuple* tuple = self_tuple(args);
  int64_t count;
  Found found = count_of(vm, args[1], &count);
  if (found == Found::kNeedsPython) return again_with_index(vm, vm.types.tuple, "__mul__", args, 2);
  if (found == Found::kNo)
    return vm.raise(vm.types.type_error, "'{}' object cannot be interpreted as an integer", type_name(args[1]));
  if (found != Found::kYes) return failed(vm, found);
  if (is_Int(args[1]) && !int_as_int64(args[1], &count)) {
    return vm.raise(vm.types.overflow_error, "cannot fit 'int' into an index-sized integer");
  }
  if (count < 0) count = 0;
  if (tuple->length > 0 && count > INT32_MAX / tuple->length) return vm.no_memory();
  if (count == 1 && tuple->type == vm.types.tuple) return args[0];
  size_t total = tuple->length * static_cast<size_t>(count);
  if (!vm.charge(static_cast<int64_t>(total / 16))) return vm.limit();
  Tuple* result = make_tuple(vm, nullptr, total);
  if (result == nullptr) return vm.no_memory();
  for (size_t done = 0; done < total; done += tuple->length) {
    std::memcpy(static_cast<void*>(result->items() + done), static_cast<const void*>(tuple->items()),
                tuple->length * sizeof(Value));
  }
  return Value(result);
}

Result index(Interpreter& vm, Value* args) { return sequence_find(vm, args, "tuple", vm.types.tuple); }

template <bytecode::Opcode kOperation>
Result compare(Interpreter& vm, Value* args) {
  return sequence_compare(vm, kOperation, args[0], args[1]);
}

Result hash(Interpreter& vm, Value* args) {
  Tuple* tuple = self_tuple(args);
  // The contents decide, whatever the class of the tuple itself says.
  Tuple* plain = tuple->type == vm.types.tuple ? tuple : make_tuple(vm, tuple->items(), tuple->length);
  if (plain == nullptr) return vm.no_memory();
  int64_t value;
  Found found = hash_value(vm, plain, &value);
  if (found == Found::kYes) return make_int(vm, value);
  if (found == Found::kNeedsPython) return vm.tail_prelude("tuple_hash"_prelude, {plain});
  return failed(vm, found);
}

Result iterate(Interpreter& vm, Value* args) {
  return Value(make_iterator(vm, vm.types.tuple_iterator, Iterator::Over::kTuple, args[0], 0, 0, 1));
}

Result new_arguments(Interpreter& vm, Value* args) {
  Tuple* tuple = self_tuple(args);
  return result_of(vm, make_tuple(vm, {make_tuple(vm, tuple->items(), tuple->length)}));
}

Result size_of(Interpreter&, Value* args) {
  return Value::small_int(48 + 8 * static_cast<int64_t>(self_tuple(args)->length));
}

constexpr NativeSpec kMethods[] = {
    {"__new__", tuple_new, "cls, *args, **kwargs", Binding::kStaticMethod},
    {"index", index, "self, value, start=0, stop=?, /"},
    {"count", sequence_count, "self, value, /"},
    {"__len__", length, "self, /"},
    {"__getitem__", get_item, "self, key, /"},
    {"__contains__", sequence_contains, "self, key, /"},
    {"__add__", add, "self, value, /"},
    {"__mul__", multiply, "self, value, /"},
    {"__rmul__", multiply, "self, value, /"},
    COMPARE_ROWS(compare),
    {"__hash__", hash, "self, /"},
    {"__iter__", iterate, "self, /"},
    {"__repr__", container_repr, "self, /"},
    {"__getnewargs__", new_arguments, "self, /"},
    {"__sizeof__", size_of, "self, /"},
    {"__class_getitem__", class_getitem, "cls, object, /", Binding::kClassMethod},
};

}  // namespace

extern const TypeSpec tuple_spec;
const TypeSpec tuple_spec = {
    "tuple",
    Kind::kTuple,
    0,
    kMethods,
    {},
    {},
    "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\n"
    "If iterable is specified the tuple is initialized from iterable's items.\n\nIf the argument is a tuple, the "
    "return value is the same object."};

}  // namespace hognose::builtins
