// Ints and floats on Values: arithmetic without Python. Each answers a Result: a value, NotImplemented when an operand is no number of the kind,
// or a raised ZeroDivisionError, OverflowError ...; big results ask the heap first; work is charged to the meter.
#pragma once

#include "runtime/native.h"

namespace hognose::runtime {

Value make_int(Interpreter& vm, int64_t i);
Value make_uint(Interpreter& vm, uint64_t i);
// From magnitude digits (normalised here).
[[nodiscard]] Result make_big_int(Interpreter& vm, const uint32_t* digits, size_t size, bool negative);
// True and *out when the int (bool, subclass instance included) fits 64 bits.
bool int_as_int64(Value value, int64_t* out);
// Clamps to the range of int64_t (for slices and such). The value must be an int.
int64_t int_clamped(Value value);
bool int_is_negative(Value value);
bool int_is_zero(Value value);
// -1, 0, 1
int int_compare(Value a, Value b);
int int_compare_float(Value i, double d);  // d is no NaN
// Float of an int, correctly rounded; OverflowError "int too large to convert to float".
Result int_to_float(Interpreter& vm, Value value);
Result int_from_float(Interpreter& vm, double d);  // truncates; ValueError / OverflowError for nan and inf
// `operation` is an opcode kAdd .. kXor; operands are ints or bools / floats or ints.
Result int_binary(Interpreter& vm, bytecode::Opcode operation, Value a, Value b);
Result float_binary(Interpreter& vm, bytecode::Opcode operation, double a, double b);
Result int_negate(Interpreter& vm, Value value);
Result int_invert(Interpreter& vm, Value value);
Result int_absolute(Interpreter& vm, Value value);
Result int_divmod(Interpreter& vm, Value a, Value b);  // a tuple
// The same number as a plain int: of a bool, of an instance of a subclass.
Value plain_int(Interpreter& vm, Value value);
Result int_power_modulo(Interpreter& vm, Value base, Value exponent, Value modulus);
int64_t int_hash(Value value);
int64_t float_hash(double d, Value object);  // object: identity for NaN
// Text of an int in base 2, 8, 10, 16 without prefix; ValueError above the int/str conversion limit of 4300 digits for base 10.
Result int_to_str(Interpreter& vm, Value value, int base);
// Text as int(text, base) takes it. The message of the ValueError shows `shown` (the text's repr, a str); without one, the answer to a text
// that is no int is the empty value.
Result int_from_text(Interpreter& vm, std::string_view text, int base);
Result float_repr(Interpreter& vm, double d);

// Floats: floor division and remainder as Python defines them (b is not 0).
void float_divmod(double a, double b, double* quotient, double* remainder);

// Complex numbers. An operand that was a real number says so: mixed arithmetic does not turn it into a complex one (as in C99).
struct ComplexOperand {
  double real;
  double imag;
  bool is_real;
};
Value make_complex(Interpreter& vm, double real, double imag);
// NotImplemented for operations that complex numbers don't have.
Result complex_binary(Interpreter& vm, bytecode::Opcode operation, ComplexOperand a, ComplexOperand b);

}  // namespace hognose::runtime
