// Integers to text and back. Bases that are powers of two move bits; the others work in chunks of as many characters as fit a
// digit, and split huge numbers in halves so that the cost is that of Karatsuba multiplication, not the square.
#include "support/bigint_kernels.h"

namespace hognose::support {

using kernel::charge;
using kernel::finish;

namespace {

// floor(log2(base) * 4096), and the largest power of the base that fits a digit.
struct BaseInfo {
  uint16_t log2_times_4096;
  uint8_t chunk_length;
};
constexpr BaseInfo kBases[37] = {
    {0, 0},      {0, 0},      {4096, 31}, {6492, 20}, {8192, 15}, {9510, 13}, {10588, 12}, {11498, 11},
    {12288, 10}, {12984, 10}, {13606, 9}, {14169, 9}, {14684, 8}, {15157, 8}, {15594, 8},  {16002, 8},
    {16384, 7},  {16742, 7},  {17080, 7}, {17399, 7}, {17702, 7}, {17990, 7}, {18265, 7},  {18528, 7},
    {18780, 6},  {19021, 6},  {19253, 6}, {19476, 6}, {19690, 6}, {19898, 6}, {20098, 6},  {20291, 6},
    {20480, 6},  {20661, 6},  {20838, 6}, {21009, 6}, {21176, 6},
};

uint32_t bits_of_base(uint32_t base) {
  return (base & (base - 1)) == 0 ? static_cast<uint32_t>(__builtin_ctz(base)) : 0;
}

uint32_t chunk_value(uint32_t base) {
  uint32_t value = 1;
  for (uint32_t i = 0; i < kBases[base].chunk_length; i++) value *= base;
  return value;
}

char digit_char(uint32_t value) { return static_cast<char>(value < 10 ? '0' + value : 'a' + (value - 10)); }

uint32_t digit_value(char c) {
  if (c >= '0' && c <= '9') return static_cast<uint32_t>(c - '0');
  if (c >= 'a' && c <= 'z') return static_cast<uint32_t>(c - 'a') + 10;
  if (c >= 'A' && c <= 'Z') return static_cast<uint32_t>(c - 'A') + 10;
  return 99;
}

// Below these sizes the quadratic loops are quicker; measured in WebAssembly (V8).
constexpr uint32_t kSplitTextDigits = 24;
constexpr size_t kSplitTextLength = 1500;
constexpr int kMaxLevels = 32;

// Powers base^(chunk * 2^i), shared by both directions.
struct Powers {
  Scratch& scratch;
  uint32_t base;
  uint32_t chunk_length;
  uint32_t count = 0;
  Digits power[kMaxLevels] = {};

  uint64_t length(uint32_t level) const { return static_cast<uint64_t>(chunk_length) << level; }

  // Squares up to level `last`.
  [[nodiscard]] Status extend(uint32_t last) {
    while (count <= last) {
      if (count == 0) {
        uint32_t* first = scratch.words(1);
        if (first == nullptr) return Status::kNoMemory;
        first[0] = chunk_value(base);
        power[0] = {first, 1, false};
      } else {
        Digits below = power[count - 1];
        uint32_t* next = scratch.words(2 * static_cast<size_t>(below.size));
        if (next == nullptr) return Status::kNoMemory;
        Status status = kernel::square(scratch, next, below.data, below.size);
        if (status != Status::kOk) return status;
        power[count] = {next, kernel::normalized(next, 2 * below.size), false};
      }
      count++;
    }
    return Status::kOk;
  }
};

// Writes exactly `length` digits before `p`, returns the start.
char* write_chunk(uint32_t value, uint32_t base, uint32_t length, char* p) {
  if (base == 10) {  // a constant divisor is a product
    for (uint32_t i = 0; i < 9; i++) {
      *--p = static_cast<char>('0' + value % 10);
      value /= 10;
    }
    return p;
  }
  for (uint32_t i = 0; i < length; i++) {
    *--p = digit_char(value % base);
    value /= base;
  }
  return p;
}

// Writes a (destroyed) right-aligned before `end`, returns the start; pads with zeros to at least `width`.
char* write_quadratic(uint32_t* a, uint32_t n, uint32_t base, uint64_t width, char* end) {
  uint32_t value = chunk_value(base);
  uint32_t length = kBases[base].chunk_length;
  char* p = end;
  uint32_t top = n == 1 ? a[0] : 0;
  while (n > 1) {
    uint32_t rest[2];
    kernel::divide_word_twice(a, n, value, rest);
    n = kernel::normalized(a, n);
    // The topmost chunk is written without leading zeros.
    top = n == 1 ? a[0] : rest[1];
    if (n == 0 && top == 0) {
      top = rest[0];
      break;
    }
    p = write_chunk(rest[0], base, length, p);
    if (n != 0) p = write_chunk(rest[1], base, length, p);
  }
  for (; top != 0; top /= base) *--p = digit_char(top % base);
  while (static_cast<uint64_t>(end - p) < width) *--p = '0';
  return p;
}

Status write_split(Powers& powers, const uint32_t* a, uint32_t n, uint32_t level, uint64_t width, char* end,
                   char** start) {
  Scratch& scratch = powers.scratch;
  ScratchScope scope(scratch);
  if (n <= kSplitTextDigits || level == 0) {
    uint32_t* copy = scratch.words(n);
    if (copy == nullptr) return Status::kNoMemory;
    if (!charge(scratch, static_cast<uint64_t>(n) * n / 2)) return Status::kLimit;
    kernel::move(copy, a, n);
    *start = write_quadratic(copy, n, powers.base, width, end);
    return Status::kOk;
  }
  Digits divisor = powers.power[level - 1];
  if (kernel::compare(a, n, divisor.data, divisor.size) < 0) {
    return write_split(powers, a, n, level - 1, width, end, start);
  }
  uint32_t quotient_size = n - divisor.size + 1;
  uint32_t* q = scratch.words(quotient_size);
  uint32_t* r = scratch.words(divisor.size);
  if (q == nullptr || r == nullptr) return Status::kNoMemory;
  Status status = kernel::divide(scratch, q, r, a, n, divisor.data, divisor.size);
  if (status != Status::kOk) return status;
  uint64_t low_length = powers.length(level - 1);
  status = write_split(powers, r, kernel::normalized(r, divisor.size), level - 1, low_length, end, start);
  if (status != Status::kOk) return status;
  uint64_t rest = width > low_length ? width - low_length : 0;
  return write_split(powers, q, kernel::normalized(q, quotient_size), level - 1, rest, end - low_length, start);
}

}  // namespace

uint64_t text_bound(Digits a, uint32_t base) {
  return bit_length(a) * 4096 / kBases[base].log2_times_4096 + 3;  // sign, rounding up, and zero
}

Status to_text(Scratch& scratch, Digits a, uint32_t base, char* out, size_t* length) {
  char* p = out;
  if (a.size == 0) {
    *p = '0';
    *length = 1;
    return Status::kOk;
  }
  if (a.negative) *p++ = '-';
  if (uint32_t bits = bits_of_base(base); bits != 0) {
    if (!charge(scratch, static_cast<uint64_t>(a.size) * 4)) return Status::kLimit;
    uint64_t count = (bit_length(a) + bits - 1) / bits;
    for (uint64_t i = count; i-- != 0;) {
      uint64_t at = i * bits;
      uint32_t word = static_cast<uint32_t>(at / 32);
      uint64_t pair = a.data[word];
      if (word + 1 < a.size) pair |= static_cast<uint64_t>(a.data[word + 1]) << 32;
      *p++ = digit_char(static_cast<uint32_t>(pair >> (at % 32)) & (base - 1));
    }
    *length = static_cast<size_t>(p - out);
    return Status::kOk;
  }
  ScratchScope scope(scratch);
  Powers powers{scratch, base, kBases[base].chunk_length};
  uint32_t level = 0;
  if (a.size > kSplitTextDigits) {
    // The highest power still no longer than the number.
    do {
      Status status = powers.extend(level);
      if (status != Status::kOk) return status;
      level++;
    } while (2 * powers.power[level - 1].size - 1 <= a.size);
  }
  // Written right-aligned at the end of the room, then moved to the front.
  char* end = out + text_bound(a, base);
  char* start = end;
  Status status = write_split(powers, a.data, a.size, level, 0, end, &start);
  if (status != Status::kOk) return status;
  size_t digits = static_cast<size_t>(end - start);
  std::memmove(p, start, digits);
  *length = static_cast<size_t>(p - out) + digits;
  return Status::kOk;
}

uint64_t from_text_bound(size_t length, uint32_t base) {
  return static_cast<uint64_t>(length) * (kBases[base].log2_times_4096 + 1u) / 4096 / 32 + 2;
}

namespace {

// out[0..n) from validated text; returns the normalised size.
uint32_t read_quadratic(const char* text, size_t length, uint32_t base, uint32_t* out) {
  uint32_t chunk_length = kBases[base].chunk_length;
  uint32_t full = chunk_value(base);
  uint32_t size = 0;
  size_t i = 0;
  while (i < length) {
    size_t count = (length - i) % chunk_length;
    if (count == 0) count = chunk_length;
    uint32_t value = 0;
    uint32_t factor = count == chunk_length ? full : 1;
    for (size_t j = 0; j < count; j++) {
      value = value * base + digit_value(text[i + j]);
      if (count != chunk_length) factor *= base;
    }
    i += count;
    uint32_t top = kernel::multiply_word(out, out, size, factor, value);
    if (top != 0) out[size++] = top;
  }
  return size;
}

// Room for the result of this piece must be there: from_text_bound of its length.
Status read_split(Powers& powers, const char* text, size_t length, uint32_t* out, uint32_t* size) {
  Scratch& scratch = powers.scratch;
  if (length <= kSplitTextLength) {
    uint64_t digits = from_text_bound(length, powers.base);
    if (!charge(scratch, digits * digits / 2)) return Status::kLimit;
    *size = read_quadratic(text, length, powers.base, out);
    return Status::kOk;
  }
  // The low part is the largest chunk * 2^i below the length.
  uint32_t level = 0;
  while (powers.length(level + 1) < length) level++;
  size_t low_length = static_cast<size_t>(powers.length(level));
  Status status = powers.extend(level);
  if (status != Status::kOk) return status;
  ScratchScope scope(scratch);
  uint32_t* high = scratch.words(static_cast<size_t>(from_text_bound(length - low_length, powers.base)));
  uint32_t* low = scratch.words(static_cast<size_t>(from_text_bound(low_length, powers.base)));
  if (high == nullptr || low == nullptr) return Status::kNoMemory;
  uint32_t high_size = 0;
  uint32_t low_size = 0;
  status = read_split(powers, text, length - low_length, high, &high_size);
  if (status == Status::kOk) status = read_split(powers, text + (length - low_length), low_length, low, &low_size);
  if (status != Status::kOk) return status;
  if (high_size == 0) {
    kernel::move(out, low, low_size);
    *size = low_size;
    return Status::kOk;
  }
  Digits factor = powers.power[level];
  uint32_t room = high_size + factor.size;
  uint32_t* whole = scratch.words(room);
  if (whole == nullptr) return Status::kNoMemory;
  status = kernel::multiply(scratch, whole, high, high_size, factor.data, factor.size);
  if (status != Status::kOk) return status;
  kernel::add(whole, whole, room, low, low_size);
  *size = kernel::normalized(whole, room);
  kernel::move(out, whole, *size);
  return Status::kOk;
}

}  // namespace

Status from_text(Scratch& scratch, const char* text, size_t length, uint32_t base, Integer& out) {
  if (length == 0) return Status::kInvalid;
  if (!charge(scratch, length / 4)) return Status::kLimit;
  for (size_t i = 0; i < length; i++) {
    if (digit_value(text[i]) >= base) return Status::kInvalid;
  }
  while (length > 1 && *text == '0') {
    text++;
    length--;
  }
  uint64_t bound = from_text_bound(length, base);
  if (bound > kMaxDigits) return Status::kOverflow;
  if (uint32_t bits = bits_of_base(base); bits != 0) {
    uint64_t pending = 0;
    uint32_t have = 0;
    uint32_t size = 0;
    for (size_t i = length; i-- != 0;) {
      pending |= static_cast<uint64_t>(digit_value(text[i])) << have;
      have += bits;
      if (have >= 32) {
        out.data[size++] = kernel::low(pending);
        pending >>= 32;
        have -= 32;
      }
    }
    if (have != 0) out.data[size++] = kernel::low(pending);
    finish(out, size, false);
    return Status::kOk;
  }
  ScratchScope scope(scratch);
  Powers powers{scratch, base, kBases[base].chunk_length};
  if (length > kSplitTextLength) {
    // All powers first, so that they lie below the working space of the recursion.
    uint32_t level = 0;
    while (powers.length(level + 1) < length) level++;
    Status status = powers.extend(level);
    if (status != Status::kOk) return status;
  }
  uint32_t size = 0;
  Status status = read_split(powers, text, length, out.data, &size);
  out.size = size;
  out.negative = false;
  return status;
}

}  // namespace hognose::support
