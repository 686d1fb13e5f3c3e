#include "compiler/containers.h"

namespace hognose::compiler {

// Where the key is, or the free place where it would go.
AnyPointerMap::Entry& AnyPointerMap::slot(const void* key) const {
  uint64_t bits = reinterpret_cast<uintptr_t>(key) >> 3;
  uint32_t i = static_cast<uint32_t>((bits * 0x9e3779b97f4a7c15u) >> 32);
  for (;; ++i) {
    Entry& entry = entries_[i & (capacity_ - 1)];
    if (entry.key == key || entry.key == nullptr) return entry;
  }
}

void* AnyPointerMap::find(const void* key) const { return count_ == 0 ? nullptr : slot(key).value; }

void AnyPointerMap::insert(support::Arena& arena, const void* key, void* value) {
  if ((count_ + 1) * 4 > capacity_ * 3) grow(arena);
  if (capacity_ == 0) return;
  Entry& entry = slot(key);
  if (entry.key == nullptr) ++count_;
  entry = {key, value};
}

void AnyPointerMap::grow(support::Arena& arena) {
  uint32_t old_capacity = capacity_;
  Entry* old = entries_;
  uint32_t capacity = old_capacity == 0 ? 8 : old_capacity * 2;
  Entry* entries = arena.array<Entry>(capacity);
  if (entries == nullptr || arena.failed()) return;
  memset(static_cast<void*>(entries), 0, capacity * sizeof(Entry));
  entries_ = entries;
  capacity_ = capacity;
  for (uint32_t i = 0; i < old_capacity; ++i) {
    if (old[i].key != nullptr) slot(old[i].key) = old[i];
  }
}

}  // namespace hognose::compiler
