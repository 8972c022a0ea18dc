import { at, listOf, textOf, textsOf } from '../read/fields';
import { containersOf } from './containers';
import { derived } from './derived';

/** The Services without pods that variables, commands or arguments of containers name, as `namespace/name`. */
export const servicesOfContainers = derived((network): ReadonlySet<string> => {
  const without = new Set(
    network.services.flatMap(({ hasSelector, type, manifest }) =>
      type === 'ExternalName' || !hasSelector ? [`${manifest.namespace}/${manifest.name}`] : [],
    ),
  );
  if (without.size === 0) return without;
  const named = network.workloads.flatMap((workload) =>
    containersOf(workload).flatMap(({ fields }) => servicesIn(fields, workload.manifest.namespace)),
  );
  return new Set(named.filter((one) => without.has(one)));
});

function servicesIn(container: unknown, namespace: string): string[] {
  const variables = listOf(at(container, 'env')).flatMap((one) => {
    const value = textOf(at(one, 'value')) ?? '';
    const isHost = FOR_HOST.test(textOf(at(one, 'name')) ?? '');
    return [...(isHost ? [`${namespace}/${value}`] : []), ...hostsIn(value, namespace)];
  });
  const texts = ['command', 'args'].flatMap((key) => textsOf(at(container, key)));
  return [...variables, ...texts.flatMap((text) => hostsIn(text, namespace))];
}

/** A word alone may be a user or a database. */
const FOR_HOST = /addr|broker|endpoint|host|server|service|svc|ur[il]/i;

/** What a text names as hosts: by a name with a namespace, or by one in a URL or with a port. */
function hostsIn(text: string, own: string): string[] {
  return [...text.matchAll(HOST)].flatMap(([, before, name = '', namespace, port]) => {
    if (namespace !== undefined) return [`${namespace}/${name}`];
    return before !== undefined || port !== undefined ? [`${own}/${name}`] : [];
  });
}

/** `http://db`, `db:5432`, `user@db`, `db.shop` and `db.shop.svc.cluster.local`, but not `db.example.com`. */
const HOST =
  /(:\/\/|@)?(?<![\w.-])([a-z0-9-]+)(?:\.([a-z0-9-]+)(?:\.svc(?:\.[a-z0-9.-]+)?)?)?(:\d+)?(?![\w.-])/g;
