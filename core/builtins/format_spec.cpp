// Parsing of format specs and layout of numbers and text: digits first, then grouping, sign and prefix, then padding.
#include "builtins/format_spec.h"

#include <cmath>
#include <cstring>

#include "builtins/common.h"
#include "support/float_text.h"

namespace hognose::builtins {

using namespace runtime;

namespace {

constexpr int64_t kMaxNumber = INT64_MAX / 16;  // so that the next digit does not overflow

std::string code_point_text(uint32_t c) {
  if (c > 32 && c < 128) return std::string(1, static_cast<char>(c));
  std::string text = "\\x";
  int shift = 28;
  while (shift > 0 && c >> shift == 0) shift -= 4;
  for (; shift >= 0; shift -= 4) text += "0123456789abcdef"[c >> shift & 15];
  return text;
}

void unknown_type(Interpreter& vm, uint32_t type, const char* name) {
  (void)vm.raise(vm.types.value_error, "Unknown format code '{}' for object of type '{}'",
                 code_point_text(type).c_str(), name);
}

bool is_align(uint32_t c) { return c == '<' || c == '>' || c == '=' || c == '^'; }

bool value_error(Interpreter& vm, const char* message) {
  (void)vm.raise(vm.types.value_error, message);
  return false;
}

bool parse_number(Interpreter& vm, const Str* text, uint32_t* at, int64_t* out) {
  int64_t number = 0;
  vm.meter.fuel -= text->length >> 5;
  while (*at < text->length && text->at(*at) >= '0' && text->at(*at) <= '9') {
    number = number * 10 + (text->at(*at) - '0');
    if (number > kMaxNumber) return value_error(vm, "Too many decimal digits in format string");
    ++*at;
  }
  *out = number;
  return true;
}

}  // namespace

bool parse_format_spec(Interpreter& vm, const Str* text, const char* type, FormatSpec* spec) {
  uint32_t at = 0, length = text->length;
  auto here = [&] { return at < length ? text->at(at) : 0; };
  bool fill_given = false;
  if (length >= 2 && is_align(text->at(1))) {
    spec->fill = text->at(0);
    spec->align = static_cast<char>(text->at(1));
    fill_given = true;
    at = 2;
  } else if (length >= 1 && is_align(text->at(0))) {
    spec->align = static_cast<char>(text->at(0));
    at = 1;
  }
  if (here() == '+' || here() == '-' || here() == ' ') spec->sign = static_cast<char>(here()), ++at;
  if (here() == 'z') spec->no_negative_zero = true, ++at;
  if (here() == '#') spec->alternate = true, ++at;
  if (here() == '0' && !fill_given) {
    spec->fill = '0';
    if (spec->align == 0) spec->align = '=';
    ++at;
  }
  if (here() >= '0' && here() <= '9' && !parse_number(vm, text, &at, &spec->width)) return false;
  if (spec->width > INT32_MAX)
    return value_error(vm, "Too many decimal digits in format string");  // no result would fit
  // ',' or '_'; the same one twice is taken for what follows. False: both were given.
  auto separator = [&](char* out) {
    if (here() != ',' && here() != '_') return true;
    *out = static_cast<char>(here());
    ++at;
    return here() == static_cast<uint32_t>(*out) || (here() != ',' && here() != '_') ||
           value_error(vm, "Cannot specify both ',' and '_'.");
  };
  if (!separator(&spec->grouping)) return false;
  if (here() == '.') {
    ++at;
    bool digits = here() >= '0' && here() <= '9';
    if (digits && !parse_number(vm, text, &at, &spec->precision)) return false;
    if (!separator(&spec->fraction_grouping)) return false;
    if (!digits && spec->fraction_grouping == 0) return value_error(vm, "Format specifier missing precision");
  }
  if (length - at > 1) {
    (void)vm.raise(vm.types.value_error, "Invalid format specifier '{}' for object of type '{}'",
                   const_cast<Str*>(text), type);
    return false;
  }
  if (length - at == 1) spec->type = text->at(at);
  uint32_t code = spec->type != 0 ? spec->type : type[0] == 's' ? 's' : 'd';
  char refused = spec->grouping == 0 || (code < 128 && std::strchr("defgEGF%", static_cast<int>(code)) != nullptr) ||
                         (spec->grouping == '_' && code < 128 && std::strchr("boxX", static_cast<int>(code)) != nullptr)
                     ? code == 'n' ? spec->fraction_grouping : '\0'
                     : spec->grouping;
  if (refused != 0) {
    (void)vm.raise(vm.types.value_error, "Cannot specify '{}' with '{}'.",
                   FormatArg::character(static_cast<unsigned char>(refused)), code_point_text(code).c_str());
    return false;
  }
  return true;
}

namespace {

// sign, prefix and digits in a field: "=" pads between prefix and digits (with grouping, when the padding is zeros).
Result lay_out(Interpreter& vm, const FormatSpec& spec, std::string_view sign, std::string_view digits,
               std::string_view rest, char default_align, int group_size) {
  // `digits` is the integral part; `rest` what follows it unchanged.
  char align = spec.align != 0 ? spec.align : default_align;
  std::string grouped;
  int64_t fixed = static_cast<int64_t>(sign.size() + rest.size());
  if (spec.grouping != 0 && !digits.empty()) {
    // Zero padding with grouping grows the number itself, in groups.
    int64_t minimum = align == '=' && spec.fill == '0' ? spec.width - fixed : 0;
    if (minimum > kMaxNumber || !vm.charge(minimum > 0 ? minimum / 16 : 0)) return vm.limit();
    if (minimum > 0 && !vm.heap.reserve(static_cast<uint64_t>(minimum))) return vm.no_memory();
    std::string reversed;
    int in_group = 0;
    for (size_t i = digits.size(); i > 0 || static_cast<int64_t>(reversed.size()) < minimum;) {
      if (in_group == group_size) {
        reversed += spec.grouping;
        in_group = 0;
      }
      reversed += i > 0 ? digits[--i] : '0';
      ++in_group;
    }
    grouped.assign(reversed.rbegin(), reversed.rend());
    digits = grouped;
  }
  int64_t length = fixed + static_cast<int64_t>(digits.size());
  int64_t padding = spec.width > length ? spec.width - length : 0;
  if (padding > 0) {
    if (!vm.charge(padding / 16)) return vm.limit();
    size_t unit = spec.fill < 0x100 ? 1 : spec.fill < 0x10000 ? 2 : 4;
    if (!vm.heap.reserve(static_cast<uint64_t>(spec.width) * unit)) return vm.no_memory();
  }
  int64_t before = align == '>' ? padding : align == '^' ? padding / 2 : 0;
  StrBuilder out(vm);
  out.append_repeated(spec.fill, static_cast<size_t>(before));
  out.append_ascii(sign);
  if (align == '=') {
    out.append_repeated(spec.fill, static_cast<size_t>(padding));
    padding = 0;
  }
  out.append_ascii(digits);
  out.append_ascii(rest);
  out.append_repeated(spec.fill, static_cast<size_t>(padding - before > 0 ? padding - before : 0));
  return made(vm, out.finish());
}

}  // namespace

Result format_str_with(Interpreter& vm, Str* value, const FormatSpec& spec) {
  uint32_t length = value->length;
  if (spec.precision >= 0 && spec.precision < length) length = static_cast<uint32_t>(spec.precision);
  int64_t padding = spec.width > length ? spec.width - length : 0;
  if (padding == 0 && length == value->length && value->type == vm.types.str) return Value(value);
  if (!vm.charge((padding + length) / 16)) return vm.limit();
  size_t unit = spec.fill < 0x100 ? 1 : spec.fill < 0x10000 ? 2 : 4;
  if (!vm.heap.reserve((static_cast<uint64_t>(padding) + length) * (unit > value->width ? unit : value->width)))
    return vm.no_memory();
  int64_t before = spec.align == '>' ? padding : spec.align == '^' ? padding / 2 : 0;
  StrBuilder out(vm);
  out.append_repeated(spec.fill, static_cast<size_t>(before));
  out.append(value, 0, length);
  out.append_repeated(spec.fill, static_cast<size_t>(padding - before));
  return made(vm, out.finish());
}

Result format_str(Interpreter& vm, Str* value, Str* text) {
  if (text->length == 0 && value->type == vm.types.str) return Value(value);
  FormatSpec spec;
  if (!parse_format_spec(vm, text, "str", &spec)) return Result::raise();
  if (spec.type != 0 && spec.type != 's') {
    unknown_type(vm, spec.type, "str");
    return Result::raise();
  }
  if (spec.sign != 0) {
    return vm.raise(vm.types.value_error, spec.sign == ' ' ? "Space not allowed in string format specifier"
                                                           : "Sign not allowed in string format specifier");
  }
  if (spec.no_negative_zero)
    return vm.raise(vm.types.value_error, "Negative zero coercion (z) not allowed in string format specifier");
  if (spec.alternate)
    return vm.raise(vm.types.value_error, "Alternate form (#) not allowed in string format specifier");
  if (spec.align == '=') {
    // A leading 0 alone aligns to the left since 3.10.
    bool explicit_align = text->length >= 1 && (text->at(0) == '=' || (text->length >= 2 && text->at(1) == '='));
    if (explicit_align) return vm.raise(vm.types.value_error, "'=' alignment not allowed in string format specifier");
    spec.align = '<';
  }
  return format_str_with(vm, value, spec);
}

Result format_int_with(Interpreter& vm, Value value, const FormatSpec& spec) {
  if (spec.precision >= 0) return vm.raise(vm.types.value_error, "Precision not allowed in integer format specifier");
  if (spec.no_negative_zero)
    return vm.raise(vm.types.value_error, "Negative zero coercion (z) not allowed in integer format specifier");
  int base = 10;
  std::string prefix;
  switch (spec.type) {
    case 'b':
      base = 2;
      prefix = "0b";
      break;
    case 'o':
      base = 8;
      prefix = "0o";
      break;
    case 'x':
      base = 16;
      prefix = "0x";
      break;
    case 'X':
      base = 16;
      prefix = "0X";
      break;
    default: break;
  }
  if (!spec.alternate) prefix.clear();
  Result text = int_to_str(vm, value, base);
  if (!text.is_value()) return text;
  std::string_view digits(text.value().as<Str>()->chars(), text.value().as<Str>()->length);
  bool negative = digits[0] == '-';
  if (negative) digits.remove_prefix(1);
  std::string upper;
  if (spec.type == 'X') {
    upper = digits;
    for (char& c : upper) c = c >= 'a' ? static_cast<char>(c - 32) : c;
    digits = upper;
  }
  std::string sign = negative ? "-" : spec.sign == '+' ? "+" : spec.sign == ' ' ? " " : "";
  return lay_out(vm, spec, sign + prefix, digits, "", '>', base == 10 ? 3 : 4);
}

Result format_int(Interpreter& vm, Value value, Str* text) {
  FormatSpec spec;
  const char* name = value.is_bool() ? "bool" : "int";
  if (!parse_format_spec(vm, text, name, &spec)) return Result::raise();
  switch (spec.type) {
    case 0:
    case 'd':
    case 'b':
    case 'o':
    case 'x':
    case 'X': return format_int_with(vm, value, spec);
    case 'n': spec.type = 'd'; return format_int_with(vm, value, spec);
    case 'c': {
      if (spec.precision >= 0 || spec.no_negative_zero) return format_int_with(vm, value, spec);  // complains
      if (spec.sign != 0) return vm.raise(vm.types.value_error, "Sign not allowed with integer format specifier 'c'");
      if (spec.alternate)
        return vm.raise(vm.types.value_error, "Alternate form (#) not allowed with integer format specifier 'c'");
      int64_t point;
      if (!int_as_int64(value, &point))
        return vm.raise(vm.types.overflow_error, "Python int too large to convert to C long");
      if (point < 0 || point > 0x10FFFF) return vm.raise(vm.types.overflow_error, "%c arg not in range(0x110000)");
      if (spec.align == 0) spec.align = '>';
      if (spec.align == '=') spec.align = '>';
      return format_str_with(vm, str_from_code_point(vm, static_cast<uint32_t>(point)), spec);
    }
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case '%': {
      Result number = int_to_float(vm, value);
      return number.is_value() ? format_float_with(vm, number.value().as_number(), spec) : number;
    }
    default: unknown_type(vm, spec.type, name); return Result::raise();
  }
}

Result format_float_with(Interpreter& vm, double value, const FormatSpec& spec) {
  using support::Scratch;
  using support::Status;
  Scratch scratch(vm.meter);
  char type = static_cast<char>(spec.type);
  bool percent = type == '%';
  if (percent) {
    value *= 100;
    type = 'f';
  }
  if (type == 'n') type = 'g';
  int64_t precision = spec.precision;
  // No double has more significant digits; zeros behind them are dropped.
  constexpr int64_t kMostDigits = 1100;
  constexpr int64_t kTooBig = INT32_MAX - 1023;  // CPython's bound
  if (precision >= kTooBig) return value_error(vm, "precision too big"), Result::raise();
  if (precision > kMostDigits && !spec.alternate && (type == 0 || type == 'g' || type == 'G')) precision = kMostDigits;
  char* text;
  size_t length = 0;
  Status status;
  if (type == 0) {
    text = scratch.chars(static_cast<size_t>(precision < 0 ? 64 : precision + 400));
    if (text == nullptr) return vm.no_memory();
    status = support::format_float_default(scratch, value, precision, spec.alternate, text, &length);
  } else {
    if (precision < 0) precision = 6;
    uint64_t bound = support::float_format_bound(value, type, static_cast<uint64_t>(precision));
    if (!vm.charge(static_cast<int64_t>(bound / 16))) return vm.limit();
    if (!vm.heap.reserve(bound)) return vm.no_memory();
    text = scratch.chars(bound + 1);
    if (text == nullptr) return vm.no_memory();
    status =
        support::format_float(scratch, value, type, static_cast<uint64_t>(precision), spec.alternate, text, &length);
  }
  if (status == Status::kLimit) return vm.limit();
  if (status != Status::kOk) return vm.no_memory();
  std::string_view all(text, length);
  bool negative = !all.empty() && all[0] == '-';
  if (negative) all.remove_prefix(1);
  if (negative && spec.no_negative_zero) {
    // -0.0 after rounding: no digit but zeros.
    bool zero = true;
    for (char c : all) {
      if (c == 'e' || c == 'E') break;
      zero = zero && !(c >= '1' && c <= '9') && c != 'i' && c != 'n';
    }
    if (zero) negative = false;
  }
  size_t integral = 0;
  while (integral < all.size() && all[integral] >= '0' && all[integral] <= '9') ++integral;
  std::string rest(all.substr(integral));
  std::string_view digits = all.substr(0, integral);
  if (spec.fraction_grouping != 0 && rest.size() > 1 && rest[0] == '.') {
    std::string grouped = ".";
    size_t i = 1, in_group = 0;
    for (; i < rest.size() && rest[i] >= '0' && rest[i] <= '9'; ++i) {
      if (in_group == 3) grouped += spec.fraction_grouping, in_group = 0;
      grouped += rest[i];
      ++in_group;
    }
    rest = grouped + rest.substr(i);
  }
  if (percent) rest += '%';
  const char* sign = negative ? "-" : spec.sign == '+' ? "+" : spec.sign == ' ' ? " " : "";
  return lay_out(vm, spec, sign, digits, rest, '>', 3);
}

Result format_float(Interpreter& vm, Value value, Str* text) {
  FormatSpec spec;
  if (!parse_format_spec(vm, text, "float", &spec)) return Result::raise();
  switch (spec.type) {
    case 0:
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case 'n':
    case '%': return format_float_with(vm, float_value(value), spec);
    default: unknown_type(vm, spec.type, "float"); return Result::raise();
  }
}

Result format_complex(Interpreter& vm, Complex* value, Str* text) {
  FormatSpec spec;
  if (!parse_format_spec(vm, text, "complex", &spec)) return Result::raise();
  switch (spec.type) {
    case 0:
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case 'n': break;
    default: unknown_type(vm, spec.type, "complex"); return Result::raise();
  }
  if (spec.fill == '0')
    return vm.raise(vm.types.value_error, "Zero padding is not allowed in complex format specifier");
  if (spec.align == '=')
    return vm.raise(vm.types.value_error, "'=' alignment flag is not allowed in complex format specifier");
  FormatSpec part = spec;
  part.width = -1;
  part.align = 0;
  bool bare = spec.type == 0;  // as str(): without the real part when it is +0, parenthesised otherwise
  bool skip_real = bare && value->real == 0 && !std::signbit(value->real);
  auto format_part = [&](double number, char sign) -> Result {
    part.sign = sign;
    if (bare) {
      // Shortest digits, without the ".0" that floats show ("#" keeps the point).
      FormatSpec plain = part;
      plain.type = 0;
      if (spec.precision >= 0) plain.type = 'g';
      Result result = format_float_with(vm, number, plain);
      if (!result.is_value()) return result;
      Str* str = result.value().as<Str>();
      if (spec.precision < 0 && str->length > 2 && str->at(str->length - 1) == '0' && str->at(str->length - 2) == '.') {
        return made(vm, str_slice(vm, str, 0, str->length - (spec.alternate ? 1 : 2)));
      }
      return result;
    }
    return format_float_with(vm, number, part);
  };
  StrBuilder out(vm);
  if (!skip_real) {
    Result real = format_part(value->real, spec.sign);
    if (!real.is_value()) return real;
    if (bare) out.append('(');
    out.append(real.value().as<Str>());
  }
  Result imaginary = format_part(value->imag, skip_real ? spec.sign : '+');
  if (!imaginary.is_value()) return imaginary;
  out.append(imaginary.value().as<Str>());
  out.append('j');
  if (!skip_real && bare) out.append(')');
  Str* whole = out.finish();
  if (whole == nullptr) return vm.no_memory();
  FormatSpec field;
  field.fill = spec.fill;
  field.width = spec.width;
  field.align = spec.align == 0 ? '>' : spec.align;
  return format_str_with(vm, whole, field);
}

}  // namespace hognose::builtins
