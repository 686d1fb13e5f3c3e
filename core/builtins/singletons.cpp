// Small types: NoneType, ellipsis, NotImplementedType, cell, code, module, mappingproxy.
#include <algorithm>
#include <iterator>

#include "builtins/common.h"
#include "builtins/functions.h"
#include "builtins/repr.h"
#include "runtime/code.h"
#include "support/number_text.h"

namespace hognose::builtins {

using namespace runtime;
using bytecode::Special;

namespace {

Result none_repr(Interpreter& vm, Value*) { return Value(intern(vm, "None")); }
Result none_bool(Interpreter&, Value*) { return Value::false_(); }
Result none_hash(Interpreter&, Value*) { return Value::small_int(0xfca86420); }
Result only_one(Interpreter& vm, Value* args, const char* name, Value value) {
  if (args[1].as<Tuple>()->length == 0 && args[2].as<Dict>()->count == 0) return value;
  return vm.raise(vm.types.type_error, "{} takes no arguments", name);
}
Result none_new(Interpreter& vm, Value* args) { return only_one(vm, args, "NoneType", Value::none()); }
Result ellipsis_repr(Interpreter& vm, Value*) { return Value(intern(vm, "Ellipsis")); }
Result ellipsis_new(Interpreter& vm, Value* args) { return only_one(vm, args, "EllipsisType", Value::ellipsis()); }
Result not_implemented_repr(Interpreter& vm, Value*) { return Value(intern(vm, "NotImplemented")); }
Result not_implemented_new(Interpreter& vm, Value* args) {
  return only_one(vm, args, "NotImplementedType", Value::not_implemented());
}
Result not_implemented_bool(Interpreter& vm, Value*) {
  return vm.raise(vm.types.type_error, "NotImplemented should not be used in a boolean context");
}
constexpr NativeSpec kNoneMethods[] = {{"__new__", none_new, "cls, /, *args, **kwargs", Binding::kStaticMethod},
                                       {"__repr__", none_repr, "self, /"},
                                       {"__bool__", none_bool, "self, /"},
                                       {"__hash__", none_hash, "self, /"}};
constexpr NativeSpec kEllipsisMethods[] = {{"__new__", ellipsis_new, "cls, /, *args, **kwargs", Binding::kStaticMethod},
                                           {"__repr__", ellipsis_repr, "self, /"},
                                           {"__reduce__", ellipsis_repr, "self, /"}};
constexpr NativeSpec kNotImplementedMethods[] = {
    {"__new__", not_implemented_new, "cls, /, *args, **kwargs", Binding::kStaticMethod},
    {"__repr__", not_implemented_repr, "self, /"},
    {"__bool__", not_implemented_bool, "self, /"}};

// --- cell --------------------------------------------------------------------------------------------------------------------

Result cell_new(Interpreter& vm, Value* args) {
  Cell* cell = static_cast<Cell*>(vm.heap.allocate(Kind::kCell, vm.types.cell, sizeof(Cell)));
  cell->content = args[1];
  return Value(cell);
}
Result cell_repr(Interpreter& vm, Value* args) {
  Value content = args[0].as<Cell>()->content;
  StrBuilder out(vm);
  out.append_ascii("<cell at ");
  append_address(vm, out, args[0]);
  if (content.is_unbound() || content.is_empty()) {
    out.append_ascii(": empty>");
  } else {
    out.append_ascii(": ");
    out.append(vm.type_of(content)->name);
    out.append_ascii(" object at ");
    append_address(vm, out, content);
    out.append('>');
  }
  return made(vm, out.finish());
}
Result cell_get(Interpreter& vm, Value self) {
  Value content = self.as<Cell>()->content;
  if (content.is_unbound() || content.is_empty()) return vm.raise(vm.types.value_error, "Cell is empty");
  return content;
}
Result cell_set(Interpreter&, Value self, Value value) {
  self.as<Cell>()->content = value.is_empty() ? Value::unbound() : value;
  return Result::none();
}
constexpr NativeSpec kCellMethods[] = {{"__new__", cell_new, "cls, contents=?, /", Binding::kStaticMethod},
                                       {"__repr__", cell_repr, "self, /"}};
constexpr GetSetSpec kCellGetSets[] = {{"cell_contents", cell_get, cell_set}};

// --- code --------------------------------------------------------------------------------------------------------------------

const bytecode::CodeObject& unit_of(Value self) { return *self.as<Code>()->unit; }

Result names_tuple(Interpreter& vm, const std::vector<std::string>& names, size_t start, size_t stop) {
  Tuple* tuple = make_tuple(vm, nullptr, stop - start);
  if (tuple == nullptr) return vm.no_memory();
  for (size_t i = start; i < stop; ++i) tuple->items()[i - start] = intern(vm, names[i]);
  return Value(tuple);
}
Result code_name(Interpreter&, Value self) { return Value(self.as<Code>()->name); }
Result code_qualname(Interpreter&, Value self) { return Value(self.as<Code>()->qualname); }
Result code_filename(Interpreter& vm, Value self) {
  const auto& source = unit_of(self).source;
  return made(vm, make_str(vm, source == nullptr ? "" : source->filename));
}
Result code_firstline(Interpreter&, Value self) { return Value::small_int(unit_of(self).first_line); }
Result code_argcount(Interpreter&, Value self) { return Value::small_int(unit_of(self).argument_count); }
Result code_posonly(Interpreter&, Value self) { return Value::small_int(unit_of(self).positional_only_count); }
Result code_kwonly(Interpreter&, Value self) { return Value::small_int(unit_of(self).keyword_only_count); }
Result code_nlocals(Interpreter&, Value self) { return Value::small_int(unit_of(self).n_locals); }
Result code_stacksize(Interpreter&, Value self) { return Value::small_int(unit_of(self).n_registers); }
Result code_flags(Interpreter&, Value self) {
  uint32_t flags = self.as<Code>()->code_flags;
  int64_t result = flags & (bytecode::kFlagNamespace | bytecode::kFlagModule) ? 0 : 3;  // OPTIMIZED | NEWLOCALS
  if (flags & bytecode::kFlagVarArgs) result |= 4;
  if (flags & bytecode::kFlagVarKeywords) result |= 8;
  if (flags & bytecode::kFlagNested) result |= 16;
  if (flags & bytecode::kFlagGenerator) result |= 32;
  if (flags & bytecode::kFlagCoroutine) result |= 128;
  if (flags & bytecode::kFlagIterableCoroutine) result |= 256;
  if (flags & bytecode::kFlagAsyncGenerator) result |= 512;
  if (flags & bytecode::kFlagFutureAnnotations) result |= 0x1000000;
  if (flags & bytecode::kFlagHasDocstring) result |= 0x4000000;
  if (flags & bytecode::kFlagMethod) result |= 0x8000000;
  return Value::small_int(result);
}
Result code_varnames(Interpreter& vm, Value self) {
  size_t n = unit_of(self).n_locals;
  if (n > unit_of(self).local_names.size()) n = unit_of(self).local_names.size();
  return names_tuple(vm, unit_of(self).local_names, 0, n);
}
Result code_freevars(Interpreter& vm, Value self) {
  return names_tuple(vm, unit_of(self).free_names, 0, unit_of(self).free_names.size());
}
Result code_cellvars(Interpreter& vm, Value self) {
  const bytecode::CodeObject& unit = unit_of(self);
  Tuple* tuple = make_tuple(vm, nullptr, unit.cell_registers.size());
  if (tuple == nullptr) return vm.no_memory();
  for (size_t i = 0; i < unit.cell_registers.size(); ++i)
    tuple->items()[i] = intern(vm, unit.local_names[unit.cell_registers[i]]);
  return Value(tuple);
}
Result code_names(Interpreter& vm, Value self) {
  return names_tuple(vm, unit_of(self).cache_names, 0, unit_of(self).cache_names.size());
}
Result code_consts(Interpreter& vm, Value self) {
  return made(vm, make_tuple(vm, self.as<Code>()->constants, unit_of(self).constants.size()));
}
Result code_repr(Interpreter& vm, Value* args) {
  const bytecode::CodeObject& unit = unit_of(args[0]);
  StrBuilder out(vm);
  out.append_ascii("<code object ");
  out.append(args[0].as<Code>()->name);
  out.append_ascii(" at ");
  append_address(vm, out, args[0]);
  out.append_ascii(", file \"");
  if (unit.source != nullptr) out.append_utf8(unit.source->filename);
  out.append_ascii("\", line ");
  out.append_ascii(support::decimal_text(unit.first_line));
  out.append('>');
  return made(vm, out.finish());
}
constexpr GetSetSpec kCodeGetSets[] = {
    {"co_name", code_name},
    {"co_qualname", code_qualname},
    {"co_filename", code_filename},
    {"co_firstlineno", code_firstline},
    {"co_argcount", code_argcount},
    {"co_posonlyargcount", code_posonly},
    {"co_kwonlyargcount", code_kwonly},
    {"co_nlocals", code_nlocals},
    {"co_stacksize", code_stacksize},
    {"co_flags", code_flags},
    {"co_varnames", code_varnames},
    {"co_freevars", code_freevars},
    {"co_cellvars", code_cellvars},
    {"co_names", code_names},
    {"co_consts", code_consts},
};

// code.replace(**fields): the names can change, and whether a generator may be awaited. What the instructions rest on stays as it is:
// code comes from the compiler alone.
Result code_replace(Interpreter& vm, Value* args) {
  constexpr int64_t kIterableCoroutine = 0x100;
  if (args[1].as<Tuple>()->length != 0) return vm.raise(vm.types.type_error, "replace() takes no positional arguments");
  Code* code = link_again(vm, args[0].as<Code>());
  if (code == nullptr) return vm.no_memory();
  Dict* changes = args[2].as<Dict>();
  for (int64_t i = dict_next(changes, 0); i >= 0; i = dict_next(changes, i + 1)) {
    Str* name = changes->entries[i].key.as<Str>();
    Value value = changes->entries[i].value;
    const GetSetSpec* field = std::find_if(std::begin(kCodeGetSets), std::end(kCodeGetSets),
                                           [&](const GetSetSpec& one) { return str_equals(name, one.name); });
    if (field == std::end(kCodeGetSets))
      return vm.raise(vm.types.type_error, "replace() got an unexpected keyword argument '{}'", name);
    bool named = field->get == code_name;
    if (named || field->get == code_qualname) {
      if (!is_Str(value))
        return vm.raise(vm.types.type_error, "replace() argument '{}' must be str, not {}", name, argument_type(value));
      (named ? code->name : code->qualname) = value.as<Str>();
      continue;
    }
    Result present = field->get(vm, code);
    if (!present.is_value()) return present;
    if (field->get == code_flags && value.is_small_int()) {
      int64_t changed = value.as_small_int() ^ present.value().as_small_int();
      if (changed == kIterableCoroutine && (code->code_flags & bytecode::kFlagGenerator)) {
        code->code_flags ^= bytecode::kFlagIterableCoroutine;
        continue;
      }
    }
    Found same = equal_values(vm, present.value(), value);
    if (same == Found::kNo || same == Found::kNeedsPython)
      return vm.raise(vm.types.value_error, "replace() cannot change '{}'", name);
    if (same != Found::kYes) return failure(vm, same);
  }
  return Value(code);
}
constexpr NativeSpec kCodeMethods[] = {{"__repr__", code_repr, "self, /"},
                                       {"replace", code_replace, "self, *args, **fields"},
                                       {"__replace__", code_replace, "self, *args, **fields"}};

// --- module ------------------------------------------------------------------------------------------------------------------

Result module_new(Interpreter& vm, Value* args) {
  Module* module = static_cast<Module*>(allocate_for(vm, args[0].as<Type>(), Kind::kModule, sizeof(Module)));
  module->dict = make_dict(vm);
  return Value(module);
}
Result module_init(Interpreter& vm, Value* args) {
  if (!is_Str(args[1]))
    return vm.raise(vm.types.type_error, "module() argument 'name' must be str, not {}", argument_type(args[1]));
  Dict* dict = args[0].as<Module>()->dict;
  auto set = [&](Special special, Value value) { return dict_set_str(vm, dict, special_str(vm, special), value); };
  bool done = set(Special::kName, args[1]) && set(Special::kDoc, args[2]) && set(Special::kPackage, Value::none()) &&
              set(Special::kLoader, Value::none()) && set(Special::kSpec, Value::none());
  return done ? Result::none() : vm.no_memory();
}
Result module_repr(Interpreter& vm, Value* args) {
  Dict* dict = args[0].as<Module>()->dict;
  Value name = dict_get_str(vm, dict, special_str(vm, Special::kName));
  Value file = dict_get_str(vm, dict, special_str(vm, Special::kFile));
  StrBuilder out(vm);
  out.append_ascii("<module ");
  if (is_Str(name))
    append_str_repr(out, name.as<Str>());
  else
    out.append_ascii("'?'");
  if (is_Str(file)) {
    out.append_ascii(" from ");
    append_str_repr(out, file.as<Str>());
  } else if (is_Str(dict_get_str(vm, dict, special_str(vm, Special::kPackage))) &&
             !str_equals(name.as<Str>(), "__main__")) {
    out.append_ascii(" (built-in)");
  }
  out.append('>');
  return made(vm, out.finish());
}
Result module_getattribute(Interpreter& vm, Value* args) {
  if (!is_Str(args[1]))
    return vm.raise(vm.types.type_error, "attribute name must be string, not '{}'", type_name(args[1]));
  return module_get_attribute(vm, args[0].as<Module>(), intern(vm, args[1].as<Str>()));
}
Result module_dir(Interpreter& vm, Value* args) {
  Value own = dict_get_str(vm, args[0].as<Module>()->dict, special_str(vm, Special::kDir));
  if (!own.is_empty()) return vm.tail_call(own, {});
  return object_dir(vm, args);
}
constexpr NativeSpec kModuleMethods[] = {
    {"__new__", module_new, "cls, /, *args, **kwargs", Binding::kStaticMethod},
    {"__init__", module_init, "self, name, doc=None"},
    {"__repr__", module_repr, "self, /"},
    {"__getattribute__", module_getattribute, "self, name, /"},
    {"__dir__", module_dir, "self, /"},
};

// --- mappingproxy --------------------------------------------------------------------------------------------------------------

Value inner(Value self) { return self.as<MappingProxy>()->mapping; }
Result proxy_new(Interpreter& vm, Value* args) {
  if (special_of(vm, args[1], Special::kGetItem).is_empty() || is_List(args[1]) || is_Tuple(args[1])) {
    return vm.raise(vm.types.type_error, "mappingproxy() argument must be a mapping, not {}", type_name(args[1]));
  }
  MappingProxy* proxy =
      static_cast<MappingProxy*>(vm.heap.allocate(Kind::kMappingProxy, vm.types.mappingproxy, sizeof(MappingProxy)));
  proxy->mapping = args[1];
  return Value(proxy);
}
Result proxy_getitem(Interpreter& vm, Value* args) { return get_item(vm, inner(args[0]), args[1]); }
Result proxy_contains(Interpreter& vm, Value* args) { return contains(vm, inner(args[0]), args[1]); }
Result proxy_len(Interpreter& vm, Value* args) { return call_special(vm, Special::kLen, inner(args[0])); }
Result proxy_iter(Interpreter& vm, Value* args) { return get_iterator(vm, inner(args[0])); }
Result proxy_reversed(Interpreter& vm, Value* args) { return call_special(vm, Special::kReversed, inner(args[0])); }
Result proxy_str(Interpreter& vm, Value* args) { return str_value(vm, inner(args[0])); }
Result proxy_hash(Interpreter& vm, Value* args) {
  int64_t hash;
  Found found = hash_value(vm, inner(args[0]), &hash);
  return found == Found::kYes ? Result(make_int(vm, hash)) : failure(vm, found);
}
Result proxy_eq(Interpreter& vm, Value* args) {
  return compare_operation(vm, bytecode::kEq, inner(args[0]), is_MappingProxy(args[1]) ? inner(args[1]) : args[1]);
}
Result proxy_or(Interpreter& vm, Value* args) {
  Value a = is_MappingProxy(args[0]) ? inner(args[0]) : args[0],
        b = is_MappingProxy(args[1]) ? inner(args[1]) : args[1];
  return binary_operation(vm, bytecode::kOr, a, b);
}
Result proxy_ror(Interpreter& vm, Value* args) {
  Value swapped[2] = {args[1], args[0]};
  return proxy_or(vm, swapped);
}
Result forward(Interpreter& vm, Value self, const char* name, const Value* args, size_t count) {
  Result method = get_attribute(vm, inner(self), intern(vm, name));
  return method.is_value() ? vm.tail_call(method.value(), args, count) : method;
}
Result proxy_get(Interpreter& vm, Value* args) { return forward(vm, args[0], "get", args + 1, 2); }
Result proxy_keys(Interpreter& vm, Value* args) { return forward(vm, args[0], "keys", nullptr, 0); }
Result proxy_values(Interpreter& vm, Value* args) { return forward(vm, args[0], "values", nullptr, 0); }
Result proxy_items(Interpreter& vm, Value* args) { return forward(vm, args[0], "items", nullptr, 0); }
Result proxy_copy(Interpreter& vm, Value* args) { return forward(vm, args[0], "copy", nullptr, 0); }
constexpr NativeSpec kProxyMethods[] = {
    {"__new__", proxy_new, "cls, mapping, /", Binding::kStaticMethod},
    {"__getitem__", proxy_getitem, "self, key, /"},
    {"__contains__", proxy_contains, "self, key, /"},
    {"__len__", proxy_len, "self, /"},
    {"__iter__", proxy_iter, "self, /"},
    {"__reversed__", proxy_reversed, "self, /"},
    {"__repr__", container_repr, "self, /"},
    {"__str__", proxy_str, "self, /"},
    {"__hash__", proxy_hash, "self, /"},
    {"__eq__", proxy_eq, "self, value, /"},
    {"__or__", proxy_or, "self, value, /"},
    {"__ror__", proxy_ror, "self, value, /"},
    {"get", proxy_get, "self, key, default=None, /"},
    {"keys", proxy_keys, "self, /"},
    {"values", proxy_values, "self, /"},
    {"items", proxy_items, "self, /"},
    {"copy", proxy_copy, "self, /"},
};

}  // namespace

#define DEFINE(variable, ...)     \
  extern const TypeSpec variable; \
  const TypeSpec variable = {__VA_ARGS__}
DEFINE(none_spec, "NoneType", Kind::kInstance, 0, kNoneMethods, {}, {}, "The type of the None singleton.");
DEFINE(ellipsis_spec, "ellipsis", Kind::kInstance, 0, kEllipsisMethods, {}, {}, "The type of the Ellipsis singleton.");
DEFINE(not_implemented_spec, "NotImplementedType", Kind::kInstance, 0, kNotImplementedMethods, {}, {},
       "The type of the NotImplemented singleton.");
DEFINE(cell_spec, "cell", Kind::kCell, 0, kCellMethods, kCellGetSets, {}, nullptr);
DEFINE(code_spec, "code", Kind::kCode, 0, kCodeMethods, kCodeGetSets, {}, nullptr);
extern const GetSetSpec module_getsets[2];  // type.cpp
DEFINE(module_spec, "module", Kind::kModule, 0, kModuleMethods, module_getsets, {}, nullptr);
DEFINE(mappingproxy_spec, "mappingproxy", Kind::kMappingProxy, 0, kProxyMethods, {}, {}, nullptr);
#undef DEFINE

}  // namespace hognose::builtins
