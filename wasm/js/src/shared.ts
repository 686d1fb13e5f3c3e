export * from "./core.js";
export { LoadError, makeLoader, type LoadOptions, type WasmSource } from "./loader.js";
