// Growing arrays and identifier maps in an arena: plain data, no destructors, freed as a whole after the compilation.
#pragma once

#include <cstdint>
#include <cstring>
#include <type_traits>

#include "support/arena.h"
#include "syntax/ast.h"

namespace hognose::compiler {

using syntax::Ident;

// An append-only array. A refused allocation drops the element; the arena has failed() then and the compilation unwinds.
template <typename T>
class ArenaVector {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  uint32_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  T& operator[](uint32_t i) { return data_[i]; }
  const T& operator[](uint32_t i) const { return data_[i]; }
  T* begin() { return data_; }
  T* end() { return data_ + size_; }
  const T* begin() const { return data_; }
  const T* end() const { return data_ + size_; }
  T& back() { return data_[size_ - 1]; }
  void pop() { --size_; }
  void shrink(uint32_t size) { size_ = size; }

  bool push(support::Arena& arena, const T& value) {
    if (size_ == capacity_) {
      uint32_t capacity = capacity_ == 0 ? 8 : capacity_ * 2;
      T* data = arena.array<T>(capacity);
      if (data == nullptr) return false;
      if (size_ != 0) memcpy(static_cast<void*>(data), data_, size_ * sizeof(T));
      data_ = data;
      capacity_ = capacity;
    }
    data_[size_++] = value;
    return true;
  }

 private:
  T* data_ = nullptr;
  uint32_t size_ = 0;
  uint32_t capacity_ = 0;
};

// From pointers (identifiers, nodes) to pointers.
template <typename V>
class PointerMap {
 public:
  V* find(const void* key) const {
    if (count_ == 0) return nullptr;
    for (uint32_t i = hash(key) & (capacity_ - 1);; i = (i + 1) & (capacity_ - 1)) {
      if (entries_[i].key == key) return entries_[i].value;
      if (entries_[i].key == nullptr) return nullptr;
    }
  }
  void insert(support::Arena& arena, const void* key, V* value) {
    if ((count_ + 1) * 4 > capacity_ * 3) grow(arena);
    if (capacity_ == 0) return;
    place(key, value);
  }

 private:
  struct Entry {
    const void* key;
    V* value;
  };
  static uint32_t hash(const void* key) {
    uint64_t bits = reinterpret_cast<uintptr_t>(key) >> 3;
    return static_cast<uint32_t>((bits * 0x9e3779b97f4a7c15u) >> 32);
  }
  void place(const void* key, V* value) {
    for (uint32_t i = hash(key) & (capacity_ - 1);; i = (i + 1) & (capacity_ - 1)) {
      if (entries_[i].key == nullptr) {
        entries_[i] = {key, value};
        ++count_;
        return;
      }
      if (entries_[i].key == key) {
        entries_[i].value = value;
        return;
      }
    }
  }
  void grow(support::Arena& arena) {
    uint32_t old_capacity = capacity_;
    Entry* old = entries_;
    uint32_t capacity = old_capacity == 0 ? 8 : old_capacity * 2;
    Entry* entries = arena.array<Entry>(capacity);
    if (entries == nullptr || arena.failed()) return;
    memset(static_cast<void*>(entries), 0, capacity * sizeof(Entry));
    entries_ = entries;
    capacity_ = capacity;
    count_ = 0;
    for (uint32_t i = 0; i < old_capacity; ++i) {
      if (old[i].key != nullptr) place(old[i].key, old[i].value);
    }
  }

  Entry* entries_ = nullptr;
  uint32_t capacity_ = 0;
  uint32_t count_ = 0;
};

}  // namespace hognose::compiler
