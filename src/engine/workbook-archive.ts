import { unzipSync } from "fflate";

const MOST_ENTRIES = 200;
const MOST_BYTES = 64 * 1024 * 1024;

/** The texts of the parts that a workbook's reader asks for, or why the archive is not opened. */
export type Archive =
  | { readonly kind: "archive"; readonly part: (name: string) => string | undefined }
  | { readonly kind: "malformed"; readonly why: string };

/** Unpacks the XML of a workbook, within limits that a packed bomb meets before it is unpacked. */
export function openArchive(bytes: Uint8Array): Archive {
  let entries = 0;
  let size = 0;
  let why: string | undefined;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        if (entries > MOST_ENTRIES) why ??= `has more than ${MOST_ENTRIES} parts`;
        if (!/^xl\/[^.]*\.xml(\.rels)?$/.test(name)) return false;
        size += originalSize;
        if (size > MOST_BYTES) why ??= "is larger than 64 MiB when it is unpacked";
        return why === undefined;
      },
    });
    if (why !== undefined) return { kind: "malformed", why };
    const texts = new Map(Object.entries(parts));
    return { kind: "archive", part: (name) => decoded(texts.get(name)) };
  } catch {
    return { kind: "malformed", why: why ?? "is no readable workbook" };
  }
}

function decoded(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : new TextDecoder("utf-8").decode(bytes);
}
