import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';

const LIB = join(__dirname, '../lib');

/** Fewer words, such as `is missing`, are no sentence. */
const LEAST_WORDS = 4;

test('no sentence of a fault stands in lib/ twice', () => {
  const places = new Map<string, string[]>();
  const files = readdirSync(LIB, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((one) => one.endsWith('.ts')).sort()) {
    const source = ts.createSourceFile(
      file,
      readFileSync(join(LIB, file), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    for (const sentence of sentencesIn(source)) {
      places.set(sentence, [...(places.get(sentence) ?? []), file]);
    }
  }
  expect(places.size).toBeGreaterThan(1500);
  expect([...places].filter(([, those]) => those.length > 1)).toEqual([]);
});

/** What `what`, `why` and `fix` say in a file, without regard to the case and the full stop. */
function sentencesIn(node: ts.Node): string[] {
  const inner = node.getChildren().flatMap(sentencesIn);
  if (!ts.isPropertyAssignment(node) || !/^(what|why|fix)$/.test(node.name.getText())) return inner;
  return [...inner, ...textsOf(node.initializer)].filter(
    (text) =>
      text
        .replaceAll(/\$\{[^}]*\}/g, ' ')
        .trim()
        .split(/\s+/).length >= LEAST_WORDS,
  );
}

function textsOf(node: ts.Expression): string[] {
  if (ts.isConditionalExpression(node)) {
    return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  }
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
    return [normal(node.text)];
  }
  return ts.isTemplateExpression(node) ? [normal(node.getText().slice(1, -1))] : [];
}

function normal(text: string): string {
  return text.toLowerCase().replace(/\.$/, '');
}
