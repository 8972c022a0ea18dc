import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Network } from '../../lib/model/queries/network';
import type { Manifest } from '../../lib/model/read/manifest';
import { readText } from '../../lib/model/read/read';
import { DEFAULTS } from '../../lib/model/read/target';
import { DEFAULT_RULES } from '../../lib/rules/catalogue';
import type { Finding } from '../../lib/rules/finding';
import { Severity } from '../../lib/rules/rule';
import { runRules } from '../../lib/rules/run';

/**
 * The folder `conformance` of Gateway API, such as that of v1.6.1: its manifests are not part of this
 * project. GATEWAY_API_CONFORMANCE=... npx jest test/rules/gateway-conformance
 */
const FOLDER = process.env['GATEWAY_API_CONFORMANCE'] ?? '';

/** The rule that tells why the status in a test is negative: the name of the test -> its id. */
const TOLD: Readonly<Record<string, string>> = {
  'backendtlspolicy-conflict-resolution': 'NET385',
  'backendtlspolicy-invalid-ca-certificate-ref': 'NET527',
  'backendtlspolicy-invalid-kind': 'NET532',
  'gateway-invalid-default-frontend-client-certificate-validation': 'NET530',
  'gateway-invalid-listeners-unsupported-protocol': 'NET383',
  'gateway-invalid-parameters-ref': 'NET531',
  'gateway-invalid-route-kind': 'NET382',
  'gateway-invalid-tls-backend-configuration': 'NET532',
  'gateway-invalid-tls-configuration': 'NET509',
  'gateway-secret-invalid-reference-grant': 'NET368',
  'gateway-secret-missing-reference-grant': 'NET368',
  'gateway-static-addresses': 'NET383',
  'gateway-with-attached-routes': 'NET361',
  'gateway-with-invalid-clientcertificate-validation': 'NET530',
  'httproute-disallowed-kind': 'NET363',
  'httproute-hostname-intersection': 'NET361',
  'httproute-invalid-backendref-unknown-kind': 'NET384',
  'httproute-invalid-cross-namespace-backend-ref': 'NET364',
  'httproute-invalid-cross-namespace-parent-ref': 'NET362',
  'httproute-invalid-nonexistent-backendref': 'NET503',
  'httproute-invalid-parentref-not-matching-listener-port': 'NET360',
  'httproute-invalid-parentref-not-matching-section-name': 'NET360',
  'httproute-invalid-parentref-section-name-not-matching-port': 'NET360',
  'httproute-invalid-reference-grant': 'NET364',
  'httproute-partially-invalid-via-invalid-reference-grant': 'NET364',
  'listenerset-allowed-namespace-none': 'NET369',
  'listenerset-allowed-namespace-same': 'NET369',
  'listenerset-allowed-namespace-selector': 'NET369',
  'listenerset-allowed-routes-namespaces': 'NET362',
  'listenerset-allowed-routes-supported-kinds': 'NET382',
  'listenerset-default-not-allowed': 'NET369',
  'listenerset-dual-parentref-independence': 'NET360',
  'listenerset-gateway-parent-section-name-not-found': 'NET360',
  'listenerset-hostname-conflict': 'NET380',
  'listenerset-protocol-conflict': 'NET380',
  'listenerset-reference-grant': 'NET368',
  'tcproute-invalid-backendref-nonexistent': 'NET503',
  'tcproute-invalid-cross-namespace-backend-ref': 'NET364',
  'tcproute-invalid-non-tcp-listener': 'NET363',
  'tlsroute-invalid-backendref-nonexistent': 'NET503',
  'tlsroute-invalid-backendref-unknown-kind': 'NET384',
  'tlsroute-invalid-no-matching-listener-hostname': 'NET361',
  'tlsroute-invalid-no-matching-listener': 'NET360',
  'tlsroute-invalid-reference-grant': 'NET364',
  'tlsroute-listener-mixed-termination-not-supported': 'NET380',
  'tlsroute-listener-passthrough-supported-kinds': 'NET382',
  'udproute-invalid-backendref-nonexistent': 'NET503',
  'udproute-invalid-cross-namespace-backend-ref': 'NET364',
  'udproute-not-allowed-by-listeners': 'NET363',
};

/** Tests of which nothing is told -> why. */
const NOT_TOLD: Readonly<Record<string, string>> = {
  backendtlspolicy: 'the test changes the policy while it runs',
  'tcproute-reference-grant': 'the test deletes the grant while it runs',
  'tlsroute-listener-terminate-not-supported':
    'the status is negative only where the implementation says that it does not support the mode',
  'udproute-reference-grant': 'the test deletes the grant while it runs',
};

/** What is found at the objects of one file, beside the objects that all tests have. */
function findingsOf(file: string, base: readonly Manifest[]): Finding[] {
  const text = readFileSync(file, 'utf8').replaceAll('{GATEWAY_CLASS_NAME}', 'conformance');
  const { manifests } = readText(text, file);
  const target = { ...DEFAULTS, gatewayApi: '1.6', gatewayChannel: 'experimental' } as const;
  const network = new Network(target, [...base, ...manifests]);
  return runRules(DEFAULT_RULES, [network]).filter(({ places }) =>
    places.some((place) => place.file === file),
  );
}

(existsSync(FOLDER) ? describe : describe.skip)('the conformance tests of Gateway API', () => {
  const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  const base = readText(read(join(FOLDER, 'base/manifests.yaml')), 'base.yaml').manifests;
  const files = existsSync(FOLDER) ? readdirSync(join(FOLDER, 'tests')) : [];
  const tests = files
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => {
      const path = join(FOLDER, 'tests', file);
      const isNegative = read(path.replace('.yaml', '.go')).includes('ConditionFalse');
      return { name: basename(file, '.yaml'), isNegative, findings: findingsOf(path, base) };
    });

  test('of a negative status, the reason is told', () => {
    const negative = tests.filter(({ isNegative }) => isNegative);
    const untold = negative.filter(
      ({ name, findings }) => !findings.some(({ rule }) => rule.id === TOLD[name]),
    );
    expect(untold.map(({ name }) => name)).toEqual(Object.keys(NOT_TOLD));
    expect(negative).toHaveLength(Object.keys(TOLD).length + Object.keys(NOT_TOLD).length);
  });

  test('of what works, no error is told', () => {
    const errors = tests
      .filter(({ isNegative }) => !isNegative)
      .flatMap(({ name, findings }) =>
        findings
          .filter(({ severity }) => severity === Severity.ERROR)
          .map(({ rule, what }) => `${name}: ${rule.id} ${what}`),
      );
    expect(errors).toEqual([]);
  });
});
