#include "json_values.h"

#include <cmath>
#include <string>
#include <unordered_map>
#include <vector>

#include "hognose/message.h"

namespace hognose::cli {

using nlohmann::ordered_json;

namespace {

// JSON has no shared structure: what a value holds twice is written twice. This bounds how many values are written again, so that a
// small graph does not become an endless text.
constexpr int64_t kMaxRepeated = 1 << 20;
// Decimal digits take quadratic time: integers beyond this many bytes (about 4,300 digits, Python's own bound) go out in hexadecimal.
constexpr size_t kMaxDecimalBytes = 1788;

class Reader {
 public:
  explicit Reader(std::string_view message) : message_(message), reader_(message) {}

  ordered_json read(int depth = 0) {
    if (!reader_.ok() || depth > kMaxMessageDepth) return nullptr;
    size_t begin = reader_.position();
    if (repeating_) {
      if (++repeated_ > kMaxRepeated) return "...";
      auto known = index_of_.find(begin);
      if (known != index_of_.end() && containers_[known->second].open) {
        seek(containers_[known->second].end);
        return "...";
      }
    }
    switch (reader_.tag()) {
      case Tag::kNone: return nullptr;
      case Tag::kFalse: return false;
      case Tag::kTrue: return true;
      case Tag::kInt: return reader_.zigzag();
      case Tag::kInt53: return static_cast<int64_t>(reader_.raw_double());
      case Tag::kBigInt: return big_integer();
      case Tag::kFloat: {
        double d = reader_.raw_double();
        return std::isfinite(d) ? ordered_json(d) : ordered_json(nullptr);
      }
      case Tag::kStr: return std::string(reader_.text());
      case Tag::kStr16: {
        uint64_t units = reader_.varint();
        reader_.take(units * 2);
        return std::string("\xEF\xBF\xBD");  // JSON text cannot hold lone surrogates
      }
      case Tag::kKey: {
        std::string key(reader_.text());
        if (!repeating_) keys_.push_back(key);
        return key;
      }
      case Tag::kKeyRef: {
        uint64_t n = reader_.varint();
        return n < keys_.size() ? ordered_json(keys_[n]) : ordered_json(nullptr);
      }
      case Tag::kBytes: {
        ordered_json numbers = ordered_json::array();
        for (char c : reader_.text()) numbers.push_back(static_cast<uint8_t>(c));
        return numbers;
      }
      case Tag::kList:
      case Tag::kTuple:
      case Tag::kSet:
      case Tag::kFrozenSet: {
        ordered_json items = ordered_json::array();
        size_t index = open(begin);
        for (uint64_t n = reader_.varint(); n > 0 && going_on(); --n) items.push_back(read(depth + 1));
        close(index);
        return items;
      }
      case Tag::kDict: {
        ordered_json pairs = ordered_json::array();
        size_t index = open(begin);
        for (uint64_t n = reader_.varint(); n > 0 && going_on(); --n) {
          ordered_json key = read(depth + 1);
          pairs.push_back({key, read(depth + 1)});
        }
        close(index);
        return pairs;
      }
      case Tag::kInstance: read(depth + 1); [[fallthrough]];
      case Tag::kRecord: {
        ordered_json object = ordered_json::object();
        size_t index = open(begin);
        for (uint64_t n = reader_.varint(); n > 0 && going_on(); --n) {
          ordered_json key = read(depth + 1);
          object[key.is_string() ? key.get<std::string>() : key.dump()] = read(depth + 1);
        }
        close(index);
        return object;
      }
      case Tag::kOpaque: {
        read(depth + 1);
        return read(depth + 1);
      }
      case Tag::kRef: {
        uint64_t n = reader_.varint();
        if (n >= containers_.size() || containers_[n].open) return "...";
        return repeat(containers_[n].begin, depth);
      }
    }
    return nullptr;
  }

 private:
  struct Container {
    size_t begin;  // where its tag stands
    size_t end;
    bool open;  // it is being written: a value inside it that refers to it is a cycle
  };
  size_t open(size_t begin) {
    auto [known, is_new] = index_of_.emplace(begin, containers_.size());
    if (is_new) containers_.push_back({begin, 0, true});
    containers_[known->second].open = true;
    return known->second;
  }
  void close(size_t index) {
    containers_[index].open = false;
    if (!repeating_) containers_[index].end = reader_.position();
  }
  void seek(size_t position) {
    reader_ = MessageReader(message_);
    reader_.take(position);
  }
  ordered_json repeat(size_t begin, int depth) {
    size_t here = reader_.position();
    bool before = repeating_;
    repeating_ = true;
    seek(begin);
    ordered_json copy = read(depth);
    seek(here);
    repeating_ = before;
    return copy;
  }
  bool going_on() const { return reader_.ok() && (!repeating_ || repeated_ <= kMaxRepeated); }

  // JSON has no limit on integers, but readers do: beyond 53 bits the digits go out as a string.
  ordered_json big_integer() {
    bool negative = reader_.byte() != 0;
    std::string_view magnitude = reader_.text();
    if (magnitude.size() > kMaxDecimalBytes) {
      std::string hex = negative ? "-0x" : "0x";
      for (size_t i = magnitude.size(); i-- > 0;) {
        hex += "0123456789abcdef"[static_cast<uint8_t>(magnitude[i]) >> 4];
        hex += "0123456789abcdef"[magnitude[i] & 15];
      }
      return hex;
    }
    std::vector<uint8_t> decimal{0};
    for (size_t i = magnitude.size(); i-- > 0;) {
      uint32_t carry = static_cast<uint8_t>(magnitude[i]);
      for (uint8_t& digit : decimal) {
        carry += digit * 256u;
        digit = static_cast<uint8_t>(carry % 10);
        carry /= 10;
      }
      for (; carry != 0; carry /= 10) decimal.push_back(static_cast<uint8_t>(carry % 10));
    }
    std::string text = negative ? "-" : "";
    for (size_t i = decimal.size(); i-- > 0;) text += static_cast<char>('0' + decimal[i]);
    return text;
  }

  std::string_view message_;
  MessageReader reader_;
  std::vector<std::string> keys_;
  std::vector<Container> containers_;
  std::unordered_map<size_t, size_t> index_of_;
  bool repeating_ = false;
  int64_t repeated_ = 0;
};

}  // namespace

ordered_json message_to_json(std::string_view message) { return Reader(message).read(); }

}  // namespace hognose::cli
