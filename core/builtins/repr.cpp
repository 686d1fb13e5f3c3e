// repr() without Python.
//
// Containers are walked with an explicit stack: one Level for each container whose items are being shown. The flag kInRepr
// marks those, so that a container inside itself shows as [...]. A __repr__ written in Python ends the walk: the prelude's
// version (repr_container in repr.py) then makes the whole text in bytecode, with the same flag as its guard.
#include "builtins/repr.h"

#include <vector>

#include "runtime/attributes.h"
#include "runtime/frames.h"
#include "runtime/operators.h"
#include "support/unicode.h"

namespace hognose::builtins {

using namespace runtime;
using bytecode::Special;

void append_str_repr(StrBuilder& out, const Str* str) {
  bool single = false, other = false;
  for (uint32_t i = 0; i < str->length; ++i) {
    uint32_t c = str->at(i);
    single = single || c == '\'';
    other = other || c == '"';
  }
  char quote = single && !other ? '"' : '\'';
  out.append(static_cast<uint32_t>(quote));
  uint32_t plain = 0;  // start of the run that needs no escape
  for (uint32_t i = 0; i < str->length; ++i) {
    uint32_t c = str->at(i);
    if (c != static_cast<uint32_t>(quote) && c != '\\' && c >= 32 && c != 127 &&
        (c < 127 || support::unicode::is_printable(c)))
      continue;
    if (i > plain) out.append(str, plain, i);
    plain = i + 1;
    out.append('\\');
    switch (c) {
      case '\n': out.append('n'); continue;
      case '\r': out.append('r'); continue;
      case '\t': out.append('t'); continue;
      case '\\':
      case '\'':
      case '"': out.append(c); continue;
      default: break;
    }
    int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
    out.append(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
    while (digits-- > 0) out.append(static_cast<uint32_t>("0123456789abcdef"[(c >> (4 * digits)) & 15]));
  }
  if (str->length > plain) out.append(str, plain, str->length);
  out.append(static_cast<uint32_t>(quote));
}

void append_bytes_repr(StrBuilder& out, const uint8_t* data, size_t length, bool escape_single) {
  bool single = false, other = false;
  for (size_t i = 0; i < length; ++i) {
    single = single || data[i] == '\'';
    other = other || data[i] == '"';
  }
  uint8_t quote = single && !other ? '"' : '\'';
  out.append('b');
  out.append(quote);
  for (size_t i = 0; i < length; ++i) {
    uint8_t c = data[i];
    if (c == quote || c == '\\' || (escape_single && c == '\'')) {
      out.append('\\');
      out.append(c);
    } else if (c == '\n' || c == '\r' || c == '\t') {
      out.append('\\');
      out.append(c == '\n' ? 'n' : c == '\r' ? 'r' : 't');
    } else if (c < 32 || c >= 127) {
      out.append_ascii("\\x");
      out.append(static_cast<uint32_t>("0123456789abcdef"[c >> 4]));
      out.append(static_cast<uint32_t>("0123456789abcdef"[c & 15]));
    } else {
      out.append(c);
    }
  }
  out.append(quote);
}

Str* str_repr(Interpreter& vm, const Str* str) {
  StrBuilder out(vm);
  append_str_repr(out, str);
  return out.finish();
}

Str* escape_non_ascii(Interpreter& vm, Str* str) {
  if (str->ascii) return str;
  StrBuilder out(vm);
  for (uint32_t i = 0; i < str->length; ++i) {
    uint32_t c = str->at(i);
    if (c < 128) {
      out.append(c);
      continue;
    }
    int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
    out.append('\\');
    out.append(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
    while (digits-- > 0) out.append(static_cast<uint32_t>("0123456789abcdef"[(c >> (4 * digits)) & 15]));
  }
  return out.finish();
}

namespace {

enum class Shape : uint8_t { kList, kTuple, kDict, kSet, kKeys, kValues, kItems, kProxy, kSlice };

struct Level {
  Object* object;
  Shape shape;
  uint32_t shown;
  int64_t next;
  const char* close;
  bool value_next;  // dict: the key is out, the value comes
  Value pair_value;
};

Found found_of(Interpreter& vm, const Result& result) {
  switch (result.code()) {
    case Result::Code::kValue: return Found::kYes;
    case Result::Code::kTailCall:
      vm.tail_callee = Value();
      vm.tail_kwargs = Value();
      return Found::kNeedsPython;
    case Result::Code::kRetry: return Found::kNoMemory;
    default: return Found::kError;
  }
}

class Writer {
 public:
  Writer(Interpreter& vm, StrBuilder& out) : vm_(vm), out_(out) {}
  ~Writer() {
    for (Level& level : levels_) level.object->flags &= static_cast<uint8_t>(~kInRepr);
  }

  Found run(Value value) {
    Found found = start(value);
    while (found == Found::kYes && !levels_.empty()) {
      if (!vm_.charge(1)) return Found::kError;
      found = step();
    }
    return found;
  }

 private:
  // Begins a value: simple ones are written at once, containers get a level.
  Found start(Value value) {
    if (value.is_object()) {
      Object* object = value.as_object();
      Value method = special_lookup(vm_, object->type, Special::kRepr);
      if (!is_Native(method)) return Found::kNeedsPython;
      if (method.as<Native>()->spec->function == container_repr && vm_.is_instance(value, method.as<Native>()->owner)) {
        return open(object);
      }
      if (object->type == vm_.types.str) {
        append_str_repr(out_, static_cast<Str*>(object));
        return charge(static_cast<Str*>(object)->length);
      }
      return native(method, value);
    }
    if (value.is_none())
      out_.append_ascii("None");
    else if (value.is_bool())
      out_.append_ascii(value.is_true() ? "True" : "False");
    else if (value.is_ellipsis())
      out_.append_ascii("Ellipsis");
    else if (value.is_not_implemented())
      out_.append_ascii("NotImplemented");
    else if (value.is_small_int())
      return text(int_to_str(vm_, value, 10));
    else if (value.is_number())
      return text(float_repr(vm_, value.as_number()));
    else
      out_.append_ascii("<NULL>");
    return Found::kYes;
  }

  Found charge(size_t length) { return vm_.charge(static_cast<int64_t>(length / 64)) ? Found::kYes : Found::kError; }

  Found text(Result result) {
    Found found = found_of(vm_, result);
    if (found == Found::kYes) out_.append(result.value().as<Str>());
    return found;
  }

  Found native(Value method, Value value) {
    Result result = call_native(vm_, method.as<Native>(), &value, 1, nullptr);
    Found found = found_of(vm_, result);
    if (found != Found::kYes) return found;
    if (!is_Str(result.value())) {
      (void)vm_.raise(vm_.types.type_error, "__repr__ returned non-string (type {})", type_name(result.value()));
      return Found::kError;
    }
    out_.append(result.value().as<Str>());
    return Found::kYes;
  }

  Found open(Object* object) {
    bool repeated = object->flags & kInRepr;
    Level level{object, Shape::kList, 0, 0, "]", false, Value()};
    switch (object->kind) {
      case Kind::kList:
        if (repeated) return word("[...]");
        out_.append('[');
        break;
      case Kind::kTuple:
        if (repeated) return word("(...)");
        level.shape = Shape::kTuple;
        level.close = static_cast<Tuple*>(object)->length == 1 ? ",)" : ")";
        out_.append('(');
        break;
      case Kind::kDict:
        if (repeated) return word("{...}");
        level.shape = Shape::kDict;
        level.close = "}";
        out_.append('{');
        break;
      case Kind::kSet: {
        Set* set = static_cast<Set*>(object);
        level.shape = Shape::kSet;
        bool plain = object->type == vm_.types.set;
        if (!plain || set->used == 0 || repeated) out_.append(object->type->name);
        if (repeated) return word("(...)");
        if (set->used == 0) return word("()");
        out_.append_ascii(plain ? "{" : "({");
        level.close = plain ? "}" : "})";
        break;
      }
      case Kind::kDictView: {
        if (repeated) return word("...");
        DictView::Which which = static_cast<DictView*>(object)->which;
        level.shape = which == DictView::Which::kKeys     ? Shape::kKeys
                      : which == DictView::Which::kValues ? Shape::kValues
                                                          : Shape::kItems;
        out_.append(object->type->name);
        out_.append_ascii("([");
        level.close = "])";
        break;
      }
      case Kind::kMappingProxy:
        if (repeated) return word("...");
        out_.append_ascii("mappingproxy(");
        level.shape = Shape::kProxy;
        level.close = ")";
        break;
      case Kind::kRange: {
        Range* range = static_cast<Range*>(object);
        out_.append_ascii("range(");
        Found found = text(int_to_str(vm_, range->start, 10));
        if (found == Found::kYes) out_.append_ascii(", ");
        if (found == Found::kYes) found = text(int_to_str(vm_, range->stop, 10));
        if (found == Found::kYes && !(range->step.is_small_int() && range->step.as_small_int() == 1)) {
          out_.append_ascii(", ");
          found = text(int_to_str(vm_, range->step, 10));
        }
        out_.append(')');
        return found;
      }
      case Kind::kSlice:
        if (repeated) return word("slice(...)");
        out_.append_ascii("slice(");
        level.shape = Shape::kSlice;
        level.close = ")";
        break;
      default: return word("<?>");
    }
    Heap::note_write(object);
    object->flags |= kInRepr;
    levels_.push_back(level);
    return Found::kYes;
  }

  Found word(const char* text) {
    out_.append_ascii(text);
    return Found::kYes;
  }

  void separate(Level& level) {
    if (level.shown++ > 0) out_.append_ascii(", ");
  }

  Found finish_level() {
    Level& level = levels_.back();
    out_.append_ascii(level.close);
    level.object->flags &= static_cast<uint8_t>(~kInRepr);
    levels_.pop_back();
    return Found::kYes;
  }

  Found step() {
    Level& level = levels_.back();
    if (out_.failed()) return Found::kNoMemory;
    switch (level.shape) {
      case Shape::kList: {
        List* list = static_cast<List*>(level.object);
        if (level.next >= list->length) return finish_level();
        separate(level);
        return start(list->items[level.next++]);
      }
      case Shape::kTuple: {
        Tuple* tuple = static_cast<Tuple*>(level.object);
        if (level.next >= tuple->length) return finish_level();
        separate(level);
        return start(tuple->items()[level.next++]);
      }
      case Shape::kSet: {
        Set* set = static_cast<Set*>(level.object);
        int64_t position = set_next(set, level.next);
        if (position < 0) return finish_level();
        level.next = position + 1;
        separate(level);
        return start(set->table[position].key);
      }
      case Shape::kProxy:
        if (level.next > 0) return finish_level();
        level.next = 1;
        return start(static_cast<MappingProxy*>(level.object)->mapping);
      case Shape::kSlice: {
        Slice* slice = static_cast<Slice*>(level.object);
        if (level.next > 2) return finish_level();
        separate(level);
        ++level.next;
        return start(level.next == 1 ? slice->start : level.next == 2 ? slice->stop : slice->step);
      }
      default: break;
    }
    if (level.value_next) {
      Value value = level.pair_value;
      level.value_next = false;
      out_.append_ascii(": ");
      return start(value);
    }
    Dict* dict =
        level.shape == Shape::kDict ? static_cast<Dict*>(level.object) : static_cast<DictView*>(level.object)->dict;
    int64_t entry = dict_next(dict, level.next);
    if (entry < 0) return finish_level();
    level.next = entry + 1;
    separate(level);
    Value key = dict->entries[entry].key, value = dict->entries[entry].value;
    switch (level.shape) {
      case Shape::kDict:
        level.value_next = true;
        level.pair_value = value;
        return start(key);
      case Shape::kKeys: return start(key);
      case Shape::kValues: return start(value);
      default: {
        Tuple* pair = make_tuple(vm_, {key, value});
        return pair == nullptr ? Found::kNoMemory : start(pair);
      }
    }
  }

  Interpreter& vm_;
  StrBuilder& out_;
  std::vector<Level> levels_;
};

}  // namespace

Found append_repr(Interpreter& vm, StrBuilder& out, Value value) { return Writer(vm, out).run(value); }

Result repr_value(Interpreter& vm, Value value) {
  if (is_Str(value) && value.as_object()->type == vm.types.str) {
    Str* text = str_repr(vm, value.as<Str>());
    return text == nullptr ? vm.no_memory() : Result(text);
  }
  Value method = special_of(vm, value, Special::kRepr);
  if (!method.is_empty() && !is_Native(method)) return vm.tail_prelude("repr_checked"_prelude, {value});
  if (is_Native(method) && method.as<Native>()->spec->function != container_repr) {
    return call_native(vm, method.as<Native>(), &value, 1, nullptr);
  }
  return container_repr(vm, &value);
}

Result str_value(Interpreter& vm, Value value) {
  if (is_Str(value) && value.as_object()->type == vm.types.str) return value;
  Value method = special_of(vm, value, Special::kStr);
  if (is_Native(method)) {
    if (method.as<Native>()->owner == vm.types.object) {
      Value repr = special_of(vm, value, Special::kRepr);
      if (!repr.is_empty() && !is_Native(repr))
        return vm.tail_prelude("repr_checked"_prelude, {value, vm.special_names[static_cast<int>(Special::kStr)]});
      return repr_value(vm, value);
    }
    return call_native(vm, method.as<Native>(), &value, 1, nullptr);
  }
  return vm.tail_prelude("str_checked"_prelude, {value});
}

Result container_repr(Interpreter& vm, Value* args) {
  StrBuilder out(vm);
  Found found = append_repr(vm, out, args[0]);
  if (found == Found::kNeedsPython) return vm.tail_prelude("repr_container"_prelude, {args[0]});
  if (found == Found::kError) return vm.meter.tripped() != support::Limit::kNone ? vm.limit() : Result::raise();
  Str* text = found == Found::kNoMemory ? nullptr : out.finish();
  return text == nullptr ? vm.no_memory() : Result(text);
}

}  // namespace hognose::builtins
