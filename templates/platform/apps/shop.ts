import { Audience, type AppDefinition } from '../platform/app';

export default {
  owner: 'team-shop',
  image: 'ghcr.io/acme/shop:1.4.0',
  port: 8080,
  audience: Audience.PUBLIC,
} satisfies AppDefinition;
