#include "support/bigint_kernels.h"

namespace hognose::support::kernel {

int compare_same(const uint32_t* a, const uint32_t* b, uint32_t n) {
  while (n != 0) {
    n--;
    if (a[n] != b[n]) return a[n] < b[n] ? -1 : 1;
  }
  return 0;
}

int compare(const uint32_t* a, uint32_t an, const uint32_t* b, uint32_t bn) {
  if (an != bn) return an < bn ? -1 : 1;
  return compare_same(a, b, an);
}

uint32_t add(uint32_t* out, const uint32_t* a, uint32_t an, const uint32_t* b, uint32_t bn) {
  uint64_t carry = 0;
  uint32_t i = 0;
  for (; i < bn; i++) {
    carry += static_cast<uint64_t>(a[i]) + b[i];
    out[i] = low(carry);
    carry >>= 32;
  }
  for (; carry != 0 && i < an; i++) {
    carry += a[i];
    out[i] = low(carry);
    carry >>= 32;
  }
  if (i < an) move(out + i, a + i, an - i);
  return low(carry);
}

uint32_t subtract(uint32_t* out, const uint32_t* a, uint32_t an, const uint32_t* b, uint32_t bn) {
  uint64_t borrow = 0;
  uint32_t i = 0;
  for (; i < bn; i++) {
    uint64_t t = static_cast<uint64_t>(a[i]) - b[i] - borrow;
    out[i] = low(t);
    borrow = t >> 63;
  }
  for (; borrow != 0 && i < an; i++) {
    uint64_t t = static_cast<uint64_t>(a[i]) - borrow;
    out[i] = low(t);
    borrow = t >> 63;
  }
  if (i < an) move(out + i, a + i, an - i);
  return low(borrow);
}

uint32_t add_word(uint32_t* a, uint32_t n, uint32_t w) {
  for (uint32_t i = 0; i < n && w != 0; i++) {
    uint32_t sum = a[i] + w;
    w = sum < w ? 1 : 0;
    a[i] = sum;
  }
  return w;
}

uint32_t subtract_word(uint32_t* a, uint32_t n, uint32_t w) {
  for (uint32_t i = 0; i < n && w != 0; i++) {
    uint32_t x = a[i];
    a[i] = x - w;
    w = x < w ? 1 : 0;
  }
  return w;
}

uint32_t multiply_word(uint32_t* out, const uint32_t* a, uint32_t n, uint32_t w, uint32_t carry) {
  uint64_t c = carry;
  for (uint32_t i = 0; i < n; i++) {
    c += product(a[i], w);
    out[i] = low(c);
    c >>= 32;
  }
  return low(c);
}

uint32_t add_product(uint32_t* out, const uint32_t* a, uint32_t n, uint32_t w) {
  uint64_t c = 0;
  for (uint32_t i = 0; i < n; i++) {
    c += product(a[i], w) + out[i];
    out[i] = low(c);
    c >>= 32;
  }
  return low(c);
}

uint32_t subtract_product(uint32_t* out, const uint32_t* a, uint32_t n, uint32_t w) {
  uint64_t c = 0;
  for (uint32_t i = 0; i < n; i++) {
    c += product(a[i], w);
    uint32_t x = out[i];
    uint32_t y = low(c);
    out[i] = x - y;
    c = (c >> 32) + (x < y ? 1 : 0);
  }
  return low(c);
}

uint64_t add_product_two_rows(uint32_t* out, const uint32_t* a, uint32_t n, uint32_t w0, uint32_t w1) {
  uint64_t c0 = 0;
  uint64_t c1 = 0;
  uint32_t before = 0;
  for (uint32_t i = 0; i < n; i++) {
    uint32_t x = a[i];
    c0 += product(x, w0) + out[i];
    c1 += product(before, w1) + low(c0);
    out[i] = low(c1);
    before = x;
    c0 >>= 32;
    c1 >>= 32;
  }
  return c1 + product(before, w1) + c0;
}

namespace {

// A divisor with its reciprocal, so that dividing two digits by one takes two products instead of a division
// (Moeller and Granlund, "Improved division by invariant integers").
struct Reciprocal {
  explicit Reciprocal(uint32_t w)
      : shift(leading_zeros(w)), divisor(w << shift), inverse(low(~uint64_t{0} / divisor)) {}
  uint32_t divide(uint32_t u1, uint32_t u0, uint32_t* remainder) const {  // u1 < divisor
    uint64_t q = product(inverse, u1) + ((static_cast<uint64_t>(u1) << 32) | u0);
    uint32_t quotient = high(q) + 1;
    uint32_t r = u0 - quotient * divisor;
    if (r > low(q)) {
      quotient--;
      r += divisor;
    }
    if (r >= divisor) {
      quotient++;
      r -= divisor;
    }
    *remainder = r;
    return quotient;
  }
  uint32_t shift;
  uint32_t divisor;
  uint32_t inverse;  // floor((2^64 - 1) / divisor) - 2^32
};

}  // namespace

uint32_t divide_word(uint32_t* out, const uint32_t* a, uint32_t n, uint32_t w) {
  if (n == 0) return 0;
  if (n <= 2) {
    uint32_t r = 0;
    for (uint32_t i = n; i-- != 0;) {
      uint64_t t = (static_cast<uint64_t>(r) << 32) | a[i];
      out[i] = low(t / w);
      r = low(t % w);
    }
    return r;
  }
  Reciprocal d(w);
  uint32_t r = d.shift == 0 ? 0 : a[n - 1] >> (32 - d.shift);
  for (uint32_t i = n; i-- != 0;) {
    uint32_t next = a[i] << d.shift;
    if (d.shift != 0 && i != 0) next |= a[i - 1] >> (32 - d.shift);
    out[i] = d.divide(r, next, &r);
  }
  return r >> d.shift;
}

// The second division runs one digit behind the first, so that the two chains of dependent products overlap.
void divide_word_twice(uint32_t* a, uint32_t n, uint32_t w, uint32_t remainder[2]) {
  Reciprocal d(w);
  uint32_t up = d.shift;
  uint32_t down = 31 - d.shift;  // x >> 1 >> down: defined for a shift of zero, too
  uint32_t r1 = a[n - 1] >> 1 >> down;
  uint32_t r2 = 0;
  uint32_t before = 0;
  for (uint32_t i = n; i-- != 0;) {
    uint32_t next = (a[i] << up) | (i != 0 ? a[i - 1] >> 1 >> down : 0);
    uint32_t q = d.divide(r1, next, &r1);
    uint32_t second = (before << up) | (q >> 1 >> down);
    before = q;
    if (i == n - 1) {
      r2 = second;
    } else {
      a[i + 1] = d.divide(r2, second, &r2);
    }
  }
  a[0] = d.divide(r2, before << up, &r2);
  remainder[0] = r1 >> up;
  remainder[1] = r2 >> up;
}

uint32_t modulo_word(const uint32_t* a, uint32_t n, uint32_t w) {
  if (n == 0) return 0;
  Reciprocal d(w);
  uint32_t r = d.shift == 0 ? 0 : a[n - 1] >> (32 - d.shift);
  for (uint32_t i = n; i-- != 0;) {
    uint32_t next = a[i] << d.shift;
    if (d.shift != 0 && i != 0) next |= a[i - 1] >> (32 - d.shift);
    d.divide(r, next, &r);
  }
  return r >> d.shift;
}

uint32_t shift_left(uint32_t* out, const uint32_t* a, uint32_t n, uint32_t bits) {
  if (bits == 0) {
    move(out, a, n);
    return 0;
  }
  if (n == 0) return 0;
  uint32_t lost = a[n - 1] >> (32 - bits);
  for (uint32_t i = n - 1; i != 0; i--) out[i] = (a[i] << bits) | (a[i - 1] >> (32 - bits));
  out[0] = a[0] << bits;
  return lost;
}

void shift_right(uint32_t* out, const uint32_t* a, uint32_t n, uint32_t bits) {
  if (bits == 0) {
    move(out, a, n);
    return;
  }
  for (uint32_t i = 0; i + 1 < n; i++) out[i] = (a[i] >> bits) | (a[i + 1] << (32 - bits));
  if (n != 0) out[n - 1] = a[n - 1] >> bits;
}

// Multiplication: schoolbook below kKaratsubaDigits, Karatsuba's three half-size products above. The bounds are measured
// in WebAssembly (V8); natively the best ones are near.

namespace {

constexpr uint32_t kKaratsubaDigits = 48;
constexpr uint32_t kKaratsubaSquareDigits = 72;
// A long operand meets a short one in pieces of at least this size, so that the meter is asked often enough.
constexpr uint32_t kPieceDigits = 2048;

Status multiply_schoolbook(Scratch& scratch, uint32_t* out, const uint32_t* a, uint32_t an, const uint32_t* b,
                           uint32_t bn) {
  if (!charge(scratch, static_cast<uint64_t>(an) * bn)) return Status::kLimit;
  out[an] = multiply_word(out, a, an, b[0], 0);
  uint32_t j = 1;
  for (; j + 1 < bn; j += 2) {
    // The row before left out[j..j + an); the two digits above are written, not added to.
    uint64_t top = add_product_two_rows(out + j, a, an, b[j], b[j + 1]);
    out[an + j] = low(top);
    out[an + j + 1] = high(top);
  }
  if (j < bn) out[an + j] = add_product(out + j, a, an, b[j]);
  return Status::kOk;
}

Status square_schoolbook(Scratch& scratch, uint32_t* out, const uint32_t* a, uint32_t n) {
  if (!charge(scratch, static_cast<uint64_t>(n) * n / 2)) return Status::kLimit;
  if (n == 1) {
    uint64_t t = product(a[0], a[0]);
    out[0] = low(t);
    out[1] = high(t);
    return Status::kOk;
  }
  // Products of different digits once, then doubled, then the squares of the digits.
  out[0] = 0;
  out[n] = multiply_word(out + 1, a + 1, n - 1, a[0], 0);
  for (uint32_t i = 1; i + 1 < n; i++) out[n + i] = add_product(out + 2 * i + 1, a + i + 1, n - i - 1, a[i]);
  out[2 * n - 1] = 0;
  uint32_t top = 0;
  uint64_t carry = 0;
  for (uint32_t i = 0; i < n; i++) {
    uint64_t t = product(a[i], a[i]);
    uint32_t d0 = out[2 * i];
    uint32_t d1 = out[2 * i + 1];
    carry += static_cast<uint64_t>((d0 << 1) | top) + low(t);
    out[2 * i] = low(carry);
    carry >>= 32;
    carry += static_cast<uint64_t>((d1 << 1) | (d0 >> 31)) + high(t);
    out[2 * i + 1] = low(carry);
    carry >>= 32;
    top = d1 >> 31;
  }
  return Status::kOk;
}

// out[0..n) = |x - y| for xn >= yn, n == xn; returns whether x < y.
bool absolute_difference(uint32_t* out, const uint32_t* x, uint32_t xn, const uint32_t* y, uint32_t yn) {
  uint32_t xs = normalized(x, xn);
  uint32_t ys = normalized(y, yn);
  bool less = compare(x, xs, y, ys) < 0;
  if (less) {
    subtract(out, y, ys, x, xs);
    zero(out + ys, xn - ys);
  } else {
    subtract(out, x, xs, y, ys);
    zero(out + xs, xn - xs);
  }
  return less;
}

// Combines the three products: out holds z0 (2h digits) and z2 (rest digits); middle = z0 + z2 -+ z1 is added at h.
Status combine(Scratch& scratch, uint32_t* out, uint32_t h, uint32_t rest, const uint32_t* z1, bool add_z1) {
  uint32_t* middle = scratch.words(2 * h + 1);
  if (middle == nullptr) return Status::kNoMemory;
  uint32_t shorter = rest < 2 * h ? rest : 2 * h;
  middle[2 * h] = add(middle, out, 2 * h, out + 2 * h, shorter);
  if (add_z1) {
    middle[2 * h] += add(middle, middle, 2 * h, z1, 2 * h);
  } else {
    middle[2 * h] -= subtract(middle, middle, 2 * h, z1, 2 * h);
  }
  uint32_t size = normalized(middle, 2 * h + 1);
  add(out + h, out + h, h + rest, middle, size);
  return Status::kOk;
}

// an >= bn > (an + 1) / 2.
Status multiply_karatsuba(Scratch& scratch, uint32_t* out, const uint32_t* a, uint32_t an, const uint32_t* b,
                          uint32_t bn) {
  uint32_t h = (an + 1) / 2;
  ScratchScope scope(scratch);
  uint32_t* z1 = scratch.words(2 * h);
  if (z1 == nullptr) return Status::kNoMemory;
  bool a_less = absolute_difference(out, a, h, a + h, an - h);
  bool b_less = absolute_difference(out + h, b, h, b + h, bn - h);
  Status status = multiply(scratch, z1, out, h, out + h, h);
  if (status == Status::kOk) status = multiply(scratch, out, a, h, b, h);
  if (status == Status::kOk) status = multiply(scratch, out + 2 * h, a + h, an - h, b + h, bn - h);
  if (status == Status::kOk) status = combine(scratch, out, h, an + bn - 2 * h, z1, a_less != b_less);
  return status;
}

Status square_karatsuba(Scratch& scratch, uint32_t* out, const uint32_t* a, uint32_t n) {
  uint32_t h = (n + 1) / 2;
  ScratchScope scope(scratch);
  uint32_t* z1 = scratch.words(2 * h);
  if (z1 == nullptr) return Status::kNoMemory;
  absolute_difference(out, a, h, a + h, n - h);
  Status status = square(scratch, z1, out, h);
  if (status == Status::kOk) status = square(scratch, out, a, h);
  if (status == Status::kOk) status = square(scratch, out + 2 * h, a + h, n - h);
  if (status == Status::kOk) status = combine(scratch, out, h, 2 * n - 2 * h, z1, false);
  return status;
}

// an much larger than bn: a in pieces, so that large products stay balanced and no step goes unmetered for long.
Status multiply_pieces(Scratch& scratch, uint32_t* out, const uint32_t* a, uint32_t an, const uint32_t* b,
                       uint32_t bn) {
  uint32_t piece = bn < kKaratsubaDigits ? kPieceDigits : bn;
  ScratchScope scope(scratch);
  uint32_t* partial = scratch.words(piece + bn);
  if (partial == nullptr) return Status::kNoMemory;
  zero(out, an + bn);
  for (uint32_t i = 0; i < an; i += piece) {
    uint32_t size = an - i < piece ? an - i : piece;
    Status status = multiply(scratch, partial, a + i, size, b, bn);
    if (status != Status::kOk) return status;
    add(out + i, out + i, an + bn - i, partial, size + bn);
  }
  return Status::kOk;
}

}  // namespace

Status multiply(Scratch& scratch, uint32_t* out, const uint32_t* a, uint32_t an, const uint32_t* b, uint32_t bn) {
  if (an < bn) {
    const uint32_t* t = a;
    a = b;
    b = t;
    uint32_t tn = an;
    an = bn;
    bn = tn;
  }
  if (bn == 0) {
    zero(out, an);
    return Status::kOk;
  }
  if (bn < kKaratsubaDigits) {
    if (an <= 2 * kPieceDigits) return multiply_schoolbook(scratch, out, a, an, b, bn);
    return multiply_pieces(scratch, out, a, an, b, bn);
  }
  if (bn <= (an + 1) / 2) return multiply_pieces(scratch, out, a, an, b, bn);
  return multiply_karatsuba(scratch, out, a, an, b, bn);
}

Status square(Scratch& scratch, uint32_t* out, const uint32_t* a, uint32_t n) {
  if (n == 0) return Status::kOk;
  if (n < kKaratsubaSquareDigits) return square_schoolbook(scratch, out, a, n);
  return square_karatsuba(scratch, out, a, n);
}

Status compose_double(uint64_t mantissa, bool sticky, int64_t exponent, bool negative, double* out) {
  uint64_t bits = 0;
  if (mantissa != 0) {
    // Bring the leading one to bit 63: value = 1.xxx * 2^(exponent + 63).
    int shift = __builtin_clzll(mantissa);
    mantissa <<= shift;
    exponent += 63 - shift;
    if (exponent > 1023) return Status::kOverflow;
    int drop = 11;
    int64_t biased = exponent + 1023;
    if (biased <= 0) {  // subnormal: fewer bits stay
      int64_t more = 1 - biased;
      drop = more > 53 ? 64 : 11 + static_cast<int>(more);
      biased = 0;
      if (more > 53) {  // below half of the smallest subnormal
        mantissa = 0;
        sticky = true;
      }
    }
    uint64_t half = 0;
    uint64_t kept = 0;
    if (drop == 64) {
      half = mantissa >> 63;
      sticky = sticky || (mantissa << 1) != 0;
    } else {
      kept = mantissa >> drop;
      half = (mantissa >> (drop - 1)) & 1;
      sticky = sticky || (mantissa & ((uint64_t{1} << (drop - 1)) - 1)) != 0;
    }
    if (half != 0 && (sticky || (kept & 1) != 0)) kept++;
    // A carry out of the fraction moves into the exponent by itself.
    bits = biased == 0 ? kept : (static_cast<uint64_t>(biased) << 52) + (kept - (uint64_t{1} << 52));
    if (bits >= uint64_t{0x7ff} << 52) return Status::kOverflow;
  }
  if (negative) bits |= uint64_t{1} << 63;
  std::memcpy(out, &bits, sizeof bits);
  return Status::kOk;
}

}  // namespace hognose::support::kernel
