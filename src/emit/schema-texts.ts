/** The published JSON Schemas as texts; the schema library is loaded only where one is asked for. */

export async function changesSchemaText(): Promise<string> {
  const { changesJsonSchema } = await import("./change-schema.ts");
  return text(changesJsonSchema());
}

export async function evidenceSchemaText(): Promise<string> {
  const { evidenceJsonSchema } = await import("./evidence-schema.ts");
  return text(evidenceJsonSchema());
}

export async function simulationSchemaText(): Promise<string> {
  const { simulationJsonSchema } = await import("./simulation-schema.ts");
  return text(simulationJsonSchema());
}

export async function findingsSchemaText(): Promise<string> {
  const { findingsJsonSchema } = await import("./findings/schema.ts");
  return text(findingsJsonSchema());
}

function text(schema: unknown): string {
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
