/** A measure with the given properties, used by the objective `service` of the frame in which examples stand. */
export function measureExample(properties: string): string {
  return `perspective internal { objective service {\n  measure waiting "Waiting time" { ${properties} }\n} }`;
}
