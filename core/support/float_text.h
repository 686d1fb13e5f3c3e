// Text of doubles: shortest round-trip, correctly rounded at any precision, exact parsing, hexadecimal.
//
// The bytes are the same on every platform: nothing here asks the C library. Short and common values take fast paths
// on 64- and 128-bit integers with powers of ten that are rebuilt exactly from a table below 1 KB; the rest goes through
// exact big-integer arithmetic.
#pragma once

#include <cstddef>
#include <cstdint>

#include "support/scratch.h"
#include "support/status.h"

namespace hognose::support {

// Python's repr(float): "1.0", "1e+16", "-0.0", "inf", "nan". Returns the length, at most kFloatReprCapacity.
inline constexpr size_t kFloatReprCapacity = 32;
size_t float_repr(double value, char* out);

// The shortest decimal digits that read back as |value| (finite, not zero): digits[0..count) as ASCII without trailing zeros,
// |value| == 0.d1d2d3... * 10 ** point. Returns count, at most 17.
int shortest_digits(double value, char digits[17], int* point);

// Formats a finite or special value for the types 'e' 'E' 'f' 'F' 'g' 'G' with `precision` digits ('g': 0 means 1) and writes a
// leading '-' for negative values (also -0.0). `alternate` keeps the point and, for 'g', trailing zeros. inf and nan are
// "inf"/"nan", upper case for 'E' 'F' 'G'. The type '%' is 'f' of 100 * value and is the caller's business, as are
// sign, grouping and padding. `out` needs float_format_bound characters.
uint64_t float_format_bound(double value, char type, uint64_t precision);
[[nodiscard]] Status format_float(Scratch& scratch, double value, char type, uint64_t precision, bool alternate,
                                  char* out, size_t* length);

// As repr but laid out for format(x, '') and format types with no letter: digits as shortest (precision < 0) or rounded to
// `precision` significant digits, exponent form when the decimal exponent is < -4 or >= `precision` - 1 (16 for shortest), at
// least one digit behind the point unless in exponent form.
[[nodiscard]] Status format_float_default(Scratch& scratch, double value, int64_t precision, bool alternate, char* out,
                                          size_t* length);

// Reads [+-] digits [. digits] [e[+-]digits] or inf / infinity / nan in any case, the whole of the text, no spaces, no
// underscores. Correctly rounded for any length; too large gives infinity. kInvalid.
[[nodiscard]] Status parse_float(Scratch& scratch, const char* text, size_t length, double* out);
// As parse_float but reads the longest number at the front (for json, literals); *consumed is 0 with kInvalid when there is none.
[[nodiscard]] Status parse_float_prefix(Scratch& scratch, const char* text, size_t length, double* out,
                                        size_t* consumed);

// round(value, digits) for finite values as Python does it: correctly rounded decimal, then nearest double. kOverflow.
[[nodiscard]] Status round_float(Scratch& scratch, double value, int64_t digits, double* out);

// float.hex(): at most kFloatHexCapacity characters.
inline constexpr size_t kFloatHexCapacity = 32;
size_t float_hex(double value, char* out);
// float.fromhex() on text without surrounding white space: kInvalid, kOverflow.
[[nodiscard]] Status parse_float_hex(const char* text, size_t length, double* out);

}  // namespace hognose::support
