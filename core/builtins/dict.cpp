// dict
#include <utility>

#include "builtins/containers.h"
#include "builtins/repr.h"

namespace hognose::builtins {

using namespace runtime;
using bytecode::Special;

namespace {

Dict* self_dict(Value* args) { return args[0].as<Dict>(); }

// d[key] for a key that is not there: __missing__ of a subclass, or KeyError.
Result missing(Interpreter& vm, Value* args) {
  if (args[0].as_object()->type->type_flags & kTypeHeap) {
    Value method = special_of(vm, args[0], Special::kMissing);
    if (!method.is_empty()) return call_python_method(vm, method, args, 2);
  }
  return vm.raise_value(vm.types.key_error, args[1]);
}

Result get_item(Interpreter& vm, Value* args) {
  Value value;
  Found found = dict_get(vm, self_dict(args), args[1], &value);
  if (found == Found::kYes) return value;
  if (found == Found::kNo) return missing(vm, args);
  if (found == Found::kNeedsPython) return vm.tail_prelude("dict_get_item"_prelude, {args[0], args[1]});
  return failed(vm, found);
}

Result set_item(Interpreter& vm, Value* args) {
  Found found = dict_set(vm, self_dict(args), args[1], args[2]);
  if (found <= Found::kYes) return Result::none();
  if (found == Found::kNeedsPython) return vm.tail_prelude("dict_store"_prelude, {args[0], args[1], args[2]});
  return failed(vm, found);
}

Result delete_item(Interpreter& vm, Value* args) {
  Found found = dict_delete(vm, self_dict(args), args[1]);
  if (found == Found::kYes) return Result::none();
  if (found == Found::kNo) return vm.raise_value(vm.types.key_error, args[1]);
  if (found == Found::kNeedsPython) return vm.tail_prelude("dict_delete"_prelude, {args[0], args[1]});
  return failed(vm, found);
}

Result contains(Interpreter& vm, Value* args) {
  Value value;
  Found found = dict_get(vm, self_dict(args), args[1], &value);
  if (found == Found::kNeedsPython) return vm.tail_prelude("dict_contains"_prelude, {args[0], args[1]});
  return truth_result(vm, found);
}

Result get(Interpreter& vm, Value* args) {
  Value value;
  Found found = dict_get(vm, self_dict(args), args[1], &value);
  if (found == Found::kYes) return value;
  if (found == Found::kNo) return args[2];
  if (found == Found::kNeedsPython) return vm.tail_prelude("dict_get"_prelude, {args[0], args[1], args[2]});
  return failed(vm, found);
}

Result setdefault(Interpreter& vm, Value* args) {
  Value value;
  Found found = dict_get(vm, self_dict(args), args[1], &value);
  if (found == Found::kYes) return value;
  if (found == Found::kNo) {
    found = dict_set(vm, self_dict(args), args[1], args[2]);
    if (found <= Found::kYes) return args[2];
  }
  if (found == Found::kNeedsPython) return vm.tail_prelude("dict_setdefault"_prelude, {args[0], args[1], args[2]});
  return failed(vm, found);
}

Result pop(Interpreter& vm, Value* args) {
  Dict* dict = self_dict(args);
  Value value;
  Found found = dict->count == 0 ? Found::kNo : dict_delete(vm, dict, args[1], &value);
  if (found == Found::kYes) return value;
  if (found == Found::kNo) return args[2].is_unbound() ? vm.raise_value(vm.types.key_error, args[1]) : Result(args[2]);
  if (found == Found::kNeedsPython) {
    Tuple* defaults = args[2].is_unbound() ? vm.empty_tuple : make_tuple(vm, {args[2]});
    return vm.tail_prelude("dict_pop"_prelude, {args[0], args[1], defaults});
  }
  return failed(vm, found);
}

Result popitem(Interpreter& vm, Value* args) {
  Dict* dict = self_dict(args);
  int64_t entry = dict_last(dict);
  if (entry < 0) return vm.raise_value(vm.types.key_error, make_str(vm, "popitem(): dictionary is empty"));
  Tuple* pair = make_tuple(vm, {dict->entries[entry].key, dict->entries[entry].value});
  dict_delete_entry(vm, dict, static_cast<uint32_t>(entry));
  return Value(pair);
}

Result clear(Interpreter& vm, Value* args) {
  dict_clear(vm, self_dict(args));
  return Result::none();
}

// Adds what `source` has. Nothing that can't be done again has happened when the answer is kNeedsPython or kNoMemory.
Found update_from(Interpreter& vm, Dict* dict, Value source) {
  if (is_Dict(source)) {
    if (!has_native_special(vm, source, Special::kIter)) return Found::kNeedsPython;
    Dict* other = source.as<Dict>();
    if (other == dict || other->count == 0) return Found::kYes;
    if (!vm.charge(other->entries_used)) return Found::kError;  // holes too
    if (dict->entries_used == 0) {
      Dict* fresh = dict_copy(vm, other);
      if (fresh == nullptr) return Found::kNoMemory;
      std::swap(dict->entries, fresh->entries);
      std::swap(dict->index, fresh->index);
      std::swap(dict->index_mask, fresh->index_mask);
      std::swap(dict->entries_capacity, fresh->entries_capacity);
      std::swap(dict->entries_used, fresh->entries_used);
      std::swap(dict->count, fresh->count);
      std::swap(dict->only_str_keys, fresh->only_str_keys);
      dict->keys_version = 0;
      return Found::kYes;
    }
    for (int64_t i = dict_next(other, 0); i >= 0; i = dict_next(other, i + 1)) {
      DictEntry item = other->entries[i];
      uint32_t entry;
      Found found = dict_find_hashed(vm, dict, item.key, item.hash, &entry);
      if (found > Found::kYes) return found;
      if (found == Found::kYes)
        dict->entries[entry].value = item.value;
      else if (!dict_add_new(vm, dict, item.key, item.hash, item.value))
        return Found::kNoMemory;
    }
    return Found::kYes;
  }
  if ((is_List(source) || is_Tuple(source)) && !(source.as_object()->type->type_flags & kTypeHeap)) {
    Items pairs = items_of(source);
    if (!vm.charge(pairs.length)) return Found::kError;
    for (uint32_t i = 0; i < pairs.length; ++i) {
      Value pair = pairs.data[i];
      if (!is_List(pair) && !is_Tuple(pair)) return Found::kNeedsPython;
      if (pair.as_object()->type->type_flags & kTypeHeap) return Found::kNeedsPython;
      Items both = items_of(pair);
      if (both.length != 2) return Found::kNeedsPython;
      Found found = dict_set(vm, dict, both.data[0], both.data[1]);
      if (found > Found::kYes) return found;
    }
    return Found::kYes;
  }
  return Found::kNeedsPython;
}

// dict(source, **named) and update: `rest` has at most one item.
Result fill(Interpreter& vm, Dict* dict, Tuple* rest, Dict* named, const char* what, bool answer_dict = true) {
  Value result = answer_dict ? Value(dict) : Value::none();
  if (rest->length > 1)
    return vm.raise(vm.types.type_error, "{} expected at most 1 argument, got {}", what, rest->length);
  Found found = rest->length == 0 ? Found::kYes : update_from(vm, dict, rest->items()[0]);
  if (found == Found::kNeedsPython)
    return vm.tail_prelude("dict_fill"_prelude, {dict, rest->items()[0], named, result});
  if (found == Found::kYes && named->count > 0) found = update_from(vm, dict, named);
  if (found == Found::kNeedsPython) return vm.tail_prelude("dict_fill"_prelude, {dict, vm.empty_tuple, named, result});
  return found == Found::kYes ? Result(result) : failed(vm, found);
}

Result copy(Interpreter& vm, Value* args) {
  // A class with an iteration of its own is asked for its keys.
  if (!has_native_special(vm, args[0], Special::kIter))
    return fill(vm, make_dict(vm), make_tuple(vm, {args[0]}), make_dict(vm), "dict");
  if (!vm.charge(self_dict(args)->count / 4)) return vm.limit();
  return result_of(vm, dict_copy(vm, self_dict(args)));
}

Result dict_new(Interpreter& vm, Value* args) {
  Type* type = args[0].as<Type>();
  if (type == vm.types.dict) return fill(vm, make_dict(vm), args[1].as<Tuple>(), args[2].as<Dict>(), "dict");
  Dict* dict = static_cast<Dict*>(allocate_for(vm, type, Kind::kDict, sizeof(Dict)));
  dict->only_str_keys = true;
  return Value(dict);
}

Result dict_init(Interpreter& vm, Value* args) {
  return fill(vm, self_dict(args), args[1].as<Tuple>(), args[2].as<Dict>(), "dict", false);
}

Result update(Interpreter& vm, Value* args) {
  return fill(vm, self_dict(args), args[1].as<Tuple>(), args[2].as<Dict>(), "update", false);
}

Result fromkeys(Interpreter& vm, Value* args) {
  if (args[0].as<Type>() == vm.types.dict) {
    Value iterable = args[1];
    List* drained = make_list(vm, nullptr, 0);
    Found found = append_all(vm, drained, iterable);
    if (found == Found::kYes) {
      Dict* dict = make_dict(vm);
      for (uint32_t i = 0; i < drained->length && found <= Found::kYes; ++i)
        found = dict_set(vm, dict, drained->items[i], args[2]);
      if (found <= Found::kYes) return Value(dict);
      iterable = drained;
    }
    if (found != Found::kNeedsPython) return failed(vm, found);
    return vm.tail_prelude("dict_from_keys"_prelude, {args[0], iterable, args[2]});
  }
  return vm.tail_prelude("dict_from_keys"_prelude, {args[0], args[1], args[2]});
}

Result union_of(Interpreter& vm, Value left, Value right) {
  if (!is_Dict(left) || !is_Dict(right)) return Value::not_implemented();
  if (!has_native_special(vm, left, Special::kIter)) return vm.tail_prelude("dict_union"_prelude, {left, right});
  Dict* result = dict_copy(vm, left.as<Dict>());
  if (result == nullptr) return vm.no_memory();
  Tuple* rest = make_tuple(vm, {right});
  return fill(vm, result, rest, make_dict(vm), "dict");
}

Result or_(Interpreter& vm, Value* args) { return union_of(vm, args[0], args[1]); }
Result reflected_or(Interpreter& vm, Value* args) { return union_of(vm, args[1], args[0]); }

Result in_place_or(Interpreter& vm, Value* args) {
  return fill(vm, self_dict(args), make_tuple(vm, {args[1]}), make_dict(vm), "update");
}

Result equal(Interpreter& vm, Value* args, bool negate) {
  if (!is_Dict(args[1])) return Value::not_implemented();
  Found found = equal_contents(vm, args[0].as_object(), args[1].as_object());
  if (found == Found::kNeedsPython)
    return vm.tail_prelude("dict_equal"_prelude, {args[0], args[1], Value::boolean(negate)});
  if (found > Found::kYes) return failed(vm, found);
  return Value::boolean((found == Found::kYes) != negate);
}

Result eq(Interpreter& vm, Value* args) { return equal(vm, args, false); }
Result ne(Interpreter& vm, Value* args) { return equal(vm, args, true); }
Result not_ordered(Interpreter&, Value*) { return Value::not_implemented(); }

Result length(Interpreter&, Value* args) { return Value::small_int(self_dict(args)->count); }

Result iterate(Interpreter& vm, Value* args) {
  return Value(make_iterator(vm, vm.types.dict_keyiterator, Iterator::Over::kDictKeys, args[0], 0,
                             self_dict(args)->count, self_dict(args)->count));
}

Result reversed(Interpreter& vm, Value* args) {
  Dict* dict = self_dict(args);
  return Value(make_iterator(vm, vm.types.dict_reversekeyiterator, Iterator::Over::kDictKeysReversed, args[0],
                             static_cast<int64_t>(dict->entries_used) - 1, dict->count, dict->count));
}

Result view(Interpreter& vm, Value dict, Type* type, DictView::Which which) {
  DictView* view = static_cast<DictView*>(vm.heap.allocate(Kind::kDictView, type, sizeof(DictView)));
  view->which = which;
  view->dict = dict.as<Dict>();
  return Value(view);
}

Result keys(Interpreter& vm, Value* args) { return view(vm, args[0], vm.types.dict_keys, DictView::Which::kKeys); }
Result values(Interpreter& vm, Value* args) {
  return view(vm, args[0], vm.types.dict_values, DictView::Which::kValues);
}
Result items(Interpreter& vm, Value* args) { return view(vm, args[0], vm.types.dict_items, DictView::Which::kItems); }

Result size_of(Interpreter&, Value* args) {
  Dict* dict = self_dict(args);
  int64_t index = dict->index == nullptr ? 0 : static_cast<int64_t>(dict->index_mask) + 1;
  return Value::small_int(64 + 24 * static_cast<int64_t>(dict->entries_capacity) + 4 * index);
}

constexpr NativeSpec kMethods[] = {
    {"__new__", dict_new, "cls, *args, **kwargs", Binding::kStaticMethod},
    {"__init__", dict_init, "self, *args, **kwargs"},
    {"__getitem__", get_item, "self, key, /"},
    {"__setitem__", set_item, "self, key, value, /"},
    {"__delitem__", delete_item, "self, key, /"},
    {"__contains__", contains, "self, key, /"},
    {"__len__", length, "self, /"},
    {"get", get, "self, key, default=None, /"},
    {"setdefault", setdefault, "self, key, default=None, /"},
    {"pop", pop, "self, key, default=?, /"},
    {"popitem", popitem, "self, /"},
    {"clear", clear, "self, /"},
    {"copy", copy, "self, /"},
    {"update", update, "self, *args, **kwargs"},
    {"fromkeys", fromkeys, "cls, iterable, value=None, /", Binding::kClassMethod},
    {"keys", keys, "self, /"},
    {"values", values, "self, /"},
    {"items", items, "self, /"},
    {"__or__", or_, "self, value, /"},
    {"__ror__", reflected_or, "self, value, /"},
    {"__ior__", in_place_or, "self, value, /"},
    {"__eq__", eq, "self, value, /"},
    {"__ne__", ne, "self, value, /"},
    {"__lt__", not_ordered, "self, value, /"},
    {"__le__", not_ordered, "self, value, /"},
    {"__gt__", not_ordered, "self, value, /"},
    {"__ge__", not_ordered, "self, value, /"},
    {"__iter__", iterate, "self, /"},
    {"__reversed__", reversed, "self, /"},
    {"__repr__", container_repr, "self, /"},
    {"__sizeof__", size_of, "self, /"},
    {"__class_getitem__", class_getitem, "cls, object, /", Binding::kClassMethod},
};

constexpr ConstantSpec kConstants[] = {{"__hash__", make_none}};

}  // namespace

Result dict_missing(Interpreter& vm, Value* args) { return missing(vm, args); }

extern const TypeSpec dict_spec;
const TypeSpec dict_spec = {
    "dict",
    Kind::kDict,
    0,
    kMethods,
    {},
    kConstants,
    "dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a mapping object's\n    (key, "
    "value) pairs\n"
    "dict(iterable) -> new dictionary initialized as if via:\n    d = {}\n    for k, v in iterable:\n        d[k] = v\n"
    "dict(**kwargs) -> new dictionary initialized with the name=value pairs\n    in the keyword argument list.  For "
    "example:  dict(one=1, two=2)"};

}  // namespace hognose::builtins
