// Native functions: parsing parameter texts, binding arguments, CPython's messages for misuse.
//
// CPython's builtins complain in several dialects, by how they parse their arguments. The parameter text tells which one: no
// parameters ("takes no arguments"), one positional-only parameter ("takes exactly one argument"), several positional-only ones
// ("expected at least 1 argument, got 0"), parameters with names ("missing required argument 'x' (pos 1)"). The special methods that
// stand for a slot of a type have their own ("expected 1 argument, got 0").
#include <cstring>

#include "runtime/attributes.h"
#include "runtime/frames.h"
#include "runtime/state.h"

namespace hognose::runtime {

namespace {

Value parse_default(Interpreter& vm, std::string_view text) {
  if (text == "None") return Value::none();
  if (text == "True") return Value::true_();
  if (text == "False") return Value::false_();
  if (text == "''") return vm.empty_str;
  if (text == "b''") return vm.empty_bytes;
  if (text == "()") return vm.empty_tuple;
  if (text == "?") return Value::unbound();
  bool negative = !text.empty() && text[0] == '-';
  int64_t number = 0;
  for (size_t i = negative ? 1 : 0; i < text.size(); ++i) number = number * 10 + (text[i] - '0');
  return Value::small_int(negative ? -number : number);
}

NativeSignature* parse_signature(Interpreter& vm, const char* text) {
  NativeSignature* signature = new NativeSignature();
  bool keyword_only = false;
  bool optional_seen = false;
  const char* p = text;
  while (*p != '\0') {
    const char* end = std::strchr(p, ',');
    if (end == nullptr) end = p + std::strlen(p);
    std::string_view part(p, static_cast<size_t>(end - p));
    while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
    while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
    p = *end == ',' ? end + 1 : end;
    if (part == "/") {
      signature->positional_only = signature->positional;
      continue;
    }
    if (part == "*") {
      keyword_only = true;
      continue;
    }
    if (part.size() > 1 && part[0] == '*') {
      if (part[1] == '*') {
        signature->var_keywords = true;
      } else {
        signature->var_args = true;
        keyword_only = true;
      }
      continue;
    }
    size_t equals = part.find('=');
    std::string_view name = part.substr(0, equals);
    auto& parameter = signature->parameters[signature->positional + signature->keyword_only];
    parameter.name = name.data();
    parameter.length = static_cast<uint8_t>(name.size());
    parameter.has_default = equals != std::string_view::npos;
    parameter.default_value = parameter.has_default ? parse_default(vm, part.substr(equals + 1)) : Value();
    parameter.interned = intern(vm, name);
    if (keyword_only) {
      ++signature->keyword_only;
    } else {
      ++signature->positional;
      if (!parameter.has_default && !optional_seen) ++signature->required;
      optional_seen = optional_seen || parameter.has_default;
    }
  }
  signature->count = static_cast<uint8_t>(signature->positional + signature->keyword_only + signature->var_args +
                                          signature->var_keywords);
  signature->plain = signature->keyword_only == 0 && !signature->var_args && !signature->var_keywords &&
                     signature->required == signature->positional;
  signature->completable = !signature->var_args && !signature->var_keywords;
  for (int i = signature->positional; i < signature->count && signature->completable; ++i)
    signature->completable = signature->parameters[i].has_default;
  return signature;
}

bool is_constructor(const Native* native) {
  return native->owner != nullptr &&
         (std::strcmp(native->spec->name, "__new__") == 0 || std::strcmp(native->spec->name, "__init__") == 0);
}

// The name in messages: "append", qualified: "list.append"; bound to an instance of a subclass: by that class. Constructors are known by their class.
std::string display_name(Interpreter& vm, Native* native, bool qualified) {
  if (is_constructor(native)) return to_utf8(native->owner->name);
  std::string name;
  if (qualified && native->owner != nullptr) {
    Type* type = native->owner;
    if (!native->self.is_empty())
      type = native->spec->binding == Binding::kClassMethod && is_Type(native->self) ? native->self.as<Type>()
                                                                                     : vm.type_of(native->self);
    name = to_utf8(type->name) + ".";
  } else if (qualified && is_Str(native->module) && native->module.as<Str>() != vm.names.builtins) {
    name = to_utf8(native->module.as<Str>()) + ".";
  }
  append_utf8(name, native->name);
  return name;
}

bool is_slot(Interpreter& vm, Native* native) {
  return native->type == vm.types.wrapper_descriptor || native->type == vm.types.method_wrapper;
}

Result no_keywords(Interpreter& vm, Native* native) {
  return vm.raise(vm.types.type_error,
                  is_slot(vm, native) && !is_constructor(native) ? "wrapper {}() takes no keyword arguments"
                                                                 : "{}() takes no keyword arguments",
                  display_name(vm, native, !is_slot(vm, native)).c_str());
}

Result wrong_count(Interpreter& vm, Native* native, const NativeSignature& signature, int skip, int given,
                   uint32_t keywords = 0) {
  int required = signature.required - skip;
  int most = signature.positional - skip;
  given -= skip;
  bool only_keywords = keywords == static_cast<uint32_t>(given);
  Type* error = vm.types.type_error;
  auto plural = [](int n) { return n == 1 ? "" : "s"; };
  auto counted = [&](const char* what, int n) { return std::to_string(n) + what + plural(n); };
  if (is_slot(vm, native) && !is_constructor(native)) {
    if (most == 2 && required == 2) return vm.raise(error, "{} expected 2 arguments, got {}", native->name, given);
    if (required < most) return vm.raise(error, "expected {} or {} arguments, got {}", required, most, given);
    return vm.raise(error, "expected {} argument{}, got {}", most, plural(most), given);
  }
  if (signature.positional_only == signature.positional && signature.keyword_only == 0) {
    if (!is_constructor(native) && !signature.var_args) {
      std::string name = display_name(vm, native, true);
      if (most == 0) return vm.raise(error, "{}() takes no arguments ({} given)", name.c_str(), given);
      if (most == 1 && required == 1)
        return vm.raise(error, "{}() takes exactly one argument ({} given)", name.c_str(), given);
    }
    std::string name = display_name(vm, native, false);
    if (most == 0) return vm.raise(error, "{} takes no arguments", name.c_str());
    int bound = given < required ? required : most;
    const char* how = required == most && !signature.var_args ? "" : given < required ? "at least " : "at most ";
    return vm.raise(error, "{} expected {}{}, got {}", name.c_str(), how, counted(" argument", bound).c_str(), given);
  }
  std::string name = display_name(vm, native, false);
  int all = most + signature.keyword_only;
  if (given > all && !signature.var_args) {
    if (keywords == 0 && is_constructor(native) && (native->owner == vm.types.str || native->owner == vm.types.int_)) {
      return vm.raise(error, "{} expected at most {} arguments, got {}", name.c_str(), all, given);
    }
    return vm.raise(error, "{}() takes at most {} ({} given)", name.c_str(),
                    counted(only_keywords ? " keyword argument" : " argument", all).c_str(), given);
  }
  if (given > most && most == 0) return vm.raise(error, "{}() takes no positional arguments", name.c_str());
  int bound = given > most ? most : required;
  int positional_only = signature.positional_only - skip;
  if (given <= most && positional_only < bound) bound = positional_only;
  const char* how = bound == required && required == most ? "exactly " : given > most ? "at most " : "at least ";
  return vm.raise(error, "{}() takes {}{} ({} given)", name.c_str(), how,
                  counted(" positional argument", bound).c_str(), given);
}

// Special methods that are methods like others: no slot of a type stands behind them (or, in some types, another method is preferred).
bool is_plain_method(const NativeSpec* spec, Type* owner, Interpreter& vm) {
  // clang-format off
  static constexpr const char* kPlain[] = {
      "__new__", "__format__", "__round__", "__trunc__", "__floor__", "__ceil__", "__sizeof__", "__getnewargs__",
      "__reversed__", "__length_hint__", "__reduce__", "__reduce_ex__", "__setstate__", "__getstate__", "__dir__",
      "__complex__", "__bytes__", "__class_getitem__", "__init_subclass__", "__subclasshook__", "__instancecheck__",
      "__subclasscheck__", "__prepare__", "__subclasses__", "__enter__", "__exit__", "__set_name__", "__copy__",
      "__deepcopy__", "__missing__", "__mro_entries__", "__replace__", "__typing_subst__", "__aenter__", "__aexit__",
      "__getformat__", "__typing_prepare_subst__", "__typing_unpacked_tuple_args__",
  };
  // clang-format on
  for (const char* name : kPlain) {
    if (std::strcmp(spec->name, name) == 0) return true;
  }
  if (std::strcmp(spec->name, "__getitem__") == 0) return owner == vm.types.list || owner == vm.types.dict;
  if (std::strcmp(spec->name, "__contains__") == 0)
    return owner == vm.types.dict || owner == vm.types.set || owner == vm.types.frozenset;
  return false;
}

// Whether owner.__new__ may make what its first argument says. False: TypeError pending.
bool allowed_new(Interpreter& vm, Type* owner, const Value* args, uint32_t count) {
  if (count > 0 && is_Type(args[0]) && (args[0].as<Type>() == owner || vm.is_subtype(args[0].as<Type>(), owner)))
    return true;
  if (count == 0) {
    (void)vm.raise(vm.types.type_error, "{}.__new__(): not enough arguments", name_of(owner));
  } else if (!is_Type(args[0])) {
    (void)vm.raise(vm.types.type_error, "{}.__new__(X): X is not a type object ({})", name_of(owner),
                   type_name(args[0]));
  } else {
    FormatArg name = name_of(args[0].as<Type>());
    (void)vm.raise(vm.types.type_error, "{}.__new__({}): {} is not a subtype of {}", name_of(owner), name, name,
                   name_of(owner));
  }
  return false;
}

}  // namespace

NativeSignature* native_signature(Interpreter& vm, Native* native) {
  if (native->signature != nullptr) return native->signature;
  uint64_t& row = vm.state->signatures[native->spec];
  NativeSignature* known = reinterpret_cast<NativeSignature*>(static_cast<uintptr_t>(row));
  if (known == nullptr) {
    known = parse_signature(vm, native->spec->parameters);
    known->constructor =
        native->spec->binding == Binding::kStaticMethod && std::strcmp(native->spec->name, "__new__") == 0;
    for (const DirectSpec* direct : vm.hooks.direct_specs) {
      if (direct->function == native->spec->function) known->direct = direct->direct;
    }
    row = reinterpret_cast<uintptr_t>(known);
  }
  Heap::note_write(native);
  native->signature = known;
  return known;
}

Value make_native(Interpreter& vm, const NativeSpec* spec, Type* owner, Value self, Value module) {
  bool dunder = owner != nullptr && spec->name[0] == '_' && spec->name[1] == '_' && !is_plain_method(spec, owner, vm);
  Type* type = vm.types.builtin_function;
  if (owner != nullptr && self.is_empty() && spec->binding == Binding::kMethod) {
    type = dunder ? vm.types.wrapper_descriptor : vm.types.method_descriptor;
  } else if (owner != nullptr && dunder && spec->binding == Binding::kMethod) {
    type = vm.types.method_wrapper;
  }
  Native* native = static_cast<Native*>(vm.heap.allocate(Kind::kNative, type, sizeof(Native)));
  native->spec = spec;
  native->owner = owner;
  native->self = self;
  native->name = intern(vm, spec->name);
  native->module = module.is_empty() ? Value::none() : module;
  return native;
}

namespace {

// The long way: any signature, keywords, complaints.
Result bind_native(Interpreter& vm, Native* native, const Value* args, uint32_t count, Tuple* keywords) {
  const NativeSignature& signature = *native->signature;
  bool is_method = native->owner != nullptr && native->spec->binding != Binding::kStaticMethod;
  Value bound[NativeSignature::kMaxParameters];
  uint32_t keyword_count = keywords == nullptr ? 0 : keywords->length;

  // The receiver: bound already, or the first argument, which must be of the owner's kind.
  int skip = is_method ? 1 : 0;
  uint32_t offset = 0;
  if (is_method && !native->self.is_empty()) {
    bound[0] = native->self;
    offset = 1;
  } else if (is_method && native->spec->binding == Binding::kMethod) {
    if (count == 0) {
      if (native->type == vm.types.wrapper_descriptor) {
        return vm.raise(vm.types.type_error, "descriptor '{}' of '{}' object needs an argument", native->name,
                        name_of(native->owner));
      }
      return vm.raise(vm.types.type_error, "unbound method {}.{}() needs an argument", native->owner->name,
                      native->name);
    }
    if (native->owner != vm.types.object && !vm.is_instance(args[0], native->owner)) {
      if (native->type == vm.types.wrapper_descriptor) {
        return vm.raise(vm.types.type_error, "descriptor '{}' requires a '{}' object but received a '{}'", native->name,
                        name_of(native->owner), type_name(args[0]));
      }
      return vm.raise(vm.types.type_error, "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
                      native->name, name_of(native->owner), type_name(args[0]));
    }
  }
  if (is_method && native->spec->binding == Binding::kClassMethod) {
    Value type = offset == 1 ? native->self : count > 0 ? args[0] : Value();
    bool fits = is_Type(type) && vm.is_subtype(type.as<Type>(), native->owner);
    if (!fits)
      return vm.raise(vm.types.type_error, "descriptor '{}' for type '{}' needs a type as its argument", native->name,
                      name_of(native->owner));
  }
  if (signature.constructor) {
    skip = 1;
    if (!allowed_new(vm, native->owner, args, count)) return Result::raise();
  }

  uint32_t given = count + offset;
  if (signature.plain && keyword_count == 0 && given == signature.count) {
    if (offset == 0) return native->spec->function(vm, const_cast<Value*>(args));
    for (uint32_t i = 0; i < count; ++i) bound[i + 1] = args[i];
    return native->spec->function(vm, bound);
  }

  uint32_t positional = signature.positional;
  bool no_names = signature.positional_only == positional || positional <= static_cast<uint32_t>(skip);
  if (keyword_count > 0 && no_names && signature.keyword_only == 0 && !signature.var_keywords) {
    return no_keywords(vm, native);
  }
  if (!signature.var_args && (given > positional || given + keyword_count > positional + signature.keyword_only) &&
      !(given <= positional && signature.var_keywords)) {
    uint32_t all = given + keyword_count;
    return wrong_count(vm, native, signature, skip,
                       static_cast<int>(all > positional + signature.keyword_only ? all : given), keyword_count);
  }
  uint32_t direct = given < positional ? given : positional;
  for (uint32_t i = offset; i < direct; ++i) bound[i] = args[i - offset];
  for (uint32_t i = direct; i < positional + signature.keyword_only; ++i) bound[i] = Value();
  uint32_t slot = positional + signature.keyword_only;
  if (signature.var_args) {
    uint32_t extra = given - direct;
    Tuple* rest = extra == 0 ? vm.empty_tuple : make_tuple(vm, args + (direct - offset), extra);
    if (rest == nullptr) return vm.no_memory();
    bound[slot++] = rest;
  }
  Dict* rest_keywords = nullptr;
  if (signature.var_keywords) {
    rest_keywords = make_dict(vm);
    bound[slot] = rest_keywords;
  }
  Str* unexpected = nullptr;  // reported after missing ones
  int twice = -1;  // given by name and by position: before that
  for (uint32_t k = 0; k < keyword_count; ++k) {
    Str* name = keywords->items()[k].as<Str>();
    Value value = args[count + k];
    uint32_t total = positional + signature.keyword_only;
    uint32_t i = signature.positional_only;
    while (i < total && signature.parameters[i].interned != name && !str_equal(signature.parameters[i].interned, name))
      ++i;
    if (i < total && i >= static_cast<uint32_t>(skip)) {
      if (!bound[i].is_empty()) {
        if (twice < 0) twice = static_cast<int>(i);
        continue;
      }
      bound[i] = value;
    } else if (rest_keywords != nullptr) {
      if (!dict_set_str(vm, rest_keywords, name, value)) return vm.no_memory();
    } else {
      if (unexpected == nullptr) unexpected = name;
    }
  }
  for (uint32_t i = 0; i < positional + signature.keyword_only; ++i) {
    if (!bound[i].is_empty()) continue;
    const auto& parameter = signature.parameters[i];
    if (parameter.has_default) {
      bound[i] = parameter.default_value;
      continue;
    }
    if (i >= positional) {
      return vm.raise(vm.types.type_error, "{}() missing required keyword-only argument: '{}'",
                      display_name(vm, native, false).c_str(), parameter.interned);
    }
    if (signature.positional_only == positional && signature.keyword_only == 0)
      return wrong_count(vm, native, signature, skip, static_cast<int>(given));
    if (i < signature.positional_only) return wrong_count(vm, native, signature, skip, static_cast<int>(given));
    return vm.raise(vm.types.type_error, "{}() missing required argument '{}' (pos {})",
                    display_name(vm, native, false).c_str(), parameter.interned, static_cast<int>(i) + 1 - skip);
  }
  if (twice >= 0) {
    return vm.raise(vm.types.type_error, "argument for {}() given by name ('{}') and position ({})",
                    display_name(vm, native, false).c_str(), signature.parameters[twice].interned, twice + 1 - skip);
  }
  if (unexpected != nullptr) {
    std::string name = display_name(vm, native, false);
    if (given == 0 && (name == "max" || name == "min"))
      return vm.raise(vm.types.type_error, "{} expected at least 1 argument, got 0", name.c_str());
    Str* candidates[NativeSignature::kMaxParameters];
    size_t n = 0;
    for (uint32_t i = signature.positional_only; i < positional + signature.keyword_only; ++i) {
      candidates[n++] = signature.parameters[i].interned;
    }
    Str* similar = vm.hooks.suggest != nullptr ? vm.hooks.suggest(vm, unexpected, candidates, n) : nullptr;
    if (similar != nullptr) {
      return vm.raise(vm.types.type_error, "{}() got an unexpected keyword argument '{}'. Did you mean '{}'?",
                      name.c_str(), unexpected, similar);
    }
    return vm.raise(vm.types.type_error, "{}() got an unexpected keyword argument '{}'", name.c_str(), unexpected);
  }
  return native->spec->function(vm, bound);
}

// Whether the arguments begin with a receiver (or class) that needs no further look.
bool receiver_fits(Interpreter& vm, Native* native, const NativeSignature& signature, const Value* args,
                   uint32_t count) {
  Type* owner = native->owner;
  if (owner == nullptr) return true;
  switch (native->spec->binding) {
    case Binding::kStaticMethod: return !signature.constructor || (count > 0 && args[0] == Value(owner));
    case Binding::kMethod:
      return native->self.is_empty() && count > 0 && (owner == vm.types.object || vm.is_instance(args[0], owner));
    default: return false;
  }
}

}  // namespace

Result call_native(Interpreter& vm, Native* native, const Value* args, uint32_t count, Tuple* keywords) {
  const NativeSignature& signature = *native_signature(vm, native);
  if (keywords == nullptr && receiver_fits(vm, native, signature, args, count)) {
    if (signature.plain && count == signature.count) return native->spec->function(vm, const_cast<Value*>(args));
    if (signature.direct != nullptr) {
      Result result = signature.direct(vm, const_cast<Value*>(args), count);
      if (!result.is_value() || !result.value().is_empty()) return result;
    }
    if (signature.completable && count >= signature.required && count <= signature.positional) {
      Value completed[NativeSignature::kMaxParameters];
      uint32_t i = 0;
      for (; i < count; ++i) completed[i] = args[i];
      for (; i < signature.count; ++i) completed[i] = signature.parameters[i].default_value;
      return native->spec->function(vm, completed);
    }
  }
  return bind_native(vm, native, args, count, keywords);
}

Module* make_module(Interpreter& vm, Str* name) {
  Module* module = static_cast<Module*>(vm.heap.allocate(Kind::kModule, vm.types.module, sizeof(Module)));
  module->dict = make_dict(vm);
  auto set = [&](bytecode::Special special, Value value) {
    (void)dict_set_str(vm, module->dict, vm.special_names[static_cast<int>(special)], value);
  };
  set(bytecode::Special::kName, name);
  set(bytecode::Special::kDoc, Value::none());
  set(bytecode::Special::kPackage, Value::none());
  set(bytecode::Special::kLoader, Value::none());
  set(bytecode::Special::kSpec, Value::none());
  return module;
}

Module* define_module(Interpreter& vm, const ModuleSpec& spec) {
  Str* name = intern(vm, spec.name);
  Module* module = make_module(vm, name);
  for (const NativeSpec& row : spec.functions) {
    (void)dict_set_str(vm, module->dict, intern(vm, row.name), make_native(vm, &row, nullptr, Value(), name));
  }
  for (const ConstantSpec& row : spec.constants) {
    (void)dict_set_str(vm, module->dict, intern(vm, row.name), row.make(vm));
  }
  if (spec.initialize != nullptr) {
    Result result = spec.initialize(vm, module);
    if (!result.is_value()) return nullptr;
  }
  return module;
}

}  // namespace hognose::runtime
