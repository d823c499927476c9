import { runService } from '@madang/backbone/service';

import { saeolConfig } from './config.ts';
import { saeolService } from './service.ts';

await runService(saeolService(saeolConfig()));
