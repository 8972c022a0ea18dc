import { AddressPool, Advertisement, BgpPeer, LoadBalancers } from '../../lib';
import type { Manifest } from '../support/chart';
import { chartFor, manifests } from '../support/chart';
import { Crds, describeWithCrds } from '../support/crds';
import { AGGREGATED, everythingOfCilium } from '../support/everything-of-cilium';

const RELEASES = [
  ['1.17', 'cilium-v1.17.0', {}],
  ['1.18', 'cilium-v1.18.0', AGGREGATED],
  ['1.19', 'cilium-v1.19.0', AGGREGATED],
  ['1.20', 'cilium-v1.20.2', AGGREGATED],
] as const;

describeWithCrds(
  'the definitions of Cilium',
  () => {
    test.each(RELEASES)('of %s take all that is made for it', (release, folder, lengths) => {
      const objects = everythingOfCilium(release, lengths);
      const crds = new Crds(folder);
      expect(objects.map(({ kind }) => kind).sort()).toEqual([
        ...['CiliumBGPAdvertisement', 'CiliumBGPAdvertisement', 'CiliumBGPAdvertisement'],
        ...['CiliumBGPClusterConfig', 'CiliumBGPPeerConfig', 'CiliumBGPPeerConfig'],
        ...['CiliumL2AnnouncementPolicy', 'CiliumLoadBalancerIPPool'],
      ]);
      expect(objects.flatMap((one) => crds.faults(one))).toEqual([]);
      expect(objects.filter(({ metadata }) => metadata.namespace !== undefined)).toEqual([]);
    });

    test('take what is written without a release, each of them', () => {
      const chart = chartFor({ loadBalancer: LoadBalancers.cilium() });
      new BgpPeer(chart, 'tor', { myAsn: 64512, peerAsn: 64513, peerAddress: '192.0.2.254' });
      const advertise = [Advertisement.layer2(), Advertisement.bgp({ name: 'bgp' })];
      new AddressPool(chart, 'lan', { addresses: ['192.0.2.0/28'], advertise });
      for (const [, folder] of RELEASES) {
        const crds = new Crds(folder);
        expect(manifests(chart).flatMap((one) => crds.faults(one))).toEqual([]);
      }
    });

    test('have no field that cannot be set, but for these', () => {
      const unused = new Crds('cilium-v1.20.2').unused(everythingOfCilium('1.20', AGGREGATED));
      const fields = unused.filter(
        (field) => !/\.match|\.autoDiscovery\.|\.interface\./.test(field),
      );
      expect(fields).toEqual([
        'CiliumBGPAdvertisement spec.advertisements.attributes.communities.wellKnown',
        'CiliumBGPAdvertisement spec.advertisements.interface',
        'CiliumBGPClusterConfig spec.bgpInstances.localPort',
        'CiliumBGPClusterConfig spec.bgpInstances.peers.autoDiscovery',
        'CiliumBGPPeerConfig spec.gracefulRestart.restartTimeSeconds',
        'CiliumBGPPeerConfig spec.transport.sourceInterface',
        'CiliumL2AnnouncementPolicy spec.externalIPs',
        'CiliumLoadBalancerIPPool spec.disabled',
      ]);
    });

    test('find a field, a version and a time that they do not take', () => {
      const crds = new Crds('cilium-v1.20.2');
      const [config] = everythingOfCilium('1.20', {}).filter(
        ({ kind }) => kind === 'CiliumBGPPeerConfig',
      );
      const wrong = structuredClone(config) as Manifest;
      wrong.spec['timers'] = { holdTimeSeconds: 9, keepAliveTimeSeconds: 30 };
      expect(crds.faults(wrong).join()).toContain('keepAliveTimeSeconds can not be larger');
      wrong.spec['timer'] = {};
      expect(crds.faults(wrong)).toEqual(['/spec must NOT have additional properties timer']);
      expect(new Crds('cilium-v1.17.0').faults(wrong)).toEqual([
        'no cilium.io/v2 CiliumBGPPeerConfig in this release',
      ]);
    });
  },
  RELEASES.map(([, folder]) => folder),
);
