/** Most comments a page shows at once; the newest are kept. */
export const mostComments = 200;
