import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';

const LIB = join(__dirname, '../../lib');

/** A file of lib/, as the compiler parses it. */
export interface Source {
  readonly file: string;
  readonly nodes: readonly ts.Node[];
  readonly textOf: (node: ts.Node) => string;
}

export function sourcesOfLib(): Source[] {
  return readdirSync(LIB, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(LIB, file), 'utf8');
      const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
      return { file, nodes: nodesIn(source), textOf: (node) => node.getText(source) };
    });
}

function nodesIn(root: ts.Node): ts.Node[] {
  const nodes = [root];
  // Grows while it is walked.
  for (const node of nodes) node.forEachChild((child) => void nodes.push(child));
  return nodes;
}
