import type { Chain } from '../ways/chain/chain';

/** What is answered to a question about one cluster. */
export interface Answer {
  /** `GET https://shop.example.com/ from the internet`. */
  readonly question: string;
  /** Empty where it has no name. */
  readonly cluster: string;
  readonly chain: Chain;
}
