// The clock of the host layer: monotonic seconds for the meter.
#pragma once

namespace hognose::host {

double steady_clock(void* context);

}  // namespace hognose::host
