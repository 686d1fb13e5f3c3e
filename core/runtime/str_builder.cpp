#include <algorithm>
#include <cstring>

#include "runtime/interpreter.h"
#include "support/utf8.h"

namespace hognose::runtime {

StrBuilder::StrBuilder(Interpreter& vm) : vm_(vm) {}

StrBuilder::~StrBuilder() {
  if (on_heap()) vm_.heap.free_buffer(data_, capacity_ * width_);
}

// Room for `more` code points of at least this width.
void StrBuilder::ensure(size_t more, uint8_t width) {
  if (failed_) return;
  width = std::max(width, width_);
  size_t needed = length_ + more;
  if (needed <= capacity_ && width == width_) return;
  size_t capacity = capacity_;
  if (needed > capacity) capacity = std::max(needed, capacity_ * 2);
  if (on_heap() && width == width_) {
    void* data = vm_.heap.grow_buffer(data_, capacity_ * width_, uint64_t{capacity} * width);
    if (data == nullptr) {
      failed_ = true;
      return;
    }
    data_ = static_cast<uint8_t*>(data);
  } else {
    void* data = vm_.heap.allocate_buffer(uint64_t{capacity} * width);
    if (data == nullptr) {
      failed_ = true;
      return;
    }
    copy_code_units(data_, width_, data, width, length_);
    if (on_heap()) vm_.heap.free_buffer(data_, capacity_ * width_);
    data_ = static_cast<uint8_t*>(data);
    width_ = width;
  }
  capacity_ = capacity;
}

void StrBuilder::append(uint32_t point) { append_repeated(point, 1); }

void StrBuilder::append_repeated(uint32_t point, size_t count) {
  if (count == 0) return;
  if (count > 0x7fffffff) {
    failed_ = true;
    return;
  }
  ensure(count, point < 256 ? 1 : point < 0x10000 ? 2 : 4);
  if (failed_) return;
  if (point >= 128) ascii_ = false;
  if (width_ == 1) {
    if (count == 1)
      data_[length_] = static_cast<uint8_t>(point);
    else
      std::memset(data_ + length_, static_cast<int>(point), count);
  } else if (width_ == 2) {
    std::fill_n(reinterpret_cast<uint16_t*>(data_) + length_, count, static_cast<uint16_t>(point));
  } else {
    std::fill_n(reinterpret_cast<uint32_t*>(data_) + length_, count, point);
  }
  length_ += count;
}

void StrBuilder::append(const Str* str) { append(str, 0, str->length); }

void StrBuilder::append(const Str* str, uint32_t start, uint32_t stop) {
  if (start >= stop) return;
  size_t count = stop - start;
  ensure(count, str->width);
  if (failed_) return;
  ascii_ = ascii_ && str->ascii;
  copy_code_units(str->chars() + static_cast<size_t>(start) * str->width, str->width, data_ + length_ * width_, width_,
                  count);
  length_ += count;
}

void StrBuilder::append_ascii(std::string_view text) {
  if (text.empty()) return;
  ensure(text.size(), 1);
  if (failed_) return;
  copy_code_units(text.data(), 1, data_ + length_ * width_, width_, text.size());
  length_ += text.size();
}

void StrBuilder::append_utf8(std::string_view text) {
  const uint8_t* p = reinterpret_cast<const uint8_t*>(text.data());
  if (support::is_ascii(p, text.size())) return append_ascii(text);
  const uint8_t* end = p + text.size();
  while (p < end && !failed_) append(support::next_utf8_char(p));
}

Str* StrBuilder::finish() {
  if (failed_) return nullptr;
  if (length_ == 0) return vm_.empty_str;
  // A slice of a wider text may have left a width that is not needed: make_str_from_units finds the smallest.
  Str* str = ascii_ && width_ == 1 ? make_str_ascii(vm_, reinterpret_cast<const char*>(data_), length_)
                                   : make_str_from_units(vm_, data_, width_, length_);
  return str;
}

}  // namespace hognose::runtime
