import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Network } from '../../lib/model/queries/network';
import { readText } from '../../lib/model/read/read';
import type { Target } from '../../lib/model/read/target';
import { DEFAULTS } from '../../lib/model/read/target';
import { DEFAULT_RULES } from '../../lib/rules/catalogue';
import { Severity } from '../../lib/rules/rule';
import { runRules } from '../../lib/rules/run';

/** Cases of the project's own workplace, which are not part of it. */
const CASES = process.env['REACH_CASES'] ?? join(__dirname, '../../../shared/cases');

/** What API servers with both channels said of the manifests in the tests of the definitions. */
const FILE = join(CASES, 'authority/gateway-api-cel.jsonl.gz');

interface Asked {
  readonly id: string;
  readonly refused: boolean;
  readonly cluster: Partial<Target>;
  readonly yaml: string;
}

const STATUS = 'the status is refused, which manifests do not have';

/** Where something else is found than the API server said: id -> why. */
const DISAGREE: Readonly<Record<string, string>> = {
  'experimental#61 TestValidateGateway/ip_address_and_hostname_in_status_addresses_are_invalid':
    STATUS,
  'standard#54 TestValidateGateway/ip_address_and_hostname_in_status_addresses_are_invalid': STATUS,
};

(existsSync(FILE) ? describe : describe.skip)('what the definitions of Gateway API refuse', () => {
  test('is an error, and what they accept is none', () => {
    const cases = gunzipSync(readFileSync(FILE))
      .toString()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Asked);
    const others = cases.filter(({ refused, cluster, yaml }) => {
      const { manifests } = readText(yaml, 'a.yaml');
      const network = new Network({ ...DEFAULTS, ...cluster }, manifests);
      const found = runRules(DEFAULT_RULES, [network]);
      return found.some(({ severity }) => severity === Severity.ERROR) !== refused;
    });
    expect(cases.length).toBeGreaterThanOrEqual(378);
    expect(others.map(({ id }) => id).sort()).toEqual(Object.keys(DISAGREE).sort());
  });
});
