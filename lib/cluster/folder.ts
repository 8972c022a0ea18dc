import type { IConstruct } from 'constructs';
import type { Cluster } from './cluster';

/** The folder that a Fleet writes the charts of a cluster into. */
export function folderOf(cluster: Cluster): string {
  return fileName(idsOf(cluster));
}

/** The ids of a construct and of what it stands in, below the root. */
export function idsOf(construct: IConstruct): string[] {
  return construct.node.scopes.slice(1).map(({ node }) => node.id);
}

export function fileName(ids: readonly string[]): string {
  return inFileName(ids.join('-'));
}

/** A text without the characters that cdk8s keeps out of file names. */
export function inFileName(text: string): string {
  return text.replace(/[^0-9a-zA-Z-_.]/g, '');
}
