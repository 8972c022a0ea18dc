import { Network } from '../../lib/model/queries/network';
import { fieldId, keysOf } from '../../lib/model/read/field-path';
import type { Manifest } from '../../lib/model/read/manifest';
import { readText } from '../../lib/model/read/read';
import { DEFAULT_TARGET } from '../../lib/model/read/target';
import { RULES } from '../../lib/rules/catalogue';
import { runRules } from '../../lib/rules/run';
import { casesOf } from '../support/cases';
import { withValue } from '../support/tree';

/** Three makes of a placeholder for each field, in turn, and all of them in a long run. */
const MAKES_OF_A_FIELD = process.env['VALUE_SHARE'] === '1' ? Infinity : 3;

const MAKES = [
  ...[
    '$HOST',
    '$host',
    '<host>',
    '%HOST%',
    '@HOST@',
    '__HOST__',
    'REPLACE_ME',
    'AUTOMATIC_REPLACE',
  ],
  ...['CHANGEME', '${HOST}', '$(HOST)', '{{ host }}', '{HOST}'],
];

function networkOf(texts: readonly string[], id: string): Network {
  const { manifests } = readText(texts.join('\n---\n'), 'a.yaml');
  const { target } = casesOf(id);
  const knowledge = target === undefined ? DEFAULT_TARGET.knowledge : {};
  return new Network({ ...DEFAULT_TARGET, knowledge, ...target }, manifests);
}

/** A manifest with a placeholder at a field, as a person writes it: `{HOST}` has no quotes. */
function withOpen({ object }: Manifest, field: string, text: string): string {
  const json = JSON.stringify(withValue(object, keysOf(field), text));
  return text === '{HOST}' ? json.replaceAll('"{HOST}"', '{HOST}') : json;
}

const examples = RULES.filter(({ checkFleet }) => !checkFleet).map((rule) => ({
  rule,
  id: rule.id,
  manifests: readText(casesOf(rule.id).wrong.yaml, 'a.yaml').manifests,
}));

let taken = 0;

function makesOfNext(): string[] {
  const first = (taken++ * MAKES_OF_A_FIELD) % MAKES.length || 0;
  return [...MAKES.slice(first), ...MAKES.slice(0, first)].slice(0, MAKES_OF_A_FIELD);
}

test.each(examples)('$id finds nothing that rests on a placeholder', ({ rule, id, manifests }) => {
  const texts = manifests.map(({ object }) => JSON.stringify(object));
  for (const { places } of runRules([rule], [networkOf(texts, id)])) {
    for (const { manifest, field } of places) {
      const index = manifests.findIndex((one) => one.identity === manifest?.identity);
      const one = manifests[index];
      if (!one || withOpen(one, field, '$HOST') === texts[index]) continue; // not written
      for (const text of makesOfNext()) {
        const changed = texts.map((other, at) =>
          at === index ? withOpen(one, field, text) : other,
        );
        const found = runRules([rule], [networkOf(changed, id)]);
        const resting = found.filter((finding) =>
          finding.places.some(
            (at) => at.manifest?.identity === one.identity && fieldId(at.field) === fieldId(field),
          ),
        );
        expect(resting.map(({ what }) => `${text} at ${field}: ${what}`)).toEqual([]);
      }
    }
  }
});

test('no object is known whose name is a placeholder', () => {
  const named = examples.filter(({ manifests }) => manifests.every(({ name }) => name !== ''));
  expect(named.length).toBeGreaterThan(250);
  const found = named.flatMap(({ rule, id, manifests }) =>
    makesOfNext().flatMap((text) => {
      const changed = manifests.map((one) => withOpen(one, 'metadata.name', text));
      return runRules([rule], [networkOf(changed, id)]).map(({ what }) => `${id} ${text} ${what}`);
    }),
  );
  expect(found).toEqual([]);
});
