// Native functions: parsing parameter texts, binding arguments, CPython's messages for misuse.
//
// CPython's builtins complain in several dialects, by how they parse their arguments. The parameter text tells which one: no
// parameters ("takes no arguments"), one positional-only parameter ("takes exactly one argument"), several positional-only ones
// ("expected at least 1 argument, got 0"), parameters with names ("missing required argument 'x' (pos 1)").
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
  signature->count = static_cast<uint8_t>(signature->positional + signature->keyword_only + signature->var_args + signature->var_keywords);
  signature->plain = signature->keyword_only == 0 && !signature->var_args && !signature->var_keywords && signature->required == signature->positional;
  return signature;
}

// "list.append" for methods, "len" for functions.
std::string display_name(Native* native, bool qualified) {
  std::string name;
  if (qualified && native->owner != nullptr) {
    name = to_utf8(native->owner->name);
    name += '.';
  }
  append_utf8(name, native->name);
  // Constructors are known by their class.
  if (native->owner != nullptr && (std::strcmp(native->spec->name, "__new__") == 0 || std::strcmp(native->spec->name, "__init__") == 0)) {
    return to_utf8(native->owner->name);
  }
  return name;
}

Result wrong_count(Interpreter& vm, Native* native, const NativeSignature& signature, int skip, int given) {
  int required = signature.required - skip;
  int most = signature.positional - skip;
  given -= skip;
  bool positional_only = signature.positional_only == signature.positional && signature.keyword_only == 0;
  if (positional_only && !signature.var_args) {
    if (most == 0) {
      return vm.raise(vm.types.type_error, "{}() takes no arguments ({} given)", display_name(native, true).c_str(), given);
    }
    if (most == 1 && required == 1 && std::strcmp(native->spec->name, "__new__") != 0 && std::strcmp(native->spec->name, "__init__") != 0) {
      return vm.raise(vm.types.type_error, "{}() takes exactly one argument ({} given)", display_name(native, true).c_str(), given);
    }
    std::string name = display_name(native, false);
    int bound = given < required ? required : most;
    const char* how = required == most ? "" : given < required ? "at least " : "at most ";
    return vm.raise(vm.types.type_error, "{} expected {}{} argument{}, got {}", name.c_str(), how, bound, bound == 1 ? "" : "s", given);
  }
  std::string name = display_name(native, false);
  if (given > most && !signature.var_args) {
    if (most == 0) return vm.raise(vm.types.type_error, "{}() takes no positional arguments", name.c_str());
    const char* how = required == most ? "exactly " : "at most ";
    const char* kind = signature.keyword_only > 0 ? "positional " : "";
    return vm.raise(vm.types.type_error, "{}() takes {}{} {}argument{} ({} given)", name.c_str(), how, most, kind, most == 1 ? "" : "s", given);
  }
  return vm.raise(vm.types.type_error, "{} expected at least {} argument{}, got {}", name.c_str(), required, required == 1 ? "" : "s", given);
}

// Whether owner.__new__ may make what its first argument says. False: TypeError pending.
bool allowed_new(Interpreter& vm, Type* owner, const Value* args, uint32_t count) {
  if (count > 0 && is_Type(args[0]) && (args[0].as<Type>() == owner || vm.is_subtype(args[0].as<Type>(), owner))) return true;
  if (count == 0) {
    (void)vm.raise(vm.types.type_error, "{}.__new__(): not enough arguments", name_of(owner));
  } else if (!is_Type(args[0])) {
    (void)vm.raise(vm.types.type_error, "{}.__new__(X): X is not a type object ({})", name_of(owner), type_name(args[0]));
  } else {
    FormatArg name = name_of(args[0].as<Type>());
    (void)vm.raise(vm.types.type_error, "{}.__new__({}): {} is not a subtype of {}", name_of(owner), name, name, name_of(owner));
  }
  return false;
}

}  // namespace

NativeSignature* native_signature(Interpreter& vm, Native* native) {
  if (native->signature != nullptr) return native->signature;
  NativeSignature*& known = vm.state->signatures[native->spec];
  if (known == nullptr) known = parse_signature(vm, native->spec->parameters);
  native->signature = known;
  return known;
}

Value make_native(Interpreter& vm, const NativeSpec* spec, Type* owner, Value self, Value module) {
  bool dunder = spec->name[0] == '_' && spec->name[1] == '_' && std::strcmp(spec->name, "__new__") != 0;
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

Result call_native(Interpreter& vm, Native* native, const Value* args, uint32_t count, Tuple* keywords) {
  const NativeSignature& signature = *native_signature(vm, native);
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
        return vm.raise(vm.types.type_error, "descriptor '{}' of '{}' object needs an argument", native->name, name_of(native->owner));
      }
      return vm.raise(vm.types.type_error, "unbound method {}.{}() needs an argument", name_of(native->owner), native->name);
    }
    if (native->owner != vm.types.object && !vm.is_instance(args[0], native->owner)) {
      if (native->type == vm.types.wrapper_descriptor) {
        return vm.raise(vm.types.type_error, "descriptor '{}' requires a '{}' object but received a '{}'", native->name, name_of(native->owner),
                        type_name(args[0]));
      }
      return vm.raise(vm.types.type_error, "descriptor '{}' for '{}' objects doesn't apply to a '{}' object", native->name,
                      name_of(native->owner), type_name(args[0]));
    }
  }
  if (native->spec->binding == Binding::kStaticMethod && std::strcmp(native->spec->name, "__new__") == 0) {
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
  if (given > positional && !signature.var_args) return wrong_count(vm, native, signature, skip, static_cast<int>(given));
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
  for (uint32_t k = 0; k < keyword_count; ++k) {
    Str* name = keywords->items()[k].as<Str>();
    Value value = args[count + k];
    uint32_t total = positional + signature.keyword_only;
    uint32_t i = signature.positional_only;
    while (i < total && signature.parameters[i].interned != name && !str_equal(signature.parameters[i].interned, name)) ++i;
    if (i < total && i >= static_cast<uint32_t>(skip)) {
      if (!bound[i].is_empty()) {
        return vm.raise(vm.types.type_error, "argument for {}() given by name ('{}') and position ({})", display_name(native, false).c_str(), name,
                        static_cast<int>(i) + 1 - skip);
      }
      bound[i] = value;
    } else if (rest_keywords != nullptr) {
      if (!dict_set_str(vm, rest_keywords, name, value)) return vm.no_memory();
    } else {
      if (signature.positional_only == positional && signature.keyword_only == 0) {
        return vm.raise(vm.types.type_error, "{}() takes no keyword arguments", display_name(native, true).c_str());
      }
      Str* candidates[NativeSignature::kMaxParameters];
      size_t n = 0;
      for (uint32_t j = signature.positional_only; j < total; ++j) candidates[n++] = signature.parameters[j].interned;
      Str* similar = vm.hooks.suggest != nullptr ? vm.hooks.suggest(vm, name, candidates, n) : nullptr;
      if (similar != nullptr) {
        return vm.raise(vm.types.type_error, "{}() got an unexpected keyword argument '{}'. Did you mean '{}'?",
                        display_name(native, false).c_str(), name, similar);
      }
      return vm.raise(vm.types.type_error, "{}() got an unexpected keyword argument '{}'",
                      display_name(native, false).c_str(), name);
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
      return vm.raise(vm.types.type_error, "{}() missing required keyword-only argument: '{}'", display_name(native, false).c_str(), parameter.interned);
    }
    if (signature.positional_only == positional && signature.keyword_only == 0) return wrong_count(vm, native, signature, skip, static_cast<int>(given));
    if (i < signature.positional_only) return wrong_count(vm, native, signature, skip, static_cast<int>(given));
    return vm.raise(vm.types.type_error, "{}() missing required argument '{}' (pos {})", display_name(native, false).c_str(), parameter.interned,
                    static_cast<int>(i) + 1 - skip);
  }
  return native->spec->function(vm, bound);
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
