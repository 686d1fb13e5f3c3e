// object: what every value can do.
#include <vector>

#include "builtins/common.h"
#include "builtins/functions.h"
#include "builtins/intrinsics.h"
#include "builtins/repr.h"
#include "support/pointer_table.h"

namespace hognose::builtins {

using namespace runtime;
using bytecode::Special;

namespace {

Value native_new_of(Interpreter& vm, Type* type) {
  Value found = special_lookup(vm, type, Special::kNew);
  return is_StaticMethod(found) ? found.as<StaticMethod>()->function : found;
}

bool is_object_row(Interpreter& vm, Value method) {
  return is_Native(method) && method.as<Native>()->owner == vm.types.object;
}

Result abstract_error(Interpreter& vm, Type* type) { return vm.tail_prelude("abstract_error"_prelude, {type}); }

Result new_(Interpreter& vm, Value* args) {
  if (!is_Type(args[0]))
    return vm.raise(vm.types.type_error, "object.__new__(X): X is not a type object ({})", type_name(args[0]));
  Type* type = args[0].as<Type>();
  if (args[1].as<Tuple>()->length > 0 || args[2].as<Dict>()->count > 0) {
    if (!is_object_row(vm, native_new_of(vm, type))) {
      return vm.raise(vm.types.type_error, "object.__new__() takes exactly one argument (the type to instantiate)");
    }
    if (is_object_row(vm, special_lookup(vm, type, Special::kInit))) {
      return vm.raise(vm.types.type_error, "{}() takes no arguments", name_of(type));
    }
  }
  if (type->type_flags & kTypeAbstract) return abstract_error(vm, type);
  if (type->instance_kind != Kind::kInstance || (!(type->type_flags & kTypeHeap) && type != vm.types.object)) {
    Type* safe = type;  // the first whose __new__ is not the program's
    while (safe->base != nullptr && !is_Native(native_new_of(vm, safe))) safe = safe->base;
    return vm.raise(vm.types.type_error, "object.__new__({}) is not safe, use {}.__new__()", name_of(type),
                    name_of(safe));
  }
  return Value(make_instance(vm, type));
}

Result init(Interpreter& vm, Value* args) {
  if (args[1].as<Tuple>()->length > 0 || args[2].as<Dict>()->count > 0) {
    Type* type = vm.type_of(args[0]);
    if (!is_object_row(vm, special_lookup(vm, type, Special::kInit))) {
      return vm.raise(vm.types.type_error, "object.__init__() takes exactly one argument (the instance to initialize)");
    }
    if (is_object_row(vm, native_new_of(vm, type))) {
      return vm.raise(vm.types.type_error, "{}.__init__() takes exactly one argument (the instance to initialize)",
                      name_of(type));
    }
  }
  return Result::none();
}

Result repr(Interpreter& vm, Value* args) { return made(vm, default_repr(vm, args[0])); }
Result str(Interpreter& vm, Value* args) { return repr_value(vm, args[0]); }

Result eq(Interpreter&, Value* args) { return args[0] == args[1] ? Value::true_() : Value::not_implemented(); }

Result ne(Interpreter& vm, Value* args) {
  Value method = special_of(vm, args[0], Special::kEq);
  if (!is_Native(method)) return vm.tail_prelude("not_equal"_prelude, {args[0], args[1]});
  Result result = call_native(vm, method.as<Native>(), args, 2, nullptr);
  if (result.code() == Result::Code::kTailCall) return vm.tail_prelude("not_equal"_prelude, {args[0], args[1]});
  if (!result.is_value() || !result.value().is_bool()) return result;
  return Value::boolean(!result.value().is_true());
}

Result ordering(Interpreter&, Value*) { return Value::not_implemented(); }

Result hash(Interpreter& vm, Value* args) { return make_int(vm, vm.id_of(args[0])); }

Result format(Interpreter& vm, Value* args) {
  if (!is_Str(args[1]))
    return vm.raise(vm.types.type_error, "__format__() argument must be str, not {}", argument_type(args[1]));
  if (args[1].as<Str>()->length > 0) {
    return vm.raise(vm.types.type_error, "unsupported format string passed to {}.__format__", type_name(args[0]));
  }
  return str_value(vm, args[0]);
}

Result check_name(Interpreter& vm, Value name) {
  if (is_Str(name)) return Value(intern(vm, name.as<Str>()));
  return vm.raise(vm.types.type_error, "attribute name must be string, not '{}'", type_name(name));
}

Result getattribute(Interpreter& vm, Value* args) {
  Result name = check_name(vm, args[1]);
  return name.is_value() ? generic_get_attribute(vm, args[0], name.value().as<Str>()) : name;
}

// object's own protocol would go around type's, which keeps caches of classes valid.
Result not_for_classes(Interpreter& vm, Value self, const char* method) {
  return vm.raise(vm.types.type_error, "can't apply this {} to {} object", method, type_name(self));
}

Result setattr(Interpreter& vm, Value* args) {
  if (is_Type(args[0])) return not_for_classes(vm, args[0], "__setattr__");
  Result name = check_name(vm, args[1]);
  return name.is_value() ? generic_set_attribute(vm, args[0], name.value().as<Str>(), args[2]) : name;
}

Result delattr(Interpreter& vm, Value* args) {
  if (is_Type(args[0])) return not_for_classes(vm, args[0], "__delattr__");
  Result name = check_name(vm, args[1]);
  return name.is_value() ? generic_set_attribute(vm, args[0], name.value().as<Str>(), Value()) : name;
}

bool add_names(Interpreter& vm, Dict* names, Dict* from) {
  vm.meter.fuel -= from->entries_used;
  for (int64_t i = dict_next(from, 0); i >= 0; i = dict_next(from, i + 1)) {
    if (is_Str(from->entries[i].key) && !dict_set_str(vm, names, from->entries[i].key.as<Str>(), Value::none()))
      return false;
  }
  return true;
}

Result listed(Interpreter& vm, Dict* names) {
  List* list = make_list(vm, nullptr, 0);
  for (int64_t i = dict_next(names, 0); list != nullptr && i >= 0; i = dict_next(names, i + 1)) {
    if (!list_append(vm, list, names->entries[i].key)) return vm.no_memory();
  }
  return made(vm, list);
}

Result dir(Interpreter& vm, Value* args) {
  Dict* names = make_dict(vm);
  Value self = args[0];
  if (self.is_object() && has_own_attributes(self.as_object()) && !is_Type(self)) {
    if (is_Module(self)) {
      if (!add_names(vm, names, self.as<Module>()->dict)) return vm.no_memory();
      return listed(vm, names);
    }
    Instance* instance = attributes_of(vm, self.as_object(), false);
    if (instance != nullptr && instance->shape == nullptr && !add_names(vm, names, instance->slots[0].as<Dict>()))
      return vm.no_memory();
    if (instance != nullptr && instance->shape != nullptr) {
      for (Shape* s = instance->shape; s->name != nullptr; s = s->parent) {
        if (!instance->slots[s->count - 1].is_empty() && !is_hidden(s->name) &&
            !dict_set_str(vm, names, s->name, Value::none()))
          return vm.no_memory();
      }
    }
  }
  Type* type = is_Type(self) ? self.as<Type>() : vm.type_of(self);
  for (uint32_t i = 0; i < type->mro->length; ++i) {
    if (!add_names(vm, names, type_dict(vm, type->mro->items()[i].as<Type>()))) return vm.no_memory();
  }
  if (type->type_flags & kTypeHasDict && !is_Type(self) &&
      !dict_set_str(vm, names, special_str(vm, Special::kDict), Value::none()))
    return vm.no_memory();
  return listed(vm, names);
}

Result init_subclass(Interpreter& vm, Value* args) {
  if (args[2].as<Dict>()->count > 0) {
    return vm.raise(vm.types.type_error, "{}.__init_subclass__() takes no keyword arguments",
                    args[0].as<Type>()->qualname);
  }
  if (args[1].as<Tuple>()->length > 0) {
    return vm.raise(vm.types.type_error, "{}.__init_subclass__() takes no arguments ({} given)",
                    args[0].as<Type>()->qualname, static_cast<int64_t>(args[1].as<Tuple>()->length));
  }
  return Result::none();
}

Result subclasshook(Interpreter&, Value*) { return Value::not_implemented(); }
Result sizeof_(Interpreter&, Value* args) {
  return Value::small_int(args[0].is_object() ? static_cast<int64_t>(Heap::cell_size(args[0].as_object())) : 28);
}
Result reduce_ex(Interpreter& vm, Value* args) { return vm.tail_prelude("reduce_object"_prelude, {args[0], args[1]}); }
Result reduce(Interpreter& vm, Value* args) {
  return vm.tail_prelude("reduce_object"_prelude, {args[0], Value::small_int(0)});
}
// The names of the members that instances have.
std::vector<Str*> slot_names(Interpreter& vm, Type* type) {
  std::vector<Str*> names;
  for (uint32_t i = 0; i < type->mro->length; ++i) {
    Type* base = type->mro->items()[i].as<Type>();
    if (!(base->type_flags & kTypeHeap)) continue;
    Dict* dict = type_dict(vm, base);
    vm.meter.fuel -= dict->entries_used >> 2;
    for (int64_t k = dict_next(dict, 0); k >= 0; k = dict_next(dict, k + 1)) {
      if (is_Member(dict->entries[k].value)) names.push_back(dict->entries[k].value.as<Member>()->slot);
    }
  }
  support::sort_pointers(reinterpret_cast<void**>(names.data()), static_cast<uint32_t>(names.size()),
                         [](const void* a, const void* b) { return std::less<>()(a, b); });
  return names;
}

Result getstate(Interpreter& vm, Value* args) {
  if (!slot_names(vm, vm.type_of(args[0])).empty())
    return vm.tail_prelude("reduce_object"_prelude, {args[0], Value::none()});
  if (!args[0].is_object() || !has_own_attributes(args[0].as_object()) ||
      !(vm.type_of(args[0])->type_flags & kTypeHasDict))
    return Result::none();
  Dict* dict = attributes_dict(vm, args[0].as_object());
  if (dict == nullptr) return vm.no_memory();
  return dict->count == 0 ? Result::none() : Result(dict);
}

Result get_class(Interpreter& vm, Value self) { return Value(vm.type_of(self)); }
Result set_class(Interpreter& vm, Value self, Value value) {
  if (value.is_empty()) return vm.raise(vm.types.type_error, "can't delete __class__ attribute");
  if (!is_Type(value))
    return vm.raise(vm.types.type_error, "__class__ must be set to a class, not '{}' object", type_name(value));
  Type* from = vm.type_of(self);
  Type* to = value.as<Type>();
  if (is_Module(self) && to->instance_kind == Kind::kModule) {
    self.as_object()->type = to;
    return Result::none();
  }
  if (!self.is_object() || !(from->type_flags & kTypeHeap) || !(to->type_flags & kTypeHeap)) {
    return vm.raise(vm.types.type_error,
                    "__class__ assignment only supported for mutable types or ModuleType subclasses");
  }
  uint32_t layout = kTypeHasDict | kTypeSlotsOnly;
  if (from->instance_kind != to->instance_kind || (from->type_flags & layout) != (to->type_flags & layout) ||
      slot_names(vm, from) != slot_names(vm, to)) {
    return vm.raise(vm.types.type_error, "__class__ assignment: '{}' object layout differs from '{}'", name_of(to),
                    name_of(from));
  }
  // Shapes belong to a class: attributes move to a dictionary, which any class can read.
  if (is_Instance(self) && (from->type_flags & kTypeHasDict) && attributes_dict(vm, self.as_object()) == nullptr)
    return vm.no_memory();
  self.as_object()->type = to;
  return Result::none();
}

constexpr NativeSpec kMethods[] = {
    {"__new__", new_, "cls, /, *args, **kwargs", Binding::kStaticMethod},
    {"__init__", init, "self, /, *args, **kwargs"},
    {"__repr__", repr, "self, /"},
    {"__str__", str, "self, /"},
    {"__eq__", eq, "self, value, /"},
    {"__ne__", ne, "self, value, /"},
    {"__lt__", ordering, "self, value, /"},
    {"__le__", ordering, "self, value, /"},
    {"__gt__", ordering, "self, value, /"},
    {"__ge__", ordering, "self, value, /"},
    {"__hash__", hash, "self, /"},
    {"__format__", format, "self, format_spec, /"},
    {"__getattribute__", getattribute, "self, name, /"},
    {"__setattr__", setattr, "self, name, value, /"},
    {"__delattr__", delattr, "self, name, /"},
    {"__dir__", dir, "self, /"},
    {"__init_subclass__", init_subclass, "cls, /, *args, **kwargs", Binding::kClassMethod},
    {"__subclasshook__", subclasshook, "cls, object, /", Binding::kClassMethod},
    {"__sizeof__", sizeof_, "self, /"},
    {"__reduce_ex__", reduce_ex, "self, protocol, /"},
    {"__reduce__", reduce, "self, /"},
    {"__getstate__", getstate, "self, /"},
};
constexpr GetSetSpec kGetSets[] = {{"__class__", get_class, set_class}};

}  // namespace

Str* default_repr(Interpreter& vm, Value value) {
  Type* type = vm.type_of(value);
  StrBuilder out(vm);
  out.append('<');
  if (is_Str(type->module) && !str_equals(type->module.as<Str>(), "builtins")) {
    out.append(type->module.as<Str>());
    out.append('.');
  }
  out.append(type->qualname);
  out.append_ascii(" object at ");
  append_address(vm, out, value);
  out.append('>');
  return out.finish();
}

void append_address(Interpreter& vm, StrBuilder& out, Value value) {
  uint64_t id = static_cast<uint64_t>(vm.id_of(value));
  char text[20];
  char* p = text + sizeof(text);
  do {
    *--p = "0123456789abcdef"[id & 15];
    id >>= 4;
  } while (id != 0);
  out.append_ascii("0x");
  out.append_ascii(std::string_view(p, static_cast<size_t>(text + sizeof(text) - p)));
}

Result object_dir(Interpreter& vm, Value* args) { return dir(vm, args); }

extern const TypeSpec object_spec;
const TypeSpec object_spec = {
    "object",
    Kind::kInstance,
    0,
    kMethods,
    kGetSets,
    {},
    "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\n"
    "instance that has no instance attributes and cannot be given any.\n"};

}  // namespace hognose::builtins
