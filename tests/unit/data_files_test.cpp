// Files that the host reads when a program first needs one: what it waits for is not the program's time.
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <string>
#include <thread>

#include "hognose/program.h"
#include "support/data_files.h"

namespace {

std::span<const uint8_t> load_slowly(hognose::DataFile file) {
  if (file == hognose::DataFile::kUnicode) std::this_thread::sleep_for(std::chrono::milliseconds(1500));
  return hognose::support::embedded_data(static_cast<hognose::support::DataFile>(file));
}

// Long enough that the clock is looked at.
std::string program_with(const std::string& line) {
  std::string text = line;
  for (int i = 0; i < 5000; ++i) text += "x = 1\n";
  return text + "for i in range(10000): pass\n";
}

[[noreturn]] void compile_with_a_name() {
  hognose::set_data_loader(load_slowly);
  hognose::CompileOptions options;
  options.limits.max_duration_secs = 1;
  bool good = hognose::Program::compile(program_with("'\\N{DIGIT ONE}'\n"), options).program != nullptr;
  std::_Exit(good ? 0 : 1);
}

[[noreturn]] void run_with_a_name(const std::string& line) {
  hognose::set_data_loader(load_slowly);
  hognose::RunOptions options;
  options.limits.max_duration_secs = 1;
  hognose::Run run(hognose::Program::compile(program_with(line)).program, options);
  std::_Exit(run.advance() == hognose::Outcome::kComplete ? 0 : 1);
}

// Each in a process of its own, as a file is asked for once.
TEST(DataFilesDeathTest, NamesOfCharactersAreNotReadOnTheProgramsClock) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  EXPECT_EXIT(compile_with_a_name(), ::testing::ExitedWithCode(0), "");
  EXPECT_EXIT(run_with_a_name("assert eval(r\"'\\N{DIGIT ONE}'\") == '1'\n"), ::testing::ExitedWithCode(0), "");
  EXPECT_EXIT(run_with_a_name("assert rb'\\N{DIGIT ONE}'.decode('unicode_escape') == '1'\n"),
              ::testing::ExitedWithCode(0), "");
}

}  // namespace
