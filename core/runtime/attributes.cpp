// The attribute protocols: object, type, module, super; descriptors.
//
// Order for an instance (language reference 3.3.2.2): data descriptor of the class, own attribute, non-data descriptor or plain class attribute,
// __getattr__. Whatever is written in Python comes back as a tail call.
#include "runtime/attributes.h"
#include "runtime/operators.h"

#include <string>

#include "runtime/state.h"

namespace hognose::runtime {

using bytecode::Special;

namespace {

Str* special_str(Interpreter& vm, Special special) { return vm.special_names[static_cast<int>(special)]; }

// Whether an attribute found on a class takes precedence over the instance's own.
bool is_data_descriptor(Interpreter& vm, Value attribute) {
  if (!attribute.is_object()) return false;
  switch (attribute.as_object()->kind) {
    case Kind::kProperty:
    case Kind::kMember:
    case Kind::kGetSet: return true;
    case Kind::kInstance:
    case Kind::kNativeData:
      return !special_of(vm, attribute, Special::kSet).is_empty() ||
             !special_of(vm, attribute, Special::kDelete).is_empty();
    default: return false;
  }
}

// Whether the descriptor is one of the value's class: its functions trust the layout. False: TypeError pending.
bool describes(Interpreter& vm, Type* owner, Str* name, Value value) {
  if (owner == nullptr || owner == vm.types.object || vm.is_instance(value, owner)) return true;
  (void)vm.raise(vm.types.type_error, "descriptor '{}' for '{}' objects doesn't apply to a '{}' object", name,
                 name_of(owner), type_name(value));
  return false;
}

Result attribute_error(Interpreter& vm, Value value, Str* name) {
  if (is_Type(value)) {
    (void)vm.raise(vm.types.attribute_error, "type object '{}' has no attribute '{}'", name_of(value.as<Type>()), name);
  } else {
    (void)vm.raise(vm.types.attribute_error, "'{}' object has no attribute '{}'", type_name(value), name);
  }
  if (is_Exception(vm.pending)) {
    (void)set_own_attribute(vm, vm.pending.as_object(), vm.names.name, name);
    (void)set_own_attribute(vm, vm.pending.as_object(), vm.names.obj, value);
  }
  return Result::raise();
}

Result get_member(Interpreter& vm, Member* member, Value instance) {
  if (!vm.is_instance(instance, member->owner)) {
    return vm.raise(vm.types.type_error, "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
                    member->name, name_of(member->owner), type_name(instance));
  }
  Value value = own_attribute(vm, instance.as_object(), member->slot);
  if (value.is_empty()) return attribute_error(vm, instance, member->name);
  return value;
}

}  // namespace

Value make_bound_method(Interpreter& vm, Value function, Value self) {
  BoundMethod* method =
      static_cast<BoundMethod*>(vm.heap.allocate(Kind::kBoundMethod, vm.types.method, sizeof(BoundMethod)));
  method->function = function;
  method->self = self;
  return method;
}

Result bind_attribute(Interpreter& vm, Value attribute, Value instance, Type* type) {
  if (attribute.is_object() && attribute.as_object()->type->type_flags & kTypeHeap) {
    // A subclass of property, say, with a __get__ of its own.
    Value get = special_of(vm, attribute, Special::kGet);
    if (is_Function(get)) return vm.tail_call(get, {attribute, instance.is_empty() ? Value::none() : instance, type});
  }
  return bind_builtin(vm, attribute, instance, type);
}

Result bind_builtin(Interpreter& vm, Value attribute, Value instance, Type* type) {
  if (!attribute.is_object()) return attribute;
  Object* object = attribute.as_object();
  switch (object->kind) {
    case Kind::kFunction: return instance.is_empty() ? attribute : make_bound_method(vm, attribute, instance);
    case Kind::kNative: {
      Native* native = static_cast<Native*>(object);
      if (native->owner == nullptr || !native->self.is_empty() || instance.is_empty()) return attribute;
      if (!describes(vm, native->owner, native->name, instance)) return Result::raise();
      return make_native(vm, native->spec, native->owner, instance, native->module);
    }
    case Kind::kClassMethod: {
      ClassMethod* method = static_cast<ClassMethod*>(object);
      if (is_Native(method->function) && method->function.as<Native>()->owner != nullptr) {
        Native* native = method->function.as<Native>();
        return make_native(vm, native->spec, native->owner, type, native->module);
      }
      if (is_Function(method->function)) return make_bound_method(vm, method->function, type);
      Value get = special_of(vm, method->function, Special::kGet);
      if (!get.is_empty() && is_Function(get))
        return vm.tail_call(get, {method->function, type, vm.type_of(Value(type))});
      return make_bound_method(vm, method->function, type);
    }
    case Kind::kStaticMethod: return static_cast<StaticMethod*>(object)->function;
    case Kind::kProperty: {
      Property* property = static_cast<Property*>(object);
      if (instance.is_empty()) return attribute;
      if (property->getter.is_none() || property->getter.is_empty()) {
        if (is_Str(property->name)) {
          return vm.raise(vm.types.attribute_error, "property '{}' of '{}' object has no getter",
                          property->name.as<Str>(), vm.type_of(instance)->qualname);
        }
        return vm.raise(vm.types.attribute_error, "property of '{}' object has no getter",
                        vm.type_of(instance)->qualname);
      }
      return vm.tail_call(property->getter, {instance});
    }
    case Kind::kMember: return instance.is_empty() ? attribute : get_member(vm, static_cast<Member*>(object), instance);
    case Kind::kGetSet: {
      if (instance.is_empty()) return attribute;
      GetSet* getset = static_cast<GetSet*>(object);
      if (!describes(vm, getset->owner, getset->name, instance)) return Result::raise();
      return getset->spec->get(vm, instance);
    }
    case Kind::kInstance:
    case Kind::kNativeData: {
      Value get = special_of(vm, attribute, Special::kGet);
      if (get.is_empty()) return attribute;
      return vm.tail_call(get, {attribute, instance.is_empty() ? Value::none() : instance, type});
    }
    default: {
      // Instances of user subclasses of builtin types may be descriptors too.
      if (!(object->type->type_flags & kTypeHeap)) return attribute;
      Value get = special_of(vm, attribute, Special::kGet);
      if (get.is_empty()) return attribute;
      return vm.tail_call(get, {attribute, instance.is_empty() ? Value::none() : instance, type});
    }
  }
}

namespace {

// object.__getattribute__ without the error: kStop when there is no such attribute.
Result find_attribute(Interpreter& vm, Value value, Str* name) {
  Type* type = vm.type_of(value);
  Value found = type_lookup(vm, type, name);
  if (!found.is_empty() && is_data_descriptor(vm, found) &&
      (!is_Instance(found) || !special_of(vm, found, Special::kGet).is_empty())) {
    if (is_Member(found)) {  // unset slots are missing attributes: __getattr__ may still provide them
      Value own = value.is_object() ? own_attribute(vm, value.as_object(), found.as<Member>()->slot) : Value();
      if (own.is_empty() && vm.is_instance(value, found.as<Member>()->owner)) return Result::stop();
      return get_member(vm, found.as<Member>(), value);
    }
    return bind_attribute(vm, found, value, type);
  }
  if (value.is_object() && has_own_attributes(value.as_object()) && value.as_object()->kind != Kind::kType) {
    Value own = own_attribute(vm, value.as_object(), name);
    if (!own.is_empty()) return own;
    if (name == special_str(vm, Special::kDict) && (type->type_flags & kTypeHasDict || is_Module(value))) {
      Dict* dict = attributes_dict(vm, value.as_object());
      return dict == nullptr ? vm.no_memory() : Result(dict);
    }
  }
  if (!found.is_empty()) return bind_attribute(vm, found, value, type);
  if (name == special_str(vm, Special::kClass)) return type;
  return Result::stop();
}

Result find_type_attribute(Interpreter& vm, Type* type, Str* name) {
  Type* metaclass = type->type;
  Value meta = type_lookup(vm, metaclass, name);
  if (!meta.is_empty() && is_data_descriptor(vm, meta)) {
    // The class's own dict still wins for names such as __doc__ that type describes by getsets over it: their getters look there.
    return bind_attribute(vm, meta, type, metaclass);
  }
  Value own = type_lookup(vm, type, name);
  if (!own.is_empty()) return bind_attribute(vm, own, Value(), type);
  if (!meta.is_empty()) return bind_attribute(vm, meta, type, metaclass);
  return Result::stop();
}

Result find_super_attribute(Interpreter& vm, Super* super, Str* name) {
  if (super->self_type != nullptr && name != special_str(vm, Special::kClass)) {
    Tuple* mro = super->self_type->mro;
    uint32_t i = 0;
    vm.meter.fuel -= mro->length >> 4;
    while (i < mro->length && mro->items()[i].as_object() != super->this_class) ++i;
    for (++i; i < mro->length; ++i) {
      Value found = dict_get_str(vm, type_dict(vm, mro->items()[i].as<Type>()), name);
      if (found.is_empty()) continue;
      bool bound_to_class = super->self.is_object() && super->self.as_object() == super->self_type;
      return bind_attribute(vm, found, bound_to_class ? Value() : super->self, super->self_type);
    }
  }
  return find_attribute(vm, super, name);
}

// What a lookup by the plain protocol of the value's kind gives; kStop when missing.
Result find_any(Interpreter& vm, Value value, Str* name) {
  if (value.is_object()) {
    switch (value.as_object()->kind) {
      case Kind::kType: return find_type_attribute(vm, value.as<Type>(), name);
      case Kind::kSuper: return find_super_attribute(vm, value.as<Super>(), name);
      case Kind::kGenericAlias: {
        // Attributes of an alias are those of its origin, except dunders and the alias's own.
        Value found = type_lookup(vm, vm.type_of(value), name);
        std::string text = to_utf8(name);
        bool dunder = text.size() > 4 && text.compare(0, 2, "__") == 0 && text.compare(text.size() - 2, 2, "__") == 0;
        bool own =
            dunder && (text == "__origin__" || text == "__args__" || text == "__parameters__" ||
                       text == "__mro_entries__" || text == "__reduce_ex__" || text == "__reduce__" ||
                       text == "__copy__" || text == "__bases__" || text == "__deepcopy__" || text == "__unpacked__" ||
                       text == "__typing_unpacked_tuple_args__" || text == "__class__");
        if (!own) {
          Result result = find_any(vm, value.as<GenericAlias>()->origin, name);
          if (result.code() != Result::Code::kStop) return result;
        }
        if (!found.is_empty()) return bind_attribute(vm, found, value, vm.type_of(value));
        return Result::stop();
      }
      default: break;
    }
  }
  return find_attribute(vm, value, name);
}

Result missing_attribute(Interpreter& vm, Value value, Str* name) {
  if (is_Module(value)) {
    Value get = dict_get_str(vm, value.as<Module>()->dict, special_str(vm, Special::kGetAttr));
    if (!get.is_empty()) return vm.tail_call(get, {Value(name)});
    Value module_name = dict_get_str(vm, value.as<Module>()->dict, special_str(vm, Special::kName));
    if (is_Str(module_name)) {
      (void)vm.raise(vm.types.attribute_error, "module '{}' has no attribute '{}'", module_name.as<Str>(), name);
    } else {
      (void)vm.raise(vm.types.attribute_error, "module has no attribute '{}'", name);
    }
    (void)set_own_attribute(vm, vm.pending.as_object(), vm.names.name, name);
    (void)set_own_attribute(vm, vm.pending.as_object(), vm.names.obj, value);
    return Result::raise();
  }
  return attribute_error(vm, value, name);
}

Result get_attribute_impl(Interpreter& vm, Value value, Str* name, bool stop_when_missing) {
  // What a bound method does not have itself is its function's.
  while (is_BoundMethod(value) && name != special_str(vm, Special::kClass) &&
         type_lookup(vm, vm.types.method, name).is_empty()) {
    value = value.as<BoundMethod>()->function;
  }
  Type* type = vm.type_of(value);
  uint32_t flags = type->type_flags & kTypeHeap ? type_flags_of(vm, type) : 0;
  if (flags & (kTypeCustomGetAttribute | kTypeHasGetAttr)) {
    Value name_value = name;
    // __getattribute__ and __getattr__ in Python: the prelude calls the one, catches AttributeError and calls the other.
    if (flags & kTypeCustomGetAttribute) {
      if (flags & kTypeHasGetAttr) return vm.tail_prelude("getattribute_then_getattr"_prelude, {value, name});
      return call_bound_method(vm, special_lookup(vm, type, Special::kGetAttribute), value, &name_value, 1);
    }
    Result result = find_any(vm, value, name);
    if (result.code() == Result::Code::kStop)
      return call_bound_method(vm, special_lookup(vm, type, Special::kGetAttr), value, &name_value, 1);
    // A property that raises AttributeError falls back to __getattr__ too.
    if (result.code() == Result::Code::kTailCall)
      return vm.tail_prelude("getattribute_then_getattr"_prelude, {value, name});
    return result;
  }
  Result result = find_any(vm, value, name);
  if (result.code() != Result::Code::kStop) return result;
  if (stop_when_missing &&
      !(is_Module(value) &&
        !dict_get_str(vm, value.as<Module>()->dict, special_str(vm, Special::kGetAttr)).is_empty())) {
    return result;
  }
  return missing_attribute(vm, value, name);
}

}  // namespace

Result get_attribute(Interpreter& vm, Value value, Str* name) { return get_attribute_impl(vm, value, name, false); }
Result get_attribute_or_stop(Interpreter& vm, Value value, Str* name) {
  return get_attribute_impl(vm, value, name, true);
}

Result generic_get_attribute(Interpreter& vm, Value value, Str* name) {
  Result result = find_any(vm, value, name);
  return result.code() == Result::Code::kStop ? attribute_error(vm, value, name) : result;
}

Result type_get_attribute(Interpreter& vm, Type* type, Str* name) {
  Result result = find_type_attribute(vm, type, name);
  return result.code() == Result::Code::kStop ? attribute_error(vm, type, name) : result;
}

Result module_get_attribute(Interpreter& vm, Module* module, Str* name) {
  Result result = find_attribute(vm, module, name);
  return result.code() == Result::Code::kStop ? missing_attribute(vm, module, name) : result;
}

namespace {

Result set_by_descriptor(Interpreter& vm, Value descriptor, Value instance, Str* name, Value item) {
  Object* object = descriptor.as_object();
  Special special = item.is_empty() ? Special::kDelete : Special::kSet;
  bool own = object->type->type_flags & kTypeHeap && is_Function(special_of(vm, descriptor, special));
  switch (own ? Kind::kInstance : object->kind) {
    case Kind::kProperty: {
      Property* property = static_cast<Property*>(object);
      Value function = item.is_empty() ? property->deleter : property->setter;
      if (function.is_none() || function.is_empty()) {
        const char* what = item.is_empty() ? "deleter" : "setter";
        if (is_Str(property->name)) {
          return vm.raise(vm.types.attribute_error, "property '{}' of '{}' object has no {}", property->name.as<Str>(),
                          vm.type_of(instance)->qualname, what);
        }
        return vm.raise(vm.types.attribute_error, "property of '{}' object has no {}", vm.type_of(instance)->qualname,
                        what);
      }
      return item.is_empty() ? vm.tail_call(function, {instance}) : vm.tail_call(function, {instance, item});
    }
    case Kind::kMember: {
      Member* member = static_cast<Member*>(object);
      if (!vm.is_instance(instance, member->owner)) {
        return vm.raise(vm.types.type_error, "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
                        member->name, name_of(member->owner), type_name(instance));
      }
      if (item.is_empty()) {
        if (!delete_own_attribute(vm, instance.as_object(), member->slot))
          return vm.raise(vm.types.attribute_error, "{}", member->name);
        return Result::none();
      }
      if (!set_own_attribute(vm, instance.as_object(), member->slot, item)) return vm.no_memory();
      return Result::none();
    }
    case Kind::kGetSet: {
      GetSet* getset = static_cast<GetSet*>(object);
      if (getset->spec->set == nullptr) {
        auto& types = vm.types;
        for (Type* plain :
             {types.range, types.slice, types.complex, types.property, types.method, types.super, types.classmethod,
              types.function, types.staticmethod, types.code, types.generic_alias, types.getset_descriptor}) {
          bool text = plain == types.method && str_equals(name, "__doc__");
          if (getset->owner == plain && !text) return vm.raise(types.attribute_error, "readonly attribute");
        }
        return vm.raise(types.attribute_error, "attribute '{}' of '{}' objects is not writable", name,
                        name_of(getset->owner));
      }
      if (!describes(vm, getset->owner, getset->name, instance)) return Result::raise();
      return getset->spec->set(vm, instance, item);
    }
    default: {
      Value function = special_of(vm, descriptor, special);
      if (function.is_empty()) {
        return vm.raise(vm.types.attribute_error, item.is_empty() ? "__delete__" : "__set__");
      }
      return item.is_empty() ? vm.tail_call(function, {descriptor, instance})
                             : vm.tail_call(function, {descriptor, instance, item});
    }
  }
}

}  // namespace

Result generic_set_attribute(Interpreter& vm, Value value, Str* name, Value item) {
  if (is_Type(value)) return type_set_attribute(vm, value.as<Type>(), name, item);
  name = intern(vm, name);
  Type* type = vm.type_of(value);
  Value found = type_lookup(vm, type, name);
  if (!found.is_empty() && is_data_descriptor(vm, found)) return set_by_descriptor(vm, found, value, name, item);
  bool can_hold = value.is_object() && has_own_attributes(value.as_object()) &&
                  ((type->type_flags & kTypeHasDict) || is_Module(value));
  if (!can_hold) {
    if (!found.is_empty()) {
      return vm.raise(vm.types.attribute_error, "'{}' object attribute '{}' is read-only", type_name(value), name);
    }
    (void)vm.raise(vm.types.attribute_error,
                   "'{}' object has no attribute '{}' and no __dict__ for setting new attributes", type_name(value),
                   name);
    if (is_Exception(vm.pending)) {
      (void)set_own_attribute(vm, vm.pending.as_object(), vm.names.name, name);
      (void)set_own_attribute(vm, vm.pending.as_object(), vm.names.obj, value);
    }
    return Result::raise();
  }
  if (name == special_str(vm, Special::kDict)) {
    if (is_Module(value)) return vm.raise(vm.types.attribute_error, "readonly attribute");
    if (item.is_empty() && is_Function(value)) return vm.raise(vm.types.type_error, "cannot delete __dict__");
    if (item.is_empty()) item = make_dict(vm);
    if (!is_Dict(item))
      return vm.raise(vm.types.type_error, "__dict__ must be set to a dictionary, not a '{}'", type_name(item));
    return set_attributes_dict(vm, value.as_object(), item.as<Dict>()) ? Result::none() : vm.no_memory();
  }
  if (item.is_empty()) {
    if (!delete_own_attribute(vm, value.as_object(), name)) return attribute_error(vm, value, name);
    return Result::none();
  }
  return set_own_attribute(vm, value.as_object(), name, item) ? Result::none() : vm.no_memory();
}

Result type_set_attribute(Interpreter& vm, Type* type, Str* name, Value item) {
  name = intern(vm, name);
  if (is_immutable(type)) {
    return vm.raise(vm.types.type_error, "cannot set '{}' attribute of immutable type '{}'", name, name_of(type));
  }
  Value meta = type_lookup(vm, type->type, name);
  if (!meta.is_empty() && is_data_descriptor(vm, meta)) return set_by_descriptor(vm, meta, type, name, item);
  if (item.is_empty()) {
    if (dict_delete_str(vm, type->dict, name) != Found::kYes) return attribute_error(vm, type, name);
  } else if (!dict_set_str(vm, type->dict, name, item)) {
    return vm.no_memory();
  }
  if (name == special_str(vm, Special::kAbstractMethods)) {
    type->type_flags &= ~kTypeAbstract;
    bool any = !item.is_empty() &&
               ((is_Set(item) && item.as<Set>()->used > 0) || (is_Tuple(item) && item.as<Tuple>()->length > 0));
    if (any) type->type_flags |= kTypeAbstract;
  }
  type_modified(vm, type);
  return Result::none();
}

Result set_attribute(Interpreter& vm, Value value, Str* name, Value item) {
  Type* type = vm.type_of(value);
  if ((type->type_flags & kTypeHeap) && (type_flags_of(vm, type) & kTypeCustomSetAttr)) {
    Value function = special_lookup(vm, type, item.is_empty() ? Special::kDelAttr : Special::kSetAttr);
    if (!is_Native(function)) {
      return item.is_empty() ? vm.tail_call(function, {value, name}) : vm.tail_call(function, {value, name, item});
    }
  }
  return generic_set_attribute(vm, value, name, item);
}

}  // namespace hognose::runtime
