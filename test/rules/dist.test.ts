import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Network } from '../../lib/model/queries/network';
import { parseNotes } from '../../lib/model/read/notes';
import { readText } from '../../lib/model/read/read';
import { findingText } from '../../lib/report/text';
import { DEFAULT_RULES } from '../../lib/rules/catalogue';
import { Severity } from '../../lib/rules/rule';
import { runRules } from '../../lib/rules/run';

const DIST = join(__dirname, '../../dist');
const { clusters } = parseNotes(readFileSync(join(DIST, '.cdk8s-reach.sha256'), 'utf8'), 'dist');

const networks = [...clusters].map(([folder, target]) => {
  const manifests = readdirSync(join(DIST, folder)).flatMap((file) => [
    ...readText(readFileSync(join(DIST, folder, file), 'utf8'), `${folder}/${file}`).manifests,
  ]);
  return new Network(target, manifests, { name: folder });
});

test('the manifests of this project are those of two clusters', () => {
  expect(networks.map(({ name, manifests }) => [name, manifests.length])).toEqual([
    ['homelab', 10],
    ['lab', 41],
  ]);
});

test('no rule finds an error in them, or warns of them', () => {
  const findings = runRules(DEFAULT_RULES, networks).filter(
    ({ severity }) => severity !== Severity.INFO,
  );
  expect(findings.map(findingText)).toEqual([]);
});
