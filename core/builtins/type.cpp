// type: classes as objects, and making them.
#include "builtins/common.h"
#include "builtins/functions.h"
#include "builtins/intrinsics.h"
#include "builtins/repr.h"

namespace hognose::builtins {

using namespace runtime;
using bytecode::Special;

namespace {

// The most derived metaclass among `metaclass` and those of the bases; empty: TypeError pending.
Type* most_derived(Interpreter& vm, Type* metaclass, Tuple* bases) {
  for (uint32_t i = 0; i < bases->length; ++i) {
    Type* other = vm.type_of(bases->items()[i]);
    if (vm.is_subtype(metaclass, other)) continue;
    if (vm.is_subtype(other, metaclass)) {
      metaclass = other;
      continue;
    }
    (void)vm.raise(vm.types.type_error,
                   "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the "
                   "metaclasses of all its bases");
    return nullptr;
  }
  return metaclass;
}

// super(cls, cls).__init_subclass__, unbound: what the next class in the MRO has.
Value inherited_init_subclass(Interpreter& vm, Type* type) {
  uint32_t i = 0;
  vm.meter.fuel -= type->mro->length >> 4;
  while (i < type->mro->length && type->mro->items()[i].as_object() != type) ++i;
  for (++i; i < type->mro->length; ++i) {
    Value found =
        dict_get_str(vm, type_dict(vm, type->mro->items()[i].as<Type>()), special_str(vm, Special::kInitSubclass));
    if (!found.is_empty()) return found;
  }
  return Value();
}

// _class_made(cls, keywords): the end of type.__new__, when the MRO is known.
Result class_made(Interpreter& vm, Value* args) {
  Type* type = args[0].as<Type>();
  Dict* keywords = args[1].as<Dict>();
  // __set_name__ of the attributes, then __init_subclass__ of the parent; natively where both are builtin.
  List* named = nullptr;
  Dict* dict = type->dict;
  if (!vm.charge(dict->entries_used / 4)) return vm.limit();
  for (int64_t i = dict_next(dict, 0); i >= 0; i = dict_next(dict, i + 1)) {
    Value value = dict->entries[i].value;
    if (!value.is_object() || is_Function(value) || !is_Str(dict->entries[i].key)) continue;
    if (is_Property(value) && !(value.as_object()->type->type_flags & kTypeHeap)) {
      value.as<Property>()->name = dict->entries[i].key;
      continue;
    }
    if (special_of(vm, value, Special::kSetName).is_empty()) continue;
    if (named == nullptr) named = make_list(vm, nullptr, 0);
    Tuple* pair = make_tuple(vm, {dict->entries[i].key, value});
    if (pair == nullptr || !list_append(vm, named, pair)) return vm.no_memory();
  }
  Value init_subclass = inherited_init_subclass(vm, type);
  bool plain = init_subclass.is_empty() ||
               (is_ClassMethod(init_subclass) && is_Native(init_subclass.as<ClassMethod>()->function));
  if (plain && named == nullptr && keywords->count == 0) {
    return Value(type);
  }
  return vm.tail_prelude("class_created"_prelude,
                         {type, named == nullptr ? Value(vm.empty_tuple) : Value(named), keywords});
}

Result new_(Interpreter& vm, Value* args) {
  // cls, *args, **kwargs
  Tuple* given = args[1].as<Tuple>();
  Dict* keywords = args[2].as<Dict>();
  if (!is_Type(args[0]))
    return vm.raise(vm.types.type_error, "type.__new__(X): X is not a type object ({})", type_name(args[0]));
  Type* metaclass = args[0].as<Type>();
  if (given->length != 3) {
    if (metaclass == vm.types.type) {
      return vm.raise(vm.types.type_error, given->length == 1 && keywords->count > 0
                                               ? "type() takes no keyword arguments"
                                               : "type() takes 1 or 3 arguments");
    }
    return vm.raise(vm.types.type_error, "type.__new__() takes exactly 3 arguments ({} given)",
                    static_cast<int64_t>(given->length));
  }
  Value name = given->items()[0], bases = given->items()[1], names = given->items()[2];
  if (!is_Str(name))
    return vm.raise(vm.types.type_error, "type.__new__() argument 1 must be str, not {}", argument_type(name));
  if (!is_Tuple(bases))
    return vm.raise(vm.types.type_error, "type.__new__() argument 2 must be tuple, not {}", argument_type(bases));
  if (!is_Dict(names))
    return vm.raise(vm.types.type_error, "type.__new__() argument 3 must be dict, not {}", argument_type(names));
  for (uint32_t i = 0; i < bases.as<Tuple>()->length; ++i) {
    Value base = bases.as<Tuple>()->items()[i];
    if (!is_Type(base) && !get_attribute_or_stop(vm, base, special_str(vm, Special::kMroEntries)).is_raise() &&
        !special_of(vm, base, Special::kMroEntries).is_empty()) {
      return vm.raise(vm.types.type_error, "type() doesn't support MRO entry resolution; use types.new_class()");
    }
  }
  if (!vm.charge(name.as<Str>()->length / 8)) return vm.limit();
  for (uint32_t i = 0; i < name.as<Str>()->length; ++i) {
    if (name.as<Str>()->at(i) == 0) return vm.raise(vm.types.value_error, "type name must not contain null characters");
  }
  Type* winner = most_derived(vm, metaclass, bases.as<Tuple>());
  if (winner == nullptr) return Result::raise();
  if (winner != metaclass) {
    Value their_new = special_lookup(vm, winner, Special::kNew);
    if (is_StaticMethod(their_new)) their_new = their_new.as<StaticMethod>()->function;
    if (!is_Native(their_new)) {
      const Value more[] = {winner, name, bases, names};
      return vm.tail_call(their_new, more, 4, keywords->count == 0 ? Value() : Value(keywords));
    }
    metaclass = winner;
  }
  Value slots = dict_get_str(vm, names.as<Dict>(), special_str(vm, Special::kSlots));
  if (!slots.is_empty() && !is_Str(slots) && !is_Tuple(slots) && !is_List(slots))
    return vm.tail_prelude("class_of_slots"_prelude, {metaclass, name, bases, names, keywords});
  Result result = make_class(vm, metaclass, name.as<Str>(), bases.as<Tuple>(), names.as<Dict>());
  if (!result.is_value()) return result;
  Value parts[] = {result.value(), keywords};
  return parts[0].as<Type>()->mro->length == 0 ? vm.tail_prelude("class_ordered"_prelude, {parts[0], keywords})
                                               : class_made(vm, parts);
}

Result init(Interpreter& vm, Value* args) {
  uint32_t count = args[1].as<Tuple>()->length;
  if (count != 1 && count != 3) return vm.raise(vm.types.type_error, "type.__init__() takes 1 or 3 arguments");
  return Result::none();
}

Result call(Interpreter& vm, Value* args) {
  if (args[0].as<Type>() == vm.types.type && args[1].as<Tuple>()->length == 1 && args[2].as<Dict>()->count == 0) {
    return Value(vm.type_of(args[1].as<Tuple>()->items()[0]));
  }
  if (args[0].as<Type>()->type_flags & kTypeDisallowNew) {
    return vm.raise(vm.types.type_error, "cannot create '{}' instances", name_of(args[0].as<Type>()));
  }
  return vm.tail_prelude("construct"_prelude, {args[0], args[1], args[2]});
}

Result repr(Interpreter& vm, Value* args) {
  Type* type = args[0].as<Type>();
  StrBuilder out(vm);
  out.append_ascii("<class '");
  Value module =
      type->type_flags & kTypeHeap ? dict_get_str(vm, type->dict, special_str(vm, Special::kModule)) : type->module;
  if (is_Str(module) && !str_equals(module.as<Str>(), "builtins")) {
    out.append(module.as<Str>());
    out.append('.');
  }
  out.append(type->qualname);
  out.append_ascii("'>");
  return made(vm, out.finish());
}

Result mro(Interpreter& vm, Value* args) {
  Result order = merged_mro(vm, args[0].as<Type>());
  if (!order.is_value()) return order;
  Tuple* items = order.value().as<Tuple>();
  return vm.charge(items->length) ? made(vm, make_list(vm, items->items(), items->length)) : vm.limit();
}

Result subclasses(Interpreter& vm, Value* args) {
  List* known = args[0].as<Type>()->subclasses;
  List* result = make_list(vm, nullptr, 0);
  bool full = true;
  if (!(args[0].as<Type>()->type_flags & kTypeHeap)) {
    Type** builtin = reinterpret_cast<Type**>(&vm.types);  // a struct of pointers to types and of nothing else
    for (size_t k = 0; k < sizeof vm.types / sizeof(Type*); ++k) {
      Tuple* bases = builtin[k]->bases;
      for (uint32_t i = 0; i < bases->length; ++i) {
        if (bases->items()[i] == args[0]) full = full && list_append(vm, result, builtin[k]);
      }
    }
  }
  if (!full) return vm.no_memory();
  for (uint32_t i = 0; known != nullptr && i < known->length; ++i) {
    if (!is_Type(known->items[i])) continue;
    // Others only have this class in the order that a mro() has given them.
    Type* below = known->items[i].as<Type>();
    bool real = false;
    if (!vm.charge(1 + below->bases->length / 16)) return vm.limit();
    for (uint32_t k = 0; k < below->bases->length; ++k) real = real || below->bases->items()[k] == args[0];
    if (real && below->mro->length > 0 && !list_append(vm, result, below)) return vm.no_memory();
  }
  return Value(result);
}

Result instancecheck(Interpreter& vm, Value* args) {
  Type* type = args[0].as<Type>();
  if (vm.is_instance(args[1], type)) return Value::true_();
  if (!is_Instance(args[1])) return Value::false_();
  Value own = type_lookup(vm, vm.type_of(args[1]), special_str(vm, Special::kClass));
  if (own.is_empty() || is_GetSet(own)) return Value::false_();
  return vm.tail_prelude("instance_by_class"_prelude, {args[0], args[1]});
}

Result subclasscheck(Interpreter& vm, Value* args) {
  if (is_Type(args[1])) return Value::boolean(vm.is_subtype(args[1].as<Type>(), args[0].as<Type>()));
  return vm.tail_prelude("abstract_subclass_checked"_prelude, {args[1], args[0]});
}

Result prepare(Interpreter& vm, Value*) { return made(vm, make_dict(vm)); }

Result check_name(Interpreter& vm, Value name) {
  if (is_Str(name)) return Value(intern(vm, name.as<Str>()));
  return vm.raise(vm.types.type_error, "attribute name must be string, not '{}'", type_name(name));
}
Result getattribute(Interpreter& vm, Value* args) {
  Result name = check_name(vm, args[1]);
  return name.is_value() ? type_get_attribute(vm, args[0].as<Type>(), name.value().as<Str>()) : name;
}
Result setattr(Interpreter& vm, Value* args) {
  Result name = check_name(vm, args[1]);
  return name.is_value() ? type_set_attribute(vm, args[0].as<Type>(), name.value().as<Str>(), args[2]) : name;
}
Result delattr(Interpreter& vm, Value* args) {
  Result name = check_name(vm, args[1]);
  return name.is_value() ? type_set_attribute(vm, args[0].as<Type>(), name.value().as<Str>(), Value()) : name;
}
Result or_(Interpreter& vm, Value* args) { return make_union(vm, args[0], args[1]); }
Result ror(Interpreter& vm, Value* args) { return make_union(vm, args[1], args[0]); }
Result hash(Interpreter& vm, Value* args) { return make_int(vm, vm.id_of(args[0])); }

constexpr NativeSpec kMethods[] = {
    {"__new__", new_, "cls, /, *args, **kwargs", Binding::kStaticMethod},
    {"__init__", init, "self, /, *args, **kwargs"},
    {"__call__", call, "self, /, *args, **kwargs"},
    {"__repr__", repr, "self, /"},
    {"__hash__", hash, "self, /"},
    {"mro", mro, "self, /"},
    {"__subclasses__", subclasses, "self, /"},
    {"__instancecheck__", instancecheck, "self, instance, /"},
    {"__subclasscheck__", subclasscheck, "self, subclass, /"},
    {"__prepare__", prepare, "cls, /, *args, **kwargs", Binding::kClassMethod},
    {"__getattribute__", getattribute, "self, name, /"},
    {"__setattr__", setattr, "self, name, value, /"},
    {"__delattr__", delattr, "self, name, /"},
    {"__dir__", object_dir, "self, /"},
    {"__or__", or_, "self, value, /"},
    {"__ror__", ror, "self, value, /"},
};

// --- attributes ------------------------------------------------------------------------------------------------------------

Result immutable(Interpreter& vm, Type* type, const char* name) {
  return vm.raise(vm.types.type_error, "cannot set '{}' attribute of immutable type '{}'", name, name_of(type));
}

Result cannot_delete(Interpreter& vm, Type* type, const char* name) {
  return vm.raise(vm.types.type_error, "cannot delete '{}' attribute of immutable type '{}'", name, name_of(type));
}

Result get_name(Interpreter&, Value self) { return Value(self.as<Type>()->name); }
Result set_name(Interpreter& vm, Value self, Value value) {
  if (is_immutable(self.as<Type>())) return immutable(vm, self.as<Type>(), "__name__");
  if (!is_Str(value)) {
    if (value.is_empty()) return cannot_delete(vm, self.as<Type>(), "__name__");
    return vm.raise(vm.types.type_error, "can only assign string to {}.__name__, not '{}'", name_of(self.as<Type>()),
                    type_name(value));
  }
  Str* name = value.as<Str>();
  if (!vm.charge(name->length / 8)) return vm.limit();
  for (uint32_t i = 0; i < name->length; ++i) {
    if (name->at(i) == 0) return vm.raise(vm.types.value_error, "type name must not contain null characters");
  }
  self.as<Type>()->name = name;
  return Result::none();
}
Result get_qualname(Interpreter&, Value self) { return Value(self.as<Type>()->qualname); }
Result set_qualname(Interpreter& vm, Value self, Value value) {
  if (is_immutable(self.as<Type>())) return immutable(vm, self.as<Type>(), "__qualname__");
  if (value.is_empty()) return cannot_delete(vm, self.as<Type>(), "__qualname__");
  if (!is_Str(value)) {
    return vm.raise(vm.types.type_error, "can only assign string to {}.__qualname__, not '{}'",
                    name_of(self.as<Type>()), type_name(value));
  }
  self.as<Type>()->qualname = value.as<Str>();
  return Result::none();
}

// Attributes that stand in the class's own dict; `fallback` when missing.
Result own(Interpreter& vm, Value self, Special name, Value fallback) {
  Value found = dict_get_str(vm, type_dict(vm, self.as<Type>()), special_str(vm, name));
  return found.is_empty() ? fallback : found;
}
Result set_own(Interpreter& vm, Value self, Special name, Value value) {
  Type* type = self.as<Type>();
  if (is_immutable(type)) return immutable(vm, type, bytecode::special_name(name));
  if (value.is_empty()) {
    if (dict_delete_str(vm, type->dict, special_str(vm, name)) != Found::kYes) {
      return vm.raise(vm.types.attribute_error, "{}", special_str(vm, name));
    }
  } else if (!dict_set_str(vm, type->dict, special_str(vm, name), value)) {
    return vm.no_memory();
  }
  type_modified(vm, type);
  return Result::none();
}

Result get_module(Interpreter& vm, Value self) {
  Type* type = self.as<Type>();
  if (!(type->type_flags & kTypeHeap)) return type->module.is_empty() ? Value(vm.names.builtins) : type->module;
  return own(vm, self, Special::kModule, vm.names.builtins);
}
Result set_module(Interpreter& vm, Value self, Value value) {
  if (value.is_empty()) return cannot_delete(vm, self.as<Type>(), "__module__");
  if (is_Str(value)) self.as<Type>()->module = value;
  if (self.as<Type>()->dict != nullptr && !is_immutable(self.as<Type>()))
    (void)dict_delete_str(vm, self.as<Type>()->dict, intern(vm, "__firstlineno__"));
  return set_own(vm, self, Special::kModule, value);
}
Result get_doc(Interpreter& vm, Value self) {
  Result doc = own(vm, self, Special::kDoc, Value::none());
  if (!doc.is_value() || !doc.value().is_object()) return doc;
  Type* type = self.as<Type>();
  if (is_GetSet(doc.value()) && !(type->type_flags & kTypeHeap)) {  // the instances have one
    const char* text = type->spec == nullptr ? nullptr : type->spec->doc;
    return text == nullptr ? Result::none() : made(vm, make_str(vm, text));
  }
  return bind_attribute(vm, doc.value(), Value(), type);
}
Result set_doc(Interpreter& vm, Value self, Value value) {
  if (value.is_empty()) return cannot_delete(vm, self.as<Type>(), "__doc__");
  return set_own(vm, self, Special::kDoc, value);
}
Result get_bases(Interpreter&, Value self) { return Value(self.as<Type>()->bases); }
Result assign_bases(Interpreter& vm, Value self, Value value) {
  Type* type = self.as<Type>();
  if (is_immutable(type)) return immutable(vm, type, "__bases__");
  if (value.is_empty()) {
    return cannot_delete(vm, type, "__bases__");
  }
  if (!is_Tuple(value)) {
    return vm.raise(vm.types.type_error, "can only assign tuple to {}.__bases__, not {}", name_of(type),
                    type_name(value));
  }
  if (value.as<Tuple>()->length == 0)
    return vm.raise(vm.types.type_error, "can only assign non-empty tuple to {}.__bases__, not ()", name_of(type));
  return set_bases(vm, type, value.as<Tuple>());
}
Result get_base(Interpreter&, Value self) {
  return self.as<Type>()->base == nullptr ? Value::none() : Value(self.as<Type>()->base);
}
Result get_mro(Interpreter&, Value self) {
  Tuple* mro = self.as<Type>()->mro;
  return mro->length == 0 ? Value::none() : Value(mro);
}
Result get_dict(Interpreter& vm, Value self) {
  MappingProxy* proxy =
      static_cast<MappingProxy*>(vm.heap.allocate(Kind::kMappingProxy, vm.types.mappingproxy, sizeof(MappingProxy)));
  proxy->mapping = type_dict(vm, self.as<Type>());
  return Value(proxy);
}
Result get_abstract(Interpreter& vm, Value self) {
  Value found = dict_get_str(vm, type_dict(vm, self.as<Type>()), special_str(vm, Special::kAbstractMethods));
  if (found.is_empty() || self.as<Type>() == vm.types.type)
    return vm.raise(vm.types.attribute_error, "__abstractmethods__");
  return found;
}
Result set_abstract(Interpreter& vm, Value self, Value value) {
  Result result = set_own(vm, self, Special::kAbstractMethods, value);
  if (!result.is_value()) return result;
  Type* type = self.as<Type>();
  bool any = (is_Set(value) && value.as<Set>()->used > 0) || (is_Tuple(value) && value.as<Tuple>()->length > 0);
  type->type_flags = any ? type->type_flags | kTypeAbstract : type->type_flags & ~kTypeAbstract;
  return result;
}
// Where a class or a module keeps its annotations and the function that makes them. Each has two names: the body of a class or module may bind
// the first; the second is where a class keeps what it was given or has made.
Dict* annotated(Interpreter& vm, Value self) {
  return is_Module(self) ? self.as<Module>()->dict : type_dict(vm, self.as<Type>());
}
enum Annotated { kAnnotations, kAnnotate };
Str* annotation_name(Interpreter& vm, int what, bool second) {
  constexpr const char* kNames[] = {"__annotations__", "__annotate__", "__annotations_cache__", "__annotate_func__"};
  return intern(vm, kNames[what + 2 * second]);
}
// kStop where there is none.
Result get_annotated(Interpreter& vm, Value self, Annotated what) {
  if (is_Type(self) && !(self.as<Type>()->type_flags & kTypeHeap)) {
    return vm.raise(vm.types.attribute_error, "type object '{}' has no attribute '{}'", name_of(self.as<Type>()),
                    annotation_name(vm, what, false));
  }
  for (bool second : {false, true}) {
    Value found = dict_get_str(vm, annotated(vm, self), annotation_name(vm, what, second));
    if (!found.is_empty()) return found;
  }
  return Result::stop();
}
bool forget(Interpreter& vm, Value self, Annotated what) {
  bool any = false;
  for (bool second : {false, true})
    any |= dict_delete_str(vm, annotated(vm, self), annotation_name(vm, what, second)) == Found::kYes;
  return any;
}
Result keep_annotated(Interpreter& vm, Value self, Annotated what, Value value) {
  if (!dict_set_str(vm, annotated(vm, self), annotation_name(vm, what, is_Type(self)), value)) return vm.no_memory();
  if (is_Type(self)) type_modified(vm, self.as<Type>());
  return value;
}
Result set_annotated(Interpreter& vm, Value self, Annotated what, Value value) {
  if (is_Type(self) && is_immutable(self.as<Type>()))
    return immutable(vm, self.as<Type>(), what == kAnnotate ? "__annotate__" : "__annotations__");
  if (what == kAnnotate) {
    if (value.is_empty()) return vm.raise(vm.types.type_error, "cannot delete __annotate__ attribute");
    if (!value.is_none() && !is_callable(vm, value))
      return vm.raise(vm.types.type_error, "__annotate__ must be callable or None");
  }
  bool any = (what == kAnnotations || !value.is_none()) && forget(vm, self, kAnnotations);
  if (value.is_empty() && !any) return vm.raise(vm.types.attribute_error, "__annotations__");
  forget(vm, self, kAnnotate);
  return value.is_empty() ? Result::none() : keep_annotated(vm, self, what, value);
}

Result get_annotate(Interpreter& vm, Value self) {
  Result found = get_annotated(vm, self, kAnnotate);
  return found.code() == Result::Code::kStop ? Result::none() : found;
}
Result get_annotations(Interpreter& vm, Value self) {
  Result found = get_annotated(vm, self, kAnnotations);
  if (found.code() != Result::Code::kStop) return found;
  return vm.tail_prelude("made_annotations"_prelude, {self, get_annotate(vm, self).value()});
}
Result set_annotations(Interpreter& vm, Value self, Value value) {
  return set_annotated(vm, self, kAnnotations, value);
}
Result set_annotate(Interpreter& vm, Value self, Value value) { return set_annotated(vm, self, kAnnotate, value); }
Result get_type_params(Interpreter& vm, Value self) {
  if (!(self.as<Type>()->type_flags & kTypeHeap)) return Value(vm.empty_tuple);
  return own(vm, self, Special::kTypeParams, vm.empty_tuple);
}
Result set_type_params(Interpreter& vm, Value self, Value value) {
  if (value.is_empty()) return cannot_delete(vm, self.as<Type>(), "__type_params__");
  return set_own(vm, self, Special::kTypeParams, value);
}
Result get_flags(Interpreter&, Value self) {
  Type* type = self.as<Type>();
  return Value::small_int((is_immutable(type) ? 1 << 8 : 0) | (type->type_flags & kTypeHeap ? 1 << 9 : 0) |
                          (type->type_flags & kTypeBaseAllowed ? 1 << 10 : 0) |
                          (type->type_flags & kTypeAbstract ? 1 << 20 : 0));
}
Result get_size(Interpreter&, Value) { return Value::small_int(16); }
Result get_offset(Interpreter&, Value) { return Value::small_int(0); }
Result get_text_signature(Interpreter&, Value) { return Result::none(); }

constexpr GetSetSpec kGetSets[] = {
    {"__name__", get_name, set_name},
    {"__qualname__", get_qualname, set_qualname},
    {"__module__", get_module, set_module},
    {"__doc__", get_doc, set_doc},
    {"__bases__", get_bases, assign_bases},
    {"__base__", get_base},
    {"__mro__", get_mro},
    {"__dict__", get_dict},
    {"__abstractmethods__", get_abstract, set_abstract},
    {"__annotations__", get_annotations, set_annotations},
    {"__annotate__", get_annotate, set_annotate},
    {"__type_params__", get_type_params, set_type_params},
    {"__flags__", get_flags},
    {"__basicsize__", get_size},
    {"__itemsize__", get_offset},
    {"__dictoffset__", get_offset},
    {"__weakrefoffset__", get_offset},
    {"__text_signature__", get_text_signature},
};

// --- intrinsics --------------------------------------------------------------------------------------------------------------

Result most_derived_(Interpreter& vm, Value* args) {
  Type* result = most_derived(vm, args[0].as<Type>(), args[1].as<Tuple>());
  return result == nullptr ? Result::raise() : Value(result);
}

Result init_subclass_of(Interpreter& vm, Value* args) {
  return bind_attribute(vm, inherited_init_subclass(vm, args[0].as<Type>()), Value(), args[0].as<Type>());
}

Result set_mro_(Interpreter& vm, Value* args) { return set_mro(vm, args[0].as<Type>(), args[1].as<Tuple>()); }
Result link_bases_(Interpreter& vm, Value* args) { return link_bases(vm, args[0].as<Type>(), args[1].as<Tuple>()); }

Result is_cell(Interpreter&, Value* args) { return Value::boolean(is_Cell(args[0])); }

Result check_class_cell(Interpreter& vm, Value* args) {
  Value content = args[0].as<Cell>()->content;
  if (content == args[2]) return Result::none();
  if (content.is_unbound() || content.is_empty()) {
    return Value::boolean(true);
  }
  return vm.raise(vm.types.type_error, "__class__ set to <class> defining '{}' as another class", args[1].as<Str>());
}

Result keep_annotations(Interpreter& vm, Value* args) {
  if (!is_Function(args[0])) return keep_annotated(vm, args[0], kAnnotations, args[1]);
  args[0].as<Function>()->annotations = args[1];
  return args[1];
}

constexpr NativeSpec kIntrinsics[] = {
    {"_keep_annotations", keep_annotations, "owner, annotations, /"},
    {"_most_derived", most_derived_, "metaclass, bases, /"},
    {"_init_subclass_of", init_subclass_of, "cls, /"},
    {"_class_made", class_made, "cls, keywords, /"},
    {"_set_mro", set_mro_, "cls, mro, /"},
    {"_link_bases", link_bases_, "cls, bases, /"},
    {"_is_cell", is_cell, "value, /"},
    {"_check_class_cell", check_class_cell, "cell, name, cls, /"},
};

}  // namespace

extern const GetSetSpec module_getsets[2];
const GetSetSpec module_getsets[2] = {{"__annotations__", get_annotations, set_annotations},
                                      {"__annotate__", get_annotate, set_annotate}};

std::span<const NativeSpec> class_intrinsics() { return kIntrinsics; }

extern const TypeSpec type_spec;
const TypeSpec type_spec = {"type",
                            Kind::kType,
                            0,
                            kMethods,
                            kGetSets,
                            {},
                            "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type"};

}  // namespace hognose::builtins
