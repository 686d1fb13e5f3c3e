// The meter: the only place where a limit trips.
//
// Everything that costs is charged here: steps (one per back edge and per call, and one per element of work inside a
// native), bytes (every block that belongs to an interpreter: heap cells, buffers, source text, syntax trees, code),
// allocations, printed bytes and host calls. A charge that passes a limit marks the meter as tripped and fails; from
// then on every charge of steps fails too, so that whatever runs unwinds at its next charge. The run then ends with the limit's
// name; nothing that the guest wrote runs in between.
//
// Steps are counted down in `fuel`, a small slice at a time, so that the interpreter loop pays one decrement and one
// compare. When the slice is used up, poll() looks at the step limit and at the clock and hands out the next slice.
// Steps are deterministic: the number depends on the program alone, never on the machine, the build or the clock.
#pragma once

#include <cstddef>
#include <cstdint>

namespace hognose::support {

enum class Limit : uint8_t { kNone, kDuration, kMemory, kAllocations, kSteps, kOutput, kHostCalls, kInterrupted };

// Limits of one run; kOff means unlimited. Units: seconds, bytes, counts.
struct MeterLimits {
  static constexpr int64_t kOff = -1;
  double max_duration_secs = 30;  // negative: off
  int64_t max_memory = int64_t{256} << 20;
  int64_t max_allocations = kOff;
  int64_t max_steps = kOff;
  int64_t max_output = int64_t{16} << 20;
  int64_t max_host_calls = kOff;
  int32_t max_recursion_depth = 1000;
};

// Monotonic seconds. The core never reads a clock by itself: the host hands one in.
using ClockFunction = double (*)(void* context);

class Meter {
 public:
  // One slice is about 20 microseconds to 100 microseconds of guest work: often enough for a deadline overshoot far below 10 ms.
  static constexpr int64_t kSliceSteps = 4096;

  Meter() = default;
  Meter(const Meter&) = delete;
  Meter& operator=(const Meter&) = delete;

  // Sets the limits for the next run. Live bytes stay; steps, output and time used start again at zero.
  void start(const MeterLimits& limits, ClockFunction clock, void* clock_context);
  const MeterLimits& limits() const { return limits_; }
  MeterLimits& mutable_limits() { return limits_; }

  // Time outside the guest (a host call, a pause between slices) does not count.
  void pause_clock();
  void resume_clock();
  bool clock_running() const { return clock_running_; }
  double clock_started() const { return clock_started_; }  // when it was resumed last

  // Charges n steps. False: a limit has tripped, unwind now.
  [[nodiscard]] bool charge_steps(int64_t n) {
    fuel -= n;
    return fuel > 0 || poll();
  }
  // Called when fuel is used up: looks at the limits and hands out the next slice. False: a limit has tripped.
  [[nodiscard]] bool poll();

  // Charges a block of n bytes that is about to be allocated. False: the limit would be passed; nothing was charged and the
  // meter is not tripped, so that the caller may collect and ask again, or call trip(Limit::kMemory).
  [[nodiscard]] bool charge_bytes(size_t n) {
    if (limits_.max_memory >= 0 && live_bytes_ + static_cast<int64_t>(n) > limits_.max_memory) return false;
    live_bytes_ += static_cast<int64_t>(n);
    if (live_bytes_ > peak_bytes_) peak_bytes_ = live_bytes_;
    return true;
  }
  // For small bookkeeping that must not fail (an object cell between two safepoints): charged even past the limit; the
  // overshoot is noticed at the next safepoint and bounded there.
  void charge_bytes_unchecked(size_t n) {
    live_bytes_ += static_cast<int64_t>(n);
    if (live_bytes_ > peak_bytes_) peak_bytes_ = live_bytes_;
  }
  void release_bytes(size_t n) { live_bytes_ -= static_cast<int64_t>(n); }
  bool over_memory() const { return limits_.max_memory >= 0 && live_bytes_ > limits_.max_memory; }

  [[nodiscard]] bool charge_output(int64_t n);
  [[nodiscard]] bool charge_host_call();
  void count_allocation() {
    if (++allocations_ == allocation_stop_) trip(Limit::kAllocations);
  }

  // Asks the run to end at its next poll (a Stop button, a cancelled request). May be called from a signal handler or another thread.
  void interrupt() { interrupted_ = true; }

  void trip(Limit limit);
  Limit tripped() const { return tripped_; }

  int64_t steps() const { return granted_ - fuel; }
  int64_t live_bytes() const { return live_bytes_; }
  int64_t peak_bytes() const { return peak_bytes_; }
  int64_t allocations() const { return allocations_; }
  int64_t output_bytes() const { return output_bytes_; }
  int64_t host_calls() const { return host_calls_; }
  double duration_secs() const;

  // Steps left in the current slice. Public because the interpreter loop counts it down in place.
  int64_t fuel = 0;

 private:
  void grant();

  MeterLimits limits_;
  ClockFunction clock_ = nullptr;
  void* clock_context_ = nullptr;
  double clock_started_ = 0;
  double duration_before_ = 0;
  bool clock_running_ = false;
  volatile bool interrupted_ = false;
  Limit tripped_ = Limit::kNone;
  int64_t granted_ = 0;
  int64_t live_bytes_ = 0;
  int64_t peak_bytes_ = 0;
  int64_t allocations_ = 0;
  int64_t allocation_stop_ = -1;
  int64_t output_bytes_ = 0;
  int64_t host_calls_ = 0;
};

}  // namespace hognose::support
