// Sorting: a stable merge sort that looks for runs, natively where the order of the keys needs no Python.
//
// Runs that are there already (ascending, or strictly descending and then turned round) are found first, short ones are extended by binary
// insertion, and neighbours are merged when their lengths are balanced: n - 1 comparisons for sorted input, n log n at worst. It
// works on positions' values in a copy; only a finished order is written back. Keys that need Python's __lt__ go to the prelude, whose
// merge sort is the same in bytecode (containers.py, sort_list).
#include <algorithm>
#include <cstring>

#include "builtins/containers.h"
#include "runtime/small_stack.h"

namespace hognose::builtins {

using namespace runtime;

namespace {

struct Pair {
  Value key;
  Value value;
};

enum class Order : uint8_t { kInts, kFloats, kStrs, kAny };

Order order_of(Interpreter& vm, const Value* keys, size_t count) {
  if (count == 0) return Order::kInts;
  auto kind = [&](Value key) {
    if (key.is_small_int()) return Order::kInts;
    if (key.is_number() && key.as_number() == key.as_number()) return Order::kFloats;
    if (is_Str(key) && key.as_object()->type == vm.types.str) return Order::kStrs;
    return Order::kAny;
  };
  Order first = kind(keys[0]);
  for (size_t i = 1; i < count; ++i) {
    if (kind(keys[i]) != first) return Order::kAny;
  }
  return first;
}

class Sorter {
 public:
  Sorter(Interpreter& vm, Pair* items, Pair* buffer, size_t count, Order order, bool reverse)
      : vm_(vm), items_(items), buffer_(buffer), count_(count), order_(order), reverse_(reverse), runs_(vm) {}

  Found run() {
    for (size_t start = 0; start < count_ && ok();) {
      size_t end = find_run(start);
      size_t wanted = std::min(count_, start + kMinimum);
      if (end < wanted) {
        insert(start, end, wanted);
        end = wanted;
      }
      if (!runs_.push({start, end})) return Found::kNoMemory;
      collapse(false);
      start = end;
    }
    collapse(true);
    return state_;
  }

 private:
  static constexpr size_t kMinimum = 24;
  struct Run {
    size_t start, end;
    size_t size() const { return end - start; }
  };

  bool ok() const { return state_ == Found::kYes; }

  bool less(const Pair& x, const Pair& y) {
    const Value a = reverse_ ? y.key : x.key;
    const Value b = reverse_ ? x.key : y.key;
    if (--vm_.meter.fuel <= 0 && !vm_.meter.poll()) state_ = Found::kError;
    switch (order_) {
      case Order::kInts: return a.as_small_int() < b.as_small_int();
      case Order::kFloats: return a.as_number() < b.as_number();
      case Order::kStrs: return str_compare(a.as<Str>(), b.as<Str>()) < 0;
      case Order::kAny: break;
    }
    if (!ok()) return false;
    bool answer = false;
    Found found = less_values(vm_, a, b, &answer);
    if (found != Found::kYes) state_ = found;
    return answer;
  }

  // The end of the run that begins at `start`; descending runs are turned round.
  size_t find_run(size_t start) {
    size_t end = start + 1;
    if (end >= count_) return count_;
    if (less(items_[end], items_[start])) {
      for (++end; end < count_ && ok() && less(items_[end], items_[end - 1]); ++end) {
      }
      std::reverse(items_ + start, items_ + end);
    } else {
      for (++end; end < count_ && ok() && !less(items_[end], items_[end - 1]); ++end) {
      }
    }
    return end;
  }

  void insert(size_t start, size_t from, size_t end) {
    for (size_t i = from; i < end && ok(); ++i) {
      Pair item = items_[i];
      size_t low = start, high = i;
      while (low < high) {
        size_t middle = (low + high) / 2;
        if (less(item, items_[middle]))
          high = middle;
        else
          low = middle + 1;
      }
      std::memmove(static_cast<void*>(items_ + low + 1), static_cast<const void*>(items_ + low),
                   (i - low) * sizeof(Pair));
      items_[low] = item;
    }
  }

  void merge(const Run& a, const Run& b) {
    if (!ok()) return;
    if (!less(items_[b.start], items_[b.start - 1])) return;  // in order already
    std::memcpy(static_cast<void*>(buffer_), static_cast<const void*>(items_ + a.start), a.size() * sizeof(Pair));
    const Pair* left = buffer_;
    const Pair* left_end = buffer_ + a.size();
    const Pair* right = items_ + b.start;
    const Pair* right_end = items_ + b.end;
    Pair* to = items_ + a.start;
    while (left < left_end && right < right_end) *to++ = less(*right, *left) ? *right++ : *left++;
    if (left < left_end)
      std::memcpy(static_cast<void*>(to), static_cast<const void*>(left),
                  static_cast<size_t>(left_end - left) * sizeof(Pair));
  }

  void merge_at(size_t i) {
    merge(runs_[i], runs_[i + 1]);
    runs_[i].end = runs_[i + 1].end;
    if (i + 2 < runs_.size()) runs_[i + 1] = runs_[i + 2];
    runs_.pop();
  }

  // Keeps each run longer than the two after it together (or merges all that is left).
  void collapse(bool all) {
    while (runs_.size() > 1 && ok()) {
      size_t n = runs_.size() - 2;
      if (n > 0 && runs_[n - 1].size() <= runs_[n].size() + runs_[n + 1].size()) {
        merge_at(runs_[n - 1].size() < runs_[n + 1].size() ? n - 1 : n);
      } else if (all || runs_[n].size() <= runs_[n + 1].size()) {
        merge_at(n);
      } else {
        return;
      }
    }
  }

  Interpreter& vm_;
  Pair* items_;
  Pair* buffer_;
  size_t count_;
  Order order_;
  bool reverse_;
  Found state_ = Found::kYes;
  SmallStack<Run, 64> runs_;
};

}  // namespace

Found sort_values(Interpreter& vm, Value* values, const Value* keys, size_t count, bool reverse) {
  if (count < 2) return Found::kYes;
  size_t bytes = 2 * count * sizeof(Pair);
  Pair* work = static_cast<Pair*>(vm.heap.allocate_buffer(bytes));
  if (work == nullptr) return Found::kNoMemory;
  for (size_t i = 0; i < count; ++i) work[i] = {keys[i], values[i]};
  Found found = Sorter(vm, work, work + count, count, order_of(vm, keys, count), reverse).run();
  if (found == Found::kYes) {
    for (size_t i = 0; i < count; ++i) values[i] = work[i].value;
  }
  vm.heap.free_buffer(work, bytes);
  return found;
}

Result list_sort(Interpreter& vm, Value* args) {
  List* list = args[0].as<List>();
  if (args[1].is_none()) {
    Found truth = truth_of(vm, args[2]);
    if (truth == Found::kYes || truth == Found::kNo) {
      Found found = sort_values(vm, list->items, list->items, list->length, truth == Found::kYes);
      if (found == Found::kYes) return Result::none();
      if (found != Found::kNeedsPython) return failed(vm, found);
    } else if (truth != Found::kNeedsPython) {
      return failed(vm, truth);
    }
  }
  return vm.tail_prelude("sort_list"_prelude, {args[0], args[1], args[2]});
}

}  // namespace hognose::builtins
