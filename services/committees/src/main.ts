import { runService } from '@madang/backbone/service';
import { committees } from './service.ts';

await runService(committees);
