// bytearray: what it has beyond bytes. Whatever changes the size asks may_resize first, because views hold the memory in place.
#include <algorithm>

#include "builtins/bytes.h"

namespace hognose::builtins {

using namespace runtime;
using bytecode::Special;

namespace {

ByteArray* self_array(Value* args) { return args[0].as<ByteArray>(); }

// Replaces [start, stop) by the bytes, which may be the array's own.
Result splice(Interpreter& vm, ByteArray* array, int64_t start, int64_t stop, const uint8_t* data, int64_t count) {
  int64_t removed = stop - start;
  int64_t length = array->length - removed + count;
  if (!vm.charge((array->length - stop + count) / 64)) return vm.limit();
  if (length != array->length) {
    Found found = may_resize(vm, array);
    if (found != Found::kYes) return failure(vm, found);
  }
  ByteBuilder own(vm);
  if (count > 0 && data >= array->data && data < array->data + array->length) {
    own.append(data, count);
    if (own.failed()) return vm.no_memory();
    data = own.data();
  }
  int64_t old_length = array->length;
  if (length > old_length) {
    Found room = may_allocate(vm, length - old_length);
    if (room != Found::kYes) return failure(vm, room);
    if (!bytearray_resize(vm, array, static_cast<size_t>(length))) return vm.no_memory();
  }
  if (count != removed && old_length > stop) {
    std::memmove(array->data + start + count, array->data + stop, static_cast<size_t>(old_length - stop));
  }
  copy_bytes(array->data + start, data, count);
  array->length = static_cast<uint32_t>(length);
  // An array that has lost most of its bytes gives the room back.
  if (array->capacity > 256 && array->length < array->capacity / 4) {
    void* shrunk = vm.heap.grow_buffer(array->data, array->capacity, array->length + 16);
    if (shrunk != nullptr) {
      array->data = static_cast<uint8_t*>(shrunk);
      array->capacity = array->length + 16;
    }
  }
  return Result::none();
}

// Calls the method again with its last argument drained to a list of ints.
Result with_items(Interpreter& vm, std::initializer_list<Value> call, Value iterable) {
  Tuple* target = make_tuple(vm, call);
  return target == nullptr ? vm.no_memory()
                           : vm.tail_prelude("bytes_from_items"_prelude, {target, iterable, Value::none()});
}

Result array_new(Interpreter& vm, Value* args) {
  Type* type = args[0].as<Type>();
  Value array = allocate_for(vm, type, Kind::kByteArray, sizeof(ByteArray));
  if (type != vm.types.bytearray) return array;
  // Made whole here; a subclass gets its bytes from __init__.
  Tuple* rest = args[1].as<Tuple>();
  Dict* named = args[2].as<Dict>();
  int64_t given = int64_t{rest->length} + named->count;
  if (given > 3) return vm.raise(vm.types.type_error, "bytearray() takes at most 3 arguments ({} given)", given);
  static constexpr const char* kNames[] = {"source", "encoding", "errors"};
  Value values[3] = {Value::unbound(), Value::unbound(), Value::unbound()};
  std::copy_n(rest->items(), rest->length, values);
  for (int64_t i = dict_next(named, 0); i >= 0; i = dict_next(named, i + 1)) {
    Str* name = named->entries[i].key.as<Str>();
    size_t at = 0;
    while (at < 3 && !str_equals(name, kNames[at])) ++at;
    if (at == 3) return vm.raise(vm.types.type_error, "bytearray() got an unexpected keyword argument '{}'", name);
    if (at < rest->length) {
      return vm.raise(vm.types.type_error, "argument for bytearray() given by name ('{}') and position ({})", name,
                      static_cast<int64_t>(at + 1));
    }
    values[at] = named->entries[i].value;
  }
  return construct_bytes(vm, array, values[0], values[1], values[2], false);
}

Result array_init(Interpreter& vm, Value* args) {
  return construct_bytes(vm, args[0], args[1], args[2], args[3], true);
}

// A byte argument, with Python __index__ handled by calling the method again.
#define BYTE_ARGUMENT(out, method, position, count)                                                             \
  do {                                                                                                          \
    Found found_ = byte_of(vm, args[position], &(out));                                                         \
    if (found_ == Found::kNeedsPython)                                                                          \
      return again_with(vm, method_of(vm, vm.types.bytearray, method), args, count, position, Special::kIndex); \
    if (found_ != Found::kYes) return failure(vm, found_);                                                      \
  } while (0)

Result append(Interpreter& vm, Value* args) {
  uint8_t byte;
  BYTE_ARGUMENT(byte, "append", 1, 2);
  ByteArray* array = self_array(args);
  return splice(vm, array, array->length, array->length, &byte, 1);
}

Result extend(Interpreter& vm, Value* args) {
  ByteArray* array = self_array(args);
  Buffer more;
  Found found = buffer_of(vm, args[1], &more);
  if (found == Found::kYes) return splice(vm, array, array->length, array->length, more.data, more.length);
  if (found != Found::kNo) return failure(vm, found);
  if (is_Str(args[1]) && args[1].as<Str>()->length == 0) return Result::none();
  if (is_Str(args[1])) return vm.raise(vm.types.type_error, "expected iterable of integers; got: 'str'");
  ByteBuilder out(vm);
  found = append_iterable(vm, out, args[1], "byte");
  if (found == Found::kYes) return splice(vm, array, array->length, array->length, out.data(), out.length());
  if (found != Found::kNeedsPython) return failure(vm, found);
  return with_items(vm, {native_method(vm, vm.types.bytearray, "extend"), args[0]}, args[1]);
}

Result insert(Interpreter& vm, Value* args) {
  int64_t at;
  BYTES_INT_ARGUMENT(at, "insert", 1, 3);
  uint8_t byte;
  BYTE_ARGUMENT(byte, "insert", 2, 3);
  ByteArray* array = self_array(args);
  if (at < 0) at = std::max<int64_t>(at + array->length, 0);
  at = std::min<int64_t>(at, array->length);
  return splice(vm, array, at, at, &byte, 1);
}

Result pop(Interpreter& vm, Value* args) {
  int64_t at;
  BYTES_INT_ARGUMENT(at, "pop", 1, 2);
  ByteArray* array = self_array(args);
  if (array->length == 0) return vm.raise(vm.types.index_error, "pop from empty bytearray");
  if (at < 0) at += array->length;
  if (at < 0 || at >= array->length) return vm.raise(vm.types.index_error, "pop index out of range");
  uint8_t byte = array->data[at];
  Result done = splice(vm, array, at, at + 1, nullptr, 0);
  return done.is_value() ? Result(Value::small_int(byte)) : done;
}

Result remove(Interpreter& vm, Value* args) {
  uint8_t byte;
  BYTE_ARGUMENT(byte, "remove", 1, 2);
  ByteArray* array = self_array(args);
  int64_t at = bytes_find(vm, array->data, array->length, &byte, 1, false);
  if (at == -2) return vm.limit();
  if (at < 0) return vm.raise(vm.types.value_error, "value not found in bytearray");
  return splice(vm, array, at, at + 1, nullptr, 0);
}

Result clear(Interpreter& vm, Value* args) {
  return splice(vm, self_array(args), 0, self_array(args)->length, nullptr, 0);
}

Result copy(Interpreter& vm, Value* args) { return bytes_part(vm, args[0], 0, self_array(args)->length); }

Result reverse(Interpreter& vm, Value* args) {
  ByteArray* array = self_array(args);
  if (!vm.charge(array->length / 32)) return vm.limit();
  std::reverse(array->data, array->data + array->length);
  return Result::none();
}

Result resize(Interpreter& vm, Value* args) {
  int64_t length;
  BYTES_INT_ARGUMENT(length, "resize", 1, 2);
  ByteArray* array = self_array(args);
  if (length < 0) return vm.raise(vm.types.value_error, "Can only resize to positive sizes, got {}", length);
  if (length <= array->length) return splice(vm, array, length, array->length, nullptr, 0);
  Found found = may_resize(vm, array);
  if (found == Found::kYes) found = may_allocate(vm, length);
  if (found != Found::kYes) return failure(vm, found);
  if (!vm.charge(length / 256)) return vm.limit();
  return bytearray_resize(vm, array, static_cast<size_t>(length)) ? Result::none() : vm.no_memory();
}

// array[slice] = bytes, or del array[slice] with values == nullptr.
Result set_slice(Interpreter& vm, Value* args, const Buffer* values) {
  ByteArray* array = self_array(args);
  int64_t start, stop, step, count;
  Found found = slice_indices(vm, args[1].as<Slice>(), array->length, &start, &stop, &step, &count);
  if (found == Found::kNeedsPython) {
    return again_with_index(vm, vm.types.bytearray, values == nullptr ? "__delitem__" : "__setitem__", args,
                            values == nullptr ? 2 : 3);
  }
  if (found != Found::kYes) return failed(vm, found);
  int64_t length = values == nullptr ? 0 : values->length;
  if (step == 1)
    return splice(vm, array, start, std::max(start, stop), values == nullptr ? nullptr : values->data, length);
  if (!vm.charge(1 + (values == nullptr ? array->length : count) / 16)) return vm.limit();
  if (values != nullptr && length > 0) {
    if (length != count)
      return vm.raise(vm.types.value_error, "attempt to assign bytes of size {} to extended slice of size {}", length,
                      count);
    ByteBuilder own(vm);  // the bytes may be the array's own
    own.append(values->data, length);
    if (own.failed()) return vm.no_memory();
    for (int64_t i = 0; i < count; ++i) array->data[start + i * step] = own.data()[i];
    return Result::none();
  }
  if (count == 0) return Result::none();
  found = may_resize(vm, array);
  if (found != Found::kYes) return failure(vm, found);
  if (step < 0) {
    start += (count - 1) * step;
    step = -step;
  }
  int64_t to = start, next = start;
  for (int64_t i = start; i < array->length; ++i) {
    if (i == next && count > 0) {
      next += step;
      --count;
      continue;
    }
    array->data[to++] = array->data[i];
  }
  array->length = static_cast<uint32_t>(to);
  return Result::none();
}

Result set_item(Interpreter& vm, Value* args) {
  ByteArray* array = self_array(args);
  if (is_Slice(args[1])) {
    Buffer values;
    Found found = buffer_of(vm, args[2], &values);
    if (found == Found::kYes) return set_slice(vm, args, &values);
    if (found != Found::kNo) return failure(vm, found);
    ByteBuilder out(vm);
    bool number = is_int_or_bool(args[2]) || is_float(args[2]) || is_Complex(args[2]) ||
                  !special_of(vm, args[2], Special::kIndex).is_empty();
    int64_t start, stop, step, count;
    found = slice_indices(vm, args[1].as<Slice>(), array->length, &start, &stop, &step, &count);
    if (found == Found::kError) return failed(vm, found);
    if (is_Str(args[2]) || number) {
      return vm.raise(vm.types.type_error, "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    }
    found = append_iterable(vm, out, args[2], "byte");
    if (found == Found::kNeedsPython) {
      return with_items(vm, {native_method(vm, vm.types.bytearray, "__setitem__"), args[0], args[1]}, args[2]);
    }
    if (found != Found::kYes) return failure(vm, found);
    values.data = const_cast<uint8_t*>(out.data());
    values.length = out.length();
    return set_slice(vm, args, &values);
  }
  int64_t at;
  Found found = sequence_index(vm, args[1], array->length, &at);
  if (found == Found::kNeedsPython) return again_with_index(vm, vm.types.bytearray, "__setitem__", args, 3);
  bool outside = found == Found::kError;  // what is no byte is complained about first
  if (found != Found::kYes && !outside) return index_failure(vm, found, args[1], "bytearray", nullptr);
  uint8_t byte;
  BYTE_ARGUMENT(byte, "__setitem__", 2, 3);
  if (outside) return vm.raise(vm.types.index_error, "bytearray index out of range");
  array->data[at] = byte;
  return Result::none();
}

Result delete_item(Interpreter& vm, Value* args) {
  if (is_Slice(args[1])) return set_slice(vm, args, nullptr);
  ByteArray* array = self_array(args);
  int64_t at;
  Found found = sequence_index(vm, args[1], array->length, &at);
  if (found == Found::kNeedsPython) return again_with_index(vm, vm.types.bytearray, "__delitem__", args, 2);
  if (found != Found::kYes) return index_failure(vm, found, args[1], "bytearray", "bytearray index out of range");
  return splice(vm, array, at, at + 1, nullptr, 0);
}

Result in_place_add(Interpreter& vm, Value* args) {
  ByteArray* array = self_array(args);
  Buffer more;
  Found found = buffer_of(vm, args[1], &more);
  if (found == Found::kNo)
    return vm.raise(vm.types.type_error, "can't concat {} to {}", type_name(args[1]), type_name(args[0]));
  if (found != Found::kYes) return failure(vm, found);
  if (args[0] == args[1] && more.length > 0) {  // it is its own view
    return vm.raise(vm.types.buffer_error, "Existing exports of data: object cannot be re-sized");
  }
  Result done = splice(vm, array, array->length, array->length, more.data, more.length);
  return done.is_value() ? Result(args[0]) : done;
}

Result in_place_multiply(Interpreter& vm, Value* args) {
  ByteArray* array = self_array(args);
  Value product[2] = {args[0], args[1]};
  if (!is_int_or_bool(args[1])) {
    Value index;
    Found found = to_index(vm, args[1], &index);
    if (found == Found::kNeedsPython)
      return again_with(vm, method_of(vm, vm.types.bytearray, "__imul__"), args, 2, 1, Special::kIndex);
    if (found != Found::kYes) return failure(vm, found);
    product[1] = index;
  }
  Result result = bytes_multiply(vm, product);
  if (!result.is_value()) return result;
  ByteSpan span = span_of(result.value());
  Result done = splice(vm, array, 0, array->length, span.data, span.length);
  return done.is_value() ? Result(args[0]) : done;
}

Result reduce(Interpreter& vm, Value* args) {
  ByteArray* array = self_array(args);
  if (!vm.charge(array->length / 64)) return vm.limit();
  Str* text = make_str_from_units(vm, array->data, 1, array->length);
  if (text == nullptr) return vm.no_memory();
  Value state = Value::none();
  if (array->flags & kHasAttributesWord) {
    Dict* dict = attributes_dict(vm, array);
    if (dict != nullptr && dict->count > 0) state = dict;
  }
  Tuple* arguments = make_tuple(vm, {text, Value(intern(vm, "latin-1"))});
  return made(vm, make_tuple(vm, {array->type, arguments, state}));
}

Result alloc(Interpreter&, Value* args) {
  ByteArray* array = self_array(args);
  return Value::small_int(array->length == 0 ? 0 : int64_t{array->length} + 1);
}
Result size_of(Interpreter& vm, Value* args) {
  ByteArray* array = self_array(args);
  return make_int(vm, 56 + (array->length == 0 ? 0 : int64_t{array->length} + 1));
}
Result release_buffer(Interpreter& vm, Value* args) {
  if (!is_MemoryView(args[1])) return vm.raise(vm.types.type_error, "expected a memoryview object");
  release_memoryview(args[1].as<MemoryView>());
  return Result::none();
}

constexpr NativeSpec kMethods[] = {
    {"__new__", array_new, "cls, *args, **kwargs", Binding::kStaticMethod},
    {"__init__", array_init, "self, /, source=?, encoding=?, errors=?"},
    {"append", append, "self, item, /"},
    {"extend", extend, "self, iterable_of_ints, /"},
    {"insert", insert, "self, index, item, /"},
    {"pop", pop, "self, index=-1, /"},
    {"remove", remove, "self, value, /"},
    {"clear", clear, "self, /"},
    {"copy", copy, "self, /"},
    {"reverse", reverse, "self, /"},
    {"resize", resize, "self, size, /"},
    {"__setitem__", set_item, "self, key, value, /"},
    {"__delitem__", delete_item, "self, key, /"},
    {"__iadd__", in_place_add, "self, value, /"},
    {"__imul__", in_place_multiply, "self, value, /"},
    {"__reduce__", reduce, "self, /"},
    {"__reduce_ex__", reduce, "self, proto=0, /"},
    {"__alloc__", alloc, "self, /"},
    {"__sizeof__", size_of, "self, /"},
    {"__release_buffer__", release_buffer, "self, buffer, /"},
    BYTES_METHOD_ROWS,
};
constexpr ConstantSpec kConstants[] = {{"__hash__", make_none}};

}  // namespace

extern const TypeSpec bytearray_spec;
const TypeSpec bytearray_spec{
    "bytearray",
    Kind::kByteArray,
    0,
    kMethods,
    {},
    kConstants,
    "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\n"
    "bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer\n"
    "bytearray(int) -> bytes array of size given by the parameter initialized with null bytes\nbytearray() -> empty "
    "bytes array\n\n"
    "Construct a mutable bytearray object from:\n  - an iterable yielding integers in range(256)\n"
    "  - a text string encoded using the specified encoding\n  - a bytes or a buffer object\n  - any object "
    "implementing the buffer API.\n"
    "  - an integer"};

}  // namespace hognose::builtins
