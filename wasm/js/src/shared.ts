export * from "./core.js";
export { LoadError, makeLoader, type DataFileName, type DataSource, type LoadOptions, type WasmSource } from "./loader.js";
