#include "json_values.h"

#include <cmath>
#include <string>
#include <vector>

#include "hognose/message.h"

namespace hognose::cli {

using nlohmann::ordered_json;

namespace {

class Reader {
 public:
  explicit Reader(std::string_view message) : reader_(message) {}

  ordered_json read(int depth = 0) {
    if (!reader_.ok() || depth > kMaxMessageDepth) return nullptr;
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
      case Tag::kKey: keys_.emplace_back(reader_.text()); return keys_.back();
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
        size_t index = open();
        for (uint64_t n = reader_.varint(); n > 0 && reader_.ok(); --n) items.push_back(read(depth + 1));
        close(index, items);
        return items;
      }
      case Tag::kDict: {
        ordered_json pairs = ordered_json::array();
        size_t index = open();
        for (uint64_t n = reader_.varint(); n > 0 && reader_.ok(); --n) {
          ordered_json key = read(depth + 1);
          pairs.push_back({key, read(depth + 1)});
        }
        close(index, pairs);
        return pairs;
      }
      case Tag::kInstance: read(depth + 1); [[fallthrough]];
      case Tag::kRecord: {
        ordered_json object = ordered_json::object();
        size_t index = open();
        for (uint64_t n = reader_.varint(); n > 0 && reader_.ok(); --n) {
          ordered_json key = read(depth + 1);
          object[key.is_string() ? key.get<std::string>() : key.dump()] = read(depth + 1);
        }
        close(index, object);
        return object;
      }
      case Tag::kOpaque: {
        read(depth + 1);
        return read(depth + 1);
      }
      case Tag::kRef: {
        uint64_t n = reader_.varint();
        if (n >= containers_.size() || !containers_[n].closed) return "...";
        return containers_[n].value;
      }
    }
    return nullptr;
  }

 private:
  struct Container {
    bool closed = false;
    ordered_json value;
  };
  size_t open() {
    containers_.emplace_back();
    return containers_.size() - 1;
  }
  void close(size_t index, const ordered_json& value) { containers_[index] = {true, value}; }

  // JSON has no limit on integers, but readers do: beyond 53 bits the digits go out as a string.
  ordered_json big_integer() {
    bool negative = reader_.byte() != 0;
    std::string_view magnitude = reader_.text();
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

  MessageReader reader_;
  std::vector<std::string> keys_;
  std::vector<Container> containers_;
};

}  // namespace

ordered_json message_to_json(std::string_view message) { return Reader(message).read(); }

}  // namespace hognose::cli
