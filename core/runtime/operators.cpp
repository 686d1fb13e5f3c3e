// Operators on any values: the protocols of the language reference 3.3.8 (numeric and comparison methods), truth, membership, items, iteration.
//
// Candidates of a binary operator, in order: for an in-place one its own method; then the left operand's method and the right
// operand's reflected one, the right first when its class is a proper subclass of the left's and provides a different one. Natives are called
// at once; a method written in Python is left as a tail call, and *phase says with which candidate to go on after NotImplemented.
#include "runtime/operators.h"

#include "runtime/attributes.h"
#include "runtime/frames.h"
#include "runtime/state.h"

namespace hognose::runtime {

using bytecode::Opcode;
using bytecode::Special;

namespace {

const char* operator_symbol(Opcode op) {
  static constexpr const char* kSymbols[] = {
      "+",  "-",   "*",  "/",   "//", "%",   "** or pow()", "@",  "<<", ">>", "&", "|", "^", "+=", "-=", "*=",
      "/=", "//=", "%=", "**=", "@=", "<<=", ">>=",         "&=", "|=", "^=", "",  "",  "",  "",   "",   "",
      "",   "",    "",   "",    "",   "<",   "<=",          "==", "!=", ">",  ">="};
  return kSymbols[op - bytecode::kAdd];
}
static_assert(bytecode::kLt - bytecode::kAdd == 37);

struct Candidate {
  Value method;
  Value self;
  Value other;
};

bool is_sequence_native(Value value, Value method) {
  if (!is_Native(method)) return false;
  switch (value.as_object()->kind) {
    case Kind::kStr:
    case Kind::kList:
    case Kind::kTuple:
    case Kind::kBytes:
    case Kind::kByteArray: return true;
    case Kind::kNativeData: return value.as_object()->type->type_flags & kTypeSequencePattern;
    default: return false;
  }
}

}  // namespace

Result call_python_method(Interpreter& vm, Value method, const Value* args, uint32_t count) {
  return is_Function(method) ? vm.tail_call(method, args, count)
                             : call_bound_method(vm, method, args[0], args + 1, count - 1);
}

Result call_bound_method(Interpreter& vm, Value method, Value self, const Value* rest, uint32_t count) {
  Result bound = bind_attribute(vm, method, self, vm.type_of(self));
  if (bound.is_value()) return vm.tail_call(bound.value(), rest, count);
  if (bound.code() != Result::Code::kTailCall) return bound;
  // A descriptor written in Python: it is asked, and what it gives is called.
  Tuple* arguments = make_tuple(vm, rest, count);
  Dict* named = make_dict(vm);
  if (arguments == nullptr || named == nullptr) return vm.no_memory();
  return vm.tail_prelude("call_described"_prelude, {self, method, arguments, named});
}

namespace {

Result call_python_method(Interpreter& vm, Value method, std::initializer_list<Value> args) {
  return call_python_method(vm, method, args.begin(), static_cast<uint32_t>(args.size()));
}

// What CPython's sequences are, as every class of a program is.
bool is_sequence(Interpreter& vm, Value container) {
  return (vm.type_of(container)->type_flags & kTypeHeap) || !special_of(vm, container, Special::kLen).is_empty();
}

// Calls candidate after candidate from *phase on.
Result run_candidates(Interpreter& vm, const Candidate* candidates, int count, int* phase) {
  while (*phase < count) {
    const Candidate& candidate = candidates[*phase];
    ++*phase;
    if (candidate.method.is_empty()) continue;
    if (is_Native(candidate.method)) {
      Value args[2] = {candidate.self, candidate.other};
      Result result = call_native(vm, candidate.method.as<Native>(), args, 2, nullptr);
      if (result.is_value() && result.value().is_not_implemented()) continue;
      return result;
    }
    return call_python_method(vm, candidate.method, {candidate.self, candidate.other});
  }
  return Value::not_implemented();
}

}  // namespace

Result binary_from(Interpreter& vm, Opcode operation, Value a, Value b, int* phase) {
  bool in_place = operation >= bytecode::kInplaceAdd;
  int number = in_place ? operation - bytecode::kInplaceAdd : operation - bytecode::kAdd;
  Opcode plain = static_cast<Opcode>(bytecode::kAdd + number);
  if (*phase == 0) {
    if (is_int_or_bool(a) && is_int_or_bool(b)) {
      bool plain_types = !(a.is_object() && (a.as_object()->type->type_flags & kTypeHeap)) &&
                         !(b.is_object() && (b.as_object()->type->type_flags & kTypeHeap));
      bool bools = a.is_bool() && b.is_bool() && plain >= bytecode::kAnd;
      if (plain_types && !bools && plain != bytecode::kMatMul) return int_binary(vm, plain, a, b);
    } else if ((a.is_number() && (b.is_number() || b.is_small_int())) || (b.is_number() && a.is_small_int())) {
      if (plain <= bytecode::kPow) {
        return float_binary(vm, plain, a.is_number() ? a.as_number() : static_cast<double>(a.as_small_int()),
                            b.is_number() ? b.as_number() : static_cast<double>(b.as_small_int()));
      }
    }
  }
  Type* left_type = vm.type_of(a);
  Type* right_type = vm.type_of(b);
  Value left = special_lookup(vm, left_type, static_cast<Special>(number));
  Value right;
  if (left_type != right_type) right = special_lookup(vm, right_type, static_cast<Special>(13 + number));
  // A sequence times what is no integer: said when nothing else can do it, after numeric methods.
  bool right_alone = false;  // the sequence is on the right
  Value no_count;
  if (plain == bytecode::kMul) {
    auto counts = [&](Value value) {
      return is_int_or_bool(value) || !special_of(vm, value, Special::kIndex).is_empty();
    };
    if (!right.is_empty() && b.is_object() && is_sequence_native(b, right) && !counts(a)) {
      right = Value();
      no_count = a;
      right_alone = true;
    }
    if (!left.is_empty() && a.is_object() && is_sequence_native(a, left) && !counts(b)) {
      left = Value();
      no_count = b;
      right_alone = false;
    }
  }
  Candidate candidates[3];
  int count = 0;
  if (in_place && no_count.is_empty())
    candidates[count++] = {special_lookup(vm, left_type, static_cast<Special>(26 + number)), a, b};
  bool right_first = false;
  if (!right.is_empty()) {
    if (right_type != left_type && vm.is_subtype(right_type, left_type)) {
      right_first = special_lookup(vm, left_type, static_cast<Special>(13 + number)) != right;
    } else if (!left.is_empty() && a.is_object() && plain != bytecode::kMod && is_sequence_native(a, left)) {
      // Numeric methods come before those of sequences; % of strs is a numeric one.
      right_first = !b.is_object() || !is_sequence_native(b, right);
    }
  }
  Candidate left_candidate{left, a, b};
  Candidate right_candidate{right, b, a};
  candidates[count++] = right_first ? right_candidate : left_candidate;
  candidates[count++] = right_first ? left_candidate : right_candidate;
  Result result = run_candidates(vm, candidates, count, phase);
  if (!result.is_value() || !result.value().is_not_implemented()) return result;
  // In place a sequence on the right is asked only when the left one is none.
  if (!no_count.is_empty() && !(in_place && right_alone && is_sequence(vm, a)))
    return vm.raise(vm.types.type_error, "can't multiply sequence by non-int of type '{}'", type_name(no_count));
  if (plain == bytecode::kRShift && !in_place && is_Native(a) && str_equals(a.as<Native>()->name, "print") &&
      a.as<Native>()->owner == nullptr) {
    return vm.raise(
        vm.types.type_error,
        "unsupported operand type(s) for {}: '{}' and '{}'. Did you mean \"print(<message>, file=<output_stream>)\"?",
        operator_symbol(operation), type_name(a), type_name(b));
  }
  return vm.raise(vm.types.type_error, "unsupported operand type(s) for {}: '{}' and '{}'", operator_symbol(operation),
                  type_name(a), type_name(b));
}

Result compare_from(Interpreter& vm, Opcode operation, Value a, Value b, int* phase) {
  int number = operation - bytecode::kLt;
  static constexpr int kReflected[] = {4, 5, 2, 3, 0, 1};  // < >, <= >=, == ==, != !=
  Type* left_type = vm.type_of(a);
  Type* right_type = vm.type_of(b);
  auto special = [](int n) { return static_cast<Special>(static_cast<int>(Special::kLt) + n); };
  Candidate left{special_lookup(vm, left_type, special(number)), a, b};
  Candidate right{special_lookup(vm, right_type, special(kReflected[number])), b, a};
  bool right_first = left_type != right_type && vm.is_subtype(right_type, left_type);
  Candidate candidates[2] = {right_first ? right : left, right_first ? left : right};
  Result result = run_candidates(vm, candidates, 2, phase);
  if (!result.is_value() || !result.value().is_not_implemented()) return result;
  if (operation == bytecode::kEq) return Value::boolean(a == b);
  if (operation == bytecode::kNe) return Value::boolean(!(a == b));
  return vm.raise(vm.types.type_error, "'{}' not supported between instances of '{}' and '{}'",
                  operator_symbol(operation), type_name(a), type_name(b));
}

namespace {

// For natives: an operator that turns out to need Python goes to the prelude, which has the whole protocol in bytecode.
Result operate(Interpreter& vm, Opcode operation, Value a, Value b,
               Result (*from)(Interpreter&, Opcode, Value, Value, int*)) {
  int phase = 0;
  Result result = from(vm, operation, a, b, &phase);
  if (result.code() != Result::Code::kTailCall) return result;
  vm.tail_resume = Interpreter::Resume::kNone;
  vm.tail_locals = Value();
  vm.tail_kwargs = Value();
  return vm.tail_prelude("operate"_prelude, {Value::small_int(operation - bytecode::kAdd), a, b});
}

}  // namespace

Result binary_operation(Interpreter& vm, Opcode operation, Value a, Value b) {
  return operate(vm, operation, a, b, binary_from);
}
Result compare_operation(Interpreter& vm, Opcode operation, Value a, Value b) {
  return operate(vm, operation, a, b, compare_from);
}

Result unary_operation(Interpreter& vm, Opcode operation, Value a) {
  if (a.is_number()) {
    if (operation == bytecode::kNeg) return Value::number(-a.as_number());
    if (operation == bytecode::kPos) return a;
  }
  if (a.is_small_int() || (is_Int(a) && !(a.as_object()->type->type_flags & kTypeHeap))) {
    if (operation == bytecode::kNeg) return int_negate(vm, a);
    if (operation == bytecode::kPos) return a;
    return int_invert(vm, a);
  }
  Special special = operation == bytecode::kNeg   ? Special::kNeg
                    : operation == bytecode::kPos ? Special::kPos
                                                  : Special::kInvert;
  Value method = special_of(vm, a, special);
  if (method.is_empty()) {
    const char* symbol = operation == bytecode::kNeg ? "-" : operation == bytecode::kPos ? "+" : "~";
    return vm.raise(vm.types.type_error, "bad operand type for unary {}: '{}'", symbol, type_name(a));
  }
  if (is_Native(method)) return call_native(vm, method.as<Native>(), &a, 1, nullptr);
  return call_python_method(vm, method, {a});
}

Found truth_of(Interpreter& vm, Value value) {
  if (value.is_bool()) return value.is_true() ? Found::kYes : Found::kNo;
  if (value.is_none()) return Found::kNo;
  if (value.is_small_int()) return value.as_small_int() != 0 ? Found::kYes : Found::kNo;
  if (value.is_number()) return value.as_number() != 0 ? Found::kYes : Found::kNo;
  if (!value.is_object()) {
    if (value.is_not_implemented()) {
      (void)vm.raise(vm.types.type_error, "NotImplemented should not be used in a boolean context");
      return Found::kError;
    }
    return Found::kYes;
  }
  Object* object = value.as_object();
  if (object->type->type_flags & kTypeHeap) {
    Value method = special_of(vm, value, Special::kBool);
    if (!method.is_empty() && !is_Native(method)) return Found::kNeedsPython;
    if (method.is_empty()) {
      method = special_of(vm, value, Special::kLen);
      if (!method.is_empty() && !is_Native(method)) return Found::kNeedsPython;
      if (method.is_empty()) return Found::kYes;
    }
  }
  switch (object->kind) {
    case Kind::kStr: return static_cast<Str*>(object)->length > 0 ? Found::kYes : Found::kNo;
    case Kind::kInt: return static_cast<Int*>(object)->size > 0 ? Found::kYes : Found::kNo;
    case Kind::kFloat: return static_cast<Float*>(object)->value != 0 ? Found::kYes : Found::kNo;
    case Kind::kComplex: {
      Complex* complex = static_cast<Complex*>(object);
      return complex->real != 0 || complex->imag != 0 ? Found::kYes : Found::kNo;
    }
    case Kind::kBytes: return static_cast<Bytes*>(object)->length > 0 ? Found::kYes : Found::kNo;
    case Kind::kByteArray: return static_cast<ByteArray*>(object)->length > 0 ? Found::kYes : Found::kNo;
    case Kind::kTuple: return static_cast<Tuple*>(object)->length > 0 ? Found::kYes : Found::kNo;
    case Kind::kList: return static_cast<List*>(object)->length > 0 ? Found::kYes : Found::kNo;
    case Kind::kDict: return static_cast<Dict*>(object)->count > 0 ? Found::kYes : Found::kNo;
    case Kind::kSet: return static_cast<Set*>(object)->used > 0 ? Found::kYes : Found::kNo;
    case Kind::kRange: return int_is_zero(static_cast<Range*>(object)->length) ? Found::kNo : Found::kYes;
    case Kind::kDictView: return static_cast<DictView*>(object)->dict->count > 0 ? Found::kYes : Found::kNo;
    case Kind::kType:
      if (object->type->type_flags & kTypeHeap) break;
      return Found::kYes;
    default: break;
  }
  // Other natives: by their __bool__ or __len__ rows.
  Value method = special_of(vm, value, Special::kBool);
  if (method.is_empty()) method = special_of(vm, value, Special::kLen);
  if (method.is_empty()) return Found::kYes;
  if (!is_Native(method)) return Found::kNeedsPython;
  Result result = call_native(vm, method.as<Native>(), &value, 1, nullptr);
  if (result.code() == Result::Code::kTailCall) return Found::kNeedsPython;
  if (!result.is_value()) return Found::kError;
  return truth_of(vm, result.value());
}

int64_t native_length(Interpreter& vm, Value value) {
  if (!value.is_object()) return -2;
  Value method = special_of(vm, value, Special::kLen);
  if (method.is_empty() || method.is_none()) return -2;
  if (!is_Native(method)) return -1;
  switch (value.as_object()->kind) {
    case Kind::kStr: return value.as<Str>()->length;
    case Kind::kBytes: return value.as<Bytes>()->length;
    case Kind::kByteArray: return value.as<ByteArray>()->length;
    case Kind::kTuple: return value.as<Tuple>()->length;
    case Kind::kList: return value.as<List>()->length;
    case Kind::kDict: return value.as<Dict>()->count;
    case Kind::kSet: return value.as<Set>()->used;
    case Kind::kDictView: return value.as<DictView>()->dict->count;
    case Kind::kRange: return int_clamped(value.as<Range>()->length);
    default: return -1;
  }
}

Result contains(Interpreter& vm, Value container, Value item) {
  Value method = special_of(vm, container, Special::kContains);
  if (method.is_none()) return vm.raise(vm.types.type_error, "'{}' object is not a container", type_name(container));
  if (!method.is_empty()) {
    if (is_Native(method)) {
      Value args[2] = {container, item};
      return call_native(vm, method.as<Native>(), args, 2, nullptr);
    }
    return call_python_method(vm, method, {container, item});
  }
  if (special_of(vm, container, Special::kIter).is_empty() && special_of(vm, container, Special::kGetItem).is_empty()) {
    return vm.raise(vm.types.type_error, "argument of type '{}' is not a container or iterable", type_name(container));
  }
  return vm.tail_prelude("contains_by_iteration"_prelude, {container, item});
}

Result get_item(Interpreter& vm, Value container, Value key) {
  Value method = special_of(vm, container, Special::kGetItem);
  if (!method.is_empty()) {
    if (is_Native(method)) {
      Value args[2] = {container, key};
      return call_native(vm, method.as<Native>(), args, 2, nullptr);
    }
    return call_python_method(vm, method, {container, key});
  }
  if (is_Type(container)) {
    // An attribute like any other: a metaclass may have a __getattr__.
    Result found = get_attribute_or_stop(vm, container, vm.special_names[static_cast<int>(Special::kClassGetItem)]);
    if (found.is_value() && !found.value().is_none()) return vm.tail_call(found.value(), {key});
    if (found.code() == Result::Code::kTailCall) return vm.tail_prelude("class_item"_prelude, {container, key});
    if (found.is_raise() || found.code() == Result::Code::kLimit) return found;
    if (container.as<Type>() == vm.types.type) {
      GenericAlias* alias = static_cast<GenericAlias*>(
          vm.heap.allocate(Kind::kGenericAlias, vm.types.generic_alias, sizeof(GenericAlias)));
      alias->origin = container;
      alias->args = is_Tuple(key) ? key.as<Tuple>() : make_tuple(vm, {key});
      return Value(alias);
    }
    return vm.raise(vm.types.type_error, "type '{}' is not subscriptable", name_of(container.as<Type>()));
  }
  return vm.raise(vm.types.type_error, "'{}' object is not subscriptable", type_name(container));
}

namespace {
bool is_index(Interpreter& vm, Value key) {
  return is_int_or_bool(key) || !special_of(vm, key, Special::kIndex).is_empty();
}

// `value` is empty for a deletion.
Result call_item_method(Interpreter& vm, Value container, Special special, const char* what, Value key, Value value) {
  Value method = special_of(vm, container, special);
  if (method.is_empty()) {
    Result refused = vm.raise(vm.types.type_error, "'{}' object {}", type_name(container), what);
    if (key.is_small_int() || !is_sequence(vm, container) || !is_index(vm, key)) return refused;
    // A sequence asks for the index first.
    Value message = vm.pending.as<Exception>()->args.as<Tuple>()->items()[0];
    vm.pending = Value();
    return vm.tail_prelude("item_refused"_prelude, {key, message});
  }
  Value args[3] = {container, key, value};
  uint32_t count = value.is_empty() ? 2 : 3;
  if (is_Native(method)) return call_native(vm, method.as<Native>(), args, count, nullptr);
  return call_python_method(vm, method, args, count);
}
}  // namespace

Result set_item(Interpreter& vm, Value container, Value key, Value value) {
  return call_item_method(vm, container, Special::kSetItem, "does not support item assignment", key, value);
}

Result delete_item(Interpreter& vm, Value container, Value key) {
  bool sequence = is_sequence(vm, container) && is_index(vm, key);
  return call_item_method(vm, container, Special::kDelItem,
                          sequence ? "doesn't support item deletion" : "does not support item deletion", key, Value());
}

Iterator* make_iterator(Interpreter& vm, Type* type, Iterator::Over over, Value source, int64_t index, int64_t stop,
                        int64_t step) {
  Iterator* iterator = static_cast<Iterator*>(vm.heap.allocate(Kind::kIterator, type, sizeof(Iterator)));
  iterator->over = over;
  iterator->source = source;
  iterator->index = index;
  iterator->stop = stop;
  iterator->step = step;
  return iterator;
}

namespace {

// What __iter__ of the commonest builtin containers makes, without asking for it; nullptr: ask.
Iterator* iterator_over(Interpreter& vm, Object* object) {
  using Over = Iterator::Over;
  Type* type = object->type;
  if (type == vm.types.list) return make_iterator(vm, vm.types.list_iterator, Over::kList, object, 0, 0, 1);
  if (type == vm.types.tuple) return make_iterator(vm, vm.types.tuple_iterator, Over::kTuple, object, 0, 0, 1);
  if (type == vm.types.range) {
    Range* range = static_cast<Range*>(object);
    if (!both_small_ints(range->start, range->stop) || !range->step.is_small_int()) return nullptr;
    return make_iterator(vm, vm.types.range_iterator, Over::kRange, Value(), range->start.as_small_int(),
                         range->stop.as_small_int(), range->step.as_small_int());
  }
  if (type == vm.types.dict) {
    int64_t count = static_cast<Dict*>(object)->count;
    return make_iterator(vm, vm.types.dict_keyiterator, Over::kDictKeys, object, 0, count, count);
  }
  if (type == vm.types.str) {
    Str* str = static_cast<Str*>(object);
    return make_iterator(vm, str->ascii ? vm.types.str_ascii_iterator : vm.types.str_iterator, Over::kStr, str, 0,
                         str->length, 1);
  }
  return nullptr;
}

}  // namespace

Result get_iterator(Interpreter& vm, Value iterable) {
  if (iterable.is_object()) {
    Iterator* iterator = iterator_over(vm, iterable.as_object());
    if (iterator != nullptr) return Value(iterator);
  }
  Value method = special_of(vm, iterable, Special::kIter);
  if (method.is_none()) return vm.raise(vm.types.type_error, "'{}' object is not iterable", type_name(iterable));
  if (!method.is_empty()) {
    if (is_Native(method)) return call_native(vm, method.as<Native>(), &iterable, 1, nullptr);
    return call_python_method(vm, method, {iterable});
  }
  if (!special_of(vm, iterable, Special::kGetItem).is_empty() && !is_Type(iterable)) {
    return Value(make_iterator(vm, vm.types.iterator, Iterator::Over::kSequence, iterable, 0, 0, 1));
  }
  return vm.raise(vm.types.type_error, "'{}' object is not iterable", type_name(iterable));
}

}  // namespace hognose::runtime
