// dict_keys, dict_values, dict_items. Set operations of views are the prelude's: they make sets of their items.
#include "builtins/containers.h"
#include "builtins/repr.h"

namespace hognose::builtins {

using namespace runtime;
using Which = DictView::Which;
using Over = Iterator::Over;

namespace {

DictView* self_view(Value* args) { return args[0].as<DictView>(); }

Result length(Interpreter&, Value* args) { return Value::small_int(self_view(args)->dict->count); }

Result iterate(Interpreter& vm, Value* args) {
  DictView* view = self_view(args);
  Type* type = view->which == Which::kKeys     ? vm.types.dict_keyiterator
               : view->which == Which::kValues ? vm.types.dict_valueiterator
                                               : vm.types.dict_itemiterator;
  Over over = view->which == Which::kKeys     ? Over::kDictKeys
              : view->which == Which::kValues ? Over::kDictValues
                                              : Over::kDictItems;
  return Value(make_iterator(vm, type, over, view->dict, 0, view->dict->count, view->dict->count));
}

Result reversed(Interpreter& vm, Value* args) {
  DictView* view = self_view(args);
  Type* type = view->which == Which::kKeys     ? vm.types.dict_reversekeyiterator
               : view->which == Which::kValues ? vm.types.dict_reversevalueiterator
                                               : vm.types.dict_reverseitemiterator;
  Over over = view->which == Which::kKeys     ? Over::kDictKeysReversed
              : view->which == Which::kValues ? Over::kDictValuesReversed
                                              : Over::kDictItemsReversed;
  return Value(make_iterator(vm, type, over, view->dict, static_cast<int64_t>(view->dict->entries_used) - 1,
                             view->dict->count, view->dict->count));
}

Result contains_key(Interpreter& vm, Value* args) {
  Value value;
  Found found = dict_get(vm, self_view(args)->dict, args[1], &value);
  if (found == Found::kNeedsPython) return vm.tail_prelude("dict_contains"_prelude, {self_view(args)->dict, args[1]});
  return truth_result(vm, found);
}

Result contains_item(Interpreter& vm, Value* args) {
  if (!is_Tuple(args[1]) || args[1].as<Tuple>()->length != 2) return Value::false_();
  const Value* pair = args[1].as<Tuple>()->items();
  Value value;
  Found found = dict_get(vm, self_view(args)->dict, pair[0], &value);
  if (found == Found::kYes) found = equal_values(vm, value, pair[1]);
  if (found == Found::kNeedsPython)
    return vm.tail_prelude("view_contains_item"_prelude, {self_view(args)->dict, pair[0], pair[1]});
  return truth_result(vm, found);
}

bool is_set_like(Value value) {
  return is_Set(value) || (is_DictView(value) && value.as<DictView>()->which != Which::kValues);
}

template <bytecode::Opcode kOperation>
Result compare(Interpreter& vm, Value* args) {
  if (!is_set_like(args[1])) return Value::not_implemented();
  return vm.tail_prelude("view_compare"_prelude, {args[0], args[1], Value::small_int(kOperation - bytecode::kAdd)});
}

// `number`: 0 and, 1 or, 2 xor, 3 minus.
template <int kNumber, bool kReflected>
Result combine(Interpreter& vm, Value* args) {
  Value left = kReflected ? args[1] : args[0];
  Value right = kReflected ? args[0] : args[1];
  return vm.tail_prelude("view_combine"_prelude, {left, right, Value::small_int(kNumber)});
}

Result is_disjoint(Interpreter& vm, Value* args) {
  return vm.tail_prelude("view_is_disjoint"_prelude, {args[0], args[1]});
}

Result mapping(Interpreter& vm, Value self) {
  MappingProxy* proxy =
      static_cast<MappingProxy*>(vm.heap.allocate(Kind::kMappingProxy, vm.types.mappingproxy, sizeof(MappingProxy)));
  proxy->mapping = self.as<DictView>()->dict;
  return Value(proxy);
}

#define COMMON_ROWS                                                                                        \
  {"__len__", length, "self, /"}, {"__iter__", iterate, "self, /"}, {"__reversed__", reversed, "self, /"}, \
      {"__repr__", container_repr, "self, /"}

#define SET_ROWS                                                                                              \
  COMPARE_ROWS(compare), {"__and__", (combine<0, false>), "self, value, /"},                                  \
      {"__rand__", (combine<0, true>), "self, value, /"}, {"__or__", (combine<1, false>), "self, value, /"},  \
      {"__ror__", (combine<1, true>), "self, value, /"}, {"__xor__", (combine<2, false>), "self, value, /"},  \
      {"__rxor__", (combine<2, true>), "self, value, /"}, {"__sub__", (combine<3, false>), "self, value, /"}, \
      {"__rsub__", (combine<3, true>), "self, value, /"}, {"isdisjoint", is_disjoint, "self, other, /"}

constexpr NativeSpec kKeys[] = {COMMON_ROWS, {"__contains__", contains_key, "self, key, /"}, SET_ROWS};
constexpr NativeSpec kItems[] = {COMMON_ROWS, {"__contains__", contains_item, "self, key, /"}, SET_ROWS};
constexpr NativeSpec kValues[] = {COMMON_ROWS};
constexpr GetSetSpec kGetSets[] = {{"mapping", mapping}};
constexpr ConstantSpec kUnhashable[] = {{"__hash__", make_none}};

}  // namespace

extern const TypeSpec dict_keys_spec, dict_values_spec, dict_items_spec;
const TypeSpec dict_keys_spec = {"dict_keys", Kind::kDictView, 0, kKeys, kGetSets, kUnhashable, nullptr};
const TypeSpec dict_values_spec = {"dict_values", Kind::kDictView, 0, kValues, kGetSets, {}, nullptr};
const TypeSpec dict_items_spec = {"dict_items", Kind::kDictView, 0, kItems, kGetSets, kUnhashable, nullptr};

}  // namespace hognose::builtins
