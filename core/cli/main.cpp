// hognose: runs a Python program in the sandbox, as `python` would, within limits.
#include <CLI/CLI.hpp>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>

#include "hognose/message.h"
#include "hognose/program.h"
#include "json_values.h"

namespace {

constexpr int kExitUsage = 2;
constexpr int kExitLimit = 124;
constexpr double kSliceSecs = 0.05;

hognose::Run* running = nullptr;

void on_interrupt(int) {
  if (running != nullptr) running->interrupt();
}

struct Output {
  bool capture = false;
  std::string out, err;
  static void write(void* context, int stream, std::string_view text) {
    Output& self = *static_cast<Output*>(context);
    if (self.capture) {
      (stream == 2 ? self.err : self.out).append(text);
    } else {
      std::fwrite(text.data(), 1, text.size(), stream == 2 ? stderr : stdout);
    }
  }
};

// A number, or a number with K, M or G (powers of 1024); "off" switches a limit off.
bool parse_size(const std::string& text, int64_t* out) {
  if (text == "off") {
    *out = hognose::Limits::kOff;
    return true;
  }
  double number = 0;
  std::istringstream stream(text);
  stream >> number;
  if (stream.fail() || number < 0) return false;
  std::string unit;
  stream >> unit;
  double factor = unit.empty()                 ? 1
                  : unit == "K" || unit == "k" ? 1024.0
                  : unit == "M" || unit == "m" ? 1048576.0
                  : unit == "G" || unit == "g" ? 1073741824.0
                                               : 0;
  if (factor == 0) return false;
  number *= factor;
  *out = number < 9e18 ? static_cast<int64_t>(number) : hognose::Limits::kOff;
  return true;
}

bool parse_seconds(const std::string& text, double* out) {
  if (text == "off") {
    *out = -1;
    return true;
  }
  std::istringstream stream(text);
  return stream >> *out && stream.eof() && *out >= 0;
}

// nullptr, or why the file cannot be read.
const char* read_file(const std::string& name, std::string* contents) {
  std::FILE* file = std::fopen(name.c_str(), "rb");
  if (file == nullptr) return std::strerror(errno);
  char piece[1 << 16];
  size_t size;
  while ((size = std::fread(piece, 1, sizeof(piece), file)) > 0) contents->append(piece, size);
  const char* problem = std::ferror(file) != 0 ? std::strerror(errno) : nullptr;
  std::fclose(file);
  return problem;
}

nlohmann::ordered_json usage_json(const hognose::Usage& usage) {
  return {{"steps", usage.steps},
          {"duration_secs", usage.duration_secs},
          {"memory", usage.memory},
          {"peak_memory", usage.peak_memory},
          {"allocations", usage.allocations},
          {"output_bytes", usage.output_bytes},
          {"host_calls", usage.host_calls}};
}

nlohmann::ordered_json error_json(const hognose::ErrorInfo& error) {
  nlohmann::ordered_json json{{"type", error.type}, {"message", error.message}, {"traceback", error.traceback}};
  if (error.kind == hognose::ErrorKind::kSyntax) {
    json["line"] = error.line;
    json["column"] = error.column;
  }
  if (error.kind == hognose::ErrorKind::kLimit) json["limit"] = error.limit;
  return json;
}

int exit_code_of(const hognose::ErrorInfo& error) {
  switch (error.kind) {
    case hognose::ErrorKind::kNone: return 0;
    case hognose::ErrorKind::kExit: return error.exit_code;
    case hognose::ErrorKind::kLimit: return error.limit == "interrupted" ? 130 : kExitLimit;
    default: return 1;
  }
}

int run(int argc, char** argv) {
  CLI::App app{"Runs a Python 3.14 program in a sandbox: no files, no network, no clock, within limits."};
  app.set_version_flag("-V,--version", std::string("hognose ") + hognose::version());
  std::string code;
  std::vector<std::string> positional, modules;
  bool no_limits = false, json = false, show_usage = false, dump = false, gc_stress = false;
  std::string duration, memory, allocations, depth, steps, output_limit, host_calls;
  app.add_option("-c", code, "program passed in as a string")->type_name("CODE");
  app.add_option("file", positional, "program file, or - for standard input; then the program's arguments");
  app.add_option("--max-duration-secs", duration, "seconds of execution (default 30)");
  app.add_option("--max-memory", memory, "bytes, or with K, M, G (default 256M)");
  app.add_option("--max-allocations", allocations, "heap allocations (default off)");
  app.add_option("--max-recursion-depth", depth, "frames (default 1000)");
  app.add_option("--max-steps", steps, "deterministic steps (default off)");
  app.add_option("--max-output", output_limit, "bytes printed (default 16M)");
  app.add_option("--max-host-calls", host_calls, "host calls (default off)");
  app.add_option("--module", modules,
                 "a module that the program may import: its dotted name and the file with its source")
      ->type_name("NAME=FILE")
      ->allow_extra_args(false);
  app.add_flag("--no-limits", no_limits, "switch every limit off, but the recursion depth");
  app.add_flag("--json", json, "print one JSON object: ok, value, error, stdout, stderr, usage");
  app.add_flag("--usage", show_usage, "print what the run used to standard error");
  app.add_flag("--dump-bytecode", dump, "print the compiled program and stop");
  app.add_flag("--gc-stress", gc_stress, "collect garbage at every new safepoint and many others (for tests)");
  app.prefix_command(false);
  app.positionals_at_end(false);
  // Options after the file belong to the program.
  int own = argc;
  for (int i = 1; i < argc; ++i) {
    std::string word = argv[i];
    if (word == "-c" || word == "--module" || (word.rfind("--max-", 0) == 0 && word.find('=') == std::string::npos)) {
      ++i;
      if (word == "-c") {
        own = i + 1;
        break;
      }
      continue;
    }
    if (word == "-" || word.empty() || word[0] != '-') {
      own = i + 1;
      break;
    }
  }
  if (own > argc) own = argc;  // the option's value is missing
  std::vector<std::string> rest(argv + own, argv + argc);
  try {
    app.parse(own, argv);
  } catch (const CLI::ParseError& error) {
    int status = app.exit(error);
    return status == 0 ? 0 : kExitUsage;
  }

  hognose::Limits limits;
  if (no_limits) {
    limits.max_duration_secs = -1;
    limits.max_memory = limits.max_output = hognose::Limits::kOff;
  }
  auto set = [&](const char* option, const std::string& text, int64_t* out) {
    if (app.count(option) == 0 || parse_size(text, out)) return true;
    std::fprintf(stderr, "hognose: %s: '%s' is no number (a number, with K, M or G, or off)\n", option, text.c_str());
    return false;
  };
  if (!set("--max-memory", memory, &limits.max_memory) ||
      !set("--max-allocations", allocations, &limits.max_allocations) ||
      !set("--max-recursion-depth", depth, &limits.max_recursion_depth) ||
      !set("--max-steps", steps, &limits.max_steps) || !set("--max-output", output_limit, &limits.max_output) ||
      !set("--max-host-calls", host_calls, &limits.max_host_calls)) {
    return kExitUsage;
  }
  if (app.count("--max-duration-secs") > 0 && !parse_seconds(duration, &limits.max_duration_secs)) {
    std::fprintf(stderr, "hognose: --max-duration-secs: '%s' is no number of seconds (a number, or off)\n",
                 duration.c_str());
    return kExitUsage;
  }

  hognose::RunOptions options;
  options.limits = limits;
  options.gc_stress = gc_stress;
  for (const std::string& module : modules) {
    size_t equals = module.find('=');
    std::ifstream file(equals == std::string::npos ? std::string() : module.substr(equals + 1), std::ios::binary);
    if (!file) {
      std::fprintf(stderr, "hognose: --module: '%s' names no module and readable file (NAME=FILE)\n", module.c_str());
      return kExitUsage;
    }
    options.modules.emplace_back(module.substr(0, equals), std::string(std::istreambuf_iterator<char>(file), {}));
  }
  hognose::CompileOptions compile_options;
  compile_options.limits = limits;
  std::string source;
  bool from_option = app.count("-c") > 0;
  if (from_option) {
    source = code;
    compile_options.script_name = "<string>";
    options.argv = {"-c"};
  } else if (positional.empty() || positional[0] == "-") {
    source.assign(std::istreambuf_iterator<char>(std::cin), {});
    compile_options.script_name = "<stdin>";
    options.argv = {"-"};
  } else {
    if (const char* problem = read_file(positional[0], &source)) {
      std::fprintf(stderr, "hognose: can't open file '%s': %s\n", positional[0].c_str(), problem);
      return kExitUsage;
    }
    compile_options.script_name = positional[0];
    options.argv = {positional[0]};
  }
  options.argv.insert(options.argv.end(), rest.begin(), rest.end());

  // Files may begin with a byte order mark; text that a program passes to compile() may not.
  if (!from_option && source.starts_with("\xEF\xBB\xBF")) source.erase(0, 3);

  Output output;
  output.capture = json;
  options.write = Output::write;
  options.write_context = &output;

  auto compiled = hognose::Program::compile(source, compile_options);
  hognose::ErrorInfo error = compiled.error;
  hognose::Usage usage;
  nlohmann::ordered_json value;
  if (compiled.program != nullptr && dump) {
    std::string text = compiled.program->disassemble();
    std::fwrite(text.data(), 1, text.size(), stdout);
    return 0;
  }
  if (compiled.program != nullptr) {
    hognose::Run current(compiled.program, options);
    running = &current;
    std::signal(SIGINT, on_interrupt);
    hognose::Outcome outcome;
    // In slices, so that what is printed is also seen when it goes through a pipe.
    while ((outcome = current.advance(kSliceSecs)) == hognose::Outcome::kSliced) std::fflush(stdout);
    running = nullptr;
    if (outcome == hognose::Outcome::kFailed) error = current.error();
    if (outcome == hognose::Outcome::kComplete && json) value = hognose::cli::message_to_json(current.value());
    usage = current.usage();
  }
  int status = exit_code_of(error);
  if (json) {
    nlohmann::ordered_json result{
        {"ok", error.kind == hognose::ErrorKind::kNone || (error.kind == hognose::ErrorKind::kExit && status == 0)},
        {"value", value},
        {"error", error.kind == hognose::ErrorKind::kNone ? nlohmann::ordered_json() : error_json(error)},
        {"stdout", output.out},
        {"stderr", output.err},
        {"usage", usage_json(usage)}};
    std::string text = result.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
    std::fwrite(text.data(), 1, text.size(), stdout);
    return status;
  }
  std::fflush(stdout);
  if (error.kind == hognose::ErrorKind::kExit) {
    if (status == 1 && !error.message.empty() && error.message != "1")
      std::fprintf(stderr, "%s\n", error.message.c_str());
  } else if (error.kind != hognose::ErrorKind::kNone) {
    std::fputs(error.traceback.c_str(), stderr);
  }
  if (show_usage) std::fprintf(stderr, "%s\n", usage_json(usage).dump().c_str());
  return status;
}

}  // namespace

int main(int argc, char** argv) { return run(argc, argv); }
