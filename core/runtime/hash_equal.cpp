// hash(), == and < on builtin values, natively.
//
// Nested data is walked with an explicit stack, so that depth costs metered memory and never C++ stack. The one recursion left is through the keys
// of dicts and sets (comparing two keys inside a table); its depth is bounded by kMaxKeyDepth. Whatever may run a Python __eq__,
// __lt__ or __hash__ answers kNeedsPython and has changed nothing.
#include <cstring>
#include <utility>

#include "runtime/attributes.h"
#include "runtime/frames.h"
#include "runtime/interpreter.h"
#include "runtime/operators.h"
#include "runtime/small_stack.h"
#include "runtime/state.h"
#include "support/hash.h"

namespace hognose::runtime {

using bytecode::Special;

namespace {

constexpr size_t kMaxDepth = 100000;  // comparing something with a structure that contains itself ends here
constexpr uint32_t kMaxKeyDepth = 100;
constexpr int64_t kNoneHash = 0xFCA86420;

bool equal_text(Interpreter& vm, Str* a, Str* b) {
  if (a->length == b->length) vm.meter.fuel -= a->length >> 8;
  return str_equal(a, b);
}

Found out_of_limit(Interpreter& vm) {
  (void)vm;
  return Found::kError;  // a tripped meter: found_failure tells it from an exception
}

// What a class says about a special method: kYes: native (or a builtin class), kNeedsPython, or kNo: there is None in its place.
Found special_kind(Interpreter& vm, Type* type, Special special) {
  if ((type->type_flags & kTypeHeap) == 0) return Found::kYes;
  Value method = special_lookup(vm, type, special);
  if (method.is_none()) return Found::kNo;
  return method.is_empty() || is_Native(method) ? Found::kYes : Found::kNeedsPython;
}

Found unhashable(Interpreter& vm, Value value) {
  (void)vm.raise(vm.types.type_error, "unhashable type: '{}'", type_name(value));
  return Found::kError;
}

Found number_hash(Interpreter& vm, Value value, int64_t* hash) {
  *hash = vm.id_of(value);
  if (*hash == -1) *hash = -2;
  return Found::kYes;
}

// Hash of anything but a tuple, which only says that it is one (*tuple).
Found hash_shallow(Interpreter& vm, Value value, int64_t* hash, Tuple** tuple) {
  if (value.is_small_int()) {
    int64_t i = value.as_small_int();
    *hash = i == -1 ? -2 : i;
    return Found::kYes;
  }
  if (value.is_number()) {
    *hash = float_hash(value.as_number(), value);
    return Found::kYes;
  }
  if (!value.is_object()) {
    if (value.is_none())
      *hash = kNoneHash;
    else if (value.is_bool())
      *hash = value.is_true() ? 1 : 0;
    else
      return number_hash(vm, value, hash);
    return Found::kYes;
  }
  Object* object = value.as_object();
  if (object->type->type_flags & kTypeHeap) {
    Found kind = special_kind(vm, object->type, Special::kHash);
    if (kind == Found::kNo) return unhashable(vm, value);
    if (kind == Found::kNeedsPython) return kind;
    Value method = special_lookup(vm, object->type, Special::kHash);
    if (!method.is_empty() && method.as<Native>()->owner == vm.types.object) return number_hash(vm, value, hash);
  }
  switch (object->kind) {
    case Kind::kStr:
      if (static_cast<Str*>(object)->hash == -1) vm.meter.fuel -= static_cast<Str*>(object)->length >> 5;
      *hash = str_hash(static_cast<Str*>(object));
      return Found::kYes;
    case Kind::kBytes:
      if (static_cast<Bytes*>(object)->hash == -1) vm.meter.fuel -= static_cast<Bytes*>(object)->length >> 5;
      *hash = bytes_hash(static_cast<Bytes*>(object));
      return Found::kYes;
    case Kind::kInt:
      vm.meter.fuel -= value.as<Int>()->size >> 2;
      *hash = int_hash(value);
      return Found::kYes;
    case Kind::kFloat: *hash = float_hash(static_cast<Float*>(object)->value, value); return Found::kYes;
    case Kind::kComplex: {
      Complex* complex = static_cast<Complex*>(object);
      *hash = support::hash_complex(float_hash(complex->real, value), float_hash(complex->imag, value));
      return Found::kYes;
    }
    case Kind::kTuple: *tuple = static_cast<Tuple*>(object); return Found::kYes;
    case Kind::kSet: {
      Set* set = static_cast<Set*>(object);
      if ((set->flags & kFrozen) == 0) return unhashable(vm, value);
      if (set->hash == -1) {
        support::SetHash combined;
        for (int64_t i = set_next(set, 0); i >= 0; i = set_next(set, i + 1)) combined.add(set->table[i].hash);
        set->hash = combined.finish();
      }
      *hash = set->hash;
      return Found::kYes;
    }
    case Kind::kRange: {
      Range* range = static_cast<Range*>(object);
      support::TupleHash combined;
      combined.add(int_hash(range->length));
      bool empty = int_is_zero(range->length);
      combined.add(empty ? kNoneHash : int_hash(range->start));
      combined.add(empty || range->length == Value::small_int(1) ? kNoneHash : int_hash(range->step));
      *hash = combined.finish();
      return Found::kYes;
    }
    case Kind::kList:
    case Kind::kDict:
    case Kind::kByteArray:
    case Kind::kCell: return unhashable(vm, value);
    case Kind::kDictView:
      if (static_cast<DictView*>(object)->which != DictView::Which::kValues) return unhashable(vm, value);
      return number_hash(vm, value, hash);
    case Kind::kBoundMethod: {
      BoundMethod* method = static_cast<BoundMethod*>(object);
      int64_t function_hash = 0;
      Tuple* none = nullptr;
      Found found = hash_shallow(vm, method->function, &function_hash, &none);
      if (found != Found::kYes) return found;
      *hash = support::avoid_minus_one(vm.id_of(method->self) ^ function_hash);
      return Found::kYes;
    }
    case Kind::kNative: {
      Native* native = static_cast<Native*>(object);
      if (native->self.is_empty()) return number_hash(vm, value, hash);
      uint64_t mixed = static_cast<uint64_t>(vm.id_of(native->self)) * 1000003;
      *hash = support::avoid_minus_one(static_cast<int64_t>(mixed) ^ vm.id_of(native->name));
      return Found::kYes;
    }
    default: break;
  }
  // Other kinds: a native __hash__ of their own, or object's.
  Value method = special_lookup(vm, object->type, Special::kHash);
  if (method.is_none()) return unhashable(vm, value);
  if (method.is_empty() || (is_Native(method) && method.as<Native>()->owner == vm.types.object))
    return number_hash(vm, value, hash);
  if (!is_Native(method)) return Found::kNeedsPython;
  Result result = call_native(vm, method.as<Native>(), &value, 1, nullptr);
  if (result.code() == Result::Code::kTailCall) return Found::kNeedsPython;
  if (!result.is_value()) return Found::kError;
  return int_as_int64(result.value(), hash) ? Found::kYes : Found::kError;
}

struct HashLevel {
  Tuple* tuple;
  uint32_t next;
  support::TupleHash hash;
};

}  // namespace

Found hash_value(Interpreter& vm, Value value, int64_t* hash) {
  Tuple* tuple = nullptr;
  Found found = hash_shallow(vm, value, hash, &tuple);
  if (found != Found::kYes || tuple == nullptr) return found;
  SmallStack<HashLevel, 8> stack(vm);
  if (!stack.push({tuple, 0, {}})) return Found::kNoMemory;
  for (;;) {
    HashLevel& level = stack.top();
    if (level.next == level.tuple->length) {
      int64_t done = level.hash.finish();
      stack.pop();
      if (stack.empty()) {
        *hash = done;
        return Found::kYes;
      }
      stack.top().hash.add(done);
      continue;
    }
    if (!vm.charge(1)) return out_of_limit(vm);
    int64_t item_hash = 0;
    tuple = nullptr;
    found = hash_shallow(vm, level.tuple->items()[level.next++], &item_hash, &tuple);
    if (found != Found::kYes) return found;
    if (tuple == nullptr) {
      level.hash.add(item_hash);
    } else if (!stack.push({tuple, 0, {}})) {
      return Found::kNoMemory;
    }
  }
}

namespace {

bool is_real(Value value) { return is_int_or_bool(value) || is_float(value); }

// -1, 0, 1; 2: unordered (NaN).
int compare_real(Value a, Value b) {
  if (is_float(a)) {
    double x = float_value(a);
    if (x != x) return 2;
    if (is_float(b)) {
      double y = float_value(b);
      return y != y ? 2 : x < y ? -1 : x > y ? 1 : 0;
    }
    return -int_compare_float(b, x);
  }
  if (is_float(b)) {
    double y = float_value(b);
    return y != y ? 2 : int_compare_float(a, y);
  }
  return int_compare(a, b);
}

bool equal_complex(Value a, Value b) {
  if (is_Complex(b)) std::swap(a, b);
  Complex* complex = a.as<Complex>();
  if (is_Complex(b)) return complex->real == b.as<Complex>()->real && complex->imag == b.as<Complex>()->imag;
  return complex->imag == 0 && compare_real(Value::number(complex->real), b) == 0;
}

Found yes_if(bool b) { return b ? Found::kYes : Found::kNo; }

bool same_bytes(Value a, Value b) {
  auto data = [](Value v) { return is_Bytes(v) ? v.as<Bytes>()->data() : v.as<ByteArray>()->data; };
  auto size = [](Value v) { return is_Bytes(v) ? v.as<Bytes>()->length : v.as<ByteArray>()->length; };
  return size(a) == size(b) && (size(a) == 0 || std::memcmp(data(a), data(b), size(a)) == 0);
}

enum class Walk : uint8_t { kDone, kItems, kDict };

// Equality of two values that are not identical, not looking into lists, tuples and dict values: *walk says that the caller must.
Found equal_shallow(Interpreter& vm, Value a, Value b, Walk* walk) {
  *walk = Walk::kDone;
  if (!a.is_object() && !b.is_object()) {
    if (is_real(a) && is_real(b)) return yes_if(compare_real(a, b) == 0);
    return Found::kNo;
  }
  if (is_Str(a) && is_Str(b) && a.as_object()->type == vm.types.str && b.as_object()->type == vm.types.str) {
    return yes_if(equal_text(vm, a.as<Str>(), b.as<Str>()));
  }
  if (special_kind(vm, vm.type_of(a), Special::kEq) != Found::kYes ||
      special_kind(vm, vm.type_of(b), Special::kEq) != Found::kYes) {
    return Found::kNeedsPython;
  }
  // Native on both sides. A class may still have taken another type's method (__eq__ = object.__eq__): rare enough for Python.
  for (Value side : {a, b}) {
    Type* type = vm.type_of(side);
    if ((type->type_flags & kTypeHeap) == 0 || is_Instance(side)) continue;
    Value method = special_lookup(vm, type, Special::kEq);
    if (is_Native(method) && method.as<Native>()->owner == vm.types.object && side.as_object()->kind <= Kind::kSlice)
      return Found::kNeedsPython;
  }
  if (is_real(a)) {
    if (is_real(b)) return yes_if(compare_real(a, b) == 0);
    if (is_Complex(b)) return yes_if(equal_complex(a, b));
  }
  if (a.is_object()) {
    switch (a.as_object()->kind) {
      case Kind::kStr:
        if (is_Str(b)) return yes_if(equal_text(vm, a.as<Str>(), b.as<Str>()));
        break;
      case Kind::kComplex:
        if (is_real(b) || is_Complex(b)) return yes_if(equal_complex(a, b));
        break;
      case Kind::kBytes:
      case Kind::kByteArray:
        if (is_Bytes(b) || is_ByteArray(b)) return yes_if(same_bytes(a, b));
        break;
      case Kind::kTuple:
        if (!is_Tuple(b))
          break;  // of different lengths: CPython compares the items nevertheless, and a program may see it
        *walk = Walk::kItems;
        return Found::kYes;
      case Kind::kList:
        if (!is_List(b)) break;
        if (a.as<List>()->length != b.as<List>()->length) return Found::kNo;
        *walk = Walk::kItems;
        return Found::kYes;
      case Kind::kDict:
        if (!is_Dict(b)) break;
        if (a.as<Dict>()->count != b.as<Dict>()->count) return Found::kNo;
        *walk = Walk::kDict;
        return Found::kYes;
      case Kind::kSet: {
        if (!is_Set(b)) break;
        Set* x = a.as<Set>();
        Set* y = b.as<Set>();
        if (x->used != y->used) return Found::kNo;
        if (x->hash != -1 && y->hash != -1 && x->hash != y->hash) return Found::kNo;
        return set_is_subset(vm, x, y);
      }
      case Kind::kFunction:
      case Kind::kType:
      case Kind::kModule:
      case Kind::kGenerator:
      case Kind::kIterator:
      case Kind::kException:
      case Kind::kCode:
      case Kind::kInstance:
        if (!b.is_object() || b.as_object()->kind <= Kind::kCell || b.as_object()->kind == a.as_object()->kind)
          return Found::kNo;
        break;
      default: break;
    }
  }
  // Kinds whose __eq__ is a row of their table, from either side.
  for (int side = 0; side < 2; ++side) {
    Value args[2] = {side == 0 ? a : b, side == 0 ? b : a};
    if (!args[0].is_object() || args[0].as_object()->kind < Kind::kRange) continue;
    Value method = special_lookup(vm, args[0].as_object()->type, Special::kEq);
    if (!is_Native(method) || method.as<Native>()->owner == vm.types.object) continue;
    Result result = call_native(vm, method.as<Native>(), args, 2, nullptr);
    if (result.code() == Result::Code::kTailCall) return Found::kNeedsPython;
    if (result.code() == Result::Code::kRetry) return Found::kNoMemory;
    if (!result.is_value()) return Found::kError;
    if (result.value().is_bool()) return yes_if(result.value().is_true());
  }
  return Found::kNo;
}

Found too_deep(Interpreter& vm) {
  (void)vm.raise(vm.types.recursion_error, "maximum recursion depth exceeded in comparison");
  return Found::kError;
}

const Value* items_of(Object* object, uint32_t* length) {
  if (object->kind == Kind::kTuple) {
    *length = static_cast<Tuple*>(object)->length;
    return static_cast<Tuple*>(object)->items();
  }
  *length = static_cast<List*>(object)->length;
  return static_cast<List*>(object)->items;
}

struct EqualLevel {
  Object* a;
  Object* b;
  uint32_t next;
  Walk walk;
};

// The next pair of values to compare at this level. kNo: no more; kYes: a pair (or *differ).
Found next_pair(Interpreter& vm, EqualLevel& level, Value* x, Value* y, bool* differ) {
  *differ = false;
  if (level.walk == Walk::kItems) {
    uint32_t length_a, length_b;
    const Value* items_a = items_of(level.a, &length_a);
    const Value* items_b = items_of(level.b, &length_b);
    if (level.next >= length_a || level.next >= length_b) {
      *differ = length_a != length_b;
      return *differ ? Found::kYes : Found::kNo;
    }
    *x = items_a[level.next];
    *y = items_b[level.next];
    ++level.next;
    return Found::kYes;
  }
  Dict* a = static_cast<Dict*>(level.a);
  Dict* b = static_cast<Dict*>(level.b);
  int64_t entry = dict_next(a, level.next);
  if (entry < 0) return Found::kNo;
  level.next = static_cast<uint32_t>(entry) + 1;
  uint32_t other;
  Found found = dict_find_hashed(vm, b, a->entries[entry].key, a->entries[entry].hash, &other);
  if (found > Found::kYes) return found;
  if (found == Found::kNo) {
    *differ = true;
    return Found::kYes;
  }
  *x = a->entries[entry].value;
  *y = b->entries[other].value;
  return Found::kYes;
}

Found equal_walk(Interpreter& vm, Object* a, Object* b, Walk walk) {
  SmallStack<EqualLevel, 8> stack(vm);
  if (!stack.push({a, b, 0, walk})) return Found::kNoMemory;
  while (!stack.empty()) {
    if (!vm.charge(1)) return out_of_limit(vm);
    Value x, y;
    bool differ;
    Found found = next_pair(vm, stack.top(), &x, &y, &differ);
    if (found == Found::kNo) {
      stack.pop();
      continue;
    }
    if (found != Found::kYes) return found;
    if (differ) return Found::kNo;
    if (x == y) continue;
    found = equal_shallow(vm, x, y, &walk);
    if (found != Found::kYes) return found;
    if (walk == Walk::kDone) continue;
    if (stack.size() >= kMaxDepth) return too_deep(vm);
    if (!stack.push({x.as_object(), y.as_object(), 0, walk})) return Found::kNoMemory;
  }
  return Found::kYes;
}

}  // namespace

Found equal_values(Interpreter& vm, Value a, Value b) {
  if (a == b) return Found::kYes;
  if (!a.is_object() && !b.is_object()) return yes_if(is_real(a) && is_real(b) && compare_real(a, b) == 0);
  if (vm.state->key_depth >= kMaxKeyDepth) return too_deep(vm);
  ++vm.state->key_depth;
  Walk walk;
  Found found = equal_shallow(vm, a, b, &walk);
  if (found == Found::kYes && walk != Walk::kDone) found = equal_walk(vm, a.as_object(), b.as_object(), walk);
  --vm.state->key_depth;
  return found;
}

Found equal_contents(Interpreter& vm, Object* a, Object* b) {
  if (a == b) return Found::kYes;
  if (a->kind == Kind::kDict) {
    if (static_cast<Dict*>(a)->count != static_cast<Dict*>(b)->count) return Found::kNo;
    return equal_walk(vm, a, b, Walk::kDict);
  }
  uint32_t length_a, length_b;
  (void)items_of(a, &length_a);
  (void)items_of(b, &length_b);
  return length_a == length_b ? equal_walk(vm, a, b, Walk::kItems) : Found::kNo;
}

void explain_unhashable(Interpreter& vm, Value key, const char* use) {
  if (!is_Exception(vm.pending) || vm.pending.as_object()->type != vm.types.type_error) return;
  Value args = vm.pending.as<Exception>()->args;
  if (!is_Tuple(args) || args.as<Tuple>()->length != 1 || !is_Str(args.as<Tuple>()->items()[0])) return;
  Str* reason = args.as<Tuple>()->items()[0].as<Str>();
  std::string name = qualified_name(vm.type_of(key));
  (void)vm.raise(vm.types.type_error, "cannot use '{}' as a {} ({})", name.c_str(), use, reason);
}

Found less_values(Interpreter& vm, Value a, Value b, bool* less) {
  // Sequences: the first pair that differs decides; nested ones go on inside.
  for (size_t depth = 0; depth < kMaxDepth; ++depth) {
    if (both_small_ints(a, b)) {
      *less = a.as_small_int() < b.as_small_int();
      return Found::kYes;
    }
    if (is_real(a) && is_real(b)) {
      if (a.is_object() || b.is_object()) {
        if (special_kind(vm, vm.type_of(a), Special::kLt) != Found::kYes ||
            special_kind(vm, vm.type_of(b), Special::kGt) != Found::kYes) {
          return Found::kNeedsPython;
        }
      }
      *less = compare_real(a, b) == -1;
      return Found::kYes;
    }
    if (!a.is_object() || !b.is_object()) return Found::kNeedsPython;
    Object* x = a.as_object();
    Object* y = b.as_object();
    bool plain =
        x->type == y->type && (x->type == vm.types.tuple || x->type == vm.types.str || x->type == vm.types.list);
    if (!plain && (special_kind(vm, x->type, Special::kLt) != Found::kYes ||
                   special_kind(vm, y->type, Special::kGt) != Found::kYes)) {
      return Found::kNeedsPython;
    }
    if (x->kind == Kind::kStr && y->kind == Kind::kStr) {
      vm.meter.fuel -= a.as<Str>()->length >> 8;
      *less = str_compare(a.as<Str>(), b.as<Str>()) < 0;
      return Found::kYes;
    }
    if (x->kind == Kind::kBytes && y->kind == Kind::kBytes) {
      Bytes* p = a.as<Bytes>();
      Bytes* q = b.as<Bytes>();
      uint32_t common = p->length < q->length ? p->length : q->length;
      vm.meter.fuel -= common >> 8;
      int order = common == 0 ? 0 : std::memcmp(p->data(), q->data(), common);
      *less = order < 0 || (order == 0 && p->length < q->length);
      return Found::kYes;
    }
    if (x->kind == Kind::kSet && y->kind == Kind::kSet) {
      Set* p = a.as<Set>();
      Set* q = b.as<Set>();
      Found found = p->used < q->used ? set_is_subset(vm, p, q) : Found::kNo;
      *less = found == Found::kYes;
      return found > Found::kYes ? found : Found::kYes;
    }
    if (x->kind != y->kind || (x->kind != Kind::kTuple && x->kind != Kind::kList)) return Found::kNeedsPython;
    uint32_t length_a, length_b;
    const Value* items_a = items_of(x, &length_a);
    const Value* items_b = items_of(y, &length_b);
    uint32_t common = length_a < length_b ? length_a : length_b;
    uint32_t i = 0;
    for (; i < common; ++i) {
      if (items_a[i] == items_b[i]) continue;
      if (both_small_ints(items_a[i], items_b[i])) break;
      if (!vm.charge(1)) return out_of_limit(vm);
      Found found = equal_values(vm, items_a[i], items_b[i]);
      if (found == Found::kNo) break;
      if (found != Found::kYes) return found;
    }
    vm.meter.fuel -= i >> 4;  // the same item in both is no step, many of them are work
    if (i == common) {
      *less = length_a < length_b;
      return Found::kYes;
    }
    a = items_a[i];
    b = items_b[i];
  }
  return too_deep(vm);
}

}  // namespace hognose::runtime
