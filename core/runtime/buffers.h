// Bytes-like objects: the memory behind bytes, bytearray, memoryview and whatever native class says that it has some.
#pragma once

#include "runtime/interpreter.h"

namespace hognose::runtime {

// The contiguous bytes of the value. A view with steps is copied. kNo: not bytes-like. kError: a released view (ValueError pending).
// The memory stays where it is until the native returns or changes the object itself.
Found buffer_of(Interpreter& vm, Value value, Buffer* out);
// The same for an argument: kError also with "a bytes-like object is required, not 'X'".
Found need_buffer(Interpreter& vm, Value value, Buffer* out);
// The memory that a memoryview's source has; empty when it is gone.
Buffer source_buffer(Value source);

MemoryView* make_memoryview(Interpreter& vm, Value source, const Buffer& buffer);
void release_memoryview(MemoryView* view);

// Whether the owner of a buffer with views may change its size now: kYes, or a failure whose Result is `resize_failure`. Views that
// nothing refers to any more don't count: the first answer is kNoMemory, which collects and runs the instruction again.
Found may_resize(Interpreter& vm, Object* owner, uint32_t* exports,
                 const char* complaint = "Existing exports of data: object cannot be re-sized");
inline Found may_resize(Interpreter& vm, ByteArray* array) {
  return array->exports == 0 ? Found::kYes : may_resize(vm, array, &array->exports);
}

}  // namespace hognose::runtime
