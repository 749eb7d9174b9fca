/** What is wrong with a bundle, and where: `items[12].categoryId`. */
export type BundleFault = Readonly<{ path: string; message: string }>;
