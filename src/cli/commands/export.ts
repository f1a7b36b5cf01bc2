import { didYouMean, EXPORTERS, error, logText } from "../../index.ts";
import { buildableMaps } from "../buildable-maps.ts";
import { complainFindings } from "../complain-findings.ts";
import type { ExportFormat } from "../output-formats.ts";
import { type ExitStatus, type Terminal, worst } from "../terminal.ts";
import { compileWorkspace, openWorkspace } from "../workspace.ts";

export interface ExportChoice {
  readonly view?: string;
  readonly lang?: string;
}

/** `smap export`: maps as texts that other programs draw, on standard output. */
export async function exportMaps(
  format: ExportFormat,
  paths: readonly string[],
  choice: ExportChoice,
  terminal: Terminal,
): Promise<ExitStatus> {
  const workspace = await openWorkspace(paths, terminal, choice.lang);
  const project = compileWorkspace(workspace);
  const { maps, faulty } = buildableMaps(project, workspace.files);
  const withView = maps.filter((map) => hasView(map, choice.view));
  const unknown = maps
    .filter((map) => !hasView(map, choice.view))
    .map((map) => {
      const hint = didYouMean(
        choice.view ?? "",
        map.views.map((each) => each.id),
      );
      return error("unknown-view", `map \`${map.id}\` has no view \`${choice.view}\``, map.idAt, { hint });
    });
  const language = choice.lang ?? workspace.config.language;
  const texts = withView.map((map) =>
    EXPORTERS[format](map, { view: map.views.find((each) => each.id === choice.view), language }),
  );
  terminal.write(logText(texts.join("\n")));
  const found = { ...project, diagnostics: [...project.diagnostics, ...unknown] };
  return worst(complainFindings(found, workspace, terminal), faulty.length > 0 ? 1 : 0);
}

function hasView(
  map: { readonly views: readonly { readonly id: string }[] },
  view: string | undefined,
): boolean {
  return view === undefined || map.views.some((each) => each.id === view);
}
