// str: construction, the special methods, searching and testing. Case, splitting and joining are in str_methods.cpp.
#include <algorithm>
#include <cstring>
#include <string>

#include "builtins/bytes.h"
#include "builtins/format_spec.h"
#include "builtins/repr.h"
#include "builtins/str.h"
#include "support/unicode.h"

namespace hognose::builtins {

using namespace runtime;
using bytecode::Opcode;
using bytecode::Special;

namespace {

Result str_new(Interpreter& vm, Value* args) {
  Type* type = args[0].as<Type>();
  Value object = args[1];
  if (object.is_unbound()) return str_with_type(vm, type, vm.empty_str);
  if (!args[2].is_unbound() || !args[3].is_unbound()) {
    for (int i = 2; i <= 3; ++i) {
      if (args[i].is_unbound() || is_Str(args[i])) continue;
      return vm.raise(
          vm.types.type_error,
          i == 2 ? "str() argument 'encoding' must be str, not {}" : "str() argument 'errors' must be str, not {}",
          type_name(args[i]));
    }
    if (is_Str(object)) return vm.raise(vm.types.type_error, "decoding str is not supported");
    bool plain = !is_MemoryView(object) || object.as<MemoryView>()->step == object.as<MemoryView>()->item_size;
    Buffer buffer;
    Found found = plain ? buffer_of(vm, object, &buffer) : Found::kNo;
    if (found == Found::kNo)
      return vm.raise(vm.types.type_error, "decoding to str: need a bytes-like object, {} found", type_name(object));
    if (found != Found::kYes) return failure(vm, found);
    Result text = decode_bytes(vm, buffer.data, buffer.length, args[2], args[3]);
    return text.is_value() ? str_with_type(vm, type, text.value().as<Str>()) : text;
  }
  Result text = str_value(vm, object);
  if (type == vm.types.str) return text;
  if (text.is_value()) return str_with_type(vm, type, text.value().as<Str>());
  if (text.code() == Result::Code::kTailCall) return vm.tail_prelude("str_of"_prelude, {type, object});
  return text;
}

// _str_with_type(cls, text)
Result str_with_type_(Interpreter& vm, Value* args) { return str_with_type(vm, args[0].as<Type>(), args[1].as<Str>()); }

Result get_str(Interpreter& vm, Value* args) {
  Str* self = args[0].as<Str>();
  return self->type == vm.types.str ? Result(self) : made(vm, str_slice(vm, self, 0, self->length));
}
Result get_repr(Interpreter& vm, Value* args) { return made(vm, str_repr(vm, args[0].as<Str>())); }
Result length(Interpreter&, Value* args) { return Value::small_int(args[0].as<Str>()->length); }
Result hash(Interpreter& vm, Value* args) { return make_int(vm, str_hash(args[0].as<Str>())); }
Result format(Interpreter& vm, Value* args) {
  if (!is_Str(args[1]))
    return vm.raise(vm.types.type_error, "__format__() argument must be str, not {}", argument_type(args[1]));
  if (args[1].as<Str>()->length == 0) return str_value(vm, args[0]);
  return format_str(vm, args[0].as<Str>(), args[1].as<Str>());
}
Result getnewargs(Interpreter& vm, Value* args) { return made(vm, make_tuple(vm, {get_str(vm, args).value()})); }
Result sizeof_(Interpreter& vm, Value* args) {
  Str* self = args[0].as<Str>();
  return make_int(vm, self->ascii ? 41 + self->length : 57 + int64_t{self->width} * (self->length + 1));
}

Result add(Interpreter& vm, Value* args) {
  if (!is_Str(args[1]))
    return vm.raise(vm.types.type_error, "can only concatenate str (not \"{}\") to str", type_name(args[1]));
  Str* a = args[0].as<Str>();
  Str* b = args[1].as<Str>();
  if (!vm.charge((int64_t{a->length} + b->length) / 64)) return vm.limit();
  return made(vm, str_concat(vm, a, b));
}

Result multiply(Interpreter& vm, Value* args) {
  int64_t count;
  Found found = count_of(vm, args[1], &count);
  if (found == Found::kNeedsPython)
    return again_with(vm, method_of(vm, vm.types.str, "__mul__"), args, 2, 1, Special::kIndex);
  if (found == Found::kNo)
    return vm.raise(vm.types.type_error, "'{}' object cannot be interpreted as an integer", type_name(args[1]));
  if (found != Found::kYes) return failed(vm, found);
  if (is_Int(args[1]) && !int_as_int64(args[1], &count))
    return vm.raise(vm.types.overflow_error, "cannot fit 'int' into an index-sized integer");
  Str* self = args[0].as<Str>();
  if (count > 0 && self->length > 0) {
    if (count > INT64_MAX / 8 / self->length) return vm.raise(vm.types.memory_error, "");
    int64_t bytes = count * self->length * self->width;
    if (bytes > int64_t{1} << 31 || !vm.heap.reserve(static_cast<uint64_t>(bytes))) {
      if (vm.meter.limits().max_memory < 0 && bytes > int64_t{1} << 31) return vm.raise(vm.types.memory_error, "");
      return vm.no_memory();
    }
    if (!vm.charge(bytes / 64)) return vm.limit();
  }
  return made(vm, str_repeat(vm, self, count));
}

Result contains(Interpreter& vm, Value* args) {
  if (!is_Str(args[1]))
    return vm.raise(vm.types.type_error, "'in <string>' requires string as left operand, not {}", type_name(args[1]));
  int64_t at = str_find(vm, args[0].as<Str>(), args[1].as<Str>(), 0, args[0].as<Str>()->length);
  return at == -2 ? vm.limit() : Result(Value::boolean(at >= 0));
}

Result getitem(Interpreter& vm, Value* args) {
  Str* self = args[0].as<Str>();
  if (is_Slice(args[1])) {
    int64_t start, stop, step, count;
    Found found = slice_indices(vm, args[1].as<Slice>(), self->length, &start, &stop, &step, &count);
    if (found == Found::kNeedsPython) return again_with_index(vm, vm.types.str, "__getitem__", args, 2);
    if (found != Found::kYes) return failed(vm, found);
    if (!vm.charge(count / 64)) return vm.limit();
    if (count == 0) return Value(vm.empty_str);
    if (step == 1)
      return made(vm, str_slice(vm, self, static_cast<uint32_t>(start), static_cast<uint32_t>(start + count)));
    if (!vm.charge(count)) return vm.limit();
    if (self->ascii) {
      Str* picked = count == 0 ? vm.empty_str : make_str_uninitialized(vm, static_cast<uint32_t>(count), 1, true);
      if (picked == nullptr) return vm.no_memory();
      const char* from = self->chars() + start;
      char* to = picked->data<char>();
      for (int64_t i = 0; i < count; ++i) to[i] = from[i * step];
      return Value(picked);
    }
    StrBuilder out(vm);
    for (int64_t i = 0; i < count; ++i) out.append(self->at(static_cast<uint32_t>(start + i * step)));
    return made(vm, out.finish());
  }
  int64_t index;
  Found found = sequence_index(vm, args[1], self->length, &index);
  if (found == Found::kYes) return Value(str_from_code_point(vm, self->at(static_cast<uint32_t>(index))));
  if (found == Found::kNeedsPython) return again_with_index(vm, vm.types.str, "__getitem__", args, 2);
  if (found == Found::kNo)
    return vm.raise(vm.types.type_error, "string indices must be integers, not '{}'", type_name(args[1]));
  return index_failure(vm, found, args[1], "string", "string index out of range");
}

Result iterate(Interpreter& vm, Value* args) {
  Str* self = args[0].as<Str>();
  Type* type = self->ascii && self->type == vm.types.str ? vm.types.str_ascii_iterator : vm.types.str_iterator;
  return Value(make_iterator(vm, type, Iterator::Over::kStr, self, 0, self->length, 1));
}

template <Opcode operation>
Result compare(Interpreter& vm, Value* args) {
  if (!is_Str(args[1])) return Value::not_implemented();
  Str* a = args[0].as<Str>();
  Str* b = args[1].as<Str>();
  vm.meter.fuel -= std::min(a->length, b->length) >> 8;
  if (operation == bytecode::kEq) return Value::boolean(str_equal(a, b));
  if (operation == bytecode::kNe) return Value::boolean(!str_equal(a, b));
  int order = str_compare(a, b);
  return Value::boolean(operation == bytecode::kLt   ? order < 0
                        : operation == bytecode::kLe ? order <= 0
                        : operation == bytecode::kGt ? order > 0
                                                     : order >= 0);
}

Result modulo(Interpreter& vm, Value* args) {
  Result result = str_percent_natively(vm, args[0].as<Str>(), args[1]);
  if (!result.is_value() || !result.value().is_empty()) return result;
  return vm.tail_prelude("str_percent"_prelude, {args[0], args[1]});
}
Result reflected_modulo(Interpreter& vm, Value* args) {
  if (!is_Str(args[1])) return Value::not_implemented();
  return vm.tail_prelude("str_percent"_prelude, {args[1], args[0]});
}

}  // namespace

Result str_with_type(Interpreter& vm, Type* type, Str* text) {
  if (type == vm.types.str) {
    return text->type == vm.types.str ? Result(text) : made(vm, str_slice(vm, text, 0, text->length));
  }
  size_t bytes = sizeof(Str) + size_t{text->length} * text->width;
  if (bytes > Heap::kReserveAbove && !vm.heap.reserve(bytes)) return vm.no_memory();
  Str* made = static_cast<Str*>(allocate_for(vm, type, Kind::kStr, bytes));
  made->length = text->length;
  made->width = text->width;
  made->ascii = text->ascii;
  made->hash = -1;
  vm.meter.fuel -= text->length >> 6;
  std::memcpy(static_cast<void*>(made + 1), static_cast<const void*>(text + 1), size_t{text->length} * text->width);
  return Value(made);
}

// --- searching ---------------------------------------------------------------------------------------------------------------

Found search_range(Interpreter& vm, Value start, Value end, int64_t length, int64_t* from, int64_t* to) {
  *from = 0;
  *to = length;
  Value values[2] = {start, end};
  int64_t* out[2] = {from, to};
  for (int i = 0; i < 2; ++i) {
    if (values[i].is_none() || values[i].is_unbound()) continue;
    Found found = index_of(vm, values[i], out[i]);
    if (found == Found::kNo) {
      (void)vm.raise(vm.types.type_error, "slice indices must be integers or None or have an __index__ method");
      return Found::kError;
    }
    if (found != Found::kYes) return found;
    if (*out[i] < 0) *out[i] = *out[i] + length < 0 ? 0 : *out[i] + length;
  }
  if (*to > length) *to = length;
  return Found::kYes;
}

namespace {

enum class Search { kFind, kRfind, kIndex, kRindex, kCount };

const char* search_name(Search what) {
  static constexpr const char* kNames[] = {"find", "rfind", "index", "rindex", "count"};
  return kNames[static_cast<int>(what)];
}

template <Search what>
Result search(Interpreter& vm, Value* args) {
  if (!is_Str(args[1]))
    return vm.raise(vm.types.type_error, "{}() argument 1 must be str, not {}", search_name(what),
                    argument_type(args[1]));
  Str* self = args[0].as<Str>();
  Str* pattern = args[1].as<Str>();
  int64_t start, stop;
  Found found = search_range(vm, args[2], args[3], self->length, &start, &stop);
  if (found == Found::kNeedsPython)
    return again_with(vm, method_of(vm, vm.types.str, search_name(what)), args, 4,
                      is_int_or_bool(args[2]) || args[2].is_none() ? 3 : 2, Special::kIndex);
  if (found != Found::kYes) return failed(vm, found);
  if (what == Search::kCount) {
    if (start > stop) return Value::small_int(0);
    if (pattern->length == 0) return make_int(vm, stop - start + 1);
    int64_t count = 0;
    for (;;) {
      int64_t at = str_find(vm, self, pattern, start, stop);
      if (at == -2) return vm.limit();
      if (at < 0) return make_int(vm, count);
      ++count;
      start = at + pattern->length;
    }
  }
  int64_t at = -1;
  if (start <= stop) {
    at = what == Search::kRfind || what == Search::kRindex ? str_rfind(vm, self, pattern, start, stop)
                                                           : str_find(vm, self, pattern, start, stop);
  }
  if (at == -2) return vm.limit();
  if (at < 0 && (what == Search::kIndex || what == Search::kRindex))
    return vm.raise(vm.types.value_error, "substring not found");
  return make_int(vm, at);
}

bool matches_at(const Str* text, const Str* part, int64_t at) {
  for (uint32_t i = 0; i < part->length; ++i) {
    if (text->at(static_cast<uint32_t>(at + i)) != part->at(i)) return false;
  }
  return true;
}

template <bool at_end>
Result affix(Interpreter& vm, Value* args) {
  const char* name = at_end ? "endswith" : "startswith";
  Str* self = args[0].as<Str>();
  int64_t start, stop;
  Found found = search_range(vm, args[2], args[3], self->length, &start, &stop);
  if (found == Found::kNeedsPython)
    return again_with(vm, method_of(vm, vm.types.str, name), args, 4,
                      is_int_or_bool(args[2]) || args[2].is_none() ? 3 : 2, Special::kIndex);
  if (found != Found::kYes) return failed(vm, found);
  const Value* items = &args[1];
  uint32_t count = 1;
  if (is_Tuple(args[1])) {
    items = args[1].as<Tuple>()->items();
    count = args[1].as<Tuple>()->length;
  } else if (!is_Str(args[1])) {
    return vm.raise(vm.types.type_error, "{} first arg must be str or a tuple of str, not {}", name,
                    type_name(args[1]));
  }
  for (uint32_t i = 0; i < count; ++i) {
    if (!is_Str(items[i]))
      return vm.raise(vm.types.type_error, "tuple for {} must only contain str, not {}", name, type_name(items[i]));
    Str* part = items[i].as<Str>();
    if (!vm.charge(1 + part->length / 16)) return vm.limit();
    if (stop - start < part->length) continue;
    if (matches_at(self, part, at_end ? stop - part->length : start)) return Value::true_();
  }
  return Value::false_();
}

// --- tests of every character --------------------------------------------------------------------------------------------------

template <bool (*test)(uint32_t)>
Result all_of(Interpreter& vm, Value* args) {
  Str* self = args[0].as<Str>();
  if (!vm.charge(self->length / 16)) return vm.limit();
  for (uint32_t i = 0; i < self->length; ++i) {
    if (!test(self->at(i))) return Value::false_();
  }
  return Value::boolean(self->length > 0);
}
using namespace support::unicode;

Result isprintable(Interpreter& vm, Value* args) {
  return args[0].as<Str>()->length == 0 ? Result(Value::true_()) : all_of<is_printable>(vm, args);
}
Result isascii(Interpreter&, Value* args) { return Value::boolean(args[0].as<Str>()->ascii); }
Result islower(Interpreter& vm, Value* args) {
  Str* self = args[0].as<Str>();
  if (!vm.charge(self->length / 16)) return vm.limit();
  bool cased = false;
  for (uint32_t i = 0; i < self->length; ++i) {
    uint32_t c = self->at(i);
    if (is_upper(c) || is_title(c)) return Value::false_();
    cased = cased || is_lower(c);
  }
  return Value::boolean(cased);
}
Result isupper(Interpreter& vm, Value* args) {
  Str* self = args[0].as<Str>();
  if (!vm.charge(self->length / 16)) return vm.limit();
  bool cased = false;
  for (uint32_t i = 0; i < self->length; ++i) {
    uint32_t c = self->at(i);
    if (is_lower(c) || (is_title(c) && !is_upper(c))) return Value::false_();
    cased = cased || is_upper(c);
  }
  return Value::boolean(cased);
}
Result istitle(Interpreter& vm, Value* args) {
  Str* self = args[0].as<Str>();
  if (!vm.charge(self->length / 16)) return vm.limit();
  bool cased = false, previous_cased = false;
  for (uint32_t i = 0; i < self->length; ++i) {
    uint32_t c = self->at(i);
    if (is_upper(c) || is_title(c)) {
      if (previous_cased) return Value::false_();
      previous_cased = cased = true;
    } else if (is_lower(c)) {
      if (!previous_cased) return Value::false_();
      previous_cased = cased = true;
    } else {
      previous_cased = false;
    }
  }
  return Value::boolean(cased);
}
Result isidentifier(Interpreter& vm, Value* args) {
  Str* self = args[0].as<Str>();
  if (!vm.charge(self->length / 16)) return vm.limit();
  if (self->length == 0 || !is_identifier_start(self->at(0))) return Value::false_();
  for (uint32_t i = 1; i < self->length; ++i) {
    if (!is_identifier_continue(self->at(i))) return Value::false_();
  }
  return Value::true_();
}

constexpr NativeSpec kStrMethods[] = {
    {"__new__", str_new, "cls, object=?, encoding=?, errors=?", Binding::kStaticMethod},
    {"__str__", get_str, "self, /"},
    {"__repr__", get_repr, "self, /"},
    {"__len__", length, "self, /"},
    {"__hash__", hash, "self, /"},
    {"__format__", format, "self, format_spec, /"},
    {"__getnewargs__", getnewargs, "self, /"},
    {"__sizeof__", sizeof_, "self, /"},
    {"__add__", add, "self, value, /"},
    {"__mul__", multiply, "self, value, /"},
    {"__rmul__", multiply, "self, value, /"},
    {"__mod__", modulo, "self, value, /"},
    {"__rmod__", reflected_modulo, "self, value, /"},
    {"__contains__", contains, "self, key, /"},
    {"__getitem__", getitem, "self, key, /"},
    {"__iter__", iterate, "self, /"},
    COMPARE_ROWS(compare),
    {"find", search<Search::kFind>, "self, sub, start=None, end=None, /"},
    {"rfind", search<Search::kRfind>, "self, sub, start=None, end=None, /"},
    {"index", search<Search::kIndex>, "self, sub, start=None, end=None, /"},
    {"rindex", search<Search::kRindex>, "self, sub, start=None, end=None, /"},
    {"count", search<Search::kCount>, "self, sub, start=None, end=None, /"},
    {"startswith", affix<false>, "self, prefix, start=None, end=None, /"},
    {"endswith", affix<true>, "self, suffix, start=None, end=None, /"},
    {"isalpha", all_of<is_alpha>, "self, /"},
    {"isalnum", all_of<is_alnum>, "self, /"},
    {"isdecimal", all_of<is_decimal>, "self, /"},
    {"isdigit", all_of<is_digit>, "self, /"},
    {"isnumeric", all_of<is_numeric>, "self, /"},
    {"isspace", all_of<is_space>, "self, /"},
    {"isprintable", isprintable, "self, /"},
    {"isascii", isascii, "self, /"},
    {"islower", islower, "self, /"},
    {"isupper", isupper, "self, /"},
    {"istitle", istitle, "self, /"},
    {"isidentifier", isidentifier, "self, /"},
    STR_METHOD_ROWS,
};

constexpr NativeSpec kStrIntrinsics[] = {{"_str_with_type", str_with_type_, "cls, text, /"}};

}  // namespace

extern const TypeSpec str_spec;
constexpr TypeSpec str_spec{"str", Kind::kStr, 0, kStrMethods, {}, {}, nullptr};
std::span<const NativeSpec> str_intrinsics() { return kStrIntrinsics; }

}  // namespace hognose::builtins
