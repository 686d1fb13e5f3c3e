# The standalone WebAssembly module: wasm/*.cpp (Embind) over the core. Included by the top CMakeLists.txt under Emscripten.
#
# Out come build/wasm/glue/hognose.{mjs,wasm}; wasm/js/build.mjs makes the npm package of them and its own sources.
set(HOGNOSE_WASM_DIR "${PROJECT_SOURCE_DIR}/wasm" CACHE PATH "Where the binding's sources are")
file(GLOB HOGNOSE_WASM_SOURCES CONFIGURE_DEPENDS "${HOGNOSE_WASM_DIR}/*.cpp")
if(NOT HOGNOSE_WASM_SOURCES)
  message(FATAL_ERROR "there are no sources in ${HOGNOSE_WASM_DIR}")
endif()

# Link-time optimisation: the interpreter is one program, and what is not used falls away.
set(HOGNOSE_WASM_FLAGS -flto)
target_compile_options(hognose_core PRIVATE ${HOGNOSE_WASM_FLAGS})

add_executable(hognose_wasm ${HOGNOSE_WASM_SOURCES})
set_target_properties(hognose_wasm PROPERTIES OUTPUT_NAME hognose SUFFIX .mjs
                      RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/glue")
target_compile_definitions(hognose_wasm PRIVATE "HOGNOSE_VERSION=\"${HOGNOSE_VERSION}\"" EMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0)
target_compile_options(hognose_wasm PRIVATE -fno-exceptions -fno-rtti ${HOGNOSE_WASM_FLAGS})
# Embind comes behind the binding, which defines what it needs of it (binding.cpp); --bind would come first.
target_link_libraries(hognose_wasm PRIVATE hognose_core hognose_warnings hognose_json embind)
target_link_options(hognose_wasm PRIVATE
  ${HOGNOSE_WASM_FLAGS} -fno-exceptions -fno-rtti
  -sMODULARIZE -sEXPORT_ES6 -sEXPORT_NAME=createHognose -sEXPORTED_RUNTIME_METHODS=HEAPU8,HEAPU32
  # No Node built-ins in the glue, so that bundlers for browsers are content; the wrapper hands in the module everywhere.
  -sENVIRONMENT=web,worker
  # No eval and no new Function: the module runs under script-src 'self' 'wasm-unsafe-eval'.
  -sDYNAMIC_EXECUTION=0
  # The invokers are written at link time instead: the general ones, which Embind has in their place, cost a call 0.4 us.
  -sEMBIND_AOT
  # The default is 64 KB. C++ recursion is bounded by constants, tested at the bound.
  -sSTACK_SIZE=1MB -sINITIAL_HEAP=2MB -sALLOW_MEMORY_GROWTH -sMAXIMUM_MEMORY=2GB
  -sFILESYSTEM=0 -sSUPPORT_LONGJMP=0 -sASSERTIONS=0
  # Inlining across files only where it hardly costs anything (7 % less); what the loop needs is inlined file by file.
  -sMALLOC=emmalloc -Oz -Wl,-mllvm,-inline-threshold=5
  # Binaryen knows nothing of `noinline`: it would put each slow path that is called from one place back into the interpreter loop, and twice the
  # loop takes V8 twice as long to optimise, while the program runs in baseline code. Packing memory makes hundreds of segments of the data to save
  # zeros, which a compressed download hardly notices; their addresses it does.
  -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=20,--skip-pass=memory-packing)

# Size is a budget here. Parsing and compiling are short work, so those layers are compiled for size above all; builtins and modules
# for size with inlining; of the support layer, the kernels of the big integers and what every string needs stay quick.
# In the parser and the compiler only what is declared inline is inlined: link-time optimisation makes one function of all that has a single
# caller, V8 takes such a giant for hot after a few dozen calls, and the loop waits in the optimising compiler's queue behind it.
file(GLOB HOGNOSE_SMALLEST_SOURCES "${PROJECT_SOURCE_DIR}/core/syntax/*.cpp" "${PROJECT_SOURCE_DIR}/core/compiler/*.cpp"
     "${PROJECT_SOURCE_DIR}/core/bytecode/*.cpp" "${PROJECT_SOURCE_DIR}/core/host/*.cpp")
file(GLOB HOGNOSE_SMALL_SOURCES "${PROJECT_SOURCE_DIR}/core/stdlib/*.cpp" "${PROJECT_SOURCE_DIR}/core/builtins/*.cpp"
     "${PROJECT_SOURCE_DIR}/core/support/unicode*.cpp" "${PROJECT_SOURCE_DIR}/core/support/float_*.cpp"
     "${PROJECT_SOURCE_DIR}/core/support/number_text.cpp" "${PROJECT_SOURCE_DIR}/core/support/inflate.cpp")
foreach(cold types interpreter intern code loop_rare buffers str_builder numbers_float snapshot gc)
  list(APPEND HOGNOSE_SMALL_SOURCES "${PROJECT_SOURCE_DIR}/core/runtime/${cold}.cpp")
endforeach()
foreach(part arena data_files pointer_table scratch bigint bigint_divide bigint_double bigint_power bigint_text)
  list(APPEND HOGNOSE_SMALL_SOURCES "${PROJECT_SOURCE_DIR}/core/support/${part}.cpp")
endforeach()
foreach(warm attributes hash_equal iteration generators numbers set shapes sequences operators returns natives)
  set_source_files_properties("${PROJECT_SOURCE_DIR}/core/runtime/${warm}.cpp" PROPERTIES COMPILE_OPTIONS -Os)
endforeach()
# Loops over characters: unrolled they are longer, and no quicker that one could measure.
foreach(loops runtime/heap runtime/str_find runtime/strings support/utf8)
  set_source_files_properties("${PROJECT_SOURCE_DIR}/core/${loops}.cpp" PROPERTIES COMPILE_OPTIONS -fno-unroll-loops)
endforeach()
list(APPEND HOGNOSE_SMALLEST_SOURCES ${HOGNOSE_WASM_SOURCES})
set_source_files_properties(${HOGNOSE_SMALLEST_SOURCES} PROPERTIES COMPILE_OPTIONS "-Oz;-DHOGNOSE_SMALL;-finline-hint-functions")
set_source_files_properties(${HOGNOSE_SMALL_SOURCES} PROPERTIES COMPILE_OPTIONS "-Oz;-DHOGNOSE_SMALL;-finline-hint-functions")
