import { runService } from '@madang/backbone/service';
import { duplicatesConfig } from './config.ts';
import { duplicatesService } from './service.ts';

await runService(duplicatesService(duplicatesConfig()));
