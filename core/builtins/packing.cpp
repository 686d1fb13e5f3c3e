#include "builtins/packing.h"

#include <cmath>
#include <cstring>

namespace hognose::builtins {

using namespace runtime;

ItemFormat native_item(char format) {
  switch (format) {
    case 'b': return {ItemKind::kSigned, 1};
    case 'h': return {ItemKind::kSigned, 2};
    case 'i': return {ItemKind::kSigned, 4};
    case 'l':
    case 'q':
    case 'n': return {ItemKind::kSigned, 8};
    case 'B': return {ItemKind::kUnsigned, 1};
    case 'H': return {ItemKind::kUnsigned, 2};
    case 'I': return {ItemKind::kUnsigned, 4};
    case 'L':
    case 'Q':
    case 'N':
    case 'P': return {ItemKind::kUnsigned, 8};
    case 'e': return {ItemKind::kFloat, 2};
    case 'f': return {ItemKind::kFloat, 4};
    case 'd': return {ItemKind::kFloat, 8};
    case '?': return {ItemKind::kBool, 1};
    case 'c': return {ItemKind::kChar, 1};
    default: return {ItemKind::kNone, 0};
  }
}

namespace {

double half_to_double(uint16_t half) {
  int exponent = (half >> 10) & 31;
  double fraction = half & 1023;
  double value = exponent == 31  ? (fraction != 0 ? std::nan("") : HUGE_VAL)
                 : exponent == 0 ? std::ldexp(fraction, -24)
                                 : std::ldexp(fraction + 1024, exponent - 25);
  return half & 0x8000 ? -value : value;
}

// False: too large.
bool double_to_half(double value, uint16_t* half) {
  uint16_t sign = std::signbit(value) ? 0x8000 : 0;
  value = std::fabs(value);
  if (std::isnan(value) || std::isinf(value)) {
    *half = sign | (std::isnan(value) ? 0x7e00 : 0x7c00);
    return true;
  }
  int exponent = 0;
  std::frexp(value, &exponent);
  if (exponent < -13) exponent = -13;  // subnormal: units of 2**-24
  uint32_t units = static_cast<uint32_t>(std::nearbyint(std::ldexp(value, 11 - exponent)));
  uint32_t bits = units < 1024 ? units : static_cast<uint32_t>(exponent + 13) * 1024 + units;
  if (value >= 65536 || bits >= 0x7c00) return false;
  *half = static_cast<uint16_t>(sign | bits);
  return true;
}

}  // namespace

Value unpack_item(Interpreter& vm, ItemFormat format, const uint8_t* data, bool big_endian) {
  uint64_t bits = 0;
  for (int i = 0; i < format.size; ++i) bits |= uint64_t{data[big_endian ? format.size - 1 - i : i]} << (8 * i);
  switch (format.kind) {
    case ItemKind::kSigned: {
      int shift = 64 - 8 * format.size;
      return make_int(vm, static_cast<int64_t>(bits << shift) >> shift);
    }
    case ItemKind::kUnsigned: {
      if (bits <= INT64_MAX) return make_int(vm, static_cast<int64_t>(bits));
      uint32_t digits[2] = {static_cast<uint32_t>(bits), static_cast<uint32_t>(bits >> 32)};
      return make_big_int(vm, digits, 2, false).value();
    }
    case ItemKind::kBool: return Value::boolean(bits != 0);
    case ItemKind::kChar: return make_bytes(vm, data, 1);
    default: break;
  }
  if (format.size == 2) return Value::number(half_to_double(static_cast<uint16_t>(bits)));
  if (format.size == 4) {
    uint32_t word = static_cast<uint32_t>(bits);
    float single;
    std::memcpy(&single, &word, 4);
    return Value::number(static_cast<double>(single));
  }
  double number;
  std::memcpy(&number, &bits, 8);
  return Value::number(number);
}

Packed pack_item(Interpreter& vm, ItemFormat format, Value value, uint8_t* data, bool big_endian) {
  uint64_t bits = 0;
  switch (format.kind) {
    case ItemKind::kSigned:
    case ItemKind::kUnsigned: {
      Value index;
      if (!is_int_or_bool(value) && (!value.is_object() || special_of(vm, value, bytecode::Special::kIndex).is_empty()))
        return Packed::kBadType;
      Found found = to_index(vm, value, &index);
      if (found != Found::kYes) return found == Found::kNeedsPython ? Packed::kNeedsPython : Packed::kError;
      int64_t number;
      bool fits = int_as_int64(index, &number);
      if (!fits && format.kind == ItemKind::kUnsigned && format.size == 8 && !int_is_negative(index)) {
        Int* big = index.as<Int>();
        if (big->size > 2) return Packed::kOutOfRange;
        bits = big->digits()[0] | uint64_t{big->digits()[1]} << 32;
        break;
      }
      if (!fits) return Packed::kOutOfRange;
      if (format.kind == ItemKind::kUnsigned) {
        if (number < 0 || (format.size < 8 && number >> (8 * format.size) != 0)) return Packed::kOutOfRange;
      } else if (format.size < 8) {
        int64_t limit = int64_t{1} << (8 * format.size - 1);
        if (number < -limit || number >= limit) return Packed::kOutOfRange;
      }
      bits = static_cast<uint64_t>(number);
      break;
    }
    case ItemKind::kBool: {
      Found found = truth_of(vm, value);
      if (found != Found::kYes && found != Found::kNo)
        return found == Found::kNeedsPython ? Packed::kNeedsPython : Packed::kError;
      bits = found == Found::kYes;
      break;
    }
    case ItemKind::kChar:
      if (!is_Bytes(value)) return Packed::kBadType;
      if (value.as<Bytes>()->length != 1) return Packed::kOutOfRange;
      bits = value.as<Bytes>()->data()[0];
      break;
    case ItemKind::kFloat: {
      double number;
      if (!is_float(value) && !is_int_or_bool(value) &&
          (!value.is_object() || (special_of(vm, value, bytecode::Special::kFloat).is_empty() &&
                                  special_of(vm, value, bytecode::Special::kIndex).is_empty()))) {
        return Packed::kBadType;
      }
      Found found = to_double(vm, value, &number);
      if (found != Found::kYes) return found == Found::kNeedsPython ? Packed::kNeedsPython : Packed::kError;
      if (format.size == 2) {
        uint16_t half;
        if (!double_to_half(number, &half)) return Packed::kOutOfRange;
        bits = half;
      } else if (format.size == 4) {
        float single = static_cast<float>(number);
        if (std::isinf(single) && !std::isinf(number)) return Packed::kOutOfRange;
        uint32_t word;
        std::memcpy(&word, &single, 4);
        bits = word;
      } else {
        std::memcpy(&bits, &number, 8);
      }
      break;
    }
    default: return Packed::kBadType;
  }
  for (int i = 0; i < format.size; ++i)
    data[big_endian ? format.size - 1 - i : i] = static_cast<uint8_t>(bits >> (8 * i));
  return Packed::kDone;
}

}  // namespace hognose::builtins
