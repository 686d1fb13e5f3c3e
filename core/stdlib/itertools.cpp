// itertools: lazy iterators.
//
// Each but count and repeat is a generator of the prelude (prelude/itertools.py) whose type is one of the classes here, as map and zip are:
// loops resume it as they resume any generator. count and repeat are counted natively and show their state in their repr.
#include "builtins/common.h"
#include "builtins/repr.h"

namespace hognose::stdlib {

using namespace runtime;
using namespace builtins;
using bytecode::Special;

namespace {

// The prelude function with the arguments as they are.
template <Prelude function, size_t count>
Result forward(Interpreter& vm, Value* args) {
  return vm.tail_call(vm.prelude_function(function), args, count);
}

Result self_(Interpreter&, Value* args) { return args[0]; }
Result generator_next(Interpreter& vm, Value* args) {
  Result result = vm.tail_call(args[0], {Value::none()});
  vm.tail_resume = Interpreter::Resume::kSend;
  return result;
}
Result class_getitem(Interpreter& vm, Value* args) {
  GenericAlias* alias =
      static_cast<GenericAlias*>(vm.heap.allocate(Kind::kGenericAlias, vm.types.generic_alias, sizeof(GenericAlias)));
  alias->origin = args[0];
  alias->args = is_Tuple(args[1]) ? args[1].as<Tuple>() : make_tuple(vm, {args[1]});
  return Value(alias);
}

// --- count and repeat ------------------------------------------------------------------------------------------------------------

// count: `value` is the next one and `more` the step. repeat: `value` again and again; `more` says how often, None for ever.
struct Counting {
  Value value;
  Value more;
};
Counting* counting(Value self) { return static_cast<Counting*>(self.as<NativeData>()->data()); }
constexpr NativeDataClass kCountingClass = {"counting",
                                            [](Object* object, Marker& marker) {
                                              Counting* data =
                                                  static_cast<Counting*>(static_cast<NativeData*>(object)->data());
                                              marker.visit(data->value);
                                              marker.visit(data->more);
                                            },
                                            nullptr};
Value make_counting(Interpreter& vm, Value cls, Value value, Value more) {
  NativeData* object = static_cast<NativeData*>(
      allocate_for(vm, cls.as<Type>(), Kind::kNativeData, sizeof(NativeData) + sizeof(Counting)));
  object->data_class = &kCountingClass;
  *static_cast<Counting*>(object->data()) = {value, more};
  return object;
}

Result counting_repr(Interpreter& vm, Value self, bool with_more) {
  Value args[] = {vm.type_of(self)->name, counting(self)->value, counting(self)->more};
  return vm.tail_call(vm.prelude_function("counting_repr"_prelude), args, with_more ? 3 : 2);
}

Result count_new(Interpreter& vm, Value* args) {
  for (int i = 1; i < 3; ++i) {
    if (is_int_or_bool(args[i])) {
      args[i] = plain_int(vm, args[i]);
    } else if (!is_float(args[i]) && !is_Complex(args[i]) && special_of(vm, args[i], Special::kIndex).is_empty() &&
               special_of(vm, args[i], Special::kFloat).is_empty() &&
               special_of(vm, args[i], Special::kInt).is_empty()) {
      return vm.raise(vm.types.type_error, "a number is required");
    }
  }
  return make_counting(vm, args[0], args[1], args[2]);
}
Result count_next(Interpreter& vm, Value* args) {
  Counting* data = counting(args[0]);
  Value value = data->value;
  if (both_small_ints(value, data->more)) {
    data->value = make_int(vm, value.as_small_int() + data->more.as_small_int());
    return value;
  }
  Result next = binary_operation(vm, bytecode::kAdd, value, data->more);
  if (next.code() == Result::Code::kTailCall)
    return vm.tail_prelude("count_next"_prelude, {args[0], value, data->more});
  if (next.is_value()) {
    data->value = next.value();
    return value;
  }
  return next;
}
// __setstate__ of a count: the prelude's way to set what comes next.
Result count_set(Interpreter&, Value* args) {
  counting(args[0])->value = args[1];
  return Result::none();
}
Result count_repr(Interpreter& vm, Value* args) {
  return counting_repr(vm, args[0], counting(args[0])->more != Value::small_int(1));
}

Result repeat_new(Interpreter& vm, Value* args) {
  if (args[2].is_unbound()) return make_counting(vm, args[0], args[1], Value::none());
  int64_t times;
  Found found = to_int64(vm, args[2], &times);
  if (found == Found::kNeedsPython)
    return again_with(vm, method_of(vm, args[0].as<Type>(), "__new__"), args, 3, 2, Special::kIndex);
  if (found != Found::kYes) return failure(vm, found);
  return make_counting(vm, args[0], args[1], make_int(vm, times < 0 ? 0 : times));
}
Result repeat_next(Interpreter& vm, Value* args) {
  Counting* data = counting(args[0]);
  if (!data->more.is_none()) {
    int64_t left = int_clamped(data->more);
    if (left == 0) return Result::stop();
    data->more = make_int(vm, left - 1);
  }
  return data->value;
}
Result repeat_repr(Interpreter& vm, Value* args) {
  return counting_repr(vm, args[0], !counting(args[0])->more.is_none());
}
Result repeat_length_hint(Interpreter& vm, Value* args) {
  Value more = counting(args[0])->more;
  return more.is_none() ? vm.raise(vm.types.type_error, "len() of unsized object") : Result(more);
}

constexpr NativeSpec kCountMethods[] = {
    {"__new__", count_new, "cls, start=0, step=1", Binding::kStaticMethod},
    {"__iter__", self_, "self, /"},
    {"__next__", count_next, "self, /"},
    {"__setstate__", count_set, "self, value, /"},
    {"__repr__", count_repr, "self, /"},
};
constexpr NativeSpec kRepeatMethods[] = {
    {"__new__", repeat_new, "cls, object, times=?", Binding::kStaticMethod},
    {"__iter__", self_, "self, /"},
    {"__next__", repeat_next, "self, /"},
    {"__repr__", repeat_repr, "self, /"},
    {"__length_hint__", repeat_length_hint, "self, /"},
};
constexpr TypeSpec kCountSpec = {"count", Kind::kNativeData, kTypeBaseAllowed, kCountMethods, {}, {}, nullptr};
constexpr TypeSpec kRepeatSpec = {"repeat", Kind::kNativeData, kTypeBaseAllowed, kRepeatMethods, {}, {}, nullptr};

// --- generators ------------------------------------------------------------------------------------------------------------------

// LAZY(name, parameters of __new__ with cls, how many): made by the prelude function of the name with _new.
#define LAZY(name, parameters, count)                                                        \
  constexpr NativeSpec k_##name##_methods[] = {                                              \
      {"__new__", forward<#name "_new"_prelude, count>, parameters, Binding::kStaticMethod}, \
      {"__iter__", self_, "self, /"},                                                        \
      {"__next__", generator_next, "self, /"},                                               \
  };                                                                                         \
  constexpr TypeSpec k_##name##_spec = {#name, Kind::kGenerator, kTypeBaseAllowed, k_##name##_methods, {}, {}, nullptr};
LAZY(accumulate, "cls, iterable, func=None, *, initial=None", 4)
LAZY(batched, "cls, iterable, n, *, strict=False", 4)
LAZY(combinations, "cls, iterable, r", 3)
LAZY(combinations_with_replacement, "cls, iterable, r", 3)
LAZY(compress, "cls, data, selectors", 3)
LAZY(cycle, "cls, iterable, /", 2)
LAZY(dropwhile, "cls, predicate, iterable, /", 3)
LAZY(filterfalse, "cls, function, iterable, /", 3)
LAZY(islice, "cls, /, *args", 2)
LAZY(pairwise, "cls, iterable, /", 2)
LAZY(permutations, "cls, iterable, r=None", 3)
LAZY(product, "cls, /, *iterables, repeat=1", 3)
LAZY(starmap, "cls, function, iterable, /", 3)
LAZY(takewhile, "cls, predicate, iterable, /", 3)
LAZY(zip_longest, "cls, /, *iterables, **kwargs", 3)
#undef LAZY

constexpr NativeSpec kChainMethods[] = {
    {"__new__", forward<"chain_new"_prelude, 2>, "cls, /, *iterables", Binding::kStaticMethod},
    {"from_iterable", forward<"chain_new"_prelude, 2>, "cls, iterable, /", Binding::kClassMethod},
    {"__class_getitem__", class_getitem, "cls, item, /", Binding::kClassMethod},
    {"__iter__", self_, "self, /"},
    {"__next__", generator_next, "self, /"},
};
constexpr TypeSpec kChainSpec = {"chain", Kind::kGenerator, kTypeBaseAllowed, kChainMethods, {}, {}, nullptr};

// The class of what a groupby yields and of tee's iterators: one of each an interpreter.
Value helper_type(Interpreter& vm, const char* name) { return dict_get_str(vm, vm.registry, intern(vm, name)); }
constexpr const char* kGrouperKey = "itertools._grouper";
constexpr const char* kTeeKey = "itertools._tee";

Result groupby_new(Interpreter& vm, Value* args) {
  return vm.tail_prelude("groupby_new"_prelude, {args[0], args[1], args[2], helper_type(vm, kGrouperKey)});
}
constexpr NativeSpec kGroupByMethods[] = {
    {"__new__", groupby_new, "cls, iterable, key=None", Binding::kStaticMethod},
    {"__iter__", self_, "self, /"},
    {"__next__", generator_next, "self, /"},
};
constexpr TypeSpec kGroupBySpec = {"groupby", Kind::kGenerator, kTypeBaseAllowed, kGroupByMethods, {}, {}, nullptr};
constexpr NativeSpec kGrouperMethods[] = {{"__iter__", self_, "self, /"}, {"__next__", generator_next, "self, /"}};
constexpr TypeSpec kGrouperSpec = {"_grouper", Kind::kGenerator, kTypeDisallowNew, kGrouperMethods, {}, {}, nullptr};

// A tee iterator is a generator over a linked list of [value, rest] that its copies share. Where it stands is kept instead of its name.
Result tee_copies(Interpreter& vm, Value iterable, Value count, bool single) {
  Value place;
  if (is_Generator(iterable) && Value(iterable.as_object()->type) == helper_type(vm, kTeeKey)) {
    place = iterable.as<Generator>()->name;
  }
  return vm.tail_prelude("tee_copies"_prelude, {iterable, count, place.is_empty() ? Value::none() : place,
                                                helper_type(vm, kTeeKey), Value::boolean(single)});
}
Result tee(Interpreter& vm, Value* args) { return tee_copies(vm, args[0], args[1], false); }
Result tee_new(Interpreter& vm, Value* args) { return tee_copies(vm, args[1], Value::small_int(1), true); }
Result tee_copy(Interpreter& vm, Value* args) { return tee_copies(vm, args[0], Value::small_int(1), true); }
constexpr NativeSpec kTeeMethods[] = {
    {"__new__", tee_new, "cls, iterable, /", Binding::kStaticMethod},
    {"__iter__", self_, "self, /"},
    {"__next__", generator_next, "self, /"},
    {"__copy__", tee_copy, "self, /"},
};
constexpr TypeSpec kTeeSpec = {"_tee", Kind::kGenerator, 0, kTeeMethods, {}, {}, nullptr};

constexpr const TypeSpec* kTypes[] = {
    &k_accumulate_spec, &k_batched_spec, &kChainSpec,       &k_combinations_spec, &k_combinations_with_replacement_spec,
    &k_compress_spec,   &kCountSpec,     &k_cycle_spec,     &k_dropwhile_spec,    &k_filterfalse_spec,
    &kGroupBySpec,      &k_islice_spec,  &k_pairwise_spec,  &k_permutations_spec, &k_product_spec,
    &kRepeatSpec,       &k_starmap_spec, &k_takewhile_spec, &k_zip_longest_spec,  &kGrouperSpec,
    &kTeeSpec,
};

constexpr NativeSpec kFunctions[] = {{"tee", tee, "iterable, n=2, /"}};

Result initialize(Interpreter& vm, Module* module) {
  for (const TypeSpec* spec : kTypes) {
    Type* type = make_native_type(vm, *spec, vm.types.object, "itertools");
    (void)dict_set_str(vm, module->dict, intern(vm, spec->name), type);
    if (spec == &kGrouperSpec) (void)dict_set_str(vm, vm.registry, intern(vm, kGrouperKey), type);
    if (spec == &kTeeSpec) (void)dict_set_str(vm, vm.registry, intern(vm, kTeeKey), type);
  }
  return Result::none();
}

}  // namespace

extern const ModuleSpec itertools_module;
const ModuleSpec itertools_module = {"itertools", kFunctions, {}, initialize};

}  // namespace hognose::stdlib
