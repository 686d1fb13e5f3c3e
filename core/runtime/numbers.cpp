// Ints on Values.
//
// Unboxed ints of 48 bits take the short way: 64-bit machine arithmetic with overflow checks. Everything else goes through
// support/bigint on views of digits: an operand is either the digits of a heap Int or a machine integer spread into two words on the C++
// stack. Results of up to kStackDigits digits are computed on the stack and then get a cell of just their size; larger ones are computed in
// their cell, whose size was asked for first (Heap::reserve), so that a power or a shift too large for the limit fails before any work.
#include "runtime/numbers.h"

#include <cmath>
#include <cstring>

#include "runtime/int_digits.h"
#include "runtime/interpreter.h"
#include "support/float_text.h"
#include "support/hash.h"
#include "support/number_text.h"

namespace hognose::runtime {

using bytecode::Opcode;
using support::Digits;
using support::Integer;
using support::Scratch;
using support::SmallDigits;
using support::Status;

IntView::IntView(Value value) : small_(value.is_small_int() ? value.as_small_int() : value.is_true() ? 1 : 0) {
  if (value.is_object()) {
    const Int* big = value.as<Int>();
    digits_ = {big->digits(), big->size, big->negative};
  } else {
    digits_ = small_.view();
  }
}

BigResult::BigResult(Interpreter& vm, uint64_t bound) : vm_(vm) {
  if (bound <= kStackDigits) {
    out.data = stack_;
    return;
  }
  size_t bytes = sizeof(Int) + static_cast<size_t>(bound) * sizeof(uint32_t);
  if (bound > support::kMaxDigits || (bytes > Heap::kReserveAbove && !vm.heap.reserve(bytes))) return;
  cell_ = static_cast<Int*>(vm.heap.allocate(Kind::kInt, vm.types.int_, bytes));
  out.data = cell_->digits();
}

Result BigResult::finish(Status status) {
  if (status != Status::kOk) return big_failure(vm_, status);
  int64_t small;
  if (out.size <= 2 && support::to_int64(out.view(), &small) && Value::fits_small_int(small))
    return Value::small_int(small);
  if (cell_ == nullptr) return make_big_int(vm_, out.data, out.size, out.negative);
  cell_->size = out.size;
  cell_->negative = out.negative;
  return cell_;
}

Result big_failure(Interpreter& vm, Status status) {
  switch (status) {
    case Status::kLimit: return vm.limit();
    case Status::kDivideByZero: return vm.raise(vm.types.zero_division_error, "division by zero");
    case Status::kNotInvertible: return vm.raise(vm.types.value_error, "base is not invertible for the given modulus");
    default: return vm.no_memory();  // no room now, or more digits than an int can have
  }
}

Value make_int(Interpreter& vm, int64_t i) {
  if (Value::fits_small_int(i)) return Value::small_int(i);
  SmallDigits digits(i);
  Result result = make_big_int(vm, digits.view().data, digits.view().size, i < 0);
  return result.value();  // two digits need no memory that could be missing
}

Value make_uint(Interpreter& vm, uint64_t i) {
  if (i <= static_cast<uint64_t>(Value::kMaxInt)) return Value::small_int(static_cast<int64_t>(i));
  uint32_t digits[2] = {static_cast<uint32_t>(i), static_cast<uint32_t>(i >> 32)};
  return make_big_int(vm, digits, 2, false).value();
}

Result make_big_int(Interpreter& vm, const uint32_t* digits, size_t size, bool negative) {
  while (size > 0 && digits[size - 1] == 0) --size;
  int64_t small;
  if (size <= 2 && support::to_int64({digits, static_cast<uint32_t>(size), negative}, &small) &&
      Value::fits_small_int(small)) {
    return Value::small_int(small);
  }
  size_t bytes = sizeof(Int) + size * sizeof(uint32_t);
  if (bytes > Heap::kReserveAbove && !vm.heap.reserve(bytes)) return vm.no_memory();
  Int* result = static_cast<Int*>(vm.heap.allocate(Kind::kInt, vm.types.int_, bytes));
  result->size = static_cast<uint32_t>(size);
  result->negative = negative;
  vm.meter.fuel -= static_cast<int64_t>(size >> 5);
  std::memcpy(result->digits(), digits, size * sizeof(uint32_t));
  return result;
}

bool int_as_int64(Value value, int64_t* out) {
  if (value.is_small_int()) {
    *out = value.as_small_int();
    return true;
  }
  if (value.is_bool()) {
    *out = value.is_true();
    return true;
  }
  return support::to_int64(IntView(value), out);
}

int64_t int_clamped(Value value) {
  int64_t result;
  if (int_as_int64(value, &result)) return result;
  return value.as<Int>()->negative ? INT64_MIN : INT64_MAX;
}

bool int_is_negative(Value value) {
  if (value.is_object()) return value.as<Int>()->negative;
  return value.is_small_int() && value.as_small_int() < 0;
}

bool int_is_zero(Value value) {
  if (value.is_object()) return value.as<Int>()->size == 0;
  return value.is_false() || (value.is_small_int() && value.as_small_int() == 0);
}

int int_compare(Value a, Value b) {
  if (both_small_ints(a, b)) {
    int64_t x = a.as_small_int(), y = b.as_small_int();
    return x < y ? -1 : x > y;
  }
  return support::compare(IntView(a), IntView(b));
}

int int_compare_float(Value i, double d) { return support::compare_double(IntView(i), d); }

Value plain_int(Interpreter& vm, Value value) {
  if (value.is_small_int()) return value;
  if (value.is_bool()) return Value::small_int(value.is_true());
  Int* big = value.as<Int>();
  if (big->type == vm.types.int_) return value;
  Result result = make_big_int(vm, big->digits(), big->size, big->negative);
  return result.is_value() ? result.value() : value;
}

Result int_to_float(Interpreter& vm, Value value) {
  if (value.is_small_int()) return Value::number(static_cast<double>(value.as_small_int()));
  double result;
  if (support::to_double(IntView(value), &result) != Status::kOk) {
    return vm.raise(vm.types.overflow_error, "int too large to convert to float");
  }
  return Value::number(result);
}

Result int_from_float(Interpreter& vm, double d) {
  if (d >= -140737488355328.0 && d <= 140737488355327.0) return Value::small_int(static_cast<int64_t>(d));
  if (std::isnan(d)) return vm.raise(vm.types.value_error, "cannot convert float NaN to integer");
  if (std::isinf(d)) return vm.raise(vm.types.overflow_error, "cannot convert float infinity to integer");
  uint32_t digits[support::kFromDoubleDigits];
  Integer out;
  out.data = digits;
  support::from_double(d, out);
  return make_big_int(vm, out.data, out.size, out.negative);
}

namespace {

Result int_power(Interpreter& vm, Value a, Value b) {
  if (int_is_negative(b)) {
    Result x = int_to_float(vm, a);
    if (!x.is_value()) return x;
    Result y = int_to_float(vm, b);
    if (!y.is_value()) return y;
    return float_binary(vm, bytecode::kPow, x.value().as_number(), y.value().as_number());
  }
  int64_t base;
  bool small_base = int_as_int64(a, &base);
  if (small_base && (base == 0 || base == 1 || base == -1)) {
    if (int_is_zero(b)) return Value::small_int(1);
    if (base >= 0) return Value::small_int(base);
    return Value::small_int(IntView(b).digits().is_odd() ? -1 : 1);
  }
  int64_t exponent;
  if (!int_as_int64(b, &exponent)) return vm.no_memory();  // at least 2 ** 63 bits
  if (small_base && exponent < 64) {
    int64_t result = 1, square = base;
    int64_t e = exponent;
    bool overflow = false;
    while (e != 0 && !overflow) {
      if (e & 1) overflow = __builtin_mul_overflow(result, square, &result);
      e >>= 1;
      if (e != 0) overflow = overflow || __builtin_mul_overflow(square, square, &square);
    }
    if (!overflow) return make_int(vm, result);
  }
  IntView view(a);
  uint64_t bound = support::power_bound(view, static_cast<uint64_t>(exponent));
  BigResult result(vm, bound);
  if (result.no_memory()) return vm.no_memory();
  Scratch scratch(vm.meter);
  return result.finish(support::power(scratch, view, static_cast<uint64_t>(exponent), result.out));
}

Result int_left_shift(Interpreter& vm, Value a, Value b) {
  if (int_is_negative(b)) return vm.raise(vm.types.value_error, "negative shift count");
  if (int_is_zero(a)) return Value::small_int(0);
  int64_t count;
  if (!int_as_int64(b, &count)) return vm.raise(vm.types.overflow_error, "too many digits in integer");
  if (a.is_small_int() && count < 16) return make_int(vm, a.as_small_int() * (int64_t{1} << count));
  IntView view(a);
  BigResult result(vm, support::left_shift_bound(view, static_cast<uint64_t>(count)));
  if (result.no_memory()) return vm.no_memory();
  Scratch scratch(vm.meter);
  return result.finish(support::left_shift(scratch, view, static_cast<uint64_t>(count), result.out));
}

Result int_right_shift(Interpreter& vm, Value a, Value b) {
  if (int_is_negative(b)) return vm.raise(vm.types.value_error, "negative shift count");
  int64_t count;
  if (!int_as_int64(b, &count) || (a.is_small_int() && count > 62))
    return Value::small_int(int_is_negative(a) ? -1 : 0);
  if (a.is_small_int()) return Value::small_int(a.as_small_int() >> count);
  IntView view(a);
  BigResult result(vm, support::right_shift_bound(view, static_cast<uint64_t>(count)));
  if (result.no_memory()) return vm.no_memory();
  Scratch scratch(vm.meter);
  return result.finish(support::right_shift(scratch, view, static_cast<uint64_t>(count), result.out));
}

Result int_true_divide(Interpreter& vm, Value a, Value b) {
  if (int_is_zero(b)) return vm.raise(vm.types.zero_division_error, "division by zero");
  if (both_small_ints(a, b)) {
    return Value::number(static_cast<double>(a.as_small_int()) / static_cast<double>(b.as_small_int()));
  }
  Scratch scratch(vm.meter);
  double quotient;
  Status status = support::true_divide(scratch, IntView(a), IntView(b), &quotient);
  if (status == Status::kOverflow)
    return vm.raise(vm.types.overflow_error, "integer division result too large for a float");
  if (status != Status::kOk) return big_failure(vm, status);
  return Value::number(quotient);
}

[[gnu::noinline]] Result big_binary(Interpreter& vm, Opcode operation, Value a, Value b) {
  IntView x(a), y(b);
  uint64_t bound;
  switch (operation) {
    case bytecode::kMul: bound = support::multiply_bound(x, y); break;
    case bytecode::kFloorDiv: bound = support::quotient_bound(x, y); break;
    case bytecode::kMod: bound = support::remainder_bound(x, y); break;
    default: bound = support::add_bound(x, y); break;
  }
  if ((operation == bytecode::kFloorDiv || operation == bytecode::kMod) && y.digits().is_zero()) {
    return vm.raise(vm.types.zero_division_error, "division by zero");
  }
  BigResult result(vm, bound);
  if (result.no_memory()) return vm.no_memory();
  Scratch scratch(vm.meter);
  Status status = Status::kOk;
  switch (operation) {
    case bytecode::kAdd: status = support::add(scratch, x, y, result.out); break;
    case bytecode::kSub: status = support::subtract(scratch, x, y, result.out); break;
    case bytecode::kMul: status = support::multiply(scratch, x, y, result.out); break;
    case bytecode::kFloorDiv: status = support::divide(scratch, x, y, &result.out, nullptr); break;
    case bytecode::kMod: status = support::divide(scratch, x, y, nullptr, &result.out); break;
    case bytecode::kAnd: status = support::bit_and(scratch, x, y, result.out); break;
    case bytecode::kOr: status = support::bit_or(scratch, x, y, result.out); break;
    case bytecode::kXor: status = support::bit_xor(scratch, x, y, result.out); break;
    default: return Value::not_implemented();
  }
  return result.finish(status);
}

}  // namespace

Result int_binary(Interpreter& vm, Opcode operation, Value a, Value b) {
  if (!is_int_or_bool(a) || !is_int_or_bool(b)) return Value::not_implemented();
  if (a.is_bool()) {
    if (b.is_bool() && operation >= bytecode::kAnd && operation <= bytecode::kXor) {
      bool x = a.is_true(), y = b.is_true();
      return Value::boolean(operation == bytecode::kAnd ? (x && y) : operation == bytecode::kOr ? (x || y) : x != y);
    }
    a = Value::small_int(a.is_true());
  }
  if (b.is_bool()) b = Value::small_int(b.is_true());
  bool small = both_small_ints(a, b);
  int64_t x = small ? a.as_small_int() : 0, y = small ? b.as_small_int() : 0;
  switch (operation) {
    case bytecode::kAdd:
      if (small) return make_int(vm, x + y);
      break;
    case bytecode::kSub:
      if (small) return make_int(vm, x - y);
      break;
    case bytecode::kMul: {
      int64_t product;
      if (small && !__builtin_mul_overflow(x, y, &product)) return make_int(vm, product);
      break;
    }
    case bytecode::kFloorDiv:
      if (small && y != 0) {
        int64_t quotient = x / y;
        if (x % y != 0 && ((x < 0) != (y < 0))) --quotient;
        return make_int(vm, quotient);
      }
      break;
    case bytecode::kMod:
      if (small && y != 0) {
        int64_t remainder = x % y;
        if (remainder != 0 && ((remainder < 0) != (y < 0))) remainder += y;
        return Value::small_int(remainder);
      }
      break;
    case bytecode::kTrueDiv: return int_true_divide(vm, a, b);
    case bytecode::kPow: return int_power(vm, a, b);
    case bytecode::kLShift: return int_left_shift(vm, a, b);
    case bytecode::kRShift: return int_right_shift(vm, a, b);
    case bytecode::kAnd:
      if (small) return Value::small_int(x & y);
      break;
    case bytecode::kOr:
      if (small) return Value::small_int(x | y);
      break;
    case bytecode::kXor:
      if (small) return Value::small_int(x ^ y);
      break;
    default: return Value::not_implemented();
  }
  return big_binary(vm, operation, a, b);
}

Result int_divmod(Interpreter& vm, Value a, Value b) {
  Result quotient = int_binary(vm, bytecode::kFloorDiv, a, b);
  if (!quotient.is_value()) return quotient;
  Result remainder = int_binary(vm, bytecode::kMod, a, b);
  if (!remainder.is_value()) return remainder;
  Tuple* pair = make_tuple(vm, {quotient.value(), remainder.value()});
  return pair == nullptr ? vm.no_memory() : Result(pair);
}

Result int_negate(Interpreter& vm, Value value) {
  if (value.is_small_int()) return make_int(vm, -value.as_small_int());
  if (value.is_bool()) return Value::small_int(value.is_true() ? -1 : 0);
  const Int* big = value.as<Int>();
  return make_big_int(vm, big->digits(), big->size, !big->negative);
}

Result int_absolute(Interpreter& vm, Value value) {
  return int_is_negative(value) ? int_negate(vm, value) : Result(plain_int(vm, value));
}

Result int_invert(Interpreter& vm, Value value) {
  if (value.is_small_int()) return Value::small_int(~value.as_small_int());
  IntView view(value);
  BigResult result(vm, uint64_t{view.digits().size} + 1);
  if (result.no_memory()) return vm.no_memory();
  Scratch scratch(vm.meter);
  return result.finish(support::bit_invert(scratch, view, result.out));
}

Result int_power_modulo(Interpreter& vm, Value base, Value exponent, Value modulus) {
  if (int_is_zero(modulus)) return vm.raise(vm.types.value_error, "pow() 3rd argument cannot be 0");
  IntView b(base), e(exponent), m(modulus);
  BigResult result(vm, uint64_t{m.digits().size} + 1);
  if (result.no_memory()) return vm.no_memory();
  Scratch scratch(vm.meter);
  return result.finish(support::power_mod(scratch, b, e, m, result.out));
}

int64_t int_hash(Value value) {
  if (value.is_small_int()) return support::hash_int64(value.as_small_int());
  return support::hash_integer(IntView(value));
}

// There is one NaN, so one number stands for it.
int64_t float_hash(double d, Value) { return support::hash_double(d, 0); }

Result int_to_str(Interpreter& vm, Value value, int base) {
  int64_t small;
  if (int_as_int64(value, &small)) {
    char text[72];
    char* p = text + sizeof(text);
    uint64_t magnitude = small < 0 ? uint64_t{0} - static_cast<uint64_t>(small) : static_cast<uint64_t>(small);
    if (base == 10) {  // by a constant: no division
      for (; magnitude > 9; magnitude /= 10) *--p = static_cast<char>('0' + magnitude % 10);
    }
    do {
      *--p = "0123456789abcdef"[magnitude % static_cast<unsigned>(base)];
      magnitude /= static_cast<unsigned>(base);
    } while (magnitude != 0);
    if (small < 0) *--p = '-';
    return make_str_ascii(vm, p, static_cast<size_t>(text + sizeof(text) - p));
  }
  IntView view(value);
  int64_t limit = vm.max_str_digits;
  bool limited = limit > 0 && base == 10;
  // Ten bits are more than three decimal digits: the cheap test refuses what is surely too long, the exact one comes after.
  bool too_long = limited && support::bit_length(view) / 10 * 3 > static_cast<uint64_t>(limit) + 3;
  size_t length = 0;
  Scratch scratch(vm.meter);
  char* text = nullptr;
  if (!too_long) {
    uint64_t bound = support::text_bound(view, static_cast<uint32_t>(base));
    if (bound > UINT32_MAX) return vm.no_memory();
    text = scratch.chars(static_cast<size_t>(bound));
    if (text == nullptr) return vm.no_memory();
    Status status = support::to_text(scratch, view, static_cast<uint32_t>(base), text, &length);
    if (status != Status::kOk) return big_failure(vm, status);
    too_long = limited && static_cast<int64_t>(length) - (view.digits().negative ? 1 : 0) > limit;
  }
  if (too_long) {
    return vm.raise(vm.types.value_error,
                    "Exceeds the limit ({} digits) for integer string conversion; use sys.set_int_max_str_digits() to "
                    "increase the limit",
                    limit);
  }
  Str* result = make_str_ascii(vm, text, length);
  return result == nullptr ? vm.no_memory() : Result(result);
}

Result int_from_text(Interpreter& vm, std::string_view text, int base) {
  while (!text.empty() && (text.front() == ' ' || (text.front() >= '\t' && text.front() <= '\r')))
    text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || (text.back() >= '\t' && text.back() <= '\r'))) text.remove_suffix(1);
  support::IntegerText parts;
  if (!support::scan_integer(text.data(), text.size(), static_cast<uint32_t>(base), &parts)) {
    return Value();
  }
  bool power_of_two = (parts.base & (parts.base - 1)) == 0;
  int64_t limit = vm.max_str_digits;
  if (!power_of_two && limit > 0 && static_cast<int64_t>(parts.digit_count) > limit) {
    return vm.raise(vm.types.value_error,
                    "Exceeds the limit ({} digits) for integer string conversion: value has {} digits; use "
                    "sys.set_int_max_str_digits() to increase the limit",
                    limit, static_cast<int64_t>(parts.digit_count));
  }
  Scratch scratch(vm.meter);
  int64_t small = 0;
  bool is_small = false;
  Integer none;
  if (parts.digit_count < 64) {
    Status status = support::integer_value(scratch, parts, &small, &is_small, none);
    if (status != Status::kOk) return big_failure(vm, status);
    if (is_small) return make_int(vm, small);
  }
  BigResult result(vm, support::from_text_bound(parts.length, parts.base));
  if (result.no_memory()) return vm.no_memory();
  Status status = support::integer_value(scratch, parts, &small, &is_small, result.out);
  if (status == Status::kOk && is_small) return make_int(vm, small);
  return result.finish(status);
}

}  // namespace hognose::runtime
