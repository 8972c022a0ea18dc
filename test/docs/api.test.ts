import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, pagesIn } from '../support/pages';
import { refusedPlaces } from '../support/refused';
import { Surface } from '../support/surface';

const surface = new Surface();
const members = surface.exported.flatMap((one) => one.members);
const props = surface.exported
  .filter(({ kind }) => kind === 'struct')
  .flatMap((struct) => struct.members.map((member) => ({ struct, ...member })));

/** The words of a name and of a text, so that `The host name.` is seen to say no more than `hostName`. */
const bare = (text: string) => text.replace(/[^A-Za-z]|\b(the|an?|of)\b/gi, '').toLowerCase();

describe('what lib/index.ts exports', () => {
  test('says in a sentence what it is', () => {
    const named = [...surface.exported, ...members];
    expect(named.length).toBeGreaterThan(480);
    expect(namesOf(named.filter(({ text }) => !/^\S.*[.:]$/.test(text)))).toEqual([]);
  });

  test('has props that say more than their names', () => {
    expect(props.length).toBeGreaterThan(250);
    const mute = props.filter(({ name, text }) => bare(text) === bare(name.split('.')[1] ?? ''));
    expect(namesOf(mute)).toEqual([]);
  });

  test('has a default for each prop that may be left out, and for no other', () => {
    const odd = props.filter(({ isOptional, tags }) => isOptional !== !!tags.get('default'));
    expect(namesOf(odd)).toEqual([]);
  });

  test('has a source for each prop, or for its struct', () => {
    const without = props.filter(({ struct, tags }) => !tags.has('see') && !struct.tags.has('see'));
    expect(namesOf(without)).toEqual([]);
  });

  test('says of each number which it may be', () => {
    const numbers = props.filter(({ isNumber }) => isNumber);
    expect(numbers.length).toBeGreaterThan(50);
    expect(namesOf(numbers.filter(({ text }) => !LIMIT.test(text)))).toEqual([]);
  });
});

test('docs/api has each exported type and each member once, and nothing that is inherited', () => {
  const headings = pagesIn('docs/api').flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, text]) => text),
  );
  const own = surface.exported.filter(({ kind }) => kind !== 'enum').flatMap((one) => one.members);
  const expected = [...surface.exported, ...own].map(({ name }) => name.split('.').pop());
  const FRAME = ['API', 'Constructs', 'Values', 'Methods', 'Properties', 'Shared types'];
  const shown = headings.filter((text = '') => !FRAME.includes(text));
  expect(shown.sort()).toEqual(expected.sort());
});

/** A number, or where it is known. */
const LIMIT = /\b\d|range of the Cluster|port of the app/;

describe('what a message refuses', () => {
  const places = refusedPlaces();
  const judged = places.map((place) => ({
    ...place,
    said: surface.at(place.construct, place.steps),
  }));
  const isJudgement = ({ what }: { readonly what: string }) => !OF_TYPE.test(what);

  test('is found in what is public', () => {
    expect(judged.length).toBeGreaterThan(600);
    expect(judged.filter(({ said }) => said.length === 0).map(({ line }) => line)).toEqual([]);
  });

  test('is told by the docstring, after "Refused:"', () => {
    const refused = judged.filter(isJudgement).flatMap(({ said }) => said);
    expect(new Set(namesOf(refused)).size).toBeGreaterThan(200);
    expect(namesOf(refused.filter(({ text }) => !/\bRefused: \S/.test(text)))).toEqual([]);
  });

  test('for a release is told with the release that has it', () => {
    const late = judged.flatMap(({ said, needs }) => said.map((one) => ({ ...one, needs })));
    const untold = late.filter(({ needs, text }) => needs && !text.includes(needs));
    expect(late.filter(({ needs }) => needs).length).toBeGreaterThan(20);
    expect(namesOf(untold)).toEqual([]);
  });
});

/** Where the type of a value is wrong, or the prop itself: the same everywhere, and not said. */
const OF_TYPE =
  /\bis not (text|a number|a list|a map|true or false|an object|one of the values of \w+|an? [A-Z]\w+)$|^is missing$/;

function namesOf(all: readonly { readonly name: string }[]): string[] {
  return [...new Set(all.map(({ name }) => name))].sort();
}
