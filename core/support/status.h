// What a fallible support operation returns.
#pragma once

#include <cstdint>

namespace hognose::support {

enum class Status : uint8_t {
  kOk,
  kLimit,         // the meter has tripped: unwind
  kNoMemory,      // the meter refused bytes and is not tripped: the caller may collect and ask again, or trip it
  kOverflow,      // the result does not fit its type (double, byte count) or passes kMaxDigits
  kDivideByZero,
  kNegative,      // a negative operand where none is allowed
  kNotInvertible,
  kInvalid,       // the text is not a number
};

}  // namespace hognose::support
