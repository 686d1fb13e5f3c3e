// Operators, truth, iteration and containers on any values, for the loop's slow paths and for natives.
//
// Results may be tail calls (user-defined methods): hand them on. The Found forms never run Python: kNeedsPython says that
// the prelude has to do it.
#pragma once

#include "runtime/interpreter.h"

namespace hognose::runtime {

// a op b for kAdd .. kXor and the in-place forms; full protocol with reflected methods and NotImplemented (through the prelude when they are Python's).
Result binary_operation(Interpreter& vm, bytecode::Opcode operation, Value a, Value b);
// Calls a special method that is not native with args[0] as its self: a function, or what some descriptor makes of it.
Result call_python_method(Interpreter& vm, Value method, const Value* args, uint32_t count);
Result call_bound_method(Interpreter& vm, Value method, Value self, const Value* rest, uint32_t count);
Result unary_operation(Interpreter& vm, bytecode::Opcode operation, Value a);  // kNeg kPos kInvert
Result compare_operation(Interpreter& vm, bytecode::Opcode operation, Value a, Value b);  // kLt .. kGe
Found truth_of(Interpreter& vm, Value value);
Result contains(Interpreter& vm, Value container, Value item);
Result get_item(Interpreter& vm, Value container, Value key);
Result set_item(Interpreter& vm, Value container, Value key, Value value);
Result delete_item(Interpreter& vm, Value container, Value key);
Result get_iterator(Interpreter& vm, Value iterable);
// The next item of a builtin iterator (Kind::Iterator) or stop().
Result iterator_next(Interpreter& vm, Iterator* iterator);
// The same for an iterator of pairs that makes a tuple for each (items of a dict, enumerate, zip of two): the two parts without the tuple.
// False: it is no such iterator, and nothing was done.
bool iterator_next_pair(Interpreter& vm, Iterator* iterator, Value* pair, Result* result);
Iterator* make_iterator(Interpreter& vm, Type* type, Iterator::Over over, Value source, int64_t index, int64_t stop,
                        int64_t step);
// An iterator over `iterable` whose next needs no Python, for zip and enumerate to hold; nullptr: there is none. zip_too: one of zip may be it.
Iterator* iterator_for_native_use(Interpreter& vm, Value iterable, bool zip_too);
// Length known natively, or -1 (kNeedsPython) / -2 (no length; nothing pending).
int64_t native_length(Interpreter& vm, Value value);

// Walks an iterable whose items can be had without Python: exact list, tuple, str, bytes, bytearray, range, dict, set, views and fresh
// builtin iterators over them. Natives use it as their fast path; others are drained by the prelude first ([*it]).
class NativeIteration {
 public:
  NativeIteration(Interpreter& vm, Value iterable);
  bool possible() const { return possible_; }
  // False at the end or on failure (failed() says which).
  bool next(Value* item);
  bool failed() const { return failed_; }
  Result failure() const { return failure_; }
  int64_t length_hint() const { return hint_; }

 private:
  Interpreter& vm_;
  Value source_;
  Iterator iterator_;
  bool possible_ = false;
  bool failed_ = false;
  Result failure_ = Result::raise();
  int64_t hint_ = 0;
};

// Index of a value that must be an int (or has a native __index__): TypeError "list indices must be integers or slices, not str".
// kNeedsPython: __index__ is Python's.
Found index_of(Interpreter& vm, Value value, int64_t* index);
// start, stop, step and count of a slice over `length` items, as slice.indices. kNeedsPython: parts with Python __index__.
Found slice_indices(Interpreter& vm, Slice* slice, int64_t length, int64_t* start, int64_t* stop, int64_t* step,
                    int64_t* count);

}  // namespace hognose::runtime
