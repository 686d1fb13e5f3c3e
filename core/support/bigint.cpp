// Construction, comparison, addition, products, shifts and bitwise operations; see bigint.h. Division, powers, text and
// doubles have files of their own.
#include "support/bigint.h"

#include "support/bigint_kernels.h"
#include "support/hash.h"

namespace hognose::support {

using kernel::charge;
using kernel::finish;

void set_uint64(Integer& out, uint64_t value) {
  out.data[0] = kernel::low(value);
  out.data[1] = kernel::high(value);
  finish(out, 2, false);
}

void set_int64(Integer& out, int64_t value) {
  set_uint64(out, value < 0 ? uint64_t{0} - static_cast<uint64_t>(value) : static_cast<uint64_t>(value));
  out.negative = value < 0;
}

bool to_uint64(Digits a, uint64_t* out) {
  if (a.negative || a.size > 2) return false;
  *out = a.size == 0 ? 0 : a.size == 1 ? a.data[0] : (static_cast<uint64_t>(a.data[1]) << 32) | a.data[0];
  return true;
}

bool to_int64(Digits a, int64_t* out) {
  uint64_t magnitude;
  if (!to_uint64(a.magnitude(), &magnitude)) return false;
  if (magnitude > (uint64_t{1} << 63) - (a.negative ? 0 : 1)) return false;
  *out = static_cast<int64_t>(a.negative ? uint64_t{0} - magnitude : magnitude);
  return true;
}

void copy(Digits a, Integer& out) {
  kernel::move(out.data, a.data, a.size);
  out.size = a.size;
  out.negative = a.negative;
}

int compare(Digits a, Digits b) {
  if (a.negative != b.negative) return a.negative ? -1 : 1;
  int order = kernel::compare(a.data, a.size, b.data, b.size);
  return a.negative ? -order : order;
}

bool equal(Digits a, Digits b) {
  return a.negative == b.negative && a.size == b.size &&
         (a.size == 0 || std::memcmp(a.data, b.data, a.size * sizeof(uint32_t)) == 0);
}

uint64_t bit_length(Digits a) {
  return a.size == 0 ? 0 : static_cast<uint64_t>(a.size) * 32 - kernel::leading_zeros(a.data[a.size - 1]);
}

uint64_t bit_count(Digits a) {
  uint64_t count = 0;
  for (uint32_t i = 0; i < a.size; i++) count += static_cast<uint64_t>(__builtin_popcount(a.data[i]));
  return count;
}

uint64_t trailing_zeros(Digits a) {
  if (a.size == 0) return 0;
  uint32_t i = 0;
  while (a.data[i] == 0) i++;
  return static_cast<uint64_t>(i) * 32 + static_cast<uint64_t>(__builtin_ctz(a.data[i]));
}

int64_t hash_integer(Digits a) {
  // Horner's rule; multiplying by 2^32 modulo 2^61 - 1 is a rotation of 61 bits.
  uint64_t h = 0;
  for (uint32_t i = a.size; i-- != 0;) {
    h = ((h << 32) & kHashModulus) | (h >> 29);
    h += a.data[i];
    if (h >= kHashModulus) h -= kHashModulus;
  }
  return avoid_minus_one(a.negative ? -static_cast<int64_t>(h) : static_cast<int64_t>(h));
}

namespace {

Status add_signed(Scratch& scratch, Digits a, Digits b, Integer& out) {
  if (!charge(scratch, static_cast<uint64_t>(a.size) + b.size)) return Status::kLimit;
  if (a.size < b.size) {
    Digits t = a;
    a = b;
    b = t;
  }
  if (a.negative == b.negative) {
    if (a.size >= kMaxDigits) return Status::kOverflow;
    uint32_t carry = kernel::add(out.data, a.data, a.size, b.data, b.size);
    out.size = a.size;
    out.negative = a.negative;
    if (carry != 0) out.data[out.size++] = carry;
    return Status::kOk;
  }
  if (a.size == b.size && kernel::compare_same(a.data, b.data, a.size) < 0) {
    Digits t = a;
    a = b;
    b = t;
  }
  kernel::subtract(out.data, a.data, a.size, b.data, b.size);
  finish(out, a.size, a.negative);
  return Status::kOk;
}

}  // namespace

Status add(Scratch& scratch, Digits a, Digits b, Integer& out) { return add_signed(scratch, a, b, out); }

Status subtract(Scratch& scratch, Digits a, Digits b, Integer& out) { return add_signed(scratch, a, b.negated(), out); }

Status multiply(Scratch& scratch, Digits a, Digits b, Integer& out) {
  bool negative = a.negative != b.negative;
  if (a.size == 0 || b.size == 0) {
    out.size = 0;
    out.negative = false;
    return Status::kOk;
  }
  if (static_cast<uint64_t>(a.size) + b.size > kMaxDigits) return Status::kOverflow;
  Status status = a.data == b.data && a.size == b.size
                      ? kernel::square(scratch, out.data, a.data, a.size)
                      : kernel::multiply(scratch, out.data, a.data, a.size, b.data, b.size);
  finish(out, a.size + b.size, negative);
  return status;
}

Status multiply_small(Scratch& scratch, Digits a, int32_t b, Integer& out) {
  if (!charge(scratch, a.size)) return Status::kLimit;
  if (a.size >= kMaxDigits) return Status::kOverflow;
  uint32_t magnitude = b < 0 ? uint32_t{0} - static_cast<uint32_t>(b) : static_cast<uint32_t>(b);
  uint32_t top = kernel::multiply_word(out.data, a.data, a.size, magnitude, 0);
  uint32_t size = a.size;
  if (top != 0) out.data[size++] = top;
  finish(out, size, a.negative != (b < 0));
  return Status::kOk;
}

uint64_t left_shift_bound(Digits a, uint64_t count) {
  if (a.size == 0) return 1;
  return count / 32 + a.size + 1;
}

Status left_shift(Scratch& scratch, Digits a, uint64_t count, Integer& out) {
  out.negative = a.negative;
  out.size = 0;
  if (a.size == 0) return Status::kOk;
  if (left_shift_bound(a, count) > kMaxDigits) return Status::kOverflow;
  uint32_t whole = static_cast<uint32_t>(count / 32);
  if (!charge(scratch, static_cast<uint64_t>(whole) + a.size)) return Status::kLimit;
  uint32_t size = whole + a.size;
  uint32_t top = kernel::shift_left(out.data + whole, a.data, a.size, static_cast<uint32_t>(count % 32));
  kernel::zero(out.data, whole);
  if (top != 0) out.data[size++] = top;
  out.size = size;
  return Status::kOk;
}

Status right_shift(Scratch& scratch, Digits a, uint64_t count, Integer& out) {
  if (!charge(scratch, a.size)) return Status::kLimit;
  if (count / 32 >= a.size) {
    // Everything is shifted out: 0, or -1 for negative numbers.
    bool negative = a.negative;
    out.data[0] = 1;
    out.size = negative ? 1 : 0;
    out.negative = negative;
    return Status::kOk;
  }
  uint32_t whole = static_cast<uint32_t>(count / 32);
  uint32_t bits = static_cast<uint32_t>(count % 32);
  bool round_away = false;
  if (a.negative) {
    round_away = (a.data[whole] & ((uint32_t{1} << bits) - 1)) != 0;
    for (uint32_t i = 0; i < whole && !round_away; i++) round_away = a.data[i] != 0;
  }
  uint32_t size = a.size - whole;
  bool negative = a.negative;
  kernel::shift_right(out.data, a.data + whole, size, bits);
  if (round_away) {
    uint32_t carry = kernel::add_word(out.data, size, 1);
    if (carry != 0) out.data[size++] = carry;
  }
  finish(out, size, negative);
  return Status::kOk;
}

namespace {

// The digits of a number in infinite two's complement, one after the other.
struct TwosComplement {
  explicit TwosComplement(Digits a) : digits(a), flip(a.negative ? ~uint32_t{0} : 0), carry(a.negative ? 1 : 0) {}
  uint32_t next(uint32_t i) {
    uint64_t t = static_cast<uint64_t>((i < digits.size ? digits.data[i] : 0) ^ flip) + carry;
    carry = kernel::high(t);
    return kernel::low(t);
  }
  Digits digits;
  uint32_t flip;
  uint32_t carry;
};

enum class BitOperation : uint8_t { kAnd, kOr, kXor };

Status bitwise(Scratch& scratch, BitOperation operation, Digits a, Digits b, Integer& out) {
  if (!charge(scratch, static_cast<uint64_t>(a.size) + b.size)) return Status::kLimit;
  uint32_t size = a.size > b.size ? a.size : b.size;
  // x & y of a short y that is not negative needs only y's digits.
  if (operation == BitOperation::kAnd) {
    if (!a.negative && a.size < size) size = a.size;
    if (!b.negative && b.size < size) size = b.size;
  }
  TwosComplement x(a);
  TwosComplement y(b);
  bool negative = operation == BitOperation::kAnd  ? a.negative && b.negative
                  : operation == BitOperation::kOr ? a.negative || b.negative
                                                   : a.negative != b.negative;
  // A negative result is turned back into a magnitude on the way: invert and add one.
  uint32_t flip = negative ? ~uint32_t{0} : 0;
  uint32_t carry = negative ? 1 : 0;
  for (uint32_t i = 0; i < size; i++) {
    uint32_t u = x.next(i);
    uint32_t v = y.next(i);
    uint32_t w = operation == BitOperation::kAnd ? u & v : operation == BitOperation::kOr ? u | v : u ^ v;
    uint64_t t = static_cast<uint64_t>(w ^ flip) + carry;
    out.data[i] = kernel::low(t);
    carry = kernel::high(t);
  }
  if (carry != 0) out.data[size++] = carry;
  finish(out, size, negative);
  return Status::kOk;
}

}  // namespace

Status bit_and(Scratch& scratch, Digits a, Digits b, Integer& out) {
  return bitwise(scratch, BitOperation::kAnd, a, b, out);
}
Status bit_or(Scratch& scratch, Digits a, Digits b, Integer& out) {
  return bitwise(scratch, BitOperation::kOr, a, b, out);
}
Status bit_xor(Scratch& scratch, Digits a, Digits b, Integer& out) {
  return bitwise(scratch, BitOperation::kXor, a, b, out);
}

Status bit_invert(Scratch& scratch, Digits a, Integer& out) {  // -a - 1
  uint32_t one = 1;
  return add_signed(scratch, a.negated(), Digits{&one, 1, true}, out);
}

Status to_bytes(Scratch& scratch, Digits a, uint8_t* out, size_t length, bool little_endian, bool is_signed) {
  if (a.negative && !is_signed) return Status::kNegative;
  if (!charge(scratch, length / 4)) return Status::kLimit;
  uint64_t bits = bit_length(a);
  if (is_signed && a.size != 0) {
    // -2^k needs k + 1 bits, everything else its own bits and a sign.
    bool is_power = a.negative && trailing_zeros(a) + 1 == bits;
    bits += is_power ? 0 : 1;
  }
  if (bits > static_cast<uint64_t>(length) * 8) return Status::kOverflow;
  TwosComplement digits(a);
  uint32_t digit = 0;
  for (size_t i = 0; i < length; i++) {
    if (i % 4 == 0) digit = digits.next(static_cast<uint32_t>(i / 4));
    out[little_endian ? i : length - 1 - i] = static_cast<uint8_t>(digit);
    digit >>= 8;
  }
  return Status::kOk;
}

Status from_bytes(Scratch& scratch, const uint8_t* bytes, size_t length, bool little_endian, bool is_signed,
                  Integer& out) {
  if (from_bytes_bound(length) > kMaxDigits) return Status::kOverflow;
  if (!charge(scratch, length / 4)) return Status::kLimit;
  uint32_t size = static_cast<uint32_t>((length + 3) / 4);
  bool negative = is_signed && length != 0 && (bytes[little_endian ? length - 1 : 0] & 0x80) != 0;
  uint32_t carry = negative ? 1 : 0;
  for (uint32_t i = 0; i < size; i++) {
    uint32_t digit = 0;
    for (size_t j = 0; j < 4; j++) {
      size_t at = static_cast<size_t>(i) * 4 + j;
      uint32_t byte = at < length ? bytes[little_endian ? at : length - 1 - at] : negative ? 0xff : 0;
      digit |= byte << (8 * j);
    }
    if (negative) {
      uint64_t t = static_cast<uint64_t>(~digit) + carry;
      digit = kernel::low(t);
      carry = kernel::high(t);
    }
    out.data[i] = digit;
  }
  finish(out, size, negative);
  return Status::kOk;
}

}  // namespace hognose::support
