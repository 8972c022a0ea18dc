import { describeFamily } from './family';

describeFamily('routes');
