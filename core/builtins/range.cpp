// range: ints of any size; those that fit 48 bits (nearly all) take the short ways.
#include "builtins/containers.h"
#include "builtins/repr.h"

namespace hognose::builtins {

using namespace runtime;

namespace {

Range* self_range(Value* args) { return args[0].as<Range>(); }

// Arithmetic on ints that can fail only for want of memory: Compute remembers the first failure.
class Compute {
 public:
  explicit Compute(Interpreter& vm) : vm_(vm) {}
  Value operator()(bytecode::Opcode operation, Value a, Value b) {
    if (!failure_.is_value()) return Value::small_int(0);
    Result result = int_binary(vm_, operation, a, b);
    if (result.is_value()) return result.value();
    failure_ = result;
    return Value::small_int(0);
  }
  bool failed() const { return !failure_.is_value(); }
  Result failure() const { return failure_; }

 private:
  Interpreter& vm_;
  Result failure_ = Result::none();
};

constexpr Value kZero = Value::small_int(0);
constexpr Value kOne = Value::small_int(1);

Result make_range(Interpreter& vm, Value start, Value stop, Value step) {
  Compute compute(vm);
  Value length;
  if (start.is_small_int() && stop.is_small_int() && step.is_small_int()) {
    int64_t a = start.as_small_int(), b = stop.as_small_int(), s = step.as_small_int();
    int64_t n = s > 0 ? (a < b ? (b - a - 1) / s + 1 : 0) : (a > b ? (a - b - 1) / -s + 1 : 0);
    length = make_int(vm, n);
  } else {
    bool down = int_is_negative(step);
    Value low = down ? stop : start;
    Value high = down ? start : stop;
    if (int_compare(low, high) >= 0) {
      length = kZero;
    } else {
      Value size = down ? compute(bytecode::kSub, kZero, step) : step;
      Value span = compute(bytecode::kSub, compute(bytecode::kSub, high, low), kOne);
      length = compute(bytecode::kAdd, compute(bytecode::kFloorDiv, span, size), kOne);
    }
  }
  if (compute.failed()) return compute.failure();
  Range* range = static_cast<Range*>(vm.heap.allocate(Kind::kRange, vm.types.range, sizeof(Range)));
  range->start = start;
  range->stop = stop;
  range->step = step;
  range->length = length;
  return Value(range);
}

Result range_new(Interpreter& vm, Value* args) {
  Tuple* rest = args[1].as<Tuple>();
  if (args[2].as<Dict>()->count > 0) return vm.raise(vm.types.type_error, "range() takes no keyword arguments");
  if (rest->length == 0) return vm.raise(vm.types.type_error, "range expected at least 1 argument, got 0");
  if (rest->length > 3)
    return vm.raise(vm.types.type_error, "range expected at most 3 arguments, got {}", rest->length);
  Value parts[3] = {kZero, kZero, kOne};
  for (uint32_t i = 0; i < rest->length; ++i) {
    Value value = rest->items()[i];
    if (value.is_bool()) value = Value::small_int(value.is_true() ? 1 : 0);
    if (is_Int(value) && (value.as_object()->type->type_flags & kTypeHeap)) {
      Result plain = int_binary(vm, bytecode::kAdd, value, kZero);
      if (!plain.is_value()) return plain;
      value = plain.value();
    }
    if (!is_int(value)) {
      if (special_of(vm, value, bytecode::Special::kIndex).is_empty()) {
        return vm.raise(vm.types.type_error, "'{}' object cannot be interpreted as an integer", type_name(value));
      }
      return vm.tail_prelude("range_new"_prelude, {args[0], rest});
    }
    parts[rest->length == 1 ? 1 : i] = value;
  }
  if (int_is_zero(parts[2])) return vm.raise(vm.types.value_error, "range() arg 3 must not be zero");
  return make_range(vm, parts[0], parts[1], parts[2]);
}

// Ints of everyday size.
Result range_direct_(Interpreter& vm, Value* args, uint32_t count) {
  if (count < 2 || count > 4) return Value();
  Value start = count == 2 ? kZero : args[1];
  Value stop = args[count == 2 ? 1 : 2];
  Value step = count == 4 ? args[3] : kOne;
  if (!both_small_ints(start, stop) || !step.is_small_int() || step == kZero) return Value();
  return make_range(vm, start, stop, step);
}

Result length(Interpreter& vm, Value* args) {
  Value length = self_range(args)->length;
  int64_t fits;
  if (!int_as_int64(length, &fits))
    return vm.raise(vm.types.overflow_error, "Python int too large to convert to C ssize_t");
  return length;
}

Result truth(Interpreter&, Value* args) { return Value::boolean(!int_is_zero(self_range(args)->length)); }

// start + index * step
Value item_at(Compute& compute, Range* range, Value index) {
  return compute(bytecode::kAdd, range->start, compute(bytecode::kMul, index, range->step));
}

Result get_slice(Interpreter& vm, Value* args) {
  Range* range = self_range(args);
  Slice* slice = args[1].as<Slice>();
  int64_t size;
  if (!int_as_int64(range->length, &size) || size == INT64_MAX)
    return vm.tail_prelude("range_slice"_prelude, {args[0], args[1]});
  int64_t start, stop, step, count;
  Found found = slice_indices(vm, slice, size, &start, &stop, &step, &count);
  if (found == Found::kNeedsPython) return again_with_index(vm, vm.types.range, "__getitem__", args, 2);
  if (found != Found::kYes) return failed(vm, found);
  Compute compute(vm);
  Value first = item_at(compute, range, make_int(vm, start));
  Value last = item_at(compute, range, make_int(vm, stop));
  Value stride = compute(bytecode::kMul, range->step, make_int(vm, step));
  return compute.failed() ? compute.failure() : make_range(vm, first, last, stride);
}

Result get_item(Interpreter& vm, Value* args) {
  Range* range = self_range(args);
  if (is_Slice(args[1])) return get_slice(vm, args);
  Value index = args[1].is_bool() ? Value::small_int(args[1].is_true() ? 1 : 0) : args[1];
  if (!is_int(index)) {
    if (special_of(vm, index, bytecode::Special::kIndex).is_empty()) {
      return vm.raise(vm.types.type_error, "range indices must be integers or slices, not {}", type_name(index));
    }
    return again_with_index(vm, vm.types.range, "__getitem__", args, 2);
  }
  Compute compute(vm);
  if (int_is_negative(index)) index = compute(bytecode::kAdd, index, range->length);
  if (compute.failed()) return compute.failure();
  if (int_is_negative(index) || int_compare(index, range->length) >= 0)
    return vm.raise(vm.types.index_error, "range object index out of range");
  Value item = item_at(compute, range, index);
  return compute.failed() ? compute.failure() : Result(item);
}

// The position of an int in the range: kYes and *index, or kNo.
Found position_of(Compute& compute, Range* range, Value value, Value* index) {
  if (int_is_zero(range->length)) return Found::kNo;
  Value offset = compute(bytecode::kSub, value, range->start);
  if (compute.failed()) return Found::kError;
  Value rest = compute(bytecode::kMod, offset, range->step);
  Value at = compute(bytecode::kFloorDiv, offset, range->step);
  if (compute.failed()) return Found::kError;
  if (!int_is_zero(rest) || int_is_negative(at) || int_compare(at, range->length) >= 0) return Found::kNo;
  *index = at;
  return Found::kYes;
}

// As above for any value: floats equal ints, objects with a Python __eq__ may equal anything.
Found find(Interpreter& vm, Value* args, Value* index, Compute& compute) {
  Value value = args[1];
  if (value.is_bool()) value = Value::small_int(value.is_true() ? 1 : 0);
  if (is_float(value)) {
    double d = float_value(value);
    if (d != d || d - d != 0) return Found::kNo;
    Result whole = int_from_float(vm, d);
    if (!whole.is_value()) return Found::kError;
    if (int_compare_float(whole.value(), d) != 0) return Found::kNo;
    value = whole.value();
  }
  if (!is_int(value)) {
    if (!value.is_object() || !(value.as_object()->type->type_flags & kTypeHeap)) return Found::kNo;
    return has_native_special(vm, value, bytecode::Special::kEq) ? Found::kNo : Found::kNeedsPython;
  }
  return position_of(compute, self_range(args), value, index);
}

Result contains(Interpreter& vm, Value* args) {
  Compute compute(vm);
  Value at;
  Found found = find(vm, args, &at, compute);
  if (found == Found::kNeedsPython) return vm.tail_prelude("contains_by_iteration"_prelude, {args[0], args[1]});
  if (found == Found::kError) return compute.failed() ? compute.failure() : Result::raise();
  return Value::boolean(found == Found::kYes);
}

Result count(Interpreter& vm, Value* args) {
  Compute compute(vm);
  Value at;
  Found found = find(vm, args, &at, compute);
  if (found == Found::kNeedsPython) return vm.tail_prelude("range_count"_prelude, {args[0], args[1]});
  if (found == Found::kError) return compute.failed() ? compute.failure() : Result::raise();
  return Value::small_int(found == Found::kYes ? 1 : 0);
}

Result index(Interpreter& vm, Value* args) {
  Compute compute(vm);
  Value at;
  Found found = find(vm, args, &at, compute);
  if (found == Found::kYes) return at;
  if (found == Found::kNeedsPython) return vm.tail_prelude("range_index"_prelude, {args[0], args[1]});
  if (found == Found::kError) return compute.failed() ? compute.failure() : Result::raise();
  return vm.raise(vm.types.value_error,
                  is_int_or_bool(args[1]) ? "range.index(x): x not in range" : "sequence.index(x): x not in sequence");
}

Iterator* iterator_from(Interpreter& vm, Value start, Value stop, Value step, Range* range) {
  Iterator* iterator = make_iterator(vm, vm.types.range_iterator, Iterator::Over::kRange, Value(), 0, 0, 1);
  if (start.is_small_int() && stop.is_small_int() && step.is_small_int()) {
    iterator->index = start.as_small_int();
    iterator->stop = stop.as_small_int();
    iterator->step = step.as_small_int();
  } else {
    iterator->source = range;
    iterator->sentinel = start;
  }
  return iterator;
}

Result iterate(Interpreter& vm, Value* args) {
  Range* range = self_range(args);
  return Value(iterator_from(vm, range->start, range->stop, range->step, range));
}

Result reversed(Interpreter& vm, Value* args) {
  Range* range = self_range(args);
  Compute compute(vm);
  Value last = item_at(compute, range, compute(bytecode::kSub, range->length, kOne));
  Value stop = compute(bytecode::kSub, range->start, range->step);
  Value step = compute(bytecode::kSub, kZero, range->step);
  if (compute.failed()) return compute.failure();
  Result backwards = make_range(vm, last, stop, step);
  if (!backwards.is_value()) return backwards;
  return Value(iterator_from(vm, last, stop, step, backwards.value().as<Range>()));
}

Result equal(Interpreter&, Value* args, bool negate) {
  if (!is_Range(args[1])) return Value::not_implemented();
  Range* a = self_range(args);
  Range* b = args[1].as<Range>();
  bool same = int_compare(a->length, b->length) == 0;
  if (same && !int_is_zero(a->length)) {
    same = int_compare(a->start, b->start) == 0 && (a->length == kOne || int_compare(a->step, b->step) == 0);
  }
  return Value::boolean(same != negate);
}

Result eq(Interpreter& vm, Value* args) { return equal(vm, args, false); }
Result ne(Interpreter& vm, Value* args) { return equal(vm, args, true); }
Result not_ordered(Interpreter&, Value*) { return Value::not_implemented(); }

Result hash(Interpreter& vm, Value* args) {
  int64_t value;
  Found found = hash_value(vm, args[0], &value);
  return found == Found::kYes ? make_int(vm, value) : failed(vm, found);
}

Result reduce(Interpreter& vm, Value* args) {
  Range* range = self_range(args);
  return result_of(vm, make_tuple(vm, {vm.types.range, make_tuple(vm, {range->start, range->stop, range->step})}));
}

Result start(Interpreter&, Value self) { return self.as<Range>()->start; }
Result stop(Interpreter&, Value self) { return self.as<Range>()->stop; }
Result step(Interpreter&, Value self) { return self.as<Range>()->step; }

constexpr NativeSpec kMethods[] = {
    {"__new__", range_new, "cls, *args, **kwargs", Binding::kStaticMethod},
    {"count", count, "self, value, /"},
    {"index", index, "self, value, /"},
    {"__len__", length, "self, /"},
    {"__bool__", truth, "self, /"},
    {"__getitem__", get_item, "self, key, /"},
    {"__contains__", contains, "self, key, /"},
    {"__iter__", iterate, "self, /"},
    {"__reversed__", reversed, "self, /"},
    {"__eq__", eq, "self, value, /"},
    {"__ne__", ne, "self, value, /"},
    {"__lt__", not_ordered, "self, value, /"},
    {"__le__", not_ordered, "self, value, /"},
    {"__gt__", not_ordered, "self, value, /"},
    {"__ge__", not_ordered, "self, value, /"},
    {"__hash__", hash, "self, /"},
    {"__repr__", container_repr, "self, /"},
    {"__reduce__", reduce, "self, /"},
};

constexpr GetSetSpec kGetSets[] = {{"start", start}, {"stop", stop}, {"step", step}};

}  // namespace

extern const DirectSpec range_direct;
const DirectSpec range_direct = {range_new, range_direct_};

extern const TypeSpec range_spec;
const TypeSpec range_spec = {"range",
                             Kind::kRange,
                             0,
                             kMethods,
                             kGetSets,
                             {},
                             "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\n"
                             "Return an object that produces a sequence of integers from start (inclusive)\nto stop "
                             "(exclusive) by step.  range(i, j) produces i, i+1, "
                             "i+2, ..., j-1.\nstart defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, "
                             "3.\nThese are exactly the valid indices for a list "
                             "of 4 elements.\nWhen step is given, it specifies the increment (or decrement)."};

}  // namespace hognose::builtins
