// What the files of bytes, bytearray and the codecs share.
#pragma once

#include <cstring>
#include <string_view>

#include "builtins/common.h"
#include "builtins/containers.h"
#include "runtime/buffers.h"

namespace hognose::builtins {

// The content of a bytes or bytearray object.
struct ByteSpan {
  const uint8_t* data;
  int64_t length;
};
inline ByteSpan span_of(runtime::Value value) {
  if (runtime::is_Bytes(value)) return {value.as<runtime::Bytes>()->data(), value.as<runtime::Bytes>()->length};
  return {value.as<runtime::ByteArray>()->data, value.as<runtime::ByteArray>()->length};
}
// bytes or bytearray, whichever the object is (of a subclass).
inline runtime::Type* bytes_type_of(runtime::Interpreter& vm, runtime::Value self) {
  return runtime::is_ByteArray(self) ? vm.types.bytearray : vm.types.bytes;
}
inline bool same_bytes(const uint8_t* a, const uint8_t* b, int64_t length) {
  return length == 0 || std::memcmp(a, b, static_cast<size_t>(length)) == 0;
}
inline void copy_bytes(uint8_t* to, const uint8_t* from, int64_t length) {
  if (length > 0) std::memcpy(to, from, static_cast<size_t>(length));
}

runtime::Result leased_view(runtime::Interpreter& vm, runtime::Value* args);  // memoryview.cpp

// A result of the kind of `self`: exact bytes or bytearray. data nullptr: zeros.
runtime::Result bytes_like(runtime::Interpreter& vm, runtime::Value self, const uint8_t* data, int64_t length);
// A part of self; all of an exact bytes object is the object itself.
runtime::Result bytes_part(runtime::Interpreter& vm, runtime::Value self, int64_t start, int64_t stop);
// bytes of a subclass.
runtime::Result bytes_with_type(runtime::Interpreter& vm, runtime::Type* type, const uint8_t* data, int64_t length);
// Whether a result of this many bytes can be made: kYes, kNoMemory or kError (MemoryError pending where memory is not limited).
runtime::Found may_allocate(runtime::Interpreter& vm, int64_t bytes);
// An int in range(256). kNeedsPython; kError: TypeError, or ValueError "byte must be in range(0, 256)" pending.
runtime::Found byte_of(runtime::Interpreter& vm, runtime::Value value, uint8_t* out, const char* what = "byte");
// The ints of a list or tuple as bytes, appended to `out`.
class ByteBuilder;
runtime::Found append_items(runtime::Interpreter& vm, ByteBuilder& out, runtime::Value items, const char* what);
// The items of any iterable but str as bytes. kNeedsPython: they have to be drained by the prelude.
runtime::Found append_iterable(runtime::Interpreter& vm, ByteBuilder& out, runtime::Value iterable, const char* what);

// Builds bytes piece by piece in a metered buffer.
class ByteBuilder {
 public:
  explicit ByteBuilder(runtime::Interpreter& vm) : vm_(vm) {}
  ~ByteBuilder() {
    if (data_ != nullptr) vm_.heap.free_buffer(data_, capacity_);
  }
  ByteBuilder(const ByteBuilder&) = delete;
  ByteBuilder& operator=(const ByteBuilder&) = delete;
  // Room for `more` bytes behind the end, which the caller fills; nullptr: failed.
  uint8_t* add(size_t more);
  void append(const uint8_t* data, int64_t length) {
    uint8_t* to = length > 0 ? add(static_cast<size_t>(length)) : nullptr;
    if (to != nullptr) std::memcpy(to, data, static_cast<size_t>(length));
  }
  void append(uint8_t byte) {
    if (length_ < capacity_)
      data_[length_++] = byte;
    else
      append(&byte, 1);
  }
  void append(std::string_view ascii) {
    append(reinterpret_cast<const uint8_t*>(ascii.data()), static_cast<int64_t>(ascii.size()));
  }
  void shorten(size_t by) { length_ -= by; }
  const uint8_t* data() const { return data_; }
  int64_t length() const { return static_cast<int64_t>(length_); }
  bool failed() const { return failed_; }

 private:
  runtime::Interpreter& vm_;
  uint8_t* data_ = nullptr;
  size_t length_ = 0;
  size_t capacity_ = 0;
  bool failed_ = false;
};

// hex(sep, bytes_per_sep) of any bytes. args[0 .. 1]: the two arguments, unbound when missing. kNeedsPython: bytes_per_sep has a Python __index__.
// to_bytes: the text is for bytes, so any byte may separate.
runtime::Result bytes_hex(runtime::Interpreter& vm, const uint8_t* data, int64_t length, runtime::Value separator,
                          int64_t group, bool to_bytes = false);

// --- codecs.cpp ------------------------------------------------------------------------------------------------------------------
// encoding and errors are strs, or unbound for "utf-8" and "strict". `source` is the object that an error shows.
runtime::Result encode_text(runtime::Interpreter& vm, runtime::Str* text, runtime::Value encoding,
                            runtime::Value errors);
runtime::Result decode_bytes(runtime::Interpreter& vm, const uint8_t* data, int64_t length, runtime::Value encoding,
                             runtime::Value errors);

// The first run of lone surrogates.
bool find_surrogates(const runtime::Str* text, uint32_t* start, uint32_t* end);

// --- rows that bytes and bytearray share: X(Python name, function, parameters) -------------------------------------------------------
#define BYTES_METHODS(X)                                                                \
  X("__len__", bytes_len, "self, /")                                                    \
  X("__getitem__", bytes_getitem, "self, key, /")                                       \
  X("__contains__", bytes_contains, "self, key, /")                                     \
  X("__add__", bytes_add, "self, value, /")                                             \
  X("__mul__", bytes_multiply, "self, value, /")                                        \
  X("__rmul__", bytes_multiply, "self, value, /")                                       \
  X("__mod__", bytes_modulo, "self, value, /")                                          \
  X("__rmod__", bytes_reflected_modulo, "self, value, /")                               \
  X("__iter__", bytes_iterate, "self, /")                                               \
  X("__repr__", bytes_repr, "self, /")                                                  \
  X("__str__", bytes_repr, "self, /")                                                   \
  X("__buffer__", bytes_view, "self, flags, /")                                         \
  X("find", bytes_search<BytesSearch::kFind>, "self, sub, start=None, end=None, /")     \
  X("rfind", bytes_search<BytesSearch::kRfind>, "self, sub, start=None, end=None, /")   \
  X("index", bytes_search<BytesSearch::kIndex>, "self, sub, start=None, end=None, /")   \
  X("rindex", bytes_search<BytesSearch::kRindex>, "self, sub, start=None, end=None, /") \
  X("count", bytes_search<BytesSearch::kCount>, "self, sub, start=None, end=None, /")   \
  X("startswith", bytes_startswith, "self, prefix, start=None, end=None, /")            \
  X("endswith", bytes_endswith, "self, suffix, start=None, end=None, /")                \
  X("lower", bytes_lower, "self, /")                                                    \
  X("upper", bytes_upper, "self, /")                                                    \
  X("swapcase", bytes_swapcase, "self, /")                                              \
  X("title", bytes_title, "self, /")                                                    \
  X("capitalize", bytes_capitalize, "self, /")                                          \
  X("isalnum", bytes_isalnum, "self, /")                                                \
  X("isalpha", bytes_isalpha, "self, /")                                                \
  X("isascii", bytes_isascii, "self, /")                                                \
  X("isdigit", bytes_isdigit, "self, /")                                                \
  X("isspace", bytes_isspace, "self, /")                                                \
  X("islower", bytes_islower, "self, /")                                                \
  X("isupper", bytes_isupper, "self, /")                                                \
  X("istitle", bytes_istitle, "self, /")                                                \
  X("strip", bytes_strip, "self, bytes=None, /")                                        \
  X("lstrip", bytes_lstrip, "self, bytes=None, /")                                      \
  X("rstrip", bytes_rstrip, "self, bytes=None, /")                                      \
  X("split", bytes_split, "self, sep=None, maxsplit=-1")                                \
  X("rsplit", bytes_rsplit, "self, sep=None, maxsplit=-1")                              \
  X("splitlines", bytes_splitlines, "self, keepends=False")                             \
  X("partition", bytes_partition, "self, sep, /")                                       \
  X("rpartition", bytes_rpartition, "self, sep, /")                                     \
  X("join", bytes_join, "self, iterable_of_bytes, /")                                   \
  X("replace", bytes_replace, "self, old, new, count=-1, /")                            \
  X("removeprefix", bytes_removeprefix, "self, prefix, /")                              \
  X("removesuffix", bytes_removesuffix, "self, suffix, /")                              \
  X("center", bytes_center, "self, width, fillchar=?, /")                               \
  X("ljust", bytes_ljust, "self, width, fillchar=?, /")                                 \
  X("rjust", bytes_rjust, "self, width, fillchar=?, /")                                 \
  X("zfill", bytes_zfill, "self, width, /")                                             \
  X("expandtabs", bytes_expandtabs, "self, tabsize=8")                                  \
  X("translate", bytes_translate, "self, table, /, delete=b''")                         \
  X("hex", bytes_hex_method, "self, sep=?, bytes_per_sep=1")                            \
  X("decode", bytes_decode, "self, encoding=?, errors=?")

enum class BytesSearch { kFind, kRfind, kIndex, kRindex, kCount };
template <BytesSearch what>
runtime::Result bytes_search(runtime::Interpreter& vm, runtime::Value* args);
extern template runtime::Result bytes_search<BytesSearch::kFind>(runtime::Interpreter& vm, runtime::Value* args);
extern template runtime::Result bytes_search<BytesSearch::kRfind>(runtime::Interpreter& vm, runtime::Value* args);
extern template runtime::Result bytes_search<BytesSearch::kIndex>(runtime::Interpreter& vm, runtime::Value* args);
extern template runtime::Result bytes_search<BytesSearch::kRindex>(runtime::Interpreter& vm, runtime::Value* args);
extern template runtime::Result bytes_search<BytesSearch::kCount>(runtime::Interpreter& vm, runtime::Value* args);

#define BYTES_DECLARE(function) runtime::Result function(runtime::Interpreter& vm, runtime::Value* args);
BYTES_DECLARE(bytes_len)
BYTES_DECLARE(bytes_getitem)
BYTES_DECLARE(bytes_contains)
BYTES_DECLARE(bytes_add)
BYTES_DECLARE(bytes_multiply)
BYTES_DECLARE(bytes_modulo)
BYTES_DECLARE(bytes_reflected_modulo)
BYTES_DECLARE(bytes_iterate)
BYTES_DECLARE(bytes_repr)
BYTES_DECLARE(bytes_view)
BYTES_DECLARE(bytes_startswith)
BYTES_DECLARE(bytes_endswith)
BYTES_DECLARE(bytes_lower)
BYTES_DECLARE(bytes_upper)
BYTES_DECLARE(bytes_swapcase)
BYTES_DECLARE(bytes_title)
BYTES_DECLARE(bytes_capitalize)
BYTES_DECLARE(bytes_isalnum)
BYTES_DECLARE(bytes_isalpha)
BYTES_DECLARE(bytes_isascii)
BYTES_DECLARE(bytes_isdigit)
BYTES_DECLARE(bytes_isspace)
BYTES_DECLARE(bytes_islower)
BYTES_DECLARE(bytes_isupper)
BYTES_DECLARE(bytes_istitle)
BYTES_DECLARE(bytes_strip)
BYTES_DECLARE(bytes_lstrip)
BYTES_DECLARE(bytes_rstrip)
BYTES_DECLARE(bytes_split)
BYTES_DECLARE(bytes_rsplit)
BYTES_DECLARE(bytes_splitlines)
BYTES_DECLARE(bytes_partition)
BYTES_DECLARE(bytes_rpartition)
BYTES_DECLARE(bytes_join)
BYTES_DECLARE(bytes_replace)
BYTES_DECLARE(bytes_removeprefix)
BYTES_DECLARE(bytes_removesuffix)
BYTES_DECLARE(bytes_center)
BYTES_DECLARE(bytes_ljust)
BYTES_DECLARE(bytes_rjust)
BYTES_DECLARE(bytes_zfill)
BYTES_DECLARE(bytes_expandtabs)
BYTES_DECLARE(bytes_translate)
BYTES_DECLARE(bytes_hex_method)
BYTES_DECLARE(bytes_decode)
BYTES_DECLARE(bytes_fromhex)
BYTES_DECLARE(bytes_maketrans)
#undef BYTES_DECLARE

template <bytecode::Opcode operation>
runtime::Result bytes_compare(runtime::Interpreter& vm, runtime::Value* args);
runtime::Result compare_bytes(runtime::Interpreter& vm, bytecode::Opcode operation, runtime::Value a, runtime::Value b);
template <bytecode::Opcode operation>
runtime::Result bytes_compare(runtime::Interpreter& vm, runtime::Value* args) {
  return compare_bytes(vm, operation, args[0], args[1]);
}

#define BYTES_METHOD_ROW(name, function, parameters) {name, function, parameters},
#define BYTES_METHOD_ROWS                                                                                      \
  BYTES_METHODS(BYTES_METHOD_ROW)                                                                              \
  COMPARE_ROWS(bytes_compare), {"fromhex", bytes_fromhex, "cls, string, /", runtime::Binding::kClassMethod}, { \
    "maketrans", bytes_maketrans, "frm, to, /", runtime::Binding::kStaticMethod                                \
  }

// The constructors' work. `target`: the class of a bytes object to be made, or the ByteArray to be filled. The result is the object, or
// None with `none` set (bytearray.__init__).
runtime::Result construct_bytes(runtime::Interpreter& vm, runtime::Value target, runtime::Value source,
                                runtime::Value encoding, runtime::Value errors, bool none);
// An int argument with Python __index__ handled by calling the method again.
#define BYTES_INT_ARGUMENT(out, method, position, count)                                              \
  do {                                                                                                \
    Found found_ = to_int64(vm, args[position], &(out));                                              \
    if (found_ == Found::kNeedsPython) {                                                              \
      return again_with(vm, method_of(vm, bytes_type_of(vm, args[0]), method), args, count, position, \
                        Special::kIndex);                                                             \
    }                                                                                                 \
    if (found_ != Found::kYes) return failure(vm, found_);                                            \
  } while (0)
// A bytes-like argument.
#define BYTES_ARGUMENT(out, value)                         \
  Buffer out;                                              \
  do {                                                     \
    Found found_ = need_buffer(vm, value, &out);           \
    if (found_ != Found::kYes) return failure(vm, found_); \
  } while (0)

}  // namespace hognose::builtins
