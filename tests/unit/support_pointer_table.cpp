#include "support/pointer_table.h"

#include <gtest/gtest.h>

#include <map>
#include <vector>

namespace hognose::support {
namespace {

uint64_t random_number(uint64_t* state) {
  *state = *state * 6364136223846793005u + 1442695040888963407u;
  return *state >> 33;
}

const void* key_of(uint64_t number) { return reinterpret_cast<const void*>(static_cast<uintptr_t>(number * 8)); }

TEST(PointerTable, AgreesWithAMapThroughInsertionsAndErasures) {
  PointerTable table;
  std::map<const void*, uint64_t> expected;
  uint64_t state = 1;
  for (int step = 0; step < 20000; ++step) {
    const void* key = key_of(1 + random_number(&state) % 300);
    if (random_number(&state) % 2 == 0) {
      table[key] = static_cast<uint64_t>(step);
      expected[key] = static_cast<uint64_t>(step);
    } else {
      table.erase(key);
      expected.erase(key);
    }
    ASSERT_EQ(table.size(), expected.size());
    const void* other = key_of(1 + random_number(&state) % 300);
    auto known = expected.find(other);
    const uint64_t* found = table.find(other);
    ASSERT_EQ(found != nullptr, known != expected.end());
    if (found != nullptr) {
      ASSERT_EQ(*found, known->second);
    }
  }
  size_t seen = 0;
  for (const PointerTable::Entry& entry : table) seen += entry.key != nullptr;
  EXPECT_EQ(seen, expected.size());
}

TEST(PointerTable, SortsPointers) {
  uint64_t state = 7;
  for (uint32_t count = 0; count < 70; ++count) {
    std::vector<void*> items;
    for (uint32_t i = 0; i < count; ++i) items.push_back(const_cast<void*>(key_of(1 + random_number(&state) % 40)));
    sort_pointers(items.data(), count, [](const void* a, const void* b) { return a < b; });
    for (uint32_t i = 1; i < count; ++i) ASSERT_LE(items[i - 1], items[i]);
  }
}

}  // namespace
}  // namespace hognose::support
