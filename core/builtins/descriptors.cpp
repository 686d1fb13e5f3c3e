// property, classmethod, staticmethod, super.
#include "builtins/common.h"
#include "builtins/functions.h"
#include "builtins/repr.h"

namespace hognose::builtins {

using namespace runtime;
using bytecode::Special;

namespace {

// --- property --------------------------------------------------------------------------------------------------------------

Result property_new(Interpreter& vm, Value* args) {
  Property* property = static_cast<Property*>(allocate_for(vm, args[0].as<Type>(), Kind::kProperty, sizeof(Property)));
  property->getter = property->setter = property->deleter = property->doc = Value::none();
  return Value(property);
}

Result property_init(Interpreter& vm, Value* args) {
  Property* property = args[0].as<Property>();
  property->getter = args[1];
  property->setter = args[2];
  property->deleter = args[3];
  property->doc = args[4];
  if (args[4].is_none() && is_Function(args[1])) property->doc = args[1].as<Function>()->doc;
  (void)vm;
  return Result::none();
}

Result copy_property(Interpreter& vm, Value self, Value getter, Value setter, Value deleter) {
  Property* old = self.as<Property>();
  if (old->type != vm.types.property) {
    return vm.tail_call(old->type, {getter, setter, deleter, old->doc});
  }
  Property* property = static_cast<Property*>(vm.heap.allocate(Kind::kProperty, old->type, sizeof(Property)));
  property->getter = getter;
  property->setter = setter;
  property->deleter = deleter;
  property->doc = old->doc;
  if (old->doc.is_none() && is_Function(getter)) property->doc = getter.as<Function>()->doc;
  property->name = old->name;
  return Value(property);
}
Result property_getter(Interpreter& vm, Value* args) {
  return copy_property(vm, args[0], args[1], args[0].as<Property>()->setter, args[0].as<Property>()->deleter);
}
Result property_setter(Interpreter& vm, Value* args) {
  return copy_property(vm, args[0], args[0].as<Property>()->getter, args[1], args[0].as<Property>()->deleter);
}
Result property_deleter(Interpreter& vm, Value* args) {
  return copy_property(vm, args[0], args[0].as<Property>()->getter, args[0].as<Property>()->setter, args[1]);
}

Result property_get(Interpreter& vm, Value* args) {
  if (args[1].is_none()) return args[0];
  return bind_builtin(vm, args[0], args[1], vm.type_of(args[1]));
}
Result property_change(Interpreter& vm, Value* args, bool remove) {
  Property* property = args[0].as<Property>();
  Value function = remove ? property->deleter : property->setter;
  if (function.is_none()) {
    const char* what = remove ? "deleter" : "setter";
    if (is_Str(property->name)) {
      return vm.raise(vm.types.attribute_error, "property '{}' of '{}' object has no {}", property->name.as<Str>(),
                      vm.type_of(args[1])->qualname, what);
    }
    return vm.raise(vm.types.attribute_error, "property of '{}' object has no {}", vm.type_of(args[1])->qualname, what);
  }
  return remove ? vm.tail_call(function, {args[1]}) : vm.tail_call(function, {args[1], args[2]});
}
Result property_set(Interpreter& vm, Value* args) { return property_change(vm, args, false); }
Result property_delete(Interpreter& vm, Value* args) { return property_change(vm, args, true); }
Result property_set_name(Interpreter&, Value* args) {
  args[0].as<Property>()->name = args[2];
  return Result::none();
}

Result get_fget(Interpreter&, Value self) { return self.as<Property>()->getter; }
Result get_fset(Interpreter&, Value self) { return self.as<Property>()->setter; }
Result get_fdel(Interpreter&, Value self) { return self.as<Property>()->deleter; }
Result get_doc(Interpreter&, Value self) {
  return self.as<Property>()->doc.is_empty() ? Value::none() : self.as<Property>()->doc;
}
Result set_doc(Interpreter&, Value self, Value value) {
  self.as<Property>()->doc = value.is_empty() ? Value::none() : value;
  return Result::none();
}
Result get_property_name(Interpreter& vm, Value self) {
  Property* property = self.as<Property>();
  if (is_Str(property->name)) return property->name;
  if (is_Function(property->getter)) return property->getter.as<Function>()->name;
  return vm.raise(vm.types.attribute_error, "'property' object has no attribute '__name__'");
}
Result set_property_name(Interpreter&, Value self, Value value) {
  self.as<Property>()->name = value;
  return Result::none();
}

// Whether a wrapped function is abstract, natively where it is a plain function.
Result is_abstract(Interpreter& vm, Value function) {
  if (!is_Function(function)) return Value::false_();
  Value mark = own_attribute(vm, function.as_object(), special_str(vm, Special::kIsAbstractMethod));
  return Value::boolean(mark.is_true());
}
Result property_abstract(Interpreter& vm, Value self) {
  Property* property = self.as<Property>();
  for (Value function : {property->getter, property->setter, property->deleter}) {
    if (is_abstract(vm, function).value().is_true()) return Value::true_();
  }
  return Value::false_();
}

constexpr NativeSpec kPropertyMethods[] = {
    {"__new__", property_new, "cls, /, *args, **kwargs", Binding::kStaticMethod},
    {"__init__", property_init, "self, fget=None, fset=None, fdel=None, doc=None"},
    {"getter", property_getter, "self, function, /"},
    {"setter", property_setter, "self, function, /"},
    {"deleter", property_deleter, "self, function, /"},
    {"__get__", property_get, "self, instance, owner=None, /"},
    {"__set__", property_set, "self, instance, value, /"},
    {"__delete__", property_delete, "self, instance, /"},
    {"__set_name__", property_set_name, "self, owner, name, /"},
};
constexpr GetSetSpec kPropertyGetSets[] = {
    {"fget", get_fget},
    {"fset", get_fset},
    {"fdel", get_fdel},
    {"__doc__", get_doc, set_doc},
    {"__name__", get_property_name, set_property_name},
    {"__isabstractmethod__", property_abstract},
};

// --- classmethod and staticmethod ----------------------------------------------------------------------------------------------

// Both have the same layout.
Result wrapper_new(Interpreter& vm, Value* args) {
  Type* type = args[0].as<Type>();
  Kind kind = type->instance_kind;
  ClassMethod* wrapper = static_cast<ClassMethod*>(allocate_for(vm, type, kind, sizeof(ClassMethod)));
  wrapper->function = Value::none();
  return Value(wrapper);
}
static_assert(sizeof(ClassMethod) == sizeof(StaticMethod));

Value& wrapped(Value self) {
  return is_ClassMethod(self) ? self.as<ClassMethod>()->function : self.as<StaticMethod>()->function;
}

Result wrapper_init(Interpreter& vm, Value* args) {
  wrapped(args[0]) = args[1];
  if (is_Function(args[1]) || is_Native(args[1])) {
    // The wrapper shows the function's name, module, doc and annotations.
    for (const char* name : {"__module__", "__name__", "__qualname__", "__doc__"}) {
      Result value = get_attribute_or_stop(vm, args[1], intern(vm, name));
      if (value.is_value() && !set_own_attribute(vm, args[0].as_object(), intern(vm, name), value.value()))
        return vm.no_memory();
    }
  }
  return Result::none();
}
Result wrapper_get(Interpreter& vm, Value* args) {
  Type* type = is_Type(args[2]) ? args[2].as<Type>() : vm.type_of(args[1]);
  return bind_builtin(vm, args[0], args[1].is_none() ? Value() : args[1], type);
}
Result static_call(Interpreter& vm, Value* args) {
  Tuple* given = args[1].as<Tuple>();
  return vm.tail_call(args[0].as<StaticMethod>()->function, given->items(), given->length, args[2]);
}
Result wrapper_repr(Interpreter& vm, Value* args) {
  Result shown = repr_value(vm, wrapped(args[0]));
  if (!shown.is_value()) return shown;
  StrBuilder out(vm);
  out.append('<');
  out.append(vm.type_of(args[0])->name);
  out.append('(');
  out.append(shown.value().as<Str>());
  out.append_ascii(")>");
  return made(vm, out.finish());
}
Result get_wrapped(Interpreter&, Value self) { return wrapped(self); }
Result wrapper_abstract(Interpreter& vm, Value self) {
  if (is_Property(wrapped(self))) return property_abstract(vm, wrapped(self));
  return is_abstract(vm, wrapped(self));
}
Result wrapper_annotations(Interpreter& vm, Value self) {
  return get_attribute(vm, wrapped(self), special_str(vm, Special::kAnnotations));
}

Result wrapper_annotate(Interpreter& vm, Value self) {
  return get_attribute(vm, wrapped(self), intern(vm, "__annotate__"));
}

constexpr NativeSpec kClassMethodMethods[] = {
    {"__new__", wrapper_new, "cls, /, *args, **kwargs", Binding::kStaticMethod},
    {"__init__", wrapper_init, "self, function, /"},
    {"__get__", wrapper_get, "self, instance, owner=None, /"},
    {"__repr__", wrapper_repr, "self, /"},
};
constexpr NativeSpec kStaticMethodMethods[] = {
    {"__new__", wrapper_new, "cls, /, *args, **kwargs", Binding::kStaticMethod},
    {"__init__", wrapper_init, "self, function, /"},
    {"__get__", wrapper_get, "self, instance, owner=None, /"},
    {"__call__", static_call, "self, /, *args, **kwargs"},
    {"__repr__", wrapper_repr, "self, /"},
};
constexpr GetSetSpec kWrapperGetSets[] = {{"__func__", get_wrapped},
                                          {"__wrapped__", get_wrapped},
                                          {"__isabstractmethod__", wrapper_abstract},
                                          {"__annotations__", wrapper_annotations},
                                          {"__annotate__", wrapper_annotate}};

// --- super -------------------------------------------------------------------------------------------------------------------

// super() without arguments: the class is in the closure of the calling function, the object is its first argument.
Result super_of_frame(Interpreter& vm, Type** cls, Value* self) {
  Frame& frame = vm.frame();
  const bytecode::CodeObject& unit = *frame.code->unit;
  vm.meter.fuel -= static_cast<int64_t>((unit.cell_registers.size() + unit.free_names.size()) >> 3);
  if (frame.code->argument_count == 0) return vm.raise(vm.types.runtime_error, "super(): no arguments");
  Value first = vm.registers(frame)[0];
  for (uint16_t cell : unit.cell_registers) {
    if (cell == 0 && is_Cell(first)) first = first.as<Cell>()->content;
  }
  if (first.is_unbound() || first.is_empty()) return vm.raise(vm.types.runtime_error, "super(): arg[0] deleted");
  Value content;
  for (size_t i = 0; i < unit.free_names.size() && frame.function != nullptr && frame.function->closure != nullptr;
       ++i) {
    if (unit.free_names[i] != "__class__") continue;
    content = frame.function->closure->items()[i].as<Cell>()->content;
    if (content.is_unbound() || content.is_empty())
      return vm.raise(vm.types.runtime_error, "super(): empty __class__ cell");
    break;
  }
  if (content.is_empty()) return vm.raise(vm.types.runtime_error, "super(): __class__ cell not found");
  if (!is_Type(content))
    return vm.raise(vm.types.runtime_error, "super(): __class__ is not a type ({})", type_name(content));
  *cls = content.as<Type>();
  *self = first;
  return Result::none();
}

Result super_init(Interpreter& vm, Value* args) {
  Super* super = args[0].as<Super>();
  Type* cls = nullptr;
  Value self = args[2].is_unbound() ? Value::none() : args[2];
  if (args[1].is_unbound()) {
    Result result = super_of_frame(vm, &cls, &self);
    if (!result.is_value()) return result;
  } else {
    if (!is_Type(args[1]))
      return vm.raise(vm.types.type_error, "super() argument 1 must be a type, not {}", type_name(args[1]));
    cls = args[1].as<Type>();
  }
  super->this_class = cls;
  super->self = self;
  super->self_type = nullptr;
  if (self.is_none() && !args[1].is_unbound()) return Result::none();
  if (is_Type(self) && vm.is_subtype(self.as<Type>(), cls)) {
    super->self_type = self.as<Type>();
    return Result::none();
  }
  if (vm.is_instance(self, cls)) {
    super->self_type = vm.type_of(self);
    return Result::none();
  }
  if (is_Type(self)) {
    return vm.raise(vm.types.type_error, "super(type, obj): obj (type {}) is not an instance or subtype of type ({}).",
                    name_of(self.as<Type>()), name_of(cls));
  }
  return vm.raise(vm.types.type_error,
                  "super(type, obj): obj (instance of {}) is not an instance or subtype of type ({}).", type_name(self),
                  name_of(cls));
}

Result super_new(Interpreter& vm, Value* args) {
  Super* super = static_cast<Super*>(allocate_for(vm, args[0].as<Type>(), Kind::kSuper, sizeof(Super)));
  super->self = Value::none();
  return Value(super);
}

Result super_getattribute(Interpreter& vm, Value* args) {
  if (!is_Str(args[1]))
    return vm.raise(vm.types.type_error, "attribute name must be string, not '{}'", type_name(args[1]));
  return generic_get_attribute(vm, args[0], intern(vm, args[1].as<Str>()));
}

Result super_repr(Interpreter& vm, Value* args) {
  Super* super = args[0].as<Super>();
  StrBuilder out(vm);
  out.append_ascii("<super: <class '");
  if (super->this_class != nullptr) out.append(super->this_class->name);
  out.append_ascii("'>, ");
  if (super->self_type == nullptr) {
    out.append_ascii("NULL>");
  } else {
    out.append('<');
    out.append(super->self_type->name);
    out.append_ascii(" object>>");
  }
  return made(vm, out.finish());
}

Result super_get(Interpreter& vm, Value* args) {
  Super* old = args[0].as<Super>();
  if (args[1].is_none() || old->self_type != nullptr || old->this_class == nullptr) return args[0];
  return vm.tail_call(vm.types.super, {Value(old->this_class), args[1]});
}

Result get_thisclass(Interpreter&, Value self) {
  return self.as<Super>()->this_class == nullptr ? Value::none() : Value(self.as<Super>()->this_class);
}
Result get_self(Interpreter&, Value self) { return self.as<Super>()->self; }
Result get_self_class(Interpreter&, Value self) {
  return self.as<Super>()->self_type == nullptr ? Value::none() : Value(self.as<Super>()->self_type);
}

constexpr NativeSpec kSuperMethods[] = {
    {"__new__", super_new, "cls, /, *args, **kwargs", Binding::kStaticMethod},
    {"__init__", super_init, "self, type=?, object_or_type=?, /"},
    {"__getattribute__", super_getattribute, "self, name, /"},
    {"__repr__", super_repr, "self, /"},
    {"__get__", super_get, "self, instance, owner=None, /"},
};
constexpr GetSetSpec kSuperGetSets[] = {
    {"__thisclass__", get_thisclass}, {"__self__", get_self}, {"__self_class__", get_self_class}};

}  // namespace

#define DEFINE(variable, ...)     \
  extern const TypeSpec variable; \
  const TypeSpec variable = {__VA_ARGS__}
DEFINE(property_spec, "property", Kind::kProperty, 0, kPropertyMethods, kPropertyGetSets, {}, nullptr);
DEFINE(classmethod_spec, "classmethod", Kind::kClassMethod, 0, kClassMethodMethods, kWrapperGetSets, {}, nullptr);
DEFINE(staticmethod_spec, "staticmethod", Kind::kStaticMethod, 0, kStaticMethodMethods, kWrapperGetSets, {}, nullptr);
DEFINE(super_spec, "super", Kind::kSuper, 0, kSuperMethods, kSuperGetSets, {}, nullptr);
#undef DEFINE

}  // namespace hognose::builtins
