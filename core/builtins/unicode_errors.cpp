// UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError.
#include <string>

#include "builtins/exceptions.h"
#include "runtime/buffers.h"
#include "support/number_text.h"

namespace hognose::builtins {

using namespace runtime;

namespace {

// Which of the three: the fields, in the order of the arguments.
enum class Which { kEncode, kDecode, kTranslate };

Result initialize(Interpreter& vm, Value* args, Which which) {
  Result done = exception_init(vm, args);
  if (!done.is_value()) return done;
  Tuple* list = args[1].as<Tuple>();
  const uint32_t count = which == Which::kTranslate ? 4 : 5;
  if (list->length != count) {
    return vm.raise(vm.types.type_error, "function takes exactly {} arguments ({} given)", static_cast<int64_t>(count),
                    list->length);
  }
  Str* fields[] = {vm.names.encoding, vm.names.object, vm.names.start, vm.names.end, vm.names.reason};
  for (uint32_t i = 0; i < count; ++i) {
    uint32_t field = which == Which::kTranslate ? i + 1 : i;
    Value value = list->items()[i];
    if (field == 1 && which == Which::kDecode) {
      Buffer buffer;
      Found found = need_buffer(vm, value, &buffer);
      if (found != Found::kYes) return found_failure(vm, found);
      if (!is_Bytes(value)) value = make_bytes(vm, buffer.data, static_cast<size_t>(buffer.length));
      if (value.is_empty()) return vm.no_memory();
    } else if (field == 2 || field == 3) {
      if (!is_int_or_bool(value))
        return vm.raise(vm.types.type_error, "'{}' object cannot be interpreted as an integer", type_name(value));
    } else if (!is_Str(value)) {
      return vm.raise(vm.types.type_error, "argument {} must be str, not {}", static_cast<int64_t>(i + 1),
                      type_name(value));
    }
    set_field(vm, args[0], fields[field], value);
  }
  return Result::none();
}

Result describe(Interpreter& vm, Value* args, Which which) {
  Value object = own_attribute(vm, args[0].as_object(), vm.names.object);
  if (object.is_empty()) return Value(vm.empty_str);
  Value encoding = field_of(vm, args[0], vm.names.encoding), reason = field_of(vm, args[0], vm.names.reason);
  int64_t start = int_clamped(field_of(vm, args[0], vm.names.start)),
          end = int_clamped(field_of(vm, args[0], vm.names.end));
  std::string text = which == Which::kTranslate
                         ? "can't translate"
                         : "'" + (is_Str(encoding) ? to_utf8(encoding.as<Str>()) : "None") + "' codec can't ";
  if (which != Which::kTranslate) text += which == Which::kEncode ? "encode" : "decode";
  int64_t length = is_Str(object) ? object.as<Str>()->length : is_Bytes(object) ? object.as<Bytes>()->length : 0;
  bool bytes = which == Which::kDecode;
  if (start >= 0 && start < length && end == start + 1) {
    uint32_t c = bytes ? object.as<Bytes>()->data()[start] : object.as<Str>()->at(static_cast<uint32_t>(start));
    int digits = bytes || c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
    text += bytes ? " byte 0x" : digits == 2 ? " character '\\x" : digits == 4 ? " character '\\u" : " character '\\U";
    while (digits-- > 0) text += "0123456789abcdef"[(c >> (4 * digits)) & 15];
    text += (bytes ? " in position " : "' in position ") + support::decimal_text(start);
  } else {
    text += (bytes ? " bytes in position " : " characters in position ") + support::decimal_text(start) + "-" +
            support::decimal_text(end - 1);
  }
  text += ": ";
  text += is_Str(reason) ? to_utf8(reason.as<Str>()) : "None";
  Str* made = make_str(vm, text);
  return made == nullptr ? vm.no_memory() : Result(made);
}

template <Which which>
Result init(Interpreter& vm, Value* args) {
  return initialize(vm, args, which);
}
template <Which which>
Result str(Interpreter& vm, Value* args) {
  return describe(vm, args, which);
}

constexpr GetSetSpec kGetSets[] = {HOGNOSE_FIELD("encoding", encoding), HOGNOSE_FIELD("object", object),
                                   HOGNOSE_FIELD("start", start), HOGNOSE_FIELD("end", end),
                                   HOGNOSE_FIELD("reason", reason)};
constexpr GetSetSpec kTranslateGetSets[] = {HOGNOSE_FIELD("object", object), HOGNOSE_FIELD("start", start),
                                            HOGNOSE_FIELD("end", end), HOGNOSE_FIELD("reason", reason)};
#define ROWS(which) {{"__init__", init<which>, "self, *args, **kwargs"}, {"__str__", str<which>, "self, /"}}
constexpr NativeSpec kEncodeMethods[] = ROWS(Which::kEncode);
constexpr NativeSpec kDecodeMethods[] = ROWS(Which::kDecode);
constexpr NativeSpec kTranslateMethods[] = ROWS(Which::kTranslate);

}  // namespace

Value make_unicode_error(Interpreter& vm, Type* type, std::string_view encoding, Value object, int64_t start,
                         int64_t end, std::string_view reason) {
  Value values[5] = {make_str(vm, encoding), object, make_int(vm, start), make_int(vm, end), make_str(vm, reason)};
  Value error = vm.make_exception(type, make_tuple(vm, values, 5));
  Str* fields[] = {vm.names.encoding, vm.names.object, vm.names.start, vm.names.end, vm.names.reason};
  for (int i = 0; i < 5; ++i) set_field(vm, error, fields[i], values[i]);
  return error;
}

Result raise_decode_error(Interpreter& vm, std::string_view encoding, Value object, int64_t start, int64_t end,
                          std::string_view reason) {
  return vm.raise_exception(
      make_unicode_error(vm, vm.types.unicode_decode_error, encoding, object, start, end, reason));
}
Result raise_encode_error(Interpreter& vm, std::string_view encoding, Str* object, int64_t start, int64_t end,
                          std::string_view reason) {
  return vm.raise_exception(
      make_unicode_error(vm, vm.types.unicode_encode_error, encoding, object, start, end, reason));
}

#define UNICODE_ERROR_SPEC(name, text, methods, getsets, doc) \
  extern const TypeSpec name{text, Kind::kException, kTypeBaseAllowed, methods, getsets, {}, doc};
UNICODE_ERROR_SPEC(unicode_encode_error_spec, "UnicodeEncodeError", kEncodeMethods, kGetSets, "Unicode encoding error.")
UNICODE_ERROR_SPEC(unicode_decode_error_spec, "UnicodeDecodeError", kDecodeMethods, kGetSets, "Unicode decoding error.")
UNICODE_ERROR_SPEC(unicode_translate_error_spec, "UnicodeTranslateError", kTranslateMethods, kTranslateGetSets,
                   "Unicode translation error.")

}  // namespace hognose::builtins
