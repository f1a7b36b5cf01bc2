/** What is used of svgdom, which ships no types. */
declare module "svgdom" {
  interface SvgWindow {
    readonly document: { readonly documentElement: { readonly outerHTML: string } };
  }
  export function createSVGWindow(): SvgWindow;
}
