import type { SpokenLanguage } from "../index.ts";

/** What a command says of the files that it wrote, mended or left, one line each. */
export interface FileWords {
  readonly wrote: (file: string) => string;
  readonly stale: (file: string) => string;
  readonly leftOver: (file: string, map: string) => string;
  readonly notBuilt: (map: string, file: string) => string;
  readonly noMap: string;
  readonly mended: (file: string, how: string) => string;
  readonly formatted: (file: string) => string;
  readonly notFormatted: (file: string) => string;
}

export const FILE_WORDS: Readonly<Record<SpokenLanguage, FileWords>> = {
  en: {
    wrote: (file) => `wrote ${file}\n`,
    stale: (file) => `stale ${file}\n`,
    leftOver: (file, map) => `left over ${file}: the map ${map} is gone\n`,
    notBuilt: (map, file) => `not built because of errors: map ${map} in ${file}\n`,
    noMap: "no map to build: the files declare none\n",
    mended: (file, how) => `mended ${file}: ${how}\n`,
    formatted: (file) => `formatted ${file}\n`,
    notFormatted: (file) => `not formatted ${file}\n`,
  },
  zh: {
    wrote: (file) => `已写入 ${file}\n`,
    stale: (file) => `已过时 ${file}\n`,
    leftOver: (file, map) => `遗留的 ${file}：地图 ${map} 已经不存在\n`,
    notBuilt: (map, file) => `因有错误而没有生成：${file} 中的地图 ${map}\n`,
    noMap: "没有可生成的地图：文件中没有声明地图\n",
    mended: (file, how) => `已改正 ${file}：${how}\n`,
    formatted: (file) => `已整理格式 ${file}\n`,
    notFormatted: (file) => `格式未整理 ${file}\n`,
  },
};
