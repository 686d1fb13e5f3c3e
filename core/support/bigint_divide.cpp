// Division. Schoolbook (Knuth's algorithm D) for short quotients; above kRecursiveDigits the recursive division of Burnikel and
// Ziegler, which turns a division into a few half-size divisions and products, so that division (and with it the text of
// huge numbers) costs what Karatsuba multiplication costs.
//
// The workhorses divide in place: `a` has n + m digits and is replaced by the remainder in its low n digits, `q` gets m
// digits, and the return value (0 or 1) is the quotient's digit above those. b has n digits with its top bit set.
#include "support/bigint_kernels.h"

namespace hognose::support {

namespace kernel {

namespace {

// Measured in WebAssembly (V8).
constexpr uint32_t kRecursiveDigits = 64;

struct Outcome {
  Status status;
  uint32_t top;  // the quotient's digit above q[0..m)
};

// n >= 2, m >= 1.
Outcome divide_schoolbook(Scratch& scratch, uint32_t* q, uint32_t* a, const uint32_t* b, uint32_t n, uint32_t m) {
  uint32_t top = 0;
  if (compare_same(a + m, b, n) >= 0) {
    subtract(a + m, a + m, n, b, n);
    top = 1;
  }
  uint32_t b1 = b[n - 1];
  uint32_t b0 = b[n - 2];
  for (uint32_t j = m; j-- != 0;) {
    if (!charge(scratch, n)) return {Status::kLimit, 0};
    uint32_t a2 = a[j + n];
    uint64_t head = (static_cast<uint64_t>(a2) << 32) | a[j + n - 1];
    // Estimate the digit from the top two digits by one; correct it with the next digit; it is then at most one too large.
    uint64_t estimate = a2 >= b1 ? 0xffffffffu : head / b1;
    uint64_t rest = head - estimate * b1;
    while (rest <= 0xffffffffu && estimate * b0 > ((rest << 32) | a[j + n - 2])) {
      estimate--;
      rest += b1;
    }
    uint32_t digit = low(estimate);
    uint32_t borrow = subtract_product(a + j, b, n, digit);
    if (a2 < borrow) {
      digit--;
      add(a + j, a + j, n, b, n);
    }
    a[j + n] = 0;
    q[j] = digit;
  }
  return {Status::kOk, top};
}

// Subtracts q * b_low from a[0..n) shifted so that the product ends inside, and repairs a too large quotient.
//   a: n digits, the partial remainder; b: n digits; k: how many low digits of b were left out; q: m digits and `top`.
Outcome repair(Scratch& scratch, uint32_t* q, uint32_t m, uint32_t top, uint32_t* a, const uint32_t* b, uint32_t n,
               uint32_t k) {
  ScratchScope scope(scratch);
  uint32_t* t = scratch.words(m + k);
  if (t == nullptr) return {Status::kNoMemory, 0};
  Status status = multiply(scratch, t, q, m, b, k);
  if (status != Status::kOk) return {status, 0};
  uint32_t borrow = subtract(a, a, n, t, m + k);
  if (top != 0) borrow += subtract(a + m, a + m, n - m, b, k);
  while (borrow != 0) {
    top -= subtract_word(q, m, 1);
    borrow -= add(a, a, n, b, n);
  }
  return {Status::kOk, top};
}

// 1 <= m <= n, n >= 2.
Outcome divide_recursive(Scratch& scratch, uint32_t* q, uint32_t* a, const uint32_t* b, uint32_t n, uint32_t m) {
  if (m < kRecursiveDigits) return divide_schoolbook(scratch, q, a, b, n, m);
  if (m < n) {
    // Only the top m digits of b matter for a first estimate.
    uint32_t k = n - m;
    Outcome outcome = divide_recursive(scratch, q, a + k, b + k, m, m);
    if (outcome.status != Status::kOk) return outcome;
    return repair(scratch, q, m, outcome.top, a, b, n, k);
  }
  uint32_t k = m / 2;
  Outcome upper = divide_recursive(scratch, q + k, a + 2 * k, b + k, n - k, m - k);
  if (upper.status != Status::kOk) return upper;
  upper = repair(scratch, q + k, m - k, upper.top, a + k, b, n, k);
  if (upper.status != Status::kOk) return upper;
  Outcome lower = divide_recursive(scratch, q, a + k, b + k, n - k, k);
  if (lower.status != Status::kOk) return lower;
  lower = repair(scratch, q, k, lower.top, a, b, n, k);
  if (lower.status != Status::kOk) return lower;
  return upper;
}

}  // namespace

Status divide(Scratch& scratch, uint32_t* q, uint32_t* r, const uint32_t* a, uint32_t an, const uint32_t* b,
              uint32_t bn) {
  if (bn == 1) {
    if (!charge(scratch, an)) return Status::kLimit;
    uint32_t rest = q != nullptr ? divide_word(q, a, an, b[0]) : modulo_word(a, an, b[0]);
    if (r != nullptr) r[0] = rest;
    return Status::kOk;
  }
  if (!charge(scratch, an)) return Status::kLimit;
  ScratchScope scope(scratch);
  uint32_t shift = leading_zeros(b[bn - 1]);
  uint32_t* work = scratch.words(an + 1);
  if (work == nullptr) return Status::kNoMemory;
  work[an] = shift_left(work, a, an, shift);
  const uint32_t* divisor = b;
  if (shift != 0) {
    uint32_t* shifted = scratch.words(bn);
    if (shifted == nullptr) return Status::kNoMemory;
    shift_left(shifted, b, bn, shift);
    divisor = shifted;
  }
  // The digit above a is smaller than the top of b, so the quotient's topmost digit fits into an - bn + 1 digits.
  uint32_t m = an + 1 - bn;
  uint32_t* quotient = q;
  if (quotient == nullptr) {
    quotient = scratch.words(m);
    if (quotient == nullptr) return Status::kNoMemory;
  }
  // Blocks of at most bn quotient digits, from the top; the first takes what is left over.
  uint32_t block = m % bn == 0 ? bn : m % bn;
  for (uint32_t done = 0; done < m; block = bn) {
    uint32_t at = m - done - block;
    Outcome outcome = divide_recursive(scratch, quotient + at, work + at, divisor, bn, block);
    if (outcome.status != Status::kOk) return outcome.status;
    done += block;
  }
  if (r != nullptr) shift_right(r, work, bn, shift);
  return Status::kOk;
}

}  // namespace kernel

namespace {

// q and r of magnitudes into buffers of the caller, any sizes; then corrects to floor semantics.
Status floor_divide(Scratch& scratch, Digits a, Digits b, Integer* q, Integer* r) {
  bool different_signs = a.negative != b.negative;
  if (kernel::compare(a.data, a.size, b.data, b.size) < 0) {
    bool adjust = different_signs && a.size != 0;
    if (q != nullptr) {
      q->data[0] = 1;
      q->size = adjust ? 1 : 0;
      q->negative = adjust;
    }
    if (r != nullptr) {
      if (adjust) {
        kernel::subtract(r->data, b.data, b.size, a.data, a.size);
        kernel::finish(*r, b.size, b.negative);
      } else {
        kernel::move(r->data, a.data, a.size);
        kernel::finish(*r, a.size, a.negative);
      }
    }
    return Status::kOk;
  }
  ScratchScope scope(scratch);
  uint32_t* rest = r != nullptr ? r->data : nullptr;
  if (rest == nullptr && different_signs) {
    rest = scratch.words(b.size);
    if (rest == nullptr) return Status::kNoMemory;
  }
  Status status = kernel::divide(scratch, q != nullptr ? q->data : nullptr, rest, a.data, a.size, b.data, b.size);
  if (status != Status::kOk) return status;
  uint32_t rest_size = rest != nullptr ? kernel::normalized(rest, b.size) : 0;
  bool adjust = different_signs && rest_size != 0;
  if (q != nullptr) {
    uint32_t size = a.size - b.size + 1;
    if (adjust) {
      q->data[size] = kernel::add_word(q->data, size, 1);
      size++;
    }
    kernel::finish(*q, size, different_signs);
  }
  if (r != nullptr) {
    if (adjust) kernel::subtract(rest, b.data, b.size, rest, rest_size);
    kernel::finish(*r, b.size, b.negative);
  }
  return Status::kOk;
}

}  // namespace

Status divide(Scratch& scratch, Digits a, Digits b, Integer* q, Integer* r) {
  if (b.size == 0) return Status::kDivideByZero;
  return floor_divide(scratch, a, b, q, r);
}

Status divide_small(Scratch& scratch, Digits a, uint32_t b, Integer& out, uint32_t* remainder) {
  if (b == 0) return Status::kDivideByZero;
  if (!kernel::charge(scratch, a.size)) return Status::kLimit;
  *remainder = kernel::divide_word(out.data, a.data, a.size, b);
  kernel::finish(out, a.size, a.negative);
  return Status::kOk;
}

}  // namespace hognose::support
