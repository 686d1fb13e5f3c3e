#include "runtime/prelude.h"

namespace hognose::runtime {

namespace {

struct Row {
  const char* name;
  Prelude hash;
};

constexpr Row kRows[] = {
#define PRELUDE(name) {#name, #name##_prelude},
#include "runtime/prelude.def"
#undef PRELUDE
};
constexpr size_t kCount = sizeof(kRows) / sizeof(kRows[0]);

// Open addressing by the low bits of the hash: row + 1, or 0.
struct Index {
  static constexpr uint32_t kMask = 2047;
  uint16_t slots[kMask + 1] = {};
  bool unique = true;
  constexpr Index() {
    for (size_t i = 0; i < kCount; ++i) {
      uint32_t at = static_cast<uint32_t>(kRows[i].hash) & kMask;
      for (; slots[at] != 0; at = (at + 1) & kMask) unique = unique && kRows[slots[at] - 1].hash != kRows[i].hash;
      slots[at] = static_cast<uint16_t>(i + 1);
    }
  }
};
constexpr Index kIndex;
static_assert(kIndex.unique, "two names of prelude.def are the same, or have the same hash: rename one");
static_assert(kCount <= Index::kMask / 2);

}  // namespace

size_t prelude_count() { return kCount; }
const char* prelude_name(size_t index) { return kRows[index].name; }

size_t prelude_index(Prelude which) {
  for (uint32_t at = static_cast<uint32_t>(which) & Index::kMask; kIndex.slots[at] != 0; at = (at + 1) & Index::kMask) {
    size_t row = kIndex.slots[at] - 1u;
    if (kRows[row].hash == which) return row;
  }
  return kNoPrelude;
}

}  // namespace hognose::runtime
