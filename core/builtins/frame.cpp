// Frames as objects (sys._getframe, generator.gi_frame, traceback.tb_frame) and tracebacks.
//
// A frame object is a picture of a frame, made when it is asked for. Its locals are looked up when they are wanted: while the frame
// lives, or its generator waits; afterwards they are gone.
#include "builtins/common.h"
#include "builtins/functions.h"
#include "builtins/repr.h"
#include "runtime/code.h"
#include "support/number_text.h"

namespace hognose::builtins {

using namespace runtime;

namespace {

Result frame_code(Interpreter&, Value self) { return Value(self.as<FrameObject>()->code); }
Result frame_globals(Interpreter&, Value self) { return Value(self.as<FrameObject>()->globals); }
Result frame_locals(Interpreter& vm, Value self) {
  FrameObject* frame = self.as<FrameObject>();
  if (!frame->locals.is_empty() && !frame->locals.is_none()) return frame->locals;
  if (is_Generator(frame->generator)) {
    Generator* generator = frame->generator.as<Generator>();
    if (generator->state != Generator::State::kRunning && generator->registers != nullptr) {
      return locals_of(vm, generator->code, generator->function, generator->globals, generator->locals,
                       generator->registers);
    }
  }
  for (Frame* live = vm.top; live > vm.frames; --live) {
    if (live->code == frame->code)
      return locals_of(vm, live->code, live->function, live->globals, live->locals, live->registers);
  }
  if (frame->code->unit->flags & bytecode::kFlagModule) return Value(frame->globals);
  return made(vm, make_dict(vm));
}
Result frame_back(Interpreter&, Value self) {
  return self.as<FrameObject>()->back.is_empty() ? Value::none() : self.as<FrameObject>()->back;
}
Result frame_line(Interpreter&, Value self) {
  return Value::small_int(position_of(self.as<FrameObject>()->code, self.as<FrameObject>()->pc).line);
}
Result frame_lasti(Interpreter&, Value self) { return Value::small_int(int64_t{2} * self.as<FrameObject>()->pc); }
Result frame_builtins(Interpreter& vm, Value) { return Value(vm.builtins); }
Result frame_generator(Interpreter&, Value self) {
  Value generator = self.as<FrameObject>()->generator;
  return generator.is_empty() ? Value::none() : generator;
}
Result frame_clear(Interpreter&, Value*) { return Result::none(); }
Result frame_repr(Interpreter& vm, Value* args) {
  FrameObject* frame = args[0].as<FrameObject>();
  StrBuilder out(vm);
  out.append_ascii("<frame at ");
  append_address(vm, out, args[0]);
  out.append_ascii(", file '");
  out.append_ascii(frame->code->unit->source != nullptr ? frame->code->unit->source->filename : "<string>");
  out.append_ascii("', line " + support::decimal_text(position_of(frame->code, frame->pc).line) + ", code ");
  out.append(frame->code->name);
  out.append('>');
  return made(vm, out.finish());
}
constexpr NativeSpec kFrameMethods[] = {{"clear", frame_clear, "self, /"}, {"__repr__", frame_repr, "self, /"}};
Result frame_trace(Interpreter&, Value) { return Result::none(); }
constexpr GetSetSpec kFrameGetSets[] = {
    {"f_code", frame_code},   {"f_globals", frame_globals},     {"f_locals", frame_locals},
    {"f_back", frame_back},   {"f_generator", frame_generator}, {"f_lineno", frame_line},
    {"f_lasti", frame_lasti}, {"f_builtins", frame_builtins},   {"f_trace", frame_trace}};

// --- tracebacks ----------------------------------------------------------------------------------------------------------------

Result traceback_frame(Interpreter& vm, Value self) {
  Traceback* traceback = self.as<Traceback>();
  if (is_FrameObject(traceback->frame)) return traceback->frame;
  FrameObject* frame =
      static_cast<FrameObject*>(vm.heap.allocate(Kind::kFrameObject, vm.types.frame, sizeof(FrameObject)));
  frame->code = traceback->code;
  frame->globals = traceback->globals;
  frame->pc = traceback->pc;
  frame->back = Value::none();
  if (is_Tuple(traceback->locals)) {
    Result locals = locals_of(vm, traceback->code, traceback->function, traceback->globals, Value(),
                              traceback->locals.as<Tuple>()->items());
    if (!locals.is_value()) return locals;
    frame->locals = locals.value();
  } else {
    frame->locals = traceback->locals;
  }
  traceback->frame = frame;
  return Value(frame);
}
Result traceback_line(Interpreter&, Value self) { return Value::small_int(self.as<Traceback>()->line); }
Result traceback_lasti(Interpreter&, Value self) { return Value::small_int(int64_t{2} * self.as<Traceback>()->pc); }
Result traceback_next(Interpreter&, Value self) {
  Value next = self.as<Traceback>()->next;
  return next.is_empty() ? Value::none() : next;
}
Result set_traceback_next(Interpreter& vm, Value self, Value value) {
  if (value.is_empty()) return vm.raise(vm.types.type_error, "can't delete tb_next attribute");
  if (!value.is_none() && !is_Traceback(value))
    return vm.raise(vm.types.type_error, "expected traceback object, got '{}'", type_name(value));
  for (Value one = value; is_Traceback(one); one = one.as<Traceback>()->next) {
    if (!vm.charge(1)) return vm.limit();
    if (one == self) return vm.raise(vm.types.value_error, "traceback loop detected");
  }
  self.as<Traceback>()->next = value;
  return Result::none();
}
Result traceback_new(Interpreter& vm, Value* args) {
  if (!args[1].is_none() && !is_Traceback(args[1])) {
    return vm.raise(vm.types.type_error, "expected traceback object or None, got '{}'", type_name(args[1]));
  }
  if (!is_FrameObject(args[2]))
    return vm.raise(vm.types.type_error, "traceback() argument 'tb_frame' must be frame, not {}", type_name(args[2]));
  int64_t numbers[2];
  for (int i = 0; i < 2; ++i) {
    Found found = to_int64(vm, args[3 + i], &numbers[i], "int");
    if (found != Found::kYes) return failure(vm, found);
  }
  Traceback* traceback =
      static_cast<Traceback*>(vm.heap.allocate(Kind::kTraceback, vm.types.traceback, sizeof(Traceback)));
  traceback->next = args[1];
  traceback->frame = args[2];
  traceback->code = args[2].as<FrameObject>()->code;
  traceback->globals = args[2].as<FrameObject>()->globals;
  traceback->pc = static_cast<uint32_t>(numbers[0] / 2);
  traceback->line = static_cast<int32_t>(numbers[1]);
  return Value(traceback);
}
constexpr NativeSpec kTracebackMethods[] = {
    {"__new__", traceback_new, "cls, tb_next, tb_frame, tb_lasti, tb_lineno", Binding::kStaticMethod}};
constexpr GetSetSpec kTracebackGetSets[] = {{"tb_frame", traceback_frame},
                                            {"tb_lineno", traceback_line},
                                            {"tb_lasti", traceback_lasti},
                                            {"tb_next", traceback_next, set_traceback_next}};

}  // namespace

extern const TypeSpec frame_spec;
const TypeSpec frame_spec = {"frame", Kind::kFrameObject, 0, kFrameMethods, kFrameGetSets, {}, nullptr};
extern const TypeSpec traceback_spec;
const TypeSpec traceback_spec = {"traceback", Kind::kTraceback, 0, kTracebackMethods, kTracebackGetSets, {}, nullptr};

}  // namespace hognose::builtins
