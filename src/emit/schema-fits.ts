/**
 * Types with which a schema is held against the type whose values it describes: the compiler names any field that one
 * of the two lacks or has too many.
 */
export type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

export type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
