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

uint64_t rotate(uint64_t v, int by) { return (v << by) | (v >> (64 - by)); }

struct SipState {
  uint64_t v0 = 0x736f6d6570736575u, v1 = 0x646f72616e646f6du, v2 = 0x6c7967656e657261u, v3 = 0x7465646279746573u;
  void round() {
    v0 += v1;
    v2 += v3;
    v1 = rotate(v1, 13) ^ v0;
    v3 = rotate(v3, 16) ^ v2;
    v0 = rotate(v0, 32);
    v2 += v1;
    v0 += v3;
    v1 = rotate(v1, 17) ^ v2;
    v3 = rotate(v3, 21) ^ v0;
    v2 = rotate(v2, 32);
  }
};

// SipHash-1-3 with a zero key: what CPython computes when hash randomisation is off.
int64_t sip_hash(const void* data, size_t size) {
  if (size == 0) return 0;
  SipState s;
  const uint8_t* p = static_cast<const uint8_t*>(data);
  uint64_t last = static_cast<uint64_t>(size) << 56;
  for (; size >= 8; size -= 8, p += 8) {
    uint64_t block;
    std::memcpy(&block, p, 8);
    s.v3 ^= block;
    s.round();
    s.v0 ^= block;
  }
  for (size_t i = 0; i < size; i++) last |= static_cast<uint64_t>(p[i]) << (8 * i);
  s.v3 ^= last;
  s.round();
  s.v0 ^= last;
  s.v2 ^= 0xff;
  s.round();
  s.round();
  s.round();
  return avoid_minus_one(static_cast<int64_t>((s.v0 ^ s.v1) ^ (s.v2 ^ s.v3)));
}

}  // namespace

int64_t hash_text(const uint8_t* text, size_t size) { return sip_hash(text, size); }
int64_t hash_text(const uint16_t* text, size_t size) { return sip_hash(text, size * 2); }
int64_t hash_text(const uint32_t* text, size_t size) { return sip_hash(text, size * 4); }

}  // namespace hognose::support
