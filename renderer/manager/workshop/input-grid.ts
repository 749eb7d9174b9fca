/** Inputs side by side where there is room. */
export const inputGrid = { display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 12rem), 1fr))' } as const;
