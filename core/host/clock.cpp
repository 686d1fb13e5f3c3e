#include "host/clock.h"

#if defined(__EMSCRIPTEN__) && !defined(__PIC__)
#include <emscripten/emscripten.h>
#else
#include <time.h>
#endif

namespace hognose::host {

double steady_clock(void*) {
#if defined(__EMSCRIPTEN__) && !defined(__PIC__)
  return emscripten_get_now() * 1e-3;  // a call of performance.now(); clock_gettime() takes a BigInt along
#else
  timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
#endif
}

}  // namespace hognose::host
