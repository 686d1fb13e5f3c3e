// Floats and complex numbers on Values.
#include <cmath>

#include "runtime/interpreter.h"
#include "runtime/numbers.h"
#include "support/float_text.h"

namespace hognose::runtime {

using bytecode::Opcode;

namespace {

bool is_odd_integer(double d) { return std::fmod(std::fabs(d), 2.0) == 1.0; }

Result zero_division(Interpreter& vm, const char* message) { return vm.raise(vm.types.zero_division_error, message); }

Result range_error(Interpreter& vm) {
  Str* text = make_str(vm, "Numerical result out of range");
  Tuple* args = make_tuple(vm, {Value::small_int(34), Value(text)});
  return vm.raise_exception(vm.make_exception(vm.types.overflow_error, args));
}

Result float_power(Interpreter& vm, double base, double exponent) {
  if (exponent == 0) return Value::number(1.0);
  if (std::isnan(base)) return Value::number(base);
  if (std::isnan(exponent)) return Value::number(base == 1.0 ? 1.0 : exponent);
  if (std::isinf(exponent)) {
    double magnitude = std::fabs(base);
    if (magnitude == 1.0) return Value::number(1.0);
    return Value::number((exponent > 0) == (magnitude > 1.0) ? std::fabs(exponent) : 0.0);
  }
  bool odd = is_odd_integer(exponent);
  if (std::isinf(base)) {
    if (exponent > 0) return Value::number(odd ? base : std::fabs(base));
    return Value::number(odd ? std::copysign(0.0, base) : 0.0);
  }
  if (base == 0) {
    if (exponent < 0) return zero_division(vm, "zero to a negative power");
    return Value::number(odd ? base : 0.0);
  }
  bool negate = false;
  if (base < 0) {
    if (exponent != std::floor(exponent)) {
      return complex_binary(vm, bytecode::kPow, {base, 0, false}, {exponent, 0, false});
    }
    base = -base;
    negate = odd;
  }
  if (base == 1.0) return Value::number(negate ? -1.0 : 1.0);
  double result = std::pow(base, exponent);
  if (negate) result = -result;
  if (std::isinf(result)) return range_error(vm);
  return Value::number(result);
}

}  // namespace

void float_divmod(double a, double b, double* quotient, double* remainder) {
  double mod = std::fmod(a, b);
  double div = (a - mod) / b;
  if (mod != 0) {
    if ((b < 0) != (mod < 0)) {
      mod += b;
      div -= 1.0;
    }
  } else {
    mod = std::copysign(0.0, b);
  }
  if (div != 0) {
    double floor = std::floor(div);
    if (div - floor > 0.5) floor += 1.0;
    *quotient = floor;
  } else {
    *quotient = std::copysign(0.0, a / b);
  }
  *remainder = mod;
}

Result float_binary(Interpreter& vm, Opcode operation, double a, double b) {
  switch (operation) {
    case bytecode::kAdd: return Value::number(a + b);
    case bytecode::kSub: return Value::number(a - b);
    case bytecode::kMul: return Value::number(a * b);
    case bytecode::kTrueDiv:
      if (b == 0) return zero_division(vm, "division by zero");
      return Value::number(a / b);
    case bytecode::kFloorDiv:
    case bytecode::kMod: {
      if (b == 0) return zero_division(vm, "division by zero");
      double quotient, remainder;
      float_divmod(a, b, &quotient, &remainder);
      return Value::number(operation == bytecode::kMod ? remainder : quotient);
    }
    case bytecode::kPow: return float_power(vm, a, b);
    default: return Value::not_implemented();
  }
}

Result float_repr(Interpreter& vm, double d) {
  char text[support::kFloatReprCapacity];
  size_t length = support::float_repr(d, text);
  Str* result = make_str_ascii(vm, text, length);
  return result == nullptr ? vm.no_memory() : Result(result);
}

Value make_complex(Interpreter& vm, double real, double imag) {
  Complex* result = static_cast<Complex*>(vm.heap.allocate(Kind::kComplex, vm.types.complex, sizeof(Complex)));
  result->real = real;
  result->imag = imag;
  return result;
}

namespace {

struct Pair {
  double real, imag;
};

// Multiplication with C99's recovery of infinities (Annex G): a product is infinite when a factor is and no factor is zero.
Pair complex_multiply(Pair z, Pair w) {
  double a = z.real, b = z.imag, c = w.real, d = w.imag;
  double ac = a * c, bd = b * d, ad = a * d, bc = b * c;
  Pair r = {ac - bd, ad + bc};
  if (!(std::isnan(r.real) && std::isnan(r.imag))) return r;
  bool recalculate = false;
  if (std::isinf(a) || std::isinf(b)) {
    a = std::copysign(std::isinf(a) ? 1.0 : 0.0, a);
    b = std::copysign(std::isinf(b) ? 1.0 : 0.0, b);
    if (std::isnan(c)) c = std::copysign(0.0, c);
    if (std::isnan(d)) d = std::copysign(0.0, d);
    recalculate = true;
  }
  if (std::isinf(c) || std::isinf(d)) {
    c = std::copysign(std::isinf(c) ? 1.0 : 0.0, c);
    d = std::copysign(std::isinf(d) ? 1.0 : 0.0, d);
    if (std::isnan(a)) a = std::copysign(0.0, a);
    if (std::isnan(b)) b = std::copysign(0.0, b);
    recalculate = true;
  }
  if (!recalculate && (std::isinf(ac) || std::isinf(bd) || std::isinf(ad) || std::isinf(bc))) {
    if (std::isnan(a)) a = std::copysign(0.0, a);
    if (std::isnan(b)) b = std::copysign(0.0, b);
    if (std::isnan(c)) c = std::copysign(0.0, c);
    if (std::isnan(d)) d = std::copysign(0.0, d);
    recalculate = true;
  }
  if (recalculate) r = {HUGE_VAL * (a * c - b * d), HUGE_VAL * (a * d + b * c)};
  return r;
}

// Division by the larger part of the divisor; infinities recovered as in C99.
Pair complex_divide(Pair a, Pair b) {
  double abs_real = std::fabs(b.real), abs_imag = std::fabs(b.imag);
  Pair r;
  if (abs_real >= abs_imag) {
    double ratio = b.imag / b.real, denominator = b.real + b.imag * ratio;
    r = {(a.real + a.imag * ratio) / denominator, (a.imag - a.real * ratio) / denominator};
  } else if (abs_imag >= abs_real) {
    double ratio = b.real / b.imag, denominator = b.real * ratio + b.imag;
    r = {(a.real * ratio + a.imag) / denominator, (a.imag * ratio - a.real) / denominator};
  } else {
    r = {NAN, NAN};
  }
  if (std::isnan(r.real) && std::isnan(r.imag)) {
    bool a_infinite = std::isinf(a.real) || std::isinf(a.imag), b_infinite = std::isinf(b.real) || std::isinf(b.imag);
    bool a_finite = std::isfinite(a.real) && std::isfinite(a.imag),
         b_finite = std::isfinite(b.real) && std::isfinite(b.imag);
    if (a_infinite && b_finite) {
      double x = std::copysign(std::isinf(a.real) ? 1.0 : 0.0, a.real),
             y = std::copysign(std::isinf(a.imag) ? 1.0 : 0.0, a.imag);
      r = {HUGE_VAL * (x * b.real + y * b.imag), HUGE_VAL * (y * b.real - x * b.imag)};
    } else if (b_infinite && a_finite) {
      double x = std::copysign(std::isinf(b.real) ? 1.0 : 0.0, b.real),
             y = std::copysign(std::isinf(b.imag) ? 1.0 : 0.0, b.imag);
      r = {0.0 * (a.real * x + a.imag * y), 0.0 * (a.imag * x - a.real * y)};
    }
  }
  return r;
}

Pair real_divided_by_complex(double a, Pair b) {
  double abs_real = std::fabs(b.real), abs_imag = std::fabs(b.imag);
  Pair r;
  if (abs_real >= abs_imag) {
    double ratio = b.imag / b.real, denominator = b.real + b.imag * ratio;
    r = {a / denominator, (-a * ratio) / denominator};
  } else if (abs_imag >= abs_real) {
    double ratio = b.real / b.imag, denominator = b.real * ratio + b.imag;
    r = {(a * ratio) / denominator, (-a) / denominator};
  } else {
    r = {NAN, NAN};
  }
  if (std::isnan(r.real) && std::isnan(r.imag) && std::isfinite(a) && (std::isinf(b.real) || std::isinf(b.imag))) {
    double x = std::copysign(std::isinf(b.real) ? 1.0 : 0.0, b.real),
           y = std::copysign(std::isinf(b.imag) ? 1.0 : 0.0, b.imag);
    r = {0.0 * (a * x), 0.0 * (-a * y)};
  }
  return r;
}

Result finish_power(Interpreter& vm, Pair r) {
  if (std::isinf(r.real) || std::isinf(r.imag)) return vm.raise(vm.types.overflow_error, "complex exponentiation");
  return make_complex(vm, r.real, r.imag);
}

Result complex_power(Interpreter& vm, Pair a, Pair b) {
  if (b.real == 0 && b.imag == 0) return make_complex(vm, 1, 0);
  if (a.real == 0 && a.imag == 0) {
    if (b.imag != 0 || b.real < 0) return zero_division(vm, "zero to a negative or complex power");
    return make_complex(vm, 0, 0);
  }
  if (b.imag == 0 && b.real == std::floor(b.real) && std::fabs(b.real) <= 100.0) {
    // Whole exponents by squaring: exact where the general formula is not.
    long n = static_cast<long>(b.real);
    unsigned long count = static_cast<unsigned long>(n < 0 ? -n : n);
    Pair r = {1, 0}, p = a;
    for (unsigned long mask = 1; count >= mask; mask <<= 1) {
      if (count & mask) r = complex_multiply(r, p);
      p = complex_multiply(p, p);
    }
    if (n <= 0) r = complex_divide({1, 0}, r);
    return finish_power(vm, r);
  }
  double modulus = std::hypot(a.real, a.imag);
  double length = std::pow(modulus, b.real);
  double angle = std::atan2(a.imag, a.real);
  double phase = angle * b.real;
  if (b.imag != 0) {
    length *= std::exp(-angle * b.imag);
    phase += b.imag * std::log(modulus);
  }
  return finish_power(vm, {length * std::cos(phase), length * std::sin(phase)});
}

}  // namespace

Result complex_binary(Interpreter& vm, Opcode operation, ComplexOperand a, ComplexOperand b) {
  switch (operation) {
    case bytecode::kAdd:
      return make_complex(vm, a.real + b.real, a.is_real ? b.imag : b.is_real ? a.imag : a.imag + b.imag);
    case bytecode::kSub:
      return make_complex(vm, a.real - b.real, a.is_real ? -b.imag : b.is_real ? a.imag : a.imag - b.imag);
    case bytecode::kMul: {
      if (a.is_real) return make_complex(vm, a.real * b.real, a.real * b.imag);
      if (b.is_real) return make_complex(vm, a.real * b.real, a.imag * b.real);
      Pair r = complex_multiply({a.real, a.imag}, {b.real, b.imag});
      return make_complex(vm, r.real, r.imag);
    }
    case bytecode::kTrueDiv: {
      if (b.real == 0 && (b.is_real || b.imag == 0)) return zero_division(vm, "division by zero");
      if (b.is_real) return make_complex(vm, a.real / b.real, a.imag / b.real);
      Pair r = a.is_real ? real_divided_by_complex(a.real, {b.real, b.imag})
                         : complex_divide({a.real, a.imag}, {b.real, b.imag});
      return make_complex(vm, r.real, r.imag);
    }
    case bytecode::kPow:
      return complex_power(vm, {a.real, a.is_real ? 0.0 : a.imag}, {b.real, b.is_real ? 0.0 : b.imag});
    default: return Value::not_implemented();
  }
}

}  // namespace hognose::runtime
