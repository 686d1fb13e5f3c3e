// Program, Session, Run: the C++ interface of Hognose.
//
//   auto compiled = hognose::Program::compile("x + y", {.inputs = {"x", "y"}});
//   hognose::Run run(compiled.program, {.inputs = {{"x", message_of_10}, {"y", message_of_20}}});
//   while (run.advance() == hognose::Outcome::kHostCall) run.resume(answer(run.call()));
//   run.value();   // a message (message.h)
//
// Values are messages: std::string in the encoding of message.h. Nothing here throws. An interpreter and everything made from it
// belongs to one thread at a time; a Program may be used by several.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hognose/error.h"
#include "hognose/limits.h"

namespace hognose {

// Version of the library, as in the packages.
const char* version();

// What is read only when a program first needs it.
enum class DataFile : uint8_t {
  kStandardLibrary,  // the modules that are written in Python
  kUnicode,  // names of characters (\N{...}), decompositions
};

// Where those files come from in a build without HOGNOSE_EMBEDDED_DATA, for the whole process: `load` gives the bytes of a file of the same build, aligned to four and kept for
// ever, or an empty span. It is called at most once for each file, and what fails then stays missing: importing such a module is an
// ImportError, a name of a character is unknown.
void set_data_loader(std::span<const uint8_t> (*load)(DataFile));

struct CompileOptions {
  std::vector<std::string> inputs = {};  // names that must be given to each run
  std::string script_name = "main.py";  // as tracebacks show it
  Limits limits = {};  // bound the compilation: memory, duration, steps
};

// Compiled source, reusable and immutable.
class Program {
 public:
  struct Compiled {
    std::shared_ptr<const Program> program;  // nullptr: `error` says why
    ErrorInfo error;
  };
  [[nodiscard]] static Compiled compile(std::string_view source, const CompileOptions& options = {});
  ~Program();

  const std::string& source() const;
  const std::string& script_name() const;
  const std::vector<std::string>& inputs() const;
  // The text of --dump-bytecode.
  std::string disassemble() const;

 private:
  friend class Run;
  friend class Session;
  struct Impl;
  explicit Program(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// Receives what the guest prints: stream 1 is stdout, 2 stderr; text is UTF-8.
using WriteFunction = void (*)(void* context, int stream, std::string_view text);

// Interpreters that have ended, kept for those to come: a run or session that is given a pool begins with a copy of a fresh interpreter, which takes
// a few microseconds instead of some forty. Nothing that a program has done is to be seen in another. For one thread at a time.
class Pool {
 public:
  Pool();
  ~Pool();
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

 private:
  friend class Run;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

struct RunOptions {
  // Every member has an initialiser, so that naming some of them ({.functions = ...}) draws no warning.
  std::vector<std::pair<std::string, std::string>> inputs = {};  // name and message
  std::vector<std::string> functions = {};  // names that call the host
  // Modules that the program may import: dotted name and source text. A package is "pkg" with "pkg.part" beside it, or "pkg.__init__".
  std::vector<std::pair<std::string, std::string>> modules = {};
  std::vector<std::string> argv = {};  // sys.argv; empty: the script name alone
  Limits limits = {};
  WriteFunction write = nullptr;  // nullptr: output is dropped
  void* write_context = nullptr;
  std::shared_ptr<Pool> pool = {};
  bool gc_stress = false;  // collect at every new safepoint and many others (tests)
};

enum class Outcome : uint8_t {
  kComplete,  // value() holds the result
  kHostCall,  // call() names a host function: answer with resume() or raise()
  kSliced,  // the slice is over: advance() again
  kFailed,  // error() says why
};

struct HostCall {
  std::string name;
  std::string args;  // message: Tuple
  std::string kwargs;  // message: Record
};

// One run of a program, in its own interpreter, or of a piece of code in a session's.
class Run {
 public:
  Run(std::shared_ptr<const Program> program, const RunOptions& options);
  ~Run();
  Run(Run&&) noexcept;
  Run& operator=(Run&&) noexcept;

  // Runs until something is to be said. slice_secs > 0: at most about that long (kSliced), so that the caller keeps its own loop going.
  Outcome advance(double slice_secs = 0);
  Outcome outcome() const;

  const std::string& value() const;  // kComplete: message
  const HostCall& call() const;  // kHostCall
  const ErrorInfo& error() const;  // kFailed
  Usage usage() const;

  // Answers a host call; false: no call is pending or the message is malformed, error() says so and the run has failed.
  bool resume(std::string_view message);
  // Raises an exception at the call: type is the name of a builtin exception class ("ValueError"); others become RuntimeError.
  bool raise(std::string_view type, std::string_view message);
  // Ends the run soon; may be called from another thread or a signal handler.
  void interrupt();

 private:
  friend class Session;
  struct Impl;
  explicit Run(std::shared_ptr<Impl> impl);
  std::shared_ptr<Impl> impl_;
};

// State that persists between pieces of code.
class Session {
 public:
  explicit Session(const RunOptions& options);
  ~Session();
  // Compiles and starts a piece of code in this session; its value is that of its last expression. Inputs become globals. One run at a time.
  Run start(std::string_view code, const std::vector<std::pair<std::string, std::string>>& inputs = {});
  Usage usage() const;

 private:
  std::shared_ptr<Run::Impl> impl_;
};

}  // namespace hognose
