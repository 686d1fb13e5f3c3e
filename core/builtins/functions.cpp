// The builtin functions that work on single objects: attributes, numbers, text, identity, calls. Those that iterate are in
// functions_iteration.cpp, those that run code in functions_code.cpp.
#include <cmath>
#include <cstring>

#include "builtins/bytes.h"
#include "builtins/exceptions.h"
#include "builtins/functions.h"
#include "builtins/intrinsics.h"
#include "builtins/repr.h"
#include "support/hash.h"

namespace hognose::builtins {

using namespace runtime;
using bytecode::Special;

namespace {

Result no_method(Interpreter& vm, const char* format, Value value) {
  return vm.raise(vm.types.type_error, format, type_name(value));
}

Result abs_(Interpreter& vm, Value* args) {
  Value value = args[0];
  if (value.is_number()) return Value::number(std::fabs(value.as_number()));
  if (value.is_small_int() || value.is_bool()) return int_absolute(vm, value);
  Result result = call_special(vm, Special::kAbs, value);
  if (result.is_value() && result.value().is_not_implemented())
    return no_method(vm, "bad operand type for abs(): '{}'", value);
  return result;
}

Result ascii_(Interpreter& vm, Value* args) {
  Result result = repr_value(vm, args[0]);
  if (result.code() == Result::Code::kTailCall) return vm.tail_prelude("ascii_of"_prelude, {args[0]});
  if (!result.is_value()) return result;
  return made(vm, escape_non_ascii(vm, result.value().as<Str>()));
}

Result based(Interpreter& vm, Value* args, int base, const char* prefix, const char* name) {
  Value number;
  Found found = to_index(vm, args[0], &number);
  if (found == Found::kNeedsPython) return again_with(vm, builtin(vm, name), args, 1, 0, Special::kIndex);
  if (found != Found::kYes) return failure(vm, found);
  Result digits = int_to_str(vm, number, base);
  if (!digits.is_value()) return digits;
  StrBuilder out(vm);
  Str* text = digits.value().as<Str>();
  bool negative = int_is_negative(number);
  if (negative) out.append('-');
  out.append_ascii(prefix);
  out.append(text, negative ? 1 : 0, text->length);
  return made(vm, out.finish());
}

Result bin_(Interpreter& vm, Value* args) { return based(vm, args, 2, "0b", "bin"); }
Result oct_(Interpreter& vm, Value* args) { return based(vm, args, 8, "0o", "oct"); }
Result hex_(Interpreter& vm, Value* args) { return based(vm, args, 16, "0x", "hex"); }

Result callable_(Interpreter& vm, Value* args) { return Value::boolean(is_callable(vm, args[0])); }

Result chr_(Interpreter& vm, Value* args) {
  Value number;
  Found found = to_index(vm, args[0], &number);
  if (found == Found::kNeedsPython) return again_with(vm, builtin(vm, "chr"), args, 1, 0, Special::kIndex);
  if (found != Found::kYes) return failure(vm, found);
  int64_t point = int_clamped(number);
  if (point < 0 || point > 0x10FFFF) return vm.raise(vm.types.value_error, "chr() arg not in range(0x110000)");
  return Value(str_from_code_point(vm, static_cast<uint32_t>(point)));
}

Result ord_(Interpreter& vm, Value* args) {
  int64_t length = -1;
  if (is_Str(args[0])) {
    length = args[0].as<Str>()->length;
    if (length == 1) return Value::small_int(args[0].as<Str>()->at(0));
  } else if (is_Bytes(args[0])) {
    length = args[0].as<Bytes>()->length;
    if (length == 1) return Value::small_int(args[0].as<Bytes>()->data()[0]);
  } else if (is_ByteArray(args[0])) {
    length = args[0].as<ByteArray>()->length;
    if (length == 1) return Value::small_int(args[0].as<ByteArray>()->data[0]);
  } else {
    return no_method(vm, "ord() expected string of length 1, but {} found", args[0]);
  }
  return vm.raise(vm.types.type_error, "ord() expected a character, but string of length {} found", length);
}

// --- attributes ------------------------------------------------------------------------------------------------------------

Result check_name(Interpreter& vm, Value name) {
  if (!is_Str(name)) return no_method(vm, "attribute name must be string, not '{}'", name);
  return Value(intern(vm, name.as<Str>()));
}

Result getattr_(Interpreter& vm, Value* args) {
  Result name = check_name(vm, args[1]);
  if (!name.is_value()) return name;
  Str* text = name.value().as<Str>();
  if (args[2].is_unbound()) return get_attribute(vm, args[0], text);
  Result result = get_attribute_or_stop(vm, args[0], text);
  if (result.code() == Result::Code::kStop) return args[2];
  if (result.code() == Result::Code::kTailCall) return vm.tail_prelude("getattr_or"_prelude, {args[0], text, args[2]});
  if (result.is_raise() && vm.is_instance(vm.pending, vm.types.attribute_error)) {
    vm.pending = Value();
    return args[2];
  }
  return result;
}

Result hasattr_(Interpreter& vm, Value* args) {
  Result name = check_name(vm, args[1]);
  if (!name.is_value()) return name;
  Str* text = name.value().as<Str>();
  Result result = get_attribute_or_stop(vm, args[0], text);
  if (result.code() == Result::Code::kTailCall) return vm.tail_prelude("hasattr_of"_prelude, {args[0], text});
  if (result.is_raise()) {
    if (!vm.is_instance(vm.pending, vm.types.attribute_error)) return result;
    vm.pending = Value();
    return Value::false_();
  }
  return result.is_value() ? Value::true_() : result.code() == Result::Code::kStop ? Result(Value::false_()) : result;
}

Result setattr_(Interpreter& vm, Value* args) {
  Result name = check_name(vm, args[1]);
  if (!name.is_value()) return name;
  return set_attribute(vm, args[0], name.value().as<Str>(), args[2]);
}

Result delattr_(Interpreter& vm, Value* args) {
  Result name = check_name(vm, args[1]);
  if (!name.is_value()) return name;
  return set_attribute(vm, args[0], name.value().as<Str>(), Value());
}

// --- numbers ---------------------------------------------------------------------------------------------------------------

Result divmod_(Interpreter& vm, Value* args) {
  Value a = args[0], b = args[1];
  bool plain = !(a.is_object() && (a.as_object()->type->type_flags & kTypeHeap)) &&
               !(b.is_object() && (b.as_object()->type->type_flags & kTypeHeap));
  if (plain && is_int_or_bool(a) && is_int_or_bool(b)) return int_divmod(vm, a, b);
  return vm.tail_prelude("divmod_of"_prelude, {a, b});
}

Result pow_(Interpreter& vm, Value* args) {
  if (args[2].is_none()) return binary_operation(vm, bytecode::kPow, args[0], args[1]);
  if (is_int_or_bool(args[0]) && is_int_or_bool(args[1]) && is_int_or_bool(args[2])) {
    return int_power_modulo(vm, args[0], args[1], args[2]);
  }
  // Floats and complex numbers refuse, in the order of the arguments; classes of the program come before what follows them.
  for (int i = 0; i < 3 && (!args[i].is_object() || !(vm.type_of(args[i])->type_flags & kTypeHeap)); ++i) {
    if (is_float(args[i]))
      return vm.raise(vm.types.type_error, "pow() 3rd argument not allowed unless all arguments are integers");
    auto number = [&](Value value) { return is_int_or_bool(value) || is_float(value) || is_Complex(value); };
    if (is_Complex(args[i]) && number(args[0]) && number(args[1]))
      return vm.raise(vm.types.value_error, "complex modulo");
  }
  return vm.tail_prelude("pow_of"_prelude, {args[0], args[1], args[2]});
}

Result round_(Interpreter& vm, Value* args) {
  if (args[1].is_none() && (args[0].is_small_int())) return args[0];
  Result result = args[1].is_none() ? call_special(vm, Special::kRound, args[0])
                                    : call_special(vm, Special::kRound, args[0], {args[1]});
  if (result.is_value() && result.value().is_not_implemented())
    return no_method(vm, "type {} doesn't define __round__ method", args[0]);
  return result;
}

// --- text ------------------------------------------------------------------------------------------------------------------

Result repr_(Interpreter& vm, Value* args) { return repr_value(vm, args[0]); }

Result format_(Interpreter& vm, Value* args) {
  if (!is_Str(args[1]))
    return vm.raise(vm.types.type_error, "format() argument 2 must be str, not {}", argument_type(args[1]));
  return format_value(vm, args[0], args[1].as<Str>());
}

// --- identity and hashes -----------------------------------------------------------------------------------------------------

Result hash_(Interpreter& vm, Value* args) {
  int64_t hash;
  Found found = hash_value(vm, args[0], &hash);
  if (found == Found::kNeedsPython) return vm.tail_prelude("hash_of"_prelude, {args[0]});
  if (found != Found::kYes) return failure(vm, found);
  return make_int(vm, hash);
}

Result id_(Interpreter& vm, Value* args) { return make_int(vm, vm.id_of(args[0])); }

Result len_(Interpreter& vm, Value* args) {
  int64_t length = native_length(vm, args[0]);
  if (length >= 0) {
    if (is_Range(args[0]) && !args[0].as<Range>()->length.is_small_int()) {
      int64_t exact;
      if (!int_as_int64(args[0].as<Range>()->length, &exact)) {
        return vm.raise(vm.types.overflow_error, "Python int too large to convert to C ssize_t");
      }
    }
    return make_int(vm, length);
  }
  Value method = special_of(vm, args[0], Special::kLen);
  if (method.is_empty()) return no_method(vm, "object of type '{}' has no len()", args[0]);
  if (is_Native(method)) return call_native(vm, method.as<Native>(), args, 1, nullptr);
  return vm.tail_prelude("len_of"_prelude, {args[0]});
}

// --- classes -----------------------------------------------------------------------------------------------------------------

// What the caches of an abstract base class (stdlib/frozen/_abc.py) say of an instance, when isinstance() would ask ABCMeta.
Found abc_cached(Interpreter& vm, Type* type, Value value, Type* wanted, Value check) {
  if (!(check == dict_get_str(vm, vm.registry, intern(vm, "abc_instancecheck")))) return Found::kNeedsPython;
  Value data = dict_get_str(vm, type_dict(vm, wanted), intern(vm, "_abc_impl"));
  if (!is_Instance(data)) return Found::kNeedsPython;
  Object* object = data.as_object();
  Value cache = own_attribute(vm, object, intern(vm, "cache"));
  if (is_Set(cache) && set_contains(vm, cache.as<Set>(), type) == Found::kYes) return Found::kYes;
  Value negative = own_attribute(vm, object, intern(vm, "negative"));
  Value token = own_attribute(vm, object, intern(vm, "token"));
  if (!is_Set(negative) || token.is_empty() || !(token == type_lookup(vm, object->type, intern(vm, "current"))))
    return Found::kNeedsPython;
  Value own = type_lookup(vm, type, special_str(vm, Special::kClass));
  if (!own.is_empty() && !is_GetSet(own)) return Found::kNeedsPython;
  if (is_Instance(value) && has_own_attributes(value.as_object()) &&
      !own_attribute(vm, value.as_object(), special_str(vm, Special::kClass)).is_empty()) {
    return Found::kNeedsPython;
  }
  return set_contains(vm, negative.as<Set>(), type) == Found::kYes ? Found::kNo : Found::kNeedsPython;
}

// Whether `type` is below `of`, where `of` is a class without __subclasscheck__ in Python, a union or a tuple of such. kNeedsPython otherwise.
Found is_below(Interpreter& vm, Type* type, Value value, Value of, bool instance_check, int depth = 0) {
  if (is_Type(of)) {
    Type* wanted = of.as<Type>();
    if (type == wanted && instance_check) return Found::kYes;
    Value check = special_lookup(vm, wanted->type, instance_check ? Special::kInstanceCheck : Special::kSubclassCheck);
    if (!is_Native(check)) return instance_check ? abc_cached(vm, type, value, wanted, check) : Found::kNeedsPython;
    if (vm.is_subtype(type, wanted)) return Found::kYes;
    // __class__ may be overridden (a property, an attribute): proxies and mocks.
    if (instance_check && is_Instance(value)) {
      Value own = type_lookup(vm, type, special_str(vm, Special::kClass));
      if (!own.is_empty() && !is_GetSet(own)) return Found::kNeedsPython;
    }
    return Found::kNo;
  }
  Tuple* items = is_Tuple(of) ? of.as<Tuple>() : is_Union(of) ? of.as<Union>()->args : nullptr;
  if (items == nullptr || depth > 50) return Found::kNeedsPython;
  for (uint32_t i = 0; i < items->length; ++i) {
    if (!vm.charge(1)) return Found::kError;
    Value item = items->items()[i];
    if (is_Union(of) && item.is_none()) item = vm.types.none_type;
    Found found = is_below(vm, type, value, item, instance_check, depth + 1);
    if (found != Found::kNo) return found;
  }
  return Found::kNo;
}

Result isinstance_(Interpreter& vm, Value* args) {
  Found found = is_below(vm, vm.type_of(args[0]), args[0], args[1], true);
  if (found == Found::kNeedsPython) return vm.tail_prelude("isinstance_of"_prelude, {args[0], args[1]});
  return found == Found::kError ? vm.limit() : Value::boolean(found == Found::kYes);
}

Result issubclass_(Interpreter& vm, Value* args) {
  if (is_Type(args[0])) {
    Found found = is_below(vm, args[0].as<Type>(), Value(), args[1], false);
    if (found == Found::kError) return vm.limit();
    if (found != Found::kNeedsPython) return Value::boolean(found == Found::kYes);
  }
  return vm.tail_prelude("issubclass_of"_prelude, {args[0], args[1]});
}

// --- output ------------------------------------------------------------------------------------------------------------------

// A lone surrogate can't be printed.
Result check_printable(Interpreter& vm, Str* text) {
  uint32_t start, end;
  if (text->width == 1 || !find_surrogates(text, &start, &end)) return Result::none();
  return raise_encode_error(vm, "utf-8", text, start, end, "surrogates not allowed");
}

Result print_(Interpreter& vm, Value* args) {
  // sep, end, file, flush, then *args
  Value sep = args[0], end = args[1], file = args[2];
  Tuple* items = args[4].as<Tuple>();
  if (!sep.is_none() && !is_Str(sep)) return no_method(vm, "sep must be None or a string, not {}", sep);
  if (!end.is_none() && !is_Str(end)) return no_method(vm, "end must be None or a string, not {}", end);
  bool native = file.is_none();
  if (native && vm.modules->count > 0) {
    // sys.stdout may have been replaced.
    Value sys = dict_get_str(vm, vm.modules, intern(vm, "sys"));
    if (is_Module(sys)) {
      Value out = dict_get_str(vm, sys.as<Module>()->dict, intern(vm, "stdout"));
      Value original = dict_get_str(vm, vm.registry, intern(vm, "stdout"));
      if (out.is_none()) return Result::none();
      native = out == original;
    }
  }
  if (native) {
    StrBuilder text(vm);
    bool possible = true;
    for (uint32_t i = 0; i < items->length && possible; ++i) {
      if (i > 0) {
        if (sep.is_none())
          text.append(' ');
        else
          text.append(sep.as<Str>());
      }
      Value item = items->items()[i];
      Result shown = is_Str(item) && item.as_object()->type == vm.types.str ? Result(item) : str_value(vm, item);
      if (shown.code() == Result::Code::kTailCall) {
        possible = false;
        break;
      }
      if (!shown.is_value()) return shown;
      Result printable = check_printable(vm, shown.value().as<Str>());
      if (!printable.is_value()) {
        Str* before = text.finish();
        if (before != nullptr) vm.write(1, before);
        return printable;
      }
      text.append(shown.value().as<Str>());
    }
    if (possible) {
      if (end.is_none())
        text.append('\n');
      else
        text.append(end.as<Str>());
      Str* all = text.finish();
      if (all == nullptr) return vm.no_memory();
      if (!vm.charge(1 + all->length / 16)) return vm.limit();
      vm.write(1, all);
      if (vm.meter.tripped() != support::Limit::kNone) return vm.limit();
      return Result::none();
    }
    file = Value::none();
  }
  return vm.tail_prelude("print_to"_prelude, {items, sep, end, file, args[3]});
}

Result write_(Interpreter& vm, Value* args) {
  Result printable = check_printable(vm, args[1].as<Str>());
  if (!printable.is_value() && args[0] == Value::small_int(1)) return printable;
  vm.write(static_cast<int>(args[0].as_small_int()), args[1].as<Str>());
  if (vm.meter.tripped() != support::Limit::kNone) return vm.limit();
  return Result::none();
}

Result input_(Interpreter& vm, Value* args) {
  if (!args[0].is_none() && is_Str(args[0])) vm.write(1, args[0].as<Str>());
  return vm.raise(vm.types.eof_error, "EOF when reading a line");
}

// There are no files here: reading finds none, writing is not allowed.
Result open_(Interpreter& vm, Value* args) {
  bool writes = false;
  if (is_Str(args[1])) {
    if (!vm.charge(args[1].as<Str>()->length / 8)) return vm.limit();
    for (uint32_t i = 0; i < args[1].as<Str>()->length; ++i) {
      uint32_t c = args[1].as<Str>()->at(i);
      writes = writes || c == 'w' || c == 'a' || c == 'x' || c == '+';
    }
  }
  return vm.tail_prelude("no_file"_prelude, {args[0], Value::boolean(writes)});
}

Result breakpoint_(Interpreter&, Value*) { return Result::none(); }

constexpr NativeSpec kFunctions[] = {
    {"abs", abs_, "number, /"},
    {"ascii", ascii_, "obj, /"},
    {"bin", bin_, "integer, /"},
    {"breakpoint", breakpoint_, "*args, **kws"},
    {"callable", callable_, "obj, /"},
    {"chr", chr_, "i, /"},
    {"delattr", delattr_, "obj, name, /"},
    {"divmod", divmod_, "x, y, /"},
    {"format", format_, "value, format_spec='', /"},
    {"getattr", getattr_, "object, name, default=?, /"},
    {"hasattr", hasattr_, "obj, name, /"},
    {"hash", hash_, "obj, /"},
    {"hex", hex_, "integer, /"},
    {"id", id_, "obj, /"},
    {"input", input_, "prompt='', /"},
    {"isinstance", isinstance_, "obj, class_or_tuple, /"},
    {"issubclass", issubclass_, "cls, class_or_tuple, /"},
    {"len", len_, "obj, /"},
    {"oct", oct_, "integer, /"},
    {"open", open_,
     "file, mode=None, buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None"},
    {"ord", ord_, "character, /"},
    {"pow", pow_, "base, exp, mod=None"},
    {"print", print_, "*args, sep=None, end=None, file=None, flush=False"},
    {"repr", repr_, "obj, /"},
    {"round", round_, "number, ndigits=None"},
    {"setattr", setattr_, "obj, name, value, /"},
};

Result escape_(Interpreter& vm, Value* args) { return made(vm, escape_non_ascii(vm, args[0].as<Str>())); }

// _call_special(obj, "__name__", *args)
Result call_special_(Interpreter& vm, Value* args) {
  Value method = type_lookup(vm, vm.type_of(args[0]), intern(vm, args[1].as<Str>()));
  if (method.is_empty()) {
    return vm.raise(vm.types.type_error, "'{}' object has no {}", type_name(args[0]), args[1].as<Str>());
  }
  Tuple* rest = args[2].as<Tuple>();
  return call_bound_method(vm, method, args[0], rest->items(), rest->length);
}

// _has_special(obj, "__name__"): whether its class has this method (and not None).
Result has_special_(Interpreter& vm, Value* args) {
  Value method = type_lookup(vm, vm.type_of(args[0]), intern(vm, args[1].as<Str>()));
  return Value::boolean(!method.is_empty() && !method.is_none());
}

// _enter_repr(obj): False when its repr is being made already.
Result enter_repr_(Interpreter&, Value* args) {
  Object* object = args[0].as_object();
  if (object->flags & kInRepr) return Value::false_();
  Heap::note_write(object);
  object->flags |= kInRepr;
  return Value::true_();
}

Result leave_repr_(Interpreter&, Value* args) {
  args[0].as_object()->flags &= static_cast<uint8_t>(~kInRepr);
  return Result::none();
}

// What a __hash__ in Python returned, as a hash: 64 bits are taken as they are.
Result hash_result(Interpreter& vm, Value* args) {
  int64_t hash;
  if (!int_as_int64(args[0], &hash)) hash = int_hash(args[0]);
  return make_int(vm, support::avoid_minus_one(hash));
}

// _tuple_hash(hashes of the items)
Result tuple_hash(Interpreter& vm, Value* args) {
  support::TupleHash hash;
  List* hashes = args[0].as<List>();
  for (uint32_t i = 0; i < hashes->length; ++i) hash.add(int_clamped(hashes->items[i]));
  return make_int(vm, hash.finish());
}

Result is_stdout(Interpreter& vm, Value* args) {
  return Value::boolean(args[0] == dict_get_str(vm, vm.registry, intern(vm, "stdout")));
}

Result proxied(Interpreter&, Value* args) { return args[0].as<MappingProxy>()->mapping; }

Result exact_subtype_(Interpreter& vm, Value* args) {
  return Value::boolean(is_Type(args[0]) && is_Type(args[1]) && vm.is_subtype(args[0].as<Type>(), args[1].as<Type>()));
}

Result real_type_(Interpreter& vm, Value* args) { return Value(vm.type_of(args[0])); }

constexpr NativeSpec kIntrinsics[] = {
    {"_escape_non_ascii", escape_, "text, /"},
    {"_call_special", call_special_, "obj, name, /, *args"},
    {"_has_special", has_special_, "obj, name, /"},
    {"_enter_repr", enter_repr_, "obj, /"},
    {"_leave_repr", leave_repr_, "obj, /"},
    {"_hash_result", hash_result, "number, /"},
    {"_tuple_hash", tuple_hash, "hashes, /"},
    {"_is_stdout", is_stdout, "file, /"},
    {"_proxied", proxied, "proxy, /"},
    {"_is_subtype", exact_subtype_, "a, b, /"},
    {"_type", real_type_, "obj, /"},
    {"_write", write_, "stream, text, /"},
};

}  // namespace

bool is_callable(Interpreter& vm, Value value) {
  return is_Function(value) || is_Native(value) || is_BoundMethod(value) || is_Type(value) || is_HostFunction(value) ||
         (value.is_object() && !special_of(vm, value, Special::kCall).is_empty());
}

std::span<const NativeSpec> object_functions() { return kFunctions; }
std::span<const NativeSpec> object_intrinsics() { return kIntrinsics; }

Result format_value(Interpreter& vm, Value value, Str* spec) {
  if (spec->length == 0) {
    if (is_Str(value) && value.as_object()->type == vm.types.str) return value;
    if (value.is_small_int()) return int_to_str(vm, value, 10);
    if (value.is_number()) return float_repr(vm, value.as_number());
  }
  Value method = special_of(vm, value, Special::kFormat);
  Value args[2] = {value, spec};
  if (is_Native(method)) return call_native(vm, method.as<Native>(), args, 2, nullptr);
  return vm.tail_prelude("format_checked"_prelude, {value, spec});
}

}  // namespace hognose::builtins
