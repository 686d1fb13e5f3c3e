// Scratch memory for one native operation: a stack of blocks that is charged to the meter and goes away as a whole.
//
// Big-integer arithmetic, number formatting and normalisation need working space whose size depends on the operands. They
// take it here, last in first out, so that nothing leaks on the many ways out of an operation (there are no C++
// exceptions, but limits trip anywhere). The first kilobyte lives inside the object itself, which normally lives on
// the C++ stack: small operations allocate nothing and charge nothing.
#pragma once

#include <cstddef>
#include <cstdint>

#include "support/meter.h"

namespace hognose::support {

struct ScratchBlock;

class Scratch {
 public:
  explicit Scratch(Meter& meter) : meter_(meter) {}
  ~Scratch() { free_blocks(nullptr); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  Meter& meter() { return meter_; }

  // Room for n words, uninitialised; nullptr when the meter refuses the bytes (it is not tripped then: the caller may
  // collect and try again).
  [[nodiscard]] uint32_t* words(size_t n) {
    if (n <= static_cast<size_t>(end_ - next_)) {
      uint32_t* result = next_;
      next_ += n;
      return result;
    }
    return slow_words(n);
  }
  [[nodiscard]] char* chars(size_t n) { return reinterpret_cast<char*>(words((n + 3) / 4)); }

  // A point to go back to: everything taken after mark() is given back by release().
  struct Mark {
    ScratchBlock* block;
    uint32_t* next;
    uint32_t* end;
  };
  Mark mark() const { return {block_, next_, end_}; }
  void release(Mark mark) {
    if (block_ != mark.block) free_blocks(mark.block);
    next_ = mark.next;
    end_ = mark.end;
  }

 private:
  static constexpr size_t kInlineWords = 256;

  uint32_t* slow_words(size_t n);
  void free_blocks(ScratchBlock* keep);

  Meter& meter_;
  ScratchBlock* block_ = nullptr;
  uint32_t* next_ = inline_;
  uint32_t* end_ = inline_ + kInlineWords;
  uint32_t inline_[kInlineWords];
};

// Gives back on leaving the scope what the scope took.
class ScratchScope {
 public:
  explicit ScratchScope(Scratch& scratch) : scratch_(scratch), mark_(scratch.mark()) {}
  ~ScratchScope() { scratch_.release(mark_); }
  ScratchScope(const ScratchScope&) = delete;
  ScratchScope& operator=(const ScratchScope&) = delete;

 private:
  Scratch& scratch_;
  Scratch::Mark mark_;
};

}  // namespace hognose::support
