import { partsByComma } from '../../facts/values/encrypted';
import { annotatedIngresses } from '../../model/queries/annotated';
import type { EntryPoints } from '../../model/queries/entry-points';
import { tryEntryPoints } from '../../model/queries/entry-points';
import type { Network } from '../../model/queries/network';
import { keyed } from '../../model/read/field-path';
import { at, textOf, textsOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Rule } from '../rule';
import { Elsewhere, Severity, place } from '../rule';

const ANNOTATION = 'traefik.ingress.kubernetes.io/router.entrypoints';

export const NET386: Rule = {
  id: 'NET386',
  name: 'entry-point-absent',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['ingresses', 'others', 'workloads'],
  what: 'A route of Traefik names an entry point that no Traefik in the checked files has.',
  why: 'Traefik skips an entry point that does not exist, and serves no request of a route that is left with none',
  fix: 'Name an entry point from the arguments of Traefik, or add one there.',
  waive: 'If another Traefik that is not in the checked files serves the route.',
  sources: [
    'https://doc.traefik.io/traefik/reference/install-configuration/entrypoints/',
    'https://github.com/traefik/traefik/blob/v3.6.0/pkg/config/runtime/runtime_http.go#L30',
  ],
  check(network, report) {
    const entryPoints = tryEntryPoints(network);
    if (!entryPoints) return;
    for (const one of namedIn(network)) {
      if (isOfAnotherClass(entryPoints, one)) continue;
      const { manifest, field, names } = one;
      const absent = names.filter((name) => !entryPoints.names.has(name.toLowerCase()));
      if (absent.length === 0) continue;
      const known = [...entryPoints.written].sort().join(' or ');
      report({
        places: [
          place(manifest, field),
          ...entryPoints.traefiks.map((traefik) =>
            place(traefik.manifest, `${traefik.field}.args`),
          ),
        ],
        what: `no Traefik has the entry point ${absent.join(', ')}`,
        fix: `Write ${known}, or add the entry point to the arguments of Traefik.`,
        severity: absent.length === names.length ? Severity.WARNING : Severity.INFO,
      });
    }
  },
};

interface NamedEntryPoints {
  readonly manifest: Manifest;
  readonly field: string;
  readonly names: readonly string[];
  readonly className?: string;
  /** What of Traefik reads it, as its settings say it. */
  readonly provider: string;
}

/** Whether every Traefik in the files reads the objects of another class alone. */
function isOfAnotherClass(
  { traefiks }: EntryPoints,
  { className, provider }: NamedEntryPoints,
): boolean {
  return (
    className !== undefined &&
    traefiks.every(({ settings }) => {
      const own = settings.get(`providers.${provider}.ingressclass`);
      return own !== undefined && own !== className;
    })
  );
}

function namedIn(network: Network): NamedEntryPoints[] {
  const ingresses = annotatedIngresses(network).flatMap(({ manifest, className }) => {
    const value = manifest.annotations[ANNOTATION];
    if (value === undefined) return [];
    const names = partsByComma(value).flatMap((name) => name.trim() || []);
    const field = keyed('metadata.annotations', ANNOTATION);
    return [{ manifest, field, names, className, provider: 'kubernetesingress' }];
  });
  const routes = ['traefik.io', 'traefik.containo.us'].flatMap((group) =>
    ['IngressRoute', 'IngressRouteTCP', 'IngressRouteUDP'].flatMap((kind) =>
      network.others(group, kind).map((manifest) => ({
        manifest,
        field: 'spec.entryPoints',
        names: textsOf(at(manifest.spec, 'entryPoints')),
        className:
          textOf(at(manifest.spec, 'ingressClassName')) ??
          manifest.annotations['kubernetes.io/ingress.class'],
        provider: 'kubernetescrd',
      })),
    ),
  );
  return [...ingresses, ...routes];
}
