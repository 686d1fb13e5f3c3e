// Every program of tests/syntax_errors/expected.json has the error that CPython finds in it.
#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "syntax_error_json.h"

namespace {

TEST(SyntaxErrors, AreThoseOfCPython) {
  std::ifstream file(HOGNOSE_TESTS_DIR "/syntax_errors/expected.json");
  ASSERT_TRUE(file.good());
  nlohmann::json rows = nlohmann::json::parse(file);
  ASSERT_GT(rows.size(), 1000u);
  for (const auto& row : rows) {
    std::string source = row[0];
    nlohmann::json found = hognose::syntax::error_of(source, row[1]);
    auto shown = [](const nlohmann::json& j) {
      return j.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
    };
    EXPECT_EQ(shown(found), shown(row[2])) << source.substr(0, 400);
  }
}

}  // namespace
