#include "stdlib/frozen_sources.h"

#include <gtest/gtest.h>

#include <cstring>
#include <set>
#include <string>

namespace {

TEST(FrozenSources, EveryRowIsNamedOnceAndZeroTerminated) {
  std::set<std::string> names;
  for (const hognose::stdlib::FrozenSource& source : hognose::stdlib::frozen_sources()) {
    EXPECT_TRUE(names.insert(source.name).second) << source.name;
    EXPECT_EQ(std::strlen(source.text), source.size) << source.name;
  }
}

}  // namespace
