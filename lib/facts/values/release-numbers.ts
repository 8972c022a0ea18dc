import { tryVersion } from '../../net/version';
import { RANGES, Product } from '../releases/products';
import { isInRange } from '../releases/versions';
import type { Fact } from './fault';
export const kubernetesVersion = between(Product.KUBERNETES);
export const metallbVersion = between(Product.METALLB);
export const ciliumVersion = between(Product.CILIUM);
export const gatewayApiVersion = between(Product.GATEWAY_API);

function between(program: Product): Fact<string> {
  const { oldest, newest } = RANGES[program];
  return (text) => {
    if (isInRange(program, text)) return undefined;
    return {
      what: tryVersion(text)
        ? `is not a supported release of ${program}`
        : `is not a release of ${program}`,
      why: `the facts about ${program} cover ${oldest} to ${newest}`,
      fix: `write a release from "${oldest}" to "${newest}"`,
    };
  };
}
