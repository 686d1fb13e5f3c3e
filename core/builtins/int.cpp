// int and bool.
#include <algorithm>
#include <string>
#include <vector>

#include "builtins/bytes.h"
#include "builtins/format_spec.h"
#include "builtins/repr.h"
#include "support/bigint.h"
#include "support/unicode.h"

namespace hognose::builtins {

using namespace runtime;
using bytecode::Opcode;
using bytecode::Special;

namespace {

template <Opcode operation>
Result binary(Interpreter& vm, Value* args) {
  if (!is_int_or_bool(args[1])) return Value::not_implemented();
  return int_binary(vm, operation, args[0], args[1]);
}
template <Opcode operation>
Result reflected(Interpreter& vm, Value* args) {
  if (!is_int_or_bool(args[1])) return Value::not_implemented();
  return int_binary(vm, operation, args[1], args[0]);
}
// bool keeps its type under & | ^.
template <Opcode operation>
Result logical(Interpreter& vm, Value* args) {
  if (args[0].is_bool() && args[1].is_bool()) {
    bool a = args[0].is_true(), b = args[1].is_true();
    return Value::boolean(operation == bytecode::kAnd ? a && b : operation == bytecode::kOr ? a || b : a != b);
  }
  return binary<operation>(vm, args);
}
template <Opcode operation>
Result compare(Interpreter&, Value* args) {
  if (!is_int_or_bool(args[1])) return Value::not_implemented();
  int order = int_compare(args[0], args[1]);
  switch (operation) {
    case bytecode::kLt: return Value::boolean(order < 0);
    case bytecode::kLe: return Value::boolean(order <= 0);
    case bytecode::kEq: return Value::boolean(order == 0);
    case bytecode::kNe: return Value::boolean(order != 0);
    case bytecode::kGt: return Value::boolean(order > 0);
    default: return Value::boolean(order >= 0);
  }
}

Result power(Interpreter& vm, Value* args) {
  if (!is_int_or_bool(args[1])) return Value::not_implemented();
  if (args[2].is_none()) return int_binary(vm, bytecode::kPow, args[0], args[1]);
  if (!is_int_or_bool(args[2])) return Value::not_implemented();
  return int_power_modulo(vm, args[0], args[1], args[2]);
}
Result reflected_power(Interpreter& vm, Value* args) {
  if (!is_int_or_bool(args[1])) return Value::not_implemented();
  Value swapped[3] = {args[1], args[0], args[2]};
  return power(vm, swapped);
}
Result divmod(Interpreter& vm, Value* args) {
  return is_int_or_bool(args[1]) ? int_divmod(vm, args[0], args[1]) : Result(Value::not_implemented());
}
Result reflected_divmod(Interpreter& vm, Value* args) {
  return is_int_or_bool(args[1]) ? int_divmod(vm, args[1], args[0]) : Result(Value::not_implemented());
}
Result negate(Interpreter& vm, Value* args) { return int_negate(vm, args[0]); }
Result invert(Interpreter& vm, Value* args) { return int_invert(vm, args[0]); }
Result absolute(Interpreter& vm, Value* args) { return int_absolute(vm, args[0]); }
Result plain(Interpreter& vm, Value* args) { return plain_int(vm, args[0]); }
Result to_bool(Interpreter&, Value* args) { return Value::boolean(!int_is_zero(args[0])); }
Result to_float(Interpreter& vm, Value* args) { return int_to_float(vm, args[0]); }
Result hash(Interpreter& vm, Value* args) { return make_int(vm, int_hash(args[0])); }
Result repr(Interpreter& vm, Value* args) { return int_to_str(vm, args[0], 10); }
Result bool_repr(Interpreter& vm, Value* args) { return Value(intern(vm, args[0].is_true() ? "True" : "False")); }

Result format(Interpreter& vm, Value* args) {
  if (!is_Str(args[1]))
    return vm.raise(vm.types.type_error, "__format__() argument must be str, not {}", argument_type(args[1]));
  if (args[1].as<Str>()->length == 0) return str_value(vm, args[0]);
  return format_int(vm, args[0], args[1].as<Str>());
}

support::Digits digits_of(Value value, uint32_t* small) {
  if (is_Int(value)) return {value.as<Int>()->digits(), value.as<Int>()->size, value.as<Int>()->negative};
  int64_t i = value.is_bool() ? value.is_true() : value.as_small_int();
  uint64_t magnitude = i < 0 ? static_cast<uint64_t>(-i) : static_cast<uint64_t>(i);
  small[0] = static_cast<uint32_t>(magnitude);
  small[1] = static_cast<uint32_t>(magnitude >> 32);
  return {small, magnitude == 0 ? 0u : magnitude >> 32 ? 2u : 1u, i < 0};
}

int64_t bits_of(const support::Digits& digits) {
  return digits.size == 0 ? 0 : int64_t{32} * (digits.size - 1) + (32 - __builtin_clz(digits.data[digits.size - 1]));
}

Result bit_length(Interpreter& vm, Value* args) {
  uint32_t small[2];
  return make_int(vm, bits_of(digits_of(args[0], small)));
}

Result bit_count(Interpreter& vm, Value* args) {
  uint32_t small[2];
  support::Digits digits = digits_of(args[0], small);
  if (!vm.charge(digits.size)) return vm.limit();
  int64_t count = 0;
  for (uint32_t i = 0; i < digits.size; ++i) count += __builtin_popcount(digits.data[i]);
  return make_int(vm, count);
}

Result as_integer_ratio(Interpreter& vm, Value* args) {
  return made(vm, make_tuple(vm, {plain_int(vm, args[0]), Value::small_int(1)}));
}
Result is_integer(Interpreter&, Value*) { return Value::true_(); }
Result sizeof_(Interpreter& vm, Value* args) {
  uint32_t small[2];
  // As CPython reports it, with its digits of 30 bits.
  int64_t bits = bits_of(digits_of(args[0], small));
  return make_int(vm, 24 + 4 * (bits == 0 ? 1 : (bits + 29) / 30));
}

Result round(Interpreter& vm, Value* args) {
  if (args[1].is_unbound() || args[1].is_none()) return plain_int(vm, args[0]);
  Value digits;
  Found found = to_index(vm, args[1], &digits);
  if (found == Found::kNeedsPython)
    return again_with(vm, method_of(vm, vm.types.int_, "__round__"), args, 2, 1, Special::kIndex);
  if (found != Found::kYes) return failure(vm, found);
  int64_t places = int_clamped(digits);
  if (places >= 0) return plain_int(vm, args[0]);
  uint32_t small[2];
  if (-places > bits_of(digits_of(args[0], small)) / 3 + 2) return Value::small_int(0);
  // Half to even: q, r = divmod(n, 10**k); up when 2r > 10**k or a tie with odd q.
  Result ten = int_binary(vm, bytecode::kPow, Value::small_int(10), Value::small_int(-places));
  if (!ten.is_value()) return ten;
  Result pair = int_divmod(vm, args[0], ten.value());
  if (!pair.is_value()) return pair;
  Value quotient = pair.value().as<Tuple>()->items()[0];
  Value rest = pair.value().as<Tuple>()->items()[1];
  Result twice = int_binary(vm, bytecode::kAdd, rest, rest);
  if (!twice.is_value()) return twice;
  int order = int_compare(twice.value(), ten.value());
  Result odd = int_binary(vm, bytecode::kAnd, quotient, Value::small_int(1));
  if (!odd.is_value()) return odd;
  if (order > 0 || (order == 0 && !int_is_zero(odd.value()))) {
    Result up = int_binary(vm, bytecode::kAdd, quotient, Value::small_int(1));
    if (!up.is_value()) return up;
    quotient = up.value();
  }
  return int_binary(vm, bytecode::kMul, quotient, ten.value());
}

// The int of a subclass: an Int object of that type even when small.
Result with_type(Interpreter& vm, Type* type, Value value) {
  if (type == vm.types.int_) return plain_int(vm, value);
  uint32_t small[2];
  support::Digits digits = digits_of(value, small);
  size_t bytes = sizeof(Int) + digits.size * sizeof(uint32_t);
  if (bytes > Heap::kReserveAbove && !vm.heap.reserve(bytes)) return vm.no_memory();
  Int* made = static_cast<Int*>(allocate_for(vm, type, Kind::kInt, bytes));
  made->size = digits.size;
  made->negative = digits.negative;
  vm.meter.fuel -= digits.size >> 5;
  for (uint32_t i = 0; i < digits.size; ++i) made->digits()[i] = digits.data[i];
  return Value(made);
}

Result from_text(Interpreter& vm, Type* type, Value text, int base) {
  std::string utf8;
  if (is_Str(text)) {
    // Decimal digits of any script count as ASCII ones, spaces as spaces.
    Str* str = text.as<Str>();
    for (uint32_t i = 0; i < str->length; ++i) {
      uint32_t c = str->at(i);
      int digit = c < 128 ? -1 : support::unicode::decimal_value(c);
      utf8 += c < 128                         ? static_cast<char>(c)
              : digit >= 0                    ? static_cast<char>('0' + digit)
              : support::unicode::is_space(c) ? ' '
                                              : '?';
    }
  } else {
    BYTES_ARGUMENT(buffer, text);
    if (!vm.charge(1 + buffer.length / 16)) return vm.limit();
    utf8.assign(reinterpret_cast<const char*>(buffer.data), static_cast<size_t>(buffer.length));
  }
  Result result = int_from_text(vm, utf8, base);
  if (result.is_value() && result.value().is_empty()) {
    if (!is_Str(text)) text = make_bytes(vm, utf8.data(), utf8.size());
    Result shown = text.as_object() == nullptr ? vm.no_memory() : repr_value(vm, text);
    if (!shown.is_value()) return shown;
    constexpr uint32_t kMostShown = 200;
    Str* literal = shown.value().as<Str>();
    if (literal->length > kMostShown) literal = str_slice(vm, literal, 0, kMostShown);
    if (literal == nullptr) return vm.no_memory();
    return vm.raise(vm.types.value_error, "invalid literal for int() with base {}: {}", base, literal);
  }
  return result.is_value() ? with_type(vm, type, result.value()) : result;
}

bool is_text(Value value) { return is_Str(value) || is_Bytes(value) || is_ByteArray(value) || is_MemoryView(value); }

Result int_new(Interpreter& vm, Value* args) {
  Type* type = args[0].as<Type>();
  Value value = args[1];
  if (!args[2].is_unbound()) {
    if (value.is_unbound()) return vm.raise(vm.types.type_error, "int() missing string argument");
    Value base;
    Found found = to_index(vm, args[2], &base);
    if (found == Found::kNeedsPython)
      return again_with(vm, method_of(vm, vm.types.int_, "__new__"), args, 3, 2, Special::kIndex);
    if (found != Found::kYes) return failure(vm, found);
    int64_t number = int_clamped(base);
    if (number != 0 && (number < 2 || number > 36))
      return vm.raise(vm.types.value_error, "int() base must be >= 2 and <= 36, or 0");
    if (!is_text(value) || is_MemoryView(value))
      return vm.raise(vm.types.type_error, "int() can't convert non-string with explicit base");
    return from_text(vm, type, value, static_cast<int>(number));
  }
  if (value.is_unbound()) return with_type(vm, type, Value::small_int(0));
  bool heap_type = value.is_object() && (value.as_object()->type->type_flags & kTypeHeap);
  if (is_int_or_bool(value) && (!heap_type || has_native_special(vm, value, Special::kInt)))
    return with_type(vm, type, value);
  if (value.is_number()) {
    Result result = int_from_float(vm, value.as_number());
    return result.is_value() ? with_type(vm, type, result.value()) : result;
  }
  Value method = special_of(vm, value, Special::kInt);
  if (method.is_empty()) method = special_of(vm, value, Special::kIndex);
  if (!method.is_empty()) {
    if (is_Native(method)) {
      Result result = call_native(vm, method.as<Native>(), &value, 1, nullptr);
      return result.is_value() ? with_type(vm, type, result.value()) : result;
    }
    return vm.tail_prelude("int_of"_prelude, {type, value});
  }
  if (is_text(value)) return from_text(vm, type, value, 10);
  return vm.raise(vm.types.type_error,
                  "int() argument must be a string, a bytes-like object or a real number, not '{}'", type_name(value));
}

// _int_with_type(cls, int): for the prelude's int_of.
Result int_with_type(Interpreter& vm, Value* args) { return with_type(vm, args[0].as<Type>(), args[1]); }

Result bool_new(Interpreter& vm, Value* args) {
  if (args[1].is_unbound()) return Value::false_();
  Found truth = truth_of(vm, args[1]);
  if (truth == Found::kNeedsPython) return vm.tail_prelude("truth"_prelude, {args[1]});
  if (truth != Found::kYes && truth != Found::kNo) return failure(vm, truth);
  return Value::boolean(truth == Found::kYes);
}

bool byte_order(Interpreter& vm, const char* name, Value value, bool* little) {
  if (is_Str(value) && (str_equals(value.as<Str>(), "little") || str_equals(value.as<Str>(), "big"))) {
    *little = str_equals(value.as<Str>(), "little");
    return true;
  }
  if (is_Str(value)) {
    (void)vm.raise(vm.types.value_error, "byteorder must be either 'little' or 'big'");
  } else {
    (void)vm.raise(vm.types.type_error, "{}() argument 'byteorder' must be str, not {}", name, argument_type(value));
  }
  return false;
}

Result to_bytes(Interpreter& vm, Value* args) {
  int64_t length = 1;
  if (!args[1].is_unbound()) {
    Found found = to_int64(vm, args[1], &length);
    if (found == Found::kNeedsPython)
      return again_with(vm, method_of(vm, vm.types.int_, "to_bytes"), args, 2, 1, Special::kIndex);
    if (found != Found::kYes) return failure(vm, found);
  }
  bool little = false;
  if (!args[2].is_unbound() && !byte_order(vm, "to_bytes", args[2], &little)) return Result::raise();
  if (length < 0) return vm.raise(vm.types.value_error, "length argument must be non-negative");
  Found is_signed = truth_of(vm, args[3]);
  bool negative = int_is_negative(args[0]);
  if (negative && is_signed != Found::kYes)
    return vm.raise(vm.types.overflow_error, "can't convert negative int to unsigned");
  uint32_t small[2];
  support::Digits digits = digits_of(args[0], small);
  int64_t bits = bits_of(digits);
  int64_t room = 8 * std::min(length, INT64_MAX / 8);
  // Two's complement: -2**(8n-1) still fits n bytes.
  bool fits = bits <= room;
  if (is_signed == Found::kYes) {
    bool power_of_two = negative && bits == room;
    for (uint32_t i = 0; power_of_two && i < digits.size; ++i) {
      power_of_two = digits.data[i] == (i + 1 == digits.size ? uint32_t{1} << ((bits - 1) % 32) : 0);
    }
    fits = bits < room || power_of_two || bits == 0;
  }
  if (!fits) return vm.raise(vm.types.overflow_error, "int too big to convert");
  if (!vm.charge(length / 8)) return vm.limit();
  if (!vm.heap.reserve(static_cast<uint64_t>(length))) return vm.no_memory();
  Bytes* bytes = make_bytes(vm, nullptr, static_cast<size_t>(length));
  if (bytes == nullptr) return vm.no_memory();
  uint32_t carry = 1;
  for (int64_t i = 0; i < length; ++i) {
    uint32_t byte = static_cast<uint64_t>(i / 4) < digits.size ? (digits.data[i / 4] >> (8 * (i % 4))) & 255 : 0;
    if (negative) {
      byte = (~byte & 255) + carry;
      carry = byte >> 8;
      byte &= 255;
    }
    bytes->data()[little ? i : length - 1 - i] = static_cast<uint8_t>(byte);
  }
  return Value(bytes);
}

Result from_bytes(Interpreter& vm, Value* args) {
  bool little = false;
  if (!args[2].is_unbound() && !byte_order(vm, "from_bytes", args[2], &little)) return Result::raise();
  Buffer buffer;
  ByteBuilder collected(vm);
  Found found = buffer_of(vm, args[1], &buffer);
  if (found == Found::kNo) {
    if (is_Str(args[1]) || is_int_or_bool(args[1]))
      return vm.raise(vm.types.type_error, "cannot convert '{}' object to bytes", type_name(args[1]));
    bool own = !special_of(vm, args[1], Special::kBytes).is_empty();
    found = own ? Found::kNeedsPython : append_iterable(vm, collected, args[1], "bytes");
    if (found == Found::kNeedsPython) {
      return vm.tail_prelude("int_from_bytes"_prelude,
                             {args[0], args[1], args[2].is_unbound() ? Value(intern(vm, "big")) : args[2], args[3]});
    }
    buffer.data = const_cast<uint8_t*>(collected.data());
    buffer.length = collected.length();
  }
  if (found != Found::kYes) return failure(vm, found);
  const uint8_t* data = buffer.data;
  size_t length = static_cast<size_t>(buffer.length);
  if (!vm.charge(static_cast<int64_t>(length / 8))) return vm.limit();
  bool negative = truth_of(vm, args[3]) == Found::kYes && length > 0 && (data[little ? length - 1 : 0] & 128) != 0;
  std::vector<uint32_t> digits((length + 3) / 4, 0);
  uint32_t carry = 1;
  for (size_t i = 0; i < length; ++i) {
    uint32_t byte = data[little ? i : length - 1 - i];
    if (negative) {
      byte = (~byte & 255) + carry;
      carry = byte >> 8;
      byte &= 255;
    }
    digits[i / 4] |= byte << (8 * (i % 4));
  }
  if (negative && carry) digits.push_back(0), digits[length / 4] |= uint32_t{1} << (8 * (length % 4));
  Result number = make_big_int(vm, digits.data(), digits.size(), negative);
  if (!number.is_value() || args[0].as_object() == vm.types.int_) return number;
  return vm.tail_call(args[0], {number.value()});
}

Result get_self(Interpreter& vm, Value self) { return plain_int(vm, self); }
Result get_zero(Interpreter&, Value) { return Value::small_int(0); }
Result get_one(Interpreter&, Value) { return Value::small_int(1); }
Result getnewargs(Interpreter& vm, Value* args) { return made(vm, make_tuple(vm, {plain_int(vm, args[0])})); }

constexpr NativeSpec kIntMethods[] = {
    {"__new__", int_new, "cls, x=?, /, base=?", Binding::kStaticMethod},
    {"__add__", binary<bytecode::kAdd>, "self, value, /"},
    {"__radd__", reflected<bytecode::kAdd>, "self, value, /"},
    {"__sub__", binary<bytecode::kSub>, "self, value, /"},
    {"__rsub__", reflected<bytecode::kSub>, "self, value, /"},
    {"__mul__", binary<bytecode::kMul>, "self, value, /"},
    {"__rmul__", reflected<bytecode::kMul>, "self, value, /"},
    {"__truediv__", binary<bytecode::kTrueDiv>, "self, value, /"},
    {"__rtruediv__", reflected<bytecode::kTrueDiv>, "self, value, /"},
    {"__floordiv__", binary<bytecode::kFloorDiv>, "self, value, /"},
    {"__rfloordiv__", reflected<bytecode::kFloorDiv>, "self, value, /"},
    {"__mod__", binary<bytecode::kMod>, "self, value, /"},
    {"__rmod__", reflected<bytecode::kMod>, "self, value, /"},
    {"__divmod__", divmod, "self, value, /"},
    {"__rdivmod__", reflected_divmod, "self, value, /"},
    {"__pow__", power, "self, value, mod=None, /"},
    {"__rpow__", reflected_power, "self, value, mod=None, /"},
    {"__lshift__", binary<bytecode::kLShift>, "self, value, /"},
    {"__rlshift__", reflected<bytecode::kLShift>, "self, value, /"},
    {"__rshift__", binary<bytecode::kRShift>, "self, value, /"},
    {"__rrshift__", reflected<bytecode::kRShift>, "self, value, /"},
    {"__and__", binary<bytecode::kAnd>, "self, value, /"},
    {"__rand__", reflected<bytecode::kAnd>, "self, value, /"},
    {"__or__", binary<bytecode::kOr>, "self, value, /"},
    {"__ror__", reflected<bytecode::kOr>, "self, value, /"},
    {"__xor__", binary<bytecode::kXor>, "self, value, /"},
    {"__rxor__", reflected<bytecode::kXor>, "self, value, /"},
    {"__lt__", compare<bytecode::kLt>, "self, value, /"},
    {"__le__", compare<bytecode::kLe>, "self, value, /"},
    {"__eq__", compare<bytecode::kEq>, "self, value, /"},
    {"__ne__", compare<bytecode::kNe>, "self, value, /"},
    {"__gt__", compare<bytecode::kGt>, "self, value, /"},
    {"__ge__", compare<bytecode::kGe>, "self, value, /"},
    {"__neg__", negate, "self, /"},
    {"__pos__", plain, "self, /"},
    {"__invert__", invert, "self, /"},
    {"__abs__", absolute, "self, /"},
    {"__bool__", to_bool, "self, /"},
    {"__int__", plain, "self, /"},
    {"__index__", plain, "self, /"},
    {"__trunc__", plain, "self, /"},
    {"__floor__", plain, "self, /"},
    {"__ceil__", plain, "self, /"},
    {"__round__", round, "self, ndigits=?, /"},
    {"__float__", to_float, "self, /"},
    {"__hash__", hash, "self, /"},
    {"__repr__", repr, "self, /"},
    {"__format__", format, "self, format_spec, /"},
    {"__getnewargs__", getnewargs, "self, /"},
    {"__sizeof__", sizeof_, "self, /"},
    {"conjugate", plain, "self, /"},
    {"bit_length", bit_length, "self, /"},
    {"bit_count", bit_count, "self, /"},
    {"to_bytes", to_bytes, "self, length=?, byteorder=?, *, signed=False"},
    {"from_bytes", from_bytes, "cls, bytes, byteorder=?, *, signed=False", Binding::kClassMethod},
    {"as_integer_ratio", as_integer_ratio, "self, /"},
    {"is_integer", is_integer, "self, /"},
};
constexpr GetSetSpec kIntGetSets[] = {
    {"real", get_self}, {"imag", get_zero}, {"numerator", get_self}, {"denominator", get_one}};

constexpr NativeSpec kBoolMethods[] = {
    {"__new__", bool_new, "cls, x=?, /", Binding::kStaticMethod},
    {"__and__", logical<bytecode::kAnd>, "self, value, /"},
    {"__rand__", logical<bytecode::kAnd>, "self, value, /"},
    {"__or__", logical<bytecode::kOr>, "self, value, /"},
    {"__ror__", logical<bytecode::kOr>, "self, value, /"},
    {"__xor__", logical<bytecode::kXor>, "self, value, /"},
    {"__rxor__", logical<bytecode::kXor>, "self, value, /"},
    {"__repr__", bool_repr, "self, /"},
};

}  // namespace

extern const TypeSpec int_spec;
extern const TypeSpec bool_spec;
constexpr TypeSpec int_spec{"int", Kind::kInt, 0, kIntMethods, kIntGetSets, {}, nullptr};
constexpr TypeSpec bool_spec{"bool", Kind::kInt, 0, kBoolMethods, {}, {}, nullptr};

constexpr NativeSpec kIntIntrinsics[] = {{"_int_with_type", int_with_type, "cls, value, /"}};
std::span<const NativeSpec> int_intrinsics() { return kIntIntrinsics; }

}  // namespace hognose::builtins
