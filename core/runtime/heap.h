// The heap: every object and every buffer of one interpreter.
//
// Cells come from size-class pages (aligned, so that a cell's page and so its size follow from its address) or, above the
// largest class, from single large blocks. Marking and sweeping happen only between instructions (gc.cpp): allocation never
// collects, so natives may hold raw pointers. A cell is charged to the meter when it is made; an allocation past the memory limit
// by up to kGrace bytes succeeds and is settled at the next safepoint; natives that need more ask with reserve() first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

#include "runtime/object.h"
#include "support/meter.h"

namespace hognose::runtime {

class Marker;
struct HeapImage;

class Heap {
 public:
  // What may be allocated past the limit between two safepoints (a native that needs a larger block calls reserve()).
  static constexpr size_t kGrace = 64 << 10;
  static constexpr size_t kReserveAbove = 4 << 10;

  Heap(Interpreter& vm, support::Meter& meter);
  ~Heap();
  // Frees everything, objects and buffers; the last thing that is done with the heap.
  void dispose();

  // For snapshots: makes an image of a fresh heap, which owns the heap's blocks from then on; begins an empty heap with the image's blocks.
  std::unique_ptr<HeapImage> freeze();
  void thaw(HeapImage& image);
  // To be called before an object of a kind that is constant but for its header and its caches (Str, Bytes, Tuple, Native), or a builtin type, is written to.
  static void note_write(const Object* object);

  // A zeroed cell of `bytes` with its header set. Never fails: small objects only (bytes <= kReserveAbove) unless reserve() said yes.
  Object* allocate(Kind kind, Type* type, size_t bytes);
  // Whether `bytes` more fit the limit. False: return vm.no_memory(): it collects and runs the instruction again once, then ends the run.
  // Sizes are asked for in 64 bits, here and below: the product of a length that a program gave must not wrap around where size_t has 32.
  [[nodiscard]] bool reserve(uint64_t bytes);

  // For what is small, part of the machine and can't be refused (linking prelude code): past the limit it is charged and settled at the next safepoint.
  void refuse_nothing(bool on) { refuse_nothing_ = on; }
  // Makes the loop come to its next safepoint's slow path, collection or not.
  void request_safepoint() {
    if (threshold_ != 0) requested_from_ = threshold_;
    threshold_ = 0;
  }
  void forget_request() { threshold_ = requested_from_; }

  // Uninitialised buffers owned by objects. The size must be given back as it was asked for. Up to kReserveAbove bytes always succeed;
  // larger ones answer nullptr when they don't fit (vm.no_memory()).
  void* allocate_buffer(uint64_t bytes);
  void free_buffer(void* buffer, size_t bytes);
  // Copies. nullptr: no memory, the old buffer stays.
  void* grow_buffer(void* buffer, size_t old_bytes, uint64_t new_bytes);

  // Bytes of the cell of `object`; its last word is the attributes word of subclass instances.
  static size_t cell_size(const Object* object);

  // True when enough was allocated since the last collection, or always in stress mode: the loop collects at its next safepoint.
  bool wants_collection() const { return allocated_since_ >= threshold_; }
  void request_collection() { allocated_since_ = SIZE_MAX / 2; }  // at the next safepoint
  // Marks from the interpreter's roots and sweeps. Only between instructions.
  void collect();
  // Collects at every safepoint that is new and at some of those that are not.
  void set_stress(bool on);
  // Whether there is nothing to collect for at a safepoint in stress mode: its instruction has seen its share of collections.
  bool stressed_enough(const void* instruction);

  size_t live_objects() const { return live_objects_; }
  int64_t collections() const { return collections_; }

  // The program ends: every object whose end is the program's to see waits for run_finalizers() (prelude).
  void queue_all_finalizers();

  // Visits every live object (gc.get_objects, weak tables). The visitor must not allocate.
  void visit(void (*visitor)(Object* object, void* context), void* context);

  struct Page;
  struct Impl;

 private:
  friend class Marker;
  static constexpr size_t kFirstThreshold = 4 << 20;
  Object* allocate_slow(int size_class);
  Object* allocate_large(Kind kind, size_t bytes);
  void charge(size_t bytes);
  void charge_past_limit();
  void queue_finalizers(uint8_t live);  // of objects with another mark
  void collect_finalizable(Marker& marker);
  void clear_weak_references(Marker& marker);
  void sweep();
  void free_object(Object* object);
  Interpreter& vm_;
  support::Meter& meter_;
  size_t allocated_since_ = 0;
  size_t threshold_ = kFirstThreshold;
  size_t live_objects_ = 0;
  int64_t collections_ = 0;
  bool stress_ = false;
  bool refuse_nothing_ = false;
  size_t requested_from_ = 0;
  Impl* impl_;
};

// Passed to the trace functions of native data and host roots: every Value that must stay alive is visited.
class Marker {
 public:
  explicit Marker(Heap& heap) : heap_(heap) {}
  // Out of line, all three: there are some 200 calls.
  void visit(Value value);
  void visit(Object* object);
  void visit_range(const Value* values, size_t count);

 private:
  friend class Heap;
  Heap& heap_;
};

}  // namespace hognose::runtime
