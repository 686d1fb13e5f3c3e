#include "support/scratch.h"

#include <cstdlib>

namespace hognose::support {

struct ScratchBlock {
  ScratchBlock* below;
  size_t words;
  uint32_t* data() { return reinterpret_cast<uint32_t*>(this + 1); }
};

namespace {

// A block is at least this large, so that an operation that takes many small pieces asks the allocator rarely.
constexpr size_t kMinBlockWords = 2048;
constexpr size_t kMaxBlockWords = size_t{1} << 29;

}  // namespace

// The charge is the words alone, without the block's header, so that it is the same on 32- and 64-bit machines.
uint32_t* Scratch::slow_words(size_t n) {
  if (n > kMaxBlockWords) return nullptr;
  size_t size = n < kMinBlockWords ? kMinBlockWords : n;
  if (!meter_.charge_bytes(size * sizeof(uint32_t))) {
    size = n;
    if (!meter_.charge_bytes(size * sizeof(uint32_t))) return nullptr;
  }
  auto* block = static_cast<ScratchBlock*>(std::malloc(sizeof(ScratchBlock) + size * sizeof(uint32_t)));
  if (block == nullptr) {
    meter_.release_bytes(size * sizeof(uint32_t));
    return nullptr;
  }
  block->below = block_;
  block->words = size;
  block_ = block;
  next_ = block->data() + n;
  end_ = block->data() + size;
  return block->data();
}

void Scratch::free_blocks(ScratchBlock* keep) {
  while (block_ != keep) {
    ScratchBlock* below = block_->below;
    meter_.release_bytes(block_->words * sizeof(uint32_t));
    std::free(block_);
    block_ = below;
  }
}

}  // namespace hognose::support
