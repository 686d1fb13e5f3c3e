// Str and Bytes: making, comparing, hashing, searching. Interning is in intern.cpp, StrBuilder in str_builder.cpp.
#include "runtime/strings.h"

#include <algorithm>
#include <cstring>

#include "runtime/interpreter.h"
#include "support/hash.h"
#include "support/utf8.h"

namespace hognose::runtime {

namespace {

// Longer texts don't fit the 32-bit length with room to compute in.
constexpr uint64_t kMaxLength = 0x7fffffff;

template <typename From, typename To>
void copy_units(const From* from, To* to, size_t count) {
  for (size_t i = 0; i < count; ++i) to[i] = static_cast<To>(from[i]);
}

}  // namespace

void copy_code_units(const void* from, uint8_t from_width, void* to, uint8_t to_width, size_t count) {
  if (from_width == to_width) {
    std::memcpy(to, from, count * from_width);
  } else if (from_width == 1) {
    if (to_width == 2)
      copy_units(static_cast<const uint8_t*>(from), static_cast<uint16_t*>(to), count);
    else
      copy_units(static_cast<const uint8_t*>(from), static_cast<uint32_t*>(to), count);
  } else if (from_width == 2) {
    if (to_width == 4)
      copy_units(static_cast<const uint16_t*>(from), static_cast<uint32_t*>(to), count);
    else
      copy_units(static_cast<const uint16_t*>(from), static_cast<uint8_t*>(to), count);
  } else {
    if (to_width == 2)
      copy_units(static_cast<const uint32_t*>(from), static_cast<uint16_t*>(to), count);
    else
      copy_units(static_cast<const uint32_t*>(from), static_cast<uint8_t*>(to), count);
  }
}

uint32_t widest_code_point(const void* data, uint8_t width, size_t count) {
  switch (width) {
    case 1: return support::max_char_bound(static_cast<const uint8_t*>(data), count);
    case 2: return support::max_char_bound(static_cast<const uint16_t*>(data), count);
    default: return support::max_char_bound(static_cast<const uint32_t*>(data), count);
  }
}

Str* make_str_uninitialized(Interpreter& vm, uint32_t length, uint8_t width, bool ascii) {
  uint64_t bytes = sizeof(Str) + uint64_t{length} * width;
  if (length > kMaxLength || !vm.heap.reserve(bytes)) return nullptr;
  Str* str = static_cast<Str*>(vm.heap.allocate(Kind::kStr, vm.types.str, static_cast<size_t>(bytes)));
  str->length = length;
  str->width = width;
  str->ascii = ascii;
  str->hash = -1;
  vm.meter.fuel -= length >> 6;  // for whoever fills it; noticed at the next charge
  return str;
}

Str* make_str_ascii(Interpreter& vm, const char* data, size_t length) {
  if (length == 0 && vm.empty_str != nullptr) return vm.empty_str;
  if (length == 1) return str_from_code_point(vm, static_cast<uint8_t>(data[0]));
  if (length > kMaxLength) return nullptr;
  Str* str = make_str_uninitialized(vm, static_cast<uint32_t>(length), 1, true);
  if (str != nullptr) std::memcpy(str->data<uint8_t>(), data, length);
  return str;
}

Str* make_str(Interpreter& vm, std::string_view utf8) {
  const uint8_t* data = reinterpret_cast<const uint8_t*>(utf8.data());
  if (support::is_ascii(data, utf8.size())) return make_str_ascii(vm, utf8.data(), utf8.size());
  support::TextScan scan = support::scan_utf8(data, utf8.size(), true);
  if (scan.length > kMaxLength) return nullptr;
  uint8_t width = static_cast<uint8_t>(scan.unit_width());
  if (scan.length == 1) {
    const uint8_t* p = data;
    return str_from_code_point(vm, support::next_utf8_char(p));
  }
  Str* str = make_str_uninitialized(vm, static_cast<uint32_t>(scan.length), width, false);
  if (str == nullptr) return nullptr;
  switch (width) {
    case 1: support::decode_utf8(data, scan.valid, str->data<uint8_t>()); break;
    case 2: support::decode_utf8(data, scan.valid, str->data<uint16_t>()); break;
    default: support::decode_utf8(data, scan.valid, str->data<uint32_t>()); break;
  }
  return str;
}

Str* make_str_from_units(Interpreter& vm, const void* data, uint8_t width, size_t length) {
  if (length == 0) return vm.empty_str;
  if (length > kMaxLength) return nullptr;
  uint32_t widest = widest_code_point(data, width, length);
  if (length == 1 && widest < 256) {
    return str_from_code_point(vm, width == 1   ? *static_cast<const uint8_t*>(data)
                                   : width == 2 ? *static_cast<const uint16_t*>(data)
                                                : *static_cast<const uint32_t*>(data));
  }
  uint8_t fit = widest < 256 ? 1 : widest < 0x10000 ? 2 : 4;
  Str* str = make_str_uninitialized(vm, static_cast<uint32_t>(length), fit, widest < 128);
  if (str != nullptr) copy_code_units(data, width, str->data<uint8_t>(), fit, length);
  return str;
}

Str* make_str_from_code_points(Interpreter& vm, const uint32_t* points, size_t length) {
  return make_str_from_units(vm, points, 4, length);
}

Str* str_from_code_point(Interpreter& vm, uint32_t point) {
  if (point < 256) {
    Str*& cached = vm.latin1[point];
    if (cached == nullptr) {
      Str* str = make_str_uninitialized(vm, 1, 1, point < 128);
      str->data<uint8_t>()[0] = static_cast<uint8_t>(point);
      cached = str;
    }
    return cached;
  }
  Str* str = make_str_uninitialized(vm, 1, point < 0x10000 ? 2 : 4, false);
  if (point < 0x10000)
    str->data<uint16_t>()[0] = static_cast<uint16_t>(point);
  else
    str->data<uint32_t>()[0] = point;
  return str;
}

Str* str_slice(Interpreter& vm, Str* str, uint32_t start, uint32_t stop) {
  if (start >= stop) return vm.empty_str;
  if (start == 0 && stop == str->length && str->type == vm.types.str) return str;
  if (stop - start == 1) return str_from_code_point(vm, str->at(start));
  const uint8_t* data = str->data<uint8_t>() + static_cast<size_t>(start) * str->width;
  if (str->ascii) return make_str_ascii(vm, reinterpret_cast<const char*>(data), stop - start);
  return make_str_from_units(vm, data, str->width, stop - start);
}

Str* str_concat(Interpreter& vm, Str* left, Str* right) {
  if (left->length == 0 && right->type == vm.types.str) return right;
  if (right->length == 0 && left->type == vm.types.str) return left;
  uint64_t length = static_cast<uint64_t>(left->length) + right->length;
  if (length > kMaxLength) return nullptr;
  uint8_t width = std::max(left->width, right->width);
  Str* str = make_str_uninitialized(vm, static_cast<uint32_t>(length), width, left->ascii && right->ascii);
  if (str == nullptr) return nullptr;
  uint8_t* data = str->data<uint8_t>();
  copy_code_units(left->chars(), left->width, data, width, left->length);
  copy_code_units(right->chars(), right->width, data + static_cast<size_t>(left->length) * width, width, right->length);
  return str;
}

// Programs build texts by `s += piece`. A new str for each step would copy all that is there, in quadratic time; and a tracing collector can't
// tell that nobody else has the old one. So the results share one buffer (an internal ByteArray without a class, which no program
// sees): each str is a beginning of it, and only the one that ends where the buffer ends may be appended to in place. Whoever holds a shorter
// one sees the same text as before.
Str* str_append(Interpreter& vm, Str* left, Str* right) {
  constexpr size_t kShareFrom = 256;  // bytes
  size_t unit = left->width;
  size_t used = left->length * unit;
  size_t added = right->length * unit;
  if (used < kShareFrom || right->width > left->width || right->length == 0 || used + added > kMaxLength)
    return str_concat(vm, left, right);
  ByteArray* buffer = left->flags & kSharedText ? left->shared_text() : nullptr;
  size_t bytes = sizeof(Str) + sizeof(Value);
  if (buffer == nullptr || buffer->length != used) {
    size_t capacity = used + added + ((used + added) >> 2);
    uint8_t* data = static_cast<uint8_t*>(vm.heap.allocate_buffer(capacity));
    if (data == nullptr) return str_concat(vm, left, right);
    vm.meter.fuel -= static_cast<int64_t>(used >> 6);
    buffer = static_cast<ByteArray*>(vm.heap.allocate(Kind::kByteArray, nullptr, sizeof(ByteArray)));
    buffer->data = data;
    buffer->capacity = static_cast<uint32_t>(capacity);
    std::memcpy(data, left->text(), used);
  } else if (used + added > buffer->capacity) {
    size_t capacity = used + added + ((used + added) >> 1);
    void* data = vm.heap.grow_buffer(buffer->data, buffer->capacity, capacity);
    if (data == nullptr) return str_concat(vm, left, right);
    buffer->data = static_cast<uint8_t*>(data);
    buffer->capacity = static_cast<uint32_t>(capacity);
  }
  copy_code_units(right->text(), right->width, buffer->data + used, left->width, right->length);
  buffer->length = static_cast<uint32_t>(used + added);
  Str* str = static_cast<Str*>(vm.heap.allocate(Kind::kStr, vm.types.str, bytes));
  str->flags |= kSharedText;
  str->shared_text() = buffer;
  str->length = left->length + right->length;
  str->width = left->width;
  str->ascii = left->ascii && right->ascii;
  str->hash = -1;
  return str;
}

Str* str_repeat(Interpreter& vm, Str* str, int64_t count) {
  if (count <= 0 || str->length == 0) return vm.empty_str;
  if (count == 1 && str->type == vm.types.str) return str;
  if (count > static_cast<int64_t>(kMaxLength) || static_cast<uint64_t>(count) * str->length > kMaxLength)
    return nullptr;
  size_t unit = static_cast<size_t>(str->length) * str->width;
  size_t total = unit * static_cast<size_t>(count);
  Str* result = make_str_uninitialized(vm, static_cast<uint32_t>(count * str->length), str->width, str->ascii);
  if (result == nullptr) return nullptr;
  uint8_t* data = result->data<uint8_t>();
  if (unit == 1) {
    std::memset(data, *str->data<uint8_t>(), total);
    return result;
  }
  std::memcpy(data, str->chars(), unit);
  for (size_t done = unit; done < total;) {
    size_t more = std::min(done, total - done);
    std::memcpy(data + done, data, more);
    done += more;
  }
  return result;
}

bool str_equal(const Str* a, const Str* b) {
  if (a == b) return true;
  if (a->length != b->length || a->width != b->width) return false;
  if (a->hash != -1 && b->hash != -1 && a->hash != b->hash) return false;
  return std::memcmp(a->chars(), b->chars(), static_cast<size_t>(a->length) * a->width) == 0;
}

bool str_equals(const Str* a, std::string_view ascii) {
  return a->ascii && a->length == ascii.size() &&
         (ascii.empty() || std::memcmp(a->chars(), ascii.data(), ascii.size()) == 0);
}

int str_compare(const Str* a, const Str* b) {
  uint32_t common = std::min(a->length, b->length);
  if (a->width == 1 && b->width == 1) {
    int order = std::memcmp(a->chars(), b->chars(), common);
    if (order != 0) return order;
  } else {
    for (uint32_t i = 0; i < common; ++i) {
      uint32_t x = a->at(i);
      uint32_t y = b->at(i);
      if (x != y) return x < y ? -1 : 1;
    }
  }
  return a->length == b->length ? 0 : a->length < b->length ? -1 : 1;
}

int64_t str_hash(Str* str) {
  if (str->hash != -1) return str->hash;
  switch (str->width) {
    case 1: str->hash = support::hash_text(str->data<uint8_t>(), str->length); break;
    case 2: str->hash = support::hash_text(str->data<uint16_t>(), str->length); break;
    default: str->hash = support::hash_text(str->data<uint32_t>(), str->length); break;
  }
  return str->hash;
}

int64_t bytes_hash(Bytes* bytes) {
  if (bytes->hash == -1) bytes->hash = support::hash_bytes(bytes->data(), bytes->length);
  return bytes->hash;
}

std::string to_utf8(const Str* str) {
  std::string out;
  append_utf8(out, str);
  return out;
}

void append_utf8(std::string& out, const Str* str) {
  if (str->ascii) {
    out.append(str->chars(), str->length);
    return;
  }
  for (uint32_t i = 0; i < str->length; ++i) {
    uint8_t bytes[4];
    uint32_t size = support::encode_utf8_char(str->at(i), bytes);
    out.append(reinterpret_cast<const char*>(bytes), size);
  }
}

Bytes* make_bytes(Interpreter& vm, const void* data, size_t length) {
  if (length == 0 && vm.empty_bytes != nullptr) return vm.empty_bytes;
  if (length > kMaxLength || !vm.heap.reserve(sizeof(Bytes) + length)) return nullptr;
  Bytes* bytes = static_cast<Bytes*>(vm.heap.allocate(Kind::kBytes, vm.types.bytes, sizeof(Bytes) + length));
  bytes->length = static_cast<uint32_t>(length);
  bytes->hash = -1;
  if (data != nullptr) std::memcpy(bytes->data(), data, length);
  return bytes;
}

ByteArray* make_bytearray(Interpreter& vm, const void* data, size_t length) {
  ByteArray* array = static_cast<ByteArray*>(vm.heap.allocate(Kind::kByteArray, vm.types.bytearray, sizeof(ByteArray)));
  if (!bytearray_resize(vm, array, length)) return nullptr;
  if (data != nullptr && length > 0) std::memcpy(array->data, data, length);
  return array;
}

bool bytearray_resize(Interpreter& vm, ByteArray* array, size_t length) {
  if (length > kMaxLength) return false;
  if (length > array->capacity) {
    size_t capacity =
        array->capacity == 0 ? length : std::max(length, array->capacity + (size_t{array->capacity} >> 1));
    if (capacity < 16) capacity = 16;
    void* data = vm.heap.grow_buffer(array->data, array->capacity, capacity);
    if (data == nullptr) return false;
    array->data = static_cast<uint8_t*>(data);
    array->capacity = static_cast<uint32_t>(capacity);
  }
  if (length > array->length) std::memset(array->data + array->length, 0, length - array->length);
  array->length = static_cast<uint32_t>(length);
  return true;
}

}  // namespace hognose::runtime
