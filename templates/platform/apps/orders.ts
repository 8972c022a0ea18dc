import { Audience, type AppDefinition } from '../platform/app';

export default {
  owner: 'team-shop',
  image: 'ghcr.io/acme/orders:2.0.3',
  port: 3000,
  audience: Audience.INTERNAL,
} satisfies AppDefinition;
