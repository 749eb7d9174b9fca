/** UTC instant as ISO-8601 text to the millisecond; sorts as text. */
export type Instant = string & { readonly __kind: 'instant' };

/** A day in Asia/Shanghai, `YYYY-MM-DD`; sorts as text. */
export type BusinessDate = string & { readonly __kind: 'business-date' };
