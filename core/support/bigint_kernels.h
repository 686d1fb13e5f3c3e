// Loops over raw digit arrays (magnitudes) that the big-integer files share. Sizes are in 32-bit digits.
//
// Products are 32 x 32 -> 64 bits, which is one instruction in WebAssembly: a 64 x 64 -> 128 product would be a call there.
// (2^32 - 1)^2 + 2 (2^32 - 1) == 2^64 - 1, so a product plus two digits never overflows.
#pragma once

#include <cstdint>
#include <cstring>

#include "support/bigint.h"

namespace hognose::support::kernel {

inline uint32_t low(uint64_t x) { return static_cast<uint32_t>(x); }
inline uint32_t high(uint64_t x) { return static_cast<uint32_t>(x >> 32); }
inline uint64_t product(uint32_t a, uint32_t b) { return static_cast<uint64_t>(a) * b; }

inline uint32_t leading_zeros(uint32_t x) { return static_cast<uint32_t>(__builtin_clz(x)); }  // x != 0

inline uint32_t normalized(const uint32_t* a, uint32_t n) {
  while (n != 0 && a[n - 1] == 0) n--;
  return n;
}
inline void zero(uint32_t* out, uint32_t n) {
  if (n != 0) std::memset(out, 0, n * sizeof(uint32_t));
}
inline void move(uint32_t* out, const uint32_t* a, uint32_t n) {
  if (n != 0 && out != a) std::memmove(out, a, n * sizeof(uint32_t));
}
inline void finish(Integer& out, uint32_t size, bool negative) {
  out.size = normalized(out.data, size);
  out.negative = negative && out.size != 0;
}

// Charges `work` digit products or digits.
[[nodiscard]] inline bool charge(Scratch& scratch, uint64_t work) {
  return work < kDigitsPerStep || scratch.meter().charge_steps(static_cast<int64_t>(work / kDigitsPerStep));
}

// -1, 0, 1 on normalised magnitudes, and on arrays of equal length.
int compare(const uint32_t* a, uint32_t an, const uint32_t* b, uint32_t bn);
int compare_same(const uint32_t* a, const uint32_t* b, uint32_t n);

// out[0..an) = a + b with an >= bn; returns the carry. out may be a or b.
uint32_t add(uint32_t* out, const uint32_t* a, uint32_t an, const uint32_t* b, uint32_t bn);
// out[0..an) = a - b with an >= bn; returns the borrow. out may be a or b.
uint32_t subtract(uint32_t* out, const uint32_t* a, uint32_t an, const uint32_t* b, uint32_t bn);
// a += w, a -= w in place; returns the carry or borrow.
uint32_t add_word(uint32_t* a, uint32_t n, uint32_t w);
uint32_t subtract_word(uint32_t* a, uint32_t n, uint32_t w);

// out = a * w + carry; returns the top digit. out may be a.
uint32_t multiply_word(uint32_t* out, const uint32_t* a, uint32_t n, uint32_t w, uint32_t carry);
// out += a * w, out -= a * w; returns the top digit that is left over.
uint32_t add_product(uint32_t* out, const uint32_t* a, uint32_t n, uint32_t w);
uint32_t subtract_product(uint32_t* out, const uint32_t* a, uint32_t n, uint32_t w);
// Two rows of a product at once, with half the loads and stores of out: out += a * (w0 + w1 * 2^32); returns the two top digits.
uint64_t add_product_two_rows(uint32_t* out, const uint32_t* a, uint32_t n, uint32_t w0, uint32_t w1);
// out = a / w; returns the remainder. w != 0. out may be a.
uint32_t divide_word(uint32_t* out, const uint32_t* a, uint32_t n, uint32_t w);
// a = a / w / w in place with both remainders; n >= 2. Much quicker than two divisions.
void divide_word_twice(uint32_t* a, uint32_t n, uint32_t w, uint32_t remainder[2]);
uint32_t modulo_word(const uint32_t* a, uint32_t n, uint32_t w);

// out = a << bits with bits < 32; returns what is shifted out. out may be a (or lie above it).
uint32_t shift_left(uint32_t* out, const uint32_t* a, uint32_t n, uint32_t bits);
// out = a >> bits with bits < 32. out may be a (or lie below it).
void shift_right(uint32_t* out, const uint32_t* a, uint32_t n, uint32_t bits);

// out[0..an + bn) = a * b; out is disjoint. Any sizes.
[[nodiscard]] Status multiply(Scratch& scratch, uint32_t* out, const uint32_t* a, uint32_t an, const uint32_t* b,
                              uint32_t bn);
// out[0..2n) = a * a.
[[nodiscard]] Status square(Scratch& scratch, uint32_t* out, const uint32_t* a, uint32_t n);

// q[0..an - bn + 1) = a / b, r[0..bn) = a mod b for an >= bn >= 1, top digit of b not zero. Either output may be null; the
// outputs may not overlap each other or b; r may be a.
[[nodiscard]] Status divide(Scratch& scratch, uint32_t* q, uint32_t* r, const uint32_t* a, uint32_t an,
                            const uint32_t* b, uint32_t bn);

// mantissa * 2^exponent (plus a bit less than one unit when sticky) rounded half to even; kOverflow.
Status compose_double(uint64_t mantissa, bool sticky, int64_t exponent, bool negative, double* out);

}  // namespace hognose::support::kernel
