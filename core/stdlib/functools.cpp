// _functools: the cache of lru_cache, and the doors of reduce and cmp_to_key. The rest of functools is Python (frozen/functools.py).
//
// The cache is a dict in order of use: what is used goes to its end, what is dropped is its first. Calls whose key has a Python __hash__ or
// __eq__, and calls that find nothing, go on in the prelude.
#include "builtins/common.h"
#include "builtins/functions.h"

namespace hognose::stdlib {

using namespace runtime;
using namespace builtins;

namespace {

struct Cache {
  Value function;
  Dict* results;
  int64_t maximum;  // -1: no limit
  int64_t hits, misses;
  Value info;  // makes what cache_info() returns
  bool typed;
};
Cache* cache_of(Value self) { return static_cast<Cache*>(self.as<NativeData>()->data()); }
constexpr NativeDataClass kCacheClass = {"lru_cache",
                                         [](Object* object, Marker& marker) {
                                           Cache* cache = static_cast<Cache*>(static_cast<NativeData*>(object)->data());
                                           marker.visit(cache->function);
                                           if (cache->results != nullptr) marker.visit(cache->results);
                                           marker.visit(cache->info);
                                         },
                                         nullptr};

Result cache_new(Interpreter& vm, Value* args) {
  if (!is_callable(vm, args[1])) return vm.raise(vm.types.type_error, "the first argument must be callable");
  NativeData* object = static_cast<NativeData*>(
      allocate_for(vm, args[0].as<Type>(), Kind::kNativeData, sizeof(NativeData) + sizeof(Cache)));
  object->data_class = &kCacheClass;
  Cache* cache = cache_of(object);
  cache->function = args[1];
  cache->maximum = args[2].is_none() ? -1 : int_clamped(args[2]);
  cache->typed = args[3].is_true();
  cache->info = args[4];
  cache->results = make_dict(vm);
  return Value(object);
}

// The key of a call: the argument itself when it is one int or str, else a tuple. Keywords come after a mark, then the types.
Value key_of(Interpreter& vm, const Cache* cache, Tuple* args, Dict* keywords) {
  if (keywords->count == 0 && !cache->typed) {
    if (args->length != 1) return args;
    Value only = args->items()[0];
    bool plain =
        only.is_small_int() ||
        (only.is_object() && (only.as_object()->type == vm.types.str || only.as_object()->type == vm.types.int_));
    return plain ? only : Value(args);
  }
  List* parts = make_list(vm, args->items(), args->length);
  if (parts == nullptr) return Value();
  bool fits = true;
  if (keywords->count > 0) fits = list_append(vm, parts, vm.types.builtin_function);
  for (int64_t i = dict_next(keywords, 0); i >= 0; i = dict_next(keywords, i + 1)) {
    fits =
        fits && list_append(vm, parts, keywords->entries[i].key) && list_append(vm, parts, keywords->entries[i].value);
  }
  if (cache->typed) {
    for (uint32_t i = 0; i < args->length; ++i) fits = fits && list_append(vm, parts, vm.type_of(args->items()[i]));
    for (int64_t i = dict_next(keywords, 0); i >= 0; i = dict_next(keywords, i + 1)) {
      fits = fits && list_append(vm, parts, vm.type_of(keywords->entries[i].value));
    }
  }
  return fits ? Value(make_tuple(vm, parts->items, parts->length)) : Value();
}

Result cache_call(Interpreter& vm, Value* args) {
  Cache* cache = cache_of(args[0]);
  Tuple* arguments = args[1].as<Tuple>();
  if (cache->maximum == 0) {
    ++cache->misses;
    return vm.tail_call(cache->function, arguments->items(), arguments->length, args[2]);
  }
  Value key = key_of(vm, cache, arguments, args[2].as<Dict>());
  if (key.is_empty()) return vm.no_memory();
  int64_t hash;
  uint32_t entry = 0;
  Found found = hash_value(vm, key, &hash);
  if (found == Found::kYes) found = dict_find_hashed(vm, cache->results, key, hash, &entry);
  if (found == Found::kNeedsPython)
    return vm.tail_prelude("lru_find"_prelude, {args[0], key, cache->function, arguments, args[2]});
  if (found == Found::kNo) {
    ++cache->misses;
    return vm.tail_prelude("lru_fill"_prelude, {args[0], key, cache->function, arguments, args[2]});
  }
  if (found != Found::kYes) return failure(vm, found);
  ++cache->hits;
  Value result = cache->results->entries[entry].value;
  if (cache->maximum > 0 && dict_last(cache->results) != entry) {
    dict_delete_entry(vm, cache->results, entry);
    if (!dict_add_new(vm, cache->results, key, hash, result)) return vm.no_memory();
  }
  return result;
}

// _store(key, result): False when the key needs Python.
Result cache_store(Interpreter& vm, Value* args) {
  Cache* cache = cache_of(args[0]);
  Found found = dict_set(vm, cache->results, args[1], args[2]);
  if (found == Found::kNeedsPython) return Value::false_();
  if (found != Found::kYes && found != Found::kNo) return failure(vm, found);
  if (cache->maximum > 0 && cache->results->count > cache->maximum) {
    int64_t first = dict_next(cache->results, 0);
    if (!vm.charge(1 + first / 8)) return vm.limit();
    dict_delete_entry(vm, cache->results, static_cast<uint32_t>(first));
  }
  return Value::true_();
}
Result cache_count(Interpreter&, Value* args) {
  Cache* cache = cache_of(args[0]);
  if (args[1].is_true())
    ++cache->hits;
  else
    ++cache->misses;
  return Result::none();
}

Result cache_info(Interpreter& vm, Value* args) {
  Cache* cache = cache_of(args[0]);
  return vm.tail_call(cache->info, {make_int(vm, cache->hits), make_int(vm, cache->misses),
                                    cache->maximum < 0 ? Value::none() : make_int(vm, cache->maximum),
                                    make_int(vm, cache->results->count)});
}
Result cache_clear(Interpreter& vm, Value* args) {
  Cache* cache = cache_of(args[0]);
  cache->hits = cache->misses = 0;
  cache->results = make_dict(vm);
  return Result::none();
}
Result cache_get(Interpreter& vm, Value* args) {
  return args[1].is_none() ? args[0] : make_bound_method(vm, args[0], args[1]);
}
Result cache_self(Interpreter&, Value* args) { return args[0]; }
Result get_results(Interpreter&, Value self) { return Value(cache_of(self)->results); }
Result get_maximum(Interpreter& vm, Value self) { return make_int(vm, cache_of(self)->maximum); }

constexpr NativeSpec kCacheMethods[] = {
    {"__new__", cache_new, "cls, user_function, maxsize, typed, cache_info_type", Binding::kStaticMethod},
    {"__call__", cache_call, "self, /, *args, **kwargs"},
    {"__get__", cache_get, "self, instance, owner=None, /"},
    {"__copy__", cache_self, "self, /"},
    {"__deepcopy__", cache_self, "self, memo, /"},
    {"cache_info", cache_info, "self, /"},
    {"cache_clear", cache_clear, "self, /"},
    {"_store", cache_store, "self, key, result, /"},
    {"_count", cache_count, "self, hit, /"},
};
constexpr GetSetSpec kCacheGetSets[] = {{"_results", get_results}, {"_maximum", get_maximum}};
constexpr TypeSpec kCacheSpec = {
    "_lru_cache_base", Kind::kNativeData, kTypeBaseAllowed, kCacheMethods, kCacheGetSets, {}, nullptr};

Result reduce(Interpreter& vm, Value* args) {
  Tuple* initial = args[2].is_unbound() ? vm.empty_tuple : make_tuple(vm, {args[2]});
  return vm.tail_prelude("reduce_of"_prelude, {args[0], args[1], initial});
}
Result cmp_to_key(Interpreter& vm, Value* args) { return vm.tail_prelude("compared_by"_prelude, {args[0]}); }

constexpr NativeSpec kFunctions[] = {
    {"reduce", reduce, "function, iterable, /, initial=?"},
    {"cmp_to_key", cmp_to_key, "mycmp"},
};

Result initialize(Interpreter& vm, Module* module) {
  return dict_set_str(vm, module->dict, intern(vm, kCacheSpec.name),
                      make_native_type(vm, kCacheSpec, vm.types.object, "functools"))
             ? Result::none()
             : vm.no_memory();
}

}  // namespace

extern const ModuleSpec functools_module;
const ModuleSpec functools_module = {"_functools_native", kFunctions, {}, initialize};

}  // namespace hognose::stdlib
