// Between Values and support/bigint: views of operands and room for results. For the files that compute with big ints.
#pragma once

#include "runtime/native.h"
#include "support/bigint.h"

namespace hognose::runtime {

// The digits of an int or bool; valid as long as this object lives.
class IntView {
 public:
  explicit IntView(Value value);
  IntView(const IntView&) = delete;
  IntView& operator=(const IntView&) = delete;
  support::Digits digits() const { return digits_; }
  operator support::Digits() const { return digits_; }

 private:
  support::SmallDigits small_;
  support::Digits digits_;
};

// Room for a result of at most `bound` digits: hand `out` to the operation, then make the Value with finish().
class BigResult {
 public:
  BigResult(Interpreter& vm, uint64_t bound);
  BigResult(const BigResult&) = delete;
  BigResult& operator=(const BigResult&) = delete;
  bool no_memory() const { return out.data == nullptr; }
  Result finish(support::Status status);

  support::Integer out;

 private:
  static constexpr uint64_t kStackDigits = 40;
  Interpreter& vm_;
  Int* cell_ = nullptr;
  uint32_t stack_[kStackDigits];
};

// The Result for a failed operation on big ints.
Result big_failure(Interpreter& vm, support::Status status);

}  // namespace hognose::runtime
