// _operator: the operators as functions; itemgetter, attrgetter, methodcaller.
#include "builtins/common.h"

namespace hognose::stdlib {

using namespace runtime;
using namespace builtins;
using bytecode::Opcode;
using bytecode::Special;

namespace {

template <Prelude function, size_t count>
Result forward(Interpreter& vm, Value* args) {
  return vm.tail_call(vm.prelude_function(function), args, count);
}

template <Opcode operation>
Result binary(Interpreter& vm, Value* args) {
  return binary_operation(vm, operation, args[0], args[1]);
}
template <Opcode operation>
Result unary(Interpreter& vm, Value* args) {
  return unary_operation(vm, operation, args[0]);
}
template <Opcode operation>
Result compare(Interpreter& vm, Value* args) {
  return compare_operation(vm, operation, args[0], args[1]);
}
template <bool negate>
Result truth(Interpreter& vm, Value* args) {
  Found found = truth_of(vm, args[0]);
  if (found == Found::kNeedsPython)
    return vm.tail_prelude(negate ? "operator_not"_prelude : "truth"_prelude, {args[0]});
  if (found != Found::kYes && found != Found::kNo) return failure(vm, found);
  return Value::boolean((found == Found::kYes) != negate);
}
template <bool negate>
Result is(Interpreter&, Value* args) {
  return Value::boolean((args[0] == args[1]) != negate);
}
template <bool negate>
Result is_none(Interpreter&, Value* args) {
  return Value::boolean(args[0].is_none() != negate);
}
Result getitem(Interpreter& vm, Value* args) { return get_item(vm, args[0], args[1]); }
Result setitem(Interpreter& vm, Value* args) { return set_item(vm, args[0], args[1], args[2]); }
Result delitem(Interpreter& vm, Value* args) { return delete_item(vm, args[0], args[1]); }
Result call(Interpreter& vm, Value* args) {
  Tuple* rest = args[1].as<Tuple>();
  return vm.tail_call(args[0], rest->items(), rest->length, args[2]);
}

// Whether two strs or two bytes are equal; here nobody measures how long it takes.
Result compare_digest(Interpreter& vm, Value* args) {
  bool strs = is_Str(args[0]) && is_Str(args[1]);
  if (strs && (!args[0].as<Str>()->ascii || !args[1].as<Str>()->ascii)) {
    return vm.raise(vm.types.type_error, "comparing strings with non-ASCII characters is not supported");
  }
  auto buffer = [](Value value) { return is_Bytes(value) || is_ByteArray(value); };
  if (!strs && !(buffer(args[0]) && buffer(args[1]))) {
    return vm.raise(vm.types.type_error, "unsupported operand types(s) or combination of types: '{}' and '{}'",
                    type_name(args[0]), type_name(args[1]));
  }
  Found found = equal_values(vm, args[0], args[1]);
  return found == Found::kYes || found == Found::kNo ? Result(Value::boolean(found == Found::kYes))
                                                     : failure(vm, found);
}

constexpr NativeSpec kFunctions[] = {
    {"add", binary<bytecode::kAdd>, "a, b, /"},
    {"sub", binary<bytecode::kSub>, "a, b, /"},
    {"mul", binary<bytecode::kMul>, "a, b, /"},
    {"truediv", binary<bytecode::kTrueDiv>, "a, b, /"},
    {"floordiv", binary<bytecode::kFloorDiv>, "a, b, /"},
    {"mod", binary<bytecode::kMod>, "a, b, /"},
    {"pow", binary<bytecode::kPow>, "a, b, /"},
    {"matmul", binary<bytecode::kMatMul>, "a, b, /"},
    {"lshift", binary<bytecode::kLShift>, "a, b, /"},
    {"rshift", binary<bytecode::kRShift>, "a, b, /"},
    {"and_", binary<bytecode::kAnd>, "a, b, /"},
    {"or_", binary<bytecode::kOr>, "a, b, /"},
    {"xor", binary<bytecode::kXor>, "a, b, /"},
    {"iadd", binary<bytecode::kInplaceAdd>, "a, b, /"},
    {"isub", binary<bytecode::kInplaceSub>, "a, b, /"},
    {"imul", binary<bytecode::kInplaceMul>, "a, b, /"},
    {"itruediv", binary<bytecode::kInplaceTrueDiv>, "a, b, /"},
    {"ifloordiv", binary<bytecode::kInplaceFloorDiv>, "a, b, /"},
    {"imod", binary<bytecode::kInplaceMod>, "a, b, /"},
    {"ipow", binary<bytecode::kInplacePow>, "a, b, /"},
    {"imatmul", binary<bytecode::kInplaceMatMul>, "a, b, /"},
    {"ilshift", binary<bytecode::kInplaceLShift>, "a, b, /"},
    {"irshift", binary<bytecode::kInplaceRShift>, "a, b, /"},
    {"iand", binary<bytecode::kInplaceAnd>, "a, b, /"},
    {"ior", binary<bytecode::kInplaceOr>, "a, b, /"},
    {"ixor", binary<bytecode::kInplaceXor>, "a, b, /"},
    {"lt", compare<bytecode::kLt>, "a, b, /"},
    {"le", compare<bytecode::kLe>, "a, b, /"},
    {"eq", compare<bytecode::kEq>, "a, b, /"},
    {"ne", compare<bytecode::kNe>, "a, b, /"},
    {"gt", compare<bytecode::kGt>, "a, b, /"},
    {"ge", compare<bytecode::kGe>, "a, b, /"},
    {"neg", unary<bytecode::kNeg>, "a, /"},
    {"pos", unary<bytecode::kPos>, "a, /"},
    {"inv", unary<bytecode::kInvert>, "a, /"},
    {"invert", unary<bytecode::kInvert>, "a, /"},
    {"abs", forward<"operator_abs"_prelude, 1>, "a, /"},
    {"index", forward<"operator_index"_prelude, 1>, "a, /"},
    {"truth", truth<false>, "a, /"},
    {"not_", truth<true>, "a, /"},
    {"is_", is<false>, "a, b, /"},
    {"is_not", is<true>, "a, b, /"},
    {"is_none", is_none<false>, "a, /"},
    {"is_not_none", is_none<true>, "a, /"},
    {"getitem", getitem, "a, b, /"},
    {"setitem", setitem, "a, b, c, /"},
    {"delitem", delitem, "a, b, /"},
    {"contains", forward<"operator_contains"_prelude, 2>, "a, b, /"},
    {"concat", forward<"operator_concat"_prelude, 2>, "a, b, /"},
    {"iconcat", forward<"operator_iconcat"_prelude, 2>, "a, b, /"},
    {"countOf", forward<"operator_count"_prelude, 2>, "a, b, /"},
    {"indexOf", forward<"operator_position"_prelude, 2>, "a, b, /"},
    {"length_hint", forward<"length_hint"_prelude, 2>, "obj, default=0, /"},
    {"_compare_digest", compare_digest, "a, b, /"},
    {"call", call, "obj, /, *args, **kwargs"},
};

// --- itemgetter, attrgetter, methodcaller: what they were made with ----------------------------------------------------------------

struct Getter {
  Tuple* items;    // keys; attribute names; the method's name and its arguments
  Value keywords;  // methodcaller: a Dict
  bool dotted;     // attrgetter: a name goes through several objects
};
Getter* getter(Value self) { return static_cast<Getter*>(self.as<NativeData>()->data()); }
constexpr NativeDataClass kGetterClass = {"getter",
                                          [](Object* object, Marker& marker) {
                                            Getter* data =
                                                static_cast<Getter*>(static_cast<NativeData*>(object)->data());
                                            if (data->items != nullptr) marker.visit(data->items);
                                            marker.visit(data->keywords);
                                          },
                                          nullptr};

Result make_getter(Interpreter& vm, Value cls, Value first, Value rest, Value keywords) {
  Tuple* more = rest.as<Tuple>();
  NativeData* object = static_cast<NativeData*>(
      allocate_for(vm, cls.as<Type>(), Kind::kNativeData, sizeof(NativeData) + sizeof(Getter)));
  object->data_class = &kGetterClass;
  Getter* data = getter(object);
  data->items = make_tuple(vm, nullptr, more->length + 1);
  if (data->items == nullptr) return vm.no_memory();
  data->items->items()[0] = first;
  for (uint32_t i = 0; i < more->length; ++i) data->items->items()[i + 1] = more->items()[i];
  data->keywords = keywords;
  return Value(object);
}

// Complaints of old: no "at least".
Result none_given(Interpreter& vm, const char* name) {
  return vm.raise(vm.types.type_error, "{} expected 1 argument, got 0", name);
}

Result itemgetter_new(Interpreter& vm, Value* args) {
  if (args[1].is_unbound()) return none_given(vm, "itemgetter");
  return make_getter(vm, args[0], args[1], args[2], Value::none());
}
Result itemgetter_call(Interpreter& vm, Value* args) {
  Tuple* items = getter(args[0])->items;
  if (items->length == 1) return get_item(vm, args[1], items->items()[0]);
  return vm.tail_prelude("operator_items"_prelude, {args[1], items});
}

Result attrgetter_new(Interpreter& vm, Value* args) {
  if (args[1].is_unbound()) return none_given(vm, "attrgetter");
  Result made = make_getter(vm, args[0], args[1], args[2], Value::none());
  if (!made.is_value()) return made;
  Getter* data = getter(made.value());
  for (uint32_t i = 0; i < data->items->length; ++i) {
    Value name = data->items->items()[i];
    if (!is_Str(name)) return vm.raise(vm.types.type_error, "attribute name must be a string");
    Str* text = name.as<Str>();
    if (!vm.charge(1 + text->length / 16)) return vm.limit();
    for (uint32_t k = 0; k < text->length; ++k) data->dotted = data->dotted || text->at(k) == '.';
  }
  return made;
}
Result attrgetter_call(Interpreter& vm, Value* args) {
  Getter* data = getter(args[0]);
  if (data->items->length == 1 && !data->dotted)
    return get_attribute(vm, args[1], intern(vm, data->items->items()[0].as<Str>()));
  return vm.tail_prelude("operator_attributes"_prelude, {args[1], data->items});
}

Result methodcaller_new(Interpreter& vm, Value* args) {
  if (args[1].is_unbound())
    return vm.raise(vm.types.type_error, "methodcaller needs at least one argument, the method name");
  if (!is_Str(args[1])) return vm.raise(vm.types.type_error, "method name must be a string");
  return make_getter(vm, args[0], args[1], args[2], args[3]);
}
Result methodcaller_call(Interpreter& vm, Value* args) {
  return vm.tail_prelude("operator_method"_prelude, {args[1], getter(args[0])->items, getter(args[0])->keywords});
}
Result getter_repr(Interpreter& vm, Value* args) {
  Getter* data = getter(args[0]);
  return vm.tail_prelude("operator_repr"_prelude, {vm.type_of(args[0])->name, data->items, data->keywords});
}
Result getter_reduce(Interpreter& vm, Value* args) {
  Getter* data = getter(args[0]);
  return vm.tail_prelude("operator_reduce"_prelude, {vm.type_of(args[0]), data->items, data->keywords});
}

#define GETTER(name, parameters)                                   \
  constexpr NativeSpec k_##name##_methods[] = {                    \
      {"__new__", name##_new, parameters, Binding::kStaticMethod}, \
      {"__call__", name##_call, "self, obj, /"},                   \
      {"__repr__", getter_repr, "self, /"},                        \
      {"__reduce__", getter_reduce, "self, /"},                    \
  };                                                               \
  constexpr TypeSpec k_##name##_spec = {#name, Kind::kNativeData, 0, k_##name##_methods, {}, {}, nullptr};
GETTER(itemgetter, "cls, item=?, /, *items")
GETTER(attrgetter, "cls, attr=?, /, *attrs")
GETTER(methodcaller, "cls, name=?, /, *args, **kwargs")
#undef GETTER

Result initialize(Interpreter& vm, Module* module) {
  for (const TypeSpec* spec : {&k_itemgetter_spec, &k_attrgetter_spec, &k_methodcaller_spec}) {
    if (!dict_set_str(vm, module->dict, intern(vm, spec->name),
                      make_native_type(vm, *spec, vm.types.object, "operator")))
      return vm.no_memory();
  }
  return Result::none();
}

}  // namespace

extern const ModuleSpec operator_module;
const ModuleSpec operator_module = {"_operator", kFunctions, {}, initialize};

}  // namespace hognose::stdlib
