// _collections: deque (deque.cpp), what reads the fields of named tuples, what counts for Counter. The rest of collections is Python.
#include "builtins/common.h"
#include "builtins/repr.h"
#include "stdlib/deque.h"

namespace hognose::stdlib {

using namespace runtime;
using namespace builtins;
using bytecode::Special;

namespace {

// --- _tuplegetter: an attribute of a named tuple -----------------------------------------------------------------------------------

struct Field {
  int64_t index;
  Value doc;
};
Field* field_of(Value self) { return static_cast<Field*>(self.as<NativeData>()->data()); }
constexpr NativeDataClass kFieldClass = {
    "_tuplegetter", [](Object* object, Marker& marker) { marker.visit(field_of(object)->doc); }, nullptr};

Result field_new(Interpreter& vm, Value* args) {
  int64_t index;
  Found found = to_int64(vm, args[1], &index);
  if (found != Found::kYes) return failure(vm, found);
  NativeData* object = static_cast<NativeData*>(
      vm.heap.allocate(Kind::kNativeData, args[0].as<Type>(), sizeof(NativeData) + sizeof(Field)));
  object->data_class = &kFieldClass;
  *field_of(object) = {index, args[2]};
  return Value(object);
}
Result field_get(Interpreter& vm, Value* args) {
  if (args[1].is_none()) return args[0];
  int64_t index = field_of(args[0])->index;
  if (!is_Tuple(args[1])) {
    return vm.raise(vm.types.type_error, "descriptor for index '{}' for tuple subclasses doesn't apply to '{}' object",
                    index, type_name(args[1]));
  }
  Tuple* tuple = args[1].as<Tuple>();
  if (index < 0 || index >= tuple->length) return vm.raise(vm.types.index_error, "tuple index out of range");
  return tuple->items()[index];
}
Result field_set(Interpreter& vm, Value*) { return vm.raise(vm.types.attribute_error, "can't set attribute"); }
Result field_repr(Interpreter& vm, Value* args) {
  Field* field = field_of(args[0]);
  return vm.tail_prelude("tuplegetter_repr"_prelude, {make_int(vm, field->index), field->doc});
}
Result field_reduce(Interpreter& vm, Value* args) {
  Field* field = field_of(args[0]);
  return made(vm, make_tuple(vm, {vm.type_of(args[0]), make_tuple(vm, {make_int(vm, field->index), field->doc})}));
}
Result get_doc(Interpreter&, Value self) { return field_of(self)->doc; }
Result set_doc(Interpreter&, Value self, Value value) {
  field_of(self)->doc = value.is_empty() ? Value::none() : value;
  return Result::none();
}

constexpr NativeSpec kFieldMethods[] = {
    {"__new__", field_new, "cls, index, doc, /", Binding::kStaticMethod},
    {"__get__", field_get, "self, instance, owner=None, /"},
    {"__set__", field_set, "self, instance, value, /"},
    {"__delete__", field_set, "self, instance, /"},
    {"__repr__", field_repr, "self, /"},
    {"__reduce__", field_reduce, "self, /"},
};
constexpr GetSetSpec kFieldGetSets[] = {{"__doc__", get_doc, set_doc}};
constexpr TypeSpec kFieldSpec = {"_tuplegetter", Kind::kNativeData, 0, kFieldMethods, kFieldGetSets, {}, nullptr};

// --- counting ----------------------------------------------------------------------------------------------------------------------

// _count_elements(mapping, iterable): mapping[x] += 1 for each x.
Result count_elements(Interpreter& vm, Value* args) {
  auto slow = [&](Value iterable) { return vm.tail_prelude("count_elements"_prelude, {args[0], iterable}); };
  if (!is_Dict(args[0]) || !has_native_special(vm, args[0], Special::kSetItem) ||
      !has_native_special(vm, args[0], Special::kGetItem))
    return slow(args[1]);
  Result iterator = is_Iterator(args[1]) ? Result(args[1]) : Result::none();
  if (!is_Iterator(args[1])) {
    NativeIteration probe(vm, args[1]);
    if (!probe.possible()) return slow(args[1]);
    iterator = get_iterator(vm, args[1]);
    if (!iterator.is_value()) return slow(args[1]);
  }
  NativeIteration items(vm, iterator.value());
  if (!items.possible()) return slow(args[1]);
  Dict* dict = args[0].as<Dict>();
  Value item;
  while (items.next(&item)) {
    if (!vm.charge(1)) return vm.limit();
    int64_t hash;
    uint32_t entry = 0;
    Found found = hash_value(vm, item, &hash);
    if (found == Found::kYes) found = dict_find_hashed(vm, dict, item, hash, &entry);
    if (found == Found::kNo) {
      if (!dict_add_new(vm, dict, item, hash, Value::small_int(1))) return vm.no_memory();
    } else if (found == Found::kYes && dict->entries[entry].value.is_small_int()) {
      dict->entries[entry].value = make_int(vm, dict->entries[entry].value.as_small_int() + 1);
    } else if (found == Found::kYes || found == Found::kNeedsPython) {
      return vm.tail_prelude("count_element"_prelude, {args[0], item, iterator.value()});
    } else {
      return failure(vm, found);
    }
  }
  return items.failed() ? items.failure() : Result::none();
}

constexpr NativeSpec kFunctions[] = {{"_count_elements", count_elements, "mapping, iterable, /"}};

Result initialize(Interpreter& vm, Module* module) {
  struct Row {
    const TypeSpec* spec;
    const char* module;
  };
  for (Row row : {Row{&deque_spec, "collections"}, Row{&kFieldSpec, "collections"},
                  Row{&deque_iterator_spec, "collections"}, Row{&deque_reverse_iterator_spec, "collections"}}) {
    Type* type = make_native_type(vm, *row.spec, vm.types.object, row.module);
    if (!dict_set_str(vm, module->dict, intern(vm, row.spec->name), type)) return vm.no_memory();
    if (!dict_set_str(vm, vm.registry, intern(vm, std::string("_collections.") + row.spec->name), type))
      return vm.no_memory();
  }
  return Result::none();
}

}  // namespace

extern const ModuleSpec collections_module;
const ModuleSpec collections_module = {"_collections_native", kFunctions, {}, initialize};

}  // namespace hognose::stdlib
