import { lbIpamLabels } from '../../facts/controllers/cilium';
import { selectorMatches } from '../../facts/values/label-selectors';
import type { CiliumAnnouncement } from '../objects/cilium-announcement';
import { bgpAnnouncementsOf, l2AnnouncementOf } from '../objects/cilium-announcement';
import type { Service } from '../objects/service';
import type { Fields } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { derived } from './derived';
import { isReadable, labelSelectorOf } from './label-selector';

export const ciliumAnnouncements = derived((network): readonly CiliumAnnouncement[] => [
  ...network.others('cilium.io', 'CiliumL2AnnouncementPolicy').map(l2AnnouncementOf),
  ...network.others('cilium.io', 'CiliumBGPAdvertisement').flatMap(bgpAnnouncementsOf),
]);

/** Whether an announcement is for the load-balancer address of a Service; it is where its selector is not read. */
export function announces(announcement: CiliumAnnouncement, service: Service): boolean {
  const { addresses, loadBalancerClass } = announcement;
  const isOfClass = [undefined, loadBalancerClass].includes(service.loadBalancerClass);
  return addresses.includes('LoadBalancerIP') && isOfClass && selectsService(announcement, service);
}

/** Whether the selector of an announcement matches a Service. */
export function selectsService(
  { selector, selectsByDefault }: CiliumAnnouncement,
  { manifest }: Service,
): boolean {
  if (!selector) return selectsByDefault === 'all';
  const { labels, namespace, name } = manifest;
  return isMatch(selector, lbIpamLabels(labels, namespace, name));
}

/** The CiliumBGPAdvertisements that a family of a peer selects; without a selector it selects none. */
export function selectedAdvertisements(
  selector: Fields | undefined,
  advertisements: readonly Manifest[],
): readonly Manifest[] {
  return advertisements.filter(({ labels }) => selector && isMatch(selector, labels));
}

function isMatch(selector: Fields, labels: Readonly<Record<string, string>>): boolean {
  const like = labelSelectorOf(selector);
  return !isReadable(like) || selectorMatches(like, labels);
}
