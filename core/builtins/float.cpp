// float and complex.
#include <cmath>
#include <string>

#include "builtins/bytes.h"
#include "builtins/format_spec.h"
#include "builtins/repr.h"
#include "support/float_text.h"
#include "support/hash.h"
#include "support/unicode.h"

namespace hognose::builtins {

using namespace runtime;
using bytecode::Opcode;
using bytecode::Special;

namespace {

// The other operand of float arithmetic. kNo: not a number. kError: an int too large.
Found operand(Interpreter& vm, Value value, double* out) {
  if (is_float(value)) {
    *out = float_value(value);
    return Found::kYes;
  }
  if (!is_int_or_bool(value)) return Found::kNo;
  Result result = int_to_float(vm, value);
  if (!result.is_value()) return Found::kError;
  *out = result.value().as_number();
  return Found::kYes;
}

template <Opcode operation, bool swapped>
Result binary(Interpreter& vm, Value* args) {
  double other;
  Found found = operand(vm, args[1], &other);
  if (found == Found::kNo) return Value::not_implemented();
  if (found == Found::kError) return Result::raise();
  double self = float_value(args[0]);
  return swapped ? float_binary(vm, operation, other, self) : float_binary(vm, operation, self, other);
}

template <Opcode operation>
Result compare(Interpreter&, Value* args) {
  double self = float_value(args[0]);
  int order;
  if (is_float(args[1])) {
    double other = float_value(args[1]);
    if (self != self || other != other) return Value::boolean(operation == bytecode::kNe);
    order = self < other ? -1 : self > other ? 1 : 0;
  } else if (is_int_or_bool(args[1])) {
    if (self != self) return Value::boolean(operation == bytecode::kNe);
    order = -int_compare_float(args[1], self);
  } else {
    return Value::not_implemented();
  }
  switch (operation) {
    case bytecode::kLt: return Value::boolean(order < 0);
    case bytecode::kLe: return Value::boolean(order <= 0);
    case bytecode::kEq: return Value::boolean(order == 0);
    case bytecode::kNe: return Value::boolean(order != 0);
    case bytecode::kGt: return Value::boolean(order > 0);
    default: return Value::boolean(order >= 0);
  }
}

template <bool swapped>
Result divmod(Interpreter& vm, Value* args) {
  double other;
  Found found = operand(vm, args[1], &other);
  if (found == Found::kNo) return Value::not_implemented();
  if (found == Found::kError) return Result::raise();
  double a = swapped ? other : float_value(args[0]);
  double b = swapped ? float_value(args[0]) : other;
  if (b == 0) return vm.raise(vm.types.zero_division_error, "division by zero");
  double quotient, remainder;
  float_divmod(a, b, &quotient, &remainder);
  return made(vm, make_tuple(vm, {Value::number(quotient), Value::number(remainder)}));
}

template <bool swapped>
Result power(Interpreter& vm, Value* args) {
  if (!args[2].is_none())
    return vm.raise(vm.types.type_error, "pow() 3rd argument not allowed unless all arguments are integers");
  return binary<bytecode::kPow, swapped>(vm, args);
}

Result negate(Interpreter&, Value* args) { return Value::number(-float_value(args[0])); }
Result plain(Interpreter&, Value* args) { return Value::number(float_value(args[0])); }
Result absolute(Interpreter&, Value* args) { return Value::number(std::fabs(float_value(args[0]))); }
Result to_bool(Interpreter&, Value* args) { return Value::boolean(float_value(args[0]) != 0); }
Result to_int(Interpreter& vm, Value* args) { return int_from_float(vm, float_value(args[0])); }
Result floor_(Interpreter& vm, Value* args) { return int_from_float(vm, std::floor(float_value(args[0]))); }
Result ceil_(Interpreter& vm, Value* args) { return int_from_float(vm, std::ceil(float_value(args[0]))); }
Result hash(Interpreter& vm, Value* args) { return make_int(vm, float_hash(float_value(args[0]), args[0])); }
Result repr(Interpreter& vm, Value* args) { return runtime::float_repr(vm, float_value(args[0])); }
Result format(Interpreter& vm, Value* args) {
  if (!is_Str(args[1]))
    return vm.raise(vm.types.type_error, "__format__() argument must be str, not {}", argument_type(args[1]));
  if (args[1].as<Str>()->length == 0) return str_value(vm, args[0]);
  return format_float(vm, args[0], args[1].as<Str>());
}

Result round(Interpreter& vm, Value* args) {
  double value = float_value(args[0]);
  if (args[1].is_unbound() || args[1].is_none()) {
    if (std::isnan(value) || std::isinf(value)) return int_from_float(vm, value);
    double rounded = std::nearbyint(value);  // half to even
    return int_from_float(vm, rounded);
  }
  Value digits;
  Found found = to_index(vm, args[1], &digits);
  if (found == Found::kNeedsPython)
    return again_with(vm, method_of(vm, vm.types.float_, "__round__"), args, 2, 1, Special::kIndex);
  if (found != Found::kYes) return failure(vm, found);
  if (std::isnan(value) || std::isinf(value)) return Value::number(value);
  support::Scratch scratch(vm.meter);
  double out;
  support::Status status = support::round_float(scratch, value, int_clamped(digits), &out);
  if (status == support::Status::kOverflow)
    return vm.raise(vm.types.overflow_error, "rounded value too large to represent");
  if (status == support::Status::kLimit) return vm.limit();
  if (status != support::Status::kOk) return vm.no_memory();
  return Value::number(out);
}

// numerator and denominator of a finite double, exactly.
Result as_integer_ratio(Interpreter& vm, Value* args) {
  double value = float_value(args[0]);
  if (std::isinf(value)) return vm.raise(vm.types.overflow_error, "cannot convert Infinity to integer ratio");
  if (std::isnan(value)) return vm.raise(vm.types.value_error, "cannot convert NaN to integer ratio");
  int exponent;
  double fraction = std::frexp(value, &exponent);
  for (int i = 0; i < 300 && fraction != std::floor(fraction); ++i) {
    fraction *= 2;
    --exponent;
  }
  Result numerator = int_from_float(vm, fraction);
  if (!numerator.is_value()) return numerator;
  Result power_of_two =
      int_binary(vm, bytecode::kLShift, Value::small_int(1), Value::small_int(exponent < 0 ? -exponent : exponent));
  if (!power_of_two.is_value()) return power_of_two;
  if (exponent > 0) {
    Result scaled = int_binary(vm, bytecode::kMul, numerator.value(), power_of_two.value());
    if (!scaled.is_value()) return scaled;
    return made(vm, make_tuple(vm, {scaled.value(), Value::small_int(1)}));
  }
  return made(vm, make_tuple(vm, {numerator.value(), power_of_two.value()}));
}

Result is_integer(Interpreter&, Value* args) {
  double value = float_value(args[0]);
  return Value::boolean(std::isfinite(value) && value == std::floor(value));
}

Result hex(Interpreter& vm, Value* args) {
  char text[support::kFloatHexCapacity];
  size_t length = support::float_hex(float_value(args[0]), text);
  return made(vm, make_str_ascii(vm, text, length));
}

Result with_type(Interpreter& vm, Type* type, double value) {
  if (type == vm.types.float_) return Value::number(value);
  Float* made = static_cast<Float*>(allocate_for(vm, type, Kind::kFloat, sizeof(Float)));
  made->value = value;
  return Value(made);
}

bool text_of(Value value, std::string* out) {
  if (is_Str(value)) {
    Str* str = value.as<Str>();
    // Other digits and spaces of Unicode count as their ASCII counterparts.
    for (uint32_t i = 0; i < str->length; ++i) {
      uint32_t c = str->at(i);
      if (c < 128) {
        *out += static_cast<char>(c);
      } else if (support::unicode::is_space(c)) {
        *out += ' ';
      } else {
        int digit = support::unicode::decimal_value(c);
        *out += digit >= 0 ? static_cast<char>('0' + digit) : '?';
      }
    }
    return true;
  }
  if (is_Bytes(value) || is_ByteArray(value)) {
    ByteSpan span = span_of(value);
    out->assign(reinterpret_cast<const char*>(span.data), static_cast<size_t>(span.length));
    return true;
  }
  return false;
}

std::string_view strip(std::string_view text) {
  auto space = [](char c) { return c == ' ' || (c >= 9 && c <= 13); };
  while (!text.empty() && space(text.front())) text.remove_prefix(1);
  while (!text.empty() && space(text.back())) text.remove_suffix(1);
  return text;
}

// Underscores may stand between digits only. False: misplaced.
bool drop_underscores(std::string_view text, std::string* out) {
  char previous = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '_') {
      bool between =
          previous >= '0' && previous <= '9' && i + 1 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '9';
      if (!between) return false;
    } else {
      *out += c;
    }
    previous = c;
  }
  return true;
}

Result not_a_float(Interpreter& vm, Value shown) {
  StrBuilder out(vm);
  out.append_ascii("could not convert string to float: ");
  if (append_repr(vm, out, shown) != Found::kYes) return Result::raise();
  Str* message = out.finish();
  if (message == nullptr) return vm.no_memory();
  return vm.raise(vm.types.value_error, "{}", message);
}

Result from_text(Interpreter& vm, Type* type, Value value, const std::string& text) {
  std::string clean;
  double out;
  support::Scratch scratch(vm.meter);
  std::string_view stripped = strip(text);
  if (!vm.charge(static_cast<int64_t>(text.size()))) return vm.limit();
  if (!drop_underscores(stripped, &clean)) return not_a_float(vm, value);
  support::Status status = support::parse_float(scratch, clean.data(), clean.size(), &out);
  if (status == support::Status::kLimit) return vm.limit();
  if (status == support::Status::kInvalid) return not_a_float(vm, value);
  if (status != support::Status::kOk) return vm.no_memory();
  // Each float("nan") is an object of its own, told from the others by its payload (see Value).
  if (out != out && type == vm.types.float_) {
    constexpr uint64_t kPayload = (uint64_t{1} << 51) - 1;
    return Value::from_bits((uint64_t{0x7FF8} << 48 | (static_cast<uint64_t>(++vm.next_id) & kPayload)) +
                            Value::kFloatOffset);
  }
  return with_type(vm, type, out);
}

Result float_new(Interpreter& vm, Value* args) {
  Type* type = args[0].as<Type>();
  Value value = args[1];
  if (value.is_number()) return type == vm.types.float_ ? Result(value) : with_type(vm, type, value.as_number());
  bool heap_type = value.is_object() && (value.as_object()->type->type_flags & kTypeHeap);
  if (is_int_or_bool(value) && !heap_type) {
    Result result = int_to_float(vm, value);
    return result.is_value() ? with_type(vm, type, result.value().as_number()) : result;
  }
  // A subclass of float may have a __float__ of its own.
  if (heap_type && is_Float(value) && !is_Native(special_of(vm, value, Special::kFloat)))
    return vm.tail_prelude("float_of"_prelude, {type, value});
  std::string text;
  if (!heap_type && text_of(value, &text)) return from_text(vm, type, value, text);
  Buffer buffer;
  if (!heap_type && value.is_object() && buffer_of(vm, value, &buffer) == Found::kYes) {
    text.assign(reinterpret_cast<const char*>(buffer.data), static_cast<size_t>(buffer.length));
    return from_text(vm, type, value, text);
  }
  double number;
  Found found = to_double(vm, value, &number);
  if (found == Found::kYes) return with_type(vm, type, number);
  if (found == Found::kNeedsPython) return vm.tail_prelude("float_of"_prelude, {type, value});
  if (vm.meter.tripped() != support::Limit::kNone) return vm.limit();
  if (text_of(value, &text)) {
    vm.pending = Value();
    return from_text(vm, type, value, text);
  }
  if (special_of(vm, value, Special::kFloat).is_empty() && special_of(vm, value, Special::kIndex).is_empty()) {
    vm.pending = Value();
    return vm.raise(vm.types.type_error, "float() argument must be a string or a real number, not '{}'",
                    type_name(value));
  }
  return Result::raise();
}

Result from_number(Interpreter& vm, Value* args) {
  bool real = is_float(args[1]) || is_int_or_bool(args[1]) || !special_of(vm, args[1], Special::kFloat).is_empty() ||
              !special_of(vm, args[1], Special::kIndex).is_empty();
  if (!real || is_Str(args[1]) || is_Bytes(args[1]))
    return vm.raise(vm.types.type_error, "must be real number, not {}", type_name(args[1]));
  Value call[2] = {args[0], args[1]};
  return float_new(vm, call);
}

Result from_hex(Interpreter& vm, Value* args) {
  std::string text;
  if (!is_Str(args[1]) || !text_of(args[1], &text)) {
    return vm.raise(vm.types.type_error, "bad argument type for built-in operation");
  }
  std::string_view stripped = strip(text);
  if (!args[1].as<Str>()->ascii) stripped = "";  // digits of other scripts are none here
  double out;
  support::Status status = support::parse_float_hex(stripped.data(), stripped.size(), &out);
  if (status == support::Status::kOverflow)
    return vm.raise(vm.types.overflow_error, "hexadecimal value too large to represent as a float");
  if (status != support::Status::kOk)
    return vm.raise(vm.types.value_error, "invalid hexadecimal floating-point string");
  if (args[0].as_object() == vm.types.float_) return Value::number(out);
  return vm.tail_call(args[0], {Value::number(out)});
}

Result getnewargs(Interpreter& vm, Value* args) {
  return made(vm, make_tuple(vm, {Value::number(float_value(args[0]))}));
}
Result getformat(Interpreter& vm, Value* args) {
  (void)args;
  return Value(intern(vm, "IEEE, little-endian"));
}
Result get_self(Interpreter&, Value self) { return Value::number(float_value(self)); }
Result get_zero(Interpreter&, Value) { return Value::number(0); }

constexpr NativeSpec kFloatMethods[] = {
    {"__new__", float_new, "cls, x=0, /", Binding::kStaticMethod},
    {"__add__", binary<bytecode::kAdd, false>, "self, value, /"},
    {"__radd__", binary<bytecode::kAdd, true>, "self, value, /"},
    {"__sub__", binary<bytecode::kSub, false>, "self, value, /"},
    {"__rsub__", binary<bytecode::kSub, true>, "self, value, /"},
    {"__mul__", binary<bytecode::kMul, false>, "self, value, /"},
    {"__rmul__", binary<bytecode::kMul, true>, "self, value, /"},
    {"__truediv__", binary<bytecode::kTrueDiv, false>, "self, value, /"},
    {"__rtruediv__", binary<bytecode::kTrueDiv, true>, "self, value, /"},
    {"__floordiv__", binary<bytecode::kFloorDiv, false>, "self, value, /"},
    {"__rfloordiv__", binary<bytecode::kFloorDiv, true>, "self, value, /"},
    {"__mod__", binary<bytecode::kMod, false>, "self, value, /"},
    {"__rmod__", binary<bytecode::kMod, true>, "self, value, /"},
    {"__divmod__", divmod<false>, "self, value, /"},
    {"__rdivmod__", divmod<true>, "self, value, /"},
    {"__pow__", power<false>, "self, value, mod=None, /"},
    {"__rpow__", power<true>, "self, value, mod=None, /"},
    {"__lt__", compare<bytecode::kLt>, "self, value, /"},
    {"__le__", compare<bytecode::kLe>, "self, value, /"},
    {"__eq__", compare<bytecode::kEq>, "self, value, /"},
    {"__ne__", compare<bytecode::kNe>, "self, value, /"},
    {"__gt__", compare<bytecode::kGt>, "self, value, /"},
    {"__ge__", compare<bytecode::kGe>, "self, value, /"},
    {"__neg__", negate, "self, /"},
    {"__pos__", plain, "self, /"},
    {"__abs__", absolute, "self, /"},
    {"__bool__", to_bool, "self, /"},
    {"__int__", to_int, "self, /"},
    {"__float__", plain, "self, /"},
    {"__trunc__", to_int, "self, /"},
    {"__floor__", floor_, "self, /"},
    {"__ceil__", ceil_, "self, /"},
    {"__round__", round, "self, ndigits=?, /"},
    {"__hash__", hash, "self, /"},
    {"__repr__", repr, "self, /"},
    {"__format__", format, "self, format_spec, /"},
    {"__getnewargs__", getnewargs, "self, /"},
    {"__getformat__", getformat, "cls, typestr, /", Binding::kClassMethod},
    {"conjugate", plain, "self, /"},
    {"as_integer_ratio", as_integer_ratio, "self, /"},
    {"is_integer", is_integer, "self, /"},
    {"hex", hex, "self, /"},
    {"fromhex", from_hex, "cls, string, /", Binding::kClassMethod},
    {"from_number", from_number, "cls, number, /", Binding::kClassMethod},
};
constexpr GetSetSpec kFloatGetSets[] = {{"real", get_self}, {"imag", get_zero}};

// --- complex ---------------------------------------------------------------------------------------------------------------

Found complex_operand(Interpreter& vm, Value value, ComplexOperand* out) {
  if (is_Complex(value)) {
    *out = {value.as<Complex>()->real, value.as<Complex>()->imag, false};
    return Found::kYes;
  }
  double real;
  Found found = operand(vm, value, &real);
  if (found == Found::kYes) *out = {real, 0, true};
  return found;
}

template <Opcode operation, bool swapped>
Result complex_op(Interpreter& vm, Value* args) {
  ComplexOperand self, other;
  Found found = complex_operand(vm, args[1], &other);
  if (found == Found::kNo) return Value::not_implemented();
  if (found == Found::kError) return Result::raise();
  (void)complex_operand(vm, args[0], &self);
  return swapped ? complex_binary(vm, operation, other, self) : complex_binary(vm, operation, self, other);
}

template <bool swapped>
Result complex_power(Interpreter& vm, Value* args) {
  Result result = complex_op<bytecode::kPow, swapped>(vm, args);
  if (!args[2].is_none() && !(result.is_value() && result.value().is_not_implemented()))
    return vm.raise(vm.types.value_error, "complex modulo");
  return result;
}

template <bool equal>
Result complex_equal(Interpreter&, Value* args) {
  Complex* self = args[0].as<Complex>();
  bool same;
  if (is_Complex(args[1])) {
    same = self->real == args[1].as<Complex>()->real && self->imag == args[1].as<Complex>()->imag;
  } else if (is_float(args[1])) {
    same = self->imag == 0 && self->real == float_value(args[1]);
  } else if (is_int_or_bool(args[1])) {
    same = self->imag == 0 && self->real == self->real && int_compare_float(args[1], self->real) == 0;
  } else {
    return Value::not_implemented();
  }
  return Value::boolean(same == equal);
}

Result complex_order(Interpreter&, Value*) { return Value::not_implemented(); }
Result complex_negate(Interpreter& vm, Value* args) {
  return make_complex(vm, -args[0].as<Complex>()->real, -args[0].as<Complex>()->imag);
}
Result complex_plain(Interpreter& vm, Value* args) {
  return make_complex(vm, args[0].as<Complex>()->real, args[0].as<Complex>()->imag);
}
Result complex_conjugate(Interpreter& vm, Value* args) {
  return make_complex(vm, args[0].as<Complex>()->real, -args[0].as<Complex>()->imag);
}
Result complex_absolute(Interpreter& vm, Value* args) {
  Complex* self = args[0].as<Complex>();
  double length = std::hypot(self->real, self->imag);
  if (std::isinf(length) && std::isfinite(self->real) && std::isfinite(self->imag)) {
    return vm.raise(vm.types.overflow_error, "absolute value too large");
  }
  return Value::number(length);
}
Result complex_bool(Interpreter&, Value* args) {
  return Value::boolean(args[0].as<Complex>()->real != 0 || args[0].as<Complex>()->imag != 0);
}
Result complex_hash(Interpreter& vm, Value* args) {
  Complex* self = args[0].as<Complex>();
  uint64_t real = static_cast<uint64_t>(float_hash(self->real, args[0]));
  uint64_t imag = static_cast<uint64_t>(float_hash(self->imag, args[0]));
  int64_t hash = static_cast<int64_t>(real + 1000003 * imag);
  return make_int(vm, hash == -1 ? -2 : hash);
}
Result complex_repr(Interpreter& vm, Value* args) { return format_complex(vm, args[0].as<Complex>(), vm.empty_str); }
Result complex_format(Interpreter& vm, Value* args) {
  if (!is_Str(args[1]))
    return vm.raise(vm.types.type_error, "__format__() argument must be str, not {}", argument_type(args[1]));
  if (args[1].as<Str>()->length == 0) return str_value(vm, args[0]);
  return format_complex(vm, args[0].as<Complex>(), args[1].as<Str>());
}
Result complex_getnewargs(Interpreter& vm, Value* args) {
  return made(vm,
              make_tuple(vm, {Value::number(args[0].as<Complex>()->real), Value::number(args[0].as<Complex>()->imag)}));
}

Result complex_with_type(Interpreter& vm, Type* type, double real, double imag) {
  if (type == vm.types.complex) return make_complex(vm, real, imag);
  Complex* made = static_cast<Complex*>(allocate_for(vm, type, Kind::kComplex, sizeof(Complex)));
  made->real = real;
  made->imag = imag;
  return Value(made);
}

// "1+2j", "(3)", "-j", " 4.5e3j ": the whole text.
bool parse_complex(Interpreter& vm, std::string_view text, double* real, double* imag) {
  text = strip(text);
  if (text.size() >= 2 && text.front() == '(' && text.back() == ')') text = strip(text.substr(1, text.size() - 2));
  std::string clean;
  if (!drop_underscores(text, &clean) || clean.empty()) return false;
  support::Scratch scratch(vm.meter);
  const char* p = clean.data();
  const char* end = p + clean.size();
  double value;
  size_t used = 0;
  *real = *imag = 0;
  auto unit = [&](const char* at) { return at < end && (*at == 'j' || *at == 'J') && at + 1 == end; };
  auto number = [&](double* out) {
    used = 0;
    return support::parse_float_prefix(scratch, p, static_cast<size_t>(end - p), out, &used) == support::Status::kOk &&
           used > 0;
  };
  if (number(&value)) {
    p += used;
    if (p == end) return *real = value, true;
    if (unit(p)) return *imag = value, true;
    if (*p != '+' && *p != '-') return false;
    *real = value;
  } else if (unit(p)) {
    return *imag = 1, true;
  } else if ((*p == '+' || *p == '-') && unit(p + 1)) {
    return *imag = *p == '-' ? -1 : 1, true;
  } else {
    return false;
  }
  if (unit(p + 1)) return *imag = *p == '-' ? -1 : 1, true;
  if (!number(&value)) return false;
  p += used;
  *imag = value;
  return unit(p);
}

Result complex_new(Interpreter& vm, Value* args) {
  Type* type = args[0].as<Type>();
  Value first = args[1], second = args[2];
  if (is_Str(first)) {
    if (!second.is_unbound())
      return vm.raise(vm.types.type_error, "complex() argument 'real' must be a real number, not {}", type_name(first));
    std::string text;
    text_of(first, &text);
    if (!vm.charge(static_cast<int64_t>(text.size()))) return vm.limit();
    double real, imag;
    if (!parse_complex(vm, text, &real, &imag))
      return vm.raise(vm.types.value_error, "complex() arg is a malformed string");
    return complex_with_type(vm, type, real, imag);
  }
  double parts[2][2] = {{0, 0}, {0, 0}};
  for (int i = 0; i < 2; ++i) {
    Value value = i == 0 ? first : second;
    if (value.is_unbound()) continue;
    if (is_Complex(value)) {
      parts[i][0] = value.as<Complex>()->real;
      parts[i][1] = value.as<Complex>()->imag;
      continue;
    }
    Value method = special_of(vm, value, Special::kComplex);
    if (i == 0 && !method.is_empty() && !is_Native(method)) {
      return vm.tail_prelude("complex_of"_prelude, {type, value, second.is_unbound() ? Value::small_int(0) : second});
    }
    Found found = to_double(vm, value, &parts[i][0]);
    if (found == Found::kNeedsPython) {
      Value function = method_of(vm, vm.types.complex, "__new__");
      return again_with(vm, function, args, second.is_unbound() ? 2 : 3, static_cast<size_t>(i) + 1, Special::kFloat);
    }
    if (found != Found::kYes) {
      if (vm.meter.tripped() != support::Limit::kNone) return vm.limit();
      if (is_Exception(vm.pending) && vm.type_of(vm.pending) == vm.types.type_error) {
        vm.pending = Value();
        if (second.is_unbound())
          return vm.raise(vm.types.type_error, "complex() argument must be a string or a number, not {}",
                          qualified_name(vm.type_of(value)).c_str());
        return vm.raise(vm.types.type_error,
                        i == 0 ? "complex() argument 'real' must be a real number, not {}"
                               : "complex() argument 'imag' must be a real number, not {}",
                        qualified_name(vm.type_of(value)).c_str());
      }
      return Result::raise();
    }
  }
  return complex_with_type(vm, type, parts[0][0] - parts[1][1],
                           second.is_unbound() ? parts[0][1]
                           : is_Complex(first) ? parts[0][1] + parts[1][0]
                                               : parts[1][0]);
}

Result get_real(Interpreter&, Value self) { return Value::number(self.as<Complex>()->real); }
Result get_imag(Interpreter&, Value self) { return Value::number(self.as<Complex>()->imag); }

Result complex_from_number(Interpreter& vm, Value* args) {
  bool number = is_Complex(args[1]);
  for (Special special : {Special::kComplex, Special::kFloat, Special::kIndex})
    number = number || !special_of(vm, args[1], special).is_empty();
  if (!number) return vm.raise(vm.types.type_error, "must be real number, not {}", type_name(args[1]));
  Value call[3] = {args[0], args[1], Value::unbound()};
  return complex_new(vm, call);
}

constexpr NativeSpec kComplexMethods[] = {
    {"from_number", complex_from_number, "cls, number, /", Binding::kClassMethod},
    {"__new__", complex_new, "cls, real=?, imag=?", Binding::kStaticMethod},
    {"__add__", complex_op<bytecode::kAdd, false>, "self, value, /"},
    {"__radd__", complex_op<bytecode::kAdd, true>, "self, value, /"},
    {"__sub__", complex_op<bytecode::kSub, false>, "self, value, /"},
    {"__rsub__", complex_op<bytecode::kSub, true>, "self, value, /"},
    {"__mul__", complex_op<bytecode::kMul, false>, "self, value, /"},
    {"__rmul__", complex_op<bytecode::kMul, true>, "self, value, /"},
    {"__truediv__", complex_op<bytecode::kTrueDiv, false>, "self, value, /"},
    {"__rtruediv__", complex_op<bytecode::kTrueDiv, true>, "self, value, /"},
    {"__pow__", complex_power<false>, "self, value, mod=None, /"},
    {"__rpow__", complex_power<true>, "self, value, mod=None, /"},
    {"__eq__", complex_equal<true>, "self, value, /"},
    {"__ne__", complex_equal<false>, "self, value, /"},
    {"__lt__", complex_order, "self, value, /"},
    {"__le__", complex_order, "self, value, /"},
    {"__gt__", complex_order, "self, value, /"},
    {"__ge__", complex_order, "self, value, /"},
    {"__neg__", complex_negate, "self, /"},
    {"__pos__", complex_plain, "self, /"},
    {"__abs__", complex_absolute, "self, /"},
    {"__bool__", complex_bool, "self, /"},
    {"__hash__", complex_hash, "self, /"},
    {"__repr__", complex_repr, "self, /"},
    {"__format__", complex_format, "self, format_spec, /"},
    {"__complex__", complex_plain, "self, /"},
    {"__getnewargs__", complex_getnewargs, "self, /"},
    {"conjugate", complex_conjugate, "self, /"},
};
constexpr GetSetSpec kComplexGetSets[] = {{"real", get_real}, {"imag", get_imag}};

}  // namespace

extern const TypeSpec float_spec;
extern const TypeSpec complex_spec;
constexpr TypeSpec float_spec{"float", Kind::kFloat, 0, kFloatMethods, kFloatGetSets, {}, nullptr};
constexpr TypeSpec complex_spec{"complex", Kind::kComplex, 0, kComplexMethods, kComplexGetSets, {}, nullptr};

}  // namespace hognose::builtins
