const FORM =
  /^\d{4}(?:-(?:H[12]|Q[1-4]|W(?:0[1-9]|[1-4]\d|5[0-3])|(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?))?$/;

/** Has the form of a period (`2025`, `2025-Q1`, `2025-03-31`); whether the calendar has that day is asked later. */
export function hasPeriodForm(text: string): boolean {
  return FORM.test(text);
}
