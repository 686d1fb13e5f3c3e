// Text to doubles, and hexadecimal text both ways; see float_text.h.
//
// Up to 19 digits are an exact 64-bit integer w. w * 10^k is first tried in one exact double operation, then as a product of w with a
// 128-bit power of ten, whose true value lies between two bounds: if both round to the same double, that is the answer.
// What remains (halfway cases, very long texts) is decided with big integers.
#include "support/bigint.h"
#include "support/bigint_kernels.h"
#include "support/float_power.h"
#include "support/float_text.h"

namespace hognose::support {

using decimal::Product;

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

// A number as read: digits (with one point somewhere) and a decimal exponent.
struct NumberText {
  const char* digits = nullptr;  // from the first digit that is not zero
  const char* digits_end = nullptr;
  uint64_t leading = 0;  // the first 19 significant digits
  int64_t exponent = 0;  // value == leading * 10^exponent, if all digits are in `leading`
  bool truncated = false;  // there are more digits than those (not all zero)
  bool negative = false;
};

const double kExactPowers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                               1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

double with_sign(double value, bool negative) { return negative ? -value : value; }

// Rounds the top 128 bits (normalised) of a value, of which `sticky` says whether anything lies below.
double compose(uint64_t high, uint64_t low, bool sticky, int64_t exponent, bool negative) {
  double result = 0;
  // high * 2^(exponent + 64) + ...: 64 bits and a sticky bit are enough.
  if (kernel::compose_double(high, sticky || low != 0, exponent + 64, negative, &result) != Status::kOk) {
    return with_sign(__builtin_inf(), negative);
  }
  return result;
}

// The product with a power of ten. False: the bounds do not agree.
bool from_product(const NumberText& number, double* out) {
  int64_t k = number.exponent;
  int zeros = __builtin_clzll(number.leading);
  uint64_t w = number.leading << zeros;
  Product g = decimal::power_of_ten(static_cast<int>(k));
  // Value == (w + a bit) * (g + a bit) * 2^(exponent of both); keep the top 128 bits of the 192.
  Product low = decimal::multiply(w, g.low);
  Product high = decimal::multiply(w, g.high);
  uint64_t middle = high.low + low.high;
  uint64_t top = high.high + (middle < high.low ? 1 : 0);
  int64_t exponent = decimal::floor_log2_power10(static_cast<int>(k)) - 127 - zeros + 64;
  if (decimal::power_is_exact(static_cast<int>(k)) && !number.truncated) {
    *out = compose(top, middle, low.low != 0, exponent, number.negative);
    return true;
  }
  // What the unknown part of g adds is below one unit of `middle` (and the product's lowest digit is below another one);
  // digits that were cut off add less than one unit of `leading`, which is 2^zeros units of `top`.
  uint64_t above = middle + 2;
  uint64_t top_above = top + (above < middle ? 1 : 0);
  if (number.truncated) top_above += (uint64_t{1} << zeros) + 1;
  if (top_above < top) return false;
  double lowest = compose(top, middle, true, exponent, number.negative);
  double highest = compose(top_above, above, true, exponent, number.negative);
  *out = lowest;
  return lowest == highest;
}

// Decides with exact integers. Digits beyond 800 cannot lie on a rounding boundary: they only count as "more than this".
Status from_integers(Scratch& scratch, const NumberText& number, double* out) {
  constexpr size_t kEnough = 800;
  ScratchScope scope(scratch);
  char* text = scratch.chars(kEnough + 1);
  if (text == nullptr) return Status::kNoMemory;
  size_t count = 0;
  int64_t exponent = number.exponent;
  // number.exponent belongs to the first 19 digits; go back to the first and count again.
  size_t seen = 0;
  bool rest = false;
  for (const char* p = number.digits; p != number.digits_end; p++) {
    if (*p == '.') continue;
    seen++;
    if (count < kEnough) {
      text[count++] = *p;
    } else if (*p != '0') {
      rest = true;
    }
  }
  exponent -= static_cast<int64_t>(count) - static_cast<int64_t>(seen < 19 ? seen : 19);
  if (rest) {
    text[count++] = '1';
    exponent--;
  }
  Integer whole;
  Integer power_of_ten;
  Integer scaled;
  uint64_t magnitude = static_cast<uint64_t>(exponent < 0 ? -exponent : exponent);
  SmallDigits ten(10);
  whole.data = scratch.words(static_cast<size_t>(from_text_bound(count, 10)));
  power_of_ten.data = scratch.words(static_cast<size_t>(power_bound(ten, magnitude)));
  if (whole.data == nullptr || power_of_ten.data == nullptr) return Status::kNoMemory;
  Status status = from_text(scratch, text, count, 10, whole);
  if (status == Status::kOk) status = power(scratch, ten, magnitude, power_of_ten);
  if (status != Status::kOk) return status;
  if (exponent < 0) {
    status = true_divide(scratch, whole.view(), power_of_ten.view(), out);
  } else {
    scaled.data = scratch.words(multiply_bound(whole.view(), power_of_ten.view()));
    if (scaled.data == nullptr) return Status::kNoMemory;
    status = multiply(scratch, whole.view(), power_of_ten.view(), scaled);
    if (status == Status::kOk) status = to_double(scaled.view(), out);
  }
  if (status == Status::kOverflow) {
    *out = __builtin_inf();
    status = Status::kOk;
  }
  *out = with_sign(*out, number.negative);
  return status;
}

Status convert(Scratch& scratch, const NumberText& number, double* out) {
  if (number.leading == 0) {
    *out = with_sign(0.0, number.negative);
    return Status::kOk;
  }
  if (!number.truncated && number.leading <= (uint64_t{1} << 53) && number.exponent >= -22 && number.exponent <= 22) {
    double value = static_cast<double>(number.leading);
    *out =
        with_sign(number.exponent < 0 ? value / kExactPowers[-number.exponent] : value * kExactPowers[number.exponent],
                  number.negative);
    return Status::kOk;
  }
  if (number.exponent > 310) {
    *out = with_sign(__builtin_inf(), number.negative);
    return Status::kOk;
  }
  if (number.exponent < -345) {  // below 10^19 * 10^-346
    *out = with_sign(0.0, number.negative);
    return Status::kOk;
  }
  if (from_product(number, out)) return Status::kOk;
  return from_integers(scratch, number, out);
}

bool word_at(const char* text, size_t length, const char* word, size_t word_length) {
  if (length < word_length) return false;
  for (size_t i = 0; i < word_length; i++) {
    if (lower(text[i]) != word[i]) return false;
  }
  return true;
}

// inf, infinity, nan: how many characters, 0 for none.
size_t read_special(const char* text, size_t length, bool negative, double* out) {
  if (word_at(text, length, "inf", 3)) {
    *out = with_sign(__builtin_inf(), negative);
    return word_at(text, length, "infinity", 8) ? 8 : 3;
  }
  if (word_at(text, length, "nan", 3)) {
    *out = with_sign(__builtin_nan(""), negative);
    return 3;
  }
  return 0;
}

// Exponents beyond this are the same as infinite ones, whatever the digits (texts are shorter than 2^40).
constexpr int64_t kHugeExponent = int64_t{1} << 50;

int64_t read_exponent(const char*& p, const char* end) {
  bool negative = *p == '-';
  if (*p == '-' || *p == '+') p++;
  int64_t value = 0;
  for (; p != end && is_digit(*p); p++) {
    if (value < kHugeExponent) value = value * 10 + (*p - '0');
  }
  return negative ? -value : value;
}

}  // namespace

Status parse_float_prefix(Scratch& scratch, const char* text, size_t length, double* out, size_t* consumed) {
  *consumed = 0;
  if (length > 64 && !scratch.meter().charge_steps(static_cast<int64_t>(length / 64))) return Status::kLimit;
  const char* p = text;
  const char* end = text + length;
  NumberText number;
  if (p != end && (*p == '+' || *p == '-')) number.negative = *p++ == '-';
  if (p != end && !is_digit(*p) && *p != '.') {
    size_t special = read_special(p, static_cast<size_t>(end - p), number.negative, out);
    if (special == 0) return Status::kInvalid;
    *consumed = static_cast<size_t>(p - text) + special;
    return Status::kOk;
  }
  size_t digit_count = 0;
  size_t significant = 0;
  bool point = false;
  for (; p != end; p++) {
    if (*p == '.' && !point) {
      point = true;
      continue;
    }
    if (!is_digit(*p)) break;
    digit_count++;
    if (*p == '0' && number.leading == 0) {
      if (point) number.exponent--;
      continue;
    }
    if (number.leading == 0) number.digits = p;
    if (significant < 19) {
      number.leading = number.leading * 10 + static_cast<uint64_t>(*p - '0');
      significant++;
      if (point) number.exponent--;
    } else {
      if (*p != '0') number.truncated = true;
      if (!point) number.exponent++;
    }
  }
  number.digits_end = p;
  if (digit_count == 0) return Status::kInvalid;
  if (end - p >= 2 && (*p == 'e' || *p == 'E')) {
    const char* q = p + 1;
    bool sign = *q == '+' || *q == '-';
    if (sign ? end - q >= 2 && is_digit(q[1]) : is_digit(*q)) {
      number.exponent += read_exponent(q, end);
      p = q;
    }
  }
  *consumed = static_cast<size_t>(p - text);
  return convert(scratch, number, out);
}

Status parse_float(Scratch& scratch, const char* text, size_t length, double* out) {
  size_t consumed;
  Status status = parse_float_prefix(scratch, text, length, out, &consumed);
  if (status == Status::kOk && consumed != length) return Status::kInvalid;
  return status;
}

size_t float_hex(double value, char* out) {
  decimal::Parts parts(value);
  if (parts.special) return float_repr(value, out);
  char* p = out;
  if (parts.negative) *p++ = '-';
  *p++ = '0';
  *p++ = 'x';
  uint64_t fraction = parts.mantissa & ((uint64_t{1} << 52) - 1);
  *p++ = static_cast<char>('0' + (parts.mantissa >> 52));
  *p++ = '.';
  int exponent = parts.exponent + 52;
  if (parts.mantissa == 0) {
    *p++ = '0';
    exponent = 0;
  } else {
    for (int shift = 48; shift >= 0; shift -= 4) *p++ = "0123456789abcdef"[(fraction >> shift) & 15];
  }
  *p++ = 'p';
  *p++ = exponent < 0 ? '-' : '+';
  uint32_t magnitude = static_cast<uint32_t>(exponent < 0 ? -exponent : exponent);
  char buffer[8];
  char* start = buffer + sizeof buffer;
  do {
    *--start = static_cast<char>('0' + magnitude % 10);
    magnitude /= 10;
  } while (magnitude != 0);
  while (start != buffer + sizeof buffer) *p++ = *start++;
  return static_cast<size_t>(p - out);
}

Status parse_float_hex(const char* text, size_t length, double* out) {
  const char* p = text;
  const char* end = text + length;
  bool negative = false;
  if (p != end && (*p == '+' || *p == '-')) negative = *p++ == '-';
  size_t special = read_special(p, static_cast<size_t>(end - p), negative, out);
  if (special != 0) return p + special == end ? Status::kOk : Status::kInvalid;
  if (end - p >= 2 && p[0] == '0' && lower(p[1]) == 'x') p += 2;
  uint64_t mantissa = 0;
  bool sticky = false;
  bool point = false;
  int64_t exponent = 0;
  size_t digits = 0;
  for (; p != end; p++) {
    if (*p == '.' && !point) {
      point = true;
      continue;
    }
    char c = lower(*p);
    uint32_t digit = is_digit(c)            ? static_cast<uint32_t>(c - '0')
                     : c >= 'a' && c <= 'f' ? static_cast<uint32_t>(c - 'a' + 10)
                                            : 99;
    if (digit == 99) break;
    digits++;
    if (mantissa >> 60 != 0) {
      sticky = sticky || digit != 0;
      if (!point) exponent += 4;
    } else {
      mantissa = (mantissa << 4) | digit;
      if (point) exponent -= 4;
    }
  }
  if (digits == 0) return Status::kInvalid;
  if (p != end && lower(*p) == 'p') {
    p++;
    const char* q = p;
    if (q != end && (*q == '+' || *q == '-')) q++;
    if (q == end || !is_digit(*q)) return Status::kInvalid;
    exponent += read_exponent(p, end);
  }
  if (p != end) return Status::kInvalid;
  return kernel::compose_double(mantissa, sticky, exponent, negative, out);
}

}  // namespace hognose::support
