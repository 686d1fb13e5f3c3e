// The text of integer literals: what the compiler reads in source and int() reads in strings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "support/bigint.h"

namespace hognose::support {

// The parts of an integer text. `digits` may hold single underscores between digits.
struct IntegerText {
  const char* digits = nullptr;
  size_t length = 0;       // of digits, underscores included
  size_t digit_count = 0;  // without them
  uint32_t base = 10;
  bool negative = false;
};

// Splits [sign][0x|0o|0b]digits as int(text, base) does, text already stripped of white space and made ASCII. base 0 takes the
// prefix's base and refuses leading zeros of a non-zero decimal; 16, 8 and 2 accept their own prefix. False: not an integer.
[[nodiscard]] bool scan_integer(const char* text, size_t length, uint32_t base, IntegerText* out);

// The value. If it fits 63 bits no digit buffer is needed: *small is set and *is_small true. Otherwise out gets the digits;
// it needs from_text_bound(length, base) digits of room. out.data may be null to ask only whether it is small (kOk, *is_small false).
[[nodiscard]] Status integer_value(Scratch& scratch, const IntegerText& text, int64_t* small, bool* is_small,
                                   Integer& out);

// A number's decimal digits.
[[nodiscard]] std::string decimal_text(int64_t number);
[[nodiscard]] std::string decimal_text_unsigned(uint64_t number);

}  // namespace hognose::support
