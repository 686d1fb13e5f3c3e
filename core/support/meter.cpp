#include "support/meter.h"

namespace hognose::support {

void Meter::start(const MeterLimits& limits, ClockFunction clock, void* clock_context) {
  limits_ = limits;
  clock_ = clock;
  clock_context_ = clock_context;
  clock_running_ = false;
  duration_before_ = 0;
  interrupted_ = false;
  tripped_ = Limit::kNone;
  fuel = granted_ = 0;
  peak_bytes_ = live_bytes_;
  allocations_ = output_bytes_ = host_calls_ = 0;
  allocation_stop_ = limits.max_allocations < 0 ? -1 : limits.max_allocations + 1;
  grant();
}

void Meter::grant() {
  int64_t slice = kSliceSteps;
  if (limits_.max_steps >= 0 && steps() + slice > limits_.max_steps) slice = limits_.max_steps - steps() + 1;
  granted_ += slice - fuel;
  fuel = slice;
}

void Meter::pause_clock() {
  if (!clock_running_) return;
  duration_before_ = duration_secs();
  clock_running_ = false;
}

void Meter::resume_clock() {
  if (clock_running_ || clock_ == nullptr) return;
  clock_started_ = clock_(clock_context_);
  clock_running_ = true;
}

double Meter::duration_secs() const {
  return clock_running_ ? duration_before_ + (clock_(clock_context_) - clock_started_) : duration_before_;
}

bool Meter::poll() {
  if (tripped_ != Limit::kNone) return false;
  if (interrupted_) {
    trip(Limit::kInterrupted);
  } else if (limits_.max_steps >= 0 && steps() > limits_.max_steps) {
    trip(Limit::kSteps);
  } else if (limits_.max_duration_secs >= 0 && duration_secs() > limits_.max_duration_secs) {
    trip(Limit::kDuration);
  } else {
    grant();
    return true;
  }
  return false;
}

bool Meter::charge_output(int64_t n) {
  if (tripped_ != Limit::kNone) return false;
  if (limits_.max_output >= 0 && output_bytes_ + n > limits_.max_output) {
    trip(Limit::kOutput);
    return false;
  }
  output_bytes_ += n;
  return true;
}

bool Meter::charge_host_call() {
  if (tripped_ != Limit::kNone) return false;
  if (limits_.max_host_calls >= 0 && host_calls_ >= limits_.max_host_calls) {
    trip(Limit::kHostCalls);
    return false;
  }
  ++host_calls_;
  return true;
}

void Meter::trip(Limit limit) {
  if (tripped_ != Limit::kNone) return;
  tripped_ = limit;
  // Every later charge of steps fails at once: fuel stays at or below zero until the next start().
  granted_ -= fuel > 0 ? fuel : 0;
  if (fuel > 0) fuel = 0;
}

}  // namespace hognose::support
