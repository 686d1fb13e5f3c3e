// math: functions of real numbers and of integers, exact where CPython's are.
//
// Arguments that are neither floats nor ints are converted by their __float__ or __index__ in Python first; the function is then called
// again. Functions that walk an iterable do so natively as long as every item is a number, else the prelude makes lists of numbers first.
#include <cfloat>
#include <cmath>
#include <cstring>
#include <vector>

#include "builtins/common.h"
#include "runtime/int_digits.h"
#include "stdlib/math_exact.h"

namespace hognose::stdlib {

using namespace runtime;
using namespace builtins;
using bytecode::Special;

namespace {

Value self_of(Interpreter& vm, NativeFunction function);

// Converts args[i] to doubles for i < count. A Result that is no value is the answer then.
Result to_doubles(Interpreter& vm, NativeFunction self, Value* args, size_t count, double* out) {
  for (size_t i = 0; i < count; ++i) {
    if (args[i].is_number()) {
      out[i] = args[i].as_number();
      continue;
    }
    Found found = to_double(vm, args[i], &out[i]);
    if (found == Found::kNeedsPython) return again_with(vm, self_of(vm, self), args, count, i, Special::kFloat);
    if (found != Found::kYes) return failure(vm, found);
  }
  return Result::none();
}

Result range_error(Interpreter& vm) { return vm.raise(vm.types.overflow_error, "math range error"); }
Result domain_error(Interpreter& vm) { return vm.raise(vm.types.value_error, "math domain error"); }
Result expected(Interpreter& vm, const char* what, double got) {
  Result text = float_repr(vm, got);
  if (!text.is_value()) return text;
  return vm.raise(vm.types.value_error, "expected {}, got {}", what, text.value().as<Str>());
}

// --- functions of one real number ------------------------------------------------------------------------------------------------

// `message` says what was expected where the function has no value; nullptr: an infinite value is an overflow.
Result real_result(Interpreter& vm, NativeFunction self, double (*function)(double), const char* message, Value* args) {
  double x;
  Result converted = to_doubles(vm, self, args, 1, &x);
  if (!converted.is_value()) return converted;
  double y = function(x);
  if (std::isfinite(y) || std::isnan(x)) return Value::number(y);
  if (std::isnan(y)) return message == nullptr ? domain_error(vm) : expected(vm, message, x);
  if (std::isinf(x)) return Value::number(y);
  return message == nullptr ? range_error(vm) : expected(vm, message, x);
}
template <double (*function)(double), const char* const* message>
Result real(Interpreter& vm, Value* args) {
  return real_result(vm, real<function, message>, function, *message, args);
}

template <double (*function)(double)>
Result plain(Interpreter& vm, Value* args) {
  double x;
  Result converted = to_doubles(vm, plain<function>, args, 1, &x);
  return converted.is_value() ? Result(Value::number(function(x))) : converted;
}

constexpr const char* kOverflows = nullptr;
constexpr const char* kUnit = "a number in range from -1 up to 1";
constexpr const char* kBetween = "a number between -1 and 1";
constexpr const char* kAtLeastOne = "argument value not less than 1";
constexpr const char* kFinite = "a finite input";
constexpr const char* kNonNegative = "a nonnegative input";
constexpr const char* kAboveMinusOne = "argument value > -1";
constexpr const char* kPositive = "a positive input";
constexpr const char* kNoPole = "a noninteger or positive integer";

double degrees(double x) { return x * (180.0 / M_PI); }
double radians(double x) { return x * (M_PI / 180.0); }
double ulp(double x) {
  if (std::isnan(x)) return x;
  x = std::fabs(x);
  if (std::isinf(x)) return x;
  double next = std::nextafter(x, HUGE_VAL);
  return std::isinf(next) ? x - std::nextafter(x, -HUGE_VAL) : next - x;
}

// clang-format off
#define REAL(name) double real_##name(double x) { return std::name(x); }
REAL(acos)
REAL(acosh)
REAL(asin)
REAL(asinh)
REAL(atan)
REAL(atanh)
REAL(cbrt)
REAL(cos)
REAL(cosh)
REAL(erf)
REAL(erfc)
REAL(exp)
REAL(exp2)
REAL(expm1)
REAL(fabs)
REAL(log1p)
REAL(sin)
REAL(sinh)
REAL(sqrt)
REAL(tan)
REAL(tanh)
#undef REAL
// clang-format on

Result gamma_(Interpreter& vm, Value* args) {
  double x;
  Result converted = to_doubles(vm, gamma_, args, 1, &x);
  if (!converted.is_value()) return converted;
  if (x == -HUGE_VAL || (x <= 0 && x == std::floor(x))) return expected(vm, kNoPole, x);
  double y = gamma_function(x);
  if (std::isinf(y) && std::isfinite(x)) return range_error(vm);
  return Value::number(y);
}
Result lgamma_(Interpreter& vm, Value* args) {
  double x;
  Result converted = to_doubles(vm, lgamma_, args, 1, &x);
  if (!converted.is_value()) return converted;
  if (std::isfinite(x) && x <= 0 && x == std::floor(x)) return expected(vm, kNoPole, x);
  double y = log_gamma(x);
  if (std::isinf(y) && std::isfinite(x)) return range_error(vm);
  return Value::number(y);
}

Result isfinite_(Interpreter& vm, Value* args) {
  double x;
  Result converted = to_doubles(vm, isfinite_, args, 1, &x);
  return converted.is_value() ? Result(Value::boolean(std::isfinite(x))) : converted;
}
Result isinf_(Interpreter& vm, Value* args) {
  double x;
  Result converted = to_doubles(vm, isinf_, args, 1, &x);
  return converted.is_value() ? Result(Value::boolean(std::isinf(x))) : converted;
}
Result isnan_(Interpreter& vm, Value* args) {
  double x;
  Result converted = to_doubles(vm, isnan_, args, 1, &x);
  return converted.is_value() ? Result(Value::boolean(std::isnan(x))) : converted;
}

Result frexp_(Interpreter& vm, Value* args) {
  double x;
  Result converted = to_doubles(vm, frexp_, args, 1, &x);
  if (!converted.is_value()) return converted;
  int exponent = 0;
  if (std::isfinite(x) && x != 0) x = std::frexp(x, &exponent);
  return made(vm, make_tuple(vm, {Value::number(x), Value::small_int(exponent)}));
}
Result modf_(Interpreter& vm, Value* args) {
  double x;
  Result converted = to_doubles(vm, modf_, args, 1, &x);
  if (!converted.is_value()) return converted;
  double whole = x;
  double part = std::isinf(x) ? std::copysign(0.0, x) : std::isnan(x) ? x : std::modf(x, &whole);
  return made(vm, make_tuple(vm, {Value::number(part), Value::number(whole)}));
}

// floor, ceil: __floor__ / __ceil__ of the class, else of the float that it converts to.
template <Special special>
Result to_whole(Interpreter& vm, Value* args) {
  Value x = args[0];
  if (x.is_small_int()) return x;
  if (!x.is_number() && !special_of(vm, x, special).is_empty()) return call_special(vm, special, x);
  double d;
  Result converted = to_doubles(vm, to_whole<special>, args, 1, &d);
  if (!converted.is_value()) return converted;
  return int_from_float(vm, special == Special::kFloor ? std::floor(d) : std::ceil(d));
}
Result trunc_(Interpreter& vm, Value* args) {
  if (args[0].is_number()) return int_from_float(vm, args[0].as_number());
  if (special_of(vm, args[0], Special::kTrunc).is_empty()) {
    return vm.raise(vm.types.type_error, "type {} doesn't define __trunc__ method", type_name(args[0]));
  }
  return call_special(vm, Special::kTrunc, args[0]);
}

// --- functions of several real numbers -------------------------------------------------------------------------------------------

Result atan2_(Interpreter& vm, Value* args) {
  double x[2];
  Result converted = to_doubles(vm, atan2_, args, 2, x);
  return converted.is_value() ? Result(Value::number(std::atan2(x[0], x[1]))) : converted;
}
Result copysign_(Interpreter& vm, Value* args) {
  double x[2];
  Result converted = to_doubles(vm, copysign_, args, 2, x);
  return converted.is_value() ? Result(Value::number(std::copysign(x[0], x[1]))) : converted;
}
Result fmod_(Interpreter& vm, Value* args) {
  double x[2];
  Result converted = to_doubles(vm, fmod_, args, 2, x);
  if (!converted.is_value()) return converted;
  double y = std::fmod(x[0], x[1]);
  if (std::isnan(y) && !std::isnan(x[0]) && !std::isnan(x[1])) return domain_error(vm);
  return Value::number(y);
}
// IEEE 754's remainder, by fmod: libm's own would be a second implementation of that.
double nearest_remainder(double x, double y) {
  y = std::fabs(y);
  double rest = std::fmod(std::fabs(x), y);
  double missing = y - rest;
  // Half way between two multiples the even one counts.
  if (rest > missing || (rest == missing && std::fmod(std::fabs(x), 2 * y) != rest)) rest = -missing;
  return std::signbit(x) ? -rest : rest;
}
Result remainder_(Interpreter& vm, Value* args) {
  double x[2];
  Result converted = to_doubles(vm, remainder_, args, 2, x);
  if (!converted.is_value()) return converted;
  double y = nearest_remainder(x[0], x[1]);
  if (std::isnan(y) && !std::isnan(x[0]) && !std::isnan(x[1])) return domain_error(vm);
  return Value::number(y);
}
Result pow_(Interpreter& vm, Value* args) {
  double x[2];
  Result converted = to_doubles(vm, pow_, args, 2, x);
  if (!converted.is_value()) return converted;
  double y = std::pow(x[0], x[1]);
  if (std::isfinite(x[0]) && std::isfinite(x[1])) {
    if (std::isnan(y) || (std::isinf(y) && x[0] == 0)) return domain_error(vm);
    if (std::isinf(y)) return range_error(vm);
  }
  return Value::number(y);
}
Result fma_(Interpreter& vm, Value* args) {
  double x[3];
  Result converted = to_doubles(vm, fma_, args, 3, x);
  if (!converted.is_value()) return converted;
  double y = std::fma(x[0], x[1], x[2]);
  if (std::isfinite(y)) return Value::number(y);
  if (std::isnan(y)) {
    if (!std::isnan(x[0]) && !std::isnan(x[1]) && !std::isnan(x[2]))
      return vm.raise(vm.types.value_error, "invalid operation in fma");
  } else if (std::isfinite(x[0]) && std::isfinite(x[1]) && std::isfinite(x[2])) {
    return vm.raise(vm.types.overflow_error, "overflow in fma");
  }
  return Value::number(y);
}
Result ldexp_(Interpreter& vm, Value* args) {
  double x;
  Result converted = to_doubles(vm, ldexp_, args, 1, &x);
  if (converted.code() == Result::Code::kTailCall)
    return again_with(vm, self_of(vm, ldexp_), args, 2, 0, Special::kFloat);
  if (!converted.is_value()) return converted;
  if (!is_int_or_bool(args[1])) return vm.raise(vm.types.type_error, "Expected an int as second argument to ldexp.");
  int64_t exponent = int_clamped(args[1]);
  if (x == 0 || !std::isfinite(x)) return Value::number(x);
  if (exponent > 1'000'000) return range_error(vm);
  if (exponent < -1'000'000) return Value::number(std::copysign(0.0, x));
  double y = std::ldexp(x, static_cast<int>(exponent));
  return std::isinf(y) ? range_error(vm) : Result(Value::number(y));
}
Result isclose_(Interpreter& vm, Value* args) {
  double x[4];
  Value values[4] = {args[0], args[1], args[2].is_unbound() ? Value::number(1e-09) : args[2],
                     args[3].is_unbound() ? Value::number(0.0) : args[3]};
  for (int i = 0; i < 4; ++i) {
    Found found = to_double(vm, values[i], &x[i]);
    if (found == Found::kNeedsPython) {
      return vm.tail_prelude("math_isclose"_prelude,
                             {self_of(vm, isclose_), values[0], values[1], values[2], values[3]});
    }
    if (found != Found::kYes) return failure(vm, found);
  }
  if (x[2] < 0 || x[3] < 0) return vm.raise(vm.types.value_error, "tolerances must be non-negative");
  if (x[0] == x[1]) return Value::true_();
  if (std::isinf(x[0]) || std::isinf(x[1])) return Value::false_();
  double difference = std::fabs(x[1] - x[0]);
  return Value::boolean(difference <= std::fabs(x[2] * x[1]) || difference <= std::fabs(x[2] * x[0]) ||
                        difference <= x[3]);
}

// The double that lies `steps` places from x towards y: the bits of doubles of one sign are in their order.
double step_towards(double x, double y, uint64_t steps) {
  if (std::isnan(x) || std::isnan(y)) return x + y;
  if (steps == 0 || x == y) return steps == 0 ? x : y;
  auto place = [](double d) {
    int64_t bits;
    std::memcpy(&bits, &d, 8);
    return bits < 0 ? INT64_MIN - bits : bits;
  };
  int64_t from = place(x), to = place(y);
  uint64_t distance = from < to ? static_cast<uint64_t>(to) - static_cast<uint64_t>(from)
                                : static_cast<uint64_t>(from) - static_cast<uint64_t>(to);
  if (steps >= distance) return y;
  int64_t result = from < to ? from + static_cast<int64_t>(steps) : from - static_cast<int64_t>(steps);
  bool negative = result < 0 || (result == 0 && std::signbit(x));
  if (result < 0) result = -result;
  double out;
  std::memcpy(&out, &result, 8);
  return negative ? -out : out;
}
Result nextafter_(Interpreter& vm, Value* args) {
  double x[2];
  for (int i = 0; i < 2; ++i) {
    Found found = to_double(vm, args[i], &x[i]);
    if (found == Found::kNeedsPython) {
      return vm.tail_prelude("math_nextafter"_prelude, {self_of(vm, nextafter_), args[0], args[1], args[2]});
    }
    if (found != Found::kYes) return failure(vm, found);
  }
  if (args[2].is_none()) return Value::number(std::nextafter(x[0], x[1]));
  Value steps;
  Found found = to_index(vm, args[2], &steps);
  if (found == Found::kNeedsPython) {
    return vm.tail_prelude("math_nextafter"_prelude, {self_of(vm, nextafter_), args[0], args[1], args[2]});
  }
  if (found != Found::kYes) return failure(vm, found);
  if (int_is_negative(steps)) return vm.raise(vm.types.value_error, "steps must be a non-negative integer");
  uint64_t count;
  if (!support::to_uint64(IntView(steps), &count)) count = UINT64_MAX;
  return Value::number(step_towards(x[0], x[1], count));
}

// --- logarithms ----------------------------------------------------------------------------------------------------------------

// Of an int of any size, or of a float; kNeedsPython for others.
Found logarithm(Interpreter& vm, Value value, double (*log)(double), double* out) {
  if (is_int_or_bool(value)) {
    if (int_is_negative(value) || int_is_zero(value)) {
      (void)vm.raise(vm.types.value_error, "expected a positive input");
      return Found::kError;
    }
    IntView view(value);
    if (!vm.charge(view.digits().size / 64)) return Found::kError;
    double x;
    if (support::to_double(view, &x) == support::Status::kOk) {
      *out = log(x);
    } else {
      int64_t exponent;
      support::to_scaled_double(view, &x, &exponent);
      *out = log(x) + log(2.0) * static_cast<double>(exponent);
    }
    return Found::kYes;
  }
  double x;
  Found found = to_double(vm, value, &x);
  if (found != Found::kYes) return found;
  if (x <= 0) {
    (void)expected(vm, kPositive, x);
    return Found::kError;
  }
  *out = log(x);
  return Found::kYes;
}

template <double (*log)(double)>
Result log_of(Interpreter& vm, Value* args) {
  double y;
  Found found = logarithm(vm, args[0], log, &y);
  if (found == Found::kNeedsPython) return again_with(vm, self_of(vm, log_of<log>), args, 1, 0, Special::kFloat);
  return found == Found::kYes ? Result(Value::number(y)) : failure(vm, found);
}
double natural(double x) { return std::log(x); }
double binary(double x) { return std::log2(x); }
double decimal(double x) { return std::log10(x); }

Result log_(Interpreter& vm, Value* args) {
  size_t count = args[1].is_unbound() ? 1 : 2;
  double y[2];
  for (size_t i = 0; i < count; ++i) {
    Found found = logarithm(vm, args[i], natural, &y[i]);
    if (found == Found::kNeedsPython) return again_with(vm, self_of(vm, log_), args, count, i, Special::kFloat);
    if (found != Found::kYes) return failure(vm, found);
  }
  return count == 1 ? Result(Value::number(y[0])) : float_binary(vm, bytecode::kTrueDiv, y[0], y[1]);
}

// --- over iterables ------------------------------------------------------------------------------------------------------------

// All items as doubles. kNeedsPython: the prelude has to make numbers of them.
Found collect_doubles(Interpreter& vm, Value iterable, std::vector<double>* out, Result* failed) {
  if (is_Iterator(iterable)) return Found::kNeedsPython;
  NativeIteration items(vm, iterable);
  if (!items.possible()) return Found::kNeedsPython;
  Value item;
  while (items.next(&item)) {
    if (!vm.charge(1)) return Found::kError;
    double x;
    Found found = to_double(vm, item, &x);
    if (found != Found::kYes) return found;
    // Plain memory, not the heap's: bounded by what lies on the heap already, except for ranges.
    if ((out->size() & 0xfff) == 0xfff && !vm.heap.reserve(out->size() * 2 * sizeof(double))) return Found::kNoMemory;
    out->push_back(x);
  }
  if (items.failed()) {
    *failed = items.failure();
    return Found::kError;
  }
  return Found::kYes;
}
Result numbers_first(Interpreter& vm, NativeFunction function, std::initializer_list<Value> iterables) {
  return vm.tail_prelude("math_numbers"_prelude, {self_of(vm, function), make_tuple(vm, iterables)});
}

Result fsum_(Interpreter& vm, Value* args) {
  if (is_Iterator(args[0])) return numbers_first(vm, fsum_, {args[0]});
  NativeIteration items(vm, args[0]);
  if (!items.possible()) return numbers_first(vm, fsum_, {args[0]});
  ExactSum sum;
  Value item;
  while (items.next(&item)) {
    if (!vm.charge(2)) return vm.limit();
    double x;
    Found found = to_double(vm, item, &x);
    if (found == Found::kNeedsPython) return numbers_first(vm, fsum_, {args[0]});
    if (found != Found::kYes) return failure(vm, found);
    if (!sum.add(x)) return vm.raise(vm.types.overflow_error, "intermediate overflow in fsum");
  }
  if (items.failed()) return items.failure();
  if (sum.has_opposite_infinities()) return vm.raise(vm.types.value_error, "-inf + inf in fsum");
  return Value::number(sum.result());
}

Result hypot_(Interpreter& vm, Value* args) {
  std::vector<double> values;
  Result failed = Result::raise();
  Found found = collect_doubles(vm, args[0], &values, &failed);
  if (found == Found::kNeedsPython) return vm.tail_prelude("math_hypot"_prelude, {self_of(vm, hypot_), args[0]});
  if (found != Found::kYes) return failure(vm, found);
  return Value::number(vector_norm(values.data(), values.size()));
}

Result dist_(Interpreter& vm, Value* args) {
  std::vector<double> p, q;
  Result failed = Result::raise();
  NativeIteration first(vm, args[0]), second(vm, args[1]);
  if (!first.possible() || !second.possible() || first.length_hint() != second.length_hint())
    return numbers_first(vm, dist_, {args[0], args[1]});
  Found found = collect_doubles(vm, args[0], &p, &failed);
  if (found == Found::kYes) found = collect_doubles(vm, args[1], &q, &failed);
  if (found == Found::kNeedsPython) return numbers_first(vm, dist_, {args[0], args[1]});
  if (found != Found::kYes) return failure(vm, found);
  if (p.size() != q.size())
    return vm.raise(vm.types.value_error, "both points must have the same number of dimensions");
  for (size_t i = 0; i < p.size(); ++i) p[i] = std::fabs(p[i] - q[i]);
  return Value::number(vector_norm(p.data(), p.size()));
}

// As sumprod of CPython: ints of 64 bits, then floats with extended precision, then whatever * and + give.
Result sumprod_(Interpreter& vm, Value* args) {
  auto slow = [&] { return vm.tail_prelude("math_sumprod"_prelude, {args[0], args[1]}); };
  if (is_Iterator(args[0]) || is_Iterator(args[1])) return slow();
  NativeIteration p(vm, args[0]), q(vm, args[1]);
  if (!p.possible() || !q.possible()) return slow();
  Value total = Value::small_int(0);
  int64_t int_total = 0;
  TripleSum float_total;
  bool ints = true, floats = true, int_used = false, float_used = false;
  auto add = [&](Value term) {
    Result sum = binary_operation(vm, bytecode::kAdd, total, term);
    if (sum.is_value()) total = sum.value();
    return sum;
  };
  for (;;) {
    if (!vm.charge(1)) return vm.limit();
    Value x, y;
    bool more = p.next(&x);
    bool more_too = q.next(&y);
    if (p.failed()) return p.failure();
    if (q.failed()) return q.failure();
    if (more != more_too) return vm.raise(vm.types.value_error, "Inputs are not the same length");
    auto exact_int = [&](Value v) { return v.is_small_int() || (is_Int(v) && v.as_object()->type == vm.types.int_); };
    auto any_number = [&](Value v) { return exact_int(v) || v.is_bool() || v.is_number(); };
    if (more && (!any_number(x) || !any_number(y))) return slow();
    if (ints) {
      int64_t a, b, product, sum;
      if (more && exact_int(x) && exact_int(y) && int_as_int64(x, &a) && int_as_int64(y, &b) &&
          !__builtin_mul_overflow(a, b, &product) && !__builtin_add_overflow(int_total, product, &sum)) {
        int_total = sum;
        int_used = true;
        continue;
      }
      ints = false;
      if (int_used) {
        Result sum_so_far = add(make_int(vm, int_total));
        if (!sum_so_far.is_value()) return sum_so_far;
      }
    }
    if (floats) {
      if (more && (x.is_number() || y.is_number())) {
        Result a = x.is_number() ? Result(x) : int_to_float(vm, x);
        Result b = y.is_number() ? Result(y) : int_to_float(vm, y);
        if (a.is_value() && b.is_value()) {
          TripleSum next = float_total;
          next.add_product(a.value().as_number(), b.value().as_number());
          if (next.is_finite()) {
            float_total = next;
            float_used = true;
            continue;
          }
        } else {
          vm.pending = Value();
        }
      }
      floats = false;
      if (float_used) {
        Result sum_so_far = add(Value::number(float_total.result()));
        if (!sum_so_far.is_value()) return sum_so_far;
      }
    }
    if (!more) return total;
    Result product = binary_operation(vm, bytecode::kMul, x, y);
    if (!product.is_value()) return product;
    Result sum = add(product.value());
    if (!sum.is_value()) return sum;
  }
}

Result prod_(Interpreter& vm, Value* args) {
  Value total = args[1];
  auto number = [](Value v) { return v.is_number() || v.is_small_int() || (is_Int(v)); };
  if (number(total) && !is_Iterator(args[0])) {
    NativeIteration items(vm, args[0]);
    bool possible = items.possible();
    Value item;
    while (possible && items.next(&item)) {
      if (!vm.charge(1)) return vm.limit();
      possible = number(item) && !(item.is_object() && (item.as_object()->type->type_flags & kTypeHeap));
      if (!possible) break;
      Result product = binary_operation(vm, bytecode::kMul, total, item);
      if (product.code() == Result::Code::kTailCall) {
        possible = false;
        break;
      }
      if (!product.is_value()) return product;
      total = product.value();
    }
    if (possible) return items.failed() ? items.failure() : Result(total);
  }
  return vm.tail_prelude("math_prod"_prelude, {args[0], args[1]});
}

// --- integers ------------------------------------------------------------------------------------------------------------------

Result to_indices(Interpreter& vm, NativeFunction self, const Value* args, size_t count, Value* out) {
  for (size_t i = 0; i < count; ++i) {
    Found found = to_index(vm, args[i], &out[i]);
    if (found == Found::kNeedsPython) return again_with(vm, self_of(vm, self), args, count, i, Special::kIndex);
    if (found != Found::kYes) return failure(vm, found);
  }
  return Result::none();
}

// (n - from) * (n - from - 1) * ... * (n - to + 1), by halves: the depth is the logarithm of the count.
Result falling_product(Interpreter& vm, Value n, int64_t from, int64_t to) {
  if (!vm.charge(1)) return vm.limit();
  if (to - from <= 16) {
    Value product = Value::small_int(1);
    for (int64_t i = from; i < to; ++i) {
      Result factor = int_binary(vm, bytecode::kSub, n, make_int(vm, i));
      if (!factor.is_value()) return factor;
      Result next = int_binary(vm, bytecode::kMul, product, factor.value());
      if (!next.is_value()) return next;
      product = next.value();
    }
    return product;
  }
  int64_t middle = from + (to - from) / 2;
  Result left = falling_product(vm, n, from, middle);
  if (!left.is_value()) return left;
  Result right = falling_product(vm, n, middle, to);
  if (!right.is_value()) return right;
  return int_binary(vm, bytecode::kMul, left.value(), right.value());
}

Result factorial_(Interpreter& vm, Value* args) {
  Value n;
  Result converted = to_indices(vm, factorial_, args, 1, &n);
  if (!converted.is_value()) return converted;
  if (int_is_negative(n)) return vm.raise(vm.types.value_error, "factorial() not defined for negative values");
  int64_t count;
  if (!int_as_int64(n, &count))
    return vm.raise(vm.types.overflow_error, "factorial() argument should not exceed 9223372036854775807");
  return falling_product(vm, n, 0, count);
}

Result perm_(Interpreter& vm, Value* args) {
  if (args[1].is_none()) {
    Value n;
    Result converted = to_indices(vm, perm_, args, 1, &n);
    return converted.is_value() ? factorial_(vm, &n) : converted;
  }
  Value n[2];
  Result converted = to_indices(vm, perm_, args, 2, n);
  if (!converted.is_value()) return converted;
  if (int_is_negative(n[0])) return vm.raise(vm.types.value_error, "n must be a non-negative integer");
  if (int_is_negative(n[1])) return vm.raise(vm.types.value_error, "k must be a non-negative integer");
  if (int_compare(n[0], n[1]) < 0) return Value::small_int(0);
  int64_t k;
  if (!int_as_int64(n[1], &k)) return vm.raise(vm.types.overflow_error, "k must not exceed 9223372036854775807");
  return falling_product(vm, n[0], 0, k);
}

Result comb_(Interpreter& vm, Value* args) {
  Value n[2];
  Result converted = to_indices(vm, comb_, args, 2, n);
  if (!converted.is_value()) return converted;
  if (int_is_negative(n[0])) return vm.raise(vm.types.value_error, "n must be a non-negative integer");
  if (int_is_negative(n[1])) return vm.raise(vm.types.value_error, "k must be a non-negative integer");
  Result rest = int_binary(vm, bytecode::kSub, n[0], n[1]);
  if (!rest.is_value()) return rest;
  if (int_is_negative(rest.value())) return Value::small_int(0);
  Value fewer = int_compare(rest.value(), n[1]) < 0 ? rest.value() : n[1];
  int64_t k;
  if (!int_as_int64(fewer, &k))
    return vm.raise(vm.types.overflow_error, "min(n - k, k) must not exceed 9223372036854775807");
  uint64_t total;
  if (support::to_uint64(IntView(n[0]), &total)) {
    // As long as the products fit: each step is a binomial coefficient itself, so that the division leaves nothing.
    uint64_t result = 1;
    int64_t i = 0;
    for (; i < k; ++i) {
      uint64_t product;
      if (__builtin_mul_overflow(result, total - static_cast<uint64_t>(i), &product)) break;
      result = product / (static_cast<uint64_t>(i) + 1);
    }
    if (i == k) return make_uint(vm, result);
  }
  Result above = falling_product(vm, n[0], 0, k);
  if (!above.is_value()) return above;
  Result below = falling_product(vm, fewer, 0, k);
  if (!below.is_value()) return below;
  return int_binary(vm, bytecode::kFloorDiv, above.value(), below.value());
}

Result gcd_of(Interpreter& vm, Value a, Value b) {
  int64_t x, y;
  if (int_as_int64(a, &x) && int_as_int64(b, &y) && x != INT64_MIN && y != INT64_MIN) {
    x = x < 0 ? -x : x;
    y = y < 0 ? -y : y;
    while (y != 0) {
      int64_t r = x % y;
      x = y;
      y = r;
    }
    return make_int(vm, x);
  }
  IntView left(a), right(b);
  uint32_t larger = left.digits().size > right.digits().size ? left.digits().size : right.digits().size;
  BigResult result(vm, larger + 1);
  if (result.no_memory()) return vm.no_memory();
  support::Scratch scratch(vm.meter);
  return result.finish(support::gcd(scratch, left, right, result.out));
}

Result gcd_(Interpreter& vm, Value* args) {
  Tuple* numbers = args[0].as<Tuple>();
  Value total = Value::small_int(0);
  for (uint32_t i = 0; i < numbers->length; ++i) {
    if (!vm.charge(1)) return vm.limit();
    Value n;
    Found found = to_index(vm, numbers->items()[i], &n);
    if (found == Found::kNeedsPython)
      return again_with(vm, self_of(vm, gcd_), numbers->items(), numbers->length, i, Special::kIndex);
    if (found != Found::kYes) return failure(vm, found);
    Result next = gcd_of(vm, total, n);
    if (!next.is_value()) return next;
    total = next.value();
  }
  return total;
}

Result lcm_(Interpreter& vm, Value* args) {
  Tuple* numbers = args[0].as<Tuple>();
  Value total = Value::small_int(1);
  for (uint32_t i = 0; i < numbers->length; ++i) {
    if (!vm.charge(1)) return vm.limit();
    Value n;
    Found found = to_index(vm, numbers->items()[i], &n);
    if (found == Found::kNeedsPython)
      return again_with(vm, self_of(vm, lcm_), numbers->items(), numbers->length, i, Special::kIndex);
    if (found != Found::kYes) return failure(vm, found);
    if (int_is_zero(n) || int_is_zero(total)) {
      total = Value::small_int(0);
      continue;
    }
    Result common = gcd_of(vm, total, n);
    if (!common.is_value()) return common;
    Result part = int_binary(vm, bytecode::kFloorDiv, total, common.value());
    if (!part.is_value()) return part;
    Result product = int_binary(vm, bytecode::kMul, part.value(), n);
    if (!product.is_value()) return product;
    Result positive = int_absolute(vm, product.value());
    if (!positive.is_value()) return positive;
    total = positive.value();
  }
  return total;
}

Result isqrt_(Interpreter& vm, Value* args) {
  Value n;
  Result converted = to_indices(vm, isqrt_, args, 1, &n);
  if (!converted.is_value()) return converted;
  if (int_is_negative(n)) return vm.raise(vm.types.value_error, "isqrt() argument must be nonnegative");
  IntView view(n);
  BigResult result(vm, view.digits().size / 2 + 2);
  if (result.no_memory()) return vm.no_memory();
  support::Scratch scratch(vm.meter);
  return result.finish(support::integer_sqrt(scratch, view, result.out));
}

// --- tables ----------------------------------------------------------------------------------------------------------------------

constexpr NativeSpec kFunctions[] = {
    {"acos", real<real_acos, &kUnit>, "x, /"},
    {"acosh", real<real_acosh, &kAtLeastOne>, "x, /"},
    {"asin", real<real_asin, &kUnit>, "x, /"},
    {"asinh", real<real_asinh, &kOverflows>, "x, /"},
    {"atan", real<real_atan, &kOverflows>, "x, /"},
    {"atan2", atan2_, "y, x, /"},
    {"atanh", real<real_atanh, &kBetween>, "x, /"},
    {"cbrt", real<real_cbrt, &kOverflows>, "x, /"},
    {"ceil", to_whole<Special::kCeil>, "x, /"},
    {"comb", comb_, "n, k, /"},
    {"copysign", copysign_, "x, y, /"},
    {"cos", real<real_cos, &kFinite>, "x, /"},
    {"cosh", real<real_cosh, &kOverflows>, "x, /"},
    {"degrees", plain<degrees>, "x, /"},
    {"dist", dist_, "p, q, /"},
    {"erf", real<real_erf, &kOverflows>, "x, /"},
    {"erfc", real<real_erfc, &kOverflows>, "x, /"},
    {"exp", real<real_exp, &kOverflows>, "x, /"},
    {"exp2", real<real_exp2, &kOverflows>, "x, /"},
    {"expm1", real<real_expm1, &kOverflows>, "x, /"},
    {"fabs", real<real_fabs, &kOverflows>, "x, /"},
    {"factorial", factorial_, "n, /"},
    {"floor", to_whole<Special::kFloor>, "x, /"},
    {"fma", fma_, "x, y, z, /"},
    {"fmod", fmod_, "x, y, /"},
    {"frexp", frexp_, "x, /"},
    {"fsum", fsum_, "seq, /"},
    {"gamma", gamma_, "x, /"},
    {"gcd", gcd_, "*integers"},
    {"hypot", hypot_, "*coordinates"},
    {"isclose", isclose_, "a, b, *, rel_tol=?, abs_tol=?"},
    {"isfinite", isfinite_, "x, /"},
    {"isinf", isinf_, "x, /"},
    {"isnan", isnan_, "x, /"},
    {"isqrt", isqrt_, "n, /"},
    {"lcm", lcm_, "*integers"},
    {"ldexp", ldexp_, "x, i, /"},
    {"lgamma", lgamma_, "x, /"},
    {"log", log_, "x, base=?, /"},
    {"log10", log_of<decimal>, "x, /"},
    {"log1p", real<real_log1p, &kAboveMinusOne>, "x, /"},
    {"log2", log_of<binary>, "x, /"},
    {"modf", modf_, "x, /"},
    {"nextafter", nextafter_, "x, y, /, *, steps=None"},
    {"perm", perm_, "n, k=None, /"},
    {"pow", pow_, "x, y, /"},
    {"prod", prod_, "iterable, /, *, start=1"},
    {"radians", plain<radians>, "x, /"},
    {"remainder", remainder_, "x, y, /"},
    {"sin", real<real_sin, &kFinite>, "x, /"},
    {"sinh", real<real_sinh, &kOverflows>, "x, /"},
    {"sqrt", real<real_sqrt, &kNonNegative>, "x, /"},
    {"sumprod", sumprod_, "p, q, /"},
    {"tan", real<real_tan, &kFinite>, "x, /"},
    {"tanh", real<real_tanh, &kOverflows>, "x, /"},
    {"trunc", trunc_, "x, /"},
    {"ulp", plain<ulp>, "x, /"},
};

constexpr ConstantSpec kConstants[] = {
    {"pi", [](Interpreter&) { return Value::number(M_PI); }},
    {"e", [](Interpreter&) { return Value::number(M_E); }},
    {"tau", [](Interpreter&) { return Value::number(2 * M_PI); }},
    {"inf", [](Interpreter&) { return Value::number(HUGE_VAL); }},
    {"nan", [](Interpreter&) { return Value::number(NAN); }},
    {"__doc__",
     [](Interpreter& vm) {
       return Value(
           make_str(vm, "This module provides access to the mathematical functions\ndefined by the C standard."));
     }},
};

// The guest's function of this C++ function, to be called again with converted arguments.
Value self_of(Interpreter& vm, NativeFunction function) {
  for (const NativeSpec& row : kFunctions) {
    if (row.function == function) return make_native(vm, &row, nullptr, Value(), intern(vm, "math"));
  }
  return Value::none();
}

}  // namespace

extern const ModuleSpec math_module;
const ModuleSpec math_module = {"math", kFunctions, kConstants, nullptr};

}  // namespace hognose::stdlib
