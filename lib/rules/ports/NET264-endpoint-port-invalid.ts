import { PORT_HAS_NO_NUMBER } from '../../facts/values/sentences';
import { portNumber, servicePortName } from '../../facts/values/ports';
import type { EndpointPort } from '../../model/objects/endpoints';
import type { Network } from '../../model/queries/network';
import { at, isAbsent } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { groupBy } from '../claims';
import type { Report, Rule } from '../rule';
import { Severity, place } from '../rule';
import { reportFault, valueText } from './judge';

export const NET264: Rule = {
  id: 'NET264',
  name: 'endpoint-port-invalid',
  severity: Severity.ERROR,
  reads: ['endpoints', 'slices'],
  what: 'A port of an Endpoints or an EndpointSlice has an invalid number or name.',
  why: 'the API server refuses a port that is not unique, and a proxy cannot connect without a number',
  fix: 'Write a number from 1 to 65535, and a short name for each of several ports.',
  waive: 'Never: no proxy can connect to it.',
  sources: [
    'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/endpoints-v1/',
    'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/endpoint-slice-v1/',
  ],
  check(network, report) {
    for (const [manifest, ports] of portLists(network)) {
      for (const port of ports) checkPort(manifest, port, report);
      for (const [name, those] of groupBy(ports, ({ name }) => name)) {
        const isUnnamed = name === '' && ports.length > 1;
        if (those.length < 2 && !(isUnnamed && manifest.kind === 'Endpoints')) continue;
        report({
          places: those.map(({ field }) => place(manifest, `${field}.name`)),
          what: isUnnamed
            ? `${those.length} of ${ports.length} ports of ${manifest.kind} ${manifest.name} have no name`
            : `name ${JSON.stringify(name)} is used by ${those.length} ports of ${manifest.kind} ${manifest.name}`,
          why: 'a Service port finds its endpoint port by name, so each name must be unique',
        });
      }
    }
  },
};

function checkPort(manifest: Manifest, { field, fields, name }: EndpointPort, report: Report) {
  const number = at(fields, 'port');
  const where = place(manifest, `${field}.port`);
  if (typeof number === 'number') reportFault(report, where, number, portNumber);
  else if (isAbsent(number)) report({ places: [where], what: PORT_HAS_NO_NUMBER });
  else report({ places: [where], what: `${valueText(number)} is not a number` });
  if (name !== '') reportFault(report, place(manifest, `${field}.name`), name, servicePortName);
}

function portLists({ endpoints, slices }: Network): [Manifest, readonly EndpointPort[]][] {
  return [
    ...endpoints.flatMap(({ manifest, subsets }) =>
      subsets.map(({ ports }): [Manifest, readonly EndpointPort[]] => [manifest, ports]),
    ),
    ...slices.map(({ manifest, ports }): [Manifest, readonly EndpointPort[]] => [manifest, ports]),
  ];
}
