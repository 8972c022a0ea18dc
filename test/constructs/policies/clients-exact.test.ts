import { App, Yaml } from 'cdk8s';
import * as fc from 'fast-check';
import { Checks, NetworkChecks } from '../../../lib';
import type { Workload } from '../../../lib/model/objects/workload';
import { ClientKind } from '../../../lib/ways/ask/client';
import type { Client } from '../../../lib/ways/ask/client';
import { tryQuestion } from '../../../lib/ways/ask/question';
import { FoundFaults } from '../../../lib/ways/chain/found-faults';
import { Verdict, worstOf } from '../../../lib/ways/chain/verdict';
import { admissionHops } from '../../../lib/ways/policies/admission';
import { answersOver, verdictOver } from '../../../lib/ways/trace/answers-over';
import type { Manifest } from '../../support/chart';
import { chartFor, manifests } from '../../support/chart';
import { CLUSTER, makeApp } from '../../support/clients/made';
import type { AppModel, ServiceModel } from '../../support/clients/model';
import { apps } from '../../support/clients/model';
import type { Caller, Dialed } from '../../support/clients/oracle';
import { CALLERS, DIALED, isAdmitted } from '../../support/clients/oracle';
import { first, networkOf } from '../../support/network';
import type { ContainerPort, End, Pod } from '../../support/policies/connection';
import { verdict } from '../../support/policies/verdict';

const RUNS = Number(process.env['CLIENT_RUNS'] ?? 12);

const counts = { apps: 0, restricted: 0, asked: 0, admitted: 0, dialed: 0 };

test('the policies of an app admit whom it names on the ports that it names, and nobody else', () => {
  fc.assert(
    fc.property(apps, (app) => {
      const chart = chartFor(CLUSTER);
      NetworkChecks.addTo(App.of(chart), { checks: Checks.OFF });
      makeApp(chart, app);
      const made = manifests(chart);
      const expected = CALLERS.flatMap((caller) =>
        DIALED.map((dialed) => answer(caller, dialed, isAdmitted(app, caller, dialed))),
      );
      const others = (found: readonly string[]) =>
        found.filter((one, index) => one !== expected[index]).slice(0, 10);
      expect(others(byTracer(Yaml.stringify(...made)))).toEqual([]);
      expect(others(byTruthTable(made))).toEqual([]);
      counts.dialed += dialServices(app, made);
      counts.apps++;
      counts.asked += expected.length;
      counts.admitted += expected.filter((one) => one.endsWith('yes')).length;
      if (isRestricted(app)) counts.restricted++;
    }),
    { numRuns: RUNS, seed: Number(process.env['CLIENT_SEED'] ?? 22) },
  );
  if (process.env['CLIENT_RUNS']) process.stdout.write(`${JSON.stringify(counts)}\n`);
  expect(counts.restricted).toBeGreaterThan(RUNS / 2);
  expect(counts.admitted / counts.asked).toBeGreaterThan(0.02);
  expect(counts.admitted / counts.asked).toBeLessThan(0.6);
}, 3_600_000);

function isRestricted({ clients, services, routes, deny }: AppModel): boolean {
  return (
    deny || [clients, ...[...services, ...routes].map((one) => one.clients)].some((one) => one)
  );
}

function answer(caller: Caller, { port, udp }: Dialed, isYes: boolean): string {
  const from = 'address' in caller ? caller.address : JSON.stringify(caller);
  return `${from} ${port}${udp ? '/UDP' : ''} ${isYes ? 'yes' : 'no'}`;
}

function byTracer(text: string): string[] {
  const network = networkOf(text);
  const workload = first(network.workloads.filter(({ manifest }) => manifest.kind !== 'Pod'));
  const byName = new Map(network.workloads.map((one) => [one.manifest.name, one]));
  return CALLERS.flatMap((caller, index) =>
    DIALED.map((dialed) => {
      const end = { workload, port: dialed.port, protocol: dialed.udp ? 'UDP' : 'TCP' };
      const hops = admissionHops(network, end, {
        client: clientOf(caller, byName.get(`caller-${index}`)),
      });
      const found = worstOf(hops.map((one) => one.verdict));
      if (found === Verdict.UNKNOWN)
        return `${answer(caller, dialed, false)}: ${hops.find((one) => one.verdict === Verdict.UNKNOWN)?.why ?? ''}`;
      return answer(caller, dialed, found === Verdict.GIVEN);
    }),
  );
}

function clientOf(caller: Caller, workload: Workload | undefined): Client {
  if ('address' in caller) return { kind: ClientKind.INTERNET, address: caller.address };
  return { kind: ClientKind.POD, ...caller, workload };
}

/** Asks as `reach explain` does: by the names of the Services from pods, by a port of nodes from outside. */
function dialServices(app: AppModel, made: readonly Manifest[]): number {
  const network = networkOf(Yaml.stringify(...made));
  const faults = new FoundFaults([]);
  let asked = 0;
  const dial = (text: string, from: string, dialed: Dialed, caller: Caller) => {
    const question = tryQuestion(text);
    if (!question) throw new Error(`${text} is no question`);
    const answers = answersOver([network], faults, { question, from });
    const expected = isAdmitted(app, caller, dialed) ? Verdict.GIVEN : Verdict.BLOCKED;
    expect([text, from, verdictOver(answers)]).toEqual([text, from, expected]);
    asked++;
  };
  const step = counts.apps % 5;
  for (const { service, ports } of servicesOf(app, made)) {
    for (const { port, target, nodePort } of ports) {
      const dialed = { port: target, udp: false };
      CALLERS.forEach((caller, index) => {
        // Every caller in one of five apps, since a question costs more than a look at a policy.
        if (index % 5 !== step) return;
        if (!('address' in caller)) {
          const from = `pod:${caller.namespace}/caller-${index}`;
          dial(`${service}.${app.namespace}.svc.cluster.local:${port}`, from, dialed, caller);
        } else if (nodePort !== undefined) {
          dial(`203.0.113.250:${nodePort}`, `internet:${caller.address}`, dialed, caller);
        }
      });
    }
  }
  return asked;
}

interface TcpPort {
  readonly port: number;
  readonly target: number;
  readonly nodePort?: number;
}

/** The ports over TCP, and the numbers behind them as the app has them. */
function servicesOf(app: AppModel, made: readonly Manifest[]) {
  const { ports, services, isHeadless } = app;
  const all: readonly (Pick<ServiceModel, 'kind' | 'ports'> & { service: string })[] = [
    { service: 'app', kind: isHeadless ? 'headless' : 'clusterIp' },
    ...services.map((one, index) => ({ ...one, service: `service-${index}` })),
  ];
  return all.map(({ service, kind, ports: own }) => ({
    service,
    ports: (own ?? ports)
      .filter(({ udp }) => !udp)
      .map(({ port, target }): TcpPort => {
        const { spec } = made.find(
          (one) => one.kind === 'Service' && one.metadata.name === service,
        ) as Manifest;
        const written = spec['ports'] as readonly { port: number; nodePort?: number }[];
        const number = kind === 'headless' ? target : port;
        return {
          port: number,
          target,
          nodePort: written.find((one) => one.port === number)?.nodePort,
        };
      }),
  }));
}

function byTruthTable(all: readonly Manifest[]): string[] {
  const deployment = all.find(({ kind }) => kind === 'Deployment');
  const { template } = deployment?.spec as unknown as {
    template: {
      metadata: { labels: Record<string, string> };
      spec: { containers: { ports?: ContainerPort[] }[] };
    };
  };
  const target: Pod = {
    name: 'app',
    namespace: deployment?.metadata.namespace ?? 'default',
    labels: template.metadata.labels,
    ports: template.spec.containers.flatMap(({ ports = [] }) => ports),
    ip: '10.244.0.1',
  };
  return CALLERS.flatMap((caller, index) =>
    DIALED.map((dialed) => {
      const from: End =
        'address' in caller
          ? caller.address
          : { ...caller, name: `client-${index}`, ports: [], ip: `10.244.1.${index}` };
      const protocol = dialed.udp ? 'UDP' : 'TCP';
      const found = verdict(all, { from, to: target, port: dialed.port, protocol });
      return answer(caller, dialed, found === 'allowed');
    }),
  );
}
