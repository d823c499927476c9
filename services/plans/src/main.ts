import { runService } from '@madang/backbone/service';
import { plans } from './service.ts';

await runService(plans);
