// str % values and str.format() without Python: templates of plain fields and values of builtin classes.
//
// Whatever is more than that, and whatever is wrong, goes to the prelude (text.py), which has the whole of both languages and their
// complaints. Nothing here has an effect before it is sure that it can go on to the end, so that the prelude can begin anew.
#include "builtins/common.h"
#include "builtins/format_spec.h"
#include "builtins/repr.h"
#include "builtins/str.h"

namespace hognose::builtins {

using namespace runtime;

namespace {

const Result kLongWay = Result(Value());

bool is_long_way(Result result) { return result.is_value() && result.value().is_empty(); }

// An int of class int: unboxed, or a big one.
bool is_plain_int(Value value) {
  return value.is_small_int() || (is_Int(value) && !(value.as_object()->type->type_flags & kTypeHeap));
}

// str(value), or repr(value) of all but strs, when that needs no Python.
Result plain_text(Interpreter& vm, Value value, bool repr) {
  if (is_Str(value) && value.as_object()->type == vm.types.str)
    return repr ? made(vm, str_repr(vm, value.as<Str>())) : value;
  if (is_plain_int(value)) return int_to_str(vm, value, 10);
  if (value.is_object()) {
    if (value.as_object()->type->type_flags & kTypeHeap) return kLongWay;
    switch (value.as_object()->kind) {
      case Kind::kList:
      case Kind::kTuple:
      case Kind::kDict:
      case Kind::kSet:
      case Kind::kBytes: break;
      default: return kLongWay;
    }
  }
  StrBuilder out(vm);
  Found found = append_repr(vm, out, value);
  if (found == Found::kNeedsPython) return kLongWay;
  if (found != Found::kYes) return failure(vm, found);
  return made(vm, out.finish());
}

bool is_digit(uint32_t c) { return c >= '0' && c <= '9'; }

// Reads a number of few digits at *i. -1: there is none, -2: it is too long.
int64_t read_number(const Str* text, uint32_t* i) {
  int64_t number = -1;
  for (uint32_t from = *i; *i < text->length && is_digit(text->at(*i)); ++*i) {
    if (*i - from == 9) return -2;
    number = (number < 0 ? 0 : number * 10) + (text->at(*i) - '0');
  }
  return number;
}

// One conversion of %: `i` stands after the percent sign.
Result percent_field(Interpreter& vm, const Str* text, uint32_t* i, Value value) {
  FormatSpec spec;
  bool left = false, zero = false;
  for (; *i < text->length; ++*i) {
    uint32_t c = text->at(*i);
    if (c == '-') {
      left = true;
    } else if (c == '+' || (c == ' ' && spec.sign == 0)) {
      spec.sign = static_cast<char>(c);
    } else if (c == '#') {
      spec.alternate = true;
    } else if (c == '0') {
      zero = true;
    } else if (c != ' ') {
      break;
    }
  }
  spec.width = read_number(text, i);
  if (*i < text->length && text->at(*i) == '.') {
    ++*i;
    spec.precision = read_number(text, i);
    if (spec.precision == -1) spec.precision = 0;
  }
  if (*i >= text->length || spec.width == -2 || spec.precision == -2) return kLongWay;
  spec.align = left ? '<' : '>';
  char kind = text->at(*i) < 128 ? static_cast<char>(text->at(*i)) : 0;
  ++*i;
  bool number_zero = zero && !left;
  switch (kind) {
    case 's':
    case 'r': {
      Result result = plain_text(vm, value, kind == 'r');
      if (!result.is_value() || result.value().is_empty()) return result;
      return format_str_with(vm, result.value().as<Str>(), spec);
    }
    case 'i':
    case 'u':
    case 'd':
    case 'o':
    case 'x':
    case 'X':
      if (!is_plain_int(value) || spec.precision >= 0) return kLongWay;
      spec.type = kind == 'i' || kind == 'u' ? 'd' : static_cast<uint32_t>(kind);
      if (spec.type == 'd') spec.alternate = false;
      break;
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
      if (!value.is_number() && !value.is_small_int()) return kLongWay;
      spec.type = static_cast<uint32_t>(kind);
      break;
    default: return kLongWay;
  }
  if (number_zero) {
    spec.fill = '0';
    spec.align = '=';
  }
  if (kind == 'd' || spec.type == 'd' || kind == 'o' || kind == 'x' || kind == 'X')
    return format_int_with(vm, value, spec);
  double number = value.is_number() ? value.as_number() : static_cast<double>(value.as_small_int());
  return format_float_with(vm, number, spec);
}

}  // namespace

Result str_percent_natively(Interpreter& vm, Str* text, Value values) {
  const Value* args = &values;
  uint32_t count = 1;
  if (is_Tuple(values) && values.as_object()->type == vm.types.tuple) {
    args = values.as<Tuple>()->items();
    count = values.as<Tuple>()->length;
  } else if (values.is_object() && !(is_Str(values) && values.as_object()->type == vm.types.str) &&
             !is_plain_int(values)) {
    return kLongWay;
  }
  if (!vm.charge(1 + text->length / 16)) return vm.limit();
  StrBuilder out(vm);
  uint32_t used = 0;
  for (uint32_t i = 0; i < text->length;) {
    uint32_t start = i;
    while (i < text->length && text->at(i) != '%') ++i;
    out.append(text, start, i);
    if (i == text->length) break;
    if (++i < text->length && text->at(i) == '%') {
      out.append('%');
      ++i;
      continue;
    }
    if (used == count) return kLongWay;
    Result field = percent_field(vm, text, &i, args[used++]);
    if (!field.is_value() || is_long_way(field)) return field;
    if (!vm.charge(1 + field.value().as<Str>()->length / 16)) return vm.limit();
    out.append(field.value().as<Str>());
  }
  if (used < count) return kLongWay;
  return made(vm, out.finish());
}

namespace {

// The argument that a replacement field names; empty: it takes the long way.
class FieldArguments {
 public:
  FieldArguments(const Value* args, uint32_t count, Dict* named) : args_(args), count_(count), named_(named) {}
  Value find(Interpreter& vm, Str* text, uint32_t start, uint32_t stop) {
    uint32_t i = start;
    int64_t number = read_number(text, &i);
    if (start == stop || (i == stop && number >= 0)) {
      bool numbered = start < stop;
      if (numbered ? next_ > 0 : next_ < 0) return Value();
      if (!numbered) number = next_++;
      if (numbered) next_ = -1;
      return number < count_ ? args_[number] : Value();
    }
    if (number != -1 || named_ == nullptr) return Value();
    Str* name = str_slice(vm, text, start, stop);
    return name == nullptr || !named_->only_str_keys ? Value() : dict_get_str(vm, named_, name);
  }

 private:
  const Value* args_;
  uint32_t count_;
  Dict* named_;
  int64_t next_ = 0;  // of the fields without a number; -1: they have numbers
};

Result format_field(Interpreter& vm, Value value, Str* spec) {
  if (spec->length == 0) return plain_text(vm, value, false);
  if (is_Str(value) && value.as_object()->type == vm.types.str) return format_str(vm, value.as<Str>(), spec);
  if (is_plain_int(value)) return format_int(vm, value, spec);
  if (value.is_number()) return format_float(vm, value, spec);
  return kLongWay;
}

}  // namespace

Result str_format_natively(Interpreter& vm, Str* text, const Value* args, uint32_t count, Dict* named) {
  if (!vm.charge(1 + text->length / 16)) return vm.limit();
  StrBuilder out(vm);
  FieldArguments arguments(args, count, named);
  uint32_t length = text->length;
  for (uint32_t i = 0; i < length;) {
    uint32_t start = i;
    while (i < length && text->at(i) != '{' && text->at(i) != '}') ++i;
    out.append(text, start, i);
    if (i == length) break;
    uint32_t brace = text->at(i++);
    if (i == length) return kLongWay;
    if (text->at(i) == brace) {
      out.append(brace);
      ++i;
      continue;
    }
    if (brace == '}') return kLongWay;
    uint32_t name = i;
    while (i < length && text->at(i) != '}' && text->at(i) != ':') {
      uint32_t c = text->at(i++);
      if (c == '!' || c == '.' || c == '[' || c == '{') return kLongWay;
    }
    uint32_t name_end = i;
    uint32_t spec = i < length && text->at(i) == ':' ? ++i : i;
    while (i < length && text->at(i) != '}') {
      if (text->at(i++) == '{') return kLongWay;
    }
    if (i == length) return kLongWay;
    Value value = arguments.find(vm, text, name, name_end);
    if (value.is_empty()) return kLongWay;
    Str* spec_text = spec == i ? vm.empty_str : str_slice(vm, text, spec, i);
    if (spec_text == nullptr) return vm.no_memory();
    ++i;
    Result field = format_field(vm, value, spec_text);
    if (!field.is_value() || is_long_way(field)) return field;
    if (!vm.charge(1 + field.value().as<Str>()->length / 16)) return vm.limit();
    out.append(field.value().as<Str>());
  }
  return made(vm, out.finish());
}

Result str_format(Interpreter& vm, Value* args) {
  Tuple* given = args[1].as<Tuple>();
  Result result = str_format_natively(vm, args[0].as<Str>(), given->items(), given->length, args[2].as<Dict>());
  if (!is_long_way(result)) return result;
  return vm.tail_prelude("str_format"_prelude, {args[0], args[1], args[2]});
}

namespace {

Result format_direct(Interpreter& vm, Value* args, uint32_t count) {
  return str_format_natively(vm, args[0].as<Str>(), args + 1, count - 1, nullptr);
}

}  // namespace

extern const DirectSpec format_method_direct;
const DirectSpec format_method_direct = {str_format, format_direct};

}  // namespace hognose::builtins
