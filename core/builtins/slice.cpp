// slice
#include "builtins/containers.h"
#include "builtins/repr.h"

namespace hognose::builtins {

using namespace runtime;

namespace {

Result slice_new(Interpreter& vm, Value* args) {
  Tuple* rest = args[1].as<Tuple>();
  if (args[2].as<Dict>()->count > 0) return vm.raise(vm.types.type_error, "slice() takes no keyword arguments");
  if (rest->length == 0) return vm.raise(vm.types.type_error, "slice expected at least 1 argument, got 0");
  if (rest->length > 3)
    return vm.raise(vm.types.type_error, "slice expected at most 3 arguments, got {}", rest->length);
  const Value* items = rest->items();
  Slice* slice = static_cast<Slice*>(vm.heap.allocate(Kind::kSlice, vm.types.slice, sizeof(Slice)));
  slice->start = rest->length == 1 ? Value::none() : items[0];
  slice->stop = rest->length == 1 ? items[0] : items[1];
  slice->step = rest->length == 3 ? items[2] : Value::none();
  return Value(slice);
}

Tuple* parts(Interpreter& vm, Value value) {
  Slice* slice = value.as<Slice>();
  return make_tuple(vm, {slice->start, slice->stop, slice->step});
}

template <bytecode::Opcode kOperation>
Result compare(Interpreter& vm, Value* args) {
  if (!is_Slice(args[1])) return Value::not_implemented();
  return sequence_compare(vm, kOperation, parts(vm, args[0]), parts(vm, args[1]));
}

Result hash(Interpreter& vm, Value* args) {
  int64_t value;
  Tuple* tuple = parts(vm, args[0]);
  Found found = hash_value(vm, tuple, &value);
  if (found == Found::kYes) return make_int(vm, value);
  if (found == Found::kNeedsPython) return vm.tail_prelude("tuple_hash"_prelude, {tuple});
  return failed(vm, found);
}

Result indices(Interpreter& vm, Value* args) {
  int64_t length;
  Found found = index_of(vm, args[1], &length);
  if (found == Found::kNo)
    return vm.raise(vm.types.type_error, "'{}' object cannot be interpreted as an integer", type_name(args[1]));
  if (found == Found::kYes && length < 0) return vm.raise(vm.types.value_error, "length should not be negative");
  int64_t start, stop, step, count;
  bool large = found == Found::kYes && length == INT64_MAX;
  if (found == Found::kYes && !large)
    found = slice_indices(vm, args[0].as<Slice>(), length, &start, &stop, &step, &count);
  if (large || found == Found::kNeedsPython) return vm.tail_prelude("slice_indices"_prelude, {args[0], args[1]});
  if (found != Found::kYes) return failed(vm, found);
  return result_of(vm, make_tuple(vm, {make_int(vm, start), make_int(vm, stop), make_int(vm, step)}));
}

Result start(Interpreter&, Value self) { return self.as<Slice>()->start; }
Result stop(Interpreter&, Value self) { return self.as<Slice>()->stop; }
Result step(Interpreter&, Value self) { return self.as<Slice>()->step; }

constexpr NativeSpec kMethods[] = {
    {"__new__", slice_new, "cls, *args, **kwargs", Binding::kStaticMethod},
    {"indices", indices, "self, object, /"},
    COMPARE_ROWS(compare),
    {"__hash__", hash, "self, /"},
    {"__repr__", container_repr, "self, /"},
};

constexpr GetSetSpec kGetSets[] = {{"start", start}, {"stop", stop}, {"step", step}};

}  // namespace

extern const TypeSpec slice_spec;
const TypeSpec slice_spec = {"slice",
                             Kind::kSlice,
                             0,
                             kMethods,
                             kGetSets,
                             {},
                             "slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  This is used for "
                             "extended slicing (e.g. a[0:10:2])."};

}  // namespace hognose::builtins
