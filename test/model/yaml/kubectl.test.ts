import * as fc from 'fast-check';
import type { YamlText } from '../../../lib/model/yaml/documents';
import { readYaml } from '../../../lib/model/yaml/documents';
import { decodeText } from '../../../lib/model/yaml/encoding';
import { DIST_DOCUMENTS } from '../../support/dist';
import { hostileYaml } from '../../support/hostile-yaml';
import type { KubectlReading } from '../../support/kubectl-reader';
import { kubectlReadings, tryKubectlReader } from '../../support/kubectl-reader';
import { mutated } from '../../support/mutated-text';

const RUNS = Number(process.env['READER_RUNS'] ?? 600);
const MANIFEST_RUNS = Number(process.env['READER_MANIFEST_RUNS'] ?? 120);
const SEED = Number(process.env['READER_SEED'] ?? 1);

/** How many texts are read by one process. */
const BATCH = 5000;

/** Where the two differ on purpose, or since what kubectl does depends on where its buffers end. */
const EXPLAINED: readonly (readonly [
  why: string,
  is: (ours: YamlText, text: string) => boolean,
])[] = [
  [
    'a control character behind what is read as the document is refused, where kubectl sees it only if it stands within 512 bytes',
    ({ faults }) => faults.some(({ problem }) => problem === 'control characters are not allowed'),
  ],
  [
    'kubectl refuses what is nested more than 10,000 deep; more than 100 is reported',
    ({ faults }) => faults.some(({ isLimit }) => isLimit),
  ],
  [
    'of two keys that become one text, such as 1 and "1", kubectl takes one by chance',
    ({ documents }) => documents.some(({ repeats }) => repeats.length > 0),
  ],
  [
    'behind two byte order marks kubectl leaves out the first character of each line',
    (_, text) => text.startsWith('\ufeff\ufeff') || /\n---[^\n]*\n\ufeff\ufeff/.test(text),
  ],
];

function differenceOf(ours: YamlText, { values, fault }: KubectlReading): string | undefined {
  const [first] = ours.faults;
  if ((first === undefined) !== (fault === undefined)) {
    return `kubectl: ${fault ?? 'read'}; here: ${first?.problem ?? 'read'}`;
  }
  const read = ours.documents.map(({ value }) => canonical(value));
  const compared = fault === undefined ? read : read.slice(0, values.length);
  const expected = values.map(canonical);
  if (compared.join('\n') !== expected.join('\n')) {
    return `kubectl: ${expected.join('; ')}; here: ${compared.join('; ')}`;
  }
  const said = /^error converting YAML to JSON: yaml: (line \d+: .*)/.exec(fault ?? '')?.[1];
  if (said === undefined || !first?.problem.startsWith('line ')) return undefined;
  const problem = first.problem.replace(/ \(%YAML .*/, '');
  return problem === said ? undefined : `kubectl: ${said}; here: ${first.problem}`;
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))
      : part,
  );
}

/** Bytes of a text, a few of which are no UTF-8, or UTF-16. */
const bytesOf = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, fc.nat(60), fc.double({ min: 0, max: 1, noNaN: true })).map(([whole, how, at]) => {
    if (how === 0) return Buffer.from(`\ufeff${whole}`, 'utf16le');
    if (how === 1) return Buffer.from(`\ufeff${whole}`, 'utf16le').swap16();
    const bytes = Buffer.from(whole);
    if (how < 4 && bytes.length > 0) bytes[Math.floor(at * bytes.length)] = how === 2 ? 0xff : 0xe4;
    return bytes;
  });

const manifests = fc
  .array(fc.constantFrom(...DIST_DOCUMENTS), { minLength: 1, maxLength: 3 })
  .map((documents) => documents.join('---\n'));

const program = tryKubectlReader();
(program === undefined ? describe.skip : describe)(
  `as kubectl reads it${program === undefined ? ' (Go or its modules are not at hand)' : ''}`,
  () => {
    test.each([
      [RUNS, 'generated texts', bytesOf(hostileYaml)],
      [MANIFEST_RUNS, 'mutated manifests', bytesOf(mutated(manifests))],
    ])(
      '%d %s',
      (runs, _, arbitrary) => {
        const differences: string[] = [];
        const explained = new Map<string, number>();
        const counts = { read: 0, refused: 0 };
        for (let done = 0; done < runs; done += BATCH) {
          const numRuns = Math.min(BATCH, runs - done);
          const texts = fc.sample(arbitrary, { numRuns, seed: SEED + done });
          kubectlReadings(program ?? '', texts).forEach((reading, index) => {
            const text = decodeText(texts[index] ?? Buffer.alloc(0));
            const ours = readYaml(text);
            counts[reading.fault === undefined ? 'read' : 'refused'] += 1;
            const difference = differenceOf(ours, reading);
            if (difference === undefined) return;
            const [why] = EXPLAINED.find(([, is]) => is(ours, text)) ?? [];
            if (why === undefined) differences.push(`${JSON.stringify(text)}\n  ${difference}`);
            else explained.set(why, (explained.get(why) ?? 0) + 1);
          });
        }
        expect(differences).toEqual([]);
        // Both are tried.
        expect(Math.min(counts.read, counts.refused)).toBeGreaterThan(runs / 10);
        if (process.env['READER_RUNS'] !== undefined) {
          process.stdout.write(`${JSON.stringify({ counts, explained: [...explained] })}\n`);
        }
      },
      36_000_000,
    );
  },
);
