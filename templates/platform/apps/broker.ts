import { Audience, type AppDefinition } from '../platform/app';

export default {
  owner: 'team-things',
  image: 'eclipse-mosquitto:2.0.20',
  port: 1883,
  audience: Audience.CLUSTER,
  addresses: { lab: '192.168.100.241' },
} satisfies AppDefinition;
