// The C++ interface as its users have it: compiled once, run twice, with a host function that is answered between two
// steps of the run, an error and a limit.
#include <cstdio>
#include <string>

#include "hognose/message.h"
#include "hognose/program.h"

namespace {

std::string message_of(int64_t number) {
  hognose::MessageWriter writer;
  writer.integer(number);
  return writer.bytes;
}

int64_t number_of(const std::string& message) {
  hognose::MessageReader reader(message);
  return reader.tag() == hognose::Tag::kInt ? reader.zigzag() : -1;
}

int failures = 0;

void expect(bool holds, const char* what) {
  std::printf("%s %s\n", holds ? "ok    " : "FAILED", what);
  failures += !holds;
}

}  // namespace

int main() {
  auto sum = hognose::Program::compile("x + y", {.inputs = {"x", "y"}});
  expect(sum.program != nullptr, "compiles");
  if (sum.program == nullptr) return 1;
  for (int64_t factor : {1, 10}) {
    hognose::Run run(sum.program, {.inputs = {{"x", message_of(10 * factor)}, {"y", message_of(20 * factor)}}});
    expect(run.advance() == hognose::Outcome::kComplete && number_of(run.value()) == 30 * factor, "runs with inputs");
  }

  auto calls = hognose::Program::compile("sorted([3, 1, 2], key=lambda n: rank(n))[0]");
  hognose::Run run(calls.program, {.functions = {"rank"}});
  int asked = 0;
  while (run.advance() == hognose::Outcome::kHostCall) {
    ++asked;
    expect(run.call().name == "rank", "pauses at the host function");
    run.resume(message_of(-asked));
  }
  expect(run.outcome() == hognose::Outcome::kComplete && asked == 3 && number_of(run.value()) == 2,
         "goes on with the answers");

  auto broken = hognose::Program::compile("1 +");
  expect(broken.program == nullptr && broken.error.kind == hognose::ErrorKind::kSyntax,
         "says that the source is wrong");

  auto endless = hognose::Program::compile("while True: pass");
  hognose::RunOptions options;
  options.limits.max_duration_secs = 0.05;
  hognose::Run bounded(endless.program, options);
  expect(bounded.advance() == hognose::Outcome::kFailed && bounded.error().kind == hognose::ErrorKind::kLimit,
         "ends at the limit");
  return failures == 0 ? 0 : 1;
}
