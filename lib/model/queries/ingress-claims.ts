import { tryControllerOfClassName } from '../../facts/controllers/ingress-controllers';
import { hostPattern } from '../../net/host-pattern';
import type { PathPattern } from '../../net/path-pattern';
import { exactPath, opaquePath, prefixPath } from '../../net/path-pattern';
import type { Ingress, IngressPath } from '../objects/ingress';
import type { Manifest } from '../read/manifest';
import { classNameOf, likelyController } from './ingress-class';
import type { Network } from './network';
import type { RouteClaim } from './route-claim';

/** Further classes of clouds that make a load balancer for each Ingress. */
const ONE_EACH = /^(?:azure[-/].*|ibm-.*)$/;

const ALB_PREFIX = 'alb.ingress.kubernetes.io/';

/** Annotations by which controllers tell apart Ingresses of one host and path. */
const TELLING_APART = [
  /^traefik\.ingress\.kubernetes\.io\/router\.(?:entrypoints|priority|tls)$/,
  /^konghq\.com\/(?:methods|protocols|snis|headers\..+|regex-priority)$/,
  /^alb\.ingress\.kubernetes\.io\/(?:group\.(?:name|order)|listen-ports|scheme)$/,
  /^nginx\.org\/mergeable-ingress-type$/,
  /^haproxy\.org\/route-acl$/,
  // https://haproxy-ingress.github.io/docs/configuration/keys/#http-match
  /^haproxy-ingress\.github\.io\/http-header-match(?:-regex)?$/,
  // https://opensource.zalando.com/skipper/kubernetes/ingress-usage/
  /^zalando\.org\/skipper-(?:predicate|routes)$/,
];

const CANARY = 'nginx.ingress.kubernetes.io/canary';

/** What an Ingress asks for. Paths whose backend is told by an annotation are left out. */
export function ingressClaims(network: Network, ingress: Ingress): RouteClaim[] {
  const { manifest, rules } = ingress;
  if (isCanaryIngress(ingress)) return [];
  const scope = scopeOf(network, ingress);
  const claims: RouteClaim[] = [];
  rules.forEach((rule, order) => {
    const host = hostPattern(rule.host);
    for (const path of rule.paths) {
      if (path.backend?.port === 'use-annotation') continue;
      claims.push({
        manifest,
        field: path.field,
        rule: path.field,
        order,
        scope,
        host,
        hosts: host,
        path: patternOf(path),
        conditions: conditionsOf(manifest, path),
      });
    }
  });
  return claims;
}

/**
 * What the controller of AWS asks of a request too before it forwards it to a Service.
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#conditions
 */
function conditionsOf({ annotations }: Manifest, { backend }: IngressPath): string[] {
  const conditions = annotations[`${ALB_PREFIX}conditions.${backend?.service ?? ''}`];
  return conditions === undefined ? [] : [conditions];
}

export function isCanaryIngress({ manifest }: Ingress): boolean {
  return /^(?:true|t|1)$/i.test(manifest.annotations[CANARY] ?? '');
}

/** What is not said, or is left to the controller, equals only what is written alike. */
function patternOf({ path = '', pathType }: IngressPath): PathPattern {
  if (pathType === 'Exact') return exactPath(path);
  if (pathType === 'Prefix') return prefixPath(path);
  return opaquePath(`${pathType ?? ''} ${path || '/'}`);
}

function scopeOf(network: Network, ingress: Ingress): string {
  const { annotations, namespace, name } = ingress.manifest;
  const className = classNameOf(network, ingress);
  const keys = Object.keys(annotations).filter((key) =>
    TELLING_APART.some((pattern) => pattern.test(key)),
  );
  const own = hasBalancerOfItsOwn(network, ingress, className) ? [namespace, name] : [];
  if (keys.length + own.length === 0) return `Ingress of ${className}`;
  const names = [className, keys.sort().map((key) => [key, annotations[key]]), own];
  return `Ingress ${JSON.stringify(names)}`;
}

/** Annotations of the controller of AWS show it under any name of a class. */
function hasBalancerOfItsOwn(network: Network, ingress: Ingress, className: string): boolean {
  const { annotations } = ingress.manifest;
  const isAlb = Object.keys(annotations).some((key) => key.startsWith(ALB_PREFIX));
  const facts = isAlb ? tryControllerOfClassName('alb') : likelyController(network, ingress);
  if (!facts?.balancerEach) return ONE_EACH.test(className);
  const [key, value] = facts.balancerEach.unless ?? [];
  if (key === undefined || annotations[key] === undefined) return true;
  return value !== undefined && annotations[key] !== value;
}
