// What a run costs before and after the program's own work: fresh interpreters in a loop, timed and weighed.
//
//   start_cost [RUNS [SOURCE [nopool]]]
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "hognose/program.h"

namespace {

double now_us() {
  return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

int main(int argc, char** argv) {
  int runs = argc > 1 ? std::atoi(argv[1]) : 20000;
  const char* source = argc > 2 ? argv[2] : "1+1";
  double compiling = 0, making = 0, running = 0, dropping = 0;
  hognose::Usage usage;
  hognose::RunOptions options;
  if (argc <= 3) options.pool = std::make_shared<hognose::Pool>();
  for (int i = 0; i < runs; ++i) {
    double start = now_us();
    hognose::Program::Compiled compiled = hognose::Program::compile(source);
    double compiled_at = now_us();
    auto* run = new hognose::Run(compiled.program, options);
    double made_at = now_us();
    if (run->advance(0) != hognose::Outcome::kComplete) return 1;
    double ran_at = now_us();
    usage = run->usage();
    delete run;
    compiled.program.reset();
    double dropped_at = now_us();
    compiling += compiled_at - start;
    making += made_at - compiled_at;
    running += ran_at - made_at;
    dropping += dropped_at - ran_at;
  }
  std::printf("compile %.2f us, interpreter %.2f us, run %.2f us, drop %.2f us; peak %lld bytes, %lld allocations\n",
              compiling / runs, making / runs, running / runs, dropping / runs,
              static_cast<long long>(usage.peak_memory), static_cast<long long>(usage.allocations));
}
