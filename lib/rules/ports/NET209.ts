import { portName, servicePortName } from '../../facts/ports';
import type { Ingress } from '../../model/ingress';
import { backendsOf } from '../../model/ingress';
import type { Network } from '../../model/network';
import type { Place, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET209: Rule = {
  id: 'NET209',
  name: 'port-name-beyond-ingress',
  severity: Severity.INFO,
  reads: ['services', 'ingresses'],
  what: 'A Service port has a name that no Ingress can refer to.',
  why: 'a Service port may have any DNS label as its name, and an Ingress takes at most 15 characters with a letter among them and no "--"',
  fix: 'Write a shorter name such as "http", or the number of the port in the Ingress.',
  waive: 'Where every Ingress refers to the port by its number.',
  sources: [
    'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/ingress-v1/#IngressBackend',
  ],
  check(network, report) {
    const wanted = namedPorts(network);
    for (const { manifest, ports } of network.services) {
      for (const { field, name } of ports) {
        if (name === '' || servicePortName(name) || !portName('number')(name)) continue;
        const { namespace } = manifest;
        const ingresses = wanted.get(`${namespace}/${manifest.name}/${name}`) ?? [];
        report({
          places: [place(manifest, `${field}.name`), ...ingresses],
          what: `port name ${JSON.stringify(name)} is one that no Ingress can refer to`,
          ...(ingresses.length > 0 && { severity: Severity.ERROR, why: REFUSED }),
        });
      }
    }
  },
};

const REFUSED =
  'the API server refuses an Ingress with such a name: it takes at most 15 characters with a letter among them and no "--"';

/** namespace/Service/port name -> the fields of Ingresses that say so */
function namedPorts({ ingresses }: Network): Map<string, Place[]> {
  const wanted = new Map<string, Place[]>();
  for (const ingress of ingresses) {
    for (const [key, where] of namesIn(ingress)) {
      const those = wanted.get(key);
      if (those) those.push(where);
      else wanted.set(key, [where]);
    }
  }
  return wanted;
}

function namesIn(ingress: Ingress): [string, Place][] {
  const { manifest } = ingress;
  return backendsOf(ingress).flatMap(({ field, service = '', port }) =>
    typeof port === 'string'
      ? [
          [
            `${manifest.namespace}/${service}/${port}`,
            place(manifest, `${field}.service.port.name`),
          ],
        ]
      : [],
  );
}
