// list[int] (types.GenericAlias) and int | str (typing.Union).
#include "builtins/common.h"
#include "builtins/functions.h"
#include "builtins/repr.h"

namespace hognose::builtins {

using namespace runtime;
using bytecode::Special;

namespace {

// How typing shows a part of an alias: classes by their qualified name, ... as three dots, everything else by repr.
Found append_part(Interpreter& vm, StrBuilder& out, Value value) {
  if (value.is_ellipsis()) {
    out.append_ascii("...");
    return Found::kYes;
  }
  if (value.is_none()) {
    out.append_ascii("None");
    return Found::kYes;
  }
  if (is_Type(value)) {
    Type* type = value.as<Type>();
    if (type == vm.types.none_type) {
      out.append_ascii("None");
      return Found::kYes;
    }
    if (is_Str(type->module) && !str_equals(type->module.as<Str>(), "builtins")) {
      out.append(type->module.as<Str>());
      out.append('.');
    }
    out.append(type->qualname);
    return Found::kYes;
  }
  if (is_List(value)) {
    out.append('[');
    List* list = value.as<List>();
    for (uint32_t i = 0; i < list->length; ++i) {
      if (i > 0) out.append_ascii(", ");
      if (is_List(list->items[i])) return Found::kNeedsPython;
      Found found = append_part(vm, out, list->items[i]);
      if (found != Found::kYes) return found;
    }
    out.append(']');
    return Found::kYes;
  }
  return append_repr(vm, out, value);
}

// Aliases and unions are shown by natives within natives; what is nested deeper than any type that a person writes is shown as an object.
constexpr int kMaxNesting = 100;
bool is_shallow(Interpreter& vm, Value value, int depth = 0) {
  Tuple* parts = is_GenericAlias(value) ? value.as<GenericAlias>()->args
                 : is_Union(value)      ? value.as<Union>()->args
                                        : nullptr;
  if (parts == nullptr) return true;
  if (depth > kMaxNesting || !vm.charge(1)) return false;  // parts may be shared: 2 ** depth ways
  for (uint32_t i = 0; i < parts->length; ++i) {
    if (!is_shallow(vm, parts->items()[i], depth + 1)) return false;
  }
  return true;
}

Result alias_repr(Interpreter& vm, Value* args) {
  GenericAlias* alias = args[0].as<GenericAlias>();
  if (!vm.charge(1 + alias->args->length)) return vm.limit();
  bool shallow = is_shallow(vm, args[0]);
  if (vm.meter.tripped() != support::Limit::kNone) return vm.limit();
  if (!shallow) return made(vm, default_repr(vm, args[0]));
  StrBuilder out(vm);
  if (alias->starred) out.append('*');
  Found found = append_part(vm, out, alias->origin);
  if (found != Found::kYes)
    return found == Found::kNeedsPython ? vm.tail_prelude("union_repr"_prelude, {args[0]}) : failure(vm, found);
  out.append('[');
  for (uint32_t i = 0; i < alias->args->length; ++i) {
    if (i > 0) out.append_ascii(", ");
    found = append_part(vm, out, alias->args->items()[i]);
    if (found != Found::kYes)
      return found == Found::kNeedsPython ? vm.tail_prelude("union_repr"_prelude, {args[0]}) : failure(vm, found);
  }
  if (alias->args->length == 0) out.append_ascii("()");
  out.append(']');
  return made(vm, out.finish());
}

Result alias_new(Interpreter& vm, Value* args) {
  GenericAlias* alias =
      static_cast<GenericAlias*>(allocate_for(vm, args[0].as<Type>(), Kind::kGenericAlias, sizeof(GenericAlias)));
  alias->origin = args[1];
  alias->args = is_Tuple(args[2]) ? args[2].as<Tuple>() : make_tuple(vm, {args[2]});
  return Value(alias);
}

Result alias_call(Interpreter& vm, Value* args) {
  return vm.tail_prelude("call_alias"_prelude, {args[0].as<GenericAlias>()->origin, args[0], args[1], args[2]});
}

Result alias_eq(Interpreter& vm, Value* args) {
  if (!is_GenericAlias(args[1])) return Value::not_implemented();
  GenericAlias *a = args[0].as<GenericAlias>(), *b = args[1].as<GenericAlias>();
  if (!(a->origin == b->origin) || a->starred != b->starred) return Value::false_();
  return compare_operation(vm, bytecode::kEq, a->args, b->args);
}

Result alias_hash(Interpreter& vm, Value* args) {
  int64_t hash;
  Found found = hash_value(vm, args[0].as<GenericAlias>()->args, &hash);
  if (found == Found::kNeedsPython) return make_int(vm, vm.id_of(args[0].as<GenericAlias>()->origin));
  if (found != Found::kYes) return failure(vm, found);
  return make_int(vm, hash ^ vm.id_of(args[0].as<GenericAlias>()->origin));
}

Result alias_mro_entries(Interpreter& vm, Value* args) {
  return made(vm, make_tuple(vm, {args[0].as<GenericAlias>()->origin}));
}
Result alias_getitem(Interpreter& vm, Value* args) {
  return vm.tail_prelude("alias_getitem"_prelude, {args[0], args[1]});
}
Result alias_instancecheck(Interpreter& vm, Value*) {
  return vm.raise(vm.types.type_error, "isinstance() argument 2 cannot be a parameterized generic");
}
Result alias_subclasscheck(Interpreter& vm, Value*) {
  return vm.raise(vm.types.type_error, "issubclass() argument 2 cannot be a parameterized generic");
}
Result alias_iter(Interpreter& vm, Value* args) {
  GenericAlias* old = args[0].as<GenericAlias>();
  GenericAlias* alias =
      static_cast<GenericAlias*>(vm.heap.allocate(Kind::kGenericAlias, vm.types.generic_alias, sizeof(GenericAlias)));
  alias->origin = old->origin;
  alias->args = old->args;
  alias->starred = true;
  Tuple* one = make_tuple(vm, {alias});
  if (one == nullptr) return vm.no_memory();
  return Value(make_iterator(vm, vm.types.tuple_iterator, Iterator::Over::kTuple, one, 0, 0, 1));
}
Result or_(Interpreter& vm, Value* args) { return make_union(vm, args[0], args[1]); }
Result ror(Interpreter& vm, Value* args) { return make_union(vm, args[1], args[0]); }

Result get_origin(Interpreter&, Value self) { return self.as<GenericAlias>()->origin; }
Result get_args(Interpreter&, Value self) { return Value(self.as<GenericAlias>()->args); }
Result get_parameters(Interpreter& vm, Value self) {
  GenericAlias* alias = self.as<GenericAlias>();
  if (!alias->parameters.is_empty()) return alias->parameters;
  return vm.tail_prelude("type_parameters"_prelude, {alias->args});
}
Result get_unpacked(Interpreter&, Value self) { return Value::boolean(self.as<GenericAlias>()->starred); }

Result get_unpacked_args(Interpreter& vm, Value self) {
  GenericAlias* alias = self.as<GenericAlias>();
  return alias->starred && alias->origin == Value(vm.types.tuple) ? Value(alias->args) : Value::none();
}

constexpr NativeSpec kAliasMethods[] = {
    {"__new__", alias_new, "cls, origin, args, /", Binding::kStaticMethod},
    {"__repr__", alias_repr, "self, /"},
    {"__call__", alias_call, "self, /, *args, **kwargs"},
    {"__eq__", alias_eq, "self, value, /"},
    {"__hash__", alias_hash, "self, /"},
    {"__mro_entries__", alias_mro_entries, "self, bases, /"},
    {"__getitem__", alias_getitem, "self, item, /"},
    {"__instancecheck__", alias_instancecheck, "self, instance, /"},
    {"__subclasscheck__", alias_subclasscheck, "self, cls, /"},
    {"__iter__", alias_iter, "self, /"},
    {"__or__", or_, "self, value, /"},
    {"__ror__", ror, "self, value, /"},
};
constexpr GetSetSpec kAliasGetSets[] = {{"__origin__", get_origin},
                                        {"__args__", get_args},
                                        {"__parameters__", get_parameters},
                                        {"__unpacked__", get_unpacked},
                                        {"__typing_unpacked_tuple_args__", get_unpacked_args}};

// --- unions ------------------------------------------------------------------------------------------------------------------

bool is_union_part(Interpreter& vm, Value value) {
  if (value.is_none() || is_Type(value) || is_GenericAlias(value) || is_Union(value)) return true;
  (void)vm;
  return false;
}

bool add_part(Interpreter& vm, List* parts, Value value) {
  if (value.is_none()) value = vm.types.none_type;
  vm.meter.fuel -= parts->length >> 4;
  for (uint32_t i = 0; i < parts->length; ++i) {
    if (parts->items[i] == value) return true;
    if (is_GenericAlias(parts->items[i]) && is_GenericAlias(value) &&
        equal_values(vm, parts->items[i], value) == Found::kYes)
      return true;
  }
  return list_append(vm, parts, value);
}

Result union_repr(Interpreter& vm, Value* args) {
  Tuple* parts = args[0].as<Union>()->args;
  StrBuilder out(vm);
  for (uint32_t i = 0; i < parts->length; ++i) {
    if (i > 0) out.append_ascii(" | ");
    Found found = append_part(vm, out, parts->items()[i]);
    if (found == Found::kNeedsPython) return vm.tail_prelude("union_repr"_prelude, {args[0]});
    if (found != Found::kYes) return failure(vm, found);
  }
  return made(vm, out.finish());
}

Result union_eq(Interpreter& vm, Value* args) {
  if (!is_Union(args[1])) return Value::not_implemented();
  return vm.tail_prelude("union_equal"_prelude, {args[0].as<Union>()->args, args[1].as<Union>()->args});
}
Result union_hash(Interpreter& vm, Value* args) {
  return vm.tail_prelude("union_hash"_prelude, {args[0].as<Union>()->args});
}
Result union_class_getitem(Interpreter& vm, Value* args) { return vm.tail_prelude("union_of"_prelude, {args[1]}); }
Result union_getitem(Interpreter& vm, Value* args) {
  return vm.tail_prelude("union_getitem"_prelude, {args[0], args[1]});
}
Result union_mro_entries(Interpreter& vm, Value* args) {
  return vm.raise(vm.types.type_error, "Cannot subclass {}",
                  repr_value(vm, args[0]).is_value() ? FormatArg(repr_value(vm, args[0]).value().as<Str>())
                                                     : FormatArg("typing.Union"));
}
Result union_instancecheck(Interpreter& vm, Value* args) {
  return vm.tail_prelude("isinstance_of"_prelude, {args[1], args[0]});
}
Result union_subclasscheck(Interpreter& vm, Value* args) {
  return vm.tail_prelude("issubclass_of"_prelude, {args[1], args[0]});
}
Result union_args(Interpreter&, Value self) { return Value(self.as<Union>()->args); }
Result union_origin(Interpreter& vm, Value) { return Value(vm.types.union_); }
Result union_name(Interpreter& vm, Value) { return Value(intern(vm, "Union")); }
Result union_parameters(Interpreter& vm, Value self) {
  return vm.tail_prelude("type_parameters"_prelude, {self.as<Union>()->args});
}

constexpr NativeSpec kUnionMethods[] = {
    {"__repr__", union_repr, "self, /"},
    {"__eq__", union_eq, "self, value, /"},
    {"__hash__", union_hash, "self, /"},
    {"__or__", or_, "self, value, /"},
    {"__ror__", ror, "self, value, /"},
    {"__class_getitem__", union_class_getitem, "cls, item, /", Binding::kClassMethod},
    {"__getitem__", union_getitem, "self, item, /"},
    {"__mro_entries__", union_mro_entries, "self, bases, /"},
    {"__instancecheck__", union_instancecheck, "self, instance, /"},
    {"__subclasscheck__", union_subclasscheck, "self, cls, /"},
};
constexpr GetSetSpec kUnionGetSets[] = {{"__args__", union_args},
                                        {"__origin__", union_origin},
                                        {"__parameters__", union_parameters},
                                        {"__name__", union_name},
                                        {"__qualname__", union_name}};

}  // namespace

Result make_union(Interpreter& vm, Value a, Value b) {
  if (!is_union_part(vm, a) || !is_union_part(vm, b)) return Value::not_implemented();
  List* parts = make_list(vm, nullptr, 0);
  for (Value side : {a, b}) {
    if (is_Union(side)) {
      Tuple* inner = side.as<Union>()->args;
      for (uint32_t i = 0; i < inner->length; ++i) {
        if (!vm.charge(1)) return vm.limit();
        if (!add_part(vm, parts, inner->items()[i])) return vm.no_memory();
      }
    } else if (!add_part(vm, parts, side)) {
      return vm.no_memory();
    }
  }
  if (parts->length == 1) return parts->items[0];
  Union* result = static_cast<Union*>(vm.heap.allocate(Kind::kUnion, vm.types.union_, sizeof(Union)));
  result->args = make_tuple(vm, parts->items, parts->length);
  return Value(result);
}

extern const TypeSpec generic_alias_spec;
extern const TypeSpec union_spec;
const TypeSpec generic_alias_spec = {
    "types.GenericAlias", Kind::kGenericAlias, 0, kAliasMethods, kAliasGetSets, {}, nullptr};
const TypeSpec union_spec = {"typing.Union", Kind::kUnion, 0, kUnionMethods, kUnionGetSets, {}, nullptr};

}  // namespace hognose::builtins
