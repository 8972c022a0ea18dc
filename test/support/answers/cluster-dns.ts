import type { Asked } from './asked';
import { hostOf, pathOf } from './asked';
import type { Ending } from './ending';
import type { Objects } from './objects';

const NAME = /^([^.]+)\.([^.]+)\.svc(?:\.cluster\.local)?$/;

/** Whether a host is the name that cluster DNS gives to a Service. */
export function isServiceName(asked: Asked): boolean {
  return NAME.test(hostOf(asked));
}

/** A Service by its own name, which a pod alone can look up. */
export function atService(objects: Objects, asked: Asked): Ending {
  const [, name = '', namespace = ''] = NAME.exec(hostOf(asked)) ?? [];
  const wanted = asked.protocol === 'udp' ? 'UDP' : 'TCP';
  const found = objects
    .portsOf(namespace, name)
    ?.find(({ port, protocol = 'TCP' }) => port === asked.port && protocol === wanted);
  if (asked.client === 'outside' || !found) return 'no connection';
  const isOpaque = ['tls', 'tcp', 'udp'].includes(asked.protocol);
  const path = isOpaque ? '' : pathOf(asked);
  return { backends: { [`${namespace}/${name}:${asked.port}`]: 1 }, path };
}
