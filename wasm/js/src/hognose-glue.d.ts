declare module "hognose-glue" {
  const createGlue: import("./glue.js").CreateGlue;
  export default createGlue;
}
