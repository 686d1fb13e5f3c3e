// array: items of one machine type in one block of memory, which is bytes-like.
#include <algorithm>

#include "builtins/bytes.h"
#include "builtins/packing.h"
#include "builtins/repr.h"
#include "builtins/str.h"

namespace hognose::stdlib {

using namespace runtime;
using namespace builtins;
using bytecode::Special;

namespace {

// What a typecode stands for; the words of its OverflowErrors. A number outside of the wider type is complained about in that type's name.
struct Code {
  char code;
  ItemFormat item;
  const char* name;
  const char* wider;
  int64_t wider_most;
};
constexpr Code kCodes[] = {
    {'b', {ItemKind::kSigned, 1}, "signed char", "signed short integer", INT16_MAX},
    {'B', {ItemKind::kUnsigned, 1}, "unsigned byte integer", nullptr, 0},
    {'u', {ItemKind::kUnsigned, 4}, nullptr, nullptr, 0},
    {'w', {ItemKind::kUnsigned, 4}, nullptr, nullptr, 0},
    {'h', {ItemKind::kSigned, 2}, "signed short integer", nullptr, 0},
    {'H', {ItemKind::kUnsigned, 2}, "unsigned short", "signed integer", INT32_MAX},
    {'i', {ItemKind::kSigned, 4}, "signed integer", nullptr, 0},
    {'I', {ItemKind::kUnsigned, 4}, "unsigned int", nullptr, 0},
    {'l', {ItemKind::kSigned, 8}, nullptr, nullptr, 0},
    {'L', {ItemKind::kUnsigned, 8}, nullptr, nullptr, 0},
    {'q', {ItemKind::kSigned, 8}, nullptr, nullptr, 0},
    {'Q', {ItemKind::kUnsigned, 8}, nullptr, nullptr, 0},
    {'f', {ItemKind::kFloat, 4}, nullptr, nullptr, 0},
    {'d', {ItemKind::kFloat, 8}, nullptr, nullptr, 0},
};

struct Array {
  uint8_t* data;
  uint32_t length;    // items
  uint32_t capacity;  // bytes
  uint32_t exports;
  const Code* code;
  int64_t bytes() const { return int64_t{length} * code->item.size; }
  uint8_t* at(int64_t i) const { return data + i * code->item.size; }
  bool is_text() const { return code->code == 'u' || code->code == 'w'; }
};

Array* array_of(Value self) { return static_cast<Array*>(self.as<NativeData>()->data()); }

constexpr NativeDataClass kArrayClass = {"array", nullptr,
                                         [](Interpreter& vm, Object* object) {
                                           Array* array = array_of(object);
                                           if (array->data != nullptr)
                                             vm.heap.free_buffer(array->data, array->capacity);
                                         },
                                         [](Object* object, Buffer* out) {
                                           Array* array = array_of(object);
                                           out->data = array->data;
                                           out->length = array->bytes();
                                           out->readonly = false;
                                           out->format = array->is_text() ? 'w' : array->code->code;
                                           out->item_size = array->code->item.size;
                                           out->exports = &array->exports;
                                         }};

bool is_array(Value value) { return is_NativeData(value) && value.as<NativeData>()->data_class == &kArrayClass; }
Type* array_type(Interpreter& vm) { return dict_get_str(vm, vm.registry, intern(vm, "array.array")).as<Type>(); }
Value method(Interpreter& vm, const char* name) { return native_method(vm, array_type(vm), name); }

Value make_array(Interpreter& vm, Type* type, const Code* code) {
  NativeData* object =
      static_cast<NativeData*>(allocate_for(vm, type, Kind::kNativeData, sizeof(NativeData) + sizeof(Array)));
  object->data_class = &kArrayClass;
  array_of(object)->code = code;
  return object;
}

Value item_of(Interpreter& vm, const Array* array, int64_t i) {
  if (!array->is_text()) return unpack_item(vm, array->code->item, array->at(i));
  uint32_t point;
  std::memcpy(&point, array->at(i), 4);
  return str_from_code_point(vm, point);
}

// Stores value in the 8 bytes at `out`. kNeedsPython: by a conversion of its own.
Found pack_for(Interpreter& vm, const Code* code, Value value, uint8_t* out) {
  if (code->code == 'u' || code->code == 'w') {
    if (is_Str(value) && value.as<Str>()->length == 1) {
      uint32_t point = value.as<Str>()->at(0);
      std::memcpy(out, &point, 4);
      return Found::kYes;
    }
    if (is_Str(value)) {
      (void)vm.raise(vm.types.type_error, "array item must be a unicode character, not a string of length {}",
                     value.as<Str>()->length);
    } else {
      (void)vm.raise(vm.types.type_error, "array item must be a unicode character, not {}", type_name(value));
    }
    return Found::kError;
  }
  double number;
  if (code->code == 'f' && is_float(value)) {  // too large: infinity
    number = float_value(value);
    float single = static_cast<float>(number);
    std::memcpy(out, &single, 4);
    return Found::kYes;
  }
  switch (pack_item(vm, code->item, value, out)) {
    case Packed::kDone: return Found::kYes;
    case Packed::kNeedsPython: return Found::kNeedsPython;
    case Packed::kError: return Found::kError;
    case Packed::kBadType:
      if (code->item.kind == ItemKind::kFloat)
        (void)vm.raise(vm.types.type_error, "must be real number, not {}", type_name(value));
      else
        (void)vm.raise(vm.types.type_error, "'{}' object cannot be interpreted as an integer", type_name(value));
      return Found::kError;
    default: break;
  }
  int64_t given = 0;
  bool fits = int_as_int64(plain_int(vm, value), &given);
  bool negative = int_is_negative(plain_int(vm, value));
  Type* error = vm.types.overflow_error;
  if (code->code == 'q' || code->code == 'Q') {
    (void)vm.raise(error,
                   code->code == 'Q' && negative ? "can't convert negative int to unsigned" : "int too big to convert");
  } else if (code->code == 'I' || code->code == 'L') {
    if (negative)
      (void)vm.raise(error, "can't convert negative value to unsigned int");
    else if (code->code == 'I' && !(int_clamped(value) == INT64_MAX && is_Int(value) && value.as<Int>()->size > 2))
      (void)vm.raise(error, "unsigned int is greater than maximum");
    else
      (void)vm.raise(error, "Python int too large to convert to C unsigned long");
  } else if (code->code == 'l' || !fits) {
    (void)vm.raise(error, "Python int too large to convert to C long");
  } else {
    bool wide = code->wider != nullptr && (given > code->wider_most || given < -code->wider_most - 1);
    (void)vm.raise(error, "{} is {} than {}", wide ? code->wider : code->name, given < 0 ? "less" : "greater",
                   given < 0 ? "minimum" : "maximum");
  }
  return Found::kError;
}

constexpr char kLocked[] = "cannot resize an array that is exporting buffers";

// Replaces the items [start, stop) by `count` others, whose bytes may be the array's own.
Result splice(Interpreter& vm, Value self, int64_t start, int64_t stop, const uint8_t* data, int64_t count) {
  Array* array = array_of(self);
  int64_t size = array->code->item.size;
  int64_t old_bytes = array->bytes(), new_bytes = old_bytes + (count - (stop - start)) * size;
  if (!vm.charge(1 + (old_bytes - stop * size + count * size) / 64)) return vm.limit();
  if (new_bytes != old_bytes) {
    Found found = may_resize(vm, self.as_object(), &array->exports, kLocked);
    if (found != Found::kYes) return failure(vm, found);
  }
  ByteBuilder own(vm);
  if (count > 0 && data >= array->data && data < array->data + old_bytes) {
    own.append(data, count * size);
    if (own.failed()) return vm.no_memory();
    data = own.data();
  }
  if (new_bytes > array->capacity) {
    Found room = may_allocate(vm, new_bytes);
    if (room != Found::kYes) return failure(vm, room);
    size_t capacity = static_cast<size_t>(std::max<int64_t>(new_bytes + (array->capacity > 0 ? new_bytes / 4 : 0), 16));
    void* grown = vm.heap.grow_buffer(array->data, array->capacity, capacity);
    if (grown == nullptr) return vm.no_memory();
    array->data = static_cast<uint8_t*>(grown);
    array->capacity = static_cast<uint32_t>(capacity);
  }
  if (new_bytes != old_bytes && old_bytes > stop * size) {
    std::memmove(array->data + (start + count) * size, array->data + stop * size,
                 static_cast<size_t>(old_bytes - stop * size));
  }
  if (count > 0) std::memcpy(array->data + start * size, data, static_cast<size_t>(count * size));
  array->length = static_cast<uint32_t>(new_bytes / size);
  return Result::none();
}

// Appends what an iterable gives. kNeedsPython: nothing has changed, the prelude has to drain and convert it.
Result append_from(Interpreter& vm, Value self, Value iterable, bool* needs_python) {
  Array* array = array_of(self);
  *needs_python = false;
  List* drained = nullptr;
  if (is_array(iterable)) {
    drained = make_list(vm, nullptr, 0);
    Array* other = array_of(iterable);
    if (!vm.charge(other->length)) return vm.limit();
    if (!list_reserve(vm, drained, other->length)) return vm.no_memory();
    for (uint32_t i = 0; i < other->length; ++i) drained->items[drained->length++] = item_of(vm, other, i);
    iterable = drained;
  } else if (!is_List(iterable) && !is_Tuple(iterable)) {
    drained = make_list(vm, nullptr, 0);
    Found found = is_Iterator(iterable) ? Found::kNeedsPython : append_all(vm, drained, iterable);
    *needs_python = found == Found::kNeedsPython;
    if (*needs_python) return Result::none();
    if (found != Found::kYes) return failure(vm, found);
    iterable = drained;
  }
  Items items = items_of(iterable);
  if (!vm.charge(1 + int64_t{items.length})) return vm.limit();
  ByteBuilder out(vm);
  for (uint32_t i = 0; i < items.length; ++i) {
    uint8_t bytes[8];
    Found found = pack_for(vm, array->code, items.data[i], bytes);
    *needs_python = found == Found::kNeedsPython;
    if (*needs_python) return Result::none();
    if (found != Found::kYes) return failure(vm, found);
    out.append(bytes, array->code->item.size);
  }
  if (out.failed()) return vm.no_memory();
  return splice(vm, self, array->length, array->length, out.data(), items.length);
}

// Calls self.name(iterable), which is "extend" or "_fill", again with the items drained or made ints by the prelude.
Result again_simpler(Interpreter& vm, Value self, Value iterable, const char* name) {
  Value call[2] = {self, iterable};
  if (!is_List(iterable) && !is_Tuple(iterable)) return again_with_list(vm, array_type(vm), name, call);
  if (array_of(self)->code->item.kind == ItemKind::kFloat) return vm.raise(vm.types.type_error, "must be real number");
  Tuple* target = make_tuple(vm, {method(vm, name), self});
  return target == nullptr ? vm.no_memory()
                           : vm.tail_prelude("bytes_from_items"_prelude, {target, iterable, Value::none()});
}

Result extend_with(Interpreter& vm, Value self, Value iterable, const char* name, Value result) {
  if (special_of(vm, iterable, Special::kIter).is_empty() &&
      (is_Type(iterable) || special_of(vm, iterable, Special::kGetItem).is_empty())) {
    return vm.raise(vm.types.type_error, "'{}' object is not iterable", type_name(iterable));
  }
  bool needs_python;
  Result done = append_from(vm, self, iterable, &needs_python);
  if (needs_python) return again_simpler(vm, self, iterable, name);
  return done.is_value() ? Result(result) : done;
}
Result fill(Interpreter& vm, Value* args) { return extend_with(vm, args[0], args[1], "_fill", args[0]); }

Result frombytes(Interpreter& vm, Value* args) {
  BYTES_ARGUMENT(buffer, args[1]);
  Array* array = array_of(args[0]);
  if (buffer.length % array->code->item.size != 0)
    return vm.raise(vm.types.value_error, "bytes length not a multiple of item size");
  return splice(vm, args[0], array->length, array->length, buffer.data, buffer.length / array->code->item.size);
}

Result append_text(Interpreter& vm, Value self, Str* text) {
  if (!vm.charge(1 + text->length / 16)) return vm.limit();
  ByteBuilder out(vm);
  for (uint32_t i = 0; i < text->length; ++i) {
    uint32_t point = text->at(i);
    out.append(reinterpret_cast<const uint8_t*>(&point), 4);
  }
  if (out.failed()) return vm.no_memory();
  return splice(vm, self, array_of(self)->length, array_of(self)->length, out.data(), text->length);
}

Result array_new(Interpreter& vm, Value* args) {
  Tuple* given = args[1].as<Tuple>();
  if (args[2].as<Dict>()->count > 0 && args[0].as<Type>() == array_type(vm))
    return vm.raise(vm.types.type_error, "array.array() takes no keyword arguments");
  if (given->length == 0 || given->length > 2) {
    return vm.raise(vm.types.type_error, "array() takes at {} argument{} ({} given)",
                    given->length == 0 ? "least 1" : "most 2", given->length == 0 ? "" : "s", given->length);
  }
  Value which = given->items()[0];
  if (!is_Str(which))
    return vm.raise(vm.types.type_error, "array() argument 1 must be a unicode character, not {}", type_name(which));
  Str* name = which.as<Str>();
  if (name->length != 1)
    return vm.raise(vm.types.type_error, "array() argument 1 must be a unicode character, not a string of length {}",
                    name->length);
  const Code* code = std::find_if(std::begin(kCodes), std::end(kCodes),
                                  [&](const Code& row) { return static_cast<uint8_t>(row.code) == name->at(0); });
  if (code == std::end(kCodes))
    return vm.raise(vm.types.value_error, "bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)");
  Value self = make_array(vm, args[0].as<Type>(), code);
  if (given->length == 1) return self;
  Value source = given->items()[1];
  bool text = array_of(self)->is_text();
  if (is_Str(source) || (is_array(source) && array_of(source)->is_text() && !text)) {
    if (!text) {
      return is_Str(source)
                 ? vm.raise(vm.types.type_error, "cannot use a str to initialize an array with typecode '{}'", name)
                 : vm.raise(vm.types.type_error, "cannot use a unicode array to initialize an array with typecode '{}'",
                            name);
    }
    Result done = append_text(vm, self, source.as<Str>());
    return done.is_value() ? Result(self) : done;
  }
  if (is_Bytes(source) || is_ByteArray(source)) {
    Value call[2] = {self, source};
    Result done = frombytes(vm, call);
    return done.is_value() ? Result(self) : done;
  }
  return extend_with(vm, self, source, "_fill", self);
}

Result length(Interpreter&, Value* args) { return Value::small_int(array_of(args[0])->length); }

// One item as a value of Python's, with Python conversions handled by calling the method again.
#define ITEM_ARGUMENT(out, name, position, count)                                                                \
  uint8_t out[8];                                                                                                \
  do {                                                                                                           \
    Found found_ = pack_for(vm, array_of(args[0])->code, args[position], out);                                   \
    if (found_ == Found::kNeedsPython) {                                                                         \
      bool real_ = array_of(args[0])->code->item.kind == ItemKind::kFloat;                                       \
      return again_with(vm, method(vm, name), args, count, position, real_ ? Special::kFloat : Special::kIndex); \
    }                                                                                                            \
    if (found_ != Found::kYes) return failure(vm, found_);                                                       \
  } while (0)
#define INDEX_ARGUMENT(out, name, position, count)                                     \
  do {                                                                                 \
    Found found_ = to_int64(vm, args[position], &(out));                               \
    if (found_ == Found::kNeedsPython)                                                 \
      return again_with(vm, method(vm, name), args, count, position, Special::kIndex); \
    if (found_ != Found::kYes) return failure(vm, found_);                             \
  } while (0)

Result append(Interpreter& vm, Value* args) {
  ITEM_ARGUMENT(item, "append", 1, 2);
  int64_t end = array_of(args[0])->length;
  return splice(vm, args[0], end, end, item, 1);
}
Result extend(Interpreter& vm, Value* args) {
  if (is_array(args[1]) && array_of(args[1])->code != array_of(args[0])->code)
    return vm.raise(vm.types.type_error, "can only extend with array of same kind");
  return extend_with(vm, args[0], args[1], "extend", Value::none());
}
Result in_place_add(Interpreter& vm, Value* args) {
  if (!is_array(args[1]))
    return vm.raise(vm.types.type_error, "can only extend with array (not \"{}\")", type_name(args[1]));
  Result done = extend(vm, args);
  return done.is_value() ? Result(args[0]) : done;
}
Result insert(Interpreter& vm, Value* args) {
  int64_t at;
  INDEX_ARGUMENT(at, "insert", 1, 3);
  ITEM_ARGUMENT(item, "insert", 2, 3);
  int64_t end = array_of(args[0])->length;
  if (at < 0) at = std::max<int64_t>(at + end, 0);
  at = std::min(at, end);
  return splice(vm, args[0], at, at, item, 1);
}
Result pop(Interpreter& vm, Value* args) {
  int64_t at;
  INDEX_ARGUMENT(at, "pop", 1, 2);
  Array* array = array_of(args[0]);
  if (array->length == 0) return vm.raise(vm.types.index_error, "pop from empty array");
  if (at < 0) at += array->length;
  if (at < 0 || at >= array->length) return vm.raise(vm.types.index_error, "pop index out of range");
  Value item = item_of(vm, array, at);
  Result done = splice(vm, args[0], at, at + 1, nullptr, 0);
  return done.is_value() ? Result(item) : done;
}

Result clear(Interpreter& vm, Value* args) { return splice(vm, args[0], 0, array_of(args[0])->length, nullptr, 0); }

Result tolist(Interpreter& vm, Value* args) {
  Array* array = array_of(args[0]);
  if (!vm.charge(1 + int64_t{array->length})) return vm.limit();
  if (!vm.heap.reserve(uint64_t{array->length} * (array->code->item.size == 8 ? 40 : 8))) return vm.no_memory();
  List* list = make_list(vm, nullptr, 0, array->length);
  if (list == nullptr) return vm.no_memory();
  for (uint32_t i = 0; i < array->length; ++i) list->items[list->length++] = item_of(vm, array, i);
  return Value(list);
}

// The first place of a value in [start, stop): kNo when there is none.
Found place_of(Interpreter& vm, Array* array, Value value, int64_t* at, int64_t stop) {
  for (; *at < stop; ++*at) {
    if (!vm.charge(1)) return Found::kError;
    Found found = equal_values(vm, item_of(vm, array, *at), value);
    if (found != Found::kNo) return found;
  }
  return Found::kNo;
}
// What needs Python's == goes on over a list.
Result over_list(Interpreter& vm, Value* args, const char* name) {
  Result list = tolist(vm, args);
  return list.is_value() ? vm.tail_call(native_method(vm, vm.types.list, name), {list.value(), args[1]}) : list;
}

Result contains(Interpreter& vm, Value* args) {
  int64_t at = 0;
  Found found = place_of(vm, array_of(args[0]), args[1], &at, array_of(args[0])->length);
  return found == Found::kNeedsPython ? over_list(vm, args, "__contains__") : truth_result(vm, found);
}
Result count(Interpreter& vm, Value* args) {
  int64_t total = 0;
  for (int64_t at = 0;; ++at, ++total) {
    Found found = place_of(vm, array_of(args[0]), args[1], &at, array_of(args[0])->length);
    if (found == Found::kNeedsPython) return over_list(vm, args, "count");
    if (found == Found::kNo) return Value::small_int(total);
    if (found != Found::kYes) return failure(vm, found);
  }
}
Result index(Interpreter& vm, Value* args) {
  Array* array = array_of(args[0]);
  int64_t start, stop;
  Found found = search_range(vm, args[2], args[3], array->length, &start, &stop);
  if (found == Found::kNeedsPython)
    return again_with(vm, method(vm, "index"), args, 4, is_int_or_bool(args[2]) ? 3 : 2, Special::kIndex);
  if (found != Found::kYes) return failure(vm, found);
  found = place_of(vm, array, args[1], &start, stop);
  if (found == Found::kNeedsPython) return over_list(vm, args, "index");
  if (found == Found::kNo) return vm.raise(vm.types.value_error, "array.index(x): x not in array");
  return found == Found::kYes ? Result(Value::small_int(start)) : failure(vm, found);
}
Result remove(Interpreter& vm, Value* args) {
  int64_t at = 0;
  Found found = place_of(vm, array_of(args[0]), args[1], &at, array_of(args[0])->length);
  if (found == Found::kYes) return splice(vm, args[0], at, at + 1, nullptr, 0);
  if (found == Found::kNo || found == Found::kNeedsPython)
    return vm.raise(vm.types.value_error, "array.remove(x): x not in array");
  return failure(vm, found);
}

Result reverse(Interpreter& vm, Value* args) {
  Array* array = array_of(args[0]);
  if (!vm.charge(1 + int64_t{array->length} / 8)) return vm.limit();
  for (int64_t i = 0, j = int64_t{array->length} - 1; i < j; ++i, --j)
    std::swap_ranges(array->at(i), array->at(i) + array->code->item.size, array->at(j));
  return Result::none();
}
Result byteswap(Interpreter& vm, Value* args) {
  Array* array = array_of(args[0]);
  if (!vm.charge(1 + int64_t{array->length} / 8)) return vm.limit();
  for (int64_t i = 0; i < array->length; ++i) std::reverse(array->at(i), array->at(i) + array->code->item.size);
  return Result::none();
}

Result fromlist(Interpreter& vm, Value* args) {
  if (!is_List(args[1])) return vm.raise(vm.types.type_error, "arg must be list");
  return extend_with(vm, args[0], args[1], "extend", Value::none());
}
Result tobytes(Interpreter& vm, Value* args) {
  Array* array = array_of(args[0]);
  if (!vm.charge(1 + array->bytes() / 64)) return vm.limit();
  return bytes_with_type(vm, vm.types.bytes, array->data, array->bytes());
}
Result fromunicode(Interpreter& vm, Value* args) {
  if (!is_Str(args[1]))
    return vm.raise(vm.types.type_error, "fromunicode() argument must be str, not {}", type_name(args[1]));
  if (!array_of(args[0])->is_text()) {
    return vm.raise(vm.types.value_error, "fromunicode() may only be called on unicode type arrays ('u' or 'w')");
  }
  return append_text(vm, args[0], args[1].as<Str>());
}
Result tounicode(Interpreter& vm, Value* args) {
  Array* array = array_of(args[0]);
  if (!array->is_text())
    return vm.raise(vm.types.value_error, "tounicode() may only be called on unicode type arrays ('u' or 'w')");
  if (!vm.charge(1 + int64_t{array->length} / 16)) return vm.limit();
  return made(vm, make_str_from_units(vm, array->data, 4, array->length));
}

// A new array of the same code with room for `count` items, which the caller fills.
Result similar(Interpreter& vm, Value self, int64_t count) {
  Value made = make_array(vm, array_type(vm), array_of(self)->code);
  int64_t bytes;
  if (__builtin_mul_overflow(count, int64_t{array_of(self)->code->item.size}, &bytes))
    return vm.raise(vm.types.memory_error, "");
  Found room = may_allocate(vm, bytes);
  if (room != Found::kYes) return failure(vm, room);
  if (bytes > 0) {
    Array* array = array_of(made);
    array->data = static_cast<uint8_t*>(vm.heap.allocate_buffer(static_cast<size_t>(bytes)));
    if (array->data == nullptr) return vm.no_memory();
    array->capacity = static_cast<uint32_t>(bytes);
    array->length = static_cast<uint32_t>(count);
  }
  return vm.charge(1 + bytes / 64) ? Result(made) : vm.limit();
}

Result copy(Interpreter& vm, Value* args) {
  Array* array = array_of(args[0]);
  Result result = similar(vm, args[0], array->length);
  if (result.is_value()) copy_bytes(array_of(result.value())->data, array->data, array->bytes());
  return result;
}

Result getitem(Interpreter& vm, Value* args) {
  Array* array = array_of(args[0]);
  if (is_Slice(args[1])) {
    int64_t start, stop, step, many;
    Found found = slice_indices(vm, args[1].as<Slice>(), array->length, &start, &stop, &step, &many);
    if (found == Found::kNeedsPython) return again_with_index(vm, array_type(vm), "__getitem__", args, 2);
    if (found != Found::kYes) return failed(vm, found);
    Result result = similar(vm, args[0], many);
    if (!result.is_value()) return result;
    Array* part = array_of(result.value());
    for (int64_t i = 0; i < many; ++i) std::memcpy(part->at(i), array->at(start + i * step), array->code->item.size);
    return result;
  }
  int64_t at;
  Found found = sequence_index(vm, args[1], array->length, &at);
  if (found == Found::kYes) return item_of(vm, array, at);
  if (found == Found::kNeedsPython) return again_with_index(vm, array_type(vm), "__getitem__", args, 2);
  if (found == Found::kNo) return vm.raise(vm.types.type_error, "array indices must be integers");
  return index_failure(vm, found, args[1], "array", "array index out of range");
}

Result set_slice(Interpreter& vm, Value* args, Array* values) {
  Array* array = array_of(args[0]);
  int64_t start, stop, step, many;
  Found found = slice_indices(vm, args[1].as<Slice>(), array->length, &start, &stop, &step, &many);
  if (found == Found::kNeedsPython)
    return again_with_index(vm, array_type(vm), values == nullptr ? "__delitem__" : "__setitem__", args,
                            values == nullptr ? 2 : 3);
  if (found != Found::kYes) return failed(vm, found);
  if (step == 1)
    return splice(vm, args[0], start, std::max(start, stop), values == nullptr ? nullptr : values->data,
                  values == nullptr ? 0 : values->length);
  if (!vm.charge(1 + int64_t{array->length} / 8)) return vm.limit();
  size_t size = array->code->item.size;
  if (values != nullptr && values->length > 0) {
    if (values->length != many) {
      return vm.raise(vm.types.value_error, "attempt to assign array of size {} to extended slice of size {}",
                      values->length, many);
    }
    ByteBuilder own(vm);
    own.append(values->data, values->bytes());
    if (own.failed()) return vm.no_memory();
    for (int64_t i = 0; i < many; ++i)
      std::memcpy(array->at(start + i * step), own.data() + static_cast<size_t>(i) * size, size);
    return Result::none();
  }
  if (many == 0) return Result::none();
  found = may_resize(vm, args[0].as_object(), &array->exports, kLocked);
  if (found != Found::kYes) return failure(vm, found);
  if (step < 0) {
    start += (many - 1) * step;
    step = -step;
  }
  int64_t to = start, next = start;
  for (int64_t i = start; i < array->length; ++i) {
    if (i == next && many > 0) {
      next += step;
      --many;
    } else {
      std::memmove(array->at(to++), array->at(i), size);
    }
  }
  array->length = static_cast<uint32_t>(to);
  return Result::none();
}

Result setitem(Interpreter& vm, Value* args) {
  Array* array = array_of(args[0]);
  if (is_Slice(args[1])) {
    if (!is_array(args[2]))
      return vm.raise(vm.types.type_error, "can only assign array (not \"{}\") to array slice", type_name(args[2]));
    if (array_of(args[2])->code != array->code)
      return vm.raise(vm.types.type_error, "bad argument type for built-in operation");
    return set_slice(vm, args, array_of(args[2]));
  }
  int64_t at;
  Found found = sequence_index(vm, args[1], array->length, &at);
  if (found == Found::kNeedsPython) return again_with_index(vm, array_type(vm), "__setitem__", args, 3);
  if (found == Found::kNo) return vm.raise(vm.types.type_error, "array indices must be integers");
  if (found != Found::kYes) return index_failure(vm, found, args[1], "array", "array assignment index out of range");
  ITEM_ARGUMENT(item, "__setitem__", 2, 3);
  std::memcpy(array->at(at), item, array->code->item.size);
  return Result::none();
}
Result delitem(Interpreter& vm, Value* args) {
  if (is_Slice(args[1])) return set_slice(vm, args, nullptr);
  int64_t at;
  Found found = sequence_index(vm, args[1], array_of(args[0])->length, &at);
  if (found == Found::kYes) return splice(vm, args[0], at, at + 1, nullptr, 0);
  if (found == Found::kNeedsPython) return again_with_index(vm, array_type(vm), "__delitem__", args, 2);
  if (found == Found::kNo) return vm.raise(vm.types.type_error, "array indices must be integers");
  return index_failure(vm, found, args[1], "array", "array assignment index out of range");
}

Result add(Interpreter& vm, Value* args) {
  if (!is_array(args[1]))
    return vm.raise(vm.types.type_error, "can only append array (not \"{}\") to array", type_name(args[1]));
  Array* a = array_of(args[0]);
  Array* b = array_of(args[1]);
  if (a->code != b->code) return vm.raise(vm.types.type_error, "bad argument type for built-in operation");
  Result result = similar(vm, args[0], int64_t{a->length} + b->length);
  if (!result.is_value()) return result;
  uint8_t* to = array_of(result.value())->data;
  copy_bytes(to, a->data, a->bytes());
  copy_bytes(to + a->bytes(), b->data, b->bytes());
  return result;
}
Result multiply(Interpreter& vm, Value* args) {
  int64_t times;
  Found found = count_of(vm, args[1], &times);
  if (found == Found::kNeedsPython) return again_with(vm, method(vm, "__mul__"), args, 2, 1, Special::kIndex);
  if (found == Found::kNo)
    return vm.raise(vm.types.type_error, "'{}' object cannot be interpreted as an integer", type_name(args[1]));
  if (found != Found::kYes) return failed(vm, found);
  if (is_Int(args[1]) && !int_as_int64(args[1], &times))
    return vm.raise(vm.types.overflow_error, "cannot fit 'int' into an index-sized integer");
  Array* array = array_of(args[0]);
  int64_t total = 0;
  if (times > 0 && array->length > 0 && __builtin_mul_overflow(times, int64_t{array->length}, &total))
    return vm.raise(vm.types.memory_error, "");
  Result result = similar(vm, args[0], total);
  if (!result.is_value()) return result;
  int64_t bytes = array->bytes();
  for (int64_t done = 0; bytes > 0 && done < array_of(result.value())->bytes(); done += bytes)
    copy_bytes(array_of(result.value())->data + done, array->data, bytes);
  return result;
}
Result in_place_multiply(Interpreter& vm, Value* args) {
  Result product = multiply(vm, args);
  if (!product.is_value()) return product;
  Array* result = array_of(product.value());
  Result done = splice(vm, args[0], 0, array_of(args[0])->length, result->data, result->length);
  return done.is_value() ? Result(args[0]) : done;
}

template <bytecode::Opcode operation>
Result compare(Interpreter& vm, Value* args) {
  if (!is_array(args[1])) return Value::not_implemented();
  Value lists[2];
  for (int i = 0; i < 2; ++i) {
    Result list = tolist(vm, &args[i]);
    if (!list.is_value()) return list;
    lists[i] = list.value();
  }
  return sequence_compare(vm, operation, lists[0], lists[1]);
}

Result repr(Interpreter& vm, Value* args) {
  Array* array = array_of(args[0]);
  StrBuilder out(vm);
  out.append(args[0].as_object()->type->name);
  out.append_ascii("('");
  out.append(static_cast<uint8_t>(array->code->code));
  out.append('\'');
  if (array->length > 0) {
    out.append_ascii(", ");
    Result content = array->is_text() ? tounicode(vm, args) : tolist(vm, args);
    if (!content.is_value()) return content;
    Found found = append_repr(vm, out, content.value());
    if (found != Found::kYes) return failure(vm, found);
  }
  out.append(')');
  return made(vm, out.finish());
}

Result reduce(Interpreter& vm, Value* args) {
  Array* array = array_of(args[0]);
  Result content = array->is_text() ? tounicode(vm, args) : tolist(vm, args);
  if (!content.is_value()) return content;
  Tuple* call =
      make_tuple(vm, {Value(str_from_code_point(vm, static_cast<uint8_t>(array->code->code))), content.value()});
  return made(vm, make_tuple(vm, {args[0].as_object()->type, call, Value::none()}));
}

Result buffer_info(Interpreter& vm, Value* args) {
  return made(vm, make_tuple(vm, {make_int(vm, vm.id_of(args[0])), Value::small_int(array_of(args[0])->length)}));
}
Result get_typecode(Interpreter& vm, Value self) {
  return Value(str_from_code_point(vm, static_cast<uint8_t>(array_of(self)->code->code)));
}
Result get_itemsize(Interpreter&, Value self) { return Value::small_int(array_of(self)->code->item.size); }

// --- the iterator ----------------------------------------------------------------------------------------------------------------

struct Walk {
  Value array;  // empty at the end
  int64_t next;
};
Walk* walk_of(Value self) { return static_cast<Walk*>(self.as<NativeData>()->data()); }
constexpr NativeDataClass kWalkClass = {
    "arrayiterator", [](Object* object, Marker& marker) { marker.visit(walk_of(object)->array); }, nullptr};

Result iterate(Interpreter& vm, Value* args) {
  Type* type = dict_get_str(vm, vm.registry, intern(vm, "array.iterator")).as<Type>();
  NativeData* object =
      static_cast<NativeData*>(allocate_for(vm, type, Kind::kNativeData, sizeof(NativeData) + sizeof(Walk)));
  object->data_class = &kWalkClass;
  walk_of(object)->array = args[0];
  return Value(object);
}
Result walk_next(Interpreter& vm, Value* args) {
  Walk* walk = walk_of(args[0]);
  if (walk->array.is_empty()) return Result::stop();
  if (walk->next < array_of(walk->array)->length) return item_of(vm, array_of(walk->array), walk->next++);
  walk->array = Value();
  return Result::stop();
}

constexpr NativeSpec kMethods[] = {
    {"__new__", array_new, "cls, *args, **kwargs", Binding::kStaticMethod},
    {"append", append, "self, v, /"},
    {"extend", extend, "self, bb, /"},
    {"_fill", fill, "self, items, /"},
    {"insert", insert, "self, i, v, /"},
    {"pop", pop, "self, i=-1, /"},
    {"remove", remove, "self, v, /"},
    {"index", index, "self, v, start=0, stop=?, /"},
    {"count", count, "self, v, /"},
    {"clear", clear, "self, /"},
    {"reverse", reverse, "self, /"},
    {"byteswap", byteswap, "self, /"},
    {"tolist", tolist, "self, /"},
    {"fromlist", fromlist, "self, list, /"},
    {"tobytes", tobytes, "self, /"},
    {"frombytes", frombytes, "self, buffer, /"},
    {"tounicode", tounicode, "self, /"},
    {"fromunicode", fromunicode, "self, ustr, /"},
    {"buffer_info", buffer_info, "self, /"},
    {"__copy__", copy, "self, /"},
    {"__deepcopy__", copy, "self, unused, /"},
    {"__len__", length, "self, /"},
    {"__getitem__", getitem, "self, key, /"},
    {"__setitem__", setitem, "self, key, value, /"},
    {"__delitem__", delitem, "self, key, /"},
    {"__contains__", contains, "self, key, /"},
    {"__iter__", iterate, "self, /"},
    {"__add__", add, "self, value, /"},
    {"__iadd__", in_place_add, "self, value, /"},
    {"__mul__", multiply, "self, value, /"},
    {"__rmul__", multiply, "self, value, /"},
    {"__imul__", in_place_multiply, "self, value, /"},
    COMPARE_ROWS(compare),
    {"__repr__", repr, "self, /"},
    {"__reduce_ex__", reduce, "self, value, /"},
    {"__class_getitem__", class_getitem, "cls, object, /", Binding::kClassMethod},
};
constexpr GetSetSpec kGetSets[] = {{"typecode", get_typecode}, {"itemsize", get_itemsize}};
constexpr ConstantSpec kConstants[] = {{"__hash__", make_none}};
constexpr NativeSpec kWalkMethods[] = {{"__iter__", return_self, "self, /"}, {"__next__", walk_next, "self, /"}};

constexpr TypeSpec kArraySpec = {"array",
                                 Kind::kNativeData,
                                 kTypeBaseAllowed | kTypeSequencePattern | kTypeWeakReferable,
                                 kMethods,
                                 kGetSets,
                                 kConstants,
                                 "array(typecode [, initializer]) -> array"};
constexpr TypeSpec kWalkSpec = {"arrayiterator", Kind::kNativeData, kTypeDisallowNew, kWalkMethods, {}, {}, nullptr};

Result initialize(Interpreter& vm, Module* module) {
  Type* type = make_native_type(vm, kArraySpec, vm.types.object, "array");
  Type* iterator = make_native_type(vm, kWalkSpec, vm.types.object, "array");
  (void)dict_set_str(vm, vm.registry, intern(vm, "array.array"), type);
  (void)dict_set_str(vm, vm.registry, intern(vm, "array.iterator"), iterator);
  (void)dict_set_str(vm, module->dict, intern(vm, "array"), type);
  (void)dict_set_str(vm, module->dict, intern(vm, "ArrayType"), type);
  std::string codes;
  for (const Code& code : kCodes) codes += code.code;
  (void)dict_set_str(vm, module->dict, intern(vm, "typecodes"), make_str(vm, codes));
  return Result::none();
}

}  // namespace

extern const ModuleSpec array_module;
const ModuleSpec array_module = {"array", {}, {}, initialize};

}  // namespace hognose::stdlib
