// Runs and sessions: the only code that enters the interpreter loop.
#include <algorithm>
#include <cstring>
#include <string>

#include "compiler/compiler.h"
#include "hognose/message.h"
#include "hognose/program.h"
#include "host/clock.h"
#include "host/hooks.h"
#include "host/message_values.h"
#include "host/program_impl.h"
#include "host/traceback_text.h"
#include "runtime/attributes.h"
#include "runtime/code.h"
#include "runtime/frames.h"
#include "runtime/snapshot.h"
#include "runtime/state.h"
#include "support/arena.h"
#include "support/number_text.h"

namespace hognose {

using namespace runtime;
using bytecode::Special;

// A fresh interpreter takes some 100 KB, and its copy as much again: enough for a few runs at a time that wait for their host.
static constexpr size_t kMostPooled = 4;

struct Pool::Impl {
  std::vector<std::unique_ptr<Snapshot>> snapshots;
};

Pool::Pool() : impl_(new Impl) {}
Pool::~Pool() = default;

struct Run::Impl {
  explicit Impl(const RunOptions& given);
  ~Impl() { vm.meter.pause_clock(); }

  void begin(const RunOptions& options, const std::string& script_name);
  bool set_inputs(const std::vector<std::pair<std::string, std::string>>& inputs);
  void enter(std::shared_ptr<const bytecode::CodeObject> unit);
  Outcome advance(double slice_secs);
  Outcome take_exit(LoopExit exit);
  Outcome fail(ErrorInfo info);
  void fail_conversion(host::Conversion status, const std::string& what);
  Outcome fail_python();
  std::string render(Value exception);
  bool enter_prelude(Prelude function, std::initializer_list<Value> args);
  bool enter_end(Value result);
  Value call_to_end(bool entered);
  bool has_end();
  void drop_frames();
  void answer(Value value);

  static void write(void* context, int stream, std::string_view text) {
    Impl* self = static_cast<Impl*>(context);
    if (self->write_function != nullptr) self->write_function(self->write_context, stream, text);
    if (!self->leave_on_write) return;
    self->leave_on_write = false;
    self->left_for_text = true;
    self->vm.slice_requested = true;
    self->vm.heap.request_safepoint();
  }

  // A host that drives slices shows text when a slice ends, and what comes next may be one long native: so a slice ends with the first
  // text in it, the first few times and then at most this often.
  static constexpr double kTextSecs = 0.05;
  static constexpr int kFirstTexts = 4;
  bool leave_on_write = false;
  bool left_for_text = false;
  int texts = 0;
  double last_text_secs = 0;

  // The module of this name among those the host gave.
  static Code* given_module(Interpreter& vm, std::string_view name, bool* is_package, std::string* file);

  // The pool's snapshot whose blocks this run's interpreter has, if any: given back when the interpreter is gone.
  struct Lease {
    explicit Lease(std::shared_ptr<Pool> from) : pool(std::move(from)) {
      for (size_t i = 0; pool != nullptr && i < pool->impl_->snapshots.size() && snapshot == nullptr; ++i) {
        if (!pool->impl_->snapshots[i]->in_use) snapshot = pool->impl_->snapshots[i].get();
      }
      if (snapshot != nullptr) snapshot->in_use = true;
    }
    ~Lease() {
      if (snapshot != nullptr) snapshot->in_use = false;
    }
    std::shared_ptr<Pool> pool;
    Snapshot* snapshot = nullptr;
  };

  WriteFunction write_function;
  void* write_context;
  std::vector<std::pair<std::string, std::string>> modules;
  Limits limits;
  Lease lease;
  Interpreter vm;
  Dict* globals = nullptr;
  bool started = false;
  bool in_session = false;
  Outcome outcome = Outcome::kSliced;
  std::string value;
  HostCall call;
  ErrorInfo error;
  Usage failed_usage;
};

Run::Impl::Impl(const RunOptions& given)
    : write_function(given.write),
      write_context(given.write_context),
      modules(given.modules),
      limits(given.limits),
      lease(given.pool),
      vm(host::make_hooks(host::steady_clock, write, this), lease.snapshot) {
  if (lease.snapshot == nullptr) {
    host::populate(vm);
    if (lease.pool != nullptr && lease.pool->impl_->snapshots.size() < kMostPooled) {
      lease.snapshot = lease.pool->impl_->snapshots.emplace_back(new Snapshot(vm)).get();
    }
  }
  vm.meter.start(host::meter_limits(limits), host::steady_clock, nullptr);
  // A negative limit (off) is the largest number.
  vm.set_recursion_limit(
      static_cast<uint32_t>(std::min<uint64_t>(static_cast<uint64_t>(limits.max_recursion_depth), INT32_MAX)));
  vm.heap.set_stress(given.gc_stress);
  if (!modules.empty()) vm.hooks.given_module = given_module;
}

Code* Run::Impl::given_module(Interpreter& vm, std::string_view name, bool* is_package, std::string* file) {
  const Impl& self = *static_cast<const Impl*>(vm.hooks.context);
  std::string_view text;
  bool found = false;
  *is_package = false;
  for (const auto& [given, source] : self.modules) {
    if (given.compare(0, name.size(), name) != 0) continue;
    std::string_view rest = std::string_view(given).substr(name.size());
    if (!rest.empty() && rest[0] != '.') continue;
    found = true;
    if (!rest.empty()) *is_package = true;
    if (rest.empty() || rest == ".__init__") text = source;
  }
  if (!found) return nullptr;
  *file = name;
  for (char& c : *file) c = c == '.' ? '/' : c;
  *file += *is_package ? "/__init__.py" : ".py";
  Str* source = make_str(vm, text);
  return source == nullptr ? nullptr : host::compile_module(vm, source, *file);
}

void Run::Impl::begin(const RunOptions& options, const std::string& script_name) {
  globals = dict_get_str(vm, vm.modules, vm.names.main_module).as<Module>()->dict;
  (void)dict_set_str(vm, globals, vm.special_names[static_cast<int>(Special::kFile)], make_str(vm, script_name));
  List* argv = make_list(vm, nullptr, 0);
  (void)list_append(vm, argv, make_str(vm, options.argv.empty() ? script_name : options.argv[0]));
  for (size_t i = 1; i < options.argv.size(); ++i) (void)list_append(vm, argv, make_str(vm, options.argv[i]));
  (void)dict_set_str(vm, vm.registry, vm.names.argv, argv);
  for (const std::string& name : options.functions) {
    HostFunction* function =
        static_cast<HostFunction*>(vm.heap.allocate(Kind::kHostFunction, vm.types.host_function, sizeof(HostFunction)));
    function->name = intern(vm, name);
    function->handle = -1;
    (void)dict_set_str(vm, globals, function->name, function);
  }
}

bool Run::Impl::set_inputs(const std::vector<std::pair<std::string, std::string>>& inputs) {
  for (const auto& [name, message] : inputs) {
    MessageReader reader(message);
    Value input;
    host::Conversion status = host::read_value(vm, reader, &input);
    if (status != host::Conversion::kOk) {
      fail_conversion(status, "inputs['" + name + "']: ");
      return false;
    }
    (void)dict_set_str(vm, globals, intern(vm, name), input);
  }
  return true;
}

void Run::Impl::enter(std::shared_ptr<const bytecode::CodeObject> unit) {
  // The compiled code is shared by all runs of a Program; its size is charged to the run all the same, as what it makes the run need.
  Code* code = link_code(vm, std::move(unit));
  if (code == nullptr) {
    vm.meter.trip(support::Limit::kMemory);
    fail(host::limit_error(vm.meter));
    return;
  }
  if (!push_frame(vm, code, nullptr, globals, stack_top(vm), 0, OnReturn::kHostEntry, Value())) {
    fail(host::limit_error(vm.meter));
    return;
  }
  started = true;
  outcome = Outcome::kSliced;
}

void Run::Impl::drop_frames() {
  // Generators that were running when the run ended can't go on.
  for (; vm.depth() > 0; pop_frame(vm)) {
    Generator* generator = vm.frame().generator;
    if (generator == nullptr) continue;
    generator->state = Generator::State::kFinished;
    // What its buffer held before it ran may be dead by now.
    for (uint32_t k = 0; generator->registers != nullptr && k < generator->n_registers; ++k)
      generator->registers[k] = Value();
  }
  vm.handled = Value::none();
  vm.pending = Value();
  vm.pending_call = PendingCall();
  vm.set_recursion_base(0);
  started = false;
}

Outcome Run::Impl::fail(ErrorInfo info) {
  vm.meter.pause_clock();
  error = std::move(info);
  outcome = Outcome::kFailed;
  drop_frames();
  return outcome;
}

// The host gave a value that does not come in.
void Run::Impl::fail_conversion(host::Conversion status, const std::string& what) {
  if (status == host::Conversion::kNoMemory) {
    vm.meter.trip(support::Limit::kMemory);
    fail(host::limit_error(vm.meter));
    return;
  }
  ErrorInfo info;
  info.kind = ErrorKind::kHost;
  info.type = "TypeError";
  info.message = what + host::describe(status);
  fail(std::move(info));
}

Outcome Run::Impl::advance(double slice_secs) {
  if (!started || (outcome != Outcome::kSliced)) return outcome;
  vm.meter.resume_clock();
  double begin_secs = vm.meter.clock_started();
  leave_on_write = slice_secs > 0 && (texts < kFirstTexts || begin_secs - last_text_secs >= kTextSecs);
  for (;;) {
    LoopExit exit = run_loop(vm);
    if (exit != LoopExit::kSliced) {
      if (take_exit(exit) != Outcome::kSliced) return outcome;
      vm.meter.resume_clock();
    }
    bool text = left_for_text && !vm.slice_requested;
    if (text || (slice_secs > 0 && host::steady_clock(nullptr) - begin_secs >= slice_secs)) {
      if (text) {
        left_for_text = false;
        ++texts;
        last_text_secs = begin_secs;
      }
      vm.meter.pause_clock();
      return outcome = Outcome::kSliced;
    }
  }
}

// kSliced: the guest goes on at once.
Outcome Run::Impl::take_exit(LoopExit exit) {
  if (exit != LoopExit::kSuspended) vm.meter.pause_clock();
  switch (exit) {
    case LoopExit::kReturned: {
      if (has_end() && enter_end(vm.result)) return outcome = Outcome::kSliced;
      started = false;
      MessageWriter writer;
      size_t most = vm.meter.limits().max_memory < 0 ? SIZE_MAX : static_cast<size_t>(vm.meter.limits().max_memory);
      host::Conversion status = host::write_value(vm, vm.result, writer, most);
      vm.result = Value();
      if (status != host::Conversion::kOk) {
        // The guest's error, though no line of it is to blame.
        ErrorInfo info;
        info.kind = ErrorKind::kPython;
        info.type = "ValueError";
        info.message = std::string("the program's result: ") + host::describe(status);
        info.traceback = info.type + ": " + info.message + "\n";
        return fail(std::move(info));
      }
      value = std::move(writer.bytes);
      return outcome = Outcome::kComplete;
    }
    case LoopExit::kSuspended: {
      call.name = to_utf8(vm.pending_call.function->name);
      MessageWriter args, kwargs;
      size_t most = vm.meter.limits().max_memory < 0 ? SIZE_MAX : static_cast<size_t>(vm.meter.limits().max_memory);
      host::Conversion status = host::write_value(vm, vm.pending_call.args, args, most);
      if (status == host::Conversion::kOk) status = host::write_value(vm, vm.pending_call.kwargs, kwargs, most);
      // Carrying arguments over is the guest's time and work, above all when it fails, since then the host never hears of it.
      vm.meter.fuel -= static_cast<int64_t>((args.bytes.size() + kwargs.bytes.size()) >> 4);
      outcome = Outcome::kHostCall;
      if (status != host::Conversion::kOk) {
        // The guest passed something that cannot cross: its error, at the call.
        (void)vm.raise(vm.types.value_error, "argument of {}(): {}", call.name.c_str(), host::describe(status));
        vm.pending_call = PendingCall();
        if (unwind(vm) == Step::kExit) return take_exit(vm.exit);
        return outcome = Outcome::kSliced;
      }
      call.args = std::move(args.bytes);
      call.kwargs = std::move(kwargs.bytes);
      vm.meter.pause_clock();
      return outcome;
    }
    case LoopExit::kLimit: {
      ErrorInfo info = host::limit_error(vm.meter);
      return fail(std::move(info));
    }
    case LoopExit::kRaised: return fail_python();
    case LoopExit::kSliced: break;
  }
  return outcome;
}

// Whether something is to be done at the end of the program, which is then done once. A session has no end.
bool Run::Impl::has_end() {
  if (in_session || vm.state->finalizing) return false;
  vm.state->finalizing = vm.state->any_finalizer || !dict_get_str(vm, vm.registry, vm.names.at_exit).is_empty();
  return vm.state->finalizing;
}

bool Run::Impl::enter_end(Value result) {
  Value functions = dict_get_str(vm, vm.registry, vm.names.at_exit);
  return enter_prelude("end_program"_prelude, {functions.is_empty() ? Value::none() : functions, globals, result});
}

bool Run::Impl::enter_prelude(Prelude name, std::initializer_list<Value> args) {
  Function* function = vm.prelude_function(name);
  std::copy(args.begin(), args.end(), vm.stack);
  return push_frame(vm, function->code, function, function->globals, vm.stack, 0, OnReturn::kHostEntry, Value());
}

// Runs the function of the prelude that was entered, which calls what is the guest's: by the loop like all else, within the limits that are left. It can't ask the host.
Value Run::Impl::call_to_end(bool entered) {
  if (!entered) return Value();
  vm.meter.resume_clock();
  LoopExit exit;
  do {
    exit = run_loop(vm);
  } while (exit == LoopExit::kSliced);
  vm.meter.pause_clock();
  Value result = exit == LoopExit::kReturned ? vm.result : Value();
  vm.result = Value();
  drop_frames();
  return result;
}

// The traceback text needs str(exception), which may be the guest's own code.
std::string Run::Impl::render(Value exception) {
  drop_frames();
  Value text = call_to_end(enter_prelude("format_uncaught"_prelude, {exception, Value::false_()}));
  return is_Str(text) ? to_utf8(text.as<Str>()) : std::string();
}

Outcome Run::Impl::fail_python() {
  Value exception = vm.pending;
  vm.state->handles.push_back(exception);  // a root while it is rendered
  ErrorInfo info;
  info.kind = ErrorKind::kPython;
  Type* type = vm.type_of(exception);
  info.type = to_utf8(type->name);
  info.frames = host::collect_frames(vm, exception.as<Exception>()->traceback);
  if (vm.is_subtype(type, vm.types.system_exit)) {
    info.kind = ErrorKind::kExit;
    Value code = own_attribute(vm, exception.as_object(), vm.names.code);
    if (code.is_empty()) {
      Tuple* args = exception.as<Exception>()->args.as<Tuple>();
      code = args->length == 0 ? Value::none() : args->length == 1 ? args->items()[0] : exception.as<Exception>()->args;
    }
    if (code.is_none()) {
      info.exit_code = 0;
    } else if (is_int_or_bool(code)) {
      info.exit_code = static_cast<int>(code.is_bool() ? code.is_true() : int_clamped(code)) & 255;
    } else {
      info.exit_code = 1;
      if (is_Str(code)) info.message = to_utf8(code.as<Str>());
    }
    if (is_int_or_bool(code)) info.message = support::decimal_text(info.exit_code);
  }
  vm.state->handles.push_back(globals);  // so is what the end needs
  std::string text = render(exception);
  if (has_end()) (void)call_to_end(enter_end(Value::none()));
  vm.state->handles.pop_back();
  if (vm.meter.tripped() != support::Limit::kNone) {
    vm.state->handles.pop_back();
    return fail(host::limit_error(vm.meter));
  }
  // render gives the message, a NUL, and the whole text.
  size_t split = text.find('\0');
  if (split != std::string::npos) {
    if (info.kind == ErrorKind::kPython || info.message.empty()) info.message = text.substr(0, split);
    info.traceback = text.substr(split + 1);
  } else {
    info.traceback = info.type + "\n";
  }
  if (vm.is_subtype(type, vm.types.syntax_error) && info.kind == ErrorKind::kPython) {
    auto number = [&](Str* name) {
      Value field = own_attribute(vm, exception.as_object(), name);
      return field.is_small_int() ? static_cast<int32_t>(field.as_small_int()) : 0;
    };
    info.line = number(vm.names.lineno);
    info.column = number(vm.names.offset);
    info.end_line = number(vm.names.end_lineno);
    info.end_column = number(vm.names.end_offset);
  }
  vm.state->handles.pop_back();
  return fail(std::move(info));
}

void Run::Impl::answer(Value answer_value) {
  PendingCall pending = vm.pending_call;
  vm.pending_call = PendingCall();
  outcome = Outcome::kSliced;
  if (deliver(vm, answer_value, pending.destination, pending.on_return, pending.carry) == Step::kExit)
    take_exit(vm.exit);
}

// --- the public faces ------------------------------------------------------------------------------------------------------

Run::Run(std::shared_ptr<const Program> program, const RunOptions& options) : impl_(std::make_shared<Impl>(options)) {
  Program::Impl& compiled = *program->impl_;
  impl_->begin(options, compiled.script_name);
  for (const std::string& name : compiled.inputs) {
    bool given = false;
    for (const auto& input : options.inputs) given = given || input.first == name;
    if (!given) {
      ErrorInfo info;
      info.kind = ErrorKind::kHost;
      info.type = "TypeError";
      info.message = "missing input '" + name + "'";
      impl_->fail(std::move(info));
      return;
    }
  }
  for (const auto& input : options.inputs) {
    bool declared = false;
    for (const std::string& name : compiled.inputs) declared = declared || input.first == name;
    if (!declared) {
      ErrorInfo info;
      info.kind = ErrorKind::kHost;
      info.type = "TypeError";
      info.message = "unexpected input '" + input.first + "': the program was compiled without it";
      impl_->fail(std::move(info));
      return;
    }
  }
  if (!impl_->set_inputs(options.inputs)) return;
  if (!compiled.warnings.empty()) impl_->vm.write(2, compiled.warnings);
  impl_->enter(compiled.unit);
}

Run::Run(std::shared_ptr<Impl> impl) : impl_(std::move(impl)) {}
Run::~Run() = default;
Run::Run(Run&&) noexcept = default;
Run& Run::operator=(Run&&) noexcept = default;

Outcome Run::advance(double slice_secs) { return impl_->advance(slice_secs); }
Outcome Run::outcome() const { return impl_->outcome; }
const std::string& Run::value() const { return impl_->value; }
const HostCall& Run::call() const { return impl_->call; }
const ErrorInfo& Run::error() const { return impl_->error; }

Usage Run::usage() const {
  const support::Meter& meter = impl_->vm.meter;
  Usage usage;
  usage.steps = meter.steps();
  usage.duration_secs = meter.duration_secs();
  usage.memory = meter.live_bytes();
  usage.peak_memory = meter.peak_bytes();
  usage.allocations = meter.allocations();
  usage.output_bytes = meter.output_bytes();
  usage.host_calls = meter.host_calls();
  return usage;
}

bool Run::resume(std::string_view message) {
  if (impl_->outcome != Outcome::kHostCall) {
    ErrorInfo info;
    info.kind = ErrorKind::kHost;
    info.type = "ValueError";
    info.message = "no host call is pending";
    impl_->error = std::move(info);
    return false;
  }
  MessageReader reader(message);
  Value answer;
  host::Conversion status = host::read_value(impl_->vm, reader, &answer);
  if (status != host::Conversion::kOk) {
    impl_->fail_conversion(status, "the result of " + impl_->call.name + "(): ");
    return false;
  }
  impl_->answer(answer);
  return true;
}

bool Run::raise(std::string_view type_name, std::string_view message) {
  if (impl_->outcome != Outcome::kHostCall) return false;
  Interpreter& vm = impl_->vm;
  Type* type = vm.types.runtime_error;
  Value found = dict_get_str(vm, vm.builtins, intern(vm, type_name));
  if (is_Type(found) && (found.as<Type>()->type_flags & kTypeException)) type = found.as<Type>();
  vm.pending_call = PendingCall();
  Str* text = make_str(vm, message);
  (void)vm.raise_exception(vm.make_exception(type, message.empty() ? Value() : Value(text)));
  impl_->outcome = Outcome::kSliced;
  if (unwind(vm) == Step::kExit) impl_->take_exit(vm.exit);
  return true;
}

void Run::interrupt() { impl_->vm.meter.interrupt(); }

Session::Session(const RunOptions& options) : impl_(std::make_shared<Run::Impl>(options)) {
  impl_->in_session = true;
  impl_->begin(options, "<session>");
  impl_->set_inputs(options.inputs);
}
Session::~Session() = default;

Run Session::start(std::string_view code, const std::vector<std::pair<std::string, std::string>>& inputs) {
  Run::Impl& impl = *impl_;
  impl.drop_frames();
  impl.error = ErrorInfo();
  impl.outcome = Outcome::kSliced;
  impl.vm.meter.start(host::meter_limits(impl.limits), host::steady_clock, nullptr);
  if (!impl.set_inputs(inputs)) return Run(impl_);
  support::Arena arena(impl.vm.meter);
  compiler::CompileOptions options;
  options.filename = "<session>";
  options.text = code;
  options.value_of_last_expression = true;
  impl.vm.meter.resume_clock();
  compiler::CompileResult result = compiler::compile_source(code, syntax::Mode::kExec, options, {}, arena);
  impl.vm.meter.pause_clock();
  if (result.status == compiler::CompileResult::Status::kError) {
    impl.fail(host::syntax_error_info(result.error, "<session>", code, arena));
  } else if (!result.ok()) {
    impl.fail(host::limit_error(impl.vm.meter));
  } else {
    if (!result.warnings.empty()) impl.vm.write(2, host::syntax_warnings_text(result.warnings, "<session>", code));
    impl.enter(std::shared_ptr<const bytecode::CodeObject>(std::move(result.code)));
  }
  return Run(impl_);
}

Usage Session::usage() const {
  Run run(impl_);
  return run.usage();
}

}  // namespace hognose
