/**
 * Three brokers, each with an address of its own: a client outside is told which of them to ask, so
 * one address for all would not do. The addresses are those of the pool in a row.
 */
import { Chart } from 'cdk8s';
import {
  AddressPool,
  Cluster,
  Exposure,
  ExternalTrafficPolicy,
  Fleet,
  HeadlessSet,
  LoadBalancers,
} from 'cdk8s-reach';

const fleet = new Fleet();
const rack = new Cluster(fleet, 'rack', {
  kubernetes: '1.34',
  loadBalancer: LoadBalancers.metallb({ release: '0.15' }),
});
const chart = new Chart(rack, 'events', { namespace: 'events' });

const pool = new AddressPool(chart, 'brokers', {
  addresses: ['192.168.10.200-192.168.10.207'],
  autoAssign: false,
});
new HeadlessSet(chart, 'broker', {
  image: 'ghcr.io/acme/broker:3.9',
  replicas: 3,
  ports: [{ name: 'kafka', port: 9092 }],
  exposePods: Exposure.loadBalancer({
    address: pool.address('192.168.10.200'),
    externalTrafficPolicy: ExternalTrafficPolicy.LOCAL,
    allocateNodePorts: false,
  }),
});

fleet.synth();
