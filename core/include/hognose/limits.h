// Limits and usage of a run.
#pragma once

#include <cstdint>

namespace hognose {

// What a run may use. kOff (any negative number) switches a limit off.
struct Limits {
  static constexpr int64_t kOff = -1;
  double max_duration_secs = 30;               // wall time spent executing; host calls and pauses do not count
  int64_t max_memory = int64_t{256} << 20;     // bytes live in the interpreter, everything included
  int64_t max_allocations = kOff;              // heap allocations
  int64_t max_recursion_depth = 1000;          // frames; beyond it RecursionError, which the guest may catch
  int64_t max_steps = kOff;                    // deterministic fuel
  int64_t max_output = int64_t{16} << 20;      // bytes printed
  int64_t max_host_calls = kOff;
};

// What a run has used so far.
struct Usage {
  int64_t steps = 0;
  double duration_secs = 0;
  int64_t memory = 0;       // bytes live now
  int64_t peak_memory = 0;  // bytes
  int64_t allocations = 0;
  int64_t output_bytes = 0;
  int64_t host_calls = 0;
};

}  // namespace hognose
