// _bisect: binary search in lists whose items are compared natively; else the prelude searches (prelude/heap.py).
#include "builtins/common.h"

namespace hognose::stdlib {

using namespace runtime;
using namespace builtins;

namespace {

// a, x, lo, hi, key as the functions take them. kYes: *position is found. kNeedsPython: the prelude has to search.
Found search(Interpreter& vm, const Value* args, bool right, int64_t* position) {
  if (!is_List(args[0]) || !args[4].is_none() || !is_int_or_bool(args[2]) ||
      !(args[3].is_none() || is_int_or_bool(args[3]))) {
    return Found::kNeedsPython;
  }
  List* list = args[0].as<List>();
  if ((list->type->type_flags & kTypeHeap) != 0) return Found::kNeedsPython;
  int64_t low, high = list->length;
  if (!int_as_int64(args[2], &low) || (!args[3].is_none() && !int_as_int64(args[3], &high))) return Found::kNeedsPython;
  if (high == -1) high = list->length;
  if (low < 0 || high > list->length) return Found::kNeedsPython;
  while (low < high) {
    if (!vm.charge(1)) return Found::kError;
    int64_t middle = (low + high) / 2;
    Value item = list->items[middle];
    bool less = false;
    Found found = right ? less_values(vm, args[1], item, &less) : less_values(vm, item, args[1], &less);
    if (found != Found::kYes) return found;
    if (less == right)
      high = middle;
    else
      low = middle + 1;
  }
  *position = low;
  return Found::kYes;
}

template <bool right>
Result bisect(Interpreter& vm, Value* args) {
  int64_t position;
  Found found = search(vm, args, right, &position);
  if (found == Found::kYes) return make_int(vm, position);
  if (found != Found::kNeedsPython) return failure(vm, found);
  return vm.tail_prelude("bisect_position"_prelude,
                         {args[0], args[1], args[2], args[3], args[4], Value::boolean(right)});
}

template <bool right>
Result insort(Interpreter& vm, Value* args) {
  int64_t position;
  Found found = search(vm, args, right, &position);
  if (found == Found::kYes) {
    size_t at = static_cast<size_t>(position);
    if (!vm.charge(1 + args[0].as<List>()->length / 32)) return vm.limit();
    return list_splice(vm, args[0].as<List>(), at, at, &args[1], 1) ? Result::none() : vm.no_memory();
  }
  if (found != Found::kNeedsPython) return failure(vm, found);
  return vm.tail_prelude("bisect_insort"_prelude, {args[0], args[1], args[2], args[3], args[4], Value::boolean(right)});
}

constexpr char kParameters[] = "a, x, lo=0, hi=None, *, key=None";
constexpr NativeSpec kFunctions[] = {
    {"bisect_right", bisect<true>, kParameters},
    {"bisect_left", bisect<false>, kParameters},
    {"insort_right", insort<true>, kParameters},
    {"insort_left", insort<false>, kParameters},
};

}  // namespace

extern const ModuleSpec bisect_module;
const ModuleSpec bisect_module = {"_bisect", kFunctions, {}, nullptr};

}  // namespace hognose::stdlib
