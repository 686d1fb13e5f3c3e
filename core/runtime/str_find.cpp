// Substring search, forwards and backwards, linear in the worst case.
//
// The common case is a scan for the first unit of the pattern (memchr for bytes) and a comparison there. Comparisons that come to
// nothing are counted; when they cost more than a few units per unit of text, the text is a hostile one and Knuth-Morris-Pratt takes over from
// that position.
#include <algorithm>
#include <cstring>

#include "runtime/interpreter.h"

namespace hognose::runtime {

namespace {

constexpr int64_t kNoMemory = -3;

// Units of text and pattern seen from the front or from the back.
template <typename T, bool kReverse>
struct Units {
  const T* data;
  int64_t size;
  T operator[](int64_t i) const { return kReverse ? data[size - 1 - i] : data[i]; }
};

template <typename T, bool kReverse>
int64_t search_kmp(Interpreter& vm, Units<T, kReverse> text, Units<T, kReverse> pattern, int64_t from) {
  uint64_t bytes = static_cast<uint64_t>(pattern.size) * sizeof(uint32_t);
  uint32_t* border = static_cast<uint32_t*>(vm.heap.allocate_buffer(bytes));
  if (border == nullptr) return kNoMemory;
  border[0] = 0;
  uint32_t k = 0;
  for (int64_t i = 1; i < pattern.size; ++i) {
    while (k > 0 && pattern[i] != pattern[k]) k = border[k - 1];
    if (pattern[i] == pattern[k]) ++k;
    border[i] = k;
  }
  int64_t found = -1;
  k = 0;
  for (int64_t i = from; i < text.size; ++i) {
    while (k > 0 && text[i] != pattern[k]) k = border[k - 1];
    if (text[i] == pattern[k]) ++k;
    if (k == pattern.size) {
      found = i - pattern.size + 1;
      break;
    }
  }
  vm.heap.free_buffer(border, static_cast<size_t>(bytes));
  return found;
}

template <typename T, bool kReverse>
int64_t search(Interpreter& vm, const T* text_data, int64_t text_size, const T* pattern_data, int64_t pattern_size) {
  Units<T, kReverse> text{text_data, text_size};
  Units<T, kReverse> pattern{pattern_data, pattern_size};
  int64_t last = text_size - pattern_size;
  int64_t wasted = 0;
  T first = pattern[0];
  for (int64_t i = 0; i <= last; ++i) {
    if constexpr (sizeof(T) == 1 && !kReverse) {
      const void* hit = std::memchr(text_data + i, first, static_cast<size_t>(last - i + 1));
      if (hit == nullptr) return -1;
      i = static_cast<const T*>(hit) - text_data;
    } else if (text[i] != first) {
      continue;
    }
    int64_t k = 1;
    while (k < pattern_size && text[i + k] == pattern[k]) ++k;
    if (k == pattern_size) return i;
    wasted += k;
    if (wasted > 4 * i + 256) return search_kmp<T, kReverse>(vm, text, pattern, i + 1);
  }
  return -1;
}

template <typename T, bool kReverse>
int64_t search_units(Interpreter& vm, const Str* text, const Str* pattern, int64_t start, int64_t stop) {
  const T* text_data = const_cast<Str*>(text)->data<T>() + start;
  int64_t size = stop - start;
  if (pattern->width == sizeof(T)) {
    return search<T, kReverse>(vm, text_data, size, const_cast<Str*>(pattern)->data<T>(), pattern->length);
  }
  T few[32];
  uint64_t bytes = uint64_t{pattern->length} * sizeof(T);
  T* wide = pattern->length <= 32 ? few : static_cast<T*>(vm.heap.allocate_buffer(bytes));
  if (wide == nullptr) return kNoMemory;
  copy_code_units(pattern->chars(), pattern->width, wide, sizeof(T), pattern->length);
  int64_t found = search<T, kReverse>(vm, text_data, size, wide, pattern->length);
  if (wide != few) vm.heap.free_buffer(wide, static_cast<size_t>(bytes));
  return found;
}

template <bool kReverse>
int64_t find(Interpreter& vm, const Str* text, const Str* pattern, int64_t start, int64_t stop) {
  if (stop > text->length) stop = text->length;
  if (start > stop || pattern->length > stop - start) return -1;
  if (pattern->length == 0) return kReverse ? stop : start;
  if (pattern->width > text->width) return -1;
  int64_t found = text->width == 1   ? search_units<uint8_t, kReverse>(vm, text, pattern, start, stop)
                  : text->width == 2 ? search_units<uint16_t, kReverse>(vm, text, pattern, start, stop)
                                     : search_units<uint32_t, kReverse>(vm, text, pattern, start, stop);
  if (found == kNoMemory) {
    vm.meter.trip(support::Limit::kMemory);
    return -2;
  }
  if (!vm.charge(1 + (found < 0 ? stop - start : found + pattern->length) / 16)) return -2;
  if (found < 0) return -1;
  return kReverse ? stop - found - pattern->length : start + found;
}

}  // namespace

int64_t bytes_find(Interpreter& vm, const uint8_t* text, int64_t length, const uint8_t* pattern, int64_t pattern_length,
                   bool from_right) {
  if (pattern_length > length) return -1;
  if (pattern_length == 0) return from_right ? length : 0;
  int64_t found = from_right ? search<uint8_t, true>(vm, text, length, pattern, pattern_length)
                             : search<uint8_t, false>(vm, text, length, pattern, pattern_length);
  if (found == kNoMemory) {
    vm.meter.trip(support::Limit::kMemory);
    return -2;
  }
  if (!vm.charge(1 + (found < 0 ? length : found + pattern_length) / 16)) return -2;
  return found >= 0 && from_right ? length - found - pattern_length : found < 0 ? -1 : found;
}

int64_t str_find(Interpreter& vm, const Str* text, const Str* pattern, int64_t start, int64_t stop) {
  return find<false>(vm, text, pattern, start, stop);
}

int64_t str_rfind(Interpreter& vm, const Str* text, const Str* pattern, int64_t start, int64_t stop) {
  return find<true>(vm, text, pattern, start, stop);
}

}  // namespace hognose::runtime
