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
class AnyPointerMap {
 public:
  void* find(const void* key) const;
  void insert(support::Arena& arena, const void* key, void* value);

 private:
  struct Entry {
    const void* key;
    void* value;
  };
  Entry& slot(const void* key) const;
  void grow(support::Arena& arena);

  Entry* entries_ = nullptr;
  uint32_t capacity_ = 0;
  uint32_t count_ = 0;
};

template <typename V>
class PointerMap : AnyPointerMap {
 public:
  V* find(const void* key) const { return static_cast<V*>(AnyPointerMap::find(key)); }
  void insert(support::Arena& arena, const void* key, V* value) { AnyPointerMap::insert(arena, key, value); }
};

}  // namespace hognose::compiler
