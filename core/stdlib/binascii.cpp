// binascii: bytes as hexadecimal digits, base64 and uuencoded lines; checksums.
#include <array>

#include "builtins/bytes.h"

namespace hognose::stdlib {

using namespace runtime;
using namespace builtins;
using bytecode::Special;

namespace {

template <typename... Args>
Result raise_error(Interpreter& vm, const char* format, Args... args) {
  return vm.raise(dict_get_str(vm, vm.registry, intern(vm, "binascii.Error")).as<Type>(), format, args...);
}

// Bytes, or the ASCII characters of a str.
Result text_or_bytes(Interpreter& vm, Value value, Buffer* out) {
  if (is_Str(value)) {
    Str* text = value.as<Str>();
    if (!text->ascii) return vm.raise(vm.types.value_error, "string argument should contain only ASCII characters");
    out->data = text->data<uint8_t>();
    out->length = text->length;
    return Result::none();
  }
  Found found = buffer_of(vm, value, out);
  if (found == Found::kNo)
    return vm.raise(vm.types.type_error, "argument should be bytes, buffer or ASCII string, not '{}'",
                    type_name(value));
  return found == Found::kYes ? Result::none() : failure(vm, found);
}

Result finish(Interpreter& vm, const ByteBuilder& out) {
  return out.failed() ? vm.no_memory() : bytes_with_type(vm, vm.types.bytes, out.data(), out.length());
}

// --- hexadecimal -----------------------------------------------------------------------------------------------------------------

Result hexlify(Interpreter& vm, Value* args) {
  BYTES_ARGUMENT(buffer, args[0]);
  int64_t group;
  Found found = to_int64(vm, args[2], &group);
  if (found == Found::kNeedsPython) {
    Value module = dict_get_str(vm, vm.modules, intern(vm, "binascii"));
    Value self = is_Module(module) ? dict_get_str(vm, module.as<Module>()->dict, intern(vm, "hexlify")) : Value();
    if (!self.is_empty()) return again_with(vm, self, args, 3, 2, Special::kIndex);
    (void)vm.raise(vm.types.type_error, "bytes_per_sep must be an integer");
  }
  if (found != Found::kYes) return failure(vm, found == Found::kNeedsPython ? Found::kError : found);
  Result text = bytes_hex(vm, buffer.data, buffer.length, args[1], group, true);
  if (!text.is_value()) return text;
  Str* digits = text.value().as<Str>();
  return bytes_with_type(vm, vm.types.bytes, digits->data<uint8_t>(), digits->length);
}

int hex_digit(uint8_t c) {
  return c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
}

Result unhexlify(Interpreter& vm, Value* args) {
  Buffer buffer;
  Result checked = text_or_bytes(vm, args[0], &buffer);
  if (!checked.is_value()) return checked;
  if (buffer.length % 2 != 0) return raise_error(vm, "Odd-length string");
  if (!vm.charge(1 + buffer.length / 16)) return vm.limit();
  Result result = bytes_with_type(vm, vm.types.bytes, nullptr, buffer.length / 2);
  if (!result.is_value()) return result;
  uint8_t* to = result.value().as<Bytes>()->data();
  for (int64_t i = 0; i < buffer.length; i += 2) {
    int high = hex_digit(buffer.data[i]), low = hex_digit(buffer.data[i + 1]);
    if (high < 0 || low < 0) return raise_error(vm, "Non-hexadecimal digit found");
    *to++ = static_cast<uint8_t>(high * 16 + low);
  }
  return result;
}

// --- base64 ----------------------------------------------------------------------------------------------------------------------

constexpr char kBase64[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr auto kBase64Values = [] {
  std::array<int8_t, 256> values{};
  for (int8_t& value : values) value = -1;
  for (int i = 0; i < 64; ++i) values[static_cast<uint8_t>(kBase64[i])] = static_cast<int8_t>(i);
  return values;
}();

Result b2a_base64(Interpreter& vm, Value* args) {
  BYTES_ARGUMENT(buffer, args[0]);
  Found newline = truth_of(vm, args[1]);
  if (!vm.charge(1 + buffer.length / 8)) return vm.limit();
  int64_t total = (buffer.length + 2) / 3 * 4 + (newline == Found::kYes ? 1 : 0);
  Result result = bytes_with_type(vm, vm.types.bytes, nullptr, total);
  if (!result.is_value() || total == 0) return result;
  uint8_t* to = result.value().as<Bytes>()->data();
  for (int64_t i = 0; i < buffer.length; i += 3) {
    int64_t left = buffer.length - i;
    uint32_t bits = uint32_t{buffer.data[i]} << 16;
    if (left > 1) bits |= uint32_t{buffer.data[i + 1]} << 8;
    if (left > 2) bits |= buffer.data[i + 2];
    for (int k = 0; k < 4; ++k) *to++ = k > left ? '=' : static_cast<uint8_t>(kBase64[(bits >> (18 - 6 * k)) & 63]);
  }
  if (newline == Found::kYes) *to = '\n';
  return result;
}

Result a2b_base64(Interpreter& vm, Value* args) {
  Buffer buffer;
  Result checked = text_or_bytes(vm, args[0], &buffer);
  if (!checked.is_value()) return checked;
  bool strict = truth_of(vm, args[1]) == Found::kYes;
  if (!vm.charge(1 + buffer.length / 8)) return vm.limit();
  if (strict && buffer.length > 0 && buffer.data[0] == '=') return raise_error(vm, "Leading padding not allowed");
  ByteBuilder out(vm);
  int in_group = 0, padding = 0;
  uint32_t bits = 0;
  int64_t characters = 0;
  for (int64_t i = 0; i < buffer.length; ++i) {
    uint8_t c = buffer.data[i];
    if (c == '=') {
      ++padding;
      if (in_group >= 2 && in_group + padding >= 4) {
        // The group is complete.
        if (strict && i + 1 < buffer.length) {
          return raise_error(vm, buffer.data[i + 1] == '='               ? "Excess padding not allowed"
                                 : kBase64Values[buffer.data[i + 1]] < 0 ? "Only base64 data is allowed"
                                                                         : "Excess data after padding");
        }
        continue;
      }
      if (strict && in_group < 2)
        return raise_error(vm, in_group == 0 ? "Excess padding not allowed" : "Discontinuous padding not allowed");
      continue;
    }
    int value = kBase64Values[c];
    if (value < 0) {
      if (strict) return raise_error(vm, "Only base64 data is allowed");
      continue;
    }
    if (strict && padding > 0) return raise_error(vm, "Discontinuous padding not allowed");
    padding = 0;
    ++characters;
    bits = bits << 6 | static_cast<uint32_t>(value);
    // Each character after the first of a group completes a byte.
    if (in_group > 0) out.append(static_cast<uint8_t>(bits >> (6 - 2 * in_group)));
    in_group = (in_group + 1) % 4;
  }
  if (in_group != 0 && (in_group == 1 || in_group + padding < 4)) {
    if (in_group == 1) {
      return raise_error(
          vm, "Invalid base64-encoded string: number of data characters ({}) cannot be 1 more than a multiple of 4",
          characters);
    }
    return raise_error(vm, "Incorrect padding");
  }
  return finish(vm, out);
}

// --- uuencoding ------------------------------------------------------------------------------------------------------------------

Result b2a_uu(Interpreter& vm, Value* args) {
  BYTES_ARGUMENT(buffer, args[0]);
  bool backtick = truth_of(vm, args[1]) == Found::kYes;
  if (buffer.length > 45) return raise_error(vm, "At most 45 bytes at once");
  auto letter = [&](uint32_t six) { return static_cast<uint8_t>(six == 0 && backtick ? '`' : ' ' + six); };
  ByteBuilder out(vm);
  out.append(letter(static_cast<uint32_t>(buffer.length)));
  for (int64_t i = 0; i < buffer.length; i += 3) {
    uint32_t bits = 0;
    for (int64_t k = 0; k < 3; ++k) bits = bits << 8 | (i + k < buffer.length ? buffer.data[i + k] : 0);
    for (int shift = 18; shift >= 0; shift -= 6) out.append(letter((bits >> shift) & 63));
  }
  out.append('\n');
  return finish(vm, out);
}

Result a2b_uu(Interpreter& vm, Value* args) {
  Buffer buffer;
  Result checked = text_or_bytes(vm, args[0], &buffer);
  if (!checked.is_value()) return checked;
  if (!vm.charge(1 + buffer.length / 16)) return vm.limit();
  if (buffer.length == 0) return raise_error(vm, "Missing length byte");
  int64_t wanted = (buffer.data[0] - ' ') & 63;
  ByteBuilder out(vm);
  uint32_t bits = 0;
  int held = 0;
  int64_t at = 1;
  for (; out.length() < wanted; ++at) {
    uint8_t c = at < buffer.length ? buffer.data[at] : '\n';
    uint32_t six = 0;
    if (c != '\n' && c != '\r') {
      if (c < ' ' || c > ' ' + 64) return raise_error(vm, "Illegal char");
      six = (c - ' ') & 63u;
    }
    bits = bits << 6 | six;
    held += 6;
    if (held >= 8) {
      held -= 8;
      out.append(static_cast<uint8_t>(bits >> held));
      bits &= (1u << held) - 1;
    }
  }
  for (; at < buffer.length; ++at) {
    uint8_t c = buffer.data[at];
    if (c != ' ' && c != '`' && c != '\n' && c != '\r') return raise_error(vm, "Trailing garbage");
  }
  return finish(vm, out);
}

// --- checksums -------------------------------------------------------------------------------------------------------------------

// Four bits at a time: a table for eight would be a kilobyte that no compression makes smaller.
constexpr auto kCrcTable = [] {
  std::array<uint32_t, 16> table{};
  for (uint32_t i = 0; i < 16; ++i) {
    uint32_t c = i;
    for (int k = 0; k < 4; ++k) c = c & 1 ? 0xEDB88320u ^ (c >> 1) : c >> 1;
    table[i] = c;
  }
  return table;
}();

Result crc32(Interpreter& vm, Value* args) {
  BYTES_ARGUMENT(buffer, args[0]);
  if (!is_int_or_bool(args[1]))
    return vm.raise(vm.types.type_error, "'{}' object cannot be interpreted as an integer", type_name(args[1]));
  Result low = int_binary(vm, bytecode::kAnd, plain_int(vm, args[1]), make_int(vm, 0xFFFFFFFF));
  if (!low.is_value()) return low;
  if (!vm.charge(1 + buffer.length / 16)) return vm.limit();
  uint32_t crc = ~static_cast<uint32_t>(int_clamped(low.value()));
  for (int64_t i = 0; i < buffer.length; ++i) {
    crc ^= buffer.data[i];
    for (int half = 0; half < 2; ++half) crc = kCrcTable[crc & 15] ^ (crc >> 4);
  }
  return make_int(vm, static_cast<int64_t>(~crc));
}

Result crc_hqx(Interpreter& vm, Value* args) {
  BYTES_ARGUMENT(buffer, args[0]);
  if (!is_int_or_bool(args[1]))
    return vm.raise(vm.types.type_error, "'{}' object cannot be interpreted as an integer", type_name(args[1]));
  if (!vm.charge(1 + buffer.length / 8)) return vm.limit();
  Result low = int_binary(vm, bytecode::kAnd, plain_int(vm, args[1]), Value::small_int(0xFFFF));
  if (!low.is_value()) return low;
  uint32_t crc = static_cast<uint32_t>(low.value().as_small_int());
  for (int64_t i = 0; i < buffer.length; ++i) {
    crc ^= uint32_t{buffer.data[i]} << 8;
    for (int k = 0; k < 8; ++k) crc = (crc & 0x8000 ? crc << 1 ^ 0x1021 : crc << 1) & 0xFFFF;
  }
  return Value::small_int(crc);
}

constexpr NativeSpec kFunctions[] = {
    {"hexlify", hexlify, "data, sep=?, bytes_per_sep=1"},
    {"b2a_hex", hexlify, "data, sep=?, bytes_per_sep=1"},
    {"unhexlify", unhexlify, "hexstr, /"},
    {"a2b_hex", unhexlify, "hexstr, /"},
    {"b2a_base64", b2a_base64, "data, /, *, newline=True"},
    {"a2b_base64", a2b_base64, "data, /, *, strict_mode=False"},
    {"b2a_uu", b2a_uu, "data, /, *, backtick=False"},
    {"a2b_uu", a2b_uu, "data, /"},
    {"crc32", crc32, "data, crc=0, /"},
    {"crc_hqx", crc_hqx, "data, crc, /"},
};

Result initialize(Interpreter& vm, Module* module) {
  for (const char* name : {"Error", "Incomplete"}) {
    Dict* names = make_dict(vm);
    (void)dict_set_str(vm, names, special_str(vm, Special::kModule), intern(vm, "binascii"));
    Tuple* bases = make_tuple(vm, {Value(name[0] == 'E' ? vm.types.value_error : vm.types.exception)});
    Result type = make_class(vm, vm.types.type, intern(vm, name), bases, names);
    if (!type.is_value()) return type;
    (void)dict_set_str(vm, vm.registry, intern(vm, name[0] == 'E' ? "binascii.Error" : "binascii.Incomplete"),
                       type.value());
    (void)dict_set_str(vm, module->dict, intern(vm, name), type.value());
  }
  return Result::none();
}

}  // namespace

extern const ModuleSpec binascii_module;
const ModuleSpec binascii_module = {"binascii", kFunctions, {}, initialize};

}  // namespace hognose::stdlib
