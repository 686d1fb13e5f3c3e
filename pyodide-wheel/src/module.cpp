// hognose._hognose: programs and runs for the Python package. Thin: semantics are the core's, the interface is hognose/*.py.
#include <hognose/program.h>
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <optional>

#include "values.h"

namespace py = pybind11;

namespace hognose::python {

namespace {

int64_t count_or_off(const py::object& value) { return value.is_none() ? Limits::kOff : value.cast<int64_t>(); }

// The limits as hognose.Limits has them; None switches one off.
Limits limits_of(const py::object& given) {
  Limits limits;
  if (given.is_none()) return limits;
  py::object duration = given.attr("max_duration_secs");
  limits.max_duration_secs = duration.is_none() ? -1 : duration.cast<double>();
  limits.max_memory = count_or_off(given.attr("max_memory"));
  limits.max_allocations = count_or_off(given.attr("max_allocations"));
  limits.max_recursion_depth = count_or_off(given.attr("max_recursion_depth"));
  limits.max_steps = count_or_off(given.attr("max_steps"));
  limits.max_output = count_or_off(given.attr("max_output"));
  limits.max_host_calls = count_or_off(given.attr("max_host_calls"));
  return limits;
}

py::dict usage_dict(const Usage& usage) {
  py::dict dict;
  dict["steps"] = usage.steps;
  dict["duration_secs"] = usage.duration_secs;
  dict["memory"] = usage.memory;
  dict["peak_memory"] = usage.peak_memory;
  dict["allocations"] = usage.allocations;
  dict["output_bytes"] = usage.output_bytes;
  dict["host_calls"] = usage.host_calls;
  return dict;
}

py::str text(const std::string& utf8) {
  PyObject* str = PyUnicode_DecodeUTF8(utf8.data(), static_cast<Py_ssize_t>(utf8.size()), "surrogatepass");
  if (str == nullptr) {
    PyErr_Clear();
    str = PyUnicode_DecodeUTF8(utf8.data(), static_cast<Py_ssize_t>(utf8.size()), "replace");
  }
  return py::reinterpret_steal<py::str>(str);
}

py::dict error_dict(const ErrorInfo& error) {
  static constexpr const char* kKinds[] = {"none", "python", "syntax", "limit", "exit", "host"};
  py::dict dict;
  dict["kind"] = kKinds[static_cast<int>(error.kind)];
  dict["type"] = text(error.type);
  dict["message"] = text(error.message);
  dict["traceback"] = text(error.traceback);
  dict["limit"] = error.limit;
  dict["exit_code"] = error.exit_code;
  dict["filename"] = text(error.filename);
  dict["line"] = error.line;
  dict["column"] = error.column;
  dict["end_line"] = error.end_line;
  dict["end_column"] = error.end_column;
  dict["text"] = text(error.text);
  py::list frames;
  for (const FrameInfo& frame : error.frames) {
    py::dict entry;
    entry["filename"] = text(frame.filename);
    entry["line"] = frame.line;
    entry["column"] = frame.column;
    entry["end_line"] = frame.end_line;
    entry["end_column"] = frame.end_column;
    entry["function"] = text(frame.function);
    entry["source_line"] = text(frame.source_line);
    frames.append(entry);
  }
  dict["frames"] = frames;
  return dict;
}

ValueTypes* value_types = nullptr;  // set once, when the package is imported

std::vector<std::pair<std::string, std::string>> inputs_of(const py::dict& inputs) {
  std::vector<std::pair<std::string, std::string>> messages;
  for (auto [name, value] : inputs) {
    std::string key = name.cast<std::string>();
    messages.emplace_back(key, to_message(value, *value_types, "inputs['" + key + "']"));
  }
  return messages;
}

// Where the guest's output goes: Python callables, called with the GIL held; what they raise ends the run.
struct Output {
  py::object out, err;
  std::optional<py::error_already_set> failure;
  Run* run = nullptr;

  static void write(void* context, int stream, std::string_view piece) {
    Output& self = *static_cast<Output*>(context);
    py::gil_scoped_acquire gil;
    if (self.failure) return;
    const py::object& target = stream == 2 ? self.err : self.out;
    if (target.is_none()) return;
    try {
      target(text(std::string(piece)));
    } catch (py::error_already_set& error) {
      self.failure.emplace(std::move(error));
      if (self.run != nullptr) self.run->interrupt();
    }
  }
};

class PyRun {
 public:
  PyRun(std::shared_ptr<Output> output, Run run) : output_(std::move(output)), run_(std::move(run)) {}

  // 0 complete, 1 host call, 2 sliced, 3 failed.
  int advance(double slice_secs) {
    Outcome outcome;
    output_->run = &run_;
    {
      py::gil_scoped_release release;
      outcome = run_.advance(slice_secs);
    }
    output_->run = nullptr;
    if (output_->failure) {
      py::error_already_set failure = std::move(*output_->failure);
      output_->failure.reset();
      throw failure;
    }
    return static_cast<int>(outcome);
  }
  py::object value() { return from_message(run_.value(), *value_types, "the program's result"); }
  py::tuple call() {
    const HostCall& call = run_.call();
    std::string where = "arguments of " + call.name + "()";
    return py::make_tuple(text(call.name), from_message(call.args, *value_types, where),
                          from_message(call.kwargs, *value_types, where));
  }
  py::dict error() { return error_dict(run_.error()); }
  py::dict usage() { return usage_dict(run_.usage()); }
  bool resume(const py::object& value) {
    return run_.resume(to_message(value, *value_types, "the result of " + run_.call().name + "()"));
  }
  bool raise(const std::string& type, const std::string& message) { return run_.raise(type, message); }
  void interrupt() { run_.interrupt(); }

 private:
  std::shared_ptr<Output> output_;
  Run run_;
};

// Source texts by dotted name.
using Modules = std::vector<std::pair<std::string, std::string>>;

RunOptions run_options(const py::object& limits, const std::vector<std::string>& functions, const Modules& modules,
                       Output* output) {
  RunOptions options;
  options.limits = limits_of(limits);
  options.functions = functions;
  options.modules = modules;
  options.write = Output::write;
  options.write_context = output;
#ifdef __EMSCRIPTEN__  // a pool is for one thread, and elsewhere runs let go of the GIL
  static const std::shared_ptr<hognose::Pool> pool = std::make_shared<hognose::Pool>();
  options.pool = pool;
#endif
  return options;
}

class PySession {
 public:
  PySession(const py::object& limits, const std::vector<std::string>& functions, const Modules& modules, py::object out,
            py::object err)
      : output_(std::make_shared<Output>()),
        session_((output_->out = std::move(out), output_->err = std::move(err),
                  run_options(limits, functions, modules, output_.get()))) {}
  std::unique_ptr<PyRun> start(const std::string& code, const py::dict& inputs) {
    return std::make_unique<PyRun>(output_, session_.start(code, inputs_of(inputs)));
  }
  py::dict usage() { return usage_dict(session_.usage()); }

 private:
  std::shared_ptr<Output> output_;
  Session session_;
};

}  // namespace

PYBIND11_MODULE(_hognose, m) {
  m.doc() = "The compiled part of the hognose package; use hognose itself.";
  m.def("version", [] { return std::string(version()); });
  m.def("set_value_types", [](py::object guest_object, py::object opaque, py::object host_error, py::object fields) {
    // Lives as long as the process: the classes are module globals of the package anyway.
    delete value_types;
    value_types = new ValueTypes{std::move(guest_object), std::move(opaque), std::move(host_error), std::move(fields)};
  });

  py::class_<Program, std::shared_ptr<Program>>(m, "CompiledProgram")
      .def("disassemble", &Program::disassemble)
      .def("start", [](std::shared_ptr<Program> self, const py::dict& inputs, const std::vector<std::string>& functions,
                       const Modules& modules, const py::object& limits, py::object out, py::object err) {
        auto output = std::make_shared<Output>();
        output->out = std::move(out);
        output->err = std::move(err);
        RunOptions options = run_options(limits, functions, modules, output.get());
        options.inputs = inputs_of(inputs);
        return std::make_unique<PyRun>(output, Run(self, options));
      });

  m.def("compile",
        [](const std::string& source, const std::vector<std::string>& inputs, const std::string& script_name,
           const py::object& limits) -> py::object {
          CompileOptions options;
          options.inputs = inputs;
          options.script_name = script_name;
          options.limits = limits_of(limits);
          auto compiled = Program::compile(source, options);
          if (compiled.program == nullptr) return error_dict(compiled.error);
          return py::cast(std::const_pointer_cast<Program>(compiled.program));
        });

  py::class_<PyRun>(m, "Run")
      .def("advance", &PyRun::advance, py::arg("slice_secs") = 0.0)
      .def("value", &PyRun::value)
      .def("call", &PyRun::call)
      .def("error", &PyRun::error)
      .def("usage", &PyRun::usage)
      .def("resume", &PyRun::resume)
      .def("throw_", &PyRun::raise)
      .def("interrupt", &PyRun::interrupt);

  py::class_<PySession>(m, "RawSession")
      .def(py::init<const py::object&, const std::vector<std::string>&, const Modules&, py::object, py::object>())
      .def("start", &PySession::start)
      .def("usage", &PySession::usage);
}

}  // namespace hognose::python
