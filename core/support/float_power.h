// Doubles as parts, 128-bit products and powers of ten: what printing and parsing of doubles share.
#pragma once

#include <cstdint>
#include <cstring>

namespace hognose::support::decimal {

__extension__ using Wide = unsigned __int128;

// |value| == mantissa * 2^exponent for finite values.
struct Parts {
  explicit Parts(double value) {
    uint64_t bits;
    std::memcpy(&bits, &value, sizeof bits);
    negative = (bits >> 63) != 0;
    int biased = static_cast<int>((bits >> 52) & 0x7ff);
    mantissa = bits & ((uint64_t{1} << 52) - 1);
    special = biased == 0x7ff;
    // Just above a power of two the next smaller double is only half as far as the next larger one.
    closer_below = mantissa == 0 && biased > 1;
    if (biased != 0) mantissa |= uint64_t{1} << 52;
    exponent = (biased == 0 ? 1 : biased) - 1075;
    is_nan = special && mantissa != uint64_t{1} << 52;
  }
  uint64_t mantissa;
  int exponent;
  bool negative;
  bool special;  // infinity or NaN
  bool is_nan;
  bool closer_below;
};

struct Product {
  uint64_t high;
  uint64_t low;
};
inline Product multiply(uint64_t a, uint64_t b) {
#if defined(__wasm__)
  // Four products of halves: the compiler would call a library function for a 128-bit one.
  uint64_t a0 = a & 0xffffffffu;
  uint64_t a1 = a >> 32;
  uint64_t b0 = b & 0xffffffffu;
  uint64_t b1 = b >> 32;
  uint64_t p00 = a0 * b0;
  uint64_t p01 = a0 * b1;
  uint64_t p10 = a1 * b0;
  uint64_t middle = p10 + (p00 >> 32) + (p01 & 0xffffffffu);
  return {a1 * b1 + (middle >> 32) + (p01 >> 32), (middle << 32) | (p00 & 0xffffffffu)};
#else
  Wide p = static_cast<Wide>(a) * b;
  return {static_cast<uint64_t>(p >> 64), static_cast<uint64_t>(p)};
#endif
}

// floor(x * log10(2)), floor(x * log10(2) - log10(4/3)), floor(x * log2(10)) in the range of doubles.
inline int floor_log10_power2(int x) { return (x * 1262611) >> 22; }
inline int floor_log10_three_quarters_power2(int x) { return (x * 1262611 - 524031) >> 22; }
inline int floor_log2_power10(int x) { return (x * 1741647) >> 19; }

// 10^k == (g + less than 1) * 2^(floor_log2_power10(k) - 127) with 2^127 <= g < 2^128; exact for 0 <= k <= 55.
Product power_of_ten(int k);
inline bool power_is_exact(int k) { return k >= 0 && k <= 55; }
uint64_t power_of_five(int k);  // 0 <= k <= 27

}  // namespace hognose::support::decimal
