// Value: any Python value in 64 bits, NaN-boxed, the same on wasm32 and on 64-bit hosts.
//
//   0x0000 pppp pppp pppp   pointer to an Object
//   0x0000 0000 0000 00nn   nn < 32, where no object lies: the empty value (0, no Python value at all), None, True, False, Ellipsis,
//                           NotImplemented, unbound, and the results of natives that are no values (raise, tail call ...). Small
//                           numbers, since there are thousands of them in the code and WebAssembly writes a small constant in one byte.
//   0x0002 .. 0xFFFB        floats: the bits of the double plus 2^49
//   0xFFFF iiii iiii iiii   ints of 48 bits, sign-extended
//
// Ints outside 48 bits are heap Int objects and always outside: one number has one representation (except for instances of subclasses of
// int, which are Int objects with another type).
#pragma once

#include <cstdint>
#include <cstring>

namespace hognose::runtime {

struct Object;

class Value {
 public:
  static constexpr uint64_t kFirstPointer = 32;
  static constexpr uint64_t kPointerEnd = sizeof(void*) == 4 ? uint64_t{1} << 32 : uint64_t{1} << 48;
  static constexpr uint64_t kFloatOffset = uint64_t{1} << 49;
  static constexpr uint64_t kIntTag = uint64_t{0xFFFF} << 48;
  static constexpr int64_t kMaxInt = (int64_t{1} << 47) - 1;
  static constexpr int64_t kMinInt = -(int64_t{1} << 47);

  constexpr Value() : bits_(0) {}
  Value(Object* object) : bits_(reinterpret_cast<uintptr_t>(object)) {}  // implicit: an object is a value
  static constexpr Value from_bits(uint64_t bits) {
    Value value;
    value.bits_ = bits;
    return value;
  }
  constexpr uint64_t bits() const { return bits_; }

  static constexpr Value none() { return from_bits(1); }
  static constexpr Value false_() { return from_bits(2); }
  static constexpr Value true_() { return from_bits(3); }
  static constexpr Value boolean(bool b) { return from_bits(b ? 3 : 2); }
  static constexpr Value ellipsis() { return from_bits(4); }
  static constexpr Value not_implemented() { return from_bits(5); }
  static constexpr Value unbound() { return from_bits(6); }
  // Any int that fits 48 bits; see Interpreter::make_int for all others.
  static constexpr Value small_int(int64_t i) { return from_bits(kIntTag | (static_cast<uint64_t>(i) & ~kIntTag)); }
  static constexpr bool fits_small_int(int64_t i) { return i >= kMinInt && i <= kMaxInt; }
  static Value number(double d) {
    uint64_t bits;
    std::memcpy(&bits, &d, 8);
    if (d != d) bits = uint64_t{0x7FF8} << 48;  // one NaN
    return from_bits(bits + kFloatOffset);
  }

  constexpr bool is_empty() const { return bits_ == 0; }
  constexpr bool is_object() const { return bits_ - kFirstPointer < kPointerEnd - kFirstPointer; }
  constexpr bool is_small_int() const { return bits_ >= kIntTag; }
  constexpr bool is_number() const {
    return bits_ - kFloatOffset < (uint64_t{0xFFFC} << 48) - kFloatOffset;
  }  // an unboxed float
  constexpr bool is_none() const { return bits_ == 1; }
  constexpr bool is_bool() const { return (bits_ | 1) == 3; }
  constexpr bool is_true() const { return bits_ == 3; }
  constexpr bool is_false() const { return bits_ == 2; }
  constexpr bool is_ellipsis() const { return bits_ == 4; }
  constexpr bool is_not_implemented() const { return bits_ == 5; }
  constexpr bool is_unbound() const { return bits_ == 6; }

  constexpr int64_t as_small_int() const { return static_cast<int64_t>(bits_ << 16) >> 16; }
  double as_number() const {
    uint64_t bits = bits_ - kFloatOffset;
    double d;
    std::memcpy(&d, &bits, 8);
    return d;
  }
  Object* as_object() const { return reinterpret_cast<Object*>(static_cast<uintptr_t>(bits_)); }
  template <typename T>
  T* as() const {
    return static_cast<T*>(as_object());
  }

  // Identity (Python's `is`): ints and floats of equal value are identical.
  constexpr bool operator==(const Value& other) const = default;

 private:
  uint64_t bits_;
};
static_assert(sizeof(Value) == 8);

// Both operands are unboxed ints: the tags are all ones, so the `and` keeps them only when both have them.
inline bool both_small_ints(Value a, Value b) { return (a.bits() & b.bits()) >= Value::kIntTag; }

}  // namespace hognose::runtime
