import { INGRESS_REFUSED } from '../../facts/values/sentences';
import { has } from '../../facts/releases/answer';
import type { Fact, Fault } from '../../facts/values/fault';
import { serviceName } from '../../facts/values/names';
import { portName, portNumber } from '../../facts/values/ports';
import type { IngressBackend } from '../../model/objects/ingress';
import { eachBackend } from '../../model/objects/ingress';
import { at, fieldsOf, numberOf, textOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET313: Rule = {
  id: 'NET313',
  name: 'ingress-backend-invalid',
  severity: Severity.ERROR,
  reads: ['ingresses'],
  what: 'A backend of an Ingress does not name exactly one Service and one of its ports.',
  why: INGRESS_REFUSED,
  fix: 'Write `service: {name: web, port: {number: 80}}`.',
  waive: 'Never: the API server refuses it.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#resource-backend'],
  check(network, report) {
    const judgeName = serviceName(has(network.target, 'digitFirstServiceNames'));
    for (const ingress of network.ingresses) {
      if (ingress.manifest.apiVersion !== 'networking.k8s.io/v1') continue;
      for (const { paths } of ingress.rules) {
        for (const { field, backend } of paths) {
          if (backend) continue;
          report({
            places: [place(ingress.manifest, `${field}.backend`)],
            what: `${field} has no backend`,
          });
        }
      }
      eachBackend(ingress, (backend) => {
        const what = whatIsWrong(backend, judgeName);
        if (what) report({ places: [place(ingress.manifest, backend.field)], what });
      });
    }
  },
};

function whatIsWrong(
  { field, fields }: IngressBackend,
  judgeName: Fact<string>,
): string | undefined {
  const service = writtenField(fields, 'service');
  const resource = writtenField(fields, 'resource');
  if (service !== undefined && resource !== undefined) {
    return `${field} names both a Service and another resource`;
  }
  if (resource !== undefined) {
    const isWhole = textOf(at(resource, 'kind')) && textOf(at(resource, 'name'));
    return isWhole ? undefined : `${field}.resource has no kind or no name`;
  }
  // `serviceName` is a field that is gone, and has a rule of its own.
  if (writtenField(fields, 'serviceName') !== undefined) return undefined;
  if (service === undefined) return `${field} names neither a Service nor another resource`;
  const name = textOf(at(service, 'name'));
  if (!name) return `${field}.service has no name`;
  const fault = judgeName(name);
  if (fault) return `${JSON.stringify(name)} ${fault.what}`;
  return portFault(field, fieldsOf(at(service, 'port')));
}

function portFault(backend: string, port: Readonly<Record<string, unknown>>): string | undefined {
  const name = writtenField(port, 'name');
  const number = writtenField(port, 'number');
  const isOne = (name === undefined) !== (number === undefined);
  const fault = number === undefined ? nameFault(name) : numberFault(number);
  if (isOne && !fault) return undefined;
  const field = `${backend}.service.port`;
  if (isOne && fault) return `${field} ${JSON.stringify(number ?? name)} ${fault.what}`;
  return `${field} has ${name === undefined ? 'neither a name nor a number' : 'both a name and a number'}`;
}

const PORT_NAME = portName('number');

/** A value of null says nothing. */
function writtenField(value: unknown, key: string): unknown {
  return at(value, key) ?? undefined;
}

function nameFault(name: unknown): Fault | undefined {
  return PORT_NAME(textOf(name) ?? '');
}

function numberFault(number: unknown): Fault | undefined {
  return portNumber(numberOf(number) ?? 0);
}
