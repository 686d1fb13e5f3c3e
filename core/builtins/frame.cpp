// Frames as objects (sys._getframe, generator.gi_frame).
#include "builtins/common.h"
#include "runtime/code.h"

namespace hognose::builtins {

using namespace runtime;

namespace {

Result frame_code(Interpreter&, Value self) { return Value(self.as<FrameObject>()->code); }
Result frame_globals(Interpreter&, Value self) { return Value(self.as<FrameObject>()->globals); }
Result frame_locals(Interpreter&, Value self) { return self.as<FrameObject>()->locals; }
Result frame_back(Interpreter&, Value self) { return self.as<FrameObject>()->back.is_empty() ? Value::none() : self.as<FrameObject>()->back; }
Result frame_line(Interpreter&, Value self) {
  return Value::small_int(position_of(self.as<FrameObject>()->code, self.as<FrameObject>()->pc).line);
}
Result frame_lasti(Interpreter&, Value self) { return Value::small_int(self.as<FrameObject>()->pc); }
Result frame_builtins(Interpreter& vm, Value) { return Value(vm.builtins); }
Result frame_trace(Interpreter&, Value) { return Result::none(); }
constexpr GetSetSpec kFrameGetSets[] = {{"f_code", frame_code}, {"f_globals", frame_globals}, {"f_locals", frame_locals}, {"f_back", frame_back},
                                        {"f_lineno", frame_line}, {"f_lasti", frame_lasti}, {"f_builtins", frame_builtins}, {"f_trace", frame_trace}};

}  // namespace

extern const TypeSpec frame_spec;
const TypeSpec frame_spec = {"frame", Kind::kFrameObject, 0, {}, kFrameGetSets, {}, nullptr};

}  // namespace hognose::builtins
