import { describeFamily } from './family';

describeFamily('addresses');
