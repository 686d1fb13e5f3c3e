// Between integers and doubles, exactly.
#include "support/bigint_kernels.h"

namespace hognose::support {

using kernel::charge;

namespace {

struct DoubleParts {
  uint64_t mantissa;  // value == mantissa * 2^exponent
  int exponent;
  bool negative;
};

DoubleParts split(double value) {
  uint64_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  uint64_t fraction = bits & ((uint64_t{1} << 52) - 1);
  int biased = static_cast<int>((bits >> 52) & 0x7ff);
  if (biased == 0) return {fraction, -1074, (bits >> 63) != 0};
  return {fraction | (uint64_t{1} << 52), biased - 1075, (bits >> 63) != 0};
}

// The top 64 bits; *shift is how many bits lie below, *sticky whether any of them is set.
uint64_t top_bits(Digits a, int64_t* shift, bool* sticky) {
  *shift = 0;
  *sticky = false;
  uint64_t value = 0;
  if (a.size <= 2) {
    if (a.size != 0) value = a.data[0];
    if (a.size == 2) value |= static_cast<uint64_t>(a.data[1]) << 32;
    return value;
  }
  uint32_t zeros = kernel::leading_zeros(a.data[a.size - 1]);
  value = (static_cast<uint64_t>(a.data[a.size - 1]) << 32) | a.data[a.size - 2];
  uint32_t next = a.data[a.size - 3];
  if (zeros != 0) value = (value << zeros) | (next >> (32 - zeros));
  *shift = (static_cast<int64_t>(a.size) - 2) * 32 - zeros;
  uint32_t rest = zeros == 0 ? next : next << zeros;
  *sticky = rest != 0;
  for (uint32_t i = 0; i + 3 < a.size && !*sticky; i++) *sticky = a.data[i] != 0;
  return value;
}

}  // namespace

Status to_double(Digits a, double* out) {
  int64_t shift;
  bool sticky;
  uint64_t value = top_bits(a, &shift, &sticky);
  return kernel::compose_double(value, sticky, shift, a.negative, out);
}

void to_scaled_double(Digits a, double* mantissa, int64_t* exponent) {
  int64_t shift;
  bool sticky;
  uint64_t value = top_bits(a, &shift, &sticky);
  if (value == 0) {
    *mantissa = 0;
    *exponent = 0;
    return;
  }
  int zeros = __builtin_clzll(value);
  // 0.1xxx in binary. Rounding up to 1.0 is brought back below.
  Status status = kernel::compose_double(value, sticky, -64 + zeros, a.negative, mantissa);
  *exponent = shift + 64 - zeros;
  if (status == Status::kOk && (*mantissa >= 1 || *mantissa <= -1)) {
    *mantissa /= 2;
    ++*exponent;
  }
}

void from_double(double value, Integer& out) {
  DoubleParts parts = split(value);
  out.size = 0;
  out.negative = false;
  if (parts.exponent <= 0) {
    uint64_t whole = parts.exponent <= -64 ? 0 : parts.mantissa >> -parts.exponent;
    set_uint64(out, whole);
  } else {
    uint32_t words = static_cast<uint32_t>(parts.exponent) / 32;
    uint32_t bits = static_cast<uint32_t>(parts.exponent) % 32;
    kernel::zero(out.data, words);
    uint32_t low = kernel::low(parts.mantissa);
    uint32_t high = kernel::high(parts.mantissa);
    out.data[words] = low << bits;
    out.data[words + 1] = bits == 0 ? high : (high << bits) | (low >> (32 - bits));
    uint32_t size = words + 2;
    if (bits != 0 && (high >> (32 - bits)) != 0) out.data[size++] = high >> (32 - bits);
    out.size = kernel::normalized(out.data, size);
  }
  out.negative = parts.negative && out.size != 0;
}

int compare_double(Digits a, double value) {
  DoubleParts parts = split(value);
  if (parts.mantissa == 0) return a.size == 0 ? 0 : a.negative ? -1 : 1;
  if (a.size == 0) return parts.negative ? 1 : -1;
  if (a.negative != parts.negative) return a.negative ? -1 : 1;
  int sign = a.negative ? -1 : 1;
  if (parts.exponent == 972) return -sign;  // an infinity
  int64_t bits = static_cast<int64_t>(bit_length(a));
  int64_t value_bits = 64 - __builtin_clzll(parts.mantissa) + parts.exponent;
  if (bits != value_bits) return bits < value_bits ? -sign : sign;
  // Equally many bits before the point: at most 1024, so the value's whole part fits a small buffer.
  uint32_t buffer[kFromDoubleDigits];
  Integer whole;
  whole.data = buffer;
  from_double(value, whole);
  int order = kernel::compare(a.data, a.size, whole.data, whole.size);
  if (order == 0) {
    bool fraction =
        parts.exponent < 0 && (parts.exponent <= -64 || (parts.mantissa & ((uint64_t{1} << -parts.exponent) - 1)) != 0);
    order = fraction ? -1 : 0;
  }
  return order * sign;
}

Status true_divide(Scratch& scratch, Digits a, Digits b, double* out) {
  if (b.size == 0) return Status::kDivideByZero;
  bool negative = a.negative != b.negative;
  if (a.size == 0) return kernel::compose_double(0, false, 0, negative, out);  // 0 / -1 is -0.0
  int64_t a_bits = static_cast<int64_t>(bit_length(a));
  int64_t b_bits = static_cast<int64_t>(bit_length(b));
  if (a_bits <= 53 && b_bits <= 53) {
    double x = 0;
    double y = 1;
    Status status = to_double(a, &x);
    if (status == Status::kOk) status = to_double(b, &y);
    *out = x / y;
    return status;
  }
  if (a_bits - b_bits > 1025) return Status::kOverflow;
  if (a_bits - b_bits < -1080) return kernel::compose_double(0, false, 0, negative, out);
  // A quotient of 62 or 63 bits and a sticky bit decide the rounding.
  int64_t shift = 62 - (a_bits - b_bits);
  ScratchScope scope(scratch);
  Integer x;
  Integer q;
  Integer r;
  uint64_t room = left_shift_bound(a, shift > 0 ? static_cast<uint64_t>(shift) : 0);
  uint64_t b_room = left_shift_bound(b, shift < 0 ? static_cast<uint64_t>(-shift) : 0);
  if (room > kMaxDigits || b_room > kMaxDigits) return Status::kOverflow;
  x.data = scratch.words(static_cast<size_t>(room > b_room ? room : b_room));
  r.data = scratch.words(static_cast<size_t>(b_room > room ? b_room : room) + 1);
  q.data = scratch.words(6);
  if (x.data == nullptr || r.data == nullptr || q.data == nullptr) return Status::kNoMemory;
  Digits numerator = a.magnitude();
  Digits divisor = b.magnitude();
  Status status;
  if (shift >= 0) {
    status = left_shift(scratch, numerator, static_cast<uint64_t>(shift), x);
    numerator = x.view();
  } else {
    status = left_shift(scratch, divisor, static_cast<uint64_t>(-shift), x);
    divisor = x.view();
  }
  if (status == Status::kOk) status = support::divide(scratch, numerator, divisor, &q, &r);
  if (status != Status::kOk) return status;
  uint64_t quotient = 0;
  if (!to_uint64(q.view(), &quotient)) return Status::kOverflow;
  return kernel::compose_double(quotient, r.size != 0, -shift, negative, out);
}

}  // namespace hognose::support
