#include "stdlib/frozen_sources.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
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

std::string text_of(const std::filesystem::path& path) {
  std::stringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

// The functions of prelude/modules/ are packed with the modules in Python: what belongs to the language must run without that file.
TEST(FrozenSources, TheLanguageNeedsNoPreludeFunctionOfAModule) {
  namespace fs = std::filesystem;
  const fs::path core = HOGNOSE_TESTS_DIR "/../core";
  std::string natives;  // they may well have a function of the same name
  for (const char* layer : {"runtime", "builtins", "compiler", "host"}) {
    for (const auto& file : fs::directory_iterator(core / layer)) natives += text_of(file.path());
  }
  std::string prelude;
  for (const auto& file : fs::directory_iterator(core / "stdlib/frozen/prelude")) {
    if (file.is_regular_file()) prelude += text_of(file.path());
  }
  size_t seen = 0;
  for (const auto& file : fs::directory_iterator(core / "stdlib/frozen/prelude/modules")) {
    std::string text = text_of(file.path());
    for (size_t at = text.find("\ndef "); at != std::string::npos; at = text.find("\ndef ", at + 1)) {
      std::string name = text.substr(at + 5, text.find('(', at) - at - 5);
      EXPECT_EQ(natives.find('"' + name + "\"_prelude"), std::string::npos) << name;
      EXPECT_EQ(prelude.find(' ' + name + '('), std::string::npos) << name;
      ++seen;
    }
  }
  EXPECT_GT(seen, 50u);
}

}  // namespace
