// _struct: packing and unpacking. The class Struct and iter_unpack are in frozen/struct.py.
#include <vector>

#include "builtins/bytes.h"
#include "builtins/packing.h"
#include "support/number_text.h"

namespace hognose::stdlib {

using namespace runtime;
using namespace builtins;
using bytecode::Special;

namespace {

// One code of a format: `count` items from `offset` on; 's' and 'p': one item of `count` bytes.
struct Field {
  char code;
  int64_t count;
  int64_t offset;
  ItemFormat item;
};
struct Layout {
  std::vector<Field> fields;
  int64_t size = 0;
  int64_t values = 0;
  bool big_endian = false;
};

template <typename... Args>
Result raise_error(Interpreter& vm, const char* format, Args... args) {
  Value type = dict_get_str(vm, vm.registry, intern(vm, "struct.error"));
  return vm.raise(type.as<Type>(), format, args...);
}

// The sizes that don't depend on the machine, for < > = !.
ItemFormat standard_item(char code) {
  if (code == 'n' || code == 'N' || code == 'P') return {ItemKind::kNone, 0};
  ItemFormat item = native_item(code);
  if (code == 'l' || code == 'L') item.size = 4;
  return item;
}

// A value: *layout is filled.
Result parse(Interpreter& vm, Value format, Layout* layout) {
  std::string text;
  if (is_Str(format)) {
    text = to_utf8(format.as<Str>());
  } else if (is_Bytes(format)) {
    text.assign(reinterpret_cast<const char*>(format.as<Bytes>()->data()), format.as<Bytes>()->length);
  } else {
    return vm.raise(vm.types.type_error, "Struct() argument 1 must be a str or bytes object, not {}",
                    type_name(format));
  }
  if (!vm.charge(1 + static_cast<int64_t>(text.size()))) return vm.limit();
  if (!vm.heap.reserve(text.size() * sizeof(Field))) return vm.no_memory();
  size_t at = 0;
  bool native = true;
  if (!text.empty() && std::string_view("@=<>!").find(text[0]) != std::string_view::npos) {
    native = text[0] == '@';
    layout->big_endian = text[0] == '>' || text[0] == '!';
    ++at;
  }
  while (at < text.size()) {
    char code = text[at++];
    if (code == ' ' || (code >= '\t' && code <= '\r')) continue;
    int64_t count = 1;
    if (code >= '0' && code <= '9') {
      bool overflow = false;
      for (count = code - '0'; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
        overflow = overflow || __builtin_mul_overflow(count, int64_t{10}, &count) ||
                   __builtin_add_overflow(count, int64_t{text[at] - '0'}, &count);
      }
      if (overflow) return raise_error(vm, "total struct size too long");
      if (at == text.size()) return raise_error(vm, "repeat count given without format specifier");
      code = text[at++];
    }
    bool bytes = code == 's' || code == 'p' || code == 'x';
    ItemFormat item = bytes ? ItemFormat{ItemKind::kChar, 1} : native ? native_item(code) : standard_item(code);
    if (item.kind == ItemKind::kNone) return raise_error(vm, "bad char in struct format");
    if (native) layout->size = (layout->size + item.size - 1) / item.size * item.size;
    int64_t length;
    int64_t offset = layout->size;
    if (__builtin_mul_overflow(count, int64_t{item.size}, &length) ||
        __builtin_add_overflow(layout->size, length, &layout->size) || layout->size > INT64_MAX - 16) {
      return raise_error(vm, "total struct size too long");
    }
    if (code == 'x' || (count == 0 && !bytes)) continue;
    layout->fields.push_back({code, count, offset, item});
    layout->values += bytes ? 1 : count;
  }
  return Result::none();
}

// Fails for values[at] with what the code wants.
Result refuse(Interpreter& vm, const Field& field, Packed packed) {
  FormatArg code = FormatArg::character(static_cast<unsigned char>(field.code));
  if (packed == Packed::kBadType || field.code == 'c') {
    if (field.code == 'c') return raise_error(vm, "char format requires a bytes object of length 1");
    return raise_error(vm, field.item.kind == ItemKind::kFloat ? "required argument is not a float"
                                                               : "required argument is not an integer");
  }
  if (field.item.kind == ItemKind::kFloat)
    return vm.raise(vm.types.overflow_error, "float too large to pack with {} format", code);
  int bits = 8 * field.item.size;
  bool is_signed = field.item.kind == ItemKind::kSigned;
  uint64_t most = is_signed ? (uint64_t{1} << (bits - 1)) - 1 : bits == 64 ? UINT64_MAX : (uint64_t{1} << bits) - 1;
  std::string limits = is_signed ? "-" + support::decimal_text_unsigned(most + 1) : "0";
  limits += " <= number <= " + support::decimal_text_unsigned(most);
  return raise_error(vm, "'{}' format requires {}", code, limits.c_str());
}

// Calls the function again with call[position] converted by Python.
Result again(Interpreter& vm, const char* function, const Value* call, size_t count, size_t position, Special special) {
  Value module = dict_get_str(vm, vm.modules, intern(vm, "_struct"));
  Value self = is_Module(module) ? dict_get_str(vm, module.as<Module>()->dict, intern(vm, function)) : Value();
  if (special == Special::kFloat && special_of(vm, call[position], special).is_empty()) special = Special::kIndex;
  if (self.is_empty() || special_of(vm, call[position], special).is_empty()) {
    return raise_error(
        vm, special == Special::kFloat ? "required argument is not a float" : "required argument is not an integer");
  }
  return again_with(vm, self, call, count, position, special);
}

// Packs the values behind call[first]; a value with a Python conversion calls the function again with `call` made simpler.
Result pack_values(Interpreter& vm, const Layout& layout, const char* function, const std::vector<Value>& call,
                   size_t first, uint8_t* out) {
  if (!vm.charge(1 + layout.values + layout.size / 64)) return vm.limit();
  size_t at = first;
  for (const Field& field : layout.fields) {
    if (field.code == 's' || field.code == 'p') {
      Value value = call[at++];
      if (!is_Bytes(value) && !is_ByteArray(value))
        return raise_error(vm, "argument for '{}' must be a bytes object",
                           FormatArg::character(static_cast<unsigned char>(field.code)));
      ByteSpan span = span_of(value);
      int64_t head = field.code == 'p' ? 1 : 0;
      int64_t length = std::min(span.length, std::max<int64_t>(field.count - head, 0));
      if (head != 0 && field.count > 0) out[field.offset] = static_cast<uint8_t>(std::min<int64_t>(length, 255));
      copy_bytes(out + field.offset + head, span.data, length);
      continue;
    }
    for (int64_t i = 0; i < field.count; ++i, ++at) {
      Packed packed = pack_item(vm, field.item, call[at], out + field.offset + i * field.item.size, layout.big_endian);
      if (packed == Packed::kDone) continue;
      if (packed == Packed::kError) return failure(vm, Found::kError);
      if (packed == Packed::kNeedsPython) {
        bool real = field.item.kind == ItemKind::kFloat;
        return again(vm, function, call.data(), call.size(), at, real ? Special::kFloat : Special::kIndex);
      }
      return refuse(vm, field, packed);
    }
  }
  return Result::none();
}

std::vector<Value> call_of(std::initializer_list<Value> first, Value rest) {
  std::vector<Value> call(first);
  Tuple* values = rest.as<Tuple>();
  call.insert(call.end(), values->items(), values->items() + values->length);
  return call;
}

Result pack(Interpreter& vm, Value* args) {
  Layout layout;
  Result parsed = parse(vm, args[0], &layout);
  if (!parsed.is_value()) return parsed;
  int64_t given = args[1].as<Tuple>()->length;
  if (given != layout.values)
    return raise_error(vm, "pack expected {} items for packing (got {})", layout.values, given);
  Result bytes = bytes_with_type(vm, vm.types.bytes, nullptr, layout.size);
  if (!bytes.is_value() || layout.size == 0) return bytes;
  Result done = pack_values(vm, layout, "pack", call_of({args[0]}, args[1]), 1, bytes.value().as<Bytes>()->data());
  return done.is_value() ? bytes : done;
}

// The place of `layout.size` bytes at an offset in a buffer; a failure else.
Result place_of(Interpreter& vm, const Layout& layout, const Buffer& buffer, int64_t offset, const char* function,
                const char* verb, int64_t* at) {
  if (offset < 0) {
    if (offset + layout.size > 0)
      return raise_error(vm,
                         std::string_view(verb) == "packing" ? "no space to pack {} bytes at offset {}"
                                                             : "not enough data to unpack {} bytes at offset {}",
                         layout.size, offset);
    if (offset + buffer.length < 0)
      return raise_error(vm, "offset {} out of range for {}-byte buffer", offset, buffer.length);
    offset += buffer.length;
  }
  if (buffer.length - offset < layout.size) {
    std::string what = vm.text("{} {} bytes at offset {}", verb, layout.size, offset);
    return raise_error(vm, "{} requires a buffer of at least {} bytes for {} (actual buffer size is {})", function,
                       layout.size + offset, what.c_str(), buffer.length);
  }
  *at = offset;
  return Result::none();
}

Result pack_into(Interpreter& vm, Value* args) {
  Layout layout;
  Result parsed = parse(vm, args[0], &layout);
  if (!parsed.is_value()) return parsed;
  Tuple* rest = args[1].as<Tuple>();
  if (rest->length == 0) return raise_error(vm, "pack_into expected buffer argument");
  if (rest->length == 1) return raise_error(vm, "pack_into expected offset argument");
  if (int64_t{rest->length} - 2 != layout.values) {
    return raise_error(vm, "pack_into expected {} items for packing (got {})", layout.values,
                       static_cast<int64_t>(rest->length) - 2);
  }
  std::vector<Value> call = call_of({args[0]}, args[1]);
  Buffer buffer;
  Found found = buffer_of(vm, call[1], &buffer);
  bool steps = is_MemoryView(call[1]) && call[1].as<MemoryView>()->shape == nullptr &&
               call[1].as<MemoryView>()->step != call[1].as<MemoryView>()->item_size;
  if (found == Found::kNo || (found == Found::kYes && (buffer.readonly || steps))) {
    return vm.raise(vm.types.type_error, "argument must be read-write bytes-like object, not {}", type_name(call[1]));
  }
  int64_t offset, at = 0;
  if (found == Found::kYes) found = to_int64(vm, call[2], &offset);
  if (found == Found::kNeedsPython) return again(vm, "pack_into", call.data(), call.size(), 2, Special::kIndex);
  if (found != Found::kYes) return failure(vm, found);
  Result placed = place_of(vm, layout, buffer, offset, "pack_into", "packing", &at);
  if (!placed.is_value()) return placed;
  // Nothing is written when one of the values does not fit... as CPython, which clears the place first.
  if (layout.size > 0) std::memset(buffer.data + at, 0, static_cast<size_t>(layout.size));
  return pack_values(vm, layout, "pack_into", call, 3, buffer.data + at);
}

Result unpack_values(Interpreter& vm, const Layout& layout, const uint8_t* data) {
  if (!vm.charge(1 + layout.values + layout.size / 64)) return vm.limit();
  if (layout.values > INT32_MAX || !vm.heap.reserve(static_cast<uint64_t>(layout.values) * 48)) return vm.no_memory();
  Tuple* values = make_tuple(vm, nullptr, static_cast<size_t>(layout.values));
  if (values == nullptr) return vm.no_memory();
  Value* to = values->items();
  for (const Field& field : layout.fields) {
    if (field.code == 's' || field.code == 'p') {
      const uint8_t* from = data + field.offset;
      int64_t length = field.count;
      if (field.code == 'p') {
        length = field.count == 0 ? 0 : std::min<int64_t>(from[0], field.count - 1);
        ++from;
      }
      Result bytes = bytes_with_type(vm, vm.types.bytes, from, length);
      if (!bytes.is_value()) return bytes;
      *to++ = bytes.value();
      continue;
    }
    for (int64_t i = 0; i < field.count; ++i)
      *to++ = unpack_item(vm, field.item, data + field.offset + i * field.item.size, layout.big_endian);
  }
  return Value(values);
}

Result unpack(Interpreter& vm, Value* args) {
  Layout layout;
  Result parsed = parse(vm, args[0], &layout);
  if (!parsed.is_value()) return parsed;
  BYTES_ARGUMENT(buffer, args[1]);
  if (buffer.length != layout.size) return raise_error(vm, "unpack requires a buffer of {} bytes", layout.size);
  return unpack_values(vm, layout, buffer.data);
}

Result unpack_from(Interpreter& vm, Value* args) {
  Layout layout;
  Result parsed = parse(vm, args[0], &layout);
  if (!parsed.is_value()) return parsed;
  BYTES_ARGUMENT(buffer, args[1]);
  int64_t offset, at = 0;
  Found found = to_int64(vm, args[2], &offset);
  if (found == Found::kNeedsPython) return again(vm, "unpack_from", args, 3, 2, Special::kIndex);
  if (found != Found::kYes) return failure(vm, found);
  Result placed = place_of(vm, layout, buffer, offset, "unpack_from", "unpacking", &at);
  return placed.is_value() ? unpack_values(vm, layout, buffer.data + at) : placed;
}

Result calcsize(Interpreter& vm, Value* args) {
  Layout layout;
  Result parsed = parse(vm, args[0], &layout);
  return parsed.is_value() ? Result(make_int(vm, layout.size)) : parsed;
}

constexpr NativeSpec kFunctions[] = {
    {"pack", pack, "format, /, *values"},    {"pack_into", pack_into, "format, /, *arguments"},
    {"unpack", unpack, "format, buffer, /"}, {"unpack_from", unpack_from, "format, /, buffer, offset=0"},
    {"calcsize", calcsize, "format, /"},
};

Result initialize(Interpreter& vm, Module* module) {
  Dict* names = make_dict(vm);
  (void)dict_set_str(vm, names, special_str(vm, Special::kModule), intern(vm, "struct"));
  Tuple* bases = make_tuple(vm, {Value(vm.types.exception)});
  Result error = make_class(vm, vm.types.type, intern(vm, "error"), bases, names);
  if (!error.is_value()) return error;
  (void)dict_set_str(vm, vm.registry, intern(vm, "struct.error"), error.value());
  (void)dict_set_str(vm, module->dict, intern(vm, "error"), error.value());
  return Result::none();
}

}  // namespace

extern const ModuleSpec struct_module;
const ModuleSpec struct_module = {"_struct", kFunctions, {}, initialize};

}  // namespace hognose::stdlib
