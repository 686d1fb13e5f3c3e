// Functions, methods, native functions and the descriptors of native attributes as objects.
#include "builtins/common.h"
#include "builtins/functions.h"
#include "builtins/repr.h"

namespace hognose::builtins {

using namespace runtime;
using bytecode::Special;

namespace {

// --- function --------------------------------------------------------------------------------------------------------------

Result function_repr(Interpreter& vm, Value* args) {
  Function* function = args[0].as<Function>();
  StrBuilder out(vm);
  out.append_ascii("<function ");
  if (is_Str(function->qualname)) out.append(function->qualname.as<Str>());
  out.append_ascii(" at ");
  append_address(vm, out, args[0]);
  out.append('>');
  return made(vm, out.finish());
}

// __get__ of everything that binds like a function.
Result bind(Interpreter& vm, Value* args) {
  if (args[1].is_none() && args[2].is_none()) return vm.raise(vm.types.type_error, "__get__(None, None) is invalid");
  if (args[1].is_none()) return args[0];
  return bind_attribute(vm, args[0], args[1], vm.type_of(args[1]));
}

Result call(Interpreter& vm, Value* args) {
  Tuple* given = args[1].as<Tuple>();
  return vm.tail_call(args[0], given->items(), given->length, args[2]);
}

#define PLAIN_ATTRIBUTE(name, field)                                                 \
  Result get_##name(Interpreter&, Value self) { return self.as<Function>()->field; } \
  Result set_##name(Interpreter&, Value self, Value value) {                         \
    self.as<Function>()->field = value.is_empty() ? Value::none() : value;           \
    return Result::none();                                                           \
  }
PLAIN_ATTRIBUTE(doc, doc)
#undef PLAIN_ATTRIBUTE

Result get_module(Interpreter&, Value self) {
  Value module = self.as<Function>()->module;
  return module.is_empty() ? Value::none() : module;
}
Result set_module(Interpreter&, Value self, Value value) {
  self.as<Function>()->module = value.is_empty() ? Value::none() : value;
  return Result::none();
}

Result get_name(Interpreter&, Value self) { return self.as<Function>()->name; }
Result set_name(Interpreter& vm, Value self, Value value) {
  if (!is_Str(value)) return vm.raise(vm.types.type_error, "__name__ must be set to a string object");
  self.as<Function>()->name = value;
  return Result::none();
}
Result get_qualname(Interpreter&, Value self) { return self.as<Function>()->qualname; }
Result set_qualname(Interpreter& vm, Value self, Value value) {
  if (!is_Str(value)) return vm.raise(vm.types.type_error, "__qualname__ must be set to a string object");
  self.as<Function>()->qualname = value;
  return Result::none();
}
template <typename T>
Result or_none(T* object) {
  return object == nullptr ? Value::none() : Value(object);
}

Result get_defaults(Interpreter&, Value self) { return or_none(self.as<Function>()->defaults); }
Result set_defaults(Interpreter& vm, Value self, Value value) {
  if (!value.is_empty() && !value.is_none() && !is_Tuple(value))
    return vm.raise(vm.types.type_error, "__defaults__ must be set to a tuple object");
  self.as<Function>()->defaults = is_Tuple(value) ? value.as<Tuple>() : nullptr;
  return Result::none();
}
Result get_kwdefaults(Interpreter&, Value self) { return or_none(self.as<Function>()->keyword_defaults); }
Result set_kwdefaults(Interpreter& vm, Value self, Value value) {
  if (!value.is_empty() && !value.is_none() && !is_Dict(value))
    return vm.raise(vm.types.type_error, "__kwdefaults__ must be set to a dict object");
  self.as<Function>()->keyword_defaults = is_Dict(value) ? value.as<Dict>() : nullptr;
  return Result::none();
}
Result get_code(Interpreter&, Value self) { return Value(self.as<Function>()->code); }
Result set_code(Interpreter& vm, Value self, Value value) {
  if (!is_Code(value)) return vm.raise(vm.types.type_error, "__code__ must be set to a code object");
  Function* function = self.as<Function>();
  size_t free_names = value.as<Code>()->unit->free_names.size();
  size_t closure = function->closure == nullptr ? 0 : function->closure->length;
  if (free_names != closure) {
    return vm.raise(vm.types.value_error, "{}() requires a code object with {} free vars, not {}",
                    function->name.as<Str>(), static_cast<int64_t>(closure), static_cast<int64_t>(free_names));
  }
  function->code = value.as<Code>();
  return Result::none();
}
Result get_globals(Interpreter&, Value self) { return Value(self.as<Function>()->globals); }
Result get_builtins(Interpreter&, Value self) { return or_none(self.as<Function>()->builtins); }
Result get_closure(Interpreter&, Value self) { return or_none(self.as<Function>()->closure); }
Result get_annotations(Interpreter& vm, Value self) {
  Function* function = self.as<Function>();
  if (is_Dict(function->annotations)) return function->annotations;
  if (!function->annotate.is_none() && !function->annotate.is_empty())
    return vm.tail_prelude("made_annotations"_prelude, {self, function->annotate});
  Dict* dict = make_dict(vm);
  if (dict == nullptr) return vm.no_memory();
  function->annotations = dict;
  return Value(dict);
}
Result set_annotations(Interpreter& vm, Value self, Value value) {
  if (!value.is_empty() && !value.is_none() && !is_Dict(value))
    return vm.raise(vm.types.type_error, "__annotations__ must be set to a dict object");
  self.as<Function>()->annotations = is_Dict(value) ? value : Value();
  self.as<Function>()->annotate = Value::none();
  return Result::none();
}
Result get_annotate(Interpreter&, Value self) { return self.as<Function>()->annotate; }
Result set_annotate(Interpreter& vm, Value self, Value value) {
  if (value.is_empty()) return vm.raise(vm.types.type_error, "__annotate__ cannot be deleted");
  if (!value.is_none() && !is_callable(vm, value))
    return vm.raise(vm.types.type_error, "__annotate__ must be callable or None");
  self.as<Function>()->annotate = value;
  if (!value.is_none()) self.as<Function>()->annotations = Value();
  return Result::none();
}
Result get_type_params(Interpreter& vm, Value self) {
  Value params = self.as<Function>()->type_params;
  return params.is_empty() ? Value(vm.empty_tuple) : params;
}
Result set_type_params(Interpreter& vm, Value self, Value value) {
  if (!is_Tuple(value)) return vm.raise(vm.types.type_error, "__type_params__ must be set to a tuple");
  self.as<Function>()->type_params = value;
  return Result::none();
}

// types.FunctionType(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)
Result function_new(Interpreter& vm, Value* args) {
  if (!is_Code(args[1]))
    return vm.raise(vm.types.type_error, "function() argument 'code' must be code, not {}", argument_type(args[1]));
  if (!is_Dict(args[2]))
    return vm.raise(vm.types.type_error, "function() argument 'globals' must be dict, not {}", argument_type(args[2]));
  Code* code = args[1].as<Code>();
  size_t cells = is_Tuple(args[5]) ? args[5].as<Tuple>()->length : 0;
  if (cells != code->unit->free_names.size()) {
    return vm.raise(vm.types.value_error, "{} requires closure of length {}, not {}", code->name,
                    static_cast<int64_t>(code->unit->free_names.size()), static_cast<int64_t>(cells));
  }
  for (size_t i = 0; i < cells; ++i) {
    if (!is_Cell(args[5].as<Tuple>()->items()[i])) {
      return vm.raise(vm.types.type_error, "arg 5 (closure) expected cell, found {}",
                      type_name(args[5].as<Tuple>()->items()[i]));
    }
  }
  Function* function = static_cast<Function*>(vm.heap.allocate(Kind::kFunction, vm.types.function, sizeof(Function)));
  function->code = code;
  function->globals = args[2].as<Dict>();
  function->builtins = vm.builtins;
  function->name = is_Str(args[3]) ? args[3] : Value(code->name);
  function->qualname = is_Str(args[3]) ? args[3] : Value(code->qualname);
  Value module = dict_get_str(vm, function->globals, special_str(vm, Special::kName));
  function->module = module.is_empty() ? Value::none() : module;
  function->doc = Value::none();
  function->annotate = Value::none();
  if (is_Tuple(args[4])) function->defaults = args[4].as<Tuple>();
  if (cells > 0) function->closure = args[5].as<Tuple>();
  if (is_Dict(args[6])) function->keyword_defaults = args[6].as<Dict>();
  return Value(function);
}

constexpr NativeSpec kFunctionMethods[] = {
    {"__new__", function_new, "cls, code, globals, name=None, argdefs=None, closure=None, kwdefaults=None",
     Binding::kStaticMethod},
    {"__repr__", function_repr, "self, /"},
    {"__get__", bind, "self, instance, owner=None, /"},
    {"__call__", call, "self, /, *args, **kwargs"},
};
constexpr GetSetSpec kFunctionGetSets[] = {
    {"__name__", get_name, set_name},
    {"__qualname__", get_qualname, set_qualname},
    {"__module__", get_module, set_module},
    {"__doc__", get_doc, set_doc},
    {"__defaults__", get_defaults, set_defaults},
    {"__kwdefaults__", get_kwdefaults, set_kwdefaults},
    {"__code__", get_code, set_code},
    {"__globals__", get_globals},
    {"__builtins__", get_builtins},
    {"__closure__", get_closure},
    {"__annotations__", get_annotations, set_annotations},
    {"__annotate__", get_annotate, set_annotate},
    {"__type_params__", get_type_params, set_type_params},
};

// --- bound methods -----------------------------------------------------------------------------------------------------------

Result method_new(Interpreter& vm, Value* args) {
  if (!is_callable(vm, args[1])) return vm.raise(vm.types.type_error, "first argument must be callable");
  if (args[2].is_none()) return vm.raise(vm.types.type_error, "instance must not be None");
  return make_bound_method(vm, args[1], args[2]);
}

Result method_get(Interpreter&, Value* args) { return args[0]; }

Result method_repr(Interpreter& vm, Value* args) {
  BoundMethod* method = args[0].as<BoundMethod>();
  Result shown = repr_value(vm, method->self);
  if (shown.code() == Result::Code::kTailCall) return vm.tail_prelude("method_repr"_prelude, {args[0]});
  if (!shown.is_value()) return shown;
  StrBuilder out(vm);
  out.append_ascii("<bound method ");
  if (is_Function(method->function) && is_Str(method->function.as<Function>()->qualname)) {
    out.append(method->function.as<Function>()->qualname.as<Str>());
  } else if (is_Native(method->function)) {
    out.append(method->function.as<Native>()->name);
  } else {
    out.append('?');
  }
  out.append_ascii(" of ");
  out.append(shown.value().as<Str>());
  out.append('>');
  return made(vm, out.finish());
}

Result method_eq(Interpreter&, Value* args) {
  if (!is_BoundMethod(args[1])) return Value::not_implemented();
  BoundMethod *a = args[0].as<BoundMethod>(), *b = args[1].as<BoundMethod>();
  return Value::boolean(a->function == b->function && a->self == b->self);
}

Result method_hash(Interpreter& vm, Value* args) {
  int64_t hash;
  Found found = hash_value(vm, args[0], &hash);
  return found == Found::kYes ? Result(make_int(vm, hash)) : failure(vm, found);
}

Result get_func(Interpreter&, Value self) { return self.as<BoundMethod>()->function; }
Result get_self(Interpreter&, Value self) { return self.as<BoundMethod>()->self; }

// Everything else is the function's.
Result method_getattribute(Interpreter& vm, Value* args) {
  if (!is_Str(args[1]))
    return vm.raise(vm.types.type_error, "attribute name must be string, not '{}'", type_name(args[1]));
  Str* name = intern(vm, args[1].as<Str>());
  return get_attribute(vm, args[0], name);
}
Result method_doc(Interpreter& vm, Value self) {
  return get_attribute(vm, self.as<BoundMethod>()->function, special_str(vm, Special::kDoc));
}

constexpr NativeSpec kMethodMethods[] = {
    {"__new__", method_new, "cls, function, instance, /", Binding::kStaticMethod},
    {"__repr__", method_repr, "self, /"},
    {"__get__", method_get, "self, instance, owner=None, /"},
    {"__eq__", method_eq, "self, value, /"},
    {"__hash__", method_hash, "self, /"},
    {"__call__", call, "self, /, *args, **kwargs"},
    {"__getattribute__", method_getattribute, "self, name, /"},
};
constexpr GetSetSpec kMethodGetSets[] = {
    {"__func__", get_func},
    {"__self__", get_self},
    {"__doc__", method_doc},
};

// --- native functions --------------------------------------------------------------------------------------------------------

Result native_repr(Interpreter& vm, Value* args) {
  Native* native = args[0].as<Native>();
  StrBuilder out(vm);
  auto quoted_owner = [&](const char* before, const char* after) {
    out.append_ascii(before);
    out.append(native->name);
    out.append_ascii("' of '");
    out.append(native->owner->name);
    out.append_ascii(after);
  };
  if (native->type == vm.types.wrapper_descriptor) {
    quoted_owner("<slot wrapper '", "' objects>");
  } else if (native->type == vm.types.method_descriptor) {
    quoted_owner("<method '", "' objects>");
  } else if (native->owner != nullptr && !native->self.is_empty()) {
    bool wrapper = native->type == vm.types.method_wrapper;
    out.append_ascii(wrapper ? "<method-wrapper '" : "<built-in method ");
    out.append(native->name);
    out.append_ascii(wrapper ? "' of " : " of ");
    out.append(vm.type_of(native->self)->name);
    out.append_ascii(" object at ");
    append_address(vm, out, native->self);
    out.append('>');
  } else if (native->owner != nullptr) {
    out.append_ascii("<built-in method ");
    out.append(native->name);
    out.append_ascii(" of type object at ");
    append_address(vm, out, native->owner);
    out.append('>');
  } else {
    out.append_ascii("<built-in function ");
    out.append(native->name);
    out.append('>');
  }
  return made(vm, out.finish());
}

Result native_eq(Interpreter&, Value* args) {
  if (!is_Native(args[1])) return Value::not_implemented();
  Native *a = args[0].as<Native>(), *b = args[1].as<Native>();
  return Value::boolean(a->spec == b->spec && a->self == b->self && a->owner == b->owner);
}

Result native_name(Interpreter&, Value self) { return Value(self.as<Native>()->name); }
Result native_qualname(Interpreter& vm, Value self) {
  Native* native = self.as<Native>();
  if (native->owner == nullptr) return Value(native->name);
  StrBuilder out(vm);
  bool owned = native->self.is_empty() || native->type == vm.types.method_wrapper;
  Type* type = owned ? native->owner : is_Type(native->self) ? native->self.as<Type>() : vm.type_of(native->self);
  out.append(type->qualname);
  out.append('.');
  out.append(native->name);
  return made(vm, out.finish());
}
Result native_self(Interpreter& vm, Value self) {
  Native* native = self.as<Native>();
  if (!native->self.is_empty()) return native->self;
  if (native->owner != nullptr && native->spec->binding == Binding::kMethod)
    return vm.raise(vm.types.attribute_error, "'{}' object has no attribute '__self__'", type_name(self));
  if (native->owner != nullptr) return Value(native->owner);
  Value module = native->module.is_none() ? Value() : dict_get_str(vm, vm.modules, native->module.as<Str>());
  return module.is_empty() ? Value::none() : module;
}
Result native_module(Interpreter&, Value self) { return self.as<Native>()->module; }
Result native_doc(Interpreter&, Value) { return Result::none(); }
Result native_objclass(Interpreter& vm, Value self) {
  if (self.as<Native>()->owner == nullptr)
    return vm.raise(vm.types.attribute_error, "'{}' object has no attribute '__objclass__'", type_name(self));
  return Value(self.as<Native>()->owner);
}

constexpr NativeSpec kNativeMethods[] = {
    {"__repr__", native_repr, "self, /"},
    {"__eq__", native_eq, "self, value, /"},
    {"__hash__", method_hash, "self, /"},
    {"__call__", call, "self, /, *args, **kwargs"},
};
constexpr NativeSpec kDescriptorMethods[] = {
    {"__repr__", native_repr, "self, /"},
    {"__get__", bind, "self, instance, owner=None, /"},
    {"__call__", call, "self, /, *args, **kwargs"},
};
constexpr GetSetSpec kNativeGetSets[] = {
    {"__name__", native_name},     {"__qualname__", native_qualname}, {"__self__", native_self},
    {"__module__", native_module}, {"__doc__", native_doc},           {"__text_signature__", native_doc},
};
constexpr GetSetSpec kDescriptorGetSets[] = {
    {"__name__", native_name}, {"__qualname__", native_qualname},  {"__objclass__", native_objclass},
    {"__doc__", native_doc},   {"__text_signature__", native_doc},
};

// --- getset and member descriptors -----------------------------------------------------------------------------------------------

Type* attribute_owner(Value self) { return is_GetSet(self) ? self.as<GetSet>()->owner : self.as<Member>()->owner; }
Str* attribute_name(Value self) { return is_GetSet(self) ? self.as<GetSet>()->name : self.as<Member>()->name; }

Result attribute_repr(Interpreter& vm, Value* args) {
  StrBuilder out(vm);
  out.append_ascii(is_GetSet(args[0]) ? "<attribute '" : "<member '");
  out.append(attribute_name(args[0]));
  out.append_ascii("' of '");
  out.append(attribute_owner(args[0])->name);
  out.append_ascii("' objects>");
  return made(vm, out.finish());
}
Result wrong_instance(Interpreter& vm, Value descriptor, Value instance) {
  return vm.raise(vm.types.type_error, "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
                  attribute_name(descriptor), name_of(attribute_owner(descriptor)), type_name(instance));
}
Result attribute_set(Interpreter& vm, Value* args) {
  if (is_GetSet(args[0])) {
    GetSet* getset = args[0].as<GetSet>();
    if (getset->spec->set == nullptr) {
      return vm.raise(vm.types.attribute_error, "attribute '{}' of '{}' objects is not writable", getset->name,
                      name_of(getset->owner));
    }
    if (getset->owner != vm.types.object && !vm.is_instance(args[1], getset->owner))
      return wrong_instance(vm, args[0], args[1]);
    return getset->spec->set(vm, args[1], args[2]);
  }
  if (!vm.is_instance(args[1], attribute_owner(args[0]))) return wrong_instance(vm, args[0], args[1]);
  return generic_set_attribute(vm, args[1], attribute_name(args[0]), args[2]);
}
Result attribute_delete(Interpreter& vm, Value* args) {
  Value more[3] = {args[0], args[1], Value()};
  return attribute_set(vm, more);
}
Result attribute_get_name(Interpreter&, Value self) { return Value(attribute_name(self)); }
Result attribute_objclass(Interpreter&, Value self) { return Value(attribute_owner(self)); }
Result attribute_qualname(Interpreter& vm, Value self) {
  StrBuilder out(vm);
  out.append(attribute_owner(self)->qualname);
  out.append('.');
  out.append(attribute_name(self));
  return made(vm, out.finish());
}

constexpr NativeSpec kAttributeMethods[] = {
    {"__repr__", attribute_repr, "self, /"},
    {"__get__", bind, "self, instance, owner=None, /"},
    {"__set__", attribute_set, "self, instance, value, /"},
    {"__delete__", attribute_delete, "self, instance, /"},
};
constexpr GetSetSpec kAttributeGetSets[] = {
    {"__name__", attribute_get_name},
    {"__qualname__", attribute_qualname},
    {"__objclass__", attribute_objclass},
    {"__doc__", native_doc},
};

}  // namespace

#define DEFINE(variable, ...)     \
  extern const TypeSpec variable; \
  const TypeSpec variable = {__VA_ARGS__}
DEFINE(function_spec, "function", Kind::kFunction, 0, kFunctionMethods, kFunctionGetSets, {},
       "Create a function object.");
DEFINE(method_spec, "method", Kind::kBoundMethod, 0, kMethodMethods, kMethodGetSets, {}, nullptr);
DEFINE(builtin_function_spec, "builtin_function_or_method", Kind::kNative, 0, kNativeMethods, kNativeGetSets, {},
       nullptr);
DEFINE(method_wrapper_spec, "method-wrapper", Kind::kNative, 0, kNativeMethods, kNativeGetSets, {}, nullptr);
DEFINE(method_descriptor_spec, "method_descriptor", Kind::kNative, 0, kDescriptorMethods, kDescriptorGetSets, {},
       nullptr);
DEFINE(wrapper_descriptor_spec, "wrapper_descriptor", Kind::kNative, 0, kDescriptorMethods, kDescriptorGetSets, {},
       nullptr);
DEFINE(getset_descriptor_spec, "getset_descriptor", Kind::kGetSet, 0, kAttributeMethods, kAttributeGetSets, {},
       nullptr);
DEFINE(member_descriptor_spec, "member_descriptor", Kind::kMember, 0, kAttributeMethods, kAttributeGetSets, {},
       nullptr);
#undef DEFINE

}  // namespace hognose::builtins
