#include "stdlib/frozen_sources.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "runtime/prelude.h"

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

// The core names prelude functions by literals ("sort_list"_prelude); each must be a row of prelude.def.
TEST(FrozenSources, EveryPreludeFunctionThatTheCoreNamesIsListed) {
  size_t seen = 0;
  for (const auto& file : std::filesystem::recursive_directory_iterator(HOGNOSE_TESTS_DIR "/../core")) {
    if (file.path().extension() != ".cpp") continue;
    std::ifstream in(file.path());
    std::stringstream text;
    text << in.rdbuf();
    std::string source = text.str();
    for (size_t at = source.find("\"_prelude"); at != std::string::npos; at = source.find("\"_prelude", at + 1)) {
      size_t start = source.rfind('"', at - 1) + 1;
      if (source.compare(start - 7, 6, "#name ") == 0) continue;  // a macro joins it to a name of its own
      std::string name = source.substr(start, at - start);
      EXPECT_NE(hognose::runtime::prelude_index(hognose::runtime::prelude_named(name)), hognose::runtime::kNoPrelude)
          << name << " in " << file.path();
      ++seen;
    }
  }
  EXPECT_GT(seen, 100u);
}

}  // namespace
