// The WebAssembly binding: programs, sessions and runs as handles, and one mailbox for messages in both directions.
//
// JavaScript writes a request into the buffer that the mailbox names and passes its length; the answer is a message at the
// mailbox's other address, valid until the next call. A call that lets a run go on (start..., advance, answer, raise) always answers
// with the same message, so that one crossing says all that happened, from source text to value (startSource):
//
//   byte    status: 0 complete, 1 call, 2 sliced, 3 failed
//   varint  the run's handle; 0 when it has ended (it is gone then)
//   varint  number of printed pieces; for each a byte (1 = stderr) and a Str
//   then    complete: usage, value   call: name, arguments, keyword arguments   failed: usage, error   sliced: nothing
//
// Values are the core's own messages (hognose/message.h), each with its own tables of keys and containers. A run never calls JavaScript,
// so it may be entered from a callback of another one; the one thing asked of it is a data file (hognose/program.h), when a
// program first needs one. wasm/js/src/core.ts is the other end.
#include <emscripten.h>
#include <emscripten/bind.h>

#include <cstdlib>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "hognose/message.h"
#include "hognose/program.h"

namespace {

using hognose::ErrorInfo;
using hognose::ErrorKind;
using hognose::Limits;
using hognose::MessageReader;
using hognose::MessageWriter;
using hognose::Outcome;
using hognose::Program;
using hognose::Run;
using hognose::RunOptions;
using hognose::Session;
using hognose::Tag;
using hognose::Usage;

// What JavaScript reads directly from memory. Its order is known to core.ts.
struct Mailbox {
  uint32_t in_address;
  uint32_t in_size;
  uint32_t out_address;
};

// The module's only state besides what handles point to.
constinit Mailbox mailbox{};
constinit std::string in;
constinit MessageWriter out;
constinit std::shared_ptr<hognose::Pool> pool;

void publish() { mailbox.out_address = static_cast<uint32_t>(reinterpret_cast<uintptr_t>(out.bytes.data())); }

uint32_t mailbox_address() { return static_cast<uint32_t>(reinterpret_cast<uintptr_t>(&mailbox)); }

void reserve(uint32_t size) {
  in.resize(size + size / 2 + 256);
  mailbox.in_address = static_cast<uint32_t>(reinterpret_cast<uintptr_t>(in.data()));
  mailbox.in_size = static_cast<uint32_t>(in.size());
}

std::string_view request(uint32_t length) { return std::string_view(in).substr(0, length); }

// Text that the program printed since the last message.
struct Printed {
  uint32_t count = 0;
  int last_stream = 0;
  size_t last_start = 0;
  std::string text;  // all pieces, one after the other
  std::string streams;  // for each piece: its stream, and its length as four bytes
};

void print(void* context, int stream, std::string_view text) {
  Printed& printed = *static_cast<Printed*>(context);
  if (printed.count == 0 || printed.last_stream != stream) {
    ++printed.count;
    printed.last_stream = stream;
    printed.streams += static_cast<char>(stream == 2);
    printed.streams.append(4, '\0');
    printed.last_start = printed.text.size();
  }
  printed.text.append(text);
  uint32_t length = static_cast<uint32_t>(printed.text.size() - printed.last_start);
  std::memcpy(printed.streams.data() + printed.streams.size() - 4, &length, 4);
}

void write_printed(Printed& printed) {
  out.varint(printed.count);
  std::string_view text = printed.text;
  for (uint32_t i = 0; i < printed.count; ++i) {
    uint32_t length = 0;
    std::memcpy(&length, printed.streams.data() + i * 5 + 1, 4);
    out.bytes += printed.streams[i * 5];
    out.str(text.substr(0, length));
    text.remove_prefix(length);
  }
  printed.count = 0;
  printed.text.clear();
  printed.streams.clear();
}

struct ProgramHandle {
  std::shared_ptr<const Program> program;
};

struct SessionHandle {
  explicit SessionHandle(RunOptions options)
      : session((options.write = print, options.write_context = &printed, options)) {}
  Printed printed;
  Session session;
};

struct RunHandle {
  RunHandle(std::shared_ptr<const Program> program, RunOptions& options)
      : printed(own), run(std::move(program), (options.write = print, options.write_context = &own, options)) {}
  RunHandle(SessionHandle& session, std::string_view code)
      : printed(session.printed), run(session.session.start(code)) {}
  Printed own;
  Printed& printed;
  Run run;
};

void write_usage(const Usage& usage) {
  out.raw_double(static_cast<double>(usage.steps));
  out.raw_double(usage.duration_secs);
  out.raw_double(static_cast<double>(usage.peak_memory));
  out.raw_double(static_cast<double>(usage.allocations));
  out.raw_double(static_cast<double>(usage.host_calls));
}

// A column in code points from 1, for one in UTF-8 bytes from 0; 0 stands for "not known".
uint32_t column_of(const std::string& line, int32_t column) {
  if (column < 0) return 0;
  uint32_t points = 1;
  for (size_t i = 0; i < static_cast<size_t>(column) && i < line.size(); ++i) points += (line[i] & 0xC0) != 0x80;
  return points;
}

uint32_t position(int32_t number) { return number > 0 ? static_cast<uint32_t>(number) : 0; }

void write_error(const ErrorInfo& error) {
  out.bytes += static_cast<char>(error.kind);
  out.str(error.type);
  out.str(error.message);
  std::string_view traceback = error.traceback;
  while (traceback.ends_with('\n')) traceback.remove_suffix(1);
  out.str(traceback);
  out.varint(error.frames.size());
  for (const hognose::FrameInfo& frame : error.frames) {
    out.str(frame.filename);
    out.str(frame.function);
    out.varint(position(frame.line));
    out.varint(column_of(frame.source_line, frame.column));
    out.varint(position(frame.end_line));
    out.varint(frame.end_line == frame.line ? column_of(frame.source_line, frame.end_column)
                                            : position(frame.end_column + 1));
  }
  if (error.kind == ErrorKind::kSyntax) {
    out.varint(position(error.line));
    out.varint(position(error.column));
    out.varint(position(error.end_line));
    out.varint(position(error.end_column));
    out.str(error.text);
  } else if (error.kind == ErrorKind::kLimit) {
    out.str(error.limit);
  } else if (error.kind == ErrorKind::kExit) {
    out.varint(static_cast<uint64_t>(error.exit_code));
  }
}

uint32_t refuse(const ErrorInfo& error) {
  out.bytes.clear();
  write_error(error);
  publish();
  return 0;
}

// SystemExit with code 0 is an end like any other, and the program has no value then.
bool exited(const Run& run) { return run.error().kind == ErrorKind::kExit && run.error().exit_code == 0; }

void tell(RunHandle* handle, Outcome outcome) {
  bool no_value = outcome == Outcome::kFailed && exited(handle->run);
  if (no_value) outcome = Outcome::kComplete;
  bool ended = outcome == Outcome::kComplete || outcome == Outcome::kFailed;
  out.bytes.clear();
  out.bytes += static_cast<char>(outcome);
  out.varint(ended ? 0 : reinterpret_cast<uintptr_t>(handle));
  write_printed(handle->printed);
  switch (outcome) {
    case Outcome::kComplete:
      write_usage(handle->run.usage());
      if (no_value) {
        out.none();
      } else {
        out.bytes += handle->run.value();
      }
      break;
    case Outcome::kHostCall:
      out.str(handle->run.call().name);
      out.bytes += handle->run.call().args;
      out.bytes += handle->run.call().kwargs;
      break;
    case Outcome::kFailed:
      write_usage(handle->run.usage());
      write_error(handle->run.error());
      break;
    case Outcome::kSliced: break;
  }
  publish();
  if (ended) delete handle;
}
static_assert(static_cast<int>(Outcome::kComplete) == 0 && static_cast<int>(Outcome::kHostCall) == 1 &&
              static_cast<int>(Outcome::kSliced) == 2 && static_cast<int>(Outcome::kFailed) == 3);

void go_on(RunHandle* handle, double slice_ms) { tell(handle, handle->run.advance(slice_ms / 1000)); }

// Names and messages that are no Unicode text (Str16) name nothing here.
std::string read_text(MessageReader& reader) {
  if (reader.tag() != Tag::kStr16) return std::string(reader.text());
  reader.take(reader.varint() * 2);
  return "\xEF\xBF\xBD";
}

std::vector<std::string> read_names(MessageReader& reader) {
  std::vector<std::string> names;
  for (uint64_t count = reader.varint(); count > 0 && reader.ok(); --count) names.push_back(read_text(reader));
  return names;
}

std::vector<std::pair<std::string, std::string>> read_modules(MessageReader& reader) {
  std::vector<std::pair<std::string, std::string>> modules;
  for (uint64_t count = reader.varint(); count > 0 && reader.ok(); --count) {
    std::string name = read_text(reader);
    modules.emplace_back(std::move(name), read_text(reader));
  }
  return modules;
}

// For each limit a byte: 0 default, 1 off, 2 a double follows. The order is that of kLimitNames in options.ts.
Limits read_limits(MessageReader& reader) {
  Limits limits;
  auto next = [&](auto& limit) {
    uint8_t how = reader.byte();
    if (how == 1) limit = Limits::kOff;
    if (how == 2) limit = static_cast<std::remove_reference_t<decltype(limit)>>(reader.raw_double());
  };
  next(limits.max_duration_secs);
  next(limits.max_memory);
  next(limits.max_allocations);
  next(limits.max_recursion_depth);
  next(limits.max_steps);
  next(limits.max_output);
  next(limits.max_host_calls);
  return limits;
}

// What a session and a run of a program begin with.
RunOptions read_options(MessageReader& reader) {
  if (pool == nullptr) pool = std::make_shared<hognose::Pool>();
  RunOptions options;
  options.pool = pool;
  options.limits = read_limits(reader);
  options.functions = read_names(reader);
  options.modules = read_modules(reader);
  return options;
}

template <typename T>
T* at(uint32_t handle) {
  return reinterpret_cast<T*>(static_cast<uintptr_t>(handle));
}

template <typename T>
uint32_t handle_of(T* object) {
  return static_cast<uint32_t>(reinterpret_cast<uintptr_t>(object));
}

Program::Compiled read_program(MessageReader& reader) {
  std::string source = read_text(reader);
  hognose::CompileOptions options;
  options.script_name = read_text(reader);
  options.inputs = read_names(reader);
  return Program::compile(source, options);
}

uint32_t compile(uint32_t length) {
  MessageReader reader(request(length));
  Program::Compiled compiled = read_program(reader);
  if (!compiled.program) return refuse(compiled.error);
  return handle_of(new ProgramHandle{std::move(compiled.program)});
}

uint32_t open_session(uint32_t length) {
  MessageReader reader(request(length));
  RunOptions options = read_options(reader);
  return handle_of(new SessionHandle(std::move(options)));
}

void start(const std::shared_ptr<const Program>& program, MessageReader& reader, double slice_ms) {
  RunOptions options = read_options(reader);
  for (const std::string& name : program->inputs()) {
    uint32_t size = 0;
    std::string_view head = reader.take(4);
    if (head.size() == 4) std::memcpy(&size, head.data(), 4);
    options.inputs.emplace_back(name, std::string(reader.take(size)));
  }
  go_on(new RunHandle(program, options), slice_ms);
}

void start_program(uint32_t program, uint32_t length, double slice_ms) {
  MessageReader reader(request(length));
  start(at<ProgramHandle>(program)->program, reader, slice_ms);
}

void start_source(uint32_t length, double slice_ms) {
  MessageReader reader(request(length));
  Program::Compiled compiled = read_program(reader);
  if (compiled.program) return start(compiled.program, reader, slice_ms);
  out.bytes.clear();
  out.bytes += static_cast<char>(Outcome::kFailed);
  out.varint(0);  // no run
  out.varint(0);  // nothing printed
  write_usage({});
  write_error(compiled.error);
  publish();
}

void start_session(uint32_t session, uint32_t length, double slice_ms) {
  MessageReader reader(request(length));
  std::string code = read_text(reader);
  go_on(new RunHandle(*at<SessionHandle>(session), code), slice_ms);
}

void advance(uint32_t run, double slice_ms) { go_on(at<RunHandle>(run), slice_ms); }

void answer(uint32_t run, uint32_t length, double slice_ms) {
  RunHandle* handle = at<RunHandle>(run);
  if (handle->run.resume(request(length))) {
    go_on(handle, slice_ms);
  } else {
    tell(handle, Outcome::kFailed);
  }
}

void raise(uint32_t run, uint32_t length, double slice_ms) {
  RunHandle* handle = at<RunHandle>(run);
  MessageReader reader(request(length));
  std::string type = read_text(reader);
  std::string message = read_text(reader);
  handle->run.raise(type, message);
  go_on(handle, slice_ms);
}

void measure(uint32_t run) {
  out.bytes.clear();
  write_usage(at<RunHandle>(run)->run.usage());
  publish();
}

void drop_program(uint32_t program) { delete at<ProgramHandle>(program); }
void drop_session(uint32_t session) { delete at<SessionHandle>(session); }
void drop_run(uint32_t run) { delete at<RunHandle>(run); }

std::string version() { return hognose::version(); }

}  // namespace

// Module.dataFile comes from wasm/js/src/loader.ts: the bytes of a file, or null. It does not throw.
EM_JS(uint32_t, load_data_file, (int file), {
  const bytes = Module["dataFile"](file);
  Module["dataBytes"] = bytes;
  return bytes ? bytes.length : 0;
});
EM_JS(void, take_data_file, (void* to), {
  HEAPU8.set(Module["dataBytes"], to);
  Module["dataBytes"] = null;
});

std::span<const uint8_t> data_file(hognose::DataFile file) {
  uint32_t size = load_data_file(static_cast<int>(file));
  if (size == 0) return {};
  void* bytes = std::malloc(size);
  if (bytes == nullptr) return {};
  take_data_file(bytes);
  return {static_cast<const uint8_t*>(bytes), size};
}

// Two functions of libraries that would bring printf, 4 KB, for texts that nobody sees: what libc++ says when it aborts, and the names
// of types that Embind does not know.
_LIBCPP_BEGIN_NAMESPACE_STD
[[noreturn]] void __libcpp_verbose_abort(const char*, ...) noexcept { __builtin_trap(); }
_LIBCPP_END_NAMESPACE_STD

extern "C" int siprintf(char* to, const char*, ...) {
  *to = '\0';
  return 0;
}

// What Embind's own start does, in system/lib/embind/bind.cpp, in whose place the linker takes this: there it tells JavaScript of forty types (every
// width of integer, four kinds of strings, `val`, a view of memory for each number). Four are used here; the others stay away, with their names and
// the JavaScript that converts them. These functions are no public interface: they are those of the version that scripts/bootstrap asks for.
extern "C" {
// For messages about types that JavaScript was not told of. They would come when the module starts, so in every test; nullptr reads as no name.
const char* __getTypeName(const std::type_info*) { return nullptr; }
// Of bindings that other threads need too, and of coroutines that wait for a `val`: there is neither.
void _embind_register_bindings(emscripten::internal::InitFunc*) {}
void _embind_initialize_bindings() {}
void _emval_coro_resume(emscripten::val::awaiter*, emscripten::EM_VAL) {}
void _emval_coro_reject(emscripten::val::awaiter*, emscripten::EM_VAL) {}
}

EMSCRIPTEN_BINDINGS(types) {
  using namespace emscripten::internal;
  _embind_register_void(TypeID<void>::get(), "void");
  _embind_register_integer(TypeID<uint32_t>::get(), "unsigned int", sizeof(uint32_t), 0, UINT32_MAX);
  _embind_register_float(TypeID<double>::get(), "double", sizeof(double));
  _embind_register_std_string(TypeID<std::string>::get(), "std::string");
}

EMSCRIPTEN_BINDINGS(hognose) {
  hognose::set_data_loader(data_file);
  emscripten::function("mailbox", &mailbox_address);
  emscripten::function("reserve", &reserve);
  emscripten::function("version", &version);
  emscripten::function("compile", &compile);
  emscripten::function("dropProgram", &drop_program);
  emscripten::function("openSession", &open_session);
  emscripten::function("dropSession", &drop_session);
  emscripten::function("startProgram", &start_program);
  emscripten::function("startSource", &start_source);
  emscripten::function("startSession", &start_session);
  emscripten::function("advance", &advance);
  emscripten::function("answer", &answer);
  emscripten::function("raise", &raise);
  emscripten::function("measure", &measure);
  emscripten::function("dropRun", &drop_run);
}
