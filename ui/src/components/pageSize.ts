/** How many lines a list shows at once. */
export const PAGE_SIZE = 100;
