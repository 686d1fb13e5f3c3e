// Sines, cosines and tangents of large numbers: x modulo a quarter turn.
//
// musl's trigonometric functions ask for it here when x is above a million. The file they would get has a table of 2/pi for
// `long double`, 2.7 KB, where a double needs 160 bytes; the linker takes this one because it comes first.
#include <cmath>
#include <cstdint>

namespace {

constexpr int kWindow = 9;  // words of 2/pi that a result depends on
// 2/pi, the first bit behind the point first.
constexpr uint32_t kTwoOverPi[40] = {
    0xa2f9836e, 0x4e441529, 0xfc2757d1, 0xf534ddc0, 0xdb629599, 0x3c439041, 0xfe5163ab, 0xdebbc561,
    0xb7246e3a, 0x424dd2e0, 0x06492eea, 0x09d1921c, 0xfe1deb1c, 0xb129a73e, 0xe88235f5, 0x2ebb4484,
    0xe99c7026, 0xb45f7e41, 0x3991d639, 0x835339f4, 0x9c845f8b, 0xbdf9283b, 0x1ff897ff, 0xde05980f,
    0xef2f118b, 0x5a0a6d1f, 0x6d367ecf, 0x27cb09b7, 0x4f463f66, 0x9e5fea2d, 0x7527bac7, 0xebe5f17b,
    0x3d0739f7, 0x8a5292ea, 0x6bfb5fb1, 0x1f8d5d08, 0x56033046, 0xfc7b6bab, 0xf0cfbc20, 0x9af4361d,
};
// pi/2, the first word in units of 2^-63.
constexpr uint64_t kHalfPiHigh = 0xc90fdaa22168c234;
constexpr uint64_t kHalfPiLow = 0xc4c6628b80dc1cd1;

// The words of a fraction, the least significant one first; shift is below 32.
void shift_left(uint32_t* words, int shift) {
  for (int i = kWindow - 1; i >= 0; --i) {
    uint64_t both = uint64_t{words[i]} << 32 | (i > 0 ? words[i - 1] : 0);
    words[i] = static_cast<uint32_t>(both >> (32 - shift));
  }
}

}  // namespace

// The positive number is given as parts[0] * 2^exponent + parts[1] * 2^(exponent - 24) + ..., with parts of 24 bits. Answers the
// nearest multiple of pi/2, modulo 8, and what is left as the sum of two doubles.
extern "C" [[gnu::visibility("hidden")]] int __rem_pio2_large(double* parts, double* rest, int exponent, int count,
                                                              int) {
  uint64_t mantissa = 0;
  for (int i = 0; i < 3; ++i) {
    uint64_t part = i < count ? static_cast<uint64_t>(parts[i]) : 0;
    mantissa |= i == 2 ? part >> 19 : part << (29 - 24 * i);
  }
  exponent -= 29;
  // Bits of 2/pi that stand for multiples of 8 turn-quarters don't matter: the window begins behind most of them.
  int first = (exponent - 3) >> 5;
  uint32_t window[kWindow];
  uint32_t words[kWindow];
  uint64_t carry = 0;
  for (int i = 0; i < kWindow; ++i) {
    int at = first + kWindow - 1 - i;
    window[i] = at < 0 ? 0 : kTwoOverPi[at];
    carry += uint64_t{window[i]} * static_cast<uint32_t>(mantissa);
    words[i] = static_cast<uint32_t>(carry);
    carry >>= 32;
  }
  carry = 0;
  for (int i = 1; i < kWindow; ++i) {
    carry += window[i - 1] * (mantissa >> 32) + words[i];
    words[i] = static_cast<uint32_t>(carry);
    carry >>= 32;
  }
  shift_left(words, (exponent - 3) & 31);
  uint32_t& top = words[kWindow - 1];
  int quarter = static_cast<int>(top >> 29);
  shift_left(words, 3);
  bool negative = top >> 31;
  if (negative) {
    ++quarter;
    for (uint32_t& word : words) word = ~word;
  }
  int zeros = 0;
  while (top >> 31 == 0 && zeros < 200) {
    shift_left(words, 1);
    ++zeros;
  }
  uint64_t high = uint64_t{top} << 32 | words[kWindow - 2];
  uint64_t low = uint64_t{words[kWindow - 3]} << 32 | words[kWindow - 4];
  using Wide = unsigned __int128;
  Wide product = Wide{high} * kHalfPiHigh + (Wide{high} * kHalfPiLow >> 64) + (Wide{low} * kHalfPiHigh >> 64);
  double scale = std::ldexp(negative ? -1.0 : 1.0, -52 - zeros);
  double leading = static_cast<double>(static_cast<uint64_t>(product >> 75)) * scale;
  double trailing = static_cast<double>(static_cast<uint64_t>(product >> 11)) * std::ldexp(scale, -64);
  rest[0] = leading + trailing;
  rest[1] = leading - rest[0] + trailing;
  return quarter & 7;
}
