// What the methods of the builtin containers share.
#pragma once

#include "runtime/attributes.h"
#include "runtime/frames.h"
#include "runtime/interpreter.h"
#include "runtime/operators.h"

namespace hognose::builtins {

// The items of a List or Tuple.
struct Items {
  const runtime::Value* data;
  uint32_t length;
};
Items items_of(runtime::Value sequence);

// How many items the builtin iterable or iterator will still give; -1 when its items can't be had without Python.
int64_t expected_items(runtime::Interpreter& vm, runtime::Value iterable);
// Appends all items of a builtin iterable. kYes: done. kNeedsPython, kNoMemory: nothing was consumed or changed.
runtime::Found append_all(runtime::Interpreter& vm, runtime::List* list, runtime::Value iterable);
// The answer of a native whose argument turned out to be no sequence known here.
runtime::Result failed(runtime::Interpreter& vm, runtime::Found found);
template <typename T>
runtime::Result result_of(runtime::Interpreter& vm, T* object) {
  return object == nullptr ? vm.no_memory() : runtime::Result(object);
}
runtime::Result truth_result(runtime::Interpreter& vm, runtime::Found found);  // kYes, kNo or a failure

// The native method `name` of `type`, for prelude functions that call it again with arguments made simple.
runtime::Value native_method(runtime::Interpreter& vm, runtime::Type* type, const char* name);
// Calls type.name(args...) again after the key args[1] (an index or a slice) was converted by Python __index__ methods.
runtime::Result again_with_index(runtime::Interpreter& vm, runtime::Type* type, const char* name,
                                 const runtime::Value* args, size_t count);
// Calls type.name(args[0], [*args[1]]).
runtime::Result again_with_list(runtime::Interpreter& vm, runtime::Type* type, const char* name,
                                const runtime::Value* args);

// An index for a sequence: negative ones count from the end. kNo: a TypeError is due; kError: out of range (nothing pending);
// kNoMemory: so large that it is no machine integer.
runtime::Found sequence_index(runtime::Interpreter& vm, runtime::Value key, int64_t length, int64_t* index);
// The exception for kNo, kError and kNoMemory of sequence_index.
runtime::Result index_failure(runtime::Interpreter& vm, runtime::Found found, runtime::Value key, const char* type,
                              const char* range_message);
// A repeat count or the like. kNo: no int.
runtime::Found count_of(runtime::Interpreter& vm, runtime::Value value, int64_t* count);

// Rows that list and tuple share: comparisons (`operation` is kLt .. kGe), membership, index, count.
runtime::Result sequence_compare(runtime::Interpreter& vm, bytecode::Opcode operation, runtime::Value a,
                                 runtime::Value b);
runtime::Result sequence_contains(runtime::Interpreter& vm, runtime::Value* args);
runtime::Result sequence_count(runtime::Interpreter& vm, runtime::Value* args);
runtime::Result sequence_find(runtime::Interpreter& vm, runtime::Value* args, const char* type_name,
                              runtime::Type* type);

// cls[item]: types.GenericAlias.
runtime::Result class_getitem(runtime::Interpreter& vm, runtime::Value* args);
// iter(self) for iterators.
runtime::Result return_self(runtime::Interpreter& vm, runtime::Value* args);
runtime::Value make_none(runtime::Interpreter& vm);

// list_sort.cpp: sorts values[0 .. count) by keys natively. kNeedsPython: order unknown to natives; the values are as before.
runtime::Found sort_values(runtime::Interpreter& vm, runtime::Value* values, const runtime::Value* keys, size_t count,
                           bool reverse);
runtime::Result list_sort(runtime::Interpreter& vm, runtime::Value* args);

#define COMPARE_ROWS(function)                                                                                      \
  {"__lt__", function<bytecode::kLt>, "self, value, /"}, {"__le__", function<bytecode::kLe>, "self, value, /"},     \
      {"__eq__", function<bytecode::kEq>, "self, value, /"}, {"__ne__", function<bytecode::kNe>, "self, value, /"}, \
      {"__gt__", function<bytecode::kGt>, "self, value, /"}, {"__ge__", function<bytecode::kGe>, "self, value, /"}

// __reduce__ and __setstate__ of the iterators over builtin containers.
runtime::Result iterator_reduce(runtime::Interpreter& vm, runtime::Value* args);
runtime::Result iterator_set_state(runtime::Interpreter& vm, runtime::Value* args);

}  // namespace hognose::builtins
