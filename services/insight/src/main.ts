import { runService } from '@madang/backbone/service';
import { insight } from './service.ts';

await runService(insight);
