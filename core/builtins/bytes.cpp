// bytes: construction and what bytes and bytearray share of the special methods. The named methods are in bytes_methods.cpp.
#include "builtins/bytes.h"

#include <algorithm>

#include "builtins/intrinsics.h"
#include "builtins/repr.h"

namespace hognose::builtins {

using namespace runtime;
using bytecode::Opcode;
using bytecode::Special;

uint8_t* ByteBuilder::add(size_t more) {
  if (failed_) return nullptr;
  size_t needed = length_ + more;
  if (needed > capacity_) {
    size_t capacity = std::max(needed, std::max<size_t>(48, capacity_ * 2));
    void* data = needed > INT32_MAX ? nullptr : vm_.heap.grow_buffer(data_, capacity_, capacity);
    if (data == nullptr) {
      failed_ = true;
      return nullptr;
    }
    data_ = static_cast<uint8_t*>(data);
    capacity_ = capacity;
  }
  uint8_t* at = data_ + length_;
  length_ = needed;
  return at;
}

Found may_allocate(Interpreter& vm, int64_t bytes) {
  if (bytes <= INT32_MAX && vm.heap.reserve(static_cast<uint64_t>(bytes))) return Found::kYes;
  if (bytes > INT32_MAX && vm.meter.limits().max_memory < 0) {
    (void)vm.raise(vm.types.memory_error, "");
    return Found::kError;
  }
  return Found::kNoMemory;
}

Result bytes_like(Interpreter& vm, Value self, const uint8_t* data, int64_t length) {
  Found room = may_allocate(vm, length);
  if (room != Found::kYes) return failure(vm, room);
  if (is_ByteArray(self)) return made(vm, make_bytearray(vm, data, static_cast<size_t>(length)));
  return made(vm, make_bytes(vm, data, static_cast<size_t>(length)));
}

Result bytes_part(Interpreter& vm, Value self, int64_t start, int64_t stop) {
  ByteSpan span = span_of(self);
  if (start == 0 && stop == span.length && self.as_object()->type == vm.types.bytes) return self;
  if (stop < start) stop = start;
  if (!vm.charge((stop - start) / 64)) return vm.limit();
  return bytes_like(vm, self, span.data + start, stop - start);
}

Result bytes_with_type(Interpreter& vm, Type* type, const uint8_t* data, int64_t length) {
  Found room = may_allocate(vm, length);
  if (room != Found::kYes) return failure(vm, room);
  if (type == vm.types.bytes) return made(vm, make_bytes(vm, data, static_cast<size_t>(length)));
  Bytes* made = static_cast<Bytes*>(allocate_for(vm, type, Kind::kBytes, sizeof(Bytes) + static_cast<size_t>(length)));
  made->length = static_cast<uint32_t>(length);
  made->hash = -1;
  vm.meter.fuel -= length >> 6;
  if (data != nullptr) copy_bytes(made->data(), data, length);
  return Value(made);
}

Found byte_of(Interpreter& vm, Value value, uint8_t* out, const char* what) {
  Value index;
  Found found = to_index(vm, value, &index);
  if (found != Found::kYes) return found;
  if (!index.is_small_int() || index.as_small_int() < 0 || index.as_small_int() > 255) {
    (void)vm.raise(vm.types.value_error, "{} must be in range(0, 256)", what);
    return Found::kError;
  }
  *out = static_cast<uint8_t>(index.as_small_int());
  return Found::kYes;
}

Found append_items(Interpreter& vm, ByteBuilder& out, Value sequence, const char* what) {
  Items items = items_of(sequence);
  if (!vm.charge(items.length)) return Found::kError;
  uint8_t* to = items.length > 0 ? out.add(items.length) : nullptr;
  if (out.failed()) return Found::kNoMemory;
  for (uint32_t i = 0; i < items.length; ++i) {
    Value item = items.data[i];
    if (item.is_small_int() && static_cast<uint64_t>(item.as_small_int()) < 256) {
      to[i] = static_cast<uint8_t>(item.as_small_int());
      continue;
    }
    Found found = byte_of(vm, item, &to[i], what);
    if (found != Found::kYes) {
      out.shorten(items.length);
      return found;
    }
  }
  return Found::kYes;
}

Found append_iterable(Interpreter& vm, ByteBuilder& out, Value iterable, const char* what) {
  bool exact = iterable.is_object() && !(iterable.as_object()->type->type_flags & kTypeHeap);
  if (exact && (is_List(iterable) || is_Tuple(iterable))) return append_items(vm, out, iterable, what);
  // An iterator must not be consumed before it is known that all items are bytes: the prelude takes them one by one.
  if (is_Iterator(iterable)) return Found::kNeedsPython;
  List* items = make_list(vm, nullptr, 0);
  Found found = append_all(vm, items, iterable);
  return found == Found::kYes ? append_items(vm, out, items, what) : found;
}

// --- construction ----------------------------------------------------------------------------------------------------------------

namespace {

Result finish_construction(Interpreter& vm, Value target, const uint8_t* data, int64_t length, bool none) {
  if (is_Type(target)) return bytes_with_type(vm, target.as<Type>(), data, length);
  ByteArray* array = target.as<ByteArray>();
  Found room = may_resize(vm, array);
  if (room == Found::kYes) room = may_allocate(vm, length);
  if (room != Found::kYes) return failure(vm, room);
  array->length = 0;
  if (!bytearray_resize(vm, array, static_cast<size_t>(length))) return vm.no_memory();
  if (data != nullptr) copy_bytes(array->data, data, length);
  return none ? Result::none() : Result(target);
}

}  // namespace

Result construct_bytes(Interpreter& vm, Value target, Value source, Value encoding, Value errors, bool none) {
  bool array = !is_Type(target);
  for (Value text : {encoding, errors}) {
    if (text.is_unbound() || is_Str(text)) continue;
    return vm.raise(vm.types.type_error, "{}() argument '{}' must be str, not {}", array ? "bytearray" : "bytes",
                    text == encoding ? "encoding" : "errors", argument_type(text));
  }
  if (!encoding.is_unbound() || !errors.is_unbound()) {
    if (source.is_unbound() || !is_Str(source)) {
      return vm.raise(vm.types.type_error, "{} without a string argument",
                      encoding.is_unbound() ? "errors" : "encoding");
    }
    Result encoded = encode_text(vm, source.as<Str>(), encoding, errors);
    if (!encoded.is_value()) return encoded;
    if (target == Value(vm.types.bytes)) return encoded;
    ByteSpan span = span_of(encoded.value());
    return finish_construction(vm, target, span.data, span.length, none);
  }
  if (source.is_unbound()) return finish_construction(vm, target, nullptr, 0, none);
  if (!array && source.is_object() && (!is_Bytes(source) || (source.as_object()->type->type_flags & kTypeHeap))) {
    Value method = special_of(vm, source, Special::kBytes);
    if (!method.is_empty() && !is_Native(method)) return vm.tail_prelude("bytes_from_method"_prelude, {target, source});
  }
  if (is_Str(source)) return vm.raise(vm.types.type_error, "string argument without an encoding");
  if (target == Value(vm.types.bytes) && is_Bytes(source) && source.as_object()->type == vm.types.bytes) return source;
  Buffer buffer;
  Found found = buffer_of(vm, source, &buffer);
  if (found == Found::kYes) {
    if (!vm.charge(buffer.length / 64)) return vm.limit();
    return finish_construction(vm, target, buffer.data, buffer.length, none);
  }
  if (found != Found::kNo) return failure(vm, found);
  if (is_int_or_bool(source) || (source.is_object() && !special_of(vm, source, Special::kIndex).is_empty())) {
    Value index;
    found = to_index(vm, source, &index);
    if (found == Found::kNeedsPython)
      return vm.tail_prelude("bytes_from_items"_prelude, {target, source, Value::boolean(none)});
    if (found != Found::kYes) return failure(vm, found);
    int64_t length;
    if (!int_as_int64(index, &length))
      return vm.raise(vm.types.overflow_error, "cannot fit '{}' into an index-sized integer", type_name(source));
    if (length < 0) return vm.raise(vm.types.value_error, "negative count");
    if (!vm.charge(length / 256)) return vm.limit();
    return finish_construction(vm, target, nullptr, length, none);
  }
  if (source.is_object() && !special_of(vm, source, Special::kBuffer).is_empty())
    return vm.tail_prelude("bytes_from_items"_prelude, {target, source, Value::boolean(none)});
  ByteBuilder out(vm);
  found = append_iterable(vm, out, source, array ? "byte" : "bytes");
  if (found == Found::kYes) return finish_construction(vm, target, out.data(), out.length(), none);
  if (found != Found::kNeedsPython) return failure(vm, found);
  return vm.tail_prelude("bytes_from_items"_prelude, {target, source, Value::boolean(none)});
}

namespace {

Result bytes_new(Interpreter& vm, Value* args) {
  return construct_bytes(vm, args[0], args[1], args[2], args[3], false);
}

Result bytes_hash_method(Interpreter& vm, Value* args) { return make_int(vm, bytes_hash(args[0].as<Bytes>())); }
Result bytes_self(Interpreter& vm, Value* args) { return bytes_part(vm, args[0], 0, span_of(args[0]).length); }
Result getnewargs(Interpreter& vm, Value* args) {
  Result plain = bytes_self(vm, args);
  return plain.is_value() ? made(vm, make_tuple(vm, {plain.value()})) : plain;
}
Result size_of(Interpreter& vm, Value* args) { return make_int(vm, 33 + span_of(args[0]).length); }

}  // namespace

// --- shared special methods ------------------------------------------------------------------------------------------------------

Result bytes_len(Interpreter&, Value* args) { return Value::small_int(span_of(args[0]).length); }

Result bytes_repr(Interpreter& vm, Value* args) {
  ByteSpan span = span_of(args[0]);
  if (!vm.charge(span.length / 16)) return vm.limit();
  if (!vm.heap.reserve(static_cast<uint64_t>(span.length))) return vm.no_memory();
  StrBuilder out(vm);
  if (is_ByteArray(args[0])) {
    out.append(args[0].as_object()->type->name);
    out.append('(');
  }
  append_bytes_repr(out, span.data, static_cast<size_t>(span.length), is_ByteArray(args[0]));
  if (is_ByteArray(args[0])) out.append(')');
  return made(vm, out.finish());
}

Result bytes_iterate(Interpreter& vm, Value* args) {
  if (is_ByteArray(args[0]))
    return Value(make_iterator(vm, vm.types.bytearray_iterator, Iterator::Over::kByteArray, args[0], 0, 0, 1));
  return Value(make_iterator(vm, vm.types.bytes_iterator, Iterator::Over::kBytes, args[0], 0, 0, 1));
}

Result bytes_view(Interpreter& vm, Value* args) { return Value(make_memoryview(vm, args[0], source_buffer(args[0]))); }

Result bytes_getitem(Interpreter& vm, Value* args) {
  ByteSpan span = span_of(args[0]);
  Type* type = bytes_type_of(vm, args[0]);
  int64_t index;
  if (is_Slice(args[1])) {
    int64_t start, stop, step, count;
    Found found = slice_indices(vm, args[1].as<Slice>(), span.length, &start, &stop, &step, &count);
    if (found == Found::kNeedsPython) return again_with_index(vm, type, "__getitem__", args, 2);
    if (found != Found::kYes) return failed(vm, found);
    if (step == 1) return bytes_part(vm, args[0], start, start + count);
    if (!vm.charge(count / 8)) return vm.limit();
    Result part = bytes_like(vm, args[0], nullptr, count);
    if (!part.is_value()) return part;
    uint8_t* to = const_cast<uint8_t*>(span_of(part.value()).data);
    for (int64_t i = 0; i < count; ++i) to[i] = span.data[start + i * step];
    return part;
  }
  Found found = sequence_index(vm, args[1], span.length, &index);
  if (found == Found::kYes) return Value::small_int(span.data[index]);
  if (found == Found::kNeedsPython) return again_with_index(vm, type, "__getitem__", args, 2);
  bool array = is_ByteArray(args[0]);
  return index_failure(vm, found, args[1], array ? "bytearray" : "byte",
                       array ? "bytearray index out of range" : "index out of range");
}

Result bytes_contains(Interpreter& vm, Value* args) {
  ByteSpan span = span_of(args[0]);
  Buffer pattern;
  uint8_t byte;
  Found found = buffer_of(vm, args[1], &pattern);
  if (found == Found::kNo) {
    if (!is_int_or_bool(args[1]) && (!args[1].is_object() || special_of(vm, args[1], Special::kIndex).is_empty()))
      found = need_buffer(vm, args[1], &pattern);
    else
      found = byte_of(vm, args[1], &byte);
    pattern.data = &byte;
    pattern.length = 1;
  }
  if (found == Found::kNeedsPython)
    return again_with(vm, method_of(vm, bytes_type_of(vm, args[0]), "__contains__"), args, 2, 1, Special::kIndex);
  if (found != Found::kYes) return failure(vm, found);
  int64_t at = bytes_find(vm, span.data, span.length, pattern.data, pattern.length, false);
  return at == -2 ? vm.limit() : Result(Value::boolean(at >= 0));
}

Result bytes_add(Interpreter& vm, Value* args) {
  Buffer other;
  Found found = buffer_of(vm, args[1], &other);
  if (found == Found::kNo) {
    return vm.raise(vm.types.type_error, "can't concat {} to {}", type_name(args[1]), type_name(args[0]));
  }
  if (found != Found::kYes) return failure(vm, found);
  ByteSpan span = span_of(args[0]);
  if (other.length == 0 && args[0].as_object()->type == vm.types.bytes) return args[0];
  if (span.length == 0 && is_Bytes(args[0]) && is_Bytes(args[1]) && args[1].as_object()->type == vm.types.bytes)
    return args[1];
  int64_t total = span.length + other.length;
  if (!vm.charge(total / 64)) return vm.limit();
  Result sum = bytes_like(vm, args[0], nullptr, total);
  if (!sum.is_value()) return sum;
  uint8_t* to = const_cast<uint8_t*>(span_of(sum.value()).data);
  copy_bytes(to, span.data, span.length);
  copy_bytes(to + span.length, other.data, other.length);
  return sum;
}

Result bytes_multiply(Interpreter& vm, Value* args) {
  int64_t count;
  Found found = count_of(vm, args[1], &count);
  if (found == Found::kNeedsPython)
    return again_with(vm, method_of(vm, bytes_type_of(vm, args[0]), "__mul__"), args, 2, 1, Special::kIndex);
  if (found == Found::kNo)
    return vm.raise(vm.types.type_error, "'{}' object cannot be interpreted as an integer", type_name(args[1]));
  if (found != Found::kYes) return failed(vm, found);
  if (is_Int(args[1]) && !int_as_int64(args[1], &count)) {
    return vm.raise(vm.types.overflow_error, "cannot fit 'int' into an index-sized integer");
  }
  ByteSpan span = span_of(args[0]);
  if (count < 0) count = 0;
  if (count == 1) return bytes_part(vm, args[0], 0, span.length);
  int64_t total = 0;
  if (span.length > 0 && __builtin_mul_overflow(count, span.length, &total)) return vm.raise(vm.types.memory_error, "");
  if (total <= INT32_MAX && !vm.charge(total / 64)) return vm.limit();
  Result product = bytes_like(vm, args[0], nullptr, total);
  if (!product.is_value() || total == 0) return product;
  uint8_t* to = const_cast<uint8_t*>(span_of(product.value()).data);
  copy_bytes(to, span.data, span.length);
  for (int64_t done = span.length; done < total;) {
    int64_t more = std::min(done, total - done);
    std::memcpy(to + done, to, static_cast<size_t>(more));
    done += more;
  }
  return product;
}

Result bytes_modulo(Interpreter& vm, Value* args) {
  return vm.tail_prelude("bytes_percent"_prelude, {args[0], args[1]});
}
Result bytes_reflected_modulo(Interpreter& vm, Value* args) {
  if (!is_kind(args[1], args[0].as_object()->kind)) return Value::not_implemented();
  return vm.tail_prelude("bytes_percent"_prelude, {args[1], args[0]});
}

Result compare_bytes(Interpreter& vm, Opcode operation, Value a, Value b) {
  // bytes know only bytes; bytearrays any bytes-like object, also from the right.
  if (is_Bytes(a) && !is_Bytes(b)) return Value::not_implemented();
  Buffer other;
  Found found = buffer_of(vm, b, &other);
  if (found == Found::kNo) return Value::not_implemented();
  if (found == Found::kError && vm.meter.tripped() == support::Limit::kNone) {
    vm.pending = Value();
    return Value::not_implemented();
  }
  if (found != Found::kYes) return failure(vm, found);
  ByteSpan span = span_of(a);
  bool equality = operation == bytecode::kEq || operation == bytecode::kNe;
  if (equality && span.length != other.length) return Value::boolean(operation == bytecode::kNe);
  int64_t common = std::min(span.length, other.length);
  if (!vm.charge(common / 64)) return vm.limit();
  int order = common == 0 ? 0 : std::memcmp(span.data, other.data, static_cast<size_t>(common));
  if (order == 0) order = span.length < other.length ? -1 : span.length > other.length;
  switch (operation) {
    case bytecode::kLt: return Value::boolean(order < 0);
    case bytecode::kLe: return Value::boolean(order <= 0);
    case bytecode::kEq: return Value::boolean(order == 0);
    case bytecode::kNe: return Value::boolean(order != 0);
    case bytecode::kGt: return Value::boolean(order > 0);
    default: return Value::boolean(order >= 0);
  }
}

namespace {

constexpr NativeSpec kMethods[] = {
    {"__new__", bytes_new, "cls, /, source=?, encoding=?, errors=?", Binding::kStaticMethod},
    {"__hash__", bytes_hash_method, "self, /"},
    {"__bytes__", bytes_self, "self, /"},
    {"__getnewargs__", getnewargs, "self, /"},
    {"__sizeof__", size_of, "self, /"},
    BYTES_METHOD_ROWS,
};

// _bytes_with_type(cls, data): for what __bytes__ has given.
Result bytes_with_type_(Interpreter& vm, Value* args) {
  Type* type = args[0].as<Type>();
  if (type == vm.types.bytes) return args[1];
  ByteSpan span = span_of(args[1]);
  if (!vm.charge(span.length / 64)) return vm.limit();
  return bytes_with_type(vm, type, span.data, span.length);
}
// _construct_bytes(target, source, none)
Result construct_bytes_(Interpreter& vm, Value* args) {
  return construct_bytes(vm, args[0], args[1], Value::unbound(), Value::unbound(), args[2].is_true());
}
// _buffer(value): its bytes, or None when it is not bytes-like.
Result buffer_(Interpreter& vm, Value* args) {
  Buffer buffer;
  Found found = buffer_of(vm, args[0], &buffer);
  if (found == Found::kNo) return Result::none();
  if (found != Found::kYes) return failure(vm, found);
  return bytes_with_type(vm, vm.types.bytes, buffer.data, buffer.length);
}

constexpr NativeSpec kIntrinsics[] = {
    {"_bytes_with_type", bytes_with_type_, "cls, data, /"},
    {"_leased_view", leased_view, "lease, /"},
    {"_construct_bytes", construct_bytes_, "target, source, none, /"},
    {"_buffer", buffer_, "value, /"},
};

}  // namespace

extern const TypeSpec bytes_spec;
constexpr TypeSpec bytes_spec{
    "bytes",
    Kind::kBytes,
    0,
    kMethods,
    {},
    {},
    "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(bytes_or_buffer) -> immutable "
    "copy of bytes_or_buffer\n"
    "bytes(int) -> bytes object of size given by the parameter initialized with null bytes\nbytes() -> empty bytes "
    "object\n\n"
    "Construct an immutable array of bytes from:\n  - an iterable yielding integers in range(256)\n"
    "  - a text string encoded using the specified encoding\n  - any object implementing the buffer API.\n  - an "
    "integer"};
std::span<const NativeSpec> bytes_intrinsics() { return kIntrinsics; }

}  // namespace hognose::builtins
