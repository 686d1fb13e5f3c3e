// A stack for walks over nested data: the first levels live in the object itself, deeper ones in a metered buffer.
#pragma once

#include <cstring>
#include <type_traits>

#include "runtime/interpreter.h"

namespace hognose::runtime {

template <typename T, size_t kInline = 16>
class SmallStack {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  explicit SmallStack(Interpreter& vm) : vm_(vm) {}
  ~SmallStack() {
    if (items_ != reinterpret_cast<T*>(inline_)) vm_.heap.free_buffer(items_, capacity_ * sizeof(T));
  }
  SmallStack(const SmallStack&) = delete;
  SmallStack& operator=(const SmallStack&) = delete;
  [[nodiscard]] bool push(const T& item) {
    if (size_ == capacity_) {
      size_t capacity = capacity_ * 2;
      bool was_inline = items_ == reinterpret_cast<T*>(inline_);
      void* items = vm_.heap.grow_buffer(was_inline ? nullptr : items_, capacity_ * sizeof(T), capacity * sizeof(T));
      if (items == nullptr) return false;
      if (was_inline) std::memcpy(items, inline_, sizeof inline_);
      items_ = static_cast<T*>(items);
      capacity_ = capacity;
    }
    std::memcpy(static_cast<void*>(items_ + size_), &item, sizeof(T));
    ++size_;
    return true;
  }
  void pop() { --size_; }
  T& top() { return items_[size_ - 1]; }
  T& operator[](size_t i) { return items_[i]; }
  bool empty() const { return size_ == 0; }
  size_t size() const { return size_; }

 private:
  Interpreter& vm_;
  alignas(T) char inline_[kInline * sizeof(T)];
  T* items_ = reinterpret_cast<T*>(inline_);
  size_t size_ = 0;
  size_t capacity_ = kInline;
};

}  // namespace hognose::runtime
