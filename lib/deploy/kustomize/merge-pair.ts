import type { YNode } from './node';

/** What is patched, and the patch. */
export type MergePair = [target: YNode | undefined, patch: YNode | undefined];
