// The parts of an Interpreter's state that only a few files of the runtime touch.
#pragma once

#include <memory>
#include <vector>

#include "runtime/interpreter.h"
#include "support/pointer_table.h"

namespace hognose::runtime {

// Interned strs: open addressing with linear probing. Weak: the collector drops strs that nothing else refers to.
struct InternTable {
  Str** slots = nullptr;
  uint32_t mask = 0;
  uint32_t count = 0;
};

// Objects in the order in which they came.
template <typename T>
class Waiting {
 public:
  void push(T* object) { objects_.push_back(object); }
  bool empty() const { return objects_.empty(); }
  T* take() {
    T* first = objects_[taken_++];
    if (taken_ == objects_.size()) {
      objects_.clear();
      taken_ = 0;
    }
    return first;
  }
  void trace(Marker& marker) const {
    for (size_t i = taken_; i < objects_.size(); ++i) marker.visit(objects_[i]);
  }

 private:
  std::vector<T*> objects_;
  size_t taken_ = 0;  // of them are gone
};

struct Interpreter::State {
  InternTable interned;
  // Prelude functions made so far, by row of prelude.def; the others are nullptr. Empty until there is one.
  std::vector<Function*> prelude;
  // id() numbers handed out, by object; entries of dead objects are dropped by the sweep (kHasId).
  static constexpr size_t kIdBytes = 48;
  support::PointerTable ids;
  // First weak reference (a WeakRef*) of each object that has some (kWeakReferenced).
  support::PointerTable weak_references;
  WeakRef* first_reference(const Object* object) const {
    const uint64_t* first = weak_references.find(object);
    return first == nullptr ? nullptr : reinterpret_cast<WeakRef*>(static_cast<uintptr_t>(*first));
  }
  uint32_t references_made = 0;
  // Objects whose __del__ is to be run, and callbacks of dead weak references with their reference.
  Waiting<Object> finalizers;
  Waiting<WeakRef> dead_references;
  // Scratch for binding arguments; marked as a root while in use.
  std::vector<Value> scratch;
  size_t scratch_charged = 0;  // bytes of it that stand on the meter's account
  // Values the host holds on to: a handle is an index; free ones are chained in free_handles.
  std::vector<Value> handles;
  std::vector<uint32_t> free_handles;
  // Signatures parsed from parameter texts (NativeSignature*), by table row.
  support::PointerTable signatures;
  // The instruction that asked for memory and is being run again, until the next safepoint: the run ends when it asks once more.
  const void* retry_at = nullptr;
  uint32_t retry_depth = 0;  // frames at that time
  // A native that wants garbage gone asks for a collection where it stands and is run again (gc.collect, calls of weak references).
  const void* collected_at = nullptr;
  int64_t collected_count = 0;
  // Collections that questions to weak references have caused, and the steps at the last one.
  int64_t asked_count = 0;
  int64_t asked_steps = 0;
  // Behind the inline caches, which remember one case each: what any of them has found, by the shape of the instance and the name
  // (loop_slow.cpp), and the results of type_lookup, by version and name. Emptied by each collection: they keep nothing alive.
  struct Lookup {
    Str* name = nullptr;
    uint32_t version = 0;
    Value found;
  };
  struct Caches {
    static constexpr size_t kCount = 256;
    InlineCache shared[kCount];
    Lookup lookups[kCount];
  };
  std::unique_ptr<Caches> caches;  // made when one is first asked for: short runs need none
  Caches& known() {
    if (caches == nullptr) caches = std::make_unique<Caches>();
    return *caches;
  }
  uint32_t next_shape_id = 1;
  uint32_t recursion_headroom = 0;  // frames above the limit granted while a RecursionError is handled
  bool finalizing = false;
  bool any_finalizer =
      false;  // there are classes with __del__, generators ...: collections look for the dead that need more
  int64_t export_check = -1;  // the collection after which the views of a buffer are counted again (buffers.cpp)
  uint32_t key_depth = 0;  // comparisons of keys inside comparisons (hash_equal.cpp)
};

// The state's roots (interpreter.cpp).
void trace_state(Interpreter& vm, Marker& marker);
// Puts an object off whose end is the program's to see: its __del__ is to run, or it is a generator to close (gc.cpp). It stays alive until
// that is done. False: nothing is to be done, or it is done already.
bool queue_finalizer(Interpreter& vm, Object* object);
// A native that asks for a collection at its call: forgets what the registers above the call still hold of earlier statements.
// Registers are given out like a stack, so nothing reads them again.
void clear_dead_registers(Interpreter& vm, const Value* args);
// strings.cpp: drops interned strs for which `keep` says no.
void sweep_interned(Interpreter& vm, bool (*keep)(const Str* str, void* context), void* context);

}  // namespace hognose::runtime
