// Arbitrary-precision signed integers over arrays of 32-bit digits, least significant first.
//
// Nothing here owns memory. An operand is a view (Digits) on an array that lies inside some heap object; a result is
// written into a buffer of the caller (Integer), who asks the matching ..._bound() function for a sufficient size
// first and trims the object to `size` afterwards. So an integer object can hold its digits inline, and an operation whose
// result is known to be dead or unshared can be done in place.
//
// Magnitudes are normalised: no leading zero digits, zero has size 0 and is not negative. Operands must be, results are.
//
// Every operation charges the meter of its Scratch one step per kDigitsPerStep digits (or digit products) of work and
// fails with kLimit when that trips. The number of steps depends on the operands alone. Operations marked "in place" accept
// out.data == a.data; all others need disjoint output.
#pragma once

#include <cstddef>
#include <cstdint>

#include "support/scratch.h"
#include "support/status.h"

namespace hognose::support {

// No integer has more digits (1 GiB): sizes fit 32 bits with room for sums.
inline constexpr uint32_t kMaxDigits = uint32_t{1} << 28;
inline constexpr uint64_t kDigitsPerStep = 64;

struct Digits {
  const uint32_t* data = nullptr;
  uint32_t size = 0;
  bool negative = false;

  bool is_zero() const { return size == 0; }
  bool is_odd() const { return size != 0 && (data[0] & 1) != 0; }
  Digits magnitude() const { return {data, size, false}; }
  Digits negated() const { return {data, size, size != 0 && !negative}; }
};

// An output buffer; the caller sets data, the operation sets size and negative.
struct Integer {
  uint32_t* data = nullptr;
  uint32_t size = 0;
  bool negative = false;

  Digits view() const { return {data, size, negative}; }
};

// A machine integer as an operand, without a heap object.
class SmallDigits {
 public:
  explicit SmallDigits(int64_t value) {
    uint64_t magnitude = value < 0 ? uint64_t{0} - static_cast<uint64_t>(value) : static_cast<uint64_t>(value);
    words_[0] = static_cast<uint32_t>(magnitude);
    words_[1] = static_cast<uint32_t>(magnitude >> 32);
    size_ = words_[1] != 0 ? 2 : words_[0] != 0 ? 1 : 0;
    negative_ = value < 0;
  }
  Digits view() const { return {words_, size_, negative_}; }
  operator Digits() const { return view(); }

 private:
  uint32_t words_[2];
  uint32_t size_;
  bool negative_;
};

// Conversion from and to machine integers. out needs 2 digits.
void set_int64(Integer& out, int64_t value);
void set_uint64(Integer& out, uint64_t value);
[[nodiscard]] bool to_int64(Digits a, int64_t* out);  // false: does not fit
[[nodiscard]] bool to_uint64(Digits a, uint64_t* out);  // false: negative or does not fit

// Copies a; out needs a.size digits.
void copy(Digits a, Integer& out);

// -1, 0, 1.
int compare(Digits a, Digits b);
bool equal(Digits a, Digits b);
uint64_t bit_length(Digits a);  // of the magnitude
uint64_t bit_count(Digits a);  // ones in the magnitude
uint64_t trailing_zeros(Digits a);  // of the magnitude; 0 for zero
int64_t hash_integer(Digits a);  // modulo 2^61 - 1 with the sign, never -1

// Addition and subtraction, in place.
inline uint32_t add_bound(Digits a, Digits b) { return (a.size > b.size ? a.size : b.size) + 1; }
[[nodiscard]] Status add(Scratch& scratch, Digits a, Digits b, Integer& out);
[[nodiscard]] Status subtract(Scratch& scratch, Digits a, Digits b, Integer& out);

// Multiplication. mul_small is in place.
inline uint32_t multiply_bound(Digits a, Digits b) { return a.size + b.size; }
[[nodiscard]] Status multiply(Scratch& scratch, Digits a, Digits b, Integer& out);
[[nodiscard]] Status multiply_small(Scratch& scratch, Digits a, int32_t b, Integer& out);  // a.size + 1 digits

// Division with floor semantics: a == q * b + r, r has the sign of b. Either result may be null. Pass q with
// quotient_bound digits, r with remainder_bound digits.
inline uint32_t quotient_bound(Digits a, Digits b) { return (a.size >= b.size ? a.size - b.size : 0) + 2; }
inline uint32_t remainder_bound(Digits a, Digits b) { return (a.size > b.size ? a.size : b.size) + 1; }
[[nodiscard]] Status divide(Scratch& scratch, Digits a, Digits b, Integer* q, Integer* r);
// Magnitude only, in place for the quotient: *remainder = |a| mod b, out = |a| div b with the sign of a. b != 0.
[[nodiscard]] Status divide_small(Scratch& scratch, Digits a, uint32_t b, Integer& out, uint32_t* remainder);

// a ** exponent. The bound saturates at UINT64_MAX: kOverflow when it passes kMaxDigits.
uint64_t power_bound(Digits a, uint64_t exponent);
[[nodiscard]] Status power(Scratch& scratch, Digits a, uint64_t exponent, Integer& out);

// pow(base, exponent, modulus) with Python's sign rule (result has the sign of the modulus). A negative exponent needs an
// invertible base (kNotInvertible). modulus zero: kDivideByZero. out needs modulus.size + 1 digits.
[[nodiscard]] Status power_mod(Scratch& scratch, Digits base, Digits exponent, Digits modulus, Integer& out);
// The x in [0, |modulus|) with a * x == 1. out needs modulus.size + 1 digits.
[[nodiscard]] Status inverse_mod(Scratch& scratch, Digits a, Digits modulus, Integer& out);

// Greatest common divisor, not negative. out needs max(a.size, b.size) + 1 digits.
[[nodiscard]] Status gcd(Scratch& scratch, Digits a, Digits b, Integer& out);

// floor(sqrt(a)); out needs a.size / 2 + 2 digits. kNegative.
[[nodiscard]] Status integer_sqrt(Scratch& scratch, Digits a, Integer& out);

// Shifts; the right shift rounds to minus infinity and is in place. left_shift_bound saturates at UINT64_MAX.
uint64_t left_shift_bound(Digits a, uint64_t count);
[[nodiscard]] Status left_shift(Scratch& scratch, Digits a, uint64_t count, Integer& out);
inline uint32_t right_shift_bound(Digits a, uint64_t count) {
  return count / 32 >= a.size ? 1 : a.size - static_cast<uint32_t>(count / 32) + 1;
}
[[nodiscard]] Status right_shift(Scratch& scratch, Digits a, uint64_t count, Integer& out);

// Bitwise operations on infinite two's complement. All need max(a.size, b.size) + 1 digits and are in place.
[[nodiscard]] Status bit_and(Scratch& scratch, Digits a, Digits b, Integer& out);
[[nodiscard]] Status bit_or(Scratch& scratch, Digits a, Digits b, Integer& out);
[[nodiscard]] Status bit_xor(Scratch& scratch, Digits a, Digits b, Integer& out);
[[nodiscard]] Status bit_invert(Scratch& scratch, Digits a, Integer& out);  // a.size + 1 digits

// Text in base 2 to 36, lower case, with '-' and without prefix. `out` needs text_bound characters; *length is set.
uint64_t text_bound(Digits a, uint32_t base);
[[nodiscard]] Status to_text(Scratch& scratch, Digits a, uint32_t base, char* out, size_t* length);
// The other way: only digits of that base (either case), no sign, no underscores, at least one; anything else is kInvalid.
uint64_t from_text_bound(size_t length, uint32_t base);
[[nodiscard]] Status from_text(Scratch& scratch, const char* text, size_t length, uint32_t base, Integer& out);

// Bytes in two's complement. to_bytes fills exactly `length` bytes: kOverflow (does not fit), kNegative (negative, unsigned).
[[nodiscard]] Status to_bytes(Scratch& scratch, Digits a, uint8_t* out, size_t length, bool little_endian,
                              bool is_signed);
inline uint64_t from_bytes_bound(size_t length) { return length / 4 + 2; }
[[nodiscard]] Status from_bytes(Scratch& scratch, const uint8_t* bytes, size_t length, bool little_endian,
                                bool is_signed, Integer& out);

// Doubles. to_double rounds half to even (kOverflow past the largest double).
[[nodiscard]] Status to_double(Digits a, double* out);
// Truncates towards zero; value must be finite. out needs kFromDoubleDigits digits.
inline constexpr uint32_t kFromDoubleDigits = 33;
void from_double(double value, Integer& out);
// -1, 0, 1 by exact value; value must not be a NaN.
int compare_double(Digits a, double value);
// a / b correctly rounded. kDivideByZero, kOverflow.
[[nodiscard]] Status true_divide(Scratch& scratch, Digits a, Digits b, double* out);
// a == *mantissa * 2 ** *exponent correctly rounded with 0.5 <= |*mantissa| < 1 (for logarithms of huge integers); zero: 0, 0.
void to_scaled_double(Digits a, double* mantissa, int64_t* exponent);

}  // namespace hognose::support
