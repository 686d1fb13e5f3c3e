// str: case, stripping, splitting, joining, replacing, padding, translating.
#include <string>
#include <vector>

#include "builtins/bytes.h"
#include "builtins/str.h"
#include "support/unicode.h"
#include "support/utf8.h"

namespace hognose::builtins {

using namespace runtime;
using bytecode::Special;
namespace unicode = support::unicode;

namespace {

Result slice(Interpreter& vm, Str* text, int64_t start, int64_t stop) {
  if (start == 0 && stop == text->length && text->type == vm.types.str) return Value(text);
  if (start >= stop) return Value(vm.empty_str);
  return made(vm, str_slice(vm, text, static_cast<uint32_t>(start), static_cast<uint32_t>(stop)));
}

// An int argument with Python __index__ handled by calling the method again.
#define INT_ARGUMENT(out, method, position, count)                                                        \
  do {                                                                                                    \
    Found found_ = to_int64(vm, args[position], &(out));                                                  \
    if (found_ == Found::kNeedsPython)                                                                    \
      return again_with(vm, method_of(vm, vm.types.str, method), args, count, position, Special::kIndex); \
    if (found_ != Found::kYes) return failure(vm, found_);                                                \
  } while (0)

// Applies a mapping of one character to up to three.
using Map = uint32_t (*)(Str* self, uint32_t at, uint32_t c, uint32_t* out);
Result map_characters(Interpreter& vm, Str* self, Map map) {
  if (!vm.charge(self->length / 8 + 1)) return vm.limit();
  if (!vm.heap.reserve(uint64_t{self->length} * self->width)) return vm.no_memory();
  StrBuilder out(vm);
  uint32_t points[3];
  for (uint32_t i = 0; i < self->length; ++i) {
    uint32_t count = map(self, i, self->at(i), points);
    for (uint32_t k = 0; k < count; ++k) out.append(points[k]);
  }
  return made(vm, out.finish());
}

Result map_ascii(Interpreter& vm, Str* self, char from, char to, int shift) {
  if (!vm.charge(self->length / 32 + 1)) return vm.limit();
  if (!vm.heap.reserve(self->length)) return vm.no_memory();
  Str* out = make_str_uninitialized(vm, self->length, 1, true);
  if (out == nullptr) return vm.no_memory();
  const char* in = self->chars();
  char* data = out->data<char>();
  for (uint32_t i = 0; i < self->length; ++i)
    data[i] = in[i] >= from && in[i] <= to ? static_cast<char>(in[i] + shift) : in[i];
  return Value(out);
}

uint32_t lower_at(Str* self, uint32_t i, uint32_t c, uint32_t* out) {
  if (c == 0x3A3) {  // capital sigma at the end of a word
    std::vector<uint32_t> text(self->length);
    for (uint32_t k = 0; k < self->length; ++k) text[k] = self->at(k);
    out[0] = unicode::final_sigma(text.data(), text.size(), i) ? 0x3C2 : 0x3C3;
    return 1;
  }
  return unicode::to_lower(c, out);
}

}  // namespace

Result str_lower(Interpreter& vm, Value* args) {
  Str* self = args[0].as<Str>();
  if (self->ascii) return map_ascii(vm, self, 'A', 'Z', 32);
  return map_characters(vm, self, lower_at);
}
Result str_upper(Interpreter& vm, Value* args) {
  Str* self = args[0].as<Str>();
  if (self->ascii) return map_ascii(vm, self, 'a', 'z', -32);
  return map_characters(vm, self, [](Str*, uint32_t, uint32_t c, uint32_t* out) { return unicode::to_upper(c, out); });
}
Result str_casefold(Interpreter& vm, Value* args) {
  Str* self = args[0].as<Str>();
  if (self->ascii) return map_ascii(vm, self, 'A', 'Z', 32);
  return map_characters(vm, self, [](Str*, uint32_t, uint32_t c, uint32_t* out) { return unicode::fold_case(c, out); });
}
Result str_swapcase(Interpreter& vm, Value* args) {
  Str* self = args[0].as<Str>();
  return map_characters(vm, self, [](Str* text, uint32_t i, uint32_t c, uint32_t* out) -> uint32_t {
    if (unicode::is_upper(c)) return lower_at(text, i, c, out);
    if (unicode::is_lower(c)) return unicode::to_upper(c, out);
    out[0] = c;
    return 1;
  });
}
Result str_title(Interpreter& vm, Value* args) {
  Str* self = args[0].as<Str>();
  return map_characters(vm, self, [](Str* text, uint32_t i, uint32_t c, uint32_t* out) {
    return i > 0 && unicode::is_cased(text->at(i - 1)) ? lower_at(text, i, c, out) : unicode::to_title(c, out);
  });
}
Result str_capitalize(Interpreter& vm, Value* args) {
  Str* self = args[0].as<Str>();
  return map_characters(vm, self, [](Str* text, uint32_t i, uint32_t c, uint32_t* out) {
    return i == 0 ? unicode::to_title(c, out) : lower_at(text, i, c, out);
  });
}

// --- strip ------------------------------------------------------------------------------------------------------------------

namespace {

Result strip(Interpreter& vm, Value* args, bool left, bool right, const char* name) {
  Str* self = args[0].as<Str>();
  if (!args[1].is_none() && !is_Str(args[1])) return vm.raise(vm.types.type_error, "{} arg must be None or str", name);
  Str* chars = args[1].is_none() ? nullptr : args[1].as<Str>();
  if (!vm.charge(1 + self->length / 32)) return vm.limit();
  auto member = [&](uint32_t c) {
    if (chars == nullptr) return unicode::is_space(c);
    for (uint32_t i = 0; i < chars->length; ++i) {
      if (chars->at(i) == c) return true;
    }
    return false;
  };
  int64_t start = 0, stop = self->length;
  while (left && start < stop && member(self->at(static_cast<uint32_t>(start)))) ++start;
  while (right && stop > start && member(self->at(static_cast<uint32_t>(stop - 1)))) --stop;
  return slice(vm, self, start, stop);
}

}  // namespace

Result str_strip(Interpreter& vm, Value* args) { return strip(vm, args, true, true, "strip"); }
Result str_lstrip(Interpreter& vm, Value* args) { return strip(vm, args, true, false, "lstrip"); }
Result str_rstrip(Interpreter& vm, Value* args) { return strip(vm, args, false, true, "rstrip"); }

// --- split --------------------------------------------------------------------------------------------------------------------

namespace {

bool append_slice(Interpreter& vm, List* list, Str* text, int64_t start, int64_t stop) {
  Result piece = slice(vm, text, start, stop);
  return piece.is_value() && list_append(vm, list, piece.value());
}

void reverse(List* list) {
  for (uint32_t i = 0; i + 1 < list->length - i; ++i) std::swap(list->items[i], list->items[list->length - 1 - i]);
}

Result split_space(Interpreter& vm, Str* self, int64_t most) {
  List* list = make_list(vm, nullptr, 0);
  int64_t i = 0, n = self->length;
  for (;;) {
    while (i < n && unicode::is_space(self->at(static_cast<uint32_t>(i)))) ++i;
    if (i == n) return Value(list);
    if (most == 0) {
      return append_slice(vm, list, self, i, n) ? Result(list) : vm.no_memory();
    }
    int64_t start = i;
    while (i < n && !unicode::is_space(self->at(static_cast<uint32_t>(i)))) ++i;
    if (!vm.charge(1)) return vm.limit();
    if (!append_slice(vm, list, self, start, i)) return vm.no_memory();
    if (most > 0) --most;
  }
}

Result rsplit_space(Interpreter& vm, Str* self, int64_t most) {
  List* list = make_list(vm, nullptr, 0);
  int64_t i = self->length;
  for (;;) {
    while (i > 0 && unicode::is_space(self->at(static_cast<uint32_t>(i - 1)))) --i;
    if (i == 0) break;
    if (most == 0) {
      if (!append_slice(vm, list, self, 0, i)) return vm.no_memory();
      break;
    }
    int64_t stop = i;
    while (i > 0 && !unicode::is_space(self->at(static_cast<uint32_t>(i - 1)))) --i;
    if (!vm.charge(1)) return vm.limit();
    if (!append_slice(vm, list, self, i, stop)) return vm.no_memory();
    if (most > 0) --most;
  }
  reverse(list);
  return Value(list);
}

Result split(Interpreter& vm, Value* args, bool from_right) {
  Str* self = args[0].as<Str>();
  int64_t most;
  INT_ARGUMENT(most, from_right ? "rsplit" : "split", 2, 3);
  if (!vm.charge(1 + self->length / 16)) return vm.limit();
  if (args[1].is_none()) return from_right ? rsplit_space(vm, self, most) : split_space(vm, self, most);
  if (!is_Str(args[1])) return vm.raise(vm.types.type_error, "must be str or None, not {}", type_name(args[1]));
  Str* separator = args[1].as<Str>();
  if (separator->length == 0) return vm.raise(vm.types.value_error, "empty separator");
  List* list = make_list(vm, nullptr, 0);
  int64_t start = 0, stop = self->length;
  while (most != 0) {
    int64_t at =
        from_right ? str_rfind(vm, self, separator, 0, stop) : str_find(vm, self, separator, start, self->length);
    if (at == -2 || !vm.charge(1)) return vm.limit();
    if (at < 0) break;
    bool appended = from_right ? append_slice(vm, list, self, at + separator->length, stop)
                               : append_slice(vm, list, self, start, at);
    if (!appended) return vm.no_memory();
    if (from_right) {
      stop = at;
    } else {
      start = at + separator->length;
    }
    if (most > 0) --most;
  }
  if (!append_slice(vm, list, self, start, stop)) return vm.no_memory();
  if (from_right) reverse(list);
  return Value(list);
}

}  // namespace

Result str_split(Interpreter& vm, Value* args) { return split(vm, args, false); }
Result str_rsplit(Interpreter& vm, Value* args) { return split(vm, args, true); }

Result str_splitlines(Interpreter& vm, Value* args) {
  Str* self = args[0].as<Str>();
  Found keep = truth_of(vm, args[1]);
  if (keep == Found::kError) return Result::raise();
  if (!vm.charge(1 + self->length / 16)) return vm.limit();
  List* list = make_list(vm, nullptr, 0);
  uint32_t i = 0;
  while (i < self->length) {
    uint32_t start = i;
    while (i < self->length && !unicode::is_line_break(self->at(i))) ++i;
    uint32_t stop = i;
    if (i < self->length) {
      if (self->at(i) == '\r' && i + 1 < self->length && self->at(i + 1) == '\n') ++i;
      ++i;
      if (keep == Found::kYes) stop = i;
    }
    if (!vm.charge(1)) return vm.limit();
    if (!append_slice(vm, list, self, start, stop)) return vm.no_memory();
  }
  return Value(list);
}

namespace {
Result partition(Interpreter& vm, Value* args, bool last) {
  if (!is_Str(args[1])) return vm.raise(vm.types.type_error, "must be str, not {}", type_name(args[1]));
  Str* self = args[0].as<Str>();
  Str* separator = args[1].as<Str>();
  if (separator->length == 0) return vm.raise(vm.types.value_error, "empty separator");
  int64_t at = last ? str_rfind(vm, self, separator, 0, self->length) : str_find(vm, self, separator, 0, self->length);
  if (at == -2) return vm.limit();
  Result whole = slice(vm, self, 0, self->length);
  if (!whole.is_value()) return whole;
  if (at < 0) {
    return made(vm, last ? make_tuple(vm, {vm.empty_str, vm.empty_str, whole.value()})
                         : make_tuple(vm, {whole.value(), vm.empty_str, vm.empty_str}));
  }
  Result before = slice(vm, self, 0, at);
  Result after = slice(vm, self, at + separator->length, self->length);
  if (!before.is_value() || !after.is_value()) return vm.no_memory();
  return made(vm, make_tuple(vm, {before.value(), args[1], after.value()}));
}
}  // namespace

Result str_partition(Interpreter& vm, Value* args) { return partition(vm, args, false); }
Result str_rpartition(Interpreter& vm, Value* args) { return partition(vm, args, true); }

Result str_join(Interpreter& vm, Value* args) {
  Str* self = args[0].as<Str>();
  if (!is_List(args[1]) && !is_Tuple(args[1])) {
    NativeIteration iteration(vm, args[1]);
    if (!iteration.possible()) {
      return again_with_list(vm, vm.types.str, "join", args);
    }
    List* list = make_list(vm, nullptr, 0);
    Value item;
    while (iteration.next(&item)) {
      if (!vm.charge(1)) return vm.limit();
      if (!list_append(vm, list, item)) return vm.no_memory();
    }
    if (iteration.failed()) return iteration.failure();
    Value again[2] = {args[0], list};
    return str_join(vm, again);
  }
  Items items = items_of(args[1]);
  uint64_t total = items.length > 0 ? uint64_t{self->length} * (items.length - 1) : 0;
  uint8_t width = self->width;
  for (uint32_t i = 0; i < items.length; ++i) {
    if (!is_Str(items.data[i])) {
      return vm.raise(vm.types.type_error, "sequence item {}: expected str instance, {} found", static_cast<int64_t>(i),
                      type_name(items.data[i]));
    }
    Str* item = items.data[i].as<Str>();
    total += item->length;
    if (item->width > width) width = item->width;
  }
  if (items.length == 1 && items.data[0].as_object()->type == vm.types.str) return items.data[0];
  if (!vm.charge(static_cast<int64_t>(items.length + total / 32))) return vm.limit();
  if (total > UINT32_MAX / 8 || !vm.heap.reserve(static_cast<uint64_t>(total) * width)) return vm.no_memory();
  StrBuilder out(vm);
  for (uint32_t i = 0; i < items.length; ++i) {
    if (i > 0) out.append(self);
    out.append(items.data[i].as<Str>());
  }
  return made(vm, out.finish());
}

Result str_replace(Interpreter& vm, Value* args) {
  for (int i = 1; i <= 2; ++i) {
    if (!is_Str(args[i]))
      return vm.raise(vm.types.type_error, "replace() argument {} must be str, not {}", i, argument_type(args[i]));
  }
  int64_t most;
  INT_ARGUMENT(most, "replace", 3, 4);
  Str* self = args[0].as<Str>();
  Str* old = args[1].as<Str>();
  Str* fresh = args[2].as<Str>();
  if (most == 0 || (old->length > self->length)) return slice(vm, self, 0, self->length);
  // Counted first, so that the size is known before anything is built.
  int64_t count = 0;
  if (old->length == 0) {
    count = int64_t{self->length} + 1;
    if (most > 0 && most < count) count = most;
  } else {
    for (int64_t at = 0; most < 0 || count < most; ++count) {
      at = str_find(vm, self, old, at, self->length);
      if (at == -2 || !vm.charge(1)) return vm.limit();
      if (at < 0) break;
      at += old->length;
    }
  }
  if (count == 0) return slice(vm, self, 0, self->length);
  int64_t total = self->length + count * (int64_t{fresh->length} - old->length);
  uint8_t width = self->width > fresh->width ? self->width : fresh->width;
  if (!vm.charge(count + total / 32)) return vm.limit();
  if (total > UINT32_MAX / 8 || !vm.heap.reserve(static_cast<uint64_t>(total) * width)) return vm.no_memory();
  StrBuilder out(vm);
  int64_t start = 0;
  for (int64_t n = 0; n < count; ++n) {
    if (old->length == 0) {
      out.append(fresh);
      if (start < self->length) out.append(self->at(static_cast<uint32_t>(start++)));
      continue;
    }
    int64_t at = str_find(vm, self, old, start, self->length);
    if (at < 0) return vm.limit();
    out.append(self, static_cast<uint32_t>(start), static_cast<uint32_t>(at));
    out.append(fresh);
    start = at + old->length;
  }
  if (start < self->length) out.append(self, static_cast<uint32_t>(start), self->length);
  return made(vm, out.finish());
}

Result str_removeprefix(Interpreter& vm, Value* args) {
  if (!is_Str(args[1]))
    return vm.raise(vm.types.type_error, "removeprefix() argument must be str, not {}", argument_type(args[1]));
  Str* self = args[0].as<Str>();
  Str* part = args[1].as<Str>();
  bool there = part->length <= self->length && str_find(vm, self, part, 0, part->length) == 0;
  return slice(vm, self, there ? part->length : 0, self->length);
}
Result str_removesuffix(Interpreter& vm, Value* args) {
  if (!is_Str(args[1]))
    return vm.raise(vm.types.type_error, "removesuffix() argument must be str, not {}", argument_type(args[1]));
  Str* self = args[0].as<Str>();
  Str* part = args[1].as<Str>();
  bool there = part->length > 0 && part->length <= self->length &&
               str_find(vm, self, part, self->length - part->length, self->length) == self->length - part->length;
  return slice(vm, self, 0, there ? self->length - part->length : self->length);
}

// --- padding ------------------------------------------------------------------------------------------------------------------

namespace {

Result pad(Interpreter& vm, Value* args, const char* name, char align) {
  int64_t width;
  INT_ARGUMENT(width, name, 1, 3);
  uint32_t fill = ' ';
  if (!args[2].is_unbound()) {
    if (!is_Str(args[2]))
      return vm.raise(vm.types.type_error, "The fill character must be a unicode character, not {}",
                      type_name(args[2]));
    if (args[2].as<Str>()->length != 1)
      return vm.raise(vm.types.type_error, "The fill character must be exactly one character long");
    fill = args[2].as<Str>()->at(0);
  }
  Str* self = args[0].as<Str>();
  if (width <= self->length) return slice(vm, self, 0, self->length);
  int64_t padding = width - self->length;
  if (!vm.charge(1 + padding / 32)) return vm.limit();
  if (width > UINT32_MAX / 8 || !vm.heap.reserve(static_cast<uint64_t>(width) * 4)) return vm.no_memory();
  // As CPython's: with an odd rest the extra one goes left when the width is odd.
  int64_t left = align == '>' ? padding : align == '<' ? 0 : padding / 2 + (padding & width & 1);
  StrBuilder out(vm);
  out.append_repeated(fill, static_cast<size_t>(left));
  out.append(self);
  out.append_repeated(fill, static_cast<size_t>(padding - left));
  return made(vm, out.finish());
}

}  // namespace

Result str_center(Interpreter& vm, Value* args) { return pad(vm, args, "center", '^'); }
Result str_ljust(Interpreter& vm, Value* args) { return pad(vm, args, "ljust", '<'); }
Result str_rjust(Interpreter& vm, Value* args) { return pad(vm, args, "rjust", '>'); }

Result str_zfill(Interpreter& vm, Value* args) {
  int64_t width;
  INT_ARGUMENT(width, "zfill", 1, 2);
  Str* self = args[0].as<Str>();
  if (width <= self->length) return slice(vm, self, 0, self->length);
  int64_t padding = width - self->length;
  if (!vm.charge(1 + padding / 32)) return vm.limit();
  if (width > UINT32_MAX / 8 || !vm.heap.reserve(static_cast<uint64_t>(width) * self->width)) return vm.no_memory();
  StrBuilder out(vm);
  uint32_t first = 0;
  if (self->length > 0 && (self->at(0) == '+' || self->at(0) == '-')) out.append(self->at(first++));
  out.append_repeated('0', static_cast<size_t>(padding));
  if (first < self->length) out.append(self, first, self->length);
  return made(vm, out.finish());
}

Result str_expandtabs(Interpreter& vm, Value* args) {
  int64_t size;
  if (is_Int(args[1]) && !int_as_int64(args[1], &size))
    return vm.raise(vm.types.overflow_error, "Python int too large to convert to C int");
  INT_ARGUMENT(size, "expandtabs", 1, 2);
  if (size != static_cast<int32_t>(size))
    return vm.raise(vm.types.overflow_error, "Python int too large to convert to C int");
  Str* self = args[0].as<Str>();
  if (!vm.charge(1 + self->length / 8)) return vm.limit();
  StrBuilder out(vm);
  int64_t column = 0;
  for (uint32_t i = 0; i < self->length; ++i) {
    uint32_t c = self->at(i);
    if (c == '\t') {
      if (size > 0) {
        int64_t spaces = size - column % size;
        column += spaces;
        if (!vm.charge(spaces / 32)) return vm.limit();
        if (spaces > INT32_MAX || !vm.heap.reserve(out.length() + static_cast<uint64_t>(spaces))) return vm.no_memory();
        out.append_repeated(' ', static_cast<size_t>(spaces));
      }
    } else {
      out.append(c);
      column = c == '\n' || c == '\r' ? 0 : column + 1;
    }
  }
  return made(vm, out.finish());
}

// --- translate ------------------------------------------------------------------------------------------------------------------

Result str_translate(Interpreter& vm, Value* args) {
  Str* self = args[0].as<Str>();
  if (!is_Dict(args[1]) || (args[1].as_object()->type->type_flags & kTypeHeap))
    return vm.tail_prelude("str_translate"_prelude, {args[0], args[1]});
  Dict* table = args[1].as<Dict>();
  if (!vm.charge(1 + self->length)) return vm.limit();
  StrBuilder out(vm);
  for (uint32_t i = 0; i < self->length; ++i) {
    Value value;
    Found found = dict_get(vm, table, Value::small_int(self->at(i)), &value);
    if (found == Found::kNeedsPython) return vm.tail_prelude("str_translate"_prelude, {args[0], args[1]});
    if (found == Found::kNo) {
      out.append(self->at(i));
    } else if (found != Found::kYes) {
      return failure(vm, found);
    } else if (is_Str(value)) {
      out.append(value.as<Str>());
    } else if (is_int_or_bool(value)) {
      int64_t c = int_clamped(value);
      if (c < 0 || c > 0x10FFFF) return vm.raise(vm.types.value_error, "character mapping must be in range(0x110000)");
      out.append(static_cast<uint32_t>(c));
    } else if (!value.is_none()) {
      return vm.raise(vm.types.type_error, "character mapping must return integer, None or str");
    }
  }
  return made(vm, out.finish());
}

Result str_maketrans(Interpreter& vm, Value* args) {
  for (int i = 1; i <= 2; ++i) {
    if (args[i].is_unbound() || is_Str(args[i])) continue;
    return vm.raise(vm.types.type_error, "maketrans() argument {} must be str, not {}", i + 1, argument_type(args[i]));
  }
  return vm.tail_prelude("str_maketrans"_prelude, {args[0], args[1].is_unbound() ? Value::none() : args[1],
                                                   args[2].is_unbound() ? Value::none() : args[2]});
}

Result str_format_map(Interpreter& vm, Value* args) {
  return vm.tail_prelude("str_format"_prelude, {args[0], Value::none(), args[1]});
}

Result str_encode(Interpreter& vm, Value* args) {
  Str* self = args[0].as<Str>();
  for (int i = 1; i <= 2; ++i) {
    if (!args[i].is_unbound() && !is_Str(args[i])) {
      return vm.raise(vm.types.type_error,
                      i == 1 ? "encode() argument 'encoding' must be str, not {}"
                             : "encode() argument 'errors' must be str, not {}",
                      argument_type(args[i]));
    }
  }
  return encode_text(vm, self, args[1], args[2]);
}

}  // namespace hognose::builtins
