#include "host/clock.h"

#include <time.h>

namespace hognose::host {

double steady_clock(void*) {
  timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

}  // namespace hognose::host
