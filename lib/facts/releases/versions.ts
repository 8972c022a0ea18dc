import { compareVersions, tryVersion } from '../../net/version';
import type { Fact, Fault } from '../values/fault';

/** The releases of Kubernetes whose facts are known here. @see https://kubernetes.io/releases/ */
export const OLDEST_KUBERNETES = '1.27';
export const NEWEST_KUBERNETES = '1.37';

/** The releases of MetalLB whose facts are known here. @see https://metallb.io/release-notes/ */
export const OLDEST_METALLB = '0.13.12';
export const NEWEST_METALLB = '0.16';

/** The releases of Gateway API whose facts are known here. @see https://gateway-api.sigs.k8s.io/concepts/versioning/ */
export const OLDEST_GATEWAY_API = '1.1';
export const NEWEST_GATEWAY_API = '1.6';

export const kubernetesVersion = between('Kubernetes', OLDEST_KUBERNETES, NEWEST_KUBERNETES);
export const metallbVersion = between('MetalLB', OLDEST_METALLB, NEWEST_METALLB);
export const gatewayApiVersion = between('Gateway API', OLDEST_GATEWAY_API, NEWEST_GATEWAY_API);

/** Whether a version that is known to be well written is `since` or newer. */
export function isAtLeast(version: string, since: string): boolean {
  const [is, least] = [tryVersion(version), tryVersion(since)];
  return is !== undefined && least !== undefined && compareVersions(is, least) >= 0;
}

/** What a release of Kubernetes does not have yet. */
export function notBefore(since: string, kubernetes: string, why: string): Fault | undefined {
  if (isAtLeast(kubernetes, since)) return undefined;
  return {
    what: `is not there in Kubernetes ${kubernetes}`,
    why: `${why} from Kubernetes ${since} on`,
    fix: `set kubernetes: "${since}" or newer on the Cluster, or leave it out`,
  };
}

/** Patch releases of the newest minor release count as that release. */
function between(program: string, oldest: string, newest: string): Fact<string> {
  return (text) => {
    const version = tryVersion(text);
    const last = tryVersion(newest);
    const good =
      version &&
      last &&
      isAtLeast(text, oldest) &&
      compareVersions({ ...version, patch: 0 }, last) <= 0;
    if (good) return undefined;
    return {
      what: version
        ? `is a release of ${program} that is not known here`
        : `is not a release of ${program}`,
      why: `what ${program} accepts and ignores is known from ${oldest} to ${newest}`,
      fix: `write a release from "${oldest}" to "${newest}"`,
    };
  };
}
