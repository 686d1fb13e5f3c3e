// Hashes that are equal on every build and machine.
//
// Everything hashes as CPython hashes it on 64 bits; text as it does with hash randomisation off (PYTHONHASHSEED=0): SipHash-1-3 with
// a zero key over the units of the narrowest width that fits, because set order must not depend on the process.
// Hashes are signed 64 bits and never -1 (CPython keeps that value for errors, and programs can see it: hash(-1) is -2).
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace hognose::support {

inline constexpr uint64_t kHashModulus = (uint64_t{1} << 61) - 1;
inline constexpr int64_t kHashInfinity = 314159;

inline int64_t avoid_minus_one(int64_t hash) { return hash == -1 ? -2 : hash; }

inline int64_t hash_int64(int64_t value) {
  uint64_t magnitude = value < 0 ? uint64_t{0} - static_cast<uint64_t>(value) : static_cast<uint64_t>(value);
  int64_t hash = static_cast<int64_t>(magnitude % kHashModulus);
  return avoid_minus_one(value < 0 ? -hash : hash);
}

// A NaN hashes by identity in CPython; the caller passes what stands for it.
int64_t hash_double(double value, int64_t nan_hash);
// hash(complex) from the hashes of its parts.
inline int64_t hash_complex(int64_t real_hash, int64_t imag_hash) {
  return avoid_minus_one(
      static_cast<int64_t>(static_cast<uint64_t>(real_hash) + uint64_t{1000003} * static_cast<uint64_t>(imag_hash)));
}

int64_t hash_text(const uint8_t* text, size_t size);
int64_t hash_text(const uint16_t* text, size_t size);
int64_t hash_text(const uint32_t* text, size_t size);
inline int64_t hash_bytes(const uint8_t* data, size_t size) { return hash_text(data, size); }

// hash(tuple): add() every item's hash, then finish().
class TupleHash {
 public:
  void add(int64_t item_hash) {
    accumulator_ += static_cast<uint64_t>(item_hash) * kPrime2;
    accumulator_ = (accumulator_ << 31) | (accumulator_ >> 33);
    accumulator_ *= kPrime1;
    ++count_;
  }
  int64_t finish() const {
    uint64_t result = accumulator_ + (count_ ^ (kPrime5 ^ 3527539));
    return result == ~uint64_t{0} ? 1546275796 : static_cast<int64_t>(result);
  }

 private:
  static constexpr uint64_t kPrime1 = 11400714785074694791u;
  static constexpr uint64_t kPrime2 = 14029467366897019727u;
  static constexpr uint64_t kPrime5 = 2870177450012600261u;
  uint64_t accumulator_ = kPrime5;
  uint64_t count_ = 0;
};

// hash(frozenset): add() every item's hash in any order, then finish().
class SetHash {
 public:
  void add(int64_t item_hash) {
    uint64_t h = static_cast<uint64_t>(item_hash);
    accumulator_ ^= ((h ^ 89869747u) ^ (h << 16)) * 3644798167u;
    ++count_;
  }
  int64_t finish() const {
    uint64_t h = accumulator_ ^ ((count_ + 1) * 1927868237u);
    h ^= (h >> 11) ^ (h >> 25);
    h = h * 69069u + 907133923u;
    return h == ~uint64_t{0} ? 590923713 : static_cast<int64_t>(h);
  }

 private:
  uint64_t accumulator_ = 0;
  uint64_t count_ = 0;
};

}  // namespace hognose::support
