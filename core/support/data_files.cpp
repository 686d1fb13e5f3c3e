#include "support/data_files.h"

#include <atomic>
#include <mutex>

namespace hognose::support {

namespace {
#if HOGNOSE_EMBEDDED_DATA
constinit std::atomic<DataLoader> loader = embedded_data;
#else
constinit std::atomic<DataLoader> loader = nullptr;
#endif
constinit std::mutex mutex;
constinit std::span<const uint8_t> found[2];
constinit bool asked[2] = {};
}  // namespace

void set_data_loader(DataLoader load) { loader.store(load); }

std::span<const uint8_t> data_file(DataFile file) {
  std::lock_guard lock(mutex);
  size_t index = static_cast<size_t>(file);
  DataLoader load = loader.load();
  if (!asked[index] && load != nullptr) {
    asked[index] = true;
    found[index] = load(file);
  }
  return found[index];
}

void bring_data_file(DataFile file, Meter& meter) {
  {
    std::lock_guard lock(mutex);
    if (asked[static_cast<size_t>(file)]) return;
  }
  bool running = meter.clock_running();
  meter.pause_clock();
  (void)data_file(file);
  if (running) meter.resume_clock();
}

}  // namespace hognose::support
