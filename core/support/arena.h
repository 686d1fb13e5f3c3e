// A bump arena: many small blocks with one lifetime, charged to a meter.
//
// Small blocks never fail at the place of the call, so that code which builds a tree needs no check per node: when the meter
// refuses a chunk the meter is tripped, failed() becomes true, and the block comes out of a small reserve inside the arena, which
// is handed out round and round. Whoever allocates in a loop looks at failed() at least once per element of input (the parser
// does at each token) and unwinds without looking into what it built. Blocks above kSmall can fail: they return nullptr.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string_view>
#include <type_traits>

#include "support/meter.h"

namespace hognose::support {

class Arena {
 public:
  static constexpr size_t kSmall = 512;
  static constexpr size_t kAlign = 8;

  explicit Arena(Meter& meter) : meter_(meter) {}
  ~Arena() { clear(); }
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  Meter& meter() { return meter_; }
  // True after a refusal: everything allocated since is garbage, unwind.
  bool failed() const { return failed_; }
  size_t bytes() const { return bytes_; }

  // At most kSmall bytes, aligned to 8, never nullptr, uninitialised.
  [[nodiscard]] void* allocate_small(size_t n) {
    n = (n + (kAlign - 1)) & ~(kAlign - 1);
    if (n <= static_cast<size_t>(end_ - next_)) {
      void* result = next_;
      next_ += n;
      return result;
    }
    return slow_small(n);
  }

  // Any size; nullptr when the meter (or the machine) refuses, and failed() from then on.
  [[nodiscard]] void* allocate(size_t n) {
    if (n <= kSmall) return allocate_small(n);
    return allocate_large(n);
  }

  // A node: value-initialised, trivially destructible, small.
  template <typename T>
  [[nodiscard]] T* make() {
    static_assert(std::is_trivially_destructible_v<T> && sizeof(T) <= kSmall && alignof(T) <= kAlign);
    return new (allocate_small(sizeof(T))) T();
  }

  // Uninitialised room for n objects; nullptr as for allocate.
  template <typename T>
  [[nodiscard]] T* array(size_t n) {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= kAlign);
    if (n > (static_cast<size_t>(-1) >> 1) / sizeof(T)) return nullptr;
    return static_cast<T*>(allocate(n * sizeof(T)));
  }

  // A copy of some text; nullptr as for allocate.
  [[nodiscard]] char* copy(std::string_view text) {
    char* result = static_cast<char*>(allocate(text.size() + 1));
    if (result == nullptr) return nullptr;
    if (!text.empty()) memcpy(result, text.data(), text.size());
    result[text.size()] = '\0';
    return result;
  }

  // Frees everything and gives the bytes back to the meter.
  void clear();

 private:
  struct Chunk {
    Chunk* previous;
    size_t size;  // with this header
  };
  // Chunks double from 4 KB to 32 KB: a one-line program stays cheap and the slack of a long one stays below the 64 KB by which a
  // memory limit may be missed.
  static constexpr size_t kFirstChunk = 4096;
  static constexpr size_t kLastChunk = 32768;
  static constexpr size_t kReserve = 2 * kSmall;

  void* slow_small(size_t n);
  void* allocate_large(size_t n);
  Chunk* new_chunk(size_t size);

  Meter& meter_;
  Chunk* chunks_ = nullptr;
  char* next_ = nullptr;
  char* end_ = nullptr;
  size_t bytes_ = 0;
  size_t next_size_ = kFirstChunk;
  bool failed_ = false;
  alignas(kAlign) char reserve_[kReserve];
};

}  // namespace hognose::support
