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
}  // namespace

void set_data_loader(DataLoader load) { loader.store(load); }

std::span<const uint8_t> data_file(DataFile file) {
  static constinit std::mutex mutex;
  static constinit std::span<const uint8_t> found[2];
  static constinit bool asked[2] = {};
  std::lock_guard lock(mutex);
  size_t index = static_cast<size_t>(file);
  DataLoader load = loader.load();
  if (!asked[index] && load != nullptr) {
    asked[index] = true;
    found[index] = load(file);
  }
  return found[index];
}

}  // namespace hognose::support
