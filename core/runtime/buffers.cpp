#include "runtime/buffers.h"

#include <cstring>

#include "bytecode/register_block.h"
#include "runtime/state.h"

namespace hognose::runtime {

Buffer source_buffer(Value source) {
  Buffer buffer;
  if (is_Bytes(source)) {
    buffer.data = source.as<Bytes>()->data();
    buffer.length = source.as<Bytes>()->length;
  } else if (is_ByteArray(source)) {
    ByteArray* array = source.as<ByteArray>();
    buffer.data = array->data;
    buffer.length = array->length;
    buffer.readonly = false;
    buffer.exports = &array->exports;
  } else if (is_NativeData(source)) {
    source.as<NativeData>()->data_class->buffer(source.as_object(), &buffer);
  }
  return buffer;
}

namespace {

// The items of a view with steps, one behind the other, in a bytes object that nobody else knows.
Found copy_of_view(Interpreter& vm, MemoryView* view, Buffer* out) {
  int64_t bytes = view->length * view->item_size;
  if (!vm.charge(view->length / 8)) return Found::kError;
  Bytes* copy = make_bytes(vm, nullptr, static_cast<size_t>(bytes));
  if (copy == nullptr) return Found::kNoMemory;
  const uint8_t* from = out->data + view->offset;
  for (int64_t i = 0; i < view->length; ++i) {
    std::memcpy(copy->data() + i * view->item_size, from + i * view->step, view->item_size);
  }
  out->data = copy->data();
  out->length = bytes;
  return Found::kYes;
}

}  // namespace

Found buffer_of(Interpreter& vm, Value value, Buffer* out) {
  if (is_Bytes(value) || is_ByteArray(value) ||
      (is_NativeData(value) && value.as<NativeData>()->data_class != nullptr &&
       value.as<NativeData>()->data_class->buffer != nullptr)) {
    *out = source_buffer(value);
    return Found::kYes;
  }
  if (!is_MemoryView(value)) return Found::kNo;
  MemoryView* view = value.as<MemoryView>();
  if (view->released) {
    (void)vm.raise(vm.types.value_error, "operation forbidden on released memoryview object");
    return Found::kError;
  }
  *out = source_buffer(view->source);
  out->readonly = view->readonly;
  out->format = view->format;
  out->item_size = view->item_size;
  if (view->shape == nullptr && view->step != view->item_size) return copy_of_view(vm, view, out);
  int64_t items = view->length;
  if (view->shape != nullptr) {
    items = 1;
    for (uint32_t i = 0; i < view->shape->length; ++i) items *= view->shape->items()[i].as_small_int();
  }
  out->data += view->offset;
  out->length = items * view->item_size;
  return Found::kYes;
}

Found need_buffer(Interpreter& vm, Value value, Buffer* out) {
  Found found = buffer_of(vm, value, out);
  if (found != Found::kNo) return found;
  (void)vm.raise(vm.types.type_error, "a bytes-like object is required, not '{}'", type_name(value));
  return Found::kError;
}

MemoryView* make_memoryview(Interpreter& vm, Value source, const Buffer& buffer) {
  MemoryView* view =
      static_cast<MemoryView*>(vm.heap.allocate(Kind::kMemoryView, vm.types.memoryview, sizeof(MemoryView)));
  view->source = source;
  view->length = buffer.length / buffer.item_size;
  view->step = view->item_size = buffer.item_size;
  view->format = buffer.format;
  view->readonly = buffer.readonly;
  if (buffer.exports != nullptr) ++*buffer.exports;
  return view;
}

void release_memoryview(MemoryView* view) {
  if (view->released) return;
  view->released = true;
  uint32_t* exports = source_buffer(view->source).exports;
  if (exports != nullptr && *exports > 0) --*exports;
  if (view->lease != nullptr) --view->lease->items()[1].as<MemoryView>()->exports;
}

namespace {

// Temporaries keep what they held until they are used again: views that no instruction will look at any more are dropped. Only the
// current frame has such; in those below it, the callee's window lies over them.
void forget_dead_views(Interpreter& vm) {
  Frame& frame = vm.frame();
  const bytecode::CodeObject& unit = *frame.code->unit;
  size_t pc = static_cast<size_t>(frame.pc - 1 - frame.code->instructions);
  Value* registers = vm.registers(frame);
  for (uint32_t i = unit.n_locals; i < unit.n_registers; ++i) {
    if (is_MemoryView(registers[i]) && !bytecode::is_register_live(unit, pc, i)) registers[i] = Value();
  }
}

}  // namespace

Found may_resize(Interpreter& vm, Object* owner, uint32_t* exports, const char* complaint) {
  if (*exports == 0) return Found::kYes;
  int64_t& check = vm.state->export_check;
  if (check != vm.heap.collections()) {
    forget_dead_views(vm);
    check = vm.heap.collections() + 1;
    return Found::kNoMemory;
  }
  check = -1;
  struct Count {
    Object* owner;
    uint32_t views;
  } count{owner, 0};
  vm.heap.visit(
      [](Object* object, void* context) {
        Count* counted = static_cast<Count*>(context);
        if (object->kind != Kind::kMemoryView) return;
        MemoryView* view = static_cast<MemoryView*>(object);
        if (!view->released && view->source == Value(counted->owner)) ++counted->views;
      },
      &count);
  *exports = count.views;
  if (count.views == 0) return Found::kYes;
  (void)vm.raise(vm.types.buffer_error, complaint);
  return Found::kError;
}

}  // namespace hognose::runtime
