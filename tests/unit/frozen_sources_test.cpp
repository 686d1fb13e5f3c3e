#include "stdlib/frozen_sources.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

namespace {

TEST(FrozenSources, EveryRowIsNamedOnceAndHasItsFilesText) {
  std::set<std::string> names;
  for (const hognose::stdlib::FrozenSource& source : hognose::stdlib::frozen_sources()) {
    EXPECT_TRUE(names.insert(source.name).second) << source.name;
    std::string path = source.name;
    std::replace(path.begin(), path.end(), '.', '/');
    std::ifstream in(HOGNOSE_TESTS_DIR "/../core/stdlib/frozen/" + path + (source.is_package ? "/__init__.py" : ".py"));
    std::stringstream file;
    file << in.rdbuf();
    // Comments and indentation are shortened; lines stay in their places.
    std::string text = source.text().value_or("");
    EXPECT_GT(text.size(), 0u);
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), [&] {
      std::string whole = file.str();
      return std::count(whole.begin(), whole.end(), '\n');
    }()) << source.name;
  }
}

}  // namespace
