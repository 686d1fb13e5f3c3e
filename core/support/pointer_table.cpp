#include "support/pointer_table.h"

#include <utility>

namespace hognose::support {

PointerTable::~PointerTable() { delete[] entries_; }

uint32_t PointerTable::home(const void* key) const {
  uint64_t bits = reinterpret_cast<uintptr_t>(key) >> 3;
  return static_cast<uint32_t>((bits * 0x9e3779b97f4a7c15u) >> 32) & (capacity_ - 1);
}

// Where the key is, or the free slot where it would go.
uint32_t PointerTable::slot(const void* key) const {
  uint32_t i = home(key);
  while (entries_[i].key != nullptr && entries_[i].key != key) i = (i + 1) & (capacity_ - 1);
  return i;
}

const uint64_t* PointerTable::find(const void* key) const {
  if (count_ == 0) return nullptr;
  const Entry& entry = entries_[slot(key)];
  return entry.key == nullptr ? nullptr : &entry.value;
}

uint64_t& PointerTable::operator[](const void* key) {
  if ((count_ + 1) * 4 > capacity_ * 3) {
    Entry* old = entries_;
    uint32_t old_capacity = capacity_;
    capacity_ = old_capacity == 0 ? 8 : old_capacity * 2;
    entries_ = new Entry[capacity_];
    for (uint32_t i = 0; i < old_capacity; ++i) {
      if (old[i].key != nullptr) entries_[slot(old[i].key)] = old[i];
    }
    delete[] old;
  }
  Entry& entry = entries_[slot(key)];
  if (entry.key == nullptr) {
    entry.key = key;
    ++count_;
  }
  return entry.value;
}

// Moves up what stands behind the gap and may not stay there: a search ends at the first free slot.
void PointerTable::erase(const void* key) {
  if (find(key) == nullptr) return;
  uint32_t gap = slot(key);
  uint32_t mask = capacity_ - 1;
  for (uint32_t i = (gap + 1) & mask; entries_[i].key != nullptr; i = (i + 1) & mask) {
    if (((i - home(entries_[i].key)) & mask) < ((i - gap) & mask)) continue;
    entries_[gap] = entries_[i];
    gap = i;
  }
  entries_[gap] = {};
  --count_;
}

void PointerTable::swap(PointerTable& other) {
  std::swap(entries_, other.entries_);
  std::swap(capacity_, other.capacity_);
  std::swap(count_, other.count_);
}

// A heap sort.
void sort_pointers(void** items, uint32_t count, bool (*less)(const void* a, const void* b)) {
  uint32_t top = count / 2;  // items from here on are a heap
  while (count > 1) {
    if (top > 0) {
      --top;
    } else {
      std::swap(items[0], items[--count]);
    }
    for (uint32_t i = top; 2 * i + 1 < count;) {
      uint32_t child = 2 * i + 1;
      if (child + 1 < count && less(items[child], items[child + 1])) ++child;
      if (!less(items[i], items[child])) break;
      std::swap(items[i], items[child]);
      i = child;
    }
  }
}

}  // namespace hognose::support
