#include "support/hash.h"

namespace hognose::support {

// A finite double is mantissa * 2^exponent; modulo 2^61 - 1 a power of two is a rotation of 61 bits, so that integers and
// fractions that are equal hash equally.
int64_t hash_double(double value, int64_t nan_hash) {
  uint64_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  bool negative = (bits >> 63) != 0;
  int biased = static_cast<int>((bits >> 52) & 0x7ff);
  uint64_t mantissa = bits & ((uint64_t{1} << 52) - 1);
  if (biased == 0x7ff) {
    if (mantissa != 0) return nan_hash;
    return negative ? -kHashInfinity : kHashInfinity;
  }
  if (biased != 0) mantissa |= uint64_t{1} << 52;
  int exponent = (biased == 0 ? 1 : biased) - 1075;
  int rotation = exponent % 61;
  if (rotation < 0) rotation += 61;
  uint64_t h = mantissa;
  if (rotation != 0) h = ((h << rotation) & kHashModulus) | (h >> (61 - rotation));
  if (h >= kHashModulus) h -= kHashModulus;
  return avoid_minus_one(negative ? -static_cast<int64_t>(h) : static_cast<int64_t>(h));
}

namespace {

constexpr uint64_t kMultiplier = 0x9e3779b97f4a7c15u;

// Four code points become 64 bits in the same way for each width: 16 bits apart, higher bits folded over their neighbours.
uint64_t four(const uint8_t* p) {
  uint32_t x;
  std::memcpy(&x, p, sizeof x);
  uint64_t v = x;
  v = (v | (v << 16)) & 0x0000ffff0000ffffu;
  return (v | (v << 8)) & 0x00ff00ff00ff00ffu;
}
uint64_t four(const uint16_t* p) {
  uint64_t v;
  std::memcpy(&v, p, sizeof v);
  return v;
}
uint64_t four(const uint32_t* p) {
  uint64_t top = p[3];
  return p[0] ^ (static_cast<uint64_t>(p[1]) << 16) ^ (static_cast<uint64_t>(p[2]) << 32) ^ (top << 48) ^ (top >> 16);
}

uint64_t mix(uint64_t h, uint64_t block) {
  h = (h ^ block) * kMultiplier;
  return h ^ (h >> 29);
}

template <typename T>
int64_t hash_units(const T* text, size_t size) {
  uint64_t h = (static_cast<uint64_t>(size) + 1) * 0xd6e8feb86659fd93u;
  size_t i = 0;
  for (; i + 4 <= size; i += 4) h = mix(h, four(text + i));
  if (i < size) {
    T rest[4] = {};
    for (size_t j = 0; i + j < size; j++) rest[j] = text[i + j];
    h = mix(h, four(rest));
  }
  h *= 0xbf58476d1ce4e5b9u;
  h ^= h >> 32;
  return avoid_minus_one(static_cast<int64_t>(h));
}

}  // namespace

int64_t hash_text(const uint8_t* text, size_t size) { return hash_units(text, size); }
int64_t hash_text(const uint16_t* text, size_t size) { return hash_units(text, size); }
int64_t hash_text(const uint32_t* text, size_t size) { return hash_units(text, size); }

}  // namespace hognose::support
