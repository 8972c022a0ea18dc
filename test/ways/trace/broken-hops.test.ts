import * as fc from 'fast-check';
import { spotIn } from '../../../lib/model/read/origin';
import { tryQuestion } from '../../../lib/ways/ask/question';
import { tryDecisive, verdictOf } from '../../../lib/ways/chain/chain';
import { FoundFaults } from '../../../lib/ways/chain/found-faults';
import type { Hop } from '../../../lib/ways/chain/hop';
import { Verdict } from '../../../lib/ways/chain/verdict';
import { answersOver, eitherAnswer } from '../../../lib/ways/trace/answers-over';
import { networkOf } from '../../support/network';
import { NETWORKS } from './broken-hops';
import type { Drawn, Edit, WorkingNetwork } from './working-network';

const RUNS = Number(process.env['BROKEN_HOP_RUNS'] ?? 60);
const NO_FAULTS = new FoundFaults([]);

const NAME = fc.stringMatching(/^[a-z][a-z0-9]{2,9}$/);

const DRAWN: fc.Arbitrary<Drawn> = fc.record({
  namespace: NAME.map((name) => `n-${name}`),
  app: NAME.map((name) => `a-${name}`),
  host: NAME.map((name) => `${name}.example.com`),
  port: fc.integer({ min: 81, max: 999 }),
  target: fc.integer({ min: 3000, max: 9000 }),
});

/** Beside what is asked, so that lines move and names are near each other. */
const bystander = (index: number) => `apiVersion: v1
kind: Service
metadata: { name: bystander-${index}, namespace: others }
spec: { selector: { app: bystander }, ports: [{ port: 80 }] }
`;

const CASE = fc.record({
  kind: fc.constantFrom(...Object.keys(NETWORKS)),
  drawn: DRAWN,
  bystanders: fc.nat(3),
  order: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
  edit: fc.nat(),
});

interface Asked {
  readonly verdict: Verdict;
  readonly hop?: Hop;
}

function ask(text: string, { question, from }: WorkingNetwork): Asked {
  const read = tryQuestion(text === '' ? '' : question);
  if (!read) throw new Error(`${question} is no question`);
  const chain = eitherAnswer(answersOver([networkOf(text)], NO_FAULTS, { question: read, from }));
  return { verdict: verdictOf(chain), hop: tryDecisive(chain) };
}

/** An edited text, or the text as it is: nothing of an edit is in it but its line. */
function edited(documents: readonly string[], { mark, cut, to }: Edit): string {
  const marked = new RegExp(`^.* #${mark}$`, 'm');
  const texts = documents.flatMap((text) => {
    if (!marked.test(text)) return [text];
    if (cut === undefined) return [];
    return [text.replace(marked, (line) => line.replace(cut, to ?? ''))];
  });
  const all = texts.join('---\n');
  if (all === documents.join('---\n')) throw new Error(`${mark} changes nothing`);
  return all;
}

function lineOf(text: string, mark: string): number {
  return text.split('\n').findIndex((line) => line.endsWith(` #${mark}`)) + 1;
}

/** What is wrong with the answer to a broken network; nothing where it names the hop. */
function missed(text: string, edit: Edit, { verdict, hop }: Asked): string | undefined {
  if (verdict === Verdict.GIVEN) return 'it is reached';
  if (!hop) return 'no hop decides';
  const { mark, at, says } = edit;
  const lines = hop.places.map(({ manifest: { origin }, field }) => spotIn(origin, field).line);
  const wanted = [mark, at].flatMap((one) => (one === undefined ? [] : [lineOf(text, one)]));
  if (lines.some((line) => line !== undefined && wanted.includes(line))) return undefined;
  const said = [hop.what, hop.why ?? ''].join('; ');
  if (says !== undefined && said.includes(says)) return undefined;
  return `lines ${lines.join(', ')} in place of ${wanted.join(', ')}: ${said}`;
}

function documentsOf({ documents }: WorkingNetwork, bystanders: number, order: readonly number[]) {
  const all = [...documents, ...Array.from({ length: bystanders }, (_, index) => bystander(index))];
  return all
    .map((text, index) => ({ text, rank: order[index] ?? 0 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ text }) => text);
}

test('a hop that is broken is named with its line', () => {
  fc.assert(
    fc.property(CASE, ({ kind, drawn, bystanders, order, edit }) => {
      const network = NETWORKS[kind]?.(drawn);
      if (!network) throw new Error(kind);
      const documents = documentsOf(network, bystanders, order);
      const one = network.edits[edit % network.edits.length];
      if (!one) throw new Error(kind);
      const text = edited(documents, one);
      const fault = missed(text, one, ask(text, network));
      if (fault !== undefined)
        throw new Error(`${kind}, ${JSON.stringify(one)}: ${fault}\n${text}`);
    }),
    { numRuns: RUNS },
  );
});

const EXAMPLE: Drawn = {
  namespace: 'shop',
  app: 'web',
  host: 'shop.example.com',
  port: 81,
  target: 3000,
};

describe.each(Object.entries(NETWORKS))('behind %s', (_, of) => {
  const network = of(EXAMPLE);

  test('a request is reached as long as nothing is broken', () => {
    expect(ask(network.documents.join('---\n'), network)).toEqual({ verdict: Verdict.GIVEN });
  });

  test.each(network.edits.map((edit) => [`${edit.mark} ${edit.to ?? 'gone'}`, edit] as const))(
    'the hop is named: %s',
    (_name, edit) => {
      const text = edited(network.documents, edit);
      expect(missed(text, edit, ask(text, network))).toBeUndefined();
    },
  );
});
