/** Put in by the build from package.json. */
declare const SMAP_VERSION: string;

export const VERSION: string = SMAP_VERSION;
