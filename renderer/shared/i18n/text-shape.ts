/** The keys of the Chinese texts, any words: what a translation must fill, no more and no less. */
export type TextShape<T> = { readonly [K in keyof T]: T[K] extends string ? string : TextShape<T[K]> };
