/** A shipped `.smap` file as its text; the bundler and the test runner read it so. */
declare module "*.smap" {
  const text: string;
  export default text;
}
