import {
  type CheckSettings,
  compile,
  type Diagnostic,
  type Host,
  type Project,
  type Source,
  sortDiagnostics,
} from "../index.ts";
import { faultAt } from "./faults.ts";

/**
 * Compiles files together. The compiler does not throw, whatever the text; should it do so all the same, each file is
 * compiled alone, so that one of them cannot hide what there is to say about the others.
 */
export function compileFiles(files: readonly string[], host: Host, settings: CheckSettings): Project {
  try {
    return compile(files, host, settings);
  } catch {
    return joined(files.map((file) => compileAlone(file, host, settings)));
  }
}

function compileAlone(file: string, host: Host, settings: CheckSettings): Project {
  try {
    return compile([file], host, settings);
  } catch (problem) {
    const fault = faultAt({ file, span: { start: 0, end: 0 } }, "reading it", problem);
    return { kind: "project", maps: [], imported: [], documents: [], sources: [], diagnostics: [fault] };
  }
}

/** Projects of single files as one; what several of them import is there once. */
function joined(projects: readonly Project[]): Project {
  const sources = new Map<string, Source>();
  const documents = new Map<string, Project["documents"][number]>();
  const maps = new Map<string, Project["maps"][number]>();
  const imported = new Map<string, Project["maps"][number]>();
  const diagnostics: Diagnostic[] = [];
  for (const project of projects) {
    for (const source of project.sources) sources.set(source.file, source);
    for (const document of project.documents) documents.set(document.file, document);
    for (const map of project.maps) maps.set(JSON.stringify([map.file, map.id]), map);
    for (const map of project.imported) imported.set(JSON.stringify([map.file, map.id]), map);
    diagnostics.push(...project.diagnostics);
  }
  return {
    kind: "project",
    maps: [...maps.values()],
    imported: [...imported.values()].filter(({ file, id }) => !maps.has(JSON.stringify([file, id]))),
    documents: [...documents.values()],
    sources: [...sources.values()],
    diagnostics: sortDiagnostics(diagnostics),
  };
}
