// Intrinsics of prelude/containers.py: tables, lists and hashes seen from the inside.
#include <utility>

#include "builtins/containers.h"
#include "builtins/intrinsics.h"
#include "support/hash.h"

namespace hognose::builtins {

using namespace runtime;

Result dict_missing(Interpreter& vm, Value* args);  // dict.cpp

namespace {

int64_t integer(Value value) {
  int64_t i = 0;
  (void)int_as_int64(value, &i);
  return i;
}

// _hash(value): as the tables of dicts and sets use it.
Result hash_(Interpreter& vm, Value* args) {
  int64_t hash;
  Found found = hash_value(vm, args[0], &hash);
  if (found == Found::kYes) return make_int(vm, hash);
  if (found == Found::kNeedsPython) {
    if (is_Tuple(args[0]) && has_native_special(vm, args[0], bytecode::Special::kHash))
      return vm.tail_prelude("tuple_hash"_prelude, {args[0]});
    return vm.tail_prelude("hash_by_method"_prelude, {args[0]});
  }
  return failed(vm, found);
}

// _hash_result(number): what an int from __hash__ counts as.
Result hash_result(Interpreter& vm, Value* args) {
  int64_t hash;
  if (!int_as_int64(args[0], &hash)) hash = int_hash(args[0]);
  return make_int(vm, hash == -1 ? -2 : hash);
}

// _tuple_hash(list of hashes)
Result tuple_hash(Interpreter& vm, Value* args) {
  support::TupleHash hash;
  Items items = items_of(args[0]);
  for (uint32_t i = 0; i < items.length; ++i) hash.add(integer(items.data[i]));
  return make_int(vm, hash.finish());
}

// _explain_unhashable(error, key, use): the error to raise for a key that has none.
Result explain(Interpreter& vm, Value* args) {
  Value before = vm.pending;
  vm.pending = args[0];
  explain_unhashable(vm, args[1],
                     is_Str(args[2]) && str_equals(args[2].as<Str>(), "dict key") ? "dict key" : "set element");
  Value error = vm.pending;
  vm.pending = before;
  if (error != args[0] && is_Exception(error)) error.as<Exception>()->context = Value::none();
  return error;
}

Result dict_probe_(Interpreter&, Value* args) {
  return Value::small_int(dict_probe(args[0].as<Dict>(), integer(args[1]), integer(args[2])));
}
Result dict_key(Interpreter&, Value* args) { return args[0].as<Dict>()->entries[integer(args[1])].key; }
Result dict_value(Interpreter&, Value* args) { return args[0].as<Dict>()->entries[integer(args[1])].value; }
Result dict_holds(Interpreter&, Value* args) {
  Dict* dict = args[0].as<Dict>();
  int64_t entry = integer(args[1]);
  return Value::boolean(entry < dict->entries_used && dict->entries[entry].key == args[2]);
}
Result dict_set_value(Interpreter&, Value* args) {
  args[0].as<Dict>()->entries[integer(args[1])].value = args[2];
  return Result::none();
}
Result dict_add_new_(Interpreter& vm, Value* args) {
  return dict_add_new(vm, args[0].as<Dict>(), args[1], integer(args[2]), args[3]) ? Result::none() : vm.no_memory();
}
Result dict_delete_entry_(Interpreter& vm, Value* args) {
  dict_delete_entry(vm, args[0].as<Dict>(), static_cast<uint32_t>(integer(args[1])));
  return Result::none();
}
Result dict_missing_(Interpreter& vm, Value* args) { return dict_missing(vm, args); }

Result set_probe_(Interpreter&, Value* args) {
  return Value::small_int(set_probe(args[0].as<Set>(), integer(args[1]), integer(args[2])));
}
Result set_key(Interpreter&, Value* args) { return args[0].as<Set>()->table[integer(args[1])].key; }
Result set_holds(Interpreter&, Value* args) {
  Set* set = args[0].as<Set>();
  int64_t at = integer(args[1]);
  return Value::boolean(set->table != nullptr && at <= set->mask && set->table[at].key == args[2]);
}
Result set_add_new_(Interpreter& vm, Value* args) {
  return set_add_new(vm, args[0].as<Set>(), args[1], integer(args[2])) ? Result::none() : vm.no_memory();
}
Result set_delete_entry_(Interpreter& vm, Value* args) {
  set_delete_entry(vm, args[0].as<Set>(), static_cast<uint32_t>(integer(args[1])));
  return Result::none();
}
Result set_size(Interpreter&, Value* args) { return Value::small_int(args[0].as<Set>()->used); }
// _set_new(like): empty, of the base class of `like`; _set_copy likewise.
Result set_new_(Interpreter& vm, Value* args) {
  return Value(make_set(vm, args[0].as_object()->flags & kFrozen ? vm.types.frozenset : vm.types.set));
}
Result set_copy_(Interpreter& vm, Value* args) {
  return result_of(
      vm, set_copy(vm, args[0].as<Set>(), args[0].as_object()->flags & kFrozen ? vm.types.frozenset : vm.types.set));
}
Result set_swap_(Interpreter&, Value* args) {
  set_swap(args[0].as<Set>(), args[1].as<Set>());
  return Result::none();
}
Result set_compact_(Interpreter& vm, Value* args) {
  return set_compact(vm, args[0].as<Set>()) ? Result::none() : vm.no_memory();
}

// _dict_next(dict, entry): the first entry from that one on, -1 when there is none.
Result dict_next_(Interpreter&, Value* args) {
  return Value::small_int(dict_next(args[0].as<Dict>(), integer(args[1])));
}

// _hashed_items(set or dict): [key, hash, value or None, ...] of a set or dict, flat.
Result hashed_items(Interpreter& vm, Value* args) {
  size_t count = is_Set(args[0]) ? args[0].as<Set>()->used : args[0].as<Dict>()->count;
  if (!vm.charge(static_cast<int64_t>(count))) return vm.limit();
  if (!vm.heap.reserve(count * 40)) return vm.no_memory();
  List* list = make_list(vm, nullptr, 0, count * 3);
  if (list == nullptr) return vm.no_memory();
  auto add = [&](Value key, int64_t hash, Value value) {
    list->items[list->length++] = key;
    list->items[list->length++] = make_int(vm, hash);
    list->items[list->length++] = value;
  };
  if (is_Set(args[0])) {
    Set* set = args[0].as<Set>();
    for (int64_t i = set_next(set, 0); i >= 0; i = set_next(set, i + 1))
      add(set->table[i].key, set->table[i].hash, Value::none());
  } else {
    Dict* dict = args[0].as<Dict>();
    for (int64_t i = dict_next(dict, 0); i >= 0; i = dict_next(dict, i + 1))
      add(dict->entries[i].key, dict->entries[i].hash, dict->entries[i].value);
  }
  return Value(list);
}

Result seq_length(Interpreter&, Value* args) { return Value::small_int(items_of(args[0]).length); }
Result seq_item(Interpreter&, Value* args) { return items_of(args[0]).data[integer(args[1])]; }

Result list_delete(Interpreter& vm, Value* args) {
  List* list = args[0].as<List>();
  int64_t at = integer(args[1]);
  if (at < list->length) (void)list_splice(vm, list, static_cast<size_t>(at), static_cast<size_t>(at) + 1, nullptr, 0);
  return Result::none();
}

void swap_items(List* a, List* b) {
  std::swap(a->items, b->items);
  std::swap(a->length, b->length);
  std::swap(a->capacity, b->capacity);
}

// _list_take(list): a new list with its items; the list itself is empty then.
Result list_take(Interpreter& vm, Value* args) {
  List* taken = make_list(vm, nullptr, 0);
  swap_items(taken, args[0].as<List>());
  return Value(taken);
}

// _list_put(list, items): gives them back. Whether somebody has changed the list in between.
Result list_put(Interpreter&, Value* args) {
  bool changed = args[0].as<List>()->length > 0 || args[0].as<List>()->items != nullptr;
  swap_items(args[0].as<List>(), args[1].as<List>());
  return Value::boolean(changed);
}

// _sort_values(values, keys, reverse): sorts the list of values natively; False when the keys' order needs Python.
Result sort_values_(Interpreter& vm, Value* args) {
  List* values = args[0].as<List>();
  List* keys = args[1].as<List>();
  Found found = sort_values(vm, values->items, keys->items, values->length, args[2].is_true());
  if (found == Found::kNeedsPython) return Value::false_();
  return found == Found::kYes ? Result(Value::true_()) : failed(vm, found);
}

constexpr NativeSpec kIntrinsics[] = {
    {"_hash", hash_, "value, /"},
    {"_hash_result", hash_result, "number, /"},
    {"_tuple_hash", tuple_hash, "hashes, /"},
    {"_explain_unhashable", explain, "error, key, use, /"},
    {"_dict_probe", dict_probe_, "dict, hash, after, /"},
    {"_dict_next", dict_next_, "dict, entry, /"},
    {"_dict_key", dict_key, "dict, entry, /"},
    {"_dict_value", dict_value, "dict, entry, /"},
    {"_dict_holds", dict_holds, "dict, entry, key, /"},
    {"_dict_set_value", dict_set_value, "dict, entry, value, /"},
    {"_dict_add_new", dict_add_new_, "dict, key, hash, value, /"},
    {"_dict_delete_entry", dict_delete_entry_, "dict, entry, /"},
    {"_dict_missing", dict_missing_, "dict, key, /"},
    {"_set_probe", set_probe_, "set, hash, after, /"},
    {"_set_key", set_key, "set, position, /"},
    {"_set_holds", set_holds, "set, position, key, /"},
    {"_set_add_new", set_add_new_, "set, key, hash, /"},
    {"_set_delete_entry", set_delete_entry_, "set, position, /"},
    {"_set_size", set_size, "set, /"},
    {"_set_new", set_new_, "like, /"},
    {"_set_copy", set_copy_, "set, /"},
    {"_set_swap", set_swap_, "a, b, /"},
    {"_set_compact", set_compact_, "set, /"},
    {"_hashed_items", hashed_items, "table, /"},
    {"_seq_length", seq_length, "sequence, /"},
    {"_seq_item", seq_item, "sequence, index, /"},
    {"_list_delete", list_delete, "list, index, /"},
    {"_list_take", list_take, "list, /"},
    {"_list_put", list_put, "list, items, /"},
    {"_sort_values", sort_values_, "values, keys, reverse, /"},
};

}  // namespace

std::span<const NativeSpec> container_intrinsics() { return kIntrinsics; }

}  // namespace hognose::builtins
