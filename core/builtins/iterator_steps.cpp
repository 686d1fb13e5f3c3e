// Intrinsics of prelude/itertools.py: one step of the combinatoric iterators. Each changes the list of indices and answers the next tuple,
// or None when there is none.
#include "builtins/common.h"
#include "builtins/intrinsics.h"

namespace hognose::builtins {

using namespace runtime;

namespace {

int64_t at(const List* list, int64_t i) { return list->items[i].as_small_int(); }
void put(List* list, int64_t i, int64_t value) { list->items[i] = Value::small_int(value); }

Result picked(Tuple* row, const Tuple* pool, const List* indices) {
  for (uint32_t i = 0; i < row->length; ++i) row->items()[i] = pool->items()[at(indices, i)];
  return Value(row);
}

// _next_combination(pool, indices, repeated)
Result next_combination(Interpreter& vm, Value* args) {
  const Tuple* pool = args[0].as<Tuple>();
  List* indices = args[1].as<List>();
  bool repeated = args[2].is_true();
  int64_t n = pool->length, r = indices->length;
  if (!vm.charge(1 + r)) return vm.limit();
  Tuple* row = make_tuple(vm, nullptr, static_cast<size_t>(r));
  if (row == nullptr) return vm.no_memory();
  int64_t i = r - 1;
  while (i >= 0 && at(indices, i) == (repeated ? n - 1 : i + n - r)) --i;
  if (i < 0) return Result::none();
  int64_t next = at(indices, i) + 1;
  for (; i < r; ++i) {
    put(indices, i, next);
    if (!repeated) ++next;
  }
  return picked(row, pool, indices);
}

// _next_permutation(pool, indices, cycles): as many items as there are cycles.
Result next_permutation(Interpreter& vm, Value* args) {
  const Tuple* pool = args[0].as<Tuple>();
  List* indices = args[1].as<List>();
  List* cycles = args[2].as<List>();
  int64_t n = indices->length, r = cycles->length;
  if (!vm.charge(1 + r)) return vm.limit();
  Tuple* row = make_tuple(vm, nullptr, static_cast<size_t>(r));
  if (row == nullptr) return vm.no_memory();
  for (int64_t i = r - 1; i >= 0; --i) {
    int64_t left = at(cycles, i) - 1;
    if (left > 0) {
      put(cycles, i, left);
      Value swapped = indices->items[i];
      indices->items[i] = indices->items[n - left];
      indices->items[n - left] = swapped;
      return picked(row, pool, indices);
    }
    if (!vm.charge(n - i)) return vm.limit();
    Value first = indices->items[i];
    for (int64_t j = i; j + 1 < n; ++j) indices->items[j] = indices->items[j + 1];
    indices->items[n - 1] = first;
    put(cycles, i, n - i);
  }
  return Result::none();
}

// _next_product(pools, indices)
Result next_product(Interpreter& vm, Value* args) {
  const List* pools = args[0].as<List>();
  List* indices = args[1].as<List>();
  uint32_t r = pools->length;
  if (!vm.charge(1 + r)) return vm.limit();
  Tuple* row = make_tuple(vm, nullptr, r);
  if (row == nullptr) return vm.no_memory();
  uint32_t i = r;
  while (i > 0) {
    int64_t next = at(indices, i - 1) + 1;
    bool wrapped = next == pools->items[i - 1].as<Tuple>()->length;
    put(indices, i - 1, wrapped ? 0 : next);
    if (!wrapped) break;
    --i;
  }
  if (i == 0) return Result::none();
  for (uint32_t j = 0; j < r; ++j) row->items()[j] = pools->items[j].as<Tuple>()->items()[at(indices, j)];
  return Value(row);
}

constexpr NativeSpec kSteps[] = {
    {"_next_combination", next_combination, "pool, indices, repeated, /"},
    {"_next_permutation", next_permutation, "pool, indices, cycles, /"},
    {"_next_product", next_product, "pools, indices, /"},
};

}  // namespace

std::span<const NativeSpec> step_intrinsics() { return kSteps; }

}  // namespace hognose::builtins
