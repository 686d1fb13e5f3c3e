// A snapshot: the heap of a fresh interpreter, where everything builtin is there and no program has run.
//
// To make an interpreter piece by piece takes forty microseconds, to copy one takes a few. A snapshot is made of a fresh interpreter and takes
// its blocks over, at their addresses, with a copy of what they hold. An interpreter that is made from the snapshot gets the blocks filled from
// the copy; what it allocates beyond them is its own. When it ends, the blocks are free for the next one. Nothing of it is left: every block is
// copied whole, and whatever else an interpreter knows is made anew. Only pages that are full of strs, tuples, natives and types are left as
// they are when nobody has written to them: those are half of all, and whoever may write, in some ten places, says so (Heap::note_write,
// collections).
#pragma once

#include <memory>

namespace hognose::runtime {

class Interpreter;

class Snapshot {
 public:
  // Of an interpreter in which nothing has run. It has the blocks until it ends.
  explicit Snapshot(Interpreter& vm);
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

  // Whether an interpreter has the blocks: one at a time can.
  bool in_use = true;

 private:
  friend class Interpreter;
  struct Machine;
  void restore(Interpreter& vm) const;
  std::unique_ptr<Machine> machine_;
};

}  // namespace hognose::runtime
