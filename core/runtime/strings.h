// Str and Bytes: making, interning, comparing. Large results ask Heap::reserve first: functions that return nullptr have
// found that the block does not fit; the native answers with vm.no_memory().
#pragma once

#include <string>
#include <string_view>

#include "runtime/object.h"

namespace hognose::runtime {

// From UTF-8 (WTF-8: lone surrogates allowed; must be well-formed).
[[nodiscard]] Str* make_str(Interpreter& vm, std::string_view utf8);
[[nodiscard]] Str* make_str_ascii(Interpreter& vm, const char* data, size_t length);
// Uninitialised text of the given width: the caller fills it; the width must be the smallest that fits (see shrink in StrBuilder).
[[nodiscard]] Str* make_str_uninitialized(Interpreter& vm, uint32_t length, uint8_t width, bool ascii);
// From code points of any width; finds the smallest width.
[[nodiscard]] Str* make_str_from_code_points(Interpreter& vm, const uint32_t* points, size_t length);
[[nodiscard]] Str* make_str_from_units(Interpreter& vm, const void* data, uint8_t width, size_t length);
// Copies code units from one width to another; they must fit.
void copy_code_units(const void* from, uint8_t from_width, void* to, uint8_t to_width, size_t count);
// 127, 255, 0xffff or 0x10ffff: an upper bound that tells the width.
uint32_t widest_code_point(const void* data, uint8_t width, size_t count);
Str* str_from_code_point(Interpreter& vm, uint32_t point);  // Latin-1 ones are cached
[[nodiscard]] Str* str_slice(Interpreter& vm, Str* str, uint32_t start, uint32_t stop);
[[nodiscard]] Str* str_concat(Interpreter& vm, Str* left, Str* right);
// left + right where more is likely to be appended (+=): long texts grow in a buffer that the results share, in linear time altogether.
[[nodiscard]] Str* str_append(Interpreter& vm, Str* left, Str* right);
[[nodiscard]] Str* str_repeat(Interpreter& vm, Str* str, int64_t count);
// The unique Str of this text in this interpreter; interned strs compare by identity first.
Str* intern(Interpreter& vm, std::string_view utf8);
Str* intern(Interpreter& vm, Str* str);
bool str_equal(const Str* a, const Str* b);
bool str_equals(const Str* a, std::string_view ascii);
int str_compare(const Str* a, const Str* b);  // by code points: negative, 0, positive
int64_t str_hash(Str* str);  // cached
int64_t bytes_hash(Bytes* bytes);
// Index of the first (last) occurrence in [start, stop), or -1. Charges the meter; -2 when a limit tripped.
int64_t str_find(Interpreter& vm, const Str* text, const Str* pattern, int64_t start, int64_t stop);
int64_t str_rfind(Interpreter& vm, const Str* text, const Str* pattern, int64_t start, int64_t stop);
// The same for bytes.
int64_t bytes_find(Interpreter& vm, const uint8_t* text, int64_t length, const uint8_t* pattern, int64_t pattern_length,
                   bool from_right);
// UTF-8 (surrogates as WTF-8). For messages, output and the boundary.
std::string to_utf8(const Str* str);
void append_utf8(std::string& out, const Str* str);

[[nodiscard]] Bytes* make_bytes(Interpreter& vm, const void* data, size_t length);  // data nullptr: zeros
[[nodiscard]] ByteArray* make_bytearray(Interpreter& vm, const void* data, size_t length);
[[nodiscard]] bool bytearray_resize(Interpreter& vm, ByteArray* array, size_t length);

// Builds a str piece by piece, short ones in place and longer ones in a metered buffer; widens as needed. finish() returns nullptr when memory
// does not suffice (the buffer is freed either way, also by the destructor).
class StrBuilder {
 public:
  explicit StrBuilder(Interpreter& vm);
  ~StrBuilder();
  StrBuilder(const StrBuilder&) = delete;
  StrBuilder& operator=(const StrBuilder&) = delete;
  void append(uint32_t code_point);
  void append(const Str* str);
  void append(const Str* str, uint32_t start, uint32_t stop);
  void append_ascii(std::string_view text);
  void append_utf8(std::string_view text);
  void append_repeated(uint32_t code_point, size_t count);
  size_t length() const { return length_; }
  bool failed() const { return failed_; }
  [[nodiscard]] Str* finish();

 private:
  void ensure(size_t more, uint8_t width);
  Interpreter& vm_;
  bool on_heap() const { return data_ != own_; }
  static constexpr size_t kOwn = 96;
  alignas(4) uint8_t own_[kOwn];
  uint8_t* data_ = own_;
  size_t length_ = 0;
  size_t capacity_ = kOwn;  // code points
  uint8_t width_ = 1;
  bool ascii_ = true;
  bool failed_ = false;
};

}  // namespace hognose::runtime
