// _heapq: heaps of items that are compared natively. At the first item whose __lt__ is Python's the prelude goes on (prelude/heap.py): the list is
// a list at every moment.
#include "builtins/common.h"

namespace hognose::stdlib {

using namespace runtime;
using namespace builtins;

namespace {

// Whether a must stand above b. kNeedsPython: the prelude has to ask.
Found above(Interpreter& vm, Value a, Value b, bool largest, bool* out) {
  if (both_small_ints(a, b)) {
    *out = largest ? b.as_small_int() < a.as_small_int() : a.as_small_int() < b.as_small_int();
    return Found::kYes;
  }
  return largest ? less_values(vm, b, a, out) : less_values(vm, a, b, out);
}

// Moves the item at `position` up as far as it belongs, not above `start`. Then `result` is the answer.
Result move_up(Interpreter& vm, List* heap, uint32_t start, uint32_t position, bool largest, Value result) {
  Value item = heap->items[position];
  while (position > start) {
    if (!vm.charge(1)) return vm.limit();
    uint32_t parent = (position - 1) / 2;
    bool less = false;
    Found found = above(vm, item, heap->items[parent], largest, &less);
    if (found == Found::kNeedsPython) {
      return vm.tail_prelude("heap_move_up"_prelude, {heap, Value::small_int(start), Value::small_int(position),
                                                      Value::boolean(largest), result});
    }
    if (found != Found::kYes) return failure(vm, found);
    if (!less) break;
    heap->items[position] = heap->items[parent];
    heap->items[parent] = item;
    position = parent;
  }
  return result;
}

// Moves the item at `start` down to a leaf, then up as far as it belongs.
Result move_down(Interpreter& vm, List* heap, uint32_t start, bool largest, Value result) {
  uint32_t position = start, end = heap->length;
  while (position * 2 + 1 < end) {
    if (!vm.charge(1)) return vm.limit();
    uint32_t child = position * 2 + 1;
    if (child + 1 < end) {
      bool less = false;
      Found found = largest ? above(vm, heap->items[child + 1], heap->items[child], true, &less)
                            : above(vm, heap->items[child], heap->items[child + 1], false, &less);
      if (found == Found::kNeedsPython) {
        return vm.tail_prelude("heap_move_down"_prelude, {heap, Value::small_int(start), Value::small_int(position),
                                                          Value::boolean(largest), result});
      }
      if (found != Found::kYes) return failure(vm, found);
      if (less == largest) ++child;
    }
    Value item = heap->items[position];
    heap->items[position] = heap->items[child];
    heap->items[child] = item;
    position = child;
  }
  return move_up(vm, heap, start, position, largest, result);
}

List* heap_of(Interpreter& vm, Value value, const char* name, bool only) {
  if (is_List(value)) return value.as<List>();
  (void)vm.raise(vm.types.type_error, "{}() argument {}must be list, not {}", name, only ? "" : "1 ",
                 argument_type(value));
  return nullptr;
}

template <bool largest>
Result push(Interpreter& vm, Value* args) {
  List* heap = heap_of(vm, args[0], largest ? "heappush_max" : "heappush", false);
  if (heap == nullptr) return Result::raise();
  if (!list_append(vm, heap, args[1])) return vm.no_memory();
  return move_up(vm, heap, 0, heap->length - 1, largest, Value::none());
}

template <bool largest>
Result pop(Interpreter& vm, Value* args) {
  List* heap = heap_of(vm, args[0], largest ? "heappop_max" : "heappop", true);
  if (heap == nullptr) return Result::raise();
  if (heap->length == 0) return vm.raise(vm.types.index_error, "index out of range");
  Value last = heap->items[--heap->length];
  if (heap->length == 0) return last;
  Value first = heap->items[0];
  heap->items[0] = last;
  return move_down(vm, heap, 0, largest, first);
}

template <bool largest>
Result replace(Interpreter& vm, Value* args) {
  List* heap = heap_of(vm, args[0], largest ? "heapreplace_max" : "heapreplace", false);
  if (heap == nullptr) return Result::raise();
  if (heap->length == 0) return vm.raise(vm.types.index_error, "index out of range");
  Value first = heap->items[0];
  heap->items[0] = args[1];
  return move_down(vm, heap, 0, largest, first);
}

template <bool largest>
Result push_pop(Interpreter& vm, Value* args) {
  List* heap = heap_of(vm, args[0], largest ? "heappushpop_max" : "heappushpop", false);
  if (heap == nullptr) return Result::raise();
  if (heap->length == 0) return args[1];
  bool less = false;
  Found found = above(vm, heap->items[0], args[1], largest, &less);
  if (found == Found::kNeedsPython)
    return vm.tail_prelude("heap_push_pop"_prelude, {heap, args[1], Value::boolean(largest)});
  if (found != Found::kYes) return failure(vm, found);
  if (!less) return args[1];
  Value first = heap->items[0];
  heap->items[0] = args[1];
  return move_down(vm, heap, 0, largest, first);
}

template <bool largest>
Result heapify(Interpreter& vm, Value* args) {
  List* heap = heap_of(vm, args[0], largest ? "heapify_max" : "heapify", true);
  if (heap == nullptr) return Result::raise();
  for (uint32_t i = heap->length / 2; i-- > 0;) {
    Result result = move_down(vm, heap, i, largest, Value::none());
    if (result.code() == Result::Code::kTailCall) {
      // Takes the item back along its way: the prelude begins again with it and goes on with those before it.
      for (int64_t at = vm.tail_args->items[2].as_small_int(); at > i; at = (at - 1) / 2) {
        Value item = heap->items[at];
        heap->items[at] = heap->items[(at - 1) / 2];
        heap->items[(at - 1) / 2] = item;
      }
      return vm.tail_prelude("heap_make"_prelude, {heap, Value::small_int(i), Value::boolean(largest)});
    }
    if (!result.is_value()) return result;
  }
  return Result::none();
}

constexpr NativeSpec kFunctions[] = {
    {"heappush", push<false>, "heap, item, /"},
    {"heappop", pop<false>, "heap, /"},
    {"heapreplace", replace<false>, "heap, item, /"},
    {"heappushpop", push_pop<false>, "heap, item, /"},
    {"heapify", heapify<false>, "heap, /"},
    {"heappush_max", push<true>, "heap, item, /"},
    {"heappop_max", pop<true>, "heap, /"},
    {"heapreplace_max", replace<true>, "heap, item, /"},
    {"heappushpop_max", push_pop<true>, "heap, item, /"},
    {"heapify_max", heapify<true>, "heap, /"},
};

}  // namespace

extern const ModuleSpec heapq_module;
const ModuleSpec heapq_module = {"_heapq", kFunctions, {}, nullptr};

}  // namespace hognose::stdlib
