/** Where the pages of docs/ are published, with a slash at its end; empty while they are not. */
export const SITE: string = '';
