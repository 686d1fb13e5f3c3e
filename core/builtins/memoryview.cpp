// memoryview: items of somebody else's memory. One dimension with any step; more dimensions, from cast(), are contiguous.
#include <algorithm>

#include "builtins/bytes.h"
#include "builtins/packing.h"
#include "builtins/repr.h"
#include "builtins/str.h"
#include "runtime/state.h"

namespace hognose::builtins {

using namespace runtime;
using bytecode::Special;

namespace {

constexpr uint32_t kMaxDimensions = 64;

MemoryView* view_of(Value value) { return value.as<MemoryView>(); }

// The view, or a ValueError when it is released.
#define LIVE_VIEW(view, value)       \
  MemoryView* view = view_of(value); \
  if (view->released) return vm.raise(vm.types.value_error, "operation forbidden on released memoryview object")

uint8_t* item_at(MemoryView* view, int64_t index) {
  return source_buffer(view->source).data + view->offset + index * view->step;
}
ItemFormat format_of(MemoryView* view) { return native_item(view->format); }

// Arrays of characters have a format that memory views only carry.
bool is_supported(MemoryView* view) { return format_of(view).kind != ItemKind::kNone; }
Result unsupported(Interpreter& vm, MemoryView* view) {
  return vm.raise(vm.types.not_implemented_error, "memoryview: format {} not supported",
                  str_from_code_point(vm, static_cast<uint8_t>(view->format)));
}

int64_t item_count(MemoryView* view) {
  if (view->shape == nullptr) return view->length;
  int64_t count = 1;
  for (uint32_t i = 0; i < view->shape->length; ++i) count *= view->shape->items()[i].as_small_int();
  return count;
}
bool contiguous(MemoryView* view) {
  return view->shape != nullptr || view->step == view->item_size || view->length <= 1;
}

Result view_new(Interpreter& vm, Value* args) {
  if (is_MemoryView(args[1])) {
    LIVE_VIEW(other, args[1]);
    MemoryView* view = make_memoryview(vm, other->source, source_buffer(other->source));
    view->offset = other->offset;
    view->length = other->length;
    view->step = other->step;
    view->shape = other->shape;
    view->item_size = other->item_size;
    view->format = other->format;
    view->readonly = other->readonly;
    view->lease = other->lease;
    if (view->lease != nullptr) ++view_of(view->lease->items()[1])->exports;
    return Value(view);
  }
  Buffer buffer;
  Found found = buffer_of(vm, args[1], &buffer);
  if (found == Found::kYes) return Value(make_memoryview(vm, args[1], buffer));
  if (found != Found::kNo) return failure(vm, found);
  if (args[1].is_object() && !type_lookup(vm, vm.type_of(args[1]), intern(vm, "__buffer__")).is_empty()) {
    return vm.tail_prelude("memoryview_of"_prelude, {args[1]});
  }
  return vm.raise(vm.types.type_error, "memoryview: a bytes-like object is required, not '{}'", type_name(args[1]));
}

// A new view of the same memory.
MemoryView* same_view(Interpreter& vm, MemoryView* view) {
  Value args[2] = {vm.types.memoryview, view};
  return view_of(view_new(vm, args).value());
}

Result length(Interpreter& vm, Value* args) {
  LIVE_VIEW(view, args[0]);
  if (view->shape != nullptr && view->shape->length == 0)
    return vm.raise(vm.types.type_error, "0-dim memory has no length");
  return make_int(vm, view->length);
}

// --- items -----------------------------------------------------------------------------------------------------------------------

// The place of view[key] for an int or a tuple of ints. kYes: *at; otherwise a failure whose Result is in *result.
bool item_place(Interpreter& vm, Value* args, size_t count, const char* method, uint8_t** at, Result* result) {
  MemoryView* view = view_of(args[0]);
  uint32_t dimensions = view->shape == nullptr ? 1 : view->shape->length;
  const Value* keys = &args[1];
  uint32_t given = 1;
  if (is_Tuple(args[1])) {
    keys = args[1].as<Tuple>()->items();
    given = args[1].as<Tuple>()->length;
    bool slices = given > 0;
    for (uint32_t i = 0; i < given; ++i) slices = slices && is_Slice(keys[i]);
    if (given < dimensions) {
      *result = vm.raise(vm.types.not_implemented_error, "sub-views are not implemented");
      return false;
    }
    if (slices) {
      *result = vm.raise(vm.types.not_implemented_error, "multi-dimensional slicing is not implemented");
      return false;
    }
  }
  int64_t place = 0, index = 0;
  for (uint32_t i = 0; i < given; ++i) {
    Found found = index_of(vm, keys[i], &index);
    if (found == Found::kNeedsPython && !is_Tuple(args[1])) {
      *result = again_with_index(vm, vm.types.memoryview, method, args, count);
      return false;
    }
    if (found != Found::kYes || args[1].is_ellipsis()) {
      *result = vm.raise(vm.types.type_error, "memoryview: invalid slice key");
      return false;
    }
    if (given != dimensions) {
      if (given > dimensions)
        *result =
            vm.raise(vm.types.type_error, "cannot index {}-dimension view with {}-element tuple", dimensions, given);
      else
        *result = vm.raise(vm.types.not_implemented_error, "multi-dimensional sub-views are not implemented");
      return false;
    }
    int64_t size = view->shape == nullptr ? view->length : view->shape->items()[i].as_small_int();
    if (is_Int(keys[i]) && !int_as_int64(keys[i], &index)) {
      *result = index_failure(vm, Found::kNoMemory, keys[i], "", "");
      return false;
    }
    if (index < 0) index += size;
    if (index < 0 || index >= size) {
      *result = vm.raise(vm.types.index_error, "index out of bounds on dimension {}", i + 1);
      return false;
    }
    place = place * size + index;
  }
  *at = view->shape == nullptr ? item_at(view, place)
                               : source_buffer(view->source).data + view->offset + place * view->item_size;
  return true;
}

// Narrows the view to a slice of its first dimension. kNeedsPython: parts with Python __index__.
Found narrow(Interpreter& vm, MemoryView* view, Slice* slice) {
  int64_t start, stop, step, count;
  Found found = slice_indices(vm, slice, view->length, &start, &stop, &step, &count);
  if (found != Found::kYes) return found;
  if (view->shape != nullptr) {
    Tuple* shape = make_tuple(vm, view->shape->items(), view->shape->length);
    if (shape == nullptr) return Found::kNoMemory;
    shape->items()[0] = Value::small_int(count);
    view->shape = shape;
  }
  if (count > 0) view->offset += start * view->step;
  view->length = count;
  view->step *= step;
  return Found::kYes;
}

Result getitem(Interpreter& vm, Value* args) {
  LIVE_VIEW(view, args[0]);
  if (is_Slice(args[1])) {
    if (view->shape != nullptr && view->shape->length == 0)
      return vm.raise(vm.types.type_error, "invalid indexing of 0-dim memory");
    if (view->shape != nullptr && !args[1].as<Slice>()->step.is_none() &&
        args[1].as<Slice>()->step != Value::small_int(1)) {
      return vm.raise(vm.types.not_implemented_error, "multi-dimensional slicing is not implemented");
    }
    MemoryView* part = same_view(vm, view);
    Found found = narrow(vm, part, args[1].as<Slice>());
    if (found == Found::kNeedsPython) return again_with_index(vm, vm.types.memoryview, "__getitem__", args, 2);
    return found == Found::kYes ? Result(part) : failed(vm, found);
  }
  if (args[1].is_ellipsis() && view->shape != nullptr && view->shape->length == 0) return args[0];
  uint8_t* at;
  Result result = Result::raise();
  if (!item_place(vm, args, 2, "__getitem__", &at, &result)) return result;
  return is_supported(view) ? Result(unpack_item(vm, format_of(view), at)) : unsupported(vm, view);
}

Result setitem(Interpreter& vm, Value* args) {
  LIVE_VIEW(view, args[0]);
  if (view->readonly) return vm.raise(vm.types.type_error, "cannot modify read-only memory");
  if (is_Slice(args[1]) && view->shape == nullptr) {
    BYTES_ARGUMENT(values, args[2]);
    MemoryView* part = same_view(vm, view);
    Found found = narrow(vm, part, args[1].as<Slice>());
    if (found == Found::kNeedsPython) return again_with_index(vm, vm.types.memoryview, "__setitem__", args, 3);
    if (found != Found::kYes) return failed(vm, found);
    if (values.length != part->length * part->item_size || values.format != part->format) {
      return vm.raise(vm.types.value_error, "memoryview assignment: lvalue and rvalue have different structures");
    }
    if (!vm.charge(1 + part->length / 8)) return vm.limit();
    ByteBuilder own(vm);  // the bytes may be the view's own
    own.append(values.data, values.length);
    if (own.failed()) return vm.no_memory();
    uint8_t* at = item_at(part, 0);
    for (int64_t i = 0; i < part->length; ++i)
      copy_bytes(at + i * part->step, own.data() + i * part->item_size, part->item_size);
    release_memoryview(part);
    return Result::none();
  }
  uint8_t* at;
  Result result = Result::raise();
  if (!item_place(vm, args, 3, "__setitem__", &at, &result)) return result;
  if (!is_supported(view)) return unsupported(vm, view);
  switch (pack_item(vm, format_of(view), args[2], at)) {
    case Packed::kDone: return Result::none();
    case Packed::kNeedsPython:
      return again_with(vm, method_of(vm, vm.types.memoryview, "__setitem__"), args, 3, 2,
                        format_of(view).kind == ItemKind::kFloat ? Special::kFloat : Special::kIndex);
    case Packed::kError: return failure(vm, Found::kError);
    case Packed::kBadType:
      return vm.raise(vm.types.type_error, "memoryview: invalid type for format '{}'",
                      FormatArg::character(static_cast<unsigned char>(view->format)));
    default:
      return vm.raise(vm.types.value_error, "memoryview: invalid value for format '{}'",
                      FormatArg::character(static_cast<unsigned char>(view->format)));
  }
}

Result delitem(Interpreter& vm, Value* args) {
  LIVE_VIEW(view, args[0]);
  return view->readonly ? vm.raise(vm.types.type_error, "cannot modify read-only memory")
                        : vm.raise(vm.types.type_error, "cannot delete memory");
}

// --- the whole content -----------------------------------------------------------------------------------------------------------

Result tolist(Interpreter& vm, Value* args) {
  LIVE_VIEW(view, args[0]);
  int64_t count = item_count(view);
  if (!is_supported(view) && count > 0) return unsupported(vm, view);
  if (!vm.charge(count)) return vm.limit();
  if (count > INT32_MAX ||
      !vm.heap.reserve(static_cast<uint64_t>(count) * (view->item_size == 8 || view->format == 'c' ? 40 : 8)))
    return vm.no_memory();
  List* items = make_list(vm, nullptr, 0, static_cast<size_t>(count));
  if (items == nullptr) return vm.no_memory();
  const uint8_t* data = source_buffer(view->source).data + view->offset;
  int64_t step = view->shape == nullptr ? view->step : view->item_size;
  ItemFormat format = format_of(view);
  for (int64_t i = 0; i < count; ++i) items->items[items->length++] = unpack_item(vm, format, data + i * step);
  if (view->shape == nullptr) return Value(items);
  if (view->shape->length == 0) return items->items[0];
  // Lists of lists, from the innermost dimension outwards.
  for (uint32_t d = view->shape->length - 1; d > 0; --d) {
    int64_t size = view->shape->items()[d].as_small_int();
    List* rows = make_list(vm, nullptr, 0);
    for (int64_t at = 0; at < items->length; at += size) {
      if (!vm.charge(1)) return vm.limit();
      List* row = make_list(vm, items->items + at, static_cast<size_t>(size));
      if (row == nullptr || !list_append(vm, rows, row)) return vm.no_memory();
    }
    items = rows;
  }
  return Value(items);
}

Result tobytes(Interpreter& vm, Value* args) {
  LIVE_VIEW(view, args[0]);
  bool fortran = false;
  if (!args[1].is_none()) {
    if (!is_Str(args[1]))
      return vm.raise(vm.types.type_error, "tobytes() argument 'order' must be str or None, not {}",
                      type_name(args[1]));
    Str* order = args[1].as<Str>();
    if (!str_equals(order, "C") && !str_equals(order, "F") && !str_equals(order, "A")) {
      return vm.raise(vm.types.value_error, "order must be 'C', 'F' or 'A'");
    }
    fortran = str_equals(order, "F") && view->shape != nullptr && view->shape->length > 1;
  }
  BYTES_ARGUMENT(buffer, args[0]);
  if (!vm.charge(buffer.length / 64)) return vm.limit();
  Result result = bytes_with_type(vm, vm.types.bytes, buffer.data, buffer.length);
  if (!fortran || !result.is_value()) return result;
  // The first index varies fastest.
  uint8_t* to = result.value().as<Bytes>()->data();
  int64_t count = item_count(view);
  if (!vm.charge(count)) return vm.limit();
  for (int64_t i = 0; i < count; ++i) {
    int64_t rest = i, place = 0;
    int64_t stride = count;
    for (uint32_t d = 0; d < view->shape->length; ++d) {
      int64_t size = view->shape->items()[d].as_small_int();
      stride /= size;
      place += rest % size * stride;
      rest /= size;
    }
    std::memcpy(to + i * view->item_size, buffer.data + place * view->item_size, view->item_size);
  }
  return result;
}

Result hex(Interpreter& vm, Value* args) {
  LIVE_VIEW(view, args[0]);
  int64_t group;
  Found found = to_int64(vm, args[2], &group);
  if (found == Found::kNeedsPython)
    return again_with(vm, method_of(vm, vm.types.memoryview, "hex"), args, 3, 2, Special::kIndex);
  if (found != Found::kYes) return failure(vm, found);
  BYTES_ARGUMENT(buffer, view);
  return bytes_hex(vm, buffer.data, buffer.length, args[1], group);
}

Result find(Interpreter& vm, Value* args, bool count_all) {
  LIVE_VIEW(view, args[0]);
  if (view->shape != nullptr) {
    return vm.raise(vm.types.not_implemented_error, "multi-dimensional {}() is not implemented",
                    count_all ? "count" : "index");
  }
  int64_t start = 0, stop = view->length, count = 0;
  if (!count_all) {
    Found found = search_range(vm, args[2], args[3], view->length, &start, &stop);
    if (found == Found::kNeedsPython) {
      return again_with(vm, method_of(vm, vm.types.memoryview, "index"), args, 4, is_int_or_bool(args[2]) ? 3 : 2,
                        Special::kIndex);
    }
    if (found != Found::kYes) return failed(vm, found);
  }
  if (start < stop && !is_supported(view)) return unsupported(vm, view);
  for (int64_t i = start; i < stop; ++i) {
    if (!vm.charge(1)) return vm.limit();
    Found found = equal_values(vm, unpack_item(vm, format_of(view), item_at(view, i)), args[1]);
    if (found != Found::kYes && found != Found::kNo) {
      if (found != Found::kNeedsPython) return failure(vm, found);
      Value list[1] = {args[0]};
      Result items = tolist(vm, list);
      if (!items.is_value()) return items;
      return vm.tail_call(method_of(vm, vm.types.list, count_all ? "count" : "index"), {items.value(), args[1]});
    }
    if (found != Found::kYes) continue;
    if (!count_all) return make_int(vm, i);
    ++count;
  }
  return count_all ? Result(make_int(vm, count)) : vm.raise(vm.types.value_error, "memoryview.index(x): x not found");
}
Result index(Interpreter& vm, Value* args) { return find(vm, args, false); }
Result count(Interpreter& vm, Value* args) { return find(vm, args, true); }

// --- other views -----------------------------------------------------------------------------------------------------------------

Result cast(Interpreter& vm, Value* args) {
  LIVE_VIEW(view, args[0]);
  if (!is_Str(args[1]))
    return vm.raise(vm.types.type_error, "cast() argument 'format' must be str, not {}", type_name(args[1]));
  if (!contiguous(view)) return vm.raise(vm.types.type_error, "memoryview: casts are restricted to C-contiguous views");
  bool shaped = !args[2].is_unbound();
  if (shaped && !is_List(args[2]) && !is_Tuple(args[2]))
    return vm.raise(vm.types.type_error, "shape must be a list or a tuple");
  if (shaped && view->shape != nullptr && items_of(args[2]).length != 1) {
    return vm.raise(vm.types.type_error, "memoryview: cast must be 1D -> ND or ND -> 1D");
  }
  std::string text = to_utf8(args[1].as<Str>());
  if (text.size() == 2 && text[0] == '@') text.erase(0, 1);
  ItemFormat format = text.size() == 1 ? native_item(text[0]) : ItemFormat{ItemKind::kNone, 0};
  if (format.kind == ItemKind::kNone) {
    return vm.raise(
        vm.types.value_error,
        "memoryview: destination format must be a native single character format prefixed with an optional '@'");
  }
  auto byte_format = [](char c) { return c == 'B' || c == 'b' || c == 'c'; };
  if (!byte_format(view->format) && !byte_format(text[0]))
    return vm.raise(vm.types.type_error, "memoryview: cannot cast between two non-byte formats");
  int64_t bytes = item_count(view) * view->item_size;
  if (bytes % format.size != 0)
    return vm.raise(vm.types.type_error, "memoryview: length is not a multiple of itemsize");
  Tuple* shape = nullptr;
  if (shaped) {
    Items sizes = items_of(args[2]);
    if (sizes.length > kMaxDimensions) {
      return vm.raise(vm.types.value_error, "memoryview: number of dimensions must not exceed {}",
                      static_cast<int64_t>(kMaxDimensions));
    }
    int64_t product = format.size;
    for (uint32_t i = 0; i < sizes.length; ++i) {
      if (!is_int_or_bool(sizes.data[i]))
        return vm.raise(vm.types.type_error, "memoryview.cast(): elements of shape must be integers");
      int64_t size = int_clamped(sizes.data[i]);
      if (size <= 0) return vm.raise(vm.types.value_error, "memoryview.cast(): elements of shape must be integers > 0");
      if (__builtin_mul_overflow(product, size, &product))
        return vm.raise(vm.types.value_error, "memoryview.cast(): product(shape) > SSIZE_MAX");
    }
    if (product != bytes) return vm.raise(vm.types.type_error, "memoryview: product(shape) * itemsize != buffer size");
    shape = make_tuple(vm, sizes.data, sizes.length);
    if (shape == nullptr) return vm.no_memory();
  }
  MemoryView* made = same_view(vm, view);
  made->format = text[0];
  made->item_size = format.size;
  made->length = bytes / format.size;
  made->step = format.size;
  made->shape = nullptr;
  if (shape != nullptr && shape->length != 1) {
    made->shape = shape;
    made->length = shape->length == 0 ? 1 : shape->items()[0].as_small_int();
    made->step = shape->length == 0 ? format.size : bytes / made->length;
  }
  return Value(made);
}

Result toreadonly(Interpreter& vm, Value* args) {
  LIVE_VIEW(view, args[0]);
  MemoryView* made = same_view(vm, view);
  made->readonly = true;
  return Value(made);
}

Result release(Interpreter& vm, Value* args) {
  MemoryView* view = view_of(args[0]);
  if (view->released) return Result::none();
  if (view->exports > 0) return vm.raise(vm.types.buffer_error, "memoryview has 1 exported buffer");
  release_memoryview(view);
  if (view->lease == nullptr || view_of(view->lease->items()[1])->exports > 0) return Result::none();
  return vm.tail_prelude("release_buffer"_prelude, {view->lease->items()[0], view->lease->items()[1]});
}
Result enter(Interpreter& vm, Value* args) {
  LIVE_VIEW(view, args[0]);
  return Value(view);
}
Result buffer(Interpreter& vm, Value* args) {
  LIVE_VIEW(view, args[0]);
  return Value(same_view(vm, view));
}
Result release_buffer(Interpreter&, Value*) { return Result::none(); }
Result from_flags(Interpreter& vm, Value* args) {
  Value same[2] = {args[0], args[1]};
  return view_new(vm, same);
}

// --- protocols -------------------------------------------------------------------------------------------------------------------

// Views are equal when their items are, whatever the formats say.
Result equal(Interpreter& vm, Value* args, bool wanted) {
  if (args[0] == args[1]) return Value::boolean(wanted);
  MemoryView* a = view_of(args[0]);
  MemoryView* b = is_MemoryView(args[1]) ? view_of(args[1]) : nullptr;
  if (a->released || (b != nullptr && b->released)) return Value::boolean(!wanted);
  if (b == nullptr) {
    Buffer other;
    Found found = buffer_of(vm, args[1], &other);
    if (found == Found::kNo) return Value::not_implemented();
    if (found != Found::kYes) return failure(vm, found);
    b = make_memoryview(vm, args[1], other);
    release_memoryview(b);  // used at once, and not to be seen by anybody
  }
  uint32_t dimensions = a->shape == nullptr ? 1 : a->shape->length;
  if (dimensions != (b->shape == nullptr ? 1 : b->shape->length) || a->length != b->length)
    return Value::boolean(!wanted);
  for (uint32_t i = 0; a->shape != nullptr && i < dimensions; ++i) {
    if (a->shape->items()[i] != b->shape->items()[i]) return Value::boolean(!wanted);
  }
  int64_t count = item_count(a);
  if (!vm.charge(1 + count / 8)) return vm.limit();
  const uint8_t* left = source_buffer(a->source).data + a->offset;
  const uint8_t* right = source_buffer(b->source).data + b->offset;
  int64_t left_step = a->shape == nullptr ? a->step : a->item_size;
  int64_t right_step = b->shape == nullptr ? b->step : b->item_size;
  ItemFormat x = format_of(a), y = format_of(b);
  if (x.kind == ItemKind::kNone || y.kind == ItemKind::kNone) return Value::boolean(!wanted);
  bool raw = a->format == b->format && x.kind != ItemKind::kFloat && x.kind != ItemKind::kBool;
  for (int64_t i = 0; i < count; ++i, left += left_step, right += right_step) {
    bool same = raw ? std::memcmp(left, right, x.size) == 0 : false;
    if (!raw) {
      Value p = unpack_item(vm, x, left), q = unpack_item(vm, y, right);
      bool nan = p.is_number() && p.as_number() != p.as_number();
      same = !nan && equal_values(vm, p, q) == Found::kYes;
    }
    if (!same) return Value::boolean(!wanted);
  }
  return Value::boolean(wanted);
}
Result eq(Interpreter& vm, Value* args) { return equal(vm, args, true); }
Result ne(Interpreter& vm, Value* args) { return equal(vm, args, false); }

Result hash(Interpreter& vm, Value* args) {
  LIVE_VIEW(view, args[0]);
  if (!view->readonly) return vm.raise(vm.types.value_error, "cannot hash writable memoryview object");
  if (format_of(view).size != 1 || view->format == '?') {
    return vm.raise(vm.types.value_error, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
  }
  if (is_ByteArray(view->source)) return vm.raise(vm.types.type_error, "unhashable type: 'bytearray'");
  BYTES_ARGUMENT(buffer, args[0]);
  if (!vm.charge(1 + buffer.length / 32)) return vm.limit();
  Bytes* copy = make_bytes(vm, buffer.data, static_cast<size_t>(buffer.length));
  return copy == nullptr ? vm.no_memory() : Result(make_int(vm, bytes_hash(copy)));
}

Result repr(Interpreter& vm, Value* args) {
  StrBuilder out(vm);
  out.append_ascii(view_of(args[0])->released ? "<released memory at " : "<memory at ");
  append_address(vm, out, args[0]);
  out.append('>');
  return made(vm, out.finish());
}

Result iterate(Interpreter& vm, Value* args) {
  LIVE_VIEW(view, args[0]);
  if (view->shape != nullptr) {
    return view->shape->length == 0
               ? vm.raise(vm.types.type_error, "0-dim memory has no length")
               : vm.raise(vm.types.not_implemented_error, "multi-dimensional sub-views are not implemented");
  }
  return Value(make_iterator(vm, vm.types.memory_iterator, Iterator::Over::kMemoryView, args[0], 0, view->length, 1));
}

enum class Field {
  kObj,
  kNbytes,
  kItemsize,
  kFormat,
  kReadonly,
  kNdim,
  kShape,
  kStrides,
  kSuboffsets,
  kContiguous,
  kFortran
};

template <Field field>
Result get(Interpreter& vm, Value self) {
  LIVE_VIEW(view, self);
  uint32_t dimensions = view->shape == nullptr ? 1 : view->shape->length;
  switch (field) {
    case Field::kObj: return view->source;
    case Field::kNbytes: return make_int(vm, item_count(view) * view->item_size);
    case Field::kItemsize: return Value::small_int(view->item_size);
    case Field::kFormat: return Value(str_from_code_point(vm, static_cast<uint8_t>(view->format)));
    case Field::kReadonly: return Value::boolean(view->readonly);
    case Field::kNdim: return Value::small_int(dimensions);
    case Field::kShape:
      return view->shape != nullptr ? Result(view->shape) : made(vm, make_tuple(vm, {Value::small_int(view->length)}));
    case Field::kStrides: {
      if (view->shape == nullptr) return made(vm, make_tuple(vm, {Value::small_int(view->step)}));
      Tuple* strides = make_tuple(vm, nullptr, dimensions);
      if (strides == nullptr) return vm.no_memory();
      int64_t stride = view->item_size;
      for (uint32_t i = dimensions; i-- > 0;) {
        strides->items()[i] = Value::small_int(stride);
        stride *= view->shape->items()[i].as_small_int();
      }
      return Value(strides);
    }
    case Field::kSuboffsets: return Value(vm.empty_tuple);
    case Field::kContiguous: return Value::boolean(contiguous(view));
    case Field::kFortran: return Value::boolean(contiguous(view) && dimensions < 2);
  }
  return Result::none();
}

constexpr NativeSpec kMethods[] = {
    {"__new__", view_new, "cls, object", Binding::kStaticMethod},
    {"__len__", length, "self, /"},
    {"__getitem__", getitem, "self, key, /"},
    {"__setitem__", setitem, "self, key, value, /"},
    {"__delitem__", delitem, "self, key, /"},
    {"__iter__", iterate, "self, /"},
    {"__eq__", eq, "self, value, /"},
    {"__ne__", ne, "self, value, /"},
    {"__hash__", hash, "self, /"},
    {"__repr__", repr, "self, /"},
    {"__enter__", enter, "self, /"},
    {"__exit__", release, "self, /, *exc_info"},
    {"__buffer__", buffer, "self, flags, /"},
    {"__release_buffer__", release_buffer, "self, buffer, /"},
    {"release", release, "self, /"},
    {"tolist", tolist, "self, /"},
    {"tobytes", tobytes, "self, order=None"},
    {"hex", hex, "self, sep=?, bytes_per_sep=1"},
    {"cast", cast, "self, format, shape=?"},
    {"toreadonly", toreadonly, "self, /"},
    {"index", index, "self, value, start=0, stop=?, /"},
    {"count", count, "self, value, /"},
    {"_from_flags", from_flags, "cls, object, flags", Binding::kClassMethod},
    {"__class_getitem__", class_getitem, "cls, object, /", Binding::kClassMethod},
};
constexpr GetSetSpec kGetSets[] = {
    {"obj", get<Field::kObj>},
    {"nbytes", get<Field::kNbytes>},
    {"itemsize", get<Field::kItemsize>},
    {"format", get<Field::kFormat>},
    {"readonly", get<Field::kReadonly>},
    {"ndim", get<Field::kNdim>},
    {"shape", get<Field::kShape>},
    {"strides", get<Field::kStrides>},
    {"suboffsets", get<Field::kSuboffsets>},
    {"contiguous", get<Field::kContiguous>},
    {"c_contiguous", get<Field::kContiguous>},
    {"f_contiguous", get<Field::kFortran>},
};

}  // namespace

// _leased_view(lease): a view of the same memory as the second item of the lease; the first hears when it and all made of it are released.
Result leased_view(Interpreter& vm, Value* args) {
  Tuple* lease = args[0].as<Tuple>();
  MemoryView* given = view_of(lease->items()[1]);
  MemoryView* view = same_view(vm, given);
  if (view->lease != nullptr) --view_of(view->lease->items()[1])->exports;
  view->lease = lease;
  ++given->exports;
  vm.state->any_finalizer = true;
  return Value(view);
}

extern const TypeSpec memoryview_spec;
constexpr TypeSpec memoryview_spec{"memoryview",
                                   Kind::kMemoryView,
                                   0,
                                   kMethods,
                                   kGetSets,
                                   {},
                                   "Create a new memoryview object which references the given object."};

}  // namespace hognose::builtins
