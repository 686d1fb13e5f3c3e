// A table from pointers to 64-bit values: one implementation for every map that is keyed by identity.
#pragma once

#include <cstdint>

namespace hognose::support {

// Open addressing with linear probing, at most three quarters full.
class PointerTable {
 public:
  struct Entry {
    const void* key = nullptr;
    uint64_t value = 0;
  };
  PointerTable() = default;
  ~PointerTable();
  PointerTable(const PointerTable&) = delete;
  PointerTable& operator=(const PointerTable&) = delete;

  [[nodiscard]] const uint64_t* find(const void* key) const;  // nullptr: not there
  uint64_t& operator[](const void* key);  // made as 0 when it isn't there
  void erase(const void* key);
  void swap(PointerTable& other);
  uint32_t size() const { return count_; }
  bool empty() const { return count_ == 0; }
  // The slots, those without a key too.
  const Entry* begin() const { return entries_; }
  const Entry* end() const { return entries_ + capacity_; }

 private:
  uint32_t home(const void* key) const;
  uint32_t slot(const void* key) const;

  Entry* entries_ = nullptr;
  uint32_t capacity_ = 0;  // a power of two, or 0
  uint32_t count_ = 0;
};

// Sorts pointers in place, without memory of its own.
void sort_pointers(void** items, uint32_t count, bool (*less)(const void* a, const void* b));

}  // namespace hognose::support
