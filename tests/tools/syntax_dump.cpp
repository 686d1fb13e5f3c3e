// Parses files and prints their trees, or the errors, for comparison with another implementation.
//
//   syntax_dump FILE...      for each file: "FILE <name>", then one line per statement, or one line that begins with ERROR
//   syntax_dump --json FILE  a JSON list of {"source", "mode"}: prints a list of what is wrong with each, null for nothing
#include <cstdio>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "../unit/ast_dump.h"
#include "../unit/syntax_error_json.h"
#include "syntax/parser.h"

using namespace hognose;

namespace {

std::string read(const char* name) {
  std::ifstream in(name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc > 2 && std::string(argv[1]) == "--json") {
    nlohmann::json cases = nlohmann::json::parse(read(argv[2]));
    nlohmann::json results = nlohmann::json::array();
    for (const auto& one : cases) results.push_back(syntax::error_of(one["source"], one["mode"]));
    printf("%s\n", results.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace).c_str());
    return 0;
  }
  for (int i = 1; i < argc; i++) {
    support::Meter meter;
    support::MeterLimits limits;
    limits.max_duration_secs = -1;
    limits.max_memory = int64_t{2} << 30;
    meter.start(limits, nullptr, nullptr);
    support::Arena arena(meter);
    std::string source = read(argv[i]);
    syntax::ParseOptions options;
    options.ignore_cookie = false;
    syntax::ParseResult result = syntax::parse(source, syntax::Mode::kExec, arena, options);
    printf("FILE %s\n", argv[i]);
    if (result.ok()) {
      for (syntax::Stmt* stmt : syntax::as<syntax::Module>(result.module)->body) {
        printf("%s\n", syntax::AstDump::text(stmt).c_str());
      }
    } else {
      printf("ERROR %s: %.*s (%d)\n", syntax::error_kind_name(result.error.kind),
             static_cast<int>(result.error.message.size()), result.error.message.data(), result.error.lineno);
    }
  }
  return 0;
}
