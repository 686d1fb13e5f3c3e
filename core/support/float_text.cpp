// Doubles to text; see float_text.h.
//
// Shortest: Giulietti's Schubfach. Of the decimals inside the rounding interval of a double, the shortest is found with three
// products of the mantissa (times four, and its two boundaries) with one 128-bit power of ten.
//
// Fixed precision: mantissa * 2^exponent * 10^digits fits 128 bits for nearly everything that is printed in practice, and
// is rounded there exactly. Everything else is expanded to all of its (at most 1,100) decimal digits with big integers, and the
// text is rounded; slow, short and exact.
#include "support/float_text.h"

#include "support/bigint.h"
#include "support/float_power.h"

namespace hognose::support {

namespace decimal {

namespace {
#include "support/power_table.inc"
}  // namespace

uint64_t power_of_five(int k) { return kPowersOfFive[k]; }

Product power_of_ten(int k) {
  int at = k - kFirstPower;
  int rest = at % kPowerStep;
  const uint64_t* base = kBasePowers[at / kPowerStep];
  uint64_t high = base[0];
  uint64_t low = base[1];
  if (rest != 0) {
    // 128 x 64 bits, then shifted so that the top bit is bit 127 again.
    Product upper = multiply(high, kPowersOfFive[rest]);
    Product lower = multiply(low, kPowersOfFive[rest]);
    uint64_t middle = upper.low + lower.high;
    uint64_t top = upper.high + (middle < upper.low ? 1 : 0);
    int shift = __builtin_clzll(top);  // top is not zero: the power of five is at least 5
    high = shift == 0 ? top : (top << shift) | (middle >> (64 - shift));
    low = shift == 0 ? middle : (middle << shift) | (lower.low >> (64 - shift));
  }
  uint32_t correction = (kPowerCorrections[at / 16] >> (2 * (at % 16))) & 3;
  low += correction;
  if (low < correction) high++;
  return {high, low};
}

}  // namespace decimal

using decimal::Parts;
using decimal::Product;
using decimal::Wide;

namespace {

// Two digits at a time.
char* write_digits(uint64_t value, char* end) {
  while (value >= 100) {
    uint32_t pair = static_cast<uint32_t>(value % 100);
    value /= 100;
    *--end = static_cast<char>('0' + pair % 10);
    *--end = static_cast<char>('0' + pair / 10);
  }
  if (value >= 10) {
    *--end = static_cast<char>('0' + value % 10);
    value /= 10;
  }
  *--end = static_cast<char>('0' + value);
  return end;
}

// floor(g * x / 2^128) with the lowest bit set when anything was lost.
uint64_t scale_round_to_odd(Product g, uint64_t x) {
  Product low = decimal::multiply(g.low, x);
  Product high = decimal::multiply(g.high, x);
  uint64_t middle = high.low + low.high;
  uint64_t top = high.high + (middle < high.low ? 1 : 0);
  return top | (middle > 1 ? 1 : 0);
}

struct Decimal {
  uint64_t digits;
  int exponent;  // value == digits * 10^exponent
};

Decimal shortest(const Parts& parts) {
  uint64_t c = parts.mantissa;
  int q = parts.exponent;
  if (q <= 0 && q > -53 && (c & ((uint64_t{1} << -q) - 1)) == 0) return {c >> -q, 0};  // an integer below 2^53
  bool even = (c & 1) == 0;
  int k = parts.closer_below ? decimal::floor_log10_three_quarters_power2(q) : decimal::floor_log10_power2(q);
  int shift = q + decimal::floor_log2_power10(-k) + 1;
  Product g = decimal::power_of_ten(-k);
  if (!decimal::power_is_exact(-k)) {
    g.low++;
    if (g.low == 0) g.high++;
  }
  uint64_t lower = scale_round_to_odd(g, (4 * c - (parts.closer_below ? 1 : 2)) << shift);
  uint64_t value = scale_round_to_odd(g, (4 * c) << shift);
  uint64_t upper = scale_round_to_odd(g, (4 * c + 2) << shift);
  if (!even) {  // the boundaries themselves read back as the neighbours
    lower++;
    upper--;
  }
  uint64_t s = value / 4;
  if (s >= 10) {
    uint64_t t = s / 10;
    bool below_inside = lower <= 40 * t;
    bool above_inside = 40 * t + 40 <= upper;
    if (below_inside != above_inside) return {t + (above_inside ? 1 : 0), k + 1};
  }
  bool below_inside = lower <= 4 * s;
  bool above_inside = 4 * s + 4 <= upper;
  if (below_inside != above_inside) return {s + (above_inside ? 1 : 0), k};
  uint64_t middle = 4 * s + 2;
  bool up = value > middle || (value == middle && (s & 1) != 0);
  return {s + (up ? 1 : 0), k};
}

size_t put(char* out, const char* text, size_t length) {
  std::memcpy(out, text, length);
  return length;
}

// e+05, e-324; at least two digits.
char* put_exponent(char* p, int exponent, bool upper) {
  *p++ = upper ? 'E' : 'e';
  *p++ = exponent < 0 ? '-' : '+';
  uint32_t magnitude = static_cast<uint32_t>(exponent < 0 ? -exponent : exponent);
  char buffer[4];
  char* end = buffer + sizeof buffer;
  char* start = write_digits(magnitude, end);
  if (end - start < 2) *--start = '0';
  return p + put(p, start, static_cast<size_t>(end - start));
}

size_t put_special(char* out, const Parts& parts, bool upper) {
  char* p = out;
  if (parts.negative && !parts.is_nan) *p++ = '-';
  p += put(p, parts.is_nan ? (upper ? "NAN" : "nan") : (upper ? "INF" : "inf"), 3);
  return static_cast<size_t>(p - out);
}

// repr's layout of digits d1d2... with the point behind the first `point` digits.
char* put_repr(char* p, const char* digits, int count, int point) {
  if (point > 16 || point < -3) {
    *p++ = digits[0];
    if (count > 1) {
      *p++ = '.';
      p += put(p, digits + 1, static_cast<size_t>(count - 1));
    }
    return put_exponent(p, point - 1, false);
  }
  if (point <= 0) {
    *p++ = '0';
    *p++ = '.';
    for (int i = point; i < 0; i++) *p++ = '0';
    return p + put(p, digits, static_cast<size_t>(count));
  }
  for (int i = 0; i < point; i++) *p++ = i < count ? digits[i] : '0';
  *p++ = '.';
  if (count <= point) {
    *p++ = '0';
    return p;
  }
  return p + put(p, digits + point, static_cast<size_t>(count - point));
}

}  // namespace

int shortest_digits(double value, char digits[17], int* point) {
  Parts parts(value);
  Decimal d = shortest(parts);
  char buffer[24];
  char* end = buffer + sizeof buffer;
  char* start = write_digits(d.digits, end);
  int count = static_cast<int>(end - start);
  *point = count + d.exponent;
  while (count > 1 && start[count - 1] == '0') count--;
  std::memcpy(digits, start, static_cast<size_t>(count));
  return count;
}

size_t float_repr(double value, char* out) {
  Parts parts(value);
  if (parts.special) return put_special(out, parts, false);
  char* p = out;
  if (parts.negative) *p++ = '-';
  if (parts.mantissa == 0) return static_cast<size_t>(p - out) + put(p, "0.0", 3);
  char digits[17];
  int point;
  int count = shortest_digits(value, digits, &point);
  return static_cast<size_t>(put_repr(p, digits, count, point) - out);
}

namespace {

// Decimal digits of a finite value: |value| == 0.d1d2... * 10^point, rounded, no leading zeros. count == 0: zero.
struct DigitText {
  char* digits = nullptr;
  size_t count = 0;
  int64_t point = 0;
};

// No double has more significant digits than 767, nor more than 309 before or 1,074 behind the point.
constexpr int64_t kAllDigits = 1100;

char* write_wide(Wide value, char* end) {
  if (value <= UINT64_MAX) return write_digits(static_cast<uint64_t>(value), end);
  // Long division by 10^9 in 32-bit digits, so that no 128-bit division is needed.
  uint32_t words[4];
  for (int i = 0; i < 4; i++) words[i] = static_cast<uint32_t>(value >> (32 * i));
  for (;;) {
    uint64_t rest = 0;
    for (int i = 3; i >= 0; i--) {
      uint64_t t = (rest << 32) | words[i];
      words[i] = static_cast<uint32_t>(t / 1000000000u);
      rest = t % 1000000000u;
    }
    bool last = words[2] == 0 && words[3] == 0;
    char* start = write_digits(rest, end);
    end -= 9;
    while (start > end) *--start = '0';
    if (last) return write_digits((static_cast<uint64_t>(words[1]) << 32) | words[0], end);
  }
}

// round_half_even(mantissa * 2^exponent * 10^scale) when that can be done in 128 bits.
bool scaled_fast(const Parts& parts, int64_t scale, Wide* out) {
  if (scale < 0 || scale > 27) return false;
  Product p = decimal::multiply(parts.mantissa, decimal::power_of_five(static_cast<int>(scale)));
  Wide value = (static_cast<Wide>(p.high) << 64) | p.low;
  int shift = parts.exponent + static_cast<int>(scale);
  if (shift >= 0) {
    int bits = p.high != 0 ? 128 - __builtin_clzll(p.high) : p.low != 0 ? 64 - __builtin_clzll(p.low) : 0;
    if (bits + shift > 127) return false;
    *out = value << shift;
    return true;
  }
  int drop = -shift;
  if (drop >= 128) {  // the product is below 2^117: less than half
    *out = 0;
    return true;
  }
  Wide kept = value >> drop;
  Wide lost = value & ((static_cast<Wide>(1) << drop) - 1);
  Wide half = static_cast<Wide>(1) << (drop - 1);
  if (lost > half || (lost == half && (kept & 1) != 0)) kept++;
  *out = kept;
  return true;
}

// All digits of a finite value other than zero.
Status expand(Scratch& scratch, const Parts& parts, DigitText* out) {
  // mantissa * 2^e, or mantissa * 5^-e with the point moved by -e digits.
  Integer number;
  Integer factor;
  uint32_t mantissa_words[2];
  number.data = mantissa_words;
  set_uint64(number, parts.mantissa);
  Integer product;
  product.data = scratch.words(96);
  factor.data = scratch.words(96);
  out->digits = scratch.chars(static_cast<size_t>(kAllDigits));
  if (product.data == nullptr || factor.data == nullptr || out->digits == nullptr) return Status::kNoMemory;
  Status status;
  if (parts.exponent >= 0) {
    status = left_shift(scratch, number.view(), static_cast<uint64_t>(parts.exponent), product);
  } else {
    status = power(scratch, SmallDigits(5), static_cast<uint64_t>(-parts.exponent), factor);
    if (status == Status::kOk) status = multiply(scratch, number.view(), factor.view(), product);
  }
  if (status == Status::kOk) status = to_text(scratch, product.view(), 10, out->digits, &out->count);
  out->point = static_cast<int64_t>(out->count) + (parts.exponent < 0 ? parts.exponent : 0);
  return status;
}

// Rounds to the first `keep` digits (which may be zero or negative), half to even.
void round_text(DigitText* text, int64_t keep) {
  if (keep >= static_cast<int64_t>(text->count)) return;
  bool up = false;
  if (keep >= 0) {
    size_t at = static_cast<size_t>(keep);
    char next = text->digits[at];
    bool more = false;
    for (size_t i = at + 1; i < text->count && !more; i++) more = text->digits[i] != '0';
    bool odd = at != 0 && ((text->digits[at - 1] - '0') & 1) != 0;
    up = next > '5' || (next == '5' && (more || odd));
    text->count = at;
  } else {
    text->count = 0;
  }
  if (!up) {
    return;
  }
  size_t i = text->count;
  while (i != 0 && text->digits[i - 1] == '9') text->digits[--i] = '0';
  if (i != 0) {
    text->digits[i - 1]++;
    return;
  }
  // All nines (or nothing): a new leading one.
  text->point++;
  if (text->count == 0) text->count = 1;
  text->digits[0] = '1';
}

// Digits up to the place 10^-places.
Status fixed_digits(Scratch& scratch, const Parts& parts, int64_t places, DigitText* out) {
  *out = DigitText{};
  if (parts.mantissa == 0) return Status::kOk;
  Wide value;
  if (scaled_fast(parts, places, &value)) {
    out->digits = scratch.chars(40);
    if (out->digits == nullptr) return Status::kNoMemory;
    if (value == 0) return Status::kOk;
    char* end = out->digits + 40;
    char* start = write_wide(value, end);
    out->digits = start;
    out->count = static_cast<size_t>(end - start);
    out->point = static_cast<int64_t>(out->count) - places;
    return Status::kOk;
  }
  Status status = expand(scratch, parts, out);
  if (status == Status::kOk) round_text(out, out->point + places);
  return status;
}

// The first `wanted` (at least one) significant digits; fewer when the rest are zeros.
Status significant_digits(Scratch& scratch, const Parts& parts, int64_t wanted, DigitText* out) {
  *out = DigitText{};
  if (parts.mantissa == 0) return Status::kOk;
  int top = 63 - __builtin_clzll(parts.mantissa) + parts.exponent;
  int64_t exponent = decimal::floor_log10_power2(top);  // right or one too small
  for (int attempt = 0; attempt < 2; attempt++) {
    int64_t scale = wanted - 1 - exponent;
    Wide value;
    if (!scaled_fast(parts, scale, &value)) break;
    char* digits = scratch.chars(40);
    if (digits == nullptr) return Status::kNoMemory;
    char* end = digits + 40;
    char* start = write_wide(value, end);
    if (end - start > wanted) {
      exponent++;
      continue;
    }
    out->digits = start;
    out->count = static_cast<size_t>(end - start);
    out->point = exponent + 1;
    return Status::kOk;
  }
  Status status = expand(scratch, parts, out);
  if (status == Status::kOk) round_text(out, wanted);
  return status;
}

// Digit number i counted from the point: 0 is the first behind it, -1 the one before.
char digit_at(const DigitText& text, int64_t i) {
  int64_t at = text.point + i;
  return at >= 0 && at < static_cast<int64_t>(text.count) ? text.digits[at] : '0';
}

char* put_fixed(char* p, const DigitText& text, uint64_t places, bool keep_point) {
  int64_t whole = text.count != 0 && text.point > 0 ? text.point : 0;
  if (whole == 0) {
    *p++ = '0';
  } else {
    for (int64_t i = -whole; i < 0; i++) *p++ = digit_at(text, i);
  }
  if (places != 0 || keep_point) *p++ = '.';
  for (uint64_t i = 0; i < places; i++) *p++ = text.count != 0 ? digit_at(text, static_cast<int64_t>(i)) : '0';
  return p;
}

char* put_scientific(char* p, const DigitText& text, uint64_t places, bool keep_point, bool upper) {
  *p++ = text.count != 0 ? text.digits[0] : '0';
  if (places != 0 || keep_point) *p++ = '.';
  for (uint64_t i = 1; i <= places; i++) *p++ = i < text.count ? text.digits[i] : '0';
  return put_exponent(p, text.count != 0 ? static_cast<int>(text.point - 1) : 0, upper);
}

// 'g' and its relatives: `limit` is the first decimal exponent that is written in exponent form; add_point_zero: "1.0" instead of "1".
char* put_general(char* p, DigitText text, uint64_t precision, int64_t limit, bool alternate, bool add_point_zero,
                  bool upper) {
  while (text.count != 0 && text.digits[text.count - 1] == '0') text.count--;
  int64_t exponent = text.count != 0 ? text.point - 1 : 0;
  if (exponent < -4 || exponent >= limit) {
    uint64_t places = alternate ? precision - 1 : text.count != 0 ? text.count - 1 : 0;
    return put_scientific(p, text, places, alternate, upper);
  }
  int64_t places = text.count != 0 ? static_cast<int64_t>(text.count) - text.point : 0;
  if (places < 0) places = 0;
  if (alternate) places = static_cast<int64_t>(precision) - 1 - exponent;
  if (places < 0) places = 0;
  if (add_point_zero && places == 0) places = 1;
  return put_fixed(p, text, static_cast<uint64_t>(places), alternate);
}

int64_t bounded(uint64_t precision) {
  return precision > static_cast<uint64_t>(kAllDigits) ? kAllDigits : static_cast<int64_t>(precision);
}

}  // namespace

uint64_t float_format_bound(double value, char type, uint64_t precision) {
  (void)value;
  uint64_t whole = type == 'f' || type == 'F' ? 312 : 16;
  return precision > UINT64_MAX - 400 ? UINT64_MAX : precision + whole + 8;
}

Status format_float(Scratch& scratch, double value, char type, uint64_t precision, bool alternate, char* out,
                    size_t* length) {
  bool upper = type == 'E' || type == 'F' || type == 'G';
  Parts parts(value);
  if (parts.special) {
    *length = put_special(out, parts, upper);
    return Status::kOk;
  }
  if (precision > 64 && !scratch.meter().charge_steps(static_cast<int64_t>(precision / 64))) return Status::kLimit;
  char* p = out;
  if (parts.negative) *p++ = '-';
  ScratchScope scope(scratch);
  DigitText text;
  Status status;
  if (type == 'f' || type == 'F') {
    status = fixed_digits(scratch, parts, bounded(precision), &text);
    if (status == Status::kOk) p = put_fixed(p, text, precision, alternate);
  } else if (type == 'e' || type == 'E') {
    status = significant_digits(scratch, parts, bounded(precision) + 1, &text);
    if (status == Status::kOk) p = put_scientific(p, text, precision, alternate, upper);
  } else {
    if (precision == 0) precision = 1;
    int64_t limit = precision > INT64_MAX ? INT64_MAX : static_cast<int64_t>(precision);
    status = significant_digits(scratch, parts, bounded(precision), &text);
    if (status == Status::kOk) p = put_general(p, text, precision, limit, alternate, false, upper);
  }
  *length = static_cast<size_t>(p - out);
  return status;
}

Status format_float_default(Scratch& scratch, double value, int64_t precision, bool alternate, char* out,
                            size_t* length) {
  Parts parts(value);
  if (parts.special || (precision < 0 && !alternate) || (precision < 0 && parts.mantissa == 0)) {
    *length = float_repr(value, out);
    return Status::kOk;
  }
  if (precision > 64 && !scratch.meter().charge_steps(precision / 64)) return Status::kLimit;
  char* p = out;
  if (parts.negative) *p++ = '-';
  ScratchScope scope(scratch);
  DigitText text;
  Status status = Status::kOk;
  if (precision < 0) {
    // The alternate form keeps the point: only "1e+20" has none in repr.
    char digits[17];
    int point;
    text.digits = digits;
    text.count = static_cast<size_t>(shortest_digits(value, digits, &point));
    text.point = point;
    if (point > 16 || point < -3) {
      p = put_scientific(p, text, text.count - 1, true, false);
    } else {
      p = put_repr(p, digits, static_cast<int>(text.count), point);
    }
  } else {
    if (precision == 0) precision = 1;
    status = significant_digits(scratch, parts, bounded(static_cast<uint64_t>(precision)), &text);
    if (status == Status::kOk) {
      p = put_general(p, text, static_cast<uint64_t>(precision), precision - 1, alternate, true, false);
    }
  }
  *length = static_cast<size_t>(p - out);
  return status;
}

Status round_float(Scratch& scratch, double value, int64_t digits, double* out) {
  Parts parts(value);
  if (parts.mantissa == 0 || digits > 330) {
    *out = value;
    return Status::kOk;
  }
  if (digits < -320) {
    *out = parts.negative ? -0.0 : 0.0;
    return Status::kOk;
  }
  ScratchScope scope(scratch);
  DigitText text;
  Status status = fixed_digits(scratch, parts, digits, &text);
  if (status != Status::kOk) return status;
  if (text.count == 0) {
    *out = parts.negative ? -0.0 : 0.0;
    return Status::kOk;
  }
  char* number = scratch.chars(text.count + 16);
  if (number == nullptr) return Status::kNoMemory;
  char* p = number;
  if (parts.negative) *p++ = '-';
  *p++ = '.';
  p += put(p, text.digits, text.count);
  p = put_exponent(p, static_cast<int>(text.point), false);
  status = parse_float(scratch, number, static_cast<size_t>(p - number), out);
  if (status == Status::kOk && Parts(*out).special) return Status::kOverflow;
  return status;
}

}  // namespace hognose::support
