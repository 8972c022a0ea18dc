import * as ts from 'typescript';
import type { Source } from './support/sources';
import { sourcesOfLib } from './support/sources';

/** Fewer words, such as `is missing`, are no sentence. */
const LEAST_WORDS = 4;

test('no sentence of a fault stands in lib/ twice', () => {
  const places = new Map<string, string[]>();
  for (const source of sourcesOfLib()) {
    for (const sentence of sentencesIn(source)) {
      places.set(sentence, [...(places.get(sentence) ?? []), source.file]);
    }
  }
  expect(places.size).toBeGreaterThan(1500);
  expect([...places].filter(([, those]) => those.length > 1)).toEqual([]);
});

/** What `what`, `why` and `fix` say in a file, without regard to the case and the full stop. */
function sentencesIn({ nodes, textOf }: Source): string[] {
  return nodes
    .filter((node) => ts.isPropertyAssignment(node))
    .filter(({ name }) => /^(what|why|fix)$/.test(textOf(name)))
    .flatMap(({ initializer }) => textsOf(initializer, textOf))
    .filter((text) => wordsIn(text) >= LEAST_WORDS);
}

function wordsIn(text: string): number {
  return text
    .replaceAll(/\$\{[^}]*\}/g, ' ')
    .trim()
    .split(/\s+/).length;
}

function textsOf(node: ts.Expression, textOf: Source['textOf']): string[] {
  if (ts.isConditionalExpression(node)) {
    return [...textsOf(node.whenTrue, textOf), ...textsOf(node.whenFalse, textOf)];
  }
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
    return [normal(node.text)];
  }
  return ts.isTemplateExpression(node) ? [normal(textOf(node).slice(1, -1))] : [];
}

function normal(text: string): string {
  return text.toLowerCase().replace(/\.$/, '');
}
