// list
#include <algorithm>
#include <cstring>

#include "builtins/common.h"
#include "builtins/containers.h"
#include "builtins/repr.h"

namespace hognose::builtins {

using namespace runtime;

namespace {

List* self_list(Value* args) { return args[0].as<List>(); }

// append_all for what a hint of the length is asked of: kNeedsPython also where a class of the program gives the length.
Found append_hinted(Interpreter& vm, List* list, Value iterable) {
  return has_native_special(vm, iterable, bytecode::Special::kLen) ? append_all(vm, list, iterable)
                                                                   : Found::kNeedsPython;
}

Result fill(Interpreter& vm, List* list, Value iterable) {
  Found found = append_hinted(vm, list, iterable);
  if (found == Found::kYes) return Value(list);
  if (found == Found::kNeedsPython) return vm.tail_prelude("list_fill"_prelude, {list, iterable});
  return failed(vm, found);
}

// A list is made whole here; a subclass gets its items from __init__.
Result list_new(Interpreter& vm, Value* args) {
  Type* type = args[0].as<Type>();
  if (type == vm.types.list) {
    Tuple* rest = args[1].as<Tuple>();
    if (args[2].as<Dict>()->count > 0) return vm.raise(vm.types.type_error, "list() takes no keyword arguments");
    if (rest->length > 1)
      return vm.raise(vm.types.type_error, "list expected at most 1 argument, got {}", rest->length);
    List* list = make_list(vm, nullptr, 0);
    return rest->length == 0 ? Result(list) : fill(vm, list, rest->items()[0]);
  }
  return Value(allocate_for(vm, type, Kind::kList, sizeof(List)));
}

Result append(Interpreter& vm, Value* args) {
  return list_append(vm, self_list(args), args[1]) ? Result::none() : vm.no_memory();
}

Result extend(Interpreter& vm, Value* args) {
  Found found = append_hinted(vm, self_list(args), args[1]);
  if (found == Found::kYes) return Result::none();
  if (found == Found::kNeedsPython) return vm.tail_prelude("list_extend"_prelude, {args[0], args[1]});
  return failed(vm, found);
}

Result list_init(Interpreter& vm, Value* args) {
  List* list = self_list(args);
  vm.heap.free_buffer(list->items, list->capacity * sizeof(Value));
  list->items = nullptr;
  list->length = list->capacity = 0;
  return args[1].is_unbound() ? Result::none() : extend(vm, args);
}

Result insert(Interpreter& vm, Value* args) {
  List* list = self_list(args);
  int64_t index;
  Found found = to_int64(vm, args[1], &index);
  if (found == Found::kNeedsPython) return again_with_index(vm, vm.types.list, "insert", args, 3);
  if (found != Found::kYes) return failure(vm, found);
  if (index < 0) index = std::max<int64_t>(index + list->length, 0);
  index = std::min<int64_t>(index, list->length);
  if (!vm.charge((list->length - index) / 64)) return vm.limit();
  return list_splice(vm, list, static_cast<size_t>(index), static_cast<size_t>(index), &args[2], 1) ? Result::none()
                                                                                                    : vm.no_memory();
}

Result pop(Interpreter& vm, Value* args) {
  List* list = self_list(args);
  int64_t index;
  Found found = to_int64(vm, args[1], &index);
  if (found == Found::kNeedsPython) return again_with_index(vm, vm.types.list, "pop", args, 2);
  if (found != Found::kYes) return failure(vm, found);
  if (list->length == 0) return vm.raise(vm.types.index_error, "pop from empty list");
  if (index < 0) index += list->length;
  if (index < 0 || index >= list->length) return vm.raise(vm.types.index_error, "pop index out of range");
  Value item = list->items[index];
  if (index == list->length - 1 && (list->length > list->capacity / 4 || list->capacity <= 16)) {
    --list->length;
    return item;
  }
  if (!vm.charge((list->length - index) / 64)) return vm.limit();
  (void)list_splice(vm, list, static_cast<size_t>(index), static_cast<size_t>(index) + 1, nullptr, 0);
  return item;
}

Result remove(Interpreter& vm, Value* args) {
  List* list = self_list(args);
  for (uint32_t i = 0; i < list->length; ++i) {
    if (!vm.charge(1)) return vm.limit();
    Found found = equal_values(vm, list->items[i], args[1]);
    if (found == Found::kNo) continue;
    if (found == Found::kNeedsPython)
      return vm.tail_prelude("list_remove"_prelude, {args[0], args[1], Value::small_int(i)});
    if (found != Found::kYes) return failed(vm, found);
    vm.meter.fuel -= (list->length - i) >> 6;
    (void)list_splice(vm, list, i, i + 1, nullptr, 0);
    return Result::none();
  }
  return vm.raise(vm.types.value_error, "list.remove(x): x not in list");
}

Result clear(Interpreter& vm, Value* args) {
  List* list = self_list(args);
  vm.heap.free_buffer(list->items, list->capacity * sizeof(Value));
  list->items = nullptr;
  list->length = list->capacity = 0;
  return Result::none();
}

Result copy(Interpreter& vm, Value* args) {
  List* list = self_list(args);
  if (!vm.charge(list->length / 16)) return vm.limit();
  return result_of(vm, make_list(vm, list->items, list->length));
}

Result reverse(Interpreter& vm, Value* args) {
  List* list = self_list(args);
  if (!vm.charge(list->length / 16)) return vm.limit();
  std::reverse(list->items, list->items + list->length);
  return Result::none();
}

Result index(Interpreter& vm, Value* args) { return sequence_find(vm, args, "list", vm.types.list); }

Result length(Interpreter&, Value* args) { return Value::small_int(self_list(args)->length); }

Result get_item(Interpreter& vm, Value* args) {
  List* list = self_list(args);
  int64_t at;
  if (is_Slice(args[1])) {
    int64_t start, stop, step, count;
    Found found = slice_indices(vm, args[1].as<Slice>(), list->length, &start, &stop, &step, &count);
    if (found == Found::kNeedsPython) return again_with_index(vm, vm.types.list, "__getitem__", args, 2);
    if (found != Found::kYes) return failed(vm, found);
    if (!vm.charge(count / 16)) return vm.limit();
    if (step == 1) return result_of(vm, make_list(vm, list->items + start, static_cast<size_t>(count)));
    List* part = make_list(vm, nullptr, static_cast<size_t>(count));
    if (part == nullptr) return vm.no_memory();
    for (int64_t i = 0; i < count; ++i) part->items[i] = list->items[start + i * step];
    return Value(part);
  }
  Found found = sequence_index(vm, args[1], list->length, &at);
  if (found == Found::kYes) return list->items[at];
  if (found == Found::kNeedsPython) return again_with_index(vm, vm.types.list, "__getitem__", args, 2);
  return index_failure(vm, found, args[1], "list", "list index out of range");
}

// list[slice] = items, or del list[slice] with items == nullptr.
Result set_slice(Interpreter& vm, Value* args, const Items* values) {
  List* list = self_list(args);
  int64_t start, stop, step, count;
  Found found = slice_indices(vm, args[1].as<Slice>(), list->length, &start, &stop, &step, &count);
  if (found == Found::kNeedsPython)
    return again_with_index(vm, vm.types.list, values == nullptr ? "__delitem__" : "__setitem__", args,
                            values == nullptr ? 2 : 3);
  if (found != Found::kYes) return failed(vm, found);
  if (!vm.charge((list->length + (values == nullptr ? 0 : values->length)) / 64)) return vm.limit();
  if (step == 1) {
    if (stop < start) stop = start;
    const Value* data = values == nullptr ? nullptr : values->data;
    return list_splice(vm, list, static_cast<size_t>(start), static_cast<size_t>(stop), data,
                       values == nullptr ? 0 : values->length)
               ? Result::none()
               : vm.no_memory();
  }
  if (values != nullptr) {
    if (values->length != count) {
      return vm.raise(vm.types.value_error, "attempt to assign sequence of size {} to extended slice of size {}",
                      values->length, count);
    }
    for (int64_t i = 0; i < count; ++i) list->items[start + i * step] = values->data[i];
    return Result::none();
  }
  if (count == 0) return Result::none();
  if (step < 0) {
    start += (count - 1) * step;
    step = -step;
  }
  int64_t to = start;
  int64_t next = start;
  for (int64_t i = start; i < list->length; ++i) {
    if (i == next && count > 0) {
      next += step;
      --count;
      continue;
    }
    list->items[to++] = list->items[i];
  }
  list->length = static_cast<uint32_t>(to);
  return Result::none();
}

Result set_item(Interpreter& vm, Value* args) {
  List* list = self_list(args);
  if (is_Slice(args[1])) {
    if (is_List(args[2]) && args[2].as_object() == list) {
      List* same = make_list(vm, list->items, list->length);
      if (same == nullptr) return vm.no_memory();
      Items values{same->items, same->length};
      return set_slice(vm, args, &values);
    }
    if ((is_List(args[2]) || is_Tuple(args[2])) && !(args[2].as_object()->type->type_flags & kTypeHeap)) {
      Items values = items_of(args[2]);
      return set_slice(vm, args, &values);
    }
    List* drained = make_list(vm, nullptr, 0);
    Found found = append_all(vm, drained, args[2]);
    if (found == Found::kNeedsPython) {
      return vm.tail_prelude("list_set_slice"_prelude,
                             {native_method(vm, vm.types.list, "__setitem__"), args[0], args[1], args[2]});
    }
    if (found != Found::kYes) return failed(vm, found);
    Items values{drained->items, drained->length};
    return set_slice(vm, args, &values);
  }
  int64_t at;
  Found found = sequence_index(vm, args[1], list->length, &at);
  if (found == Found::kYes) {
    list->items[at] = args[2];
    return Result::none();
  }
  if (found == Found::kNeedsPython) return again_with_index(vm, vm.types.list, "__setitem__", args, 3);
  return index_failure(vm, found, args[1], "list", "list assignment index out of range");
}

Result delete_item(Interpreter& vm, Value* args) {
  List* list = self_list(args);
  if (is_Slice(args[1])) return set_slice(vm, args, nullptr);
  int64_t at;
  Found found = sequence_index(vm, args[1], list->length, &at);
  if (found == Found::kYes) {
    if (!vm.charge((list->length - at) / 64)) return vm.limit();
    (void)list_splice(vm, list, static_cast<size_t>(at), static_cast<size_t>(at) + 1, nullptr, 0);
    return Result::none();
  }
  if (found == Found::kNeedsPython) return again_with_index(vm, vm.types.list, "__delitem__", args, 2);
  return index_failure(vm, found, args[1], "list", "list assignment index out of range");
}

Result add(Interpreter& vm, Value* args) {
  List* a = self_list(args);
  if (!is_List(args[1]))
    return vm.raise(vm.types.type_error, "can only concatenate list (not \"{}\") to list", type_name(args[1]));
  List* b = args[1].as<List>();
  size_t total = size_t{a->length} + b->length;
  if (!vm.charge(static_cast<int64_t>(total / 16))) return vm.limit();
  List* sum = make_list(vm, a->items, a->length, total);
  if (sum == nullptr) return vm.no_memory();
  if (b->length > 0)
    std::memcpy(static_cast<void*>(sum->items + a->length), static_cast<const void*>(b->items),
                b->length * sizeof(Value));
  sum->length = static_cast<uint32_t>(total);
  return Value(sum);
}

Result in_place_add(Interpreter& vm, Value* args) {
  Found found = append_hinted(vm, self_list(args), args[1]);
  if (found == Found::kYes) return args[0];
  if (found == Found::kNeedsPython) return vm.tail_prelude("list_fill"_prelude, {args[0], args[1]});
  return failed(vm, found);
}

// The count of list * count; NotImplemented is answered by the caller.
Found repeat_count(Interpreter& vm, Value value, uint32_t length, int64_t* count) {
  Found found = count_of(vm, value, count);
  if (found == Found::kYes) {
    if (is_Int(value) && !int_as_int64(value, count)) {
      (void)vm.raise(vm.types.overflow_error, "cannot fit 'int' into an index-sized integer");
      return Found::kError;
    }
    if (*count < 0) *count = 0;
    if (length > 0 && *count > INT32_MAX / length) return Found::kNoMemory;
  }
  return found;
}

Result multiply(Interpreter& vm, Value* args) {
  List* list = self_list(args);
  int64_t count;
  Found found = repeat_count(vm, args[1], list->length, &count);
  if (found == Found::kNeedsPython) return again_with_index(vm, vm.types.list, "__mul__", args, 2);
  if (found == Found::kNo)
    return vm.raise(vm.types.type_error, "'{}' object cannot be interpreted as an integer", type_name(args[1]));
  if (found != Found::kYes) return failed(vm, found);
  size_t total = list->length * static_cast<size_t>(count);
  if (!vm.charge(static_cast<int64_t>(total / 16))) return vm.limit();
  List* result = make_list(vm, nullptr, 0, total);
  if (result == nullptr) return vm.no_memory();
  if (list->length == 1) {
    std::fill_n(result->items, total, list->items[0]);
  } else {
    for (size_t done = 0; done < total; done += list->length) {
      std::memcpy(static_cast<void*>(result->items + done), static_cast<const void*>(list->items),
                  list->length * sizeof(Value));
    }
  }
  result->length = static_cast<uint32_t>(total);
  return Value(result);
}

Result in_place_multiply(Interpreter& vm, Value* args) {
  List* list = self_list(args);
  int64_t count;
  Found found = repeat_count(vm, args[1], list->length, &count);
  if (found == Found::kNeedsPython) return again_with_index(vm, vm.types.list, "__imul__", args, 2);
  if (found == Found::kNo)
    return vm.raise(vm.types.type_error, "'{}' object cannot be interpreted as an integer", type_name(args[1]));
  if (found != Found::kYes) return failed(vm, found);
  size_t length = list->length;
  size_t total = length * static_cast<size_t>(count);
  if (!vm.charge(static_cast<int64_t>(total / 16))) return vm.limit();
  if (!list_reserve(vm, list, total)) return vm.no_memory();
  for (size_t done = length; done < total; ++done) list->items[done] = list->items[done - length];
  list->length = static_cast<uint32_t>(total);
  return args[0];
}

template <bytecode::Opcode kOperation>
Result compare(Interpreter& vm, Value* args) {
  return sequence_compare(vm, kOperation, args[0], args[1]);
}

Result iterate(Interpreter& vm, Value* args) {
  return Value(make_iterator(vm, vm.types.list_iterator, Iterator::Over::kList, args[0], 0, 0, 1));
}

Result reversed(Interpreter& vm, Value* args) {
  return Value(make_iterator(vm, vm.types.list_reverseiterator, Iterator::Over::kListReversed, args[0],
                             static_cast<int64_t>(self_list(args)->length) - 1, 0, -1));
}

Result size_of(Interpreter&, Value* args) {
  return Value::small_int(56 + 8 * static_cast<int64_t>(self_list(args)->capacity));
}

constexpr NativeSpec kMethods[] = {
    {"__new__", list_new, "cls, *args, **kwargs", Binding::kStaticMethod},
    {"__init__", list_init, "self, iterable=?, /"},
    {"append", append, "self, object, /"},
    {"extend", extend, "self, iterable, /"},
    {"insert", insert, "self, index, object, /"},
    {"pop", pop, "self, index=-1, /"},
    {"remove", remove, "self, value, /"},
    {"clear", clear, "self, /"},
    {"copy", copy, "self, /"},
    {"reverse", reverse, "self, /"},
    {"index", index, "self, value, start=0, stop=?, /"},
    {"count", sequence_count, "self, value, /"},
    {"sort", list_sort, "self, /, *, key=None, reverse=False"},
    {"__len__", length, "self, /"},
    {"__getitem__", get_item, "self, index, /"},
    {"__setitem__", set_item, "self, key, value, /"},
    {"__delitem__", delete_item, "self, key, /"},
    {"__contains__", sequence_contains, "self, key, /"},
    {"__add__", add, "self, value, /"},
    {"__iadd__", in_place_add, "self, value, /"},
    {"__mul__", multiply, "self, value, /"},
    {"__rmul__", multiply, "self, value, /"},
    {"__imul__", in_place_multiply, "self, value, /"},
    COMPARE_ROWS(compare),
    {"__iter__", iterate, "self, /"},
    {"__reversed__", reversed, "self, /"},
    {"__repr__", container_repr, "self, /"},
    {"__sizeof__", size_of, "self, /"},
    {"__class_getitem__", class_getitem, "cls, object, /", Binding::kClassMethod},
};

constexpr ConstantSpec kConstants[] = {{"__hash__", make_none}};

}  // namespace

extern const TypeSpec list_spec;
const TypeSpec list_spec = {
    "list",
    Kind::kList,
    0,
    kMethods,
    {},
    kConstants,
    "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\n"
    "The argument must be an iterable if specified."};

}  // namespace hognose::builtins
