// Tuple and List: making and growing.
#include <algorithm>
#include <cstring>

#include "runtime/interpreter.h"

namespace hognose::runtime {

namespace {
// What takes four times as much as the items (sorting pairs of keys and values) must not wrap around where size_t has 32 bits.
constexpr size_t kMaxItems = SIZE_MAX / 32 < size_t{1} << 30 ? SIZE_MAX / 32 : size_t{1} << 30;

void copy_values(Value* to, const Value* from, size_t count) {
  if (count > 0) std::memcpy(static_cast<void*>(to), static_cast<const void*>(from), count * sizeof(Value));
}
}  // namespace

Result found_failure(Interpreter& vm, Found found) {
  if (found == Found::kNoMemory) return vm.no_memory();
  return vm.meter.tripped() != support::Limit::kNone ? vm.limit() : Result::raise();
}

Tuple* make_tuple(Interpreter& vm, const Value* items, size_t length) {
  if (length == 0 && vm.empty_tuple != nullptr) return vm.empty_tuple;
  if (length > kMaxItems || !vm.heap.reserve(sizeof(Tuple) + length * sizeof(Value))) return nullptr;
  Tuple* tuple =
      static_cast<Tuple*>(vm.heap.allocate(Kind::kTuple, vm.types.tuple, sizeof(Tuple) + length * sizeof(Value)));
  tuple->length = static_cast<uint32_t>(length);
  vm.meter.fuel -= static_cast<int64_t>(length >> 5);
  if (items != nullptr) {
    copy_values(tuple->items(), items, length);
  } else {
    std::fill_n(tuple->items(), length, Value::none());
  }
  return tuple;
}

Tuple* make_tuple(Interpreter& vm, std::initializer_list<Value> items) {
  return make_tuple(vm, items.begin(), items.size());
}

List* make_list(Interpreter& vm, const Value* items, size_t length, size_t capacity) {
  if (capacity < length) capacity = length;
  Value* buffer = nullptr;
  if (capacity > 0) {
    if (capacity > kMaxItems) return nullptr;
    buffer = static_cast<Value*>(vm.heap.allocate_buffer(capacity * sizeof(Value)));
    if (buffer == nullptr) return nullptr;
  }
  List* list = static_cast<List*>(vm.heap.allocate(Kind::kList, vm.types.list, sizeof(List)));
  list->items = buffer;
  list->capacity = static_cast<uint32_t>(capacity);
  list->length = static_cast<uint32_t>(length);
  vm.meter.fuel -= static_cast<int64_t>(length >> 5);
  if (items != nullptr) {
    copy_values(buffer, items, length);
  } else {
    std::fill_n(buffer, length, Value::none());
  }
  return list;
}

bool list_reserve(Interpreter& vm, List* list, size_t capacity) {
  if (capacity <= list->capacity) return true;
  if (capacity > kMaxItems) return false;
  // Growth by an eighth, as CPython's lists; small ones faster.
  size_t wanted = capacity + (capacity >> 3) + (capacity < 9 ? 3 : 6);
  void* items = vm.heap.grow_buffer(list->items, list->capacity * sizeof(Value), wanted * sizeof(Value));
  if (items == nullptr) {
    // Near the memory limit it grows by less, yet never by a constant: each step copies everything.
    wanted = capacity + (capacity >> 6);
    items = vm.heap.grow_buffer(list->items, list->capacity * sizeof(Value), wanted * sizeof(Value));
    if (items == nullptr) return false;
  }
  list->items = static_cast<Value*>(items);
  list->capacity = static_cast<uint32_t>(wanted);
  return true;
}

bool list_append(Interpreter& vm, List* list, Value value) {
  if (list->length == list->capacity && !list_reserve(vm, list, size_t{list->length} + 1)) return false;
  list->items[list->length++] = value;
  return true;
}

bool list_splice(Interpreter& vm, List* list, size_t start, size_t stop, const Value* items, size_t count) {
  size_t removed = stop - start;
  size_t length = list->length - removed + count;
  if (length > list->capacity && !list_reserve(vm, list, length)) return false;
  if (count != removed && list->length > stop) {
    std::memmove(static_cast<void*>(list->items + start + count), static_cast<const void*>(list->items + stop),
                 (list->length - stop) * sizeof(Value));
  }
  copy_values(list->items + start, items, count);
  list->length = static_cast<uint32_t>(length);
  // A list that has lost most of its items gives the room back.
  if (length < list->capacity / 4 && list->capacity > 16) {
    size_t capacity = length + (length >> 3) + 3;
    void* shrunk = vm.heap.grow_buffer(list->items, list->capacity * sizeof(Value), capacity * sizeof(Value));
    if (shrunk != nullptr) {
      list->items = static_cast<Value*>(shrunk);
      list->capacity = static_cast<uint32_t>(capacity);
    }
  }
  return true;
}

}  // namespace hognose::runtime
