// Powers, modular powers, greatest common divisors, modular inverses, square roots.
#include "support/bigint_kernels.h"

namespace hognose::support {

using kernel::charge;
using kernel::finish;

namespace {

// A number in scratch memory.
[[nodiscard]] bool take(Scratch& scratch, uint64_t size, Integer* out) {
  if (size > kMaxDigits) return false;
  out->data = scratch.words(static_cast<size_t>(size));
  out->size = 0;
  out->negative = false;
  return out->data != nullptr;
}

void swap(Integer& a, Integer& b) {
  Integer t = a;
  a = b;
  b = t;
}

}  // namespace

// An odd base without its factors of two is raised; the factors of two come back as one shift.
uint64_t power_bound(Digits a, uint64_t exponent) {
  if (exponent == 0 || a.size == 0) return 2;
  uint64_t bits = bit_length(a);
  if (bits == 1) return 2;
  // A bound on the product: |a| < 2^bits, and for a power of two exactly 2^(bits - 1).
  if (trailing_zeros(a) + 1 == bits) bits--;
  if (exponent > UINT64_MAX / 64 / bits) return UINT64_MAX;
  return bits * exponent / 32 + 2;
}

Status power(Scratch& scratch, Digits a, uint64_t exponent, Integer& out) {
  bool negative = a.negative && (exponent & 1) != 0;
  if (exponent == 0) {
    set_uint64(out, 1);
    return Status::kOk;
  }
  if (a.size == 0) {
    set_uint64(out, 0);
    return Status::kOk;
  }
  uint64_t bound = power_bound(a, exponent);
  if (bound > kMaxDigits) return Status::kOverflow;
  uint64_t twos = trailing_zeros(a);
  ScratchScope scope(scratch);
  Integer base;
  if (!take(scratch, a.size + 1, &base)) return Status::kNoMemory;
  Status status = right_shift(scratch, a.magnitude(), twos, base);
  if (status != Status::kOk) return status;
  if (base.size == 1 && base.data[0] == 1) {
    status = left_shift(scratch, base.view(), twos * exponent, out);
    out.negative = negative;
    return status;
  }
  // Left to right: square, and multiply by the base where the exponent has a one. Two buffers take turns.
  Integer x;
  Integer y;
  if (!take(scratch, bound, &x) || !take(scratch, bound, &y)) return Status::kNoMemory;
  copy(base.view(), x);
  for (int bit = 62 - __builtin_clzll(exponent); bit >= 0; bit--) {
    status = kernel::square(scratch, y.data, x.data, x.size);
    if (status != Status::kOk) return status;
    finish(y, 2 * x.size, false);
    swap(x, y);
    if (((exponent >> bit) & 1) == 0) continue;
    if (base.size == 1) {
      if (!charge(scratch, x.size)) return Status::kLimit;
      uint32_t top = kernel::multiply_word(x.data, x.data, x.size, base.data[0], 0);
      if (top != 0) x.data[x.size++] = top;
    } else {
      status = kernel::multiply(scratch, y.data, x.data, x.size, base.data, base.size);
      if (status != Status::kOk) return status;
      finish(y, x.size + base.size, false);
      swap(x, y);
    }
  }
  status = left_shift(scratch, x.view(), twos * exponent, out);
  out.negative = negative;
  return status;
}

// Modular powers. An odd modulus uses Montgomery's representation, so that every reduction is two products; an even one divides.
// Both read the exponent in windows.

namespace {

class Modulus {
 public:
  Modulus(Scratch& scratch, Digits n) : scratch_(scratch), n_(n) {
    if (!n.is_odd()) return;
    // Newton's iteration for the inverse modulo 2^32; n itself is right in three bits.
    uint32_t inverse = n.data[0];
    for (int i = 0; i < 4; i++) inverse *= 2 - n.data[0] * inverse;
    minus_inverse_ = uint32_t{0} - inverse;
  }

  [[nodiscard]] Status prepare() {
    work_ = scratch_.words(2 * static_cast<size_t>(n_.size) + 1);
    return work_ != nullptr ? Status::kOk : Status::kNoMemory;
  }
  uint32_t size() const { return n_.size; }

  // x[0..size): the representation of a number already smaller than n.
  [[nodiscard]] Status enter(uint32_t* x) {
    if (!n_.is_odd()) return Status::kOk;
    ScratchScope scope(scratch_);
    uint32_t* t = scratch_.words(2 * static_cast<size_t>(n_.size));
    if (t == nullptr) return Status::kNoMemory;
    kernel::zero(t, n_.size);
    kernel::move(t + n_.size, x, n_.size);
    return kernel::divide(scratch_, nullptr, x, t, 2 * n_.size, n_.data, n_.size);
  }
  [[nodiscard]] Status leave(uint32_t* x) {
    if (!n_.is_odd()) return Status::kOk;
    kernel::move(work_, x, n_.size);
    kernel::zero(work_ + n_.size, n_.size);
    return reduce(x);
  }
  [[nodiscard]] Status multiply(uint32_t* out, const uint32_t* x, const uint32_t* y) {
    Status status = x == y ? kernel::square(scratch_, work_, x, n_.size)
                           : kernel::multiply(scratch_, work_, x, n_.size, y, n_.size);
    return status == Status::kOk ? reduce(out) : status;
  }

 private:
  // work_[0..2 size) -> out, divided by 2^(32 size) in Montgomery's case.
  Status reduce(uint32_t* out) {
    uint32_t n = n_.size;
    if (!n_.is_odd()) return kernel::divide(scratch_, nullptr, out, work_, 2 * n, n_.data, n);
    if (!charge(scratch_, static_cast<uint64_t>(n) * n)) return Status::kLimit;
    // Each row clears one low digit; what it carries into the digit n above is kept in the cleared place until the end. Two
    // rows go together: the second one's factor needs only the two lowest digits of the first.
    uint32_t i = 0;
    for (; i + 1 < n; i += 2) {
      uint32_t w0 = work_[i] * minus_inverse_;
      uint64_t t = kernel::product(n_.data[0], w0) + work_[i];
      t = kernel::product(n_.data[1], w0) + work_[i + 1] + (t >> 32);
      uint32_t w1 = kernel::low(t) * minus_inverse_;
      uint64_t top = kernel::add_product_two_rows(work_ + i, n_.data, n, w0, w1);
      work_[i] = kernel::low(top);
      work_[i + 1] = kernel::high(top);
    }
    if (i < n) {
      work_[i] = kernel::add_product(work_ + i, n_.data, n, work_[i] * minus_inverse_);
    }
    uint32_t carry = kernel::add(work_ + n, work_ + n, n, work_, n);
    if (carry != 0 || kernel::compare_same(work_ + n, n_.data, n) >= 0) {
      kernel::subtract(out, work_ + n, n, n_.data, n);
    } else {
      kernel::move(out, work_ + n, n);
    }
    return Status::kOk;
  }

  Scratch& scratch_;
  Digits n_;
  uint32_t* work_ = nullptr;
  uint32_t minus_inverse_ = 0;
};

uint32_t window_bits(uint64_t exponent_bits) {
  return exponent_bits > 600 ? 5 : exponent_bits > 160 ? 4 : exponent_bits > 48 ? 3 : exponent_bits > 8 ? 2 : 1;
}

bool bit_at(Digits a, uint64_t i) { return ((a.data[i / 32] >> (i % 32)) & 1) != 0; }

// base < modulus, both not negative; modulus > 1; exponent > 0. out[0..modulus.size).
Status power_mod_windowed(Scratch& scratch, Digits base, Digits exponent, Digits modulus, uint32_t* out) {
  ScratchScope scope(scratch);
  uint32_t n = modulus.size;
  Modulus field(scratch, modulus);
  Status status = field.prepare();
  if (status != Status::kOk) return status;
  uint64_t bits = bit_length(exponent);
  uint32_t window = window_bits(bits);
  // The odd powers base^1, base^3 ... base^(2^window - 1).
  uint32_t count = uint32_t{1} << (window - 1);
  uint32_t* powers = scratch.words(static_cast<size_t>(n) * (count + 1));
  if (powers == nullptr) return Status::kNoMemory;
  kernel::move(powers, base.data, base.size);
  kernel::zero(powers + base.size, n - base.size);
  status = field.enter(powers);
  if (status != Status::kOk) return status;
  uint32_t* twice = powers + static_cast<size_t>(n) * count;
  if (count > 1) status = field.multiply(twice, powers, powers);
  for (uint32_t i = 1; i < count && status == Status::kOk; i++) {
    uint32_t* here = powers + static_cast<size_t>(n) * i;
    status = field.multiply(here, here - n, twice);
  }
  bool started = false;
  for (uint64_t i = bits; i != 0 && status == Status::kOk;) {
    if (!bit_at(exponent, i - 1)) {
      i--;
      status = field.multiply(out, out, out);
      continue;
    }
    uint64_t end = i > window ? i - window : 0;
    while (!bit_at(exponent, end)) end++;
    uint32_t value = 0;
    for (; i != end && status == Status::kOk; i--) {
      value = value * 2 + (bit_at(exponent, i - 1) ? 1 : 0);
      if (started) status = field.multiply(out, out, out);
    }
    if (status != Status::kOk) break;
    const uint32_t* factor = powers + static_cast<size_t>(n) * (value / 2);
    if (started) {
      status = field.multiply(out, out, factor);
    } else {
      kernel::move(out, factor, n);
      started = true;
    }
  }
  return status == Status::kOk ? field.leave(out) : status;
}

// One-digit modulus: everything fits machine words.
uint32_t power_mod_word(uint32_t base, Digits exponent, uint32_t modulus) {
  uint64_t result = 1 % modulus;
  for (uint64_t i = bit_length(exponent); i-- != 0;) {
    result = result * result % modulus;
    if (bit_at(exponent, i)) result = result * base % modulus;
  }
  return static_cast<uint32_t>(result);
}

}  // namespace

Status power_mod(Scratch& scratch, Digits base, Digits exponent, Digits modulus, Integer& out) {
  if (modulus.size == 0) return Status::kDivideByZero;
  Digits n = modulus.magnitude();
  ScratchScope scope(scratch);
  Integer reduced;
  if (!take(scratch, static_cast<uint64_t>(remainder_bound(base, n)), &reduced)) return Status::kNoMemory;
  Status status;
  if (exponent.negative) {
    status = inverse_mod(scratch, base, n, reduced);
    exponent = exponent.magnitude();
  } else {
    status = support::divide(scratch, base, n, nullptr, &reduced);
  }
  if (status != Status::kOk) return status;
  if (n.size == 1 && n.data[0] == 1) {
    reduced.size = 0;
  } else if (exponent.size == 0) {
    set_uint64(out, 1);
    copy(out.view(), reduced);
  } else if (reduced.size != 0) {
    if (n.size == 1) {
      if (!charge(scratch, bit_length(exponent))) return Status::kLimit;
      reduced.data[0] = power_mod_word(reduced.data[0], exponent, n.data[0]);
      finish(reduced, 1, false);
    } else {
      uint32_t* result = scratch.words(n.size);
      if (result == nullptr) return Status::kNoMemory;
      status = power_mod_windowed(scratch, reduced.view(), exponent, n, result);
      if (status != Status::kOk) return status;
      reduced.data = result;
      finish(reduced, n.size, false);
    }
  }
  if (modulus.negative && reduced.size != 0) {
    kernel::subtract(out.data, n.data, n.size, reduced.data, reduced.size);
    finish(out, n.size, true);
  } else {
    copy(reduced.view(), out);
  }
  return Status::kOk;
}

// Greatest common divisor after Lehmer: the leading bits of both numbers tell the next dozen quotients of Euclid's algorithm; the
// steps are collected in a 2 x 2 matrix and applied to the long numbers at once.

namespace {

// 62 bits of `a` from bit `shift` on.
uint64_t leading_bits(Digits a, uint64_t shift) {
  uint64_t i = shift / 32;
  uint32_t bits = static_cast<uint32_t>(shift % 32);
  uint64_t d0 = i < a.size ? a.data[i] : 0;
  uint64_t d1 = i + 1 < a.size ? a.data[i + 1] : 0;
  uint64_t d2 = i + 2 < a.size ? a.data[i + 2] : 0;
  uint64_t value = (d1 << 32) | d0;
  return bits == 0 ? value : (value >> bits) | (d2 << (64 - bits));
}

// out[0..n) = a * u - b * v (known not to be negative and to fit n digits).
void linear_combination(uint32_t* out, const uint32_t* a, const uint32_t* b, uint32_t n, uint32_t u, uint32_t v) {
  uint64_t plus = 0;
  uint64_t minus = 0;
  uint64_t borrow = 0;
  for (uint32_t i = 0; i < n; i++) {
    plus += kernel::product(a[i], u);
    minus += kernel::product(b[i], v);
    uint64_t t = (plus & 0xffffffffu) - (minus & 0xffffffffu) - borrow;
    out[i] = kernel::low(t);
    borrow = t >> 63;
    plus >>= 32;
    minus >>= 32;
  }
}

}  // namespace

Status gcd(Scratch& scratch, Digits a, Digits b, Integer& out) {
  ScratchScope scope(scratch);
  uint32_t room = (a.size > b.size ? a.size : b.size) + 1;
  Integer x;
  Integer y;
  Integer s;
  Integer t;
  if (!take(scratch, room, &x) || !take(scratch, room, &y) || !take(scratch, room, &s) || !take(scratch, room, &t)) {
    return Status::kNoMemory;
  }
  copy(a.magnitude(), x);
  copy(b.magnitude(), y);
  if (compare(x.view(), y.view()) < 0) swap(x, y);
  while (x.size > 2 && y.size != 0) {
    uint64_t length = bit_length(x.view());
    uint64_t shift = length > 62 ? length - 62 : 0;
    int64_t u = static_cast<int64_t>(leading_bits(x.view(), shift));
    int64_t v = static_cast<int64_t>(leading_bits(y.view(), shift));
    // Invariant: (u, v) = (A x - B y, D y - C x) up to signs, with cofactors below 2^31.
    int64_t A = 1;
    int64_t B = 0;
    int64_t C = 0;
    int64_t D = 1;
    bool odd = false;
    while (v != 0) {
      int64_t q = u / v;
      int64_t next_v = u - q * v;
      int64_t next_c = A + q * C;
      int64_t next_d = B + q * D;
      // The quotient is that of the long numbers, too, if the remainder is far enough from both its bounds (Jebelean).
      int64_t largest = next_c > next_d ? next_c : next_d;
      int64_t gap = next_c + C > next_d + D ? next_c + C : next_d + D;
      if (largest > 0x7fffffff || next_v < largest || v - next_v < gap) break;
      u = v;
      v = next_v;
      A = C;
      B = D;
      C = next_c;
      D = next_d;
      odd = !odd;
    }
    if (B == 0) {
      Status status = support::divide(scratch, x.view(), y.view(), nullptr, &s);
      if (status != Status::kOk) return status;
      swap(x, y);
      swap(y, s);
      continue;
    }
    uint32_t n = x.size;
    if (!charge(scratch, static_cast<uint64_t>(n) * 4)) return Status::kLimit;
    kernel::zero(y.data + y.size, n - y.size);
    uint32_t wa = static_cast<uint32_t>(A);
    uint32_t wb = static_cast<uint32_t>(B);
    uint32_t wc = static_cast<uint32_t>(C);
    uint32_t wd = static_cast<uint32_t>(D);
    // After an odd number of steps the signs are swapped.
    if (odd) {
      linear_combination(s.data, y.data, x.data, n, wb, wa);
      linear_combination(t.data, x.data, y.data, n, wc, wd);
    } else {
      linear_combination(s.data, x.data, y.data, n, wa, wb);
      linear_combination(t.data, y.data, x.data, n, wd, wc);
    }
    finish(s, n, false);
    finish(t, n, false);
    swap(x, s);
    swap(y, t);
  }
  if (y.size != 0) {
    uint64_t u = 0;
    uint64_t v = 0;
    if (!to_uint64(x.view(), &u) || !to_uint64(y.view(), &v)) return Status::kInvalid;
    while (v != 0) {
      uint64_t w = u % v;
      u = v;
      v = w;
    }
    set_uint64(x, u);
  }
  copy(x.view(), out);
  return Status::kOk;
}

Status inverse_mod(Scratch& scratch, Digits a, Digits modulus, Integer& out) {
  if (modulus.size == 0) return Status::kDivideByZero;
  Digits n = modulus.magnitude();
  ScratchScope scope(scratch);
  uint64_t room = 2 * static_cast<uint64_t>(n.size) + 3;
  Integer r0;
  Integer r1;
  Integer s0;
  Integer s1;
  Integer q;
  Integer r;
  Integer t;
  if (!take(scratch, room, &r0) || !take(scratch, remainder_bound(a, n) + room, &r1) || !take(scratch, room, &s0) ||
      !take(scratch, room, &s1) || !take(scratch, room, &q) || !take(scratch, room, &r) || !take(scratch, room, &t)) {
    return Status::kNoMemory;
  }
  // Extended Euclid: s * a == r modulo n for both pairs.
  copy(n, r0);
  Status status = support::divide(scratch, a, n, nullptr, &r1);
  set_uint64(s1, 1);
  while (status == Status::kOk && r1.size != 0) {
    status = support::divide(scratch, r0.view(), r1.view(), &q, &r);
    if (status == Status::kOk) status = support::multiply(scratch, q.view(), s1.view(), t);
    if (status == Status::kOk) status = support::subtract(scratch, s0.view(), t.view(), t);
    swap(r0, r1);
    swap(r1, r);
    swap(s0, s1);
    swap(s1, t);
  }
  if (status != Status::kOk) return status;
  if (r0.size != 1 || r0.data[0] != 1) return Status::kNotInvertible;
  // A modulus of one: everything is zero.
  if (n.size == 1 && n.data[0] == 1) {
    out.size = 0;
    out.negative = false;
    return Status::kOk;
  }
  if (s0.negative) return support::add(scratch, s0.view(), n, out);
  copy(s0.view(), out);
  return Status::kOk;
}

// The square root by Newton's iteration with growing precision: each step doubles the number of leading bits of the root that
// are right, so the last division costs as much as all before it together.
Status integer_sqrt(Scratch& scratch, Digits a, Integer& out) {
  if (a.negative) return Status::kNegative;
  if (a.size == 0) {
    out.size = 0;
    out.negative = false;
    return Status::kOk;
  }
  uint64_t half = (bit_length(a) - 1) / 2;  // the root has half + 1 bits
  ScratchScope scope(scratch);
  uint64_t room = a.size + 3;
  Integer root;
  Integer part;
  Integer quotient;
  if (!take(scratch, room, &root) || !take(scratch, room, &part) || !take(scratch, room, &quotient)) {
    return Status::kNoMemory;
  }
  set_uint64(root, 1);
  uint64_t known = 0;
  int rounds = half == 0 ? 0 : 64 - __builtin_clzll(half);
  Status status = Status::kOk;
  while (rounds-- != 0) {
    // With d bits known, the root of the leading 2 d' bits, d' = 2 d or 2 d + 1, is within one of (root + a / root) / 2.
    uint64_t want = half >> rounds;
    status = right_shift(scratch, a, 2 * half - known - want + 1, part);
    if (status == Status::kOk) status = support::divide(scratch, part.view(), root.view(), &quotient, nullptr);
    if (status == Status::kOk) status = left_shift(scratch, root.view(), want - known - 1, part);
    if (status == Status::kOk) status = support::add(scratch, part.view(), quotient.view(), root);
    if (status != Status::kOk) return status;
    known = want;
  }
  status = support::multiply(scratch, root.view(), root.view(), part);
  if (status != Status::kOk) return status;
  if (compare(part.view(), a) > 0) kernel::subtract_word(root.data, root.size, 1);
  finish(root, root.size, false);
  copy(root.view(), out);
  return Status::kOk;
}

}  // namespace hognose::support
