#include "support/arena.h"

namespace hognose::support {

Arena::Chunk* Arena::new_chunk(size_t size) {
  if (failed_) return nullptr;
  if (!meter_.charge_bytes(size)) {
    failed_ = true;
    meter_.trip(Limit::kMemory);
    return nullptr;
  }
  Chunk* chunk = static_cast<Chunk*>(malloc(size));
  if (chunk == nullptr) {
    meter_.release_bytes(size);
    failed_ = true;
    meter_.trip(Limit::kMemory);
    return nullptr;
  }
  chunk->size = size;
  bytes_ += size;
  return chunk;
}

void* Arena::slow_small(size_t n) {
  Chunk* chunk = new_chunk(next_size_);
  if (chunk == nullptr) {
    next_ = reserve_;
    end_ = reserve_ + kReserve;
  } else {
    chunk->previous = chunks_;
    chunks_ = chunk;
    next_ = reinterpret_cast<char*>(chunk) + ((sizeof(Chunk) + kAlign - 1) & ~(kAlign - 1));
    end_ = reinterpret_cast<char*>(chunk) + next_size_;
    if (next_size_ < kLastChunk) next_size_ *= 2;
  }
  void* result = next_;
  next_ += n;
  return result;
}

void* Arena::allocate_large(size_t n) {
  constexpr size_t kHeader = (sizeof(Chunk) + kAlign - 1) & ~(kAlign - 1);
  if (n > static_cast<size_t>(-1) - kHeader - kAlign) {
    failed_ = true;
    meter_.trip(Limit::kMemory);
    return nullptr;
  }
  n = (n + (kAlign - 1)) & ~(kAlign - 1);
  // A middling block comes out of the current chunk when it fits there.
  if (n <= static_cast<size_t>(end_ - next_) && !failed_) {
    void* result = next_;
    next_ += n;
    return result;
  }
  Chunk* chunk = new_chunk(kHeader + n);
  if (chunk == nullptr) return nullptr;
  // Behind the current chunk, which stays the one to fill.
  if (chunks_ == nullptr) {
    chunk->previous = nullptr;
    chunks_ = chunk;
  } else {
    chunk->previous = chunks_->previous;
    chunks_->previous = chunk;
  }
  return reinterpret_cast<char*>(chunk) + kHeader;
}

void Arena::clear() {
  while (chunks_ != nullptr) {
    Chunk* previous = chunks_->previous;
    free(chunks_);
    chunks_ = previous;
  }
  meter_.release_bytes(bytes_);
  bytes_ = 0;
  next_ = end_ = nullptr;
  next_size_ = kFirstChunk;
  failed_ = false;
}

}  // namespace hognose::support
