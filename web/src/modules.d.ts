// What the build resolves and TypeScript cannot.

declare module "examples:*" {
  const examples: Record<string, { code: string; inputs?: string }>;
  export default examples;
}
declare module "*.py" {
  const source: string;
  export default source;
}
