// Stub until the rules are here.
export interface Explanation {
  readonly title: string;
  readonly why: string;
  readonly example?: string;
  readonly remedy: string;
  readonly source?: string;
}
export const explanations: ReadonlyMap<string, Explanation> = new Map([
  [
    "unknown-reference",
    {
      title: "A name that nothing has",
      why: "Links and references use ids.",
      example: "retian -> grow",
      remedy: "Write the id that is declared.",
      source: "language reference",
    },
  ],
]);
